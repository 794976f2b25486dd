//! The lines of the register: read in duties in force, and recorded by people.

use std::collections::HashMap;

use jiff::civil::Date;

use super::model::{Answered, Entry, Review, Row, codes, entry_href};
use super::{reading, store};
use crate::app::App;
use crate::deadlines::Calendar;
use crate::deadlines::recurrences::Often;
use crate::error::{Error, Result};
use crate::mandates::parties::Parties;
use crate::obligations;
use crate::trace::model::Force;
use crate::trace::views::passage::mandate_href;
use crate::trace::{self, Listed, Standing};
use crate::web::facets::{self, Asked, Counts};

/// The filters, in the order of the page.
pub const FACETS: [&str; 6] = ["standing", "receiver", "giver", "recurrence", "review", "instrument"];
/// Years for which the next day of a recorded report is looked for.
const YEARS: i64 = 5;

/// The day of today.
pub(super) fn today(app: &App) -> Date {
    crate::activities::today((app.now)())
}

/// What is known besides the duties.
struct Known {
    rows: HashMap<String, Row>,
    reviews: HashMap<String, Review>,
    answered: HashMap<String, Vec<Answered>>,
    /// By lineage: the day and the document of the last handing over.
    handed: HashMap<String, (String, String)>,
}

impl Known {
    async fn load(app: &App, as_of: Date) -> Result<Known> {
        let rows = store::all(&app.db).await?.into_iter().map(|row| (row.entry.clone(), row)).collect();
        // The newest counts.
        let reviews =
            store::reviews(&app.db).await?.into_iter().map(|one| (one.entry.clone(), one)).collect();
        let mut answered: HashMap<String, Vec<Answered>> = HashMap::new();
        for one in store::answered(&app.db).await? {
            answered.entry(one.lineage.clone()).or_default().push(one);
        }
        let lineages: HashMap<i64, String> = obligations::all(&app.db)
            .await?
            .into_iter()
            .filter_map(|one| Some((one.id, one.lineage?)))
            .collect();
        let mut handed: HashMap<String, (String, String)> = HashMap::new();
        let until = as_of.to_string();
        for step in obligations::steps(&app.db).await? {
            let Some(lineage) = lineages.get(&step.obligation) else { continue };
            let known = handed.get(lineage).map(|(day, _)| day.as_str()).unwrap_or_default();
            if step.step == "handed" && step.happened_on <= until && step.happened_on.as_str() >= known {
                handed.insert(lineage.clone(), (step.happened_on, step.document));
            }
        }
        Ok(Known { rows, reviews, answered, handed })
    }

    fn joined(&mut self, entry: Entry) -> Entry {
        let handed = self.handed.remove(&entry.key);
        let (handed_on, document) =
            handed.map(|(day, document)| (Some(day), Some(document))).unwrap_or_default();
        Entry {
            review: self.reviews.get(&entry.key).cloned(),
            answered: self.answered.remove(&entry.key).unwrap_or_default(),
            handed_on,
            document,
            ..entry
        }
    }
}

/// All reports that were not dismissed, what is due next first, as of a day.
///
/// # Errors
/// As the database.
pub async fn entries(app: &App, as_of: Date) -> Result<Vec<Entry>> {
    entries_with(app, &trace::on(app, as_of).await?, as_of).await
}

/// The same, where all duties as of the day are read already.
pub(super) async fn entries_with(app: &App, duties: &[Listed], as_of: Date) -> Result<Vec<Entry>> {
    let mut all = with_dismissed(app, duties, as_of, Standing::InForce).await?;
    all.retain(|one| one.standing != "dismissed");
    Ok(all)
}

/// Every report of today, and those of texts that ended: what was once due may still be decided and reviewed.
///
/// # Errors
/// As the database.
pub(super) async fn with_ended(app: &App) -> Result<Vec<Entry>> {
    let today = today(app);
    with_ended_with(app, &trace::on(app, today).await?, today).await
}

/// The same, where all duties as of the day are read already.
pub(super) async fn with_ended_with(app: &App, duties: &[Listed], as_of: Date) -> Result<Vec<Entry>> {
    with_dismissed(app, duties, as_of, Standing::Ended).await
}

/// One report, dismissed or not, of a text in force or one that ended.
///
/// # Errors
/// Where there is none of that name.
pub async fn known(app: &App, key: &str) -> Result<Entry> {
    Ok(among(&with_ended(app).await?, key)?.clone())
}

/// The entry of a name among some.
///
/// # Errors
/// Where there is none of that name.
pub(super) fn among<'a>(entries: &'a [Entry], key: &str) -> Result<&'a Entry> {
    let found = entries.iter().find(|one| one.key == key);
    found.ok_or_else(|| Error::NotFound(format!("report \"{key}\" in the register")))
}

