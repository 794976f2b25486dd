//! What is called a duplicate in real data as it is: every such pair was looked at by a person.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use resolute_likeness::{Index, Kind, Plain};

use super::real;

/// One row a pair: identifiers, and whether a person thinks that a reviewer should see them side by side.
const READ: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/likeness/untouched.csv");

#[test]
fn real_entries_as_they_are_are_rarely_called_duplicates() {
    let Some(entries) = real::entries() else {
        println!("conformance: skipped, RESOLUTE_CORPUS is not set");
        return;
    };
    let mut index = Index::new();
    for (id, entry) in (0..).zip(&entries) {
        index.add(id, &entry.record());
    }
    let mut pairs = BTreeSet::new();
    for (id, entry) in (0..).zip(&entries) {
        let found = index.search(&Plain::of(&entry.record()), 100, Some(id));
        for near in found.near.iter().filter(|near| near.kind == Kind::Duplicate) {
            pairs.insert((id.min(near.id) as usize, id.max(near.id) as usize));
        }
    }
    let read = read();
    let mut right = 0;
    for (one, other) in &pairs {
        let (one, other) = (&entries[*one], &entries[*other]);
        let verdict = read.get(&(one.id.clone(), other.id.clone()));
        right += usize::from(verdict == Some(&true));
        if std::env::var_os("LIKENESS_PAIRS").is_some() {
            println!("{}\t{}\t{verdict:?}\n   {one:?}\n   {other:?}", one.id, other.id);
        }
    }
    let alone =
        entries.len() - pairs.iter().flat_map(|(one, other)| [one, other]).collect::<BTreeSet<_>>().len();
    println!("conformance: untouched-alone {alone}/{}", entries.len());
    println!("conformance: untouched-pairs-worth-a-look {right}/{}", pairs.len());
    assert!(alone * 10 > entries.len() * 8, "too many real entries are called duplicates");
}

fn read() -> BTreeMap<(String, String), bool> {
    let text = fs::read_to_string(READ).unwrap_or_default();
    let rows = text.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',').map(str::to_owned);
        Some(((cells.next()?, cells.next()?), cells.next()? == "yes"))
    });
    rows.collect()
}
