//! Keeping the states that turned.

use std::collections::HashMap;
use std::time::Duration;

use jiff::civil::Date;

use super::store;
use crate::app::App;
use crate::error::Result;
use crate::mandates::model::Filter;
use crate::search::changes::{self, Log};
use crate::trace::model::Status;
use crate::trace::register::{Standing, day_of, register};

const EVERY: Duration = Duration::from_secs(10);
const AFTER_FAILURE: Duration = Duration::from_secs(60);

/// Keeps every state that is not the last one kept of its paragraph, as of today. Returns how many turned.
///
/// # Errors
/// As the database; then nothing is kept, and the next call keeps it.
pub async fn follow(app: &App) -> Result<usize> {
    let today = day_of(app, None)?;
    let now = states(app).await?;
    let mut last = store::last(&app.db).await?;
    let mut turned = Vec::new();
    for (lineage, status) in now {
        let turn = match last.remove(&lineage) {
            Some((_, state, reasons))
                if state == status.state.code() && reasons == store::json(&status.reasons)? =>
            {
                continue;
            }
            Some((turn, ..)) => turn + 1,
            None => 1,
        };
        turned.push((lineage, turn, status));
    }
    if !turned.is_empty() {
        // Two nodes that see the same turn: the key lets one of them keep it.
        turned.sort_by(|one, other| one.0.cmp(&other.0));
        let mut tx = app.db.begin().await?;
        store::add(&mut tx, today, &turned).await?;
        tx.commit().await?;
    }
    Ok(turned.len())
}

/// What is law, or was, goes before what is only proposed.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::InForce => 0,
        Standing::Ended => 1,
        Standing::Proposed => 2,
    }
}

/// The state of every paragraph: that of its duty in force, else of the last one that was, else of a proposed one.
async fn states(app: &App) -> Result<HashMap<String, Status>> {
    let mut states: HashMap<String, (Standing, Status)> = HashMap::new();
    for listed in register(app, &Filter::default()).await? {
        let known = states.get(&listed.mandate.lineage);
        // Texts come newest first.
        if known.is_none_or(|(standing, _)| rank(listed.standing) < rank(*standing)) {
            states.insert(listed.mandate.lineage, (listed.standing, listed.status));
        }
    }
    Ok(states.into_iter().map(|(lineage, (_, status))| (lineage, status)).collect())
}

/// Keeps states whenever something changed or a day began, until the program ends.
pub async fn follow_for_ever(app: App) {
    let mut seen: Option<(Date, Log)> = None;
    loop {
        let wait = match turn(&app, &mut seen).await {
            Ok(()) => EVERY,
            Err(error) => {
                tracing::error!(error = error.with_causes(), "the states of duties could not be kept");
                AFTER_FAILURE
            }
        };
        tokio::time::sleep(wait).await;
    }
}

async fn turn(app: &App, seen: &mut Option<(Date, Log)>) -> Result<()> {
    let now = (day_of(app, None)?, changes::log(&app.db).await?);
    if seen.as_ref() == Some(&now) {
        return Ok(());
    }
    follow(app).await?;
    *seen = Some(now);
    Ok(())
}
