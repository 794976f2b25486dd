//! All duties with their states, narrowed by facets.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use resolute_document::duties::Mandate;
use serde::Serialize;

use super::done::{Done, done, done_of};
use super::model::{Facts, Force, Linked, Occurrence, Status, status};
use crate::app::App;
use crate::deadlines::model::{Deadline, Occasion, evidenced};
use crate::deadlines::{self, Calendar};
use crate::error::{Error, Result};
use crate::instruments::model::{Instrument, Version, VersionState, replaced_by, state_of};
use crate::mandates::model::{FACETS, Filter, StoredMandate};
use crate::mandates::parties::Parties;
use crate::web::facets::{Counts, narrowed};
use crate::{instruments, mandates};

/// Days of one duty that are listed; a monthly one has more.
const MOST_OCCASIONS: usize = 60;

/// Whether the words of a duty are law on a day, for people and filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Its text is in force.
    InForce,
    /// Its text is a proposal, or was not yet adopted.
    Proposed,
    /// Its text was replaced or suppressed.
    Ended,
}

impl Standing {
    /// In the order of pages.
    pub const ALL: [Standing; 3] = [Standing::InForce, Standing::Proposed, Standing::Ended];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Standing::InForce => "in-force",
            Standing::Proposed => "proposed",
            Standing::Ended => "ended",
        }
    }

    /// The standing of a duty whose text has this force.
    pub fn of(force: Force) -> Standing {
        match force {
            Force::InForce => Standing::InForce,
            Force::Proposed => Standing::Proposed,
            Force::Ended(_) => Standing::Ended,
        }
    }
}

/// One line of the register.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The duty.
    pub mandate: StoredMandate,
    /// Its instrument.
    pub instrument: Arc<Instrument>,
    /// Whether it is law.
    pub standing: Standing,
    /// Where it stands.
    pub status: Status,
}

/// A line of the register as the API and files give it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ListedJson<'a> {
    /// Identifier in this database.
    pub id: i64,
    /// Instrument.
    pub instrument: &'a str,
    /// Version.
    pub version: &'a str,
    /// The proposal whose text this is, unless adopted.
    pub proposal: Option<&'a str>,
    /// The identity that survives renumbering.
    pub lineage: &'a str,
    /// Whether it is law on the day.
    pub standing: Standing,
    /// Where it stands, and why.
    pub status: &'a Status,
    /// Whether an officer corrected what the machine read.
    pub corrected: bool,
    /// Send it back with a correction.
    pub etag: String,
    /// The duty.
    #[schema(value_type = Object)]
    pub mandate: &'a Mandate,
}

impl<'a> ListedJson<'a> {
    /// The JSON of a line.
    pub fn of(listed: &'a Listed) -> ListedJson<'a> {
        let mandate = &listed.mandate;
        ListedJson {
            id: mandate.id,
            instrument: &mandate.instrument,
            version: &mandate.version,
            proposal: mandate.proposal.as_deref(),
            lineage: &mandate.lineage,
            standing: listed.standing,
            status: &listed.status,
            corrected: mandate.is_corrected(),
            etag: mandate.etag(),
            mandate: &mandate.reading,
        }
    }
}

/// For each facet its values and how many of the listed duties have them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Facets(pub BTreeMap<&'static str, BTreeMap<String, usize>>);

impl Facets {
    /// Counts every facet over a list.
    pub fn of(listed: &[Listed]) -> Facets {
        let parties = Parties::of(listed.iter().map(|one| one.instrument.body.as_str()));
        let mut counts = Counts::new();
        for (one, facet) in listed.iter().flat_map(|one| FACETS.map(|facet| (one, facet))) {
            for value in facet_values(one, facet, &parties) {
                *counts.entry(facet).or_default().entry(value).or_default() += 1;
            }
        }
        Facets(counts)
    }
}

/// What a duty has in a facet.
fn facet_values(one: &Listed, facet: &str, parties: &Parties) -> Vec<String> {
    let reading = &one.mandate.reading;
    let optional = |value: &Option<String>| value.iter().cloned().collect();
    match facet {
        "addressee" => reading.addressees.clone(),
        "recipient" => parties.recipients(&one.instrument.body, reading),
        "partner" => parties.partners(&one.instrument.body, reading),
        "concept" => reading.concepts.clone(),
        "verb" => optional(&reading.verb),
        "force" => vec![reading.force.as_str().to_owned()],
        "instrument" => vec![one.mandate.instrument.clone()],
        "body" => vec![one.instrument.body.clone()],
        "recurrence" => optional(&reading.due.recurrence),
        "due" => vec![due_kind(one).to_owned()],
        "standing" => vec![one.standing.code().to_owned()],
        "state" => vec![one.status.state.code().to_owned()],
        _ => Vec::new(),
    }
}

fn due_kind(one: &Listed) -> &'static str {
    let due = &one.mandate.reading.due;
    // An event that the register dates is still an event; the most telling word counts.
    match (&due.event, &due.date, &due.recurrence) {
        (Some(_), _, _) => "event",
        (_, Some(_), _) => "date",
        (_, _, Some(_)) => "recurring",
        _ => "none",
    }
}

