//! Answering: by who signed in, or by the code of a message.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::actions::{issued, note, short_enough, step};
use super::model::{Input, InputReader, State};
use super::readers::KIND;
use super::store;
use crate::accounts::Person;
use crate::accounts::people::model::name;
use crate::accounts::secrets::digest;
use crate::activities::today;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::reports::contributions::{self, Contribution};
use crate::web::locale::Locale;

/// Characters of an answer.
const LONGEST: usize = 50_000;
/// How records name somebody who came by the code of a message.
pub const BY_LINK: &str = "by link";

/// How somebody comes to an input.
#[derive(Debug, Clone, Copy)]
pub enum Reader<'a> {
    /// Signed in; the input is theirs, or they are refused.
    Account(i64),
    /// With the code that stood in a message.
    Code(&'a str),
}

/// What somebody answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Answer {
    /// The words; empty where what is held is complete.
    pub words: String,
    /// Whether they say that what is already held is complete.
    pub complete: bool,
    /// Language of the words.
    pub language: String,
    /// The name that is to stand beside them; empty for the organisation alone.
    pub signed_as: String,
}

/// An input that somebody came to.
#[derive(Debug, Clone)]
pub struct Found {
    /// The input.
    pub input: Input,
    /// Who was asked.
    pub reader: InputReader,
    /// As whom records name them.
    pub person: Person,
}

/// The input to which somebody comes.
///
/// # Errors
/// Where there is none for them, and where a code is none, is outdated, or was sent to somebody else than who signed in.
pub async fn find(app: &App, person: &Person, by: Reader<'_>, id: Option<i64>) -> Result<Found> {
    match by {
        Reader::Account(account) => {
            let id = id.ok_or_else(|| Error::NotFound("input without a number".to_owned()))?;
            let missing = || Error::NotFound(format!("input {id} that you were asked for"));
            let reader = store::reader(&app.db, id).await?.ok_or_else(missing)?;
            if !is_theirs(app, &reader, account).await? {
                return Err(missing());
            }
            let input = store::by_id(&app.db, id).await?;
            let person = Person { acting_for: input.actor.clone(), ..person.clone() };
            Ok(Found { input, reader, person })
        }
        Reader::Code(code) => {
            let known = store::by_code(&app.db, &digest(KIND, code.trim())).await?;
            let is_open = |until: &str| until.parse::<Timestamp>().is_ok_and(|until| (app.now)() < until);
            let found = known.filter(|(_, until)| is_open(until)).map(|(input, _)| input);
            let number = found.ok_or(Error::Field("code", "fault-input-link"))?;
            let reader =
                store::reader(&app.db, number).await?.ok_or(Error::Field("code", "fault-input-link"))?;
            // Who signed in as somebody else does not answer in their place by a message that was passed on.
            if let Some(account) = person.id
                && !is_theirs(app, &reader, account).await?
            {
                return Err(Error::Forbidden(
                    "this link was sent to somebody else; sign out to answer in their name, or ask whoever wrote the \
                     report to ask you"
                        .to_owned(),
                ));
            }
            let input = store::by_id(&app.db, number).await?;
            let person = match person.id {
                Some(_) => Person { acting_for: input.actor.clone(), ..person.clone() },
                None => {
                    Person { name: BY_LINK.to_owned(), acting_for: input.actor.clone(), ..Person::visitor() }
                }
            };
            Ok(Found { input, reader, person })
        }
    }
}

async fn is_theirs(app: &App, reader: &InputReader, account: i64) -> Result<bool> {
    if reader.account == Some(account) {
        return Ok(true);
    }
    let Some(email) = &reader.email else { return Ok(false) };
    Ok(store::email_key_of(&app.db, account).await?.is_some_and(|key| key == email.to_lowercase()))
}

