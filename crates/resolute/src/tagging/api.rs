//! Suggestions for a program.

use axum::Json;
use resolute_tagging::Basis;
use serde::{Deserialize, Serialize};

use super::{Named, named, tag};
use crate::error::{Error, Result};

/// A text to be tagged.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Asked {
    /// A title, a description, a document; of more than 48,000 bytes stretches spread evenly over it are read.
    text: String,
    /// Its language as a code (`en`, `zh-Hans`); recognised where none is given.
    language: Option<String>,
}

/// What the text may belong to. Each suggestion has `notation`, `name`, `score` (0 to 1), `confidence` (`likely` or
/// `perhaps`) and `because`: words of the text with `start` and `end` in Unicode scalar values.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Answer {
    /// The language in which it was read; none where it is not one of the six.
    language: Option<&'static str>,
    /// `model`: vocabularies and a trained model. `translated-labels`: only names and terms in the text's language.
    /// `nothing`: no word says anything, or the language is not one of the six.
    #[schema(value_type = String)]
    basis: Basis,
    /// The text was too long to be read whole; stretches spread evenly over it were.
    sampled: bool,
    /// Action lines, best first.
    #[schema(value_type = Vec<Object>)]
    lines: Vec<Named>,
    /// Sustainable Development Goals, best first.
    #[schema(value_type = Vec<Object>)]
    goals: Vec<Named>,
    /// Targets of the goals, best first.
    #[schema(value_type = Vec<Object>)]
    targets: Vec<Named>,
}

/// Suggests action lines, goals and targets for a text, each with the words that led there. Nothing is kept.
#[utoipa::path(post, path = "/api/v1/tags", tag = "tags", request_body = Asked,
    responses((status = 200, body = Answer), (status = 422)))]
pub async fn create(Json(asked): Json<Asked>) -> Result<Json<Answer>> {
    // A long document takes longer than others should wait for.
    let work = tokio::task::spawn_blocking(move || tag(&asked.text, asked.language.as_deref()));
    let tags = work.await.map_err(|error| Error::internal("a text could not be tagged", error))??;
    Ok(Json(Answer {
        language: tags.language,
        basis: tags.basis,
        sampled: tags.sampled,
        lines: named(tags.lines),
        goals: named(tags.goals),
        targets: named(tags.targets),
    }))
}
