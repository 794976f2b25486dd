//! Activities as IATI has them: what a record says of an element, and an element made of a record.
//!
//! The element that was given is kept beside the record ([`crate::activities::loading`]), so that all of IATI goes out
//! again, also what no page shows. What was edited here since is written into it; the rest stays letter by letter.

mod codes;
mod editing;
mod reading;
mod words;
mod writing;

pub use editing::edited;
pub use reading::{Unread, of_element, record};
pub use writing::{Entered, NAMESPACE, native, own_identifier};
