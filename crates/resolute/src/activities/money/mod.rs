//! Sums of the money of activities, by the written rule of docs/money.md: nothing counted twice, nothing summed across
//! currencies, and everything left out is listed with its reason.
//!
//! Always true: every line of a published activity is kept with what the rules say of it among the whole register, in the
//! transaction that published it; a sum is that of the lines that count, to the last digit, and opens them; the index holds
//! what each activity adds, so that no question reads lines to sum them.

pub mod api;
pub mod cli;
mod judging;
mod lines;
mod model;
mod store;
mod sums;
pub mod table;
pub mod views;
pub mod web;

pub use judging::{Rebuilt, add, ensure, rebuild, renew, reread, settle};
pub use lines::{Source, money_given};
pub use model::{COUNTED, Pot};
pub use store::{Kept, between};
pub use sums::{Sum, Totals, Years, by_facets, by_year, put, totals};

use crate::activities::register::{self, Asked};
use crate::app::App;
use crate::error::{Error, Result};

/// Lines that are asked for: of one sum, of one reason, or all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Activities that have such lines.
    pub activities: usize,
    /// Lines of the activities of the page, with the titles of these.
    pub lines: Vec<(Kept, String)>,
    /// Titles of activities that are counted instead, by number.
    pub instead: std::collections::HashMap<i64, String>,
}

/// Activities on one page of lines.
pub const PER_PAGE: usize = 20;

/// The lines of a list, of the kinds and reasons that it names; those of `per_page` activities from the page that it names.
///
/// # Errors
/// Where the index or the database cannot be read.
pub async fn lines(app: &App, asked: &Asked, per_page: usize) -> Result<Listed> {
    let (pots, reasons) = (asked.values("money"), asked.values("left-out"));
    let (numbers, _) = register::numbers(app, asked).await?;
    let from = (asked.page.max(1) - 1).saturating_mul(per_page).min(numbers.len());
    let page = &numbers[from..numbers.len().min(from + per_page)];
    let json = serde_json::Value::from(page);
    let mut kept = store::among(&app.db, &json).await?;
    kept.retain(|line| {
        let code = format!("{}-{}", line.kind, line.currency.as_deref().unwrap_or_default());
        let year = line.starts_on.as_deref().and_then(sums::year_of).unwrap_or_default();
        let in_sum = line.is_counted() && (pots.contains(&code) || pots.contains(&format!("{code}-{year}")));
        let out = reasons.contains(&line.verdict);
        (pots.is_empty() && reasons.is_empty()) || in_sum || out
    });
    let titles = store::titles(&app.db, &json).await?;
    let others: Vec<i64> = kept.iter().filter_map(|line| line.instead).collect();
    let instead = store::titles(&app.db, &serde_json::Value::from(others)).await?;
    let lines = kept.into_iter().map(|line| {
        let title = titles.get(&line.activity).cloned().unwrap_or_default();
        (line, title)
    });
    Ok(Listed { activities: numbers.len(), lines: lines.collect(), instead })
}

/// Runs what takes processor time beside the threads that answer requests.
async fn blocking<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(act)
        .await
        .map_err(|error| Error::internal("the money of activities could not be read", error))
}
