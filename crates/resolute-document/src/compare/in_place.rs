//! Paragraphs whose words say nothing about which one they are: where content leaves it open, place, label and
//! neighbourhood decide. The words of such a pair may all be others.

use std::ops::Range;

use super::groups::{Group, Move};
use super::identities::Identities;
use super::units::Text;
use crate::document::Place;

/// How far a head or a label is looked for.
const SIGHT: usize = 100;

/// Pairs among the paragraphs between the groups that neither moved: the same label in the same list, a cell of the
/// same table.
pub(super) fn pairs(
    groups: &[Group],
    moves: &[Move],
    (old, new): (&[Text], &[Text]),
    identities: &mut Identities,
) -> Vec<Group> {
    let mut open = Open {
        old,
        new,
        of_old: vec![None; old.len()],
        old_free: vec![true; old.len()],
        new_free: vec![true; new.len()],
    };
    for one in moves {
        open.old_free[one.old] = false;
        open.new_free[one.new] = false;
    }
    let mut found = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    let end = Group { old: old.len()..old.len(), new: new.len()..new.len() };
    for group in groups.iter().chain([&end]) {
        open.between(old_at..group.old.start, new_at..group.new.start, identities, &mut found);
        if let Some(first) = open.of_old.get_mut(group.old.start) {
            *first = Some(group.new.start);
        }
        old_at = group.old.end;
        new_at = group.new.end;
    }
    found
}

struct Open<'t> {
    old: &'t [Text<'t>],
    new: &'t [Text<'t>],
    /// Pairs so far.
    of_old: Vec<Option<usize>>,
    old_free: Vec<bool>,
    new_free: Vec<bool>,
}

impl Open<'_> {
    fn between(
        &mut self,
        old: Range<usize>,
        new: Range<usize>,
        identities: &mut Identities,
        found: &mut Vec<Group>,
    ) {
        let is_cell = |text: &Text| text.paragraph.place == Place::Cell;
        let of_cells = self.old[old.clone()].iter().all(is_cell) && self.new[new.clone()].iter().all(is_cell);
        if of_cells && old.len() == new.len() {
            old.zip(new).for_each(|pair| self.pair(pair, identities, found));
            return;
        }
        let mut from = new.start;
        for here in old {
            let Some(label) = numbered(&self.old[here]) else { continue };
            let mut ahead = (from..new.end).take(SIGHT);
            let same = ahead.find(|there| numbered(&self.new[*there]).as_deref() == Some(label.as_str()));
            if let Some(there) = same
                && self.heads_are_paired((here, there))
            {
                self.pair((here, there), identities, found);
                from = there + 1;
            }
        }
    }

    fn pair(&mut self, (here, there): (usize, usize), identities: &mut Identities, found: &mut Vec<Group>) {
        let (old, new) = (self.old[here].paragraph, self.new[there].paragraph);
        if self.old_free[here]
            && self.new_free[there]
            && old.place == new.place
            && identities.join(old.container, new.container)
        {
            self.of_old[here] = Some(there);
            found.push(Group { old: here..here + 1, new: there..there + 1 });
        }
    }

    /// Whether the last paragraphs without a label before both, the calls, are a pair themselves.
    fn heads_are_paired(&self, (here, there): (usize, usize)) -> bool {
        let head = |texts: &[Text], at: usize| {
            let mut before = (0..at).rev().take(SIGHT);
            before.find(|at| !texts[*at].is_blank() && texts[*at].paragraph.label().is_none())
        };
        match (head(self.old, here), head(self.new, there)) {
            (Some(here), Some(there)) => self.of_old[here] == Some(there),
            (None, None) => true,
            _ => false,
        }
    }
}

/// A label that stands once in its list.
fn numbered(text: &Text) -> Option<String> {
    text.paragraph.label().filter(|label| label.chars().any(char::is_alphanumeric))
}
