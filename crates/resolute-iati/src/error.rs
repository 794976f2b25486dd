//! What can go wrong with a file, and where.

use std::fmt;

use thiserror::Error;

/// A place in a file: line and column, both from 1, the column in characters.
///
/// ```
/// use resolute_iati::Tree;
///
/// let tree = Tree::parse("<iati-activity>\n  <title/></iati-activity>")?;
/// let title = tree.root().child("title").unwrap();
/// assert_eq!(title.position().to_string(), "line 2, column 3");
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// From 1.
    pub line: u64,
    /// From 1, in characters.
    pub column: u64,
}

impl Position {
    /// The first character of a file.
    pub const START: Position = Position { line: 1, column: 1 };

    /// The place after some text that begins here.
    pub(crate) fn after(self, text: &[u8]) -> Position {
        let lines = memchr::memchr_iter(b'\n', text).count() as u64;
        let rest = memchr::memrchr(b'\n', text).map_or(text, |last| &text[last + 1..]);
        // Bytes that continue a character are no column of their own.
        let columns = rest.iter().filter(|byte| !(0x80..0xC0).contains(*byte)).count() as u64;
        let column = if lines == 0 { self.column + columns } else { columns + 1 };
        Position { line: self.line + lines, column }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}", self.line, self.column)
    }
}

/// Why a file could not be read on. Every message says where and what would be accepted.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The bytes did not come.
    #[error("the file could not be read")]
    Source(#[from] std::io::Error),
    /// An encoding that is not known here.
    #[error(
        "the file is written in {encoding}; accepted are UTF-8, UTF-16, ISO-8859-1 and windows-1252: save it as UTF-8"
    )]
    Encoding {
        /// As it is declared.
        encoding: String,
    },
    /// The file declares entities of its own: the way expansion attacks begin.
    #[error(
        "{position}: the file declares a document type with entities of its own, which are not read; remove it"
    )]
    DocumentType {
        /// Where the declaration stands.
        position: Position,
    },
    /// No well-formed XML.
    #[error("{position}: the file is not well-formed XML: {reason}")]
    Xml {
        /// Where reading stopped.
        position: Position,
        /// What was met.
        reason: String,
    },
    /// XML of another kind.
    #[error(
        "{position}: the file begins with <{root}>; accepted are <iati-activities> and <iati-organisations>"
    )]
    NotIati {
        /// Where its first element stands.
        position: Position,
        /// Its first element.
        root: String,
    },
    /// Larger than the limits allow.
    #[error(
        "{position}: {what} of one entry is over the limit of {limit}; split the entry or correct the file"
    )]
    TooLarge {
        /// Where the entry begins.
        position: Position,
        /// What was counted.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}
