//! The page that compares two texts of an instrument.

use std::collections::HashMap;

use askama::Template;
use resolute_document::Register;

use crate::instruments::model::{Instrument, Proposal, Text, Version};
use crate::instruments::views::lines::{Line, View};
use crate::instruments::views::text::{Row, rows, text_name};
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs};

/// Two texts that were chosen, and what the second changes in the first.
pub struct Chosen {
    /// The text as it was.
    pub old: Text,
    /// The text as it is to be.
    pub new: Text,
    /// The paragraphs of both.
    pub lines: Vec<Line>,
    /// How they are shown.
    pub view: View,
    /// Whether the changes stand in the file of both.
    pub of_file: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "comparisons/views/texts.html")]
pub struct TextsPage {
    page: Page,
    instruments: Vec<Choice>,
    form: Option<Form>,
    shown: Option<Summary>,
    views: Vec<Choice>,
    rows: Vec<Row>,
    sides: bool,
    language: String,
}

/// The form in which two texts are chosen.
struct Form {
    instrument: String,
    view: Option<&'static str>,
    fields: Vec<Field>,
}

struct Field {
    id: &'static str,
    label: String,
    options: Vec<Offer>,
}

struct Offer {
    id: i64,
    name: String,
    chosen: bool,
}

/// What stands above the paragraphs.
struct Summary {
    changed: usize,
    changes_href: String,
    swap_href: String,
    of_file: bool,
    is_law: bool,
}

impl TextsPage {
    /// Puts the page into words; `texts` are those of the instrument, `held` the instruments that have several.
    pub fn new(
        page: Page,
        instrument: Option<&Instrument>,
        held: &[Instrument],
        (texts, versions, proposals): (&[&Text], &[Version], &[Proposal]),
        chosen: Option<Chosen>,
        register: &Register,
    ) -> TextsPage {
        let visit = &page.visit;
        let form = instrument
            .filter(|_| texts.len() > 1)
            .map(|instrument| form(visit, instrument, (texts, versions, proposals), chosen.as_ref()));
        let shown = chosen.as_ref().map(|chosen| summary(visit, chosen));
        let views = chosen.as_ref().map_or_else(Vec::new, |chosen| views(visit, chosen.view));
        let sides = chosen.as_ref().is_some_and(|chosen| chosen.view == View::Sides);
        let language = chosen.as_ref().map_or_else(|| "en".to_owned(), |chosen| chosen.new.language.clone());
        let rows = match chosen {
            Some(chosen) if chosen.lines.iter().any(|line| line.changed) => {
                rows(visit, chosen.lines, chosen.view, false, &HashMap::new(), register)
            }
            _ => Vec::new(),
        };
        let choice = |one: &Instrument| Choice {
            name: one.name(),
            href: format!("/compare?instrument={}", one.id),
            code: "",
            current: instrument.is_some_and(|shown| shown.id == one.id),
            exact: true,
        };
        let instruments = held.iter().map(choice).collect();
        TextsPage { instruments, form, shown, views, rows, sides, language, page }
    }
}

fn form(
    visit: &Visit,
    instrument: &Instrument,
    (texts, versions, proposals): (&[&Text], &[Version], &[Proposal]),
    chosen: Option<&Chosen>,
) -> Form {
    // Without a choice the last text is held against the one before it.
    let last = texts.len().saturating_sub(1);
    let preset = |id: &str, at: usize, text: &Text| match chosen {
        Some(chosen) => text.id == if id == "old" { chosen.old.id } else { chosen.new.id },
        None => at == if id == "old" { last.saturating_sub(1) } else { last },
    };
    let name = |text: &Text| {
        let name = text_name(visit, text, versions);
        let proposal = proposals.iter().find(|one| Some(&one.id) == text.proposal.as_ref());
        proposal.map_or_else(|| name.clone(), |proposal| format!("{name} ({})", proposal.symbol))
    };
    let field = |id: &'static str| Field {
        id,
        label: visit.t(if id == "old" { "compare-old" } else { "compare-new" }),
        options: (texts.iter().enumerate())
            .map(|(at, text)| Offer { id: text.id, name: name(text), chosen: preset(id, at, text) })
            .collect(),
    };
    Form {
        instrument: instrument.id.clone(),
        view: chosen.map(|chosen| chosen.view.code()),
        fields: vec![field("old"), field("new")],
    }
}

fn views(visit: &Visit, shown: View) -> Vec<Choice> {
    let choice = |view: View| Choice {
        name: visit.t(&format!("view-{}", view.code())),
        href: visit.address_with("view", (view != View::Redline).then(|| view.code())),
        code: "",
        current: view == shown,
        exact: true,
    };
    View::ALL.into_iter().filter(|view| *view != View::Text).map(choice).collect()
}

fn summary(visit: &Visit, chosen: &Chosen) -> Summary {
    let swapped = [("old", chosen.new.id), ("new", chosen.old.id)];
    let query = encode_pairs(swapped.into_iter().map(|(name, id)| (name.to_owned(), id.to_string())));
    Summary {
        changed: chosen.lines.iter().filter(|line| line.changed).count(),
        changes_href: visit.address_with("view", Some(View::Changes.code())),
        swap_href: format!("{}?{query}", visit.path),
        of_file: chosen.of_file,
        is_law: chosen.old.standing == "adopted" && chosen.new.standing == "adopted",
    }
}
