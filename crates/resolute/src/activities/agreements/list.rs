//! The list of agreements: what ends next stands first.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value as Json;

use super::model::{State, Term};
use super::store;
use crate::activities::model::{Party, Record};
use crate::activities::register::{self, find, numbers};
use crate::activities::{serves, today, unders};
use crate::app::App;
use crate::error::Result;

/// An agreement with what hangs on it.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Agreement {
    /// Number of the entry.
    pub id: i64,
    /// Title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// The parties, each with its part: whoever the entry is of first.
    pub parties: Vec<Party>,
    /// Who signed, in the entry's own words.
    pub signatories: String,
    /// First day on which it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub begins_on: Option<jiff::civil::Date>,
    /// Day on which it was last renewed.
    pub renewed_on: String,
    /// Last day on which it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<jiff::civil::Date>,
    /// Days until then; less than nothing where it has passed.
    pub days_left: Option<i32>,
    /// What it is today, by every word that is true.
    pub states: Vec<State>,
    /// Where its text can be read.
    pub document: String,
    /// Regions and countries.
    pub places: Vec<String>,
    /// Published activities that are confirmed to be done under it.
    pub activities: i64,
    /// Duties that it is confirmed to implement.
    pub duties: i64,
    /// Outputs of plans that it is confirmed to serve.
    pub outputs: i64,
}

/// Agreements of a list.
#[derive(Debug)]
pub struct Agreements {
    /// How many there are.
    pub total: usize,
    /// Values of every filter with their counts.
    pub facets: BTreeMap<&'static str, Vec<(String, usize)>>,
    /// The rows from where they were asked for.
    pub rows: Vec<Agreement>,
    /// Whether everything that was stored is in the counts.
    pub current: bool,
}

/// Agreements that fit the filters of the register: those that hold and end first, then those without an end, then those
/// that ended, the latest first. `limit` rows from `offset` on.
///
/// # Errors
/// Where the index or the database cannot be read.
pub async fn agreements(
    app: &App,
    list: &register::Asked,
    (offset, limit): (usize, usize),
) -> Result<Agreements> {
    let list = register::Asked { per_page: 1, page: 1, ..list.narrowed("kind", "agreement") };
    let (found, current) = find(app, &list).await?;
    let (all, _) = numbers(app, &list).await?;
    let day = today((app.now)());
    let mut tx = app.db.snapshot().await?;
    let listed = store::in_order(&mut tx, &Json::from(all), day, (offset, limit)).await?;
    let keys = Json::from_iter(listed.iter().map(|(id, _)| *id));
    let under = unders::counts(&mut tx, &keys).await?;
    let duties = store::duties(&mut tx, &keys).await?;
    let outputs = serves::counts(&mut tx, &keys).await?;
    let row = |(id, record): (i64, Record)| {
        let term = Term::of(&record).unwrap_or_default();
        let detail = |code: &str| record.details.get(code).cloned().unwrap_or_default();
        let lead =
            Party { role: "lead".to_owned(), name: record.organisation.clone(), actor: record.actor.clone() };
        let parties = std::iter::once(lead).filter(|lead| !lead.name.is_empty());
        Agreement {
            id,
            purpose: detail("purpose"),
            signatories: detail("signatories"),
            renewed_on: detail("renewed-on"),
            document: detail("document"),
            begins_on: term.begins_on,
            ends_on: term.ends_on,
            days_left: term.ends_on.and_then(|end| day.until(end).ok()).map(|span| span.get_days()),
            states: term.on(day, record.progress),
            parties: parties.chain(record.parties.iter().cloned()).collect(),
            places: record.regions.iter().chain(&record.countries).cloned().collect(),
            activities: under.get(&id).copied().unwrap_or_default(),
            outputs: outputs.get(&id).copied().unwrap_or_default(),
            duties: duties.get(&id).copied().unwrap_or_default(),
            title: record.title,
        }
    };
    let facets = found.facets.iter().filter_map(|(facet, values)| {
        let (name, _) = register::NAMES.iter().find(|(_, known)| known == facet)?;
        Some((*name, values.clone()))
    });
    Ok(Agreements {
        total: found.total,
        facets: facets.collect(),
        rows: listed.into_iter().map(row).collect(),
        current,
    })
}
