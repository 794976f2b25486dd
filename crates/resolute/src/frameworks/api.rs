//! Frameworks for programs.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use resolute_skos::Format;
use serde::{Deserialize, Serialize};

use super::model::{Concept, ConceptLabel, ConceptLink, Scheme};
use super::roles::api::RoleJson;
use super::roles::clauses::Clauses;
use super::{Known, Member, exchange, known, scheme, scheme_counts, schemes};
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

/// In which format a framework is asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Wanted {
    /// `json`, or as SKOS: `ttl`, `rdf`, `jsonld`. Without it, as the header `Accept` asks.
    pub format: Option<String>,
}

/// The concepts of a framework, in its order; the whole framework where SKOS is asked for.
#[utoipa::path(get, path = "/api/v1/frameworks/{scheme}", tag = "frameworks",
    params(("scheme" = String, Path, description = "such as action-lines"), Wanted, Paging),
    responses((status = 200, body = ConceptsJson), (status = 404), (status = 422)))]
pub async fn concepts(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
    Query(paging): Query<Paging>,
    headers: HeaderMap,
) -> Result<Response> {
    let scheme = scheme(&app.db, &id).await?.ok_or_else(|| Error::NotFound(format!("framework \"{id}\"")))?;
    let vary = (header::VARY, HeaderValue::from_static("Accept"));
    if let Some(format) = wanted.skos(&headers)? {
        let bytes = exchange::export(&app, &scheme, format).await?;
        let kind = (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
        return Ok(([vary, kind], bytes).into_response());
    }
    let all = super::concepts(&app.db, &scheme.id).await?;
    let concepts = paging.of(&all)?.to_vec();
    let json = Json(ConceptsJson { scheme, total: all.len(), page: paging.page, concepts });
    Ok(([vary], json).into_response())
}

impl Wanted {
    /// The format of SKOS that is asked for; none for our own JSON.
    fn skos(&self, headers: &HeaderMap) -> Result<Option<Format>> {
        match self.format.as_deref() {
            Some("" | "json") => return Ok(None),
            Some(word) => {
                let unknown = || {
                    Error::Invalid(format!(
                        "\"{word}\" is not a format of this; it comes as json, ttl, rdf, jsonld"
                    ))
                };
                return Format::from_word(word).map(Some).ok_or_else(unknown);
            }
            None => {}
        }
        let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let kinds = || accepted.split(',').map(|kind| kind.split(';').next().unwrap_or_default().trim());
        // Who takes our JSON, or anything, gets it: only programs that ask for SKOS alone want it.
        let takes_json =
            kinds().any(|kind| matches!(kind, "application/json" | "*/*" | "application/*" | "text/html"));
        Ok(kinds().find_map(Format::from_media_type).filter(|_| !takes_json))
    }
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
