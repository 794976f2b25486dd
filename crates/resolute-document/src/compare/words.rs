//! The words of a pair: which are kept, which are deleted, which are inserted, so that it can be read.
//!
//! The shortest change is not the clearest one: a comma or an *of* that two different sentences share is no kept
//! text. Such islands are given up, so that `(Rev. Dubai, 2014)` becomes `(Rev. Buenos Aires, 2017)` by one
//! replacement.

use std::ops::Range;

use super::diff::{self, Budget};
use super::identities::Identities;
use super::units::{Kind, Text, Unit, mixed, weight};
use crate::document::NoteReference;

/// A unit of one side of a group, or the border between two of its paragraphs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'t> {
    pub(super) text: &'t str,
    /// `None` for the border.
    pub(super) kind: Option<Kind>,
    pub(super) note: Option<&'t NoteReference>,
    pub(super) hash: u64,
    pub(super) weight: usize,
}

impl Item<'_> {
    pub(super) fn is_border(&self) -> bool {
        self.kind.is_none()
    }
}

/// The units of some neighbouring paragraphs of the old text, or, without identities, of the new one.
pub(super) fn items<'t>(texts: &'t [Text], identities: Option<&Identities>) -> Vec<Item<'t>> {
    let mut items = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            items.push(Item { text: "", kind: None, note: None, hash: 0, weight: 0 });
        }
        items.extend(text.units.iter().map(|unit| item(text, unit, identities)));
    }
    items
}

fn item<'t>(text: &'t Text, unit: &Unit, identities: Option<&Identities>) -> Item<'t> {
    let mut item = Item {
        text: text.str(unit),
        kind: Some(unit.kind),
        note: None,
        hash: unit.hash,
        weight: match unit.kind {
            Kind::Word => weight(&text.text, unit),
            _ => 0,
        },
    };
    if let Kind::Note(number) = unit.kind {
        let note = text.notes[number as usize];
        let id = identities.map_or_else(|| note.id.clone(), |known| known.note(note.kind, &note.id));
        item.hash = id.bytes().fold(unit.hash, |sum, byte| mixed(sum, u64::from(byte)));
        item.note = Some(note);
    }
    item
}

/// One step through both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// An item of the old side that is an item of the new one.
    Keep(usize, usize),
    Delete(usize),
    Insert(usize),
    /// A typed label that became another.
    Relabel(usize, usize),
}

/// The course through both sides, and how much of the smaller one is kept (from 0 to 1).
pub(super) fn course(old: &[Item], new: &[Item], budget: &mut Budget) -> (Vec<Step>, f32) {
    let (ours, theirs) = (Counted::of(old), Counted::of(new));
    let hashes =
        |side: &Counted, items: &[Item]| side.at.iter().map(|at| items[*at].hash).collect::<Vec<_>>();
    let found = diff::matches(&hashes(&ours, old), &hashes(&theirs, new), budget);
    let found = without_islands(&found, &ours, &theirs);
    let found = without_islands(&found, &ours, &theirs);
    let least = ours.letters(0..ours.at.len()).min(theirs.letters(0..theirs.at.len()));
    // A word here and there is what two different sentences have in common too.
    let tells = |run: &Run| ours.words(run.old.clone()) >= 3 || 3 * ours.letters(run.old.clone()) >= least;
    let kept: usize =
        runs(&found).iter().filter(|run| tells(run)).map(|run| ours.letters(run.old.clone())).sum();
    let mut steps = Vec::with_capacity(old.len() + new.len());
    let (mut old_at, mut new_at) = (0, 0);
    for (here, there) in found {
        let (here, there) = (ours.at[here], theirs.at[there]);
        between(old, new, (old_at..here, new_at..there), &mut steps);
        if old[here].text == new[there].text {
            steps.push(Step::Keep(here, there));
        } else {
            steps.extend([Step::Delete(here), Step::Insert(there)]);
        }
        old_at = here + 1;
        new_at = there + 1;
    }
    between(old, new, (old_at..old.len(), new_at..new.len()), &mut steps);
    (steps, if least == 0 { 1.0 } else { kept as f32 / least as f32 })
}

/// The course of a paragraph that was rewritten: only its label may stay.
pub(super) fn rewritten(old: &[Item], new: &[Item]) -> Vec<Step> {
    let mut steps = Vec::with_capacity(old.len() + new.len());
    between(old, new, (0..old.len(), 0..new.len()), &mut steps);
    steps
}

/// The items that are compared, and sums of their letters.
struct Counted {
    at: Vec<usize>,
    /// Letters before each of them.
    letters: Vec<usize>,
    /// Words before each of them.
    words: Vec<usize>,
    /// Of these, the ones that say something: names, numbers, words of more than three letters.
    telling: Vec<usize>,
    /// Of these, the numbers.
    numbers: Vec<usize>,
}

