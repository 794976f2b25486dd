//! The page of one's own account.

use askama::Template;

use crate::accounts::identity::Identity;
use crate::accounts::people::model::Account;
use crate::accounts::roles::store::{Grant, Request};
use crate::accounts::sessions::model::Session;
use crate::accounts::tokens::model::Token;
use crate::web::page::{Page, Section};
use crate::web::visit::Visit;

/// Everything that the page shows.
pub struct Matter {
    /// Who.
    pub account: Account,
    /// Their roles, the latest first, those that ended too.
    pub grants: Vec<Grant>,
    /// What they asked for.
    pub requests: Vec<Request>,
    /// Where they are signed in.
    pub sessions: Vec<Session>,
    /// Tokens that were not taken back.
    pub tokens: Vec<Token>,
    /// Whether a second factor is on.
    pub has_factor: bool,
    /// Recovery codes that are left.
    pub codes_left: i64,
}

#[derive(Template)]
#[template(path = "accounts/views/account.html")]
pub(crate) struct AccountPage {
    page: Page,
    matter: Matter,
    roles: Vec<RoleRow>,
    requests: Vec<String>,
    sessions: Vec<SessionRow>,
    tokens: Vec<TokenRow>,
    needs_factor: bool,
    codes_left: usize,
    may_see_people: bool,
}

pub(crate) struct RoleRow {
    pub(crate) id: i64,
    pub(crate) role: String,
    pub(crate) actor: Option<String>,
    pub(crate) since: String,
    pub(crate) until: Option<String>,
}

struct SessionRow {
    id: i64,
    device: String,
    seen: String,
    is_this: bool,
}

struct TokenRow {
    id: i64,
    name: String,
    scopes: String,
    until: String,
    used: Option<String>,
    is_over: bool,
}

/// The day of a moment, as the language writes it.
pub(crate) fn day(visit: &Visit, at: &str) -> String {
    at.get(..10).and_then(|day| day.parse().ok()).map_or_else(|| at.to_owned(), |day| visit.date(day))
}

pub(crate) fn role_row(visit: &Visit, grant: &Grant) -> RoleRow {
    RoleRow {
        id: grant.id,
        role: visit.t(&format!("role-{}", grant.role)),
        actor: Some(grant.actor.clone()).filter(|actor| !actor.is_empty()),
        since: day(visit, &grant.granted_at),
        until: grant.withdrawn_at.as_deref().map(|at| day(visit, at)),
    }
}

impl AccountPage {
    pub(crate) fn new(visit: Visit, identity: &Identity, matter: Matter) -> AccountPage {
        let this = identity.session.as_ref().map(|session| session.id);
        let requests = matter.requests.iter().map(|request| asked(&visit, request)).collect();
        let sessions = matter.sessions.iter().map(|session| SessionRow {
            id: session.id,
            device: session.device.clone(),
            seen: day(&visit, &session.seen_at),
            is_this: Some(session.id) == this,
        });
        let now = visit.at.to_string();
        let tokens = matter.tokens.iter().map(|token| TokenRow {
            id: token.id,
            name: token.name.clone(),
            scopes: token
                .rights()
                .iter()
                .map(|right| visit.t(&format!("scope-{}", right.code())))
                .collect::<Vec<_>>()
                .join(" · "),
            until: day(&visit, &token.expires_at),
            used: token.used_at.as_deref().map(|at| day(&visit, at)),
            is_over: token.expires_at <= now,
        });
        let title = visit.t("account-title");
        AccountPage {
            roles: matter.grants.iter().map(|grant| role_row(&visit, grant)).collect(),
            requests,
            sessions: sessions.collect(),
            tokens: tokens.collect(),
            codes_left: usize::try_from(matter.codes_left).unwrap_or_default(),
            needs_factor: identity.needs_factor,
            may_see_people: super::people::may_see(&identity.person),
            matter,
            page: Page::new(visit, title.clone(), Section::Other).here(title),
        }
    }
}

/// What became of a request, in a sentence.
fn asked(visit: &Visit, request: &Request) -> String {
    let key = match request.answer.as_deref() {
        None => "request-waits",
        Some("granted") => "request-granted",
        Some(_) => "request-refused",
    };
    let whom = request.actor.as_deref().or(request.organisation.as_deref()).unwrap_or_default();
    let role = visit.t(&format!("role-{}", request.role));
    let on = day(visit, request.answered_at.as_deref().unwrap_or(&request.asked_at));
    visit.with(key, &[("role", role.into()), ("actor", whom.into()), ("date", on.into())])
}
