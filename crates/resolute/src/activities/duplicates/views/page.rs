//! Pairs that may be the same, side by side: what differs is said in words, and why the pair was found.

use askama::Template;
use fluent_bundle::FluentValue;
use resolute_likeness::Reason;

use crate::accounts::Right;
use crate::activities::duplicates::model::{Asked, Pair, PairKind, State};
use crate::activities::duplicates::web::A_PAGE;
use crate::activities::model::{Record, href};
use crate::activities::views::{coded, day, period};
use crate::frameworks::Terms;
use crate::web::facets::{Chosen, Paging};
use crate::web::page::Page;
use crate::web::visit::Visit;

/// Characters of a description that are shown.
const EXCERPT: usize = 420;

/// How many pairs there are, by kind and state.
#[derive(Debug, Default)]
pub struct Counts(pub [[usize; 2]; 2]);

/// The page.
#[derive(Template)]
#[template(path = "activities/duplicates/views/page.html")]
pub struct DuplicatesPage {
    page: Page,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    reasons: Vec<Choice>,
    q: String,
    chosen: Vec<Chosen>,
    total: usize,
    is_related: bool,
    pairs: Vec<PairView>,
    paging: Option<Paging>,
    decides: bool,
    back: String,
}

/// A value of a filter.
struct Choice {
    code: &'static str,
    words: String,
    count: String,
    chosen: bool,
}

struct PairView {
    one: i64,
    other: i64,
    one_href: String,
    other_href: String,
    one_title: String,
    other_title: String,
    score: String,
    speaks_for: Vec<String>,
    speaks_against: Vec<String>,
    fields: Vec<FieldView>,
    distinct: Option<String>,
    reason: String,
}

/// A field of both entries.
struct FieldView {
    name: String,
    one: String,
    other: String,
    differs: bool,
}

impl DuplicatesPage {
    /// Puts the page into words.
    pub fn new(page: Page, asked: &Asked, counts: &Counts, pairs: &[Pair], terms: &Terms) -> DuplicatesPage {
        let visit = &page.visit;
        let (kind, state) = (asked.kind(), asked.state());
        let place = (
            PairKind::ALL.iter().position(|one| *one == kind).unwrap_or_default(),
            State::ALL.iter().position(|one| *one == state).unwrap_or_default(),
        );
        let total = counts.0[place.0][place.1];
        let choice = |code: &'static str, key: &str, count: usize, chosen: bool| Choice {
            code,
            words: visit.t(&format!("{key}-{code}")),
            count: visit.number(count),
            chosen,
        };
        let kinds = PairKind::ALL
            .iter()
            .zip(counts.0)
            .map(|(one, of_kind)| choice(one.code(), "duplicates-kind", of_kind[place.1], *one == kind));
        let states = State::ALL
            .iter()
            .zip(counts.0[place.0])
            .map(|(one, count)| choice(one.code(), "duplicates-state", count, *one == state));
        let reasons = Reason::ALL.iter().map(|reason| Choice {
            code: reason.code(),
            words: visit.t(&format!("likeness-{}", reason.code())),
            count: String::new(),
            chosen: asked.reason() == Some(*reason),
        });
        let (_, paging) = Paging::with(visit, asked.page, total, A_PAGE);
        DuplicatesPage {
            kinds: kinds.collect(),
            states: states.collect(),
            reasons: reasons.collect(),
            q: asked.q.clone().unwrap_or_default(),
            chosen: chosen(visit, asked),
            total,
            is_related: kind == PairKind::Related,
            pairs: pairs.iter().map(|pair| pair_view(visit, terms, pair)).collect(),
            paging,
            decides: visit.person.may_for_all(Right::Review),
            back: here(visit),
            page,
        }
    }
}

fn here(visit: &Visit) -> String {
    if visit.query.is_empty() { visit.path.clone() } else { format!("{}?{}", visit.path, visit.query) }
}

fn chosen(visit: &Visit, asked: &Asked) -> Vec<Chosen> {
    let reason = asked.reason().map(|reason| {
        let words = visit.t(&format!("likeness-{}", reason.code()));
        Chosen::of(visit, "reason", reason.code(), visit.t("duplicates-reason-filter"), words)
    });
    let words = asked.q.as_deref().map(str::trim).filter(|words| !words.is_empty());
    let words = words.map(|words| Chosen {
        title: visit.t("duplicates-words"),
        words: words.to_owned(),
        href: visit.address_with("q", None),
    });
    reason.into_iter().chain(words).collect()
}

fn pair_view(visit: &Visit, terms: &Terms, pair: &Pair) -> PairView {
    let words = |reason: &Reason| visit.t(&format!("likeness-{}", reason.code()));
    let (against, speaks_for): (Vec<&Reason>, Vec<&Reason>) =
        pair.reasons.iter().partition(|reason| reason.speaks_against());
    let hundredths = usize::try_from(pair.score / 10).unwrap_or_default();
    let distinct = pair.distinct.as_ref().map(|said| {
        let values: [(&str, FluentValue<'_>); 2] =
            [("person", said.person.as_str().into()), ("day", day(visit, &said.at).into())];
        visit.with("duplicates-said", &values)
    });
    PairView {
        one: pair.one.0,
        other: pair.other.0,
        one_href: href(pair.one.0),
        other_href: href(pair.other.0),
        one_title: titled(visit, &pair.one),
        other_title: titled(visit, &pair.other),
        score: visit.n("duplicates-score", hundredths),
        speaks_for: speaks_for.into_iter().map(words).collect(),
        speaks_against: against.into_iter().map(words).collect(),
        fields: fields(visit, terms, &pair.one.1, &pair.other.1),
        distinct,
        reason: pair.distinct.as_ref().map(|said| said.reason.clone()).unwrap_or_default(),
    }
}

fn titled(visit: &Visit, (id, record): &(i64, Record)) -> String {
    if record.title.is_empty() {
        visit.number(usize::try_from(*id).unwrap_or_default())
    } else {
        record.title.clone()
    }
}

/// The fields that help to decide; those that neither entry has are left out.
fn fields(visit: &Visit, terms: &Terms, one: &Record, other: &Record) -> Vec<FieldView> {
    let label = |scheme: &str, codes: &[String]| -> String {
        let names: Vec<String> = codes.iter().map(|code| terms.label(scheme, code, visit.locale)).collect();
        names.join(" · ")
    };
    let lines = |record: &Record| -> Vec<String> { record.all_lines().map(str::to_owned).collect() };
    let of = |name: &str, value: &dyn Fn(&Record) -> String| FieldView {
        name: visit.t(name),
        one: value(one),
        other: value(other),
        differs: value(one) != value(other),
    };
    let all = vec![
        of("activity-field-organisation", &|record| record.organisation.clone()),
        of("activity-field-countries", &|record| label("countries", &record.countries)),
        of("duplicates-period", &|record| period(visit, record.starts_on, record.ends_on)),
        of("activity-field-kind", &|record| visit.t(&format!("activity-kind-{}", record.kind.code()))),
        of("activity-field-progress", &|record| {
            record.progress.map_or_else(String::new, |it| coded(visit, "progress", it.code()))
        }),
        of("activity-field-lines", &|record| label("action-lines", &lines(record))),
        of("activity-field-website", &|record| record.website.clone()),
        of("activity-field-description", &|record| shortened(&record.description)),
        of("duplicates-source", &|record| {
            record.provenance.as_ref().map_or_else(String::new, |of| of.source.clone())
        }),
    ];
    all.into_iter().filter(|field| !(field.one.is_empty() && field.other.is_empty())).collect()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((at, _)) => format!("{} …", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
