//! Which items of a list are old, new or renumbered: the one choice for the whole list in which the old labels and
//! the new labels each run on without gaps, weighed against what the words of the items say.
//!
//! Every item may be kept, inserted, deleted or relabelled; a path through the list remembers the last old and the
//! last new label. All paths are summed, so that each choice has a probability and its rivals have theirs.

use std::collections::{BTreeMap, HashMap};

use super::label::{Reading, Style};

/// What the words of an item say, in nats: what it costs to read the item so.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// Kept or only relabelled.
    pub(super) kept: f32,
    /// New as a whole.
    pub(super) inserted: f32,
    /// Gone as a whole.
    pub(super) deleted: f32,
    /// Its words are two whole wordings, so an old item may end here under a new label.
    pub(super) restarts: bool,
}

/// One item of a list as the lattice sees it.
pub(super) struct Item<'text> {
    pub(super) readings: &'text [Reading],
    pub(super) evidence: Evidence,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Fate {
    /// In both texts under one label.
    Kept,
    /// Only in the new text.
    Inserted,
    /// Only in the old text.
    Deleted,
    /// In both texts under two labels; says the reading's place and whether the second label is the old one.
    Relabelled { reading: usize, turned: bool },
    /// The label stayed, new words and a new paragraph mark came after it: the old words follow further down.
    Carried,
    /// New label and new words, then the old words of the item that was carried.
    Landed,
}

/// The choice for one item with its probability, best first.
pub(super) type Choices = Vec<(Fate, f32)>;

/// A missing label costs as much as many insertions: conversions lose labels, but seldom.
const GAP: f32 = 12.0;
/// The first item of a run of inserted or deleted items, and each further one.
const FIRST: f32 = 3.0;
const FURTHER: f32 = 1.2;
const DELETED_MORE: f32 = 0.4;
/// Typing new items into an old one, so that its label goes to the first of them.
const CARRY: f32 = 3.5;
/// Each item typed on after that.
const CARRIED_ON: f32 = 2.0;
/// The new label was typed before the old one.
const TURNED: f32 = 3.0;
/// That a list is untouched, in a text that surely lost marks elsewhere and in one that shows no other sign of it.
const TRACKED: f32 = 4.0;
const UNTRACKED: f32 = -2.0;
/// States kept for one item, whatever the text.
const BEAM: usize = 192;
/// A state so much dearer than the best one adds nothing to any probability that is shown.
const HOPELESS: f32 = 26.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct State {
    old: u8,
    new: u8,
    carrying: bool,
    /// A run of insertions (1) or deletions (2) goes on cheaply.
    run: u8,
}

/// Costs are natural logarithms, so paths add and rivals sum.
struct Step {
    from: usize,
    to: usize,
    fate: Fate,
    cost: f32,
}

/// The probability of every fate of every item.
///
/// `tracked` says that the text surely lost marks elsewhere.
pub(super) fn choose(style: Style, items: &[Item], tracked: bool) -> Vec<Choices> {
    let mut layers: Vec<Vec<State>> = vec![vec![State { old: 0, new: 0, carrying: false, run: 0 }]];
    let mut steps: Vec<Vec<Step>> = Vec::with_capacity(items.len());
    let mut forward: Vec<Vec<f32>> = vec![vec![0.0]];
    for item in items {
        let layer = advance(style, item, &layers[layers.len() - 1], &forward[forward.len() - 1]);
        layers.push(layer.states);
        steps.push(layer.steps);
        forward.push(layer.sums);
    }
    // A carried label must land.
    let last = &layers[layers.len() - 1];
    let mut backward: Vec<f32> =
        last.iter().map(|state| if state.carrying { f32::INFINITY } else { 0.0 }).collect();
    let untouched = untouched(style, items) + if tracked { TRACKED } else { UNTRACKED };
    let mut choices = vec![Choices::new(); items.len()];
    for (at, layer_steps) in steps.iter().enumerate().rev() {
        // Ordered, because a sum of floats depends on its order and the same text must give the same figures.
        let mut sums: BTreeMap<Fate, f32> = BTreeMap::from([(Fate::Kept, untouched)]);
        let mut before = vec![f32::INFINITY; layers[at].len()];
        for step in layer_steps {
            let rest = step.cost + backward[step.to];
            before[step.from] = add(before[step.from], rest);
            let entry = sums.entry(step.fate).or_insert(f32::INFINITY);
            *entry = add(*entry, forward[at][step.from] + rest);
        }
        backward = before;
        let total = sums.values().copied().fold(f32::INFINITY, add);
        choices[at] = sums.into_iter().map(|(fate, cost)| (fate, (total - cost).exp())).collect();
        choices[at].sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    }
    choices
}

