//! An overview as a part of a page.

use super::{Overview, shown};
use crate::app::App;
use crate::deadlines::model::State as DueState;
use crate::deadlines::views::list::{Row, row};
use crate::trace::views::chip::Chip;
use crate::web::visit::{Visit, encode_pairs};

/// The overview in words.
pub struct OverviewView {
    /// Duties in force, and where they are listed.
    pub duties: (String, String),
    /// Each state with its duties.
    pub states: Vec<(Chip, usize, String)>,
    /// Further numbers: words, how many, where they are listed.
    pub numbers: Vec<(String, usize, Option<String>)>,
    /// What is due next.
    pub next: Vec<Row>,
}

impl OverviewView {
    /// Puts it into words.
    pub fn of(visit: &Visit, app: &App, one: &Overview) -> OverviewView {
        let as_of = one.as_of.to_string();
        let link = |path: &str, pairs: &[(&str, &str)]| {
            let all = pairs.iter().copied().chain([("as_of", as_of.as_str())]);
            format!("{path}?{}", encode_pairs(all.map(|(name, value)| (name.to_owned(), value.to_owned()))))
        };
        let of = one.of.as_ref();
        let in_register = of.map_or(("", ""), super::Of::in_register);
        let in_force = ("standing", "in-force");
        let state = |(state, count): (crate::trace::model::State, usize)| {
            let href = link("/mandates", &[in_register, in_force, ("state", state.code())]);
            (Chip::of(visit, state), count, href)
        };
        let mut numbers = Vec::new();
        let in_coverage = of.map_or(("", ""), super::Of::in_coverage);
        for (gap, count) in &one.gaps {
            let href = link("/plans/coverage", &[("gap", gap), in_force, in_coverage]);
            numbers.push((visit.t(&format!("overview-{gap}")), *count, Some(href)));
        }
        let in_deadlines = of.and_then(super::Of::in_deadlines);
        for state in [DueState::Overdue, DueState::DueSoon, DueState::NotKnown] {
            let Some(count) = one.due.get(state.code()) else { continue };
            let href = in_deadlines.map(|own| link("/deadlines", &[own, ("state", state.code())]));
            numbers.push((visit.t(&format!("overview-due-{}", state.code())), *count, href));
        }
        if let (Some(count), Some(own)) = (one.obligations, in_deadlines) {
            let href = link("/deadlines", &[own, ("kind", "obligation")]);
            numbers.push((visit.t("overview-obligations"), count, Some(href)));
        }
        for (plan, count) in &one.leads {
            let words = visit.with("overview-leads", &[("plan", plan.as_str().into())]);
            numbers.push((words, *count, Some(link(&format!("/plans/{plan}"), &[("lead", in_register.1)]))));
        }
        OverviewView {
            duties: (visit.n("duties-count", one.duties), link("/mandates", &[in_register, in_force])),
            states: shown(&one.states).map(state).collect(),
            numbers,
            next: one.next.iter().map(|one| row(visit, app.register, one)).collect(),
        }
    }
}
