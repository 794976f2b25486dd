//! The queue of reviewers, one thing that waits, decisions about one or many, merging.

use std::collections::{BTreeMap, BTreeSet};

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{Decision, decide, decide_many};
use super::merging::{merge, merged_record, unmerge};
use super::model::Filter;
use super::store;
use super::views::{About, BatchPage, ItemPage, MergePage, QueuePage};
use crate::accounts::signatures::{self, Signatures};
use crate::accounts::{Person, Right};
use crate::activities::actions::must;
use crate::activities::model::{Standing, href};
use crate::activities::owners;
use crate::activities::store::{self as activities, Entry};
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::{Visit, encode_pairs};

/// `GET /review`
pub async fn list(State(app): State<App>, visit: Visit, Query(filter): Query<Filter>) -> Result<Response> {
    let title = visit.t("review-title");
    if filter.wants_remarks() {
        let (mut remarks, total) = store::remarks(&app.db, &visit.person, &filter).await?;
        signatures::tell(&app.db, visit.locale, remarks.iter_mut().map(|one| &mut one.person)).await?;
        let page = Page::new(visit, title.clone(), Section::Other).here(title);
        return Ok(answer(&QueuePage::of_remarks(page, &filter, &remarks, total)));
    }
    let (mut rows, total) = store::queue(&app.db, &visit.person, &filter).await?;
    let own = visit.person.name.clone();
    let others = rows.iter_mut().filter_map(|one| one.reviewer.as_mut()).filter(|one| **one != own);
    let told: Vec<&mut String> = others.collect();
    let signed = Signatures::of(&app.db, told.iter().map(|one| one.as_str())).await?;
    for one in told {
        *one = signed.told(visit.locale, one, "reviewer");
    }
    let remarks = store::count_remarks(&app.db, &visit.person).await?;
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&QueuePage::new(page, &filter, &rows, (total, remarks))))
}

/// `GET /review/{id}`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    Ok(answer(&item_page(&app, visit, id, None).await?))
}

/// An entry that the person may review.
async fn reviewed(app: &App, person: &Person, id: i64) -> Result<Entry> {
    let entry =
        activities::by_id(&app.db, id).await?.ok_or_else(|| Error::NotFound(format!("activity {id}")))?;
    must(person, Right::Review, entry.owner.as_deref())?;
    Ok(entry)
}

async fn item_page(app: &App, visit: Visit, id: i64, refused: Option<(String, String)>) -> Result<ItemPage> {
    let entry = reviewed(app, &visit.person, id).await?;
    let proposal = activities::proposal(&app.db, id).await?.filter(|one| one.standing != Standing::Draft);
    let steps = activities::steps(&app.db, id).await?;
    let reviewer = store::assigned_to(&app.db, id).await?;
    let signed = steps.iter().map(|step| step.person.as_str()).chain(reviewer.as_deref());
    let names = Signatures::of(&app.db, signed).await?;
    let reviewer = reviewer.map(|one| match one == visit.person.name {
        true => visit.t("review-reviewer-me"),
        false => names.told(visit.locale, &one, "reviewer"),
    });
    let remarks = owners::remarks(&app.db, id).await?.len();
    let contact = owners::contact(&app.db, id).await?;
    let mut bodies = BTreeMap::new();
    let codes = steps.iter().map(|step| &step.acting_for).chain(&entry.owner);
    for code in codes.filter(|code| !code.is_empty()).collect::<BTreeSet<_>>() {
        let name = actors::by_id(&app.db, code).await?.map_or_else(|| code.clone(), |actor| actor.name);
        bodies.insert(code.clone(), name);
    }
    let terms = app.terms.get(&app.db).await?;
    let absorbed = store::absorbed(&app.db, id).await?;
    let title = proposal.as_ref().map_or(&entry.record, |one| &one.record).title.clone();
    let up = visit.t("review-title");
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/review").here(title);
    let about = About {
        steps: &steps,
        names: &names,
        terms: &terms,
        reviewer,
        absorbed,
        remarks,
        contact,
        bodies: &bodies,
    };
    Ok(ItemPage::new(page, &entry, proposal.as_ref(), about, refused))
}

/// What the form of a decision sends.
#[derive(Debug, Deserialize)]
pub struct DecisionForm {
    decision: String,
    revision: i64,
    #[serde(default)]
    reason: String,
}

fn decision_of(code: &str) -> Result<Decision> {
    Decision::from_code(code).ok_or_else(|| {
        let known = Decision::ALL.map(Decision::code).join(", ");
        Error::Invalid(format!("\"{code}\" is no decision; say one of {known}"))
    })
}

