//! Asking, reminding, moving the day, taking back, and deciding what becomes of an answer.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::letters::Why;
use super::model::{Input, InputReader, State, Step};
use super::places::places_of;
use super::readers::{reader_of, send};
use super::store;
use crate::accounts::{Person, Right};
use crate::activities::today;
use crate::actors;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::reports::{self, Standing, contributions};

/// Longest message to who is asked, and longest reason, in characters.
const LONGEST: usize = 4_000;
/// Nobody is reminded by hand more often than this.
const BETWEEN_REMINDERS: i64 = 24;

/// What an officer asks for.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Asking {
    /// Places of the report, with a semicolon between them.
    pub places: String,
    /// Number of the account that is asked; where absent, an address of mail is.
    pub account: Option<i64>,
    /// Address of mail of somebody without an account.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Code of the actor for which they speak.
    pub actor: String,
    /// The last day that is in time.
    pub due_on: String,
    /// What is to be said to them.
    pub message: String,
    /// Language of the message, where they have no account; that of the report where absent.
    pub language: String,
}

impl Asking {
    /// The places, each once.
    pub fn places(&self) -> Vec<&str> {
        let mut places: Vec<&str> = Vec::new();
        for place in self.places.split(';').map(str::trim).filter(|place| !place.is_empty()) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }
}

/// What asking did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Asked {
    /// Numbers of the inputs that are asked for now.
    pub asked: Vec<i64>,
    /// Those that were asked for already and are waited for: who was asked is reminded.
    pub reminded: Vec<i64>,
    /// Those that were asked for already and of which nobody was told: they are answered, or were reminded today.
    pub left_alone: Vec<i64>,
}

/// Asks somebody who speaks for an actor about places of a report. What the actor was asked already is not asked again: it
/// reminds whoever was asked.
///
/// # Errors
/// Where the person may not, the report is issued or has no such place, the day has passed, or nobody of that kind is known.
pub async fn ask(app: &App, person: &Person, report: i64, asking: &Asking) -> Result<Asked> {
    person.must(Right::Edit)?;
    let kept = reports::seen(app, person, report).await?;
    let due_on = due_day(app, &asking.due_on)?;
    short_enough(&asking.message)?;
    let places = places_of(&kept, asking)?;
    let actor = actors::by_id(&app.db, asking.actor.trim()).await?.ok_or_else(|| {
        Error::Invalid(format!(
            "\"{}\" is the code of no known actor; codes are such as KEN",
            asking.actor.trim()
        ))
    })?;
    let reader = reader_of(app, asking, &actor.id, &kept.listed.language).await?;
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    if !contributions::hold(&mut tx, report).await? {
        return Err(issued(report));
    }
    let mut done = Asked::default();
    let mut new = Vec::new();
    for (place, prompt, about) in places {
        if let Some(known) = store::of_place(&mut tx, (report, &place, &actor.id)).await? {
            match remind_in(app, &mut tx, person, &known).await? {
                true => done.reminded.push(known.id),
                false => done.left_alone.push(known.id),
            }
            continue;
        }
        let input = Input {
            id: 0,
            report,
            report_title: kept.listed.title.clone(),
            report_standing: kept.listed.standing.code().to_owned(),
            place,
            prompt,
            about: about.code(),
            actor: actor.id.clone(),
            actor_name: actor.name.clone(),
            due_on: due_on.to_string(),
            message: asking.message.trim().to_owned(),
            revision: 1,
            at: at.to_string(),
            closed_at: None,
        };
        let id = store::insert(&mut tx, &input, person).await?;
        store::insert_reader(&mut tx, &InputReader { input: id, ..reader.clone() }).await?;
        store::insert_step(&mut tx, &step(id, "asked", "", person, at)).await?;
        note(
            &mut tx,
            person,
            at,
            ("input.ask", id),
            &json!({ "report": report, "place": input.place, "actor": actor.id }),
        )
        .await?;
        done.asked.push(id);
        new.push(Input { id, ..input });
    }
    send(app, &mut tx, Why::Asked, &new, &reader).await?;
    tx.commit().await?;
    Ok(done)
}

