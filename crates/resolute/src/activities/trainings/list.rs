//! The list of trainings.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use crate::activities::model::Record;
use crate::activities::register::{self, Order, find};
use crate::activities::{store, today};
use crate::app::App;
use crate::error::Result;
use crate::search::Hit;

/// Counts of people that a training may give.
pub(super) const GROUPS: [&str; 4] = ["participants", "women", "youth", "disabilities"];

/// A training.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Training {
    /// Number of the entry.
    pub id: i64,
    /// Title.
    pub title: String,
    /// Language of the title.
    pub language: String,
    /// Who gives it.
    pub organisation: String,
    /// Code of the actor who gives it.
    pub actor: Option<String>,
    /// First day.
    #[schema(value_type = Option<String>, format = Date)]
    pub starts_on: Option<Date>,
    /// Last day.
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<Date>,
    /// When that is, seen from today.
    pub when: When,
    /// City or building, in the entry's own words.
    pub place: String,
    /// Countries: ISO 3166 codes of three letters.
    pub countries: Vec<String>,
    /// Regions.
    pub regions: Vec<String>,
    /// In person, online or both.
    pub mode: String,
    /// Languages in which it is taught, in the entry's own words.
    pub languages: String,
    /// How many took part, by the groups that the entry counts: `participants`, `women`, `youth`, `disabilities`.
    pub counts: BTreeMap<&'static str, String>,
}

/// When something is, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// It has not begun.
    ToCome,
    /// It has begun and not ended.
    Now,
    /// It has ended.
    Past,
    /// Nothing says when.
    Unknown,
}

impl When {
    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            When::ToCome => "to-come",
            When::Now => "now",
            When::Past => "past",
            When::Unknown => "unknown",
        }
    }

    /// Seen from a day.
    pub fn of(starts_on: Option<Date>, ends_on: Option<Date>, day: Date) -> When {
        match (starts_on.or(ends_on), ends_on.or(starts_on)) {
            (Some(first), _) if first > day => When::ToCome,
            (_, Some(last)) if last < day => When::Past,
            (None, None) => When::Unknown,
            _ => When::Now,
        }
    }
}

/// Trainings of a list.
#[derive(Debug)]
pub struct Trainings {
    /// How many there are.
    pub total: usize,
    /// Values of every filter with their counts.
    pub facets: BTreeMap<&'static str, Vec<(String, usize)>>,
    /// The rows of the page that was asked for, the latest first.
    pub rows: Vec<Training>,
    /// Whether everything that was stored is in the answer.
    pub current: bool,
}

/// Trainings that fit the filters of the register, those that begin last first.
///
/// # Errors
/// Where the index or the database cannot be read, or the page lies too deep.
pub async fn trainings(app: &App, asked: &register::Asked) -> Result<Trainings> {
    let mut list = register::Asked { per_page: asked.per_page, ..asked.narrowed("kind", "training") };
    list.page = asked.page.min(list.pages(usize::MAX));
    list.order = Some(Order::Start);
    let (found, current) = find(app, &list).await?;
    let numbers: Vec<i64> = found.hits.iter().filter_map(number).collect();
    let records = store::published_records(&app.db, &numbers.clone().into()).await?;
    let day = today((app.now)());
    let facets = found.facets.iter().filter_map(|(facet, values)| {
        let (name, _) = register::NAMES.iter().find(|(_, known)| known == facet)?;
        Some((*name, values.clone()))
    });
    Ok(Trainings {
        total: found.total,
        facets: facets.collect(),
        rows: rows(&numbers, records, day),
        current,
    })
}

/// Every training of a list, those that begin last first.
///
/// # Errors
/// Where the index or the database cannot be read.
pub async fn all(app: &App, asked: &register::Asked) -> Result<Vec<Training>> {
    let list = register::Asked { order: Some(Order::Start), ..asked.narrowed("kind", "training") };
    let (numbers, _) = register::numbers(app, &list).await?;
    let records = store::published_records(&app.db, &numbers.clone().into()).await?;
    Ok(rows(&numbers, records, today((app.now)())))
}

fn number(hit: &Hit) -> Option<i64> {
    hit.entry.key.strip_prefix("activity/")?.parse().ok()
}

fn rows(numbers: &[i64], mut records: HashMap<i64, Record>, day: Date) -> Vec<Training> {
    let row = |id: &i64| {
        let record = records.remove(id)?;
        let detail = |code: &str| record.details.get(code).cloned().unwrap_or_default();
        let count =
            |group: &&'static str| Some((*group, detail(group))).filter(|(_, count)| !count.is_empty());
        Some(Training {
            id: *id,
            when: When::of(record.starts_on, record.ends_on, day),
            place: detail("place"),
            mode: detail("mode"),
            languages: detail("languages"),
            counts: GROUPS.iter().filter_map(count).collect(),
            title: record.title,
            language: record.language,
            organisation: record.organisation,
            actor: record.actor,
            starts_on: record.starts_on,
            ends_on: record.ends_on,
            countries: record.countries,
            regions: record.regions,
        })
    };
    numbers.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_training_is_past_once_its_last_day_is() {
        let (first, last) = (Some(date(2017, 11, 6)), Some(date(2017, 11, 8)));
        assert_eq!(When::of(first, last, date(2017, 11, 5)), When::ToCome);
        assert_eq!(When::of(first, last, date(2017, 11, 8)), When::Now);
        assert_eq!(When::of(first, last, date(2017, 11, 9)), When::Past);
        assert_eq!(When::of(first, None, date(2017, 11, 7)), When::Past);
        assert_eq!(When::of(None, last, date(2017, 11, 7)), When::ToCome);
        assert_eq!(When::of(None, None, date(2017, 11, 7)), When::Unknown);
    }
}
