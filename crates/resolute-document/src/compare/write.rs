//! Writes the marked text: the paragraphs of both texts in one order, deleted before inserted.

use std::ops::Range;

use super::groups::Group;
use super::identities::Identities;
use super::units::Text;
use super::words::{Item, Step};
use crate::document::{Change, ChangeKind, NoteKind, NoteReference, Paragraph, ParagraphMark, Place, Span};

/// The marked text as far as it is written.
pub(super) struct Writer<'t> {
    pub(super) old: &'t [Text<'t>],
    pub(super) new: &'t [Text<'t>],
    pub(super) identities: &'t Identities,
    pub(super) paragraphs: Vec<Paragraph>,
    /// For each paragraph of the new text, the marked paragraphs that it stands in.
    pub(super) places: Vec<Range<usize>>,
}

impl<'t> Writer<'t> {
    pub(super) fn new(old: &'t [Text<'t>], new: &'t [Text<'t>], identities: &'t Identities) -> Writer<'t> {
        let paragraphs = Vec::with_capacity(old.len().max(new.len()));
        Writer { old, new, identities, paragraphs, places: vec![0..0; new.len()] }
    }

    /// A paragraph that is not in the new text, or not here.
    pub(super) fn gone(&mut self, at: usize, change: &Change, confidence: Option<f32>) {
        let paragraph = self.as_it_was(at);
        self.paragraphs.push(changed(paragraph, change, confidence));
    }

    /// A paragraph that is not in the old text.
    pub(super) fn added(&mut self, at: usize) {
        let inserted = Change::new(ChangeKind::Insertion);
        self.places[at] = self.paragraphs.len()..self.paragraphs.len() + 1;
        self.paragraphs.push(changed(self.new[at].paragraph.clone(), &inserted, None));
    }

    /// A paragraph that came from elsewhere, with what was changed in it on the way.
    pub(super) fn arrived(&mut self, at: usize, change: &Change, confidence: f32, course: &Course<'_>) {
        let mut spans = Spans::default();
        course.each(|step| match step {
            Part::Kept(item) => spans.push(item, std::slice::from_ref(change), Some(confidence)),
            Part::Deleted(item) => {
                spans.push(&self.renamed(item).item(), &[change.clone(), deletion()], Some(confidence));
            }
            Part::Inserted(item) => spans.push(item, &[insertion()], Some(confidence)),
            Part::LabelEnd => spans.seal(),
        });
        let paragraph_mark = ParagraphMark { changes: vec![change.clone()] };
        self.places[at] = self.paragraphs.len()..self.paragraphs.len() + 1;
        self.paragraphs.push(Paragraph {
            spans: spans.spans,
            paragraph_mark,
            ..self.new[at].paragraph.clone()
        });
    }

    /// Paragraphs that stand in both texts without a difference.
    pub(super) fn same(&mut self, group: &Group) {
        let (old, new) = (self.old[group.old.start].paragraph, self.new[group.new.start].paragraph);
        self.places[group.new.start] = self.paragraphs.len()..self.paragraphs.len() + 1;
        self.paragraphs.push(Paragraph { number_before: before(&old.number, &new.number), ..new.clone() });
    }

    /// Paragraphs that are one, with their changes.
    pub(super) fn group(&mut self, group: &Group, course: &Course<'_>, confidence: Option<f32>) {
        let first = self.paragraphs.len();
        let mut written = vec![Half::default()];
        course.each(|part| {
            let last = written.last_mut().expect("never empty");
            match part {
                Part::Deleted(item) if item.is_border() => {
                    last.mark = Some(deletion());
                    written.push(Half::default());
                }
                Part::Inserted(item) if item.is_border() => {
                    last.mark = Some(insertion());
                    written.push(Half::default());
                }
                Part::Kept(item) => {
                    last.spans.push(item, &[], None);
                    (last.in_old, last.in_new) = (true, true);
                }
                Part::Deleted(item) => {
                    last.spans.push(&self.renamed(item).item(), &[deletion()], confidence);
                    last.in_old = true;
                }
                Part::Inserted(item) => {
                    last.spans.push(item, &[insertion()], confidence);
                    last.in_new = true;
                }
                Part::LabelEnd => last.spans.seal(),
            }
        });
        let joined = group.old.len() > 1;
        // A reading of several paragraphs that are one looks like the first that has words in it.
        let first_old = written.iter().position(|half| half.in_old).unwrap_or(0);
        let first_new = written.iter().position(|half| half.in_new).unwrap_or(0);
        for (at, half) in written.into_iter().enumerate() {
            let mut paragraph = if joined && at != first_new {
                self.as_it_was(group.old.start + at)
            } else {
                let new = if joined { group.new.start } else { group.new.start + at };
                let old = if joined { group.old.start + at } else { group.old.start };
                let mut paragraph = self.new[new].paragraph.clone();
                if joined || at == first_old {
                    paragraph.number_before = before(&self.old[old].paragraph.number, &paragraph.number);
                }
                paragraph
            };
            paragraph.spans = half.spans.spans;
            paragraph.paragraph_mark.changes = half.mark.into_iter().collect();
            self.paragraphs.push(paragraph);
        }
        for (at, new) in group.new.clone().enumerate() {
            self.places[new] = if joined { first..self.paragraphs.len() } else { first + at..first + at + 1 };
        }
    }

    /// A paragraph of the old text with the container and note of the marked one.
    fn as_it_was(&self, at: usize) -> Paragraph {
        let mut paragraph = self.old[at].paragraph.clone();
        paragraph.container = self.identities.container(paragraph.container);
        let kind = if paragraph.place == Place::Endnote { NoteKind::Endnote } else { NoteKind::Footnote };
        paragraph.note = paragraph.note.map(|id| self.identities.note(kind, &id));
        for note in paragraph.spans.iter_mut().filter_map(|span| span.note.as_mut()) {
            note.id = self.identities.note(note.kind, &note.id);
        }
        paragraph
    }

    fn renamed<'i>(&self, item: &Item<'i>) -> Renamed<'i> {
        let note = item
            .note
            .map(|note| NoteReference { id: self.identities.note(note.kind, &note.id), ..note.clone() });
        Renamed { item: *item, note }
    }
}

