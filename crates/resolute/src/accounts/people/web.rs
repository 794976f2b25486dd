//! Pages of who comes: registering, confirming, a new password.

use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::actions::{self, Registration};
use super::codes::Purpose;
use crate::accounts::passwords::{LONGEST, SHORTEST};
use crate::accounts::roles::For;
use crate::accounts::sessions::actions::{Client, begin};
use crate::accounts::sessions::web::{signed_in, way};
use crate::accounts::views::form::{Field, FormPage, ToldPage};
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::visit::Visit;

/// Most names that are suggested while typing.
const SUGGESTED: usize = 300;

/// What the form of registering sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RegisterForm {
    name: String,
    address: String,
    password: String,
    actor: String,
    public: String,
}

async fn register_page(app: &App, visit: Visit, sent: &RegisterForm) -> Result<FormPage> {
    let names = actors::all(&app.db).await?.into_iter().take(SUGGESTED).map(|actor| actor.name).collect();
    let name = Field::new(&visit, "name", "text", "field-name").holding(&sent.name).known_as("name");
    let address = Field::new(&visit, "address", "email", "field-address")
        .holding(&sent.address)
        .known_as("username")
        .helped(visit.t("field-address-help"));
    let password = password_field(&visit, "field-password");
    let actor = Field::new(&visit, "actor", "text", "field-acts-for")
        .holding(&sent.actor)
        .optional()
        .suggesting(names)
        .helped(visit.t("field-acts-for-help"));
    let public = Field::new(&visit, "public", "checkbox", "field-name-public")
        .holding(&sent.public)
        .helped(visit.t("field-name-public-help"));
    Ok(FormPage::new(visit, ("register-title", "register-lede"), "/register", "register-send")
        .asking(name)
        .asking(address)
        .asking(password)
        .asking(actor)
        .asking(public)
        .leading_to("/sign-in", "sign-in-title")
        .leading_to("/confirm/again", "again-title"))
}

/// A field for a new password, with the one rule that there is.
pub(in crate::accounts) fn password_field(visit: &Visit, label: &str) -> Field {
    let help =
        visit.with("field-password-help", &[("shortest", SHORTEST.into()), ("longest", LONGEST.into())]);
    Field::new(visit, "password", "password", label).known_as("new-password").helped(help)
}

/// `GET /register`
pub async fn ask_register(State(app): State<App>, visit: Visit) -> Result<Response> {
    if !app.config.registration {
        return Ok(ToldPage::new(visit, "register-title", &["register-closed"])
            .leading_to("/sign-in", "sign-in-title")
            .answer());
    }
    Ok(register_page(&app, visit, &RegisterForm::default()).await?.ask())
}

/// `POST /register`
pub async fn create(
    State(app): State<App>,
    visit: Visit,
    Extension(client): Extension<Client>,
    Verified(sent): Verified<RegisterForm>,
) -> Result<Response> {
    let asked = Registration {
        name: sent.name.clone(),
        address: sent.address.clone(),
        password: sent.password.clone(),
        language: visit.locale.code().to_owned(),
        name_public: sent.public == "yes",
        acts_for: For::named(&app.db, &sent.actor).await?,
    };
    match actions::register(&app, &client.network, &asked).await {
        Ok(()) => Ok(Redirect::to("/register/sent").into_response()),
        Err(error) => register_page(&app, visit, &sent).await?.ask_again(error),
    }
}

/// `GET /register/sent`: the same for every address.
pub async fn sent(visit: Visit) -> Response {
    ToldPage::new(visit, "sent-title", &["sent-words", "sent-wait"])
        .leading_to("/confirm/again", "again-title")
        .answer()
}

/// The code of a link.
#[derive(Debug, Default, Deserialize)]
pub struct CodeQuery {
    #[serde(default)]
    code: String,
}

/// What opening a link and pressing its button sends.
#[derive(Debug, Deserialize)]
pub struct ConfirmForm {
    code: String,
    #[serde(default)]
    password: String,
}

fn confirm_page(visit: Visit, code: &str, purpose: Purpose) -> FormPage {
    match purpose {
        Purpose::NewAddress => {
            FormPage::new(visit, ("confirm-title", "confirm-new-lede"), "/confirm", "confirm-send")
                .carrying("code", code)
        }
        _ => {
            let password = Field::new(&visit, "password", "password", "field-password-given")
                .known_as("current-password");
            FormPage::new(visit, ("confirm-title", "confirm-lede"), "/confirm", "confirm-send")
                .carrying("code", code)
                .asking(password)
                .leading_to("/password/forgotten", "forgotten-title")
        }
    }
}

