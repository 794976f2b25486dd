//! Many numbers of rows in little memory: one bit each, in pages of those that are used.

use std::collections::BTreeMap;

const PAGE: i64 = 64;

/// A set of numbers from 0.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeMap<i64, u64>);

impl Numbers {
    pub(super) fn insert(&mut self, number: i64) {
        *self.0.entry(number.div_euclid(PAGE)).or_default() |= 1 << number.rem_euclid(PAGE);
    }

    pub(super) fn contains(&self, number: i64) -> bool {
        let page = self.0.get(&number.div_euclid(PAGE)).copied().unwrap_or_default();
        page & (1 << number.rem_euclid(PAGE)) != 0
    }

    /// The numbers as ranges, first and last, in order.
    pub(super) fn ranges(&self) -> Vec<(i64, i64)> {
        let mut ranges: Vec<(i64, i64)> = Vec::new();
        for (page, bits) in &self.0 {
            for bit in (0..PAGE).filter(|bit| bits & (1 << bit) != 0) {
                let number = page * PAGE + bit;
                match ranges.last_mut() {
                    Some((_, last)) if *last + 1 == number => *last = number,
                    _ => ranges.push((number, number)),
                }
            }
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn numbers_are_found_again_and_make_ranges() {
        let mut numbers = Numbers::default();
        [3, 1, 2, 63, 64, 65, 1_000_000].into_iter().for_each(|number| numbers.insert(number));
        assert!(numbers.contains(64) && !numbers.contains(66) && !numbers.contains(0));
        assert_eq!(numbers.ranges(), [(1, 3), (63, 65), (1_000_000, 1_000_000)]);
    }
}
