//! Amounts of a plan as they were given, and their exact sums.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::plans::model::Details;
use crate::web::visit::Visit;

/// Digits after the point that are summed; more are shown and not summed.
const PLACES: usize = 6;

/// What an item needs, has and spent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amounts {
    /// What it needs; exact digits, as they were given.
    pub required: String,
    /// What of it is there.
    pub available: String,
    /// What was spent.
    pub spent: String,
    /// In what they are counted: `thousand`, `million`, or empty.
    pub unit: String,
    /// Their currency.
    pub currency: String,
}

impl Amounts {
    /// Those of an item.
    pub(super) fn of(details: &Details) -> Amounts {
        Amounts {
            required: details.required.clone(),
            available: details.available.clone(),
            spent: details.spent.clone(),
            unit: details.unit.clone(),
            currency: details.currency.clone(),
        }
    }

    fn three(&self) -> [&str; 3] {
        [&self.required, &self.available, &self.spent]
    }

    /// For a template; nothing where no amount is given.
    pub(super) fn told(&self, visit: &Visit) -> Value {
        if self.three().iter().all(|amount| amount.is_empty()) {
            return Value::Null;
        }
        json!({
            "required": self.required,
            "available": self.available,
            "spent": self.spent,
            "unit": named(visit, (&self.unit, &self.currency)),
        })
    }

    /// The sums of many, apart for each unit. Nothing is said where one of them cannot be summed exactly.
    pub(super) fn sums<'a>(visit: &Visit, all: impl Iterator<Item = &'a Amounts>) -> Value {
        let mut sums: BTreeMap<(&str, &str), [Option<Option<i128>>; 3]> = BTreeMap::new();
        for amounts in all {
            for (at, amount) in amounts.three().into_iter().enumerate().filter(|(_, one)| !one.is_empty()) {
                let sum = &mut sums.entry((&amounts.unit, &amounts.currency)).or_default()[at];
                // A sum that failed once stays unknown.
                let before = sum.unwrap_or(Some(0));
                *sum = Some(before.and_then(|before| before.checked_add(scaled(amount)?)));
            }
        }
        let told = |(unit, [required, available, spent]): ((&str, &str), [Option<Option<i128>>; 3])| {
            let written = |sum: Option<Option<i128>>| match sum {
                None => String::new(),
                Some(None) => "?".to_owned(),
                Some(Some(sum)) => digits(sum),
            };
            json!({
                "unit": named(visit, unit),
                "required": written(required),
                "available": written(available),
                "spent": written(spent),
            })
        };
        sums.into_iter().map(told).collect()
    }
}

/// A currency with its unit: `thousand CHF`.
fn named(visit: &Visit, (unit, currency): (&str, &str)) -> String {
    match unit {
        "" => currency.to_owned(),
        unit => format!("{} {currency}", visit.t(&format!("plan-unit-{unit}"))).trim().to_owned(),
    }
}

/// The amount in millionths.
fn scaled(amount: &str) -> Option<i128> {
    let amount = amount.trim();
    let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
    let part = part.trim_end_matches('0');
    let negative = whole.starts_with('-');
    if part.len() > PLACES || !part.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let whole: i128 = whole.parse().ok()?;
    let part: i128 = format!("{part:0<PLACES$}").parse().ok()?;
    let scale = 10_i128.pow(u32::try_from(PLACES).ok()?);
    whole.checked_mul(scale)?.checked_add(if negative { -part } else { part })
}

fn digits(sum: i128) -> String {
    let scale = 10_u128.pow(u32::try_from(PLACES).unwrap_or_default());
    let sign = if sum < 0 { "-" } else { "" };
    let (whole, part) = (sum.unsigned_abs() / scale, sum.unsigned_abs() % scale);
    let part = format!("{part:0>PLACES$}");
    match part.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_summed_to_the_last_digit() {
        let sum = |amounts: &[&str]| {
            amounts.iter().try_fold(0_i128, |sum, one| Some(sum + scaled(one)?)).map(digits)
        };
        assert_eq!(sum(&["0.1", "0.2", "5"]).as_deref(), Some("5.3"));
        assert_eq!(sum(&["0.1", "-5", "0.2"]).as_deref(), Some("-4.7"));
        assert_eq!(sum(&["-0.5"]).as_deref(), Some("-0.5"));
        assert_eq!(sum(&["1.50", "1.5"]).as_deref(), Some("3"));
    }

    #[test]
    fn what_cannot_be_summed_exactly_is_not_summed() {
        assert_eq!(scaled(&"9".repeat(60)), None);
        assert_eq!(scaled("0.1234567"), None);
        assert_eq!(scaled("about 7"), None);
    }
}
