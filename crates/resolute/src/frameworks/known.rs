//! Everything that is known of one concept: its titles, its place in the scheme, links to other schemes, roles, duties
//! that name it, indicators that measure it, countries that belong to it.

use super::model::{COUNTRY_GROUPS, Concept, ConceptLabel, ConceptLink, ITU_REGIONS, SDGS, Scheme, scheme};
use super::roles;
use super::roles::model::Role;
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
    /// Countries that belong to it.
    pub members: Vec<ReferenceRow>,
}

/// Reads everything that is known of a concept, as of a day.
///
/// # Errors
/// Where there is no such scheme or concept, or the day is no date.
pub async fn known(app: &App, id: &str, notation: &str, as_of: Option<&str>) -> Result<Known> {
    let missing = || Error::NotFound(format!("concept \"{notation}\" in the framework \"{id}\""));
    let scheme = scheme(id).ok_or_else(|| Error::NotFound(format!("framework \"{id}\"")))?;
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
    let itu_roles = reference::rows_of(&app.db, "itu_roles").await?;
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
        indicators: indicators(app, &concept).await?,
        members: members(app, &concept).await?,
        concept,
        scheme,
    })
}

async fn indicators(app: &App, concept: &Concept) -> Result<Vec<ReferenceRow>> {
    if concept.scheme != SDGS {
        return Ok(Vec::new());
    }
    let column = if concept.parent.is_none() { "goal" } else { "target" };
    let mut rows = reference::rows_of(&app.db, "sdg_ict_indicators").await?;
    rows.retain(|row| row.cell(column) == concept.notation);
    Ok(rows)
}

/// The countries of a region, or of a group whose column of `countries` says so.
async fn members(app: &App, concept: &Concept) -> Result<Vec<ReferenceRow>> {
    let (column, wanted) = match concept.scheme.as_str() {
        ITU_REGIONS => ("itu_region".to_owned(), concept.notation.as_str()),
        COUNTRY_GROUPS => (concept.fact("column"), "yes"),
        _ => return Ok(Vec::new()),
    };
    let mut rows = reference::rows_of(&app.db, "countries").await?;
    rows.retain(|row| row.cell(&column) == wanted);
    rows.sort_by(|one, other| one.cell("name_un_m49").cmp(other.cell("name_un_m49")));
    Ok(rows)
}
