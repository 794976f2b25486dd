//! The register for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

use super::asked::{Asked, find, name_of};
use crate::app::App;
use crate::error::Result;
use crate::finding::answer::{Counted, Marked};
use crate::search::{Found, Hit};

/// A page of the register.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActivityList {
    /// How many activities there are.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Rows on a page.
    pub per_page: usize,
    /// Pages that can be opened; longer lists are taken whole as a file.
    pub pages: usize,
    /// Whether everything that was stored when the question came is in the answer.
    pub current: bool,
    /// Whether nothing has all the words, so that what has some of them is given.
    pub some_words: bool,
    /// Where nothing was found: how many there would be without a filter.
    pub without: BTreeMap<String, usize>,
    /// Each filter with its values; a count is the number of rows that choosing it gives.
    pub facets: BTreeMap<&'static str, Vec<Counted>>,
    /// The rows of this page.
    pub activities: Vec<ActivityRow>,
}

/// A row of the register.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActivityRow {
    /// Its lasting name: `activity/17`.
    pub key: String,
    /// Its page.
    pub href: String,
    /// How its source calls it.
    pub codes: Vec<String>,
    /// Its title, with the words that were found.
    pub title: Marked,
    /// Who does it, and who takes part.
    pub organisations: Vec<String>,
    /// The part of its texts in which the words stand, character for character.
    pub passage: Marked,
    /// Language of the passage.
    pub language: String,
    /// Its values of every filter.
    pub facets: BTreeMap<&'static str, Vec<String>>,
}

/// Published activities that fit words and filters, with counts by filter. Several values of a filter widen it, filters
/// narrow each other.
#[utoipa::path(get, path = "/api/v1/activities", tag = "activities",
    params(
        ("q" = Option<String>, Query, description = "Words, as in /api/v1/search"),
        ("kind" = Option<Vec<String>>, Query, description = "project, programme, training ...; each filter may be given several times"),
        ("line" = Option<Vec<String>>, Query, description = "Action line, such as C5"),
        ("goal" = Option<Vec<String>>, Query, description = "Goal: 1 to 17"),
        ("target" = Option<Vec<String>>, Query, description = "Target, such as 9.c"),
        ("gdc" = Option<Vec<String>>, Query, description = "Objective of the Global Digital Compact: 1 to 5"),
        ("region" = Option<Vec<String>>, Query, description = "ITU region"),
        ("country" = Option<Vec<String>>, Query, description = "ISO 3166 code of three letters"),
        ("group" = Option<Vec<String>>, Query, description = "Group of countries as of today, such as LDC"),
        ("people" = Option<Vec<String>>, Query, description = "Group of people that it is for"),
        ("organisation-type" = Option<Vec<String>>, Query, description = "Type of organisation"),
        ("actor" = Option<Vec<String>>, Query, description = "Code of an actor"),
        ("status" = Option<Vec<String>>, Query, description = "planned, ongoing, completed, suspended or cancelled"),
        ("coverage" = Option<Vec<String>>, Query, description = "local, national, regional or international"),
        ("agreement" = Option<Vec<String>>, Query, description = "Of agreements, as of today: in-force, ends-soon, not-yet, ended or unknown"),
        ("joint" = Option<String>, Query, description = "yes: two or more known bodies take part"),
        ("pair" = Option<Vec<String>>, Query, description = "Two bodies that both take part, by their codes in order: BDT~ITU"),
        ("under" = Option<Vec<String>>, Query, description = "Number of what it is confirmed to be done under"),
        ("year" = Option<Vec<String>>, Query, description = "Year in which it happens"),
        ("mandate" = Option<Vec<String>>, Query, description = "Lineage of a duty that it is confirmed to implement"),
        ("confirmed" = Option<Vec<String>>, Query, description = "yes, no or never"),
        ("source" = Option<Vec<String>>, Query, description = "Where the entry comes from"),
        ("language" = Option<Vec<String>>, Query, description = "Code of the language of its texts"),
        ("term" = Option<Vec<String>>, Query, description = "A word of titles and texts, in the form that /api/v1/trends gives"),
        ("new-from" = Option<String>, Query, description = "First of the days on which it may be new: its first day, else the day on which it was entered"),
        ("new-to" = Option<String>, Query, description = "Last of these days"),
        ("sort" = Option<String>, Query, description = "fit, newest, changed, title or start"),
        ("page" = Option<usize>, Query, description = "From 1"),
        ("per_page" = Option<usize>, Query, description = "At most 100"),
    ),
    responses((status = 200, body = ActivityList), (status = 422, description = "the page lies too deep")))]
pub async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<ActivityList>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default());
    let (found, current) = find(&app, &asked).await?;
    Ok(Json(ActivityList::of(&asked, found, current)))
}

impl ActivityList {
    fn of(asked: &Asked, found: Found, current: bool) -> ActivityList {
        let counted = |(value, count)| Counted { value, count };
        let facets = found
            .facets
            .into_iter()
            .filter_map(|(facet, values)| Some((name_of(facet)?, values.into_iter().map(counted).collect())));
        let without =
            found.without.into_iter().filter_map(|(facet, total)| Some((name_of(&facet)?.to_owned(), total)));
        ActivityList {
            total: found.total,
            page: asked.page,
            per_page: asked.per_page,
            pages: asked.pages(found.total),
            current,
            some_words: found.some_words,
            without: without.collect(),
            facets: facets.collect(),
            activities: found.hits.into_iter().map(ActivityRow::of).collect(),
        }
    }
}

impl ActivityRow {
    fn of(hit: Hit) -> ActivityRow {
        let mut facets: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for (facet, value) in &hit.entry.facets {
            if let Some(name) = name_of(facet) {
                facets.entry(name).or_default().push(value.clone());
            }
        }
        ActivityRow {
            title: Marked::of(&hit.title),
            passage: Marked::of(&hit.passage),
            language: hit.language,
            key: hit.entry.key,
            href: hit.entry.href,
            codes: hit.entry.codes,
            organisations: hit.entry.within,
            facets,
        }
    }
}
