//! Pages of partners.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::response::Response;

use super::views::list::ListPage;
use super::views::partner::PartnerPage;
use super::{Asked, Partners, partners};
use crate::activities::agreements::agreements;
use crate::activities::register::views::names::Registered;
use crate::activities::register::web::registered;
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::figures;
use crate::trace::day_of;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /partners`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let asked = Asked::of_query(&visit.query);
    let found = partners(&app, &asked).await?;
    let terms = app.terms.get(&app.db).await?;
    let known = named(&app, &asked, &found).await?;
    let title = visit.t("partners-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&ListPage::new(page, (app.register, &terms, &known), &asked, &found)))
}

/// Agreements that the page of a partner lists; their own page has all.
const AGREEMENTS: usize = 10;

/// `GET /partners/{actor}`
pub async fn show(State(app): State<App>, visit: Visit, Path(actor): Path<String>) -> Result<Response> {
    let known = actors::by_id(&app.db, &actor).await?;
    let known = known.ok_or_else(|| Error::NotFound(format!("actor \"{actor}\"")))?;
    let asked = Asked::default().narrowed("actor", &known.id);
    let found = partners(&app, &asked).await?;
    let agreed = agreements(&app, &asked.list, (0, AGREEMENTS)).await?;
    let scope = figures::scope(&app, vec![("actor", known.id.clone())]).await?;
    let tallied = figures::tally(&app, &[("actor", &known.id)], &["region"]).await?;
    let regions: Vec<(String, usize)> = tallied.iter().map(|one| (one.value.clone(), one.count)).collect();
    let among = super::pairs::among(&app, &found, &known.id).await?;
    let terms = app.terms.get(&app.db).await?;
    let names = named(&app, &asked, &found).await?;
    let year = day_of(&app, None)?.year();
    let up = visit.t("partners-title");
    let page = Page::new(visit, known.name.clone(), Section::Other)
        .under(up, "/partners")
        .here(known.short_name.clone());
    let names = (app.register, &*terms, &names);
    let page = PartnerPage::new(
        page,
        names,
        (&known.id, &known.name),
        (&asked, &found),
        (&agreed, &regions, &scope),
        year,
    );
    Ok(answer(&page.with_picture(&among, names)))
}

/// Names of the organisations that registered here, among the pairs and filters.
///
/// # Errors
/// As the database.
pub async fn named(app: &App, asked: &Asked, found: &Partners) -> Result<Registered> {
    let pairs = found.rows.iter().flat_map(|row| row.actors.iter().cloned());
    let counted = found.facets.get("actor").into_iter().flatten().map(|(code, _)| code.clone());
    let codes: BTreeSet<String> = pairs.chain(counted).chain(asked.list.values("actor")).collect();
    registered(app, codes.iter().map(String::as_str)).await
}
