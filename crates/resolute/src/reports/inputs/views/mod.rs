//! Inputs put into words: for who asks, and for who is asked.

mod answer;
mod overview;

use askama::Template;
use jiff::civil::Date;

pub use answer::{AnswerPage, Typed};
pub use overview::OverviewPage;

use super::listing::Line;
use super::model::Step;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// A day as people write it; what is no day stays as it is.
fn day(visit: &Visit, text: &str) -> String {
    text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| visit.date(day))
}

/// What happened on which day; the answer itself stands elsewhere.
fn told(visit: &Visit, step: &Step) -> (String, String) {
    let on = step.day().map_or_else(|| step.at.clone(), |day| visit.date(day));
    let why = match step.step.as_str() {
        "received" | "complete" => String::new(),
        "moved" => day(visit, &step.words),
        _ => step.words.clone(),
    };
    (format!("{on}: {}", visit.t(&format!("inputs-step-{}", step.step))), why)
}

/// What is asked of the reader.
#[derive(Template)]
#[template(path = "reports/inputs/views/mine.html")]
pub struct MinePage {
    page: Page,
    rows: Vec<MineRow>,
}

struct MineRow {
    href: String,
    prompt: String,
    report: String,
    actor: String,
    state: String,
    is_open: bool,
    due: String,
}

impl MinePage {
    /// Puts the list into words.
    pub fn new(page: Page, lines: &[Line]) -> MinePage {
        let row = |line: &Line| MineRow {
            href: line.href.clone(),
            prompt: if line.input.prompt.is_empty() {
                line.input.place.clone()
            } else {
                line.input.prompt.clone()
            },
            report: line.input.report_title.clone(),
            actor: line.input.actor_name.clone(),
            state: page.t(&format!("inputs-state-{}", line.state.code())),
            is_open: line.state.is_open() && line.input.report_standing != "issued",
            due: day(&page.visit, &line.input.due_on),
        };
        MinePage { rows: lines.iter().map(row).collect(), page }
    }
}

/// An answer that could not be taken, with nothing but its words.
#[derive(Template)]
#[template(path = "reports/inputs/views/lost.html")]
pub struct LostPage {
    page: Page,
    problem: String,
    words: String,
}

impl LostPage {
    /// Puts the refusal into words.
    pub fn new(page: Page, problem: String, words: String) -> LostPage {
        LostPage { page, problem, words }
    }
}