impl Counted {
    fn of(items: &[Item]) -> Counted {
        let mut counted =
            Counted { at: Vec::new(), letters: vec![0], words: vec![0], telling: vec![0], numbers: vec![0] };
        let (mut letters, mut words, mut telling, mut numbers) = (0, 0, 0, 0);
        for (at, item) in items.iter().enumerate() {
            if !matches!(item.kind, Some(Kind::Word | Kind::Sign | Kind::Note(_))) {
                continue;
            }
            letters += item.weight;
            let is_word = item.kind != Some(Kind::Sign);
            let loud = |letter: char| letter.is_uppercase() || letter.is_numeric();
            let is_little = item.weight <= 3 && !item.text.contains(loud);
            words += usize::from(is_word);
            telling += usize::from(is_word && !is_little);
            counted.at.push(at);
            counted.letters.push(letters);
            counted.words.push(words);
            numbers += usize::from(is_word && item.text.contains(char::is_numeric));
            counted.telling.push(telling);
            counted.numbers.push(numbers);
        }
        counted
    }

    fn letters(&self, range: Range<usize>) -> usize {
        self.letters[range.end] - self.letters[range.start]
    }

    fn words(&self, range: Range<usize>) -> usize {
        self.words[range.end] - self.words[range.start]
    }

    fn numbers(&self, range: Range<usize>) -> usize {
        self.numbers[range.end] - self.numbers[range.start]
    }

    fn telling(&self, range: Range<usize>) -> usize {
        self.telling[range.end] - self.telling[range.start]
    }
}

/// A run of items that follow each other on both sides.
#[derive(Debug, Clone, PartialEq)]
struct Run {
    old: Range<usize>,
    new: Range<usize>,
}

fn runs(found: &[(usize, usize)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (here, there) in found {
        match runs.last_mut() {
            Some(run) if run.old.end == *here && run.new.end == *there => {
                run.old.end += 1;
                run.new.end += 1;
            }
            _ => runs.push(Run { old: *here..here + 1, new: *there..there + 1 }),
        }
    }
    runs
}

/// Gives up what is kept by chance between two changes.
fn without_islands(found: &[(usize, usize)], old: &Counted, new: &Counted) -> Vec<(usize, usize)> {
    let runs = runs(found);
    let mut kept: Vec<Run> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let before = kept.last().map_or((0, 0), |last| (last.old.end, last.new.end));
        let after =
            runs.get(at + 1).map_or((old.at.len(), new.at.len()), |next| (next.old.start, next.new.start));
        let left = Change { old: before.0..run.old.start, new: before.1..run.new.start };
        let right = Change { old: run.old.end..after.0, new: run.new.end..after.1 };
        if !is_island(run, &left, &right, old, new) {
            kept.push(run.clone());
        }
    }
    kept.into_iter().flat_map(|run| run.old.zip(run.new)).collect()
}

/// What stands between two runs.
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

impl Change {
    fn is_empty(&self) -> bool {
        self.old.is_empty() && self.new.is_empty()
    }
}

/// Whether a run between two changes is no text that was kept: a sign, a little word, a few letters in a sea.
fn is_island(run: &Run, left: &Change, right: &Change, old: &Counted, new: &Counted) -> bool {
    if left.is_empty() || right.is_empty() {
        return false;
    }
    let deleted = [old.letters(left.old.clone()), old.letters(right.old.clone())];
    let inserted = [new.letters(left.new.clone()), new.letters(right.new.clone())];
    // Words put in around an old one leave it standing.
    if deleted[0] + deleted[1] == 0 || inserted[0] + inserted[1] == 0 {
        return false;
    }
    let letters = old.letters(run.old.clone());
    let words = old.words(run.old.clone());
    if words == 0 {
        return true;
    }
    let around = [deleted[0].max(inserted[0]), deleted[1].max(inserted[1])];
    let least = around[0].min(around[1]);
    match old.telling(run.old.clone()) {
        0 if words <= 2 => around[0] + around[1] >= 4 * letters && least >= letters,
        // `), 139 (Rev. ` between two revisions is what stays of a list of citations.
        _ if old.numbers(run.old.clone()) > 0 => 10 * letters <= least,
        _ => 4 * letters <= least,
    }
}

/// What stands between two kept items: spaces at its ends and the label are kept, the rest is deleted and inserted.
fn between(
    old: &[Item],
    new: &[Item],
    (mut here, mut there): (Range<usize>, Range<usize>),
    steps: &mut Vec<Step>,
) {
    let space = |one: &Item, other: &Item| one.kind == Some(Kind::Space) && one.text == other.text;
    while !here.is_empty() && !there.is_empty() {
        let (one, other) = (&old[here.start], &new[there.start]);
        let labels = (one.kind, other.kind) == (Some(Kind::Label), Some(Kind::Label)) && here.start <= 1;
        match labels {
            true if one.text != other.text => steps.push(Step::Relabel(here.start, there.start)),
            true => steps.push(Step::Keep(here.start, there.start)),
            false if space(one, other) => steps.push(Step::Keep(here.start, there.start)),
            false => break,
        }
        here.start += 1;
        there.start += 1;
    }
    let mut tail = 0;
    while here.len() > tail
        && there.len() > tail
        && space(&old[here.end - 1 - tail], &new[there.end - 1 - tail])
    {
        tail += 1;
    }
    steps.extend((here.start..here.end - tail).map(Step::Delete));
    steps.extend((there.start..there.end - tail).map(Step::Insert));
    steps.extend((0..tail).rev().map(|at| Step::Keep(here.end - 1 - at, there.end - 1 - at)));
}
