//! One framework: its concepts in order, narrower ones under their broader one.

use std::collections::HashMap;

use askama::Template;

use super::Titled;
use super::list::lede;
use crate::actors::views::list::Count;
use crate::frameworks::Terms;
use crate::frameworks::model::{Concept, ConceptLink, Scheme};
use crate::frameworks::roles::model::Role;
use crate::frameworks::roles::views::ByClause;
use crate::trace::Listed as Duty;
use crate::web::facets::{Paging, downloads};
use crate::web::page::{Choice, Page};

/// Rows on one page.
const ROWS: usize = 200;

/// The page.
#[derive(Template)]
#[template(path = "frameworks/views/scheme.html")]
pub struct SchemePage {
    page: Page,
    scheme: Scheme,
    lede: String,
    q: String,
    total: usize,
    rows: Vec<Row>,
    has_roles: bool,
    has_links: bool,
    by_clause: Option<ByClause>,
    downloads: Vec<Choice>,
    /// How many of the titles in the language of the page are only translated here.
    unreviewed: usize,
    paging: Option<Paging>,
}

struct Row {
    title: Titled,
    /// How many broader terms stand above it.
    depth: usize,
    roles: usize,
    links: usize,
    duties: Option<Count>,
}

/// What stands in the table.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// The concepts of the scheme.
    pub concepts: &'a [Concept],
    /// Names of all concepts.
    pub terms: &'a Terms,
    /// Confirmed and doubtful links.
    pub links: &'a [ConceptLink],
    /// All roles.
    pub roles: &'a [Role],
    /// All duties.
    pub duties: &'a [Duty],
}

impl SchemePage {
    /// Puts the page into words; with `q`, only concepts that have the words.
    pub fn new(
        page: Page,
        scheme: Scheme,
        matter: Matter<'_>,
        by_clause: Option<ByClause>,
        (q, number): (&str, Option<usize>),
    ) -> SchemePage {
        let words = q.trim().to_lowercase();
        let mut named: HashMap<&str, usize> = HashMap::new();
        for concept in matter.duties.iter().flat_map(|duty| &duty.mandate.reading.concepts) {
            *named.entry(concept).or_default() += 1;
        }
        let row = |(concept, depth): (&Concept, usize)| {
            let title = matter.terms.titled_of(concept, page.visit.locale);
            let found = [&concept.notation, &concept.label, &title.words]
                .iter()
                .any(|text| text.to_lowercase().contains(&words));
            found.then(|| view(concept, title, (depth, matter), &named))
        };
        let mut rows: Vec<Row> = in_order(matter.concepts).into_iter().filter_map(row).collect();
        let unreviewed = rows.iter().filter(|row| !row.title.reviewed).count();
        let total = rows.len();
        let (number, paging) = Paging::with(&page.visit, number, total, ROWS);
        rows = rows.into_iter().skip((number - 1) * ROWS).take(ROWS).collect();
        SchemePage {
            lede: lede(&page, &scheme),
            q: q.to_owned(),
            total,
            unreviewed,
            paging,
            has_roles: matter.roles.iter().any(|role| role.scheme == scheme.id),
            has_links: rows.iter().any(|row| row.links > 0),
            rows,
            by_clause,
            downloads: files(&page, &scheme.id),
            scheme,
            page,
        }
    }
}

/// The framework as a list, and as SKOS.
fn files(page: &Page, scheme: &str) -> Vec<Choice> {
    let mut files = downloads(&page.visit, &format!("/exports/concepts/{scheme}"));
    for (name, ending) in [("SKOS (Turtle)", "ttl"), ("SKOS (RDF/XML)", "rdf"), ("SKOS (JSON-LD)", "jsonld")]
    {
        files.push(Choice {
            name: name.to_owned(),
            href: format!("/exports/scheme/{scheme}.{ending}"),
            code: "",
            current: false,
            exact: false,
        });
    }
    files
}

fn view(
    concept: &Concept,
    title: Titled,
    (depth, matter): (usize, Matter<'_>),
    duties: &HashMap<&str, usize>,
) -> Row {
    let is_end = |link: &&ConceptLink| {
        let own = (concept.scheme.as_str(), concept.notation.as_str());
        link.confirmed
            && [
                (link.from_scheme.as_str(), link.from_notation.as_str()),
                (&link.to_scheme, &link.to_notation),
            ]
            .contains(&own)
    };
    let named = concept.named();
    let duties = duties.get(named.as_str()).copied().unwrap_or_default();
    let mut actors: Vec<&str> = matter
        .roles
        .iter()
        .filter(|role| role.scheme == concept.scheme && role.notation == concept.notation)
        .map(|role| role.actor.as_str())
        .collect();
    actors.sort_unstable();
    actors.dedup();
    Row {
        title,
        depth,
        roles: actors.len(),
        links: matter.links.iter().filter(is_end).count(),
        duties: (duties > 0).then(|| Count {
            count: duties,
            words: String::new(),
            href: crate::actors::views::list::duties_href(&[("concept", &named)], ""),
        }),
    }
}

/// Each broader concept with its narrower ones after it, and how deep each stands. What stands in a circle of broader
/// terms has no top; it comes at the end.
fn in_order(concepts: &[Concept]) -> Vec<(&Concept, usize)> {
    let places: HashMap<&str, usize> =
        concepts.iter().enumerate().map(|(place, one)| (one.notation.as_str(), place)).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); concepts.len()];
    let mut waiting: Vec<(usize, usize)> = Vec::new();
    for (place, concept) in concepts.iter().enumerate() {
        match concept.parent.as_deref().and_then(|parent| places.get(parent)) {
            Some(parent) => below[*parent].push(place),
            None => waiting.push((place, 0)),
        }
    }
    waiting.reverse();
    let mut seen = vec![false; concepts.len()];
    let mut ordered = Vec::with_capacity(concepts.len());
    let mut rest = 0..concepts.len();
    loop {
        while let Some((place, depth)) = waiting.pop() {
            if !std::mem::replace(&mut seen[place], true) {
                ordered.push((&concepts[place], depth));
                waiting.extend(below[place].iter().rev().map(|child| (*child, depth + 1)));
            }
        }
        match rest.find(|place| !seen[*place]) {
            Some(place) => waiting.push((place, 0)),
            None => return ordered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrower_concepts_follow_their_broader_one_and_a_circle_is_told_once() {
        let concepts = [
            Concept::of("s", "1", None, ""),
            Concept::of("s", "2", None, ""),
            Concept::of("s", "1.1", Some("1"), ""),
            Concept::of("s", "1.1.1", Some("1.1"), ""),
            Concept::of("s", "a", Some("b"), ""),
            Concept::of("s", "b", Some("a"), ""),
        ];
        let ordered: Vec<(&str, usize)> =
            in_order(&concepts).into_iter().map(|(one, depth)| (one.notation.as_str(), depth)).collect();
        assert_eq!(ordered, [("1", 0), ("1.1", 1), ("1.1.1", 2), ("2", 0), ("a", 0), ("b", 1)]);
    }
}