/// Reminds whoever was asked; their message has a new link where they answer by one.
///
/// # Errors
/// Where the person may not, an answer is there, or they were reminded within a day.
pub async fn remind(app: &App, person: &Person, id: i64) -> Result<()> {
    person.must(Right::Edit)?;
    let mut tx = app.db.begin().await?;
    let input = store::for_change(&mut tx, id).await?;
    if input.report_standing == Standing::Issued.code() {
        return Err(issued(input.report));
    }
    if !remind_in(app, &mut tx, person, &input).await? {
        return Err(Error::Conflict(
            "nobody was reminded: it is answered or closed, who was asked left, or they were written to within a day"
                .to_owned(),
        ));
    }
    Ok(tx.commit().await?)
}

async fn remind_in(app: &App, tx: &mut Tx, person: &Person, input: &Input) -> Result<bool> {
    let steps = store::steps_in(tx, input.id).await?;
    let at = (app.now)();
    let state = State::of(&steps, input.due_on.parse().ok(), today(at));
    let told = steps.iter().rev().find(|one| matches!(one.step.as_str(), "asked" | "reminded"));
    let told: Option<Timestamp> = told.and_then(|one| one.at.parse().ok());
    let is_fresh = told.is_some_and(|told| told + BETWEEN_REMINDERS.hours() > at);
    if !state.is_open() || input.closed_at.is_some() || is_fresh {
        return Ok(false);
    }
    let why = if state == State::Overdue { Why::Late } else { Why::Reminded };
    remind_about(app, tx, (person, why), input, at).await
}

/// Writes the message and the fact in one transaction; says whether there is somebody to write to.
pub(super) async fn remind_about(
    app: &App,
    tx: &mut Tx,
    (person, why): (&Person, Why),
    input: &Input,
    at: Timestamp,
) -> Result<bool> {
    let Some(reader) = store::reader_in(tx, input.id).await? else { return Ok(false) };
    store::insert_step(tx, &step(input.id, "reminded", "", person, at)).await?;
    note(tx, person, at, ("input.remind", input.id), &json!({ "due_on": input.due_on })).await?;
    send(app, tx, why, std::slice::from_ref(input), &reader).await?;
    Ok(true)
}

