//! Types of entries, and the fields that only some of them have.

use serde::{Deserialize, Serialize};

/// Type of entry.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Limited in time, with a result of its own.
    #[default]
    Project,
    /// Several projects under one aim.
    Programme,
    /// Teaches people.
    Training,
    /// Conference or event.
    Event,
    /// Something to read.
    Publication,
    /// Something to visit on the web.
    Website,
    /// Says how to do something.
    Guideline,
    /// Helps to do something.
    Toolkit,
    /// Signed by two or more.
    Agreement,
    /// Helps young enterprises.
    Incubator,
    /// Of the initiatives that a region agreed at a conference.
    RegionalInitiative,
    /// None of these.
    Other,
}

/// A field that only a kind of entry has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detail {
    /// Its name in files; its label is `activity-detail-CODE`.
    pub code: &'static str,
    /// What stands in it.
    pub kind: DetailKind,
}

/// What stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailKind {
    /// Words.
    Text,
    /// A whole number from 0.
    Count,
    /// A day, ISO 8601.
    Day,
    /// An address of the web.
    Address,
    /// One of some codes; their words are `activity-choice-CODE`.
    OneOf(&'static [&'static str]),
}

const fn text(code: &'static str) -> Detail {
    Detail { code, kind: DetailKind::Text }
}

const fn count(code: &'static str) -> Detail {
    Detail { code, kind: DetailKind::Count }
}

const fn day(code: &'static str) -> Detail {
    Detail { code, kind: DetailKind::Day }
}

const MODE: Detail =
    Detail { code: "mode", kind: DetailKind::OneOf(&["in-person", "online", "in-person-and-online"]) };

impl Kind {
    /// In the order of the form.
    pub const ALL: [Kind; 12] = [
        Kind::Project,
        Kind::Programme,
        Kind::Training,
        Kind::Event,
        Kind::Publication,
        Kind::Website,
        Kind::Guideline,
        Kind::Toolkit,
        Kind::Agreement,
        Kind::Incubator,
        Kind::RegionalInitiative,
        Kind::Other,
    ];

    /// The word in addresses, files and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Project => "project",
            Kind::Programme => "programme",
            Kind::Training => "training",
            Kind::Event => "event",
            Kind::Publication => "publication",
            Kind::Website => "website",
            Kind::Guideline => "guideline",
            Kind::Toolkit => "toolkit",
            Kind::Agreement => "agreement",
            Kind::Incubator => "incubator",
            Kind::RegionalInitiative => "regional-initiative",
            Kind::Other => "other",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The fields that only this kind has.
    pub fn details(self) -> &'static [Detail] {
        const TRAINING: &[Detail] = &[
            text("place"),
            text("languages"),
            count("participants"),
            count("women"),
            count("youth"),
            count("disabilities"),
            count("hours"),
            MODE,
            text("certificate"),
        ];
        const EVENT: &[Detail] = &[text("venue"), count("participants"), count("women"), MODE];
        const PUBLICATION: &[Detail] = &[text("publisher"), text("identifier"), count("pages")];
        const AGREEMENT: &[Detail] = &[
            text("purpose"),
            text("signatories"),
            day("signed-on"),
            day("renewed-on"),
            day("in-force-until"),
            Detail { code: "document", kind: DetailKind::Address },
        ];
        const INCUBATOR: &[Detail] = &[count("enterprises"), count("places"), text("sectors")];
        const INITIATIVE: &[Detail] = &[text("initiative"), text("conference")];
        match self {
            Kind::Training => TRAINING,
            Kind::Event => EVENT,
            Kind::Publication => PUBLICATION,
            Kind::Agreement => AGREEMENT,
            Kind::Incubator => INCUBATOR,
            Kind::RegionalInitiative => INITIATIVE,
            _ => &[],
        }
    }
}
