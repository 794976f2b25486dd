//! Duties with their states, and the page *At work*, for programs.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use resolute_document::lineage::Descent;
use serde::{Deserialize, Serialize};

use super::{Counts, Facets, Listed, ListedJson, Row, Shown, Standing, Work, register_with_facets, work};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::{Proposal, Version};
use crate::mandates;
use crate::mandates::model::Filter;
use crate::reports;
use crate::trace::model::Status;
use crate::web::query::Many;

/// Which page of a list.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Paging {
    /// First page is 1.
    #[serde(default = "first")]
    pub page: usize,
    /// At most 500.
    #[serde(default = "hundred")]
    pub per_page: usize,
}

impl Paging {
    /// The rows of this page.
    ///
    /// # Errors
    /// Where the numbers are out of range.
    pub fn of<'a, T>(&self, rows: &'a [T]) -> Result<&'a [T]> {
        let (from, most) = self.slice()?;
        let from = from.min(rows.len());
        Ok(&rows[from..rows.len().min(from.saturating_add(most))])
    }

    /// How many rows come before this page, and how many it has at most.
    ///
    /// # Errors
    /// Where the numbers are out of range.
    pub fn slice(&self) -> Result<(usize, usize)> {
        match self.page == 0 || !(1..=500).contains(&self.per_page) {
            true => Err(Error::Invalid("page starts at 1 and per_page is from 1 to 500".to_owned())),
            false => Ok(((self.page - 1).saturating_mul(self.per_page), self.per_page)),
        }
    }
}

fn first() -> usize {
    1
}

fn hundred() -> usize {
    100
}

/// A page of the register.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RegisterJson<'a> {
    /// Duties that match.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Values of every facet, each counted over the duties that match all the other facets.
    pub facets: Facets,
    /// The duties of this page.
    pub mandates: Vec<ListedJson<'a>>,
}

/// The register of duties.
#[utoipa::path(get, path = "/api/v1/mandates", tag = "mandates", params(Filter, Paging),
    responses((status = 200, body = RegisterJson), (status = 422)))]
pub async fn mandates(
    State(app): State<App>,
    Many(filter): Many<Filter>,
    Query(paging): Query<Paging>,
) -> Result<Response> {
    let (listed, facets) = register_with_facets(&app, &filter).await?;
    let page = RegisterJson {
        total: listed.len(),
        page: paging.page,
        facets,
        mandates: paging.of(&listed)?.iter().map(ListedJson::of).collect(),
    };
    Ok(Json(page).into_response())
}

/// Which text is meant where several stand at one address.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Which {
    /// A proposal, such as rcc-23a15-1.
    pub proposal: Option<String>,
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
}

/// One duty by its address.
#[utoipa::path(get, path = "/api/v1/provisions/{address}", tag = "mandates",
    params(("address" = String, Path, description = "such as wtdc-30/2017/instructs-bdt-director/2"), Which),
    responses((status = 200, body = ListedJson), (status = 404)))]
pub async fn mandate(
    State(app): State<App>,
    Path(address): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response> {
    let listed = listed_at(&app, &address, &which).await?;
    Ok(Json(ListedJson::of(&listed)).into_response())
}

/// One duty with its state.
///
/// # Errors
/// Where there is no duty at the address.
pub async fn listed_at(app: &App, address: &str, which: &Which) -> Result<Listed> {
    let mandate = mandates::by_address(&app.db, address, which.proposal.as_deref()).await?;
    super::listed(app, mandate, which.as_of.as_deref()).await
}

/// The page *At work*.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct WorkJson<'a> {
    /// Identifier of the instrument.
    pub instrument: &'a str,
    /// Its name.
    pub name: String,
    /// The day of the question.
    #[schema(value_type = String, format = Date)]
    pub as_of: Date,
    /// The version in force on that day.
    pub in_force: Option<&'a Version>,
    /// `proposal`, `text` or `nothing`: what the rows are paragraphs of.
    pub shown: &'static str,
    /// The proposal, where one is open.
    pub proposal: Option<&'a Proposal>,
    /// The operative paragraphs.
    pub rows: Vec<RowJson<'a>>,
}

/// One operative paragraph.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RowJson<'a> {
    /// Its address.
    pub address: &'a str,
    /// Words of the call above it.
    pub heading: &'a str,
    /// Its label.
    pub label: Option<&'a str>,
    /// Its words.
    pub text: &'a str,
    /// Who must do it.
    pub addressees: &'a [String],
    /// What the open proposal does to it.
    #[schema(value_type = String)]
    pub change: Descent,
    /// Its label before, where it is another.
    pub label_before: Option<&'a str>,
    /// Address of the duty in force that it continues.
    pub continues: Option<&'a str>,
    /// Whether it is law on the day.
    pub standing: Standing,
    /// Where it stands, and why.
    pub status: &'a Status,
    /// Records tied to it.
    pub counts: Counts,
}

impl<'a> RowJson<'a> {
    fn of(row: &'a Row) -> RowJson<'a> {
        let reading = &row.mandate.reading;
        RowJson {
            address: &row.mandate.address,
            heading: &reading.heading,
            label: reading.label.as_deref(),
            text: &reading.text,
            addressees: &reading.addressees,
            change: row.change,
            label_before: row.label_before.as_deref(),
            continues: row.continues.as_ref().map(|duty| duty.address.as_str()),
            standing: row.standing,
            status: &row.status,
            counts: row.counts,
        }
    }
}

impl<'a> WorkJson<'a> {
    /// The JSON of the page.
    pub fn of(work: &'a Work) -> WorkJson<'a> {
        let (shown, proposal) = match &work.shown {
            Shown::Proposal(proposal) => ("proposal", Some(&**proposal)),
            Shown::Text(_) => ("text", None),
            Shown::Nothing => ("nothing", None),
        };
        WorkJson {
            instrument: &work.instrument.id,
            name: work.instrument.name(),
            as_of: work.as_of,
            in_force: work.in_force.as_ref(),
            shown,
            proposal,
            rows: work.rows().map(RowJson::of).collect(),
        }
    }
}

/// The operative paragraphs of an instrument at work.
#[utoipa::path(get, path = "/api/v1/instruments/{id}/work", tag = "instruments",
    params(("id" = String, Path, description = "such as wtdc-30"), Which),
    responses((status = 200, body = WorkJson), (status = 404)))]
pub async fn at_work(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response> {
    let mut work = work(&app, &id, which.proposal.as_deref(), which.as_of.as_deref()).await?;
    work.count_reports(&reports::covering(&app).await?);
    Ok(Json(WorkJson::of(&work)).into_response())
}
