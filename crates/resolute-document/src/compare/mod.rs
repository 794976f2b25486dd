//! Two texts in, one marked text out: what the old one has and the new one lacks is deleted in it, what is new is
//! inserted, what stands elsewhere moved. A comparison and a tracked document are one thing.
//!
//! Paragraphs are aligned first, by what they say and never by label or position alone; then the words of each pair. Rejecting everything gives back the old text, accepting everything the new one, to the
//! character.
//!
//! **Labels.** A typed label that changed is a deleted and an inserted span of its own, apart from the words, so that
//! the readings hold; [`with_plain_labels`] is the same text for those who read changes of words: there the label is
//! the new one, unmarked, and the old one stands in [`Paragraph::number_before`] (`label_before` in JSON). A drawn
//! label is no text: it is in [`Paragraph::number`] and [`Paragraph::number_before`].
//!
//! [`Paragraph::number`]: crate::Paragraph::number
//! [`Paragraph::number_before`]: crate::Paragraph::number_before

mod align;
mod comments;
mod diff;
mod groups;
mod identities;
mod in_place;
mod labels;
mod likeness;
mod units;
mod words;
mod write;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::document::{Change, ChangeKind, Document};
use align::Alignment;
use diff::Budget;
use groups::{Group, Move};
use identities::Identities;
use units::Text;
use words::Step;
use write::{Course, Writer, deletion};

pub use labels::with_plain_labels;

/// The changes that lead from one text to another, as a marked text.
///
/// Both are read as they stand; of a text that has changes itself, its accepted reading is compared. Comments of the
/// new text stay at their words; the style of a paragraph is the new one.
///
/// ```
/// use resolute_document::{Document, compare};
/// let old = Document::from_plain_text("resolves\n1\tto assist Member States (Rev. Dubai, 2014);");
/// let new = Document::from_plain_text("resolves\n1\tto report;\n2\tto assist Member States (Rev. Buenos Aires, 2017);");
/// let marked = compare(&old, &new);
/// let spans: Vec<(&str, _)> =
///     marked.paragraphs[2].spans.iter().map(|span| (span.text.as_str(), span.mark())).collect();
/// use resolute_document::Mark::{Deleted, Inserted, Unchanged};
/// assert_eq!(
///     spans,
///     [
///         ("1", Deleted), ("2", Inserted), ("\tto assist Member States (Rev. ", Unchanged),
///         ("Dubai, 2014", Deleted), ("Buenos Aires, 2017", Inserted), (");", Unchanged),
///     ]
/// );
/// assert_eq!(marked.rejected().document, old);
/// assert_eq!(marked.accepted().document, new);
/// ```
pub fn compare(old: &Document, new: &Document) -> Document {
    let (old, new) = (clean(old), clean(new));
    let before: Vec<Text> = old.paragraphs.iter().map(Text::of).collect();
    let after: Vec<Text> = new.paragraphs.iter().map(Text::of).collect();
    let units = before.iter().chain(&after).map(|text| text.units.len()).sum();
    let mut budget = Budget::of(units);
    let mut alignment = align::align(&before, &after, &mut budget);
    let mut identities = Identities::of(&mut alignment, &before, &after);
    let plan = Plan::of(&alignment, &mut identities, (&before, &after), &mut budget);
    identities.settle(&before, &after);
    let mut writer = Writer::new(&before, &after, &identities);
    plan.write(&mut writer, &mut budget);
    let comments = comments::placed(&new.comments, &writer.paragraphs, &writer.places);
    Document { paragraphs: writer.paragraphs, comments, findings: new.findings.clone() }
}

/// A text without changes.
fn clean(document: &Document) -> Cow<'_, Document> {
    match document.has_changes() {
        true => Cow::Owned(document.accepted().document),
        false => Cow::Borrowed(document),
    }
}

/// Below this share of kept words a paragraph was rewritten.
const KEPT: f32 = 0.25;

/// What becomes of each paragraph.
struct Plan {
    groups: Vec<(Group, Verdict)>,
    moves: Vec<Move>,
}

/// What became of the paragraphs of a group.
enum Verdict {
    Same,
    Changed(Vec<Step>),
    /// All words were replaced.
    Rewritten,
}

impl Plan {
    fn of(
        alignment: &Alignment,
        identities: &mut Identities,
        (old, new): (&[Text], &[Text]),
        budget: &mut Budget,
    ) -> Plan {
        let mut kept = Vec::new();
        for group in groups::groups(alignment, old, new) {
            let verdict = verdict(&group, identities, (old, new), budget);
            if !matches!(verdict, Verdict::Rewritten) {
                kept.push((group, verdict));
            }
        }
        let groups: Vec<Group> = kept.iter().map(|(group, _)| group.clone()).collect();
        let moves = groups::moves(alignment, &groups, old, new);
        for group in in_place::pairs(&groups, &moves, (old, new), identities) {
            let verdict = verdict(&group, identities, (old, new), budget);
            kept.push((group, verdict));
        }
        kept.sort_by_key(|(group, _)| group.old.start);
        Plan { groups: kept, moves }
    }

