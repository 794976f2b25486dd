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

    /// All of them, in order.
    pub(super) fn all(&self) -> Vec<i64> {
        let of_page = |(page, bits): (&i64, &u64)| {
            let (page, bits) = (*page, *bits);
            (0..PAGE).filter(move |bit| bits & (1 << bit) != 0).map(move |bit| page * PAGE + bit)
        };
        self.0.iter().flat_map(of_page).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn numbers_are_found_again_in_order() {
        let mut numbers = Numbers::default();
        [3, 1, 2, 63, 64, 65, 1_000_000].into_iter().for_each(|number| numbers.insert(number));
        assert!(numbers.contains(64) && !numbers.contains(66) && !numbers.contains(0));
        assert_eq!(numbers.all(), [1, 2, 3, 63, 64, 65, 1_000_000]);
    }
}
