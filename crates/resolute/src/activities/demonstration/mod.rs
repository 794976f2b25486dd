//! Real entries of other people that everybody may have, so that a register is not empty on its first day.
//!
//! Always true: the words are those of the source; each entry names it, its licence, and that nobody named in it has
//! reviewed it; loading it again changes nothing.

use std::collections::HashMap;

use super::exchange::model::{Format, State};
use super::exchange::{Handed, last_of, note_import};
use super::loading::{Given, Loading, Plan, Tally, as_here};
use super::model::{Coverage, Kind, Provenance, Record};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::{Error, Result};
use crate::files::sha256;

/// Nominations for the WSIS Project Prizes 2015, as their README says.
const NOMINATIONS: &str = include_str!("../../../../../demonstration/wsis-prizes-2015/nominations.csv");
/// Codes of the countries that it names.
const COUNTRIES: &str = include_str!("../../../../../demonstration/wsis-prizes-2015/countries.csv");

/// What these entries' names are unique in.
pub const SOURCE: &str = "wsis-prizes-2015";
const NAME: &str = "List of projects nominated for the WSIS Project Prizes 2015";
const URL: &str = "https://github.com/anjesh/wsis-projects-2015";
const NOTE: &str = "nominated for the WSIS Project Prizes 2015; not reviewed by its owner";
/// How the list writes that a project is of no one country.
const INTERNATIONAL: &str = "INTERNATIONAL";

/// Takes the nominations in; a second time changes nothing.
///
/// # Errors
/// Where the person may not review all entries, or as the database.
pub async fn load(app: &App, person: &Person) -> Result<Tally> {
    person.must_for_all(Right::Review)?;
    let given = nominations()?;
    let digest = sha256(NOMINATIONS.as_bytes());
    let mut tx = app.db.begin().await?;
    if last_of(&mut tx, SOURCE).await?.as_deref() == Some(digest.as_str()) {
        return Ok(Tally { same: given.len() as u64, ..Tally::default() });
    }
    let at = (app.now)();
    let handed = Handed { list: SOURCE, file: "nominations.csv", digest: &digest, format: Format::Csv };
    let import = note_import(&mut tx, person, handed, State::Done, at).await?;
    let mut loading = Loading::begin(Plan {
        import,
        source: SOURCE,
        list: SOURCE,
        owner: None,
        publishes: true,
        person,
        at,
        reread,
        onto: as_here,
        dry_run: false,
    });
    loading.take(&mut tx, given).await?;
    let (tally, _) = loading.finish(&mut tx).await?;
    tx.commit().await?;
    Ok(tally)
}

/// The entries of the list.
fn nominations() -> Result<Vec<Given>> {
    let failed = |error: csv::Error| Error::internal("the list of nominations cannot be read", error);
    let mut reader = csv::Reader::from_reader(NOMINATIONS.as_bytes());
    let mut given = Vec::new();
    for (number, row) in (1_u64..).zip(reader.records()) {
        let row = row.map_err(failed)?;
        let cells: Vec<&str> = row.iter().collect();
        let original = serde_json::to_string(&cells)
            .map_err(|error| Error::internal("a nomination cannot be kept as JSON", error))?;
        let record = reread(&original)
            .ok_or_else(|| Error::internal("a nomination has no four cells", format!("row {number}")))?;
        given.push(Given {
            external_id: format!("row-{number}"),
            record,
            original,
            format: "table",
            money: None,
            line: number + 1,
            own: None,
        });
    }
    Ok(given)
}

/// The record of a row, kept as a list of its cells.
fn reread(original: &str) -> Option<Record> {
    let cells: Vec<String> = serde_json::from_str(original).ok()?;
    let [category, title, organisation, country] = cells.as_slice() else { return None };
    let country = country.trim();
    Some(Record {
        title: title.trim().to_owned(),
        language: "en".to_owned(),
        kind: Kind::Project,
        main_line: line(category),
        organisation: organisation.trim().to_owned(),
        countries: countries().get(country).into_iter().map(|code| (*code).to_owned()).collect(),
        coverage: (country == INTERNATIONAL).then_some(Coverage::International),
        provenance: Some(Provenance {
            source: NAME.to_owned(),
            url: URL.to_owned(),
            licence: "MIT".to_owned(),
            note: NOTE.to_owned(),
        }),
        ..Record::default()
    })
}

/// The action line of a category: `C7. ICT APPLICATIONS: E-HEALTH` is `C7-ehea`.
fn line(category: &str) -> Option<String> {
    let (line, rest) = category.trim().split_once('.')?;
    match rest.rsplit_once("E-") {
        Some((_, application)) if line == "C7" => {
            let letters: String = application.chars().take(3).collect();
            Some(format!("C7-e{}", letters.to_lowercase()))
        }
        _ => Some(line.to_owned()),
    }
}

fn countries() -> HashMap<&'static str, &'static str> {
    let rows = COUNTRIES.lines().skip(1).filter_map(|line| line.rsplit_once(','));
    rows.filter(|(_, code)| !code.is_empty()).map(|(name, code)| (name.trim_matches('"'), code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_nomination_is_read_with_its_line_and_its_country() {
        let given = nominations().unwrap();
        assert_eq!(given.len(), 175);
        for one in &given {
            let record = &one.record;
            let lines = resolute_reference::file("action_lines").unwrap();
            let code = record.main_line.as_deref().unwrap();
            assert!(lines.lines().any(|line| line.split(',').next() == Some(code)), "{code}");
            let is_placed = record.countries.len() == 1 || record.coverage == Some(Coverage::International);
            assert!(is_placed, "{}", one.original);
            assert!(!record.title.is_empty() && record.description.is_empty());
            assert!(record.provenance.as_ref().is_some_and(|of| of.note.contains("not reviewed")));
        }
    }
}
