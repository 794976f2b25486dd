//! Resolutions as Akoma Ntoso 3.0, in and out.
//!
//! [`write()`] makes XML that the standard's schema accepts, in the manner of the United Nations (AKN4UN): a statement
//! with its preamble and recitals, operative calls with their paragraphs, notes where they are called, tracked changes
//! as `ins` and `del`. Every character of the document stands in it, and [`read`] gives the same text and marks
//! back. [`read`] also takes files of others, valid or not, and says what was wrong with them.
//!
//! ```
//! use resolute_akn::Edition;
//! use resolute_document::{Document, structure};
//!
//! let text = "RESOLUTION 5 (Dubai, 2018)\nThe title\nThe Plenipotentiary Conference (Dubai, 2018),\n\
//!     recognizing\na)\tone,\nresolves\n1\tto report.";
//! let document = Document::from_plain_text(text);
//! let structure = structure::read(&document, resolute_reference::register());
//! let xml = resolute_akn::write(&document, &structure, &Edition::default())?;
//! assert!(xml.contains("<recital eId=\"recs_recognizing__rec_a\">"));
//! let back = resolute_akn::read(xml.as_bytes())?;
//! assert_eq!(back.paragraphs[4].text(), "a)\tone,");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod edition;
mod error;
mod read;
mod write;

pub use edition::{Edition, Reference};
pub use error::{ReadError, WriteError};
pub use read::{Limits, read, read_with};
pub use write::{address, write};
