//! Every address of the program, grouped by noun.

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::server::health;

/// All routes. Each one also stands in [`crate::web::permissions`].
pub fn routes() -> Router<App> {
    Router::new()
        // the server itself
        .route("/health", get(health::health))
        .route("/metrics", get(health::metrics))
}
