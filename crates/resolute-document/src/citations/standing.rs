//! Whether a cited text was in force at a date. What was right when it was written and what has been superseded since
//! are different answers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Citation, Named, Target};
use crate::register::{Conference, Instrument, Register, Revision};

/// What the register says of a cited text at a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The answer.
    pub state: State,
    /// The row that says so: the newer revision, the suppression, or the revision that is meant.
    pub revision: Option<Row>,
    /// Whether that row was seen in a primary text. What is not verified is never more than a remark.
    pub verified: bool,
}

/// A revision of the register: `(Rev. Dubai, 2018)`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Identifier of the instrument.
    pub instrument: String,
    /// Place in [`Instrument::revisions`].
    pub index: usize,
    /// As it is cited.
    pub cited_as: String,
}

/// How a cited text stands at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The newest text at that date, and no newer one is known.
    InForce,
    /// A newer text had been adopted before.
    StaleAtWriting,
    /// The newest text at that date; a newer one followed.
    SupersededSince,
    /// The conference that sits at that date revises it.
    BeingRevised,
    /// No text of it was in force any more.
    Suppressed,
    /// The register has the instrument, but not the text that is meant.
    UnknownRevision,
    /// The register does not have the instrument, or the words leave open which it is.
    NotInRegister,
    /// It names no text that could be superseded: a conference, a concept, the text itself.
    NotAText,
}

impl State {
    /// The name in JSON, in addresses and in tables: `stale-at-writing`.
    ///
    /// ```
    /// use resolute_document::citations::State;
    /// assert_eq!(State::StaleAtWriting.code(), "stale-at-writing");
    /// ```
    pub fn code(self) -> &'static str {
        match self {
            State::InForce => "in-force",
            State::StaleAtWriting => "stale-at-writing",
            State::SupersededSince => "superseded-since",
            State::BeingRevised => "being-revised",
            State::Suppressed => "suppressed",
            State::UnknownRevision => "unknown-revision",
            State::NotInRegister => "not-in-register",
            State::NotAText => "not-a-text",
        }
    }

    /// Every state, the ones that need attention first.
    pub const ALL: [State; 8] = [
        State::StaleAtWriting,
        State::Suppressed,
        State::BeingRevised,
        State::SupersededSince,
        State::UnknownRevision,
        State::NotInRegister,
        State::InForce,
        State::NotAText,
    ];
}

/// How the text that a citation means stands at a date, by default the opening of the conference that the citing text
/// is addressed to.
///
/// ```
/// use jiff::civil::date;
/// use resolute_document::citations::{self, State};
/// use resolute_document::{Document, structure};
/// let register = resolute_reference::register();
/// let document = Document::from_plain_text("in line with Resolution 130 (Rev. Guadalajara, 2010);");
/// let citations = citations::read(&document, &structure::read(&document, register), register);
/// let standing = |day| citations::standing(&citations[0], register, day).state;
/// assert_eq!(standing(date(2017, 10, 9)), State::StaleAtWriting);
/// assert_eq!(standing(date(2014, 10, 20)), State::BeingRevised);
/// assert_eq!(standing(date(2012, 1, 1)), State::SupersededSince);
/// ```
pub fn standing(citation: &Citation, register: &Register, as_of: Date) -> Standing {
    of_target(&citation.target, register, as_of)
}

/// How the cited text stands at `as_of` for a text that was written at `written`: what was stale when it was written
/// stays so, and what was right then may have been superseded since.
///
/// ```
/// use jiff::civil::date;
/// use resolute_document::citations::{self, State};
/// use resolute_document::{Document, structure};
/// let register = resolute_reference::register();
/// let document = Document::from_plain_text("in line with Resolution 140 (Rev. Busan, 2014);");
/// let citations = citations::read(&document, &structure::read(&document, register), register);
/// let state = |as_of| citations::standing_since(&citations[0], register, date(2017, 10, 9), as_of).state;
/// assert_eq!(state(date(2018, 1, 1)), State::InForce);
/// assert_eq!(state(date(2020, 1, 1)), State::SupersededSince);
/// ```
pub fn standing_since(citation: &Citation, register: &Register, written: Date, as_of: Date) -> Standing {
    let then = standing(citation, register, written.min(as_of));
    let was_right = matches!(then.state, State::InForce | State::SupersededSince | State::BeingRevised);
    if !was_right || as_of <= written {
        return match then.state {
            // What follows after the day of the question is not known on that day.
            State::SupersededSince => current(citation, register, then),
            _ => then,
        };
    }
    let now = standing(citation, register, as_of);
    match now.state {
        State::StaleAtWriting => Standing { state: State::SupersededSince, ..now },
        State::SupersededSince => current(citation, register, now),
        _ => now,
    }
}

