//! A kept report, put into words.

use askama::Template;
use fluent_bundle::FluentValue;

use super::{Preview, downloads};
use crate::accounts::Right;
use crate::reports::blocks::Block;
use crate::reports::built::Built;
use crate::reports::kept::{Kept, Listed, Standing, Step};
use crate::reports::web::TextForm;
use crate::web::page::Page;

/// A report with what can be done with it.
#[derive(Template)]
#[template(path = "reports/views/show.html")]
pub struct ShowPage {
    page: Page,
    listed: Listed,
    standing: String,
    issued: Option<String>,
    corrected_by: Option<i64>,
    problem: Option<String>,
    preview: Preview,
    may_write: bool,
    revision: i64,
    texts: Vec<Place>,
    /// Code, button, what it does, and whether it is the usual next one.
    steps: Vec<(&'static str, String, String, bool)>,
}

/// A place for words.
struct Place {
    place: String,
    prompt: String,
    words: String,
    revision: i64,
    by: String,
    open: bool,
}

impl ShowPage {
    /// Puts the page into words; `unkept` is what somebody typed that could not be kept, and why.
    pub fn new(page: Page, kept: &Kept, built: &Built, unkept: Option<(&TextForm, String)>) -> ShowPage {
        let listed = kept.listed.clone();
        let is_open = listed.standing != Standing::Issued;
        let may_write = page.visit.person.may(Right::Edit);
        let steps = Step::ALL.into_iter().filter(|step| step.fits(listed.standing)).map(|step| {
            let code = step.code();
            let is_next = matches!(step, Step::Review | Step::Issue);
            (code, page.t(&format!("reports-step-{code}")), page.t(&format!("reports-does-{code}")), is_next)
        });
        let form = unkept.as_ref().map(|(form, _)| *form);
        let texts = built.blocks.iter().filter_map(|block| match block {
            Block::Text { key, prompt, .. } => Some(place(&page, kept, (key, prompt), form)),
            _ => None,
        });
        let issued = listed.issued_at.as_deref().and_then(|at| at.parse::<jiff::Timestamp>().ok());
        ShowPage {
            standing: page.t(&format!("reports-is-{}", listed.standing.code())),
            issued: issued.map(|at| page.visit.date(crate::activities::today(at))),
            corrected_by: kept.corrected_by,
            preview: Preview::of(
                built,
                may_write && is_open,
                downloads(&page.visit, &format!("/reports/{}", listed.id), ""),
            ),
            may_write,
            revision: kept.revision,
            texts: texts.filter(|_| is_open).collect(),
            steps: steps.collect(),
            problem: unkept.map(|(_, problem)| problem),
            listed,
            page,
        }
    }
}

fn place(page: &Page, kept: &Kept, (key, prompt): (&str, &str), form: Option<&TextForm>) -> Place {
    let written = kept.written(key);
    let typed = form.filter(|form| form.place == key);
    let stored = written.map(|text| text.words.clone()).unwrap_or_default();
    let words = match typed {
        // What both wrote stands in the field, so that the second one decides.
        Some(form) if form.words != stored && !stored.is_empty() => format!("{stored}\n\n{}", form.words),
        Some(form) => form.words.clone(),
        None => stored,
    };
    let by = written.map(|text| {
        let at = text.at.parse::<jiff::Timestamp>().map(crate::activities::today);
        let day = at.map_or_else(|_| text.at.clone(), |day| page.visit.date(day));
        page.visit.with(
            "reports-written-by",
            &[("actor", FluentValue::from(text.acting_for.as_str())), ("date", day.into())],
        )
    });
    Place {
        place: key.to_owned(),
        prompt: prompt.to_owned(),
        words,
        revision: written.map(|text| text.revision).unwrap_or_default(),
        by: by.unwrap_or_default(),
        open: typed.is_some(),
    }
}
