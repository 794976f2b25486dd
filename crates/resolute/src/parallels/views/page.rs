//! The page of sister texts: pairs side by side, each with the reason why it is suggested.

use std::collections::HashMap;

use askama::Template;
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use resolute_document::Register;
use resolute_document::parallels::Support;

use super::citing::{CitingRow, citing_row};
use super::words::marked;
use crate::accounts::Right;
use crate::instruments::model::{Instrument, Proposal, Text};
use crate::parallels::model::{HeldPassage, Judged, Pair, Verdicts};
use crate::parallels::web::Asked;
use crate::parallels::{Citing, Sister, Sisters};
use crate::trace::views::passage::anchor;
use crate::verdicts::Verdict;
use crate::web::html::Html;
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, encode_pairs};

/// Passages on one page.
const A_PAGE: usize = 8;

/// Pairs of one passage that are shown before its own page is asked for.
const PAIRS: usize = 3;

/// Passages that cite the text, before the list of its citations is asked for.
const CITING: usize = 20;

/// The page.
#[derive(Template)]
#[template(path = "parallels/views/page.html")]
pub struct ParallelsPage {
    page: Page,
    versions: Vec<Choice>,
    notice: Option<String>,
    calls: Vec<(String, bool)>,
    chosen: Vec<(String, String)>,
    hidden: Vec<(String, String)>,
    show_dismissed: bool,
    dismissed: usize,
    toggle_href: String,
    total: usize,
    rows: Vec<Row>,
    citing: Vec<CitingRow>,
    citing_count: usize,
    citing_more: Option<String>,
    has_text: bool,
    previous: Option<String>,
    next: Option<String>,
    paging: Option<String>,
    may_judge: bool,
    back: String,
}

/// A passage with its pairs.
struct Row {
    place: String,
    heading: String,
    href: String,
    pairs: Vec<PairRow>,
    more: Option<(String, usize)>,
}

/// Two passages beside each other.
struct PairRow {
    one: String,
    other: String,
    here: Vec<Html>,
    there: Vec<Html>,
    name: String,
    place: String,
    heading: String,
    href: String,
    standing: String,
    likeness: String,
    phrases: Vec<String>,
    reasons: Vec<String>,
    still: Vec<String>,
    judged: Option<String>,
    judged_reason: String,
    is_judged: bool,
    id: String,
}

/// What the page is made of.
pub struct Matter<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// Its texts.
    pub texts: &'a [Text],
    /// The one that is shown.
    pub text: Option<&'a Text>,
    /// The filters.
    pub asked: &'a Asked,
    /// The index.
    pub sisters: &'a Sisters,
    /// What cites the instrument by name, or the passage where one is asked for.
    pub citing: &'a [Citing],
    /// What people said.
    pub verdicts: &'a Verdicts,
    /// All instruments, for their names.
    pub all: &'a [Instrument],
    /// All proposals, for their symbols.
    pub proposals: &'a [Proposal],
    /// The known world, for the names of officers.
    pub register: &'a Register,
}

