//! Actors for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, Query, State};
use serde::{Deserialize, Serialize};

use super::model::{Actor, Filter};
use super::{Listed, known, register};
use crate::activities::partners::Partner;
use crate::app::App;
use crate::error::Result;
use crate::frameworks::roles::model::Role;
use crate::instruments::model::{Instrument, Proposal};
use crate::trace::Listed as Duty;
use crate::trace::api::Paging;
use crate::web::facets::Counts;
use crate::web::query::Many;

/// A page of the register of actors.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActorsJson {
    /// Actors that match.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// Values of every facet, each counted over the actors that match all the other facets.
    #[schema(value_type = Object)]
    pub facets: Counts,
    /// The actors of this page.
    pub actors: Vec<ActorJson>,
}

/// An actor with what is given to it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActorJson {
    /// The actor.
    #[serde(flatten)]
    pub actor: Actor,
    /// How many duties of each standing are given to it.
    #[schema(value_type = Object)]
    pub duties: BTreeMap<&'static str, usize>,
    /// What it is for action lines, each kind of role once.
    pub roles: Vec<String>,
    /// For how many action lines it has a role.
    pub action_lines: usize,
}

impl ActorJson {
    /// The JSON of a line of the register.
    pub fn of(one: &Listed) -> ActorJson {
        ActorJson {
            actor: one.actor.clone(),
            duties: one.duties.clone(),
            roles: one.roles.clone(),
            action_lines: one.lines,
        }
    }
}

/// The register of actors.
#[utoipa::path(get, path = "/api/v1/actors", tag = "actors", params(Filter, Paging),
    responses((status = 200, body = ActorsJson), (status = 422)))]
pub async fn list(
    State(app): State<App>,
    Many(filter): Many<Filter>,
    Query(paging): Query<Paging>,
) -> Result<Json<ActorsJson>> {
    let (listed, facets) = register(&app, &filter).await?;
    let actors = paging.of(&listed)?.iter().map(ActorJson::of).collect();
    Ok(Json(ActorsJson { total: listed.len(), page: paging.page, facets, actors }))
}

/// On which day.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct On {
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
}

/// Everything that is known of one actor. Duties are given by their addresses.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct KnownJson {
    /// The actor.
    pub actor: Actor,
    /// The bodies that it belongs to, the outermost first.
    pub part_of: Vec<String>,
    /// Those that belong to it.
    pub members: Vec<String>,
    /// Duties given to it.
    pub duties: Vec<DutyJson>,
    /// Duties whose result goes to it, as their words were read.
    pub receives: Vec<DutyJson>,
    /// Duties that are done with it, as their words were read.
    pub partner_in: Vec<DutyJson>,
    /// What it is for action lines.
    pub roles: Vec<Role>,
    /// Instruments that it adopted.
    pub adopted: Vec<Instrument>,
    /// Proposals that name it as sponsor.
    pub sponsored: Vec<Proposal>,
    /// How many published activities of each kind it owns or takes part in.
    pub does: Vec<(String, i64)>,
    /// With whom it shares published activities, those with the most first.
    pub partners: Vec<Partner>,
}

/// A duty in short.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct DutyJson {
    /// Its address.
    pub address: String,
    /// The proposal whose text this is, unless adopted.
    pub proposal: Option<String>,
    /// Whether it is law on the day: `in-force`, `proposed` or `ended`.
    pub standing: &'static str,
    /// Where it stands.
    pub state: &'static str,
}

impl DutyJson {
    /// A duty in short.
    pub fn of(duty: &Duty) -> DutyJson {
        DutyJson {
            address: duty.mandate.address.clone(),
            proposal: duty.mandate.proposal.clone(),
            standing: duty.standing.code(),
            state: duty.status.state.code(),
        }
    }
}

/// One actor.
#[utoipa::path(get, path = "/api/v1/actors/{id}", tag = "actors",
    params(("id" = String, Path, description = "such as DIR-BDT"), On),
    responses((status = 200, body = KnownJson), (status = 404), (status = 422)))]
pub async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(on): Query<On>,
) -> Result<Json<KnownJson>> {
    let known = known(&app, &id, on.as_of.as_deref()).await?;
    let codes = |actors: Vec<Actor>| actors.into_iter().map(|actor| actor.id).collect();
    let duties = |duties: &[Duty]| duties.iter().map(DutyJson::of).collect();
    Ok(Json(KnownJson {
        part_of: codes(known.chain),
        members: codes(known.members),
        duties: duties(&known.given),
        receives: duties(&known.received),
        partner_in: duties(&known.shared),
        actor: known.actor,
        roles: known.roles,
        adopted: known.adopted,
        sponsored: known.sponsored,
        does: known.does,
        partners: known.partners,
    }))
}
