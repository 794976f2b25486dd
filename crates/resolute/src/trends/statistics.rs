//! Two shares against each other: how far apart they may be, how often chance alone brings them so far apart, and what is
//! left of that when many are compared at once.
//!
//! Sources. Interval: R. G. Newcombe, *Interval estimation for the difference between independent proportions: comparison of
//! eleven methods*, Statistics in Medicine 17 (1998) 873-890, method 10, from the score intervals of E. B. Wilson, JASA 22
//! (1927) 209-212. Small counts: R. A. Fisher's exact test, two-sided, the tables that are no more probable than the one
//! observed. Large ones: the test of two proportions with their pooled variance, which is the chi-square test of Pearson.
//! Many at once: Y. Benjamini and Y. Hochberg, *Controlling the false discovery rate*, J. R. Stat. Soc. B 57 (1995) 289-300.
//! Normal tail: series 7.1.6 and continued fraction 7.1.14 of Abramowitz and Stegun, *Handbook of Mathematical Functions*.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// The normal deviate that leaves 2.5 % on either side.
const DEVIATE: f64 = 1.959_963_984_540_054;
/// Where a table would have a cell below this by chance, the normal approximation is not used (Cochran's rule).
const SMALL: f64 = 5.0;
/// Tables are as probable as the observed one up to errors of rounding.
const AS_PROBABLE: f64 = 1.0 + 1e-7;

/// A part of a whole: so many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Those that have it.
    pub count: usize,
    /// All.
    pub of: usize,
}

impl Part {
    /// The share, from 0 to 1; 0 of nothing.
    pub fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { number(self.count) / number(self.of) }
    }

    /// Wilson's interval of the share, at 95 %.
    pub fn interval(self) -> (f64, f64) {
        if self.of == 0 {
            return (0.0, 1.0);
        }
        let (n, share, square) = (number(self.of), self.share(), DEVIATE * DEVIATE);
        let middle = share + square / (2.0 * n);
        let half = DEVIATE * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
        let whole = 1.0 + square / n;
        (((middle - half) / whole).max(0.0), ((middle + half) / whole).min(1.0))
    }
}

/// Newcombe's interval of the second share less the first, at 95 %.
pub fn difference(first: Part, second: Part) -> (f64, f64) {
    let difference = second.share() - first.share();
    let ((low_1, high_1), (low_2, high_2)) = (first.interval(), second.interval());
    let below = (second.share() - low_2).hypot(high_1 - first.share());
    let above = (high_2 - second.share()).hypot(first.share() - low_1);
    ((difference - below).max(-1.0), (difference + above).min(1.0))
}

/// How probable it is that chance alone brings two shares of one whole at least so far apart.
pub fn by_chance(first: Part, second: Part) -> f64 {
    let (with, all) = (number(first.count + second.count), number(first.of + second.of));
    if first.of == 0 || second.of == 0 || with == 0.0 || with >= all {
        return 1.0;
    }
    let smaller = number(first.of.min(second.of));
    if smaller * with.min(all - with) / all < SMALL {
        return exactly(first, second);
    }
    let pooled = with / all;
    let spread = (pooled * (1.0 - pooled) * (1.0 / number(first.of) + 1.0 / number(second.of))).sqrt();
    complement_of_error((second.share() - first.share()).abs() / spread * FRAC_1_SQRT_2).min(1.0)
}

/// Fisher's exact test. Probabilities of the tables with these margins are worked out from the most probable one on, each
/// from its neighbour, so that no factorial is needed and none is too large.
fn exactly(first: Part, second: Part) -> f64 {
    let with = first.count + second.count;
    let (least, most) = (with.saturating_sub(second.of), with.min(first.of));
    // From a table with `x` in its first cell to the one with `x + 1`.
    let step = |x: usize| {
        number(with - x) * number(first.of - x) / (number(x + 1) * number(second.of + x + 1 - with))
    };
    let likely = number(with + 1) * number(first.of + 1) / number(first.of + second.of + 2);
    let mut mode = least;
    while mode < most && number(mode + 1) <= likely {
        mode += 1;
    }
    let mut weights = vec![1.0; most - least + 1];
    for x in mode..most {
        weights[x + 1 - least] = weights[x - least] * step(x);
    }
    for x in (least..mode).rev() {
        weights[x - least] = weights[x + 1 - least] / step(x);
    }
    let observed = weights[first.count - least] * AS_PROBABLE;
    let all: f64 = weights.iter().sum();
    (weights.iter().filter(|weight| **weight <= observed).sum::<f64>() / all).min(1.0)
}

