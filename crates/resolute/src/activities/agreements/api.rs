//! Agreements for programs.

use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

use super::{Agreement, agreements};
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::Result;

/// Agreements on a page of an answer.
const PER_PAGE: usize = 100;

/// A page of agreements.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct AgreementsJson {
    /// Agreements that fit.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Whether everything that was stored when the question came is in the answer.
    pub current: bool,
    /// The agreements of this page.
    pub agreements: Vec<Agreement>,
}

/// Published agreements: those that hold and end first, then those without an end, then those that ended. Filters are those
/// of the register of activities.
#[utoipa::path(get, path = "/api/v1/agreements", tag = "partners",
    params(
        ("agreement" = Option<Vec<String>>, Query, description = "in-force, ends-soon (within 180 days), not-yet, ended or unknown"),
        ("actor" = Option<Vec<String>>, Query, description = "Code of an actor that is a party"),
        ("line" = Option<Vec<String>>, Query, description = "Action line, such as C5"),
        ("region" = Option<Vec<String>>, Query, description = "ITU region"),
        ("country" = Option<Vec<String>>, Query, description = "ISO 3166 code of three letters"),
        ("year" = Option<Vec<String>>, Query, description = "Year in which it holds"),
        ("page" = Option<usize>, Query, description = "From 1; 100 agreements each"),
    ),
    responses((status = 200, body = AgreementsJson)))]
pub async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<AgreementsJson>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default());
    let offset = (asked.page - 1).saturating_mul(PER_PAGE);
    let found = agreements(&app, &asked, (offset, PER_PAGE)).await?;
    Ok(Json(AgreementsJson {
        total: found.total,
        page: asked.page,
        current: found.current,
        agreements: found.rows,
    }))
}
