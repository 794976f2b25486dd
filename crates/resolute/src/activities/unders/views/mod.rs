//! What is done under what, as pages show it.

use std::collections::HashMap;

use askama::Template;

use super::model::{Under, holds};
use super::suggesting::{Guess, Why};
use crate::activities::model::{Standing, href};
use crate::activities::serves::{self, Output, Serve};
use crate::activities::sight::Sight;
use crate::activities::store::Entry;
use crate::plans::model::item_href;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// A relation in a list, seen from one of its ends.
pub struct UnderView {
    /// Its number.
    pub id: i64,
    /// Page of the other end.
    pub href: String,
    /// Title of the other end.
    pub title: String,
    /// Kind of the other end.
    pub kind: String,
    /// Where it stands: code and words.
    pub standing: (String, String),
    /// Why, and who says so.
    pub because: String,
    /// Whether there is something to decide.
    pub open: bool,
}

impl UnderView {
    /// Seen from what is done: shows what it is done under.
    pub fn above(visit: &Visit, one: &Under) -> UnderView {
        UnderView::of(visit, one, (one.above, &one.above_title, &one.above_kind))
    }

    /// Seen from what it is done under.
    pub fn below(visit: &Visit, one: &Under) -> UnderView {
        UnderView::of(visit, one, (one.activity, &one.title, &one.kind))
    }

    fn of(visit: &Visit, one: &Under, (id, title, kind): (i64, &str, &str)) -> UnderView {
        UnderView {
            id: one.id,
            href: href(id),
            title: title.to_owned(),
            kind: visit.t(&format!("activity-kind-{kind}")),
            standing: (one.standing.clone(), visit.t(&format!("link-standing-{}", one.standing))),
            because: match (one.said_by.as_str(), one.because.as_str()) {
                ("machine", because) => visit.with("under-because-machine", &[("why", because.into())]),
                (_, "") => visit.with("link-said-by", &[("actor", one.acting_for.as_str().into())]),
                (_, because) => because.to_owned(),
            },
            open: one.standing == "suggested",
        }
    }
}

/// What may belong together.
#[derive(Default)]
pub struct Guesses {
    /// What the entry may be done under.
    pub above: Vec<Guess>,
    /// What may be done under it.
    pub below: Vec<Guess>,
}

struct GuessView {
    id: i64,
    href: String,
    title: String,
    kind: String,
    why: String,
}

fn guess(visit: &Visit, one: &Guess) -> GuessView {
    GuessView {
        id: one.id,
        href: href(one.id),
        title: one.title.clone(),
        kind: visit.t(&format!("activity-kind-{}", one.kind.code())),
        why: match &one.why {
            Why::Name(name) => visit.with("under-why-name", &[("name", name.as_str().into())]),
            Why::Bodies(codes) => visit.with("under-why-bodies", &[("bodies", codes.join(", ").into())]),
        },
    }
}

/// Outputs that an entry serves, and those that it may serve.
pub struct Outputs {
    serves: Vec<ServeView>,
    /// Plan and code for the form, page, title, why.
    may_be: Vec<(String, String, String, String)>,
}

struct ServeView {
    id: i64,
    /// Its page; none where its plan names it no more.
    href: Option<String>,
    name: String,
    standing: String,
    because: String,
    open: bool,
}

impl Outputs {
    /// Puts links to outputs into words.
    pub fn of(
        visit: &Visit,
        serves: &[Serve],
        titles: &HashMap<Output, (i64, String)>,
        may_be: &[serves::Guess],
    ) -> Outputs {
        let view = |one: &Serve| {
            let known = titles.get(&Output { plan: one.plan.clone(), code: one.output.clone() });
            ServeView {
                id: one.id,
                href: known.map(|(item, _)| item_href(*item)),
                name: match known {
                    Some((_, title)) => format!("{} {title}", one.output),
                    None => format!("{}/{}", one.plan, one.output),
                },
                standing: visit.t(&format!("link-standing-{}", one.standing)),
                because: match (one.said_by.as_str(), one.because.as_str()) {
                    ("machine", because) => visit.with("under-because-machine", &[("why", because.into())]),
                    (_, "") => visit.with("link-said-by", &[("actor", one.acting_for.as_str().into())]),
                    (_, because) => because.to_owned(),
                },
                open: one.standing == "suggested",
            }
        };
        let guess = |one: &serves::Guess| {
            let why = visit.with("serves-why-duty", &[("duty", one.duty.as_str().into())]);
            let given = format!("{}/{}", one.output.plan, one.output.code);
            (given, item_href(one.item), format!("{} {}", one.output.code, one.title), why)
        };
        Outputs { serves: serves.iter().map(view).collect(), may_be: may_be.iter().map(guess).collect() }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "activities/unders/views/page.html")]
pub struct UndersPage {
    page: Page,
    activity: i64,
    holds: bool,
    under: Vec<UnderView>,
    within: Vec<UnderView>,
    /// All that is confirmed to be done under it, in the register.
    rows: String,
    above: Vec<GuessView>,
    below: Vec<GuessView>,
    outputs: Outputs,
    may_write: bool,
    may_decide: bool,
    typed: String,
    problem: Option<String>,
}

impl UndersPage {
    /// Puts the page into words; `typed` is what a refused form sent, with the refusal.
    pub fn new(
        page: Page,
        (entry, sight): (&Entry, Sight),
        (under, within, guesses): (&[Under], &[Under], &Guesses),
        outputs: Outputs,
        typed: Option<(String, String)>,
    ) -> UndersPage {
        let visit = &page.visit;
        let (typed, problem) = typed.map_or_else(Default::default, |(given, why)| (given, Some(why)));
        UndersPage {
            activity: entry.id,
            holds: holds(entry.record.kind) && entry.standing == Standing::Published,
            under: under.iter().map(|one| UnderView::above(visit, one)).collect(),
            within: within.iter().map(|one| UnderView::below(visit, one)).collect(),
            rows: rows(entry.id),
            above: guesses.above.iter().map(|one| guess(visit, one)).collect(),
            below: guesses.below.iter().map(|one| guess(visit, one)).collect(),
            may_write: sight.writes,
            may_decide: sight.reviews,
            outputs,
            typed,
            problem,
            page,
        }
    }
}

/// The register of what is done under an entry.
pub fn rows(above: i64) -> String {
    format!("/activities?under={above}")
}
