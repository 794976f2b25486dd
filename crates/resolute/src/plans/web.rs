//! Pages of plans and items, and their forms.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::links::{self, web::words_of};
use super::milestones;
use super::model::{Fault, Given, Item, Kind, Plan, PlanGiven, StepGiven, href, item_href};
use super::register::{Due, Filter, register, state_of};
use super::views::answers::AnswerView;
use super::views::carry::CarryPage;
use super::views::form::{Around as FormAround, FormPage, given_of};
use super::views::item::{ItemPage, Shown, Typed};
use super::views::list::ListPage;
use super::views::plan::PlanPage;
use super::views::timeline::TimelinePage;
use super::{actor_names, around, carrying, must_write};
use crate::accounts::signatures::tell;
use crate::accounts::{Person, Right};
use crate::activities::serves::{self, Output};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mandates;
use crate::reference::views::provenance::Sources;
use crate::web::csrf::Verified;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::query::Many;
use crate::web::visit::Visit;

/// Entries that are named on the page of an output.
const MOST_SERVED: usize = 200;

/// `GET /plans`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let plans = super::all(&app.db).await?;
    let items = super::all_items(&app.db).await?;
    let counts: Vec<(usize, usize)> = plans
        .iter()
        .map(|plan| {
            let own = || items.iter().filter(|item| item.plan == plan.id);
            (own().count(), own().filter(|item| item.kind == Kind::Output).count())
        })
        .collect();
    let may_add = visit.person.may(Right::Review);
    let title = visit.t("plans-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&ListPage::new(page, &plans, &counts, may_add)))
}

/// Which page of a long plan.
#[derive(Debug, Deserialize)]
pub struct Turned {
    page: Option<usize>,
}

/// `GET /plans/{plan}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(plan): Path<String>,
    Many(filter): Many<Filter>,
    Query(turned): Query<Turned>,
) -> Result<Response> {
    let plan = super::by_code(&app.db, &plan).await?;
    let (listed, counts) = register(&app, &plan, &filter).await?;
    let sources = Sources::read(&app.db).await?;
    let from = match plan.carried_from {
        Some(id) => Some(super::by_id(&app.db, id).await?),
        None => None,
    };
    let may_write = visit.person.may_for(Right::Contribute, &plan.keeper);
    let may_review = visit.person.may_for(Right::Review, &plan.keeper);
    let page =
        under_plans(visit, plan.title.clone()).here(plan.title.clone()).about(format!("plan/{}", plan.code));
    let narrowed = (&filter, turned.page);
    Ok(answer(&PlanPage::new(
        page,
        &app,
        plan,
        narrowed,
        (&listed, &counts),
        &sources,
        (from, may_write, may_review),
    )))
}

fn under_plans(visit: Visit, title: impl Into<String>) -> Page {
    let up = visit.t("plans-title");
    Page::new(visit, title, Section::Other).under(up, "/plans")
}

/// `GET /plans/new`
pub async fn ask(visit: Visit) -> Result<Response> {
    let given = PlanGiven { body: visit.person.acting_for.clone(), ..PlanGiven::default() };
    plan_form(visit, StatusCode::OK, &given, &[])
}

fn plan_form(visit: Visit, status: StatusCode, given: &PlanGiven, faults: &[Fault]) -> Result<Response> {
    let title = visit.t("plan-new");
    let about = FormAround {
        action: "/plans".to_owned(),
        lede: visit.t("plan-new-lede"),
        send: visit.t("plan-send"),
        ..FormAround::default()
    };
    let page = under_plans(visit, title.clone()).here(title);
    Ok(answer_with(status, &FormPage::of_plan(page, about, given, faults)))
}

/// `POST /plans`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Verified(given): Verified<PlanGiven>,
) -> Result<Response> {
    let mut faults = given.faults(&actor_names(&app).await?);
    if faults.is_empty() {
        match super::add_plan(&app, &person, &given).await {
            Ok(code) => return Ok(Redirect::to(&href(&code)).into_response()),
            Err(Error::Conflict(_)) => {
                faults.push(Fault { field: "code", rule: "plan-code-taken", value: given.code.clone() });
            }
            Err(other) => return Err(other),
        }
    }
    plan_form(visit, StatusCode::UNPROCESSABLE_ENTITY, &given, &faults)
}

/// `GET /plans/items/{id}`
pub async fn show_item(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    Ok(answer(&item_page(&app, visit, id, Typed::default()).await?))
}

