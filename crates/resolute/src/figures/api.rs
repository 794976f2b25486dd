//! Figures for programs.

use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};

use super::model::{Finding, Trend, trend};
use super::{Scope, evidence, scope, tally};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::day_of;
use crate::trace::views::matrix::matrix;

/// A cell of the matrix of action lines and goals.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CellJson {
    /// Action line.
    pub line: String,
    /// Goal.
    pub goal: String,
    /// Whether the official matrix links the two.
    pub linked: bool,
    /// Targets of the goal that the link names.
    pub targets: usize,
    /// Published activities that are tagged with both.
    pub activities: usize,
    /// Countries in which they happen.
    pub countries: usize,
    /// Part of the line's activities that have the goal; absent where the line has none.
    pub share: Option<f64>,
    /// How many times as often both come together as by chance.
    pub lift: Option<f64>,
    /// Which way the counts by year go.
    pub trend: Trend,
    /// Whether it is worth a look.
    pub finding: Option<Finding>,
}

/// The matrix of action lines and goals: official links beside what activities show. Rules: docs/figures.md.
#[utoipa::path(get, path = "/api/v1/matrix", tag = "frameworks", responses((status = 200, body = [CellJson])))]
pub async fn show_matrix(State(app): State<App>) -> Result<Json<Vec<CellJson>>> {
    let year = day_of(&app, None)?.year();
    let matrix = matrix(&app).await?;
    let evidence = evidence(&app, &[], year).await?;
    let mut cells = Vec::new();
    for line in &matrix.lines {
        for (cell, goal) in line.cells.iter().zip(&matrix.goals) {
            let (row, column) = (&line.concept.notation, &goal.notation);
            let key = (row.clone(), column.clone());
            cells.push(CellJson {
                linked: cell.linked,
                targets: cell.targets,
                activities: evidence.cross.count(row, column),
                countries: evidence.countries.get(&key).copied().unwrap_or_default(),
                share: evidence.cross.share(row, column),
                lift: evidence.cross.lift(row, column),
                trend: evidence.trends.get(&key).copied().unwrap_or(Trend::Unknown),
                finding: evidence.cross.finding(row, column, cell.linked),
                line: key.0,
                goal: key.1,
            });
        }
    }
    Ok(Json(cells))
}

/// By what figures are narrowed, and what is counted.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub struct Asked {
    /// Action line: `C5`.
    pub line: Option<String>,
    /// Goal: `9`.
    pub goal: Option<String>,
    /// Country: ISO 3166 code of three letters.
    pub country: Option<String>,
    /// Region of ITU.
    pub region: Option<String>,
    /// Country group: `LDC`.
    pub group: Option<String>,
    /// Group of people: `women`.
    pub people: Option<String>,
}

/// What is known of the activities of a scope.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct FiguresJson {
    /// How many there are.
    pub activities: usize,
    /// Activities in all.
    pub of_all: usize,
    /// Year in which they run, and how many.
    pub by_year: Vec<(i16, usize)>,
    /// Which way that goes.
    pub trend: Trend,
    /// Country and how many.
    pub by_country: Vec<(String, usize)>,
}

/// Figures of the activities of a line, a goal, a country, a group.
#[utoipa::path(get, path = "/api/v1/figures", tag = "activities", params(Asked),
    responses((status = 200, body = FiguresJson), (status = 422)))]
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Json<FiguresJson>> {
    let fields = [
        ("line", asked.line),
        ("goal", asked.goal),
        ("country", asked.country),
        ("region", asked.region),
        ("group", asked.group),
        ("people", asked.people),
    ];
    let narrow: Vec<(&'static str, String)> = fields
        .into_iter()
        .filter_map(|(facet, value)| Some((facet, value.filter(|value| !value.is_empty())?)))
        .collect();
    let terms = app.terms.get(&app.db).await?;
    for (facet, value) in &narrow {
        let scheme = super::scheme_of(facet).unwrap_or_default();
        if terms.get(scheme, value).is_none() {
            return Err(Error::Invalid(format!("\"{value}\" is no notation of the scheme \"{scheme}\"")));
        }
    }
    let borrowed: Vec<(&str, &str)> = narrow.iter().map(|(facet, value)| (*facet, value.as_str())).collect();
    let by_country = tally(&app, &borrowed, &["country"]).await?;
    let year = day_of(&app, None)?.year();
    let Scope { total, of_all, years, .. } = scope(&app, narrow).await?;
    Ok(Json(FiguresJson {
        activities: total,
        of_all,
        trend: trend(&years, year),
        by_year: years,
        by_country: by_country.into_iter().map(|one| (one.value, one.count)).collect(),
    }))
}
