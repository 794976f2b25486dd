//! Shares, lift, gaps, surprises and trends: rules about counts, in plain numbers.

use std::collections::HashMap;

use serde::Serialize;

use crate::search::Tally;

/// Fewest activities of a cell that can be a surprise: fewer are chance.
const FEWEST: usize = 5;
/// A cell is surprising where activities come together so many times as often as if lines and goals were independent.
const SURPRISING_LIFT: f64 = 1.5;
/// Years that make one side of a trend.
const TREND_YEARS: i16 = 3;
/// Fewest activities in both sides of a trend together.
const FEWEST_IN_TREND: usize = 10;
/// A change by less than this share of the earlier side is none.
const STEADY_WITHIN: f64 = 0.2;

/// How often the values of two facets come together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cross {
    counts: HashMap<(String, String), usize>,
    rows: HashMap<String, usize>,
    columns: HashMap<String, usize>,
    /// Activities in all.
    pub total: usize,
}

impl Cross {
    /// From the tallies of rows with the columns inside, and of the columns by themselves. An activity with several values
    /// counts in each of them and once in the total, so that rows do not add up to it.
    pub fn of(rows: &[Tally], columns: &[Tally], total: usize) -> Cross {
        let both = |row: &Tally| {
            let row_value = row.value.clone();
            row.within
                .iter()
                .map(move |column| ((row_value.clone(), column.value.clone()), column.count))
                .collect::<Vec<_>>()
        };
        Cross {
            counts: rows.iter().flat_map(both).collect(),
            rows: rows.iter().map(|row| (row.value.clone(), row.count)).collect(),
            columns: columns.iter().map(|column| (column.value.clone(), column.count)).collect(),
            total,
        }
    }

    /// Activities with both.
    pub fn count(&self, row: &str, column: &str) -> usize {
        self.counts.get(&(row.to_owned(), column.to_owned())).copied().unwrap_or_default()
    }

    /// Activities with a value of the rows.
    pub fn row(&self, row: &str) -> usize {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// Activities with a value of the columns.
    pub fn column(&self, column: &str) -> usize {
        self.columns.get(column).copied().unwrap_or_default()
    }

    /// Which part of the row's activities have the column's value; nothing where the row has none.
    pub fn share(&self, row: &str, column: &str) -> Option<f64> {
        part(self.count(row, column), self.row(row))
    }

    /// How many times as often both come together as they would if the one said nothing about the other; 1 is by chance.
    pub fn lift(&self, row: &str, column: &str) -> Option<f64> {
        let by_chance = part(self.column(column), self.total).filter(|part| *part > 0.0)?;
        self.share(row, column).map(|share| share / by_chance)
    }

    /// Whether a cell that the official matrix links, or does not link, is worth a look.
    pub fn finding(&self, row: &str, column: &str, linked: bool) -> Option<Finding> {
        let count = self.count(row, column);
        match linked {
            true if count == 0 => Some(Finding::Gap),
            false if count >= FEWEST && self.lift(row, column)? >= SURPRISING_LIFT => Some(Finding::Surprise),
            _ => None,
        }
    }
}

/// A part of a whole, from 0 to 1.
pub fn part(count: usize, of: usize) -> Option<f64> {
    // Counts of activities stay far below the 2^53 where a double stops being exact.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let part = |count: usize, of: usize| count as f64 / of as f64;
    (of > 0).then(|| part(count, of))
}

/// What a cell of the matrix is worth a look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Officially linked, and no activity has both.
    Gap,
    /// Not officially linked, and activities have both far more often than by chance.
    Surprise,
}

/// Which way counts by year go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// More in the last years than in those before.
    Rising,
    /// About as many.
    Steady,
    /// Fewer.
    Falling,
    /// Too few to say.
    Unknown,
}

impl Trend {
    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Trend::Rising => "rising",
            Trend::Steady => "steady",
            Trend::Falling => "falling",
            Trend::Unknown => "unknown",
        }
    }

    /// A sign that needs no colour.
    pub fn sign(self) -> &'static str {
        match self {
            Trend::Rising => "▲",
            Trend::Steady => "▬",
            Trend::Falling => "▼",
            Trend::Unknown => "–",
        }
    }
}

/// The trend of activities by the years in which they run: the three full years before `year` against the three before
/// those.
pub fn trend(by_year: &[(i16, usize)], year: i16) -> Trend {
    let side = |from: i16| {
        let years = from..from + TREND_YEARS;
        by_year.iter().filter(|(one, _)| years.contains(one)).map(|(_, count)| count).sum::<usize>()
    };
    let (earlier, later) = (side(year - 2 * TREND_YEARS), side(year - TREND_YEARS));
    if earlier + later < FEWEST_IN_TREND {
        return Trend::Unknown;
    }
    match part(later, earlier) {
        None => Trend::Rising,
        Some(ratio) if ratio > 1.0 + STEADY_WITHIN => Trend::Rising,
        Some(ratio) if ratio < 1.0 - STEADY_WITHIN => Trend::Falling,
        Some(_) => Trend::Steady,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(value: &str, count: usize, within: Vec<Tally>) -> Tally {
        Tally { value: value.to_owned(), count, within }
    }

    #[test]
    fn lift_tells_together_by_chance_from_together_by_kind() {
        // Everybody tags goal 17; only the health line tags goal 3.
        let rows = [
            tally("C7-ehea", 10, vec![tally("3", 10, vec![]), tally("17", 10, vec![])]),
            tally("C2", 90, vec![tally("17", 90, vec![])]),
        ];
        let columns = [tally("3", 10, vec![]), tally("17", 100, vec![])];
        let cross = Cross::of(&rows, &columns, 100);
        assert_eq!((cross.share("C7-ehea", "3"), cross.lift("C7-ehea", "3")), (Some(1.0), Some(10.0)));
        assert_eq!((cross.share("C2", "17"), cross.lift("C2", "17")), (Some(1.0), Some(1.0)));
        assert_eq!(cross.finding("C7-ehea", "3", false), Some(Finding::Surprise));
        assert_eq!(cross.finding("C2", "17", false), None, "as often as by chance");
        assert_eq!(cross.finding("C2", "3", true), Some(Finding::Gap));
        assert_eq!(cross.lift("C9", "3"), None);
    }

    #[test]
    fn a_trend_compares_three_full_years_with_the_three_before() {
        let counts =
            |later: usize| vec![(2018, 4), (2019, 4), (2020, 4), (2021, later), (2023, later), (2024, 99)];
        assert_eq!(trend(&counts(9), 2024), Trend::Rising);
        assert_eq!(trend(&counts(6), 2024), Trend::Steady);
        assert_eq!(trend(&counts(2), 2024), Trend::Falling);
        assert_eq!(trend(&[(2023, 2)], 2024), Trend::Unknown);
    }
}