/// The page of an item; `typed` is what a refused form sent.
///
/// # Errors
/// Where there is no such item.
pub(super) async fn item_page(app: &App, visit: Visit, id: i64, typed: Typed) -> Result<ItemPage> {
    let item = super::item(&app.db, id).await?;
    let plan = super::by_id(&app.db, item.plan).await?;
    let mut steps = super::steps_of(&app.db, id).await?;
    tell(&app.db, visit.locale, steps.iter_mut().map(|one| &mut one.person)).await?;
    let day = super::today(app);
    let state = state_of(&steps, day);
    let events = super::event_days(&app.db).await?;
    let due = Due::of(item.due_on.as_deref(), &item.due_event, &events);
    let answers = links::by_item(&app.db, id).await?;
    let words = words_of(app, &answers).await?;
    let said = |lineage: &str| words.get(lineage).map_or("", String::as_str);
    let may = (
        must_write(&visit.person, &plan, &item.lead).is_ok(),
        visit.person.may_for(Right::Review, &plan.keeper),
    );
    let mut passed = milestones::steps(&app.db, id).await?;
    tell(&app.db, visit.locale, passed.values_mut().flatten().map(|one| &mut one.person)).await?;
    let reached = milestones::by_item(&app.db, id).await?;
    let carried_from = match item.carried_from {
        Some(id) => {
            let from = super::item(&app.db, id).await?;
            Some((id, super::by_id(&app.db, from.plan).await?.title))
        }
        None => None,
    };
    let output = Output { plan: plan.code.clone(), code: item.code.clone() };
    let shown = Shown {
        served: serves::of_output(&app.db, &output, MOST_SERVED).await?,
        late: !state.is_over() && due.day.is_some_and(|due| due < day),
        answers: answers.iter().map(|link| AnswerView::of(&visit, link, said(&link.lineage))).collect(),
        items: super::items(&app.db, plan.id).await?,
        plan,
        item,
        steps,
        state,
        due,
        carried_from,
        milestones: reached,
        events,
        passed,
        may,
    };
    let sources = Sources::read(&app.db).await?;
    let person = visit.person.clone();
    let page = under_plans(visit, shown.item.title.clone())
        .under(shown.plan.title.clone(), href(&shown.plan.code))
        .here(shown.item.code.clone())
        .about(format!("plan-item/{id}"));
    Ok(ItemPage::new(page, app, (shown, &person), &sources, typed))
}

/// For which duty an output is planned.
#[derive(Debug, Default, Deserialize)]
pub struct For {
    #[serde(default)]
    duty: String,
}

/// `GET /plans/{plan}/items/new`: for a duty, an output that answers it is asked for.
pub async fn ask_item(
    State(app): State<App>,
    visit: Visit,
    Path(plan): Path<String>,
    Query(asked): Query<For>,
) -> Result<Response> {
    let plan = super::by_code(&app.db, &plan).await?;
    let items = super::items(&app.db, plan.id).await?;
    let mut given = Given { kind: Kind::Output.code().to_owned(), ..Given::default() };
    given.code = free_code(&items);
    if !asked.duty.is_empty() {
        let duty = mandates::by_address(&app.db, &asked.duty, None).await?;
        let reading = &duty.reading;
        given.title = match (&reading.verb, &reading.deliverable) {
            (Some(verb), Some(deliverable)) => format!("{verb} {deliverable}"),
            _ => reading.text.lines().next().unwrap_or_default().to_owned(),
        };
        given.title = given.title.chars().take(300).collect();
        given.due_on = reading.due.date.map(|day| day.to_string()).unwrap_or_default();
        given.due_event = reading.due.event.clone().unwrap_or_default();
        given.details.words = reading.text.clone();
    }
    item_form(&app, visit, (plan, items), (StatusCode::OK, &given, &[], &asked.duty)).await
}

/// A code that no item has yet.
fn free_code(items: &[Item]) -> String {
    let taken = |code: &str| items.iter().any(|item| item.code == code);
    (1..).map(|number| format!("O.{number}")).find(|code| !taken(code)).unwrap_or_default()
}

async fn item_form(
    app: &App,
    visit: Visit,
    (plan, items): (Plan, Vec<Item>),
    (status, given, faults, duty): (StatusCode, &Given, &[Fault], &str),
) -> Result<Response> {
    let title = visit.t("plan-item-new");
    let about = FormAround {
        action: format!("/plans/{}/items", plan.code),
        lede: visit.t("plan-item-lede"),
        hidden: vec![("duty", duty.to_owned())],
        duty: duty_words(app, duty).await?,
        send: visit.t("plan-item-send"),
    };
    let page = under_plans(visit, title.clone()).under(plan.title, href(&plan.code)).here(title);
    Ok(answer_with(status, &FormPage::of_item(page, about, given, (&items, None), faults, None)))
}

