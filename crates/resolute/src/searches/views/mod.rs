//! Saved searches put into words.

use askama::Template;
use resolute_document::Register;

use super::model::{Alert, Saved};
use super::web::SaveForm;
use crate::activities::register::Asked;
use crate::activities::register::views::names::{Names, Registered};
use crate::frameworks::Terms;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The searches of a person.
#[derive(Template)]
#[template(path = "searches/views/list.html")]
pub struct SearchesPage {
    page: Page,
    problem: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    id: i64,
    name: String,
    href: String,
    what: Vec<(String, String)>,
    feed: String,
    alerts: Vec<(&'static str, String, bool)>,
}

/// The form of a new one.
#[derive(Template)]
#[template(path = "searches/views/new.html")]
pub struct NewPage {
    page: Page,
    problem: Option<String>,
    name: String,
    query: String,
    what: Vec<(String, String)>,
    alerts: Vec<(&'static str, String, bool)>,
}

/// Stopping the messages of one.
#[derive(Template)]
#[template(path = "searches/views/stop.html")]
pub struct StopPage {
    pub(super) page: Page,
    pub(super) secret: String,
    pub(super) name: String,
    pub(super) stopped: bool,
}

impl SearchesPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        saved: &[Saved],
        problem: Option<String>,
    ) -> SearchesPage {
        let names = Names { visit: &page.visit, register, terms, registered };
        let row = |saved: &Saved| Row {
            id: saved.id,
            name: saved.name.clone(),
            href: format!("/activities?{}", saved.query),
            what: what(names, &saved.query),
            feed: format!("/feeds/searches/{}.atom", saved.secret),
            alerts: alerts(&page.visit, saved.alert),
        };
        SearchesPage { rows: saved.iter().map(row).collect(), problem, page }
    }
}

impl NewPage {
    /// Puts the page into words; a name is proposed from what is looked for.
    pub fn new(
        page: Page,
        (register, terms, registered): (&Register, &Terms, &Registered),
        form: &SaveForm,
        problem: Option<String>,
    ) -> NewPage {
        let names = Names { visit: &page.visit, register, terms, registered };
        let what = what(names, &form.query);
        let proposed: Vec<&str> = what.iter().map(|(_, value)| value.as_str()).collect();
        let name = match form.name.is_empty() {
            true => proposed.join(", ").chars().take(80).collect(),
            false => form.name.clone(),
        };
        let alerts = alerts(&page.visit, Alert::from_code(&form.alert).unwrap_or(Alert::Weekly));
        NewPage { name, query: form.query.clone(), alerts, what, problem, page }
    }
}

/// What a search asks for: filter and value.
fn what(names: Names<'_>, query: &str) -> Vec<(String, String)> {
    let asked = Asked::of_query(query);
    let words = Some(asked.q.trim()).filter(|words| !words.is_empty());
    let words = words.map(|words| (names.filter("q"), words.to_owned()));
    let chosen = asked.chosen.iter().map(|(name, code)| (names.filter(name), names.value(name, code)));
    words.into_iter().chain(chosen).collect()
}

fn alerts(visit: &Visit, chosen: Alert) -> Vec<(&'static str, String, bool)> {
    let alert =
        |alert: Alert| (alert.code(), visit.t(&format!("searches-alert-{}", alert.code())), alert == chosen);
    Alert::ALL.into_iter().map(alert).collect()
}
