//! The trace of a paragraph, put into words.

pub mod beside;

use askama::Template;
use fluent_bundle::FluentValue;

use self::beside::{GoneView, Owed, StepView, kinds, output, report, rows};
use super::{Missing, Trace};
use crate::activities::links::views::LinkView;
use crate::app::App;
use crate::deadlines::views::list::Row;
use crate::plans::views::answers::AnswerView;
use crate::trace::model::State;
use crate::trace::views::chip::{self, Chip};
use crate::trace::views::passage::{anchor, mandate_href};
use crate::trace::views::who::Who;
use crate::web::html::Html;
use crate::web::page::Page;
use crate::web::redline::Redline;
use crate::web::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "trace/paragraph/views/page.html")]
pub struct TracePage {
    page: Page,
    address: String,
    instrument: (String, String),
    as_of: String,
    duty: Option<DutyView>,
    turns: Vec<Stage>,
    occasions: Vec<Row>,
    obligations: Vec<Owed>,
    outputs: Vec<(AnswerView, Vec<StepView>)>,
    kinds: Vec<(String, usize, String)>,
    gone: GoneView,
    reports: Vec<(String, String, String)>,
    links: Vec<LinkView>,
    confirmed: usize,
    suggested: usize,
    all_href: String,
    /// Addresses of the page before and after.
    turning: (Option<String>, Option<String>),
    states: Vec<(String, Chip, Vec<String>)>,
    missing: Vec<(String, Option<String>)>,
}

struct DutyView {
    href: String,
    state: Chip,
    standing: String,
    reasons: Vec<String>,
    who: Vec<Who>,
    verb: String,
    deliverable: String,
    recipient: String,
    due: Vec<String>,
    /// Address and page of the duty in force that it continues.
    continues: Option<(String, String)>,
}

/// The paragraph in one text.
struct Stage {
    name: String,
    proposal: Option<String>,
    heading: String,
    label: Option<String>,
    href: String,
    language: String,
    paragraphs: Vec<Html>,
    told: &'static str,
}

impl TracePage {
    /// Puts a trace into words.
    pub fn new(page: Page, trace: Trace, app: &App) -> TracePage {
        let visit = &page.visit;
        let lineage = trace.duty.as_ref().map(|duty| duty.carrier().lineage.clone()).unwrap_or_default();
        let proposal = trace.duty.as_ref().and_then(|duty| duty.mandate.proposal.clone());
        let number = trace.activities.page;
        let at = |page: usize| {
            let proposal = proposal.as_ref().map(|id| format!("&proposal={id}")).unwrap_or_default();
            format!("/trace/{}?page={page}&as_of={}{proposal}#activities", trace.address, trace.as_of)
        };
        let shown = trace.activities.tally.confirmed + trace.activities.tally.suggested;
        let turning = (
            (number > 1).then(|| at(number - 1)),
            (number.saturating_mul(trace.activities.per_page) < shown).then(|| at(number + 1)),
        );
        let missing =
            trace.missing.iter().map(|one| (missing_words(visit, one), missing_href(one, &trace))).collect();
        let states = trace
            .states
            .iter()
            .filter_map(|one| {
                let state = State::ALL.into_iter().find(|state| state.code() == one.state)?;
                let reasons = one.reasons.iter().map(|one| chip::reason(visit, *one)).collect();
                Some((
                    one.day.parse().map_or_else(|_| one.day.clone(), |day| visit.date(day)),
                    state,
                    reasons,
                ))
            })
            .map(|(day, state, reasons)| (day, Chip::of(visit, state), reasons))
            .collect();
        TracePage {
            as_of: visit.date(trace.as_of),
            duty: trace.duty.as_ref().map(|duty| DutyView::of(visit, duty, app)),
            turns: stages(&page, &trace),
            occasions: rows(visit, &trace.beside.occasions, app),
            obligations: trace.beside.obligations.iter().map(|one| Owed::of(visit, one)).collect(),
            outputs: trace.beside.outputs.iter().map(|one| output(visit, one)).collect(),
            kinds: kinds(visit, &trace.beside.kinds, &lineage),
            gone: GoneView::of(visit, &trace.beside.gone),
            reports: trace.beside.reports.iter().map(|one| report(visit, one)).collect(),
            links: trace.activities.shown.iter().map(|link| LinkView::of(visit, link, "")).collect(),
            confirmed: trace.activities.tally.confirmed,
            suggested: trace.activities.tally.suggested,
            all_href: format!("/activities?mandate={lineage}"),
            turning,
            states,
            missing,
            instrument: (trace.instrument.name(), format!("/instruments/{}/work", trace.instrument.id)),
            address: trace.address,
            page,
        }
    }
}

