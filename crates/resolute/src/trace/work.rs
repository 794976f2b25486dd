//! The page *At work*: the operative paragraphs of an instrument in order, each with who must do it and where it
//! stands.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use resolute_document::lineage::{Descent, Spot};
use resolute_document::structure::ProvisionKind;
use serde::Serialize;

use super::done::{Done, done};
use super::model::Status;
use super::register::{Standing, day_of, force_of, status_of};
use crate::app::App;
use crate::deadlines::Calendar;
use crate::error::{Error, Result};
use crate::instruments::model::{Instrument, Proposal, Text, Version, in_force, replaced_by};
use crate::instruments::reading::{Reading, Side};
use crate::mandates::model::StoredMandate;
use crate::{instruments, mandates};

/// Everything on the page.
#[derive(Debug)]
pub struct Work {
    /// The instrument.
    pub instrument: Instrument,
    /// Its known versions, oldest first.
    pub versions: Vec<Version>,
    /// The version in force on the day, if one is known.
    pub in_force: Option<Version>,
    /// All proposals to change it, newest first.
    pub proposals: Vec<Proposal>,
    /// The text whose paragraphs are the rows.
    pub shown: Shown,
    /// The day of the question.
    pub as_of: Date,
    /// Opening of the conference that the shown proposal is addressed to.
    pub opening: Option<Date>,
    /// The marked document of the shown text.
    pub reading: Option<Arc<Reading>>,
    /// The rows under their calls.
    pub blocks: Vec<Block>,
    /// What is confirmed for each paragraph, by its lineage.
    pub done: HashMap<String, Done>,
    /// The days of conferences.
    pub calendar: Calendar,
}

impl Work {
    /// Says how many issued reports cover each paragraph.
    pub fn count_reports(&mut self, covering: &HashMap<String, usize>) {
        for row in self.blocks.iter_mut().flat_map(|block| &mut block.rows) {
            let carrier = row.continues.as_ref().unwrap_or(&row.mandate);
            row.counts.reports = covering.get(&carrier.lineage).copied().unwrap_or_default();
        }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.blocks.iter().flat_map(|block| &block.rows)
    }
}

/// What the rows are paragraphs of.
#[derive(Debug, Clone)]
pub enum Shown {
    /// A proposal, with the text it starts from and the text it would make.
    Proposal(Box<Proposal>),
    /// A text that is held.
    Text(Box<Text>),
    /// No text is held here.
    Nothing,
}

/// A call and its items.
#[derive(Debug, Clone)]
pub struct Block {
    /// The words of the heading: `instructs the Director of ...`.
    pub heading: String,
    /// Address of the call, or of its single item.
    pub address: String,
    /// Its items.
    pub rows: Vec<Row>,
}

/// How many records are tied to a duty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Counts {
    /// Outputs of plans that answer it.
    pub outputs: usize,
    /// Requests for assistance under it.
    pub requests: usize,
    /// Activities that implement it.
    pub activities: usize,
    /// Pledges and budgets for it.
    pub money: usize,
    /// Indicators that measure it.
    pub indicators: usize,
    /// Reports that cover it.
    pub reports: usize,
}

impl Counts {
    /// What is confirmed for a paragraph; registers that are not open yet count nothing.
    pub(super) fn of(done: Option<&Done>) -> Counts {
        let of = |count: fn(&Done) -> usize| done.map_or(0, count);
        Counts {
            activities: of(|done| done.activities),
            outputs: of(|done| done.outputs),
            ..Counts::default()
        }
    }
}

/// One operative paragraph.
#[derive(Debug, Clone)]
pub struct Row {
    /// The duty as the shown text words it; of the old text where the paragraph ends.
    pub mandate: StoredMandate,
    /// The duty in force that it continues.
    pub continues: Option<StoredMandate>,
    /// What the proposal does to it.
    pub change: Descent,
    /// Label before, where it is another.
    pub label_before: Option<String>,
    /// Paragraphs of the marked document that hold it and its sub-items.
    pub paragraphs: Vec<usize>,
    /// Whether it is law on the day.
    pub standing: Standing,
    /// Where it stands.
    pub status: Status,
    /// Records tied to it.
    pub counts: Counts,
}

/// Reads the page of an instrument: with the proposal asked for, else its newest, else the text in force. The day
/// is the one asked for, else the opening of the conference that the proposal is addressed to, else today.
///
/// # Errors
/// Where there is no such instrument or proposal, or the day is no date.
pub async fn work(app: &App, instrument: &str, proposal: Option<&str>, as_of: Option<&str>) -> Result<Work> {
    gathered(app, instrument, proposal, as_of, false).await
}