impl ParallelsPage {
    /// Puts the page into words.
    pub fn new(page: Page, matter: &Matter<'_>) -> ParallelsPage {
        let visit = &page.visit;
        let given = |field: &Option<String>| field.clone().filter(|value| !value.is_empty());
        let (call, provision) = (given(&matter.asked.call), given(&matter.asked.provision));
        let show_dismissed = matter.asked.show.as_deref() == Some("dismissed");
        let passages = matter.text.map(|text| matter.sisters.of_text(text.id)).unwrap_or_default();
        let mut calls: Vec<(String, bool)> = Vec::new();
        let mut dismissed = 0;
        let mut found: Vec<(&HeldPassage, Vec<Sister>)> = Vec::new();
        for held in passages {
            let mut sisters = matter.sisters.of(held);
            sisters.retain(|sister| {
                let verdict = matter.verdicts.get(&Pair::of(&held.lineage, &sister.held.lineage));
                let is_dismissed = verdict.is_some_and(|judged| judged.verdict == Verdict::Dismissed);
                dismissed += usize::from(is_dismissed);
                show_dismissed || !is_dismissed
            });
            if sisters.is_empty() {
                continue;
            }
            let heading = &held.passage.heading;
            if !heading.is_empty() && !calls.iter().any(|(known, _)| known == heading) {
                calls.push((heading.clone(), call.as_ref() == Some(heading)));
            }
            let fits = call.as_ref().is_none_or(|call| call == heading)
                && provision.as_ref().is_none_or(|address| *address == held.passage.address);
            if fits {
                found.push((held, sisters));
            }
        }
        if provision.is_none() {
            let likeness = |sisters: &[Sister]| sisters.iter().map(|one| one.likeness).fold(0.0, f32::max);
            found.sort_by(|(_, one), (_, other)| likeness(other).total_cmp(&likeness(one)));
        }
        let total = found.len();
        let number = matter.asked.page.unwrap_or(1).clamp(1, total.div_ceil(A_PAGE).max(1));
        let link =
            |number: usize| visit.address_with("page", (number > 1).then(|| number.to_string()).as_deref());
        let maker = RowMaker::new(visit, matter);
        let from = (number - 1) * A_PAGE;
        let rows = found
            .iter()
            .skip(from)
            .take(A_PAGE)
            .enumerate()
            .map(|(at, (held, sisters))| maker.row(from + at, held, sisters, provision.is_some()))
            .collect();
        // They are no part of the pages of pairs, so they stand on the first one.
        let shown_citing = if number == 1 { &matter.citing[..matter.citing.len().min(CITING)] } else { &[] };
        let filters = [("call", call), ("provision", provision)];
        let chosen = filters.iter().filter_map(|(name, value)| Some((*name, value.clone()?)));
        ParallelsPage {
            chosen: chosen.map(|(name, value)| (visit.address_with(name, None), value)).collect(),
            hidden: [("version", given(&matter.asked.version)), ("proposal", given(&matter.asked.proposal))]
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?)))
                .collect(),
            versions: versions(visit, matter),
            notice: matter.text.and_then(|text| notice(visit, text, matter.proposals)),
            calls,
            show_dismissed,
            dismissed,
            toggle_href: visit.address_with("show", (!show_dismissed).then_some("dismissed")),
            total,
            rows,
            citing: shown_citing.iter().map(|one| citing_row(visit, matter, one)).collect(),
            citing_count: matter.citing.len(),
            citing_more: (number == 1 && matter.citing.len() > CITING)
                .then(|| format!("/citations?cited={}", matter.instrument.id)),
            has_text: matter.text.is_some(),
            previous: (number > 1).then(|| link(number - 1)),
            next: (number * A_PAGE < total).then(|| link(number + 1)),
            paging: (total > A_PAGE).then(|| {
                let values = [("page", number.into()), ("pages", total.div_ceil(A_PAGE).into())];
                visit.with("parallels-page", &values)
            }),
            may_judge: visit.person.may_for_all(Right::Edit),
            back: match visit.query.as_str() {
                "" => visit.path.clone(),
                query => format!("{}?{query}", visit.path),
            },
            page,
        }
    }
}

/// What a proposed or reconstructed text is not.
fn notice(visit: &Visit, text: &Text, proposals: &[Proposal]) -> Option<String> {
    let proposal = proposals.iter().find(|one| Some(&one.id) == text.proposal.as_ref())?;
    let values = [("symbol", FluentValue::from(proposal.symbol.as_str()))];
    match text.standing.as_str() {
        "reconstructed" => Some(visit.with("work-reconstructed-notice", &values)),
        _ => Some(visit.with("text-proposed-notice", &values)),
    }
}

fn versions(visit: &Visit, matter: &Matter<'_>) -> Vec<Choice> {
    let choice = |text: &Text| {
        let year = text.version.rsplit('/').next().unwrap_or_default();
        let pairs = [("version", Some(year.to_owned())), ("proposal", text.proposal.clone())];
        let query =
            encode_pairs(pairs.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        Choice {
            name: format!("{year} · {}", visit.t(&format!("version-{}", text.standing))),
            href: format!("{}?{query}", visit.path),
            code: "",
            current: matter.text.is_some_and(|shown| shown.id == text.id),
            exact: true,
        }
    };
    matter.texts.iter().filter(|text| text.language == "en").map(choice).collect()
}

/// Everything that a row needs besides its passage.
struct RowMaker<'a> {
    visit: &'a Visit,
    matter: &'a Matter<'a>,
    names: HashMap<&'a str, String>,
}

