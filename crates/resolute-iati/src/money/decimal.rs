//! Exact decimal numbers: what was written, to the last digit.

use std::fmt;
use std::hash::{Hash, Hasher};

/// More digits than any amount has; sums of such numbers stay far inside what is computed with.
const MOST_DIGITS: usize = 30;

/// A decimal number, exact: so many units of the last digit behind the point.
///
/// ```
/// use resolute_iati::Decimal;
///
/// let tenth = Decimal::parse("0.10").unwrap();
/// let sum = tenth.checked_add(Decimal::parse("0.2").unwrap()).unwrap();
/// assert_eq!(sum.to_string(), "0.30");
/// assert_eq!(sum, Decimal::parse("0.3").unwrap());
/// assert_eq!(Decimal::parse("1,000"), None);
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Decimal {
    units: i128,
    /// Digits behind the point.
    scale: u32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Decimal = Decimal { units: 0, scale: 0 };

    /// Reads digits with at most one point and a sign, as the schema writes decimals; `None` for anything else and for
    /// more than thirty digits.
    pub fn parse(text: &str) -> Option<Decimal> {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = || whole.bytes().chain(fraction.bytes());
        let length = whole.trim_start_matches('0').len() + fraction.len();
        if whole.len() + fraction.len() == 0
            || length > MOST_DIGITS
            || !digits().all(|digit| digit.is_ascii_digit())
        {
            return None;
        }
        let units = digits().fold(0, |units, digit| units * 10 + i128::from(digit - b'0'));
        let units = if text.starts_with('-') { -units } else { units };
        Some(Decimal { units, scale: fraction.len() as u32 })
    }

    /// The sum, with as many digits behind the point as the longer of both; `None` where it has more digits than can be
    /// computed with.
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale.max(other.scale);
        let units = self.units_at(scale)?.checked_add(other.units_at(scale)?)?;
        Some(Decimal { units, scale })
    }

    /// So many units of the last digit behind the point, and how many digits stand there.
    ///
    /// ```
    /// use resolute_iati::Decimal;
    ///
    /// let (units, scale) = Decimal::parse("-1.50").unwrap().parts();
    /// assert_eq!((units, scale), (-150, 2));
    /// assert_eq!(Decimal::from_parts(units, scale).unwrap().to_string(), "-1.50");
    /// ```
    pub fn parts(self) -> (i128, u32) {
        (self.units, self.scale)
    }

    /// The number of [`Decimal::parts`]; `None` where more digits stand behind the point than can be computed with.
    ///
    /// ```
    /// use resolute_iati::Decimal;
    ///
    /// assert_eq!(Decimal::from_parts(5, 3).unwrap().to_string(), "0.005");
    /// assert!(Decimal::from_parts(5, 99).is_none());
    /// ```
    pub fn from_parts(units: i128, scale: u32) -> Option<Decimal> {
        (scale <= MOST_DIGITS as u32).then_some(Decimal { units, scale })
    }

    /// Below zero.
    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    /// Nothing at all.
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    fn units_at(self, scale: u32) -> Option<i128> {
        self.units.checked_mul(10_i128.checked_pow(scale - self.scale)?)
    }

    /// Without zeros at the end: equal numbers are equal then.
    fn shortest(self) -> Decimal {
        let mut short = self;
        while short.scale > 0 && short.units % 10 == 0 {
            short = Decimal { units: short.units / 10, scale: short.scale - 1 };
        }
        short
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        let (one, other) = (self.shortest(), other.shortest());
        one.units == other.units && one.scale == other.scale
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let short = self.shortest();
        (short.units, short.scale).hash(state);
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let scale = self.scale as usize;
        let digits = format!("{:0>width$}", self.units.unsigned_abs(), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let point = if scale == 0 { "" } else { "." };
        write!(out, "{sign}{whole}{point}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(numbers: &[&str]) -> String {
        let numbers = numbers.iter().map(|number| Decimal::parse(number).unwrap());
        numbers.fold(Decimal::ZERO, |sum, number| sum.checked_add(number).unwrap()).to_string()
    }

    #[test]
    fn sums_are_exact_where_floats_are_not() {
        assert_eq!(sum(&["0.1", "0.2"]), "0.3");
        assert_eq!(sum(&["99999999999999999999.99", "0.01"]), "100000000000000000000.00");
        assert_eq!(sum(&["-5", "4.5", " +0.25 "]), "-0.25");
        assert_eq!(sum(&["5.", ".5"]), "5.5");
        assert_eq!(sum(&["1.000", "-1"]), "0.000");
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        let long = "1".repeat(31);
        for text in ["", ".", "-", "1,000", "1e3", "1 000", "--1", "\u{661}", "1.2.3", &long] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn sum_too_large_is_none_when_it_would_be_wrong() {
        let (large, small) = (Decimal::parse(&"9".repeat(30)).unwrap(), format!("0.{}1", "0".repeat(28)));
        assert_eq!(large.checked_add(Decimal::parse(&small).unwrap()), None);
    }
}
