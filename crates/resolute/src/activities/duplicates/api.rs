//! Likenesses for programs: the warning of a form while a title is typed, and the pairs of reviewers.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::{Extension, Json};
use resolute_likeness::{Near, Plain, Reason};
use serde::{Deserialize, Serialize};

use super::actions::{Distinct, set_apart, take_back};
use super::model::{Asked, Pair, PairKind, Said, State as PairState};
use super::store;
use crate::accounts::signatures::tell;
use crate::accounts::{Person, Right};
use crate::activities::model::href;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::locale::Locale;
use crate::web::visit::Visit;

/// Longer texts are no titles.
const LONGEST: usize = 2_000;
/// So many entries are shown beside a title.
const SHOWN: usize = 5;
/// Pairs on one page.
pub const PAIRS: usize = 50;

/// What is known of an entry that is being written.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Written {
    /// Title, as far as it is typed.
    title: String,
    /// Name of its organisation.
    organisation: String,
    /// Codes of its countries, of three letters, with commas between them.
    country: String,
    /// First year.
    year: Option<u16>,
    /// Address of its website.
    website: String,
    /// Number of the entry itself, where it has one, so that it is not found.
    but: Option<i64>,
}

/// Published entries that may be the same as the one that is being written.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SimilarJson {
    /// Whether everything that is published was looked at; after a start that takes a while.
    pub complete: bool,
    /// The likeliest first.
    pub similar: Vec<SimilarEntryJson>,
}

/// A published entry that may be the same.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SimilarEntryJson {
    /// Its number.
    pub id: i64,
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its organisation.
    pub organisation: String,
    /// What it may be.
    pub kind: PairKind,
    /// How likely it is the same, in thousandths.
    pub score: i64,
    /// Why, the title first.
    pub reasons: Vec<ReasonJson>,
}

/// Why.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReasonJson {
    /// Code.
    pub code: &'static str,
    /// In the language of the request.
    pub words: String,
}

impl ReasonJson {
    /// A reason in the words of a reader.
    pub(super) fn of(visit: &Visit, reason: Reason) -> ReasonJson {
        ReasonJson { code: reason.code(), words: visit.t(&format!("likeness-{}", reason.code())) }
    }
}

/// Published entries that may be the same as one that is being written. Each says why.
#[utoipa::path(get, path = "/api/v1/activities/similar", tag = "activities", params(Written),
    responses((status = 200, body = SimilarJson), (status = 400)))]
pub async fn similar(
    State(app): State<App>,
    visit: Visit,
    Query(written): Query<Written>,
) -> Result<Json<SimilarJson>> {
    if written.title.chars().count() > LONGEST {
        return Err(Error::Invalid(format!("a title has at most {LONGEST} characters here")));
    }
    let plain = Plain::of(&resolute_likeness::Record {
        title: &written.title,
        organisation: &written.organisation,
        countries: written.country.split(',').map(str::trim).collect(),
        starts: written.year,
        website: &written.website,
        ..resolute_likeness::Record::default()
    });
    let answer = app.duplicates.near(&app, plain, written.but, SHOWN).await?;
    let ids: Vec<i64> = answer.near.iter().filter_map(|near| i64::try_from(near.id).ok()).collect();
    let names = store::names(&app.db, &ids).await?;
    let entry = |near: Near| {
        // What was taken back since the index read it is not public any more.
        let name = names.iter().find(|name| u64::try_from(name.id).is_ok_and(|id| id == near.id))?;
        Some(SimilarEntryJson {
            id: name.id,
            href: href(name.id),
            title: name.title.clone(),
            organisation: name.organisation.clone(),
            kind: near.kind.into(),
            score: (near.score * 1_000.0).round() as i64,
            reasons: near.reasons.iter().map(|reason| ReasonJson::of(&visit, *reason)).collect(),
        })
    };
    let similar = answer.near.into_iter().filter_map(entry).collect();
    Ok(Json(SimilarJson { complete: answer.complete, similar }))
}

/// A page of pairs.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PairsJson {
    /// How many there are.
    pub total: usize,
    /// Those of this page, the likeliest first.
    pub pairs: Vec<PairJson>,
}

/// Two published entries that may be the same.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PairJson {
    /// The older entry.
    pub one: SideJson,
    /// The newer one.
    pub other: SideJson,
    /// What they may be to each other.
    pub kind: PairKind,
    /// How likely they are the same, in thousandths.
    pub score: i64,
    /// Codes of the reasons, the title first.
    pub reasons: Vec<&'static str>,
    /// Who said that they are two things.
    pub distinct: Option<Said>,
}

/// One entry of a pair.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SideJson {
    /// Its number.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Its organisation.
    pub organisation: String,
    /// Codes of its countries.
    pub countries: Vec<String>,
}

impl From<Pair> for PairJson {
    fn from(pair: Pair) -> PairJson {
        let side = |(id, record): (i64, crate::activities::Record)| SideJson {
            id,
            title: record.title,
            organisation: record.organisation,
            countries: record.countries,
        };
        PairJson {
            one: side(pair.one),
            other: side(pair.other),
            kind: pair.kind,
            score: pair.score,
            reasons: pair.reasons.iter().map(|reason| reason.code()).collect(),
            distinct: pair.distinct,
        }
    }
}

/// Pairs of published entries that may be the same, 50 a page, for reviewers.
#[utoipa::path(get, path = "/api/v1/duplicates", tag = "activities", params(Asked),
    responses((status = 200, body = PairsJson), (status = 403)))]
pub async fn list(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Query(asked): Query<Asked>,
) -> Result<Json<PairsJson>> {
    person.must(Right::Review)?;
    let offset = (asked.page.unwrap_or(1).max(1) - 1).saturating_mul(PAIRS);
    pairs(&app, &asked, PAIRS, offset).await.map(Json)
}

/// Some pairs, as the API and the command line give them.
///
/// # Errors
/// As the database.
pub async fn pairs(app: &App, asked: &Asked, limit: usize, offset: usize) -> Result<PairsJson> {
    let total = store::count(&app.db, asked.kind(), asked.state(), asked).await?;
    let mut pairs = store::list(&app.db, asked, limit, offset).await?;
    let said = pairs.iter_mut().filter_map(|pair| pair.distinct.as_mut()).map(|said| &mut said.person);
    tell(&app.db, Locale::En, said).await?;
    Ok(PairsJson { total, pairs: pairs.into_iter().map(PairJson::from).collect() })
}

/// What a reviewer says of a pair.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct PairSaid {
    /// Number of one entry.
    one: i64,
    /// Number of the other.
    other: i64,
    /// `distinct`: they are two things; `open` takes that back.
    state: PairState,
    /// Why; may be empty.
    #[serde(default)]
    reason: String,
}

/// Says that two entries are two things, or takes it back.
#[utoipa::path(post, path = "/api/v1/duplicates", tag = "activities", request_body = PairSaid,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub async fn create(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Json(said): Json<PairSaid>,
) -> Result<StatusCode> {
    let pair = (said.one, said.other);
    match said.state {
        PairState::Distinct => set_apart(&app, &person, pair, &Distinct { reason: said.reason }).await?,
        PairState::Open => take_back(&app, &person, pair).await?,
    }
    Ok(StatusCode::NO_CONTENT)
}
