//! Accounts for programs: who asks, and roles.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::people;
use super::rights::{Right, Role, RoleKind};
use super::roles::{self, store::Grant};
use super::{Identity, Person};
use crate::app::App;
use crate::error::{Error, Result};

/// Who asks, and what they may do by the way they came.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct AccountJson {
    /// Number of the account; none for the operator at the machine.
    id: Option<i64>,
    /// What they are called.
    name: String,
    /// Code of the actor for whom they act.
    acting_for: String,
    /// What they are, for whom.
    #[schema(value_type = Vec<Object>)]
    roles: Vec<Role>,
    /// Rights that their roles carry and their token allows.
    rights: Vec<&'static str>,
}

/// Who asks: the holder of the token, or of the session.
#[utoipa::path(get, path = "/api/v1/account", tag = "accounts", responses((status = 200, body = AccountJson)))]
pub async fn show(Extension(identity): Extension<Identity>) -> Json<AccountJson> {
    let person = identity.person;
    let rights = Right::ALL.into_iter().filter(|right| person.may(*right)).map(Right::code).collect();
    let name = if person.id.is_some() { person.known_as } else { person.name };
    Json(AccountJson { id: person.id, name, acting_for: person.acting_for, roles: person.roles, rights })
}

/// Which people are looked for.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub struct PeopleAsked {
    /// Words of a name or address.
    q: String,
    /// Only accounts with a higher number than this.
    after: i64,
}

/// Somebody with an account.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PersonJson {
    id: i64,
    name: Option<String>,
    address: Option<String>,
    confirmed_at: Option<String>,
    /// Roles that hold now.
    roles: Vec<Grant>,
}

/// People with an account, by number, fifty at a time; for who administers.
#[utoipa::path(get, path = "/api/v1/people", tag = "accounts", params(PeopleAsked),
    responses((status = 200, body = Vec<PersonJson>), (status = 401), (status = 403)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(asked): Query<PeopleAsked>,
) -> Result<Json<Vec<PersonJson>>> {
    person.must_for_all(Right::Administer)?;
    let accounts = people::store::list(&app.db, &asked.q, asked.after, 50).await?;
    let grants = roles::store::grants(&app.db).await?;
    let json = accounts.into_iter().map(|account| PersonJson {
        roles: grants.iter().filter(|grant| grant.person == account.id).cloned().collect(),
        id: account.id,
        name: account.known_as,
        address: account.address,
        confirmed_at: account.confirmed_at,
    });
    Ok(Json(json.collect()))
}

/// A role to be given.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct RoleJson {
    /// `contributor`, `focal-point`, `reviewer`, `editor`, `chair`, `administrator`.
    role: String,
    /// Code of an actor; absent for all of them.
    actor: Option<String>,
}

/// Gives somebody a role.
#[utoipa::path(post, path = "/api/v1/people/{id}/roles", tag = "accounts", request_body = RoleJson,
    params(("id" = i64, Path, description = "Number of the account.")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create_role(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Json(asked): Json<RoleJson>,
) -> Result<StatusCode> {
    let kind = RoleKind::from_code(&asked.role).ok_or(Error::Field("role", "fault-role"))?;
    roles::actions::grant(&app, &person, id, &Role { kind, actor: asked.actor }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a role away.
#[utoipa::path(post, path = "/api/v1/people/roles/{id}/withdrawal", tag = "accounts",
    params(("id" = i64, Path, description = "Number of the grant.")),
    responses((status = 204), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn create_withdrawal(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<StatusCode> {
    roles::actions::withdraw(&app, &person, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
