//! Instruments, their versions and proposals, and which version is in force on a day.

use jiff::civil::Date;
use resolute_document::Document;
use serde::Serialize;

/// A resolution, decision, recommendation or declaration.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Instrument {
    /// `wtdc-30`.
    pub id: String,
    /// `WTDC`.
    pub body: String,
    /// `resolution`.
    pub kind: String,
    /// `30`; empty for a text without a number.
    pub number: String,
    /// Title as first known.
    pub title: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

impl Instrument {
    /// `WTDC Resolution 30`, or the title of a text without a number.
    pub fn name(&self) -> String {
        if self.number.is_empty() {
            return self.title.clone();
        }
        let mut kind: String = self.kind.clone();
        if let Some(first) = kind.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        format!("{} {kind} {}", self.body, self.number)
    }
}

/// The text of an instrument as of one conference.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Version {
    /// `wtdc-30/2014`.
    pub id: String,
    /// Its instrument.
    pub instrument: String,
    /// Order among the revisions of one year.
    pub sequence: i64,
    /// City.
    pub place: String,
    /// Year.
    pub year: i64,
    /// `(Rev. Dubai, 2014)`.
    pub cited_as: String,
    /// Title of this revision, where known.
    pub title: String,
    /// Opening day of the conference, where known.
    pub adopted_on: Option<String>,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

impl Version {
    /// The day from which it counts: the opening of its conference, else the first day of its year.
    pub fn from(&self) -> Date {
        let opening = self.adopted_on.as_deref().and_then(|day| day.parse().ok());
        opening
            .unwrap_or_else(|| Date::new(i16::try_from(self.year).unwrap_or(0), 1, 1).unwrap_or(Date::ZERO))
    }

    /// Whether anybody saw that it exists; an expected revision does not replace a known one.
    pub fn is_known(&self) -> bool {
        !self.verified.starts_with("no")
    }

    /// Whether this row says that the instrument was suppressed.
    pub fn suppresses(&self) -> bool {
        self.cited_as.starts_with("SUP")
    }
}

/// Where a version stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VersionState {
    /// Its conference has not opened, or nobody saw that it was adopted.
    NotYet,
    /// Adopted and not replaced.
    InForce,
    /// Replaced by a later version.
    Superseded,
    /// The instrument was suppressed.
    Suppressed,
}

impl VersionState {
    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            VersionState::NotYet => "not-yet",
            VersionState::InForce => "in-force",
            VersionState::Superseded => "superseded",
            VersionState::Suppressed => "suppressed",
        }
    }

    /// What that makes of its words: law, not yet, or no longer.
    pub fn standing(self) -> &'static str {
        match self {
            VersionState::InForce => "in-force",
            VersionState::NotYet => "proposed",
            VersionState::Superseded | VersionState::Suppressed => "ended",
        }
    }
}

/// The state of one version among all versions of its instrument. A conference revises on its last days, so on the
/// opening day itself the earlier version still holds.
pub fn state_of(version: &Version, all: &[Version], as_of: Date) -> VersionState {
    if !version.is_known() || version.from() >= as_of {
        return VersionState::NotYet;
    }
    match replaced_by(version, all, as_of) {
        Some(next) if next.suppresses() => VersionState::Suppressed,
        Some(_) => VersionState::Superseded,
        None if version.suppresses() => VersionState::Suppressed,
        None => VersionState::InForce,
    }
}

/// The next known version that has replaced this one by a day.
pub fn replaced_by<'a>(version: &Version, all: &'a [Version], as_of: Date) -> Option<&'a Version> {
    let order = |version: &Version| (version.year, version.sequence);
    all.iter()
        .filter(|other| order(other) > order(version) && other.is_known() && other.from() < as_of)
        .min_by_key(|other| order(other))
}

/// The version in force on a day.
pub fn in_force(all: &[Version], as_of: Date) -> Option<&Version> {
    all.iter().find(|version| state_of(version, all, as_of) == VersionState::InForce)
}

/// A request of one party to change an instrument.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Proposal {
    /// `rcc-23a15-1`.
    pub id: String,
    /// `RCC/23A15/1`.
    pub symbol: String,
    /// `MOD`, `ADD`, `SUP`, `NOC`.
    pub action: String,
    /// Who proposes, as the symbol names them.
    pub sponsors: String,
    /// The instrument.
    pub instrument: String,
    /// The version it starts from.
    pub base_version: Option<String>,
    /// The version it would make.
    pub amended_version: String,
    /// Label of the conference it is addressed to.
    pub addressed_to: Option<String>,
    /// The document it was read from.
    pub document: i64,
    /// Which of the document's proposals it is, from 0.
    pub part: i64,
    /// When it was kept (RFC 3339).
    pub kept_at: String,
}

/// A text held for a version.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Text {
    /// Identifier.
    pub id: i64,
    /// Its version.
    pub version: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// Language code.
    pub language: String,
    /// The proposal it belongs to, unless adopted.
    pub proposal: Option<String>,
    /// The document it is a reading of.
    pub document: i64,
    /// Its title.
    pub title: String,
}

impl Text {
    /// This text out of the marked document that it is a reading of: what a proposal starts from is the document
    /// without its changes.
    pub fn reading_of(&self, document: &Document) -> Document {
        match self.standing.as_str() {
            "reconstructed" => document.rejected().document,
            _ => document.accepted().document,
        }
    }
}

/// How the marks of a document came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// Tracked in the file.
    Tracked,
    /// Worked out from a text that had lost them.
    Recovered,
    /// There are none.
    None,
}

impl Marks {
    /// The word stored with a document.
    pub fn code(self) -> &'static str {
        match self {
            Marks::Tracked => "tracked",
            Marks::Recovered => "recovered",
            Marks::None => "none",
        }
    }

    /// The reverse of [`Marks::code`].
    pub fn from_code(code: &str) -> Marks {
        match code {
            "tracked" => Marks::Tracked,
            "none" => Marks::None,
            _ => Marks::Recovered,
        }
    }
}

/// A symbol or name as part of an address: lower case, everything but letters and digits one hyphen.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(sequence: i64, day: &str, cited_as: &str, verified: &str) -> Version {
        Version {
            id: format!("wtdc-30/{}", &day[..4]),
            instrument: "wtdc-30".to_owned(),
            sequence,
            place: String::new(),
            year: day[..4].parse().unwrap(),
            cited_as: cited_as.to_owned(),
            title: String::new(),
            adopted_on: Some(day.to_owned()),
            source: String::new(),
            verified: verified.to_owned(),
        }
    }

    #[test]
    fn the_version_in_force_depends_on_the_day() {
        let all = [
            version(4, "2014-03-30", "(Rev. Dubai, 2014)", "yes"),
            version(5, "2017-10-09", "(Rev. Buenos Aires, 2017)", "yes"),
            version(6, "2022-06-06", "(Rev. Kigali, 2022)", "no: expected, not seen"),
        ];
        let opening = Date::constant(2017, 10, 9);
        let today = Date::constant(2026, 11, 23);
        assert_eq!(in_force(&all, opening).unwrap().year, 2014);
        assert_eq!(in_force(&all, today).unwrap().year, 2017);
        assert_eq!(state_of(&all[0], &all, today), VersionState::Superseded);
        assert_eq!(state_of(&all[2], &all, today), VersionState::NotYet);
    }

    #[test]
    fn symbols_become_addresses() {
        assert_eq!(slug("RCC/23A15/1"), "rcc-23a15-1");
        assert_eq!(slug("[RCC-1]"), "rcc-1");
    }
}
