//! Money in the cells of action lines and goals: one kind in one currency at a time, exact; rounded only where it is shown
//! in a narrow cell.

use std::collections::HashMap;

use resolute_iati::Decimal;

use super::model::Trend;
use crate::activities::money::{self, Pot};
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::{Error, Result};

/// Years that make one side of a trend.
const TREND_YEARS: i16 = 3;

/// A sum and which way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The sum.
    pub amount: Decimal,
    /// The three full years before the one of the question against the three before those.
    pub trend: Trend,
}

/// One kind of money in one currency, by line and goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// What is summed.
    pub pot: Pot,
    /// What else could be, the most frequent first.
    pub pots: Vec<Pot>,
    cells: HashMap<(String, String), Cell>,
}

impl Cells {
    /// The sum of a line and a goal; nothing where no activity with both says anything of this kind.
    pub fn get(&self, line: &str, goal: &str) -> Option<&Cell> {
        self.cells.get(&(line.to_owned(), goal.to_owned()))
    }

    /// The power of ten in which the largest sum has at most three digits before the point: 0, 3, 6 or 9.
    pub fn unit(&self) -> u32 {
        let digits = |amount: Decimal| {
            let (units, scale) = amount.parts();
            (units.unsigned_abs() / 10_u128.pow(scale.min(38))).checked_ilog10().unwrap_or_default() + 1
        };
        let widest = self.cells.values().map(|cell| digits(cell.amount)).max().unwrap_or_default();
        widest.saturating_sub(3).div_ceil(3).min(3) * 3
    }
}

/// The money of the cells; `of` names kind and currency, else it is the sum that most activities have a part in. Nothing
/// where no activity says anything about money.
///
/// # Errors
/// Where `of` is none that there is, or the index cannot be read.
pub async fn cells(app: &App, of: Option<&str>, year: i16) -> Result<Option<Cells>> {
    let everything = Asked::default();
    let totals = money::totals(app, &everything).await?;
    let mut pots: Vec<_> = totals.sums.iter().collect();
    pots.sort_by_key(|sum| std::cmp::Reverse(sum.activities));
    let pots: Vec<Pot> = pots.into_iter().map(|sum| sum.pot.clone()).collect();
    let Some(foremost) = pots.first() else { return Ok(None) };
    let pot = match of.filter(|code| !code.is_empty()) {
        None => foremost.clone(),
        Some(code) => Pot::of(code).filter(|pot| pots.contains(pot)).ok_or_else(|| {
            let example = foremost.code();
            Error::Invalid(format!(
                "no activity has money of \"{code}\"; name a kind and a currency, such as {example}"
            ))
        })?,
    };
    let sums = money::by_facets(app, &everything, &pot, &["action-line", "goal"]).await?;
    let cells = sums.into_iter().filter_map(|(values, years)| {
        let [line, goal] = <[String; 2]>::try_from(values).ok()?;
        let amount = years.iter().try_fold(Decimal::ZERO, |sum, (_, amount)| sum.checked_add(*amount))?;
        Some(((line, goal), Cell { amount, trend: trend(&years, year) }))
    });
    Ok(Some(Cells { cells: cells.collect(), pot, pots }))
}

/// Which way sums by year go: more than a fifth above is rising, more than a fifth below falling. Compared without rounding.
pub fn trend(years: &[(Option<i16>, Decimal)], year: i16) -> Trend {
    let side = |from: i16| {
        let within =
            years.iter().filter(|(one, _)| one.is_some_and(|one| (from..from + TREND_YEARS).contains(&one)));
        within.map(|(_, amount)| *amount).try_fold(Decimal::ZERO, Decimal::checked_add)
    };
    let (Some(earlier), Some(later)) = (side(year - 2 * TREND_YEARS), side(year - TREND_YEARS)) else {
        return Trend::Unknown;
    };
    compared(earlier, later).unwrap_or(Trend::Unknown)
}

fn compared(earlier: Decimal, later: Decimal) -> Option<Trend> {
    if earlier.is_negative() || later.is_negative() || (earlier.is_zero() && later.is_zero()) {
        return None;
    }
    let ((earlier, earlier_scale), (later, later_scale)) = (earlier.parts(), later.parts());
    let scale = earlier_scale.max(later_scale);
    let raised = |units: i128, own: u32| units.checked_mul(10_i128.checked_pow(scale - own)?);
    let (earlier, later) = (raised(earlier, earlier_scale)?, raised(later, later_scale)?);
    let fifths = later.checked_mul(5)?;
    Some(match (fifths > earlier.checked_mul(6)?, fifths < earlier.checked_mul(4)?) {
        (true, _) => Trend::Rising,
        (_, true) => Trend::Falling,
        _ => Trend::Steady,
    })
}

/// An amount in thousands, millions ... with one digit behind the point, for a narrow cell; rounded half away from zero.
pub fn rounded(amount: Decimal, unit: u32) -> String {
    let (units, scale) = amount.parts();
    let tenth = 10_i128.pow((scale + unit).min(37));
    let tenths = (units.saturating_mul(10) + units.signum() * (tenth / 2)) / tenth;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn a_trend_of_money_compares_full_years_without_rounding() {
        let years = |later: &str| {
            vec![(None, decimal("999999")), (Some(2019), decimal("100.00")), (Some(2022), decimal(later))]
        };
        assert_eq!(trend(&years("120.01"), 2024), Trend::Rising);
        assert_eq!(trend(&years("120"), 2024), Trend::Steady);
        assert_eq!(trend(&years("79.99"), 2024), Trend::Falling);
        assert_eq!(trend(&[], 2024), Trend::Unknown);
    }

    #[test]
    fn amounts_are_rounded_for_cells_only() {
        assert_eq!(rounded(decimal("1234567.89"), 6), "1.2");
        assert_eq!(rounded(decimal("1950000"), 6), "2");
        assert_eq!(rounded(decimal("-1250.00"), 3), "-1.3");
        assert_eq!(rounded(decimal("0.04"), 0), "0");
    }
}
