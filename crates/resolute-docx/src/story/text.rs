//! What a story's content does to its paragraphs: text, marks, notes, anchors.

use std::rc::Rc;

use resolute_document::{ChangeKind, NoteKind, NoteReference, Place};

use super::draft::{Draft, Piece};
use super::{Entry, Flow, Frame, PARAGRAPH_COST, PIECE_COST, Reader, revisions};
use crate::error::ReadError;
use crate::symbols;
use crate::trace::{Fragment, Trace};
use crate::xml::Tag;

impl Flow {
    /// Ends the open paragraph. Its text boxes follow it, unless its mark is changed: then it may come to join the
    /// next paragraph, and they follow that one.
    pub(super) fn close_paragraph(&mut self) {
        if let Some(draft) = self.open.take() {
            let stays = draft.mark.is_empty();
            self.done.push(draft);
            if stays {
                self.done.append(&mut self.boxes);
            }
        }
        self.implicit = false;
    }

    /// Ends the flow or a stretch of it that nothing joins across.
    pub(super) fn close(&mut self) {
        self.close_paragraph();
        self.done.append(&mut self.boxes);
        // An anchor after the last paragraph belongs to its end.
        if let Some(last) = self.done.last_mut() {
            last.pieces.append(&mut self.between);
        }
    }
}

impl<'a> Reader<'a, '_> {
    pub(super) fn open_paragraph(&mut self) -> Result<(), ReadError> {
        let inherited: usize = self.changes.iter().map(revisions::cost).sum();
        self.budget.charge(PARAGRAPH_COST + inherited, self.part)?;
        let mark = self.changes.to_vec();
        self.ranges.paragraph();
        let (place, container, note) = (self.place, self.container, self.note.clone());
        let cell = self.cell.filter(|_| place == Place::Cell);
        let (origin, in_box) = (self.origin, self.flows.len() > 1);
        let flow = self.flow();
        flow.close_paragraph();
        let pieces = std::mem::take(&mut flow.between);
        let trace = Trace { start: Some(origin), in_box, ..Trace::default() };
        flow.open = Some(Draft { pieces, mark, place, container, cell, note, trace, ..Draft::default() });
        Ok(())
    }

    /// Ends a paragraph element; now the ranges are known that its mark may be moved with.
    pub(super) fn close_paragraph(&mut self) {
        let flow = self.flows.last_mut().expect("the story's own flow outlives all frames");
        if let Some(draft) = &mut flow.open {
            draft.mark.iter_mut().for_each(|change| self.ranges.settle(change));
            draft.trace.end = self.tokens.range().end;
        }
        flow.close_paragraph();
    }

    /// The open paragraph; text outside of any paragraph, which only broken files have, opens one.
    fn draft(&mut self) -> Result<&mut Draft, ReadError> {
        if self.flow().open.is_none() {
            self.open_paragraph()?;
            self.flow().implicit = true;
            if let Some(draft) = &mut self.flow().open {
                draft.trace.start = None;
            }
        }
        Ok(self.flow().open.as_mut().expect("opened above"))
    }

    pub(super) fn push_text(&mut self, text: &str) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        let changes = Rc::clone(&self.changes);
        let code = self.flow().fields.code();
        self.budget.charge(text.len(), self.part)?;
        self.leave_trace(text.chars().count(), code)?;
        let draft = self.draft()?;
        if let Some(Piece::Text { text: before, changes: same, code: field }) = draft.pieces.last_mut()
            && *field == code
            && (Rc::ptr_eq(same, &changes) || *same == changes)
        {
            before.push_str(text);
            return Ok(());
        }
        draft.pieces.push(Piece::Text { text: text.to_owned(), changes, code });
        self.charge_piece()
    }

    /// Keeps where the next text of the open paragraph comes from.
    fn leave_trace(&mut self, units: usize, code: Option<u32>) -> Result<(), ReadError> {
        if self.traced {
            self.budget.charge(size_of::<Fragment>(), self.part)?;
            let fragment = Fragment { start: self.origin, units, code };
            self.draft()?.trace.fragments.push(fragment);
        }
        Ok(())
    }

    /// A character given by its code in a font.
    pub(super) fn symbol(&mut self, tag: &Tag<'a>) -> Result<(), ReadError> {
        let code = tag.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let Some(symbol) = code.and_then(char::from_u32) else { return Ok(()) };
        let seen = symbols::character(tag.attribute("font").as_deref(), symbol);
        self.push_text(seen.encode_utf8(&mut [0; 4]))
    }

    fn charge_piece(&mut self) -> Result<(), ReadError> {
        // The changes are shared while reading, but each span gets its own in the end.
        let changes: usize = self.changes.iter().map(revisions::cost).sum();
        self.budget.charge(PIECE_COST + changes, self.part)
    }

    pub(super) fn note_reference(&mut self, kind: NoteKind, tag: &Tag<'a>) -> Result<(), ReadError> {
        let Some(id) = tag.attribute("id") else { return Ok(()) };
        self.budget.charge(id.len(), self.part)?;
        let reference = NoteReference { kind, id: id.into_owned() };
        let changes = Rc::clone(&self.changes);
        if self.flow().fields.code().is_none() {
            self.leave_trace(1, None)?;
            self.draft()?.pieces.push(Piece::Note { reference, changes });
        }
        self.charge_piece()
    }

    /// Marks a comment's anchor; between paragraphs it waits for the next one.
    pub(super) fn anchor(&mut self, tag: &Tag<'a>, piece: fn(String) -> Piece) -> Result<Frame, ReadError> {
        if let Some(id) = tag.attribute("id") {
            self.budget.charge(PIECE_COST + id.len(), self.part)?;
            let piece = piece(id.into_owned());
            let flow = self.flow();
            match &mut flow.open {
                Some(draft) => draft.pieces.push(piece),
                None => flow.between.push(piece),
            }
        }
        Ok(Frame::Skip)
    }

    pub(super) fn field_character(&mut self, tag: &Tag<'a>) {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => {
                let serial = self.serials.len() as u32;
                self.serials.push(false);
                self.flow().fields.begin(serial);
            }
            Some("separate") => self.flow().fields.separate(),
            Some("end") => {
                if let Some(serial) = self.flow().fields.end() {
                    self.serials[serial as usize] = true;
                }
            }
            _ => {}
        }
    }

    pub(super) fn open_entry(&mut self, tag: &Tag<'a>) {
        self.flow().close();
        let id = tag.attribute("id").unwrap_or_default().into_owned();
        self.container = self.containers.next();
        self.note = Some(id.clone());
        let is_text = matches!(tag.attribute("type").as_deref(), None | Some("normal"));
        let author =
            tag.attribute("author").map(|author| author.into_owned()).filter(|author| !author.is_empty());
        let date = tag.attribute("date").map(|date| date.into_owned());
        self.entry = Some(Entry { id, author, date, is_text, paragraphs: Vec::new() });
    }

    pub(super) fn leave_out(&mut self, what: &'static str) -> Frame {
        *self.story.left_out.entry(what).or_default() += 1;
        Frame::Skip
    }

    pub(super) fn enter_change(&mut self, kind: ChangeKind, tag: &Tag<'a>) -> Result<(), ReadError> {
        let mut changes = self.changes.to_vec();
        revisions::add(&mut changes, self.ranges.change(kind, tag));
        self.budget.charge(changes.iter().map(revisions::cost).sum(), self.part)?;
        self.changes = Rc::new(changes);
        Ok(())
    }
}
