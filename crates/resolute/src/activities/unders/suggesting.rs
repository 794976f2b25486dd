//! What an entry may be done under, and what may be done under it: the same bodies, or the name of the one in the words of
//! the other. A guess, with its reason; it becomes a relation only when a person takes it up.

use std::collections::HashSet;

use jiff::civil::Date;

use super::model::HOLDING;
use crate::activities::model::{Kind, Record};
use crate::activities::partners::model::{bodies, pairs};
use crate::activities::register::{self, Order, numbers};
use crate::activities::store;
use crate::app::App;
use crate::error::Result;

/// Entries that are weighed: those that became public last.
const WEIGHED: usize = 300;
/// Entries that hold others whose names are looked for in the words.
const NAMED: usize = 20_000;
/// Guesses that are shown.
const SHOWN: usize = 10;
/// Letters that a name has at least, so that finding it is no chance.
const SHORTEST: usize = 12;

/// Why two may belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The name of what holds stands in the words of the other.
    Name(String),
    /// Codes of the bodies that take part in both.
    Bodies(Vec<String>),
}

/// A guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Number of the other entry.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: Kind,
    /// What led to it.
    pub why: Why,
}

/// What an entry may be done under, the surest first.
///
/// # Errors
/// Where the index or the database cannot be read.
pub async fn aboves(app: &App, id: i64, record: &Record, known: &HashSet<i64>) -> Result<Vec<Guess>> {
    let words = folded_texts(record);
    let mut list = register::Asked { page: 1, ..register::Asked::default() };
    list.chosen = HOLDING.iter().map(|kind| ("kind".to_owned(), kind.code().to_owned())).collect();
    list.order = Some(Order::Newest);
    let (all, _) = numbers(app, &list).await?;
    let all: Vec<i64> =
        all.into_iter().take(NAMED).filter(|one| *one != id && !known.contains(one)).collect();
    let mut guesses: Vec<Guess> = super::store::titles(&app.db, &all.into())
        .await?
        .into_iter()
        .filter(|(_, title, _)| names(&words, title))
        .filter_map(|(id, title, kind)| {
            Some(Guess { id, kind: Kind::from_code(&kind)?, why: Why::Name(title.clone()), title })
        })
        .take(SHOWN)
        .collect();
    let found: HashSet<i64> = guesses.iter().map(|guess| guess.id).collect();
    let rest = sharing(app, record, list).await?.into_iter().filter(|(other, held, _)| {
        *other != id && !known.contains(other) && !found.contains(other) && meets(record, held)
    });
    guesses.extend(rest.map(|(id, held, shared)| guess(id, held, shared)));
    guesses.truncate(SHOWN);
    Ok(guesses)
}

/// What may be done under an entry, the surest first.
///
/// # Errors
/// As [`aboves`].
pub async fn belows(app: &App, id: i64, record: &Record, known: &HashSet<i64>) -> Result<Vec<Guess>> {
    let list = register::Asked { page: 1, order: Some(Order::Newest), ..register::Asked::default() };
    let mut guesses: Vec<Guess> = sharing(app, record, list)
        .await?
        .into_iter()
        .filter(|(other, done, _)| {
            *other != id && !known.contains(other) && done.kind != Kind::Agreement && meets(record, done)
        })
        .map(|(other, done, shared)| match names(&folded_texts(&done), &record.title) {
            true => {
                Guess { id: other, kind: done.kind, why: Why::Name(record.title.clone()), title: done.title }
            }
            false => guess(other, done, shared),
        })
        .collect();
    guesses.sort_by_key(|guess| matches!(guess.why, Why::Bodies(_)));
    guesses.truncate(SHOWN);
    Ok(guesses)
}

fn guess(id: i64, record: Record, shared: Vec<String>) -> Guess {
    Guess { id, kind: record.kind, why: Why::Bodies(shared), title: record.title }
}

/// Public entries of a list that share two bodies or more with one, the newest first, with the bodies.
async fn sharing(
    app: &App,
    record: &Record,
    mut list: register::Asked,
) -> Result<Vec<(i64, Record, Vec<String>)>> {
    let own = bodies(record, |_| None);
    let pairs = pairs(&own);
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    list.chosen.extend(pairs.iter().map(|pair| ("pair".to_owned(), pair.code())));
    let (mut found, _) = numbers(app, &list).await?;
    found.truncate(WEIGHED);
    let mut records = store::published_records(&app.db, &found.clone().into()).await?;
    let shared = |other: &Record| {
        let theirs = bodies(other, |_| None);
        own.iter().filter(|code| theirs.contains(code)).map(|code| (*code).to_owned()).collect::<Vec<_>>()
    };
    let rows = found.into_iter().filter_map(|id| {
        let other = records.remove(&id)?;
        let codes = shared(&other);
        (codes.len() > 1).then_some((id, other, codes))
    });
    Ok(rows.collect())
}

/// Whether two may have happened at the same time, as far as their days are known.
fn meets(one: &Record, other: &Record) -> bool {
    let after =
        |begin: Option<Date>, end: Option<Date>| begin.zip(end).is_some_and(|(begin, end)| begin > end);
    !after(one.starts_on, other.ends_on) && !after(other.starts_on, one.ends_on)
}

/// The words of an entry, small letters, one space between words.
fn folded_texts(record: &Record) -> String {
    let texts: Vec<&str> = std::iter::once(record.title.as_str())
        .chain(record.texts())
        .chain(record.details.values().map(String::as_str))
        .collect();
    folded(&texts.join(" \n "))
}

fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        out.extend(word.chars().flat_map(char::to_lowercase));
        out.push(' ');
    }
    out
}

/// Whether a name stands in folded words, whole.
fn names(words: &str, title: &str) -> bool {
    let title = folded(title);
    title.trim().chars().count() >= SHORTEST && words.contains(&title) && *words != title
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_name_is_found_whole_and_whatever_its_letters() {
        let words = folded("Held under the “Agreement on Schools-2015”, in two cities.");
        assert!(names(&words, "AGREEMENT on schools 2015"));
        assert!(!names(&words, "Agreement on schools 201"));
        assert!(!names(&words, "in two"), "too short to be no chance");
        assert!(
            !names(&folded("Agreement on schools"), "Agreement on schools"),
            "the same name is not under itself"
        );
        assert!(!names("", ""));
    }

    #[test]
    fn days_that_never_met_exclude_each_other() {
        let record = |first: i16, last: i16| Record {
            starts_on: Some(date(first, 1, 1)),
            ends_on: Some(date(last, 12, 31)),
            ..Record::default()
        };
        assert!(meets(&record(2014, 2016), &record(2016, 2018)));
        assert!(!meets(&record(2014, 2015), &record(2016, 2018)));
        assert!(meets(&record(2014, 2015), &Record::default()));
    }
}
