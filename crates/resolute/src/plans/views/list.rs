//! All plans.

use askama::Template;

use crate::plans::model::{Plan, href};
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "plans/views/list.html")]
pub struct ListPage {
    page: Page,
    plans: Vec<Row>,
    may_add: bool,
}

struct Row {
    href: String,
    title: String,
    years: String,
    body: String,
    items: usize,
    outputs: usize,
}

impl ListPage {
    /// Puts the page into words; `counts` are items and outputs of each plan.
    pub fn new(page: Page, plans: &[Plan], counts: &[(usize, usize)], may_add: bool) -> ListPage {
        let rows = plans.iter().zip(counts).map(|(plan, (items, outputs))| Row {
            href: href(&plan.code),
            title: plan.title.clone(),
            years: years(plan),
            body: plan.body.clone(),
            items: *items,
            outputs: *outputs,
        });
        ListPage { plans: rows.collect(), may_add, page }
    }
}

/// `2020–2023`; one year where first and last are the same.
pub fn years(plan: &Plan) -> String {
    match plan.from_year == plan.to_year {
        true => plan.from_year.to_string(),
        false => format!("{}–{}", plan.from_year, plan.to_year),
    }
}
