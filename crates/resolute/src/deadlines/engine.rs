//! Gathers what is due from everything that has a day.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::calendar::{Calendar, Known};
use super::model::{Deadline, Kind, Occasion, State, evidenced};
use super::{asked_for, owed, planned};
use crate::app::App;
use crate::error::Result;
use crate::files::sha256;
use crate::mandates::model::StoredMandate;
use crate::plans;
use crate::trace::model::Force;
use crate::trace::views::passage::mandate_href;
use crate::trace::{self, Done, Listed, Standing};

/// Everything that is due as of a day: the soonest first, what has no day last.
///
/// # Errors
/// As the database.
pub async fn deadlines(app: &App, as_of: Date) -> Result<Vec<Deadline>> {
    deadlines_with(app, &trace::on(app, as_of).await?, as_of).await
}

/// The same, where all duties as of the day are read already.
///
/// # Errors
/// As the database.
pub async fn deadlines_with(app: &App, duties: &[Listed], as_of: Date) -> Result<Vec<Deadline>> {
    let calendar = Calendar::load(&app.db).await?;
    let duties = in_force(duties);
    let answering = plans::links::plans(&app.db).await?;
    let mut found = of_duties(app, &answering, (&duties, &calendar), as_of).await?;
    found.extend(owed::owed(app, &answering, (&duties, &calendar), as_of).await?);
    found.extend(planned::planned(&app.db, &calendar, as_of).await?);
    found.extend(asked_for::asked_for(&app.db, as_of).await?);
    found.extend(calendar.all().iter().filter_map(|known| of_conference(known, as_of)));
    found.sort_by(|one, other| {
        let order = |one: &Deadline| (one.day.is_none(), one.day, one.kind);
        order(one).cmp(&order(other)).then_with(|| one.source.cmp(&other.source))
    });
    Ok(found)
}

/// The occasions of one duty, the soonest first, what has no day last.
pub fn of_one(
    (mandate, force): (&StoredMandate, Force),
    done: Option<&Done>,
    calendar: &Calendar,
    as_of: Date,
) -> Vec<Deadline> {
    let occasions = calendar.occasions(mandate, force, as_of);
    let shown = evidence_of(&occasions, done);
    let line = |occasion: Occasion| {
        let uid = uid(Kind::Duty, &[&mandate.lineage, &occasion.key]);
        let done = occasion.day.is_some_and(|day| shown.contains(&day));
        of_duty(mandate, occasion, (uid, done), calendar, as_of)
    };
    occasions.into_iter().map(line).collect()
}

/// Duties that are law on the day and address somebody.
fn in_force(duties: &[Listed]) -> Vec<&Listed> {
    let obliges = |one: &&Listed| {
        let reading = &one.mandate.reading;
        one.standing == Standing::InForce
            && !(reading.addressees.is_empty() && reading.addressee_words.is_empty())
    };
    let mut listed: Vec<&Listed> = duties.iter().filter(obliges).collect();
    // An adopted text before one that was worked out from a proposal.
    listed.sort_by_key(|one| one.mandate.standing != "adopted");
    listed
}

async fn of_duties(
    app: &App,
    plans: &HashMap<String, Vec<String>>,
    (duties, calendar): (&[&Listed], &Calendar),
    as_of: Date,
) -> Result<Vec<Deadline>> {
    let done = trace::done(&app.db, as_of).await?;
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for one in duties {
        let lineage = &one.mandate.lineage;
        let lines = of_one((&one.mandate, Force::InForce), done.get(lineage), calendar, as_of);
        let plans = plans.get(lineage).cloned().unwrap_or_default();
        let lines = lines.into_iter().map(|line| Deadline { plans: plans.clone(), ..line });
        found.extend(lines.filter(|line| seen.insert(line.uid.clone())));
    }
    Ok(found)
}

fn evidence_of(occasions: &[Occasion], work: Option<&Done>) -> HashSet<Date> {
    let evidence = work.map(|work| work.evidenced.as_slice()).unwrap_or_default();
    evidenced(occasions, evidence).into_iter().filter_map(|(day, shown)| shown.then_some(day)).collect()
}

fn of_duty(
    mandate: &StoredMandate,
    occasion: Occasion,
    (uid, done): (String, bool),
    calendar: &Calendar,
    as_of: Date,
) -> Deadline {
    let reading = &mandate.reading;
    let known = occasion.conference.as_deref().and_then(|label| calendar.by_label(label));
    let recurring = !(occasion.key == "date" || occasion.key.starts_with("event/"));
    Deadline {
        uid,
        kind: Kind::Duty,
        day: occasion.day,
        last_day: None,
        event: reading.due.event.clone().filter(|_| occasion.key.starts_with("event/")),
        conference: occasion.conference.clone(),
        recurrence: reading.due.recurrence.clone().filter(|_| recurring),
        words: reading.text.clone(),
        actors: reading.addressees.clone(),
        instrument: Some(mandate.instrument.clone()),
        plan: None,
        plans: Vec::new(),
        source: mandate.address.clone(),
        href: mandate_href(&mandate.address, mandate.proposal.as_deref()),
        state: State::of(occasion.day, done, as_of),
        revision: known.map_or(0, |known| known.moves),
        changed_at: known.and_then(|known| known.moved_at.clone()),
    }
}

/// A conference that is not over; one of a past year without a day is over too.
fn of_conference(known: &Known, as_of: Date) -> Option<Deadline> {
    let conference = &known.conference;
    let last = conference.end.or(conference.start);
    let to_come = last.map_or(conference.year >= as_of.year(), |last| last >= as_of);
    to_come.then(|| Deadline {
        uid: uid(Kind::Conference, &[&conference.label]),
        kind: Kind::Conference,
        day: conference.start,
        last_day: conference.end,
        event: None,
        conference: Some(conference.label.clone()),
        recurrence: None,
        words: format!("{} ({}, {})", conference.label, conference.place, conference.year),
        actors: Vec::new(),
        instrument: None,
        plan: None,
        plans: Vec::new(),
        source: conference.label.clone(),
        href: crate::conferences::href(&conference.label),
        // One that has begun is neither late nor done.
        state: State::of(conference.start.map(|day| day.max(as_of)), false, as_of),
        revision: known.moves,
        changed_at: known.moved_at.clone(),
    })
}

/// The name of a deadline for ever.
pub(super) fn uid(kind: Kind, parts: &[&str]) -> String {
    format!("{}-{}", kind.code(), &sha256(parts.join("\n").as_bytes())[..20])
}

/// What is due at a conference as of a day.
///
/// # Errors
/// As the database.
pub async fn due_at(app: &App, label: &str, as_of: Date) -> Result<Vec<Deadline>> {
    let mut due = deadlines(app, as_of).await?;
    due.retain(|one| one.kind != Kind::Conference && one.conference.as_deref() == Some(label));
    Ok(due)
}
