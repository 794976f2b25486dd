//! What bodies owe each other, as deadlines.

use std::collections::HashMap;

use jiff::civil::Date;

use super::calendar::Calendar;
use super::engine::uid;
use super::model::{Deadline, Kind, State};
use crate::app::App;
use crate::error::Result;
use crate::obligations;
use crate::obligations::listing::{conference, day_of};
use crate::obligations::model::{Obligation, Progress, Step, codes, href};
use crate::trace::Listed;

/// Confirmed tasks; a decision is due to nobody.
pub(super) async fn owed(
    app: &App,
    plans: &HashMap<String, Vec<String>>,
    (duties, calendar): (&[&Listed], &Calendar),
    as_of: Date,
) -> Result<Vec<Deadline>> {
    let by_lineage: HashMap<&str, &Listed> =
        duties.iter().map(|one| (one.mandate.lineage.as_str(), *one)).collect();
    let mut steps: HashMap<i64, Vec<Step>> = HashMap::new();
    for step in obligations::steps(&app.db).await? {
        steps.entry(step.obligation).or_default().push(step);
    }
    let mut found = Vec::new();
    for one in obligations::all(&app.db).await? {
        let is_tied = one.lineage.clone();
        // A duty whose text ended obliges nobody any more.
        let duty = match &is_tied {
            Some(lineage) => match by_lineage.get(lineage.as_str()) {
                Some(duty) => Some(*duty),
                None => continue,
            },
            // Nothing is owed by a text that was not there yet.
            None if one
                .instrument
                .as_deref()
                .is_some_and(|id| !calendar.is_adopted(app.register, id, as_of)) =>
            {
                continue;
            }
            None => None,
        };
        if one.nature == "task" && one.standing == "confirmed" {
            let steps = steps.remove(&one.id).unwrap_or_default();
            let mut line = of_obligation(one, &steps, (duty, calendar), as_of);
            line.plans = is_tied.and_then(|lineage| plans.get(&lineage)).cloned().unwrap_or_default();
            found.push(line);
        }
    }
    Ok(found)
}

fn of_obligation(
    one: Obligation,
    steps: &[Step],
    (duty, calendar): (Option<&Listed>, &Calendar),
    as_of: Date,
) -> Deadline {
    let due = duty.map(|duty| &duty.mandate.reading.due);
    let by_duty = due.and_then(|due| due.conference.as_deref()).and_then(|label| calendar.by_label(label));
    let known = by_duty.or_else(|| conference(&one, calendar)).filter(|_| one.due_on.is_none());
    let day = due.and_then(|due| due.day).or_else(|| day_of(&one, calendar));
    let done = Progress::of(steps, as_of) != Progress::Open;
    let year = one.due_year.filter(|_| one.due_on.is_none() && known.is_none()).map(|year| year.to_string());
    let said: Vec<String> = year.into_iter().chain(one.due_event.clone()).collect();
    Deadline {
        uid: uid(Kind::Obligation, &[&one.id.to_string()]),
        kind: Kind::Obligation,
        day,
        last_day: None,
        event: Some(said.join(", ")).filter(|said| !said.is_empty()),
        conference: known.map(|known| known.conference.label.clone()),
        recurrence: None,
        actors: codes(&one.giver),
        instrument: one.instrument.clone(),
        plan: None,
        plans: Vec::new(),
        source: match &one.instrument {
            Some(instrument) if duty.is_none() => format!("{instrument} {}", one.paragraph).trim().to_owned(),
            _ => one.paragraph.clone(),
        },
        href: href(one.id),
        state: State::of(day, done, as_of),
        revision: one.revision + known.map_or(0, |known| known.moves),
        changed_at: known
            .and_then(|known| known.moved_at.clone())
            .max(steps.last().map(|step| step.at.clone())),
        words: one.what,
    }
}
