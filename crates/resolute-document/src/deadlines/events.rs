//! Events: `to the next plenipotentiary conference`, `at its eightieth session`, `before WTDC-21`.

use std::ops::Range;

use super::{Deadline, Standpoint, When};
use crate::register::Conference;
use crate::structure::words::{Word, phrase_at};

/// Conferences as texts call them, with their body in the register; `None` where the register has no sessions of it.
const CONFERENCES: &[(&str, Option<&str>)] = &[
    ("plenipotentiary conference", Some("PP")),
    ("plenipotentiary conferences", Some("PP")),
    ("world telecommunication development conference", Some("WTDC")),
    ("wtdc", Some("WTDC")),
    ("world telecommunication standardization assembly", Some("WTSA")),
    ("wtsa", Some("WTSA")),
    ("radiocommunication assembly", Some("RA")),
    ("world radiocommunication conference", None),
    ("wrc", None),
    ("world conference on international telecommunications", None),
    ("conference", None),
    ("assembly", None),
];

/// Adjectives that point ahead.
const NEXT: &[&str] = &["next", "forthcoming", "coming", "upcoming", "subsequent", "following", "future"];

/// Prepositions that make a conference the time of the duty.
#[rustfmt::skip]
const TOWARDS: &[&str] = &[
    "at", "to", "before", "until", "till", "for", "towards", "in time for", "prior to", "by",
    "not later than", "no later than", "attention of",
];

pub(super) fn read(text: &str, words: &[Word], standpoint: Standpoint) -> Vec<Deadline> {
    let mut found: Vec<Deadline> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let event = conference(text, words, at, standpoint)
            .or_else(|| session(text, words, at, standpoint))
            .or_else(|| period(text, words, at));
        match event {
            Some((range, when, next)) => {
                found.push(Deadline { range, when });
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

type Found = (Range<usize>, When, usize);

/// A conference after a preposition that points at it.
fn conference(text: &str, words: &[Word], at: usize, standpoint: Standpoint) -> Option<Found> {
    let preposition = TOWARDS.iter().filter_map(|phrase| phrase_at(words, at, phrase)).max()?;
    let agent = words[at].plain == "by";
    let mut next = at + preposition;
    if words[next - 1].stop_after {
        return None;
    }
    let start = next;
    let mut ahead = false;
    let mut year = None;
    while let Some(word) = words.get(next) {
        if NEXT.contains(&word.plain.as_str()) {
            ahead = true;
        } else if let Some(said) = year_of(&word.plain) {
            year = Some(said);
        } else if !matches!(word.plain.as_str(), "the" | "itu" | "two" | "ordinary") {
            break;
        }
        next += 1;
    }
    let first_word = next;
    // `PP-18`, `WTDC-21`
    let label = words.get(next).and_then(|word| labelled(&word.plain));
    let (length, body) = match &label {
        Some((body, said)) => {
            year = Some(*said);
            (1, Some(*body))
        }
        None => CONFERENCES
            .iter()
            .filter_map(|(name, body)| phrase_at(words, next, name).map(|length| (length, *body)))
            .max_by_key(|(length, _)| *length)?,
    };
    let named = &words[first_word].plain;
    let generic = matches!(named.as_str(), "conference" | "assembly");
    let body = if generic { standpoint.body } else { body };
    next += length;
    let mut end = words[next - 1].range.end;
    // `(Dubai, 2018)` or `in 2022` after the name.
    let tail = &text[end..];
    if let Some(inner) = tail.trim_start().strip_prefix('(')
        && let Some((place, _)) = inner.split_once(')')
        && let Some(said) = place.rsplit_once(',').and_then(|(_, said)| year_of(said.trim()))
    {
        year = Some(said);
        end = text.len() - inner.len() + place.len() + 1;
        while words.get(next).is_some_and(|word| word.range.start < end) {
            next += 1;
        }
    } else if words.get(next).is_some_and(|word| word.plain == "in")
        && let Some(said) = words.get(next + 1).and_then(|word| year_of(&word.plain))
    {
        year = Some(said);
        end = words[next + 1].range.end;
        next += 2;
    }
    if generic && !ahead || agent && !ahead && label.is_none() {
        return None;
    }
    // `future plenipotentiary conferences` are all of them, not the first one to come.
    let several = words[next - 1].plain.ends_with('s') && label.is_none() || words[start].plain == "future";
    let known = body.filter(|_| !several).and_then(|body| resolve(body, year, ahead, standpoint));
    // A conference of the past sets no time; one without year or `next` is a body, not an event.
    let past = year.is_some() && !ahead && known.is_some_and(|known| !standpoint.is_later(known));
    if past || year.is_none() && !ahead {
        return None;
    }
    let range = words[start].range.start..end;
    let words = text[range.clone()].to_owned();
    let when = When::Event {
        words,
        conference: known.map(|known| known.label.clone()),
        opens: known.and_then(|known| known.start),
    };
    Some((range, when, next))
}

fn resolve<'a>(
    body: &str,
    year: Option<i16>,
    ahead: bool,
    standpoint: Standpoint<'a>,
) -> Option<&'a Conference> {
    let sessions = standpoint.register.conferences.iter().filter(|conference| conference.body == body);
    match year {
        // A conference planned for one year and held in the next is named by the year of its label.
        Some(year) => {
            let mut named = sessions.clone().filter(|conference| conference.year == year);
            let label = format!("{body}-{:02}", year % 100);
            named.next().or_else(|| sessions.clone().find(|conference| conference.label == label))
        }
        None if ahead && (standpoint.own.is_some() || standpoint.year.is_some()) => sessions
            .filter(|conference| standpoint.is_later(conference))
            .min_by_key(|conference| conference.year),
        None => None,
    }
}

/// `pp-18`: body and year.
fn labelled(word: &str) -> Option<(&'static str, i16)> {
    let (body, number) = word.rsplit_once('-')?;
    let body = match body {
        "pp" => "PP",
        "wtdc" => "WTDC",
        "wtsa" => "WTSA",
        "ra" => "RA",
        "wrc" => "WRC",
        _ => return None,
    };
    let year: i16 = number.parse().ok()?;
    match number.len() {
        2 if year >= 47 => Some((body, 1900 + year)),
        2 => Some((body, 2000 + year)),
        4 => Some((body, year)),
        _ => None,
    }
}

fn year_of(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1900..2200).contains(year))
}

