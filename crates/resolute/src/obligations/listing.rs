//! The list of obligations with how far each has come, and what else may be one.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::model::{Obligation, Progress, Step, codes, href};
use super::store;
use crate::app::App;
use crate::db::Db;
use crate::deadlines::model::State;
use crate::deadlines::{Calendar, Known};
use crate::error::Result;
use crate::mandates::parties::Parties;
use crate::tables::Table;
use crate::trace::{self, Standing};
use crate::web::facets::{self, Asked, Counts};

/// The filters, in the order of the page.
pub const FACETS: [&str; 7] = ["state", "progress", "standing", "giver", "receiver", "instrument", "nature"];

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Line {
    /// The obligation; of what is only suggested the number is 0.
    #[serde(flatten)]
    pub obligation: Obligation,
    /// How far it has come on the day of the question.
    pub progress: Progress,
    /// The day on which it is due, where that is known.
    #[schema(value_type = Option<String>, format = Date)]
    pub day: Option<Date>,
    /// Where it stands on the day of the question; none for a decision.
    pub state: Option<State>,
    /// What became of it up to that day, the oldest first.
    pub steps: Vec<Step>,
    /// Its page.
    pub href: String,
}

/// The conference that gives the day of an obligation.
pub fn conference<'a>(one: &Obligation, calendar: &'a Calendar) -> Option<&'a Known> {
    let label = one.conference.as_deref().or(one.due_event.as_deref())?;
    calendar.by_label(label.trim())
}

/// The day of an obligation: as given, by its conference, or the end of its year.
pub fn day_of(one: &Obligation, calendar: &Calendar) -> Option<Date> {
    let given = one.due_on.as_deref().and_then(|day| day.parse().ok());
    given
        .or_else(|| conference(one, calendar).and_then(|known| known.conference.start))
        .or_else(|| one.end_of_year())
}

/// All obligations that were not dismissed, with the duties in force that name a recipient and may be obligations.
///
/// # Errors
/// As the database.
pub async fn lines(app: &App, as_of: Date) -> Result<Vec<Line>> {
    let calendar = Calendar::load(&app.db).await?;
    let mut steps: HashMap<i64, Vec<Step>> = HashMap::new();
    for step in store::steps(&app.db).await? {
        steps.entry(step.obligation).or_default().push(step);
    }
    let filter = crate::mandates::model::Filter { as_of: Some(as_of.to_string()), ..Default::default() };
    let listed = trace::register(app, &filter).await?;
    let by_lineage: HashMap<&str, &trace::Listed> = listed
        .iter()
        .filter(|one| one.standing == Standing::InForce)
        .map(|one| (one.mandate.lineage.as_str(), one))
        .collect();
    let known = store::all(&app.db).await?;
    let mut lines = Vec::new();
    for one in &known {
        let duty = one.lineage.as_deref().and_then(|lineage| by_lineage.get(lineage));
        // What a duty says of its time is read from the duty as it stands now.
        let day = duty.and_then(|duty| duty.mandate.reading.due.day).or_else(|| day_of(one, &calendar));
        lines.push(line(one.clone(), steps.remove(&one.id).unwrap_or_default(), day, as_of));
    }
    let parties = Parties::of(listed.iter().map(|one| one.instrument.body.as_str()));
    let decided: std::collections::HashSet<&str> =
        known.iter().filter_map(|one| one.lineage.as_deref()).collect();
    let mut may_be: Vec<(&&str, &&trace::Listed)> =
        by_lineage.iter().filter(|(lineage, _)| !decided.contains(**lineage)).collect();
    may_be.sort_by_key(|(_, one)| one.mandate.address.as_str());
    for (_, one) in may_be {
        if let Some(suggested) = suggested(one, &parties) {
            lines.push(line(suggested, Vec::new(), one.mandate.reading.due.day, as_of));
        }
    }
    lines.retain(|one| one.obligation.standing != "dismissed");
    // Nothing is owed by a text that was not there yet.
    lines.retain(|one| {
        one.obligation.lineage.is_some()
            || one
                .obligation
                .instrument
                .as_deref()
                .is_none_or(|id| calendar.is_adopted(app.register, id, as_of))
    });
    lines.sort_by_key(|one| (one.day.is_none(), one.day));
    Ok(lines)
}

/// What is owed because of one duty: what was decided, else what its words suggest.
///
/// # Errors
/// As the database.
pub async fn of_duty(db: &Db, duty: &trace::Listed, calendar: &Calendar, as_of: Date) -> Result<Vec<Line>> {
    let known = store::of_lineage(db, &duty.mandate.lineage).await?;
    let mut lines = Vec::new();
    let due = duty.mandate.reading.due.day;
    if known.is_empty() {
        let parties = Parties::of(std::iter::once(duty.instrument.body.as_str()));
        let suggested = suggested(duty, &parties).filter(|_| duty.standing == Standing::InForce);
        lines.extend(suggested.map(|one| line(one, Vec::new(), due, as_of)));
    }
    // The database lets one paragraph have one obligation.
    for one in known.into_iter().filter(|one| one.standing != "dismissed") {
        let steps = store::steps_of(db, one.id).await?;
        let day = due.or_else(|| day_of(&one, calendar));
        lines.push(line(one, steps, day, as_of));
    }
    Ok(lines)
}

