//! Recording, confirming, judging pairs, reviewing.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::model::{Review, Row, codes, in_order};
use super::{listing, store};
use crate::accounts::{Person, Right};
use crate::actors;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::deadlines::recurrences::Often;
use crate::error::{Error, Result};
use crate::instruments;

/// Longest text that is kept, in characters.
const LONGEST: usize = 4_000;

/// A report that a text asks for and that the reader of duties missed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Given {
    /// What is delivered.
    pub title: String,
    /// Codes of those who owe it, with a semicolon between them.
    pub giver: String,
    /// Codes of those to whom it goes.
    pub receiver: String,
    /// How often: `annual`, `biennial`, `quarterly`, `each-session`; empty where it is due once.
    pub recurrence: String,
    /// The first day on which it is due.
    pub first_due_on: String,
    /// The text that asks for it.
    pub instrument: String,
    /// The paragraph there.
    pub paragraph: String,
    /// Its words.
    pub words: String,
    /// Where that can be seen.
    pub source: String,
    /// Why it is recorded by hand.
    pub reason: String,
}

/// What is said of two reports.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PairGiven {
    /// One of the two.
    pub one: String,
    /// The other.
    pub other: String,
    /// `confirmed` or `dismissed`.
    pub verdict: String,
}

/// A review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ReviewGiven {
    /// The report.
    pub entry: String,
    /// `continue`, `merge` or `discontinue`.
    pub verdict: String,
    /// The report that it is merged into.
    pub merged_into: String,
    /// For which conference, session or meeting.
    pub occasion: String,
    /// Why.
    pub reason: String,
}

/// Records a report by hand and returns its name in the register.
///
/// # Errors
/// Where the person may not, or something is missing or unknown.
pub async fn record(app: &App, person: &Person, given: &Given) -> Result<String> {
    person.must_for_all(Right::Edit)?;
    for (what, words) in [
        ("what is delivered", &given.title),
        ("the words of the paragraph", &given.words),
        ("where they can be seen", &given.source),
        ("why it is recorded by hand", &given.reason),
    ] {
        text(what, words)?;
    }
    let giver = known_codes(app, "who owes it", &given.giver).await?;
    let receiver = known_codes(app, "to whom it goes", &given.receiver).await?;
    let recurrence = given.recurrence.trim();
    if !recurrence.is_empty() && recurrence != "regular" && Often::of(recurrence) == Often::Undated {
        return Err(Error::Invalid(format!(
            "\"{recurrence}\" says not how often; write annual, biennial, every-4-years, twice-a-year, quarterly, \
             monthly, each-session, each-conference or regular"
        )));
    }
    let first_due_on = match given.first_due_on.trim() {
        "" => None,
        day => Some(
            day.parse::<Date>()
                .map_err(|_| {
                    Error::Invalid(format!(
                        "\"{day}\" is no date; write year-month-day, for example 2026-11-09"
                    ))
                })?
                .to_string(),
        ),
    };
    let instrument = match given.instrument.trim() {
        "" => None,
        id => Some(instruments::by_id(&app.db, &instruments::model::slug(id)).await?.id),
    };
    let at = (app.now)().to_string();
    let mut tx = app.db.begin().await?;
    let mut row = Row {
        // Until it has its number; nobody else writes at this moment for this person.
        entry: format!("recording/{}/{at}", person.name),
        standing: "confirmed".to_owned(),
        said_by: "person".to_owned(),
        title: given.title.trim().to_owned(),
        giver,
        receiver,
        recurrence: recurrence.to_owned(),
        first_due_on,
        instrument,
        paragraph: given.paragraph.trim().to_owned(),
        words: given.words.trim().to_owned(),
        source: given.source.trim().to_owned(),
        reason: given.reason.trim().to_owned(),
        person: person.name.clone(),
        acting_for: person.acting_for.clone(),
        at,
    };
    row.entry = store::insert(&mut tx, &row).await?;
    note(&mut tx, app, person, ("due-report.record", &row.entry), &json!(row)).await?;
    tx.commit().await?;
    Ok(row.entry)
}

/// Confirms or dismisses an entry; may be decided otherwise later.
///
/// # Errors
/// Where the person may not, there is no such entry, or it was decided so already.
pub async fn decide(app: &App, person: &Person, key: &str, confirmed: bool) -> Result<()> {
    person.must_for_all(Right::Edit)?;
    let standing = if confirmed { "confirmed" } else { "dismissed" };
    let known = listing::known(app, key).await?;
    let mut tx = app.db.begin().await?;
    let before = store::for_change(&mut tx, key).await?;
    if before.as_ref().is_some_and(|row| row.standing == standing) {
        return Err(Error::Conflict(format!("it is {standing} already")));
    }
    if before.is_some_and(|row| row.said_by == "person") {
        store::set_standing(&mut tx, key, standing).await?;
    } else {
        let row = Row {
            entry: key.to_owned(),
            standing: standing.to_owned(),
            said_by: "machine".to_owned(),
            paragraph: known.paragraph,
            reason: known.because,
            person: person.name.clone(),
            acting_for: person.acting_for.clone(),
            at: (app.now)().to_string(),
            ..Row::default()
        };
        store::put(&mut tx, &row).await?;
    }
    note(&mut tx, app, person, ("due-report.decide", key), &json!({ "standing": standing })).await?;
    Ok(tx.commit().await?)
}