/// `POST /review/{id}/decisions`: on error the page comes back with the reason that was typed.
pub async fn create_decision(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<DecisionForm>,
) -> Result<Response> {
    let decision = decision_of(&form.decision)?;
    match decide(&app, &person, (id, form.revision), decision, &form.reason).await {
        Ok(()) if decision == Decision::Assign => Ok(Redirect::to(&format!("/review/{id}")).into_response()),
        Ok(()) => {
            let done = [("done", decision.code().to_owned()), ("id", id.to_string())];
            let query = encode_pairs(done.into_iter().map(|(name, value)| (name.to_owned(), value)));
            Ok(Redirect::to(&format!("/review?{query}")).into_response())
        }
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let status = match error {
                Error::Conflict(_) => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let page = item_page(&app, visit, id, Some((form.reason, error.to_string()))).await?;
            Ok(answer_with(status, &page))
        }
        Err(other) => Err(other),
    }
}

/// What the form of many sends: `12.3` is revision 3 of entry 12.
#[derive(Debug, Deserialize)]
pub struct BatchForm {
    #[serde(default)]
    which: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    reason: String,
    /// Only then it is done; before, the page says what would be.
    #[serde(default)]
    confirmed: String,
}

/// `POST /review/decisions`: says what would be done, then does it and says what was.
pub async fn create_batch(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(form): Verified<BatchForm>,
) -> Result<Response> {
    let decision = decision_of(&form.decision)?;
    let which: Vec<(i64, i64)> = form.which.split([';', ',']).filter_map(numbers).collect();
    let title = visit.t("review-batch");
    let up = visit.t("review-title");
    let page = Page::new(visit, title.clone(), Section::Other).under(up, "/review").here(title);
    let needs_reason = decision.needs_reason() && form.reason.trim().is_empty();
    if form.confirmed != "yes" || needs_reason || which.is_empty() {
        let mut entries = Vec::new();
        for (id, revision) in which {
            if let Some(entry) = activities::by_id(&app.db, id).await? {
                entries.push((id, revision, entry.record.title));
            }
        }
        let asked_again = form.confirmed == "yes" && needs_reason;
        return Ok(answer(&BatchPage::ask(page, decision, &form.reason, entries, asked_again)));
    }
    let outcomes = decide_many(&app, &person, &which, decision, &form.reason).await?;
    Ok(answer(&BatchPage::done(page, decision, &outcomes)))
}

fn numbers(pair: &str) -> Option<(i64, i64)> {
    let (id, revision) = pair.trim().split_once('.')?;
    Some((id.parse().ok()?, revision.parse().ok()?))
}

/// With which other entry.
#[derive(Debug, Deserialize)]
pub struct With {
    with: Option<String>,
}

/// `GET /review/{id}/merger?with=`: both side by side, and what the kept one would say.
pub async fn ask_merger(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<i64>,
    Query(asked): Query<With>,
) -> Result<Response> {
    let entry = reviewed(&app, &visit.person, id).await?;
    let number = asked.with.as_deref().map(str::trim).filter(|with| !with.is_empty());
    let other = match number.map(other_number) {
        None => None,
        Some(None) => {
            return Err(Error::Invalid("give the number or the address of the other entry".to_owned()));
        }
        Some(Some(number)) => Some(reviewed(&app, &visit.person, number).await?),
    };
    let title = visit.with("merge-title", &[("title", entry.record.title.as_str().into())]);
    let (up, here) = (visit.t("review-title"), visit.t("merge-here"));
    let page = Page::new(visit, title, Section::Other)
        .under(up, "/review")
        .under(entry.record.title.clone(), href(id))
        .here(here);
    let merged = other.as_ref().map(|kept| merged_record(&kept.record, &entry.record));
    let terms = app.terms.get(&app.db).await?;
    Ok(answer(&MergePage::new(page, &terms, &entry, other.as_ref(), merged.as_ref())))
}

/// The number at the end of an address, or the number itself.
fn other_number(text: &str) -> Option<i64> {
    text.trim_end_matches('/').rsplit('/').next()?.parse().ok()
}

/// What the form of a merger sends.
#[derive(Debug, Deserialize)]
pub struct MergerForm {
    kept: i64,
    revision: i64,
    kept_revision: i64,
    #[serde(default)]
    reason: String,
}

/// `POST /review/{id}/merger`
pub async fn create_merger(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<MergerForm>,
) -> Result<Response> {
    merge(&app, &person, (id, form.revision), (form.kept, form.kept_revision), &form.reason).await?;
    Ok(Redirect::to(&format!("/review/{}", form.kept)).into_response())
}

/// Why two are taken apart.
#[derive(Debug, Deserialize)]
pub struct UnmergeForm {
    #[serde(default)]
    reason: String,
}

/// `POST /review/{id}/separation`
pub async fn create_separation(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<UnmergeForm>,
) -> Result<Response> {
    unmerge(&app, &person, id, &form.reason).await?;
    Ok(Redirect::to(&format!("/review/{id}")).into_response())
}
