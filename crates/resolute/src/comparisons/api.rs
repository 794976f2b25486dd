//! Comparisons and histories for programs.

use axum::Json;
use axum::extract::{Path, Query, State};
use resolute_document::Document;
use resolute_document::compare::with_plain_labels;
use resolute_document::lineage::{Descent, Spot};
use resolute_document::structure::Structure;
use serde::{Deserialize, Serialize};

use super::{Origin, Turn, of_texts};
use crate::app::App;
use crate::error::Result;
use crate::instruments::model::Text;

/// Which texts are compared.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Identifier of the text as it was, as its instrument lists it.
    pub old: i64,
    /// Identifier of the text as it is to be.
    pub new: i64,
}

/// What one text changes in another.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ComparisonJson {
    /// The text as it was.
    pub old: Text,
    /// The text as it is to be.
    pub new: Text,
    /// Whether the changes stand in the file of both, or were worked out here.
    pub origin: Origin,
    /// The marked paragraphs, as `resolute compare --format json` gives them.
    #[schema(value_type = Object)]
    pub document: Document,
    /// What became of each provision.
    pub provisions: Vec<DescentJson>,
}

/// What became of a provision, or of several that were split or joined.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct DescentJson {
    /// Addresses in the old text; none for one that was added.
    pub old: Vec<String>,
    /// Addresses in the new text; none for one that ended.
    pub new: Vec<String>,
    /// `kept`, `changed`, `relabelled`, `moved`, `replaced`, `split`, `joined`, `added` or `ended`.
    #[schema(value_type = String)]
    pub kind: Descent,
}

/// What one text that is held changes in another.
#[utoipa::path(get, path = "/api/v1/comparisons", tag = "comparisons", params(Asked),
    responses((status = 200, body = ComparisonJson), (status = 404)))]
pub async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Json<ComparisonJson>> {
    let comparison = of_texts(&app, asked.old, asked.new).await?;
    let reading = &comparison.reading;
    let own = |spots: &[Spot]| spots.iter().all(|spot| spot.instrument == comparison.part);
    let addresses = |spots: &[Spot], structure: &Structure| {
        let address = |spot: &Spot| structure.instruments[spot.instrument].full_address(spot.of(structure));
        spots.iter().map(address).collect()
    };
    let provisions =
        reading.lineage.iter().filter(|one| own(&one.base) && own(&one.amended)).map(|one| DescentJson {
            old: addresses(&one.base, &reading.base.structure),
            new: addresses(&one.amended, &reading.amended.structure),
            kind: one.kind,
        });
    let document = match comparison.origin {
        Origin::Compared => with_plain_labels(&reading.marked),
        Origin::File => reading.marked.clone(),
    };
    Ok(Json(ComparisonJson {
        provisions: provisions.collect(),
        document,
        origin: comparison.origin,
        old: comparison.old,
        new: comparison.new,
    }))
}

/// A provision in one text.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TurnJson {
    /// Full address in this text.
    pub address: String,
    /// Version of the text.
    pub version: String,
    /// `adopted`, `proposed` or `reconstructed`.
    pub standing: String,
    /// The proposal it belongs to.
    pub proposal: Option<String>,
    /// Language of the text.
    pub language: String,
    /// Its label there.
    pub label: Option<String>,
    /// Its words.
    pub words: String,
    /// Whether they are not those of the text before; absent where there is none.
    pub changed: Option<bool>,
    /// The words with what changed in them against the text before.
    #[schema(value_type = Object)]
    pub document: Document,
}

impl TurnJson {
    /// The JSON of a turn.
    pub fn of(turn: Turn) -> TurnJson {
        TurnJson {
            changed: turn.has_earlier.then(|| turn.changed()),
            address: turn.wording.address,
            version: turn.wording.version,
            standing: turn.wording.standing,
            proposal: turn.wording.proposal,
            language: turn.wording.language,
            label: turn.wording.label,
            words: turn.wording.words,
            document: turn.words,
        }
    }
}

/// The words of a provision in every text that is held of it, oldest first.
#[utoipa::path(get, path = "/api/v1/history/{address}", tag = "comparisons",
    params(("address" = String, Path, description = "full address, such as wtdc-30/2017/instructs-bdt-director/2")),
    responses((status = 200, body = [TurnJson]), (status = 404)))]
pub async fn history(State(app): State<App>, Path(address): Path<String>) -> Result<Json<Vec<TurnJson>>> {
    let turns = super::history(&app, &address).await?;
    Ok(Json(turns.into_iter().map(TurnJson::of).collect()))
}