/// Says whether two reports ask for the same.
///
/// # Errors
/// Where the person may not, there are no two such reports, or nothing new is said.
pub async fn judge_pair(app: &App, person: &Person, given: &PairGiven) -> Result<()> {
    person.must_for_all(Right::Edit)?;
    if !matches!(given.verdict.as_str(), "confirmed" | "dismissed") {
        return Err(Error::Invalid(format!(
            "\"{}\" is no verdict; it is confirmed or dismissed",
            given.verdict
        )));
    }
    if given.one == given.other {
        return Err(Error::Invalid("a report asks for the same as itself; name two".to_owned()));
    }
    let (one, other) = in_order(&given.one, &given.other);
    let all = super::pairs(app, listing::today(app)).await?;
    let known = all.iter().find(|pair| pair.one.key == one && pair.other.key == other);
    if known.is_some_and(|pair| pair.standing == given.verdict) {
        return Err(Error::Conflict(format!("it is {} already", given.verdict)));
    }
    let because = match known {
        Some(pair) => super::alike::because(pair),
        // Somebody may see what no rule saw.
        None => {
            let all = listing::with_ended(app).await?;
            listing::among(&all, one)?;
            listing::among(&all, other)?;
            "said by a person".to_owned()
        }
    };
    let at = (app.now)().to_string();
    let mut tx = app.db.begin().await?;
    store::insert_pair(&mut tx, (one, other), (&given.verdict, &because), (person, &at)).await?;
    let after = json!({ "one": one, "other": other, "verdict": given.verdict, "because": because });
    note(&mut tx, app, person, ("due-report.pair", one), &after).await?;
    Ok(tx.commit().await?)
}

/// Records a review: the report goes on, is merged into another, or is given up. The text and the state of the duty stay what
/// they are; a later review stands beside this one.
///
/// # Errors
/// Where the person may not, something is missing, or the report would be merged into itself, round about too.
pub async fn review(app: &App, person: &Person, given: &ReviewGiven) -> Result<i64> {
    person.must_for_all(Right::Edit)?;
    text("why", &given.reason)?;
    text("for which occasion, such as WTDC-25", &given.occasion)?;
    let entries = listing::with_ended(app).await?;
    listing::among(&entries, &given.entry)?;
    let merged_into = match (given.verdict.as_str(), given.merged_into.trim()) {
        ("continue" | "discontinue", _) => None,
        ("merge", "") => return Err(Error::Invalid("say into which report it is merged".to_owned())),
        ("merge", into) => {
            listing::among(&entries, into)?;
            // Followed over the latest reviews, which may lead back.
            let mut at = into;
            let mut steps = 0;
            while steps <= entries.len() {
                if at == given.entry {
                    return Err(Error::Invalid(format!(
                        "{into} is, or is merged into, the report itself; review that one first"
                    )));
                }
                let next = entries.iter().find(|one| one.key == at).and_then(|one| one.review.as_ref());
                match next.and_then(|review| review.merged_into.as_deref()) {
                    Some(next) => at = next,
                    None => break,
                }
                steps += 1;
            }
            Some(into.to_owned())
        }
        (other, _) => {
            return Err(Error::Invalid(format!(
                "\"{other}\" is no verdict; it is continue, merge or discontinue"
            )));
        }
    };
    let new = Review {
        id: 0,
        entry: given.entry.clone(),
        verdict: given.verdict.clone(),
        merged_into,
        occasion: given.occasion.trim().to_owned(),
        reason: given.reason.trim().to_owned(),
        person: person.name.clone(),
        acting_for: person.acting_for.clone(),
        at: (app.now)().to_string(),
    };
    let mut tx = app.db.begin().await?;
    let id = store::insert_review(&mut tx, &new).await?;
    note(&mut tx, app, person, ("due-report.review", &given.entry), &json!(new)).await?;
    tx.commit().await?;
    Ok(id)
}

async fn note(
    tx: &mut Tx,
    app: &App,
    person: &Person,
    (action, entry): (&'static str, &str),
    after: &serde_json::Value,
) -> Result<()> {
    let subject = format!("due-report/{entry}");
    audit::record(tx, person, (app.now)(), Deed { action, subject: &subject }, None::<&()>, Some(after)).await
}

async fn known_codes(app: &App, what: &str, cell: &str) -> Result<String> {
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
    Ok(codes.join("; "))
}

fn text(what: &str, given: &str) -> Result<()> {
    match given.trim().chars().count() {
        0 => Err(Error::Invalid(format!("say {what}"))),
        length if length > LONGEST => {
            Err(Error::Invalid(format!("a text is longer than {LONGEST} characters")))
        }
        _ => Ok(()),
    }
}
