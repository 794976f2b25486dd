//! Entering, confirming, handing over, receiving.

use jiff::civil::Date;
use serde::Deserialize;

use super::model::{Obligation, Progress, Step, codes};
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::{actors, conferences, instruments, mandates};

/// Longest text that is kept, in characters.
const LONGEST: usize = 4_000;

/// An obligation as somebody gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Given {
    /// Codes of those who owe it, with a semicolon between them.
    pub giver: String,
    /// Codes of those to whom it is owed.
    pub receiver: String,
    /// What is owed.
    pub what: String,
    /// The day, where one is known.
    pub due_on: String,
    /// Label of a conference, or words for an event.
    pub due_event: String,
    /// The text that it comes from.
    pub instrument: String,
    /// The paragraph there.
    pub paragraph: String,
    /// Where that can be seen.
    pub source: String,
}

/// Something that was handed over or received.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct StepGiven {
    /// The day.
    pub happened_on: String,
    /// Title of the document, or its address on the web.
    pub document: String,
    /// Who did it, in words.
    pub by_whom: String,
}

/// Enters an obligation by hand.
///
/// # Errors
/// Where the person may not write for who owes it, or something is missing or unknown.
pub async fn enter(app: &App, person: &Person, given: &Given) -> Result<i64> {
    let givers = known_codes(app, "who owes it", &given.giver).await?;
    let receivers = known_codes(app, "to whom it is owed", &given.receiver).await?;
    must_for(person, &givers)?;
    text("what is owed", &given.what)?;
    text("where that can be seen", &given.source)?;
    let due_on = match given.due_on.trim() {
        "" => None,
        text => Some(day(text)?.to_string()),
    };
    let event = Some(given.due_event.trim().to_owned()).filter(|event| !event.is_empty());
    let known = conferences::all(&app.db).await?;
    let conference = event.clone().filter(|event| known.iter().any(|one| one.label == *event));
    let instrument = match given.instrument.trim() {
        "" => None,
        id => Some(instruments::by_id(&app.db, &instruments::model::slug(id)).await?.id),
    };
    let new = Obligation {
        id: 0,
        nature: "task".to_owned(),
        standing: "confirmed".to_owned(),
        giver_words: givers.join("; "),
        giver: givers.join("; "),
        receiver_words: receivers.join("; "),
        receiver: receivers.join("; "),
        what: given.what.trim().to_owned(),
        due_on,
        due_year: None,
        due_event: event,
        conference,
        instrument,
        paragraph: given.paragraph.trim().to_owned(),
        lineage: None,
        note: String::new(),
        source: given.source.trim().to_owned(),
        verified: String::new(),
        said_by: "person".to_owned(),
        because: String::new(),
        revision: 1,
    };
    let mut tx = app.db.begin().await?;
    let id = store::insert(&mut tx, &new, person, &(app.now)().to_string()).await?;
    let after = Obligation { id, ..new };
    note(&mut tx, app, person, ("obligation.enter", id), None, &after).await?;
    tx.commit().await?;
    Ok(id)
}

/// Decides whether a duty with a recipient is an obligation between bodies. What is decided hangs on the lineage of the
/// paragraph, and may be decided otherwise later.
///
/// # Errors
/// Where the person may not, there is no such duty, or it names no recipient.
pub async fn decide(app: &App, person: &Person, address: &str, confirmed: bool) -> Result<i64> {
    person.must_for_all(Right::Edit)?;
    let mandate = mandates::by_address(&app.db, address.trim(), None).await?;
    let instrument = instruments::by_id(&app.db, &mandate.instrument).await?;
    let parties = mandates::parties::Parties::of(std::iter::once(instrument.body.as_str()));
    let reading = &mandate.reading;
    let words = reading
        .recipient
        .clone()
        .ok_or_else(|| Error::Invalid(format!("{} names nobody to whom its result goes", mandate.address)))?;
    let standing = if confirmed { "confirmed" } else { "dismissed" };
    let at = (app.now)().to_string();
    let mut tx = app.db.begin().await?;
    let before = store::by_lineage(&mut tx, &mandate.lineage).await?;
    if before.as_ref().is_some_and(|before| before.standing == standing) {
        return Err(Error::Conflict(format!("it is {standing} already")));
    }
    let id = match &before {
        Some(before) => {
            store::set_standing(&mut tx, before.id, standing).await?;
            before.id
        }
        None => {
            let new = Obligation {
                id: 0,
                nature: "task".to_owned(),
                standing: standing.to_owned(),
                giver: reading.addressees.join("; "),
                giver_words: reading.addressee_words.join("; "),
                receiver: parties.recipients(&instrument.body, reading).join("; "),
                receiver_words: words.clone(),
                what: reading.text.clone(),
                due_on: None,
                due_year: None,
                due_event: reading.due.event.clone(),
                conference: None,
                instrument: Some(mandate.instrument.clone()),
                paragraph: mandate.address.clone(),
                lineage: Some(mandate.lineage.clone()),
                note: String::new(),
                source: mandate.address.clone(),
                verified: String::new(),
                said_by: "machine".to_owned(),
                because: words,
                revision: 1,
            };
            store::insert(&mut tx, &new, person, &at).await?
        }
    };
    let day = today(app);
    let step = fact(id, "decided", day, person, &at);
    store::insert_step(&mut tx, &Step { verdict: standing.to_owned(), ..step }).await?;
    let after = store::for_change(&mut tx, id).await?;
    note(&mut tx, app, person, ("obligation.decide", id), before.as_ref(), &after).await?;
    tx.commit().await?;
    Ok(id)
}

