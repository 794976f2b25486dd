//! Putting a question.

use std::time::Duration;

use super::follow::{blocking, follow};
use super::question::Question;
use crate::app::App;
use crate::error::Result;
use crate::search::{Found, Tally};

/// How long a question waits for changes of the last moments, and for an index that is being made for the first time:
/// without it there is nothing to answer from.
const PATIENCE: Duration = Duration::from_secs(1);
const FIRST_PATIENCE: Duration = Duration::from_secs(10);

/// Answers a question from the index, which is brought up to date first; says whether that was done in time.
///
/// # Errors
/// Where the index cannot be read, or the page lies too deep.
pub async fn find(app: &App, question: &Question) -> Result<(Found, bool)> {
    let search = app.search.clone();
    let is_new = blocking(move || search.position()).await?.is_none();
    let current = is_current_within(app, if is_new { FIRST_PATIENCE } else { PATIENCE }).await;
    let (search, asked) = (app.search.clone(), question.asked());
    Ok((blocking(move || search.find(&asked)).await?, current))
}

/// Counts entries by facets, each inside the one before, from the index brought up to date as [`find`] does.
///
/// # Errors
/// Where the index cannot be read.
pub async fn tally(
    app: &App,
    narrowing: Vec<(String, Vec<String>)>,
    facets: &'static [&'static str],
) -> Result<Vec<Tally>> {
    is_current_within(app, PATIENCE).await;
    let search = app.search.clone();
    blocking(move || search.tally(&narrowing, facets)).await
}

/// Following goes on where it takes longer than a reader should wait.
async fn is_current_within(app: &App, patience: Duration) -> bool {
    let app = app.clone();
    let following = tokio::spawn(async move { follow(&app).await });
    match tokio::time::timeout(patience, following).await {
        Ok(Ok(Ok(_))) => true,
        Ok(Ok(Err(error))) => {
            tracing::error!(error = error.with_causes(), "the search index could not follow the changes");
            false
        }
        Ok(Err(_)) | Err(_) => false,
    }
}
