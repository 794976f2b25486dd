//! `GET /countries/{code}`

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::country;
use super::views::CountryPage;
use crate::app::App;
use crate::error::Result;
use crate::trace::day_of;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// On which day.
#[derive(Debug, Deserialize)]
pub struct On {
    as_of: Option<String>,
}

/// `GET /countries/{code}`: the code of two letters leads to that of three.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(code): Path<String>,
    Query(on): Query<On>,
) -> Result<Response> {
    let day = day_of(&app, on.as_of.as_deref())?;
    let country = country(&app, &code, day).await?;
    let own = country.row.cell("alpha3");
    if own != code {
        return Ok(Redirect::permanent(&format!("/countries/{own}")).into_response());
    }
    let terms = app.terms.get(&app.db).await?;
    let up = visit.t("map-title");
    let name = terms.label("countries", own, visit.locale);
    let page = Page::new(visit, name.clone(), Section::Other).under(up, "/map").here(name);
    Ok(answer(&CountryPage::new(page, &terms, &country, day)))
}