/// Records that something was handed over.
///
/// # Errors
/// Where the person may not write for who owes it, the day is none or has not come, or it was received already.
pub async fn hand_over(app: &App, person: &Person, id: i64, given: &StepGiven) -> Result<()> {
    text("what was handed over", &given.document)?;
    step(app, person, id, ("handed", given)).await
}

/// Records that it was received.
///
/// # Errors
/// Where the person may not write for who receives it, it was not handed over before that day, or it was received already.
pub async fn receive(app: &App, person: &Person, id: i64, given: &StepGiven) -> Result<()> {
    step(app, person, id, ("received", given)).await
}

async fn step(app: &App, person: &Person, id: i64, (word, given): (&str, &StepGiven)) -> Result<()> {
    short_enough(&given.document)?;
    short_enough(&given.by_whom)?;
    let day = day(&given.happened_on)?;
    if day > today(app) {
        return Err(Error::Invalid(format!("{day} has not come yet")));
    }
    let mut tx = app.db.begin().await?;
    let before = store::for_change(&mut tx, id).await?;
    must_for(person, &codes(if word == "handed" { &before.giver } else { &before.receiver }))?;
    if before.nature == "decision" {
        return Err(Error::Invalid("this is a decision, not a task; nothing is handed over".to_owned()));
    }
    let steps = store::steps_in(&mut tx, id).await?;
    follows(&steps, word, day)?;
    let at = (app.now)().to_string();
    let new = Step {
        document: given.document.trim().to_owned(),
        by_whom: given.by_whom.trim().to_owned(),
        ..fact(id, word, day, person, &at)
    };
    store::insert_step(&mut tx, &new).await?;
    let after = store::for_change(&mut tx, id).await?;
    let action = if word == "handed" { "obligation.hand-over" } else { "obligation.receive" };
    note(&mut tx, app, person, (action, id), Some(&before), &after).await?;
    Ok(tx.commit().await?)
}

/// Nothing is received before it is handed over, and nothing twice.
fn follows(steps: &[Step], word: &str, day: Date) -> Result<()> {
    if Progress::of(steps, Date::MAX) == Progress::Received {
        return Err(Error::Conflict("it was received already".to_owned()));
    }
    if word != "received" {
        return Ok(());
    }
    let handed = steps.iter().filter(|one| one.step == "handed").map(|one| one.happened_on.as_str()).min();
    match handed {
        None => Err(Error::Invalid("it was not handed over yet; record that first".to_owned())),
        Some(first) if day.to_string().as_str() < first => Err(Error::Invalid(format!(
            "it was handed over on {first}; it cannot have been received on {day}"
        ))),
        Some(_) => Ok(()),
    }
}

fn fact(obligation: i64, word: &str, day: Date, person: &Person, at: &str) -> Step {
    Step {
        id: 0,
        obligation,
        step: word.to_owned(),
        happened_on: day.to_string(),
        document: String::new(),
        by_whom: String::new(),
        verdict: String::new(),
        person: person.name.clone(),
        acting_for: person.acting_for.clone(),
        at: at.to_owned(),
    }
}

async fn note(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    (action, id): (&'static str, i64),
    before: Option<&Obligation>,
    after: &Obligation,
) -> Result<()> {
    let subject = format!("obligation/{id}");
    audit::record(tx, person, (app.now)(), Deed { action, subject: &subject }, before, Some(after)).await
}

/// Who edits may write for all; others for those for whom they act.
fn must_for(person: &Person, actors: &[String]) -> Result<()> {
    let own = actors.iter().any(|actor| person.may_for(Right::Contribute, actor));
    if own || person.may_for_all(Right::Edit) { Ok(()) } else { person.must_for_all(Right::Edit) }
}

async fn known_codes(app: &App, what: &str, cell: &str) -> Result<Vec<String>> {
    let codes = codes(cell);
    if codes.is_empty() {
        return Err(Error::Invalid(format!("say {what}, by the code of an actor such as DIR-BDT")));
    }
    for code in &codes {
        if actors::by_id(&app.db, code).await?.is_none() {
            return Err(Error::Invalid(format!(
                "{what}: \"{code}\" is the code of no known actor; codes are such as DIR-BDT"
            )));
        }
    }
    Ok(codes)
}

fn text(what: &str, given: &str) -> Result<()> {
    if given.trim().is_empty() {
        return Err(Error::Invalid(format!("say {what}")));
    }
    short_enough(given)
}

fn short_enough(given: &str) -> Result<()> {
    match given.chars().count() > LONGEST {
        true => Err(Error::Invalid(format!("a text is longer than {LONGEST} characters"))),
        false => Ok(()),
    }
}

fn day(text: &str) -> Result<Date> {
    text.trim().parse().map_err(|_| {
        Error::Invalid(format!("\"{text}\" is no date; write year-month-day, for example 2026-11-09"))
    })
}

fn today(app: &App) -> Date {
    jiff::tz::TimeZone::UTC.to_datetime((app.now)()).date()
}
