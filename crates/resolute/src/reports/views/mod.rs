//! Reports put into words.

use askama::Template;

use super::built::{Built, Format};
use super::kept::Listed;
use super::scope::Subject;
use super::shipped::{SHIPPED, by_name};
use super::web::Form;
use super::written::html;
use crate::accounts::Right;
use crate::web::html::Html;
use crate::web::locale::Locale;
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs};

mod show;

pub use show::ShowPage;

/// What reports there are.
#[derive(Template)]
#[template(path = "reports/views/list.html")]
pub struct ListPage {
    page: Page,
    templates: Vec<Described>,
    kept: Vec<(Listed, String, String)>,
}

struct Described {
    name: String,
    what: String,
    href: String,
}

impl ListPage {
    /// Puts the page into words.
    pub fn new(page: Page, kept: Vec<Listed>) -> ListPage {
        let described = |name: &str| Described {
            name: page.t(&format!("reports-template-{name}")),
            what: page.t(&format!("reports-what-{name}")),
            href: format!("/reports/new?template={name}"),
        };
        let kept = kept.into_iter().map(|one| {
            let day = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |day| page.visit.date(day));
            let values = [("from", day(&one.from).into()), ("to", day(&one.to).into())];
            let period = page.visit.with("reports-from-to", &values);
            let standing = page.t(&format!("reports-is-{}", one.standing.code()));
            (one, standing, period)
        });
        ListPage {
            kept: kept.collect(),
            templates: SHIPPED.iter().map(|shipped| described(shipped.name)).collect(),
            page,
        }
    }
}

/// The form of a new one, and the report as it would be.
#[derive(Template)]
#[template(path = "reports/views/new.html")]
pub struct NewPage {
    page: Page,
    problem: Option<String>,
    templates: Vec<(String, String, bool)>,
    choosers: Vec<Chooser>,
    from: String,
    to: String,
    languages: Vec<(&'static str, &'static str, bool)>,
    preview: Option<Preview>,
    may_keep: bool,
    /// The text of the template, to be changed.
    text: String,
    is_own: bool,
    fields: Vec<(&'static str, String)>,
}

/// A list from which what the report is about is chosen.
pub struct Chooser {
    name: &'static str,
    label: String,
    /// Said where the report can be about everything as well.
    nothing: Option<String>,
    options: Vec<(String, String, bool)>,
}

impl Chooser {
    /// The list of one subject with what is chosen now.
    pub(super) fn new(
        visit: &Visit,
        subject: Subject,
        all: &[Subject],
        given: &str,
        options: Vec<(String, String)>,
    ) -> Chooser {
        let nothing = match all.contains(&Subject::Everything) {
            true => Some("reports-everything"),
            false if given.is_empty() => Some("reports-choose"),
            false => None,
        };
        let options = options.into_iter().map(|(code, words)| {
            let chosen = code == given;
            (code, words, chosen)
        });
        Chooser {
            name: subject.code(),
            label: visit.t(match subject {
                Subject::Instrument => "reports-instrument",
                Subject::Plan => "reports-plan",
                Subject::Line => "reports-line",
                Subject::Actor => "reports-actor",
                Subject::Everything => "reports-everything",
            }),
            nothing: nothing.map(|key| visit.t(key)),
            options: options.collect(),
        }
    }
}

/// A report on a page.
pub(super) struct Preview {
    lang: &'static str,
    dir: &'static str,
    html: Html,
    sha256: String,
    downloads: Vec<Choice>,
}

impl NewPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        form: &Form,
        choosers: Vec<Chooser>,
        built: Option<&Built>,
        problem: Option<String>,
    ) -> NewPage {
        let templates = SHIPPED.iter().map(|shipped| {
            let words = page.t(&format!("reports-template-{}", shipped.name));
            (shipped.name.to_owned(), words, shipped.name == form.template)
        });
        let languages =
            Locale::ALL.into_iter().map(|one| (one.code(), one.own_name(), one.code() == form.language));
        let fields = [
            ("template", &form.template),
            ("instrument", &form.instrument),
            ("plan", &form.plan),
            ("line", &form.line),
            ("actor", &form.actor),
            ("from", &form.from),
            ("to", &form.to),
            ("language", &form.language),
        ];
        let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let fields: Vec<(&str, String)> = fields.map(|(name, value)| (name, value.clone())).collect();
        let query = encode_pairs(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        let downloads = downloads(&page.visit, "/reports/new", &query);
        NewPage {
            templates: templates.collect(),
            choosers,
            from: form.from.clone(),
            to: form.to.clone(),
            languages: languages.collect(),
            preview: built.map(|built| Preview::of(built, true, downloads)),
            text: match form.text.trim().is_empty() {
                true => by_name(&form.template).map(|shipped| shipped.text.to_owned()).unwrap_or_default(),
                false => form.text.clone(),
            },
            is_own: !form.text.trim().is_empty(),
            may_keep: page.visit.person.may(Right::Edit),
            fields,
            problem,
            page,
        }
    }
}

/// The files of a report.
pub(super) fn downloads(visit: &Visit, under: &str, query: &str) -> Vec<Choice> {
    let mark = if query.is_empty() { "" } else { "?" };
    let one = |format: Format| Choice {
        name: visit.t(&format!("reports-as-{}", format.code())),
        href: format!("{under}/report.{}{mark}{query}", format.code()),
        code: "",
        current: false,
        exact: false,
    };
    Format::ALL.into_iter().map(one).collect()
}

impl Preview {
    pub(super) fn of(built: &Built, drafting: bool, downloads: Vec<Choice>) -> Preview {
        let locale = built.snapshot.locale();
        Preview {
            lang: locale.code(),
            dir: locale.direction(),
            html: html::part(built, drafting),
            sha256: built.snapshot.sha256().unwrap_or_default(),
            downloads,
        }
    }
}
