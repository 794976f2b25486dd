//! The page of an actor: what it is, what it must do, what it is for action lines, what it adopted.

use askama::Template;
use resolute_document::Register;

use super::list::{Count, duties_href, kind_words};
use crate::actors::Known;
use crate::actors::model::{Actor, adopts, href};
use crate::frameworks::roles::clauses::Clauses;
use crate::frameworks::roles::views::{RoleView, Writer};
use crate::reference::views::provenance::{Provenance, Sources};
use crate::trace::model::State;
use crate::trace::overview::views::OverviewView;
use crate::trace::views::chip::Chip;
use crate::trace::views::who::Who;
use crate::trace::{Listed as Duty, Standing};
use crate::web::page::Page;
use crate::web::visit::{Visit, encode_pairs};

/// The page.
#[derive(Template)]
#[template(path = "actors/views/actor.html")]
pub struct ActorPage {
    page: Page,
    /// Where its duties stand.
    overview: Option<OverviewView>,
    actor: Actor,
    kind: String,
    chain: Vec<(String, String)>,
    members: Vec<(String, String, String)>,
    provenance: Provenance,
    as_of: String,
    given: Vec<ByText>,
    received: Vec<Count>,
    shared: Vec<Count>,
    roles: Vec<RoleView>,
    contradictions: usize,
    adopts: bool,
    adopted: Vec<Named>,
    sponsored: Vec<Named>,
    /// Published activities: all, by kind, and their rows.
    does: Vec<Count>,
    does_all: Option<Count>,
    /// With whom, how often, and where the rows are.
    partners: Vec<(Who, usize, String)>,
}

/// Duties out of one instrument with one standing, counted by state.
struct ByText {
    instrument: String,
    /// Years of the texts.
    texts: String,
    href: String,
    standing: String,
    count: usize,
    states: Vec<(Chip, usize, String)>,
}

struct Named {
    href: String,
    name: String,
    title: String,
    unverified: Option<String>,
}

impl ActorPage {
    /// The same page with where the duties of the actor stand.
    #[must_use]
    pub fn at_a_glance(self, overview: OverviewView) -> ActorPage {
        ActorPage { overview: Some(overview), ..self }
    }

    /// Puts the page into words.
    pub fn new(
        page: Page,
        known: Known,
        clauses: &Clauses,
        sources: &Sources,
        register: &Register,
        as_of: &str,
    ) -> ActorPage {
        let visit = &page.visit;
        let id = known.actor.id.as_str();
        let writer = Writer { visit, all: &known.roles, clauses, sources, register };
        let roles: Vec<RoleView> = known.roles.iter().map(|role| writer.view(role)).collect();
        ActorPage {
            overview: None,
            kind: kind_words(visit, &known.actor.kind),
            adopts: adopts(&known.actor.kind),
            chain: known.chain.iter().map(|one| (one.name.clone(), href(&one.id))).collect(),
            members: known
                .members
                .iter()
                .map(|one| (one.name.clone(), href(&one.id), kind_words(visit, &one.kind)))
                .collect(),
            provenance: sources.of(visit, &known.actor.source, &known.actor.verified),
            given: by_text(visit, id, &known.given, as_of),
            received: by_standing(visit, ("recipient", id), &known.received, as_of),
            shared: by_standing(visit, ("partner", id), &known.shared, as_of),
            contradictions: roles.iter().filter(|role| !role.against.is_empty()).count(),
            roles,
            adopted: known
                .adopted
                .iter()
                .map(|one| Named {
                    href: format!("/instruments/{}", one.id),
                    name: one.name(),
                    title: Some(one.title.clone()).filter(|title| *title != one.name()).unwrap_or_default(),
                    unverified: (!one.verified.starts_with("yes")).then(|| visit.t("instrument-unverified")),
                })
                .collect(),
            sponsored: known
                .sponsored
                .iter()
                .map(|one| Named {
                    href: format!("/proposals/{}", one.id),
                    name: one.symbol.clone(),
                    title: one.addressed_to.clone().unwrap_or_default(),
                    unverified: None,
                })
                .collect(),
            does_all: does(visit, id, &known.does),
            does: known.does.iter().map(|(kind, count)| does_kind(visit, id, kind, *count)).collect(),
            partners: known
                .partners
                .iter()
                .map(|one| (Who::of(&one.actor, register), one.activities, one.href.clone()))
                .collect(),
            as_of: as_of.to_owned(),
            actor: known.actor,
            page,
        }
    }
}

/// All published activities of an actor; nothing where there are none.
fn does(visit: &Visit, id: &str, kinds: &[(String, i64)]) -> Option<Count> {
    let count = kinds.iter().filter_map(|(_, count)| usize::try_from(*count).ok()).sum();
    (count > 0).then(|| Count {
        count,
        words: visit.n("actor-activities-count", count),
        href: activities_href(&[("actor", id)]),
    })
}

fn does_kind(visit: &Visit, id: &str, kind: &str, count: i64) -> Count {
    Count {
        count: usize::try_from(count).unwrap_or_default(),
        words: visit.t(&format!("activity-kind-{kind}")),
        href: activities_href(&[("actor", id), ("type", kind)]),
    }
}

/// The register of activities, narrowed.
fn activities_href(narrow: &[(&str, &str)]) -> String {
    let pairs = narrow.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    format!("/activities?{}", encode_pairs(pairs))
}

/// Duties instrument by instrument, each with its states; every figure opens its rows in the register.
fn by_text(visit: &Visit, id: &str, duties: &[Duty], as_of: &str) -> Vec<ByText> {
    let mut groups: Vec<Vec<&Duty>> = Vec::new();
    for duty in duties {
        let is_same = |group: &&mut Vec<&Duty>| {
            group[0].mandate.instrument == duty.mandate.instrument && group[0].standing == duty.standing
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(duty),
            None => groups.push(vec![duty]),
        }
    }
    let view = |own: Vec<&Duty>| {
        let (instrument, standing) = (own[0].mandate.instrument.as_str(), own[0].standing);
        let narrow = [("addressee", id), ("instrument", instrument), ("standing", standing.code())];
        let state = |state: State| {
            let count = own.iter().filter(|duty| duty.status.state == state).count();
            let narrow = [narrow[0], narrow[1], narrow[2], ("state", state.code())];
            (count > 0).then(|| (Chip::of(visit, state), count, duties_href(&narrow, as_of)))
        };
        let mut years: Vec<&str> =
            own.iter().filter_map(|duty| duty.mandate.version.rsplit('/').next()).collect();
        years.dedup();
        ByText {
            instrument: own[0].instrument.name(),
            texts: years.join(", "),
            href: duties_href(&narrow, as_of),
            standing: visit.t(&format!("standing-{}", standing.code())),
            count: own.len(),
            states: State::ALL.into_iter().filter_map(state).collect(),
        }
    };
    groups.into_iter().map(view).collect()
}

/// Duties counted by standing, each figure with its rows.
pub fn by_standing(visit: &Visit, narrow: (&str, &str), duties: &[Duty], as_of: &str) -> Vec<Count> {
    let count = |standing: Standing| {
        let count = duties.iter().filter(|duty| duty.standing == standing).count();
        (count > 0).then(|| Count {
            count,
            words: visit.t(&format!("standing-{}", standing.code())),
            href: duties_href(&[narrow, ("standing", standing.code())], as_of),
        })
    };
    Standing::ALL.into_iter().filter_map(count).collect()
}
