//! Who a request comes from: a session of a browser, a token of a program, or nobody.

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, HeaderValue, header};

use super::rights::{Right, Role};
use super::secrets::digest;
use super::{Person, limits, roles, sessions, tokens};
use crate::app::App;
use crate::error::Result;

/// Who asks, and by what they are known.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Who.
    pub person: Person,
    /// The session of their browser.
    pub session: Option<SignedIn>,
    /// Whether roles do not count because the settings ask for a second factor that is off.
    pub needs_factor: bool,
}

/// The session that a request came with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Number.
    pub id: i64,
    /// What forms of this session must send back: made from its secret, so that it dies with it.
    pub form_token: String,
}

/// What came with a request.
#[derive(Debug)]
pub enum Known {
    /// Somebody, or nobody in particular.
    As(Box<Identity>),
    /// A token that is none, or no longer.
    BadToken,
}

/// Name of the cookie: a browser keeps `__Host-` cookies for one host, over https, and lets no other page set them.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-resolute-session" } else { "resolute-session" }
}

/// A cookie that begins a session, for the browser's lifetime of the session at most.
pub fn set_cookie(secure: bool, secret: &str) -> HeaderValue {
    let end = if secure { "; Secure" } else { "" };
    let text =
        format!("{}={secret}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax{end}", cookie_name(secure));
    HeaderValue::from_str(&text).expect("a secret is made of hexadecimal digits")
}

/// A cookie that ends a session.
pub fn clear_cookie(secure: bool) -> HeaderValue {
    let end = if secure { "; Secure" } else { "" };
    let text = format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{end}", cookie_name(secure));
    HeaderValue::from_str(&text).expect("the name of a cookie is plain")
}

/// The secret of a session that a browser sent.
pub fn secret_of(headers: &HeaderMap, secure: bool) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == cookie_name(secure))?;
    (value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| value.to_owned())
}

/// Who a request comes from. `unsigned` is who acts where nobody signed in; tokens count only where programs ask.
///
/// # Errors
/// As the database, or where a network tried too many tokens that are none.
pub async fn identify(
    app: &App,
    headers: &HeaderMap,
    network: &str,
    unsigned: &Person,
    programs: bool,
) -> Result<Known> {
    if let Some(shown) = headers.get(AUTHORIZATION).filter(|_| programs) {
        return by_token(app, shown, network).await;
    }
    let known = match secret_of(headers, app.config.is_secure()) {
        Some(secret) => by_session(app, &secret).await?,
        None => None,
    };
    let nobody = || Identity { person: unsigned.clone(), session: None, needs_factor: false };
    Ok(Known::As(Box::new(known.unwrap_or_else(nobody))))
}

async fn by_session(app: &App, secret: &str) -> Result<Option<Identity>> {
    let now = (app.now)();
    let Some(found) = sessions::store::by_hash(&app.db, &digest(sessions::model::KIND, secret)).await? else {
        return Ok(None);
    };
    let (person, needs_factor) =
        person(app, found.person, found.known_as, found.name_public, found.has_factor).await?;
    // A session that waits for its code signs nobody in.
    if found.session.awaits_code || !found.session.counts(person.is_staff(), now) {
        return Ok(None);
    }
    if found.session.is_seen_long_ago(now) {
        let mut tx = app.db.begin().await?;
        sessions::store::note_use(&mut tx, found.session.id, &now.to_string()).await?;
        tx.commit().await?;
    }
    let form_token = digest("form", secret)[..32].to_owned();
    let session = Some(SignedIn { id: found.session.id, form_token });
    Ok(Some(Identity { person, session, needs_factor }))
}

async fn by_token(app: &App, shown: &HeaderValue, network: &str) -> Result<Known> {
    let now = (app.now)();
    let secret = shown.to_str().ok().and_then(|text| {
        let (scheme, secret) = text.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
    });
    let found = match secret {
        Some(secret) => {
            tokens::store::by_hash(&app.db, &digest(tokens::model::KIND, secret), &now.to_string()).await?
        }
        None => None,
    };
    let Some(found) = found else {
        app.limits.take(limits::BAD_TOKEN, &[network], now)?;
        return Ok(Known::BadToken);
    };
    let old = found.token.used_at.as_deref().and_then(|at| at.parse::<jiff::Timestamp>().ok());
    if old.is_none_or(|at| now > at + jiff::SignedDuration::from_mins(5)) {
        let mut tx = app.db.begin().await?;
        tokens::store::note_use(&mut tx, found.token.id, &now.to_string()).await?;
        tx.commit().await?;
    }
    let only = found.token.rights();
    let (person, needs_factor) =
        person(app, found.person, found.known_as, found.name_public, found.has_factor).await?;
    Ok(Known::As(Box::new(Identity { person: person.narrowed(only), session: None, needs_factor })))
}

/// The person with the roles that count; where the settings ask for a second factor, roles of staff wait for it.
async fn person(
    app: &App,
    id: i64,
    known_as: Option<String>,
    name_public: bool,
    has_factor: bool,
) -> Result<(Person, bool)> {
    let held = roles::store::held_named(&app.db, id).await?;
    let counts =
        |role: &Role| has_factor || !app.config.second_factor_required || !role.kind.carries(Right::Review);
    let needs_factor = !held.iter().all(|(role, _)| counts(role));
    let (held, names): (Vec<Role>, Vec<String>) = held.into_iter().filter(|(role, _)| counts(role)).unzip();
    let first = held.iter().position(|role| role.actor.is_some());
    let person = Person::with_account(id, known_as.as_deref().unwrap_or_default(), name_public, held);
    let acts_for = first.and_then(|first| names.into_iter().nth(first)).unwrap_or_default();
    Ok((Person { acts_for, ..person }, needs_factor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_closed_to_scripts_and_other_sites() {
        let secret = "a".repeat(64);
        let secure = set_cookie(true, &secret);
        let text = secure.to_str().unwrap();
        assert!(text.starts_with("__Host-resolute-session=") && text.ends_with("; Secure"), "{text}");
        assert!(text.contains("HttpOnly") && text.contains("SameSite=Lax") && text.contains("Path=/;"));
        assert!(!set_cookie(false, &secret).to_str().unwrap().contains("Secure"));
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            HeaderValue::from_str(&format!("a=b; resolute-session={secret}")).unwrap(),
        );
        assert_eq!(secret_of(&headers, false), Some(secret));
        // What was set over http counts for nothing over https.
        assert_eq!(secret_of(&headers, true), None);
    }
}
