//! Roles for programs.

use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};

use super::clauses::Clauses;
use super::model::{Role, contradicting};
use crate::app::App;
use crate::error::Result;
use crate::trace::api::Paging;

/// What a list of roles is narrowed to.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
pub struct Filter {
    /// Code of the actor.
    pub actor: Option<String>,
    /// Notation of the action line.
    pub notation: Option<String>,
    /// `sole facilitator`, `partner` ...
    pub role: Option<String>,
    /// What says so: `tunis-annex-2005`, `current-2026` or a proposal.
    pub basis: Option<String>,
}

impl Filter {
    /// Whether a role fits everything that is asked for.
    pub fn fits(&self, role: &Role) -> bool {
        let wanted = |field: &Option<String>, own: &str| {
            field.as_deref().filter(|value| !value.is_empty()).is_none_or(|value| value == own)
        };
        wanted(&self.actor, &role.actor)
            && wanted(&self.notation, &role.notation)
            && wanted(&self.role, &role.role)
            && wanted(&self.basis, &role.basis)
    }
}

/// A page of roles.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RolesJson {
    /// Roles that match.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// The roles of this page.
    pub roles: Vec<RoleJson>,
}

/// A role with the provisions that give it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RoleJson {
    /// The role.
    #[serde(flatten)]
    pub role: Role,
    /// Addresses of the provisions that give it, in the old and in the new text, where they are held.
    pub provisions: Vec<String>,
    /// Clauses of the same text that give the same actor another role for the same action line.
    pub contradicts: Vec<String>,
}

impl RoleJson {
    /// The JSON of a role among all of them.
    pub fn of(role: &Role, all: &[Role], clauses: &Clauses) -> RoleJson {
        RoleJson {
            role: role.clone(),
            provisions: clauses.giving(role).iter().map(|one| one.address.clone()).collect(),
            contradicts: contradicting(role, all).iter().map(|other| other.clause.clone()).collect(),
        }
    }
}

/// What actors are for action lines: dated facts, each with the clause that says so. Contradictions are shown, not
/// resolved.
#[utoipa::path(get, path = "/api/v1/roles", tag = "frameworks", params(Filter, Paging),
    responses((status = 200, body = RolesJson), (status = 422)))]
pub async fn list(
    State(app): State<App>,
    Query(filter): Query<Filter>,
    Query(paging): Query<Paging>,
) -> Result<Json<RolesJson>> {
    let all = super::all(&app.db).await?;
    let clauses = Clauses::of(&app, &all).await?;
    let fitting: Vec<Role> = all.iter().filter(|role| filter.fits(role)).cloned().collect();
    let roles = paging.of(&fitting)?.iter().map(|role| RoleJson::of(role, &all, &clauses)).collect();
    Ok(Json(RolesJson { total: fitting.len(), page: paging.page, roles }))
}
