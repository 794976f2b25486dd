//! The queue, decisions about many, and merging.

use askama::Template;

use super::fields::{Field, Wording, beside, redlined};
use crate::activities::model::{Kind, Record, href};
use crate::activities::review::actions::{Decision, Outcome};
use crate::activities::review::model::{Filter, OpenRemark, PER_PAGE, Waiting};
use crate::activities::store::Entry;
use crate::activities::views::day;
use crate::frameworks::Terms;
use crate::web::facets::Chosen;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// What waits.
#[derive(Template)]
#[template(path = "activities/review/views/queue.html")]
pub struct QueuePage {
    page: Page,
    q: String,
    selects: Vec<Select>,
    chosen: Vec<Chosen>,
    total: usize,
    /// How much readers say is wrong and nobody settled.
    open_remarks: usize,
    /// Whether that is what is shown.
    of_remarks: bool,
    remarks: Vec<RemarkView>,
    rows: Vec<Row>,
    decisions: Vec<(&'static str, String)>,
    /// What was done last: in words, with the entry.
    done: Option<(String, String)>,
    previous: Option<String>,
    next: Option<String>,
}

struct Select {
    name: &'static str,
    title: String,
    /// Code, words, whether chosen.
    choices: Vec<(String, String, bool)>,
}

struct Row {
    which: String,
    href: String,
    title: String,
    what: String,
    kind: String,
    organisation: String,
    owner: String,
    owner_name: String,
    since: String,
    reviewer: String,
}

impl QueuePage {
    /// Puts the queue into words.
    pub(in crate::activities::review) fn new(
        page: Page,
        filter: &Filter,
        rows: &[Waiting],
        (total, remarks): (usize, usize),
    ) -> QueuePage {
        let visit = &page.visit;
        let number = filter.page.unwrap_or(1).max(1);
        let per_page = usize::try_from(PER_PAGE).expect("a page is short");
        let turn = |number: usize| visit.address_with("page", Some(&number.to_string()));
        QueuePage {
            q: filter.q.clone().unwrap_or_default(),
            selects: selects(visit, filter),
            chosen: chosen(visit, filter),
            total,
            open_remarks: remarks,
            remarks: Vec::new(),
            of_remarks: false,
            rows: rows.iter().map(|one| row(visit, one)).collect(),
            decisions: Decision::ALL
                .map(|one| (one.code(), visit.t(&format!("review-{}", one.code()))))
                .to_vec(),
            done: done(visit),
            previous: (number > 1).then(|| turn(number - 1)),
            next: (number * per_page < total).then(|| turn(number + 1)),
            page,
        }
    }

    /// Puts what readers say is wrong into words.
    pub(in crate::activities::review) fn of_remarks(
        page: Page,
        filter: &Filter,
        remarks: &[OpenRemark],
        total: usize,
    ) -> QueuePage {
        let visit = &page.visit;
        let view = |one: &OpenRemark| RemarkView {
            href: format!("/activities/{}/remarks", one.activity),
            title: one.title.clone(),
            words: one.words.clone(),
            who: one.person.clone(),
            since: day(visit, &one.at),
        };
        let remarks: Vec<RemarkView> = remarks.iter().map(view).collect();
        QueuePage { remarks, of_remarks: true, ..QueuePage::new(page, filter, &[], (total, total)) }
    }
}

struct RemarkView {
    href: String,
    title: String,
    words: String,
    who: String,
    since: String,
}

/// What the address says was done: the way back from a decision.
fn done(visit: &Visit) -> Option<(String, String)> {
    let asked = |name: &str| {
        crate::web::visit::query_pairs(&visit.query).find(|(known, _)| known == name).map(|(_, value)| value)
    };
    let decision = Decision::from_code(&asked("done")?)?;
    let id: i64 = asked("id")?.parse().ok()?;
    Some((visit.t(&format!("review-done-{}", decision.code())), format!("/review/{id}")))
}

fn selects(visit: &Visit, filter: &Filter) -> Vec<Select> {
    let select = |name: &'static str, given: &Option<String>, all: &str, codes: Vec<(String, String)>| {
        let given = Filter::given(given).unwrap_or_default().to_owned();
        let first = (all != "-").then(|| (String::new(), visit.t("review-any")));
        let choices = first.into_iter().chain(codes);
        Select {
            name,
            title: visit.t(&format!("review-filter-{name}")),
            choices: choices.map(|(code, words)| (code.clone(), words, code == given)).collect(),
        }
    };
    let words = |prefix: &str, codes: &[&str]| -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), visit.t(&format!("{prefix}{code}")))).collect()
    };
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    vec![
        select("what", &filter.what, "", words("review-what-", &["new", "change", "remark"])),
        select("standing", &filter.standing, "-", words("activity-standing-", &["submitted", "returned"])),
        select("kind", &filter.kind, "", words("activity-kind-", &kinds)),
        select("reviewer", &filter.reviewer, "", words("review-reviewer-", &["nobody", "me"])),
    ]
}

