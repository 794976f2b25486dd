//! The form's addresses: an empty one, one that is filled in, and what its buttons do.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::filled::Filled;
use super::near::near;
use super::suggestions::suggested;
use super::views::conflict::differing;
use super::views::fields::said;
use super::views::page::{FormPage, State as FormState};
use super::views::suggestions::{NearPiece, SuggestionsPiece};
use crate::accounts::{Person, Right, people};
use crate::activities::links::{self, Link};
use crate::activities::model::{Problem, Record, Standing, Step, href};
use crate::activities::owners;
use crate::activities::owners::model::Contact;
use crate::activities::sight::Sight;
use crate::activities::store::{self, Entry, Proposal};
use crate::activities::{Saved, begin, check, save, submit_with};
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::html::Html;
use crate::web::page::{Page, Section, answer, answer_with};
use crate::web::visit::Visit;

/// Empty rows that a form has for money and for parties.
const SPARE_ROWS: usize = 1;
/// Empty rows after somebody asked for more.
const MORE_ROWS: usize = 4;

/// How a form is opened.
#[derive(Debug, Default, Deserialize)]
pub struct Opened {
    saved: Option<String>,
    check: Option<String>,
    rows: Option<String>,
    #[serde(default)]
    apart: String,
}

/// What a browser sent of the form.
type Sent = Verified<Vec<(String, String)>>;

/// `GET /activities/new`
pub async fn ask(State(app): State<App>, visit: Visit) -> Result<Response> {
    let code = visit.person.acting_for.clone();
    let owner = actors::by_id(&app.db, &code).await?;
    let record = Record {
        language: visit.locale.code().to_owned(),
        organisation: owner.as_ref().map_or_else(String::new, |actor| actor.name.clone()),
        actor: owner.map(|actor| actor.id),
        ..Record::default()
    };
    let contact = own_contact(&app, &visit.person).await?;
    let filled = Filled::of(&record, &contact);
    let state = FormState { spare: SPARE_ROWS, ..owners_of(&app, &visit.person).await? };
    shown(&app, visit, StatusCode::OK, (&filled, &record), &[], state).await
}

/// Whoever writes is whom to ask, unless they name somebody else.
async fn own_contact(app: &App, person: &Person) -> Result<Contact> {
    let Some(id) = person.id else { return Ok(Contact::default()) };
    let account = people::store::by_id(&app.db, id).await?;
    Ok(Contact { name: account.known_as.unwrap_or_default(), email: account.address.unwrap_or_default() })
}

/// `GET /activities/{id}/edit`
pub async fn edit(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<i64>,
    Query(opened): Query<Opened>,
) -> Result<Response> {
    let held = Held::of(&app, &visit.person, id).await?;
    if owners::is_given_up(&app, id).await? {
        return Ok(Redirect::to(&format!("{}/withdrawal", href(id))).into_response());
    }
    let record = held.record().clone();
    let contact = owners::contact(&app.db, id).await?;
    let mut filled = Filled::of(&record, &contact);
    opened
        .apart
        .split(',')
        .filter(|one| !one.is_empty())
        .for_each(|one| filled.push("apart", one.to_owned()));
    let problems = match opened.check {
        Some(_) => [check(&app, &record, true).await?, contact.missing(&visit.person)].concat(),
        None => Vec::new(),
    };
    let state = FormState {
        saved: opened.saved.is_some(),
        checked: opened.check.is_some(),
        spare: if opened.rows.is_some() { MORE_ROWS } else { SPARE_ROWS },
        ..held.state(&app).await?
    };
    shown(&app, visit, StatusCode::OK, (&filled, &record), &problems, state).await
}

/// An entry with the changes that wait, for somebody who may change it.
struct Held {
    entry: Entry,
    waiting: Option<Proposal>,
}

impl Held {
    async fn of(app: &App, person: &Person, id: i64) -> Result<Held> {
        let missing = || Error::NotFound(format!("activity {id}"));
        let entry = store::by_id(&app.db, id).await?.ok_or_else(missing)?;
        let sight = Sight::of(person, &entry);
        if !sight.writes {
            // Who may not see it is not told that it is there.
            let is_seen = entry.standing == Standing::Published || sight.reviews;
            return Err(if is_seen { Error::Lacks(Right::Contribute) } else { missing() });
        }
        Ok(Held { waiting: store::proposal(&app.db, id).await?, entry })
    }

