//! The page of one's own account and the forms that it leads to.

use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::people::actions as own;
use super::people::web::password_field;
use super::rights::RoleKind;
use super::roles::{self, For};
use super::tokens::model::SCOPES;
use super::views::account::{AccountPage, Matter};
use super::views::form::{Field, FormPage, ToldPage};
use super::{Identity, people, personal_data, second_factor, sessions, tokens};
use crate::actors;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::csrf::Verified;
use crate::web::page::answer;
use crate::web::visit::Visit;

/// `GET /account`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Extension(identity): Extension<Identity>,
) -> Result<Response> {
    let id = own::own_id(&identity.person)?;
    let matter = Matter {
        account: people::store::by_id(&app.db, id).await?,
        grants: roles::store::grants_of(&app.db, id).await?,
        requests: roles::store::requests_of(&app.db, id).await?,
        sessions: sessions::store::of(&app.db, id).await?,
        tokens: tokens::store::of(&app.db, id).await?,
        has_factor: second_factor::store::is_on(&app.db, id).await?,
        codes_left: second_factor::store::recovery_codes_left(&app.db, id).await?,
    };
    Ok(answer(&AccountPage::new(visit, &identity, matter)))
}

fn to_account() -> Response {
    Redirect::to("/account").into_response()
}

fn given_password(visit: &Visit) -> Field {
    Field::new(visit, "password", "password", "field-password-given").known_as("current-password")
}

/// What the form of the name sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    name: String,
    public: String,
}

fn name_page(visit: Visit, sent: &NameForm) -> FormPage {
    let name = Field::new(&visit, "name", "text", "field-name").holding(&sent.name).known_as("name");
    let help = visit.t("field-name-public-help");
    let public =
        Field::new(&visit, "public", "checkbox", "field-name-public").holding(&sent.public).helped(help);
    let language = visit.with("name-language", &[("language", visit.locale.own_name().into())]);
    FormPage::new(visit, ("name-title", "name-lede"), "/account/name", "save")
        .noting(language)
        .asking(name)
        .asking(public)
        .under_account()
}

/// `GET /account/name`
pub async fn ask_name(State(app): State<App>, visit: Visit) -> Result<Response> {
    let account = people::store::by_id(&app.db, own::own_id(&visit.person)?).await?;
    let public = if account.name_public { "yes" } else { "" }.to_owned();
    Ok(name_page(visit, &NameForm { name: account.known_as.unwrap_or_default(), public }).ask())
}

/// `POST /account/name`
pub async fn update_name(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<NameForm>,
) -> Result<Response> {
    let language = visit.locale.code();
    match own::change_name(&app, &visit.person, &sent.name, sent.public == "yes", language).await {
        Ok(()) => Ok(to_account()),
        Err(error) => name_page(visit, &sent).ask_again(error),
    }
}

/// What the form of a new address sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    address: String,
    password: String,
}

fn address_page(visit: Visit, sent: &AddressForm) -> FormPage {
    let address =
        Field::new(&visit, "address", "email", "field-address-new").holding(&sent.address).known_as("email");
    let password = given_password(&visit);
    FormPage::new(visit, ("address-title", "address-lede"), "/account/address", "save")
        .asking(address)
        .asking(password)
        .under_account()
}

/// `GET /account/address`
pub async fn ask_address(visit: Visit) -> Response {
    address_page(visit, &AddressForm::default()).ask()
}

/// `POST /account/address`
pub async fn update_address(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<AddressForm>,
) -> Result<Response> {
    match own::change_address(&app, &visit.person, &sent.password, &sent.address).await {
        Ok(()) => Ok(ToldPage::new(visit, "address-title", &["address-sent"])
            .leading_to("/account", "account-title")
            .answer()),
        Err(error) => address_page(visit, &sent).ask_again(error),
    }
}

/// What the form of a new password sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    old: String,
    password: String,
}

fn password_page(visit: Visit) -> FormPage {
    let old = Field::new(&visit, "old", "password", "field-password-given").known_as("current-password");
    let new = password_field(&visit, "field-password-new");
    FormPage::new(visit, ("password-title", "password-lede"), "/account/password", "save")
        .asking(old)
        .asking(new)
        .under_account()
}

/// `GET /account/password`
pub async fn ask_password(visit: Visit) -> Response {
    password_page(visit).ask()
}

