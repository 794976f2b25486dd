//! What can go wrong with a document.

use thiserror::Error;

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
