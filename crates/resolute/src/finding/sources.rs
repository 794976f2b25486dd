//! The nouns that can be found, in one table.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::app::App;
use crate::error::Result;
use crate::search::Entry;
use crate::{activities, actors, frameworks, instruments, mandates, plans};

/// The first part of a subject in the log of changes; each noun makes the entries of its subjects one by one.
pub(super) const NOUNS: [&str; 5] = ["instrument", "actor", "concept", "plan", "plan-item"];
/// Nouns of which there may be millions: their subjects have numbers and are read many at a time.
pub(super) const NUMBERED: [&str; 1] = [activities::search::NOUN];

/// Every subject of a noun.
pub(super) async fn subjects(app: &App, noun: &str) -> Result<Vec<String>> {
    match noun {
        "instrument" => instruments::search::subjects(&app.db).await,
        "actor" => actors::search::subjects(&app.db).await,
        "concept" => frameworks::search::subjects(&app.db).await,
        "plan" => plans::search::subjects(&app.db).await,
        "plan-item" => plans::search::item_subjects(&app.db).await,
        _ => Ok(Vec::new()),
    }
}

/// What is found of a subject as of a day; nothing where it is gone.
pub(super) async fn entries(app: &App, subject: &str, day: Date) -> Result<Vec<Entry>> {
    let (noun, id) = subject.split_once('/').unwrap_or((subject, ""));
    match noun {
        "instrument" => {
            let mut entries = instruments::search::entries(app, id, day).await?;
            entries.extend(mandates::search::entries(app, id, day).await?);
            Ok(entries)
        }
        "actor" => actors::search::entries(&app.db, id).await,
        "concept" => frameworks::search::entries(&app.db, id).await,
        "plan" => plans::search::entries(&app.db, id).await,
        "plan-item" => plans::search::item_entries(&app.db, id).await,
        // Noted by a newer program on the same database, which has an index of its own.
        _ => Ok(Vec::new()),
    }
}

/// The first `limit` things of a numbered noun whose numbers lie in a run, in order.
pub(super) async fn numbered(
    app: &App,
    noun: &str,
    numbers: RangeInclusive<i64>,
    limit: i64,
    day: Date,
) -> Result<Vec<(i64, Entry)>> {
    match noun {
        activities::search::NOUN => activities::search::entries(app, numbers, limit, day).await,
        _ => Ok(Vec::new()),
    }
}

/// How many things of a numbered noun have numbers in a run.
pub(super) async fn count(app: &App, noun: &str, numbers: RangeInclusive<i64>) -> Result<i64> {
    match noun {
        activities::search::NOUN => activities::search::count(app, numbers).await,
        _ => Ok(0),
    }
}

/// Subjects that are found with another standing on another day.
pub(super) async fn turning(app: &App, one: Date, other: Date) -> Result<Vec<String>> {
    instruments::search::turning(&app.db, one, other).await
}

/// Runs of a numbered noun that are found otherwise on another day.
pub(super) async fn turning_numbers(
    app: &App,
    noun: &str,
    one: Date,
    other: Date,
) -> Result<Vec<RangeInclusive<i64>>> {
    match noun {
        activities::search::NOUN => activities::search::turning(app, one, other).await,
        _ => Ok(Vec::new()),
    }
}
