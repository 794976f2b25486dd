//! The words of an entry, whole. What is public of it and what waits for review have the same shape.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Coverage, Kind, Money, Progress};

/// An activity as its owner describes it. Fields follow the stocktaking form (reference/stocktaking_fields.csv).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Record {
    /// Title.
    pub title: String,
    /// Language of title and texts, such as `en`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Type of entry.
    pub kind: Kind,
    /// Short description, shown to voters and in lists.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The one action line that it serves most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub main_line: Option<String>,
    /// Further action lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
    /// Sustainable Development Goals: `1` to `17`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Targets of the goals: `9.c`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<String>,
    /// Objectives of the Global Digital Compact: `1` to `5`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gdc: Vec<String>,
    /// Groups of people that it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// Name of the organisation that does it, as given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// Its type: a code of reference/stakeholder_types.csv.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation_type: String,
    /// Its code, where it is a known actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// Others that take part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// Countries in which it happens: ISO 3166 codes of three letters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// Regions in which it happens: codes of reference/itu_regions.csv.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// Geographical coverage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
    /// Where it stands in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub starts_on: Option<Date>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<Date>,
    /// Qualitative and quantitative impact.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub impact: String,
    /// Partnership activities.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub partnerships: String,
    /// Main challenges and future perspectives.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub challenges: String,
    /// Potential for replication.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub replicability: String,
    /// Sustainability of the activity.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sustainability: String,
    /// Promotion of WSIS values.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub values: String,
    /// Budgets and transactions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub money: Vec<Money>,
    /// Website.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub website: String,
    /// Fields of its kind, by their codes ([`Kind::details`]).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub details: BTreeMap<String, String>,
    /// Where an entry comes from that its owner did not write here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
}

/// Somebody who takes part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// What they do: `funding`, `accountable`, `extending`, `implementing`, `partner`.
    pub role: String,
    /// Name as given.
    pub name: String,
    /// Code, where it is a known actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
}

/// Where an entry was found, and what may be done with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Provenance {
    /// Name of the source.
    pub source: String,
    /// Its address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Its licence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// What a reader must know: `nominated for the WSIS Project Prizes 2015`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A concept that an activity is tagged with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag {
    /// The concept scheme.
    pub scheme: &'static str,
    /// The concept.
    pub notation: String,
}

impl Record {
    /// Every action line, the main one first.
    pub fn all_lines(&self) -> impl Iterator<Item = &str> {
        let further = self.lines.iter().filter(|line| Some(*line) != self.main_line.as_ref());
        self.main_line.iter().chain(further).map(String::as_str)
    }

    /// Every goal: those named, and those whose targets are named.
    pub fn all_goals(&self) -> Vec<&str> {
        let of_targets = self.targets.iter().filter_map(|target| Some(target.split_once('.')?.0));
        let mut goals: Vec<&str> = self.goals.iter().map(String::as_str).chain(of_targets).collect();
        goals.sort_unstable_by_key(|goal| (goal.parse::<u32>().unwrap_or(u32::MAX), *goal));
        goals.dedup();
        goals
    }

    /// Every concept that it is tagged with, each once, in order.
    pub fn tags(&self) -> Vec<Tag> {
        let mut tags = Vec::new();
        let mut put = |scheme: &'static str, notations: &mut dyn Iterator<Item = &str>| {
            tags.extend(notations.map(|notation| Tag { scheme, notation: notation.to_owned() }));
        };
        put("action-lines", &mut self.all_lines());
        put("sdgs", &mut self.all_goals().into_iter());
        put("sdgs", &mut self.targets.iter().map(String::as_str));
        put("gdc-objectives", &mut self.gdc.iter().map(String::as_str));
        put("people", &mut self.people.iter().map(String::as_str));
        put("countries", &mut self.countries.iter().map(String::as_str));
        put("itu-regions", &mut self.regions.iter().map(String::as_str));
        tags.sort();
        tags.dedup();
        tags
    }

    /// The texts of an entry that a reader sees, the longest fields last.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = [
            &self.description,
            &self.impact,
            &self.partnerships,
            &self.challenges,
            &self.replicability,
            &self.sustainability,
            &self.values,
        ];
        texts.into_iter().map(String::as_str).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_each_once_and_a_target_brings_its_goal() {
        let record = Record {
            main_line: Some("C5".to_owned()),
            lines: vec!["C5".to_owned(), "C2".to_owned()],
            goals: vec!["10".to_owned(), "9".to_owned()],
            targets: vec!["9.c".to_owned(), "4.4".to_owned()],
            ..Record::default()
        };
        assert_eq!(record.all_lines().collect::<Vec<_>>(), ["C5", "C2"]);
        assert_eq!(record.all_goals(), ["4", "9", "10"]);
        let tags: Vec<String> =
            record.tags().iter().map(|tag| format!("{}/{}", tag.scheme, tag.notation)).collect();
        assert_eq!(
            tags,
            ["action-lines/C2", "action-lines/C5", "sdgs/10", "sdgs/4", "sdgs/4.4", "sdgs/9", "sdgs/9.c"]
        );
    }

    #[test]
    fn an_empty_record_is_short_and_comes_back() {
        let json = serde_json::to_string(&Record::default()).unwrap();
        assert_eq!(json, r#"{"title":"","kind":"project"}"#);
        assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), Record::default());
    }
}