/// An item of the old text whose note has another name in the marked one.
struct Renamed<'i> {
    item: Item<'i>,
    note: Option<NoteReference>,
}

impl Renamed<'_> {
    fn item(&self) -> Item<'_> {
        Item { note: self.note.as_ref(), ..self.item }
    }
}

/// A marked paragraph on its way.
#[derive(Default)]
struct Half {
    spans: Spans,
    mark: Option<Change>,
    in_old: bool,
    in_new: bool,
}

/// Steps with the items that they speak of.
pub(super) struct Course<'c> {
    pub(super) old: &'c [Item<'c>],
    pub(super) new: &'c [Item<'c>],
    pub(super) steps: &'c [Step],
}

/// One item in its place in the marked text.
enum Part<'c> {
    Kept(&'c Item<'c>),
    Deleted(&'c Item<'c>),
    Inserted(&'c Item<'c>),
    /// A label that changed ends here.
    LabelEnd,
}

impl<'c> Course<'c> {
    /// All items in the order in which they are written: what is deleted at a place before what is inserted there.
    fn each(&self, mut write: impl FnMut(Part<'c>)) {
        let mut inserted: Vec<usize> = Vec::new();
        for step in self.steps {
            match step {
                Step::Delete(here) => write(Part::Deleted(&self.old[*here])),
                Step::Insert(there) => inserted.push(*there),
                Step::Keep(_, there) => {
                    inserted.drain(..).for_each(|at| write(Part::Inserted(&self.new[at])));
                    write(Part::Kept(&self.new[*there]));
                }
                Step::Relabel(here, there) => {
                    write(Part::Deleted(&self.old[*here]));
                    write(Part::Inserted(&self.new[*there]));
                    write(Part::LabelEnd);
                }
            }
        }
        inserted.drain(..).for_each(|at| write(Part::Inserted(&self.new[at])));
    }
}

/// Spans on their way: neighbours with the same changes are one.
#[derive(Default)]
struct Spans {
    spans: Vec<Span>,
    sealed: bool,
}

impl Spans {
    fn push(&mut self, item: &Item<'_>, changes: &[Change], confidence: Option<f32>) {
        let fits = |last: &&mut Span| {
            last.note.is_none()
                && item.note.is_none()
                && last.changes == changes
                && last.confidence == confidence
        };
        match self.spans.last_mut().filter(fits) {
            Some(last) if !self.sealed => last.text.push_str(item.text),
            _ => self.spans.push(Span {
                text: item.text.to_owned(),
                changes: changes.to_vec(),
                note: item.note.cloned(),
                confidence,
                ..Span::default()
            }),
        }
        self.sealed = false;
    }

    /// What follows starts a span of its own.
    fn seal(&mut self) {
        self.sealed = true;
    }
}

/// The drawn label of the old text where it is another; empty where the old text draws none.
fn before(old: &Option<String>, new: &Option<String>) -> Option<String> {
    (old != new).then(|| old.clone().unwrap_or_default())
}

fn changed(mut paragraph: Paragraph, change: &Change, confidence: Option<f32>) -> Paragraph {
    for span in &mut paragraph.spans {
        span.changes = vec![change.clone()];
        span.confidence = confidence;
    }
    paragraph.paragraph_mark.changes = vec![change.clone()];
    paragraph
}

pub(super) fn deletion() -> Change {
    Change::new(ChangeKind::Deletion)
}

fn insertion() -> Change {
    Change::new(ChangeKind::Insertion)
}
