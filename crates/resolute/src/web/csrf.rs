//! Forms of our own pages only: a form sends back the token that its page and the browser's cookie hold, and a request
//! that a browser says comes from another site, or that asks for us under another's name, is refused before it is read.

use std::net::IpAddr;

use axum::extract::{FromRequest, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

use super::query::gathered;
use super::visit::{Visit, query_pairs};
use crate::app::App;
use crate::error::{Error, Result};

/// Name of the cookie that holds the token.
pub const COOKIE: &str = "resolute-form";

/// Largest form of plain fields; files come another way. The longest entry in a script of three bytes a character,
/// percent-encoded, is smaller.
const LARGEST_FORM: usize = 2 * 1024 * 1024;

/// A new token: 128 random bits.
pub fn new_token() -> String {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a cookie could be one of our tokens.
pub fn is_well_formed(token: &str) -> bool {
    token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a form came from a page that this browser was given.
///
/// # Errors
/// Says what to do where it did not.
pub fn verify(visit: &Visit, sent: &str) -> Result<()> {
    let differing = visit.token.bytes().zip(sent.bytes()).fold(0, |sum, (own, other)| sum | (own ^ other));
    if visit.token.len() == sent.len() && differing == 0 {
        return Ok(());
    }
    Err(Error::Forbidden(
        "the form was opened too long ago or in another browser; open the page again and send it from there"
            .to_owned(),
    ))
}

/// Refuses writes that a browser says come from another site, or that use a name which is not ours.
pub async fn refuse_other_sites(State(app): State<App>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !reads && comes_from_elsewhere(request.headers()) {
        return Error::Forbidden("the request came from a page of another site".to_owned()).into_response();
    }
    if !reads && !is_our_name(request.headers(), app.config.public_url.as_deref()) {
        let why =
            "the server was asked under a name that is not its own; set public_url to the address it has";
        return Error::Forbidden(why.to_owned()).into_response();
    }
    next.run(request).await
}

/// Whether the name that was asked for is ours. A page of another site may let its own name point at this machine
/// and is then of the same origin to the browser (DNS rebinding); an address in figures cannot be borrowed like that.
fn is_our_name(headers: &HeaderMap, public_url: Option<&str>) -> bool {
    let Some(host) = headers.get(header::HOST) else { return true };
    let Ok(host) = host.to_str().unwrap_or_default().parse::<Authority>() else { return false };
    let public = public_url.and_then(|url| url.parse::<Uri>().ok());
    let name = host.host().trim_matches(['[', ']']);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok()
        || public.as_ref().and_then(Uri::host).is_some_and(|own| own.eq_ignore_ascii_case(host.host()))
}

fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &header::HeaderValue| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return !matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        // Programs other than browsers send no origin; older browsers send one but no fetch metadata.
        (None, _) => false,
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, from)| from != host),
        (Some(_), None) => true,
    }
}

/// The fields of a plain form whose token was verified.
#[derive(Debug)]
pub struct Verified<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Verified<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Verified<T>> {
        let (mut parts, body) = request.into_parts();
        let visit = match <Visit as axum::extract::FromRequestParts<App>>::from_request_parts(&mut parts, app)
            .await
        {
            Ok(visit) => visit,
            Err(never) => match never {},
        };
        let bytes = axum::body::to_bytes(body, LARGEST_FORM)
            .await
            .map_err(|_| Error::Invalid(format!("the form is larger than {LARGEST_FORM} bytes")))?;
        let text = String::from_utf8_lossy(&bytes);
        let sent = query_pairs(&text).find(|(name, _)| name == "token").map(|(_, value)| value);
        verify(&visit, sent.as_deref().unwrap_or_default())?;
        let request = axum::http::Request::post("/")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(axum::body::Body::from(gathered(&text, true)))
            .map_err(|error| Error::internal("the form could not be read", error))?;
        let axum::Form(fields) = axum::Form::<T>::from_request(request, app)
            .await
            .map_err(|error| Error::Invalid(format!("the form could not be read: {}", error.body_text())))?;
        Ok(Verified(fields))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::super::locale::Locale;
    use super::super::visit::tests::visit;
    use super::*;

    #[test]
    fn only_the_own_token_is_taken() {
        let visit = visit(Locale::En, "/");
        assert!(verify(&visit, &visit.token).is_ok());
        for other in ["", "0", &"0".repeat(31), &"0".repeat(33), &"1".repeat(32)] {
            assert!(verify(&visit, other).is_err(), "{other}");
        }
        assert!(is_well_formed(&new_token()));
        assert_ne!(new_token(), new_token());
    }

    #[test]
    fn a_write_from_another_site_is_known() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            let pairs = pairs.iter().map(|(name, value)| {
                (header::HeaderName::from_static(name), HeaderValue::from_static(value))
            });
            pairs.collect::<HeaderMap>()
        };
        assert!(comes_from_elsewhere(&headers(&[("sec-fetch-site", "cross-site")])));
        assert!(comes_from_elsewhere(&headers(&[("sec-fetch-site", "same-site")])));
        assert!(comes_from_elsewhere(&headers(&[
            ("origin", "https://evil.example"),
            ("host", "localhost:8080")
        ])));
        assert!(comes_from_elsewhere(&headers(&[("origin", "null"), ("host", "localhost:8080")])));
        assert!(!comes_from_elsewhere(&headers(&[
            ("origin", "http://localhost:8080"),
            ("host", "localhost:8080")
        ])));
        assert!(!comes_from_elsewhere(&headers(&[("sec-fetch-site", "same-origin")])));
        assert!(!comes_from_elsewhere(&headers(&[("host", "localhost:8080")])));
    }

    #[test]
    fn a_borrowed_name_is_known() {
        let asked =
            |host: &'static str| HeaderMap::from_iter([(header::HOST, HeaderValue::from_static(host))]);
        for ours in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.0.2.7", "resolute.example:443"] {
            assert!(is_our_name(&asked(ours), Some("https://resolute.example/")), "{ours}");
        }
        assert!(!is_our_name(&asked("resolute.example"), None));
        for other in ["evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", ""] {
            assert!(!is_our_name(&asked(other), Some("https://resolute.example/")), "{other}");
        }
        assert!(is_our_name(&HeaderMap::new(), None));
    }
}
