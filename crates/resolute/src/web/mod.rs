//! What every page has in common: who asks, what they may open, in which words, how errors look. Knows no noun.

pub mod assets;
pub mod csrf;
pub mod facets;
pub mod format;
pub mod html;
pub mod locale;
pub mod page;
pub mod permissions;
mod problem;
pub mod query;
pub mod redline;
pub mod security;
pub mod visit;
pub mod words;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// Puts what every answer needs around the routes; the last layer is met first.
pub fn wrap(routes: Router<App>, app: &App) -> Router<App> {
    routes
        .route_layer(middleware::from_fn_with_state(app.clone(), admit))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(middleware::from_fn_with_state(app.clone(), csrf::refuse_other_sites))
        .layer(middleware::from_fn_with_state(app.clone(), problem::explain))
        .layer(middleware::from_fn_with_state(app.clone(), visit::prepare))
        .layer(middleware::from_fn(security::guard))
}

/// Lets a request through if its route asks for no more than the person has; says who asks to the handler.
async fn admit(State(app): State<App>, path: MatchedPath, mut request: Request, next: Next) -> Response {
    let person = (*app.unsigned).clone();
    if permissions::lacks_method(request.method(), path.as_str()) {
        // The router answers that with 405 and the methods it knows; no handler is reached.
        return next.run(request).await;
    }
    let Some(right) = permissions::right_for(request.method(), path.as_str()) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    if !person.may(right) {
        return StatusCode::FORBIDDEN.into_response();
    }
    metrics::counter!("resolute_requests_total", "route" => path.as_str().to_owned()).increment(1);
    request.extensions_mut().insert(person);
    next.run(request).await
}
