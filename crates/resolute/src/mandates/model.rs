//! Duties as they are stored, corrected and listed.

use resolute_document::duties::Mandate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::files::sha256;

/// The fields that an officer may correct, as they are named in the JSON of a duty.
pub const FIELDS: &[&str] = &[
    "verb",
    "addressees",
    "force",
    "deliverable",
    "recipient",
    "continuing",
    "limits",
    "with",
    "for",
    "level",
    "concepts",
    "due.date",
    "due.event",
    "due.recurrence",
];

/// A duty with the text it stands in.
#[derive(Debug, Clone)]
pub struct StoredMandate {
    /// Identifier in this database; addresses are what lasts.
    pub id: i64,
    /// Full address: `wtdc-30/2017/instructs-bdt-director/2`.
    pub address: String,
    /// The identity that survives renumbering.
    pub lineage: String,
    /// Instrument.
    pub instrument: String,
    /// Version.
    pub version: String,
    /// Text it is read from.
    pub text: i64,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// The proposal, unless adopted.
    pub proposal: Option<String>,
    /// The document.
    pub document: i64,
    /// Order within the text.
    pub position: i64,
    /// As the machine read it, as it is stored: a list of thousands does not look at it.
    pub(super) machine_json: String,
    pub(super) reading_json: String,
    /// As it stands after corrections.
    pub reading: Mandate,
}

/// A duty as it is stored at an address.
pub(super) fn from_json(json: &str, address: &str) -> Result<Mandate> {
    serde_json::from_str(json)
        .map_err(|error| Error::internal(&format!("duty {address} cannot be read back"), error))
}

impl StoredMandate {
    /// The proposal whose text this is, or `adopted`: what a correction hangs on beside the address.
    pub fn scope(&self) -> &str {
        self.proposal.as_deref().unwrap_or("adopted")
    }

    /// Whether an officer changed what the machine read.
    pub fn is_corrected(&self) -> bool {
        self.machine_json != self.reading_json
    }

    /// What the machine read, before any correction.
    ///
    /// # Errors
    /// Where the stored JSON is damaged.
    pub fn machine(&self) -> Result<Mandate> {
        from_json(&self.machine_json, &self.address)
    }

    /// Changes with every correction; sent back by a form to see that nobody was faster.
    pub fn etag(&self) -> String {
        sha256(self.reading_json.as_bytes())[..16].to_owned()
    }
}

/// One correction of one field.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Correction {
    /// Identifier.
    pub id: i64,
    /// Name of the field, one of [`FIELDS`].
    pub field: String,
    /// What stood there, as JSON.
    pub before_json: String,
    /// What stands there now, as JSON.
    pub after_json: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When (RFC 3339).
    pub at: String,
}

/// What an officer asks for.
#[derive(Debug, Clone, Deserialize, utoipa::ToSchema)]
pub struct CorrectionAsked {
    /// Name of the field, one of [`FIELDS`].
    pub field: String,
    /// The new value: text, list of texts, true or false, or null for nothing.
    pub value: Value,
    /// Why; shown in the history.
    pub reason: String,
    /// The `etag` of the duty that the officer saw.
    pub etag: String,
    /// Code of the actor for whom the officer acts, where it is not the one they act for anyway.
    #[serde(default)]
    pub acting_for: Option<String>,
}

/// Puts a value into a field of a reading.
///
/// # Errors
/// Where there is no such field, or the value does not fit it.
pub fn with_field(reading: &Mandate, field: &str, value: Value) -> Result<Mandate> {
    if !FIELDS.contains(&field) {
        return Err(Error::Invalid(format!(
            "\"{field}\" cannot be corrected; the fields are {}",
            FIELDS.join(", ")
        )));
    }
    let mut json =
        serde_json::to_value(reading).map_err(|error| Error::internal("a duty is no JSON", error))?;
    let place = field.split('.').fold(&mut json, |json, key| &mut json[key]);
    *place = value;
    serde_json::from_value(json).map_err(|_| {
        Error::Invalid(format!(
            "the new value does not fit the field \"{field}\", which takes {}",
            taken_by(field)
        ))
    })
}