/// For each of many results the least rate of false findings at which it would be one (Benjamini and Hochberg): among all
/// with such a value or a smaller one, the expected part that is chance.
pub fn corrected(by_chance: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..by_chance.len()).collect();
    order.sort_by(|one, other| by_chance[*one].total_cmp(&by_chance[*other]));
    let mut corrected = vec![1.0; by_chance.len()];
    let mut least: f64 = 1.0;
    for (rank, place) in order.iter().enumerate().rev() {
        least = least.min(by_chance[*place] * number(by_chance.len()) / number(rank + 1));
        corrected[*place] = least;
    }
    corrected
}

/// What the error function leaves of 1.
fn complement_of_error(x: f64) -> f64 {
    if x < 2.0 {
        let (mut term, mut sum, mut n) = (x, x, 0.0);
        while term > sum * f64::EPSILON {
            n += 1.0;
            term *= 2.0 * x * x / (2.0 * n + 1.0);
            sum += term;
        }
        return 1.0 - 2.0 / PI.sqrt() * (-x * x).exp() * sum;
    }
    // Sixty levels are more than enough from 2 on.
    let fraction = (1..=60).rev().fold(x, |below, level| x + f64::from(level) / 2.0 / below);
    (-x * x).exp() / PI.sqrt() / fraction
}

