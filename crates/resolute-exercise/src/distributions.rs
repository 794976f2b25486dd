//! What was learned of real data, from the files in `statistics/`.

use std::collections::HashMap;

use crate::chance::Chance;

const DISTRIBUTIONS: &str = include_str!("../statistics/distributions.csv");
const WORDS: &str = include_str!("../statistics/words.csv");

/// Values, each with how often it comes.
#[derive(Debug, Clone)]
pub(crate) struct Weighted<T> {
    values: Vec<T>,
    /// Sums of the weights up to each value.
    sums: Vec<u64>,
}

impl<T> Default for Weighted<T> {
    fn default() -> Self {
        Self { values: Vec::new(), sums: Vec::new() }
    }
}

impl<T> Weighted<T> {
    fn push(&mut self, value: T, weight: u64) {
        self.values.push(value);
        self.sums.push(self.sums.last().copied().unwrap_or_default() + weight);
    }

    /// A value, as often as its weight says. There is at least one: every table of the files is asked for in a test.
    pub(crate) fn draw(&self, chance: &mut Chance) -> &T {
        let all = self.sums.last().copied().unwrap_or(1);
        let at = chance.below(all);
        &self.values[self.sums.partition_point(|sum| *sum <= at).min(self.values.len() - 1)]
    }

    /// Values by their order alone, as Zipf would have them.
    pub(crate) fn by_rank(&self, chance: &mut Chance) -> &T {
        &self.values[chance.zipf(self.values.len() as u64) as usize]
    }
}

/// All distributions.
#[derive(Debug)]
pub(crate) struct Distributions {
    tables: HashMap<&'static str, Weighted<&'static str>>,
    numbers: HashMap<&'static str, Weighted<u64>>,
    words: HashMap<&'static str, Weighted<&'static str>>,
}

impl Distributions {
    pub(crate) fn learned() -> Self {
        let mut learned = Self { tables: HashMap::new(), numbers: HashMap::new(), words: HashMap::new() };
        for (table, value, weight) in rows(DISTRIBUTIONS) {
            learned.tables.entry(table).or_default().push(value, weight);
            if let Ok(number) = value.parse() {
                learned.numbers.entry(table).or_default().push(number, weight);
            }
        }
        for (language, word, count) in rows(WORDS) {
            learned.words.entry(language).or_default().push(word, count);
        }
        learned
    }

    /// A table of words.
    pub(crate) fn table(&self, name: &str) -> &Weighted<&'static str> {
        self.tables.get(name).expect("a table of distributions.csv")
    }

    /// A table of numbers.
    pub(crate) fn number(&self, name: &str) -> &Weighted<u64> {
        self.numbers.get(name).expect("a table of distributions.csv that holds numbers")
    }

    /// The words of a language.
    pub(crate) fn words(&self, language: &str) -> &Weighted<&'static str> {
        self.words.get(language).expect("every language of distributions.csv has words")
    }
}

/// Rows of a file of ours: no cell of the first three columns is quoted.
fn rows(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, u64)> {
    file.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        Some((cells.next()?, cells.next()?, cells.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_has_a_source_that_is_explained() {
        let sources = include_str!("../statistics/sources.csv");
        for file in [DISTRIBUTIONS, WORDS] {
            assert_eq!(rows(file).count(), file.lines().count() - 1);
            let last = |line: &'static str| line.rsplit(',').next().expect("a cell");
            assert!(file.lines().skip(1).all(|line| sources.contains(&format!("\n{},", last(line)))));
        }
    }

    #[test]
    fn values_come_as_often_as_their_weights_say() {
        let mut weighted = Weighted::default();
        weighted.push("rare", 1);
        weighted.push("frequent", 9);
        let mut chance = Chance::new(3, 3);
        let rare = (0..10_000).filter(|_| *weighted.draw(&mut chance) == "rare").count();
        assert!((800..1_200).contains(&rare), "{rare}");
    }
}
