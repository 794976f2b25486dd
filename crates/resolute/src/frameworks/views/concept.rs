//! The page of a concept: titles, place, roles, links, duties, indicators, members.

use askama::Template;
use resolute_document::Register;

use super::Titled;
use crate::accounts::Right;
use crate::activities::partners::views::together::Together;
use crate::actors::views::actor::by_standing;
use crate::actors::views::list::Count;
use crate::figures::views::Block;
use crate::frameworks::mappings::{Kind, Taken};
use crate::frameworks::model::{ConceptLabel, ConceptLink, SDGS, Scheme};
use crate::frameworks::roles::clauses::Clauses;
use crate::frameworks::roles::views::{RoleView, Writer};
use crate::frameworks::{Known, Member, Terms};
use crate::reference::model::ReferenceRow;
use crate::reference::views::provenance::{Provenance, Sources};
use crate::trace::overview::views::OverviewView;
use crate::trace::views::who::Who;
use crate::web::locale::Locale;
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "frameworks/views/concept.html")]
pub struct ConceptPage {
    page: Page,
    /// Where its duties stand; only of an action line.
    overview: Option<OverviewView>,
    title: Titled,
    kicker: String,
    /// Names the colour of a goal.
    goal: Option<String>,
    parent: Option<Titled>,
    children: Vec<Titled>,
    note: String,
    facts: Vec<Fact>,
    provenance: Provenance,
    labels: Vec<Label>,
    facilitators: Vec<RoleView>,
    by_clause: Vec<RoleView>,
    summary: Option<Summary>,
    contradicted: bool,
    links: Vec<LinkView>,
    doubtful: Vec<LinkView>,
    /// Links that people made here.
    made: Vec<MadeView>,
    outside: Vec<(String, String)>,
    broader: Vec<Titled>,
    /// Kinds of links and other frameworks, for who may make links.
    kinds: Vec<(&'static str, String)>,
    schemes: Vec<(String, String)>,
    may_link: bool,
    uri: Option<String>,
    notes: Vec<Label>,
    duties: Vec<Count>,
    indicators: Vec<Indicator>,
    /// Regional initiatives that are registered, of a region of ITU: rows, title and number.
    initiatives: Option<Initiatives>,
    members: Vec<Titled>,
    /// Countries that left or are known to leave, with the day and whether it is only set.
    changes: Vec<(Titled, String)>,
    groups: Vec<(String, Titled)>,
    /// Activities, for schemes by which they are tagged.
    block: Option<Block>,
    /// Who works with whom, in a region.
    together: Option<Together>,
}

/// Regional initiatives of a region.
pub struct Initiatives {
    /// How many are registered.
    pub total: usize,
    /// All of them in the register.
    pub href: String,
    /// The first ones: page and title.
    pub first: Vec<(String, String)>,
}

struct Fact {
    title: String,
    value: String,
    actors: Vec<Who>,
}

struct Label {
    title: String,
    words: String,
    language: (String, &'static str),
    language_name: String,
    provenance: Provenance,
}

/// ITU's role before and after the proposal, as the compiler of the row sums it up.
struct Summary {
    before: String,
    after: String,
    annex: String,
    note: String,
}

struct LinkView {
    other: Titled,
    cell: String,
    note: String,
    provenance: Provenance,
}

/// A link that people made, as a page says it.
struct MadeView {
    other: Titled,
    kind: String,
    status: String,
    is_suggested: bool,
    reason: String,
    /// When, and for whom.
    steps: Vec<String>,
    /// The ends as they are stored, and the kind.
    ends: [String; 5],
}

/// What making links needs to know.
#[derive(Debug)]
pub struct Making {
    /// Steps that people took.
    pub history: Vec<Taken>,
    /// All frameworks.
    pub schemes: Vec<Scheme>,
}

struct Indicator {
    code: String,
    /// The target that it measures.
    target: Titled,
    name: String,
    unit: String,
    custodians: Vec<Who>,
    note: String,
    sources: Provenance,
}

impl ConceptPage {
    /// The same page with where its duties stand.
    #[must_use]
    pub fn at_a_glance(self, overview: Option<OverviewView>) -> ConceptPage {
        ConceptPage { overview, ..self }
    }