/// Records that somebody looked, once.
///
/// # Errors
/// As the database.
pub async fn open(app: &App, found: &Found) -> Result<()> {
    let steps = store::steps_of(&app.db, found.input.id).await?;
    if found.input.closed_at.is_some()
        || steps.iter().any(|one| matches!(one.step.as_str(), "opened" | "received" | "complete"))
    {
        return Ok(());
    }
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    store::insert_step(&mut tx, &step(found.input.id, "opened", "", &found.person, at)).await?;
    note(&mut tx, &found.person, at, ("input.open", found.input.id), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// Answers: the words land in their place of the report and wait for an officer. What nobody accepted yet may be answered
/// anew.
///
/// # Errors
/// Where nothing is said, too much is said, or the input was withdrawn, declined, accepted, or its report issued.
pub async fn answer(app: &App, found: &Found, given: &Answer) -> Result<()> {
    let words = given.words.trim().replace("\r\n", "\n");
    match (words.is_empty(), given.complete) {
        (true, false) => {
            return Err(Error::Invalid(
                "nothing was written; write your answer, or say that what is held is complete".to_owned(),
            ));
        }
        (false, true) => {
            return Err(Error::Invalid(
                "there are words in the form; send them, or empty the field and say that what is held is complete"
                    .to_owned(),
            ));
        }
        _ => fits(&words)?,
    }
    let signed_as = if given.signed_as.trim().is_empty() { String::new() } else { name(&given.signed_as)? };
    let language =
        Locale::from_tag(given.language.trim()).or_else(|| Locale::from_tag(&found.reader.language));
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let input = open_one(app, &mut tx, found.input.id).await?;
    let before = contributions::by_input(&mut tx, (input.report, input.id)).await?;
    if before.as_ref().is_some_and(|one| one.standing == "accepted") {
        return Err(accepted());
    }
    if given.complete && before.is_some() {
        return Err(Error::Conflict(
            "you answered with words before, and they stand in the report; change them instead".to_owned(),
        ));
    }
    let word = if given.complete { "complete" } else { "received" };
    if !given.complete {
        let new = Contribution {
            place: input.place.clone(),
            input: input.id,
            actor: input.actor.clone(),
            actor_name: input.actor_name.clone(),
            signed_as,
            language: language.unwrap_or_default().code().to_owned(),
            words: words.clone(),
            given_on: today(at).to_string(),
            standing: "waiting".to_owned(),
            edited: false,
            revision: 1,
        };
        if !contributions::land(&mut tx, input.report, &new, &found.person, &at.to_string()).await? {
            return Err(accepted());
        }
    }
    store::insert_step(&mut tx, &step(input.id, word, &words, &found.person, at)).await?;
    note(&mut tx, &found.person, at, ("input.answer", input.id), &json!({ "answer": word, "words": words }))
        .await?;
    Ok(tx.commit().await?)
}

/// Says that nothing will be given; nobody is reminded any more.
///
/// # Errors
/// Where it is answered or closed, or the report issued.
pub async fn decline(app: &App, found: &Found, reason: &str) -> Result<()> {
    short_enough(reason)?;
    let at = (app.now)();
    let mut tx = app.db.begin().await?;
    let input = open_one(app, &mut tx, found.input.id).await?;
    let state = State::of(&store::steps_in(&mut tx, input.id).await?, input.due_on.parse().ok(), today(at));
    if state.is_received() {
        return Err(Error::Conflict("it was answered; an answer cannot be declined any more".to_owned()));
    }
    store::close(&mut tx, input.id, &at.to_string()).await?;
    store::insert_step(&mut tx, &step(input.id, "declined", reason.trim(), &found.person, at)).await?;
    note(&mut tx, &found.person, at, ("input.decline", input.id), &json!({ "reason": reason.trim() }))
        .await?;
    Ok(tx.commit().await?)
}

/// The input, where its report takes words and it was not closed.
async fn open_one(app: &App, tx: &mut Tx, id: i64) -> Result<Input> {
    let before = store::for_change(tx, id).await?;
    if !contributions::hold(tx, before.report).await? {
        return Err(issued(before.report));
    }
    // Read again under the hold, so that what was closed meanwhile is seen.
    let input = store::for_change(tx, id).await?;
    if input.closed_at.is_some() {
        let state = State::of(&store::steps_in(tx, id).await?, input.due_on.parse().ok(), today((app.now)()));
        return Err(Error::Conflict(format!(
            "this input was {}; no answer is waited for any more. Keep your words and write to whoever asked",
            state.code()
        )));
    }
    Ok(input)
}

fn accepted() -> Error {
    Error::Conflict(
        "your answer was accepted and stands in the report; write to whoever asked to change it".to_owned(),
    )
}

/// Whether words are short enough for one place.
pub(super) fn fits(words: &str) -> Result<()> {
    let length = words.chars().count();
    match length > LONGEST {
        true => Err(Error::Invalid(format!(
            "the answer has {length} characters; at most {LONGEST} can be kept in one place"
        ))),
        false => Ok(()),
    }
}
