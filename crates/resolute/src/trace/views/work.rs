//! The page *At work*, put into words.

use askama::Template;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use resolute_document::Register;
use resolute_document::document::Mark;
use resolute_document::lineage::Descent;

use super::chip::{self, Chip};
use super::matrix::Matrix;
use super::passage::{anchor, call_parts, folded, mandate_href, reading_words, shortened, trace_href};
use super::who::{Who, who};
use crate::accounts::Right;
use crate::instruments::model::Proposal;
use crate::instruments::views::text::pack_href;
use crate::mandates::parties::Parties;
use crate::trace::model::State;
use crate::trace::{Block, Row, Shown, Work};
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::redline::Redline;
use crate::web::visit::Visit;

/// Words that are kept on each side of a change.
const WORDS_AROUND: usize = 5;

/// The page.
#[derive(Template)]
#[template(path = "trace/views/work.html")]
pub struct WorkPage {
    page: Page,
    title: String,
    notice: String,
    duties_note: Option<String>,
    superseded: Option<String>,
    days: Vec<Choice>,
    links: Vec<Choice>,
    pack_href: String,
    rows: usize,
    tally: Vec<Tally>,
    blocks: Vec<BlockView>,
    country: Vec<Pointer>,
    deadlines: Vec<Pointer>,
    summary: Option<Pointer>,
    matrix: Matrix,
}

/// How many rows have a state; leads to those rows.
struct Tally {
    chip: Chip,
    count: usize,
    href: String,
    /// Whether only these rows are shown; then the link shows all again.
    chosen: bool,
}

struct BlockView {
    anchor: String,
    verb: String,
    rest: String,
    rows: Vec<RowView>,
}

struct RowView {
    anchor: String,
    address: String,
    href: String,
    trace_href: String,
    label: String,
    ended: bool,
    excerpt: Option<String>,
    lines: Vec<String>,
    who: Vec<Who>,
    when: Vec<String>,
    recipient: Option<Who>,
    state: Chip,
    tags: Vec<Tag>,
    changes: Vec<Html>,
    /// Each with its rows, where there are any.
    counts: [(String, usize, Option<String>); 6],
}

struct Tag {
    class: &'static str,
    words: String,
}

/// A line beside the text that leads to a row.
struct Pointer {
    href: String,
    label: String,
    day: Option<String>,
    event: Option<String>,
    words: String,
}

impl WorkPage {
    /// Puts the page into words.
    /// With a state, only the rows that have it are shown.
    pub fn new(
        mut page: Page,
        work: &Work,
        matrix: Matrix,
        register: &Register,
        (today, chosen): (Date, Option<State>),
    ) -> WorkPage {
        let visit = &page.visit;
        let parties = Parties::of(std::iter::once(work.instrument.body.as_str()));
        let writer = Writer { visit, work, register, parties: &parties, chosen };
        page.title = visit.with("work-title", &[("instrument", FluentValue::from(work.instrument.name()))]);
        let visit = &page.visit;
        let writer = Writer { visit, ..writer };
        let mut blocks: Vec<BlockView> = Vec::new();
        for block in &work.blocks {
            let fits = |row: &Row| writer.shows(row);
            if block.rows.iter().all(fits) {
                blocks.push(writer.block(&page, block));
            } else if block.rows.iter().any(fits) {
                let rows = block.rows.iter().filter(|row| fits(row)).cloned().collect();
                blocks.push(writer.block(&page, &Block { rows, ..block.clone() }));
            }
        }
        let tally = State::ALL.into_iter().filter_map(|state| {
            let count = work.rows().filter(|row| row.status.state == state).count();
            (count > 0).then(|| {
                let is_chosen = chosen == Some(state);
                let wanted = Some(state.code()).filter(|_| !is_chosen);
                let href = visit.address_with("state", wanted);
                Tally { chip: Chip::of(visit, state), count, href, chosen: is_chosen }
            })
        });
        WorkPage {
            title: writer.title(),
            notice: writer.notice(),
            duties_note: writer.proposal().map(|_| visit.t("work-duties-proposed")),
            superseded: writer.superseded(),
            days: writer.days(today),
            links: writer.links(),
            pack_href: pack_href(&work.instrument, writer.proposal(), work.as_of),
            rows: work.rows().filter(|row| row.change != Descent::Ended).count(),
            tally: tally.collect(),
            blocks,
            country: writer.pointers(|row| row.mandate.reading.heading.to_lowercase().starts_with("call")),
            deadlines: writer.deadlines(),
            summary: writer
                .pointers(|row| row.mandate.reading.recipient.as_deref().is_some_and(|to| to.contains("CWG")))
                .into_iter()
                .next(),
            matrix,
            page,
        }
    }
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    visit: &'a Visit,
    work: &'a Work,
    register: &'a Register,
    parties: &'a Parties,
    /// Only rows with this state are shown.
    chosen: Option<State>,
}

