//! Days, to be put in order and a year apart.

/// A day, or the beginning of a date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    year: i32,
    month: u32,
    day: u32,
    /// The time as written, without its zone; files of different zones are compared as they stand.
    second: u32,
}

impl Day {
    /// `2017-10-09`, and a time behind it where there is one; `None` for anything else.
    pub(crate) fn parse(text: &str) -> Option<Day> {
        let text = text.trim();
        let (date, time) = text.split_once('T').unwrap_or((text, ""));
        let number = |part: Option<&str>| part.and_then(|part| part.get(..2)?.parse().ok());
        let (sign, date) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
        let mut parts = date.splitn(3, '-');
        let year: i32 = parts.next().filter(|year| year.len() >= 4)?.parse().ok()?;
        let (month, day) = (number(parts.next())?, number(parts.next())?);
        let mut times = time.splitn(3, ':');
        let mut seconds = || number(times.next()).unwrap_or(0);
        let second = seconds() * 3600 + seconds() * 60 + seconds();
        let exists = (1..=12).contains(&month) && (1..=31).contains(&day);
        exists.then_some(Day { year: sign * year, month, day, second })
    }

    /// The same day of the next year.
    pub(crate) fn next_year(self) -> Day {
        Day { year: self.year.saturating_add(1), ..self }
    }

    /// The day without a time.
    pub(crate) fn date(self) -> Day {
        Day { second: 0, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_each_other() {
        let day = |text| Day::parse(text).unwrap();
        assert!(day("2016-12-31") < day("2017-01-01Z"));
        assert!(day("2017-10-09T10:00:00Z") > day("2017-10-09"));
        assert!(day("-0001-01-01") < day("2017-01-01"));
        assert_eq!(day("2017-10-09T10:00:00Z").date(), day("2017-10-09"));
        assert!(day("2016-02-29").next_year() < day("2017-03-01"));
        for text in ["", "2017", "2017-13-01", "17-01-01", "soon", "2017-1-1x"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
