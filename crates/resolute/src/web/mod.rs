//! What every page has in common: who asks, what they may open, in which words, how errors look. Knows no noun.

pub mod assets;
pub mod client;
pub mod csrf;
mod exercise;
pub mod facets;
pub mod format;
pub mod html;
mod identify;
pub mod locale;
pub mod pack;
pub mod page;
pub mod permissions;
mod problem;
pub mod query;
pub mod redline;
pub mod security;
pub mod uploads;
pub mod visit;
pub mod words;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};

use crate::accounts::sessions::actions::Client;
use crate::accounts::{Person, limits};
use crate::app::App;
use crate::error::Error;
use visit::Visit;

/// Puts what every answer needs around the routes; the last layer is met first.
pub fn wrap(routes: Router<App>, app: &App) -> Router<App> {
    routes
        .route_layer(middleware::from_fn_with_state(app.clone(), admit))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(middleware::from_fn_with_state(app.clone(), csrf::refuse_other_sites))
        .layer(middleware::from_fn_with_state(app.clone(), problem::explain))
        .layer(middleware::from_fn_with_state(app.clone(), visit::prepare))
        .layer(middleware::from_fn_with_state(app.clone(), identify::ask_who))
        .layer(middleware::from_fn_with_state(app.clone(), exercise::mark))
        .layer(middleware::from_fn(security::guard))
}

/// Lets a request through if its route asks for no more than the person has; says who asks to the handler. A visitor
/// who lacks the right for a page is led to where one signs in, and from there back.
async fn admit(State(app): State<App>, path: MatchedPath, mut request: Request, next: Next) -> Response {
    let person = request
        .extensions()
        .get::<Visit>()
        .map_or_else(|| (*app.unsigned).clone(), |visit| visit.person.clone());
    if let Some(refusal) = request.extensions().get::<identify::Refusal>() {
        return refusal.clone().into_response();
    }
    if permissions::lacks_method(request.method(), path.as_str()) {
        // The router answers that with 405 and the methods it knows; no handler is reached.
        return next.run(request).await;
    }
    let Some(right) = permissions::right_for(request.method(), path.as_str()) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    if !person.may(right) {
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        if reads && person.id.is_none() && !problem::is_for_programs(path.as_str()) {
            return Redirect::to(&way_to_sign_in(request.uri())).into_response();
        }
        return Error::Lacks(right).into_response();
    }
    if let Err(error) = not_too_often(&app, &person, &request) {
        return error.into_response();
    }
    metrics::counter!("resolute_requests_total", "route" => path.as_str().to_owned()).increment(1);
    request.extensions_mut().insert(person);
    next.run(request).await
}

/// Bounds how often somebody may write. The operator at the machine may as often as they like.
fn not_too_often(app: &App, person: &Person, request: &Request) -> Result<(), Error> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    match (reads, person.is_visitor(), person.id) {
        (true, ..) | (_, false, None) => Ok(()),
        (_, _, Some(_)) => app.limits.take(limits::WRITE, &[&person.name], (app.now)()),
        (_, true, None) => {
            let client = request.extensions().get::<Client>();
            let network = client.map_or("inside", |client| client.network.as_str());
            app.limits.take(limits::WRITE_UNSIGNED, &[network], (app.now)())
        }
    }
}

/// The page where one signs in, with the way back to an address of ours.
fn way_to_sign_in(back: &Uri) -> String {
    let back = back.path_and_query().map_or("/", |address| address.as_str()).to_owned();
    format!("/sign-in?{}", visit::encode_pairs(std::iter::once(("to".to_owned(), back))))
}
