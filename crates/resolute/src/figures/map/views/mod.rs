//! The map and the table behind it.

use std::collections::HashMap;

use askama::Template;

use super::web::Asked;
use super::{HEIGHT, shapes};
use crate::figures::views::rows;
use crate::frameworks::Terms;
use crate::reference::model::ReferenceRow;
use crate::search::Tally;
use crate::web::page::Page;

/// Steps of shade.
const SHADES: usize = 5;

/// The page.
#[derive(Template)]
#[template(path = "figures/map/views/map.html")]
pub struct MapPage {
    page: Page,
    height: u32,
    selects: Vec<Select>,
    places: Vec<Place>,
    rows: Vec<Row>,
    legend: Vec<(usize, String)>,
}

struct Select {
    name: &'static str,
    title: String,
    choices: Vec<(String, String, bool)>,
}

struct Place {
    path: &'static str,
    point: Option<(u32, u32)>,
    shade: usize,
    /// Its page, for a country of the register.
    href: Option<String>,
    said: String,
}

struct Row {
    name: String,
    href: String,
    count: usize,
    rows: String,
}

impl MapPage {
    /// Draws the map.
    pub(super) fn new(
        page: Page,
        asked: &Asked,
        terms: &Terms,
        countries: &[ReferenceRow],
        counts: &[Tally],
    ) -> MapPage {
        let visit = &page.visit;
        let narrow = asked.narrow();
        let count_of: HashMap<&str, usize> =
            counts.iter().map(|one| (one.value.as_str(), one.count)).collect();
        let limits = limits(counts);
        let codes: HashMap<&str, &str> =
            countries.iter().map(|row| (row.cell("m49"), row.cell("alpha3"))).collect();
        let name = |code: &str| terms.label("countries", code, visit.locale);
        let places = shapes().iter().map(|shape| {
            let code = codes.get(shape.m49).copied();
            let count = code.and_then(|code| count_of.get(code)).copied().unwrap_or_default();
            Place {
                path: shape.path,
                point: shape.point,
                shade: limits.iter().filter(|limit| count >= **limit).count(),
                href: code.map(|code| format!("/countries/{code}")),
                said: code.map_or_else(String::new, |code| {
                    format!("{}: {}", name(code), visit.n("figures-activities", count))
                }),
            }
        });
        let mut listed: Vec<&Tally> = counts.iter().collect();
        listed.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.value.cmp(&other.value)));
        let row = |one: &Tally| Row {
            name: name(&one.value),
            href: format!("/countries/{}", one.value),
            count: one.count,
            rows: rows(&narrow, &[("country", &one.value)]),
        };
        MapPage {
            height: HEIGHT,
            selects: selects(&page, asked, terms),
            places: places.collect(),
            rows: listed.into_iter().map(row).collect(),
            legend: legend(&page, &limits),
            page,
        }
    }
}

/// From how many activities on each shade begins: doubling steps below the highest count, so that one large country does
/// not make all others pale.
fn limits(counts: &[Tally]) -> Vec<usize> {
    let highest = counts.iter().map(|one| one.count).max().unwrap_or_default();
    let mut limits: Vec<usize> =
        (0..SHADES).rev().map(|step| highest >> (2 * step)).map(|limit| limit.max(1)).collect();
    limits.dedup();
    if highest == 0 { Vec::new() } else { limits }
}

fn legend(page: &Page, limits: &[usize]) -> Vec<(usize, String)> {
    let words = |(step, limit): (usize, &usize)| {
        let until = limits.get(step + 1).map(|next| next - 1);
        let number = |value: usize| page.visit.number(value);
        let words = match until {
            Some(until) if until > *limit => format!("{}–{}", number(*limit), number(until)),
            Some(_) => number(*limit),
            None => format!("{}+", number(*limit)),
        };
        (step + 1, words)
    };
    std::iter::once((0, page.visit.number(0))).chain(limits.iter().enumerate().map(words)).collect()
}

fn selects(page: &Page, asked: &Asked, terms: &Terms) -> Vec<Select> {
    let fields = [
        ("line", "action-lines", &asked.line),
        ("goal", "sdgs", &asked.goal),
        ("group", "country-groups", &asked.group),
        ("people", "people", &asked.people),
    ];
    let select = |(name, scheme, chosen): (&'static str, &str, &String)| {
        let known = terms.of_scheme(scheme).filter(|term| scheme != "sdgs" || term.concept.parent.is_none());
        let known = known.map(|term| {
            let notation = &term.concept.notation;
            let label = terms.label(scheme, notation, page.visit.locale);
            let words = if matches!(name, "line" | "goal") { format!("{notation} {label}") } else { label };
            (notation.clone(), words, notation == chosen)
        });
        let all = (String::new(), page.t("figures-all"), chosen.is_empty());
        Select {
            name,
            title: page.t(&format!("figures-facet-{name}")),
            choices: std::iter::once(all).chain(known).collect(),
        }
    };
    fields.into_iter().map(select).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_begin_at_quartering_steps() {
        let counts = |numbers: &[usize]| -> Vec<Tally> {
            numbers.iter().map(|count| Tally { count: *count, ..Tally::default() }).collect()
        };
        assert_eq!(limits(&counts(&[1024, 3])), [4, 16, 64, 256, 1024]);
        assert_eq!(limits(&counts(&[2])), [1, 2]);
        assert_eq!(limits(&[]), [0; 0]);
    }
}