    /// Puts the page into words.
    pub fn new(
        page: Page,
        known: &Known,
        (terms, making): (&Terms, &Making),
        (clauses, sources, register): (&Clauses, &Sources, &Register),
        (as_of, block, initiatives, together): (&str, Option<Block>, Option<Initiatives>, Option<Together>),
    ) -> ConceptPage {
        let visit = &page.visit;
        let locale = visit.locale;
        let concept = &known.concept;
        let writer = Writer { visit, all: &known.roles, clauses, sources, register };
        let (by_clause, facilitators): (Vec<_>, Vec<_>) =
            known.roles.iter().partition(|role| role.proposal.is_some());
        let by_clause: Vec<RoleView> = by_clause.into_iter().map(|role| writer.view(role)).collect();
        let titled = |one: &crate::frameworks::model::Concept| terms.titled_of(one, locale);
        let link = |(link, other): &(ConceptLink, crate::frameworks::model::Concept)| LinkView {
            other: titled(other),
            cell: cell_href(link),
            note: link.note.clone(),
            provenance: sources.of(visit, &link.source, &link.verified),
        };
        let (confirmed, doubtful): (Vec<_>, Vec<_>) =
            known.links.iter().filter(|(link, _)| !is_made_here(link)).partition(|(link, _)| link.confirmed);
        let made = known.links.iter().filter(|(link, _)| is_made_here(link));
        let made = made.map(|(link, other)| made_view(&page, link, titled(other), making)).collect();
        let (notes, labels) = label_views(&page, known, sources);
        ConceptPage {
            overview: None,
            block,
            together,
            initiatives,
            kicker: known.scheme.title(locale.code()).0,
            title: titled(concept),
            goal: (concept.scheme == SDGS)
                .then(|| concept.parent.clone().unwrap_or_else(|| concept.notation.clone())),
            parent: known.parent.as_ref().map(titled),
            children: known.children.iter().map(titled).collect(),
            note: concept.note.clone(),
            facts: facts(&page, known, register),
            provenance: sources.of(visit, &concept.source, &concept.verified),
            labels,
            facilitators: facilitators.into_iter().map(|role| writer.view(role)).collect(),
            contradicted: by_clause.iter().any(|role| !role.against.is_empty()),
            by_clause,
            summary: known.by_clause.as_ref().map(summary),
            links: confirmed.into_iter().map(link).collect(),
            doubtful: doubtful.into_iter().map(link).collect(),
            made,
            outside: known
                .outside
                .iter()
                .map(|(kind, uri)| (page.t(&format!("mapping-{kind}")), uri.clone()))
                .collect(),
            broader: known.broader.iter().map(titled).collect(),
            kinds: Kind::ALL.map(|kind| (kind.code(), page.t(&format!("mapping-{}", kind.code())))).to_vec(),
            schemes: making
                .schemes
                .iter()
                .filter(|scheme| scheme.id != concept.scheme)
                .map(|scheme| (scheme.id.clone(), scheme.title(locale.code()).0))
                .collect(),
            may_link: visit.person.may_for_all(Right::Edit),
            uri: concept.uri.clone(),
            notes,
            duties: by_standing(visit, ("concept", &concept.named()), &known.duties, as_of),
            indicators: known
                .indicators
                .iter()
                .filter_map(|row| indicator(&page, row, terms, (sources, register)))
                .collect(),
            members: known
                .members
                .iter()
                .filter_map(|one| terms.titled(&one.scheme, &one.notation, locale))
                .collect(),
            changes: known.changes.iter().filter_map(|one| change(&page, one, terms)).collect(),
            groups: known
                .groups
                .iter()
                .filter_map(|(scheme, notation)| {
                    Some((page.t(&format!("group-{scheme}")), terms.titled(scheme, notation, locale)?))
                })
                .collect(),
            page,
        }
    }
}

/// A country that left the group or is known to leave it, and when: the day as exact as the source is.
fn change(page: &Page, one: &Member, terms: &Terms) -> Option<(Titled, String)> {
    let title = terms.titled(&one.scheme, &one.notation, page.visit.locale)?;
    let day = match one.valid_until.parse() {
        Ok(day) => page.visit.date(day),
        Err(_) => one.valid_until.clone(),
    };
    let key = if one.note == "set" { "member-leaves" } else { "member-left" };
    Some((title, page.say(key, "day", &day)))
}

/// The cell of the matrix in which a link stands: a target stands in that of its goal.
fn cell_href(link: &ConceptLink) -> String {
    let goal = link.to_notation.split('.').next().unwrap_or(&link.to_notation);
    format!("/matrix/{}/{goal}", link.from_notation)
}

/// What the row says beyond its titles, for the columns that people have words for.
fn facts(page: &Page, known: &Known, register: &Register) -> Vec<Fact> {
    let view = |(column, value): (String, String)| {
        let key = format!("fact-{}", column.replace('_', "-"));
        let title = page.t(&key);
        let actors = match column.as_str() {
            "regional_telecom_organization"
            | "un_regional_commissions"
            | "current_lead_facilitators_2026" => {
                value.split(';').map(|code| Who::of(code.trim(), register)).collect()
            }
            _ => Vec::new(),
        };
        let value = match value.as_str() {
            "y" => page.t("fact-yes"),
            "n" => page.t("fact-no"),
            _ => value,
        };
        (title != key).then_some(Fact { title, value, actors })
    };
    known.concept.facts().into_iter().filter_map(view).collect()
}

fn is_made_here(link: &ConceptLink) -> bool {
    ["suggested", "confirmed"].contains(&link.status.as_str())
}

fn made_view(page: &Page, link: &ConceptLink, other: Titled, making: &Making) -> MadeView {
    let own = making.history.iter().filter(|step| {
        (&step.from_scheme, &step.from_notation, &step.to_scheme, &step.to_notation, &step.kind)
            == (&link.from_scheme, &link.from_notation, &link.to_scheme, &link.to_notation, &link.kind)
    });
    let step = |step: &Taken| {
        let day = step.at.get(..10).and_then(|day| day.parse().ok());
        let day = day.map_or_else(|| step.at.clone(), |day| page.visit.date(day));
        format!("{}, {day} ({})", page.t(&format!("link-{}", step.step)), step.acting_for)
    };
    MadeView {
        other,
        kind: page.t(&format!("mapping-{}", link.kind)),
        status: page.t(&format!("link-{}", link.status)),
        is_suggested: link.status == "suggested",
        reason: link.note.clone(),
        steps: own.map(step).collect(),
        ends: [
            link.from_scheme.clone(),
            link.from_notation.clone(),
            link.to_scheme.clone(),
            link.to_notation.clone(),
            link.kind.clone(),
        ],
    }
}

/// Kinds of words that say something about a concept and are no name of it.
const NOTES: [&str; 7] =
    ["note", "change-note", "definition", "editorial-note", "example", "history-note", "scope-note"];

/// Notes, and titles: the page's language first, then English, then the others.
fn label_views(page: &Page, known: &Known, sources: &Sources) -> (Vec<Label>, Vec<Label>) {
    let here = page.visit.locale.code();
    let mut labels: Vec<&ConceptLabel> = known.labels.iter().filter(|label| label.kind != "hidden").collect();
    labels.sort_by_key(|label| (label.kind.clone(), label.language != here, label.language != "en"));
    let view = |label: &ConceptLabel| {
        let locale = Locale::from_tag(&label.language);
        Label {
            title: page.t(&format!("label-{}", label.kind)),
            words: label.words.clone(),
            language: (
                Some(label.language.clone())
                    .filter(|tag| !tag.is_empty())
                    .unwrap_or_else(|| "und".to_owned()),
                locale.map_or("auto", Locale::direction),
            ),
            language_name: locale
                .map_or_else(|| label.language.clone(), |locale| locale.own_name().to_owned()),
            provenance: sources.of(&page.visit, &label.source, &label.verified),
        }
    };
    let (notes, titles): (Vec<_>, Vec<_>) =
        labels.into_iter().partition(|label| NOTES.contains(&label.kind.as_str()));
    (notes.into_iter().map(view).collect(), titles.into_iter().map(view).collect())
}

fn summary(row: &ReferenceRow) -> Summary {
    let cell = |column| row.cell(column).to_owned();
    Summary {
        before: cell("role_before_amendment"),
        after: cell("role_after_amendment"),
        annex: cell("tunis_annex"),
        note: cell("note"),
    }
}

fn indicator(
    page: &Page,
    row: &ReferenceRow,
    terms: &Terms,
    (sources, register): (&Sources, &Register),
) -> Option<Indicator> {
    let custodians = row.cell("custodian").split(';').map(str::trim).filter(|code| !code.is_empty());
    Some(Indicator {
        target: terms.titled(SDGS, row.cell("target"), page.visit.locale)?,
        code: row.cell("indicator").to_owned(),
        name: row.cell("name").to_owned(),
        unit: row.cell("unit").to_owned(),
        custodians: custodians.map(|code| Who::of(code, register)).collect(),
        note: row.cell("note").to_owned(),
        sources: sources.of(&page.visit, row.cell("source"), ""),
    })
}