impl<'a> RowMaker<'a> {
    fn new(visit: &'a Visit, matter: &'a Matter<'a>) -> RowMaker<'a> {
        let names = matter.all.iter().map(|one| (one.id.as_str(), one.name())).collect();
        RowMaker { visit, matter, names }
    }

    fn row(&self, number: usize, held: &HeldPassage, sisters: &[Sister], all: bool) -> Row {
        let shown = if all { sisters.len() } else { PAIRS.min(sisters.len()) };
        let own_page = self.visit.address_with("provision", Some(&held.passage.address));
        Row {
            place: held.place().to_owned(),
            heading: held.passage.heading.clone(),
            href: text_href(held),
            pairs: sisters[..shown]
                .iter()
                .enumerate()
                .map(|(at, sister)| self.pair(format!("pair-{number}-{at}"), held, sister))
                .collect(),
            more: (shown < sisters.len()).then(|| (own_page, sisters.len() - shown)),
        }
    }

    fn pair(&self, id: String, held: &HeldPassage, sister: &Sister) -> PairRow {
        let visit = self.visit;
        let judged = self.matter.verdicts.get(&Pair::of(&held.lineage, &sister.held.lineage));
        let there = &sister.held;
        let name = self.names.get(there.passage.instrument.as_str());
        PairRow {
            one: held.lineage.clone(),
            other: there.lineage.clone(),
            here: marked(&held.passage.words, &sister.here, &[]),
            there: marked(&there.passage.words, &sister.there, &sister.still),
            name: name.cloned().unwrap_or_else(|| there.passage.instrument.clone()),
            place: there.place().to_owned(),
            heading: there.passage.heading.clone(),
            href: text_href(there),
            standing: standing(visit, self.matter.proposals, (&there.version, there.proposal.as_deref())),
            likeness: likeness(visit, sister.likeness),
            phrases: sister.phrases.iter().take(4).cloned().collect(),
            reasons: sister.support.iter().map(|support| self.reason(support)).collect(),
            still: still(sister),
            judged: judged.map(|judged| said(visit, judged)),
            judged_reason: judged.map(|judged| judged.reason.clone()).unwrap_or_default(),
            is_judged: judged.is_some(),
            id,
        }
    }

    fn reason(&self, support: &Support) -> String {
        let visit = self.visit;
        match support {
            Support::SameForce(force) => {
                let words = visit.t(&format!("force-{}", force.as_str()));
                visit.with("parallels-same-force", &[("force", words.into())])
            }
            Support::SameAddressee(code) => {
                let known = self.matter.register.actors.iter().find(|actor| actor.id == *code);
                let name = known.map_or(code.as_str(), |actor| actor.name.as_str());
                visit.with("parallels-same-addressee", &[("actor", name.into())])
            }
            Support::SameCitation(name) | Support::SameConcept(name) => {
                visit.with("parallels-same-name", &[("name", name.as_str().into())])
            }
        }
    }
}

/// Whether a text is adopted, or in what it is proposed.
pub(super) fn standing(
    visit: &Visit,
    proposals: &[Proposal],
    (version, proposal): (&str, Option<&str>),
) -> String {
    let year = version.rsplit('/').next().unwrap_or_default();
    match proposals.iter().find(|one| Some(one.id.as_str()) == proposal) {
        Some(one) => visit.with("parallels-proposed", &[("symbol", one.symbol.as_str().into())]),
        None => visit.with("parallels-adopted", &[("year", year.into())]),
    }
}

/// The old wording that still stands, each phrase once.
fn still(sister: &Sister) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for range in &sister.still {
        let phrase = sister.held.passage.words[range.clone()].to_owned();
        if !found.contains(&phrase) {
            found.push(phrase);
        }
    }
    found
}

/// The paragraph on the page of its text.
fn text_href(held: &HeldPassage) -> String {
    let year = held.version.rsplit('/').next().unwrap_or_default();
    let proposal = held.proposal.as_ref().map(|id| format!("&proposal={id}")).unwrap_or_default();
    let place = anchor(&held.passage.address, false);
    format!("/instruments/{}?version={year}{proposal}#{place}", held.passage.instrument)
}

/// Likeness in words, with its number.
fn likeness(visit: &Visit, likeness: f32) -> String {
    let key = match likeness {
        near if near >= 0.65 => "parallels-likeness-near",
        much if much >= 0.45 => "parallels-likeness-much",
        _ => "parallels-likeness-part",
    };
    visit.n(key, (likeness * 100.0).round().clamp(0.0, 100.0) as usize)
}

/// Who confirmed or dismissed a pair, and when.
fn said(visit: &Visit, judged: &Judged) -> String {
    let day = judged.at.parse::<Timestamp>().map(|at| jiff::tz::Offset::UTC.to_datetime(at).date());
    let values = [
        ("person", FluentValue::from(judged.person.as_str())),
        ("actor", judged.acting_for.as_str().into()),
        ("date", day.map_or_else(|_| judged.at.clone(), |day| visit.date(day)).into()),
    ];
    visit.with(&format!("parallels-{}", judged.verdict.code()), &values)
}
