//! Two records side by side, field by field, with the changed words marked.

use resolute_document::compare::compare;
use resolute_document::document::{Document, Paragraph, Span};

use crate::activities::model::{Money, Party, Record};
use crate::activities::views::coded;
use crate::frameworks::Terms;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::redline::{Redline, Side};

/// Where the words of a record come from: the language of the page, and the names of concepts.
pub(in crate::activities) struct Wording<'a> {
    pub(in crate::activities) page: &'a Page,
    pub(in crate::activities) terms: &'a Terms,
}

impl Wording<'_> {
    /// A concept by its code and name. Codes of countries, regions, groups and types of organisation say nothing to people.
    fn named(&self, scheme: &str, code: &str) -> String {
        let name = self.terms.label(scheme, code, self.page.visit.locale);
        match name == code || ["countries", "itu-regions", "people", "stakeholder-types"].contains(&scheme) {
            true => name,
            false => format!("{code} {name}"),
        }
    }
}

/// A field of one or two records.
pub(in crate::activities) struct Field {
    /// Its label.
    pub(in crate::activities) title: String,
    /// As it is; empty where it says nothing.
    pub(in crate::activities) before: Vec<Html>,
    /// As it would be.
    pub(in crate::activities) after: Vec<Html>,
    /// Whether the two differ.
    pub(in crate::activities) changed: bool,
}

/// What a record would become: the fields that either has, in the order of the form, the words that differ marked.
pub(in crate::activities) fn redlined(wording: &Wording<'_>, before: &Record, after: &Record) -> Vec<Field> {
    fields(wording, (before, after), |one, other| marked(wording.page, one, other))
}

/// Two records beside each other, without marks.
pub(in crate::activities) fn beside(wording: &Wording<'_>, one: &Record, other: &Record) -> Vec<Field> {
    let plain = |lines: &[String]| lines.iter().map(|line| Html::text(line)).collect::<Vec<_>>();
    fields(wording, (one, other), |one, other| (plain(one), plain(other)))
}

fn fields(
    wording: &Wording<'_>,
    (one, other): (&Record, &Record),
    lines: impl Fn(&[String], &[String]) -> (Vec<Html>, Vec<Html>),
) -> Vec<Field> {
    let values = said(wording, one).into_iter().zip(said(wording, other));
    let fields = values.filter(|((_, one), (_, other))| !(one.is_empty() && other.is_empty()));
    fields
        .map(|((name, one), (_, other))| {
            let (before, after) = lines(&one, &other);
            Field {
                title: wording.page.t(&format!("activity-field-{name}")),
                before,
                after,
                changed: one != other,
            }
        })
        .collect()
}

/// What a record says in each field, as plain lines; the same fields in the same order for every record.
fn said(wording: &Wording<'_>, record: &Record) -> Vec<(&'static str, Vec<String>)> {
    let visit = &wording.page.visit;
    let text = |text: &str| text.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect();
    let word = |key: String| vec![visit.t(&key)];
    let codes =
        |scheme: &str, codes: &[String]| codes.iter().map(|code| wording.named(scheme, code)).collect();
    let day = |day: Option<jiff::civil::Date>| day.map(|day| visit.date(day)).into_iter().collect();
    let party = |party: &Party| format!("{}: {}", coded(visit, "party", &party.role), party.name);
    let amount =
        |one: &Money| format!("{}: {} {}", coded(visit, "money", &one.kind), one.amount, one.currency);
    let detail = |(code, value): (&String, &String)| {
        format!("{}: {value}", visit.t(&format!("activity-detail-{code}")))
    };
    let main: Vec<String> = record.main_line.iter().cloned().collect();
    let lines: Vec<String> = record.all_lines().skip(main.len()).map(str::to_owned).collect();
    let organisation_type = [record.organisation_type.clone()];
    let organisation_type: &[String] =
        if record.organisation_type.is_empty() { &[] } else { &organisation_type };
    vec![
        ("title", text(&record.title)),
        ("kind", word(format!("activity-kind-{}", record.kind.code()))),
        ("description", text(&record.description)),
        ("main_line", codes("action-lines", &main)),
        ("lines", codes("action-lines", &lines)),
        ("goals", codes("sdgs", &record.goals)),
        ("targets", codes("sdgs", &record.targets)),
        ("gdc", codes("gdc-objectives", &record.gdc)),
        ("people", codes("people", &record.people)),
        ("organisation", text(&record.organisation)),
        ("organisation_type", codes("stakeholder-types", organisation_type)),
        ("parties", record.parties.iter().map(party).collect()),
        ("countries", codes("countries", &record.countries)),
        ("regions", codes("itu-regions", &record.regions)),
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
        ("details", record.details.iter().map(detail).collect()),
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
