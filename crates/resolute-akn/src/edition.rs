//! What the text itself does not say about its edition.

use jiff::civil::Date;
use resolute_document::{Register, structure::Structure};

/// What goes into the identification of a file and cannot be read from the text.
///
/// ```
/// let french = resolute_akn::Edition { language: "fra", ..Default::default() };
/// assert_eq!(french.made, None);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// Language of the text, three letters of ISO 639-2 (`eng`, `fra`).
    pub language: &'a str,
    /// The day on which the file is made; without it, the file bears the date of the text.
    pub made: Option<Date>,
    /// Where sessions have their dates: a text bears the last day of the session that its tag names.
    pub register: Option<&'a Register>,
    /// The structure of the old text, where the document has changes: paragraphs that only the old text has find
    /// their place with it.
    pub before: Option<&'a Structure>,
}

impl Default for Edition<'_> {
    fn default() -> Self {
        Edition { language: "eng", made: None, register: None, before: None }
    }
}