/// What a field takes, in words for the person who typed something else.
fn taken_by(field: &str) -> &'static str {
    match field {
        "due.date" => "a date written as 2026-11-23, or nothing",
        "continuing" => "yes or no",
        "force" => "decides, instructs, requests, invites, calls-upon or encourages",
        "addressees" | "limits" | "with" | "for" | "level" | "concepts" => "a list of texts",
        _ => "a text",
    }
}

/// The value of a field of a reading.
pub fn field_of(reading: &Mandate, field: &str) -> Value {
    let json = serde_json::to_value(reading).unwrap_or(Value::Null);
    field.split('.').fold(&json, |json, key| &json[key]).clone()
}

/// What a list of duties is narrowed to; `None` and empty mean everything. A field may hold several values with a
/// semicolon between them; a duty then needs one of them.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
pub struct Filter {
    /// Words to be found in the duty's text.
    pub q: Option<String>,
    /// Code of an addressee.
    pub addressee: Option<String>,
    /// Code of an actor to whom the result goes.
    pub recipient: Option<String>,
    /// Code of an actor with whom it is done.
    pub partner: Option<String>,
    /// Action line or goal that it names: `C5`, `SDG 9`.
    pub concept: Option<String>,
    /// Verb.
    pub verb: Option<String>,
    /// `instructs`, `requests`, `invites` ...
    pub force: Option<String>,
    /// Instrument.
    pub instrument: Option<String>,
    /// Body.
    pub body: Option<String>,
    /// Recurrence, as read.
    pub recurrence: Option<String>,
    /// `date`, `event`, `recurring` or `none`.
    pub due: Option<String>,
    /// `in-force`, `proposed` or `ended`.
    pub standing: Option<String>,
    /// State by the published rule.
    pub state: Option<String>,
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
    /// `text`, `due` or `who`.
    pub sort: Option<String>,
}

/// The fields of a filter that are facets, in the order of the form.
pub const FACETS: [&str; 12] = [
    "addressee",
    "state",
    "standing",
    "due",
    "force",
    "recurrence",
    "recipient",
    "partner",
    "concept",
    "verb",
    "body",
    "instrument",
];

impl Filter {
    /// The values that are asked for in a facet; none where it does not narrow.
    pub fn chosen(&self, facet: &str) -> Vec<String> {
        let field = match facet {
            "addressee" => &self.addressee,
            "recipient" => &self.recipient,
            "partner" => &self.partner,
            "concept" => &self.concept,
            "verb" => &self.verb,
            "force" => &self.force,
            "instrument" => &self.instrument,
            "body" => &self.body,
            "recurrence" => &self.recurrence,
            "due" => &self.due,
            "standing" => &self.standing,
            "state" => &self.state,
            _ => &None,
        };
        let values = field.iter().flat_map(|values| values.split(';')).map(str::trim);
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// The same filter without its facets: the words that are looked for, the day and the order.
    #[must_use]
    pub fn without_facets(&self) -> Filter {
        let Filter { q, as_of, sort, .. } = self.clone();
        Filter { q, as_of, sort, ..Filter::default() }
    }

    /// The order that is asked for; that of the texts where it is none of ours.
    pub fn sort(&self) -> Sort {
        Sort::ALL.into_iter().find(|sort| Some(sort.code()) == self.sort.as_deref()).unwrap_or(Sort::Text)
    }
}

/// Order of a list of duties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Instrument by instrument, paragraph by paragraph.
    Text,
    /// The soonest first, those without a day last.
    Due,
    /// By the first addressee.
    Who,
}

impl Sort {
    /// In the order of the menu.
    pub const ALL: [Sort; 3] = [Sort::Text, Sort::Due, Sort::Who];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Sort::Text => "text",
            Sort::Due => "due",
            Sort::Who => "who",
        }
    }

    /// Puts duties, which come in the order of their texts, into this order.
    pub fn apply<T>(self, duties: &mut [T], reading: impl Fn(&T) -> &Mandate) {
        match self {
            Sort::Text => {}
            Sort::Due => duties.sort_by_key(|one| {
                let due = &reading(one).due;
                (due.day.is_none(), due.day, due.event.is_none())
            }),
            Sort::Who => {
                duties.sort_by(|one, other| {
                    reading(one).addressees.first().cmp(&reading(other).addressees.first())
                });
            }
        }
    }
}
