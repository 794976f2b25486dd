//! What an owner has: entries with their standing, what a reviewer said, what to do next.

use jiff::civil::Date;
use serde::Serialize;

use super::store::{self, OwnRow};
use crate::accounts::{Person, Right};
use crate::activities::model::Standing;
use crate::app::App;
use crate::error::{Error, Result};

/// Entries of one owner that a room shows; the register has all that are public.
const SHOWN: i64 = 500;

/// What an owner has to do with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// Answer a question.
    Returned,
    /// Finish and submit.
    Draft,
    /// Say whether it is still right.
    Confirm,
    /// Nothing: a reviewer reads it.
    Submitted,
    /// Read why it was refused.
    Rejected,
    /// Nothing.
    Published,
}

impl Waiting {
    /// As translation keys have it.
    pub fn code(self) -> &'static str {
        match self {
            Waiting::Returned => "returned",
            Waiting::Draft => "draft",
            Waiting::Confirm => "confirm",
            Waiting::Submitted => "submitted",
            Waiting::Rejected => "rejected",
            Waiting::Published => "published",
        }
    }
}

/// An entry as its owner has it.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Own {
    /// Its number.
    pub id: i64,
    /// Code of its owner.
    pub owner: String,
    /// Its title.
    pub title: String,
    /// Code of its kind.
    pub kind: String,
    /// Where it stands.
    pub standing: Standing,
    /// Where changes to it stand, where it is public and changes wait.
    pub changes: Option<Standing>,
    /// What its owner has to do.
    pub next: Waiting,
    /// When it was changed last.
    pub changed_at: String,
    /// The last day on which its owner said that it is right.
    pub confirmed_on: Option<String>,
    /// What a reviewer said last, where they asked or refused.
    pub said: Option<String>,
    /// How many remarks of readers are open.
    pub remarks: i64,
    /// When a draft of it was given up.
    pub given_up: Option<String>,
    /// Whether it was the entry itself that was given up, and not changes to it.
    pub is_given_up: bool,
}

/// The entries of the actors for whom a person acts, or of one of them; what waits for them first.
///
/// # Errors
/// Where the person may not write for that actor, or as the database.
pub async fn all(app: &App, person: &Person, owner: Option<&str>) -> Result<Vec<Own>> {
    let owners: Vec<String> =
        match (owner.filter(|code| !code.is_empty()), person.actors_with(Right::Contribute)) {
            (Some(owner), _) => {
                person.must_for(Right::Contribute, owner)?;
                vec![owner.to_owned()]
            }
            (None, Some(own)) => own.into_iter().map(str::to_owned).collect(),
            // Who may write for all has no own entries; those of whom they act for come first.
            (None, None) => vec![person.acting_for.clone()],
        };
    let today = crate::activities::today((app.now)());
    let mut all = Vec::new();
    for owner in owners {
        for row in store::of_owner(&app.db, &owner, SHOWN).await? {
            all.push(own(row, today)?);
        }
    }
    all.sort_by(|one, other| {
        (one.is_given_up, one.next)
            .cmp(&(other.is_given_up, other.next))
            .then(other.changed_at.cmp(&one.changed_at))
    });
    Ok(all)
}

fn own(row: OwnRow, today: Date) -> Result<Own> {
    let known = |code: &str| {
        Standing::from_code(code).ok_or_else(|| {
            Error::internal("an activity has a standing that this program does not know", code)
        })
    };
    let standing = known(&row.standing)?;
    let changes = row.changes.as_deref().map(known).transpose()?;
    let since =
        row.confirmed_on.clone().or_else(|| row.published_at.as_deref()?.get(..10).map(str::to_owned));
    let next = waits_for(changes.unwrap_or(standing), since.as_deref(), today);
    let is_answered = !matches!(next, Waiting::Returned | Waiting::Rejected);
    Ok(Own {
        id: row.id,
        owner: row.owner,
        title: row.title,
        kind: row.kind,
        standing,
        changes,
        next,
        changed_at: row.changed_at,
        confirmed_on: row.confirmed_on,
        said: row.said.filter(|said| !said.is_empty() && !is_answered),
        remarks: row.remarks,
        given_up: row.given_up,
        is_given_up: row.entry_given_up.is_some(),
    })
}

/// What an entry waits for from its owner; the word that it is right is asked again after a year.
pub fn waits_for(standing: Standing, since: Option<&str>, today: Date) -> Waiting {
    match standing {
        Standing::Draft => Waiting::Draft,
        Standing::Returned => Waiting::Returned,
        Standing::Submitted => Waiting::Submitted,
        Standing::Rejected | Standing::Merged => Waiting::Rejected,
        Standing::Published => {
            let year_ago = super::reminders::year_before(today).to_string();
            if since.is_none_or(|day| day <= year_ago.as_str()) {
                Waiting::Confirm
            } else {
                Waiting::Published
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_asked_again_after_a_year() {
        let today = jiff::civil::date(2020, 6, 15);
        let next = |since| waits_for(Standing::Published, since, today);
        assert_eq!(next(Some("2019-06-16")), Waiting::Published);
        assert_eq!(next(Some("2019-06-15")), Waiting::Confirm);
        assert_eq!(next(None), Waiting::Confirm);
        assert_eq!(waits_for(Standing::Returned, None, today), Waiting::Returned);
    }
}
