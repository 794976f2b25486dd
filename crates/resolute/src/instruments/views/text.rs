//! The page of an instrument: its text, its duties in the margin, its versions.

use std::collections::HashMap;

use askama::Template;
use fluent_bundle::FluentValue;
use resolute_document::Register;

use super::lines::{Line, View};
use crate::accounts::Right;
use crate::instruments::model::{Instrument, Proposal, Text, Version, VersionState, slug, state_of};
use crate::parallels::Counts;
use crate::trace::Listed;
use crate::trace::model::State;
use crate::trace::views::chip::{self, Chip};
use crate::trace::views::passage::{mandate_href, trace_href};
use crate::trace::views::who::{Who, who};
use crate::web::page::{Choice, Page};
use crate::web::visit::{Visit, query_pairs};

/// The page.
#[derive(Template)]
#[template(path = "instruments/views/text.html")]
pub struct TextPage {
    page: Page,
    title: String,
    notice: Option<String>,
    versions: Vec<Choice>,
    views: Vec<Choice>,
    margins: Vec<Choice>,
    language: String,
    not_analysed: bool,
    contents: Vec<Entry>,
    rows: Vec<Row>,
    sides: bool,
    legend: bool,
    known: Vec<Known>,
    work_href: String,
    pack_href: String,
    citations_href: String,
    cited_notice: Vec<String>,
    as_of: String,
    kept: Vec<(String, String)>,
    /// Where this text is compared with another one, if there is one.
    compare_href: Option<String>,
    proposal: Option<Pointer>,
    downloads: Vec<Choice>,
    findings: Vec<String>,
    not_understood: Vec<String>,
    sisters_href: String,
    languages_href: Option<String>,
    give_href: Option<String>,
}

struct Pointer {
    name: String,
    href: String,
}

/// A call in the table of contents.
struct Entry {
    href: String,
    words: String,
    operative: bool,
    bars: Vec<Bar>,
    states: Vec<(Chip, usize)>,
}

/// A piece of the status bar: `x` and `width` of a hundred.
struct Bar {
    code: &'static str,
    x: usize,
    width: usize,
}

/// A line of a page, or how many that did not change stand in its place.
pub(crate) enum Row {
    Line(Box<Line>, Option<Box<Margin>>),
    Gap(usize),
}

/// What is read from a paragraph, beside it.
pub(crate) struct Margin {
    pub(crate) state: Chip,
    pub(crate) who: Vec<Who>,
    pub(crate) verb: Option<String>,
    pub(crate) deliverable: Option<String>,
    pub(crate) when: Vec<String>,
    pub(crate) recipient: Option<String>,
    pub(crate) href: String,
    pub(crate) trace_href: String,
}

struct Known {
    cited_as: String,
    state: String,
    verified: bool,
}

/// Everything that the page is made of.
pub struct Matter<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// Its known versions.
    pub versions: &'a [Version],
    /// Texts that are held.
    pub texts: &'a [Text],
    /// The one that is shown.
    pub text: Option<&'a Text>,
    /// The proposal it belongs to.
    pub proposal: Option<&'a Proposal>,
    /// Its paragraphs.
    pub lines: Vec<Line>,
    /// How they are shown.
    pub view: View,
    /// Whether notes stand in the margin.
    pub show_margin: bool,
    /// Duties of the old and the new text.
    pub duties: &'a [Listed],
    /// Day on which states and versions are judged.
    pub as_of: jiff::civil::Date,
    /// What is said to somebody who followed a citation here.
    pub cited_notice: Vec<String>,
    /// What the reader of the text met.
    pub findings: Vec<String>,
    /// Words that belong to nothing known.
    pub not_understood: Vec<String>,
    /// How many sister texts a paragraph has, by address.
    pub sisters: Counts,
}

