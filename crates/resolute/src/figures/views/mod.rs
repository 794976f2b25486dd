//! Figures of one scope as pages show them.

use resolute_iati::Decimal;

use super::chart;
use super::model::{part, trend};
use super::tallies::{Scope, scheme_of};
use crate::activities::money::views as money;
use crate::frameworks::Terms;
use crate::web::format;
use crate::web::html::Html;
use crate::web::visit::{Visit, encode_pairs};

/// The activities of a line, a goal, a group or a country in short.
pub struct Block {
    /// How many there are.
    pub total: usize,
    /// The rows.
    pub href: String,
    /// Their share of the whole, in words; nothing where there are none at all.
    pub share: Option<String>,
    /// Which way they go: sign and words.
    pub trend: (&'static str, String),
    /// Bars by year.
    pub chart: Option<Html>,
    /// The same as a table: year, count, rows.
    pub years: Vec<(i16, usize, String)>,
    /// What they say about money.
    pub money: money::Block,
    /// Their shares beside the share of the world that they are, for a group.
    pub against: Vec<Against>,
    /// Whether it is a group of people, of which no source held here says how many they are.
    pub of_people: bool,
    /// What they have most: title and rows.
    pub most: Vec<(String, Vec<Most>)>,
}

/// A part of a whole.
pub struct Against {
    /// Of what.
    pub what: String,
    /// The part, as it is written.
    pub part: String,
    /// The whole.
    pub whole: String,
    /// Which share that is.
    pub share: String,
    /// The rows of the part, where there are any.
    pub href: Option<String>,
}

/// A value that many of them have.
pub struct Most {
    /// Its name.
    pub words: String,
    /// How many of them have it.
    pub count: usize,
    /// The rows.
    pub href: String,
    /// Which part of them that is, beside which part of all activities.
    pub share: String,
}

impl Block {
    /// Puts a scope into words; `year` is the one of the question.
    pub fn of(visit: &Visit, terms: &Terms, scope: &Scope, year: i16) -> Block {
        let which = trend(&scope.years, year);
        let most = scope.most.iter().filter(|(_, values)| !values.is_empty());
        Block {
            total: scope.total,
            href: rows(&scope.narrow, &[]),
            share: part(scope.total, scope.of_all).map(|share| {
                visit.with(
                    "figures-share-of-all",
                    &[
                        ("share", percent(visit, share).into()),
                        (
                            "all",
                            format::number(visit.locale, i64::try_from(scope.of_all).unwrap_or(i64::MAX))
                                .into(),
                        ),
                    ],
                )
            }),
            trend: (which.sign(), visit.t(&format!("figures-trend-{}", which.code()))),
            chart: chart::by_year(&visit.t("figures-by-year"), &scope.years),
            years: scope
                .years
                .iter()
                .map(|(year, count)| (*year, *count, rows(&scope.narrow, &[("year", &year.to_string())])))
                .collect(),
            money: money::Block::of(visit, &scope.list(), &scope.money),
            against: against(visit, scope),
            of_people: scope.narrow.iter().any(|(facet, _)| *facet == "people"),
            most: most
                .map(|(facet, values)| {
                    let values = values.iter().map(|value| one_of_most(visit, terms, scope, facet, value));
                    (visit.t(&format!("figures-most-{facet}")), values.collect())
                })
                .collect(),
        }
    }
}

/// The shares of a group, so that who is left out can be seen.
fn against(visit: &Visit, scope: &Scope) -> Vec<Against> {
    let is_group = scope.narrow.iter().any(|(facet, _)| ["group", "region", "people"].contains(facet));
    if !is_group {
        return Vec::new();
    }
    let counted = |what: &str, (own, all): (usize, usize), href: Option<String>| Against {
        what: visit.t(what),
        part: visit.number(own),
        whole: visit.number(all),
        share: part(own, all).map_or_else(String::new, |share| percent(visit, share)),
        href,
    };
    let countries = scope.countries.map(|counts| counted("figures-against-countries", counts, None));
    let activities = counted("figures-title", (scope.total, scope.of_all), Some(rows(&scope.narrow, &[])));
    let money = scope.all_money.foremost().and_then(|all| {
        let own = scope.money.of(&all.pot);
        let amounts = (own.map_or(Some(Decimal::ZERO), |own| own.amount)?, all.amount?);
        let words = |decimal| money::amount(visit, decimal, &all.pot.currency);
        Some(Against {
            what: money::pot_words(visit, &all.pot),
            part: words(amounts.0),
            whole: words(amounts.1),
            share: part_of(amounts.0, amounts.1).map_or_else(String::new, |share| percent(visit, share)),
            href: own.map(|own| money::rows(&scope.list(), "money", &own.pot.code())),
        })
    });
    countries.into_iter().chain([activities]).chain(money).collect()
}

/// Which part of an amount another is, for a share that is shown rounded.
fn part_of(own: Decimal, all: Decimal) -> Option<f64> {
    let number = |decimal: Decimal| decimal.to_string().parse::<f64>().ok();
    let (own, all) = (number(own)?, number(all)?);
    (all > 0.0 && own >= 0.0).then(|| own / all)
}

fn one_of_most(
    visit: &Visit,
    terms: &Terms,
    scope: &Scope,
    facet: &str,
    (value, count, everywhere): &(String, usize, usize),
) -> Most {
    let own = part(*count, scope.total).map_or_else(String::new, |share| percent(visit, share));
    let all = part(*everywhere, scope.of_all).map_or_else(String::new, |share| percent(visit, share));
    let label =
        scheme_of(facet).map_or_else(|| value.clone(), |scheme| terms.label(scheme, value, visit.locale));
    Most {
        words: if facet == "line" || facet == "goal" { format!("{value} {label}") } else { label },
        count: *count,
        href: rows(&scope.narrow, &[(facet, value)]),
        share: visit.with("figures-share-beside", &[("own", own.into()), ("all", all.into())]),
    }
}

/// The register of activities, narrowed.
pub fn rows(narrow: &[(&'static str, String)], further: &[(&str, &str)]) -> String {
    let own = narrow.iter().map(|(facet, value)| ((*facet).to_owned(), value.clone()));
    let further = further.iter().map(|(facet, value)| ((*facet).to_owned(), (*value).to_owned()));
    format!("/activities?{}", encode_pairs(own.chain(further)))
}

/// A share as the language writes it: `12 %`; one place after the point where it is below one in a hundred.
pub fn percent(visit: &Visit, share: f64) -> String {
    let number = if share > 0.0 && share < 0.01 {
        format!("{:.1}", share * 100.0)
    } else {
        format!("{:.0}", share * 100.0)
    };
    visit.with("figures-percent", &[("number", number.into())])
}
