//! Figures of one scope as pages show them.

use super::chart;
use super::model::{part, trend};
use super::tallies::{Scope, scheme_of};
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
    /// What they have most: title and rows.
    pub most: Vec<(String, Vec<Most>)>,
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
            most: most
                .map(|(facet, values)| {
                    let values = values.iter().map(|value| one_of_most(visit, terms, scope, facet, value));
                    (visit.t(&format!("figures-most-{facet}")), values.collect())
                })
                .collect(),
        }
    }
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
