//! Names without an actor, as their page shows them.

use askama::Template;

use super::listing::MayBe;
use super::model::Why;
use crate::activities::model::href;
use crate::activities::partners::views::list::page_of;
use crate::actors::model::Actor;
use crate::web::facets::Paging;
use crate::web::page::Page;
use crate::web::visit::encode_pairs;

/// The page.
#[derive(Template)]
#[template(path = "activities/names/views/page.html")]
pub struct NamesPage {
    page: Page,
    rows: Vec<Row>,
    total: usize,
    name: String,
    entries: Vec<(String, String)>,
    said: Vec<Said>,
    paging: Option<Paging>,
    problem: Option<String>,
}

struct Row {
    number: usize,
    name: String,
    count: usize,
    href: String,
    /// Code, name, why.
    guess: Option<(String, String, String)>,
}

struct Said {
    name: String,
    actor: String,
    href: String,
    tied: bool,
    because: String,
}

impl NamesPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (names, total): (Vec<MayBe>, usize),
        (name, entries): (&str, Vec<(i64, String)>),
        said: Vec<(String, String, String, String, String)>,
        paging: Option<Paging>,
        problem: Option<String>,
    ) -> NamesPage {
        let visit = &page.visit;
        let why = |actor: &Actor, why: Why| {
            visit.with(&format!("names-why-{}", why.code()), &[("actor", actor.short_name.as_str().into())])
        };
        let row = |(number, (one, guess)): (usize, MayBe)| Row {
            number,
            count: usize::try_from(one.activities).unwrap_or_default(),
            href: format!(
                "/partners/names?{}#entries",
                encode_pairs(std::iter::once(("name".to_owned(), one.name.clone())))
            ),
            name: one.name,
            guess: guess.map(|(actor, led)| {
                let why = why(&actor, led);
                (actor.id, actor.name, why)
            }),
        };
        NamesPage {
            rows: names.into_iter().enumerate().map(row).collect(),
            total,
            name: name.to_owned(),
            entries: entries.into_iter().map(|(id, title)| (href(id), title)).collect(),
            said: said
                .into_iter()
                .map(|(name, actor, standing, because, _)| Said {
                    name,
                    href: page_of(&actor),
                    actor,
                    tied: standing == "confirmed",
                    because,
                })
                .collect(),
            paging,
            problem,
            page,
        }
    }
}
