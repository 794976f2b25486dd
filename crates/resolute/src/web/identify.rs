//! Finds out who asks, before anything else is done for them.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{client, problem};
use crate::accounts::Person;
use crate::accounts::identity::{Known, identify};
use crate::accounts::sessions::actions::Client;
use crate::accounts::sessions::model::device;
use crate::app::App;
use crate::error::Error;

/// The person at the machine that runs `resolute up` is its operator; whoever asks that machine from elsewhere is not.
fn unsigned(app: &App, request: &Request) -> Person {
    if app.unsigned.is_visitor() || client::is_local(request.headers(), request.extensions()) {
        return (*app.unsigned).clone();
    }
    Person::visitor()
}

/// Puts who asks, and from where, beside the request.
pub(super) async fn ask_who(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let network = client::network(client::address(&app.config, request.headers(), request.extensions()));
    let agent = request.headers().get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
    let client = Client { device: device(agent.unwrap_or_default()), network };
    let programs = problem::is_for_programs(request.uri().path());
    let unsigned = unsigned(&app, &request);
    match identify(&app, request.headers(), &client.network, &unsigned, programs).await {
        Ok(Known::As(identity)) => {
            request.extensions_mut().insert(*identity);
        }
        Ok(Known::BadToken) => {
            request.extensions_mut().insert(Refusal::BadToken);
        }
        Err(Error::TooMany(seconds)) => {
            request.extensions_mut().insert(Refusal::TooMany(seconds));
        }
        Err(error) => {
            tracing::error!(error = error.with_causes(), "nobody could be identified");
            request.extensions_mut().insert(Refusal::Failed);
        }
    }
    request.extensions_mut().insert(client);
    next.run(request).await
}

/// Why a request goes no further; said where refusals are put into words.
#[derive(Debug, Clone)]
pub(super) enum Refusal {
    BadToken,
    TooMany(u64),
    Failed,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Refusal::BadToken => {
                let mut response = StatusCode::UNAUTHORIZED.into_response();
                let asks = HeaderValue::from_static("Bearer realm=\"Resolute\", error=\"invalid_token\"");
                response.headers_mut().insert(header::WWW_AUTHENTICATE, asks);
                response
            }
            Refusal::TooMany(seconds) => Error::TooMany(seconds).into_response(),
            Refusal::Failed => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}
