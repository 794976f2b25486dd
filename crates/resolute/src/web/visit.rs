//! One request as a page sees it: who reads, in which language and light, from which address.

use std::borrow::Borrow;
use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use fluent_bundle::FluentValue;
use jiff::Timestamp;

use super::csrf;
use super::format;
use super::locale::Locale;
use super::pack::Pack;
use super::words::{words, words_with};
use crate::accounts::{Identity, Person};
use crate::app::App;

/// How long a choice of language or light is kept: a year.
const KEPT_SECONDS: u32 = 31_536_000;

/// Light, dark, or as the reader's system says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// In the order of the menu.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// As it stands in addresses and the cookie.
    pub fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The value for the page, where the reader chose against the system.
    pub fn chosen(self) -> Option<&'static str> {
        (self != Theme::System).then(|| self.code())
    }

    fn from_code(code: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// What a page knows of the request.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Language of the page.
    pub locale: Locale,
    /// Light of the page.
    pub theme: Theme,
    /// Path of the address.
    pub path: String,
    /// Query of the address, without its question mark.
    pub query: String,
    /// Who reads.
    pub person: Person,
    /// Whether this is a practice server.
    pub exercise: bool,
    /// What a form of this page must send back.
    pub token: String,
    /// When the page was made.
    pub at: Timestamp,
    /// The pack that the page stands in, where it is read without a server.
    pub pack: Option<Arc<Pack>>,
}

impl Visit {
    /// What the command line puts into words.
    pub fn of_program(locale: Locale, person: Person, at: Timestamp) -> Visit {
        Visit {
            locale,
            theme: Theme::System,
            path: "/".to_owned(),
            query: String::new(),
            person,
            exercise: false,
            token: String::new(),
            at,
            pack: None,
        }
    }

    /// Words by key.
    pub fn t(&self, key: &str) -> String {
        words(self.locale, key)
    }

    /// Words with a count in them, `{ $count }`.
    pub fn n(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", FluentValue::from(count))])
    }

