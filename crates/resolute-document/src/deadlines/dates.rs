//! Dates: `by the end of 2027`, `not later than 31 March 2019`, `before 2020`, `in the last quarter of 2021`.

use jiff::civil::Date;

use super::{Deadline, When};
use crate::structure::labels::MONTHS;
use crate::structure::words::{Word, phrase_at};

/// Words before a date that make it the last day.
#[rustfmt::skip]
const UNTIL: &[&str] = &[
    "by", "by the end of", "before the end of", "not later than", "no later than", "at the latest by",
    "until", "till", "up to", "through", "on or before", "not later than the end of",
    "no later than the end of", "until the end of", "ending", "ending on", "expiring on", "on",
    "by no later than", "at the end of",
];

/// Words before a date that make the day before it the last one.
const BEFORE: &[&str] = &["before", "prior to", "in advance of"];

pub(super) fn read(text: &str, words: &[Word]) -> Vec<Deadline> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match date_phrase(text, words, at) {
            Some((length, date)) => {
                let range = words[at].range.start..words[at + length - 1].range.end;
                found.push(Deadline { range, when: When::Date(date) });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn date_phrase(text: &str, words: &[Word], at: usize) -> Option<(usize, Date)> {
    let longest = |phrases: &[&str]| phrases.iter().filter_map(|phrase| phrase_at(words, at, phrase)).max();
    if let Some(length) = longest(BEFORE)
        && !words[at + length - 1].stop_after
        && let Some((used, period)) = period(text, words, at + length)
    {
        // `before the end of 2024` is as good as `by the end of 2024`; `before 2024` ends the day before it begins.
        let end = words[at + length..at + length + used].iter().any(|word| word.plain == "end");
        return Some((length + used, if end { period.1 } else { period.0.yesterday().ok()? }));
    }
    if let Some(length) = longest(UNTIL)
        && !words[at + length - 1].stop_after
        && let Some((used, period)) = period(text, words, at + length)
    {
        // `on 2020` says nothing; `on 20 July 2018` does.
        let vague = matches!(words[at].plain.as_str(), "on" | "through") && period.0 != period.1;
        return (!vague).then_some((length + used, period.1));
    }
    // `in the last quarter of 2021` needs no other preposition.
    let quarter = phrase_at(words, at, "in the")?;
    let (used, period) = quarter_of(words, at + quarter)?;
    Some((quarter + used, period.1))
}

/// A day, month, quarter or year: first and last day, and the words it takes.
fn period(text: &str, words: &[Word], mut at: usize) -> Option<(usize, (Date, Date))> {
    let start = at;
    while words.get(at).is_some_and(|word| matches!(word.plain.as_str(), "the" | "end" | "of" | "year")) {
        at += 1;
    }
    if let Some((used, period)) = quarter_of(words, at) {
        return Some((at - start + used, period));
    }
    let month_at = |index: usize| {
        let word = words.get(index)?;
        let written = &text[word.range.clone()];
        MONTHS.iter().position(|month| *month == written).map(|month| month as i8 + 1)
    };
    if let (Some(day), Some(month)) =
        (words.get(at).and_then(|word| word.plain.parse().ok()), month_at(at + 1))
    {
        let date = Date::new(year(words, at + 2)?, month, day).ok()?;
        return Some((at + 3 - start, (date, date)));
    }
    if let Some(month) = month_at(at) {
        let first = Date::new(year(words, at + 1)?, month, 1).ok()?;
        return Some((at + 2 - start, (first, first.last_of_month())));
    }
    let year = year(words, at)?;
    // `by 2030 Agenda targets`, `before the 2019 session`: the year of something else.
    const AFTER_YEAR: &[&str] =
        &["and", "or", "in", "to", "for", "on", "with", "by", "at", "as", "the", "through", "a", "so"];
    let named = words
        .get(at + 1)
        .is_some_and(|next| !words[at].stop_after && !AFTER_YEAR.contains(&next.plain.as_str()));
    let first = Date::new(year, 1, 1).ok()?;
    (!named).then(|| (at + 1 - start, (first, first.last_of_year())))
}

fn quarter_of(words: &[Word], at: usize) -> Option<(usize, (Date, Date))> {
    const QUARTERS: &[(&str, i8)] = &[
        ("first quarter of", 1),
        ("second quarter of", 4),
        ("third quarter of", 7),
        ("fourth quarter of", 10),
        ("last quarter of", 10),
        ("final quarter of", 10),
    ];
    QUARTERS.iter().find_map(|(phrase, month)| {
        let length = phrase_at(words, at, phrase)?;
        let first = Date::new(year(words, at + length)?, *month, 1).ok()?;
        let last = Date::new(first.year(), month + 2, 1).ok()?.last_of_month();
        Some((length + 1, (first, last)))
    })
}

fn year(words: &[Word], at: usize) -> Option<i16> {
    let word = &words.get(at)?.plain;
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1900..2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::words::words;

    fn day(text: &str) -> Option<String> {
        read(text, &words(text)).first().map(|found| match &found.when {
            When::Date(date) => date.to_string(),
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn date_is_the_last_day_when_a_period_is_named() {
        for (text, expected) in [
            ("to complete it by the end of 2027", "2027-12-31"),
            ("not later than 31 March 2019, a report", "2019-03-31"),
            ("to adopt it before 2020;", "2019-12-31"),
            ("before the end of 2024;", "2024-12-31"),
            ("before the end of the year 2024", "2024-12-31"),
            ("prior to the end of 2026", "2026-12-31"),
            ("by June 2024", "2024-06-30"),
            ("shall be held in the last quarter of 2021", "2021-12-31"),
            ("for a period of three months, ending 26 March 1965", "1965-03-26"),
            ("prior to 1 March 2020", "2020-02-29"),
            ("by 2030", "2030-12-31"),
        ] {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn year_is_no_deadline_when_it_names_something() {
        for text in [
            "WSIS beyond 2015",
            "the 2030 Agenda",
            "Resolution 140 (Rev. Dubai, 2018)",
            "plan for 2020-2023",
            "by 2030 Agenda targets",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