/// `at its eightieth session`, `to the Council at its 2019 session`, `at the next session of the Council`.
fn session(text: &str, words: &[Word], at: usize, standpoint: Standpoint) -> Option<Found> {
    let prepositions = ["at", "to", "before", "by", "until", "in", "during", "in advance of", "prior to"];
    let preposition = prepositions.iter().filter_map(|phrase| phrase_at(words, at, phrase)).max()?;
    let mut next = at + preposition;
    while words
        .get(next)
        .is_some_and(|word| matches!(word.plain.as_str(), "its" | "the" | "council" | "ordinary"))
    {
        next += 1;
    }
    let which = words.get(next)?;
    let year = year_of(&which.plain);
    let ordinal = which.plain.ends_with("th")
        || which.plain.ends_with("st")
        || which.plain.ends_with("nd")
        || which.plain.ends_with("rd")
        || which.plain == "first"
        || which.plain == "second"
        || which.plain == "third";
    // What the Council did at a session of the past sets no time.
    if year.is_some_and(|year| standpoint.year.is_some_and(|own| year < own)) {
        return None;
    }
    if year.is_none() && !ordinal && !NEXT.contains(&which.plain.as_str()) {
        return None;
    }
    let noun = (next + 1..words.len().min(next + 4))
        .find(|index| matches!(words[*index].plain.as_str(), "session" | "sessions" | "meeting"))?;
    if words[at..noun].iter().any(|word| word.stop_after) {
        return None;
    }
    let mut end = noun + 1;
    for owner in ["of the council", "of the itu council", "of the general assembly"] {
        if let Some(length) = phrase_at(words, end, owner) {
            end += length;
        }
    }
    let range = words[at + preposition].range.start..words[end - 1].range.end;
    let said = &text[range.clone()];
    let council = words[at.saturating_sub(3)..end].iter().any(|word| word.plain == "council");
    let known = year.filter(|_| council).and_then(|year| {
        standpoint.register.conferences.iter().find(|one| one.body == "COUNCIL" && one.year == year)
    });
    let when = When::Event {
        words: said.to_owned(),
        conference: known.map(|known| known.label.clone()),
        opens: known.and_then(|known| known.start),
    };
    Some((range, when, end))
}

/// `within six months`, `within 30 days of the adoption of this resolution`.
fn period(text: &str, words: &[Word], at: usize) -> Option<Found> {
    if words[at].plain != "within" {
        return None;
    }
    let unit = (at + 2..words.len().min(at + 5)).find(|index| {
        matches!(
            words[*index].plain.as_str(),
            "days" | "weeks" | "months" | "month" | "year" | "years" | "hours"
        )
    })?;
    let number = &words[at + 1].plain;
    let counted = number.bytes().all(|byte| byte.is_ascii_digit())
        || ["one", "two", "three", "four", "five", "six", "ten", "twelve", "thirty", "sixty", "ninety", "a"]
            .contains(&number.as_str());
    if !counted || words[at..unit].iter().any(|word| word.stop_after) {
        return None;
    }
    let mut end = unit + 1;
    for tail in [
        "of the adoption of this resolution",
        "of adoption of this resolution",
        "from the adoption of this resolution",
        "after the adoption of this resolution",
    ] {
        if let Some(length) = phrase_at(words, end, tail) {
            end += length;
        }
    }
    let range = words[at].range.start..words[end - 1].range.end;
    let when = When::Event { words: text[range.clone()].to_owned(), conference: None, opens: None };
    Some((range, when, end))
}
