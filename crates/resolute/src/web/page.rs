//! What every page holds besides its own matter, and how it becomes an answer.

use std::borrow::Borrow;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use fluent_bundle::FluentValue;

use super::assets::{self, Addresses};
use super::locale::Locale;
use super::pack::Pack;
use super::redline::MarkWords;
use super::visit::{Theme, Visit};
use crate::accounts::Right;
use crate::error::Error;

/// The room of the house in which a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The home page.
    AtWork,
    /// Texts.
    Instruments,
    /// Proposals to change texts.
    Proposals,
    /// Duties.
    Mandates,
    /// What was done.
    Activities,
    /// Bodies, officers, organisations.
    Actors,
    /// Action lines, goals, regions.
    Frameworks,
    /// None of the rooms in the header.
    Other,
}

/// The frame of a page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The request.
    pub visit: Visit,
    /// Title of the window.
    pub title: String,
    /// Where the reader is.
    pub section: Section,
    /// The way here, from the outside in; empty on the home page.
    pub crumbs: Vec<Crumb>,
    /// The public record that the page is about, as the record of deeds names it: the foot of the page leads to its history.
    pub record: Option<String>,
}

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// As it is called.
    pub name: String,
    /// Where it leads; the last step, the page itself, leads nowhere.
    pub href: Option<String>,
}

/// An entry of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As it is called.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Code for `lang`.
    pub code: &'static str,
    /// Whether it is chosen now.
    pub current: bool,
    /// Whether the page itself is chosen, not only its room.
    pub exact: bool,
}

impl Page {
    /// A page without a way to it.
    pub fn new(visit: Visit, title: impl Into<String>, section: Section) -> Page {
        Page { visit, title: title.into(), section, crumbs: Vec::new(), record: None }
    }

    /// The same page with a further step on the way to it.
    #[must_use]
    pub fn under(mut self, name: impl Into<String>, href: impl Into<String>) -> Page {
        self.crumbs.push(Crumb { name: name.into(), href: Some(href.into()) });
        self
    }

    /// The same page, as the last step of the way is called.
    #[must_use]
    pub fn here(mut self, name: impl Into<String>) -> Page {
        self.crumbs.push(Crumb { name: name.into(), href: None });
        self
    }

    /// The same page, as one about a public record.
    #[must_use]
    pub fn about(self, record: impl Into<String>) -> Page {
        Page { record: Some(record.into()), ..self }
    }

    /// Where the history of the record is.
    pub fn history_href(&self) -> Option<String> {
        let record = form_urlencoded::byte_serialize(self.record.as_deref()?.as_bytes());
        Some(format!("/audit?subject={}", record.collect::<String>()))
    }

    /// Words by key.
    pub fn t(&self, key: &str) -> String {
        self.visit.t(key)
    }

    /// Words with a count.
    pub fn n(&self, key: &str, count: impl Borrow<usize>) -> String {
        self.visit.n(key, *count.borrow())
    }

    /// Words with one value.
    pub fn say(&self, key: &str, name: &str, value: &str) -> String {
        self.visit.with(key, &[(name, FluentValue::from(value))])
    }