/// Reads the text in force on a day; where that is not held, the last one before it that was law and is held, with the
/// states of the day.
///
/// # Errors
/// Where there is no such instrument.
pub async fn work_by_last_held(app: &App, instrument: &str, as_of: Date) -> Result<Work> {
    gathered(app, instrument, Some("none"), Some(&as_of.to_string()), true).await
}

async fn gathered(
    app: &App,
    instrument: &str,
    proposal: Option<&str>,
    as_of: Option<&str>,
    last_held: bool,
) -> Result<Work> {
    let instrument = instruments::by_id(&app.db, instrument).await?;
    let versions = instruments::versions(&app.db, &instrument.id).await?;
    let texts = instruments::texts(&app.db, Some(&instrument.id)).await?;
    let mut proposals = instruments::proposals(&app.db).await?;
    proposals.retain(|one| one.instrument == instrument.id);
    let open =
        match proposal {
            Some("none") => None,
            Some(id) => Some(proposals.iter().find(|one| one.id == id).ok_or_else(|| {
                Error::NotFound(format!("proposal \"{id}\" to change {}", instrument.name()))
            })?),
            None => proposals.first(),
        };
    let opening = match open.and_then(|one| one.addressed_to.as_deref()) {
        Some(label) => instruments::opening_of(&app.db, label).await?.and_then(|day| day.parse().ok()),
        None => None,
    };
    let as_of = match (as_of, opening) {
        (None | Some(""), Some(opening)) => opening,
        (asked, _) => day_of(app, asked)?,
    };
    let in_force = in_force(&versions, as_of).cloned();
    let shown = match open {
        Some(one) => Shown::Proposal(Box::new(one.clone())),
        None => {
            let last = || held_before(&texts, &versions, as_of).filter(|_| last_held);
            let text = held(&texts, in_force.as_ref()).or_else(last);
            text.map_or(Shown::Nothing, |text| Shown::Text(Box::new(text.clone())))
        }
    };
    let mut work = Work {
        instrument,
        versions,
        in_force,
        shown,
        as_of,
        opening,
        reading: None,
        blocks: Vec::new(),
        done: done(&app.db, as_of).await?,
        calendar: Calendar::load(&app.db).await?,
        proposals: proposals.clone(),
    };
    match work.shown.clone() {
        Shown::Proposal(one) => {
            let reading = app.readings.get(&app.db, app.register, one.document).await?;
            let mine: Vec<&Text> =
                texts.iter().filter(|text| text.proposal.as_ref() == Some(&one.id)).collect();
            let base = stored(app, &work.calendar, mine.iter().find(|text| text.standing == "reconstructed"))
                .await?;
            let amended =
                stored(app, &work.calendar, mine.iter().find(|text| text.standing == "proposed")).await?;
            work.blocks = proposal_blocks(&reading, &one, &base, &amended, &work);
            work.reading = Some(reading);
        }
        Shown::Text(text) => {
            let reading = app.readings.get(&app.db, app.register, text.document).await?;
            let mut mandates = mandates::of_text(&app.db, text.id).await?;
            mandates.iter_mut().for_each(|mandate| work.calendar.renew(mandate));
            work.blocks = text_blocks(&reading, &text, mandates, &work);
            work.reading = Some(reading);
        }
        Shown::Nothing => {}
    }
    Ok(work)
}

/// The text held for the version in force; an adopted one before a reconstructed one.
fn held<'a>(texts: &'a [Text], version: Option<&Version>) -> Option<&'a Text> {
    let own = || texts.iter().filter(|text| version.is_some_and(|version| version.id == text.version));
    own()
        .find(|text| text.standing == "adopted")
        .or_else(|| own().find(|text| text.standing == "reconstructed"))
}

/// The text of the newest version that was law before a day and is held.
fn held_before<'a>(texts: &'a [Text], versions: &[Version], as_of: Date) -> Option<&'a Text> {
    let mut before: Vec<&Version> =
        versions.iter().filter(|one| replaced_by(one, versions, as_of).is_some() && one.is_known()).collect();
    before.sort_by_key(|one| std::cmp::Reverse((one.year, one.sequence)));
    before.into_iter().find_map(|version| held(texts, Some(version)))
}

type ByAddress = HashMap<String, StoredMandate>;

async fn stored(app: &App, calendar: &Calendar, text: Option<&&Text>) -> Result<ByAddress> {
    let mut mandates = match text {
        Some(text) => mandates::of_text(&app.db, text.id).await?,
        None => Vec::new(),
    };
    mandates.iter_mut().for_each(|mandate| calendar.renew(mandate));
    Ok(mandates.into_iter().map(|mandate| (mandate.address.clone(), mandate)).collect())
}