/// The cited text as the one in force.
fn current(citation: &Citation, register: &Register, otherwise: Standing) -> Standing {
    let named = citation.target.named();
    let cited = named.and_then(|named| Some((named.register.as_deref()?, named.revision.as_ref()?.known?)));
    let Some((id, index)) = cited else { return Standing { state: State::InForce, ..otherwise } };
    let Some(revision) = register.instrument(id).and_then(|known| known.revisions.get(index)) else {
        return otherwise;
    };
    let row = Row { instrument: id.to_owned(), index, cited_as: revision.cited_as.clone() };
    Standing { state: State::InForce, revision: Some(row), verified: revision.verified }
}

fn of_target(target: &Target, register: &Register, as_of: Date) -> Standing {
    match target {
        Target::Instrument(named) => of_named(named, register, as_of),
        Target::Document(document) => {
            match document.register.as_deref().and_then(|id| register.instrument(id)) {
                // A text cited by its name is meant as it stands.
                Some(known) => of_known(known, None, register, as_of),
                None => plain(State::NotInRegister),
            }
        }
        Target::Provision(part) => match &part.of {
            Some(whole) => of_target(whole, register, as_of),
            None => plain(State::NotInRegister),
        },
        Target::Itself(_) | Target::Conference(_) | Target::Concept(_) => plain(State::NotAText),
    }
}

fn plain(state: State) -> Standing {
    Standing { state, revision: None, verified: false }
}

fn of_named(named: &Named, register: &Register, as_of: Date) -> Standing {
    let Some(known) = named.register.as_deref().and_then(|id| register.instrument(id)) else {
        return plain(State::NotInRegister);
    };
    match &named.revision {
        // A resolution of the General Assembly or of another body that never revises has no rows.
        Some(cited) if cited.known.is_none() && !known.revisions.is_empty() => plain(State::UnknownRevision),
        cited => of_known(known, cited.as_ref().and_then(|cited| cited.known), register, as_of),
    }
}

/// How one revision of an instrument stands at a date; where none is named, the instrument.
///
/// ```
/// use jiff::civil::date;
/// use resolute_document::citations::{State, revision_standing};
/// let register = resolute_reference::register();
/// let known = register.instrument("PP-140").expect("a row of the register");
/// let busan = known.revisions.iter().position(|revision| revision.year == 2014);
/// let standing = revision_standing(known, busan, register, date(2020, 1, 1));
/// assert_eq!(standing.state, State::StaleAtWriting);
/// ```
pub fn revision_standing(
    known: &Instrument,
    cited: Option<usize>,
    register: &Register,
    as_of: Date,
) -> Standing {
    of_known(known, cited, register, as_of)
}

fn of_known(known: &Instrument, cited: Option<usize>, register: &Register, as_of: Date) -> Standing {
    let answer = |state, index: usize| Standing {
        state,
        verified: known.revisions[index].verified,
        revision: Some(Row {
            instrument: known.id.clone(),
            index,
            cited_as: known.revisions[index].cited_as.clone(),
        }),
    };
    let when: Vec<When> =
        known.revisions.iter().map(|revision| when(known, revision, register, as_of)).collect();
    let later = |from: usize, which: When| (from..when.len()).rev().find(|&index| when[index] == which);
    let first = cited.map_or(0, |cited| cited + 1);
    if let Some(gone) =
        (first..when.len()).find(|&index| known.revisions[index].suppresses() && when[index] == When::Before)
    {
        return answer(State::Suppressed, gone);
    }
    let Some(cited) = cited else {
        // No text is named, so the one in force is meant.
        return match later(0, When::Before) {
            Some(current) => answer(State::InForce, current),
            None => Standing { state: State::InForce, revision: None, verified: known.verified },
        };
    };
    if let Some(newer) = later(first, When::Before) {
        return answer(State::StaleAtWriting, newer);
    }
    if let Some(newer) = later(first, When::Now) {
        return answer(State::BeingRevised, newer);
    }
    match later(first, When::After) {
        Some(_) => {
            let next = (first..when.len()).find(|&index| when[index] == When::After).unwrap_or(first);
            answer(State::SupersededSince, next)
        }
        None => answer(State::InForce, cited),
    }
}

/// When a revision was adopted, seen from a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Before,
    /// Its conference sits at that date, or sat in that year on days that nobody knows.
    Now,
    After,
}

fn when(known: &Instrument, revision: &Revision, register: &Register, as_of: Date) -> When {
    match held(known, revision, register).map(|held| (held.start, held.end)) {
        Some((Some(start), Some(end))) if end < as_of && start < as_of => When::Before,
        Some((Some(start), Some(_))) if start <= as_of => When::Now,
        Some((Some(_), Some(_))) => When::After,
        _ => match revision.year.cmp(&as_of.year()) {
            std::cmp::Ordering::Less => When::Before,
            std::cmp::Ordering::Equal => When::Now,
            std::cmp::Ordering::Greater => When::After,
        },
    }
}

fn held<'a>(known: &Instrument, revision: &Revision, register: &'a Register) -> Option<&'a Conference> {
    super::conferences::row(register, &known.body, Some(&revision.place), revision.year)
}