/// What it costs to believe that nothing changed and the labels are merely odd: lists lose labels in conversion,
/// lines that are no items look like some, but hardly anything makes an `ae)`.
fn untouched(style: Style, items: &[Item]) -> f32 {
    const ODD_NUMBER: f32 = 1.5;
    const ODD_LETTERS: f32 = 7.0;
    const ODD_PAIR: f32 = 4.0;
    let mut cost = 0.0;
    let mut last = None;
    let mut doubled: Vec<(u8, u8)> = Vec::new();
    for item in items {
        cost += item.evidence.kept;
        let plain = item.readings.iter().find_map(|reading| match reading {
            Reading::Plain { style: own, index } if *own == style => Some(*index),
            _ => None,
        });
        let pairs: Vec<(u8, u8)> = item
            .readings
            .iter()
            .filter_map(|reading| match *reading {
                Reading::Fused { style: own, first, second, .. } if own == style => Some((first, second)),
                _ => None,
            })
            .collect();
        // `23`, `34`, `45`: both halves count on, which no accident does.
        let counts_on = pairs.iter().any(|(one, two)| doubled.contains(&(one - 1, two - 1)));
        cost += match (plain, last) {
            (Some(index), Some(last)) if index == last + 1 => 0.0,
            (Some(_), None) => 0.0,
            (None, _) if style != Style::Number => ODD_LETTERS,
            _ if counts_on => ODD_PAIR,
            _ => ODD_NUMBER,
        };
        doubled = pairs;
        last = plain.or(last);
    }
    cost
}

/// The sum of two probabilities, as costs.
fn add(one: f32, other: f32) -> f32 {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    if high.is_infinite() { low } else { low - (low - high).exp().ln_1p() }
}

/// The states behind an item with the steps that lead there.
struct Layer {
    states: Vec<State>,
    steps: Vec<Step>,
    /// The sum over all ways to each state.
    sums: Vec<f32>,
}

fn advance(style: Style, item: &Item, states: &[State], sums: &[f32]) -> Layer {
    let mut found: HashMap<State, f32> = HashMap::new();
    let mut raw: Vec<(usize, State, Fate, f32)> = Vec::new();
    for (from, state) in states.iter().enumerate() {
        for (to, fate, cost) in moves(style, item, *state) {
            raw.push((from, to, fate, cost));
            let entry = found.entry(to).or_insert(f32::INFINITY);
            *entry = add(*entry, sums[from] + cost);
        }
    }
    let mut kept: Vec<(State, f32)> = found.into_iter().collect();
    kept.sort_by(|one, other| one.1.total_cmp(&other.1).then(one.0.cmp(&other.0)));
    let best = kept.first().map_or(0.0, |(_, cost)| *cost);
    kept.retain(|(_, cost)| *cost <= best + HOPELESS);
    kept.truncate(BEAM);
    let index: HashMap<State, usize> = kept.iter().enumerate().map(|(at, (state, _))| (*state, at)).collect();
    let steps = raw
        .into_iter()
        .filter_map(|(from, to, fate, cost)| Some(Step { from, to: *index.get(&to)?, fate, cost }))
        .collect();
    let (states, sums) = kept.into_iter().unzip();
    Layer { states, steps, sums }
}

/// Everything that can become of an item, seen from one state.
fn moves(style: Style, item: &Item, state: State) -> Vec<(State, Fate, f32)> {
    let mut moves = Vec::new();
    let evidence = &item.evidence;
    for (place, reading) in item.readings.iter().enumerate() {
        if reading.style() != style {
            continue;
        }
        match *reading {
            Reading::Plain { index, .. } => plain_moves(index, evidence, state, &mut moves),
            Reading::Fused { first, second, .. } if !state.carrying => {
                for (old, new, turned) in [(first, second, false), (second, first, true)] {
                    let cost = evidence.kept
                        + gap(state.old, old)
                        + gap(state.new, new)
                        + if turned { TURNED } else { 0.0 };
                    let to = State { old, new, carrying: false, run: 0 };
                    moves.push((to, Fate::Relabelled { reading: place, turned }, cost));
                }
            }
            Reading::Fused { .. } => {}
        }
    }
    moves
}

