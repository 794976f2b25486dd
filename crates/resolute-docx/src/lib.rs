//! Word documents in and out, with real tracked changes.
//!
//! [`read`] takes the bytes of a .docx file and gives the tree of [`resolute_document`]: every paragraph in reading
//! order, every tracked change on its span, notes, comments, and the labels that Word draws by automatic numbering.
//! [`write()`] does the reverse. Both know nothing of files, databases or clocks.
//!
//! ```
//! use resolute_document::{Document, Paragraph, Span};
//!
//! let spans = vec![Span::plain("(Rev. "), Span::deleted("Dubai, 2014"), Span::inserted("Buenos Aires, 2017"), Span::plain(")")];
//! let document = Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
//! let bytes = resolute_docx::write(&document)?;
//! let back = resolute_docx::read(&bytes)?;
//! assert_eq!(back.accepted().document.paragraphs[0].text(), "(Rev. Buenos Aires, 2017)");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assemble;
mod error;
mod limits;
mod numbering;
mod order;
mod package;
mod read;
mod revise;
mod story;
mod styles;
mod symbols;
mod trace;
mod write;
mod xml;

pub use error::{ReadError, ReviseError, WriteError};
pub use limits::Limits;
pub use read::{read, read_with};
pub use revise::{By, Revised, Side, comment, comment_with, revise, revise_with};
pub use write::{Link, Page, Picture, in_conference_styles, write, write_with};
