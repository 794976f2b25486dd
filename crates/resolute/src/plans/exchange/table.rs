//! The items of a plan as a table. The same columns come back in; those after [`GIVEN`] are worked out here and are not
//! read again.

use std::collections::HashMap;

use crate::plans::links::Answer;
use crate::plans::register::Listed;
use crate::plans::views::form::{indicators_text, shares_text};
use crate::tables::Table;

/// Columns that an officer fills in.
pub const GIVEN: [&str; 22] = [
    "code",
    "kind",
    "parent",
    "title",
    "lead",
    "supporting",
    "level",
    "region",
    "starts_on",
    "due_on",
    "due_event",
    "words",
    "product",
    "required",
    "available",
    "spent",
    "currency",
    "unit",
    "shares",
    "risks",
    "indicators",
    "answers",
];

/// Columns that follow from the rest.
pub const WORKED_OUT: [&str; 6] = ["state", "due", "answers_suggested", "source", "verified", PLAN];

/// Column with the code of the plan: a list knows where it belongs.
pub const PLAN: &str = "plan";

/// The rows of a list of items; `links` are those of the plan.
pub fn table(plan: &str, listed: &[Listed], links: &[Answer]) -> Table {
    let mut addresses: HashMap<(i64, bool), Vec<&str>> = HashMap::new();
    for link in links.iter().filter(|link| link.standing != "dismissed") {
        addresses.entry((link.item, link.is_confirmed())).or_default().push(&link.address);
    }
    let answers = |item: i64, confirmed: bool| {
        addresses.get(&(item, confirmed)).map_or_else(String::new, |addresses| addresses.join("; "))
    };
    let rows = listed.iter().map(|one| {
        let (item, details) = (&one.item, &one.item.details);
        vec![
            item.code.clone(),
            item.kind.code().to_owned(),
            one.under.clone().unwrap_or_default(),
            item.title.clone(),
            item.lead.clone(),
            details.supporting.join("; "),
            details.level.clone(),
            details.region.clone(),
            item.starts_on.clone().unwrap_or_default(),
            item.due_on.clone().unwrap_or_default(),
            item.due_event.clone(),
            details.words.clone(),
            details.product.clone(),
            details.required.clone(),
            details.available.clone(),
            details.spent.clone(),
            details.currency.clone(),
            details.unit.clone(),
            shares_text(&details.shares),
            details.risks.clone(),
            indicators_text(&details.indicators),
            answers(item.id, true),
            one.state.code().to_owned(),
            one.due.day.map(|day| day.to_string()).unwrap_or_default(),
            answers(item.id, false),
            item.source.clone(),
            item.verified.clone(),
            plan.to_owned(),
        ]
    });
    Table { rows: rows.collect(), columns: GIVEN.into_iter().chain(WORKED_OUT).collect() }
}
