//! From the tree to Akoma Ntoso.
//!
//! The document is walked once, in order, and every stretch of every paragraph goes into the place that its role
//! asks for ([`stretches`]); the parts of a statement follow one another as the standard wants them, so a recital
//! that comes after the first operative call stands in the body ([`outline`]).

mod identity;
mod inline;
mod nodes;
mod outline;
mod stretches;

use resolute_document::{Document, structure::Structure};

use crate::edition::Edition;
use crate::error::WriteError;
use inline::Xml;

/// Writes a document as Akoma Ntoso 3.0. `structure` is that of the accepted reading; a document without changes is its
/// own accepted reading. Several instruments become a `documentCollection` of statements, a text in which none was
/// found a `doc`.
///
/// Comments, findings and the confidence of recovered marks are remarks on the text and left out. Characters that XML
/// forbids are written as a `marker` that names them.
///
/// ```
/// use resolute_akn::{Edition, write};
/// use resolute_document::{Document, Paragraph, Span, structure::Structure};
///
/// let spans = vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")];
/// let document = Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
/// let xml = write(&document, &Structure::default(), &Edition::default())?;
/// assert!(xml.contains("<p>in <del>2014</del><ins>2018</ins></p>"));
/// # Ok::<(), resolute_akn::WriteError>(())
/// ```
///
/// # Errors
/// Where the document is empty, the structure was read from another text, or the language is no code of ISO 639-2.
pub fn write(document: &Document, structure: &Structure, edition: &Edition) -> Result<String, WriteError> {
    if document.paragraphs.is_empty() {
        return Err(WriteError::Empty);
    }
    let language = edition.language;
    if language.len() != 3 || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(WriteError::Language { language: language.to_owned() });
    }
    let stretches = stretches::read(document, structure, edition.before)?;
    let mut statements = outline::build(document, structure, stretches);
    let mut xml = Xml::new(document, edition.references);
    match statements.len() {
        0 | 1 => {
            let statement = statements.pop().unwrap_or_default();
            let instrument = structure.instruments.first();
            let line = nodes::number_lines(document, structure).into_iter().next().flatten();
            nodes::statement(&mut xml, &statement, (instrument, line), edition, "");
        }
        _ => nodes::collection(&mut xml, &mut statements, structure, edition),
    }
    Ok(xml.finish())
}

/// Address of the work of a text that is known by body, kind and number; of its text of a year where one is meant. The
/// naming convention wants the day of adoption, which a citation seldom gives.
///
/// ```
/// assert_eq!(
///     resolute_akn::address("UNGA", "resolution", "70/1", None),
///     "/akn/un/statement/deliberation/unga/undated/res-70-1"
/// );
/// ```
pub fn address(body: &str, kind: &str, number: &str, year: Option<i16>) -> String {
    identity::address(body, kind, number, year)
}
