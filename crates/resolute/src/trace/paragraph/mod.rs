//! What happened to one paragraph: its words in every text, the duty read from it, what was done and shown, how its state
//! turned, and what is missing.

pub mod api;
mod beside;
pub mod cli;
mod missing;
pub mod views;
pub mod web;

use jiff::civil::Date;

pub use self::beside::{Beside, Output};
pub use self::missing::Missing;
use super::done::{Done, done_of};
use super::model::Status;
use super::register::{self, Standing, day_of};
use super::states::{self, Turned};
use super::work::{Counts, Row, work};
use crate::activities::links::{self, Link, Tally};
use crate::app::App;
use crate::comparisons::{self, Turn};
use crate::error::{Error, Result};
use crate::instruments::model::{Instrument, Version};
use crate::mandates::model::StoredMandate;
use crate::{instruments, mandates};

/// Activities on one page of a trace.
pub const PER_PAGE: usize = 50;
/// Addresses that are offered instead of one that is not known.
const OFFERED: usize = 3;

/// Everything that is known of a paragraph.
#[derive(Debug, Clone)]
pub struct Trace {
    /// Its full address, as it was asked for.
    pub address: String,
    /// Its instrument.
    pub instrument: Instrument,
    /// The day of the answer.
    pub as_of: Date,
    /// Its words in every text that is held, oldest first.
    pub turns: Vec<Turn>,
    /// Versions of the instrument of which no text is held here, oldest first.
    pub not_held: Vec<Version>,
    /// The duty that was read in it; none in a preamble, a note, or a text that is not analysed.
    pub duty: Option<Duty>,
    /// Activities that are tied to it.
    pub activities: Activities,
    /// What stands beside it.
    pub beside: Beside,
    /// How its state turned since this register keeps it, oldest first.
    pub states: Vec<Turned>,
    /// What is missing, most important first.
    pub missing: Vec<Missing>,
}

/// The duty of a paragraph.
#[derive(Debug, Clone)]
pub struct Duty {
    /// As the text at the address words it.
    pub mandate: StoredMandate,
    /// The duty in force that it continues, where the text is a proposal.
    pub continues: Option<StoredMandate>,
    /// Whether it is law on the day.
    pub standing: Standing,
    /// Where it stands, and why.
    pub status: Status,
    /// Records tied to it.
    pub counts: Counts,
}

impl Duty {
    fn of(row: &Row) -> Duty {
        Duty {
            mandate: row.mandate.clone(),
            continues: row.continues.clone(),
            standing: row.standing,
            status: row.status.clone(),
            counts: row.counts,
        }
    }

    /// The duty on which links hang: the one in force, where the text only proposes other words.
    pub fn carrier(&self) -> &StoredMandate {
        self.continues.as_ref().unwrap_or(&self.mandate)
    }
}

/// Activities tied to a paragraph, a page of them.
#[derive(Debug, Clone, Default)]
pub struct Activities {
    /// How many are confirmed and suggested.
    pub tally: Tally,
    /// Those of the page, confirmed ones first.
    pub shown: Vec<Link>,
    /// The page, from 1.
    pub page: usize,
    /// How many stand on one page.
    pub per_page: usize,
}

impl Activities {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        (self.tally.confirmed + self.tally.suggested).div_ceil(self.per_page.max(1)).max(1)
    }
}

/// Which text and day are meant, and which page of activities.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::IntoParams)]
pub struct Asked {
    /// A proposal, such as rcc-23a15-1, where several texts have the address.
    pub proposal: Option<String>,
    /// The day of the question (ISO 8601); the opening of the conference where the text is proposed to one, else today.
    pub as_of: Option<String>,
    /// Page of activities, from 1.
    pub page: Option<usize>,
}

/// What happened to the paragraph at a full address. An address of any version will do.
///
/// # Errors
/// Where no text has a paragraph at the address; the error offers the nearest that there are.
pub async fn trace(app: &App, address: &str, asked: &Asked) -> Result<Trace> {
    let turns = match comparisons::history(app, address).await {
        Err(Error::NotFound(_)) => return Err(unknown(app, address).await?),
        turns => turns?,
    };
    let (duty, as_of) = match mandates::by_address(&app.db, address, asked.proposal.as_deref()).await {
        Ok(mandate) => {
            let (duty, done, day) = duty(app, mandate, asked.as_of.as_deref()).await?;
            (Some((duty, done)), day)
        }
        Err(Error::NotFound(_)) => (None, day_of(app, asked.as_of.as_deref())?),
        Err(other) => return Err(other),
    };
    gathered(app, turns, (duty, as_of), (address, asked.page.unwrap_or(1).max(1), PER_PAGE)).await
}