    fn write(&self, writer: &mut Writer, budget: &mut Budget) {
        let ids = self.moves.iter().enumerate().map(|(at, one)| (one, format!("m{}", at + 1)));
        let mut away: HashMap<usize, (&Move, String)> = HashMap::new();
        let mut here: HashMap<usize, (&Move, String)> = HashMap::new();
        for (one, id) in ids {
            away.insert(one.old, (one, id.clone()));
            here.insert(one.new, (one, id));
        }
        let (old, new) = (writer.old, writer.new);
        let end = Group { old: old.len()..old.len(), new: new.len()..new.len() };
        let (mut old_at, mut new_at) = (0, 0);
        let groups = self.groups.iter().map(|(group, verdict)| (group, Some(verdict)));
        for (group, verdict) in groups.chain([(&end, None)]) {
            for alone in alone(writer, old_at..group.old.start, new_at..group.new.start) {
                match alone {
                    Alone::Old(at) => match away.get(&at) {
                        Some((one, id)) => {
                            writer.gone(at, &moving(ChangeKind::MoveFrom, id), Some(one.confidence));
                        }
                        None => writer.gone(at, &deletion(), None),
                    },
                    Alone::New(at) => match here.get(&at) {
                        Some((one, id)) => arrive(writer, one, id, budget),
                        None => writer.added(at),
                    },
                }
            }
            old_at = group.old.end;
            new_at = group.new.end;
            if let Some(verdict) = verdict {
                write_group(writer, group, verdict);
            }
        }
    }
}

fn moving(kind: ChangeKind, id: &str) -> Change {
    Change { move_id: Some(id.to_owned()), ..Change::new(kind) }
}

fn arrive(writer: &mut Writer, one: &Move, id: &str, budget: &mut Budget) {
    let old = words::items(&writer.old[one.old..=one.old], Some(writer.identities));
    let new = words::items(&writer.new[one.new..=one.new], None);
    let (steps, _) = words::course(&old, &new, budget);
    let course = Course { old: &old, new: &new, steps: &steps };
    writer.arrived(one.new, &moving(ChangeKind::MoveTo, id), one.confidence, &course);
}

fn write_group(writer: &mut Writer, group: &Group, verdict: &Verdict) {
    let old = words::items(&writer.old[group.old.clone()], Some(writer.identities));
    let new = words::items(&writer.new[group.new.clone()], None);
    let rewritten;
    let steps = match verdict {
        Verdict::Same => return writer.same(group),
        Verdict::Changed(steps) => steps,
        Verdict::Rewritten => {
            rewritten = words::rewritten(&old, &new);
            &rewritten
        }
    };
    // One paragraph in two, or two in one, is a guess, if a good one.
    let guess = (group.old.len() > 1 || group.new.len() > 1).then_some(0.9);
    writer.group(group, &Course { old: &old, new: &new, steps }, guess);
}

fn verdict(
    group: &Group,
    identities: &Identities,
    (old, new): (&[Text], &[Text]),
    budget: &mut Budget,
) -> Verdict {
    let alone = group.old.len() == 1 && group.new.len() == 1;
    let (here, there) = (&old[group.old.start], &new[group.new.start]);
    let notes = || {
        here.notes
            .iter()
            .map(|note| identities.note(note.kind, &note.id))
            .eq(there.notes.iter().map(|note| note.id.clone()))
    };
    let places = || {
        here.units
            .iter()
            .map(|unit| (unit.start, unit.end))
            .eq(there.units.iter().map(|unit| (unit.start, unit.end)))
    };
    if alone
        && here.text == there.text
        && (here.notes.is_empty() && there.notes.is_empty() || notes() && places())
    {
        return Verdict::Same;
    }
    let ours = words::items(&old[group.old.clone()], Some(identities));
    let theirs = words::items(&new[group.new.clone()], None);
    let (steps, kept) = words::course(&ours, &theirs, budget);
    if kept < KEPT && alone { Verdict::Rewritten } else { Verdict::Changed(steps) }
}

/// A paragraph of one text only.
enum Alone {
    Old(usize),
    New(usize),
}

/// Paragraphs of one text only between two groups: container by container, deleted before inserted.
fn alone(writer: &Writer, mut old: std::ops::Range<usize>, mut new: std::ops::Range<usize>) -> Vec<Alone> {
    let container_of_old = |at: usize| writer.identities.container(writer.old[at].paragraph.container);
    let container_of_new = |at: usize| writer.new[at].paragraph.container;
    let mut order = Vec::with_capacity(old.len() + new.len());
    let mut current = writer.paragraphs.last().map(|paragraph| paragraph.container);
    while !old.is_empty() || !new.is_empty() {
        let before = order.len();
        while old.start < old.end && Some(container_of_old(old.start)) == current {
            order.push(Alone::Old(old.start));
            old.start += 1;
        }
        while new.start < new.end && Some(container_of_new(new.start)) == current {
            order.push(Alone::New(new.start));
            new.start += 1;
        }
        if order.len() == before {
            current = if old.is_empty() {
                Some(container_of_new(new.start))
            } else {
                Some(container_of_old(old.start))
            };
        }
    }
    order
}
