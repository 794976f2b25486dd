//! Frameworks for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, Query, State};
use serde::Serialize;

use super::model::{Concept, ConceptLabel, ConceptLink, Scheme};
use super::roles::api::RoleJson;
use super::roles::clauses::Clauses;
use super::{Known, Member, known, scheme, scheme_counts, schemes};
use crate::actors::api::{DutyJson, On};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::api::Paging;

/// A framework and how many concepts it has.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SchemeJson {
    /// The framework.
    #[serde(flatten)]
    pub scheme: Scheme,
    /// Its titles by language.
    pub titles: BTreeMap<String, String>,
    /// How many concepts it has.
    pub concepts: i64,
}

/// All frameworks.
#[utoipa::path(get, path = "/api/v1/frameworks", tag = "frameworks",
    responses((status = 200, body = [SchemeJson])))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<SchemeJson>>> {
    let counts = scheme_counts(&app.db).await?;
    let count = |id: &str| counts.iter().find(|(scheme, _)| scheme == id).map_or(0, |(_, count)| *count);
    let of = |scheme: Scheme| SchemeJson { titles: scheme.titles(), concepts: count(&scheme.id), scheme };
    Ok(Json(schemes(&app.db).await?.into_iter().map(of).collect()))
}

/// A page of the concepts of a framework.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ConceptsJson {
    /// The framework.
    pub scheme: Scheme,
    /// Concepts in it.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// The concepts of this page.
    pub concepts: Vec<Concept>,
}

/// The concepts of a framework, in its order.
#[utoipa::path(get, path = "/api/v1/frameworks/{scheme}", tag = "frameworks",
    params(("scheme" = String, Path, description = "such as action-lines"), Paging),
    responses((status = 200, body = ConceptsJson), (status = 404), (status = 422)))]
pub async fn concepts(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(paging): Query<Paging>,
) -> Result<Json<ConceptsJson>> {
    let scheme = scheme(&app.db, &id).await?.ok_or_else(|| Error::NotFound(format!("framework \"{id}\"")))?;
    let all = super::concepts(&app.db, &scheme.id).await?;
    let concepts = paging.of(&all)?.to_vec();
    Ok(Json(ConceptsJson { scheme, total: all.len(), page: paging.page, concepts }))
}

/// Everything that is known of one concept.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct KnownJson {
    /// The concept.
    pub concept: Concept,
    /// What its row says beyond notation and title: column and cell, as they stand.
    pub facts: Vec<(String, String)>,
    /// Its titles by kind and language.
    pub labels: Vec<ConceptLabel>,
    /// Notations of the narrower terms.
    pub narrower: Vec<String>,
    /// Links to terms of other frameworks; doubtful ones say so.
    pub links: Vec<ConceptLink>,
    /// What actors are for it.
    pub roles: Vec<RoleJson>,
    /// Duties that name it.
    pub duties: Vec<DutyJson>,
    /// ICT indicators that measure it: codes of SDG indicators.
    pub indicators: Vec<String>,
    /// ISO 3166-1 alpha-3 codes of countries that belong to it on the day.
    pub members: Vec<String>,
    /// Countries that left it, or are known to leave, with the day.
    pub changes: Vec<Member>,
    /// Regions and groups that it belongs to on the day, of a country: scheme and notation.
    pub groups: Vec<(String, String)>,
}

/// One concept.
#[utoipa::path(get, path = "/api/v1/frameworks/{scheme}/{notation}", tag = "frameworks",
    params(("scheme" = String, Path, description = "such as action-lines"),
        ("notation" = String, Path, description = "such as C6"), On),
    responses((status = 200, body = KnownJson), (status = 404), (status = 422)))]
pub async fn show(
    State(app): State<App>,
    Path((id, notation)): Path<(String, String)>,
    Query(on): Query<On>,
) -> Result<Json<KnownJson>> {
    let Known {
        concept, children, labels, links, roles, duties, indicators, members, changes, groups, ..
    } = known(&app, &id, &notation, on.as_of.as_deref()).await?;
    let clauses = Clauses::of(&app, &roles).await?;
    Ok(Json(KnownJson {
        facts: concept.facts(),
        concept,
        labels,
        narrower: children.into_iter().map(|child| child.notation).collect(),
        links: links.into_iter().map(|(link, _)| link).collect(),
        roles: roles.iter().map(|role| RoleJson::of(role, &roles, &clauses)).collect(),
        duties: duties.iter().map(DutyJson::of).collect(),
        indicators: indicators.iter().map(|row| row.cell("indicator").to_owned()).collect(),
        members: members.into_iter().map(|one| one.notation).collect(),
        changes,
        groups,
    }))
}