/// `POST /account/password`
pub async fn update_password(
    State(app): State<App>,
    visit: Visit,
    Extension(identity): Extension<Identity>,
    Verified(sent): Verified<PasswordForm>,
) -> Result<Response> {
    let session = identity.session.as_ref().map_or(0, |session| session.id);
    match own::change_password(&app, &visit.person, session, &sent.old, &sent.password).await {
        Ok(()) => Ok(ToldPage::new(visit, "password-title", &["password-done"])
            .leading_to("/account", "account-title")
            .answer()),
        Err(Error::Field(_, "fault-wrong-password")) => {
            password_page(visit).ask_again(Error::Field("old", "fault-wrong-password"))
        }
        Err(error) => password_page(visit).ask_again(error),
    }
}

/// A code of the device.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

async fn factor_page(app: &App, visit: Visit) -> Result<FormPage> {
    let secret = second_factor::actions::offer(app, &visit.person).await?;
    let account = people::store::by_id(&app.db, own::own_id(&visit.person)?).await?;
    let address = account.address.unwrap_or_default();
    let square =
        second_factor::picture::square(&second_factor::picture::address(&secret, &address, app.exercise));
    let groups = secret.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect();
    let code = Field::new(&visit, "code", "text", "field-code").known_as("one-time-code");
    let by_hand = visit.t("factor-by-hand");
    Ok(FormPage::new(
        visit,
        ("factor-on-title", "factor-on-lede"),
        "/account/second-factor",
        "factor-on-send",
    )
    .noting(by_hand)
    .showing(Some(square), groups)
    .asking(code)
    .under_account())
}

/// `GET /account/second-factor`
pub async fn ask_factor(State(app): State<App>, visit: Visit) -> Result<Response> {
    Ok(factor_page(&app, visit).await?.ask())
}

/// `POST /account/second-factor`
pub async fn create_factor(
    State(app): State<App>,
    visit: Visit,
    Extension(identity): Extension<Identity>,
    Verified(sent): Verified<CodeForm>,
) -> Result<Response> {
    let session = identity.session.as_ref().map_or(0, |session| session.id);
    match second_factor::actions::switch_on(&app, &visit.person, session, &sent.code).await {
        Ok(codes) => Ok(recovery_codes(visit, codes)),
        Err(error) => factor_page(&app, visit).await?.ask_again(error),
    }
}

fn recovery_codes(visit: Visit, codes: Vec<String>) -> Response {
    ToldPage::new(visit, "factor-codes-title", &["factor-codes-words", "factor-codes-keep"])
        .showing(codes)
        .leading_to("/account", "account-title")
        .answer()
}

/// Nothing but one's own password.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OwnPasswordForm {
    password: String,
}

fn codes_page(visit: Visit) -> FormPage {
    let password = given_password(&visit);
    let words = ("factor-codes-title", "factor-codes-lede");
    FormPage::new(visit, words, "/account/second-factor/codes", "factor-codes-send")
        .asking(password)
        .under_account()
}

/// `GET /account/second-factor/codes`
pub async fn ask_codes(visit: Visit) -> Response {
    codes_page(visit).ask()
}

/// `POST /account/second-factor/codes`
pub async fn create_codes(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<OwnPasswordForm>,
) -> Result<Response> {
    match second_factor::actions::renew_recovery_codes(&app, &visit.person, &sent.password).await {
        Ok(codes) => Ok(recovery_codes(visit, codes)),
        Err(error) => codes_page(visit).ask_again(error),
    }
}

fn off_page(visit: Visit) -> FormPage {
    let password = given_password(&visit);
    let words = ("factor-off-title", "factor-off-lede");
    FormPage::new(visit, words, "/account/second-factor/off", "factor-off-send")
        .asking(password)
        .under_account()
}

/// `GET /account/second-factor/off`
pub async fn ask_off(visit: Visit) -> Response {
    off_page(visit).ask()
}

/// `POST /account/second-factor/off`
pub async fn delete_factor(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<OwnPasswordForm>,
) -> Result<Response> {
    match second_factor::actions::switch_off(&app, &visit.person, &sent.password).await {
        Ok(()) => Ok(to_account()),
        Err(error) => off_page(visit).ask_again(error),
    }
}

/// What the form of a new token sends: a box for each scope.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    #[serde(rename = "token-name")]
    name: String,
    days: String,
    #[serde(flatten)]
    boxes: std::collections::BTreeMap<String, String>,
}

/// Names of the boxes, in the order of [`SCOPES`].
const BOXES: [&str; SCOPES.len()] =
    ["scope-read", "scope-contribute", "scope-review", "scope-edit", "scope-grant-roles", "scope-operate"];

