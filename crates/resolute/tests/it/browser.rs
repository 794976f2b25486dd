//! A browser that keeps its cookies and sends the forms that it was given.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use resolute::accounts::Person;
use resolute::app::App;

use crate::house::{Answer, House, call};

/// Somebody at a browser who has not signed in yet, on a server that everybody may read.
pub(crate) struct Browser {
    pub(crate) app: App,
    cookies: BTreeMap<String, String>,
    from: IpAddr,
}

impl Browser {
    pub(crate) fn of(house: &House) -> Browser {
        Browser::with(App { unsigned: Person::visitor().into(), ..house.app.clone() })
    }

    pub(crate) fn with(app: App) -> Browser {
        Browser { app, cookies: BTreeMap::new(), from: "192.0.2.1".parse().unwrap() }
    }

    /// The same server, asked from another network.
    pub(crate) fn from(mut self, address: &str) -> Browser {
        self.from = address.parse().unwrap();
        self
    }

    /// The same browser at another time.
    pub(crate) fn at(&mut self, now: fn() -> jiff::Timestamp) {
        self.app.now = now;
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    pub(crate) fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.ask(Method::GET, path, None).await
    }

    /// Opens the page at `page`, fills its form and sends it to `path`.
    pub(crate) async fn fill(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let opened = self.get(page).await;
        let token = token_of(&opened.body)
            .unwrap_or_else(|| panic!("{page} has no form: {} {}", opened.status, opened.body));
        self.send(path, &token, fields).await
    }

    /// Sends fields with a token.
    pub(crate) async fn send(&mut self, path: &str, token: &str, fields: &[(&str, &str)]) -> Answer {
        let all = fields.iter().copied().chain([("token", token)]);
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish();
        self.ask(Method::POST, path, Some(body)).await
    }

    async fn ask(&mut self, method: Method, path: &str, body: Option<String>) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookies.join("; "))
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
            )
            .extension(ConnectInfo(SocketAddr::new(self.from, 40_000)));
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let request = request.body(Body::from(body.unwrap_or_default())).unwrap();
        let answer = call(self.app.clone(), request).await;
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

/// What the form of a page must send back.
pub(crate) fn token_of(page: &str) -> Option<String> {
    // The last form is that of the page; the first may be the one that signs out.
    let (_, rest) = page.rsplit_once("name=\"token\" value=\"")?;
    Some(rest.split('"').next()?.to_owned())
}

/// Where an answer leads.
pub(crate) fn leads_to(answer: &Answer) -> &str {
    answer.headers.get(header::LOCATION).map_or("", |to| to.to_str().unwrap())
}