    /// Files that the page needs.
    pub fn assets(&self) -> &'static Addresses {
        assets::addresses()
    }

    /// The rooms.
    pub fn navigation(&self) -> Vec<Choice> {
        vec![
            self.room(self.section == Section::AtWork, "/", self.t("nav-at-work")),
            self.room(self.section == Section::Instruments, "/instruments", self.t("nav-instruments")),
            self.room(self.section == Section::Proposals, "/proposals", self.t("nav-proposals")),
            self.room(self.section == Section::Mandates, "/mandates", self.t("nav-mandates")),
            self.room(self.section == Section::Activities, "/activities", self.t("activities-title")),
        ]
    }

    /// The rooms that the header keeps behind one word, so that it stays in one row.
    pub fn further(&self) -> Vec<Choice> {
        let under = |href: &str| self.visit.path.starts_with(href);
        let mut rooms = vec![
            self.room(under("/plans"), "/plans", self.t("plans-title")),
            self.room(under("/deadlines") || under("/conferences"), "/deadlines", self.t("deadlines-title")),
            self.room(under("/obligations"), "/obligations", self.t("obligations-title")),
            self.room(under("/check"), "/check", self.t("check-title")),
            self.room(under("/compare"), "/compare", self.t("compare-title")),
            self.room(under("/citations"), "/citations", self.t("citations-title")),
            self.room(self.section == Section::Actors, "/actors", self.t("actors-title")),
            self.room(under("/partners"), "/partners", self.t("partners-title")),
            self.room(under("/trends"), "/trends", self.t("trends-title")),
            self.room(self.section == Section::Frameworks, "/frameworks", self.t("frameworks-title")),
            self.room(under("/matrix"), "/matrix", self.t("matrix-title")),
            self.room(under("/map") || under("/countries"), "/map", self.t("map-title")),
            self.room(under("/reports"), "/reports", self.t("reports-title")),
            self.room(under("/imports"), "/imports", self.t("imports-title")),
        ];
        if self.visit.person.may(Right::Review) {
            rooms.push(self.room(under("/review"), "/review", self.t("review-title")));
        }
        rooms
    }

    fn room(&self, current: bool, href: &str, name: String) -> Choice {
        Choice { name, href: href.to_owned(), code: "", current, exact: href == self.visit.path }
    }

    /// Whether the reader decides what becomes public.
    pub fn reviews(&self) -> bool {
        self.visit.person.may(Right::Review)
    }

    /// This page in each language.
    pub fn languages(&self) -> Vec<Choice> {
        let entry = |locale: Locale| Choice {
            name: locale.own_name().to_owned(),
            href: self.visit.address_with("lang", Some(locale.code())),
            code: locale.code(),
            current: locale == self.visit.locale,
            exact: true,
        };
        Locale::ALL.into_iter().map(entry).collect()
    }

    /// This page in each light.
    pub fn themes(&self) -> Vec<Choice> {
        let names = [self.t("theme-system"), self.t("theme-light"), self.t("theme-dark")];
        let entry = |(theme, name): (Theme, String)| Choice {
            name,
            href: self.visit.address_with("theme", Some(theme.code())),
            code: "",
            current: theme == self.visit.theme,
            exact: true,
        };
        Theme::ALL.into_iter().zip(names).map(entry).collect()
    }

    /// Who acts, and for whom, in one sentence.
    pub fn who_acts(&self) -> String {
        let person = &self.visit.person;
        match (person.id, person.acting_for.as_str()) {
            (None, "") => self.t("acts-nobody"),
            (None, actor) => self.say("acts-operator", "actor", actor),
            (Some(_), "") => self.say("acts-signed-in", "name", &person.known_as),
            (Some(_), code) => {
                let actor = if person.acts_for.is_empty() { code } else { person.acts_for.as_str() };
                let values = [("name", person.known_as.as_str().into()), ("actor", actor.into())];
                self.visit.with("acts-signed-in-for", &values)
            }
        }
    }

    /// The ways in and to what is one's own.
    pub fn own_ways(&self) -> Vec<Choice> {
        let person = &self.visit.person;
        let mut ways = Vec::new();
        if person.id.is_some() {
            ways.push(self.room(false, "/account", self.t("account-title")));
        } else {
            let back = form_urlencoded::byte_serialize(self.visit.address_with("to", None).as_bytes())
                .collect::<String>();
            ways.push(self.room(false, &format!("/sign-in?to={back}"), self.t("sign-in-title")));
        }
        if !person.is_visitor() {
            ways.push(self.room(false, "/my/activities", self.t("room-title")));
        }
        if person.may(Right::Account) {
            ways.push(self.room(false, "/my/inputs", self.t("inputs-mine")));
            ways.push(self.room(false, "/my/searches", self.t("searches-title")));
        }
        if person.is_visitor() {
            ways.push(self.room(false, "/register", self.t("register-title")));
        }
        if person.id.is_some() && person.may(Right::Review) {
            ways.push(self.room(false, "/review", self.t("review-title")));
        }
        if crate::accounts::views::people::may_see(person) {
            ways.push(self.room(false, "/people", self.t("people-title")));
        }
        ways
    }

    /// The pack that the page stands in.
    pub fn pack(&self) -> Option<&Pack> {
        self.visit.pack.as_deref()
    }

    /// The day of the answers in the pack, as the language writes it.
    pub fn packed_on(&self) -> String {
        self.pack().map(|pack| self.visit.date(pack.day)).unwrap_or_default()
    }

    /// Whether it is read without a server: then it offers nothing that only a server can do.
    pub fn is_packed(&self) -> bool {
        self.visit.pack.is_some()
    }

    /// Version of the program.
    pub fn program_version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// When the page was made, for paper.
    pub fn printed_at(&self) -> String {
        let moment = jiff::tz::Offset::UTC.to_datetime(self.visit.at);
        format!("{}, {:02}:{:02} UTC", self.visit.date(moment.date()), moment.hour(), moment.minute())
    }

    /// What is said about marks.
    pub fn mark_words(&self) -> MarkWords {
        MarkWords {
            inserted: self.t("mark-inserted"),
            deleted: self.t("mark-deleted"),
            moved_here: self.t("mark-moved-here"),
            moved_away: self.t("mark-moved-away"),
            uncertain: self.t("mark-uncertain"),
        }
    }
}

/// The finished page.
pub fn answer(template: &impl Template) -> Response {
    answer_with(StatusCode::OK, template)
}

/// The finished page with a status of its own.
pub fn answer_with(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, axum::response::Html(html)).into_response(),
        Err(error) => Error::internal("the page could not be written", error).into_response(),
    }
}