/// The duties that match a filter, each with its state on the day asked about.
///
/// # Errors
/// Where the day is no date.
pub async fn register(app: &App, filter: &Filter) -> Result<Vec<Listed>> {
    Ok(narrow(listed_all(app, filter).await?, filter).0)
}

/// All duties as of a day.
///
/// # Errors
/// As the database.
pub async fn on(app: &App, as_of: Date) -> Result<Vec<Listed>> {
    listed_all(app, &Filter { as_of: Some(as_of.to_string()), ..Filter::default() }).await
}

/// The duties that match a filter, and what one more value of each facet would give.
///
/// # Errors
/// Where the day is no date.
pub async fn register_with_facets(app: &App, filter: &Filter) -> Result<(Vec<Listed>, Facets)> {
    Ok(narrow(listed_all(app, &filter.without_facets()).await?, filter))
}

fn narrow(listed: Vec<Listed>, filter: &Filter) -> (Vec<Listed>, Facets) {
    let bodies: Vec<Arc<Instrument>> = listed.iter().map(|one| one.instrument.clone()).collect();
    let parties = Parties::of(bodies.iter().map(|instrument| instrument.body.as_str()));
    let values = |one: &Listed, facet: &str| facet_values(one, facet, &parties);
    let (listed, counts) = narrowed(listed, &FACETS, |facet| filter.chosen(facet), values);
    (listed, Facets(counts))
}

/// The duties that the database finds for a filter, in the order that is asked for.
async fn listed_all(app: &App, filter: &Filter) -> Result<Vec<Listed>> {
    let as_of = day_of(app, filter.as_of.as_deref())?;
    let instruments: HashMap<String, Arc<Instrument>> =
        instruments::all(&app.db).await?.into_iter().map(|one| (one.id.clone(), Arc::new(one))).collect();
    let mut versions: HashMap<String, Vec<Version>> = HashMap::new();
    for version in instruments::all_versions(&app.db).await? {
        versions.entry(version.instrument.clone()).or_default().push(version);
    }
    let done = done(&app.db, as_of).await?;
    let calendar = Calendar::load(&app.db).await?;
    let mut listed = Vec::new();
    for mut mandate in mandates::list(&app.db, filter).await? {
        let Some(instrument) = instruments.get(&mandate.instrument).cloned() else { continue };
        let force = force_of(&mandate, &versions[&mandate.instrument], as_of);
        calendar.renew(&mut mandate);
        let occasions = calendar.occasions(&mandate, force, as_of);
        let status = status_of(&mandate, force, done.get(&mandate.lineage), (&occasions, as_of));
        let standing = Standing::of(force);
        listed.push(Listed { mandate, instrument, standing, status });
    }
    filter.sort().apply(&mut listed, |one| &one.mandate.reading);
    Ok(listed)
}

/// The duties of one text with their states.
///
/// # Errors
/// As the database.
pub async fn of_text(app: &App, instrument: &Instrument, text: i64, as_of: Date) -> Result<Vec<Listed>> {
    let versions = instruments::versions(&app.db, &instrument.id).await?;
    let done = done(&app.db, as_of).await?;
    let calendar = Calendar::load(&app.db).await?;
    let listed = |mut mandate: StoredMandate| {
        let force = force_of(&mandate, &versions, as_of);
        calendar.renew(&mut mandate);
        let occasions = calendar.occasions(&mandate, force, as_of);
        let status = status_of(&mandate, force, done.get(&mandate.lineage), (&occasions, as_of));
        Listed { mandate, instrument: instrument.clone().into(), standing: Standing::of(force), status }
    };
    Ok(mandates::of_text(&app.db, text).await?.into_iter().map(listed).collect())
}

