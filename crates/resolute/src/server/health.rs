//! `/health` for whoever watches the server, `/metrics` for its operator.

use std::sync::OnceLock;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use serde::Serialize;

use crate::app::App;

/// The answer of `/health`.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Health {
    /// `ok`, or `failing` where the database does not answer.
    pub status: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// `sqlite` or `postgresql`.
    pub database: &'static str,
}

/// Whether the program and its database answer: 200, else 503.
pub async fn health(State(app): State<App>) -> Response {
    let answers = app.db.answers().await;
    let status = if answers { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let health = Health {
        status: if answers { "ok" } else { "failing" },
        version: env!("CARGO_PKG_VERSION"),
        database: app.db.engine(),
    };
    (status, Json(health)).into_response()
}

/// Counters in the text format of Prometheus.
pub async fn metrics() -> Response {
    let text = recorder().render();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

/// The process-wide recorder; the first caller installs it.
pub fn recorder() -> &'static PrometheusHandle {
    static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();
    RECORDER.get_or_init(|| {
        PrometheusBuilder::new().install_recorder().expect("nothing else in this program installs a recorder")
    })
}