fn chosen(visit: &Visit, filter: &Filter) -> Vec<Chosen> {
    let fields = [
        ("q", &filter.q),
        ("what", &filter.what),
        ("kind", &filter.kind),
        ("reviewer", &filter.reviewer),
        ("owner", &filter.owner),
    ];
    let one = |(name, field): (&'static str, &Option<String>)| {
        let value = Filter::given(field)?;
        let words = match name {
            "what" => visit.t(&format!("review-what-{value}")),
            "kind" => visit.t(&format!("activity-kind-{value}")),
            "reviewer" if matches!(value, "me" | "nobody") => visit.t(&format!("review-reviewer-{value}")),
            _ => value.to_owned(),
        };
        Some(Chosen::of(visit, name, value, visit.t(&format!("review-filter-{name}")), words))
    };
    fields.into_iter().filter_map(one).collect()
}

fn row(visit: &Visit, one: &Waiting) -> Row {
    let day =
        one.changed_at.parse::<jiff::Timestamp>().map(|at| jiff::tz::Offset::UTC.to_datetime(at).date());
    Row {
        which: format!("{}.{}", one.id, one.revision),
        href: format!("/review/{}", one.id),
        title: if one.title.trim().is_empty() { visit.t("review-untitled") } else { one.title.clone() },
        what: visit.t(&format!("review-what-{}", one.what)),
        kind: visit.t(&format!("activity-kind-{}", one.kind)),
        organisation: one.organisation.clone(),
        owner: one.owner.clone().unwrap_or_default(),
        // The organisation that does it is mostly the owner; then one of the two is enough.
        owner_name: one.owner_name.clone().or_else(|| one.owner.clone()).unwrap_or_default(),
        since: day.map_or_else(|_| one.changed_at.clone(), |day| visit.date(day)),
        reviewer: match &one.reviewer {
            Some(name) if *name == visit.person.name => visit.t("review-reviewer-me"),
            other => other.clone().unwrap_or_default(),
        },
    }
}

/// What would be done with many, or what was.
#[derive(Template)]
#[template(path = "activities/review/views/batch.html")]
pub struct BatchPage {
    page: Page,
    decision: &'static str,
    words: String,
    which: String,
    reason: String,
    needs_reason: bool,
    reason_missing: bool,
    /// Address and title of what is chosen.
    entries: Vec<(String, String)>,
    /// What became of each; nothing while it is asked.
    outcomes: Vec<(String, String, Option<String>)>,
}

impl BatchPage {
    /// Asks once before it is done.
    pub(in crate::activities::review) fn ask(
        page: Page,
        decision: Decision,
        reason: &str,
        entries: Vec<(i64, i64, String)>,
        reason_missing: bool,
    ) -> BatchPage {
        let which: Vec<String> = entries.iter().map(|(id, revision, _)| format!("{id}.{revision}")).collect();
        BatchPage {
            decision: decision.code(),
            words: page.t(&format!("review-{}", decision.code())),
            which: which.join(";"),
            reason: reason.to_owned(),
            needs_reason: decision.needs_reason(),
            reason_missing,
            entries: entries.into_iter().map(|(id, _, title)| (format!("/review/{id}"), title)).collect(),
            outcomes: Vec::new(),
            page,
        }
    }

    /// Says what was done.
    pub(in crate::activities::review) fn done(
        page: Page,
        decision: Decision,
        outcomes: &[Outcome],
    ) -> BatchPage {
        let done = page.t(&format!("review-done-{}", decision.code()));
        let line = |one: &Outcome| {
            let said = one.refused.as_ref().map_or_else(|| done.clone(), |_| page.t("review-refused"));
            (format!("/review/{}", one.id), format!("{} · {said}", one.id), one.refused.clone())
        };
        let outcomes = outcomes.iter().map(line).collect();
        BatchPage { outcomes, ..BatchPage::ask(page, decision, "", Vec::new(), false) }
    }
}

/// Two entries that may be one.
#[derive(Template)]
#[template(path = "activities/review/views/merge.html")]
pub struct MergePage {
    page: Page,
    id: i64,
    revision: i64,
    /// The entry that would be kept: number, revision, title, address.
    kept: Option<(i64, i64, String, String)>,
    /// The merged entry beside the kept one.
    fields: Vec<Field>,
    /// What the kept entry would say, beside what it says.
    after: Vec<Field>,
    taken: usize,
}

impl MergePage {
    /// Puts both side by side.
    pub(in crate::activities::review) fn new(
        page: Page,
        terms: &Terms,
        entry: &Entry,
        kept: Option<&Entry>,
        merged: Option<&Record>,
    ) -> MergePage {
        let wording = Wording { page: &page, terms };
        let fields = kept.map(|kept| beside(&wording, &entry.record, &kept.record)).unwrap_or_default();
        let after = match (kept, merged) {
            (Some(kept), Some(merged)) => redlined(&wording, &kept.record, merged),
            _ => Vec::new(),
        };
        let after: Vec<Field> = after.into_iter().filter(|field| field.changed).collect();
        MergePage {
            id: entry.id,
            revision: entry.revision,
            kept: kept.map(|kept| (kept.id, kept.revision, kept.record.title.clone(), href(kept.id))),
            taken: after.len(),
            fields,
            after,
            page,
        }
    }
}
