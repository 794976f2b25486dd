//! What grew and what fell in the period, beside one as long right before it, in the words of the report's language.

use serde::{Deserialize, Serialize};

use super::scope::Scope;
use super::snapshot::{Query, Snapshot};
use super::told::reader;
use crate::activities::register::views::names::Names;
use crate::app::App;
use crate::error::Result;
use crate::trends::model::{Change, FEWEST, Family, Span, Trends};
use crate::trends::views::{filled_in, row, title};
use crate::trends::{self, web::named};
use crate::web::visit::{Visit, encode_pairs};

/// Findings of one kind that are told; all of them are a click away.
const TOLD: usize = 20;

/// The findings of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emerging {
    /// The earlier period and the later one.
    pub periods: [Period; 2],
    /// Whether one of them has too few new activities for anything to be said.
    pub too_few: bool,
    /// How many each needs.
    pub fewest: String,
    /// What was compared.
    pub kinds: Vec<Part>,
    /// All of it.
    pub href: String,
}

/// A period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its days.
    pub words: String,
    /// How many activities were new in it.
    pub count: usize,
    /// These activities.
    pub href: String,
}

/// What was compared of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its word in keys.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// How many values were compared.
    pub compared: String,
    /// That entries are filled in otherwise than before.
    pub filled_in: Option<String>,
    /// What grew or fell beyond chance.
    pub rows: Vec<Finding>,
    /// How many more did.
    pub more: usize,
}

/// A value that grew or fell. Numbers are as they are written, so that the data reads back as it was to the last digit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What tells it from others.
    pub key: String,
    /// What it is.
    pub what: String,
    /// Language of a word: code and name.
    pub language: Option<(String, String)>,
    /// Which way.
    pub way: String,
    /// Count, share and activities, before and after.
    pub sides: [(String, String, String); 2],
    /// Difference in percentage points.
    pub difference: String,
    /// Its interval.
    pub interval: String,
    /// How often by chance.
    pub chance: String,
}

/// Compares the period with the one before it.
///
/// # Errors
/// Where the period is too long to be compared, or the index cannot be read.
pub(super) async fn gather(app: &App, snapshot: &mut Snapshot) -> Result<()> {
    let asked = &snapshot.asked;
    let narrow = match &asked.scope {
        Scope::Line(code) => Some(("line".to_owned(), code.clone())),
        Scope::Actor(code) => Some(("actor".to_owned(), code.clone())),
        _ => None,
    };
    let days = [("from", asked.from), ("to", asked.to)].map(|(name, day)| (name.to_owned(), day.to_string()));
    let question = trends::Asked::of_query(&encode_pairs(narrow.into_iter().chain(days)))?;
    let found = trends::trends(app, &question).await?;
    let terms = app.terms.get(&app.db).await?;
    let registered = named(app, &found).await?;
    let visit = reader(snapshot);
    let names = Names { visit: &visit, register: app.register, terms: &terms, registered: &registered };
    let query = question.query(&[found.before, found.after]);
    for (href, rows) in found.rows.iter().zip(found.totals) {
        snapshot.queries.push(Query { register: "activities".to_owned(), href: href.clone(), rows });
    }
    let kinds = found.kinds.iter().map(|family| part(names, &found, family)).collect();
    snapshot.emerging = Some(Emerging {
        periods: [period(&visit, &found, 0), period(&visit, &found, 1)],
        too_few: found.too_few,
        fewest: visit.number(FEWEST),
        kinds,
        href: format!("/trends?{query}"),
    });
    Ok(())
}

fn period(visit: &Visit, found: &Trends, at: usize) -> Period {
    let Span { from, to } = if at == 0 { found.before } else { found.after };
    let days = [("from", visit.date(from).into()), ("to", visit.date(to).into())];
    Period { words: visit.with("trends-span", &days), count: found.totals[at], href: found.rows[at].clone() }
}

fn part(names: Names<'_>, found: &Trends, family: &Family) -> Part {
    let finding = |change: &Change| {
        let told = row(names, family.kind, change);
        let language = change.language.as_ref().map_or_else(String::new, |code| format!("-{code}"));
        Finding {
            key: format!("{}-{}{language}", family.kind.code(), change.value),
            what: told.what,
            language: change.language.clone().zip(told.language),
            way: format!("{} {}", told.way.0, told.way.1),
            sides: told.sides,
            difference: told.difference,
            interval: told.interval,
            chance: told.chance,
        }
    };
    Part {
        code: family.kind.code().to_owned(),
        title: title(names.visit, family.kind),
        compared: names.visit.n("trends-compared", family.compared),
        filled_in: filled_in(names.visit, found, family),
        rows: family.beyond.iter().take(TOLD).map(finding).collect(),
        more: family.beyond.len().saturating_sub(TOLD),
    }
}
