//! Kinds of links and the steps that a link takes.

use serde::{Deserialize, Serialize};

/// How two concepts of different frameworks are linked, as in SKOS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Both mean the same.
    Exact,
    /// Both mean nearly the same.
    Close,
    /// The other one is broader.
    Broad,
    /// The other one is narrower.
    Narrow,
    /// They have to do with each other.
    Related,
}

impl Kind {
    /// All of them, the one that says least last.
    pub const ALL: [Kind; 5] = [Kind::Exact, Kind::Close, Kind::Broad, Kind::Narrow, Kind::Related];

    /// As it stands in the table, in addresses and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Exact => "exact",
            Kind::Close => "close",
            Kind::Broad => "broad",
            Kind::Narrow => "narrow",
            Kind::Related => "related",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a person does with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Says that it might hold.
    Suggested,
    /// Says that it holds.
    Confirmed,
    /// Takes it back.
    Withdrawn,
}

impl Step {
    /// As it stands in the table, in addresses and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            Step::Suggested => "suggested",
            Step::Confirmed => "confirmed",
            Step::Withdrawn => "withdrawn",
        }
    }

    /// The step of a code.
    pub fn from_code(code: &str) -> Option<Step> {
        [Step::Suggested, Step::Confirmed, Step::Withdrawn].into_iter().find(|step| step.code() == code)
    }

    /// Whether it may follow the last one: what was withdrawn can be suggested again, what holds only be withdrawn.
    pub fn may_follow(self, last: Option<Step>) -> bool {
        match last.unwrap_or(Step::Withdrawn) {
            Step::Withdrawn => self == Step::Suggested,
            Step::Suggested => self != Step::Suggested,
            Step::Confirmed => self == Step::Withdrawn,
        }
    }
}

/// What a person wants of a link.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Wish {
    /// Scheme of the first concept.
    pub from_scheme: String,
    /// The first concept.
    pub from_notation: String,
    /// Scheme of the second concept.
    pub to_scheme: String,
    /// The second concept.
    pub to_notation: String,
    /// How they are linked.
    pub kind: Kind,
    /// What is done with the link.
    pub step: Step,
    /// Why; asked for with a suggestion.
    #[serde(default)]
    pub reason: String,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Taken {
    /// Scheme of the first concept.
    pub from_scheme: String,
    /// The first concept.
    pub from_notation: String,
    /// Scheme of the second concept.
    pub to_scheme: String,
    /// The second concept.
    pub to_notation: String,
    /// How they are linked.
    pub kind: String,
    /// `suggested`, `confirmed` or `withdrawn`.
    pub step: String,
    /// Why.
    pub reason: String,
    /// Who, as records name people.
    pub person: String,
    /// For whom they acted.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_follow_each_other_in_their_order() {
        let may = |step: Step, last: Option<Step>| step.may_follow(last);
        assert!(may(Step::Suggested, None) && !may(Step::Confirmed, None) && !may(Step::Withdrawn, None));
        assert!(may(Step::Confirmed, Some(Step::Suggested)) && may(Step::Withdrawn, Some(Step::Suggested)));
        assert!(may(Step::Withdrawn, Some(Step::Confirmed)) && !may(Step::Suggested, Some(Step::Confirmed)));
        assert!(may(Step::Suggested, Some(Step::Withdrawn)));
        assert_eq!(Kind::from_code("close"), Some(Kind::Close));
        assert_eq!(Step::from_code("doubtful"), None);
    }
}