fn plain_moves(index: u8, evidence: &Evidence, state: State, moves: &mut Vec<(State, Fate, f32)>) {
    let run = |kind: u8, first: f32| if state.run == kind { FURTHER } else { first };
    let inserted = evidence.inserted + gap(state.new, index);
    if state.carrying {
        moves.push((State { new: index, run: 1, ..state }, Fate::Inserted, inserted + CARRIED_ON));
        if evidence.restarts {
            let to = State { new: index, carrying: false, run: 0, ..state };
            moves.push((to, Fate::Landed, gap(state.new, index)));
        }
        return;
    }
    // One label that is out of its count is one oddity, though it breaks two counts.
    let both = gap(state.old, index).max(gap(state.new, index));
    moves.push((State { old: index, new: index, carrying: false, run: 0 }, Fate::Kept, evidence.kept + both));
    moves.push((State { new: index, run: 1, ..state }, Fate::Inserted, inserted + run(1, FIRST)));
    let deleted = evidence.deleted + gap(state.old, index) + run(2, FIRST + DELETED_MORE);
    moves.push((State { old: index, run: 2, ..state }, Fate::Deleted, deleted));
    let carried = State { old: index, new: index, carrying: true, run: 1 };
    moves.push((carried, Fate::Carried, evidence.inserted + both + CARRY));
}

/// What it costs that a label does not follow the last of its run.
fn gap(last: u8, label: u8) -> f32 {
    if label == last + 1 { 0.0 } else { GAP }
}

/// Whether a list shows any sign of change: without one there is nothing to choose.
pub(super) fn is_quiet(style: Style, items: &[Item]) -> bool {
    let plain = |item: &Item| {
        item.readings.iter().find_map(|reading| match reading {
            Reading::Plain { style: own, index } if *own == style => Some(*index),
            _ => None,
        })
    };
    let labels: Option<Vec<u8>> = items.iter().map(plain).collect();
    let runs_on = labels.is_some_and(|labels| labels.windows(2).all(|pair| pair[1] == pair[0] + 1));
    runs_on && items.iter().all(|item| item.evidence.kept == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recover::label;

    fn fates(style: Style, labels: &[&str]) -> Vec<Fate> {
        let read: Vec<_> = labels
            .iter()
            .map(|text| label::read(&format!("{text}\twords").chars().collect::<Vec<_>>()).expect("a label"))
            .collect();
        let items: Vec<Item> = read
            .iter()
            .map(|label| Item { readings: &label.readings, evidence: Evidence::default() })
            .collect();
        choose(style, &items, true).iter().map(|choices| choices[0].0).collect()
    }

    #[test]
    fn plain_labels_are_new_before_a_doubled_one_and_old_after_the_last() {
        let labels = ["a)", "b)", "c)", "d)", "ae)", "bf)", "g)", "ch)", "di)", "ej)", "f)", "g)", "h)"];
        let fates = fates(Style::Letter, &labels);
        assert!(fates[..4].iter().all(|fate| *fate == Fate::Inserted));
        assert!(matches!(fates[4], Fate::Relabelled { turned: false, .. }));
        assert_eq!(fates[6], Fate::Inserted);
        assert!(fates[10..].iter().all(|fate| *fate == Fate::Deleted));
    }

    #[test]
    fn item_is_deleted_when_the_next_takes_its_label() {
        let fates = fates(Style::Letter, &["a)", "b)", "cb)"]);
        assert_eq!(fates[..2], [Fate::Kept, Fate::Deleted]);
    }

    #[test]
    fn twelve_is_twelve_when_eleven_stands_before_it() {
        let labels = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
        assert!(fates(Style::Number, &labels).iter().all(|fate| *fate == Fate::Kept));
    }

    #[test]
    fn work_is_bounded_when_every_label_is_ambiguous() {
        let labels = vec!["11"; 400];
        assert_eq!(fates(Style::Number, &labels).len(), 400);
    }
}
