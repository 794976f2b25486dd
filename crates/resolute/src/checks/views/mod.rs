//! Pages of checking.

use std::collections::BTreeMap;

use askama::Template;
use resolute_document::Severity;
use resolute_document::checks::Defect;
use resolute_document::checks::rules::Rule;

use super::beside::chip;
use super::web::Found;
use crate::formats::Format;
use crate::trace::views::chip::Chip;
use crate::web::html::Html;
use crate::web::page::{Page, Section};
use crate::web::visit::Visit;

/// The form.
#[derive(Template)]
#[template(path = "checks/views/ask.html")]
pub(super) struct AskPage {
    pub(super) page: Page,
    pub(super) problem: Option<String>,
}

/// Every check with what it finds.
#[derive(Template)]
#[template(path = "checks/views/rules.html")]
pub(super) struct RulesPage {
    page: Page,
    rows: Vec<(&'static str, String)>,
}

impl RulesPage {
    pub(super) fn new(page: Page, rules: &'static [Rule]) -> RulesPage {
        let rows =
            rules.iter().map(|rule| (rule.code, page.t(&format!("check-rule-{}", rule.code)))).collect();
        RulesPage { page, rows }
    }
}

/// What was found, beside the text.
#[derive(Template)]
#[template(path = "checks/views/found.html")]
pub(super) struct FoundPage {
    page: Page,
    summary: String,
    day: String,
    asked: String,
    is_word: bool,
    not_analysed: bool,
    groups: Vec<Group>,
    paragraphs: Vec<Paragraph>,
}

struct Group {
    title: String,
    items: Vec<Item>,
}

/// A finding.
struct Item {
    /// Anchor of the finding in the text.
    anchor: String,
    code: String,
    title: String,
    place: String,
    quote: String,
    message: String,
    suggestion: Option<String>,
    chip: Chip,
}

struct Paragraph {
    words: Html,
    items: Vec<Item>,
}

impl FoundPage {
    pub(super) fn new(visit: Visit, found: Found) -> FoundPage {
        let (title, up) = (found.name.clone(), visit.t("check-title"));
        let page = Page::new(visit, title.clone(), Section::Other).under(up, "/check").here(title);
        let checked = &found.file.checked;
        let texts = found.file.texts();
        let mut by_paragraph: BTreeMap<usize, Vec<&Defect>> = BTreeMap::new();
        for defect in &checked.defects {
            by_paragraph.entry(defect.paragraph).or_default().push(defect);
        }
        let item = |defect: &Defect| Item {
            anchor: anchor(defect),
            code: defect.code.clone(),
            title: page.t(&format!("check-rule-{}", defect.code)),
            place: defect.address.clone(),
            quote: shortened(&defect.quote),
            message: defect.message.clone(),
            suggestion: defect.suggestion.clone(),
            chip: chip(&page.visit, defect.severity),
        };
        let groups = [Severity::Error, Severity::Warning, Severity::Note]
            .into_iter()
            .map(|severity| Group {
                title: page.n(&format!("check-{}s", code_of(severity)), checked.count(severity)),
                items: checked.defects.iter().filter(|one| one.severity == severity).map(item).collect(),
            })
            .filter(|group| !group.items.is_empty())
            .collect();
        let paragraphs = texts
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(index, text)| {
                let defects = by_paragraph.get(&index).map_or(&[][..], Vec::as_slice);
                Paragraph {
                    words: marked(text, defects),
                    items: defects.iter().map(|defect| item(defect)).collect(),
                }
            })
            .collect();
        let day = match (checked.as_of, &checked.conference) {
            (Some(day), Some(conference)) if found.asked.is_none() => {
                let day = page.visit.date(day);
                page.visit
                    .with("check-day-of", &[("day", day.into()), ("conference", conference.as_str().into())])
            }
            (Some(day), _) => page.say("check-day", "day", &page.visit.date(day)),
            (None, _) => page.t("check-no-day"),
        };
        FoundPage {
            summary: page.n("check-found", checked.defects.len()),
            day,
            asked: found.asked.map(|day| day.to_string()).unwrap_or_default(),
            is_word: found.file.format == Format::Docx,
            not_analysed: !checked.analysed,
            groups,
            paragraphs,
            page,
        }
    }
}

fn code_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn anchor(defect: &Defect) -> String {
    format!("p{}-{}-{}", defect.paragraph + 1, defect.start, defect.code)
}

/// Long words are shown by their beginning; the text beside them has the rest.
pub(super) fn shortened(quote: &str) -> String {
    match quote.char_indices().nth(120) {
        Some((at, _)) => format!("{}…", &quote[..at]),
        None => quote.to_owned(),
    }
}

/// A paragraph with the words of its findings marked. Where two overlap, the mark goes on to the end of both.
fn marked(text: &str, defects: &[&Defect]) -> Html {
    let mut spans: Vec<(usize, usize)> =
        defects.iter().map(|one| (one.start, one.end)).filter(|(start, end)| start < end).collect();
    spans.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (start, end) in spans {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    let letters: Vec<char> = text.chars().collect();
    let mut html = Html::default();
    let mut at = 0;
    for (start, end) in merged {
        let (start, end) = (start.min(letters.len()), end.min(letters.len()));
        html.push_text(&letters[at..start].iter().collect::<String>());
        html.push_markup("<mark>");
        html.push_text(&letters[start..end].iter().collect::<String>());
        html.push_markup("</mark>");
        at = end;
    }
    html.push_text(&letters[at..].iter().collect::<String>());
    html
}
