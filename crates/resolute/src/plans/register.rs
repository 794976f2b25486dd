//! The items of a plan in order, each with its state and the duties it answers, narrowed by facets.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::links;
use super::model::{Item, Plan, State, Step, in_order};
use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::facets::{Counts, narrowed};
use crate::web::query::values;

/// What a list of items is narrowed to; several values of a field stand with a semicolon between them.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
pub struct Filter {
    /// Words to be found in a code or title.
    pub q: Option<String>,
    /// `objective`, `outcome`, `output` ...
    pub kind: Option<String>,
    /// Code of the actor in the lead; `none` where nobody is.
    pub lead: Option<String>,
    /// `national`, `regional`, `interregional`, `global`, or `none`.
    pub level: Option<String>,
    /// `AFR`, `AMS` ..., or `none`.
    pub region: Option<String>,
    /// `not-started`, `under-way`, `finished` or `stopped`.
    pub state: Option<String>,
    /// `confirmed`, `suggested` or `none`: whether it answers a duty; only of outputs.
    pub answers: Option<String>,
    /// `date`, `event`, `event-undated`, `past` or `none`.
    pub due: Option<String>,
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
}

/// The fields of a filter that are facets, in the order of the form.
pub const FACETS: [&str; 7] = ["kind", "state", "answers", "due", "lead", "level", "region"];

impl Filter {
    /// The values that are asked for in a facet.
    pub fn chosen(&self, facet: &str) -> Vec<String> {
        let field = match facet {
            "kind" => &self.kind,
            "lead" => &self.lead,
            "level" => &self.level,
            "region" => &self.region,
            "state" => &self.state,
            "answers" => &self.answers,
            "due" => &self.due,
            _ => &None,
        };
        values(field.as_deref()).map(str::to_owned).collect()
    }

    /// The day of the question.
    ///
    /// # Errors
    /// Where it is no date.
    pub fn day(&self, app: &App) -> Result<Date> {
        match self.as_of.as_deref().filter(|day| !day.is_empty()) {
            Some(day) => day.parse().map_err(|_| {
                Error::Invalid(format!("\"{day}\" is no date; write year-month-day, for example 2021-10-09"))
            }),
            None => Ok(super::actions::today(app)),
        }
    }
}

/// When an item is due.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Due {
    /// The day: as written, else that of the event.
    #[schema(value_type = Option<String>, format = Date)]
    pub day: Option<Date>,
    /// The event, in its words.
    pub event: String,
    /// Whether an event is named whose day nobody knows.
    pub undated: bool,
}

impl Due {
    /// When something is due, by its day, its event and the days of events.
    pub fn of(due_on: Option<&str>, event: &str, events: &HashMap<String, String>) -> Due {
        let day = due_on.or_else(|| events.get(event).map(String::as_str)).and_then(|day| day.parse().ok());
        Due { undated: day.is_none() && !event.is_empty(), day, event: event.to_owned() }
    }
}

/// An item in a list.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Listed {
    /// The item.
    #[serde(flatten)]
    pub item: Item,
    /// Code of the item above.
    pub under: Option<String>,
    /// How far it is indented.
    pub depth: usize,
    /// Where it stands on the day.
    pub state: State,
    /// When it is due.
    pub due: Due,
    /// Whether its due day has passed and it is not over.
    pub late: bool,
    /// Duties that it answers, confirmed.
    pub confirmed: usize,
    /// Duties that it may answer, suggested.
    pub suggested: usize,
}

/// The items of a plan that match, in the order of the tree, and what one more value of each facet would give.
///
/// # Errors
/// Where the day is no date.
pub async fn register(app: &App, plan: &Plan, filter: &Filter) -> Result<(Vec<Listed>, Counts)> {
    let day = filter.day(app)?;
    let items = store::items(&app.db, plan.id).await?;
    let steps = store::steps(&app.db, Some(plan.id)).await?;
    let events = store::event_days(&app.db).await?;
    let mut counts: HashMap<i64, (usize, usize)> = HashMap::new();
    for link in links::all(&app.db, Some(plan.id)).await? {
        let one = counts.entry(link.item).or_default();
        match link.standing.as_str() {
            "confirmed" => one.0 += 1,
            "suggested" => one.1 += 1,
            _ => {}
        }
    }
    let codes: HashMap<i64, &str> = items.iter().map(|item| (item.id, item.code.as_str())).collect();
    let words = filter.q.as_deref().unwrap_or_default().trim().to_lowercase();
    let listed = in_order(&items)
        .into_iter()
        .filter(|(_, item)| {
            words.is_empty()
                || item.title.to_lowercase().contains(&words)
                || item.code.to_lowercase().contains(&words)
        })
        .map(|(depth, item)| {
            let state = state_of(steps.get(&item.id).map(Vec::as_slice).unwrap_or_default(), day);
            let due = Due::of(item.due_on.as_deref(), &item.due_event, &events);
            let (confirmed, suggested) = counts.get(&item.id).copied().unwrap_or_default();
            Listed {
                under: item.parent.and_then(|id| codes.get(&id)).map(|code| (*code).to_owned()),
                depth,
                late: !state.is_over() && due.day.is_some_and(|due| due < day),
                state,
                due,
                confirmed,
                suggested,
                item: item.clone(),
            }
        })
        .collect();
    Ok(narrowed(listed, &FACETS, |facet| filter.chosen(facet), facet_values))
}

/// The state of an item by its facts.
pub fn state_of(steps: &[Step], day: Date) -> State {
    State::of(steps.iter().map(|one| (one.step.as_str(), one.happened_on.as_str())), day)
}

fn facet_values(one: &Listed, facet: &str) -> Vec<String> {
    let or_none = |text: &str| vec![if text.is_empty() { "none".to_owned() } else { text.to_owned() }];
    let item = &one.item;
    match facet {
        "kind" => vec![item.kind.code().to_owned()],
        "lead" => or_none(&item.lead),
        "level" => or_none(&item.details.level),
        "region" => or_none(&item.details.region),
        "state" => vec![one.state.code().to_owned()],
        "answers" if item.kind != super::model::Kind::Output => Vec::new(),
        "answers" => {
            let some = [(one.confirmed, "confirmed"), (one.suggested, "suggested")];
            let some: Vec<String> =
                some.into_iter().filter(|(count, _)| *count > 0).map(|(_, word)| word.to_owned()).collect();
            if some.is_empty() { vec!["none".to_owned()] } else { some }
        }
        "due" => {
            let mut values = vec![
                match (&item.due_on, item.due_event.is_empty(), one.due.undated) {
                    (_, false, true) => "event-undated",
                    (_, false, false) => "event",
                    (Some(_), true, _) => "date",
                    (None, true, _) => "none",
                }
                .to_owned(),
            ];
            if one.late {
                values.push("past".to_owned());
            }
            values
        }
        _ => Vec::new(),
    }
}