    /// The words that are changed, and their revision.
    fn record(&self) -> &Record {
        self.waiting.as_ref().map_or(&self.entry.record, |waiting| &waiting.record)
    }

    fn revision(&self) -> i64 {
        self.waiting.as_ref().map_or(self.entry.revision, |waiting| waiting.revision)
    }

    fn standing(&self) -> Standing {
        self.waiting.as_ref().map_or(self.entry.standing, |waiting| waiting.standing)
    }

    async fn state(&self, app: &App) -> Result<FormState> {
        let question = match self.standing() {
            Standing::Returned => asked(app, self.entry.id).await?,
            _ => String::new(),
        };
        Ok(FormState {
            id: Some(self.entry.id),
            revision: self.revision(),
            question,
            is_public: self.entry.standing == Standing::Published,
            waits: self.standing() == Standing::Submitted,
            links: live(links::by_activity(&app.db, self.entry.id).await?),
            ..FormState::default()
        })
    }
}

/// What a reviewer asked last.
async fn asked(app: &App, id: i64) -> Result<String> {
    let steps = store::steps(&app.db, id).await?;
    let last = steps.into_iter().rev().find(|taken| taken.step == Step::AskedBack.code());
    Ok(last.map_or_else(String::new, |taken| taken.reason))
}

fn live(links: Vec<Link>) -> Vec<Link> {
    links.into_iter().filter(|link| matches!(link.standing.as_str(), "suggested" | "confirmed")).collect()
}

/// For whom a new entry may be written.
async fn owners_of(app: &App, person: &Person) -> Result<FormState> {
    let Some(codes) = person.actors_with(Right::Contribute) else {
        return Ok(FormState { any_owner: Some(person.acting_for.clone()), ..FormState::default() });
    };
    let mut owners = Vec::new();
    for code in codes {
        let name = actors::by_id(&app.db, code).await?.map_or_else(|| code.to_owned(), |actor| actor.name);
        owners.push((code.to_owned(), name, code == person.acting_for));
    }
    // One needs no choice.
    if owners.len() < 2 {
        owners.clear();
    }
    Ok(FormState { owners, ..FormState::default() })
}

async fn shown(
    app: &App,
    visit: Visit,
    status: StatusCode,
    (filled, record): (&Filled, &Record),
    problems: &[Problem],
    mut state: FormState,
) -> Result<Response> {
    let terms = app.terms.get(&app.db).await?;
    (state.suggestions, state.near) = pieces(app, &visit, record, filled, (state.id, &state.links)).await?;
    let (title, up) =
        (visit.t(if state.id.is_some() { "entry-edit" } else { "entry-new" }), visit.t("activities-title"));
    let mut page = Page::new(visit, title.clone(), Section::Activities).under(up, "/activities");
    if let Some(id) = state.id {
        let name = if record.title.is_empty() { id.to_string() } else { record.title.clone() };
        page = page.under(name, href(id));
    }
    let page = page.here(title);
    let mut response = answer_with(status, &FormPage::new(page, filled, problems, &terms, state));
    // Going back to a form asks for it anew: an old copy would name a revision that its own reader has changed since. It
    // holds personal data besides.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// What the words suggest, and entries that look the same.
async fn pieces(
    app: &App,
    visit: &Visit,
    record: &Record,
    filled: &Filled,
    (id, links): (Option<i64>, &[Link]),
) -> Result<(Html, Html)> {
    let terms = app.terms.get(&app.db).await?;
    let found = suggested(app, record).await?;
    let suggestions = SuggestionsPiece::new(visit, &found, record, links, &terms);
    let same = near(app, visit, record, id).await?;
    let near = NearPiece::new(visit, &same, filled.all("apart"));
    Ok((written(&suggestions)?, written(&near)?))
}

fn written(piece: &impl Template) -> Result<Html> {
    let html = piece.render().map_err(|error| Error::internal("the page could not be written", error))?;
    let mut whole = Html::default();
    whole.push_markup(&html);
    Ok(whole)
}

/// `POST /activities`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    headers: HeaderMap,
    Verified(sent): Sent,
) -> Result<Response> {
    let filled = Filled::sent(sent);
    let person = person.for_actor(&app.db, Some(filled.one("acting_for"))).await?;
    Wish { app: &app, visit, person, held: None, filled, for_script: wants_json(&headers) }.answer().await
}

