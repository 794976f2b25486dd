//! The trace of a paragraph, for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use serde::Serialize;

use super::{Asked, Missing, Output, Trace, trace};
use crate::activities::links::gone::Gone;
use crate::activities::links::{Link, Tally};
use crate::app::App;
use crate::comparisons::api::TurnJson;
use crate::deadlines::model::Deadline;
use crate::error::Result;
use crate::mandates::model::StoredMandate;
use crate::obligations::listing;
use crate::reports;
use crate::trace::model::Status;
use crate::trace::register::Standing;
use crate::trace::states::Turned;
use crate::trace::work::Counts;

/// What happened to a paragraph.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TraceJson {
    /// Its full address, as it was asked for.
    pub address: String,
    /// Identifier of its instrument.
    pub instrument: String,
    /// Name of the instrument.
    pub name: String,
    /// The day of the answer.
    #[schema(value_type = String, format = Date)]
    pub as_of: Date,
    /// Its words in every text that is held, oldest first.
    pub words: Vec<TurnJson>,
    /// The duty that was read in it.
    pub duty: Option<DutyJson>,
    /// The days on which it is due, with where each stands, the soonest first; what has no day last.
    pub occasions: Vec<Deadline>,
    /// What bodies owe each other because of it.
    pub obligations: Vec<listing::Line>,
    /// Outputs of plans that answer it, with what became of them; those that nobody confirmed count for nothing.
    pub outputs: Vec<Output>,
    /// Activities that are tied to it.
    pub activities: ActivitiesJson,
    /// What once was confirmed and is there no more.
    pub gone: Gone,
    /// Issued reports that covered it, the newest first.
    pub reports: Vec<reports::Listed>,
    /// How its state turned since the register keeps it, oldest first.
    pub states: Vec<Turned>,
    /// What is missing, most important first.
    pub missing: Vec<Missing>,
}

/// The duty of a paragraph.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct DutyJson {
    /// The identity that survives renumbering.
    pub lineage: String,
    /// Address of the duty in force that it continues, where its text only proposes other words.
    pub continues: Option<String>,
    /// Whether it is law on the day.
    pub standing: Standing,
    /// Where it stands, and why.
    pub status: Status,
    /// Records tied to it.
    pub counts: Counts,
    /// Who must do what, for whom, by when, as it was read and corrected.
    #[schema(value_type = Object)]
    pub mandate: resolute_document::duties::Mandate,
}

/// A page of activities.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActivitiesJson {
    /// How many are tied to it.
    #[serde(flatten)]
    pub tally: Tally,
    /// How many confirmed activities of each kind there are.
    pub kinds: BTreeMap<String, i64>,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Links with their evidence; those that nobody confirmed count for nothing.
    pub links: Vec<Link>,
}

impl TraceJson {
    /// The JSON of a trace.
    pub fn of(trace: Trace) -> TraceJson {
        let pages = trace.activities.pages();
        let carrier = |continues: Option<StoredMandate>| continues.map(|mandate| mandate.address);
        TraceJson {
            name: trace.instrument.name(),
            instrument: trace.instrument.id,
            address: trace.address,
            as_of: trace.as_of,
            words: trace.turns.into_iter().map(TurnJson::of).collect(),
            duty: trace.duty.map(|duty| DutyJson {
                lineage: duty.carrier().lineage.clone(),
                continues: carrier(duty.continues),
                standing: duty.standing,
                status: duty.status,
                counts: duty.counts,
                mandate: duty.mandate.reading,
            }),
            occasions: trace.beside.occasions,
            obligations: trace.beside.obligations,
            outputs: trace.beside.outputs,
            gone: trace.beside.gone,
            reports: trace.beside.reports,
            activities: ActivitiesJson {
                tally: trace.activities.tally,
                kinds: trace.beside.kinds.into_iter().collect(),
                page: trace.activities.page,
                pages,
                links: trace.activities.shown,
            },
            states: trace.states,
            missing: trace.missing,
        }
    }
}

/// What happened to a paragraph.
#[utoipa::path(get, path = "/api/v1/trace/{address}", tag = "mandates",
    params(("address" = String, Path, description = "such as wtdc-30/2017/instructs-bdt-director/2"), Asked),
    responses((status = 200, body = TraceJson), (status = 404)))]
pub async fn show(
    State(app): State<App>,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<TraceJson>> {
    Ok(Json(TraceJson::of(trace(&app, &address, &asked).await?)))
}