/// The rows of a proposal: the paragraphs of the new text, and those it ends in their old place.
fn proposal_blocks(
    reading: &Reading,
    proposal: &Proposal,
    base: &ByAddress,
    amended: &ByAddress,
    work: &Work,
) -> Vec<Block> {
    let part = usize::try_from(proposal.part).unwrap_or(usize::MAX);
    let mut blocks = Blocks::default();
    for one in &reading.lineage {
        let new = one.amended.iter().find(|spot| spot.instrument == part);
        let (side, spot) = match (new, one.base.first()) {
            (Some(spot), _) => (&reading.amended, *spot),
            (None, Some(spot)) => (&reading.base, *spot),
            (None, None) => continue,
        };
        let before = one.base.first().and_then(|spot| base.get(&address(&reading.base, *spot)));
        let here = address(side, spot);
        let Some(mandate) = (if new.is_some() { amended.get(&here) } else { base.get(&here) }) else {
            continue;
        };
        // Replaced words oblige anew: what was done under the old ones is not done under these.
        let continues = before.filter(|_| one.kind != Descent::Replaced);
        let carrier = continues.unwrap_or(mandate);
        let force = force_of(carrier, &work.versions, work.as_of);
        let done = work.done.get(&carrier.lineage);
        let occasions = work.calendar.occasions(carrier, force, work.as_of);
        let status = status_of(carrier, force, done, (&occasions, work.as_of));
        let label_before = one.base.first().and_then(|spot| spot.of(&reading.base.structure).label.clone());
        let row = Row {
            paragraphs: marked_paragraphs(side, spot),
            mandate: mandate.clone(),
            continues: continues.cloned(),
            change: one.kind,
            label_before: label_before
                .filter(|label| one.label_changed && mandate.reading.label.as_ref() != Some(label)),
            standing: Standing::of(force),
            status,
            counts: Counts::of(done),
        };
        blocks.push(side, spot, row);
    }
    blocks.0
}

fn text_blocks(reading: &Reading, text: &Text, mandates: Vec<StoredMandate>, work: &Work) -> Vec<Block> {
    // A reconstructed text is the old side of its proposal's document.
    let side = if text.standing == "reconstructed" { &reading.base } else { &reading.amended };
    let mut blocks = Blocks::default();
    for mandate in mandates {
        let Some(spot) = spot_of(side, &mandate.address) else { continue };
        let force = force_of(&mandate, &work.versions, work.as_of);
        let done = work.done.get(&mandate.lineage);
        let occasions = work.calendar.occasions(&mandate, force, work.as_of);
        let row = Row {
            paragraphs: marked_paragraphs(side, spot),
            status: status_of(&mandate, force, done, (&occasions, work.as_of)),
            standing: Standing::of(force),
            mandate,
            continues: None,
            change: Descent::Kept,
            label_before: None,
            counts: Counts::of(done),
        };
        blocks.push(side, spot, row);
    }
    blocks.0
}

/// Rows gathered under the call that each stands in.
#[derive(Default)]
struct Blocks(Vec<Block>);

impl Blocks {
    fn push(&mut self, side: &Side, spot: Spot, row: Row) {
        let instrument = &side.structure.instruments[spot.instrument];
        let provision = spot.of(&side.structure);
        let call = provision.parent.map(|parent| &instrument.provisions[parent]);
        let address = call.map_or_else(|| row.mandate.address.clone(), |call| instrument.full_address(call));
        let same = self.0.last().is_some_and(|last| last.heading == provision.heading);
        if !same {
            self.0.push(Block { heading: provision.heading.clone(), address, rows: Vec::new() });
        }
        self.0.last_mut().expect("just pushed or seen").rows.push(row);
    }
}

fn address(side: &Side, spot: Spot) -> String {
    side.structure.instruments[spot.instrument].full_address(spot.of(&side.structure))
}

fn spot_of(side: &Side, wanted: &str) -> Option<Spot> {
    side.structure.instruments.iter().enumerate().find_map(|(instrument, read)| {
        let provision = read.provisions.iter().position(|one| read.full_address(one) == wanted)?;
        Some(Spot { instrument, provision })
    })
}

/// The paragraphs of the marked document on which a provision and everything under it stand, notes left out.
fn marked_paragraphs(side: &Side, spot: Spot) -> Vec<usize> {
    let instrument = &side.structure.instruments[spot.instrument];
    let mut under = vec![spot.provision];
    let mut readings: Vec<usize> = Vec::new();
    while let Some(provision) = under.pop() {
        readings.extend(instrument.provisions[provision].paragraphs());
        under.extend(
            instrument
                .children(provision)
                .filter(|child| instrument.provisions[*child].kind != ProvisionKind::Footnote),
        );
    }
    readings.sort_unstable();
    readings.dedup();
    let mut marked: Vec<usize> =
        readings.into_iter().flat_map(|paragraph| side.resolved.sources[paragraph].iter().copied()).collect();
    marked.sort_unstable();
    marked.dedup();
    marked
}