    /// Words with values in them.
    pub fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        words_with(self.locale, key, values)
    }

    /// A date as the language writes it.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        format::date(self.locale, date)
    }

    /// A number as the language writes it.
    pub fn number(&self, value: impl Borrow<usize>) -> String {
        format::number(self.locale, i64::try_from(*value.borrow()).unwrap_or(i64::MAX))
    }

    /// This address with one part of its query set, or left out.
    pub fn address_with(&self, name: &str, value: Option<&str>) -> String {
        let kept = query_pairs(&self.query).filter(|(known, _)| known != name);
        let set = value.map(|value| (name.to_owned(), value.to_owned()));
        let query = encode_pairs(kept.chain(set));
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    fn of(app: &App, parts: &Parts) -> Visit {
        let query = parts.uri.query().unwrap_or_default().to_owned();
        let identity = parts.extensions.get::<Identity>();
        let session = identity.and_then(|identity| identity.session.as_ref());
        let asked = |name: &str| query_pairs(&query).find(|(known, _)| known == name).map(|(_, value)| value);
        let locale = asked("lang")
            .and_then(|tag| Locale::from_tag(&tag))
            .or_else(|| cookie(&parts.headers, "lang").and_then(|tag| Locale::from_tag(&tag)))
            .or_else(|| {
                let wished = parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
                Locale::from_accept_language(wished)
            })
            .unwrap_or_default();
        let theme = asked("theme")
            .or_else(|| cookie(&parts.headers, "theme"))
            .and_then(|code| Theme::from_code(&code))
            .unwrap_or_default();
        Visit {
            locale,
            theme,
            path: parts.uri.path().to_owned(),
            person: identity.map_or_else(|| (*app.unsigned).clone(), |identity| identity.person.clone()),
            exercise: app.exercise,
            // A session has a token of its own; before there is one, browser and page hold the same.
            token: session.map(|session| session.form_token.clone()).unwrap_or_else(|| {
                cookie(&parts.headers, csrf::COOKIE)
                    .filter(|token| csrf::is_well_formed(token))
                    .unwrap_or_else(csrf::new_token)
            }),
            at: (app.now)(),
            query,
            pack: None,
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Visit, Infallible> {
        Ok(parts.extensions.get::<Visit>().cloned().unwrap_or_else(|| Visit::of(app, parts)))
    }
}

/// Makes the visit known to handlers, keeps what the reader chose, and says in which language the answer is.
pub async fn prepare(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    let secure = app.config.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
    let mut cookies = Vec::new();
    for (name, value) in query_pairs(&visit.query) {
        let chosen = match name.as_str() {
            "lang" => Locale::from_tag(&value).map(Locale::code),
            "theme" => Theme::from_code(&value).map(Theme::code),
            _ => None,
        };
        if let Some(code) = chosen {
            cookies.push(set_cookie(&name, code, secure, "Lax"));
        }
    }
    let has_session = parts.extensions.get::<Identity>().is_some_and(|identity| identity.session.is_some());
    if !has_session && cookie(&parts.headers, csrf::COOKIE).as_deref() != Some(visit.token.as_str()) {
        cookies.push(set_cookie(csrf::COOKIE, &visit.token, secure, "Strict"));
    }
    // What is one's own is on no shared machine any more after signing out.
    let is_own =
        ["/account", "/people", "/confirm", "/password"].iter().any(|start| visit.path.starts_with(start));
    let language = HeaderValue::from_static(visit.locale.code());
    parts.extensions.insert(visit);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let kind = response.headers().get(header::CONTENT_TYPE);
    // Files and data are the same for everybody; only pages have a reader.
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        let headers = response.headers_mut();
        for value in cookies {
            headers.append(header::SET_COOKIE, value);
        }
        headers.insert(header::CONTENT_LANGUAGE, language);
        headers.append(header::VARY, HeaderValue::from_static("accept-language, cookie"));
        if is_own {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-cache"));
    }
    response
}

fn set_cookie(name: &str, value: &str, secure: bool, same_site: &str) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text =
        format!("{name}={value}; Path=/; Max-Age={KEPT_SECONDS}; HttpOnly; SameSite={same_site}{secure}");
    HeaderValue::from_str(&text).expect("names and values of our cookies are plain letters and digits")
}

/// The value of a cookie.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
}

/// Names and values of a query, decoded.
pub fn query_pairs(query: &str) -> impl Iterator<Item = (String, String)> + '_ {
    form_urlencoded::parse(query.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()))
}

/// A query of names and values.
pub fn encode_pairs(pairs: impl Iterator<Item = (String, String)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        query.append_pair(&name, &value);
    }
    query.finish()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A visit for tests of pages.
    pub(crate) fn visit(locale: Locale, address: &str) -> Visit {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Visit {
            locale,
            theme: Theme::System,
            path: path.to_owned(),
            query: query.to_owned(),
            person: Person::local_operator("BDT"),
            exercise: false,
            token: "0".repeat(32),
            at: Timestamp::UNIX_EPOCH,
            pack: None,
        }
    }

    #[test]
    fn one_part_of_the_query_changes_and_the_rest_stays() {
        let visit = visit(Locale::En, "/mandates?q=caf%C3%A9+%26+bar&lang=ar&page=2");
        assert_eq!(visit.address_with("lang", Some("fr")), "/mandates?q=caf%C3%A9+%26+bar&page=2&lang=fr");
        assert_eq!(visit.address_with("q", None), "/mandates?lang=ar&page=2");
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; lang=ru"));
        headers.append(header::COOKIE, HeaderValue::from_static("theme=dark"));
        assert_eq!(cookie(&headers, "lang").as_deref(), Some("ru"));
        assert_eq!(cookie(&headers, "theme").as_deref(), Some("dark"));
        assert_eq!(cookie(&headers, "la"), None);
    }
}
