//! The pages on which requests are answered and roles given.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::For;
use super::actions;
use super::store::{self, Grant, Request};
use crate::accounts::people;
use crate::accounts::people::model::Account;
use crate::accounts::rights::{Right, Role, RoleKind};
use crate::accounts::views::people::{Matter, PeoplePage, PersonPage, may_see};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mail;
use crate::web::csrf::Verified;
use crate::web::page::{answer, answer_with};
use crate::web::visit::{Visit, encode_pairs};

/// People of a page.
const AT_ONCE: usize = 50;

/// Which people are looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    after: i64,
}

/// `GET /people`: who administers sees everybody, a focal point those with roles for its actor.
pub async fn list(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let reader = &visit.person;
    if !may_see(reader) {
        return Err(Error::Lacks(Right::GrantRoles));
    }
    let mut requests = store::open_requests(&app.db).await?;
    requests.retain(|one| actions::may_answer(reader, one));
    let ids: Vec<i64> = requests.iter().map(|one| one.person).collect();
    let asking = people::store::by_ids(&app.db, &ids).await?;
    let with_who = |one: Request| Some((asking.iter().find(|who| who.id == one.person)?.clone(), one));
    let requests = requests.into_iter().filter_map(with_who).map(|(who, request)| (request, who)).collect();
    let mut grants: HashMap<i64, Vec<Grant>> = HashMap::new();
    for grant in store::grants(&app.db).await? {
        grants.entry(grant.person).or_default().push(grant);
    }
    let everybody = reader.may_for_all(Right::Administer);
    let (accounts, next) = if everybody {
        let accounts = people::store::list(&app.db, &asked.q, asked.after, AT_ONCE + 1).await?;
        let next = accounts.get(AT_ONCE - 1).filter(|_| accounts.len() > AT_ONCE).map(|last| {
            format!(
                "/people?{}",
                encode_pairs(
                    [("q".to_owned(), asked.q.clone()), ("after".to_owned(), last.id.to_string())]
                        .into_iter()
                )
            )
        });
        (accounts, next)
    } else {
        (
            of_own_actors(&app, reader.actors_with(Right::GrantRoles).unwrap_or_default(), &mut grants)
                .await?,
            None,
        )
    };
    let people = accounts.into_iter().take(AT_ONCE).map(|account| {
        let own = grants.remove(&account.id).unwrap_or_default();
        (account, own)
    });
    let people = people.collect();
    let failed = if everybody { mail::waiting(&app.db).await?.failed } else { 0 };
    let matter =
        Matter { requests, people, words: asked.q, next, failed_mails: usize::try_from(failed).unwrap_or(0) };
    Ok(answer(&PeoplePage::new(visit, matter)))
}

/// People with a role for one of the actors; of their roles only those.
async fn of_own_actors(
    app: &App,
    actors: Vec<&str>,
    grants: &mut HashMap<i64, Vec<Grant>>,
) -> Result<Vec<Account>> {
    grants.retain(|_, own| {
        own.retain(|grant| actors.contains(&grant.actor.as_str()));
        !own.is_empty()
    });
    let mut ids: Vec<i64> = grants.keys().copied().collect();
    ids.sort_unstable();
    ids.truncate(AT_ONCE);
    people::store::by_ids(&app.db, &ids).await
}

/// What the reader may see of somebody: everything, or the roles for the reader's own actors.
async fn seen(app: &App, visit: &Visit, id: i64) -> Result<(Account, Vec<Grant>)> {
    let account = people::store::by_id(&app.db, id).await?;
    let mut grants = store::grants_of(&app.db, id).await?;
    if !visit.person.may_for_all(Right::Administer) {
        grants.retain(|grant| grant.as_role().is_some_and(|role| visit.person.may_grant(&role)));
        if grants.is_empty() {
            return Err(Error::Lacks(Right::Administer));
        }
    }
    Ok((account, grants))
}

/// `GET /people/{id}`
pub async fn show(State(app): State<App>, visit: Visit, Path(id): Path<i64>) -> Result<Response> {
    let (account, grants) = seen(&app, &visit, id).await?;
    Ok(answer(&PersonPage::new(visit, account, &grants, None)))
}

/// A role for an actor, or for all.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GrantForm {
    role: String,
    actor: String,
}

/// `POST /people/{id}/roles`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<i64>,
    Verified(sent): Verified<GrantForm>,
) -> Result<Response> {
    match grant(&app, &visit, id, &sent).await {
        Ok(()) => Ok(Redirect::to(&format!("/people/{id}")).into_response()),
        Err(Error::Field(_, key)) => {
            let (account, grants) = seen(&app, &visit, id).await?;
            let page = PersonPage::new(visit, account, &grants, Some(key));
            Ok(answer_with(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(error),
    }
}

async fn grant(app: &App, visit: &Visit, id: i64, sent: &GrantForm) -> Result<()> {
    let kind = RoleKind::from_code(&sent.role).ok_or(Error::Field("role", "fault-role"))?;
    let actor = match For::named(&app.db, &sent.actor).await? {
        For::Nobody => None,
        For::Actor(code) => Some(code),
        For::Organisation(_) => return Err(Error::Field("actor", "fault-actor")),
    };
    actions::grant(app, &visit.person, id, &Role { kind, actor }).await
}

/// Nothing but the token.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// `POST /people/roles/{id}/withdrawal`
pub async fn delete(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<i64>,
    Verified(Nothing {}): Verified<Nothing>,
) -> Result<Response> {
    actions::withdraw(&app, &visit.person, id).await?;
    Ok(Redirect::to("/people").into_response())
}

/// The answer to a request, with a reason where it is no.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
    reason: String,
}

/// `POST /people/requests/{id}`
pub async fn answer_request(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<i64>,
    Verified(sent): Verified<AnswerForm>,
) -> Result<Response> {
    match sent.answer.as_str() {
        "granted" => actions::accept(&app, &visit.person, id).await?,
        "refused" => actions::refuse(&app, &visit.person, id, &sent.reason).await?,
        other => return Err(Error::Invalid(format!("\"{other}\" is no answer; say granted or refused"))),
    }
    Ok(Redirect::to("/people").into_response())
}
