//! Putting a question.

use std::sync::Arc;
use std::time::Duration;

use super::follow::{blocking, follow};
use super::question::{Question, facet};
use crate::app::App;
use crate::error::Result;
use crate::search::{Asked, Compared, Fold, Found, Spans, Sums, Tally};

/// How long a question waits for changes of the last moments, and for an index that is being made for the first time:
/// without it there is nothing to answer from.
const PATIENCE: Duration = Duration::from_secs(1);
const FIRST_PATIENCE: Duration = Duration::from_secs(10);
/// Activities of which no reader waits until all can be found.
const LARGE: i64 = 20_000;

/// Answers a question of the page of results or of a program.
///
/// # Errors
/// As [`ask`].
pub async fn find(app: &App, question: &Question) -> Result<(Found, bool)> {
    ask(app, question.asked()).await
}

/// Answers from the index, which is brought up to date first; says whether that was done in time.
///
/// # Errors
/// Where the index cannot be read, or the page lies too deep.
pub async fn ask(app: &App, asked: Asked) -> Result<(Found, bool)> {
    let current = become_current(app).await?;
    let search = app.search.clone();
    let found = blocking(move || search.find(&asked)).await?;
    let building = app.search.building().filter(|_| !current);
    Ok((Found { building, ..found }, current))
}

/// The numbers of everything that is found, in order, whatever page is asked for; and whether everything that was stored
/// is among them.
///
/// # Errors
/// Where the index cannot be read.
pub async fn numbers(app: &App, asked: Asked) -> Result<(Vec<i64>, bool)> {
    let current = become_current(app).await?;
    let search = app.search.clone();
    Ok((blocking(move || search.numbers(&asked)).await?, current))
}

/// Adds the numbers of everything that is found ([`Search::sums`](crate::search::Search::sums)); and whether everything that
/// was stored is in the sums.
///
/// # Errors
/// Where the index cannot be read.
pub async fn sums(
    app: &App,
    asked: Asked,
    by: &'static [&'static str],
    (name, fold): (String, impl Fn(&str) -> Option<String> + Send + Sync + 'static),
) -> Result<(Arc<Sums>, bool)> {
    let current = become_current(app).await?;
    let search = app.search.clone();
    let by: Vec<&str> = by.iter().map(|name| facet(name).unwrap_or(name)).collect();
    let sums = blocking(move || search.sums(&asked, &by, Fold { name: &name, key: &fold })).await?;
    Ok((sums, current))
}

/// Compares what is found between two spans of an order ([`Search::compared`](crate::search::Search::compared)); and whether
/// everything that was stored is in the counts.
///
/// # Errors
/// Where the index cannot be read.
pub async fn compared(
    app: &App,
    asked: Asked,
    spans: Spans,
    facets: Vec<&'static str>,
    words: Option<usize>,
) -> Result<(Arc<Compared>, bool)> {
    let current = become_current(app).await?;
    let search = app.search.clone();
    Ok((blocking(move || search.compared(&asked, &spans, &facets, words)).await?, current))
}

/// The first and the last number of an order.
///
/// # Errors
/// Where the index cannot be read.
pub async fn extent(app: &App, order: &'static str) -> Result<Option<(i64, i64)>> {
    become_current(app).await?;
    let search = app.search.clone();
    blocking(move || search.extent(order)).await
}

/// Words of the index that a beginning may become, the most frequent first.
///
/// # Errors
/// Where the index cannot be read.
pub async fn suggestions(app: &App, typed: String) -> Result<Vec<String>> {
    let search = app.search.clone();
    blocking(move || search.suggestions(&typed)).await
}

async fn become_current(app: &App) -> Result<bool> {
    if app.search.building().is_some_and(|(_, total)| total > LARGE) {
        // Whoever asks sees what is there, and how much more will be.
        return Ok(false);
    }
    let search = app.search.clone();
    let is_new = blocking(move || search.position()).await?.is_none_or(|at| at.made.is_some());
    Ok(is_current_within(app, if is_new { FIRST_PATIENCE } else { PATIENCE }).await)
}

/// Counts entries by facets, each inside the one before, from the index brought up to date as [`find`] does.
///
/// # Errors
/// Where the index cannot be read.
pub async fn tally(
    app: &App,
    narrowing: Vec<(String, Vec<String>)>,
    facets: &'static [&'static str],
) -> Result<Arc<Vec<Tally>>> {
    become_current(app).await?;
    let search = app.search.clone();
    let named = |(name, values): (String, Vec<String>)| (facet(&name).map_or(name, str::to_owned), values);
    let narrowing: Vec<(String, Vec<String>)> = narrowing.into_iter().map(named).collect();
    let facets: Vec<&str> = facets.iter().map(|name| facet(name).unwrap_or(name)).collect();
    blocking(move || search.tally(&narrowing, &facets)).await
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
