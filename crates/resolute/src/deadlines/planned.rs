//! What plans have due: items with a day or an event, and their milestones.

use jiff::civil::Date;

use super::calendar::{Calendar, Known};
use super::engine::uid;
use super::model::{Deadline, Kind, State};
use super::store::{self, Planned};
use crate::db::Db;
use crate::error::Result;
use crate::plans::model::item_href;

/// Items and milestones of all plans that have a time.
pub(super) async fn planned(db: &Db, calendar: &Calendar, as_of: Date) -> Result<Vec<Deadline>> {
    let items = store::items(db, as_of).await?;
    let milestones = store::milestones(db).await?;
    let items = items.into_iter().map(|one| (Kind::Output, one));
    let milestones = milestones.into_iter().map(|one| (Kind::Milestone, one));
    Ok(items.chain(milestones).map(|(kind, one)| of_plan(kind, one, calendar, as_of)).collect())
}

fn of_plan(kind: Kind, one: Planned, calendar: &Calendar, as_of: Date) -> Deadline {
    let known = named(&one.due_event, calendar);
    let own = one.due_on.as_deref().and_then(|day| day.parse().ok());
    // A day that somebody wrote says more than the event beside it.
    let day: Option<Date> = own.or_else(|| known.and_then(|known| known.conference.start));
    let done = matches!(one.standing.as_deref(), Some("finished" | "stopped" | "approved"));
    let moved = known.filter(|_| own.is_none());
    Deadline {
        uid: uid(kind, &[&one.id.to_string()]),
        kind,
        day,
        last_day: None,
        event: Some(one.due_event.clone()).filter(|event| !event.is_empty()),
        conference: moved.map(|known| known.conference.label.clone()),
        recurrence: None,
        words: one.title,
        actors: Some(one.lead).filter(|lead| !lead.is_empty()).into_iter().collect(),
        instrument: None,
        source: format!("{} {}", one.plan, one.code),
        plan: Some(one.plan),
        plans: Vec::new(),
        href: item_href(one.item),
        state: State::of(day, done, as_of),
        revision: one.revision + moved.map_or(0, |known| known.moves),
        changed_at: moved.and_then(|known| known.moved_at.clone()).max(Some(one.changed_at)),
    }
}

/// The conference whose label the words of an event hold: `WTDC-22`, `before WTDC-22`.
fn named<'a>(event: &str, calendar: &'a Calendar) -> Option<&'a Known> {
    let word = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    calendar
        .by_label(event.trim())
        .or_else(|| event.split_whitespace().find_map(|one| calendar.by_label(&word(one))))
}
