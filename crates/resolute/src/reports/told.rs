//! The data of a report in the words of its language, as templates are given it.

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::contribution::Begun;
use super::figures::{Figures, Part, part_of};
use super::snapshot::{Activity, Duty, Evidence, Output, Previous, Snapshot};
use crate::accounts::Person;
use crate::plans::model::item_href;
use crate::trace::model::State;
use crate::trace::views::chip;
use crate::trace::views::passage::shortened;
use crate::web::visit::{Theme, Visit};

/// Activities that are named under a paragraph; the rest is counted and its rows are a click away.
const NAMED: usize = 20;

/// A reader of the report's language who asks for nothing else; no clock is in it.
pub(super) fn reader(snapshot: &Snapshot) -> Visit {
    Visit {
        locale: snapshot.locale(),
        theme: Theme::System,
        path: String::new(),
        query: String::new(),
        person: Person::visitor(),
        exercise: snapshot.exercise,
        token: String::new(),
        at: Timestamp::UNIX_EPOCH,
        pack: None,
    }
}

/// The data for a template: what every report has, and what the template needs.
pub(super) fn told(snapshot: &Snapshot) -> Value {
    let visit = reader(snapshot);
    let asked = &snapshot.asked;
    let instrument = snapshot.instrument.as_ref();
    let standing = instrument.and_then(|about| about.standing.as_deref());
    json!({
        "report": {
            "name": asked.template,
            "instrument": instrument.map(|about| &about.name),
            "title": instrument.map(|about| &about.title),
            "cited_as": instrument.and_then(|about| about.cited_as.as_ref()),
            "standing": standing.map(|code| visit.t(&format!("reports-standing-{code}"))),
            "held": standing.is_some(),
            "earlier": instrument.and_then(|about| about.earlier.as_ref()).map(|earlier| json!({
                "cited_as": earlier.cited_as,
                "ended": earlier.ended_on.map(|day| visit.date(day)),
            })),
            "from": visit.date(asked.from),
            "to": visit.date(asked.to),
            "exercise": snapshot.exercise,
        },
        "figures": snapshot.figures,
        "parts": snapshot.figures.as_ref().map(parts),
        "previous": snapshot.previous.as_ref().map(|previous| compared(&visit, snapshot, previous)),
        "states": states(&visit, snapshot),
        "duties": snapshot.duties().count(),
        "calls": snapshot.calls.iter().map(|call| json!({
            "heading": call.heading,
            "duties": call.duties.iter().map(|duty| told_duty(&visit, snapshot, duty)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "emerging": snapshot.emerging,
        "plan": snapshot.plan.as_ref().map(|plan| plan.told(&visit, asked)),
        "road_map": snapshot.road_map.as_ref().map(|road| road.told(&visit)),
        "contribution": snapshot.contribution.as_ref().map(|year| year.told(&visit)),
        "queries": snapshot.queries.iter().map(|query| json!({
            "register": visit.t(&format!("reports-register-{}", query.register)),
            "href": query.href,
            "rows": query.rows,
        })).collect::<Vec<_>>(),
    })
}

/// How many duties of the text stand in each state.
fn states(visit: &Visit, snapshot: &Snapshot) -> Vec<Value> {
    let state = |state: State| {
        let count = snapshot.duties().filter(|duty| duty.status.state == state).count();
        let href = format!("{}&state={}", snapshot.rows_of_text(), state.code());
        let word = visit.t(&format!("state-{}", state.code()));
        (count > 0).then(|| json!({ "word": word, "count": count, "href": href }))
    };
    State::ALL.into_iter().filter_map(state).collect()
}

/// Action lines by what ITU is for them.
fn parts(figures: &Figures) -> Vec<Value> {
    let part = |part: Part| {
        let own = figures.lines.iter().map(|line| (line, part_of(line))).filter(|(_, (of, _))| *of == part);
        let lines: Vec<Value> = own
            .map(|(line, (_, is_proposed))| {
                json!({
                    "code": line.counted.code,
                    "name": line.counted.name,
                    "lang": line.counted.lang,
                    "count": line.counted.count,
                    "href": line.counted.href,
                    "is_proposed": is_proposed,
                    "goals": line.goals,
                    "regions": line.regions,
                    "groups": line.groups,
                    "roles": line.roles,
                })
            })
            .collect();
        json!({ "code": part.code(), "lines": lines })
    };
    Part::ALL.into_iter().map(part).collect()
}

/// What the report before counted, and what this one does.
fn compared(visit: &Visit, snapshot: &Snapshot, previous: &Previous) -> Value {
    let lines = snapshot.figures.iter().flat_map(|figures| &figures.lines);
    let line = |line: &super::figures::Line| {
        let now = line.counted.count;
        let before = previous.lines.get(&line.counted.code).copied();
        let number = |count: usize| visit.number(count);
        let more = before.map(|before| match now >= before {
            true => format!("+{}", number(now - before)),
            false => format!("\u{2212}{}", number(before - now)),
        });
        json!({
            "code": line.counted.code,
            "before": before.map_or_else(String::new, number),
            "now": number(now),
            "more": more.unwrap_or_default(),
        })
    };
    json!({
        "title": previous.title,
        "to": visit.date(previous.to),
        "href": format!("/reports/{}", previous.number),
        "lines": lines.map(line).collect::<Vec<_>>(),
        "begun": previous.begun,
        "begun_href": snapshot.figures.as_ref().map(|figures| format!("{}&sort=start", figures.total.href)),
        "named": previous.named.iter().map(|one| told_begun(visit, one)).collect::<Vec<_>>(),
    })
}

fn told_duty(visit: &Visit, snapshot: &Snapshot, duty: &Duty) -> Value {
    let reasons: Vec<String> =
        duty.status.reasons.iter().map(|reason| chip::reason(visit, *reason)).collect();
    let mut named: Vec<&Activity> = duty.activities.iter().collect();
    named.truncate(NAMED);
    json!({
        "label": duty.label,
        "address": duty.address,
        "href": duty.href,
        "short": shortened(&duty.text, 160),
        "lines": duty.text.lines().collect::<Vec<_>>(),
        "who": duty.who,
        "due": chip::due(visit, &duty.due),
        "recipient": duty.recipient,
        "state": visit.t(&format!("state-{}", duty.status.state.code())),
        "reasons": reasons,
        "outputs": duty.outputs,
        "answers": duty.answers.iter().map(|one| told_output(visit, one)).collect::<Vec<_>>(),
        "confirmed": duty.confirmed,
        "activities_href": format!("{}#activities", duty.href),
        "activities": named.into_iter().map(|one| told_activity(visit, snapshot, one)).collect::<Vec<_>>(),
        "waiting": duty.waiting,
        "missing": missing(visit, duty),
    })
}

fn told_activity(visit: &Visit, snapshot: &Snapshot, activity: &Activity) -> Value {
    let day = activity.starts_on.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok());
    let asked = &snapshot.asked;
    let begun = match day {
        None => "unknown",
        Some(day) if day < asked.from => "before",
        Some(day) if day <= asked.to => "within",
        Some(_) => "later",
    };
    let since = match day {
        Some(day) => {
            visit.with(&format!("reports-begun-{begun}"), &[("date", FluentValue::from(visit.date(day)))])
        }
        None => visit.t("reports-begun-unknown"),
    };
    json!({
        "number": activity.number,
        "title": activity.title,
        "organisation": activity.organisation,
        "begun": begun,
        "since": since,
        "href": format!("/activities/{}", activity.number),
        "evidence": told_evidence(visit, &activity.evidence),
    })
}

/// An output of a plan that answers a duty.
pub(super) fn told_output(visit: &Visit, output: &Output) -> Value {
    json!({
        "code": output.code,
        "title": output.title,
        "href": item_href(output.number),
        "state": visit.t(&format!("plan-state-{}", output.state)),
        "evidence": told_evidence(visit, &output.evidence),
    })
}

fn told_evidence(visit: &Visit, evidence: &[Evidence]) -> Vec<Value> {
    let told = |one: &Evidence| {
        json!({
            "title": one.title,
            "address": can_be_opened(&one.address).then_some(one.address.as_str()),
            "day": day_of(visit, &one.happened_on),
        })
    };
    evidence.iter().map(told).collect()
}

/// An activity that began in a period.
pub(super) fn told_begun(visit: &Visit, one: &Begun) -> Value {
    json!({
        "title": one.title,
        "organisation": one.organisation,
        "day": day_of(visit, &one.starts_on),
        "href": format!("/activities/{}", one.id),
    })
}

/// A day in words, or what stands there.
pub(super) fn day_of(visit: &Visit, text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| visit.date(day))
}

/// What a reader would look for and not find.
fn missing(visit: &Visit, duty: &Duty) -> Vec<String> {
    let settled = matches!(duty.status.state, State::Delivered | State::Informational | State::Proposed);
    let evidenced = duty.activities.iter().any(|activity| !activity.evidence.is_empty())
        || duty.answers.iter().any(|output| !output.evidence.is_empty());
    let mut missing = Vec::new();
    let mut say = |holds: bool, code: &str| {
        if holds {
            missing.push(visit.t(&format!("reports-missing-{code}")));
        }
    };
    say(duty.who.is_empty(), "addressee");
    say(duty.due.is_none() && !settled, "due");
    say(duty.confirmed == 0 && duty.outputs == 0 && !settled, "work");
    say(duty.confirmed > 0 && !evidenced && !settled, "evidence");
    missing
}

/// What people typed as the place of evidence is a link only where it is an address of the web.
pub(super) fn can_be_opened(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