/// Counts of entries have room in 32 bits, and those are exact.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(count: usize, of: usize) -> Part {
        Part { count, of }
    }

    fn near(one: f64, other: f64, within: f64) {
        assert!((one - other).abs() <= within, "{one} is not {other}");
    }

    #[test]
    fn intervals_are_those_of_newcombes_table() {
        // Newcombe 1998, table II, method 10: the first share less the second.
        for (count, of, less, of_less, low, high) in [
            (56, 70, 48, 80, 0.0524, 0.3339),
            (9, 10, 3, 10, 0.1705, 0.8090),
            (6, 7, 2, 7, 0.0582, 0.8062),
            (5, 56, 0, 29, -0.0381, 0.1926),
            (0, 10, 0, 20, -0.1611, 0.2775),
            (0, 10, 0, 10, -0.2775, 0.2775),
            (10, 10, 0, 20, 0.6791, 1.0),
            (10, 10, 0, 10, 0.6075, 1.0),
        ] {
            let (below, above) = difference(part(less, of_less), part(count, of));
            near(below, low, 5e-5);
            near(above, high, 5e-5);
        }
    }

    #[test]
    fn wilsons_interval_is_that_of_the_published_example() {
        // Newcombe 1998 (the single proportion, Stat. Med. 17, 857-872), table I, method 3.
        for (count, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (below, above) = part(count, of).interval();
            near(below, low, 5e-5);
            near(above, high, 5e-5);
        }
    }

    #[test]
    fn the_normal_tail_is_that_of_the_tables() {
        for (x, value) in [
            (0.0, 1.0),
            (0.5, 0.479_500_122_186_953_5),
            (1.0, 0.157_299_207_050_285_13),
            (2.0, 0.004_677_734_981_047_266),
            (3.0, 2.209_049_699_858_544e-5),
            (5.0, 1.537_459_794_428_035e-12),
        ] {
            near(complement_of_error(x) / value, 1.0, 1e-12);
        }
        near(complement_of_error(DEVIATE * FRAC_1_SQRT_2), 0.05, 1e-14);
    }

    #[test]
    fn small_counts_are_judged_exactly() {
        // Fisher's lady who tastes tea: three of four cups right, 34 of 70 tables no more probable.
        near(exactly(part(3, 4), part(1, 4)), 34.0 / 70.0, 1e-12);
        near(exactly(part(4, 4), part(0, 4)), 2.0 / 70.0, 1e-12);
        // Fisher's convicted twins (1935): 10 of 13 against 2 of 17.
        near(exactly(part(10, 13), part(2, 17)), 0.000_536_7, 5e-7);
        assert_eq!(by_chance(part(3, 4), part(1, 4)), exactly(part(3, 4), part(1, 4)));
        assert_eq!(by_chance(part(0, 30), part(0, 40)), 1.0);
        assert_eq!(by_chance(part(30, 30), part(40, 40)), 1.0);
        assert_eq!(by_chance(part(0, 0), part(3, 40)), 1.0);
        let extreme = by_chance(part(0, 1_000_000), part(900_000, 1_000_000));
        assert!((0.0..1e-300).contains(&extreme), "{extreme}");
    }

    #[test]
    fn large_counts_are_judged_as_pearson_does() {
        // Chi-square of 56/70 against 48/80 is 7.0304..., by hand: 150 (56·32 - 48·14)^2 / (70·80·104·46).
        let chi = 150.0 * f64::powi(56.0 * 32.0 - 48.0 * 14.0, 2) / (70.0 * 80.0 * 104.0 * 46.0);
        near(by_chance(part(56, 70), part(48, 80)), complement_of_error((chi / 2.0).sqrt()), 1e-14);
        // The two tests come near each other where counts are large; the exact one stays the more careful.
        let (first, second) = (part(400, 2_000), part(460, 2_000));
        let ratio = by_chance(first, second) / exactly(first, second);
        assert!((0.88..1.0).contains(&ratio), "{ratio}");
    }

    #[test]
    fn many_results_are_corrected_as_in_the_published_example() {
        // Benjamini and Hochberg 1995, section 4: fifteen results; at 5 % four are findings, by Bonferroni three.
        let results = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0,
        ];
        let mut mixed = results;
        mixed.reverse();
        let corrected = corrected(&mixed);
        assert_eq!(corrected.iter().filter(|one| **one <= 0.05).count(), 4);
        assert_eq!(results.iter().filter(|one| **one <= 0.05 / 15.0).count(), 3);
        near(corrected[11], 0.0095 * 15.0 / 4.0, 1e-12);
        assert!(corrected.windows(2).all(|pair| pair[0] >= pair[1]), "the order stays: {corrected:?}");
        assert!(super::corrected(&[]).is_empty());
    }

    /// Chance that is the same in every run (xorshift64*).
    struct Chance(u64);

    impl Chance {
        fn happens(&mut self, share: f64) -> bool {
            self.0 ^= self.0 >> 12;
            self.0 ^= self.0 << 25;
            self.0 ^= self.0 >> 27;
            let high = u32::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32).unwrap();
            f64::from(high) / f64::from(u32::MAX) < share
        }

        fn draw(&mut self, of: usize, share: f64) -> Part {
            part((0..of).filter(|_| self.happens(share)).count(), of)
        }
    }

    #[test]
    fn where_nothing_changed_false_findings_stay_under_their_rate() {
        let mut chance = Chance(0x5eed);
        let (mut with_any, mut without_correction, worlds) = (0.0, 0.0, 300);
        for _ in 0..worlds {
            let results: Vec<f64> = (0..40)
                .map(|place| {
                    let share = 0.02 + 0.012 * f64::from(place);
                    by_chance(chance.draw(150, share), chance.draw(220, share))
                })
                .collect();
            with_any += f64::from(u8::from(corrected(&results).iter().any(|one| *one <= 0.05)));
            without_correction += f64::from(u8::from(results.iter().any(|one| *one <= 0.05)));
        }
        let rate = with_any / f64::from(worlds);
        // Three standard errors of 300 worlds above 5 %.
        assert!(rate <= 0.05 + 3.0 * (0.05 * 0.95 / 300.0_f64).sqrt(), "{rate}");
        assert!(without_correction / f64::from(worlds) > 0.5, "the worlds would show a missing correction");
    }

    #[test]
    fn where_some_changed_most_are_found_and_few_findings_are_false() {
        let mut chance = Chance(0xc0_ffee);
        let (mut false_part, mut found, worlds) = (0.0, 0.0, 100);
        for _ in 0..worlds {
            let results: Vec<f64> = (0..40)
                .map(|place| {
                    let after = if place < 8 { 0.3 } else { 0.12 };
                    by_chance(chance.draw(200, 0.12), chance.draw(200, after))
                })
                .collect();
            let corrected = corrected(&results);
            let findings: Vec<usize> = (0..40).filter(|place| corrected[*place] <= 0.05).collect();
            let wrong = findings.iter().filter(|place| **place >= 8).count();
            false_part += if findings.is_empty() { 0.0 } else { number(wrong) / number(findings.len()) };
            found += number(findings.len() - wrong) / 8.0;
        }
        assert!(false_part / f64::from(worlds) <= 0.06, "{}", false_part / f64::from(worlds));
        assert!(found / f64::from(worlds) > 0.8, "{}", found / f64::from(worlds));
    }
}
