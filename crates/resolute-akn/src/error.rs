//! What can go wrong with a file or a document.

use thiserror::Error;

/// Why a file could not be read as Akoma Ntoso. Every message says what would be accepted.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The bytes are in another encoding than they should be.
    #[error("the file is written in {encoding}; save it as UTF-8")]
    Encoding {
        /// What it declares, or what its bytes are not.
        encoding: String,
    },
    /// The file declares a document type or an entity: the way entity expansion attacks begin.
    #[error("the file declares a document type or an entity of its own, which is not read; remove it")]
    DocumentType,
    /// No well-formed XML.
    #[error("the file is not well-formed XML at byte {position}: {reason}")]
    Xml {
        /// Where the reader stopped.
        position: u64,
        /// What it met.
        reason: String,
    },
    /// XML of another kind.
    #[error("the file begins with <{root}>; accepted is Akoma Ntoso, which begins with <akomaNtoso>")]
    NotAkomaNtoso {
        /// Its first element.
        root: String,
    },
    /// The file has no words outside its metadata.
    #[error("the file is Akoma Ntoso, but holds no text outside its metadata")]
    NoText,
    /// Larger than the limits allow.
    #[error("{what} is over the limit of {limit}; split the document into smaller files")]
    TooLarge {
        /// What was counted.
        what: &'static str,
        /// The limit that was reached.
        limit: u64,
    },
}

/// Why a document could not be written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WriteError {
    /// There is nothing to write.
    #[error("the document has no paragraphs; a file must have some text")]
    Empty,
    /// The structure was read from another text.
    #[error(
        "the structure names paragraph {paragraph}, and the text has {count}; read the structure from this text"
    )]
    OtherText {
        /// Index that the structure has.
        paragraph: usize,
        /// Paragraphs of the reading.
        count: usize,
    },
    /// A language is named in another way than ISO 639-2 does.
    #[error(
        "\"{language}\" is no code of three letters for a language; accepted are eng, fra, spa and the like"
    )]
    Language {
        /// What was given.
        language: String,
    },
}
