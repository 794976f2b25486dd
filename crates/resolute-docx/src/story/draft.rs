//! What a story is read into before fields, numbering and notes are settled.

use std::rc::Rc;

use resolute_document::{Change, NoteReference, Place};

use crate::styles::NumberingReference;

/// The changes in force at a place, shared by all text that they cover.
pub(crate) type Changes = Rc<Vec<Change>>;

/// A paragraph as read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) style: Option<String>,
    pub(crate) numbering: NumberingReference,
    /// Style and numbering before a tracked change of paragraph properties.
    pub(crate) before: Option<(Option<String>, NumberingReference)>,
    pub(crate) mark: Vec<Change>,
    pub(crate) place: Place,
    pub(crate) container: u32,
    pub(crate) note: Option<String>,
}

/// Part of a paragraph.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Text {
        text: String,
        changes: Changes,
        /// Serial of the field in whose code the text stands; shown only if that field never ends.
        code: Option<u32>,
    },
    Note {
        reference: NoteReference,
        changes: Changes,
    },
    CommentStart(String),
    CommentEnd(String),
    /// Where Word draws the sign of the comment; its anchor when no range is given.
    CommentSign(String),
}
