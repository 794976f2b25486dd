//! Pages of obligations: the list, and one with what became of it.

use askama::Template;
use jiff::civil::Date;
use resolute_document::Register;

use super::actions::{Given, StepGiven};
use super::listing::{FACETS, Line};
use super::model::{Obligation, Step, codes};
use crate::trace::views::passage::shortened;
use crate::trace::views::who::Who;
use crate::web::facets::Asked;
use crate::web::facets::{Chosen, Counts, Facet, PER_PAGE, Paging, downloads};
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// Characters of what is owed that the list shows.
const WORDS_SHOWN: usize = 260;

/// The list.
#[derive(Template)]
#[template(path = "obligations/views/list.html")]
pub struct ListPage {
    page: Page,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    as_of: String,
    total: usize,
    rows: Vec<Row>,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    may_write: bool,
    may_decide: bool,
    typed: Given,
    problem: Option<String>,
}

/// An obligation in words.
struct Row {
    day: Option<String>,
    event: Option<String>,
    state: String,
    progress: String,
    standing: Option<String>,
    is_suggested: bool,
    giver: Vec<(String, Option<String>)>,
    receiver: Vec<(String, Option<String>)>,
    what: String,
    href: String,
    paragraph: String,
    instrument: Option<String>,
    because: String,
    note: String,
    source: String,
    verified: String,
}

impl ListPage {
    /// Puts the list into words.
    pub fn new(
        page: Page,
        register: &Register,
        asked: &Asked,
        (as_of, (lines, counts)): (Date, &(Vec<Line>, Counts)),
        (may_write, may_decide): (bool, bool),
        (typed, problem): (Given, Option<String>),
    ) -> ListPage {
        let visit = &page.visit;
        let (number, paging) = Paging::of(visit, asked.page, lines.len());
        let shown = lines.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let title = |name: &str| visit.t(&format!("obligations-facet-{name}"));
        let words = |name: &str, code: &str| value(visit, register, name, code);
        let (facets, chosen) = asked.form(visit, &FACETS, counts, title, words);
        ListPage {
            facets,
            chosen,
            as_of: as_of.to_string(),
            total: lines.len(),
            rows: shown.map(|one| row(visit, register, &one.obligation, Some(one))).collect(),
            paging,
            downloads: downloads(visit, "/exports/obligations/obligations"),
            may_write,
            may_decide,
            typed,
            problem,
            page,
        }
    }
}

fn value(visit: &Visit, register: &Register, facet: &str, code: &str) -> String {
    match facet {
        "state" => visit.t(&format!("deadline-state-{code}")),
        "progress" => visit.t(&format!("obligation-progress-{code}")),
        "standing" => visit.t(&format!("obligation-standing-{code}")),
        "nature" => visit.t(&format!("obligation-nature-{code}")),
        "giver" | "receiver" => Who::of(code, register).name,
        _ => code.to_owned(),
    }
}

/// Those whom codes name, each with its page; where there are none, the words of the source.
fn who(register: &Register, cell: &str, words: &str) -> Vec<(String, Option<String>)> {
    let known = codes(cell);
    if known.is_empty() {
        return Some((words.to_owned(), None)).filter(|(words, _)| !words.is_empty()).into_iter().collect();
    }
    known.iter().map(|code| (Who::of(code, register).name, Some(format!("/actors/{code}")))).collect()
}

fn row(visit: &Visit, register: &Register, one: &Obligation, line: Option<&Line>) -> Row {
    let state = line.and_then(|line| line.state).map(|state| format!("deadline-state-{}", state.code()));
    let year = one.due_year.filter(|_| one.due_on.is_none()).map(|year| year.to_string());
    Row {
        // A year is shown as a year.
        day: year.or_else(|| line.and_then(|line| line.day).map(|day| visit.date(day))),
        event: one.due_event.clone(),
        state: visit.t(state.as_deref().unwrap_or("obligation-nature-decision")),
        progress: line.map_or_else(String::new, |line| {
            visit.t(&format!("obligation-progress-{}", line.progress.code()))
        }),
        standing: Some(&one.standing)
            .filter(|standing| *standing != "confirmed")
            .map(|standing| visit.t(&format!("obligation-standing-{standing}"))),
        is_suggested: one.standing == "suggested",
        giver: who(register, &one.giver, &one.giver_words),
        receiver: who(register, &one.receiver, &one.receiver_words),
        what: shortened(&one.what, WORDS_SHOWN),
        href: line.map(|line| line.href.clone()).unwrap_or_default(),
        paragraph: one.paragraph.clone(),
        instrument: one.instrument.clone(),
        because: one.because.clone(),
        note: one.note.clone(),
        source: one.source.clone(),
        verified: one.verified.clone(),
    }
}

/// One obligation.
#[derive(Template)]
#[template(path = "obligations/views/show.html")]
pub struct ObligationPage {
    page: Page,
    id: i64,
    row: Row,
    what: String,
    steps: Vec<(String, String, String)>,
    may_hand: bool,
    may_receive: bool,
    typed: StepGiven,
    problem: Option<String>,
}

impl ObligationPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        register: &Register,
        (one, line, steps): (&Obligation, Option<&Line>, &[Step]),
        (may_hand, may_receive): (bool, bool),
        (typed, problem): (StepGiven, Option<String>),
    ) -> ObligationPage {
        let visit = &page.visit;
        let step = |step: &Step| {
            let word = match step.step.as_str() {
                "decided" => format!("obligation-standing-{}", step.verdict),
                other => format!("obligation-step-{other}"),
            };
            let day = step
                .happened_on
                .parse::<Date>()
                .map_or_else(|_| step.happened_on.clone(), |day| visit.date(day));
            let by = if step.by_whom.is_empty() { &step.person } else { &step.by_whom };
            (format!("{day}: {}", visit.t(&word)), step.document.clone(), by.clone())
        };
        ObligationPage {
            id: one.id,
            row: row(visit, register, one, line),
            what: one.what.clone(),
            steps: steps.iter().map(step).collect(),
            may_hand,
            may_receive,
            typed,
            problem,
            page,
        }
    }
}
