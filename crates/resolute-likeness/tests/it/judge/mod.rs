//! How many planted duplicates are found, and how much is found that is none.

mod planting;
mod real;
mod untouched;

use std::collections::HashMap;

use planting::{Planted, Variation};
use real::Entry;
use resolute_likeness::{Index, Kind, Plain};

/// Entries are tuned on or reported by their number.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    Tuned,
    Reported,
}

#[test]
fn planted_duplicates_are_found() {
    let Some(entries) = real::entries() else {
        println!("conformance: skipped, RESOLUTE_CORPUS is not set");
        return;
    };
    for (half, name) in [(Half::Tuned, "tuned"), (Half::Reported, "reported")] {
        let tally = Tally::of(&entries, half);
        tally.print(name);
        assert!(tally.planted > 1_000 && tally.found * 10 > tally.planted * 9, "{name}: too few were found");
    }
}

/// What was found of one half.
#[derive(Default)]
struct Tally {
    planted: usize,
    found: usize,
    first: usize,
    /// Answers that call something a duplicate, and those that are right.
    answers: usize,
    right: usize,
    siblings: usize,
    siblings_told_apart: usize,
    siblings_related: usize,
    by_rule: HashMap<Variation, (usize, usize)>,
}

impl Tally {
    fn of(entries: &[Entry], half: Half) -> Self {
        let mut index = Index::new();
        for (id, entry) in (0..).zip(entries) {
            index.add(id, &entry.record());
        }
        let mut tally = Self::default();
        for (id, entry) in (0..).zip(entries) {
            let mine = if id % 2 == 0 { Half::Tuned } else { Half::Reported };
            if mine == half {
                planting::variations(id, entry, entries)
                    .iter()
                    .for_each(|planted| tally.ask(&index, id, entries, planted));
            }
        }
        tally
    }

    fn ask(&mut self, index: &Index, id: u64, entries: &[Entry], planted: &Planted) {
        let near = index.search(&Plain::of(&planted.entry.record()), 40, None).near;
        let is_sibling = planted.variation.is_sibling();
        let base = &entries[id as usize];
        let is_base =
            |other: u64| if is_sibling { other == id } else { entries[other as usize].is_twin_of(base) };
        let of_base = near.iter().find(|near| is_base(near.id));
        let is_duplicate = of_base.is_some_and(|near| near.kind == Kind::Duplicate);
        let row = self.by_rule.entry(planted.variation).or_default();
        row.1 += 1;
        if planted.variation.is_sibling() {
            self.siblings += 1;
            self.siblings_told_apart += usize::from(!is_duplicate);
            self.siblings_related += usize::from(of_base.is_some_and(|near| near.kind == Kind::Related));
            row.0 += usize::from(!is_duplicate);
            return;
        }
        self.planted += 1;
        self.found += usize::from(is_duplicate);
        row.0 += usize::from(is_duplicate);
        if !is_duplicate && std::env::var_os("LIKENESS_MISSED").is_some() {
            println!(
                "missed {:?}: {:?} | {:?}\n    {of_base:?}",
                planted.variation, planted.entry, entries[id as usize].title
            );
        }
        self.first += usize::from(is_duplicate && near.first().is_some_and(|near| is_base(near.id)));
        for near in near.iter().filter(|near| near.kind == Kind::Duplicate) {
            self.answers += 1;
            self.right += usize::from(is_base(near.id));
            if !is_base(near.id) && std::env::var_os("LIKENESS_WRONG").is_some() {
                println!(
                    "wrong {:?}: {:?} | {:?}",
                    planted.variation, planted.entry, entries[near.id as usize]
                );
            }
        }
    }

    fn print(&self, half: &str) {
        println!("conformance: planted-{half}-found {}/{}", self.found, self.planted);
        println!("conformance: planted-{half}-first {}/{}", self.first, self.planted);
        println!("conformance: planted-{half}-precision {}/1000", self.right * 1_000 / self.answers.max(1));
        println!("conformance: siblings-{half}-told-apart {}/{}", self.siblings_told_apart, self.siblings);
        println!("conformance: siblings-{half}-related {}/{}", self.siblings_related, self.siblings);
        let mut rules: Vec<_> = self.by_rule.iter().collect();
        rules.sort();
        for (rule, (reached, all)) in rules {
            println!("  {half} {rule:?}: {reached} of {all}");
        }
    }
}