impl Writer<'_> {
    fn proposal(&self) -> Option<&Proposal> {
        match &self.work.shown {
            Shown::Proposal(proposal) => Some(proposal),
            Shown::Text(_) | Shown::Nothing => None,
        }
    }

    fn title(&self) -> String {
        let read = self.work.reading.as_ref().zip(self.proposal()).and_then(|(reading, proposal)| {
            let part = usize::try_from(proposal.part).ok()?;
            reading.amended.structure.instruments.get(part).map(|read| read.title.clone())
        });
        match (&self.work.shown, read) {
            (_, Some(title)) => title,
            (Shown::Text(text), None) => text.title.clone(),
            _ => self.work.instrument.title.clone(),
        }
    }

    /// What text this is, and what it is not.
    fn notice(&self) -> String {
        match (&self.work.shown, &self.work.reading) {
            (Shown::Proposal(proposal), Some(reading)) => self.visit.with(
                "work-proposal-notice",
                &[
                    ("symbol", FluentValue::from(proposal.symbol.as_str())),
                    ("conference", proposal.addressed_to.as_deref().unwrap_or("–").into()),
                    ("reading", reading_words(self.visit, reading.marks).into()),
                ],
            ),
            (Shown::Text(text), _) if text.standing == "adopted" => self.visit.t("work-adopted-notice"),
            (Shown::Text(text), _) => self.visit.with(
                "work-reconstructed-notice",
                &[("symbol", FluentValue::from(self.symbol_of(text.proposal.as_deref())))],
            ),
            _ => self.visit.t("instrument-not-held"),
        }
    }

    fn symbol_of(&self, proposal: Option<&str>) -> String {
        let known = self.work.proposals.iter().find(|known| Some(known.id.as_str()) == proposal);
        known.map_or_else(String::new, |known| known.symbol.clone())
    }

    /// Said where the day asked about lies after a later revision whose text is not held.
    fn superseded(&self) -> Option<String> {
        let in_force = self.work.in_force.as_ref()?;
        let proposal = self.proposal()?;
        (proposal.base_version.as_deref() != Some(in_force.id.as_str())).then(|| {
            self.visit.with(
                "as-of-superseded",
                &[
                    ("instrument", FluentValue::from(self.work.instrument.name())),
                    ("revision", in_force.cited_as.trim_matches(['(', ')']).into()),
                ],
            )
        })
    }

    fn days(&self, today: Date) -> Vec<Choice> {
        let choice = |name: String, asked: Option<&str>, day: Date| Choice {
            name,
            href: self.visit.address_with("as_of", asked),
            code: "",
            current: self.work.as_of == day,
            exact: true,
        };
        let opening = self.work.opening.zip(self.proposal().and_then(|one| one.addressed_to.as_deref()));
        let opening = opening.map(|(day, label)| {
            let values = [("date", FluentValue::from(self.visit.date(day))), ("conference", label.into())];
            choice(self.visit.with("as-of-opening", &values), None, day)
        });
        let values = [("date", FluentValue::from(self.visit.date(today)))];
        let today = choice(self.visit.with("as-of-today", &values), Some(&today.to_string()), today);
        opening.into_iter().chain([today]).collect()
    }

    fn links(&self) -> Vec<Choice> {
        let link = |name: &str, href: String, current| Choice {
            name: self.visit.t(name),
            href,
            code: "",
            current,
            exact: false,
        };
        let text = format!("/instruments/{}", self.work.instrument.id);
        match self.proposal() {
            Some(proposal) => vec![
                link("see-redline", format!("{text}?view=redline"), true),
                link("see-text", text, false),
                link("see-proposal", format!("/proposals/{}", proposal.id), false),
            ],
            None => vec![link("see-text", text, true)],
        }
    }

    fn block(&self, page: &Page, block: &Block) -> BlockView {
        let (verb, rest) = call_parts(&block.heading);
        BlockView {
            anchor: anchor(&block.address, false),
            verb: verb.to_owned(),
            rest: rest.to_owned(),
            rows: block.rows.iter().map(|row| self.row(page, row)).collect(),
        }
    }

    fn row(&self, page: &Page, row: &Row) -> RowView {
        let reading = &row.mandate.reading;
        let (excerpt, lines) = folded(&reading.text);
        let visit = self.visit;
        let counts = row.counts;
        let carrier = row.continues.as_ref().unwrap_or(&row.mandate);
        let rows_of = |count: usize, place: &str| {
            let href = mandate_href(&carrier.address, carrier.proposal.as_deref());
            (count > 0).then(|| format!("{href}#{place}"))
        };
        let reports = (counts.reports > 0).then(|| format!("/reports?covers={}", carrier.lineage));
        // Who may plan one is led to where that is done, also where there is none.
        let may_plan = usize::from(visit.person.may(Right::Contribute));
        let outputs = rows_of(counts.outputs.max(may_plan), "outputs");
        RowView {
            anchor: anchor(&row.mandate.address, row.change == Descent::Ended),
            address: row.mandate.address.clone(),
            href: on_day(
                mandate_href(&row.mandate.address, row.mandate.proposal.as_deref()),
                self.work.as_of,
            ),
            trace_href: on_day(
                trace_href(&row.mandate.address, row.mandate.proposal.as_deref()),
                self.work.as_of,
            ),
            label: reading.label.clone().unwrap_or_default(),
            ended: row.change == Descent::Ended,
            excerpt,
            lines,
            who: who(reading, self.register),
            when: chip::due(visit, &reading.due),
            recipient: reading.recipient.as_deref().map(|words| {
                let body = &self.work.instrument.body;
                Who::said(words, &self.parties.recipients(body, reading))
            }),
            state: Chip::of(visit, row.status.state),
            tags: self.tags(row),
            changes: self.changes(page, row),
            counts: [
                (visit.t("count-outputs"), counts.outputs, outputs),
                (visit.t("count-requests"), counts.requests, None),
                (visit.t("count-activities"), counts.activities, rows_of(counts.activities, "activities")),
                (visit.t("count-money"), counts.money, None),
                (visit.t("count-indicators"), counts.indicators, None),
                (visit.t("count-reports"), counts.reports, reports),
            ],
        }
    }

    fn tags(&self, row: &Row) -> Vec<Tag> {
        let mut tags = Vec::new();
        match row.change {
            Descent::Added | Descent::Replaced => {
                tags.push(Tag { class: "new", words: self.visit.t("change-new") });
            }
            Descent::Ended => tags.push(Tag { class: "ended", words: self.visit.t("change-ended") }),
            _ => {}
        }
        if let (Some(before), Some(after)) = (&row.label_before, &row.mandate.reading.label) {
            let values = [
                ("before", FluentValue::from(before.as_str())),
                ("after", FluentValue::from(after.as_str())),
            ];
            tags.push(Tag { class: "", words: self.visit.with("change-relabelled", &values) });
        }
        tags
    }

    /// The changed words with a few around them. What is new or gone as a whole is said by its tag.
    fn changes(&self, page: &Page, row: &Row) -> Vec<Html> {
        let whole =
            matches!(row.change, Descent::Added | Descent::Ended | Descent::Kept | Descent::Relabelled);
        let (Some(reading), false) = (&self.work.reading, whole) else { return Vec::new() };
        let sponsors = crate::instruments::web::sponsors(&reading.marked.paragraphs, self.proposal());
        let words = page.mark_words();
        let redline = Redline { words: &words, sponsors: &sponsors };
        let marked = row.paragraphs.iter().filter_map(|index| reading.marked.paragraphs.get(*index));
        marked
            .filter(|paragraph| paragraph.spans.iter().any(|span| span.mark() != Mark::Unchanged))
            .map(|paragraph| redline.excerpt(paragraph, WORDS_AROUND))
            .collect()
    }

    fn shows(&self, row: &Row) -> bool {
        self.chosen.is_none_or(|state| row.status.state == state)
    }

    fn pointers(&self, wanted: impl Fn(&Row) -> bool) -> Vec<Pointer> {
        let shown = self.work.rows().filter(|row| row.change != Descent::Ended && self.shows(row));
        let rows = shown.filter(|row| wanted(row));
        rows.map(|row| self.pointer(row)).collect()
    }

    fn pointer(&self, row: &Row) -> Pointer {
        Pointer {
            href: format!("#{}", anchor(&row.mandate.address, false)),
            label: row.mandate.reading.label.clone().unwrap_or_default(),
            day: None,
            event: None,
            words: shortened(&row.mandate.reading.text, 100),
        }
    }

    /// Days first, in order; then events whose day nobody knows.
    fn deadlines(&self) -> Vec<Pointer> {
        let mut rows: Vec<&Row> = self
            .work
            .rows()
            .filter(|row| {
                let due = &row.mandate.reading.due;
                let ahead = due.day.is_none_or(|day| day >= self.work.as_of);
                row.change != Descent::Ended
                    && self.shows(row)
                    && ahead
                    && (due.date.is_some() || due.event.is_some())
            })
            .collect();
        rows.sort_by_key(|row| row.mandate.reading.due.day.unwrap_or(Date::MAX));
        let pointer = |row: &&Row| {
            let due = &row.mandate.reading.due;
            let day = due.day.map(|day| self.visit.date(day));
            Pointer { day, event: due.event.clone(), ..self.pointer(row) }
        };
        rows.iter().take(6).map(pointer).collect()
    }
}

/// The same page, asked on a day: a state is only right on the day it was found for.
fn on_day(href: String, day: Date) -> String {
    let mark = if href.contains('?') { '&' } else { '?' };
    format!("{href}{mark}as_of={day}")
}
