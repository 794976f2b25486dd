//! Which provision of the old text lives on in which provision of the new one, told by the tracked changes.
//!
//! Characters that nobody changed stand in both readings. Two provisions that share them are one provision with a
//! history; labels, headings and order are only what it wears.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::document::{ChangeKind, Document};
use crate::readings::Resolved;
use crate::structure::{Provision, Structure};

/// What became of one provision, or of several that were split or joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lineage {
    /// Provisions of the old text, in order; none for one that was added.
    pub base: Vec<Spot>,
    /// Provisions of the new text, in order; none for one that ended.
    pub amended: Vec<Spot>,
    /// What happened, the strongest word that fits.
    pub kind: Descent,
    /// Whether the words differ.
    pub words_changed: bool,
    /// Whether the label differs.
    pub label_changed: bool,
}

/// A provision in a structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Spot {
    /// Index in [`Structure::instruments`].
    pub instrument: usize,
    /// Index in [`crate::structure::Instrument::provisions`].
    pub provision: usize,
}

impl Spot {
    /// The provision at this place.
    ///
    /// # Panics
    /// Where `structure` is not the one that was compared.
    pub fn of(self, structure: &Structure) -> &Provision {
        &structure.instruments[self.instrument].provisions[self.provision]
    }
}

/// What can become of a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Descent {
    /// The same words under the same label.
    Kept,
    /// The same provision with other words.
    Changed,
    /// The same words under another label.
    Relabelled,
    /// The same provision in another place: under another call, or moved by a tracked move.
    Moved,
    /// The label stayed and all its words were taken out for others. What was done under the old words is not done
    /// under the new ones: for duties this is an end and a beginning.
    Replaced,
    /// One provision became several.
    Split,
    /// Several became one.
    Joined,
    /// Only in the new text.
    Added,
    /// Only in the old text.
    Ended,
}

/// Pairs the provisions of the two readings of a marked document.
///
/// The result has every provision of both texts exactly once, in the order of the new text, each ended one after
/// its predecessor in the old text.
///
/// ```
/// use resolute_document::lineage::{self, Descent};
/// use resolute_document::{Document, Paragraph, Span, structure};
/// let item = Paragraph {
///     spans: vec![Span::deleted("1"), Span::inserted("2"), Span::plain("\tto report annually;")],
///     ..Paragraph::default()
/// };
/// let mut new = Paragraph::plain("");
/// new.spans = vec![Span::inserted("1\tto assist States;")];
/// new.paragraph_mark.changes = new.spans[0].changes.clone();
/// let opening = ["The Plenipotentiary Conference (Dubai, 2018),", "instructs the Secretary-General"];
/// let mut paragraphs: Vec<Paragraph> = opening.iter().map(|line| Paragraph::plain(line)).collect();
/// paragraphs.extend([new, item]);
/// let marked = Document { paragraphs, ..Document::default() };
/// let read = |reading: resolute_document::Resolved| {
///     let structure = structure::read(&reading.document, resolute_reference::register());
///     (reading, structure)
/// };
/// let (base, amended) = (read(marked.rejected()), read(marked.accepted()));
/// let kinds: Vec<Descent> = lineage::of(&marked, &base, &amended).iter().map(|one| one.kind).collect();
/// assert_eq!(kinds, [Descent::Kept, Descent::Kept, Descent::Added, Descent::Relabelled]);
/// ```
pub fn of(marked: &Document, base: &(Resolved, Structure), amended: &(Resolved, Structure)) -> Vec<Lineage> {
    let old = Side::new(marked, base, |kind| !kind.adds());
    let new = Side::new(marked, amended, ChangeKind::adds);
    let mut shared: BTreeMap<(Spot, Spot), usize> = BTreeMap::new();
    for (character, from) in &old.unchanged {
        if let Some(to) = new.unchanged.get(character) {
            *shared.entry((*from, *to)).or_default() += 1;
        }
    }
    for (id, from) in &old.moves {
        for to in new.moves.get(id).into_iter().flatten() {
            for from in from {
                let length = letters(from.of(&base.1)).min(letters(to.of(&amended.1)));
                *shared.entry((*from, *to)).or_default() += length;
            }
        }
    }
    let mut matching = Matching::default();
    matching.by_shared_words(&shared, &base.1, &amended.1);
    matching.by_kept_place(&old, &new, &base.1, &amended.1);
    matching.by_equal_words(&base.1, &amended.1);
    matching.lineages(&base.1, &amended.1)
}