/// `POST /activities/{id}`
pub async fn update(
    State(app): State<App>,
    visit: Visit,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    headers: HeaderMap,
    Verified(sent): Sent,
) -> Result<Response> {
    let held = Held::of(&app, &person, id).await?;
    let filled = Filled::sent(sent);
    Wish { app: &app, visit, person, held: Some(held), filled, for_script: wants_json(&headers) }
        .answer()
        .await
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
}

/// What somebody wants of the form, by the button that they pressed.
struct Wish<'a> {
    app: &'a App,
    visit: Visit,
    person: Person,
    held: Option<Held>,
    filled: Filled,
    for_script: bool,
}

/// What the script of the form is told.
#[derive(Serialize)]
struct Told {
    action: String,
    edit: String,
    revision: i64,
    problems: Vec<ToldProblem>,
    suggestions: String,
    near: String,
}

#[derive(Serialize)]
struct ToldProblem {
    field: String,
    words: String,
}

impl Wish<'_> {
    async fn answer(mut self) -> Result<Response> {
        let add = self.filled.one("add").to_owned();
        self.filled.add(&add);
        let (mut record, mut problems) = self.filled.record();
        self.settle(&mut record).await?;
        problems.extend(self.filled.contact().problems());
        problems.extend(check(self.app, &record, false).await?);
        if !problems.is_empty() {
            return self.refused(&record, problems).await;
        }
        let saved = match self.kept(&record).await {
            Ok(saved) => saved,
            Err(Error::Conflict(why)) => return self.both(&record, why).await,
            Err(other) => return Err(other),
        };
        if let Some(address) = add.strip_prefix("mandates:") {
            self.tie(saved.id, address, &record).await?;
        }
        self.go_on(saved, &record).await
    }

    /// What the form does not ask for stays as it is; the code of an organisation goes when its name does.
    async fn settle(&self, record: &mut Record) -> Result<()> {
        record.provenance = self.held.as_ref().and_then(|held| held.entry.record.provenance.clone());
        if let Some(code) = record.actor.clone() {
            let actor = actors::by_id(&self.app.db, &code).await?;
            let is_named = |actor: &actors::model::Actor| {
                [&actor.name, &actor.short_name].contains(&&record.organisation)
            };
            if !actor.as_ref().is_some_and(is_named) {
                record.actor = None;
            }
        }
        Ok(())
    }

    async fn kept(&self, record: &Record) -> Result<Saved> {
        let saved = match &self.held {
            None => begin(self.app, &self.person, record).await?,
            Some(held) => {
                let revision = self.filled.one("revision").parse().unwrap_or(0);
                save(self.app, &self.person, held.entry.id, revision, record).await?
            }
        };
        owners::keep_contact(self.app, &self.person, saved.id, &self.filled.contact()).await?;
        Ok(saved)
    }

    /// Ties the entry to a duty that was suggested; the reason is what the suggestion said.
    async fn tie(&self, id: i64, address: &str, record: &Record) -> Result<()> {
        let found = suggested(self.app, record).await?;
        let because = found.mandates.iter().find(|it| it.notation == address);
        let words = because.map_or_else(String::new, |it| it.words.join(", "));
        match links::suggest(self.app, &self.person, (id, address), ("person", &words)).await {
            // It is tied already, which is what was wanted.
            Ok(_) | Err(Error::Conflict(_)) => Ok(()),
            Err(other) => Err(other),
        }
    }

    async fn go_on(self, saved: Saved, record: &Record) -> Result<Response> {
        let edit = format!("{}/edit", href(saved.id));
        if self.for_script {
            return self.told(saved, record, edit).await;
        }
        let apart = self.filled.all("apart");
        let apart = if apart.is_empty() { String::new() } else { format!("&apart={}", apart.join(",")) };
        let to = match self.filled.one("do") {
            "preview" => format!("{}/preview", href(saved.id)),
            "submit" => return self.submitted(saved, record).await,
            "check" => format!("{edit}?check=1{apart}"),
            "rows" => format!("{edit}?rows=1{apart}#f-money"),
            _ if !self.filled.one("add").is_empty() => format!("{edit}?saved=1{apart}#towards"),
            _ => format!("{edit}?saved=1{apart}"),
        };
        Ok(Redirect::to(&to).into_response())
    }

    async fn submitted(self, saved: Saved, record: &Record) -> Result<Response> {
        let contact = self.filled.contact();
        let missing = [check(self.app, record, true).await?, contact.missing(&self.person)].concat();
        if missing.is_empty() {
            let answer = self.filled.one("answer");
            submit_with(self.app, &self.person, (saved.id, saved.revision), answer).await?;
            return Ok(Redirect::to(&format!("{}/submission", href(saved.id))).into_response());
        }
        let held = Held::of(self.app, &self.person, saved.id).await?;
        let state = FormState { spare: SPARE_ROWS, ..held.state(self.app).await? };
        let mut filled = Filled::of(record, &contact);
        filled.set("answer", self.filled.one("answer"));
        shown(self.app, self.visit, StatusCode::UNPROCESSABLE_ENTITY, (&filled, record), &missing, state)
            .await
    }

    async fn told(self, saved: Saved, record: &Record, edit: String) -> Result<Response> {
        let links = live(links::by_activity(&self.app.db, saved.id).await?);
        let about = (Some(saved.id), links.as_slice());
        let (suggestions, near) = pieces(self.app, &self.visit, record, &self.filled, about).await?;
        Ok(Json(Told {
            action: href(saved.id),
            edit,
            revision: saved.revision,
            problems: self.in_words(
                &[check(self.app, record, true).await?, self.filled.contact().missing(&self.person)].concat(),
            ),
            suggestions: suggestions.to_string(),
            near: near.to_string(),
        })
        .into_response())
    }

    fn in_words(&self, problems: &[Problem]) -> Vec<ToldProblem> {
        let one = |it: &Problem| ToldProblem { field: it.field.clone(), words: said(&self.visit, it) };
        problems.iter().map(one).collect()
    }

    /// The form again, with what is wrong beside each field.
    async fn refused(self, record: &Record, problems: Vec<Problem>) -> Result<Response> {
        if self.for_script {
            let said = serde_json::json!({ "problems": self.in_words(&problems) });
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(said)).into_response());
        }
        let state = match &self.held {
            Some(held) => FormState {
                revision: self.filled.one("revision").parse().unwrap_or(0),
                ..held.state(self.app).await?
            },
            None => owners_of(self.app, &self.person).await?,
        };
        let state = FormState { spare: SPARE_ROWS, ..state };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        shown(self.app, self.visit, status, (&self.filled, record), &problems, state).await
    }

    /// Both texts of an entry that somebody else saved meanwhile.
    async fn both(self, record: &Record, why: String) -> Result<Response> {
        let Some(held) = &self.held else { return Err(Error::Conflict(why)) };
        let now = Held::of(self.app, &self.person, held.entry.id).await?;
        if now.record() == record && now.standing() != Standing::Submitted {
            // What was to be saved is there already, as when a form is sent twice.
            owners::keep_contact(self.app, &self.person, now.entry.id, &self.filled.contact()).await?;
            let saved = Saved { id: now.entry.id, revision: now.revision(), standing: now.standing() };
            return self.go_on(saved, record).await;
        }
        if self.for_script {
            let said = serde_json::json!({ "conflict": why });
            return Ok((StatusCode::CONFLICT, Json(said)).into_response());
        }
        let state = now.state(self.app).await?;
        let conflict = differing(&self.visit, now.record(), record);
        let state = FormState { spare: SPARE_ROWS, conflict, ..state };
        shown(self.app, self.visit, StatusCode::CONFLICT, (&self.filled, record), &[], state).await
    }
}

/// `GET /activities/{id}/submission`: what happens next.
pub async fn show_submission(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let held = Held::of(&app, &visit.person, id).await?;
    if held.standing() != Standing::Submitted {
        return Ok(Redirect::to(&format!("{}/edit", href(id))).into_response());
    }
    let (title, up) = (visit.t("entry-submitted"), visit.t("activities-title"));
    let page = Page::new(visit, title.clone(), Section::Activities)
        .under(up, "/activities")
        .under(held.record().title.clone(), href(id))
        .here(title);
    Ok(answer(&SubmittedPage { page, id, title: held.record().title.clone() }))
}

#[derive(Template)]
#[template(path = "activities/form/views/submitted.html")]
struct SubmittedPage {
    page: Page,
    id: i64,
    title: String,
}

/// `POST /activities/{id}/return`: takes it back from the reviewers, to change it.
pub async fn take_back(
    State(app): State<App>,
    Extension(person): Extension<Person>,
    Path(id): Path<i64>,
    Verified(_): Sent,
) -> Result<Redirect> {
    crate::activities::take_back(&app, &person, id).await?;
    Ok(Redirect::to(&format!("{}/edit", href(id))))
}
