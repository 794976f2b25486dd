//! Handing a list of items in, and what became of it.

use askama::Template;

use crate::plans::exchange::Report;
use crate::plans::model::{Plan, href};
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "plans/views/import.html")]
pub struct ImportPage {
    page: Page,
    plan: Plan,
    plan_href: String,
    report: Option<Report>,
    /// Why the file could not be read.
    problem: Option<String>,
}

impl ImportPage {
    /// Puts the page into words.
    pub fn new(page: Page, plan: Plan, report: Option<Report>, problem: Option<String>) -> ImportPage {
        ImportPage { plan_href: href(&plan.code), plan, report, problem, page }
    }
}