async fn duty_words(app: &App, duty: &str) -> Result<Option<(String, String)>> {
    if duty.is_empty() {
        return Ok(None);
    }
    let found = mandates::by_address(&app.db, duty, None).await?;
    Ok(Some((found.address.clone(), found.reading.text.clone())))
}

/// What a browser sent of a form.
type Sent = Verified<Vec<(String, String)>>;

fn value(sent: &[(String, String)], name: &str) -> String {
    // A browser ends lines as on paper.
    let found = sent.iter().find(|(known, _)| known == name);
    found.map_or_else(String::new, |(_, value)| value.replace("\r\n", "\n"))
}

/// `POST /plans/{plan}/items`: on error the form comes back with everything that was typed.
pub async fn create_item(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(plan): Path<String>,
    Verified(sent): Sent,
) -> Result<Response> {
    let given = given_of(|name| value(&sent, name));
    let duty = value(&sent, "duty");
    let plan = super::by_code(&app.db, &plan).await?;
    let items = super::items(&app.db, plan.id).await?;
    let known = actor_names(&app).await?;
    let faults = given.faults(&around(&app, &items, &known, (None, &given.due_event)).await?);
    if !faults.is_empty() {
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, &given, faults.as_slice(), duty.as_str());
        return item_form(&app, visit, (plan, items), refused).await;
    }
    let id = super::add_item(&app, &person, &plan.code, &given).await?;
    if !duty.is_empty() && Kind::from_code(&given.kind) == Some(Kind::Output) {
        let because = visit.t("plan-planned-for");
        let link = links::suggest(&app, &person, (id, &duty), ("person", &because)).await?;
        // Who may confirm has said with the form what there is to say.
        if person.may_for(Right::Review, &plan.keeper) {
            links::decide(&app, &person, link, crate::verdicts::Verdict::Confirmed, &because).await?;
        }
    }
    Ok(Redirect::to(&item_href(id)).into_response())
}

/// `GET /plans/items/{id}/edit`
pub async fn edit_item(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
) -> Result<Response> {
    let item = super::item(&app.db, id).await?;
    let plan = super::by_id(&app.db, item.plan).await?;
    must_write(&person, &plan, &item.lead)?;
    let items = super::items(&app.db, plan.id).await?;
    let given = Given::of(&item, &code_above(&items, &item));
    let page = edit_page(&visit, &plan, &item);
    let about = edit_about(&visit, &item);
    Ok(answer(&FormPage::of_item(page, about, &given, (&items, Some(id)), &[], None)))
}

fn code_above(items: &[Item], item: &Item) -> String {
    let above = items.iter().find(|one| Some(one.id) == item.parent);
    above.map_or_else(String::new, |one| one.code.clone())
}

fn edit_page(visit: &Visit, plan: &Plan, item: &Item) -> Page {
    let title = visit.t("plan-item-edit");
    under_plans(visit.clone(), title.clone())
        .under(plan.title.clone(), href(&plan.code))
        .under(item.code.clone(), item_href(item.id))
        .here(title)
}

fn edit_about(visit: &Visit, item: &Item) -> FormAround {
    FormAround {
        action: item_href(item.id),
        lede: visit.t("plan-item-lede"),
        hidden: vec![("revision", item.revision.to_string())],
        duty: None,
        send: visit.t("plan-item-save"),
    }
}

/// `POST /plans/items/{id}`: on error, and where somebody was faster, the form comes back with everything that was typed.
pub async fn update_item(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(sent): Sent,
) -> Result<Response> {
    let given = given_of(|name| value(&sent, name));
    let item = super::item(&app.db, id).await?;
    let plan = super::by_id(&app.db, item.plan).await?;
    must_write(&person, &plan, &item.lead)?;
    let items = super::items(&app.db, plan.id).await?;
    let known = actor_names(&app).await?;
    let faults = given.faults(&around(&app, &items, &known, (Some(id), &given.due_event)).await?);
    let page = edit_page(&visit, &plan, &item);
    let about = edit_about(&visit, &item);
    if !faults.is_empty() {
        let revision = value(&sent, "revision");
        let about = FormAround { hidden: vec![("revision", revision)], ..about };
        let form = FormPage::of_item(page, about, &given, (&items, Some(id)), &faults, None);
        return Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &form));
    }
    let revision = value(&sent, "revision").parse().unwrap_or_default();
    match super::change_item(&app, &person, (id, revision), &given).await {
        Ok(()) => Ok(Redirect::to(&item_href(id)).into_response()),
        Err(Error::Conflict(_)) => {
            // The form now carries the newest revision: sending it again is a decision made with both texts in sight.
            let theirs = Given::of(&item, &code_above(&items, &item));
            let form = FormPage::of_item(page, about, &given, (&items, Some(id)), &[], Some(&theirs));
            Ok(answer_with(StatusCode::CONFLICT, &form))
        }
        Err(Error::Invalid(_)) => {
            let faults = [Fault { field: "kind", rule: "kind-below", value: given.kind.clone() }];
            let form = FormPage::of_item(page, about, &given, (&items, Some(id)), &faults, None);
            Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &form))
        }
        Err(other) => Err(other),
    }
}

