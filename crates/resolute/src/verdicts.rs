//! What people decide about what somebody or a machine suggested: a pair of sister texts, a link, evidence.
//!
//! Always true: what nobody confirmed counts for nothing; a verdict may be taken back, and then the matter is open again;
//! the newest verdict holds and the earlier ones stay.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// Longest reason that is kept, in characters.
const LONGEST_REASON: usize = 2_000;

/// What a person can say about what was suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is so.
    Confirmed,
    /// It is not so.
    Dismissed,
    /// The earlier verdict is taken back.
    Withdrawn,
}

impl Verdict {
    /// In the order of forms.
    pub const ALL: [Verdict; 3] = [Verdict::Confirmed, Verdict::Dismissed, Verdict::Withdrawn];

    /// The word in the database and in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Confirmed => "confirmed",
            Verdict::Dismissed => "dismissed",
            Verdict::Withdrawn => "withdrawn",
        }
    }

    /// The verdict of a word that was kept.
    pub fn from_code(code: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The verdict of a word that a form or the command line sends.
    ///
    /// # Errors
    /// Where it is none; says which there are.
    pub fn named(code: &str) -> Result<Verdict> {
        Verdict::from_code(code).ok_or_else(|| {
            Error::Invalid(format!("\"{code}\" is no verdict; say confirmed, dismissed or withdrawn"))
        })
    }

    /// What the matter is from then on: `confirmed`, `dismissed`, or `suggested` again.
    pub fn standing(self) -> &'static str {
        match self {
            Verdict::Withdrawn => "suggested",
            decided => decided.code(),
        }
    }

    /// Refuses a verdict that changes nothing.
    ///
    /// # Errors
    /// Where the matter stands so already.
    pub fn must_change(self, standing: &str) -> Result<()> {
        match standing == self.standing() {
            true => Err(Error::Conflict(format!("it is {standing} already"))),
            false => Ok(()),
        }
    }
}

/// A verdict as a program gives it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct VerdictGiven {
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A reason without the spaces around it.
///
/// # Errors
/// Where it is longer than 2,000 characters.
pub fn reason(text: &str) -> Result<&str> {
    match text.chars().count() > LONGEST_REASON {
        true => Err(Error::Invalid(format!("the reason is longer than {LONGEST_REASON} characters"))),
        false => Ok(text.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verdict_is_named_by_its_code() {
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::named(verdict.code()).unwrap(), verdict);
        }
        assert!(Verdict::named("perhaps").unwrap_err().to_string().contains("say confirmed"));
    }

    #[test]
    fn what_is_taken_back_is_open_again() {
        assert!(Verdict::Withdrawn.must_change("confirmed").is_ok());
        assert!(Verdict::Withdrawn.must_change("suggested").is_err());
        assert!(Verdict::Dismissed.must_change("confirmed").is_ok());
        assert!(Verdict::Confirmed.must_change("confirmed").is_err());
    }

    #[test]
    fn a_reason_is_bounded() {
        assert_eq!(reason(" because ").unwrap(), "because");
        assert!(reason(&"a".repeat(LONGEST_REASON + 1)).is_err());
    }
}
