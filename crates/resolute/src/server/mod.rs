//! Listening, the layers around every answer, and a stop that loses nothing.

pub mod health;

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::activities::duplicates;
use crate::app::App;
use crate::error::{Error, Result};
use crate::{activities, deadlines, finding, mail, router, searches, trace, web};

/// Routes with every layer, ready to serve or to be called by a test.
pub fn application(app: App) -> Router {
    web::wrap(router::routes(), &app)
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60)))
        .layer(CatchPanicLayer::new())
        // Paths only: queries and addresses of visitors stay out of the log.
        .layer(TraceLayer::new_for_http().make_span_with(|request: &axum::http::Request<_>| {
            tracing::info_span!("request", method = %request.method(), path = request.uri().path())
        }))
        .with_state(app)
}

/// Serves until the process is asked to stop, then finishes what is under way.
///
/// # Errors
/// Where the address cannot be listened on.
pub async fn serve(app: App, started: impl FnOnce(SocketAddr)) -> Result<()> {
    let address = SocketAddr::new(app.config.host, app.config.port);
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Error::internal(&format!("cannot listen on {address}; choose another with --port"), error)
    })?;
    let actual = listener.local_addr().map_err(|error| Error::internal("the address is not known", error))?;
    let db = app.db.clone();
    let following = tokio::spawn(finding::follow_for_ever(app.clone()));
    let comparing = tokio::spawn(duplicates::follow_for_ever(app.clone()));
    let keeping = tokio::spawn(trace::states::follow_for_ever(app.clone()));
    let asking = tokio::spawn(activities::owners::reminders::run_for_ever(app.clone()));
    let mailing = tokio::spawn(mail::sending::run_for_ever(app.clone()));
    let telling = tokio::spawn(searches::jobs::run_for_ever(app.clone()));
    let reminding = tokio::spawn(deadlines::reminders::jobs::run_for_ever(app.clone()));
    let asking_for_inputs = tokio::spawn(crate::reports::inputs::jobs::run_for_ever(app.clone()));
    let service = application(app).into_make_service_with_connect_info::<SocketAddr>();
    started(actual);
    axum::serve(listener, service)
        .with_graceful_shutdown(asked_to_stop())
        .await
        .map_err(|error| Error::internal("the server stopped", error))?;
    // What was not followed yet is followed at the next start.
    following.abort();
    comparing.abort();
    // What turned and was not kept is kept after the next start.
    keeping.abort();
    // A message that was taken and not sent is sent after the next start.
    mailing.abort();
    // A batch of questions is one transaction: it is queued whole or asked for again.
    asking.abort();
    // What was not told is told after the next start.
    telling.abort();
    // What was not reminded of is reminded of after the next start.
    reminding.abort();
    asking_for_inputs.abort();
    db.close().await;
    Ok(())
}

/// Ctrl+C everywhere, and on Unix the signal that service managers send.
async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate()).expect("the runtime was started with signals");
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a way to be asked, the server runs until it is ended from outside.
        std::future::pending::<()>().await;
    }
}
