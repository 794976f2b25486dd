//! Trends for programs.

use axum::Json;
use axum::extract::{RawQuery, State};

use super::asked::Asked;
use super::counting::trends;
use super::model::Trends;
use crate::app::App;
use crate::error::Result;

/// What grew and what fell between two periods: every value that was compared, with its counts, the difference of its
/// shares with their 95 % interval, and how probable it is by chance, corrected for everything of its kind that was compared.
#[utoipa::path(get, path = "/api/v1/trends", tag = "trends",
    params(
        ("from" = Option<String>, Query, description = "First day of the later period; the last two full ones that are held where no day is given"),
        ("to" = Option<String>, Query, description = "Its last day"),
        ("before-from" = Option<String>, Query, description = "First day of the earlier period; one as long, right before, where it is absent"),
        ("before-to" = Option<String>, Query, description = "Its last day"),
        ("of" = Option<String>, Query, description = "terms, lines, goals, targets, gdc, countries, regions, groups, people, partnerships, actors, kinds or organisations; all where it is absent"),
        ("line" = Option<Vec<String>>, Query, description = "Action line, such as C5; each filter may be given several times"),
        ("goal" = Option<Vec<String>>, Query, description = "Goal: 1 to 17"),
        ("region" = Option<Vec<String>>, Query, description = "ITU region"),
        ("country" = Option<Vec<String>>, Query, description = "ISO 3166 code of three letters"),
        ("group" = Option<Vec<String>>, Query, description = "Group of countries as of today, such as LDC"),
        ("people" = Option<Vec<String>>, Query, description = "Group of people that it is for"),
        ("kind" = Option<Vec<String>>, Query, description = "project, training, agreement ..."),
        ("organisation-type" = Option<Vec<String>>, Query, description = "Type of organisation"),
        ("language" = Option<Vec<String>>, Query, description = "Code of the language of its texts"),
        ("actor" = Option<Vec<String>>, Query, description = "Code of an actor"),
    ),
    responses((status = 200, body = Trends), (status = 422, description = "a period is none, or they overlap")))]
pub async fn show(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Json<Trends>> {
    let asked = Asked::of_query(query.as_deref().unwrap_or_default())?;
    Ok(Json(trends(&app, &asked).await?))
}
