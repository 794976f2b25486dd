//! The page of sister texts of one instrument, and what a person says about a pair.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::views::page::{Matter, ParallelsPage};
use super::{Judgement, judge};
use crate::accounts::Person;
use crate::accounts::signatures::tell;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments;
use crate::instruments::model::Text;
use crate::trace::day_of;
use crate::verdicts::Verdict;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// Which text is meant, and which of its passages.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// Year of the version.
    pub version: Option<String>,
    /// The proposal whose text it is.
    pub proposal: Option<String>,
    /// Words of a call.
    pub call: Option<String>,
    /// Full address of one passage.
    pub provision: Option<String>,
    /// `dismissed` to show dismissed pairs too.
    pub show: Option<String>,
    /// Page, from 1.
    pub page: Option<usize>,
}

/// `GET /instruments/{id}/parallels`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let instrument = instruments::by_id(&app.db, &id).await?;
    let texts = instruments::texts(&app.db, Some(&id)).await?;
    let text = chosen(&texts, &asked)?;
    let sisters = app.parallels.get(&app.db, app.register).await?;
    let mut verdicts = super::verdicts(&app.db).await?;
    tell(&app.db, visit.locale, verdicts.values_mut().map(|one| &mut one.person)).await?;
    let all = instruments::all(&app.db).await?;
    let proposals = instruments::proposals(&app.db).await?;
    let provision = asked.provision.as_deref().filter(|address| !address.is_empty());
    let citing = super::citing(&app, &sisters, (&id, provision), day_of(&app, None)?).await?;
    let title = visit.with("parallels-title", &[("instrument", instrument.name().into())]);
    let (up, here) = (visit.t("nav-instruments"), visit.t("parallels-here"));
    let page = Page::new(visit, title, Section::Instruments)
        .under(up, "/instruments")
        .under(instrument.name(), format!("/instruments/{id}"))
        .here(here);
    let matter = Matter {
        instrument: &instrument,
        texts: &texts,
        text,
        asked: &asked,
        sisters: &sisters,
        citing: &citing,
        verdicts: &verdicts,
        all: &all,
        proposals: &proposals,
        register: app.register,
    };
    Ok(answer(&ParallelsPage::new(page, &matter)))
}

/// The text that is asked for; else the newest that can be compared.
pub(super) fn chosen<'a>(texts: &'a [Text], asked: &Asked) -> Result<Option<&'a Text>> {
    let given = |field: &Option<String>| field.clone().filter(|value| !value.is_empty());
    let (year, proposal) = (given(&asked.version), given(&asked.proposal));
    let fits = |text: &&Text| {
        text.language == "en"
            && year.as_deref().is_none_or(|year| text.version.rsplit('/').next() == Some(year))
            && (proposal.is_none() || proposal == text.proposal)
    };
    match texts.iter().rfind(fits) {
        None if year.is_some() || proposal.is_some() => {
            Err(Error::NotFound("such a text of this instrument in English".to_owned()))
        }
        found => Ok(found),
    }
}

/// What the buttons of a pair send.
#[derive(Debug, Deserialize)]
pub struct VerdictForm {
    one: String,
    other: String,
    verdict: String,
    #[serde(default)]
    reason: String,
    acting_for: Option<String>,
    back: String,
}

/// `POST /parallels`: keeps a verdict and goes back to the page it was given on.
pub async fn create_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    let verdict = Verdict::named(&form.verdict)?;
    let said = Judgement {
        one: form.one,
        other: form.other,
        verdict,
        reason: form.reason,
        acting_for: form.acting_for,
    };
    judge(&app, &person, &said).await?;
    // Only a page of ours is gone back to.
    let back = if form.back.starts_with("/instruments/") { form.back } else { "/instruments".to_owned() };
    Ok(Redirect::to(&back).into_response())
}