/// One reading, seen from the marked document.
struct Side {
    /// For each unchanged letter of the marked document (its running number): the provision it stands in.
    unchanged: HashMap<u32, Spot>,
    /// Provisions that hold characters of a tracked move.
    moves: HashMap<String, Vec<Spot>>,
    /// Provisions that stand on each paragraph of the marked document.
    on: HashMap<usize, Vec<Spot>>,
}

impl Side {
    fn new(
        marked: &Document,
        (reading, structure): &(Resolved, Structure),
        stays: impl Fn(ChangeKind) -> bool,
    ) -> Side {
        let origins = origins(marked, reading, stays);
        let mut side = Side { unchanged: HashMap::new(), moves: HashMap::new(), on: HashMap::new() };
        for (instrument, provisions) in structure.instruments.iter().map(|one| &one.provisions).enumerate() {
            for (provision, node) in provisions.iter().enumerate() {
                let spot = Spot { instrument, provision };
                let mut sources = HashSet::new();
                for part in &node.parts {
                    for origin in origins[part.paragraph].iter().take(part.end).skip(part.start) {
                        sources.insert(origin.paragraph);
                        if let Some(character) = origin.unchanged {
                            side.unchanged.insert(character, spot);
                        }
                        if let Some(id) = &origin.moved {
                            let moved = side.moves.entry(id.to_string()).or_default();
                            if moved.last() != Some(&spot) {
                                moved.push(spot);
                            }
                        }
                    }
                    // A replaced item shares no character with its successor, only the paragraph.
                    sources.extend(&reading.sources[part.paragraph]);
                }
                for source in sources {
                    side.on.entry(source).or_default().push(spot);
                }
            }
        }
        side
    }
}

/// Where one character of a reading came from.
#[derive(Clone)]
struct Origin<'a> {
    paragraph: usize,
    /// Running number of an unchanged letter or digit.
    unchanged: Option<u32>,
    moved: Option<&'a str>,
}

/// For each paragraph of a reading, the origins of its characters.
fn origins<'a>(
    marked: &'a Document,
    reading: &Resolved,
    stays: impl Fn(ChangeKind) -> bool,
) -> Vec<Vec<Origin<'a>>> {
    let mut number = 0;
    let mut by_paragraph: Vec<Vec<Origin>> = Vec::with_capacity(marked.paragraphs.len());
    for (paragraph, content) in marked.paragraphs.iter().enumerate() {
        let mut kept = Vec::new();
        for span in &content.spans {
            let moved = span.changes.iter().find_map(|change| change.move_id.as_deref());
            for character in span.text.chars() {
                number += 1;
                if span.changes.iter().all(|change| stays(change.kind)) {
                    let plain = span.changes.is_empty() && character.is_alphanumeric();
                    kept.push(Origin { paragraph, unchanged: plain.then_some(number), moved });
                }
            }
        }
        by_paragraph.push(kept);
    }
    let join = |sources: &Vec<usize>| {
        sources.iter().flat_map(|source| by_paragraph[*source].iter().cloned()).collect()
    };
    reading.sources.iter().map(join).collect()
}

fn letters(provision: &Provision) -> usize {
    provision.text.chars().filter(|character| character.is_alphanumeric()).count()
}

/// Who continues whom.
#[derive(Default)]
struct Matching {
    forward: BTreeMap<Spot, Vec<Spot>>,
    backward: BTreeMap<Spot, Vec<Spot>>,
    replaced: HashSet<Spot>,
}

