//! What can go wrong with a file, named after the part of the archive where it went wrong.

use thiserror::Error;

/// Why a file could not be read as a Word document. Every message says what would be accepted.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The bytes are another kind of file.
    #[error("{found}, not a Word .docx file; {way_on}")]
    OtherFormat {
        /// What the bytes look like.
        found: &'static str,
        /// How to get a .docx from it.
        way_on: &'static str,
    },
    /// The archive itself is damaged or cut off.
    #[error("the file is a damaged or incomplete zip archive; send it again, or open and save it in Word")]
    Archive(#[source] zip::result::ZipError),
    /// The archive has no such part.
    #[error("the archive has no {part}; a Word file must have one: save it again in Word as .docx")]
    MissingPart {
        /// The part that was looked for.
        part: String,
    },
    /// A part could not be unpacked.
    #[error("{part} cannot be unpacked; send the file again, or open and save it in Word")]
    Unpack {
        /// The damaged part.
        part: String,
        /// What the unpacker said.
        #[source]
        source: std::io::Error,
    },
    /// A part or the tree in it is larger than the limits allow.
    #[error("{part}: {what} is over the limit of {limit}; split the document into smaller files")]
    TooLarge {
        /// The part where the limit was reached.
        part: String,
        /// What was counted.
        what: &'static str,
        /// The limit that was reached.
        limit: u64,
    },
    /// A part is written in an encoding that XML readers need not know.
    #[error("{part} is written in {encoding:?}; save it as UTF-8 or UTF-16")]
    Encoding {
        /// The part.
        part: String,
        /// The encoding it declares, or what its bytes are not.
        encoding: String,
    },
    /// A part declares a document type: the way entity expansion attacks begin. Word never writes one.
    #[error("{part} declares a document type or an entity of its own, which Word files never do; remove it")]
    DocumentType {
        /// The part.
        part: String,
    },
    /// A part is no well-formed XML.
    #[error("{part} is not well-formed XML at byte {position}: {reason}; open and save the file in Word")]
    Xml {
        /// The part.
        part: String,
        /// Where the reader stopped.
        position: u64,
        /// What it met.
        reason: String,
    },
    /// The main part is XML, but not WordprocessingML.
    #[error("{part} begins with <{root}>, not with a WordprocessingML document; save it in Word as .docx")]
    NotWordprocessing {
        /// The part.
        part: String,
        /// Its first element.
        root: String,
    },
}

/// Why a document could not be written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The archive could not be made.
    #[error("the Word file could not be packed")]
    Archive(#[from] zip::result::ZipError),
    /// Bytes could not be added to the archive.
    #[error("a part of the Word file could not be written")]
    Part(#[from] std::io::Error),
    /// A picture cannot be shown.
    #[error("picture {index} {reason}")]
    Picture {
        /// Which of the pictures.
        index: usize,
        /// What is wrong with it, and what would be accepted.
        reason: &'static str,
    },
}

/// Why changes or comments could not be put into a file.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReviseError {
    /// The file could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The file holds another text than the marked document.
    #[error(
        "the file holds another text: where the marked text has {expected:?} (paragraph {paragraph}), the file has \
         {found:?}; compare with the file itself"
    )]
    OtherText {
        /// Index of the paragraph in the reading of the marked document.
        paragraph: usize,
        /// How that paragraph begins.
        expected: String,
        /// How the file's paragraph at that place begins.
        found: String,
    },
}
