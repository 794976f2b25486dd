//! Recurrences: `annually`, `every four years`, `at each ordinary session`, `to continue to provide`.

use super::{Deadline, Recurrence, When};
use crate::structure::words::{Word, phrase_at};

/// Adverbs and adverbial phrases.
const PHRASES: &[(&str, Recurrence)] = &[
    ("annually", Recurrence::EveryYears(1)),
    ("yearly", Recurrence::EveryYears(1)),
    ("each year", Recurrence::EveryYears(1)),
    ("every year", Recurrence::EveryYears(1)),
    ("once a year", Recurrence::EveryYears(1)),
    ("on an annual basis", Recurrence::EveryYears(1)),
    ("on a yearly basis", Recurrence::EveryYears(1)),
    ("biennially", Recurrence::EveryYears(2)),
    ("every two years", Recurrence::EveryYears(2)),
    ("every other year", Recurrence::EveryYears(2)),
    ("on a biennial basis", Recurrence::EveryYears(2)),
    ("every three years", Recurrence::EveryYears(3)),
    ("every four years", Recurrence::EveryYears(4)),
    ("quadrennially", Recurrence::EveryYears(4)),
    ("every five years", Recurrence::EveryYears(5)),
    ("twice a year", Recurrence::TimesAYear(2)),
    ("semi-annually", Recurrence::TimesAYear(2)),
    ("biannually", Recurrence::TimesAYear(2)),
    ("every six months", Recurrence::TimesAYear(2)),
    ("every three months", Recurrence::TimesAYear(4)),
    ("every 90 days", Recurrence::TimesAYear(4)),
    ("quarterly", Recurrence::TimesAYear(4)),
    ("every month", Recurrence::TimesAYear(12)),
    ("monthly", Recurrence::TimesAYear(12)),
    ("regularly", Recurrence::Regular),
    ("periodically", Recurrence::Regular),
    ("on a regular basis", Recurrence::Regular),
    ("at regular intervals", Recurrence::Regular),
    ("from time to time", Recurrence::Regular),
    ("at each session", Recurrence::EachSession),
    ("at each ordinary session", Recurrence::EachSession),
    ("to each session", Recurrence::EachSession),
    ("at every session", Recurrence::EachSession),
    ("each session of the council", Recurrence::EachSession),
    ("each council session", Recurrence::EachSession),
    ("at its annual sessions", Recurrence::EachSession),
    ("at each plenipotentiary conference", Recurrence::EachConference),
    ("to each plenipotentiary conference", Recurrence::EachConference),
    ("each plenipotentiary conference", Recurrence::EachConference),
    ("each world telecommunication development conference", Recurrence::EachConference),
    ("each world telecommunication standardization assembly", Recurrence::EachConference),
    ("to continue", Recurrence::Continuing),
    ("should continue", Recurrence::Continuing),
    ("shall continue", Recurrence::Continuing),
    ("on an ongoing basis", Recurrence::Continuing),
    ("on a continuous basis", Recurrence::Continuing),
    ("on a continuing basis", Recurrence::Continuing),
];

/// Adjectives, which set a time only for what is delivered (`annual report`, not `biennial budget`).
const ADJECTIVES: &[(&str, Recurrence)] = &[
    ("annual", Recurrence::EveryYears(1)),
    ("yearly", Recurrence::EveryYears(1)),
    ("biennial", Recurrence::EveryYears(2)),
    ("quadrennial", Recurrence::EveryYears(4)),
    ("quarterly", Recurrence::TimesAYear(4)),
    ("monthly", Recurrence::TimesAYear(12)),
    ("periodic", Recurrence::Regular),
    ("regular", Recurrence::Regular),
];

/// What such an adjective is said of.
#[rustfmt::skip]
const DELIVERED: &[&str] = &[
    "report", "reports", "reporting", "summary", "summaries", "review", "reviews", "update", "updates",
    "survey", "surveys", "contribution", "contributions", "publication", "information", "briefings",
    "forum", "consultations",
];

pub(super) fn read(words: &[Word]) -> Vec<Deadline> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match phrase(words, at).or_else(|| adjective(words, at)) {
            Some((length, recurrence)) => {
                let range = words[at].range.start..words[at + length - 1].range.end;
                found.push(Deadline { range, when: When::Recurrence(recurrence) });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn phrase(words: &[Word], at: usize) -> Option<(usize, Recurrence)> {
    PHRASES
        .iter()
        .filter_map(|(phrase, recurrence)| phrase_at(words, at, phrase).map(|length| (length, *recurrence)))
        .max_by_key(|(length, _)| *length)
}

fn adjective(words: &[Word], at: usize) -> Option<(usize, Recurrence)> {
    let (_, recurrence) = ADJECTIVES.iter().find(|(adjective, _)| words[at].plain == *adjective)?;
    let reach = (at + 1..words.len().min(at + 4)).take_while(|next| !words[*next - 1].stop_after);
    let noun = reach.into_iter().find(|next| DELIVERED.contains(&words[*next].plain.as_str()))?;
    Some((noun + 1 - at, *recurrence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::words::words;

    #[test]
    fn recurrence_is_read_when_it_is_said_of_the_duty() {
        let read = |text: &str| {
            read(&words(text)).first().map(|found| match &found.when {
                When::Recurrence(recurrence) => recurrence.to_string(),
                other => panic!("{other:?}"),
            })
        };
        assert_eq!(read("to report annually to ECOSOC").as_deref(), Some("annual"));
        assert_eq!(read("to submit contributions to the annual relevant reports").as_deref(), Some("annual"));
        assert_eq!(read("to meet every four years").as_deref(), Some("every-4-years"));
        assert_eq!(read("to report at each ordinary session").as_deref(), Some("each-session"));
        assert_eq!(read("to continue to provide information").as_deref(), Some("continuing"));
        assert_eq!(read("within the financial plan and biennial budget"), None);
    }
}
