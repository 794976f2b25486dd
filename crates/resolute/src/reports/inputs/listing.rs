//! The inputs of a report with how far each is, narrowed as an address asks, and the figures over them.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::model::{Input, InputReader, State, Step, href};
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::reports::Kept;
use crate::reports::contributions::Contribution;
use crate::web::facets::{self, Asked, Counts};

/// The filters, in the order of the page.
pub const FACETS: [&str; 3] = ["state", "actor", "place"];

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Line {
    /// The input.
    #[serde(flatten)]
    pub input: Input,
    /// How far it is on the day of the question.
    pub state: State,
    /// What became of it, the oldest first.
    pub steps: Vec<Step>,
    /// The name under which somebody was asked; empty where they left or gave none.
    pub asked_of: String,
    /// Their address of mail, where they were asked by one.
    pub email: Option<String>,
    /// What was given, as it stands in the report.
    pub contribution: Option<Contribution>,
    /// Its page.
    pub href: String,
}

/// How many there are; each figure opens its rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Figures {
    /// All that were asked for.
    pub asked: usize,
    /// Those that came by their due day.
    pub received: usize,
    /// Those that came later.
    pub late: usize,
    /// Those that are waited for.
    pub open: usize,
    /// Of these, those whose due day has passed.
    pub overdue: usize,
    /// Those that were declined.
    pub declined: usize,
    /// Those that were withdrawn.
    pub withdrawn: usize,
}

/// The lines of a report.
///
/// # Errors
/// As the database.
pub async fn lines(app: &App, kept: &Kept, as_of: Date) -> Result<Vec<Line>> {
    let report = kept.listed.id;
    let mut steps: HashMap<i64, Vec<Step>> = HashMap::new();
    for step in store::steps(&app.db, Some(report)).await? {
        steps.entry(step.input).or_default().push(step);
    }
    let readers = store::readers(&app.db, report).await?;
    let mut readers: HashMap<i64, InputReader> = readers.into_iter().map(|one| (one.input, one)).collect();
    let line = |input: Input| {
        let reader = readers.remove(&input.id);
        let contribution = kept.contributions.iter().find(|one| one.input == input.id).cloned();
        let steps = steps.remove(&input.id).unwrap_or_default();
        line(input, steps, (reader, contribution), as_of)
    };
    let mut lines: Vec<Line> = store::of_report(&app.db, report).await?.into_iter().map(line).collect();
    // A correction has the answers of the report that it corrects.
    for given in &kept.contributions {
        if !lines.iter().any(|line| line.input.id == given.input) {
            let input = store::by_id(&app.db, given.input).await?;
            lines.push(of_input(app, &input, kept, as_of).await?);
        }
    }
    Ok(lines)
}

/// What somebody with an account is asked for, what is waited for first.
///
/// # Errors
/// As the database.
pub async fn of_reader(app: &App, account: i64, as_of: Date) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for input in store::of_reader(&app.db, account).await? {
        let steps = store::steps_of(&app.db, input.id).await?;
        lines.push(line(input, steps, (None, None), as_of));
    }
    lines.sort_by_key(|one| !(one.state.is_open() && one.input.report_standing != "issued"));
    Ok(lines)
}

/// One line, for its own page.
///
/// # Errors
/// As the database.
pub async fn of_input(app: &App, input: &Input, kept: &Kept, as_of: Date) -> Result<Line> {
    let steps = store::steps_of(&app.db, input.id).await?;
    let contribution = kept.contributions.iter().find(|one| one.input == input.id).cloned();
    let reader = store::reader(&app.db, input.id).await?;
    Ok(line(input.clone(), steps, (reader, contribution), as_of))
}

fn line(
    input: Input,
    steps: Vec<Step>,
    (reader, contribution): (Option<InputReader>, Option<Contribution>),
    as_of: Date,
) -> Line {
    let (asked_of, email) = reader.map(|one| (one.known_as, one.email)).unwrap_or_default();
    Line {
        state: State::of(&steps, input.due_on.parse().ok(), as_of),
        href: href(input.id),
        input,
        steps,
        asked_of,
        email,
        contribution,
    }
}

impl Figures {
    /// Counts lines.
    pub fn of(lines: &[Line]) -> Figures {
        let count = |fits: &dyn Fn(State) -> bool| lines.iter().filter(|one| fits(one.state)).count();
        Figures {
            asked: lines.len(),
            received: count(&|state| state == State::Received),
            late: count(&|state| state == State::ReceivedLate),
            open: count(&State::is_open),
            overdue: count(&|state| state == State::Overdue),
            declined: count(&|state| state == State::Declined),
            withdrawn: count(&|state| state == State::Withdrawn),
        }
    }
}

/// What an address asks for.
pub fn asked(query: &str) -> Asked {
    Asked::of_query(query, &FACETS)
}

/// The lines that fit, and what one more value of a filter would give.
pub fn narrowed(lines: Vec<Line>, asked: &Asked) -> (Vec<Line>, Counts) {
    facets::narrowed(
        lines,
        &FACETS,
        |facet| asked.values(facet),
        |line, facet| match facet {
            "state" => vec![line.state.code().to_owned()],
            "actor" => vec![line.input.actor.clone()],
            "place" => vec![line.input.place.clone()],
            _ => Vec::new(),
        },
    )
}
