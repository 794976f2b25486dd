//! Citations of stored texts, how each stands on a day, and filters over them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use resolute_document::Register;
use resolute_document::citations::{Citation, Row, Standing, State, Target, standing_since};
use serde::{Deserialize, Serialize};

/// A citation with the provision in which it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredCitation {
    /// Identifier.
    pub id: i64,
    /// The text that cites.
    pub text: i64,
    /// Full address of the provision.
    pub address: String,
    /// Instrument that cites: `wtdc-30`.
    pub citing: String,
    /// Its name: `WTDC Resolution 30`.
    pub citing_name: String,
    /// Version that cites: `wtdc-30/2017`.
    pub version: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// The proposal it belongs to, unless adopted.
    pub proposal: Option<String>,
    /// The day on which it was written: the opening of its conference, else the first day of its year.
    pub written: Option<Date>,
    /// The cited text, whether or not it is known here: `pp-140`.
    pub cited: Option<String>,
    /// Whether an instrument of that name is known here.
    pub known: bool,
    /// As it was read.
    pub citation: Citation,
}

impl StoredCitation {
    /// How it stands on a day; a text without a date is judged as of that day.
    pub fn on(self, register: &Register, as_of: Date) -> Listed {
        let standing = standing_since(&self.citation, register, self.written.unwrap_or(as_of), as_of);
        Listed { stored: self, standing }
    }
}

/// A citation with its state on the day of the question.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The citation.
    pub stored: StoredCitation,
    /// How the cited text stands.
    pub standing: Standing,
}

impl Listed {
    /// Whether what is cited is no longer in force: superseded, stale when written, suppressed.
    pub fn is_dead(&self) -> bool {
        is_dead(self.standing.state)
    }

    /// Kind of what is named, as in [`kind_of`].
    pub fn names(&self) -> &'static str {
        kind_of(&self.stored.citation.target)
    }

    /// Code of the body of the cited text.
    pub fn body(&self) -> Option<&str> {
        self.stored.citation.target.named().and_then(|named| named.body.as_deref())
    }

    /// For programs.
    pub fn json(&self) -> CitationJson<'_> {
        let stored = &self.stored;
        CitationJson {
            address: &stored.address,
            citing: &stored.citing,
            version: &stored.version,
            standing: &stored.standing,
            proposal: stored.proposal.as_deref(),
            written: stored.written.map(|day| day.to_string()),
            quote: &stored.citation.quote,
            names: self.names(),
            label: stored.citation.target.label(),
            cited: stored.cited.as_deref(),
            known: stored.known,
            state: self.standing.state.code(),
            revision: self.standing.revision.as_ref(),
            verified: self.standing.verified,
            citation: &stored.citation,
        }
    }
}

/// Whether a state says that the cited text is no longer in force.
pub fn is_dead(state: State) -> bool {
    matches!(state, State::StaleAtWriting | State::SupersededSince | State::Suppressed)
}

/// The word for what a citation names, as stored.
pub fn kind_of(target: &Target) -> &'static str {
    match target {
        Target::Instrument(_) => "instrument",
        Target::Itself(_) => "itself",
        Target::Provision(_) => "provision",
        Target::Conference(_) => "conference",
        Target::Concept(_) => "concept",
        Target::Document(_) => "document",
    }
}

/// Every kind, in the order of the form.
pub const KINDS: [&str; 6] = ["instrument", "provision", "document", "conference", "concept", "itself"];

/// What a list of citations is narrowed to. Empty values count as absent.
#[derive(Debug, Clone, Default, Deserialize, Serialize, utoipa::IntoParams)]
pub struct Filter {
    /// Instrument that cites, such as wtdc-30.
    pub cites: Option<String>,
    /// Instrument that is cited, such as pp-140.
    pub cited: Option<String>,
    /// Body of the cited text, such as PP.
    pub body: Option<String>,
    /// What is named: instrument, provision, document, conference, concept, itself; `all` for every kind. Absent: texts
    /// and their parts, which can be superseded.
    pub names: Option<String>,
    /// State of the cited text (`stale-at-writing` ...), or `dead` for every state in which it is not in force.
    pub standing: Option<String>,
    /// Words of the citation.
    pub q: Option<String>,
    /// The day of the question (ISO 8601); today where absent.
    #[serde(alias = "as-of")]
    pub as_of: Option<String>,
}

