//! The register of reports put into words.

use askama::Template;
use jiff::civil::Date;
use resolute_document::Register;

use super::actions::{Given, ReviewGiven};
use super::listing::{self, FACETS};
use super::model::{Entry, Pair, Review};
use crate::trace::views::chip;
use crate::trace::views::passage::shortened;
use crate::trace::views::who::Who;
use crate::web::facets::Asked;
use crate::web::facets::{Chosen, Counts, Facet, PER_PAGE, Paging, downloads};
use crate::web::page::{Choice, Page};
use crate::web::visit::Visit;

/// Characters of a paragraph that a row shows.
const WORDS_SHOWN: usize = 240;

/// The register.
#[derive(Template)]
#[template(path = "reports/register/views/list.html")]
pub struct ListPage {
    page: Page,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    as_of: String,
    total: usize,
    rows: Vec<Row>,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    may_edit: bool,
    typed: Given,
    problem: Option<String>,
}

/// A name with its page.
type Link = (String, String);

struct Row {
    key: String,
    href: String,
    title: String,
    words: String,
    day: Option<String>,
    often: Option<String>,
    event: Option<String>,
    givers: Vec<Link>,
    giver_words: String,
    receivers: Vec<Link>,
    receiver_words: String,
    paragraph: String,
    duty: Option<String>,
    is_suggested: bool,
    is_recorded: bool,
    standing: String,
    because: String,
    reason: String,
    handed: Option<(String, String)>,
    answered: Vec<Link>,
    review: Option<String>,
}

impl ListPage {
    /// Puts the list into words.
    pub fn new(
        page: Page,
        register: &Register,
        asked: &Asked,
        (as_of, (entries, counts)): (Date, &(Vec<Entry>, Counts)),
        may_edit: bool,
        (typed, problem): (Given, Option<String>),
    ) -> ListPage {
        let visit = &page.visit;
        let (number, paging) = Paging::of(visit, asked.page, entries.len());
        let shown = entries.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        let title = |name: &str| visit.t(&format!("due-reports-facet-{name}"));
        let words = |name: &str, code: &str| value(visit, register, name, code);
        let (facets, chosen) = asked.form(visit, &FACETS, counts, title, words);
        ListPage {
            facets,
            chosen,
            as_of: as_of.to_string(),
            total: entries.len(),
            rows: shown.map(|one| row(visit, register, one)).collect(),
            paging,
            downloads: downloads(visit, "/exports/due-reports/due-reports"),
            may_edit,
            typed,
            problem,
            page,
        }
    }
}

fn value(visit: &Visit, register: &Register, facet: &str, code: &str) -> String {
    match facet {
        "standing" => visit.t(&format!("due-reports-standing-{code}")),
        "review" => visit.t(&format!("due-reports-review-{code}")),
        "recurrence" if code == "none" => visit.t("due-reports-once"),
        "recurrence" => chip::recurrence(visit, code),
        "giver" | "receiver" => Who::of(code, register).name,
        _ => code.to_owned(),
    }
}

fn links(register: &Register, codes: &[String]) -> Vec<Link> {
    codes.iter().map(|code| (Who::of(code, register).name, format!("/actors/{code}"))).collect()
}

fn day_of(visit: &Visit, text: &str) -> String {
    let day = text.split('T').next().unwrap_or_default();
    day.parse::<Date>().map_or_else(|_| text.to_owned(), |day| visit.date(day))
}

/// `merged into X, WTDC-25`.
pub fn told(visit: &Visit, review: &Review) -> String {
    let verdict = visit.t(&format!("due-reports-review-{}", review.verdict));
    format!("{verdict} · {} · {}", review.occasion, day_of(visit, &review.at))
}

fn row(visit: &Visit, register: &Register, one: &Entry) -> Row {
    let is_recorded = one.said_by == "person";
    Row {
        key: one.key.clone(),
        href: one.href.clone(),
        title: shortened(&one.title, WORDS_SHOWN),
        words: shortened(&one.words, WORDS_SHOWN),
        day: one.next_due.map(|day| visit.date(day)),
        often: one.recurrence.as_deref().map(|code| chip::recurrence(visit, code)),
        event: one.event.clone(),
        givers: links(register, &one.givers),
        giver_words: one.giver_words.clone(),
        receivers: links(register, &one.receivers),
        receiver_words: one.receiver_words.clone(),
        paragraph: one.paragraph.clone(),
        duty: one.duty.clone(),
        is_suggested: one.standing == "suggested",
        standing: visit.t(&format!(
            "due-reports-standing-{}",
            if is_recorded { "recorded" } else { one.standing.as_str() }
        )),
        is_recorded,
        because: one.because.clone(),
        reason: one.reason.clone(),
        handed: one
            .handed_on
            .as_deref()
            .map(|day| (day_of(visit, day), one.document.clone().unwrap_or_default())),
        answered: one
            .answered
            .iter()
            .take(3)
            .map(|report| (report.title.clone(), format!("/reports/{}", report.report)))
            .collect(),
        review: one.review.as_ref().map(|review| told(visit, review)),
    }
}

