//! Sister texts for programs.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use resolute_document::parallels::Support;
use serde::Serialize;

use super::model::{HeldPassage, Judged, Pair, Verdicts};
use super::web::{Asked, chosen};
use super::{Citing, Judgement, Sister, citing, judge};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::error::Result;
use crate::instruments;
use crate::instruments::citations::views::words::is_guess;
use crate::trace::day_of;
use crate::web::locale::Locale;

/// A passage and its sister texts.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PassageJson {
    /// Full address.
    pub address: String,
    /// The identity that survives renumbering.
    pub lineage: String,
    /// Words of its call.
    pub heading: String,
    /// Its words with everything under it.
    pub text: String,
    /// The likest first.
    pub sisters: Vec<SisterJson>,
}

/// A suggested sister text.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SisterJson {
    /// Instrument.
    pub instrument: String,
    /// Version.
    pub version: String,
    /// `adopted` or `proposed`.
    pub standing: String,
    /// The proposal whose text it is, unless adopted.
    pub proposal: Option<String>,
    /// Full address.
    pub address: String,
    /// The identity that survives renumbering.
    pub lineage: String,
    /// Words of its call.
    pub heading: String,
    /// Its words with everything under it.
    pub text: String,
    /// From 0 to 1.
    pub likeness: f32,
    /// Phrases that both say, the weightiest first.
    pub shared: Vec<PhraseJson>,
    /// What else speaks for it.
    #[schema(value_type = Vec<Object>)]
    pub support: Vec<Support>,
    /// Words that the proposal takes out of the passage and that still stand here.
    pub still: Vec<String>,
    /// What a person said about the pair; absent while it is only suggested.
    pub verdict: Option<Judged>,
}

/// A shared phrase; places in Unicode scalar values.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PhraseJson {
    /// As it stands in the sister text.
    pub words: String,
    /// First and last place in the passage asked about; absent where only its old wording has the phrase.
    pub here: Option<(usize, usize)>,
    /// The same in the sister text.
    pub there: (usize, usize),
}

/// The passages of a text that have sister texts.
#[utoipa::path(get, path = "/api/v1/instruments/{id}/parallels", tag = "parallels",
    params(("id" = String, Path, description = "such as pp-140"),
           ("version" = Option<String>, Query, description = "year of the version"),
           ("proposal" = Option<String>, Query, description = "the proposal whose text is meant"),
           ("call" = Option<String>, Query, description = "only passages under this call"),
           ("provision" = Option<String>, Query, description = "only the passage at this address")),
    responses((status = 200, body = [PassageJson]), (status = 404)))]
pub async fn list(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<PassageJson>>> {
    Ok(Json(passages(&app, &id, &asked).await?))
}

/// The passages of a text that have sister texts, as the API and the command line give them.
///
/// # Errors
/// Where there is no such instrument or text.
pub async fn passages(app: &App, id: &str, asked: &Asked) -> Result<Vec<PassageJson>> {
    let instrument = instruments::by_id(&app.db, id).await?;
    let texts = instruments::texts(&app.db, Some(&instrument.id)).await?;
    let Some(text) = chosen(&texts, asked)? else { return Ok(Vec::new()) };
    let sisters = app.parallels.get(&app.db, app.register).await?;
    let mut verdicts = super::verdicts(&app.db).await?;
    tell(&app.db, Locale::En, verdicts.values_mut().map(|one| &mut one.person)).await?;
    let given = |field: &Option<String>| field.clone().filter(|value| !value.is_empty());
    let (call, provision) = (given(&asked.call), given(&asked.provision));
    let fits = |held: &&HeldPassage| {
        call.as_ref().is_none_or(|call| *call == held.passage.heading)
            && provision.as_ref().is_none_or(|address| *address == held.passage.address)
    };
    let passage = |held: &HeldPassage| {
        let found = sisters.of(held);
        (!found.is_empty()).then(|| PassageJson {
            address: held.passage.address.clone(),
            lineage: held.lineage.clone(),
            heading: held.passage.heading.clone(),
            text: held.passage.words.clone(),
            sisters: found.into_iter().map(|sister| sister_json(held, sister, &verdicts)).collect(),
        })
    };
    Ok(sisters.of_text(text.id).into_iter().filter(fits).filter_map(passage).collect())
}

fn sister_json(held: &HeldPassage, sister: Sister, verdicts: &Verdicts) -> SisterJson {
    let place = |words: &str, at: usize| words[..at].chars().count();
    let there = &sister.held.passage.words;
    let phrase = |(number, range): (usize, &std::ops::Range<usize>)| PhraseJson {
        words: there[range.clone()].to_owned(),
        here: sister.here.get(number).map(|here| {
            let words = &held.passage.words;
            (place(words, here.start), place(words, here.end))
        }),
        there: (place(there, range.start), place(there, range.end)),
    };
    SisterJson {
        verdict: verdicts.get(&Pair::of(&held.lineage, &sister.held.lineage)).cloned(),
        shared: sister.there.iter().enumerate().map(phrase).collect(),
        still: sister.still.iter().map(|range| there[range.clone()].to_owned()).collect(),
        likeness: sister.likeness,
        support: sister.support,
        instrument: sister.held.passage.instrument.clone(),
        version: sister.held.version,
        standing: sister.held.standing,
        proposal: sister.held.proposal,
        address: sister.held.passage.address,
        lineage: sister.held.lineage,
        heading: sister.held.passage.heading,
        text: sister.held.passage.words,
    }
}

/// A passage of another instrument that cites the one asked about, and should follow when it changes.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CitingJson {
    /// Instrument that cites.
    pub instrument: String,
    /// Version that cites.
    pub version: String,
    /// `adopted` or `proposed`.
    pub standing: String,
    /// The proposal whose text it is, unless adopted.
    pub proposal: Option<String>,
    /// Full address.
    pub address: String,
    /// Words of its call; empty for what stands between passages.
    pub heading: String,
    /// Its words with everything under it.
    pub text: String,
    /// What it cites: the reason why it is listed.
    pub cites: Vec<CitedJson>,
}

