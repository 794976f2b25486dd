//! Figures for programs.

use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};

use super::model::{Finding, Trend, trend};
use super::{Scope, evidence, scope, tally};
use crate::activities::money::api::MoneyJson;
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables::Table;
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
    /// What activities with both say about money of the kind and currency that was asked for; absent where they say nothing.
    pub money: Option<CellMoney>,
}

/// Money of a cell.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CellMoney {
    /// What is summed.
    pub kind: &'static str,
    /// In which currency.
    pub currency: String,
    /// Exact decimal digits.
    pub amount: String,
    /// Which way the sums by year go.
    pub trend: Trend,
}

/// Which money the matrix shows.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub struct MoneyOf {
    /// Kind and currency, such as `disbursement-USD`; the one that most activities have where it is absent.
    pub of: Option<String>,
}

/// The matrix of action lines and goals: official links beside what activities show. Rules: docs/figures.md.
#[utoipa::path(get, path = "/api/v1/matrix", tag = "frameworks", params(MoneyOf),
    responses((status = 200, body = [CellJson]), (status = 422)))]
pub async fn show_matrix(
    State(app): State<App>,
    Query(asked): Query<MoneyOf>,
) -> Result<Json<Vec<CellJson>>> {
    Ok(Json(cells(&app, asked.of.as_deref()).await?))
}

/// Every cell of the matrix with all its figures.
///
/// # Errors
/// Where the index or the database cannot be read, or nobody has such money.
pub async fn cells(app: &App, of: Option<&str>) -> Result<Vec<CellJson>> {
    let year = day_of(app, None)?.year();
    let matrix = matrix(app).await?;
    let evidence = evidence(app, &[], year).await?;
    let money = super::money::cells(app, of, year).await?;
    let mut cells = Vec::new();
    for line in &matrix.lines {
        for (cell, goal) in line.cells.iter().zip(&matrix.goals) {
            let (row, column) = (&line.concept.notation, &goal.notation);
            let key = (row.clone(), column.clone());
            let sum = money.as_ref().and_then(|money| Some((money.pot.clone(), *money.get(row, column)?)));
            cells.push(CellJson {
                linked: cell.linked,
                targets: cell.targets,
                activities: evidence.cross.count(row, column),
                countries: evidence.countries.get(&key).copied().unwrap_or_default(),
                share: evidence.cross.share(row, column),
                lift: evidence.cross.lift(row, column),
                trend: evidence.trends.get(&key).copied().unwrap_or(Trend::Unknown),
                finding: evidence.cross.finding(row, column, cell.linked),
                money: sum.map(|(pot, cell)| CellMoney {
                    kind: pot.kind.name(),
                    currency: pot.currency,
                    amount: cell.amount.to_string(),
                    trend: cell.trend,
                }),
                line: key.0,
                goal: key.1,
            });
        }
    }
    Ok(cells)
}

/// The cells as a table.
pub fn table(cells: &[CellJson]) -> Table {
    let columns = vec![
        "line",
        "goal",
        "linked",
        "targets",
        "activities",
        "countries",
        "share",
        "lift",
        "trend",
        "finding",
        "money_kind",
        "currency",
        "amount",
        "money_trend",
    ];
    let ratio = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
    let row = |cell: &CellJson| {
        let money = cell.money.as_ref();
        let text = |what: fn(&CellMoney) -> String| money.map(what).unwrap_or_default();
        vec![
            cell.line.clone(),
            cell.goal.clone(),
            if cell.linked { "yes" } else { "no" }.to_owned(),
            cell.targets.to_string(),
            cell.activities.to_string(),
            cell.countries.to_string(),
            ratio(cell.share),
            ratio(cell.lift),
            cell.trend.code().to_owned(),
            match cell.finding {
                Some(Finding::Gap) => "gap".to_owned(),
                Some(Finding::Surprise) => "surprise".to_owned(),
                None => String::new(),
            },
            text(|money| money.kind.to_owned()),
            text(|money| money.currency.clone()),
            text(|money| money.amount.clone()),
            text(|money| money.trend.code().to_owned()),
        ]
    };
    Table { columns, rows: cells.iter().map(row).collect() }
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
    /// How many countries belong to it, and how many there are, where it is a group of countries.
    pub countries: Option<(usize, usize)>,
    /// What they say about money, and what that leaves out.
    pub money: MoneyJson,
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
    let scope = scope(&app, narrow).await?;
    let money = MoneyJson::of(&scope.list(), &scope.money);
    let Scope { total, of_all, years, countries, .. } = scope;
    Ok(Json(FiguresJson {
        countries,
        money,
        activities: total,
        of_all,
        trend: trend(&years, year),
        by_year: years,
        by_country: by_country.iter().map(|one| (one.value.clone(), one.count)).collect(),
    }))
}
