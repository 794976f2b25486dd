//! Counts from the index, brought up to date first.

use std::collections::HashMap;
use std::sync::Arc;

use super::model::{Cross, Trend, trend};
use crate::activities::register::Asked;
use crate::activities::{self, money};
use crate::app::App;
use crate::error::Result;
use crate::finding;
use crate::frameworks::model::COUNTRIES;
use crate::search::Tally;

/// Facets by which activities are narrowed, with the schemes of their values.
const SCHEMES: [(&str, &str); 7] = [
    ("line", "action-lines"),
    ("goal", "sdgs"),
    ("country", "countries"),
    ("region", "itu-regions"),
    ("group", "country-groups"),
    ("people", "people"),
    ("target", "sdgs"),
];

/// The facet of a concept; goals and their targets are two, and what lies deeper is none.
pub fn facet_of(scheme: &str, notation: &str) -> Option<&'static str> {
    match (scheme, notation.matches('.').count()) {
        ("sdgs", 1) => return Some("target"),
        ("sdgs", 2..) => return None,
        _ => {}
    }
    SCHEMES.into_iter().find(|(_, known)| *known == scheme).map(|(facet, _)| facet)
}

/// The scheme of a facet.
pub fn scheme_of(facet: &str) -> Option<&'static str> {
    SCHEMES.into_iter().find(|(known, _)| *known == facet).map(|(_, scheme)| scheme)
}

fn activities(narrow: &[(&str, &str)]) -> Vec<(String, Vec<String>)> {
    let narrow = narrow.iter().map(|(facet, value)| ((*facet).to_owned(), vec![(*value).to_owned()]));
    std::iter::once(("kind".to_owned(), vec!["activity".to_owned()])).chain(narrow).collect()
}

/// Counts activities by facets, each inside the one before.
///
/// # Errors
/// As the index.
pub async fn tally(
    app: &App,
    narrow: &[(&str, &str)],
    facets: &'static [&'static str],
) -> Result<Arc<Vec<Tally>>> {
    finding::tally(app, activities(narrow), facets).await
}

/// What activities say about the cells of action lines and goals.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// How many have both.
    pub cross: Cross,
    /// In how many countries, by line and goal.
    pub countries: HashMap<(String, String), usize>,
    /// Which way the counts go, by line and goal.
    pub trends: HashMap<(String, String), Trend>,
}

/// Counts the cells of action lines and goals; `year` is the one of the question.
///
/// # Errors
/// As the index.
pub async fn evidence(app: &App, narrow: &[(&str, &str)], year: i16) -> Result<Evidence> {
    let by_country = tally(app, narrow, &["action-line", "goal", "country"]).await?;
    let columns = tally(app, narrow, &["goal"]).await?;
    let total = total(&tally(app, narrow, &["kind"]).await?);
    let countries = cells(&by_country, <[Tally]>::len);
    let trends = cells(&tally(app, narrow, &["action-line", "goal", "year"]).await?, |years| {
        trend(&by_year(years), year)
    });
    Ok(Evidence { cross: Cross::of(&by_country, &columns, total), countries, trends })
}

/// Something about each cell, from what is counted inside it.
fn cells<T>(rows: &[Tally], what: impl Fn(&[Tally]) -> T) -> HashMap<(String, String), T> {
    let mut cells = HashMap::new();
    for row in rows {
        for cell in &row.within {
            cells.insert((row.value.clone(), cell.value.clone()), what(&cell.within));
        }
    }
    cells
}

fn total(kinds: &[Tally]) -> usize {
    kinds.iter().map(|kind| kind.count).sum()
}

/// Years with their counts, in order; what is no year is left out.
fn by_year(years: &[Tally]) -> Vec<(i16, usize)> {
    let mut by_year: Vec<(i16, usize)> =
        years.iter().filter_map(|year| Some((year.value.parse().ok()?, year.count))).collect();
    by_year.sort_unstable();
    by_year
}

/// A value, how many activities of the scope have it, and how many of all.
pub(super) type Most = (String, usize, usize);

/// What is known of the activities of one line, goal, group or country.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// By what they are narrowed.
    pub narrow: Vec<(&'static str, String)>,
    /// How many there are.
    pub total: usize,
    /// Activities in all.
    pub of_all: usize,
    /// By the years in which they run.
    pub years: Vec<(i16, usize)>,
    /// What they say about money.
    pub money: money::Totals,
    /// What all activities say about it.
    pub all_money: money::Totals,
    /// How many countries belong to it, and how many there are, where it is a group of countries.
    pub countries: Option<(usize, usize)>,
    /// Facet and its most frequent values among them, each with how many of all activities have it.
    pub most: Vec<(&'static str, Vec<Most>)>,
}

impl Scope {
    /// The list of the register with its activities.
    pub fn list(&self) -> Asked {
        list(&self.narrow)
    }
}

fn list(narrow: &[(&'static str, String)]) -> Asked {
    let chosen = narrow.iter().map(|(facet, value)| ((*facet).to_owned(), value.clone())).collect();
    Asked { chosen, page: 1, ..Asked::default() }
}

/// How many countries belong to a group on a day, and how many there are.
async fn countries(app: &App, narrow: &[(&'static str, String)]) -> Result<Option<(usize, usize)>> {
    let [(facet @ ("group" | "region"), value)] = narrow else { return Ok(None) };
    let terms = app.terms.get(&app.db).await?;
    let day = activities::today((app.now)()).to_string();
    let members = terms.members(scheme_of(facet).unwrap_or_default(), value, &day).len();
    Ok(Some((members, terms.of_scheme(COUNTRIES).count())))
}

/// Values of a facet that a page names; the register has all.
const NAMED: usize = 10;

/// Counts the activities of a scope.
///
/// # Errors
/// As the index.
pub async fn scope(app: &App, narrow: Vec<(&'static str, String)>) -> Result<Scope> {
    let borrowed: Vec<(&str, &str)> = narrow.iter().map(|(facet, value)| (*facet, value.as_str())).collect();
    let own = total(&tally(app, &borrowed, &["kind"]).await?);
    let of_all = total(&tally(app, &[], &["kind"]).await?);
    let years = by_year(&tally(app, &borrowed, &["year"]).await?);
    let mut most = Vec::new();
    for (facet, asked) in [
        ("line", &["action-line"] as &'static [&'static str]),
        ("goal", &["goal"]),
        ("country", &["country"]),
        ("people", &["people"]),
    ] {
        if own == 0 || narrow.iter().any(|(known, _)| *known == facet) {
            continue;
        }
        let everywhere = tally(app, &[], asked).await?;
        let everywhere: HashMap<&str, usize> =
            everywhere.iter().map(|one| (one.value.as_str(), one.count)).collect();
        let values = tally(app, &borrowed, asked).await?;
        let mut values: Vec<&Tally> = values.iter().collect();
        values.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.value.cmp(&other.value)));
        let values = values.into_iter().take(NAMED).map(|one| {
            let all = everywhere.get(one.value.as_str()).copied().unwrap_or_default();
            (one.value.clone(), one.count, all)
        });
        most.push((facet, values.collect()));
    }
    let everything = money::totals(app, &Asked::default()).await?;
    Ok(Scope {
        money: money::totals(app, &list(&narrow)).await?,
        all_money: everything,
        countries: countries(app, &narrow).await?,
        narrow,
        total: own,
        of_all,
        years,
        most,
    })
}
