//! Values of the kinds that the schemas use, as Debian's libxml2 judges them: a file that is refused there is refused
//! here. Where libxml2 is stricter than the letter of XML Schema (no blanks around a date, 24 digits), so are we.

use super::uri;
use crate::tree::continues_name;

/// A kind of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Simple {
    Text,
    Date,
    DateTime,
    Decimal,
    Int,
    NonNegative,
    Positive,
    Boolean,
    Token,
    Uri,
    Language,
}

impl Simple {
    pub(super) fn named(name: &str) -> Simple {
        match name {
            "date" => Simple::Date,
            "dateTime" => Simple::DateTime,
            "decimal" => Simple::Decimal,
            "int" => Simple::Int,
            "nonNegativeInteger" => Simple::NonNegative,
            "positiveInteger" => Simple::Positive,
            "boolean" => Simple::Boolean,
            "NMTOKEN" => Simple::Token,
            "anyURI" => Simple::Uri,
            _ => Simple::Text,
        }
    }

    pub(super) fn accepts(self, value: &str) -> bool {
        match self {
            Simple::Text => true,
            Simple::Date => is_date(value),
            Simple::DateTime => is_date_time(value),
            Simple::Decimal => is_decimal(blank_free(value)),
            Simple::Int => integer(value).is_some_and(|(is_negative, digits)| {
                let limit = if is_negative { "2147483648" } else { "2147483647" };
                digits.len() < limit.len() || digits.len() == limit.len() && digits <= limit
            }),
            Simple::NonNegative => integer(blank_free(value))
                .is_some_and(|(is_negative, digits)| !is_negative || digits.is_empty()),
            Simple::Positive => integer(blank_free(value))
                .is_some_and(|(is_negative, digits)| !is_negative && !digits.is_empty()),
            Simple::Boolean => matches!(blank_free(value), "true" | "false" | "1" | "0"),
            Simple::Token => {
                let token = blank_free(value);
                !token.is_empty() && token.chars().all(continues_name)
            }
            Simple::Uri => uri::is_reference(blank_free(value)),
            // No value at all takes a language back.
            Simple::Language => value.is_empty() || is_language(blank_free(value)),
        }
    }

    /// The code of the finding, and what would be accepted.
    pub(super) fn expectation(self) -> (&'static str, &'static str) {
        match self {
            Simple::Text => ("not-text", "words"),
            Simple::Date => ("not-a-date", "a day that exists, written as 2017-10-09"),
            Simple::DateTime => ("not-a-time", "a day and time that exist, written as 2017-10-09T10:00:00Z"),
            Simple::Decimal => {
                ("not-a-number", "a number with digits and at most one point, such as -1250.50")
            }
            Simple::Int => ("not-a-number", "a whole number between -2147483648 and 2147483647"),
            Simple::NonNegative => ("not-a-number", "a whole number, 0 or more"),
            Simple::Positive => ("not-a-number", "a whole number, 1 or more"),
            Simple::Boolean => ("not-yes-or-no", "1, 0, true or false"),
            Simple::Token => ("not-a-name", "a name without blanks"),
            Simple::Uri => ("not-an-address", "an address such as https://example.org/page"),
            Simple::Language => ("not-a-language", "a code of a language such as en or pt-BR"),
        }
    }
}

/// Without the blanks of XML around it.
fn blank_free(value: &str) -> &str {
    value.trim_matches([' ', '\t', '\n', '\r'])
}

/// `YYYY-MM-DD` with or without a time zone.
pub(crate) fn is_date(value: &str) -> bool {
    day(value).is_some_and(is_zone)
}

fn is_date_time(value: &str) -> bool {
    let time = day(value).and_then(|rest| rest.strip_prefix('T')).and_then(time);
    time.is_some_and(is_zone)
}

/// What follows the day.
fn day(value: &str) -> Option<&str> {
    let unsigned = value.strip_prefix('-').unwrap_or(value);
    let (year, rest) = unsigned.split_at(unsigned.bytes().take_while(u8::is_ascii_digit).count());
    let is_year = year.len() >= 4 && (year.len() == 4 || !year.starts_with('0'));
    let number: i64 = year.parse().ok()?;
    if !is_year || number == 0 {
        return None;
    }
    let (month, rest) = two_digits(rest.strip_prefix('-')?)?;
    let (day, rest) = two_digits(rest.strip_prefix('-')?)?;
    let is_leap = number % 4 == 0 && (number % 100 != 0 || number % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=days).contains(&day).then_some(rest)
}

/// What follows the time.
fn time(value: &str) -> Option<&str> {
    let (hour, rest) = two_digits(value)?;
    let (minute, rest) = two_digits(rest.strip_prefix(':')?)?;
    let (second, rest) = two_digits(rest.strip_prefix(':')?)?;
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(after) => after.split_at(after.bytes().take_while(u8::is_ascii_digit).count()),
        None => ("0", rest),
    };
    let is_midnight = hour == 24 && minute == 0 && second == 0 && fraction.bytes().all(|digit| digit == b'0');
    let exists = hour < 24 && minute < 60 && second < 60 || is_midnight;
    (exists && !fraction.is_empty()).then_some(rest)
}