impl TextPage {
    /// Puts the page into words.
    pub fn new(page: Page, mut matter: Matter<'_>, register: &Register) -> TextPage {
        let visit = &page.visit;
        let margins: HashMap<&str, &Listed> =
            matter.duties.iter().map(|one| (one.mandate.address.as_str(), one)).collect();
        let contents = contents(visit, &matter, &margins);
        let known = matter.versions.iter().map(|version| Known {
            cited_as: version.cited_as.trim_matches(['(', ')']).to_owned(),
            state: visit.t(state_key(state_of(version, matter.versions, matter.as_of))),
            verified: version.verified.starts_with("yes"),
        });
        let changes = matter.proposal.is_some();
        let sisters_href = sisters_href(matter.instrument, matter.text);
        let languages_href = languages_href(&matter);
        let give_href = format!("/instruments/{}/texts/new", matter.instrument.id);
        for line in matter.lines.iter_mut().filter(|line| !line.anchor.is_empty()) {
            let count = matter.sisters.get(&line.address);
            line.sisters = count.map(|count| (format!("{sisters_href}&provision={}", line.address), *count));
        }
        TextPage {
            title: matter.text.map_or_else(|| matter.instrument.title.clone(), |text| text.title.clone()),
            notice: matter.text.map(|text| notice(visit, text, matter.proposal)),
            versions: version_choices(visit, &matter),
            views: if changes { view_choices(visit, matter.view) } else { Vec::new() },
            margins: margin_choices(visit, matter.show_margin),
            language: matter.text.map_or_else(|| "en".to_owned(), |text| text.language.clone()),
            not_analysed: matter.text.is_some_and(|text| text.language != "en"),
            contents,
            sides: matter.view == View::Sides,
            legend: matter.view != View::Text,
            known: known.collect(),
            work_href: format!("/instruments/{}/work", matter.instrument.id),
            pack_href: pack_href(matter.instrument, matter.proposal, matter.as_of),
            citations_href: format!("/instruments/{}/citations?as_of={}", matter.instrument.id, matter.as_of),
            cited_notice: matter.cited_notice,
            as_of: matter.as_of.to_string(),
            kept: query_pairs(&visit.query).filter(|(name, _)| name != "as_of" && name != "as-of").collect(),
            compare_href: (matter.texts.len() > 1)
                .then(|| format!("/compare?instrument={}", matter.instrument.id)),
            proposal: matter
                .proposal
                .map(|one| Pointer { name: one.symbol.clone(), href: format!("/proposals/{}", one.id) }),
            downloads: match (matter.proposal, matter.text) {
                (Some(proposal), _) => downloads("proposal", &proposal.id),
                (None, Some(text)) => downloads("text", &slug(&text.version)),
                (None, None) => Vec::new(),
            },
            findings: matter.findings,
            not_understood: matter.not_understood,
            sisters_href,
            languages_href,
            give_href: visit.person.may_for_all(Right::Edit).then_some(give_href),
            rows: rows(visit, matter.lines, matter.view, matter.show_margin, &margins, register),
            page,
        }
    }
}

/// Where an instrument can be taken away as pages, with the proposal and for the day that are shown.
pub fn pack_href(instrument: &Instrument, proposal: Option<&Proposal>, as_of: jiff::civil::Date) -> String {
    let proposal = proposal.map_or("none", |one| one.id.as_str());
    format!("/instruments/{}/pack.zip?as_of={as_of}&proposal={proposal}", instrument.id)
}

/// The page of the other languages in which the version that is shown is held.
fn languages_href(matter: &Matter<'_>) -> Option<String> {
    let shown = matter.text?;
    let others = matter.texts.iter().filter(|text| text.version == shown.version);
    let year = shown.version.rsplit('/').next().unwrap_or_default();
    let is_held = others.into_iter().any(|text| text.language != shown.language);
    is_held.then(|| format!("/instruments/{}/languages?version={year}", matter.instrument.id))
}

/// The page of the sister texts of what is shown.
fn sisters_href(instrument: &Instrument, text: Option<&Text>) -> String {
    let Some(text) = text else { return String::new() };
    let year = text.version.rsplit('/').next().unwrap_or_default();
    let proposal = text.proposal.as_ref().map(|id| format!("&proposal={id}")).unwrap_or_default();
    format!("/instruments/{}/parallels?version={year}{proposal}", instrument.id)
}

/// A version's state as a translation key.
fn state_key(state: VersionState) -> &'static str {
    match state {
        VersionState::NotYet => "version-not-yet",
        VersionState::InForce => "standing-in-force",
        VersionState::Superseded => "version-superseded",
        VersionState::Suppressed => "version-suppressed",
    }
}

/// What the text is, and what it is not.
fn notice(visit: &Visit, text: &Text, proposal: Option<&Proposal>) -> String {
    let symbol = proposal.map_or("", |one| one.symbol.as_str());
    let values = [("symbol", FluentValue::from(symbol))];
    match text.standing.as_str() {
        "adopted" => visit.t("work-adopted-notice"),
        "reconstructed" => visit.with("work-reconstructed-notice", &values),
        _ => visit.with("text-proposed-notice", &values),
    }
}

/// Formats in which a text, or the marked text of a proposal, can be taken away.
pub fn downloads(kind: &str, id: &str) -> Vec<Choice> {
    let formats =
        [("Word", "docx"), ("Akoma Ntoso", "akn"), ("HTML", "html"), ("JSON", "json"), ("TXT", "txt")];
    let choice = |(name, ending): (&str, &str)| Choice {
        name: name.to_owned(),
        href: format!("/exports/{kind}/{id}.{ending}"),
        code: "",
        current: false,
        exact: false,
    };
    formats.into_iter().map(choice).collect()
}

/// A text as people tell it from others: place, year, and whether it was adopted, proposed or reconstructed.
pub(crate) fn text_name(visit: &Visit, text: &Text, versions: &[Version]) -> String {
    let version = versions.iter().find(|version| version.id == text.version);
    let year = version.map_or_else(|| text.version.clone(), |version| version.year.to_string());
    let place = version.map_or("", |version| version.place.as_str());
    format!("{place} {year} · {}", visit.t(&format!("version-{}", text.standing)))
}