fn token_page(visit: Visit, sent: &TokenForm) -> FormPage {
    let name = Field::new(&visit, "token-name", "text", "field-token-name")
        .holding(&sent.name)
        .helped(visit.t("field-token-name-help"));
    let days = Field::new(&visit, "days", "text", "field-token-days")
        .holding(&sent.days)
        .helped(visit.t("field-token-days-help"));
    let person = visit.person.clone();
    let fields: Vec<Field> = SCOPES
        .into_iter()
        .zip(BOXES)
        .filter(|(right, _)| person.may(*right))
        .map(|(_, name)| {
            let checked = sent.boxes.get(name).map_or("", String::as_str);
            Field::new(&visit, name, "checkbox", name).holding(checked).optional()
        })
        .collect();
    let page =
        FormPage::new(visit, ("token-new-title", "token-new-lede"), "/account/tokens/new", "token-new-send")
            .under_account()
            .asking(name)
            .asking(days);
    fields.into_iter().fold(page, FormPage::asking)
}

/// `GET /account/tokens/new`
pub async fn ask_token(visit: Visit) -> Response {
    token_page(visit, &TokenForm { days: "90".to_owned(), ..TokenForm::default() }).ask()
}

/// `POST /account/tokens/new`
pub async fn create_token(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<TokenForm>,
) -> Result<Response> {
    let chosen = SCOPES
        .into_iter()
        .zip(BOXES)
        .filter(|(_, name)| sent.boxes.get(*name).is_some_and(|value| value == "yes"));
    let scopes: Vec<_> = chosen.map(|(right, _)| right).collect();
    let days = sent.days.trim().parse().unwrap_or(0);
    match tokens::actions::create(&app, &visit.person, &sent.name, &scopes, days).await {
        Ok(token) => Ok(ToldPage::new(visit, "token-new-title", &["token-once", "token-how"])
            .showing(vec![token])
            .leading_to("/account#tokens", "account-title")
            .answer()),
        Err(error) => token_page(visit, &sent).ask_again(error),
    }
}

/// The token that is taken back.
#[derive(Debug, Deserialize)]
pub struct RevokeForm {
    id: i64,
}

/// `POST /account/tokens`
pub async fn delete_token(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<RevokeForm>,
) -> Result<Response> {
    tokens::actions::revoke(&app, &visit.person, sent.id).await?;
    Ok(Redirect::to("/account#tokens").into_response())
}

/// For whom somebody wants to act, and as what.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    actor: String,
    focal: String,
}

async fn ask_page(app: &App, visit: Visit, sent: &AskForm) -> Result<FormPage> {
    let names = actors::all(&app.db).await?.into_iter().take(300).map(|actor| actor.name).collect();
    let help = visit.t("field-acts-for-help");
    let actor = Field::new(&visit, "actor", "text", "field-acts-for")
        .holding(&sent.actor)
        .suggesting(names)
        .helped(help);
    let help = visit.t("field-focal-help");
    let focal = Field::new(&visit, "focal", "checkbox", "field-focal").holding(&sent.focal).helped(help);
    Ok(FormPage::new(visit, ("ask-role-title", "ask-role-lede"), "/account/roles", "ask-role-send")
        .asking(actor)
        .asking(focal)
        .under_account())
}

/// `GET /account/roles`
pub async fn ask_role(State(app): State<App>, visit: Visit) -> Result<Response> {
    Ok(ask_page(&app, visit, &AskForm::default()).await?.ask())
}

/// `POST /account/roles`
pub async fn create_request(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<AskForm>,
) -> Result<Response> {
    let kind = if sent.focal == "yes" { RoleKind::FocalPoint } else { RoleKind::Contributor };
    let whom = For::named(&app.db, &sent.actor).await?;
    match roles::actions::ask(&app, &visit.person, kind, &whom).await {
        Ok(()) => Ok(Redirect::to("/account#roles").into_response()),
        Err(error) => ask_page(&app, visit, &sent).await?.ask_again(error),
    }
}

/// `GET /account/data.zip`
pub async fn data(State(app): State<App>, visit: Visit) -> Result<Response> {
    let bytes = personal_data::actions::export(&app, &visit.person).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"account.zip\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}

fn removal_page(visit: Visit) -> FormPage {
    let password = given_password(&visit);
    let words = visit.t("removal-deeds");
    FormPage::new(visit, ("removal-title", "removal-lede"), "/account/removal", "removal-send")
        .noting(words)
        .asking(password)
        .under_account()
}

/// `GET /account/removal`
pub async fn ask_removal(visit: Visit) -> Response {
    removal_page(visit).ask()
}

/// `POST /account/removal`
pub async fn delete(
    State(app): State<App>,
    visit: Visit,
    Verified(sent): Verified<OwnPasswordForm>,
) -> Result<Response> {
    match personal_data::actions::remove_own(&app, &visit.person, &sent.password).await {
        Ok(()) => {
            let mut response = Redirect::to("/").into_response();
            let cookie = super::identity::clear_cookie(app.config.is_secure());
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(error) => removal_page(visit).ask_again(error),
    }
}
