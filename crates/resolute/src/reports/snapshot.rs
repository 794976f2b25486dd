//! The data of a report: everything that it says stands here, and nothing is read again when it is drawn.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::built::Asked;
use super::contribution::{Begun, Contribution};
use super::emerging::Emerging;
use super::figures::Figures;
use super::performance::Performance;
use super::road_map::RoadMap;
use crate::error::{Error, Result};
use crate::files::sha256;
use crate::trace::model::Status;
use crate::web::locale::Locale;

/// The data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// What was asked for.
    pub asked: Asked,
    /// How the outside world reaches the house that holds the records.
    pub base: String,
    /// Whether its data is made up.
    pub exercise: bool,
    /// The instrument, where the report is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<About>,
    /// Its operative part on the last day of the period.
    pub calls: Vec<Call>,
    /// Activities of the period, where the template speaks of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// The report that was issued before this one, where the template compares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
    /// What grew and fell, where the template speaks of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emerging: Option<Emerging>,
    /// The plan, where the report is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Performance>,
    /// The road map of an action line, where the report is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub road_map: Option<RoadMap>,
    /// What was done in a period, where the report contributes to another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<Contribution>,
    /// Which registers were asked, and with which filters.
    pub queries: Vec<Query>,
}

/// A report that was issued before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previous {
    /// Its number.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Last day of its period.
    pub to: jiff::civil::Date,
    /// Activities that it counted by action line.
    pub lines: BTreeMap<String, usize>,
    /// How many activities began after it and up to the last day of this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<usize>,
    /// The first of them by their days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named: Vec<Begun>,
}

/// What the report is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// As it is called: `WTDC Resolution 30`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The version in force on the last day, where one is known: `(Rev. Dubai, 2014)`.
    pub cited_as: Option<String>,
    /// Whether the text held is `adopted` or `reconstructed`; nothing where none is held.
    pub standing: Option<String>,
    /// The earlier version whose paragraphs are told, where the text in force is not held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
}

/// A version that was law before the last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// As it is cited: `(Rev. Dubai, 2014)`.
    pub cited_as: String,
    /// The day from which another one counted.
    pub ended_on: Option<jiff::civil::Date>,
}

/// A call and its duties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Its words.
    pub heading: String,
    /// What it asks.
    pub duties: Vec<Duty>,
}

/// One operative paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Its address.
    pub address: String,
    /// The identity of the paragraph through its revisions.
    pub lineage: String,
    /// Its page.
    pub href: String,
    /// Its label.
    pub label: Option<String>,
    /// Its words.
    pub text: String,
    /// Who must do it.
    pub who: Vec<String>,
    /// When it is due.
    pub due: resolute_document::duties::Due,
    /// To whom it goes.
    pub recipient: Option<String>,
    /// Where it stands on the last day.
    pub status: Status,
    /// Outputs of plans that answer it.
    pub outputs: usize,
    /// The same outputs by name, in the order of their codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Output>,
    /// Confirmed activities, by first day, title and number; the first so many of them are named.
    pub activities: Vec<Activity>,
    /// How many there are.
    pub confirmed: usize,
    /// Links that a machine or a person suggested and nobody decided.
    pub waiting: usize,
}

/// An activity that is confirmed to implement a duty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Activity {
    /// Its first day.
    pub starts_on: Option<String>,
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: i64,
    /// Who does it.
    pub organisation: String,
    /// Confirmed evidence, by day, title and address.
    pub evidence: Vec<Evidence>,
}

/// An output of a plan that is confirmed to answer a duty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Output {
    /// Its code in the plan.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: i64,
    /// Code of its state on the last day.
    pub state: String,
    /// Confirmed evidence up to the last day.
    pub evidence: Vec<Evidence>,
}

/// What shows that something was done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// The day of what it shows.
    pub happened_on: String,
    /// What it is.
    pub title: String,
    /// Where it can be seen.
    pub address: String,
}

/// A question that was put to a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// The register: `work`, `activities`, `roles`.
    pub register: String,
    /// Where its rows are.
    pub href: String,
    /// How many rows there were.
    pub rows: usize,
}

impl Snapshot {
    /// Where the paragraphs of the text stand with their states of the last day. Those of a text that has ended stand in the
    /// register, because *At work* shows what is in force.
    pub(super) fn rows_of_text(&self) -> String {
        let (code, to) = (self.asked.scope.code(), self.asked.to);
        match self.instrument.as_ref().is_some_and(|about| about.earlier.is_some()) {
            true => format!("/mandates?instrument={code}&standing=ended&as_of={to}"),
            false => format!("/instruments/{code}/work?proposal=none&as_of={to}"),
        }
    }

    /// The duties of the text, in order.
    pub fn duties(&self) -> impl Iterator<Item = &Duty> {
        self.calls.iter().flat_map(|call| &call.duties)
    }

    /// The canonical JSON: the fields in their order, no spaces.
    ///
    /// # Errors
    /// Never, for data that was gathered here.
    pub fn json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| Error::internal("the data of a report is no JSON", error))
    }

    /// The snapshot with this JSON.
    ///
    /// # Errors
    /// Where it is none.
    pub fn from_json(json: &str) -> Result<Snapshot> {
        serde_json::from_str(json)
            .map_err(|error| Error::internal("the data of a report cannot be read back", error))
    }

    /// The fingerprint by which anybody can see that the data is the same.
    ///
    /// # Errors
    /// As [`Snapshot::json`].
    pub fn sha256(&self) -> Result<String> {
        Ok(sha256(self.json()?.as_bytes()))
    }

    /// The language of the frame.
    pub fn locale(&self) -> Locale {
        Locale::from_tag(&self.asked.language).unwrap_or_default()
    }
}