/// A citation of the instrument asked about.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CitedJson {
    /// The words.
    pub quote: String,
    /// What they name, with the revision where the words say one: `WTDC Resolution 30 (Rev. Buenos Aires, 2017)`.
    pub names: String,
    /// Year of the revision that is cited.
    pub year: Option<i16>,
    /// How the cited text stands today.
    pub state: &'static str,
    /// Whether the body was guessed.
    pub guess: bool,
}

/// The passages of other instruments that cite an instrument by name.
#[utoipa::path(get, path = "/api/v1/instruments/{id}/parallels/citing", tag = "parallels",
    params(("id" = String, Path, description = "such as wtdc-30"),
           ("provision" = Option<String>, Query, description = "only what cites the paragraph at this address")),
    responses((status = 200, body = [CitingJson]), (status = 404)))]
pub async fn list_citing(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<CitingJson>>> {
    Ok(Json(citing_passages(&app, &id, asked.provision.as_deref()).await?))
}

/// The passages that cite an instrument, as the API and the command line give them.
///
/// # Errors
/// Where there is no such instrument.
pub async fn citing_passages(app: &App, id: &str, provision: Option<&str>) -> Result<Vec<CitingJson>> {
    let instrument = instruments::by_id(&app.db, id).await?;
    let sisters = app.parallels.get(&app.db, app.register).await?;
    let provision = provision.filter(|address| !address.is_empty());
    let found = citing(app, &sisters, (&instrument.id, provision), day_of(app, None)?).await?;
    Ok(found.iter().filter_map(citing_json).collect())
}

fn citing_json(one: &Citing) -> Option<CitingJson> {
    let first = &one.citations.first()?.stored;
    let cites = one.citations.iter().map(|cited| {
        let citation = &cited.stored.citation;
        let revision = citation.target.named().and_then(|named| named.revision.as_ref());
        CitedJson {
            quote: citation.quote.clone(),
            names: citation.target.label(),
            year: revision.and_then(|revision| revision.year),
            state: cited.standing.state.code(),
            guess: is_guess(citation),
        }
    });
    Some(CitingJson {
        cites: cites.collect(),
        instrument: first.citing.clone(),
        version: first.version.clone(),
        standing: first.standing.clone(),
        proposal: first.proposal.clone(),
        address: one.address().to_owned(),
        heading: one.held.as_ref().map(|held| held.passage.heading.clone()).unwrap_or_default(),
        text: one.words(),
    })
}

/// Keeps what a person says about a pair.
#[utoipa::path(post, path = "/api/v1/parallels", tag = "parallels", request_body = Judgement,
    responses((status = 204), (status = 400), (status = 403), (status = 404), (status = 409)))]
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(said): Json<Judgement>,
) -> Result<StatusCode> {
    judge(&app, &person, &said).await?;
    Ok(StatusCode::NO_CONTENT)
}