/// A time zone or nothing.
fn is_zone(rest: &str) -> bool {
    if rest.is_empty() || rest == "Z" {
        return true;
    }
    let zone = rest.strip_prefix(['+', '-']).and_then(two_digits).and_then(|(hours, rest)| {
        let (minutes, rest) = two_digits(rest.strip_prefix(':')?)?;
        (rest.is_empty() && minutes < 60).then_some(hours * 60 + minutes)
    });
    zone.is_some_and(|minutes| minutes <= 14 * 60)
}

fn two_digits(value: &str) -> Option<(u32, &str)> {
    let digits = value.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some((digits.parse().ok()?, &value[2..]))
}

fn is_decimal(value: &str) -> bool {
    let unsigned = value.strip_prefix(['+', '-']).unwrap_or(value);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let digits = whole.trim_start_matches('0').len() + fraction.len();
    is_digits(whole) && is_digits(fraction) && whole.len() + fraction.len() > 0 && digits <= 24
}

/// Whether it is below zero, and its digits without leading zeros.
fn integer(value: &str) -> Option<(bool, &str)> {
    let is_negative = value.starts_with('-');
    let unsigned = value.strip_prefix(['+', '-']).unwrap_or(value);
    let is_digits = !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit());
    let digits = unsigned.trim_start_matches('0');
    (is_digits && digits.len() <= 24).then_some((is_negative, digits))
}

/// Parts of at most eight letters or digits.
fn is_language(value: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = value.split('-').next().unwrap_or_default();
    value.split('-').all(is_part) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(kind: Simple, accepted: &[&str], refused: &[&str]) {
        for value in accepted {
            assert!(kind.accepts(value), "{kind:?} {value:?}");
        }
        for value in refused {
            assert!(!kind.accepts(value), "{kind:?} {value:?}");
        }
    }

    #[test]
    fn days_are_those_that_exist() {
        let refused = [
            "2016-02-30",
            "1900-02-29",
            "0000-01-01",
            "02016-01-01",
            "2016-1-1",
            "2016-01-01+14:01",
            "2016-01-01z",
            "",
            "2016-13-01",
            "+2016-01-01",
            " 2016-01-01",
            "2016-01-01 ",
            "99999999999999999999-01-01",
            "2016-01-32",
            "2016-01-01T00:00:00",
            "2016-01-01+12:60",
            "\u{ff12}016-01-01",
        ];
        judged(
            Simple::Date,
            &["2016-02-29", "-0001-01-01", "12016-01-01", "2016-01-01Z", "2016-01-01-14:00"],
            &refused,
        );
    }

    #[test]
    fn times_are_those_that_exist() {
        let accepted =
            ["2016-01-01T00:00:00", "2016-01-01T24:00:00.0", "2016-01-01T23:59:59.123456789012345+01:00"];
        let refused = [
            "2016-01-01",
            "2016-01-01T24:00:01",
            "2016-01-01T23:59:60",
            "2016-01-01T00:00:00.",
            "2016-01-01T00:00",
            "2016-01-01 00:00:00",
            "2016-01-01T00:00:00+0100",
            "2016-01-01T1:00:00",
        ];
        judged(Simple::DateTime, &accepted, &refused);
    }

    #[test]
    fn numbers_have_digits_and_few_else() {
        let long = "1".repeat(24);
        let longer = "1".repeat(25);
        judged(
            Simple::Decimal,
            &["1.", ".5", "+1", "-1.50", " 1 ", "00012.50", &long],
            &[".", "-", "1,000", "1e5", "", "1 000", "--1", "NaN", "1.0.0", &longer],
        );
        judged(Simple::Int, &["-2147483648", "+1", "0001", "-0"], &["2147483648", "1.0", "", " 1", "a", "+"]);
        judged(Simple::NonNegative, &["0", "-0", "+5", " 7 "], &["-1", "", &longer]);
        judged(Simple::Positive, &["1", "+1", " 2016 "], &["0", "-0", "-1", "", "2016.0"]);
    }

    #[test]
    fn other_kinds_are_judged() {
        judged(Simple::Boolean, &["true", "0", " 1 "], &["TRUE", "yes", "", "01"]);
        judged(Simple::Token, &["a", " 1 ", "a:b", ".-_"], &["a b", "", "a/b"]);
        judged(
            Simple::Language,
            &["en", "pt-BR", "", "x-a", " en "],
            &["en_GB", " ", "-", "1", "en-", "abcdefghi"],
        );
    }

    #[test]
    fn addresses_are_judged_by_their_build() {
        judged(
            Simple::Uri,
            &[
                "",
                "a b",
                "http://a.b/\u{fc}",
                "<>",
                "#",
                "?",
                "//",
                "http:",
                "mailto:a@b",
                "n/a",
                "http://a.b/#a[b]",
                "http://[zz]/",
                "a/b:c",
                "http://a:99999",
            ],
            &[
                "%",
                "%zz",
                "http://a:b:c",
                "1:2",
                ":",
                "#a#b",
                "http://a.b/[1]",
                "1a:b",
                "http://a@b@c",
                "http://a.b:",
                "http://[::1",
                "\u{e9}:x",
                "http://a:123456789012",
            ],
        );
    }
}
