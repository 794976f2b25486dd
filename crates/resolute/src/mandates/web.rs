//! Pages of duties: the register and one duty, with the form that corrects what a machine read.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::model::{CorrectionAsked, Filter};
use super::views::duty::{DutyPage, Sent, value_of};
use super::views::register::RegisterPage;
use crate::accounts::signatures::tell;
use crate::accounts::{Person, Right};
use crate::activities::links;
use crate::app::App;
use crate::error::{Error, Result};
use crate::plans::views::answers::AnswerView;
use crate::trace::paragraph::views::beside::rows;
use crate::trace::views::passage::mandate_href;
use crate::trace::{self, Listed};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::query::Many;
use crate::web::visit::Visit;
use crate::{parallels, plans, reports};

/// Activities that the page of a duty lists itself; the register has them all.
const MOST_LINKS: usize = 50;

/// Which page of the register.
#[derive(Debug, Deserialize)]
pub struct Shown {
    page: Option<usize>,
}

/// `GET /mandates`
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    Many(filter): Many<Filter>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    let (listed, facets) = trace::register_with_facets(&app, &filter).await?;
    let title = visit.t("mandates-title");
    let page = Page::new(visit, title.clone(), Section::Mandates).here(title);
    Ok(answer(&RegisterPage::new(page, &app, &filter, shown.page, &listed, &facets)))
}

/// Which text and day are meant.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    proposal: Option<String>,
    as_of: Option<String>,
}

/// `GET /mandates/{*address}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(address): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response> {
    let mandate = super::by_address(&app.db, &address, which.proposal.as_deref()).await?;
    let listed = trace::listed(&app, mandate, which.as_of.as_deref()).await?;
    Ok(answer(&duty_page(&app, visit, listed, which.as_of, (Sent::default(), None)).await?))
}

async fn duty_page(
    app: &App,
    visit: Visit,
    listed: Listed,
    as_of: Option<String>,
    sent: (Sent, Option<String>),
) -> Result<DutyPage> {
    let mut corrections =
        super::corrections(&app.db, &listed.mandate.address, listed.mandate.scope()).await?;
    tell(&app.db, visit.locale, corrections.iter_mut().map(|one| &mut one.person)).await?;
    let day = trace::day_of(app, as_of.as_deref())?;
    let filter = Filter { instrument: Some(listed.mandate.instrument.clone()), as_of, ..Filter::default() };
    let mut elsewhere = trace::register(app, &filter).await?;
    elsewhere.retain(|other| other.mandate.lineage == listed.mandate.lineage);
    let reading = &listed.mandate.reading;
    let title = match (&reading.verb, &reading.deliverable) {
        (Some(verb), Some(deliverable)) => format!("{verb} {deliverable}"),
        _ => reading.text.lines().next().unwrap_or_default().to_owned(),
    };
    let short: String = title.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    let title = if short.len() < title.len() { format!("{short} …") } else { title };
    let up = visit.t("nav-mandates");
    let page = Page::new(visit, title, Section::Mandates)
        .under(up, "/mandates")
        .under(listed.instrument.name(), format!("/mandates?instrument={}", listed.mandate.instrument))
        .here(listed.mandate.address.clone())
        .about(format!("mandate/{}", listed.mandate.address));
    let verdicts = parallels::verdicts(&app.db).await?;
    let counts = app.parallels.get(&app.db, app.register).await?.counts(listed.mandate.text, &verdicts);
    let sisters = counts.get(&listed.mandate.address).copied().unwrap_or_default();
    let done = links::by_lineage(&app.db, &listed.mandate.lineage, (0, MOST_LINKS)).await?;
    let outputs = outputs_of(app, &page.visit, &listed).await?;
    let occasions = rows(&page.visit, &trace::occasions(app, &listed, day).await?, app);
    let report = reports::register::of_duty(app, &listed.mandate.lineage, &listed.mandate.reading).await?;
    let page = DutyPage::new(
        page,
        listed,
        (&corrections, &elsewhere),
        app.register,
        (sisters, &done),
        outputs,
        sent,
    )?;
    Ok(page.due(occasions).with_report(report))
}

/// The outputs that answer a duty, or may, and the plans in which the reader may plan one.
async fn outputs_of(
    app: &App,
    visit: &Visit,
    listed: &Listed,
) -> Result<(Vec<AnswerView>, Vec<(String, String)>)> {
    let answers = plans::links::by_lineage(&app.db, &listed.mandate.lineage).await?;
    let outputs = answers.iter().map(|link| AnswerView::of(visit, link, "")).collect();
    let mut open = plans::all(&app.db).await?;
    open.retain(|plan| visit.person.may_for(Right::Contribute, &plan.keeper));
    let form = |plan: plans::model::Plan| {
        (format!("/plans/{}/items/new?duty={}", plan.code, listed.mandate.address), plan.title)
    };
    Ok((outputs, open.into_iter().map(form).collect()))
}

/// What the form of a correction sends.
#[derive(Debug, Deserialize)]
pub struct CorrectionForm {
    etag: String,
    field: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    reason: String,
    acting_for: Option<String>,
}

/// `POST /corrections/{id}`: on error the page comes back with everything that was typed.
pub async fn create_correction(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<CorrectionForm>,
) -> Result<Response> {
    let asked = CorrectionAsked {
        value: value_of(&form.field, &form.value),
        field: form.field.clone(),
        reason: form.reason.clone(),
        etag: form.etag,
        acting_for: form.acting_for.filter(|actor| !actor.trim().is_empty()),
    };
    match super::correct(&app, &person, id, asked).await {
        Ok(mandate) => {
            let href = mandate_href(&mandate.address, mandate.proposal.as_deref());
            Ok(Redirect::to(&format!("{href}#corrections")).into_response())
        }
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let status = match error {
                Error::Conflict(_) => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let listed = trace::listed(&app, super::by_id(&app.db, id).await?, None).await?;
            let sent = Sent { field: form.field, value: form.value, reason: form.reason };
            let page = duty_page(&app, visit, listed, None, (sent, Some(error.to_string()))).await?;
            Ok(answer_with(status, &page))
        }
        Err(other) => Err(other),
    }
}
