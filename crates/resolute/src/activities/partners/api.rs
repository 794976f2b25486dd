//! Who works with whom, for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

use super::{Asked, Partners, Row, partners};
use crate::app::App;
use crate::error::Result;
use crate::finding::answer::Counted;

/// Pairs on a page of an answer.
const PER_PAGE: usize = 100;

/// A page of pairs.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PartnersJson {
    /// Published activities in which two or more known bodies take part.
    pub joint_activities: usize,
    /// Pairs that fit.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Whether everything that was stored when the question came is in the counts.
    pub current: bool,
    /// Each filter with its values, counted over joint activities.
    pub facets: BTreeMap<&'static str, Vec<Counted>>,
    /// The pairs of this page.
    pub pairs: Vec<Row>,
}

impl PartnersJson {
    /// A page of pairs.
    pub fn of(asked: &Asked, found: Partners, per_page: usize) -> PartnersJson {
        let counted = |(value, count)| Counted { value, count };
        let total = found.rows.len();
        PartnersJson {
            joint_activities: found.joint,
            total,
            page: asked.page,
            current: found.current,
            facets: found
                .facets
                .into_iter()
                .map(|(name, values)| (name, values.into_iter().map(counted).collect()))
                .collect(),
            pairs: found
                .rows
                .into_iter()
                .skip((asked.page - 1).saturating_mul(per_page))
                .take(per_page)
                .collect(),
        }
    }
}

/// Pairs of known bodies that take part in the same published activities. Filters are those of the register of activities;
/// each number is the number of its rows there.
#[utoipa::path(get, path = "/api/v1/partners", tag = "partners",
    params(
        ("actor" = Option<Vec<String>>, Query, description = "Code of an actor; only its pairs. Each filter may be given several times"),
        ("line" = Option<Vec<String>>, Query, description = "Action line, such as C5"),
        ("goal" = Option<Vec<String>>, Query, description = "Goal: 1 to 17"),
        ("region" = Option<Vec<String>>, Query, description = "ITU region"),
        ("country" = Option<Vec<String>>, Query, description = "ISO 3166 code of three letters"),
        ("group" = Option<Vec<String>>, Query, description = "Group of countries as of today, such as LDC"),
        ("kind" = Option<Vec<String>>, Query, description = "project, training, agreement ..."),
        ("year" = Option<Vec<String>>, Query, description = "Year in which it happens"),
        ("agreement" = Option<Vec<String>>, Query, description = "in-force, ends-soon, not-yet, ended or unknown"),
        ("sort" = Option<String>, Query, description = "together, agreements, since or name"),
        ("page" = Option<usize>, Query, description = "From 1; 100 pairs each"),
    ),
    responses((status = 200, body = PartnersJson)))]
pub async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<PartnersJson>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default());
    let found = partners(&app, &asked).await?;
    Ok(Json(PartnersJson::of(&asked, found, PER_PAGE)))
}