/// Gives another due day, to everybody's knowledge.
///
/// # Errors
/// Where the person may not, the day has passed, or nothing is waited for.
pub async fn move_due(app: &App, person: &Person, id: i64, day: &str) -> Result<()> {
    person.must(Right::Edit)?;
    let day = due_day(app, day)?;
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let input = store::for_change(&mut tx, id).await?;
    let state = State::of(&store::steps_in(&mut tx, id).await?, input.due_on.parse().ok(), today(at));
    if !state.is_open() || input.report_standing == Standing::Issued.code() {
        return Err(Error::Conflict("nothing is waited for any more; the day stays".to_owned()));
    }
    if input.due_on == day.to_string() {
        return Err(Error::Conflict(format!("it is due on {day} already")));
    }
    store::set_due(&mut tx, id, &day.to_string()).await?;
    store::insert_step(&mut tx, &step(id, "moved", &day.to_string(), person, at)).await?;
    note(
        &mut tx,
        person,
        at,
        ("input.move", id),
        &json!({ "before": input.due_on, "due_on": day.to_string() }),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Takes an input back that nobody answered.
///
/// # Errors
/// Where the person may not, or it is answered or closed.
pub async fn withdraw(app: &App, person: &Person, id: i64, reason: &str) -> Result<()> {
    person.must(Right::Edit)?;
    short_enough(reason)?;
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let input = store::for_change(&mut tx, id).await?;
    let state = State::of(&store::steps_in(&mut tx, id).await?, input.due_on.parse().ok(), today(at));
    if state.is_received() {
        return Err(Error::Conflict(
            "it was answered; leave the answer out instead of withdrawing".to_owned(),
        ));
    }
    if !store::close(&mut tx, id, &at.to_string()).await? {
        return Err(Error::Conflict(format!("it is {} already", state.code())));
    }
    store::insert_step(&mut tx, &step(id, "withdrawn", reason.trim(), person, at)).await?;
    note(&mut tx, person, at, ("input.withdraw", id), &json!({ "reason": reason.trim() })).await?;
    Ok(tx.commit().await?)
}

/// What an officer decides about an answer.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Judgement {
    /// `accepted` or `left-out`.
    pub verdict: String,
    /// The words as they are to stand in the report; those that were given where absent.
    pub words: Option<String>,
    /// Revision of the answer that was read.
    pub revision: i64,
    /// Number of the input that it answers.
    pub input: i64,
}

/// Accepts an answer, as it was given or edited, or leaves it out; may be decided otherwise until the report is issued.
///
/// # Errors
/// Where the person may not, there is no answer, the report is issued, or the answer was changed meanwhile.
pub async fn judge(app: &App, person: &Person, report: i64, judgement: &Judgement) -> Result<()> {
    person.must(Right::Edit)?;
    let verdict = match judgement.verdict.as_str() {
        verdict @ ("accepted" | "left-out") => verdict,
        other => {
            return Err(Error::Invalid(format!("\"{other}\" is no verdict; it is accepted or left-out")));
        }
    };
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let id = store::for_change(&mut tx, judgement.input).await?.id;
    reports::reopen(&mut tx, report).await?;
    // A correction has the answers of the report that it corrects.
    let given = contributions::by_input(&mut tx, (report, id)).await?.ok_or_else(|| {
        Error::Invalid("there are no words to decide about: nothing was written for this place".to_owned())
    })?;
    let words = judgement.words.as_deref().map_or(given.words.as_str(), str::trim);
    if words.is_empty() {
        return Err(Error::Invalid("the words are empty; leave the answer out instead".to_owned()));
    }
    super::answering::fits(words)?;
    let edited = given.edited || words.replace("\r\n", "\n") != given.words;
    let words = words.replace("\r\n", "\n");
    let decision = (verdict, words.as_str(), edited);
    let key = (report, id, judgement.revision);
    if !contributions::decide(&mut tx, key, decision, (person, &at.to_string())).await? {
        return Err(Error::Conflict(
            "the answer was changed meanwhile; read it again, then decide".to_owned(),
        ));
    }
    store::insert_step(&mut tx, &step(id, verdict, "", person, at)).await?;
    let after = json!({ "report": report, "verdict": verdict, "before": given.words, "words": words });
    note(&mut tx, person, at, ("input.judge", id), &after).await?;
    Ok(tx.commit().await?)
}

fn due_day(app: &App, text: &str) -> Result<Date> {
    let day: Date = text.trim().parse().map_err(|_| {
        Error::Invalid(format!(
            "\"{}\" is no date; write year-month-day, for example 2026-11-09",
            text.trim()
        ))
    })?;
    let today = today((app.now)());
    if day < today {
        return Err(Error::Invalid(format!("{day} has passed; an answer can be due from {today} on")));
    }
    Ok(day)
}

pub(super) fn short_enough(text: &str) -> Result<()> {
    match text.chars().count() > LONGEST {
        true => Err(Error::Invalid(format!("a message is longer than {LONGEST} characters"))),
        false => Ok(()),
    }
}

pub(super) fn issued(report: i64) -> Error {
    Error::Conflict(format!(
        "report {report} is issued and takes no more inputs; a correction is a new report"
    ))
}

pub(super) fn step(input: i64, step: &str, words: &str, person: &Person, at: Timestamp) -> Step {
    Step {
        input,
        step: step.to_owned(),
        words: words.to_owned(),
        person: person.name.clone(),
        acting_for: person.acting_for.clone(),
        at: at.to_string(),
    }
}

pub(super) async fn note(
    tx: &mut Tx,
    person: &Person,
    at: Timestamp,
    (action, id): (&'static str, i64),
    after: &serde_json::Value,
) -> Result<()> {
    let subject = format!("input/{id}");
    audit::record(tx, person, at, Deed { action, subject: &subject }, None::<&()>, Some(after)).await
}
