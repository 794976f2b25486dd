//! Numbers that look like chance and are the same everywhere.

/// A generator of numbers: SplitMix64, begun anew for every entry, so that each can be made by its number alone.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Chance {
    pub(crate) fn new(seed: u64, number: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0xD1B5_4A32_D192_ED03) ^ number.wrapping_mul(STEP));
        chance.next();
        chance
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// From 0 to one less than the limit; the limit is not 0.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        // The high half of a product: no division, and a bias too small to see.
        ((u128::from(self.next()) * u128::from(limit)) >> 64) as u64
    }

    /// Once in so many times.
    pub(crate) fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// From 0 to one less than the limit, the first most often: each place as often as one over its number.
    pub(crate) fn zipf(&mut self, limit: u64) -> u64 {
        let uniform = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        // The logarithm of a place in such a list is uniform.
        ((limit as f64 + 1.0).powf(uniform) as u64).clamp(1, limit) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_the_same_for_the_same_seed_and_number() {
        let draw = |seed, number| {
            (0..4)
                .map({
                    let mut chance = Chance::new(seed, number);
                    move |_| chance.below(1_000)
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(draw(1, 2), draw(1, 2));
        assert_ne!(draw(1, 2), draw(1, 3));
        assert_ne!(draw(1, 2), draw(2, 2));
    }

    #[test]
    fn zipf_gives_the_first_places_most_often() {
        let mut chance = Chance::new(1, 1);
        let mut counts = [0_u32; 100];
        (0..100_000).for_each(|_| counts[chance.zipf(100) as usize] += 1);
        assert!(counts[0] > 3 * counts[9] && counts[9] > 3 * counts[99], "{counts:?}");
        assert!(counts[99] > 0);
    }
}
