//! Containers and notes have numbers of their own in each text; in the marked text each has one.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::align::Alignment;
use super::units::Text;
use crate::document::{NoteKind, NoteReference, Place};

/// What the containers and notes of the old text are called in the marked one. Those of the new text keep their
/// names.
#[derive(Debug, Default)]
pub(super) struct Identities {
    containers: HashMap<u32, u32>,
    /// Containers of the new text that have a counterpart.
    taken: HashSet<u32>,
    notes: HashMap<(bool, String), String>,
}

/// A note: whether it is an endnote, and its identifier.
type Note<'t> = (bool, &'t str);

fn name(note: &NoteReference) -> Note<'_> {
    (note.kind == NoteKind::Endnote, &note.id)
}

/// The note that a paragraph stands in.
fn standing<'t>(text: &Text<'t>) -> Option<Note<'t>> {
    Some((text.paragraph.place == Place::Endnote, text.paragraph.note.as_deref()?))
}

impl Identities {
    /// Pairs containers and notes by their paragraphs. Where one container would be two, the pairs that are in the
    /// way are taken apart.
    pub(super) fn of(alignment: &mut Alignment, old: &[Text], new: &[Text]) -> Identities {
        let mut votes: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for (here, there) in alignment.pairs() {
            let pair = (old[here].paragraph.container, new[there].paragraph.container);
            *votes.entry(pair).or_default() += old[here].letters + 1;
        }
        // The running text is one container in both, whatever stands in it.
        let body = |texts: &[Text]| {
            let first = texts.iter().find(|text| text.paragraph.place == Place::Body);
            first.map(|text| text.paragraph.container)
        };
        if let Some(pair) = body(old).zip(body(new)) {
            *votes.entry(pair).or_default() += 1;
        }
        let containers = one_to_one(votes);
        let apart: Vec<(usize, usize)> = alignment
            .pairs()
            .filter(|(here, there)| {
                containers.get(&old[*here].paragraph.container) != Some(&new[*there].paragraph.container)
            })
            .collect();
        for (here, there) in apart {
            alignment.part(here, there);
        }
        let mut notes: BTreeMap<(Note, Note), usize> = BTreeMap::new();
        for (here, there) in alignment.pairs() {
            let (here, there) = (&old[here], &new[there]);
            if let (Some(before), Some(after)) = (standing(here), standing(there)) {
                *notes.entry((before, after)).or_default() += 100 * (here.letters + 1);
            }
            // A note whose words are all new is still the one that is referred to at this place.
            if here.notes.len() == there.notes.len() {
                for (before, after) in here.notes.iter().zip(&there.notes) {
                    *notes.entry((name(before), name(after))).or_default() += 1;
                }
            }
        }
        notes.retain(|(before, after), _| before.0 == after.0);
        let notes = one_to_one(notes);
        let taken = containers.values().copied().collect();
        Identities { containers, taken, notes: with_fresh_notes(&notes, old, new) }
    }

    /// Makes two containers one; `false` where one of them is another's already.
    pub(super) fn join(&mut self, old: u32, new: u32) -> bool {
        match self.containers.get(&old) {
            Some(known) => *known == new,
            None => {
                let free = self.taken.insert(new);
                if free {
                    self.containers.insert(old, new);
                }
                free
            }
        }
    }

    /// Gives the containers that only the old text has numbers that the new one does not use.
    pub(super) fn settle(&mut self, old: &[Text], new: &[Text]) {
        let mut next = new.iter().map(|text| text.paragraph.container).max().unwrap_or(0);
        for text in old {
            self.containers.entry(text.paragraph.container).or_insert_with(|| {
                next = next.saturating_add(1);
                next
            });
        }
    }

    pub(super) fn container(&self, old: u32) -> u32 {
        self.containers.get(&old).copied().unwrap_or(old)
    }

    pub(super) fn note(&self, kind: NoteKind, old: &str) -> String {
        let key = (kind == NoteKind::Endnote, old.to_owned());
        self.notes.get(&key).cloned().unwrap_or(key.1)
    }
}

/// The strongest pairs of which each side stands in one only.
fn one_to_one<K: Copy + Eq + std::hash::Hash + Ord>(votes: BTreeMap<(K, K), usize>) -> HashMap<K, K> {
    let mut votes: Vec<((K, K), usize)> = votes.into_iter().collect();
    votes.sort_by_key(|(pair, count)| (std::cmp::Reverse(*count), *pair));
    let mut pairs = HashMap::new();
    let mut taken = HashSet::new();
    for ((here, there), _) in votes {
        if !pairs.contains_key(&here) && taken.insert(there) {
            pairs.insert(here, there);
        }
    }
    pairs
}

/// Notes that only the old text has keep their identifier where the new text does not use it.
fn with_fresh_notes(
    pairs: &HashMap<Note, Note>,
    old: &[Text],
    new: &[Text],
) -> HashMap<(bool, String), String> {
    let mut used: BTreeSet<(bool, String)> = notes(new).map(|(kind, id)| (kind, id.to_owned())).collect();
    let mut names: HashMap<(bool, String), String> = HashMap::new();
    let mut next = 1_u64;
    for note in notes(old) {
        let key = (note.0, note.1.to_owned());
        if names.contains_key(&key) {
            continue;
        }
        let name = match pairs.get(&note) {
            Some((_, name)) => (*name).to_owned(),
            None if used.insert(key.clone()) => key.1.clone(),
            None => loop {
                let name = next.to_string();
                next += 1;
                if used.insert((key.0, name.clone())) {
                    break name;
                }
            },
        };
        names.insert(key, name);
    }
    names
}

/// The notes of a text, where they stand and where they are referred to.
fn notes<'t>(texts: &'t [Text]) -> impl Iterator<Item = Note<'t>> {
    texts.iter().flat_map(|text| {
        let referred = text.notes.iter().map(|note| name(note));
        standing(text).into_iter().chain(referred)
    })
}
