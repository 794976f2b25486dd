//! Notes that only the other text has, added to the file's own.

use std::collections::{BTreeMap, BTreeSet};

use resolute_document::{Document, NoteKind, Paragraph, Place};

use super::ReviseError;
use super::editor::Editor;
use super::models::Part;
use super::parts::{RootEnd, root_end};
use crate::write::empty_notes;

impl Editor<'_> {
    /// Adds the notes that are referred to from the other text alone.
    pub(super) fn notes(
        &mut self,
        marked: &Document,
        wanted: &BTreeSet<(bool, String)>,
    ) -> Result<(), ReviseError> {
        for (kind, part, place) in [
            (NoteKind::Footnote, Part::Footnotes, Place::Footnote),
            (NoteKind::Endnote, Part::Endnotes, Place::Endnote),
        ] {
            let mut notes: BTreeMap<&str, Vec<&Paragraph>> = BTreeMap::new();
            for paragraph in marked.paragraphs.iter().filter(|paragraph| paragraph.place == place) {
                let id = paragraph.note.as_deref().unwrap_or_default();
                if wanted.contains(&(kind == NoteKind::Endnote, id.to_owned())) {
                    notes.entry(id).or_default().push(paragraph);
                }
            }
            if !notes.is_empty() {
                self.add_notes(kind, part, &notes);
            }
        }
        Ok(())
    }

    fn add_notes(&mut self, kind: NoteKind, part: Part, notes: &BTreeMap<&str, Vec<&Paragraph>>) {
        let text = match self.parts.take(part) {
            Some(text) => text,
            None => {
                self.parts.announce(part.kind().unwrap_or_default());
                empty_notes(kind)
            }
        };
        let Some((root, end)) = root_end(&text) else {
            self.parts.put(part, text);
            return;
        };
        let root = root.to_owned();
        self.hand.at(root.split_once(':').map_or("", |(prefix, _)| prefix), self.parts.strict);
        let mut xml = String::new();
        for (id, paragraphs) in notes {
            let number = self.hand.next_id();
            self.numbers.insert((kind == NoteKind::Endnote, (*id).to_owned()), number);
            self.note(&mut xml, kind, number, paragraphs);
        }
        let text = match end {
            RootEnd::Tag(at) => format!("{}{xml}{}", &text[..at], &text[at..]),
            RootEnd::Empty(at) => format!("{}>{xml}</{root}>", &text[..at]),
        };
        // What stands behind is untouched, so that the traces of the paragraphs in front stay right.
        self.parts.put(part, text);
    }

    fn note(&mut self, xml: &mut String, kind: NoteKind, number: i64, paragraphs: &[&Paragraph]) {
        let element = if kind == NoteKind::Footnote { "footnote" } else { "endnote" };
        let hand = &mut self.hand;
        hand.start(xml, element, &[("id", &number.to_string())]);
        for (at, paragraph) in paragraphs.iter().enumerate() {
            hand.start(xml, "p", &[]);
            if at == 0 {
                hand.start(xml, "r", &[]);
                hand.start(xml, "rPr", &[]);
                hand.empty(xml, "vertAlign", &[("val", "superscript")]);
                hand.end(xml, "rPr");
                hand.empty(xml, &format!("{element}Ref"), &[]);
                hand.end(xml, "r");
            }
            for span in &paragraph.spans {
                for change in &span.changes {
                    hand.change(xml, change, false);
                }
                let deleted = span.changes.iter().any(|change| hand.element(change) == "del");
                hand.run(xml, &span.text, "", deleted);
                for change in span.changes.iter().rev() {
                    let element = hand.element(change);
                    hand.end(xml, element);
                }
            }
            hand.end(xml, "p");
        }
        hand.end(xml, element);
    }
}
