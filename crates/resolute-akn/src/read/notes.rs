//! Notes: where they are called, and that their words stand elsewhere.

use resolute_document::{NoteKind, NoteReference, Span};

use super::builder::{Builder, Interrupted, size_of_change};
use super::tokens::Tag;
use crate::error::ReadError;

impl Builder {
    pub(super) fn open_note(&mut self, tag: &Tag) -> Result<(), ReadError> {
        let kind = match tag.attribute("placement").as_deref() {
            Some("end") => NoteKind::Endnote,
            _ => NoteKind::Footnote,
        };
        let is_free = |builder: &Builder, id: &str| {
            !id.is_empty() && !builder.note_ids.contains(&(kind == NoteKind::Endnote, id.to_owned()))
        };
        let marker =
            tag.attribute("marker").filter(|marker| is_free(self, marker)).map(|marker| marker.into_owned());
        // Where markers repeat on every page, notes are counted.
        let id = marker.unwrap_or_else(|| format!("note-{}", self.known_notes.len() + 1));
        let note = NoteReference { kind, id };
        let element = tag
            .attribute("eId")
            .map_or_else(|| format!("note {}", self.known_notes.len()), |id| id.into_owned());
        self.charge(2 * element.len() + 4 * note.id.len() + 256)?;
        self.note_ids.insert((kind == NoteKind::Endnote, note.id.clone()));
        self.known_notes.insert(element, note.clone());
        if !self.frames.iter().any(|frame| frame.silent) {
            self.push_note(note.clone())?;
        }
        self.interrupted.push(Interrupted {
            depth: self.frames.len(),
            line: self.line.take(),
            changes: std::mem::take(&mut self.changes),
        });
        self.notes.push(note);
        Ok(())
    }

    /// A second call of a note.
    pub(super) fn note_reference(&mut self, tag: &Tag) -> Result<(), ReadError> {
        if tag.name() != "noteRef" {
            return Ok(());
        }
        let note = tag
            .attribute("href")
            .and_then(|href| self.known_notes.get(href.trim_start_matches('#')).cloned());
        match note {
            Some(note) => self.push_note(note),
            // A note elsewhere: its marker is all that stands here.
            None => match tag.attribute("marker") {
                Some(marker) => self.push(&marker),
                None => Ok(()),
            },
        }
    }

    fn push_note(&mut self, note: NoteReference) -> Result<(), ReadError> {
        self.charge(256 + self.changes.iter().map(size_of_change).sum::<usize>())?;
        self.words_begin()?;
        let changes = self.changes.clone();
        let line = self.line.get_or_insert_default();
        line.paragraph.spans.push(Span { note: Some(note), changes, ..Span::default() });
        Ok(())
    }
}
