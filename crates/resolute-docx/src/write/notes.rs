//! Identifiers of notes and comments: Word wants whole numbers, the tree takes any text.

use std::collections::{BTreeMap, BTreeSet};

use resolute_document::{Comment, Document, NoteKind, Paragraph, Place};

use super::xml::{HEADER, WORD, attribute, push};

/// The number of each note that is referred to or that has paragraphs.
pub(super) struct Notes {
    numbers: BTreeMap<(bool, String), i64>,
}

impl Notes {
    pub(super) fn of(document: &Document) -> Notes {
        let referred = document.paragraphs.iter().flat_map(|paragraph| &paragraph.spans).filter_map(|span| {
            span.note.as_ref().map(|note| (note.kind == NoteKind::Endnote, note.id.clone()))
        });
        let in_notes = |paragraph: &&Paragraph| matches!(paragraph.place, Place::Footnote | Place::Endnote);
        let standing =
            document.paragraphs.iter().filter(in_notes).map(|paragraph| {
                (paragraph.place == Place::Endnote, paragraph.note.clone().unwrap_or_default())
            });
        let keys: BTreeSet<(bool, String)> = referred.chain(standing).collect();
        let mut numbers = BTreeMap::new();
        for endnotes in [false, true] {
            let ids: Vec<&String> =
                keys.iter().filter(|(kind, _)| *kind == endnotes).map(|(_, id)| id).collect();
            for (id, number) in ids.iter().zip(whole_numbers(&ids)) {
                numbers.insert((endnotes, (*id).clone()), number);
            }
        }
        Notes { numbers }
    }

    pub(super) fn number(&self, kind: NoteKind, id: &str) -> i64 {
        self.numbers.get(&(kind == NoteKind::Endnote, id.to_owned())).copied().unwrap_or_default()
    }

    /// Identifiers and numbers of all notes of a kind, by number.
    pub(super) fn all(&self, kind: NoteKind) -> Vec<(&str, i64)> {
        let endnotes = kind == NoteKind::Endnote;
        let mut all: Vec<_> = self
            .numbers
            .iter()
            .filter(|((of, _), _)| *of == endnotes)
            .map(|((_, id), at)| (id.as_str(), *at))
            .collect();
        all.sort_by_key(|(_, number)| *number);
        all
    }
}

/// Keeps identifiers that are positive whole numbers and gives the others numbers after the largest.
fn whole_numbers(ids: &[&String]) -> Vec<i64> {
    let own = |id: &str| {
        id.parse::<i32>().ok().filter(|number| *number > 0 && number.to_string() == id).map(i64::from)
    };
    let mut next = ids.iter().filter_map(|id| own(id)).max().unwrap_or(0);
    let given = ids.iter().map(|id| {
        own(id).unwrap_or_else(|| {
            next += 1;
            next
        })
    });
    given.collect()
}

/// What happens at a place of a paragraph for a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Anchor {
    /// The end of a stretch; before any start at the same place.
    End,
    Start,
    /// The end of a comment on a point, after its start.
    EndOfPoint,
}

/// Comments with their numbers and anchors.
pub(super) struct Comments {
    numbers: Vec<i64>,
    /// By paragraph: offset, what, number; in order.
    anchors: BTreeMap<usize, Vec<(usize, Anchor, i64)>>,
}

impl Comments {
    pub(super) fn of(document: &Document) -> Comments {
        let ids: Vec<&String> = document.comments.iter().map(|comment| &comment.id).collect();
        let numbers: Vec<i64> = ids
            .iter()
            .zip(whole_numbers(&ids))
            // Comment 0 is a good number too, and the first one that Word gives.
            .map(|(id, number)| if id.as_str() == "0" { 0 } else { number })
            .collect();
        let mut anchors: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        let last = document.paragraphs.len().saturating_sub(1);
        for (comment, number) in document.comments.iter().zip(&numbers) {
            let start = (comment.paragraph.min(last), comment.start);
            let end = (comment.end.0.min(last), comment.end.1).max(start);
            anchors.entry(start.0).or_default().push((start.1, Anchor::Start, *number));
            let kind = if end == start { Anchor::EndOfPoint } else { Anchor::End };
            anchors.entry(end.0).or_default().push((end.1, kind, *number));
        }
        anchors.values_mut().for_each(|anchors| anchors.sort());
        Comments { numbers, anchors }
    }

    pub(super) fn anchors(&self, paragraph: usize) -> &[(usize, Anchor, i64)] {
        self.anchors.get(&paragraph).map_or(&[], Vec::as_slice)
    }

    pub(super) fn part(&self, document: &Document) -> String {
        let mut xml = format!("{HEADER}<w:comments {WORD}>");
        for (comment, number) in document.comments.iter().zip(&self.numbers) {
            xml.push_str(&format!("<w:comment w:id=\"{number}\""));
            who_and_when(&mut xml, comment);
            xml.push('>');
            for line in comment.text.split('\n') {
                xml.push_str("<w:p><w:r><w:t xml:space=\"preserve\">");
                push(&mut xml, line);
                xml.push_str("</w:t></w:r></w:p>");
            }
            xml.push_str("</w:comment>");
        }
        xml.push_str("</w:comments>");
        xml
    }
}

fn who_and_when(xml: &mut String, comment: &Comment) {
    attribute(xml, "w:author", comment.author.as_deref().unwrap_or_default());
    if let Some(date) = comment.date.as_deref().and_then(super::paragraphs::date_time) {
        attribute(xml, "w:date", &date);
    }
}
