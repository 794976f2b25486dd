//! Forms about the outputs that an entry serves; they stand on the page of what it is done under.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::accounts::Person;
use crate::activities::unders::web::refused;
use crate::app::App;
use crate::error::{Error, Result};
use crate::verdicts::Verdict;
use crate::web::csrf::Verified;
use crate::web::visit::Visit;

/// What the form of a new link sends.
#[derive(Debug, Deserialize)]
pub struct ServeForm {
    output: String,
    #[serde(default)]
    because: String,
    /// `machine` where the person took up what was suggested.
    #[serde(default)]
    said_by: String,
}

/// `POST /activities/{id}/outputs`: on error the page comes back with the reason.
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<ServeForm>,
) -> Result<Response> {
    let said_by = if form.said_by == "machine" { "machine" } else { "person" };
    let said = match super::output_of(&app, &form.output).await {
        Ok(output) => super::say(&app, &person, (id, &output), (said_by, &form.because)).await,
        Err(error) => Err(error),
    };
    match said {
        Ok(_) => Ok(back(id)),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_) | Error::NotFound(_))) => {
            refused(&app, visit, &person, id, error.to_string()).await
        }
        Err(other) => Err(other),
    }
}

/// What the buttons of a verdict send.
#[derive(Debug, Deserialize)]
pub struct VerdictForm {
    verdict: String,
    #[serde(default)]
    reason: String,
}

/// `POST /serves/{id}/verdicts`
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    let activity = super::decide(&app, &person, id, Verdict::named(&form.verdict)?, &form.reason).await?;
    Ok(back(activity))
}

fn back(activity: i64) -> Response {
    Redirect::to(&format!("/activities/{activity}/under#outputs")).into_response()
}
