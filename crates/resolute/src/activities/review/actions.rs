//! Approving, asking back, refusing, taking up; one entry or many.

use serde::{Deserialize, Serialize};

use super::store;
use crate::accounts::{Person, Right};
use crate::activities::actions::{audit_step, must, not_now, obey, publish, replace, unchanged_since};
use crate::activities::model::{Record, Standing, Step};
use crate::activities::store::{
    Entry, add_step, drop_proposal, for_change, proposal_for_change, put_proposal,
};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};

/// Longest reason that is kept, in characters.
const LONGEST_REASON: usize = 4_000;
/// Most entries that are decided about at once.
const MOST_AT_ONCE: usize = 200;

/// What a reviewer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// It becomes public.
    Approve,
    /// Its owner is asked something.
    AskBack,
    /// It does not become public.
    Reject,
    /// The reviewer takes it up.
    Assign,
}

impl Decision {
    /// In the order of the buttons.
    pub const ALL: [Decision; 4] = [Decision::Approve, Decision::AskBack, Decision::Reject, Decision::Assign];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Decision::Approve => "approve",
            Decision::AskBack => "ask-back",
            Decision::Reject => "reject",
            Decision::Assign => "assign",
        }
    }

    /// The decision of a word.
    pub fn from_code(code: &str) -> Option<Decision> {
        Decision::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Whether its owner must be told why.
    pub fn needs_reason(self) -> bool {
        matches!(self, Decision::AskBack | Decision::Reject)
    }
}

/// What became of one of many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Outcome {
    /// Number of the entry.
    pub id: i64,
    /// Why it was not done; nothing where it was.
    pub refused: Option<String>,
}

/// Decides about what waits of an entry.
///
/// # Errors
/// Where the person may not review for its owner, nothing of it waits, it was changed since the reviewer saw it, or a
/// reason is missing.
pub async fn decide(
    app: &App,
    person: &Person,
    (id, revision): (i64, i64),
    decision: Decision,
    reason: &str,
) -> Result<()> {
    let reason = reason.trim();
    if decision.needs_reason() && reason.is_empty() {
        return Err(Error::Invalid("say why; the owner of the entry reads it".to_owned()));
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Error::Invalid(format!("the reason is longer than {LONGEST_REASON} characters")));
    }
    if decision == Decision::Assign {
        return assign(app, person, id).await;
    }
    let mut tx = app.db.begin().await?;
    let (entry, waiting) = waiting(&mut tx, person, id).await?;
    let (known, record) = match &waiting {
        Waiting::Change(revision, record) => (*revision, &**record),
        Waiting::New => (entry.revision, &entry.record),
    };
    unchanged_since(known, revision)?;
    let at = (app.now)();
    match (decision, &waiting) {
        (Decision::Approve, _) => {
            obey(&mut tx, record, true).await?;
            publish(&mut tx, person, &entry, record, (Step::Approved, reason), at).await?;
        }
        (Decision::AskBack, Waiting::New) => {
            replace(&mut tx, &entry, (Standing::Returned, record), at).await?
        }
        (Decision::AskBack, Waiting::Change(..)) => {
            put_proposal(&mut tx, &entry, (Standing::Returned, record), at).await?;
        }
        // The audit keeps the words that were refused.
        (_, Waiting::Change(..)) => drop_proposal(&mut tx, id).await?,
        (_, Waiting::New) => replace(&mut tx, &entry, (Standing::Rejected, record), at).await?,
    }
    if let Some((step, action)) = step_of(decision) {
        add_step(&mut tx, id, (step, reason), person, at).await?;
        audit_step(&mut tx, person, at, (id, action), (Some(record), None)).await?;
    }
    store::drop_assignment(&mut tx, id).await?;
    Ok(tx.commit().await?)
}

fn step_of(decision: Decision) -> Option<(Step, &'static str)> {
    match decision {
        Decision::AskBack => Some((Step::AskedBack, "activity.ask-back")),
        Decision::Reject => Some((Step::Rejected, "activity.reject")),
        Decision::Approve | Decision::Assign => None,
    }
}

enum Waiting {
    New,
    Change(i64, Box<Record>),
}

async fn waiting(tx: &mut Tx, person: &Person, id: i64) -> Result<(Entry, Waiting)> {
    let entry = for_change(tx, id).await?;
    must(person, Right::Review, entry.owner.as_deref())?;
    match proposal_for_change(tx, id).await? {
        Some(change) if change.standing == Standing::Submitted => {
            Ok((entry, Waiting::Change(change.revision, Box::new(change.record))))
        }
        _ if entry.standing == Standing::Submitted => Ok((entry, Waiting::New)),
        _ => Err(not_now(entry.standing)),
    }
}

/// The same decision about many; each stands for itself, and what could not be done says why.
///
/// # Errors
/// Where they are too many at once.
pub async fn decide_many(
    app: &App,
    person: &Person,
    which: &[(i64, i64)],
    decision: Decision,
    reason: &str,
) -> Result<Vec<Outcome>> {
    if which.len() > MOST_AT_ONCE {
        return Err(Error::Invalid(format!("choose at most {MOST_AT_ONCE} entries at once")));
    }
    let mut outcomes = Vec::with_capacity(which.len());
    for &(id, revision) in which {
        let refused = match decide(app, person, (id, revision), decision, reason).await {
            Ok(()) => None,
            Err(error @ Error::Internal(..)) => return Err(error),
            Err(error) => Some(error.to_string()),
        };
        outcomes.push(Outcome { id, refused });
    }
    Ok(outcomes)
}

/// Takes up what waits; taking up one's own again gives it back.
///
/// # Errors
/// Where the person may not review for its owner, or nothing of it waits.
pub async fn assign(app: &App, person: &Person, id: i64) -> Result<()> {
    let mut tx = app.db.begin().await?;
    waiting(&mut tx, person, id).await?;
    let at = (app.now)();
    if store::assigned(&mut tx, id).await?.as_ref() == Some(&person.name) {
        store::drop_assignment(&mut tx, id).await?;
        audit_step(&mut tx, person, at, (id, "activity.give-back"), (None, None)).await?;
    } else {
        store::put_assignment(&mut tx, id, &person.name, &at.to_string()).await?;
        add_step(&mut tx, id, (Step::Assigned, ""), person, at).await?;
        audit_step(&mut tx, person, at, (id, "activity.assign"), (None, None)).await?;
    }
    Ok(tx.commit().await?)
}