fn version_choices(visit: &Visit, matter: &Matter<'_>) -> Vec<Choice> {
    let choice = |text: &Text| {
        let version = matter.versions.iter().find(|version| version.id == text.version);
        let year = version.map_or_else(|| text.version.clone(), |version| version.year.to_string());
        let mut href = format!("{}?version={year}", visit.path);
        if let Some(proposal) = &text.proposal {
            href.push_str(&format!("&proposal={proposal}"));
        }
        Choice {
            name: text_name(visit, text, matter.versions),
            href,
            code: "",
            current: matter.text.is_some_and(|shown| shown.id == text.id),
            exact: true,
        }
    };
    matter.texts.iter().map(choice).collect()
}

fn view_choices(visit: &Visit, shown: View) -> Vec<Choice> {
    let choice = |view: View| Choice {
        name: visit.t(&format!("view-{}", view.code())),
        href: visit.address_with("view", (view != View::Text).then(|| view.code())),
        code: "",
        current: view == shown,
        exact: true,
    };
    View::ALL.into_iter().map(choice).collect()
}

fn margin_choices(visit: &Visit, shown: bool) -> Vec<Choice> {
    let choice = |name: &str, value: Option<&str>, current| Choice {
        name: visit.t(name),
        href: visit.address_with("notes", value),
        code: "",
        current,
        exact: true,
    };
    vec![choice("margin-show", None, shown), choice("margin-hide", Some("hide"), !shown)]
}

fn contents(visit: &Visit, matter: &Matter<'_>, duties: &HashMap<&str, &Listed>) -> Vec<Entry> {
    let mut entries: Vec<(Entry, Vec<State>)> = Vec::new();
    let shown = shown(&matter.lines, matter.view);
    for (line, shown) in matter.lines.iter().zip(shown) {
        if line.call && !shown {
            continue;
        }
        if line.call {
            let entry = Entry {
                href: format!("#{}", line.anchor),
                words: line.plain.clone(),
                operative: line.operative_call,
                bars: Vec::new(),
                states: Vec::new(),
            };
            entries.push((entry, Vec::new()));
        } else if let (Some(duty), Some((_, states))) =
            (duties.get(line.address.as_str()), entries.last_mut())
            && !line.anchor.is_empty()
        {
            states.push(duty.status.state);
        }
    }
    let finished = entries.into_iter().map(|(mut entry, states)| {
        let mut x = 0;
        for state in State::ALL {
            let count = states.iter().filter(|known| **known == state).count();
            if count > 0 {
                let width = count * 100 / states.len();
                entry.bars.push(Bar { code: state.code(), x, width });
                entry.states.push((Chip::of(visit, state), count));
                x += width;
            }
        }
        entry
    });
    finished.collect()
}

/// Which lines a view shows: all of them, or those with changes and the calls under which they stand.
fn shown(lines: &[Line], view: View) -> Vec<bool> {
    let mut shown: Vec<bool> = lines.iter().map(|line| view != View::Changes || line.changed).collect();
    let mut call = None;
    for (at, line) in lines.iter().enumerate() {
        if line.call {
            call = Some(at);
        } else if let Some(call) = call.filter(|_| line.changed) {
            shown[call] = true;
        }
    }
    shown
}

/// The lines that a view shows, with what is read from each beside it.
pub(crate) fn rows(
    visit: &Visit,
    lines: Vec<Line>,
    view: View,
    show_margin: bool,
    duties: &HashMap<&str, &Listed>,
    register: &Register,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let shown = shown(&lines, view);
    for (mut line, shown) in lines.into_iter().zip(shown) {
        if !show_margin {
            line.cites.clear();
            line.found = None;
        }
        if !shown {
            match rows.last_mut() {
                Some(Row::Gap(count)) => *count += 1,
                _ => rows.push(Row::Gap(1)),
            }
            continue;
        }
        let duty = duties.get(line.address.as_str()).filter(|_| show_margin && !line.anchor.is_empty());
        let margin = duty.map(|duty| margin(visit, duty, register));
        rows.push(Row::Line(Box::new(line), margin.map(Box::new)));
    }
    rows
}

fn margin(visit: &Visit, listed: &Listed, register: &Register) -> Margin {
    let reading = &listed.mandate.reading;
    Margin {
        state: Chip::of(visit, listed.status.state),
        who: who(reading, register),
        verb: reading.verb.clone(),
        deliverable: reading.deliverable.clone(),
        when: chip::due(visit, &reading.due),
        recipient: reading.recipient.clone(),
        href: mandate_href(&listed.mandate.address, listed.mandate.proposal.as_deref()),
        trace_href: trace_href(&listed.mandate.address, listed.mandate.proposal.as_deref()),
    }
}
