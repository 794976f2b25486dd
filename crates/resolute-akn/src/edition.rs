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
    /// What the text cites, where the caller knows it: the words become references.
    pub references: &'a [Reference],
}

/// Words of the document that name another text.
///
/// ```
/// let reference = resolute_akn::Reference {
///     paragraph: 4,
///     start: 3,
///     end: 36,
///     href: resolute_akn::address("PP", "resolution", "140", Some(2014)),
///     shown: "PP Resolution 140 (Rev. Busan, 2014)".to_owned(),
/// };
/// assert_eq!(reference.href, "/akn/un/statement/deliberation/itu-pp/2014/res-140");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Index of the paragraph in the document that is written.
    pub paragraph: usize,
    /// First character, in Unicode scalar values of the paragraph's text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// Address of the text that is named.
    pub href: String,
    /// What it is called.
    pub shown: String,
}

impl Default for Edition<'_> {
    fn default() -> Self {
        Edition { language: "eng", made: None, register: None, before: None, references: &[] }
    }
}
