//! Instruments, their versions and the proposals to change them, as they are found.
//!
//! One subject, the instrument, stands for all of it and for every paragraph of its texts: a new version changes the
//! standing of the others, so they are indexed together.

use jiff::civil::Date;

use super::model::{Instrument, Proposal, Version, VersionState, in_force, state_of};
use super::store;
use crate::app::App;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::search::Entry;

/// What an instrument is called in the log of changes.
pub fn subject(id: &str) -> String {
    format!("instrument/{id}")
}

/// All instruments by their subjects.
///
/// # Errors
/// As the database.
pub async fn subjects(db: &Db) -> Result<Vec<String>> {
    Ok(store::all(db).await?.iter().map(|instrument| subject(&instrument.id)).collect())
}

/// The subjects whose standing is another on one day than on an earlier one, although nobody wrote anything.
///
/// # Errors
/// As the database.
pub async fn turning(db: &Db, one: Date, other: Date) -> Result<Vec<String>> {
    let days = one.min(other)..one.max(other);
    let mut versions = store::all_versions(db).await?;
    versions.retain(|version| days.contains(&version.from()));
    let mut subjects: Vec<String> = versions.iter().map(|version| subject(&version.instrument)).collect();
    subjects.dedup();
    Ok(subjects)
}

/// An instrument with its versions and proposals; nothing where there is none.
///
/// # Errors
/// As the database.
pub async fn entries(app: &App, id: &str, day: Date) -> Result<Vec<Entry>> {
    let instrument = match store::by_id(&app.db, id).await {
        Ok(instrument) => instrument,
        Err(Error::NotFound(_)) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let versions = store::versions(&app.db, id).await?;
    let texts = store::texts(&app.db, Some(id)).await?;
    let known = app.register.instruments.iter().find(|one| super::model::slug(&one.id) == id);
    let symbol = known.and_then(|one| one.symbol.clone());
    let mut entries = vec![of_instrument(&instrument, &versions, symbol, day)];
    for version in &versions {
        let held = texts.iter().any(|text| text.version == version.id);
        entries.push(of_version(&instrument, version, &versions, held, day));
    }
    for proposal in store::proposals_of(&app.db, id).await? {
        let title = texts.iter().find(|text| {
            text.proposal.as_ref() == Some(&proposal.id) && text.version == proposal.amended_version
        });
        entries.push(of_proposal(&instrument, &proposal, title.map_or("", |text| &text.title)));
    }
    Ok(entries)
}

fn of_instrument(instrument: &Instrument, versions: &[Version], symbol: Option<String>, day: Date) -> Entry {
    let standing = match in_force(versions, day) {
        Some(_) => VersionState::InForce.standing(),
        None => versions.last().map_or("", |last| state_of(last, versions, day).standing()),
    };
    let name = instrument.name();
    let entry = Entry {
        kind: "instrument".to_owned(),
        key: subject(&instrument.id),
        href: format!("/instruments/{}", instrument.id),
        codes: [
            Some(instrument.id.clone()),
            Some(name.clone()),
            symbol.clone(),
            symbol.as_deref().and_then(shortened),
            without_body(instrument, &name),
        ]
        .into_iter()
        .flatten()
        .collect(),
        names: [Some(name), Some(instrument.title.clone()), symbol].into_iter().flatten().collect(),
        text: instrument.title.clone(),
        notes: unverified(&instrument.verified),
        ..in_english()
    };
    entry.having("kind", "instrument").having("body", &instrument.body).having("standing", standing)
}

fn of_version(instrument: &Instrument, version: &Version, all: &[Version], held: bool, day: Date) -> Entry {
    let name = named(instrument, version);
    let year = version.id.rsplit('/').next().unwrap_or_default();
    let mut notes = unverified(&version.verified);
    let mut href = format!("/instruments/{}", instrument.id);
    if held {
        href.push_str(&format!("?version={year}"));
    } else {
        notes.push("not-held".to_owned());
    }
    let title = if version.title.is_empty() { &instrument.title } else { &version.title };
    let entry = Entry {
        kind: "version".to_owned(),
        key: format!("version/{}", version.id),
        href,
        codes: [Some(version.id.clone()), Some(name.clone()), without_body(instrument, &name)]
            .into_iter()
            .flatten()
            .collect(),
        names: vec![name, title.clone()],
        text: title.clone(),
        notes,
        ..in_english()
    };
    entry
        .having("kind", "version")
        .having("body", &instrument.body)
        .having("standing", state_of(version, all, day).standing())
        .having("year", version.year.to_string())
}

fn of_proposal(instrument: &Instrument, proposal: &Proposal, title: &str) -> Entry {
    let year = proposal.amended_version.rsplit('/').next().unwrap_or_default();
    let entry = Entry {
        kind: "proposal".to_owned(),
        key: format!("proposal/{}", proposal.id),
        href: format!("/proposals/{}", proposal.id),
        codes: vec![proposal.symbol.clone(), proposal.id.clone()],
        names: vec![
            format!("{} {} {}", proposal.symbol, proposal.action, instrument.name()),
            title.to_owned(),
        ],
        within: [Some(proposal.sponsors.clone()), proposal.addressed_to.clone()]
            .into_iter()
            .flatten()
            .collect(),
        text: title.to_owned(),
        ..in_english()
    };
    entry
        .having("kind", "proposal")
        .having("body", &instrument.body)
        .having("standing", "proposed")
        .having("year", if year.len() == 4 { year } else { "" })
}

/// `WTDC Resolution 30 (Rev. Dubai, 2014)`.
pub fn named(instrument: &Instrument, version: &Version) -> String {
    format!("{} {}", instrument.name(), version.cited_as).trim_end().to_owned()
}

/// `Resolution 30`, as whoever works with one body only calls it; nothing of a text without a number.
fn without_body(instrument: &Instrument, name: &str) -> Option<String> {
    let is_numbered = !instrument.number.is_empty();
    let rest = name.strip_prefix(&instrument.body)?.strip_prefix(' ')?;
    is_numbered.then(|| rest.to_owned())
}

/// `A/70/125`, as drafts write `A/RES/70/125`. Symbols of one number keep their middle part: without it they are others'.
fn shortened(symbol: &str) -> Option<String> {
    let (organ, number) = symbol.split_once("/RES/")?;
    number.contains('/').then(|| format!("{organ}/{number}"))
}

/// The register writes its titles in English.
fn in_english() -> Entry {
    Entry { language: "en".to_owned(), ..Entry::default() }.having("language", "en")
}

fn unverified(standing: &str) -> Vec<String> {
    if standing.starts_with("yes") { Vec::new() } else { vec!["unverified".to_owned()] }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn symbols_are_shortened_as_drafts_write_them() {
        assert_eq!(shortened("A/RES/70/125").as_deref(), Some("A/70/125"));
        assert_eq!(shortened("E/RES/2006/46").as_deref(), Some("E/2006/46"));
        assert_eq!((shortened("S/RES/1373"), shortened("A/70/1")), (None, None));
    }
}
