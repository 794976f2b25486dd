//! The form on the page of a concept.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::take;
use super::model::{Kind, Step, Wish};
use crate::accounts::Person;
use crate::app::App;
use crate::error::Result;
use crate::frameworks::model::href;
use crate::web::csrf::Verified;

/// What the form and the buttons send.
#[derive(Debug, Deserialize)]
pub struct LinkForm {
    /// From which end the link is looked at: of one that leads here the ends are turned.
    #[serde(default)]
    from_scheme: String,
    #[serde(default)]
    from_notation: String,
    to_scheme: String,
    to_notation: String,
    kind: Kind,
    step: Step,
    #[serde(default)]
    reason: String,
}

/// `POST /frameworks/{scheme}/{notation}/links`: takes a step and goes back to the concept.
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path((scheme, notation)): Path<(String, String)>,
    Verified(form): Verified<LinkForm>,
) -> Result<Response> {
    let own = |given: String, own: &str| if given.is_empty() { own.to_owned() } else { given };
    let wish = Wish {
        from_scheme: own(form.from_scheme, &scheme),
        from_notation: own(form.from_notation, &notation),
        to_scheme: form.to_scheme,
        to_notation: form.to_notation,
        kind: form.kind,
        step: form.step,
        reason: form.reason,
    };
    take(&app, &person, &wish).await?;
    Ok(Redirect::to(&format!("{}#made", href(&scheme, &notation))).into_response())
}
