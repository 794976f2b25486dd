//! Two records side by side, field by field, with the changed words marked.

use resolute_document::compare::compare;
use resolute_document::document::{Document, Paragraph, Span};

use crate::activities::model::Record;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::redline::{Redline, Side};

/// A field of one or two records.
pub(super) struct Field {
    /// Its label.
    pub(super) title: String,
    /// As it is; empty where it says nothing.
    pub(super) before: Vec<Html>,
    /// As it would be.
    pub(super) after: Vec<Html>,
    /// Whether the two differ.
    pub(super) changed: bool,
}

/// What a record would become: the fields that either has, in the order of the form, the words that differ marked.
pub(super) fn redlined(page: &Page, before: &Record, after: &Record) -> Vec<Field> {
    fields(page, (before, after), |one, other| marked(page, one, other))
}

/// Two records beside each other, without marks.
pub(super) fn beside(page: &Page, one: &Record, other: &Record) -> Vec<Field> {
    let plain = |lines: &[String]| lines.iter().map(|line| Html::text(line)).collect::<Vec<_>>();
    fields(page, (one, other), |one, other| (plain(one), plain(other)))
}

fn fields(
    page: &Page,
    (one, other): (&Record, &Record),
    lines: impl Fn(&[String], &[String]) -> (Vec<Html>, Vec<Html>),
) -> Vec<Field> {
    let values = said(page, one).into_iter().zip(said(page, other));
    let fields = values.filter(|((_, one), (_, other))| !(one.is_empty() && other.is_empty()));
    fields
        .map(|((name, one), (_, other))| {
            let (before, after) = lines(&one, &other);
            Field { title: page.t(&format!("activity-field-{name}")), before, after, changed: one != other }
        })
        .collect()
}

/// What a record says in each field, as plain lines; the same fields in the same order for every record.
fn said(page: &Page, record: &Record) -> Vec<(&'static str, Vec<String>)> {
    let text = |text: &str| text.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect();
    let word = |key: String| vec![page.t(&key)];
    let codes = |codes: &[String]| if codes.is_empty() { Vec::new() } else { vec![codes.join("; ")] };
    let day = |day: Option<jiff::civil::Date>| day.map(|day| page.visit.date(day)).into_iter().collect();
    let party = |party: &crate::activities::model::Party| format!("{}: {}", party.role, party.name);
    let amount =
        |one: &crate::activities::model::Money| format!("{}: {} {}", one.kind, one.amount, one.currency);
    let lines: Vec<String> = record.all_lines().map(str::to_owned).collect();
    vec![
        ("title", text(&record.title)),
        ("kind", word(format!("activity-kind-{}", record.kind.code()))),
        ("description", text(&record.description)),
        ("lines", codes(&lines)),
        ("goals", codes(&record.goals)),
        ("targets", codes(&record.targets)),
        ("gdc", codes(&record.gdc)),
        ("people", codes(&record.people)),
        ("organisation", text(&record.organisation)),
        ("organisation_type", text(&record.organisation_type)),
        ("parties", record.parties.iter().map(party).collect()),
        ("countries", codes(&record.countries)),
        ("regions", codes(&record.regions)),
        (
            "coverage",
            record.coverage.map_or_else(Vec::new, |it| word(format!("activity-coverage-{}", it.code()))),
        ),
        (
            "progress",
            record.progress.map_or_else(Vec::new, |it| word(format!("activity-progress-{}", it.code()))),
        ),
        ("starts_on", day(record.starts_on)),
        ("ends_on", day(record.ends_on)),
        ("impact", text(&record.impact)),
        ("partnerships", text(&record.partnerships)),
        ("challenges", text(&record.challenges)),
        ("replicability", text(&record.replicability)),
        ("sustainability", text(&record.sustainability)),
        ("values", text(&record.values)),
        ("money", record.money.iter().map(amount).collect()),
        ("website", text(&record.website)),
        ("details", record.details.iter().map(|(code, value)| format!("{code}: {value}")).collect()),
    ]
}

/// Both sides with the words that differ marked, by the comparison that texts of resolutions have.
fn marked(page: &Page, before: &[String], after: &[String]) -> (Vec<Html>, Vec<Html>) {
    let document = |lines: &[String]| Document {
        paragraphs: lines.iter().map(|line| paragraph(line)).collect(),
        ..Document::default()
    };
    let compared = compare(&document(before), &document(after));
    let words = page.mark_words();
    let redline = Redline { words: &words, sponsors: &[] };
    let side = |side: Side| {
        let lines = compared.paragraphs.iter().map(|paragraph| redline.side(paragraph, side));
        lines.filter(|html| !html.is_empty()).collect()
    };
    (side(Side::Before), side(Side::After))
}

fn paragraph(line: &str) -> Paragraph {
    Paragraph { spans: vec![Span { text: line.to_owned(), ..Span::default() }], ..Paragraph::default() }
}