impl Filter {
    /// The value of a field of the form.
    pub fn asked(&self, field: &str) -> Option<&str> {
        let value = match field {
            "cites" => &self.cites,
            "cited" => &self.cited,
            "body" => &self.body,
            "names" => &self.names,
            "standing" => &self.standing,
            "as_of" => &self.as_of,
            _ => &self.q,
        };
        value.as_deref().map(str::trim).filter(|value| !value.is_empty())
    }

    /// Whether a citation is wanted, its state aside.
    pub fn fits(&self, one: &Listed) -> bool {
        let has_words =
            |words: &str| one.stored.citation.quote.to_lowercase().contains(&words.to_lowercase());
        let named = match self.asked("names") {
            None => matches!(one.names(), "instrument" | "provision" | "document"),
            Some("all") => true,
            Some(names) => one.names() == names,
        };
        self.asked("body").is_none_or(|body| one.body() == Some(body))
            && named
            && self.asked("q").is_none_or(has_words)
    }

    /// Whether the state is wanted.
    pub fn fits_state(&self, state: State) -> bool {
        match self.asked("standing") {
            None => true,
            Some("dead") => is_dead(state),
            Some(code) => state.code() == code,
        }
    }
}

/// How many citations each state has, those that need attention first; states without one are left out.
pub fn by_state(listed: &[Listed]) -> Vec<(State, usize)> {
    let count = |state: State| listed.iter().filter(|one| one.standing.state == state).count();
    State::ALL.into_iter().map(|state| (state, count(state))).filter(|(_, count)| *count > 0).collect()
}

/// One neighbour of an instrument: how often it is cited or cites, and the worst state among these.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbour {
    /// First part of its addresses.
    pub key: String,
    /// As it is called.
    pub name: String,
    /// Whether an instrument of that name is known here.
    pub known: bool,
    /// Citations.
    pub count: usize,
    /// The state that needs attention most.
    pub state: State,
}

/// Citations of an instrument gathered by the other end.
pub fn neighbours<'a>(
    listed: impl Iterator<Item = &'a Listed>,
    other: impl Fn(&Listed) -> Option<(String, String, bool)>,
) -> Vec<Neighbour> {
    let mut found: BTreeMap<String, Neighbour> = BTreeMap::new();
    let worst = |state: State| State::ALL.into_iter().position(|known| known == state);
    for one in listed {
        let Some((key, name, known)) = other(one) else { continue };
        let state = one.standing.state;
        let entry = found.entry(key.clone()).or_insert(Neighbour { key, name, known, count: 0, state });
        entry.count += 1;
        if worst(state) < worst(entry.state) {
            entry.state = state;
        }
    }
    let mut found: Vec<Neighbour> = found.into_values().collect();
    found.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.name.cmp(&other.name)));
    found
}

/// A citation for programs.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CitationJson<'a> {
    /// Full address of the provision that cites.
    pub address: &'a str,
    /// Instrument that cites.
    pub citing: &'a str,
    /// Version that cites.
    pub version: &'a str,
    /// Whether that text is adopted, proposed or reconstructed.
    pub standing: &'a str,
    /// The proposal it belongs to.
    pub proposal: Option<&'a str>,
    /// The day on which it was written.
    pub written: Option<String>,
    /// The words.
    pub quote: &'a str,
    /// What is named: instrument, provision, document, conference, concept, itself.
    pub names: &'a str,
    /// What is named, in one line.
    pub label: String,
    /// The cited text.
    pub cited: Option<&'a str>,
    /// Whether it is known here.
    pub known: bool,
    /// How the cited text stands on the day of the question.
    pub state: &'a str,
    /// The row of the register that says so.
    #[schema(value_type = Object)]
    pub revision: Option<&'a Row>,
    /// Whether that row was verified.
    pub verified: bool,
    /// Everything that was read.
    #[schema(value_type = Object)]
    pub citation: &'a Citation,
}
