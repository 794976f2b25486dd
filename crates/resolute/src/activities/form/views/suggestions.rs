//! What the words may mean, and entries that look the same: pieces of the form that are made anew while one types.

use askama::Template;

use super::super::near::Near;
use super::super::suggestions::{Because, Suggested};
use crate::activities::links::Link;
use crate::activities::model::Record;
use crate::frameworks::Terms;
use crate::web::visit::Visit;

/// Suggestions, each with Add.
#[derive(Template)]
#[template(path = "activities/form/views/suggestions.html")]
pub struct SuggestionsPiece<'a> {
    visit: &'a Visit,
    few: bool,
    lists: Vec<List>,
}

struct List {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    /// `lines:C5`, as the button sends it.
    what: String,
    href: String,
    notation: String,
    words: String,
    because: String,
}

impl<'a> SuggestionsPiece<'a> {
    /// What is not in the entry yet.
    pub fn new(
        visit: &'a Visit,
        suggested: &Suggested,
        record: &Record,
        links: &[Link],
        terms: &Terms,
    ) -> Self {
        let lines: Vec<&str> = record.all_lines().collect();
        let has = |field: &str, code: &str| match field {
            "lines" => lines.contains(&code),
            "goals" => record.all_goals().contains(&code),
            "targets" => record.targets.iter().any(|known| known == code),
            _ => links.iter().any(|link| link.address == code),
        };
        let row = |field: &str, scheme: &str, it: &Because| Row {
            what: format!("{field}:{}", it.notation),
            href: match scheme {
                "" => format!("/mandates/{}", it.notation),
                _ => crate::frameworks::model::href(scheme, &it.notation),
            },
            words: match scheme {
                "" => String::new(),
                _ => terms.label(scheme, &it.notation, visit.locale),
            },
            notation: it.notation.clone(),
            because: visit.with(
                if it.perhaps { "entry-because-perhaps" } else { "entry-because" },
                &[("words", it.words.join(", ").into())],
            ),
        };
        let list = |title: &str, field: &str, scheme: &str, all: &[Because]| List {
            title: visit.t(title),
            rows: all
                .iter()
                .filter(|it| !has(field, &it.notation))
                .map(|it| row(field, scheme, it))
                .collect(),
        };
        let mut lists = vec![
            list("activity-field-lines", "lines", "action-lines", &suggested.lines),
            list("activity-field-goals", "goals", "sdgs", &suggested.goals),
            list("activity-field-targets", "targets", "sdgs", &suggested.targets),
            list("activity-field-mandates", "mandates", "", &suggested.mandates),
        ];
        lists.retain(|list| !list.rows.is_empty());
        SuggestionsPiece { visit, few: suggested.basis == "translated-labels", lists }
    }
}

/// Entries that look the same.
#[derive(Template)]
#[template(path = "activities/form/views/near.html")]
pub(in crate::activities::form) struct NearPiece<'a> {
    visit: &'a Visit,
    rows: Vec<&'a Near>,
    apart: &'a [String],
}

impl<'a> NearPiece<'a> {
    /// Those of which the person has not said that theirs is another.
    pub(in crate::activities::form) fn new(visit: &'a Visit, near: &'a [Near], apart: &'a [String]) -> Self {
        let rows = near.iter().filter(|it| !apart.contains(&it.id.to_string())).collect();
        NearPiece { visit, rows, apart }
    }
}
