//! The history of a public entry for programs.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;

use super::events::{Event, What};
use crate::accounts::signatures::Signatures;
use crate::activities::history::told;
use crate::activities::model::{Record, Step};
use crate::app::App;
use crate::error::Result;

/// What became of an entry since it is public, the earliest first.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ActivityHistory {
    /// Number of the entry.
    pub id: i64,
    /// The entry to which it leads, where it was merged.
    pub merged_into: Option<i64>,
    /// What happened.
    pub events: Vec<EventJson>,
}

/// One thing that happened.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct EventJson {
    /// When (RFC 3339).
    pub at: String,
    /// Who: by name where the person agreed.
    pub who: Option<String>,
    /// Code of the actor for whom; empty where it was for none.
    pub acting_for: String,
    /// A step, or `link-confirmed`, `link-withdrawn`, `evidence-confirmed`, `evidence-withdrawn`.
    pub what: String,
    /// Address of the duty, or title of the evidence.
    pub name: Option<String>,
    /// The public words until then, where they are held.
    pub before: Option<Record>,
    /// The public words from then on, where this changed them.
    pub after: Option<Record>,
}

/// What became of a public entry: who changed what of its public words, when, and what stood before and after. Nobody is
/// named who did not agree; what was never public is not told.
#[utoipa::path(get, path = "/api/v1/activities/{id}/history", tag = "activities",
    params(("id" = i64, Path, description = "number of the entry")),
    responses((status = 200, body = ActivityHistory), (status = 404)))]
pub async fn show(State(app): State<App>, Path(id): Path<i64>) -> Result<Json<ActivityHistory>> {
    of(&app, id).await.map(Json)
}

/// The history of a public entry, as the API and the command line give it.
///
/// # Errors
/// Where there is no such public entry.
pub async fn of(app: &App, id: i64) -> Result<ActivityHistory> {
    let (entry, events) = told(app, id).await?;
    let names = Signatures::of(&app.db, events.iter().map(|event| event.person.as_str())).await?;
    let events = events.into_iter().map(|event| json(&names, event)).collect();
    Ok(ActivityHistory { id, merged_into: entry.merged_into, events })
}

impl ActivityHistory {
    /// One line for each thing that happened, for the terminal.
    pub fn lines(&self) -> Vec<String> {
        let line = |event: &EventJson| {
            let parts = [event.name.as_deref(), event.who.as_deref(), Some(event.acting_for.as_str())];
            let rest: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            format!("{}  {:<18} {}", event.at, event.what, rest.join(", ")).trim_end().to_owned()
        };
        self.events.iter().map(line).collect()
    }
}

fn json(names: &Signatures, event: Event) -> EventJson {
    let done = |noun: &str, is_so: bool| format!("{noun}-{}", if is_so { "confirmed" } else { "withdrawn" });
    let (what, name, words) = match event.what {
        What::Step(step, words) => (Step::code(step).to_owned(), None, words),
        What::Link(address, is_so) => (done("link", is_so), Some(address), None),
        What::Evidence(title, is_so) => (done("evidence", is_so), Some(title), None),
    };
    let (before, after) = words.map_or((None, None), |words| (words.before, Some(words.after)));
    EventJson {
        who: names.named(&event.person),
        at: event.at,
        acting_for: event.acting_for,
        what,
        name,
        before,
        after,
    }
}