impl Matching {
    fn pair(&mut self, from: Spot, to: Spot) {
        self.forward.entry(from).or_default().push(to);
        self.backward.entry(to).or_default().push(from);
    }

    /// A share of at least this part of either text makes two provisions one.
    const ENOUGH: f64 = 0.25;

    fn by_shared_words(
        &mut self,
        shared: &BTreeMap<(Spot, Spot), usize>,
        base: &Structure,
        amended: &Structure,
    ) {
        let mut pairs: Vec<((Spot, Spot), usize)> =
            shared.iter().map(|(pair, count)| (*pair, *count)).collect();
        pairs.sort_by_key(|(pair, count)| (std::cmp::Reverse(*count), *pair));
        for ((from, to), count) in pairs {
            let (old, new) = (from.of(base), to.of(amended));
            if (old.kind == crate::structure::ProvisionKind::Call)
                != (new.kind == crate::structure::ProvisionKind::Call)
            {
                continue;
            }
            let share = |whole: usize| count as f64 / whole.max(1) as f64;
            let (of_old, of_new) = (share(letters(old)), share(letters(new)));
            let free = !self.forward.contains_key(&from) && !self.backward.contains_key(&to);
            // The first pair of a provision may share little; a second one must be mostly made of shared words, or
            // every common “and” would look like a split.
            if free && of_old.max(of_new) >= Self::ENOUGH
                || !free && of_old.max(of_new) >= 0.6 && self.may_add(from, to)
            {
                self.pair(from, to);
            }
        }
    }

    /// One side of a second pair must still be free: splits and joins do not form chains.
    fn may_add(&self, from: Spot, to: Spot) -> bool {
        let single =
            |map: &BTreeMap<Spot, Vec<Spot>>, spot: &Spot| map.get(spot).is_none_or(|list| list.len() == 1);
        match (self.forward.get(&from), self.backward.get(&to)) {
            (Some(others), None) => others.iter().all(|other| single(&self.backward, other)),
            (None, Some(others)) => others.iter().all(|other| single(&self.forward, other)),
            _ => false,
        }
    }

    /// What stands on the same paragraph of the marked text under the same label, all words replaced.
    fn by_kept_place(&mut self, old: &Side, new: &Side, base: &Structure, amended: &Structure) {
        let mut pairs: Vec<(Spot, Spot)> = Vec::new();
        for (paragraph, spots) in &old.on {
            for from in spots {
                for to in new.on.get(paragraph).into_iter().flatten() {
                    pairs.push((*from, *to));
                }
            }
        }
        pairs.sort();
        pairs.dedup();
        for (from, to) in pairs {
            let (before, after) = (from.of(base), to.of(amended));
            let free = !self.forward.contains_key(&from) && !self.backward.contains_key(&to);
            if free && before.kind == after.kind && before.label == after.label {
                self.pair(from, to);
                if similarity(&before.text, &after.text) < Self::ENOUGH {
                    self.replaced.insert(from);
                }
            }
        }
    }

    /// Taken out here and put in there by hand: nearly the same words.
    fn by_equal_words(&mut self, base: &Structure, amended: &Structure) {
        let free_new: Vec<Spot> = spots(amended)
            .filter(|to| !self.backward.contains_key(to) && letters(to.of(amended)) > 20)
            .collect();
        for from in spots(base).filter(|from| letters(from.of(base)) > 20).collect::<Vec<_>>() {
            if self.forward.contains_key(&from) {
                continue;
            }
            let best = free_new
                .iter()
                .filter(|to| !self.backward.contains_key(to) && to.of(amended).kind == from.of(base).kind)
                .map(|to| (similarity(&from.of(base).text, &to.of(amended).text), *to))
                .filter(|(likeness, _)| *likeness > 0.8)
                .max_by(|left, right| left.0.total_cmp(&right.0));
            if let Some((_, to)) = best {
                self.pair(from, to);
            }
        }
    }

