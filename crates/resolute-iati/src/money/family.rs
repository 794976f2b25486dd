//! Which activities of a set stand above which.

use std::collections::HashMap;

use super::line::MoneyEntry;
use super::rules::stands_first;

/// For each activity of a set, those directly above it, by index. Activities that stand above each other in a circle
/// are no family: what the file says of them cannot be.
pub(super) struct Families {
    parents: Vec<Vec<usize>>,
}

impl Families {
    pub(super) fn of(entries: &[MoneyEntry], index: &HashMap<&str, usize>) -> Families {
        let mut parents = vec![Vec::new(); entries.len()];
        for (at, entry) in entries.iter().enumerate().filter(|(at, _)| stands_first(entries, index, *at)) {
            let above = entry.parents.iter().filter_map(|id| index.get(id.as_str()));
            parents[at].extend(above.filter(|parent| **parent != at));
            for below in
                entry.children.iter().filter_map(|id| index.get(id.as_str())).filter(|child| **child != at)
            {
                parents[*below].push(at);
            }
        }
        for above in &mut parents {
            above.sort_unstable();
            above.dedup();
        }
        let mut families = Families { parents };
        families.break_circles();
        families
    }

    /// Those directly above one.
    pub(super) fn above(&self, one: usize) -> &[usize] {
        &self.parents[one]
    }

    /// All activities, each after those below it.
    pub(super) fn upwards(&self) -> Vec<usize> {
        let mut children = vec![0_usize; self.parents.len()];
        self.parents.iter().flatten().for_each(|parent| children[*parent] += 1);
        let mut order: Vec<usize> = (0..children.len()).filter(|at| children[*at] == 0).collect();
        let mut next = 0;
        while let Some(at) = order.get(next).copied() {
            next += 1;
            for parent in &self.parents[at] {
                children[*parent] -= 1;
                if children[*parent] == 0 {
                    order.push(*parent);
                }
            }
        }
        order
    }

    /// Takes away what has nothing above, again and again, and what has nothing below; what remains goes in circles, and
    /// its relations among itself are dropped.
    fn break_circles(&mut self) {
        let upwards = self.parents.clone();
        let mut downwards = vec![Vec::new(); upwards.len()];
        for (child, above) in upwards.iter().enumerate() {
            above.iter().for_each(|parent| downwards[*parent].push(child));
        }
        let mut remains = vec![true; upwards.len()];
        trim(&upwards, &downwards, &mut remains);
        trim(&downwards, &upwards, &mut remains);
        for (child, above) in self.parents.iter_mut().enumerate() {
            above.retain(|parent| !(remains[child] && remains[*parent]));
        }
    }
}

/// Takes away the activities whose `ends` are all taken away, and so on along `ways`.
fn trim(ends: &[Vec<usize>], ways: &[Vec<usize>], remains: &mut [bool]) {
    let still = |at: usize, remains: &[bool]| ends[at].iter().filter(|end| remains[**end]).count();
    let mut counts: Vec<usize> = (0..ends.len()).map(|at| still(at, remains)).collect();
    let mut free: Vec<usize> = (0..ends.len()).filter(|at| remains[*at] && counts[*at] == 0).collect();
    while let Some(at) = free.pop() {
        remains[at] = false;
        for next in ways[at].iter().copied() {
            counts[next] -= 1;
            if remains[next] && counts[next] == 0 {
                free.push(next);
            }
        }
    }
}
