//! The list of gaps, narrowed by facets.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::Result;
use crate::plans::milestones::{self, model::Milestone};
use crate::plans::model::{Item, Kind, item_href};
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

/// A duty, an item or a milestone in which something is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Gap {
    /// What is missing.
    pub gaps: Vec<&'static str>,
    /// What was looked for, whether missing or not.
    #[serde(skip)]
    asked: Vec<&'static str>,
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

/// How much of something is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Share {
    /// What is looked for.
    pub gap: &'static str,
    /// In how many it is missing.
    pub missing: usize,
    /// In how many it was looked for: duties that address somebody, outputs, what has a deadline.
    pub of: usize,
}

/// What is not covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The gaps that match, duties first.
    pub gaps: Vec<Gap>,
    /// What one more value of each facet would give.
    pub counts: Counts,
    /// For each gap how much is covered, by all filters but that of the gap itself.
    pub shares: Vec<Share>,
}

/// The gaps that match.
///
/// # Errors
/// Where the day is no date.
pub async fn gaps(app: &App, filter: &Filter) -> Result<Coverage> {
    let day = trace::day_of(app, filter.as_of.as_deref())?;
    gaps_with(app, filter, &trace::on(app, day).await?).await
}

/// The same, where all duties as of the day of the filter are read already.
///
/// # Errors
/// As [`gaps`].
pub async fn gaps_with(app: &App, filter: &Filter, duties: &[trace::Listed]) -> Result<Coverage> {
    let mut all = of_duties(app, filter, duties).await?;
    all.extend(of_items(app).await?);
    let shares = shares(&all, filter);
    all.retain(|one| !one.gaps.is_empty());
    let (gaps, counts) = narrowed(all, &FACETS, |facet| filter.chosen(facet), facet_values);
    Ok(Coverage { gaps, counts, shares })
}

fn shares(all: &[Gap], filter: &Filter) -> Vec<Share> {
    let chosen: Vec<(&str, Vec<String>)> = FACETS
        .into_iter()
        .filter(|facet| *facet != "gap")
        .map(|facet| (facet, filter.chosen(facet)))
        .filter(|(_, wanted)| !wanted.is_empty())
        .collect();
    let fits = |one: &Gap| {
        let has =
            |facet: &str, wanted: &[String]| facet_values(one, facet).iter().any(|own| wanted.contains(own));
        chosen.iter().all(|(facet, wanted)| has(facet, wanted))
    };
    let mut shares = GAPS.map(|gap| Share { gap, missing: 0, of: 0 });
    for one in all.iter().filter(|one| fits(one)) {
        for share in &mut shares {
            share.missing += usize::from(one.gaps.contains(&share.gap));
            share.of += usize::from(one.asked.contains(&share.gap));
        }
    }
    shares.to_vec()
}

/// What is missing and what was looked for, of questions that each say whether they are asked and whether the answer is no.
fn judged<const N: usize>(
    questions: [(&'static str, bool, bool); N],
) -> (Vec<&'static str>, Vec<&'static str>) {
    let asked = questions.into_iter().filter(|(_, asked, _)| *asked);
    let missing = asked.clone().filter(|(.., missing)| *missing).map(|(gap, ..)| gap).collect();
    (missing, asked.map(|(gap, ..)| gap).collect())
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

async fn of_duties(app: &App, filter: &Filter, duties: &[trace::Listed]) -> Result<Vec<Gap>> {
    let day = trace::day_of(app, filter.as_of.as_deref())?;
    let answered = links::answers(&app.db, day).await?;
    // One paragraph stands in several texts; what is in force speaks for it.
    let mut duties: Vec<&trace::Listed> = duties.iter().collect();
    duties.sort_by_key(|one| one.standing);
    let mut seen = HashSet::new();
    duties.retain(|one| one.standing != Standing::Ended && seen.insert(one.mandate.lineage.as_str()));
    let gap = |one: &trace::Listed| {
        let reading = &one.mandate.reading;
        let named = !reading.addressees.is_empty() || !reading.addressee_words.is_empty();
        let due = &reading.due;
        let dated =
            due.day.is_some() || due.date.is_some() || due.event.is_some() || due.recurrence.is_some();
        let (gaps, asked) = judged([
            ("duty-without-output", named, !answered.contains_key(&one.mandate.lineage)),
            ("duty-without-deadline", named, !dated),
            ("deadline-without-owner", dated, !named),
        ]);
        Gap {
            gaps,
            asked,
            href: mandate_href(&one.mandate.address, one.mandate.proposal.as_deref()),
            label: one.mandate.address.clone(),
            words: reading.text.clone(),
            standing: Some(one.standing.code()),
            instrument: Some(one.mandate.instrument.clone()),
            plan: None,
            actors: reading.addressees.clone(),
            lines: reading.concepts.clone(),
        }
    };
    Ok(duties.into_iter().map(gap).collect())
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
    let items = plans::all_items(&app.db).await?;
    let dated: HashMap<i64, Vec<Milestone>> = milestones::dated(&app.db).await?;
    let gap = |item: &Item, words: &str, (gaps, asked): (Vec<&'static str>, Vec<&'static str>)| Gap {
        gaps,
        asked,
        href: item_href(item.id),
        label: item.code.clone(),
        words: words.to_owned(),
        standing: None,
        instrument: None,
        plan: plans.get(&item.plan).cloned(),
        actors: Some(item.lead.clone()).filter(|lead| !lead.is_empty()).into_iter().collect(),
        lines: Vec::new(),
    };
    let mut found = Vec::new();
    for item in &items {
        let has_day = item.due_on.is_some() || !item.due_event.is_empty();
        let no_owner = item.lead.is_empty();
        let own = judged([
            ("output-without-duty", item.kind == Kind::Output, !answering.contains(&item.id)),
            ("deadline-without-owner", has_day, no_owner),
        ]);
        found.push(gap(item, &item.title, own));
        for milestone in dated.get(&item.id).into_iter().flatten() {
            found.push(gap(item, &milestone.title, judged([("deadline-without-owner", true, no_owner)])));
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