/// `POST /plans/items/{id}/steps`
pub async fn create_step(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(given): Verified<StepGiven>,
) -> Result<Response> {
    let faults = given.faults(super::today(&app));
    if !faults.is_empty() {
        let problems = faults.iter().map(|one| super::views::form::rule(&visit, one)).collect();
        let typed = Typed { step: given, problems, ..Typed::default() };
        let page = item_page(&app, visit, id, typed).await?;
        return Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    super::add_step(&app, &person, id, &given).await?;
    Ok(Redirect::to(&format!("{}#steps", item_href(id))).into_response())
}

/// What the buttons of a verdict send.
#[derive(Debug, Deserialize)]
pub struct VerdictForm {
    verdict: String,
}

/// `POST /plans/steps/{id}/verdicts`
pub async fn create_step_verdict(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(form): Verified<VerdictForm>,
) -> Result<Response> {
    let confirmed = match form.verdict.as_str() {
        "confirmed" => true,
        "dismissed" => false,
        other => {
            return Err(Error::Invalid(format!("\"{other}\" is no verdict; say confirmed or dismissed")));
        }
    };
    let item = super::decide_step(&app, &person, id, confirmed).await?;
    Ok(Redirect::to(&format!("{}#steps", item_href(item))).into_response())
}

/// `GET /plans/{plan}/timeline`
pub async fn show_timeline(
    State(app): State<App>,
    visit: Visit,
    Path(plan): Path<String>,
    Many(filter): Many<Filter>,
) -> Result<Response> {
    let plan = super::by_code(&app.db, &plan).await?;
    let (listed, _) = register(&app, &plan, &filter).await?;
    let here = visit.t("plan-timeline");
    let title = format!("{}: {}", plan.title, here);
    let page = under_plans(visit, title).under(plan.title.clone(), href(&plan.code)).here(here);
    Ok(answer(&TimelinePage::new(page, &app, &plan, &listed)))
}

/// `GET /plans/{plan}/carry`: what would be carried over, and as what.
pub async fn ask_carry(State(app): State<App>, visit: Visit, Path(plan): Path<String>) -> Result<Response> {
    let plan = super::by_code(&app.db, &plan).await?;
    visit.person.must_for(Right::Review, &plan.keeper)?;
    let (from, to) = (plan.to_year + 1, plan.to_year + 1 + plan.to_year - plan.from_year);
    let given = PlanGiven {
        code: format!("{}-{from}-{to}", plan.body.to_lowercase()),
        from_year: from.to_string(),
        to_year: to.to_string(),
        ..PlanGiven::default()
    };
    carry_page(&app, visit, plan, (StatusCode::OK, given, &[])).await
}

async fn carry_page(
    app: &App,
    visit: Visit,
    plan: Plan,
    (status, given, faults): (StatusCode, PlanGiven, &[Fault]),
) -> Result<Response> {
    let carried = carrying::preview(app, &plan.code).await?;
    let left = super::items(&app.db, plan.id).await?.len() - carried.len();
    let title = visit.t("plan-carry");
    let page = under_plans(visit, title.clone()).under(plan.title.clone(), href(&plan.code)).here(title);
    Ok(answer_with(status, &CarryPage::new(page, plan, given, (&carried, left), faults)))
}

/// `POST /plans/{plan}/carry`
pub async fn create_carry(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(plan): Path<String>,
    Verified(given): Verified<PlanGiven>,
) -> Result<Response> {
    let plan = super::by_code(&app.db, &plan).await?;
    let whole = PlanGiven { body: plan.body.clone(), keeper: plan.keeper.clone(), ..given.clone() };
    let mut faults = whole.faults(&actor_names(&app).await?);
    if faults.is_empty() {
        match carrying::carry(&app, &person, &plan.code, &given).await {
            Ok(code) => return Ok(Redirect::to(&href(&code)).into_response()),
            Err(Error::Conflict(_)) => {
                faults.push(Fault { field: "code", rule: "plan-code-taken", value: given.code.clone() });
            }
            Err(other) => return Err(other),
        }
    }
    carry_page(&app, visit, plan, (StatusCode::UNPROCESSABLE_ENTITY, given, &faults)).await
}
