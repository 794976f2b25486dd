//! Instruments, versions, texts and proposals for programs.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;

use super::model::{Instrument, Proposal, Text, Version, VersionState, state_of};
use crate::app::App;
use crate::error::Result;
use crate::trace::day_of;

/// All instruments.
#[utoipa::path(get, path = "/api/v1/instruments", tag = "instruments",
    responses((status = 200, body = [Instrument])))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<Instrument>>> {
    Ok(Json(super::all(&app.db).await?))
}

/// One instrument with what is known and held of it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct InstrumentJson {
    /// The instrument.
    pub instrument: Instrument,
    /// Its versions, oldest first, with their state today.
    pub versions: Vec<VersionJson>,
    /// Texts that are held.
    pub texts: Vec<Text>,
    /// Proposals to change it.
    pub proposals: Vec<Proposal>,
}

/// A version and where it stands today.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct VersionJson {
    /// The version.
    #[serde(flatten)]
    pub version: Version,
    /// Where it stands today.
    pub state: VersionState,
}

/// One instrument.
#[utoipa::path(get, path = "/api/v1/instruments/{id}", tag = "instruments",
    params(("id" = String, Path, description = "such as wtdc-30")),
    responses((status = 200, body = InstrumentJson), (status = 404)))]
pub async fn show(State(app): State<App>, Path(id): Path<String>) -> Result<Json<InstrumentJson>> {
    let instrument = super::by_id(&app.db, &id).await?;
    let today = day_of(&app, None)?;
    let all = super::versions(&app.db, &id).await?;
    let versions = all
        .iter()
        .map(|version| VersionJson { state: state_of(version, &all, today), version: version.clone() })
        .collect();
    let mut proposals = super::proposals(&app.db).await?;
    proposals.retain(|proposal| proposal.instrument == id);
    Ok(Json(InstrumentJson {
        instrument,
        versions,
        texts: super::texts(&app.db, Some(&id)).await?,
        proposals,
    }))
}

/// All proposals, newest first.
#[utoipa::path(get, path = "/api/v1/proposals", tag = "proposals", responses((status = 200, body = [Proposal])))]
pub async fn proposals(State(app): State<App>) -> Result<Json<Vec<Proposal>>> {
    Ok(Json(super::proposals(&app.db).await?))
}

/// One proposal.
#[utoipa::path(get, path = "/api/v1/proposals/{id}", tag = "proposals",
    params(("id" = String, Path, description = "such as rcc-23a15-1")),
    responses((status = 200, body = Proposal), (status = 404)))]
pub async fn proposal(State(app): State<App>, Path(id): Path<String>) -> Result<Json<Proposal>> {
    Ok(Json(super::proposal(&app.db, &id).await?))
}

/// The marked paragraphs of a proposal, as `resolute text --reading redline --format json` gives them.
#[utoipa::path(get, path = "/api/v1/proposals/{id}/document", tag = "proposals",
    params(("id" = String, Path, description = "such as rcc-23a15-1")),
    responses((status = 200, body = Object), (status = 404)))]
pub async fn proposal_document(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<resolute_document::Document>> {
    let proposal = super::proposal(&app.db, &id).await?;
    Ok(Json(super::document(&app.db, proposal.document).await?.document()?))
}

/// The paragraphs of a text that is held, as `resolute text --format json` gives them.
#[utoipa::path(get, path = "/api/v1/texts/{id}/document", tag = "instruments",
    params(("id" = i64, Path, description = "identifier of the text, as the instrument lists it")),
    responses((status = 200, body = Object), (status = 400), (status = 404)))]
pub async fn text_document(
    State(app): State<App>,
    Path(id): Path<i64>,
) -> Result<Json<resolute_document::Document>> {
    let text = super::text(&app.db, id).await?;
    let document = super::document(&app.db, text.document).await?.document()?;
    Ok(Json(text.reading_of(&document)))
}