    fn lineages(&self, base: &Structure, amended: &Structure) -> Vec<Lineage> {
        let mut found = Vec::new();
        let mut done: HashSet<Spot> = HashSet::new();
        let mut ended: Vec<Spot> = spots(base).filter(|from| !self.forward.contains_key(from)).collect();
        for to in spots(amended) {
            match self.backward.get(&to) {
                None => found.push(Lineage {
                    base: Vec::new(),
                    amended: vec![to],
                    kind: Descent::Added,
                    words_changed: false,
                    label_changed: false,
                }),
                Some(from) => {
                    let mut from = from.clone();
                    from.sort();
                    if from.iter().any(|from| done.contains(from)) {
                        continue;
                    }
                    done.extend(&from);
                    let last = *from.last().expect("a pair has two sides");
                    // What ended before this provision's ancestor is told first.
                    let earlier: Vec<Spot> = ended.iter().copied().filter(|spot| *spot < last).collect();
                    ended.retain(|spot| *spot >= last);
                    found.extend(earlier.into_iter().map(end));
                    let mut to = if from.len() == 1 { self.forward[&from[0]].clone() } else { vec![to] };
                    to.sort();
                    found.push(self.describe(from, to, base, amended));
                }
            }
        }
        found.extend(ended.into_iter().map(end));
        found
    }

    fn describe(&self, from: Vec<Spot>, to: Vec<Spot>, base: &Structure, amended: &Structure) -> Lineage {
        let (old, new) = (from[0].of(base), to[0].of(amended));
        let words_changed = from.len() > 1 || to.len() > 1 || old.text != new.text;
        let label_changed = old.label != new.label;
        let kind = if to.len() > 1 {
            Descent::Split
        } else if from.len() > 1 {
            Descent::Joined
        } else if self.replaced.contains(&from[0]) {
            Descent::Replaced
        } else if self.moved(from[0], to[0], base, amended) {
            Descent::Moved
        } else if words_changed {
            Descent::Changed
        } else if label_changed {
            Descent::Relabelled
        } else {
            Descent::Kept
        };
        Lineage { base: from, amended: to, kind, words_changed, label_changed }
    }

    /// Whether the parent of the new one does not continue the parent of the old one.
    fn moved(&self, from: Spot, to: Spot, base: &Structure, amended: &Structure) -> bool {
        match (from.of(base).parent, to.of(amended).parent) {
            (None, None) => false,
            (Some(above), Some(now)) => {
                let above = Spot { provision: above, ..from };
                let now = Spot { provision: now, ..to };
                // Where the old parent ended or the new one was added, the items went nowhere else by themselves.
                let continued = self.forward.get(&above);
                continued.is_some_and(|parents| !parents.contains(&now)) && self.backward.contains_key(&now)
            }
            _ => true,
        }
    }
}

fn end(spot: Spot) -> Lineage {
    Lineage {
        base: vec![spot],
        amended: Vec::new(),
        kind: Descent::Ended,
        words_changed: false,
        label_changed: false,
    }
}

fn spots(structure: &Structure) -> impl Iterator<Item = Spot> {
    structure.instruments.iter().enumerate().flat_map(|(instrument, one)| {
        (0..one.provisions.len()).map(move |provision| Spot { instrument, provision })
    })
}

/// How many of their words two texts share, from 0 to 1; words that every text has do not count.
fn similarity(left: &str, right: &str) -> f64 {
    const EVERYWHERE: [&str; 8] = ["that", "will", "with", "this", "from", "have", "which", "their"];
    let count = |text: &str| {
        let mut counts: HashMap<String, i64> = HashMap::new();
        for word in crate::structure::words::words(text) {
            if word.plain.len() > 3 && !EVERYWHERE.contains(&word.plain.as_str()) {
                *counts.entry(word.plain).or_default() += 1;
            }
        }
        counts
    };
    let (left, right) = (count(left), count(right));
    let shared: i64 =
        left.iter().map(|(word, times)| (*times).min(right.get(word).copied().unwrap_or(0))).sum();
    let total: i64 = left.values().sum::<i64>() + right.values().sum::<i64>();
    if total == 0 { 1.0 } else { 2.0 * shared as f64 / total as f64 }
}
