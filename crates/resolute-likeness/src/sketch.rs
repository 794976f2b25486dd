//! A description in 32 bytes, from which the share of common words can be estimated.

use crate::signature::{hash, mix};
use crate::weights::weight;

/// Cells of four bits.
const CELLS: usize = 64;
/// So many words of a description are read.
const WORDS: usize = 600;
/// Shorter descriptions say too little to be compared.
const FEWEST: usize = 10;

/// For each of 64 groups of words, four bits of the least hash in it; 0 where no word fell into the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sketch(pub(crate) [u8; CELLS / 2]);

impl Sketch {
    pub(crate) const NONE: Self = Self([0; CELLS / 2]);

    /// The sketch of a plain text.
    pub(crate) fn of(plain: &str) -> Self {
        let mut least = [u64::MAX; CELLS];
        let mut words = 0;
        for word in plain.split(' ').take(WORDS).filter(|word| weight(word) > 0.0) {
            let hash = hash(&[word.as_bytes()]);
            let cell = (hash >> 58) as usize;
            least[cell] = least[cell].min(mix(hash));
            words += 1;
        }
        if words < FEWEST {
            return Self::NONE;
        }
        let nibble = |cell: u64| if cell == u64::MAX { 0 } else { (cell % 15) as u8 + 1 };
        Self(std::array::from_fn(|at| nibble(least[at * 2]) << 4 | nibble(least[at * 2 + 1])))
    }

    pub(crate) fn is_none(&self) -> bool {
        *self == Self::NONE
    }

    /// Estimates which share of the words of both is common; nothing where a description is missing or short.
    pub(crate) fn likeness(&self, other: &Self) -> Option<f32> {
        if self.is_none() || other.is_none() {
            return None;
        }
        let (mut filled, mut equal) = (0_u16, 0_u16);
        for (one, other) in self.0.iter().zip(other.0) {
            for (one, other) in [(one >> 4, other >> 4), (one & 15, other & 15)] {
                filled += u16::from(one != 0 || other != 0);
                equal += u16::from(one != 0 && one == other);
            }
        }
        // One of fifteen values is equal by chance.
        let share = f32::from(equal) / f32::from(filled.max(1));
        Some(((share - 1.0 / 15.0) / (14.0 / 15.0)).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::plain;

    const ONE: &str = "Farmers receive the prices of crops, weather warnings and advice by short message in their own \
                       language, and ask experts questions through village volunteers";

    #[test]
    fn sketches_estimate_the_share_of_common_words() {
        let one = Sketch::of(&plain(ONE));
        assert_eq!(one.likeness(&one), Some(1.0));
        let half = format!(
            "{} pupils learn mathematics with tablets in remote mountain classrooms of Lesotho",
            &ONE[..80]
        );
        let half = one.likeness(&Sketch::of(&plain(&half))).expect("both are long");
        assert!(half > 0.1 && half < 0.7, "{half}");
        assert_eq!(one.likeness(&Sketch::of("short")), None);
    }
}
