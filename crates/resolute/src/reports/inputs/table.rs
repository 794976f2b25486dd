//! Inputs as rows of a spreadsheet.

use super::listing::Line;
use crate::tables::Table;

/// Characters that one cell of a spreadsheet takes, with room for a sign that there is more.
const CELL: usize = 32_000;

/// One row an input.
pub fn table(lines: &[Line]) -> Table {
    let columns = vec![
        "number",
        "place",
        "prompt",
        "actor",
        "actor_name",
        "asked_of",
        "email",
        "state",
        "asked_on",
        "due_on",
        "reminders",
        "answered_on",
        "answer",
        "decision",
        "language",
        "words",
    ];
    Table { columns, rows: lines.iter().map(row).collect() }
}

fn row(line: &Line) -> Vec<String> {
    let on = |words: &[&str]| {
        let found = line.steps.iter().find(|one| words.contains(&one.step.as_str()));
        found.and_then(|one| one.day()).map(|day| day.to_string()).unwrap_or_default()
    };
    let answer = line.steps.iter().rev().find(|one| matches!(one.step.as_str(), "received" | "complete"));
    let given = line.contribution.as_ref();
    let words =
        given.map(|one| one.words.as_str()).or(answer.map(|one| one.words.as_str())).unwrap_or_default();
    let shown: String = words.chars().take(CELL).collect();
    let input = &line.input;
    vec![
        input.id.to_string(),
        input.place.clone(),
        input.prompt.clone(),
        input.actor.clone(),
        input.actor_name.clone(),
        line.asked_of.clone(),
        line.email.clone().unwrap_or_default(),
        line.state.code().to_owned(),
        on(&["asked"]),
        input.due_on.clone(),
        line.steps.iter().filter(|one| one.step == "reminded").count().to_string(),
        on(&["received", "complete"]),
        answer.map(|one| one.step.clone()).unwrap_or_default(),
        given.map(|one| one.standing.clone()).unwrap_or_default(),
        given.map(|one| one.language.clone()).unwrap_or_default(),
        if shown.len() < words.len() { format!("{shown} …") } else { shown },
    ]
}
