//! The pages on which roles are given.

use askama::Template;

use super::account::{RoleRow, day, role_row};
use crate::accounts::people::model::Account;
use crate::accounts::roles::store::{Grant, Request};
use crate::accounts::{Person, Right, Role, RoleKind};
use crate::web::page::{Page, Section};
use crate::web::visit::Visit;

/// Whether somebody has something to do on these pages.
pub fn may_see(person: &Person) -> bool {
    person.may(Right::GrantRoles) || person.may_for_all(Right::Review)
}

#[derive(Template)]
#[template(path = "accounts/views/people.html")]
pub(crate) struct PeoplePage {
    page: Page,
    requests: Vec<RequestRow>,
    people: Vec<PersonRow>,
    words: String,
    may_search: bool,
    next: Option<String>,
    failed_mails: usize,
}

struct RequestRow {
    id: i64,
    who: String,
    address: String,
    asks: String,
    is_new: bool,
    on: String,
}

struct PersonRow {
    id: i64,
    name: String,
    address: String,
    roles: Vec<String>,
    confirmed: bool,
}

/// What the page of people shows.
pub(crate) struct Matter {
    /// Requests that the reader may answer, with who asks.
    pub(crate) requests: Vec<(Request, Account)>,
    /// People with the roles that hold.
    pub(crate) people: Vec<(Account, Vec<Grant>)>,
    pub(crate) words: String,
    pub(crate) next: Option<String>,
    pub(crate) failed_mails: usize,
}

impl PeoplePage {
    pub(crate) fn new(visit: Visit, matter: Matter) -> PeoplePage {
        let requests = matter.requests.iter().map(|(request, account)| RequestRow {
            id: request.id,
            who: account.known_as.clone().unwrap_or_default(),
            address: account.address.clone().unwrap_or_default(),
            asks: asks(&visit, request),
            is_new: request.actor.is_none(),
            on: day(&visit, &request.asked_at),
        });
        let people = matter.people.iter().map(|(account, grants)| PersonRow {
            id: account.id,
            name: account.known_as.clone().unwrap_or_default(),
            address: account.address.clone().unwrap_or_default(),
            roles: grants.iter().map(|grant| called(&visit, grant)).collect(),
            confirmed: account.confirmed_at.is_some(),
        });
        let title = visit.t("people-title");
        PeoplePage {
            requests: requests.collect(),
            people: people.collect(),
            words: matter.words,
            may_search: visit.person.may_for_all(Right::Administer),
            next: matter.next,
            failed_mails: matter.failed_mails,
            page: Page::new(visit, title.clone(), Section::Other).here(title),
        }
    }
}

fn asks(visit: &Visit, request: &Request) -> String {
    let whom = request.actor.as_deref().or(request.organisation.as_deref()).unwrap_or_default();
    let role = visit.t(&format!("role-{}", request.role));
    visit.with("request-asks", &[("role", role.into()), ("actor", whom.into())])
}

/// A role with its actor, in a line.
fn called(visit: &Visit, grant: &Grant) -> String {
    let role = visit.t(&format!("role-{}", grant.role));
    if grant.actor.is_empty() { role } else { format!("{role} ({})", grant.actor) }
}

#[derive(Template)]
#[template(path = "accounts/views/person.html")]
pub(crate) struct PersonPage {
    page: Page,
    account: Account,
    registered: String,
    held: Vec<(RoleRow, bool)>,
    ended: Vec<RoleRow>,
    /// Codes and names of roles that the reader may give.
    gives: Vec<(&'static str, String)>,
    /// The actor to which the reader is limited.
    own_actor: Option<String>,
    problem: Option<String>,
}

impl PersonPage {
    pub(crate) fn new(
        visit: Visit,
        account: Account,
        grants: &[Grant],
        problem: Option<&'static str>,
    ) -> PersonPage {
        let reader = visit.person.clone();
        let may_end = |grant: &Grant| grant.as_role().is_some_and(|role| reader.may_grant(&role));
        let own_actor = reader
            .actors_with(Right::GrantRoles)
            .and_then(|actors| actors.first().map(|one| (*one).to_owned()));
        let gives = RoleKind::GIVEN
            .into_iter()
            .filter(|kind| reader.may_grant(&Role { kind: *kind, actor: own_actor.clone() }))
            .map(|kind| (kind.code(), visit.t(&format!("role-{}", kind.code()))))
            .collect();
        let (held, ended): (Vec<&Grant>, Vec<&Grant>) =
            grants.iter().partition(|one| one.withdrawn_at.is_none());
        let title = account.known_as.clone().unwrap_or_else(|| visit.t("signed-former"));
        let people = visit.t("people-title");
        PersonPage {
            registered: day(&visit, &account.registered_at),
            held: held.iter().map(|grant| (role_row(&visit, grant), may_end(grant))).collect(),
            ended: ended.iter().map(|grant| role_row(&visit, grant)).collect(),
            gives,
            own_actor,
            problem: problem.map(|key| visit.t(key)),
            account,
            page: Page::new(visit, title.clone(), Section::Other).under(people, "/people").here(title),
        }
    }
}