/// `until` is the last standing that is wanted: only what is in force, or what ended too. Proposals ask for nothing yet.
async fn with_dismissed(app: &App, duties: &[Listed], as_of: Date, until: Standing) -> Result<Vec<Entry>> {
    let calendar = Calendar::load(&app.db).await?;
    let mut known = Known::load(app, as_of).await?;
    let is_wanted = |one: &&Listed| one.standing == Standing::InForce || one.standing == until;
    let mut listed: Vec<&Listed> = duties.iter().filter(is_wanted).collect();
    // What is in force before what ended, an adopted text before one that was worked out from a proposal.
    listed.sort_by_key(|one| (one.standing != Standing::InForce, one.mandate.standing != "adopted"));
    let parties = Parties::of(listed.iter().map(|one| one.instrument.body.as_str()));
    let mut found: HashMap<String, Entry> = HashMap::new();
    for one in listed {
        let lineage = &one.mandate.lineage;
        let row = known.rows.get(lineage).cloned();
        let because = reading::asks_for(&one.mandate.reading);
        if found.contains_key(lineage) || (because.is_none() && row.is_none()) {
            continue;
        }
        let entry = of_duty(one, (row, because), (&calendar, &parties), as_of);
        let entry = known.joined(entry);
        found.insert(lineage.clone(), entry);
    }
    let recorded: Vec<Row> = known.rows.values().filter(|row| row.said_by == "person").cloned().collect();
    let mut all: Vec<Entry> = found.into_values().collect();
    all.extend(recorded.into_iter().map(|row| known.joined(of_row(row, as_of))));
    all.sort_by(|one, other| {
        (one.next_due.is_none(), one.next_due, &one.key).cmp(&(
            other.next_due.is_none(),
            other.next_due,
            &other.key,
        ))
    });
    Ok(all)
}

fn of_duty(
    one: &Listed,
    (row, because): (Option<Row>, Option<String>),
    (calendar, parties): (&Calendar, &Parties),
    as_of: Date,
) -> Entry {
    let reading = &one.mandate.reading;
    let days = calendar.occasions(&one.mandate, Force::InForce, as_of);
    let next_due = days.into_iter().filter_map(|one| one.day).filter(|day| *day >= as_of).min();
    let row = row.unwrap_or_else(|| Row { standing: "suggested".to_owned(), ..Row::default() });
    Entry {
        key: one.mandate.lineage.clone(),
        href: entry_href(&one.mandate.lineage),
        standing: row.standing,
        said_by: "machine".to_owned(),
        title: reading.deliverable.clone().or(because.clone()).unwrap_or_else(|| reading.text.clone()),
        words: reading.text.clone(),
        givers: reading.addressees.clone(),
        giver_words: reading.addressee_words.join("; "),
        receivers: parties.recipients(&one.instrument.body, reading),
        receiver_words: reading.recipient.clone().unwrap_or_default(),
        recurrence: reading.due.recurrence.clone(),
        event: reading.due.event.clone(),
        next_due,
        instrument: Some(one.mandate.instrument.clone()),
        paragraph: one.mandate.address.clone(),
        duty: Some(mandate_href(&one.mandate.address, one.mandate.proposal.as_deref())),
        because: because.unwrap_or(row.reason),
        source: one.mandate.address.clone(),
        reason: String::new(),
        person: row.person,
        acting_for: row.acting_for,
        at: Some(row.at).filter(|at| !at.is_empty()),
        handed_on: None,
        document: None,
        answered: Vec::new(),
        review: None,
    }
}

fn of_row(row: Row, as_of: Date) -> Entry {
    let first: Option<Date> = row.first_due_on.as_deref().and_then(|day| day.parse().ok());
    let next_due = first.and_then(|first| {
        let until = as_of.saturating_add(jiff::Span::new().years(YEARS));
        let later = Often::of(&row.recurrence).days(first, until);
        std::iter::once(first).chain(later).find(|day| *day >= as_of)
    });
    Entry {
        href: entry_href(&row.entry),
        key: row.entry,
        standing: row.standing,
        said_by: row.said_by,
        title: row.title,
        words: row.words,
        givers: codes(&row.giver),
        giver_words: String::new(),
        receivers: codes(&row.receiver),
        receiver_words: String::new(),
        recurrence: Some(row.recurrence).filter(|often| !often.is_empty()),
        event: None,
        next_due,
        instrument: row.instrument,
        paragraph: row.paragraph,
        duty: None,
        because: String::new(),
        source: row.source,
        reason: row.reason,
        person: row.person,
        acting_for: row.acting_for,
        at: Some(row.at),
        handed_on: None,
        document: None,
        answered: Vec::new(),
        review: None,
    }
}

/// What an address asks for.
pub fn asked(query: &str) -> Asked {
    Asked::of_query(query, &FACETS)
}

/// The lines that fit, and for each filter what one more value would give.
pub fn narrowed(entries: Vec<Entry>, asked: &Asked) -> (Vec<Entry>, Counts) {
    facets::narrowed(
        entries,
        &FACETS,
        |facet| asked.values(facet),
        |one, facet| match facet {
            "standing" => {
                vec![if one.said_by == "person" { "recorded".to_owned() } else { one.standing.clone() }]
            }
            "receiver" => one.receivers.clone(),
            "giver" => one.givers.clone(),
            "recurrence" => vec![one.recurrence.clone().unwrap_or_else(|| "none".to_owned())],
            "review" => {
                vec![one.review.as_ref().map_or_else(|| "none".to_owned(), |review| review.verdict.clone())]
            }
            "instrument" => one.instrument.iter().cloned().collect(),
            _ => Vec::new(),
        },
    )
}
