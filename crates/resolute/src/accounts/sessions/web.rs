//! Pages of signing in and out.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{self, Begun, Client};
use crate::accounts::Identity;
use crate::accounts::identity::{clear_cookie, secret_of, set_cookie};
use crate::accounts::views::form::{Field, FormPage};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::visit::{Visit, encode_pairs};

/// Where somebody goes after signing in: a page of ours, whatever the address says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way(String);

/// Reads a way back. Anything that a browser could take for another site leads home.
pub fn way(to: &str) -> Way {
    let is_ours = to.starts_with('/')
        && !to.starts_with("//")
        && !to.contains('\\')
        && to.bytes().all(|byte| byte.is_ascii_graphic())
        && !["/sign-in", "/sign-out"].iter().any(|page| to.starts_with(page));
    Way(if is_ours { to.to_owned() } else { "/".to_owned() })
}

/// Goes on with the session that was begun.
pub(in crate::accounts) fn signed_in(app: &App, begun: &Begun, way: &Way) -> Response {
    let to = if begun.awaits_code {
        format!("/sign-in/code?{}", encode_pairs(std::iter::once(("to".to_owned(), way.0.clone()))))
    } else {
        way.0.clone()
    };
    let mut response = Redirect::to(&to).into_response();
    response.headers_mut().append(header::SET_COOKIE, set_cookie(app.config.is_secure(), &begun.secret));
    response
}

/// The way back, in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WayQuery {
    to: String,
}

/// What the form of signing in sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    address: String,
    password: String,
    to: String,
}

fn sign_in_page(visit: Visit, sent: &SignInForm) -> FormPage {
    let address =
        Field::new(&visit, "address", "email", "field-address").holding(&sent.address).known_as("username");
    let password = Field::new(&visit, "password", "password", "field-password").known_as("current-password");
    FormPage::new(visit, ("sign-in-title", "sign-in-lede"), "/sign-in", "sign-in-send")
        .carrying("to", &way(&sent.to).0)
        .asking(address)
        .asking(password)
        .leading_to("/password/forgotten", "forgotten-title")
        .leading_to("/register", "register-title")
        .leading_to("/confirm/again", "again-title")
}

/// `GET /sign-in`
pub async fn ask(
    visit: Visit,
    Extension(identity): Extension<Identity>,
    Query(query): Query<WayQuery>,
) -> Response {
    if identity.session.is_some() {
        return Redirect::to(&way(&query.to).0).into_response();
    }
    sign_in_page(visit, &SignInForm { to: query.to, ..SignInForm::default() }).ask()
}

/// `POST /sign-in`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Extension(client): Extension<Client>,
    Verified(sent): Verified<SignInForm>,
) -> Result<Response> {
    match actions::sign_in(&app, &client, &sent.address, &sent.password).await {
        Ok(begun) => {
            // What the browser held before ends: a session that somebody planted is not the one that is used.
            if let Some(old) = secret_of(&headers, app.config.is_secure()) {
                actions::sign_out(&app, &old).await?;
            }
            Ok(signed_in(&app, &begun, &way(&sent.to)))
        }
        Err(error) => sign_in_page(visit, &sent).ask_again(error),
    }
}

/// What the form of the code sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    to: String,
}

fn code_page(visit: Visit, to: &str) -> FormPage {
    let help = visit.t("field-code-help");
    let code = Field::new(&visit, "code", "text", "field-code").known_as("one-time-code").helped(help);
    FormPage::new(visit, ("code-title", "code-lede"), "/sign-in/code", "sign-in-send")
        .carrying("to", &way(to).0)
        .asking(code)
        .leading_to("/sign-in", "sign-in-again")
}

/// `GET /sign-in/code`
pub async fn ask_code(visit: Visit, Query(query): Query<WayQuery>) -> Response {
    code_page(visit, &query.to).ask()
}

/// `POST /sign-in/code`
pub async fn create_code(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Extension(client): Extension<Client>,
    Verified(sent): Verified<CodeForm>,
) -> Result<Response> {
    let secret = secret_of(&headers, app.config.is_secure()).unwrap_or_default();
    match actions::give_code(&app, &client, &secret, &sent.code).await {
        Ok(begun) => Ok(signed_in(&app, &begun, &way(&sent.to))),
        Err(error) => code_page(visit, &sent.to).ask_again(error),
    }
}

/// Nothing but the token.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// `POST /sign-out`
pub async fn delete(
    State(app): State<App>,
    headers: HeaderMap,
    Verified(Nothing {}): Verified<Nothing>,
) -> Result<Response> {
    if let Some(secret) = secret_of(&headers, app.config.is_secure()) {
        actions::sign_out(&app, &secret).await?;
    }
    let mut response = Redirect::to("/").into_response();
    response.headers_mut().append(header::SET_COOKIE, clear_cookie(app.config.is_secure()));
    Ok(response)
}

/// One session, or `all` but this one.
#[derive(Debug, Deserialize)]
pub struct EndForm {
    session: String,
}

/// `POST /account/sessions`
pub async fn end(
    State(app): State<App>,
    Extension(identity): Extension<Identity>,
    Verified(sent): Verified<EndForm>,
) -> Result<Response> {
    let this = identity.session.as_ref().map_or(0, |session| session.id);
    let which = match sent.session.as_str() {
        "all" => None,
        number => Some(number.parse().map_err(|_| Error::NotFound("such session of yours".to_owned()))?),
    };
    actions::end_own(&app, &identity.person, which, this).await?;
    Ok(Redirect::to("/account#sessions").into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_leads_to_pages_of_ours_only() {
        for fine in ["/", "/mandates?q=a%20b&page=2", "/review", "/activities/7"] {
            assert_eq!(way(fine).0, fine);
        }
        for other in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "/\r\nSet-Cookie: a=b",
            "javascript:alert(1)",
            "/sign-in?to=/sign-in",
            "/sign-out",
            "/ü",
        ] {
            assert_eq!(way(other).0, "/", "{other:?}");
        }
    }
}
