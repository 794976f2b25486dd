//! What is compared of an entry, and a pair as reviewers see it.

use resolute_likeness::{Kind, Plain, Reason};
use serde::{Deserialize, Serialize};

use super::super::model::Record;

/// What is compared of an entry.
pub fn plain(record: &Record) -> Plain {
    let year = |date: Option<jiff::civil::Date>| date.and_then(|date| u16::try_from(date.year()).ok());
    Plain::of(&resolute_likeness::Record {
        title: &record.title,
        description: &record.description,
        organisation: &record.organisation,
        countries: record.countries.iter().map(String::as_str).collect(),
        starts: year(record.starts_on),
        ends: year(record.ends_on),
        website: &record.website,
    })
}

/// What two entries may be to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PairKind {
    /// They may be the same.
    #[default]
    Duplicate,
    /// Another edition, phase, year or country.
    Related,
}

impl PairKind {
    /// Both.
    pub const ALL: [PairKind; 2] = [PairKind::Duplicate, PairKind::Related];

    /// As in tables and addresses.
    pub fn code(self) -> &'static str {
        match self {
            PairKind::Duplicate => "duplicate",
            PairKind::Related => "related",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<PairKind> {
        PairKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl From<Kind> for PairKind {
    fn from(kind: Kind) -> PairKind {
        match kind {
            Kind::Duplicate => PairKind::Duplicate,
            Kind::Related => PairKind::Related,
        }
    }
}

/// Whether a reviewer said something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nobody has decided.
    #[default]
    Open,
    /// A reviewer said that they are two things.
    Distinct,
}

impl State {
    /// Both.
    pub const ALL: [State; 2] = [State::Open, State::Distinct];

    /// As in addresses.
    pub fn code(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Distinct => "distinct",
        }
    }
}

/// Which pairs are asked for.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// `duplicate` (the default) or `related`.
    pub kind: Option<String>,
    /// `open` (the default) or `distinct`: those of which a reviewer said that they are two things.
    pub state: Option<String>,
    /// Only pairs that were found for this reason: `same-organisation`, `same-page`.
    pub reason: Option<String>,
    /// Only pairs with these letters in one of their titles.
    pub q: Option<String>,
    /// Page, from 1.
    pub page: Option<usize>,
}

impl Asked {
    /// The kind; possible duplicates where none or none that is known is named.
    pub fn kind(&self) -> PairKind {
        self.kind.as_deref().and_then(PairKind::from_code).unwrap_or_default()
    }

    /// The state; open where none or none that is known is named.
    pub fn state(&self) -> State {
        let is_distinct = self.state.as_deref() == Some(State::Distinct.code());
        if is_distinct { State::Distinct } else { State::Open }
    }

    /// The reason, where it is one.
    pub fn reason(&self) -> Option<Reason> {
        self.reason.as_deref().and_then(Reason::by_code)
    }
}

/// Two published entries that may be the same, the older first.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Number and words of the one.
    pub one: (i64, Record),
    /// Number and words of the other.
    pub other: (i64, Record),
    /// What they may be to each other.
    pub kind: PairKind,
    /// How likely they are the same, in thousandths.
    pub score: i64,
    /// Why, the title first.
    pub reasons: Vec<Reason>,
    /// Who said that they are two things.
    pub distinct: Option<Said>,
}

/// What a reviewer said of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Said {
    /// Why; may be empty.
    pub reason: String,
    /// Who.
    pub person: String,
    /// For whom.
    pub acting_for: String,
    /// When.
    pub at: String,
}

/// Reasons as they are kept.
pub(super) fn reasons_to_text(reasons: &[Reason]) -> String {
    let mut text = String::from(" ");
    for reason in reasons {
        text.push_str(reason.code());
        text.push(' ');
    }
    text
}

/// Reasons that were kept; those of a later program are left out.
pub(super) fn reasons_of_text(text: &str) -> Vec<Reason> {
    text.split(' ').filter_map(Reason::by_code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_come_back_as_they_were_kept() {
        let reasons = [Reason::SameTitle, Reason::OtherYears];
        assert_eq!(reasons_of_text(&reasons_to_text(&reasons)), reasons);
        assert!(reasons_of_text(" not-yet-known ").is_empty());
    }
}
