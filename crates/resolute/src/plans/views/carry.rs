//! What would be carried over into the next plan, and the form that does it.

use askama::Template;

use super::form::rule;
use crate::plans::model::{Fault, Item, Plan, PlanGiven, href, item_href};
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "plans/views/carry.html")]
pub struct CarryPage {
    page: Page,
    plan: Plan,
    plan_href: String,
    given: PlanGiven,
    rows: Vec<(String, String, String)>,
    left: usize,
    problems: Vec<(&'static str, String)>,
}

impl CarryPage {
    /// Puts the page into words; `left` items stay behind.
    pub fn new(
        page: Page,
        plan: Plan,
        given: PlanGiven,
        (carried, left): (&[Item], usize),
        faults: &[Fault],
    ) -> CarryPage {
        CarryPage {
            plan_href: href(&plan.code),
            rows: carried
                .iter()
                .map(|item| (item_href(item.id), item.code.clone(), item.title.clone()))
                .collect(),
            left,
            problems: faults
                .iter()
                .map(|one| {
                    let label = page.t(&format!("plan-field-{}", one.field));
                    (one.field, format!("{label}: {}", rule(&page.visit, one)))
                })
                .collect(),
            given,
            plan,
            page,
        }
    }
}
