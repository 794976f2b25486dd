//! `GET /trends`

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use super::asked::Asked;
use super::counting::trends;
use super::model::{Family, Kind, Trends};
use super::views::TrendsPage;
use crate::activities::partners::model::Pair;
use crate::activities::register::find;
use crate::activities::register::views::names::Registered;
use crate::activities::register::web::registered;
use crate::app::App;
use crate::error::Result;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// `GET /trends`
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Response> {
    let asked = Asked::of_query(&visit.query)?;
    let found = trends(&app, &asked).await?;
    let both = asked.list.new_between(found.before.from, found.after.to);
    let (listed, _) = find(&app, &both).await?;
    let terms = app.terms.get(&app.db).await?;
    let known = named(&app, &found).await?;
    let title = visit.t("trends-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&TrendsPage::new(page, (app.register, &terms, &known), &asked, &found, &listed.facets)))
}

/// Names of the organisations that registered here, among bodies and pairs.
///
/// # Errors
/// As the database.
pub async fn named(app: &App, found: &Trends) -> Result<Registered> {
    let mut codes: BTreeSet<String> = BTreeSet::new();
    for Family { kind, beyond, rest, .. } in &found.kinds {
        for change in beyond.iter().chain(rest) {
            match kind {
                Kind::Actors => codes.extend([change.value.clone()]),
                Kind::Partnerships => {
                    codes.extend(
                        Pair::from_code(&change.value).iter().flat_map(Pair::actors).map(str::to_owned),
                    );
                }
                _ => {}
            }
        }
    }
    registered(app, codes.iter().map(String::as_str)).await
}
