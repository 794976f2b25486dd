//! What is known of the world outside the text: conferences, instruments, actors, calls, concepts.
//!
//! Passed in as a value, so that reading stays a function of its inputs.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The known world. Every row says how far it was verified.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// Sessions of bodies: place and year name one.
    pub conferences: Vec<Conference>,
    /// Texts that can be cited.
    pub instruments: Vec<Instrument>,
    /// Bodies, officers, organisations.
    pub actors: Vec<Actor>,
    /// Known headings of blocks.
    pub calls: Vec<KnownCall>,
    /// Terms of concept schemes: action lines, SDGs.
    pub concepts: Vec<Concept>,
    /// The schemes themselves, with the text that brought them into the world.
    pub schemes: Vec<Scheme>,
    /// Other names under which texts are cited.
    pub names: Vec<KnownName>,
    /// Bodies and periods of which a source says that every text is in the register. Usually none.
    pub complete: Vec<Complete>,
    /// How far the paragraphs of texts go.
    pub extents: Vec<Extent>,
    /// Plans that conferences prepare.
    pub plans: Vec<Plan>,
}

impl Register {
    /// The instrument with this identifier.
    ///
    /// ```
    /// let register = resolute_reference::register();
    /// assert_eq!(register.instrument("PP-140").map(|known| known.number.as_str()), Some("140"));
    /// ```
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|known| known.id == id)
    }
}

/// A name of a text beside its title: `2030 Agenda` for A/RES/70/1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownName {
    /// As texts write it.
    pub name: String,
    /// [`Instrument::id`].
    pub instrument: String,
    /// Only in texts of the International Telecommunication Union: `the Constitution`.
    pub itu_only: bool,
    /// Whether a primary text was seen.
    pub verified: bool,
}

/// How many paragraphs a text has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    /// [`Instrument::id`].
    pub instrument: String,
    /// As a citation names the part: `paragraph`, `article`.
    pub unit: String,
    /// Number of the last one.
    pub last: u32,
    /// Whether a primary text was seen.
    pub verified: bool,
}

/// A body and period of which the register has every text of a kind: only there is what it lacks unknown to the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complete {
    /// As in [`Instrument::body`].
    pub body: String,
    /// As in [`Instrument::kind`].
    pub kind: String,
    /// First year.
    pub from: i16,
    /// Last year.
    pub to: i16,
    /// Whether a primary text was seen.
    pub verified: bool,
}

/// One session of a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conference {
    /// `PP`, `WTDC`, `WTSA`, `RA`, `COUNCIL`, `WSIS`.
    pub body: String,
    /// `PP-14`.
    pub label: String,
    /// City.
    pub place: String,
    /// Year.
    pub year: i16,
    /// First day, where known.
    pub start: Option<Date>,
    /// Last day, where known.
    pub end: Option<Date>,
    /// Whether a primary text was seen.
    pub verified: bool,
}

/// A text that can be cited, with its revisions in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// `PP-140`.
    pub id: String,
    /// `PP`.
    pub body: String,
    /// `resolution`.
    pub kind: String,
    /// `140`, `70/125`.
    pub number: String,
    /// `A/RES/70/125`, where it has one.
    pub symbol: Option<String>,
    /// Title of the text as first known.
    pub title: String,
    /// Where and when the first text was adopted, where known.
    pub adopted: Option<Adoption>,
    /// Oldest first.
    pub revisions: Vec<Revision>,
    /// Whether a primary text was seen.
    pub verified: bool,
}

/// Place and year of the session that adopted a text first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// City.
    pub place: String,
    /// Year.
    pub year: i16,
}

/// One revision of an instrument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// City of the conference.
    pub place: String,
    /// Year of the conference.
    pub year: i16,
    /// `(Rev. Busan, 2014)`.
    pub cited_as: String,
    /// Title of that revision, where known.
    pub title: Option<String>,
    /// Whether a primary text with that title was seen.
    pub title_verified: bool,
    /// Whether a primary text was seen.
    pub verified: bool,
}

impl Revision {
    /// Whether this row says that the instrument was suppressed.
    ///
    /// ```
    /// let register = resolute_reference::register();
    /// let suppressed = register.instrument("PP-172").and_then(|known| known.revisions.last());
    /// assert!(suppressed.is_some_and(|revision| revision.suppresses()));
    /// ```
    pub fn suppresses(&self) -> bool {
        self.cited_as.starts_with("SUP")
    }
}

/// A body, officer or organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// `DIR-BDT`.
    pub id: String,
    /// `BDT Director`.
    pub short_name: String,
    /// `Director of the Telecommunication Development Bureau`.
    pub name: String,
    /// `officer`, `organization` ...
    pub kind: String,
    /// Code of the body it belongs to.
    pub parent: Option<String>,
}

/// A heading that opens a block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KnownCall {
    /// `instructs the Secretary-General`.
    pub heading: String,
    /// Whether its items oblige.
    pub operative: bool,
}

/// A term of a concept scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concept {
    /// `action-lines`, `sdgs`.
    pub scheme: String,
    /// `C5`, `SDG 9`.
    pub notation: String,
    /// Title in English.
    pub label: String,
}

/// A concept scheme: `Sustainable Development Goals`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// As in [`Concept::scheme`].
    pub id: String,
    /// Its name in English.
    pub name: String,
    /// Its acronym, without a plural s: `SDG`.
    pub acronym: Option<String>,
    /// [`Instrument::id`] of the text that adopted it: nothing older can name it.
    pub adopted_by: String,
}

/// A plan of a few years, with how many objectives it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Code of the body whose plan it is: `ITU-D`.
    pub owner: String,
    /// Its first year.
    pub first_year: i16,
    /// Its last year.
    pub last_year: i16,
    /// How many objectives it has.
    pub objectives: usize,
}
