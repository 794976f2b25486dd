//! Answers other than the one that was asked for: a page for people, `application/problem+json` for programs.
//!
//! A handler returns [`Error`]; the layer here turns it into words, because only the layer knows who reads.

use askama::Template;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::page::{Page, Section, answer_with};
use super::visit::Visit;
use crate::accounts::Right;
use crate::app::App;
use crate::error::Error;

/// What a handler says went otherwise; travels with the answer until it is put into words.
#[derive(Debug, Clone)]
struct Said(String);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = match &self {
            Error::NotFound(_) => StatusCode::NOT_FOUND,
            Error::Gone(_) => StatusCode::GONE,
            Error::Forbidden(_) | Error::Lacks(_) => StatusCode::FORBIDDEN,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Invalid(_) | Error::Field(..) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Conflict(_) => StatusCode::CONFLICT,
            Error::Internal(..) => {
                // The cause is for the log of the server; a visitor learns only what was attempted.
                tracing::error!(error = self.with_causes(), "a request failed");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        let mut response = status.into_response();
        match self {
            Error::Lacks(right) => {
                response.extensions_mut().insert(Lacking(right));
            }
            Error::TooMany(seconds) => {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            _ => {}
        }
        response.extensions_mut().insert(Said(self.to_string()));
        response
    }
}

/// The right that somebody had not.
#[derive(Debug, Clone, Copy)]
struct Lacking(Right);

/// Whether an address is one that programs open: they are told, not led.
pub(super) fn is_for_programs(path: &str) -> bool {
    ["/api/v1/", "/assets/", "/exports/", "/feeds/", "/metrics", "/health"]
        .iter()
        .any(|start| path.starts_with(start))
}

#[derive(Template)]
#[template(path = "problem.html")]
struct Problem {
    page: Page,
    heading: String,
    explanation: String,
    detail: Option<String>,
    /// Whether asking for a role is the way on.
    may_ask: bool,
}

/// Puts bare refusals and failures into words.
pub(super) async fn explain(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let visit = request.extensions().get::<Visit>().cloned();
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let response_headers = response.headers().clone();
    let response_lacks = response.extensions().get::<Lacking>().copied();
    let said =
        match (response.extensions().get::<Said>().cloned(), response.headers().get(header::CONTENT_TYPE)) {
            (Some(Said(words)), _) => Some(words),
            (None, None) => None,
            // The extractors of axum refuse what they cannot read in one line of plain text.
            (None, Some(kind)) if kind.as_bytes().starts_with(b"text/plain") => refusal_of(response).await,
            (None, Some(_)) => return response,
        };
    let kept: Vec<_> = [header::WWW_AUTHENTICATE, header::RETRY_AFTER, header::SET_COOKIE, header::ALLOW]
        .into_iter()
        .filter_map(|name| Some((name.clone(), response_headers.get(&name)?.clone())))
        .collect();
    let lacking = response_lacks.filter(|_| status == StatusCode::FORBIDDEN);
    let mut told = match visit {
        Some(visit) if !is_for_programs(&path) => match lacking {
            Some(Lacking(right)) => page_of_lacking(visit, right),
            None => page(visit, status, said, minutes(&response_headers)),
        },
        visit => {
            let unknown = visit.is_none_or(|visit| visit.person.is_visitor());
            match lacking {
                // Who did not say who they are is asked to; who did is refused.
                Some(_) if unknown => asked_who(&app, &path, said),
                _ => data(&app, status, &path, said),
            }
        }
    };
    // What a client must know to ask again stays when the words are put.
    told.headers_mut().extend(kept);
    told
}

/// RFC 6750: a token is what a program shows.
fn asked_who(app: &App, path: &str, said: Option<String>) -> Response {
    let mut response = data(app, StatusCode::UNAUTHORIZED, path, said);
    response
        .headers_mut()
        .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"Resolute\""));
    response
}

/// Says in the reader's language which roles carry the right and who gives them.
fn page_of_lacking(visit: Visit, right: Right) -> Response {
    let roles: Vec<String> =
        right.carried_by().iter().map(|role| visit.t(&format!("role-{}", role.code()))).collect();
    let explanation = match (visit.person.is_visitor(), roles.is_empty()) {
        (true, _) | (_, true) => visit.t("lacks-signed-in"),
        (false, false) => visit.with("lacks-role", &[("roles", roles.join(" · ").into())]),
    };
    let heading = visit.t("problem-forbidden");
    let may_ask = visit.person.may(Right::Account) && right == Right::Contribute;
    let page = Page::new(visit, heading.clone(), Section::Other).here(heading.clone());
    answer_with(StatusCode::FORBIDDEN, &Problem { page, heading, explanation, detail: None, may_ask })
}

/// The words of a refusal; none where they are too long to be one.
async fn refusal_of(response: Response) -> Option<String> {
    let bytes = to_bytes(response.into_body(), 4096).await.ok()?;
    String::from_utf8(bytes.to_vec()).ok().filter(|words| !words.is_empty())
}

/// In how many minutes it may be asked again.
fn minutes(headers: &HeaderMap) -> Option<usize> {
    let seconds: usize = headers.get(header::RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(seconds.div_ceil(60).max(1))
}

fn page(visit: Visit, status: StatusCode, said: Option<String>, minutes: Option<usize>) -> Response {
    let (heading, explanation) = match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => {
            (visit.t("problem-not-found"), visit.t("problem-not-found-why"))
        }
        StatusCode::FORBIDDEN => (visit.t("problem-forbidden"), visit.t("problem-forbidden-why")),
        StatusCode::CONFLICT => (visit.t("problem-conflict"), visit.t("problem-conflict-why")),
        StatusCode::TOO_MANY_REQUESTS => {
            let why = match minutes {
                Some(minutes) => visit.n("problem-too-many-wait", minutes),
                None => visit.t("problem-too-many-why"),
            };
            (visit.t("problem-too-many"), why)
        }
        StatusCode::PAYLOAD_TOO_LARGE => (visit.t("problem-too-large"), visit.t("problem-too-large-why")),
        _ if status.is_client_error() => (visit.t("problem-invalid"), visit.t("problem-invalid-why")),
        _ => (visit.t("problem-internal"), visit.t("problem-internal-why")),
    };
    // The words in the reader's language say the same, and when.
    let detail = said.filter(|_| minutes.is_none());
    let page = Page::new(visit, heading.clone(), Section::Other).here(heading.clone());
    answer_with(status, &Problem { page, heading, explanation, detail, may_ask: false })
}

/// RFC 9457.
fn data(app: &App, status: StatusCode, path: &str, said: Option<String>) -> Response {
    let title = status.canonical_reason().unwrap_or("the request could not be answered");
    let base = app.config.public_url.as_deref().unwrap_or_default();
    let body = json!({
        "type": "about:blank",
        "title": title,
        "status": status.as_u16(),
        "detail": said,
        "instance": format!("{base}{path}"),
    });
    let mut response = (status, body.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}
