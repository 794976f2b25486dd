//! The trace of a paragraph, for programs.

use axum::Json;
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use serde::Serialize;

use super::{Asked, Missing, Trace, trace};
use crate::activities::links::{Link, Tally};
use crate::app::App;
use crate::comparisons::api::TurnJson;
use crate::error::Result;
use crate::mandates::model::StoredMandate;
use crate::plans::links::Answer;
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
    /// Outputs of plans that answer it; those that nobody confirmed count for nothing.
    pub outputs: Vec<Answer>,
    /// Activities that are tied to it.
    pub activities: ActivitiesJson,
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
            outputs: trace.outputs,
            activities: ActivitiesJson {
                tally: trace.activities.tally,
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
