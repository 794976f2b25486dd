//! What actors are asked to give to reports, as deadlines. Everybody sees the day and the report; who is asked and what they
//! answer is for those who ask.

use std::collections::HashMap;

use jiff::civil::Date;

use super::engine::uid;
use super::model::{Deadline, Kind, State};
use crate::db::Db;
use crate::error::Result;
use crate::reports::inputs;
use crate::reports::inputs::model::{Input, Step, href};

/// Inputs that are waited for, and those that came.
pub(super) async fn asked_for(db: &Db, as_of: Date) -> Result<Vec<Deadline>> {
    let all = inputs::due(db).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let mut steps: HashMap<i64, Vec<Step>> = HashMap::new();
    for step in inputs::steps(db, None).await? {
        steps.entry(step.input).or_default().push(step);
    }
    Ok(all.into_iter().map(|one| of_input(&one, &steps.remove(&one.id).unwrap_or_default(), as_of)).collect())
}

fn of_input(one: &Input, steps: &[Step], as_of: Date) -> Deadline {
    let day = one.due_on.parse().ok();
    let done = inputs::model::State::of(steps, day, as_of).is_received();
    Deadline {
        uid: uid(Kind::Input, &[&one.id.to_string()]),
        kind: Kind::Input,
        day,
        last_day: None,
        event: None,
        conference: None,
        recurrence: None,
        words: format!("{} ({})", one.report_title, one.place),
        actors: vec![one.actor.clone()],
        instrument: None,
        plan: None,
        plans: Vec::new(),
        source: one.place.clone(),
        href: href(one.id),
        state: State::of(day, done, as_of),
        revision: one.revision,
        changed_at: steps.last().map(|step| step.at.clone()),
    }
}
