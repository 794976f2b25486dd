//! Amounts, exactly as they were given.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An amount of money and what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// `budget`, `budget-original`, `budget-revised`, or the kind of a transaction: `commitment`, `disbursement`,
    /// `expenditure`, `incoming-funds` ...
    pub kind: String,
    /// The amount, in decimal digits as given: `1250000.50`.
    pub amount: String,
    /// Its currency: ISO 4217.
    pub currency: String,
    /// The day whose rate counts where it is converted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub valued_on: Option<Date>,
    /// First day of the period that it covers; for a transaction its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub starts_on: Option<Date>,
    /// Last day of the period that it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<Date>,
}

/// Whether this is a decimal number as XML Schema has it: a sign, digits, one point; no exponent, no grouping.
pub fn is_amount(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !(whole.is_empty() && part.is_empty()) && all_digits(whole) && all_digits(part) && text.len() <= 40
}

/// Whether this has the form of a code of ISO 4217.
pub fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_plain_decimals() {
        for good in ["0", "12", "-3.50", "+.5", "7.", "123456789012345678901234567890.01"] {
            assert!(is_amount(good), "{good}");
        }
        for bad in ["", ".", "-", "1,000", "1e6", "1 000", "0x1", "1.2.3", "١٢"] {
            assert!(!is_amount(bad), "{bad}");
        }
    }
}
