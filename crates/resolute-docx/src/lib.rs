//! Word documents in and out, with real tracked changes.
//!
//! [`read`] takes the bytes of a .docx file and gives the tree of [`resolute_document`]: every paragraph in reading
//! order, every tracked change on its span, notes, comments, and the labels that Word draws by automatic numbering.
//! It knows nothing of files, databases or clocks.

mod assemble;
mod error;
mod limits;
mod numbering;
mod package;
mod read;
mod story;
mod styles;
mod symbols;
mod xml;

pub use error::ReadError;
pub use limits::Limits;
pub use read::{read, read_with};
