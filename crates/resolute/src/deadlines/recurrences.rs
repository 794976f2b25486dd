//! How often, as days: `annual`, `every-4-years`, `monthly`.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// The most days that one recurrence gives: monthly for eighty years.
const MOST: i64 = 1_000;

/// What a code of a recurrence means for days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Often {
    /// Every so many months.
    Months(i64),
    /// Every so many days: what divides no year into whole months.
    Days(i64),
    /// At each session of a body.
    EachSession,
    /// At each conference of a body.
    EachConference,
    /// Without any day: `regular`, `continuing`, or words that nobody reads as a recurrence.
    Undated,
}

impl Often {
    /// Reads a code as duties have it; an officer may have typed another.
    pub fn of(code: &str) -> Often {
        match code {
            "annual" => return Often::Months(12),
            "biennial" => return Often::Months(24),
            "monthly" => return Often::Months(1),
            "quarterly" => return Often::Months(3),
            "twice-a-year" => return Often::Months(6),
            "each-session" => return Often::EachSession,
            "each-conference" => return Often::EachConference,
            _ => {}
        }
        let years = code.strip_prefix("every-").and_then(|rest| rest.strip_suffix("-years"));
        if let Some(years) = years.and_then(|years| years.parse::<u8>().ok()).filter(|years| *years > 0) {
            return Often::Months(12 * i64::from(years));
        }
        let times = code.strip_suffix("-times-a-year").and_then(|times| times.parse::<u8>().ok());
        match times.map(i64::from).filter(|times| *times > 0) {
            Some(times) if 12 % times == 0 => Often::Months(12 / times),
            Some(times) => Often::Days((365 / times).max(1)),
            None => Often::Undated,
        }
    }

    /// The days after `from` up to `until`. Each is counted from the first day, so that the last day of a month stays the
    /// last day of its month and 29 February comes back in leap years.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use resolute::deadlines::recurrences::Often;
    /// let days = Often::of("quarterly").days(date(2017, 11, 30), date(2018, 9, 1));
    /// assert_eq!(days, [date(2018, 2, 28), date(2018, 5, 30), date(2018, 8, 30)]);
    /// assert_eq!(Often::of("every-4-years").days(date(2020, 2, 29), date(2024, 2, 29)), [date(2024, 2, 29)]);
    /// ```
    pub fn days(self, from: Date, until: Date) -> Vec<Date> {
        let step = |number: i64| -> Option<Span> {
            match self {
                Often::Months(months) => Some((months * number).months()),
                Often::Days(days) => Some((days * number).days()),
                Often::EachSession | Often::EachConference | Often::Undated => None,
            }
        };
        (1..=MOST)
            .map_while(|number| from.checked_add(step(number)?).ok())
            .take_while(|day| *day <= until)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_code_of_the_reader_is_understood() {
        use resolute_document::deadlines::Recurrence;
        for (recurrence, often) in [
            (Recurrence::EveryYears(1), Often::Months(12)),
            (Recurrence::EveryYears(2), Often::Months(24)),
            (Recurrence::EveryYears(5), Often::Months(60)),
            (Recurrence::TimesAYear(2), Often::Months(6)),
            (Recurrence::TimesAYear(3), Often::Months(4)),
            (Recurrence::TimesAYear(4), Often::Months(3)),
            (Recurrence::TimesAYear(5), Often::Days(73)),
            (Recurrence::TimesAYear(12), Often::Months(1)),
            (Recurrence::EachSession, Often::EachSession),
            (Recurrence::EachConference, Often::EachConference),
            (Recurrence::Regular, Often::Undated),
            (Recurrence::Continuing, Often::Undated),
        ] {
            assert_eq!(Often::of(&recurrence.to_string()), often);
        }
        for odd in ["", "every--years", "every-0-years", "every-999-years", "0-times-a-year", "sometimes"] {
            assert_eq!(Often::of(odd), Often::Undated, "{odd}");
        }
    }

    #[test]
    fn month_ends_and_leap_days_do_not_drift() {
        let monthly = Often::Months(1).days(date(2019, 12, 31), date(2020, 4, 30));
        assert_eq!(monthly, [date(2020, 1, 31), date(2020, 2, 29), date(2020, 3, 31), date(2020, 4, 30)]);
        let yearly = Often::Months(12).days(date(2020, 2, 29), date(2024, 12, 31));
        assert_eq!(yearly, [date(2021, 2, 28), date(2022, 2, 28), date(2023, 2, 28), date(2024, 2, 29)]);
        assert!(Often::Months(12).days(date(2020, 1, 1), date(2019, 1, 1)).is_empty());
        assert_eq!(Often::Days(1).days(date(2000, 1, 1), Date::MAX).len(), 1_000);
    }
}
