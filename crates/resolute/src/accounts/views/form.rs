//! A page with one form, and a page that only says something.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::error::{Error, Result};
use crate::web::html::Html;
use crate::web::page::{Page, Section, answer_with};
use crate::web::visit::Visit;

/// A field with its label, what helps to fill it, and what is wrong with what was typed.
#[derive(Debug, Clone)]
pub struct Field {
    /// As it is sent.
    pub name: &'static str,
    /// `text`, `email`, `password`, `checkbox`.
    pub kind: &'static str,
    label: String,
    help: Option<String>,
    value: String,
    problem: Option<String>,
    required: bool,
    autocomplete: &'static str,
    choices: Vec<String>,
}

impl Field {
    /// A field that must be filled.
    pub fn new(visit: &Visit, name: &'static str, kind: &'static str, label: &str) -> Field {
        Field {
            name,
            kind,
            label: visit.t(label),
            help: None,
            value: String::new(),
            problem: None,
            required: true,
            autocomplete: "off",
            choices: Vec::new(),
        }
    }

    /// With what was typed before; a checkbox is checked where it is `yes`.
    #[must_use]
    pub fn holding(self, value: &str) -> Field {
        Field { value: value.to_owned(), ..self }
    }

    /// With a sentence under it.
    #[must_use]
    pub fn helped(self, words: String) -> Field {
        Field { help: Some(words), ..self }
    }

    /// As a field that may stay empty.
    #[must_use]
    pub fn optional(self) -> Field {
        Field { required: false, ..self }
    }

    /// As password managers know it.
    #[must_use]
    pub fn known_as(self, autocomplete: &'static str) -> Field {
        Field { autocomplete, ..self }
    }

    /// With suggestions while typing.
    #[must_use]
    pub fn suggesting(self, choices: Vec<String>) -> Field {
        Field { choices, ..self }
    }
}

/// A page with one form.
#[derive(Template)]
#[template(path = "accounts/views/form.html")]
pub struct FormPage {
    page: Page,
    lede: String,
    /// Words above the form, in paragraphs.
    notes: Vec<String>,
    picture: Option<Html>,
    /// Characters to be copied by hand.
    shown: Vec<String>,
    action: &'static str,
    hidden: Vec<(&'static str, String)>,
    fields: Vec<Field>,
    button: String,
    links: Vec<(String, String)>,
    problem: Option<String>,
}

impl FormPage {
    /// A form that is sent to `action`.
    pub fn new(visit: Visit, (title, lede): (&str, &str), action: &'static str, button: &str) -> FormPage {
        let (title, lede, button) = (visit.t(title), visit.t(lede), visit.t(button));
        FormPage {
            page: Page::new(visit, title.clone(), Section::Other).here(title),
            lede,
            notes: Vec::new(),
            picture: None,
            shown: Vec::new(),
            action,
            hidden: Vec::new(),
            fields: Vec::new(),
            button,
            links: Vec::new(),
            problem: None,
        }
    }

    /// With one more field.
    #[must_use]
    pub fn asking(mut self, field: Field) -> FormPage {
        self.fields.push(field);
        self
    }

    /// With something that is sent back as it is.
    #[must_use]
    pub fn carrying(mut self, name: &'static str, value: &str) -> FormPage {
        self.hidden.push((name, value.to_owned()));
        self
    }

    /// With a paragraph above the form.
    #[must_use]
    pub fn noting(mut self, words: String) -> FormPage {
        self.notes.push(words);
        self
    }

    /// With a picture, and characters to copy where it cannot be read.
    #[must_use]
    pub fn showing(mut self, picture: Option<Html>, characters: Vec<String>) -> FormPage {
        (self.picture, self.shown) = (picture, characters);
        self
    }

    /// With a way on for who is wrong here.
    #[must_use]
    pub fn leading_to(mut self, href: &str, words: &str) -> FormPage {
        self.links.push((href.to_owned(), self.page.t(words)));
        self
    }

    /// Under the page of the account.
    #[must_use]
    pub fn under_account(mut self) -> FormPage {
        let here = self.page.crumbs.pop();
        let name = self.page.t("account-title");
        self.page = self.page.under(name, "/account");
        self.page.crumbs.extend(here);
        self
    }

    /// Whether anything is wrong with what was sent.
    fn has_problem(&self) -> bool {
        self.problem.is_some() || self.fields.iter().any(|field| field.problem.is_some())
    }

    /// The page, asking.
    pub fn ask(self) -> Response {
        answer_with(StatusCode::OK, &self)
    }

    /// The page again, saying what is wrong beside the field that it is about; other errors are no matter of the form.
    ///
    /// # Errors
    /// The error, where it is not about a field.
    pub fn ask_again(mut self, error: Error) -> Result<Response> {
        let Error::Field(name, key) = error else { return Err(error) };
        let words = self.page.t(key);
        match self.fields.iter_mut().find(|field| field.name == name) {
            Some(field) => field.problem = Some(words),
            None => self.problem = Some(words),
        }
        Ok(answer_with(StatusCode::UNPROCESSABLE_ENTITY, &self))
    }
}

/// A page that says something and leads on.
#[derive(Template)]
#[template(path = "accounts/views/told.html")]
pub struct ToldPage {
    page: Page,
    paragraphs: Vec<String>,
    shown: Vec<String>,
    links: Vec<(String, String)>,
}

impl ToldPage {
    /// A page with a title and paragraphs.
    pub fn new(visit: Visit, title: &str, paragraphs: &[&str]) -> ToldPage {
        let title = visit.t(title);
        let paragraphs = paragraphs.iter().map(|key| visit.t(key)).collect();
        let page = Page::new(visit, title.clone(), Section::Other).here(title);
        ToldPage { page, paragraphs, shown: Vec::new(), links: Vec::new() }
    }

    /// With characters that are shown this once.
    #[must_use]
    pub fn showing(self, shown: Vec<String>) -> ToldPage {
        ToldPage { shown, ..self }
    }

    /// With a way on.
    #[must_use]
    pub fn leading_to(mut self, href: &str, words: &str) -> ToldPage {
        self.links.push((href.to_owned(), self.page.t(words)));
        self
    }

    /// The page.
    pub fn answer(self) -> Response {
        answer_with(StatusCode::OK, &self)
    }
}