fn line(obligation: Obligation, steps: Vec<Step>, day: Option<Date>, as_of: Date) -> Line {
    let progress = Progress::of(&steps, as_of);
    let is_task = obligation.nature == "task";
    let known: Vec<Step> = steps.into_iter().filter(|one| one.happened_on <= as_of.to_string()).collect();
    Line {
        state: is_task.then(|| State::of(day, progress != Progress::Open, as_of)),
        href: if obligation.id == 0 {
            format!("/mandates/{}", obligation.paragraph)
        } else {
            href(obligation.id)
        },
        progress,
        day,
        steps: known,
        obligation,
    }
}

/// A duty whose result goes to a body that the register knows may be an obligation.
fn suggested(one: &trace::Listed, parties: &Parties) -> Option<Obligation> {
    let reading = &one.mandate.reading;
    let words = reading.recipient.clone()?;
    let receivers = parties.recipients(&one.instrument.body, reading);
    if receivers.is_empty() || reading.addressees.is_empty() {
        return None;
    }
    Some(Obligation {
        id: 0,
        nature: "task".to_owned(),
        standing: "suggested".to_owned(),
        giver: reading.addressees.join("; "),
        giver_words: reading.addressee_words.join("; "),
        receiver: receivers.join("; "),
        receiver_words: words.clone(),
        what: reading.text.clone(),
        due_on: None,
        due_year: None,
        due_event: reading.due.event.clone(),
        conference: reading.due.conference.clone(),
        instrument: Some(one.mandate.instrument.clone()),
        paragraph: one.mandate.address.clone(),
        lineage: Some(one.mandate.lineage.clone()),
        note: String::new(),
        source: one.mandate.address.clone(),
        verified: String::new(),
        said_by: "machine".to_owned(),
        because: words,
        revision: 0,
    })
}

/// What an address asks for.
pub fn asked(query: &str) -> Asked {
    Asked::of_query(query, &FACETS)
}

/// The lines that fit, and for each filter what one more value would give.
pub fn narrowed(lines: Vec<Line>, asked: &Asked) -> (Vec<Line>, Counts) {
    facets::narrowed(lines, &FACETS, |facet| asked.values(facet), values)
}

fn values(one: &Line, facet: &str) -> Vec<String> {
    match facet {
        "state" => one.state.map(|state| state.code().to_owned()).into_iter().collect(),
        "progress" => vec![one.progress.code().to_owned()],
        "standing" => vec![one.obligation.standing.clone()],
        "giver" => codes(&one.obligation.giver),
        "receiver" => codes(&one.obligation.receiver),
        "instrument" => one.obligation.instrument.iter().cloned().collect(),
        "nature" => vec![one.obligation.nature.clone()],
        _ => Vec::new(),
    }
}

/// One row an obligation.
pub fn table(lines: &[Line]) -> Table {
    let columns = vec![
        "number",
        "nature",
        "standing",
        "state",
        "progress",
        "day",
        "due_year",
        "due_event",
        "giver",
        "giver_words",
        "receiver",
        "receiver_words",
        "what",
        "instrument",
        "paragraph",
        "handed_on",
        "document",
        "received_on",
        "note",
        "source",
        "verified",
        "said_by",
    ];
    let row = |line: &Line| {
        let one = &line.obligation;
        let last = |word: &str| line.steps.iter().rev().find(|step| step.step == word);
        let on = |word: &str| last(word).map(|step| step.happened_on.clone()).unwrap_or_default();
        vec![
            if one.id == 0 { String::new() } else { one.id.to_string() },
            one.nature.clone(),
            one.standing.clone(),
            line.state.map(|state| state.code().to_owned()).unwrap_or_default(),
            line.progress.code().to_owned(),
            line.day.map(|day| day.to_string()).unwrap_or_default(),
            one.due_year.map(|year| year.to_string()).unwrap_or_default(),
            one.due_event.clone().unwrap_or_default(),
            one.giver.clone(),
            one.giver_words.clone(),
            one.receiver.clone(),
            one.receiver_words.clone(),
            one.what.clone(),
            one.instrument.clone().unwrap_or_default(),
            one.paragraph.clone(),
            on("handed"),
            last("handed").map(|step| step.document.clone()).unwrap_or_default(),
            on("received"),
            one.note.clone(),
            one.source.clone(),
            one.verified.clone(),
            one.said_by.clone(),
        ]
    };
    Table { columns, rows: lines.iter().map(row).collect() }
}