/// One duty with its state.
///
/// # Errors
/// Where the day is no date.
pub async fn listed(app: &App, mandate: StoredMandate, as_of: Option<&str>) -> Result<Listed> {
    let as_of = day_of(app, as_of)?;
    let done = done_of(&app.db, as_of, &mandate.lineage).await?;
    listed_with(app, mandate, &done, as_of).await
}

/// The same, where what was done is read already: of a duty with many activities that takes longest.
pub(super) async fn listed_with(
    app: &App,
    mut mandate: StoredMandate,
    done: &Done,
    as_of: Date,
) -> Result<Listed> {
    let instrument = Arc::new(instruments::by_id(&app.db, &mandate.instrument).await?);
    let versions = instruments::versions(&app.db, &mandate.instrument).await?;
    let force = force_of(&mandate, &versions, as_of);
    let calendar = Calendar::load(&app.db).await?;
    calendar.renew(&mut mandate);
    let occasions = calendar.occasions(&mandate, force, as_of);
    let status = status_of(&mandate, force, Some(done), (&occasions, as_of));
    Ok(Listed { mandate, instrument, standing: Standing::of(force), status })
}

/// The days on which a duty is due, with where each stands, the soonest first.
///
/// # Errors
/// As the database.
pub async fn occasions(app: &App, listed: &Listed, as_of: Date) -> Result<Vec<Deadline>> {
    let done = done_of(&app.db, as_of, &listed.mandate.lineage).await?;
    occasions_with(app, listed, &done, as_of).await
}

/// The same, where what was done is read already.
pub(super) async fn occasions_with(
    app: &App,
    listed: &Listed,
    done: &Done,
    as_of: Date,
) -> Result<Vec<Deadline>> {
    let mandate = &listed.mandate;
    let versions = instruments::versions(&app.db, &mandate.instrument).await?;
    let calendar = Calendar::load(&app.db).await?;
    let mut due =
        deadlines::of_one((mandate, force_of(mandate, &versions, as_of)), Some(done), &calendar, as_of);
    due.truncate(MOST_OCCASIONS);
    Ok(due)
}

/// The day of a question: as asked, else today.
///
/// # Errors
/// Where it is no date.
pub fn day_of(app: &App, asked: Option<&str>) -> Result<Date> {
    match asked.filter(|day| !day.is_empty()) {
        Some(day) => day.parse().map_err(|_| {
            Error::Invalid(format!("\"{day}\" is no date; write year-month-day, for example 2017-10-09"))
        }),
        None => Ok(jiff::tz::TimeZone::UTC.to_datetime((app.now)()).date()),
    }
}

/// Whether a duty's text is law on a day.
pub(super) fn force_of(mandate: &StoredMandate, versions: &[Version], as_of: Date) -> Force {
    let version = versions.iter().find(|version| version.id == mandate.version);
    let Some(version) = version.filter(|_| mandate.standing != "proposed") else { return Force::Proposed };
    match state_of(version, versions, as_of) {
        VersionState::InForce => Force::InForce,
        VersionState::NotYet => Force::Proposed,
        VersionState::Superseded | VersionState::Suppressed => {
            Force::Ended(replaced_by(version, versions, as_of).map_or_else(|| version.from(), Version::from))
        }
    }
}

/// The state of a duty by the published rule; `done` is what is confirmed for its paragraph, `occasions` when it is due.
pub(super) fn status_of(
    mandate: &StoredMandate,
    force: Force,
    done: Option<&Done>,
    (occasions, as_of): (&[Occasion], Date),
) -> Status {
    let evidence = done.map(|work| work.evidenced.as_slice()).unwrap_or_default();
    let occurrences: Vec<Occurrence> = evidenced(occasions, evidence)
        .into_iter()
        .map(|(due, evidenced)| Occurrence { due, evidenced })
        .collect();
    let addressed = !mandate.reading.addressees.is_empty() || !mandate.reading.addressee_words.is_empty();
    let linked = done.map_or_else(Linked::default, |work| Linked {
        confirmed: work.confirmed,
        started: work.started,
        evidenced: !evidence.is_empty(),
    });
    status(&Facts { addressed, force, occurrences: &occurrences, linked }, as_of)
}
