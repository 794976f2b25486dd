//! The list of gaps, narrowed by facets.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::Result;
use crate::mandates::model::Filter as DutyFilter;
use crate::plans::model::{Kind, item_href};
use crate::plans::{self, links};
use crate::tables::Table;
use crate::trace::views::passage::mandate_href;
use crate::trace::{self, Standing};
use crate::web::facets::{Counts, narrowed};
use crate::web::query::values;

/// The four gaps, in the order of the page.
pub const GAPS: [&str; 4] =
    ["duty-without-output", "output-without-duty", "duty-without-deadline", "deadline-without-owner"];

/// The fields of a filter that are facets, in the order of the form.
pub const FACETS: [&str; 6] = ["gap", "standing", "instrument", "actor", "line", "plan"];

/// What the list is narrowed to; several values of a field stand with a semicolon between them.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
pub struct Filter {
    /// `duty-without-output`, `output-without-duty`, `duty-without-deadline` or `deadline-without-owner`.
    pub gap: Option<String>,
    /// `in-force` or `proposed`; only of duties.
    pub standing: Option<String>,
    /// Identifier of the instrument.
    pub instrument: Option<String>,
    /// Code of the actor that is addressed or leads.
    pub actor: Option<String>,
    /// Action line of the duty.
    pub line: Option<String>,
    /// Code of the plan.
    pub plan: Option<String>,
    /// The day of the question (ISO 8601); today where absent.
    pub as_of: Option<String>,
    /// `instrument`, `actor` or `line`: of what the picture is.
    pub by: Option<String>,
}

impl Filter {
    /// The values that are asked for in a facet.
    pub fn chosen(&self, facet: &str) -> Vec<String> {
        let field = match facet {
            "gap" => &self.gap,
            "standing" => &self.standing,
            "instrument" => &self.instrument,
            "actor" => &self.actor,
            "line" => &self.line,
            "plan" => &self.plan,
            _ => &None,
        };
        values(field.as_deref()).map(str::to_owned).collect()
    }
}

/// A duty or an item in which something is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Gap {
    /// What is missing.
    pub gaps: Vec<&'static str>,
    /// Its page.
    pub href: String,
    /// Address of the duty, or code of the item.
    pub label: String,
    /// Its words.
    pub words: String,
    /// Whether the duty is law.
    pub standing: Option<&'static str>,
    /// Instrument of the duty.
    pub instrument: Option<String>,
    /// Plan of the item.
    pub plan: Option<String>,
    /// Who is addressed, or leads.
    pub actors: Vec<String>,
    /// Action lines of the duty.
    pub lines: Vec<String>,
}

/// The gaps that match, duties first, and what one more value of each facet would give.
///
/// # Errors
/// Where the day is no date.
pub async fn gaps(app: &App, filter: &Filter) -> Result<(Vec<Gap>, Counts)> {
    let mut all = of_duties(app, filter).await?;
    all.extend(of_items(app).await?);
    Ok(narrowed(all, &FACETS, |facet| filter.chosen(facet), facet_values))
}

fn facet_values(gap: &Gap, facet: &str) -> Vec<String> {
    let of = |value: &Option<String>| value.iter().cloned().collect();
    match facet {
        "gap" => gap.gaps.iter().map(|one| (*one).to_owned()).collect(),
        "standing" => gap.standing.iter().map(|one| (*one).to_owned()).collect(),
        "instrument" => of(&gap.instrument),
        "actor" => gap.actors.clone(),
        "line" => gap.lines.clone(),
        "plan" => of(&gap.plan),
        _ => Vec::new(),
    }
}

async fn of_duties(app: &App, filter: &Filter) -> Result<Vec<Gap>> {
    let asked = DutyFilter { as_of: filter.as_of.clone(), ..DutyFilter::default() };
    let mut duties = trace::register(app, &asked).await?;
    let day = trace::day_of(app, filter.as_of.as_deref())?;
    let answered = links::answers(&app.db, day).await?;
    // One paragraph stands in several texts; what is in force speaks for it.
    duties.sort_by_key(|one| one.standing);
    let mut seen = HashSet::new();
    duties.retain(|one| one.standing != Standing::Ended && seen.insert(one.mandate.lineage.clone()));
    let gap = |one: trace::Listed| {
        let reading = &one.mandate.reading;
        let named = !reading.addressees.is_empty() || !reading.addressee_words.is_empty();
        let due = &reading.due;
        let dated =
            due.day.is_some() || due.date.is_some() || due.event.is_some() || due.recurrence.is_some();
        let gaps: Vec<&'static str> = [
            (named && !answered.contains_key(&one.mandate.lineage), "duty-without-output"),
            (named && !dated, "duty-without-deadline"),
            (!named && dated, "deadline-without-owner"),
        ]
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, gap)| gap)
        .collect();
        (!gaps.is_empty()).then(|| Gap {
            gaps,
            href: mandate_href(&one.mandate.address, one.mandate.proposal.as_deref()),
            label: one.mandate.address.clone(),
            words: reading.text.clone(),
            standing: Some(one.standing.code()),
            instrument: Some(one.mandate.instrument.clone()),
            plan: None,
            actors: reading.addressees.clone(),
            lines: reading.concepts.clone(),
        })
    };
    Ok(duties.into_iter().filter_map(gap).collect())
}

async fn of_items(app: &App) -> Result<Vec<Gap>> {
    let plans: HashMap<i64, String> =
        plans::all(&app.db).await?.into_iter().map(|plan| (plan.id, plan.code)).collect();
    let answering: HashSet<i64> = links::all(&app.db, None)
        .await?
        .into_iter()
        .filter(links::Answer::is_confirmed)
        .map(|link| link.item)
        .collect();
    let mut found = Vec::new();
    for item in plans::all_items(&app.db).await? {
        let dated = item.due_on.is_some() || !item.due_event.is_empty();
        let gaps: Vec<&'static str> = [
            (item.kind == Kind::Output && !answering.contains(&item.id), "output-without-duty"),
            (dated && item.lead.is_empty(), "deadline-without-owner"),
        ]
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, gap)| gap)
        .collect();
        if !gaps.is_empty() {
            found.push(Gap {
                gaps,
                href: item_href(item.id),
                label: item.code.clone(),
                words: item.title.clone(),
                standing: None,
                instrument: None,
                plan: plans.get(&item.plan).cloned(),
                actors: Some(item.lead.clone()).filter(|lead| !lead.is_empty()).into_iter().collect(),
                lines: Vec::new(),
            });
        }
    }
    Ok(found)
}

/// The gaps as a list for a spreadsheet.
pub fn table(gaps: &[Gap]) -> Table {
    let rows = gaps.iter().map(|gap| {
        vec![
            gap.gaps.join("; "),
            gap.label.clone(),
            gap.words.clone(),
            gap.standing.unwrap_or_default().to_owned(),
            gap.instrument.clone().unwrap_or_default(),
            gap.plan.clone().unwrap_or_default(),
            gap.actors.join("; "),
            gap.lines.join("; "),
        ]
    });
    let columns =
        vec!["gaps", "address_or_code", "words", "standing", "instrument", "plan", "actors", "action_lines"];
    Table { rows: rows.collect(), columns }
}
