//! Counting pairs from the index, which follows every published entry.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::asked::{Asked, Sort};
use super::model::Pair;
use super::views::picture::MOST_DRAWN;
use crate::activities::register::{self, find};
use crate::activities::search::NOUN;
use crate::app::App;
use crate::error::Result;
use crate::finding;
use crate::search::Tally;

/// A value and how many activities have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Share {
    /// Code of the line, region, year.
    pub code: String,
    /// Joint activities that have it.
    pub activities: usize,
}

/// Two bodies and what they do together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Row {
    /// Codes of both.
    pub actors: [String; 2],
    /// Published activities in which both take part.
    pub activities: usize,
    /// Those of them that are agreements in force today.
    pub agreements_in_force: usize,
    /// Action lines that their activities serve, those with the most first.
    pub lines: Vec<Share>,
    /// Regions in which they happen, those with the most first.
    pub regions: Vec<Share>,
    /// First year in which one of them happens.
    pub since: Option<i16>,
    /// The activities, in the register.
    pub href: String,
}

impl Row {
    /// The pair.
    pub fn pair(&self) -> Option<Pair> {
        Pair::of(&self.actors[0], &self.actors[1])
    }
}

/// Pairs with what they do together.
#[derive(Debug, Clone)]
pub struct Partners {
    /// Published activities in which two or more known bodies take part.
    pub joint: usize,
    /// Values of every filter with their counts, over the joint activities that fit the other filters.
    pub facets: BTreeMap<&'static str, Vec<(String, usize)>>,
    /// Every pair, in the order that was asked for.
    pub rows: Vec<Row>,
    /// Whether everything that was stored is in the counts.
    pub current: bool,
}

/// The pairs that an address asks for.
///
/// # Errors
/// Where the index cannot be read.
pub async fn partners(app: &App, asked: &Asked) -> Result<Partners> {
    let joint = asked.list.narrowed("joint", "yes");
    let (found, current) = find(app, &joint).await?;
    let facets = found.facets.iter().filter_map(|(facet, values)| {
        let (name, _) = register::NAMES.iter().find(|(_, known)| known == facet)?;
        Some((*name, values.clone()))
    });
    let facets = facets.collect();
    let lines = counted(app, &joint, &["pair", "action-line"]).await?;
    let regions = inside(&counted(app, &joint, &["pair", "region"]).await?);
    let years = inside(&counted(app, &joint, &["pair", "year"]).await?);
    let agreements: HashMap<String, usize> = counted(app, &asked.agreements(), &["pair"])
        .await?
        .iter()
        .map(|pair| (pair.value.clone(), pair.count))
        .collect();
    let actors = asked.list.values("actor");
    let row = |tally: &Tally| {
        let pair = Pair::from_code(&tally.value)?;
        let asks = actors.is_empty() || actors.iter().any(|actor| pair.has(actor));
        let shares = |name: &str, within: &[Tally]| {
            let mut shares: Vec<Share> = within
                .iter()
                // What is asked for alone: of any other value only a part would be counted here.
                .filter(|one| asked.admits(name, &one.value))
                .map(|one| Share { code: one.value.clone(), activities: one.count })
                .collect();
            shares.sort_by_key(|share| Reverse(share.activities));
            shares
        };
        let of = |map: &HashMap<String, Vec<Tally>>| map.get(&tally.value).cloned().unwrap_or_default();
        asks.then(|| Row {
            actors: pair.actors().map(str::to_owned),
            activities: tally.count,
            agreements_in_force: agreements.get(&tally.value).copied().unwrap_or_default(),
            lines: shares("line", &tally.within),
            regions: shares("region", &of(&regions)),
            since: of(&years)
                .iter()
                .filter(|one| asked.admits("year", &one.value))
                .filter_map(|one| one.value.parse().ok())
                .min(),
            href: format!("/activities?{}", asked.rows(&tally.value).query()),
        })
    };
    let mut rows: Vec<Row> = lines.iter().filter_map(row).collect();
    order(&mut rows, asked.sort);
    Ok(Partners { joint: found.total, facets, rows, current })
}

/// Somebody with whom a body does something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Partner {
    /// Code of the other actor.
    pub actor: String,
    /// Published activities in which both take part.
    pub activities: usize,
    /// The activities, in the register.
    pub href: String,
}

/// With whom a body does most; at most so many. The numbers are those of its page among the partners.
///
/// # Errors
/// Where the index cannot be read.
pub async fn with_most(app: &App, actor: &str, most: usize) -> Result<Vec<Partner>> {
    let own = Asked::default().narrowed("actor", actor);
    let joint = counted(app, &own.list.narrowed("joint", "yes"), &["pair"]).await?;
    let partner = |tally: &Tally| {
        let pair = Pair::from_code(&tally.value)?;
        let href = format!("/activities?{}", own.rows(&tally.value).query());
        Some(Partner { actor: pair.other(actor)?.to_owned(), activities: tally.count, href })
    };
    let mut partners: Vec<Partner> = joint.iter().filter_map(partner).collect();
    partners.sort_by(|one, other| (other.activities, &one.actor).cmp(&(one.activities, &other.actor)));
    partners.truncate(most);
    Ok(partners)
}

/// The pairs of one body, and all pairs among those with whom it works most, for a picture.
///
/// # Errors
/// Where the index cannot be read.
pub(super) async fn among(app: &App, own: &Partners, actor: &str) -> Result<Vec<Row>> {
    let mut own: Vec<&Row> = own.rows.iter().collect();
    own.sort_by_key(|row| Reverse(row.activities));
    own.truncate(MOST_DRAWN - 1);
    let near = own.iter().filter_map(|row| Some(row.pair()?.other(actor)?.to_owned()));
    let near: Vec<String> = near.chain([actor.to_owned()]).collect();
    let everything = Asked::default();
    let joint = counted(app, &everything.list.narrowed("joint", "yes"), &["pair"]).await?;
    let row = |tally: &Tally| {
        let pair = Pair::from_code(&tally.value)?;
        pair.actors().iter().all(|one| near.iter().any(|known| known == one)).then(|| Row {
            actors: pair.actors().map(str::to_owned),
            activities: tally.count,
            agreements_in_force: 0,
            lines: Vec::new(),
            regions: Vec::new(),
            since: None,
            href: format!("/activities?{}", everything.rows(&tally.value).query()),
        })
    };
    Ok(joint.iter().filter_map(row).collect())
}

fn order(rows: &mut [Row], sort: Sort) {
    rows.sort_by(|one, other| one.actors.cmp(&other.actors));
    match sort {
        Sort::Together => rows.sort_by_key(|row| Reverse(row.activities)),
        Sort::Agreements => rows.sort_by_key(|row| Reverse((row.agreements_in_force, row.activities))),
        Sort::Since => rows.sort_by_key(|row| row.since.unwrap_or(i16::MAX)),
        Sort::Name => {}
    }
}

/// Counts the activities of a list by facets, each inside the one before.
async fn counted(
    app: &App,
    list: &register::Asked,
    facets: &'static [&'static str],
) -> Result<std::sync::Arc<Vec<Tally>>> {
    let mut narrowing = list.asked().narrowing;
    narrowing.push(("kind".to_owned(), vec![NOUN.to_owned()]));
    finding::tally(app, narrowing, facets).await
}

/// What is counted inside each value.
fn inside(tallies: &[Tally]) -> HashMap<String, Vec<Tally>> {
    tallies.iter().map(|tally| (tally.value.clone(), tally.within.clone())).collect()
}
