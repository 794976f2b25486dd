//! A resolution as a tree, and what can be understood of it without a file format, a database or a clock.
//!
//! The bottom layer is a [`Document`]: paragraphs made of [`Span`]s, each span carrying the changes that were
//! tracked on it. Everything else is read from it and points back to it by paragraph: the [`structure`] of calls
//! and provisions with their addresses, the duties, the deadlines. No official word is altered: text is kept
//! character for character and normalised only to compare.

pub mod checks;
pub mod citations;
pub mod compare;
pub mod deadlines;
pub mod document;
pub mod duties;
pub mod finding;
pub mod given;
mod json;
pub mod languages;
pub mod lineage;
pub mod parallels;
pub mod readings;
pub mod recover;
pub mod register;
mod rising;
pub mod structure;
pub mod text;

pub use compare::compare;
pub use document::{
    Cell, Change, ChangeKind, Comment, Document, Mark, NoteKind, NoteReference, Paragraph, ParagraphMark,
    Place, Span,
};
pub use finding::{Finding, Severity};
pub use readings::{Decision, Resolved};
pub use register::Register;
pub use text::plain_text;
