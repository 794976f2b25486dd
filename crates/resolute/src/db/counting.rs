//! How many statements a piece of work sends to the database: a list must not ask once for each of its rows.

use std::cell::Cell;
use std::future::Future;

tokio::task_local! {
    static STATEMENTS: Cell<usize>;
}

/// Runs the work and says how many statements it sent. What it hands to other tasks is not counted.
pub async fn counted<F: Future>(work: F) -> (F::Output, usize) {
    STATEMENTS
        .scope(Cell::new(0), async {
            let output = work.await;
            (output, STATEMENTS.with(Cell::get))
        })
        .await
}

/// One statement more. Outside of [`counted`] nobody counts, and that is no error.
pub(super) fn count() {
    STATEMENTS.try_with(|statements| statements.set(statements.get() + 1)).unwrap_or_default();
}
