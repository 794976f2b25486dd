//! Shares, differences and chances as people read them.

use crate::activities::register::views::names::Names;
use crate::trends::model::{Change, Kind};
use crate::web::format;
use crate::web::visit::Visit;

/// What a value is: a word as it is written in the activities behind it, a concept or body by its name.
pub fn spoken(names: Names<'_>, kind: Kind, change: &Change) -> String {
    match (kind, change.written.is_empty()) {
        (Kind::Terms, false) => change.written.join(", "),
        _ => names.value(kind.filter(), &change.value),
    }
}

/// A share: `12.3 %`.
pub fn share(visit: &Visit, share: f64) -> String {
    let number = format::decimal(visit.locale, &format!("{:.1}", share * 100.0));
    visit.with("figures-percent", &[("number", number.into())])
}

/// A difference in percentage points, with its sign.
pub fn points(visit: &Visit, difference: f64) -> String {
    let digits = format!("{:.1}", difference.abs() * 100.0);
    let number = format::decimal(visit.locale, &digits);
    // Rounded to nothing, it has no sign.
    match digits == "0.0" {
        true => number,
        false if difference > 0.0 => format!("+{number}"),
        false => format!("\u{2212}{number}"),
    }
}

/// How often chance alone brings such a finding, as the last power of ten that it stays under.
pub fn chance(visit: &Visit, corrected: f64) -> String {
    let of = [1_000_000_usize, 100_000, 10_000, 1_000, 100]
        .into_iter()
        .find(|of| u32::try_from(*of).is_ok_and(|of| corrected * f64::from(of) < 1.0))
        .unwrap_or(20);
    visit.with("trends-chance", &[("of", visit.number(of).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Locale;
    use crate::web::visit::tests::visit;

    #[test]
    fn numbers_read_as_the_language_writes_them() {
        let english = visit(Locale::En, "/trends");
        assert_eq!(points(&english, 0.0412), "+4.1");
        assert_eq!(points(&english, -0.5), "\u{2212}50.0");
        assert_eq!(points(&english, -0.0001), "0.0");
        assert_eq!(points(&visit(Locale::Fr, "/trends"), 0.0412), "+4,1");
        assert_eq!(chance(&english, 0.000_4), "fewer than 1 in 1000");
        assert_eq!(chance(&english, 0.03), "fewer than 1 in 20");
        assert_eq!(chance(&english, 0.0), "fewer than 1 in 1,000,000");
    }
}
