//! From the bytes of a Word file to the tree.

use resolute_document::{Document, Place};

use crate::assemble::Assembly;
use crate::error::ReadError;
use crate::limits::{Budget, Limits};
use crate::numbering::Definitions;
use crate::package::{Package, Relationship, linked};
use crate::story::{self, Containers, Story};
use crate::styles::Styles;
use crate::trace::Trace;
use crate::xml::Tokens;

/// Reads a Word file with the default [`Limits`].
///
/// ```
/// let error = resolute_docx::read(b"%PDF-1.7").unwrap_err();
/// assert!(error.to_string().starts_with("a PDF file, not a Word .docx file"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_with(bytes, &Limits::default())
}

/// Reads a Word file within the given limits.
pub fn read_with(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    Ok(read_package(&mut package, limits, false)?.document)
}

/// A document and what it was read from.
pub(crate) struct Opened {
    pub(crate) document: Document,
    pub(crate) styles: Styles,
    /// The main part's name.
    pub(crate) main: String,
    /// What the main part is linked with.
    pub(crate) links: Vec<Relationship>,
    /// For each paragraph of the document; without fragments unless they were asked for.
    pub(crate) traces: Vec<Trace>,
}

/// Reads an opened package; `traced` keeps where each text stands.
pub(crate) fn read_package(
    package: &mut Package<'_>,
    limits: &Limits,
    traced: bool,
) -> Result<Opened, ReadError> {
    let main = main_part(package)?;
    let Some(text) = package.part(&main)? else {
        return Err(package.other_office_format().unwrap_or(ReadError::MissingPart { part: main }));
    };
    let links = package.relationships(&main)?;
    let mut budget = Budget::new(limits);
    let mut containers = Containers::new();
    let tokens = Tokens::new(&text, &main, limits);
    let body = story::read(tokens, Place::Body, &mut containers, &mut budget, traced)?;
    // The part is as large as the tree made of it; they need not both stay.
    drop(text);
    let mut side = |kind: &str, place| -> Result<Story, ReadError> {
        let name = linked(&links, &main, kind);
        let Some(text) = package.part(&name)? else { return Ok(Story::default()) };
        story::read(Tokens::new(&text, &name, limits), place, &mut containers, &mut budget, traced)
    };
    let footnotes = side("footnotes", Place::Footnote)?;
    let endnotes = side("endnotes", Place::Endnote)?;
    let comments = side("comments", Place::Body)?;
    let mut definitions = |kind: &str| -> Result<Option<(String, String)>, ReadError> {
        let name = linked(&links, &main, kind);
        Ok(package.part(&name)?.map(|text| (name, text)))
    };
    let styles = match definitions("styles")? {
        Some((name, text)) => Styles::read(Tokens::new(&text, &name, limits))?,
        None => Styles::default(),
    };
    let numbering = match definitions("numbering")? {
        Some((name, text)) => Definitions::read(Tokens::new(&text, &name, limits))?,
        None => Definitions::default(),
    };
    let assembly = Assembly {
        styles: &styles,
        numbering: &numbering,
        budget: &mut budget,
        part: &main,
        traces: Vec::new(),
    };
    let (document, traces) = assembly.document(body, footnotes, endnotes, comments)?;
    Ok(Opened { document, styles, main, links, traces })
}

/// The part that the package names as its document.
fn main_part(package: &mut Package<'_>) -> Result<String, ReadError> {
    let links = package.relationships("")?;
    let named = links.into_iter().find(|link| link.kind == "officeDocument");
    Ok(named.map_or_else(|| "word/document.xml".to_owned(), |link| link.target))
}
