//! The page of who is asked: the part as drafted so far, what is already held, and three ways to answer.

use askama::Template;

use super::{day, told};
use crate::reports::Built;
use crate::reports::inputs::held::Held;
use crate::reports::inputs::listing::Line;
use crate::reports::inputs::model::{InputReader, State};
use crate::reports::written::html;
use crate::web::html::Html;
use crate::web::locale::Locale;
use crate::web::page::Page;

/// What somebody typed that could not be kept, and why.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The answer.
    pub words: String,
    /// Its language.
    pub language: String,
    /// The name beside it.
    pub signed_as: String,
    /// Why nothing is given.
    pub reason: String,
    /// Why it was not kept.
    pub problem: String,
}

/// The page.
#[derive(Template)]
#[template(path = "reports/inputs/views/answer.html")]
pub struct AnswerPage {
    page: Page,
    /// Where the form goes, and the code that opens it.
    to: String,
    code: String,
    report: String,
    actor: String,
    prompt: String,
    place: String,
    due: String,
    message: String,
    state: String,
    steps: Vec<(String, String)>,
    may_answer: bool,
    is_answered: bool,
    why_not: String,
    lang: String,
    dir: &'static str,
    part: Html,
    held: Held,
    activities: Vec<ActivityView>,
    earlier: Vec<(String, String, String)>,
    languages: Vec<(&'static str, &'static str, bool)>,
    typed: Typed,
}

struct ActivityView {
    href: String,
    title: String,
    day: String,
    link: String,
    evidence: Vec<(String, String, String)>,
}

impl AnswerPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        (line, reader): (&Line, &InputReader),
        (held, part): (&Held, &Built),
        (to, code): (String, String),
        typed: Option<Typed>,
    ) -> AnswerPage {
        let visit = &page.visit;
        let input = &line.input;
        let given = line.contribution.as_ref();
        let is_issued = input.report_standing == "issued";
        let is_accepted = given.is_some_and(|one| one.standing == "accepted");
        let why_not = match line.state {
            _ if is_issued => "issued",
            State::Withdrawn => "withdrawn",
            State::Declined => "declined",
            _ if is_accepted => "accepted",
            _ => "",
        };
        let own_name = match (visit.person.id, visit.person.name_public) {
            (Some(_), true) => visit.person.known_as.clone(),
            _ => String::new(),
        };
        let filled = || Typed {
            words: given.map(|one| one.words.clone()).unwrap_or_default(),
            language: given.map_or_else(|| visit.locale.code().to_owned(), |one| one.language.clone()),
            signed_as: given.map_or(own_name, |one| one.signed_as.clone()),
            ..Typed::default()
        };
        let typed = typed.unwrap_or_else(filled);
        let locale = part.snapshot.locale();
        let activity = |one: &crate::reports::inputs::held::Activity| ActivityView {
            href: one.href(),
            title: one.title.clone(),
            day: one.starts_on.as_deref().map(|text| day(visit, text)).unwrap_or_default(),
            link: if one.link.is_empty() {
                String::new()
            } else {
                visit.t(&format!("inputs-link-{}", one.link))
            },
            evidence: one
                .evidence
                .iter()
                .map(|shown| {
                    let opens = shown.address.starts_with("https://") || shown.address.starts_with("http://");
                    let address = if opens { shown.address.clone() } else { String::new() };
                    (shown.title.clone(), address, day(visit, &shown.happened_on))
                })
                .collect(),
        };
        let earlier = |one: &crate::reports::inputs::held::Earlier| {
            let on = one.at.split('T').next().unwrap_or_default();
            let words =
                if one.words.is_empty() { visit.t("inputs-step-complete") } else { one.words.clone() };
            (one.title.clone(), day(visit, on), words)
        };
        let languages =
            Locale::ALL.into_iter().map(|one| (one.code(), one.own_name(), one.code() == typed.language));
        AnswerPage {
            to,
            code,
            report: input.report_title.clone(),
            actor: input.actor_name.clone(),
            prompt: input.prompt.clone(),
            place: input.place.clone(),
            due: day(visit, &input.due_on),
            message: input.message.clone(),
            state: visit.t(&format!("inputs-state-{}", line.state.code())),
            steps: line.steps.iter().map(|one| told(visit, one)).collect(),
            may_answer: why_not.is_empty(),
            is_answered: line.state.is_received(),
            why_not: if why_not.is_empty() {
                String::new()
            } else {
                visit.t(&format!("inputs-closed-{why_not}"))
            },
            lang: locale.code().to_owned(),
            dir: locale.direction(),
            part: html::part(part, true),
            activities: held.activities.iter().map(activity).collect(),
            earlier: held.earlier.iter().map(earlier).collect(),
            held: held.clone(),
            languages: languages.collect(),
            typed: if reader.input == input.id { typed } else { Typed::default() },
            page,
        }
    }
}
