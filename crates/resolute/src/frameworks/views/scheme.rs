//! One framework: its concepts in order, narrower ones under their broader one.

use std::collections::HashMap;

use askama::Template;

use super::Titled;
use crate::actors::views::list::Count;
use crate::frameworks::model::{Concept, ConceptLabel, ConceptLink, Scheme};
use crate::frameworks::roles::model::Role;
use crate::frameworks::roles::views::ByClause;
use crate::trace::Listed as Duty;
use crate::web::facets::downloads;
use crate::web::page::{Choice, Page};

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
}

struct Row {
    title: Titled,
    narrower: bool,
    roles: usize,
    links: usize,
    duties: Option<Count>,
}

/// What stands in the table.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// The concepts of the scheme.
    pub concepts: &'a [Concept],
    /// Their titles in the language of the page.
    pub labels: &'a [ConceptLabel],
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
        q: &str,
    ) -> SchemePage {
        let words = q.trim().to_lowercase();
        let mut named: HashMap<&str, usize> = HashMap::new();
        for concept in matter.duties.iter().flat_map(|duty| &duty.mandate.reading.concepts) {
            *named.entry(concept).or_default() += 1;
        }
        let row = |concept: &Concept| {
            let title = Titled::of(concept, matter.labels, page.visit.locale);
            let found = [&concept.notation, &concept.label, &title.words]
                .iter()
                .any(|text| text.to_lowercase().contains(&words));
            found.then(|| view(concept, title, matter, &named))
        };
        let rows: Vec<Row> = in_order(matter.concepts).into_iter().filter_map(row).collect();
        SchemePage {
            lede: page.t(&format!("scheme-lede-{}", scheme.id)),
            q: q.to_owned(),
            total: rows.len(),
            has_roles: matter.roles.iter().any(|role| role.scheme == scheme.id),
            has_links: rows.iter().any(|row| row.links > 0),
            rows,
            by_clause,
            downloads: downloads(&page.visit, &format!("/exports/concepts/{}", scheme.id)),
            scheme,
            page,
        }
    }
}

fn view(concept: &Concept, title: Titled, matter: Matter<'_>, duties: &HashMap<&str, usize>) -> Row {
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
        narrower: concept.parent.is_some(),
        roles: actors.len(),
        links: matter.links.iter().filter(is_end).count(),
        duties: (duties > 0).then(|| Count {
            count: duties,
            words: String::new(),
            href: crate::actors::views::list::duties_href(&[("concept", &named)], ""),
        }),
    }
}

/// Each broader concept with its narrower ones after it.
fn in_order(concepts: &[Concept]) -> Vec<&Concept> {
    let broader = |concept: &Concept| {
        concepts.iter().any(|one| Some(one.notation.as_str()) == concept.parent.as_deref())
    };
    let mut ordered = Vec::with_capacity(concepts.len());
    for top in concepts.iter().filter(|concept| !broader(concept)) {
        ordered.push(top);
        let own = concepts.iter().filter(|one| one.parent.as_deref() == Some(top.notation.as_str()));
        ordered.extend(own);
    }
    ordered
}
