//! Budgets that later ones replace.

use std::collections::HashMap;

use super::line::{MoneyEntry, MoneyKind, MoneyLine};
use super::rules::{LineAt, is_countable};

/// Lines that stand for the same money at different times of planning have the same kind and the same parties.
type Purpose<'a> = (MoneyKind, Option<&'a str>, Option<&'a str>);

fn purpose(line: &MoneyLine) -> Purpose<'_> {
    (line.kind, line.provider_activity.as_deref(), line.receiver_activity.as_deref())
}

/// Budgets and planned disbursements that a revised one of the same activity replaces: one for the same time or for a time
/// around it; of several revised ones for the same time the last stands. With the line that replaces each.
pub(super) fn replaced(entries: &[MoneyEntry]) -> HashMap<LineAt, LineAt> {
    let mut replaced = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if entry.lines.iter().any(|line| line.is_revised) {
            replaced_in(at, entry, &mut replaced);
        }
    }
    replaced
}

fn replaced_in(entry: usize, one: &MoneyEntry, replaced: &mut HashMap<LineAt, LineAt>) {
    let mut revised: HashMap<Purpose<'_>, Revised<'_>> = HashMap::new();
    let is_plan = |line: &MoneyLine| matches!(line.kind, MoneyKind::Budget | MoneyKind::PlannedDisbursement);
    let plans = || one.lines.iter().enumerate().filter(|(_, line)| is_plan(line));
    for (at, line) in plans().filter(|(_, line)| line.is_revised && is_countable(line)) {
        revised.entry(purpose(line)).or_default().add(at, line);
    }
    revised.values_mut().for_each(Revised::sort);
    for (at, line) in plans() {
        let later = revised.get(&purpose(line)).and_then(|revised| revised.replacing(at, line));
        replaced.extend(later.map(|later| (LineAt { entry, line: at }, LineAt { entry, line: later })));
    }
}

/// The revised lines for one purpose. Days as the standard writes them sort as they follow each other.
#[derive(Default)]
struct Revised<'a> {
    /// The last line for each time.
    last: HashMap<(&'a str, &'a str), usize>,
    /// By first day: the time that reaches furthest among those that begin until then.
    reaches: Vec<(&'a str, &'a str, usize)>,
}

impl<'a> Revised<'a> {
    fn add(&mut self, at: usize, line: &'a MoneyLine) {
        if let Some((start, end)) = time(line) {
            self.last.insert((start, end), at);
            self.reaches.push((start, end, at));
        }
    }

    fn sort(&mut self) {
        self.reaches.sort_unstable();
        for at in 1..self.reaches.len() {
            let (before, here) = (self.reaches[at - 1], self.reaches[at]);
            if before.1 > here.1 {
                self.reaches[at] = (here.0, before.1, before.2);
            }
        }
    }

    fn replacing(&self, at: usize, line: &MoneyLine) -> Option<usize> {
        let (start, end) = time(line)?;
        let same = self.last.get(&(start, end)).copied();
        if line.is_revised {
            return same.filter(|last| *last != at);
        }
        same.or_else(|| {
            let until = self.reaches.partition_point(|(first, ..)| *first <= start);
            let (_, furthest, revised) = self.reaches[..until].last()?;
            (*furthest >= end).then_some(*revised)
        })
    }
}

fn time(line: &MoneyLine) -> Option<(&str, &str)> {
    Some((line.start.as_deref()?, line.end.as_deref()?))
}