/// The same for a row of *At work*, so many activities on a page.
///
/// # Errors
/// As the database.
pub async fn of_row(app: &App, row: &Row, as_of: Date, (page, per_page): (usize, usize)) -> Result<Trace> {
    let address = &row.mandate.address;
    let turns = comparisons::history(app, address).await?;
    let duty = Duty::of(row);
    let done = done_of(&app.db, as_of, &duty.carrier().lineage).await?;
    gathered(app, turns, (Some((duty, done)), as_of), (address, page, per_page)).await
}

async fn gathered(
    app: &App,
    turns: Vec<Turn>,
    (duty, as_of): (Option<(Duty, Done)>, Date),
    (address, page, per_page): (&str, usize, usize),
) -> Result<Trace> {
    let instrument = instruments::by_id(&app.db, &turns[0].wording.instrument).await?;
    let versions = instruments::versions(&app.db, &instrument.id).await?;
    let held = |version: &Version| turns.iter().any(|turn| turn.wording.version == version.id);
    let texts = instruments::texts(&app.db, Some(&instrument.id)).await?;
    let not_held: Vec<Version> = versions
        .iter()
        .filter(|version| !held(version) && texts.iter().all(|text| text.version != version.id))
        .cloned()
        .collect();
    let mut activities = Activities { page, per_page, ..Activities::default() };
    let (mut beside, mut states) = (Beside::default(), Vec::new());
    let mut duty = duty;
    if let Some((duty, done)) = &mut duty {
        let lineage = &duty.carrier().lineage;
        activities.tally = links::tally(&app.db, lineage).await?;
        let from = (page - 1).saturating_mul(per_page);
        activities.shown = links::by_lineage(&app.db, lineage, (from, per_page)).await?;
        states = states::of(&app.db, lineage).await?;
        beside = beside::beside(app, (duty, done), &instrument, as_of).await?;
        duty.counts.reports = beside.reports.len();
    }
    let duty = duty.map(|(duty, _)| duty);
    let missing = missing::missing(duty.as_ref(), activities.tally, &beside, &not_held);
    let address = address.to_owned();
    Ok(Trace { address, instrument, as_of, turns, not_held, duty, activities, beside, states, missing })
}

/// A duty as *At work* has it: with the state of the duty in force that it continues.
async fn duty(app: &App, mandate: StoredMandate, as_of: Option<&str>) -> Result<(Duty, Done, Date)> {
    let mut as_of = as_of.map(str::to_owned);
    if let Some(proposal) = mandate.proposal.as_deref() {
        let page = work(app, &mandate.instrument, Some(proposal), as_of.as_deref()).await?;
        if let Some(row) = page.rows().find(|row| row.mandate.id == mandate.id) {
            let duty = Duty::of(row);
            let done = page.done.get(&duty.carrier().lineage).cloned().unwrap_or_default();
            return Ok((duty, done, page.as_of));
        }
        // The old text under a proposal is asked about on the same day as the proposal.
        as_of = Some(page.as_of.to_string());
    }
    let as_of = day_of(app, as_of.as_deref())?;
    let done = done_of(&app.db, as_of, &mandate.lineage).await?;
    let listed = register::listed_with(app, mandate, &done, as_of).await?;
    let (standing, status, counts) = (listed.standing, listed.status, Counts::of(Some(&done)));
    Ok((Duty { mandate: listed.mandate, continues: None, standing, status, counts }, done, as_of))
}

/// What to say of an address that no text has.
async fn unknown(app: &App, address: &str) -> Result<Error> {
    let near = instruments::nearest_addresses(&app.db, address, OFFERED).await?;
    Ok(Error::NotFound(match near.as_slice() {
        [] => format!(
            "paragraph \"{address}\"; an address is written like wtdc-30/2017/instructs-bdt-director/2"
        ),
        near => format!("paragraph \"{address}\"; there is {}", near.join(", ")),
    }))
}
