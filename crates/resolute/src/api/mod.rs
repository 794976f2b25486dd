//! The description of the API, made from the code of every noun's `api.rs`.

pub mod web;

use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use utoipa::{Modify, OpenApi};

use crate::error::Error;
use crate::files::sha256;

/// OpenAPI 3.1 of everything under `/api/v1`.
#[derive(OpenApi)]
#[openapi(
    info(title = "Resolute", description = "Resolutions as work that is done, measured and reported."),
    modifiers(&Refusals),
    paths(
        crate::instruments::api::list,
        crate::instruments::api::show,
        crate::trace::api::at_work,
        crate::exports::pack::web::give,
        crate::instruments::languages::api::show,
        crate::parallels::api::list,
        crate::parallels::api::list_citing,
        crate::parallels::api::create_verdict,
        crate::instruments::citations::api::list,
        crate::instruments::api::text_document,
        crate::comparisons::api::show,
        crate::comparisons::api::history,
        crate::instruments::api::proposals,
        crate::instruments::api::proposal,
        crate::instruments::api::proposal_document,
        crate::checks::api::create,
        crate::tagging::api::create,
        crate::imports::api::create,
        crate::imports::api::create_settlement,
        crate::trace::api::mandates,
        crate::trace::api::mandate,
        crate::trace::paragraph::api::show,
        crate::trace::overview::api::show,
        crate::mandates::api::corrections,
        crate::mandates::api::create_correction,
        crate::finding::api::search,
        crate::finding::api::suggest,
        crate::reports::api::templates,
        crate::reports::api::preview,
        crate::reports::api::list,
        crate::reports::api::create,
        crate::reports::api::show,
        crate::reports::api::create_text,
        crate::reports::api::create_step,
        crate::reports::register::api::list,
        crate::reports::register::api::create,
        crate::reports::register::api::create_decision,
        crate::reports::register::api::list_pairs,
        crate::reports::register::api::create_pair,
        crate::reports::register::api::list_reviews,
        crate::reports::register::api::create_review,
        crate::reports::inputs::api::list,
        crate::reports::inputs::api::create,
        crate::reports::inputs::api::create_judgement,
        crate::reports::inputs::api::create_step,
        crate::reports::inputs::api::mine,
        crate::reports::inputs::api::show,
        crate::reports::inputs::api::create_answer,
        crate::searches::api::list,
        crate::searches::api::create,
        crate::searches::api::remove,
        crate::actors::api::list,
        crate::actors::api::show,
        crate::activities::names::api::decide,
        crate::activities::names::api::list,
        crate::trends::api::show,
        crate::activities::partners::api::list,
        crate::activities::agreements::api::list,
        crate::activities::trainings::api::list,
        crate::activities::unders::api::list,
        crate::activities::unders::api::create,
        crate::activities::unders::api::create_verdict,
        crate::activities::serves::api::list,
        crate::activities::serves::api::create,
        crate::activities::serves::api::create_verdict,
        crate::deadlines::api::list,
        crate::obligations::api::list,
        crate::obligations::api::show,
        crate::obligations::api::create,
        crate::obligations::api::create_decision,
        crate::obligations::api::hand_over,
        crate::obligations::api::receive,
        crate::conferences::api::list,
        crate::conferences::api::show,
        crate::conferences::api::create,
        crate::conferences::api::create_move,
        crate::frameworks::api::list,
        crate::frameworks::api::concepts,
        crate::frameworks::api::show,
        crate::frameworks::mappings::api::list,
        crate::frameworks::mappings::api::create,
        crate::frameworks::roles::api::list,
        crate::activities::register::api::list,
        crate::activities::api::show,
        crate::activities::form::api::create,
        crate::activities::form::api::update,
        crate::activities::form::api::submit,
        crate::activities::form::api::suggest,
        crate::activities::owners::api::state,
        crate::activities::owners::api::list,
        crate::activities::owners::api::confirm,
        crate::activities::owners::api::withdraw,
        crate::activities::owners::api::restore,
        crate::activities::owners::api::remark,
        crate::activities::exchange::api::create,
        crate::activities::exchange::api::show,
        crate::activities::exchange::publishers::api::list,
        crate::activities::exchange::publishers::api::show,
        crate::activities::money::api::show,
        crate::activities::money::api::list,
        crate::activities::links::api::list,
        crate::activities::links::api::create,
        crate::activities::links::api::create_verdict,
        crate::activities::links::api::create_evidence,
        crate::activities::links::api::create_evidence_verdict,
        crate::activities::review::api::list,
        crate::figures::api::show_matrix,
        crate::figures::api::show,
        crate::activities::review::api::create_decision,
        crate::activities::review::api::create_merger,
        crate::activities::duplicates::api::similar,
        crate::activities::duplicates::api::list,
        crate::activities::duplicates::api::create,
        crate::accounts::api::show,
        crate::accounts::api::list,
        crate::accounts::api::create_role,
        crate::accounts::api::create_withdrawal,
        crate::audit::api::list,
        crate::plans::api::list,
        crate::plans::api::show,
        crate::plans::api::create,
        crate::plans::api::create_item,
        crate::plans::api::show_item,
        crate::plans::api::update_item,
        crate::plans::api::create_step,
        crate::plans::api::create_answer,
        crate::plans::api::create_verdict,
        crate::plans::api::create_carry,
        crate::plans::coverage::web::show_json,
        crate::plans::editing::web::update_json,
        crate::plans::editing::web::remove_json,
        crate::plans::editing::web::suggest_json,
        crate::plans::exchange::web::create_json,
        crate::plans::milestones::web::list_json,
        crate::plans::milestones::web::create_json,
        crate::plans::milestones::web::create_step_json,
        crate::reference::api::list,
        crate::reference::api::show,
    )
)]
pub struct Description;

/// What every operation answers where the request cannot be read at all.
struct Refusals;

impl Modify for Refusals {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        for path in description.paths.paths.values_mut() {
            for operation in [path.get.as_mut(), path.post.as_mut(), path.put.as_mut()].into_iter().flatten()
            {
                let mut refuse = |status: &str, why: &str| {
                    operation
                        .responses
                        .responses
                        .entry(status.to_owned())
                        .or_insert_with(|| utoipa::openapi::Response::new(why).into());
                };
                if operation.parameters.is_some() || operation.request_body.is_some() {
                    refuse("400", "a parameter or the body cannot be read");
                }
                if operation.request_body.is_some() {
                    refuse("413", "the body is too large");
                    refuse("415", "the body is of another kind");
                }
            }
        }
    }
}

/// The description as JSON.
pub async fn description() -> Json<utoipa::openapi::OpenApi> {
    Json(Description::openapi())
}

/// Gives every answer to a GET an `ETag` and answers 304 where the client has it already (RFC 9110, 8.8.3 and
/// 13.1.2).
pub async fn with_etag(request: Request, next: Next) -> Response {
    let reads = request.method() == Method::GET;
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if !reads || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = match to_bytes(body, usize::MAX).await {
        Ok(bytes) => bytes,
        Err(error) => return Error::internal("the answer could not be written", error).into_response(),
    };
    let etag = format!("\"{}\"", &sha256(&bytes)[..32]);
    let value = HeaderValue::from_str(&etag).expect("hexadecimal digits are a header value");
    let fresh = known.is_some_and(|known| known.to_str().is_ok_and(|known| known.contains(&etag)));
    parts.headers.insert(header::ETAG, value);
    if fresh {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}
