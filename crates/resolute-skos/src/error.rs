//! What stops a reader or writer.

use crate::Format;

/// A file that cannot be read or written at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The input ended in an error of the system.
    #[error("the {format} cannot be read")]
    Read {
        /// What was read.
        format: Format,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The input is larger than it may be.
    #[error("the file has more than {limit} {what}, which is as many as are read")]
    TooLarge {
        /// Bytes or statements.
        what: &'static str,
        /// How many are read.
        limit: u64,
    },
    /// Entities of an XML file that stand elsewhere, or grow when they are put in.
    #[error("the entities of the XML file are not read: {0}")]
    Entities(&'static str),
    /// The address against which relative ones are read is none.
    #[error("\"{0}\" is no absolute address against which others can be read")]
    Base(String),
    /// A statement that a format cannot say.
    #[error("{format} cannot say the statement about {subject}: {why}; write it as Turtle or JSON-LD")]
    Unsayable {
        /// The format.
        format: Format,
        /// What the statement is about.
        subject: String,
        /// Why.
        why: String,
    },
    /// The output took no more.
    #[error("the file cannot be written")]
    Write(#[source] std::io::Error),
}