/// One report: from where, what was decided, what asks for the same.
#[derive(Template)]
#[template(path = "reports/register/views/entry.html")]
pub struct EntryPage {
    page: Page,
    row: Row,
    words: Vec<String>,
    source: String,
    recorded_by: String,
    is_dismissed: bool,
    reviews: Vec<ReviewRow>,
    alike: Vec<PairRow>,
    others: Vec<(String, String, bool)>,
    verdicts: Vec<(&'static str, String, bool)>,
    may_edit: bool,
    typed: ReviewGiven,
    problem: Option<String>,
}

struct ReviewRow {
    said: String,
    reason: String,
    by: String,
    into: Option<Link>,
}

impl EntryPage {
    /// Puts the page into words.
    pub fn new(
        page: Page,
        register: &Register,
        (entry, reviews): (&Entry, &[Review]),
        (others, alike): (&[Entry], &[Pair]),
        may_edit: bool,
        (typed, problem): (ReviewGiven, Option<String>),
    ) -> EntryPage {
        let visit = &page.visit;
        let review = |one: &Review| ReviewRow {
            said: told(visit, one),
            reason: one.reason.clone(),
            by: format!("{} · {}", one.person, one.acting_for),
            into: one.merged_into.as_ref().map(|key| {
                let title = others.iter().find(|other| other.key == *key);
                let name = title
                    .map_or_else(|| key.clone(), |other| format!("{}: {}", other.paragraph, other.title));
                (name, super::model::entry_href(key))
            }),
        };
        let verdict = |code: &'static str| {
            (code, visit.t(&format!("due-reports-verdict-{code}")), code == typed.verdict)
        };
        EntryPage {
            row: row(visit, register, entry),
            words: entry.words.lines().map(str::to_owned).collect(),
            source: entry.source.clone(),
            recorded_by: match entry.said_by.as_str() {
                "person" => format!("{} · {}", entry.person, entry.acting_for),
                _ => String::new(),
            },
            is_dismissed: entry.standing == "dismissed",
            reviews: reviews.iter().rev().map(review).collect(),
            alike: alike.iter().map(|pair| pair_row(visit, register, pair)).collect(),
            others: others
                .iter()
                .filter(|other| other.key != entry.key)
                .map(|other| {
                    let words = format!("{}: {}", other.paragraph, shortened(&other.title, 80));
                    (other.key.clone(), words, other.key == typed.merged_into)
                })
                .collect(),
            verdicts: ["continue", "merge", "discontinue"].into_iter().map(verdict).collect(),
            may_edit,
            typed,
            problem,
            page,
        }
    }
}

/// Pairs of reports.
#[derive(Template)]
#[template(path = "reports/register/views/pairs.html")]
pub struct PairsPage {
    page: Page,
    pairs: Vec<PairRow>,
    total: usize,
    paging: Option<Paging>,
    downloads: Vec<Choice>,
    may_edit: bool,
}

struct PairRow {
    one: Row,
    other: Row,
    standing: String,
    is_suggested: bool,
    is_confirmed: bool,
    reasons: Vec<String>,
    phrases: Vec<String>,
}

impl PairsPage {
    /// Puts the list into words.
    pub fn new(page: Page, register: &Register, pairs: &[Pair], may_edit: bool) -> PairsPage {
        let visit = &page.visit;
        let asked = listing::asked(&visit.query).page;
        let (number, paging) = Paging::of(visit, asked, pairs.len());
        let shown = pairs.iter().skip((number - 1) * PER_PAGE).take(PER_PAGE);
        PairsPage {
            pairs: shown.map(|pair| pair_row(visit, register, pair)).collect(),
            total: pairs.len(),
            paging,
            downloads: downloads(visit, "/exports/due-report-pairs/pairs"),
            may_edit,
            page,
        }
    }
}

fn pair_row(visit: &Visit, register: &Register, pair: &Pair) -> PairRow {
    let names = |codes: &[String]| {
        codes.iter().map(|code| Who::of(code, register).name).collect::<Vec<_>>().join(", ")
    };
    let say = |key: &str, words: String| visit.with(key, &[("words", words.into())]);
    let mut reasons = Vec::new();
    if !pair.same_receiver.is_empty() {
        reasons.push(say("due-reports-same-receiver", names(&pair.same_receiver)));
    }
    if !pair.same_giver.is_empty() {
        reasons.push(say("due-reports-same-giver", names(&pair.same_giver)));
    }
    if let Some(often) = &pair.same_recurrence {
        reasons.push(say("due-reports-same-recurrence", chip::recurrence(visit, often)));
    }
    if pair.likeness > 0.0 {
        reasons.push(say("due-reports-likeness", format!("{:.0}\u{a0}%", pair.likeness * 100.0)));
    }
    PairRow {
        one: row(visit, register, &pair.one),
        other: row(visit, register, &pair.other),
        standing: visit.t(&format!("due-reports-pair-{}", pair.standing)),
        is_suggested: pair.standing == "suggested",
        is_confirmed: pair.standing == "confirmed",
        reasons,
        phrases: pair.phrases.clone(),
    }
}
