//! Pages of frameworks: all of them, one, and one concept.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::Terms;
use super::model::{ACTION_LINES, ITU_REGIONS, SDGS};
use super::roles::clauses::Clauses;
use super::roles::views::ByClause;
use super::views::concept::{ConceptPage, Initiatives, Making};
use super::views::list::ListPage;
use super::views::scheme::{Matter, SchemePage};
use super::{known, mappings, roles};
use crate::activities::partners;
use crate::activities::partners::views::together::Together;
use crate::activities::register::{self, Asked as Register};
use crate::app::App;
use crate::error::{Error, Result};
use crate::figures;
use crate::figures::views::Block;
use crate::mandates::model::Filter as DutyFilter;
use crate::reference::views::provenance::Sources;
use crate::trace::overview::views::OverviewView;
use crate::trace::overview::{Of, overview};
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;
use crate::{instruments, reference, trace};

/// `GET /frameworks`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let counts = super::scheme_counts(&app.db).await?;
    let names: Vec<(String, String)> =
        instruments::all(&app.db).await?.into_iter().map(|one| (one.id.clone(), one.name())).collect();
    let title = visit.t("frameworks-title");
    let page = Page::new(visit, title.clone(), Section::Frameworks).here(title);
    let schemes = super::schemes(&app.db).await?;
    Ok(answer(&ListPage::new(page, &schemes, &counts, &names)))
}

/// What the page of a framework can be asked for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    q: Option<String>,
    page: Option<usize>,
}

/// `GET /frameworks/{scheme}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let scheme = super::scheme(&app.db, &id).await?;
    let scheme = scheme.ok_or_else(|| Error::NotFound(format!("framework \"{id}\"")))?;
    let terms = app.terms.get(&app.db).await?;
    let roles = roles::all(&app.db).await?;
    let by_clause = if scheme.id == ACTION_LINES {
        let rows = reference::rows_of(&app.db, "itu_roles").await?;
        let clauses = Clauses::of(&app, &roles).await?;
        Some(ByClause::of(&visit, &rows, &roles, &clauses)).filter(|table| !table.rows.is_empty())
    } else {
        None
    };
    let matter = Matter {
        concepts: &super::concepts(&app.db, &scheme.id).await?,
        terms: &terms,
        links: &super::links(&app.db, ACTION_LINES, SDGS).await?,
        roles: &roles,
        duties: &trace::register(&app, &DutyFilter::default()).await?,
    };
    let (title, up) = (scheme.title(visit.locale.code()).0, visit.t("frameworks-title"));
    let page = Page::new(visit, title.clone(), Section::Frameworks).under(up, "/frameworks").here(title);
    let asked = (asked.q.as_deref().unwrap_or_default(), asked.page);
    Ok(answer(&SchemePage::new(page, scheme, matter, by_clause, asked)))
}

/// On which day.
#[derive(Debug, Deserialize)]
pub struct On {
    as_of: Option<String>,
}

/// `GET /frameworks/{scheme}/{notation}`
pub async fn show_concept(
    State(app): State<App>,
    visit: Visit,
    Path((id, notation)): Path<(String, String)>,
    Query(on): Query<On>,
) -> Result<Response> {
    let known = known(&app, &id, &notation, on.as_of.as_deref()).await?;
    let clauses = Clauses::of(&app, &known.roles).await?;
    let sources = Sources::read(&app.db).await?;
    let terms = app.terms.get(&app.db).await?;
    let (scheme_name, up) = (known.scheme.title(visit.locale.code()).0, visit.t("frameworks-title"));
    let title = terms.titled_of(&known.concept, visit.locale);
    let page = Page::new(visit, format!("{} {}", title.notation, title.words), Section::Frameworks)
        .under(up, "/frameworks")
        .under(scheme_name, format!("/frameworks/{id}"));
    let page = match &known.parent {
        Some(parent) => page.under(parent.notation.clone(), parent.href()),
        None => page,
    };
    let page =
        page.here(known.concept.notation.clone()).about(super::search::subject(&id, &known.concept.notation));
    let as_of = on.as_of.as_deref().unwrap_or_default();
    let block = match figures::facet_of(&id, &notation) {
        Some(facet) => {
            let scope = figures::scope(&app, vec![(facet, known.concept.notation.clone())]).await?;
            Some(Block::of(&page.visit, &terms, &scope, trace::day_of(&app, None)?.year()))
        }
        None => None,
    };
    let initiatives = match id.as_str() {
        ITU_REGIONS => Some(initiatives(&app, &known.concept.notation).await?),
        _ => None,
    };
    let together = match id.as_str() {
        ITU_REGIONS => Some(together(&app, &page.visit, &known.concept.notation, &terms).await?),
        _ => None,
    };
    let making = Making {
        history: mappings::history(&app.db, &id, &notation).await?,
        schemes: super::schemes(&app.db).await?,
    };
    let at_a_glance = match id.as_str() {
        ACTION_LINES => {
            let as_of = trace::day_of(&app, on.as_of.as_deref())?;
            let of = Of::Line(known.concept.notation.clone());
            Some(OverviewView::of(&page.visit, &app, &overview(&app, &of, as_of).await?))
        }
        _ => None,
    };
    let provenance = (&clauses, &sources, app.register);
    let page =
        ConceptPage::new(page, &known, (&terms, &making), provenance, (as_of, block, initiatives, together));
    Ok(answer(&page.at_a_glance(at_a_glance)))
}

/// Who works with whom in a region, those with the most joint activities first.
async fn together(app: &App, visit: &Visit, region: &str, terms: &Terms) -> Result<Together> {
    let asked = partners::Asked::default().narrowed("region", region);
    let found = partners::partners(app, &asked).await?;
    let known = partners::web::named(app, &asked, &found).await?;
    Ok(Together::of(visit, (app.register, terms, &known), &asked, &found))
}

/// Regional initiatives that a page names; the register has all.
const NAMED: usize = 20;

/// The regional initiatives of a region, from the register.
async fn initiatives(app: &App, region: &str) -> Result<Initiatives> {
    let asked =
        Register::of_query("sort=title").narrowed("kind", "regional-initiative").narrowed("region", region);
    let (found, _) = register::find(app, &Register { per_page: NAMED, ..asked.clone() }).await?;
    let title = |hit: crate::search::Hit| {
        let title = hit.entry.names.into_iter().next().unwrap_or_default();
        (hit.entry.href, title)
    };
    Ok(Initiatives {
        total: found.total,
        href: format!("/activities?{}", asked.query()),
        first: found.hits.into_iter().map(title).collect(),
    })
}
