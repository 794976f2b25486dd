//! Reads the registers for a report.

use super::built::Asked;
use super::shipped::Needs;
use super::snapshot::{Query, Snapshot};
use super::{duties, emerging, figures, performance, store};
use crate::app::App;
use crate::error::Result;

/// Reads what a template needs, as of the last day of the period.
///
/// # Errors
/// Where there is nothing that the report could be about.
pub async fn gather(app: &App, asked: &Asked, needs: Needs) -> Result<Snapshot> {
    let mut snapshot = empty(app, asked);
    match needs {
        Needs::Duties => duties::gather(app, &mut snapshot).await?,
        Needs::Period => {
            duties::gather(app, &mut snapshot).await?;
            let counted = figures::figures(app, asked).await?;
            let href = counted.total.href.clone();
            snapshot.queries.push(Query {
                register: "activities".to_owned(),
                href,
                rows: counted.total.count,
            });
            snapshot.figures = Some(counted);
            snapshot.previous = store::issued_before(&app.db, asked).await?;
        }
        Needs::Trends => emerging::gather(app, &mut snapshot).await?,
        Needs::Plan => {
            let (plan, query) = performance::performance(app, asked).await?;
            snapshot.plan = Some(plan);
            snapshot.queries.push(query);
        }
    }
    Ok(snapshot)
}

fn empty(app: &App, asked: &Asked) -> Snapshot {
    Snapshot {
        asked: asked.clone(),
        base: app.config.address(""),
        exercise: app.exercise,
        instrument: None,
        calls: Vec::new(),
        figures: None,
        previous: None,
        emerging: None,
        plan: None,
        queries: Vec::new(),
    }
}