impl DutyView {
    fn of(visit: &Visit, duty: &super::Duty, app: &App) -> DutyView {
        let reading = &duty.mandate.reading;
        let link = |one: &crate::mandates::model::StoredMandate| {
            (one.address.clone(), mandate_href(&one.address, one.proposal.as_deref()))
        };
        let named = reading.addressees.iter().map(|code| Who::of(code, app.register));
        let said = reading.addressee_words.iter().map(|words| Who::said(words, &[]));
        DutyView {
            href: link(&duty.mandate).1,
            state: Chip::of(visit, duty.status.state),
            standing: visit.t(&format!("standing-{}", duty.standing.code())),
            reasons: duty.status.reasons.iter().map(|one| chip::reason(visit, *one)).collect(),
            who: if reading.addressees.is_empty() { said.collect() } else { named.collect() },
            verb: reading.verb.clone().unwrap_or_default(),
            deliverable: reading.deliverable.clone().unwrap_or_default(),
            recipient: reading.recipient.clone().unwrap_or_default(),
            due: chip::due(visit, &reading.due),
            continues: duty.continues.as_ref().map(link),
        }
    }
}

fn stages(page: &Page, trace: &Trace) -> Vec<Stage> {
    let words = page.mark_words();
    let redline = Redline { words: &words, sponsors: &[] };
    let stage = |turn: &crate::comparisons::Turn| {
        let one = &turn.wording;
        let query = one.proposal.as_ref().map(|id| format!("&proposal={id}")).unwrap_or_default();
        let (id, year) = (&one.instrument, one.year);
        Stage {
            name: format!("{} {} · {}", one.place, one.year, page.t(&format!("version-{}", one.standing))),
            proposal: one.proposal.as_ref().map(|id| format!("/proposals/{id}")),
            heading: one.heading.clone(),
            label: one.label.clone(),
            href: format!("/instruments/{id}?version={year}{query}#{}", anchor(&one.address, false)),
            language: one.language.clone(),
            paragraphs: turn.words.paragraphs.iter().map(|one| redline.inline(one)).collect(),
            told: match (turn.has_earlier, turn.changed()) {
                (false, _) => "history-first",
                (true, true) => "history-changed",
                (true, false) => "history-same-words",
            },
        }
    };
    trace.turns.iter().map(stage).collect()
}

/// What is missing, as a sentence.
pub(super) fn missing_words(visit: &Visit, one: &Missing) -> String {
    let key = format!("trace-missing-{}", one.code());
    match one {
        Missing::Confirmation { count } | Missing::Gone { count } => visit.n(&key, *count),
        Missing::Event { event, .. } => visit.with(&key, &[("event", event.as_str().into())]),
        Missing::Text { versions } => {
            visit.with(&key, &[("versions", FluentValue::from(versions.join("; ")))])
        }
        _ => visit.t(&key),
    }
}

/// Where one can bring it.
fn missing_href(one: &Missing, trace: &Trace) -> Option<String> {
    let duty = trace.duty.as_ref()?;
    let carrier = duty.carrier();
    let href = mandate_href(&carrier.address, carrier.proposal.as_deref());
    match one {
        Missing::Event { conference: Some(label), .. } => Some(crate::conferences::href(label)),
        Missing::Gone { .. } => Some("#gone".to_owned()),
        Missing::Addressee | Missing::Deadline | Missing::Event { .. } => Some(format!("{href}#correct")),
        Missing::Activity => Some("/activities/new".to_owned()),
        Missing::Confirmation { .. } => Some(format!("{href}#activities")),
        Missing::Text { .. } => Some(format!("/instruments/{}/texts/new", trace.instrument.id)),
        Missing::Evidence => Some("#activities".to_owned()),
        Missing::Output => Some(format!("{href}#outputs")),
        Missing::Duty | Missing::Report => None,
    }
}
