//! Everything that is known of one concept: its titles, its place in the scheme, links to other schemes, roles, duties
//! that name it, indicators that measure it, countries that belong to it.

use super::members::Member;
use super::model::{ACTION_LINES, COUNTRIES, Concept, ConceptLabel, ConceptLink, SDGS, Scheme};
use super::roles::model::Role;
use super::{Terms, roles};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates::model::Filter as DutyFilter;
use crate::reference::model::ReferenceRow;
use crate::trace::{self, Listed as Duty};
use crate::{frameworks, reference};

/// What is known of a concept.
#[derive(Debug)]
pub struct Known {
    /// The concept.
    pub concept: Concept,
    /// Its scheme.
    pub scheme: Scheme,
    /// The broader term.
    pub parent: Option<Concept>,
    /// The narrower terms, in their order.
    pub children: Vec<Concept>,
    /// Its titles by kind and language.
    pub labels: Vec<ConceptLabel>,
    /// Links to terms of other schemes, each with the other term; doubtful ones too.
    pub links: Vec<(ConceptLink, Concept)>,
    /// What actors are for it.
    pub roles: Vec<Role>,
    /// The row that sets the clauses of the proposal side by side, for an action line.
    pub by_clause: Option<ReferenceRow>,
    /// Duties that name it.
    pub duties: Vec<Duty>,
    /// ICT indicators of the reference set that measure it.
    pub indicators: Vec<ReferenceRow>,
    /// Countries that belong to it on the day.
    pub members: Vec<Member>,
    /// Countries that do not belong to it on the day but did, or will not for long.
    pub changes: Vec<Member>,
    /// Further broader terms, of a concept that has several.
    pub broader: Vec<Concept>,
    /// Links to concepts that are not held here: kind and address.
    pub outside: Vec<(String, String)>,
    /// Regions and groups that it belongs to on the day, of a country: scheme and notation.
    pub groups: Vec<(String, String)>,
}

/// Reads everything that is known of a concept, as of a day.
///
/// # Errors
/// Where there is no such scheme or concept, or the day is no date.
pub async fn known(app: &App, id: &str, notation: &str, as_of: Option<&str>) -> Result<Known> {
    let missing = || Error::NotFound(format!("concept \"{notation}\" in the framework \"{id}\""));
    let scheme = frameworks::scheme(&app.db, id)
        .await?
        .ok_or_else(|| Error::NotFound(format!("framework \"{id}\"")))?;
    let all = frameworks::all_concepts(&app.db).await?;
    let find = |scheme: &str, notation: &str| {
        all.iter().find(|one| one.scheme == scheme && one.notation == notation).cloned()
    };
    let concept = find(id, notation).ok_or_else(missing)?;
    let links = frameworks::links_of(&app.db, id, notation).await?;
    let other = |link: &ConceptLink| {
        let is_from = link.from_scheme == id && link.from_notation == notation;
        if is_from {
            find(&link.to_scheme, &link.to_notation)
        } else {
            find(&link.from_scheme, &link.from_notation)
        }
    };
    let mut links: Vec<(ConceptLink, Concept)> =
        links.into_iter().filter_map(|link| other(&link).map(|other| (link, other))).collect();
    // In the order of the other scheme, which is no order of letters: goal 9 stands before goal 10.
    let place = |concept: &Concept| {
        all.iter().position(|one| one.scheme == concept.scheme && one.notation == concept.notation)
    };
    links.sort_by_key(|(_, other)| place(other));
    let named = DutyFilter {
        concept: Some(concept.named()),
        as_of: as_of.map(str::to_owned),
        ..DutyFilter::default()
    };
    let terms = app.terms.get(&app.db).await?;
    let day = trace::day_of(app, as_of)?.to_string();
    let itu_roles = reference::rows_of(&app.db, "itu_roles").await?;
    let indicators = indicators(app, &concept, &links).await?;
    Ok(Known {
        parent: concept.parent.as_deref().and_then(|parent| find(id, parent)),
        children: all
            .iter()
            .filter(|one| one.scheme == id && one.parent.as_deref() == Some(notation))
            .cloned()
            .collect(),
        labels: frameworks::labels(&app.db, Some(id), Some(notation), None).await?,
        links,
        roles: roles::of_concept(&app.db, id, notation).await?,
        by_clause: itu_roles.into_iter().find(|row| row.cell("action_line") == notation),
        duties: trace::register(app, &named).await?,
        indicators,
        members: members(&terms, &concept, &day),
        changes: terms
            .memberships_ever(id, notation)
            .filter(|one| !one.valid_until.is_empty())
            .cloned()
            .collect(),
        broader: frameworks::broader(&app.db, id, notation)
            .await?
            .iter()
            .filter_map(|broader| find(id, broader))
            .collect(),
        outside: frameworks::outside(&app.db, id, notation).await?,
        groups: groups(&terms, &concept, &day),
        concept,
        scheme,
    })
}

/// Of a goal or target those that measure it; of an action line those of the targets with which the matrix links it.
async fn indicators(
    app: &App,
    concept: &Concept,
    links: &[(ConceptLink, Concept)],
) -> Result<Vec<ReferenceRow>> {
    let mut rows = match concept.scheme.as_str() {
        SDGS | ACTION_LINES => reference::rows_of(&app.db, "sdg_ict_indicators").await?,
        _ => return Ok(Vec::new()),
    };
    let linked = |target: &str| {
        links.iter().any(|(link, other)| link.confirmed && other.scheme == SDGS && other.notation == target)
    };
    rows.retain(|row| match (concept.scheme.as_str(), concept.parent.is_none()) {
        (ACTION_LINES, _) => linked(row.cell("target")),
        (_, true) => row.cell("goal") == concept.notation,
        (_, false) => row.cell("target") == concept.notation,
    });
    Ok(rows)
}

/// The countries of a region or group, in the order of their English names.
fn members(terms: &Terms, concept: &Concept, day: &str) -> Vec<Member> {
    let mut members: Vec<Member> =
        terms.memberships(&concept.scheme, &concept.notation, day).cloned().collect();
    members.sort_by_key(|one| terms.get(&one.scheme, &one.notation).map(|term| term.concept.label.clone()));
    members
}

fn groups(terms: &Terms, concept: &Concept, day: &str) -> Vec<(String, String)> {
    if concept.scheme != COUNTRIES {
        return Vec::new();
    }
    let groups = terms.groups_of(&concept.notation, day);
    groups.into_iter().map(|(scheme, notation)| (scheme.to_owned(), notation.to_owned())).collect()
}
