//! Reads the registers for a report.

use super::built::Asked;
use super::shipped::Needs;
use super::snapshot::{Previous, Query, Snapshot};
use super::{contribution, duties, emerging, figures, performance, road_map, store};
use crate::app::App;
use crate::error::Result;

/// Activities that are named as new.
const NAMED: usize = 50;

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
            snapshot.previous = previous(app, asked).await?;
        }
        Needs::Trends => emerging::gather(app, &mut snapshot).await?,
        Needs::RoadMap => road_map::gather(app, &mut snapshot).await?,
        Needs::Contribution => contribution::gather(app, &mut snapshot).await?,
        Needs::Plan => {
            let (plan, query) = performance::performance(app, asked).await?;
            snapshot.plan = Some(plan);
            snapshot.queries.push(query);
        }
    }
    Ok(snapshot)
}

/// The report that was issued before, and what began since.
async fn previous(app: &App, asked: &Asked) -> Result<Option<Previous>> {
    let Some(mut previous) = store::issued_before(&app.db, asked).await? else { return Ok(None) };
    let since = previous.to.tomorrow().unwrap_or(previous.to);
    let (count, named) = store::begun(&app.db, (since, asked.to), None, NAMED).await?;
    previous.begun = Some(count);
    previous.named = named;
    Ok(Some(previous))
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
        road_map: None,
        contribution: None,
        queries: Vec::new(),
    }
}
