//! Days as spreadsheets count them, and as they are written.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::styles::Shown;

const SECONDS: f64 = 86_400.0;

/// A number that stands for a day or a time, as ISO 8601 writes it; nothing where there is no such day.
pub(super) fn written(number: f64, shown: Shown, is_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    let seconds = (number * SECONDS).round();
    // Below 2^53, so every step is exact.
    let (days, rest) = ((seconds / SECONDS).floor() as i64, (seconds % SECONDS) as i64);
    let time = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    if shown == Shown::Time {
        let hours = days * 24 + rest / 3600;
        return Some(format!("{hours:02}{}", &time[2..]));
    }
    let day = counted(days, is_1904)?;
    Some(if rest == 0 { day.to_string() } else { format!("{day}T{time}") })
}

fn counted(days: i64, is_1904: bool) -> Option<Date> {
    let first = match (is_1904, days) {
        (true, _) => date(1904, 1, 1),
        // The first of spreadsheets took 1900 for a leap year, and all have kept its 29 February.
        (false, 0 | 60) => return None,
        (false, 1..=59) => date(1899, 12, 31),
        (false, _) => date(1899, 12, 30),
    };
    first.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        let day = |number| written(number, Shown::Day, false);
        assert_eq!(day(43_017.0).as_deref(), Some("2017-10-09"));
        assert_eq!(day(43_017.437_5).as_deref(), Some("2017-10-09T10:30:00"));
        assert_eq!(day(43_016.999_999_9).as_deref(), Some("2017-10-09"));
        assert_eq!(day(59.0).as_deref(), Some("1900-02-28"));
        assert_eq!(day(61.0).as_deref(), Some("1900-03-01"));
        for none in [60.0, 0.0, -1.0, 2_958_466.0, f64::NAN, f64::INFINITY] {
            assert_eq!(day(none), None, "{none}");
        }
        assert_eq!(written(41_555.0, Shown::Day, true).as_deref(), Some("2017-10-09"));
        assert_eq!(written(0.4375, Shown::Time, false).as_deref(), Some("10:30:00"));
        assert_eq!(written(1.5, Shown::Time, false).as_deref(), Some("36:00:00"));
    }
}
