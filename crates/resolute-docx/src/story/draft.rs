//! What a story is read into before fields, numbering and notes are settled.

use std::collections::BTreeMap;
use std::rc::Rc;

use resolute_document::{Cell, Change, NoteReference, Place};

use crate::styles::NumberingReference;
use crate::trace::Trace;

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
    pub(crate) cell: Option<Cell>,
    pub(crate) note: Option<String>,
    pub(crate) trace: Trace,
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

/// A footnote, endnote or comment with its paragraphs.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) author: Option<String>,
    pub(crate) date: Option<String>,
    /// Separators and the like are no notes.
    pub(crate) is_text: bool,
    pub(crate) paragraphs: Vec<Draft>,
}

/// A story as read.
#[derive(Default)]
pub(crate) struct Story {
    pub(crate) paragraphs: Vec<Draft>,
    /// Footnotes, endnotes or comments, where the part holds such.
    pub(crate) entries: Vec<Entry>,
    /// Tracked changes of properties, by element; counted, not shown.
    pub(crate) property_changes: BTreeMap<String, usize>,
    /// Content that is not read, by kind.
    pub(crate) left_out: BTreeMap<&'static str, usize>,
    /// Pictures, and the alternative texts of the first of them.
    pub(crate) pictures: usize,
    pub(crate) alternative_texts: Vec<String>,
    /// Rows and cells tracked as inserted or deleted with words in them that are not.
    pub(crate) unmarked_units: usize,
    /// Serials of the fields that were ended: text in their code is not shown.
    pub(crate) ended_fields: Vec<bool>,
}
