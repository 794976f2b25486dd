//! From Akoma Ntoso to the tree, valid or not.
//!
//! Every character outside the metadata is kept, whatever element it stands in. Elements that are not known are
//! taken as blocks, so that words of two never run together.

mod builder;
mod elements;
mod findings;
mod line;
mod notes;
mod tokens;

use resolute_document::Document;

use crate::error::ReadError;
use builder::Builder;
use tokens::{Event, Tokens};

/// Bounds that keep a hostile file from taking memory or time. The defaults hold a text of a thousand pages.
///
/// ```
/// let small = resolute_akn::Limits { file_bytes: 100, ..Default::default() };
/// assert!(resolute_akn::read_with(&[b' '; 200], &small).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file.
    pub file_bytes: u64,
    /// Elements open at one place.
    pub depth: u64,
    /// Estimated memory of the tree: texts, marks, labels, authors.
    pub tree_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { file_bytes: 32 << 20, depth: 250, tree_bytes: 64 << 20 }
    }
}

/// Reads a file. What was invalid in it is repaired where that takes nothing away, and said in the findings.
///
/// ```
/// let xml = r#"<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody>
///     <paragraph><num>1</num><content><p>to <del>ask</del><ins>invite</ins> the Council</p></content></paragraph>
///     </mainBody></doc></akomaNtoso>"#;
/// let document = resolute_akn::read(xml.as_bytes())?;
/// assert_eq!(document.accepted().document.paragraphs[0].text(), "1\tto invite the Council");
/// # Ok::<(), resolute_akn::ReadError>(())
/// ```
///
/// # Errors
/// Says what the file is, or where its XML is broken, and what would be accepted.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_with(bytes, &Limits::default())
}

/// As [`read`], with other limits.
///
/// # Errors
/// As [`read`].
pub fn read_with(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ReadError::TooLarge { what: "the size of the file in bytes", limit: limits.file_bytes });
    }
    let text = tokens::decode(bytes)?;
    let mut tokens = Tokens::new(text, limits.depth);
    let mut builder = Builder::new(limits.tree_bytes);
    while let Some(event) = tokens.next()? {
        match event {
            Event::Start(tag) => builder.start(&tag)?,
            Event::End => builder.end()?,
            Event::Text(text) => builder.text(&text)?,
        }
    }
    builder.finish()
}