/// `GET /confirm`: opening a link changes nothing, because programs that look through mail open links too.
pub async fn ask_confirm(
    State(app): State<App>,
    visit: Visit,
    Query(query): Query<CodeQuery>,
) -> Result<Response> {
    match actions::purpose(&app, &query.code).await {
        Ok(purpose) => Ok(confirm_page(visit, &query.code, purpose).ask()),
        Err(Error::Field(..)) => Ok(no_such_link(visit)),
        Err(error) => Err(error),
    }
}

fn no_such_link(visit: Visit) -> Response {
    ToldPage::new(visit, "confirm-title", &["fault-link"])
        .leading_to("/confirm/again", "again-title")
        .leading_to("/password/forgotten", "forgotten-title")
        .answer()
}

/// `POST /confirm`
pub async fn create_confirmation(
    State(app): State<App>,
    visit: Visit,
    Extension(client): Extension<Client>,
    Verified(sent): Verified<ConfirmForm>,
) -> Result<Response> {
    let purpose = match actions::purpose(&app, &sent.code).await {
        Ok(purpose) => purpose,
        Err(Error::Field(..)) => return Ok(no_such_link(visit)),
        Err(error) => return Err(error),
    };
    if purpose == Purpose::NewAddress {
        return match actions::confirm_new_address(&app, &sent.code).await {
            Ok(()) => Ok(ToldPage::new(visit, "confirm-title", &["confirm-new-done"])
                .leading_to("/account", "account-title")
                .answer()),
            Err(error) => confirm_page(visit, &sent.code, purpose).ask_again(error),
        };
    }
    match actions::confirm(&app, &sent.code, &sent.password).await {
        Ok(account) => Ok(signed_in(&app, &begin(&app, &client, account.id, false).await?, &way("/account"))),
        Err(error) => confirm_page(visit, &sent.code, purpose).ask_again(error),
    }
}

/// An address to which a link is to be sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    address: String,
}

fn link_page(visit: Visit, again: bool, sent: &AddressForm) -> FormPage {
    let address =
        Field::new(&visit, "address", "email", "field-address").holding(&sent.address).known_as("username");
    let (words, action) = if again {
        (("again-title", "again-lede"), "/confirm/again")
    } else {
        (("forgotten-title", "forgotten-lede"), "/password/forgotten")
    };
    FormPage::new(visit, words, action, "ask-link-send")
        .asking(address)
        .leading_to("/sign-in", "sign-in-title")
}

/// `GET /confirm/again`
pub async fn ask_again(visit: Visit) -> Response {
    link_page(visit, true, &AddressForm::default()).ask()
}

/// `GET /password/forgotten`
pub async fn ask_forgotten(visit: Visit) -> Response {
    link_page(visit, false, &AddressForm::default()).ask()
}

/// `POST /confirm/again`, `POST /password/forgotten`
pub async fn create_link(
    State(app): State<App>,
    visit: Visit,
    Extension(client): Extension<Client>,
    Verified(sent): Verified<AddressForm>,
) -> Result<Response> {
    let wanted = if visit.path == "/confirm/again" { Purpose::Address } else { Purpose::Password };
    match actions::ask_for_link(&app, &client.network, &sent.address, wanted).await {
        Ok(()) => Ok(Redirect::to("/register/sent").into_response()),
        Err(error) => {
            let again = visit.path == "/confirm/again";
            link_page(visit, again, &sent).ask_again(error)
        }
    }
}

fn password_page(visit: Visit, code: &str) -> FormPage {
    let password = password_field(&visit, "field-password-new");
    FormPage::new(visit, ("password-new-title", "password-new-lede"), "/password/new", "password-new-send")
        .carrying("code", code)
        .asking(password)
}

/// `GET /password/new`
pub async fn ask_password(
    State(app): State<App>,
    visit: Visit,
    Query(query): Query<CodeQuery>,
) -> Result<Response> {
    match actions::purpose(&app, &query.code).await {
        Ok(Purpose::Password) => Ok(password_page(visit, &query.code).ask()),
        Ok(_) | Err(Error::Field(..)) => Ok(no_such_link(visit)),
        Err(error) => Err(error),
    }
}

/// `POST /password/new`
pub async fn create_password(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<ConfirmForm>,
) -> Result<Response> {
    match actions::set_password_by_link(&app, &sent.code, &sent.password).await {
        Ok(()) => Ok(ToldPage::new(visit, "password-new-title", &["password-new-done"])
            .leading_to("/sign-in", "sign-in-title")
            .answer()),
        Err(error) => password_page(visit, &sent.code).ask_again(error),
    }
}
