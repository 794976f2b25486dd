//! How a text cites: titles, places and years, bodies, paragraphs.

use super::super::{Draft, Hit};
use super::cited::{byte_range, bytes};
use crate::citations::{
    BodyFrom, Citation, CitedRevision, GivenTitle, Named, Target, title_coverage, title_likeness,
};
use crate::finding::Severity;
use crate::register::{Conference, Instrument};

/// Likeness from which two titles are the same title.
const SAME: f64 = 0.95;

/// The title of another revision of the same instrument, or its own with another period.
pub(super) fn stale_title(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |(citation, named, title): (&Citation, &Named, &GivenTitle)| {
        let known = known(draft, named)?;
        let cited = named.revision.as_ref()?.known?;
        let own = known.revisions.get(cited)?;
        let own_title = own.title.as_deref()?;
        let likeness = |text: &str| title_likeness(text, &title.text);
        if likeness(own_title) >= SAME {
            return None;
        }
        let others = known.revisions.iter().enumerate().filter(|(index, _)| *index != cited);
        let of_other = others
            .filter(|(_, other)| other.title.as_deref().is_some_and(|text| likeness(text) >= SAME))
            .max_by_key(|(_, other)| other.title_verified);
        let (severity, message) = match of_other {
            Some((_, other)) => (
                match (own.title_verified, other.title_verified) {
                    (true, _) => Severity::Error,
                    (false, true) => Severity::Warning,
                    (false, false) => Severity::Note,
                },
                format!(
                    "“{}” is the title of the text {}, not of {}",
                    title.text, other.cited_as, own.cited_as
                ),
            ),
            None if other_period(own_title, &title.text) => (
                if own.title_verified { Severity::Error } else { Severity::Note },
                format!("“{}” names other years than the title of the text {}", title.text, own.cited_as),
            ),
            None => return None,
        };
        let doubt = if own.title_verified { "" } else { "; verify it, nobody has" };
        let hit = Hit::new(severity, citation.paragraph, title_bytes(draft, citation, title), message);
        Some(hit.suggest(format!("the register gives “{own_title}”{doubt}")))
    };
    titled(draft).filter_map(hit).collect()
}

/// Whether two titles are the same but for their years.
fn other_period(own: &str, given: &str) -> bool {
    let years = |title: &str| -> Vec<String> {
        let numbers = title.split(|letter: char| !letter.is_ascii_digit());
        numbers.filter(|number| number.len() == 4).map(str::to_owned).collect()
    };
    let rest = |title: &str| -> String { title.chars().filter(|letter| !letter.is_ascii_digit()).collect() };
    let (own_years, given_years) = (years(own), years(given));
    !own_years.is_empty()
        && !given_years.is_empty()
        && own_years != given_years
        && title_likeness(&rest(own), &rest(given)) >= SAME
}

/// The title of another instrument.
pub(super) fn title_mismatch(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |(citation, named, title): (&Citation, &Named, &GivenTitle)| {
        let own = known(draft, named)?;
        let best = |known: &Instrument| {
            titles_of(known).map(|text| title_likeness(text, &title.text)).fold(0.0, f64::max)
        };
        let others =
            draft.register.instruments.iter().filter(|other| other.id != own.id && !other.number.is_empty());
        let (likeness, other) =
            others.map(|other| (best(other), other)).max_by(|left, right| left.0.total_cmp(&right.0))?;
        // A title that was only shortened says nothing that its own does not.
        let covered = titles_of(own).map(|text| title_coverage(&title.text, text)).fold(0.0, f64::max);
        let far = likeness >= 0.85
            && best(own) < 0.75
            && likeness - best(own) >= 0.2
            && covered < if likeness >= SAME { 0.9 } else { 0.75 };
        let severity = if own.verified && other.verified { Severity::Error } else { Severity::Warning };
        far.then(|| {
            let message = format!(
                "the title given with “{}” is that of {} {} {}",
                citation.quote, other.body, other.kind, other.number
            );
            Hit::new(severity, citation.paragraph, title_bytes(draft, citation, title), message)
                .suggest(format!("the register gives “{}”", own.title))
        })
    };
    titled(draft).filter_map(hit).collect()
}

fn titles_of(known: &Instrument) -> impl Iterator<Item = &str> {
    let revised = known.revisions.iter().filter_map(|revision| revision.title.as_deref());
    std::iter::once(known.title.as_str()).chain(revised)
}

/// A citation whose bracket is not there, or does not say rightly whether the text is a revision.
pub(super) fn incomplete(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = wrong_rev(draft);
    hits.extend(missing_place(draft));
    hits
}

/// A revision cited without `Rev.`, and a first text cited with it.
fn wrong_rev(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |(citation, named, cited): (&Citation, &Named, &CitedRevision)| {
        let known = known(draft, named)?;
        let index = cited.known?;
        let place = cited.place.as_deref()?;
        let year = cited.year?;
        let earlier = known.revisions[..index].iter().rev().find(|revision| revision.verified);
        if let (Some(earlier), false) = (earlier, cited.revised) {
            let message =
                format!("“{}” is a revision: the text {} is older", citation.quote, earlier.cited_as.trim());
            let hit = Hit::warning(citation.paragraph, bytes(draft, citation), message);
            return Some(hit.suggest(format!("write “(Rev. {place}, {year})”")));
        }
        let adopted = known.adopted.as_ref()?;
        let is_first = cited.revised && index == 0 && adopted.year == year && known.revisions[0].verified;
        is_first.then(|| {
            let message =
                format!("“{}” was adopted first by that conference; it is no revision", citation.quote);
            Hit::warning(citation.paragraph, bytes(draft, citation), message)
                .suggest(format!("write “({place}, {year})”"))
        })
    };
    tagged(draft).filter_map(hit).collect()
}

/// Items of one list that cite without place and year, or without a body, what their neighbours cite with it.
pub(super) fn missing_body(draft: &Draft<'_>) -> Vec<Hit> {
    let named = |one: &Opening<'_>| one.named.body_from == BodyFrom::Named;
    let bare = |one: &Opening<'_>| {
        matches!(one.named.body_from, BodyFrom::PlaceAndYear | BodyFrom::Register | BodyFrom::OwnBody)
    };
    let message = |one: &Opening<'_>| {
        let hit = Hit::warning(
            one.citation.paragraph,
            bytes(draft, one.citation),
            format!("“{}” does not say whose it is; its neighbours in the list do", one.citation.quote),
        );
        let body = one.named.body.as_deref().and_then(|code| name_of(draft, code));
        match body {
            Some(body) => hit.suggest(format!("add “of the {body}”")),
            None => hit.suggest("name the body"),
        }
    };
    // In the text of another body the reader cannot guess: one neighbour that names its body is enough.
    let foreign = |one: &Opening<'_>| {
        let own = draft.structure.instruments[one.block.0].body.as_deref();
        own.is_some() && own != one.named.body.as_deref()
    };
    unlike_their_list(draft, named, bare, foreign).into_iter().map(|one| message(&one)).collect()
}

/// Items of one list that cite no place and year where their neighbours do.
fn missing_place(draft: &Draft<'_>) -> Vec<Hit> {
    let placed = |one: &Opening<'_>| one.named.revision.as_ref().is_some_and(|cited| cited.place.is_some());
    let sits =
        |code: &str| draft.register.conferences.iter().any(|held| held.body == code && code != "COUNCIL");
    let bare =
        |one: &Opening<'_>| one.named.revision.is_none() && one.named.body.as_deref().is_some_and(sits);
    let message = |one: &Opening<'_>| {
        let hit = Hit::warning(
            one.citation.paragraph,
            bytes(draft, one.citation),
            format!("“{}” has no place and year; its neighbours in the list do", one.citation.quote),
        );
        hit.suggest("say which text of it is meant, as in “(Rev. Busan, 2014)”")
    };
    unlike_their_list(draft, placed, bare, |_| false).into_iter().map(|one| message(&one)).collect()
}

/// An item that begins with the citation of an instrument.
struct Opening<'a> {
    citation: &'a Citation,
    named: &'a Named,
    /// The block it stands in: instrument and address of the call.
    block: (usize, Option<usize>),
}

/// Openings that are `bare` in a block in which at least two, and more than are bare, are `full`; where it is `plain`
/// that something is wrong, one of the same body is enough.
fn unlike_their_list<'a>(
    draft: &'a Draft<'_>,
    full: impl Fn(&Opening<'_>) -> bool,
    bare: impl Fn(&Opening<'_>) -> bool,
    plain: impl Fn(&Opening<'_>) -> bool,
) -> Vec<Opening<'a>> {
    let all = openings(draft);
    let count = |block, which: &dyn Fn(&Opening<'_>) -> bool| {
        all.iter().filter(|one| one.block == block && which(one)).count()
    };
    let odd: Vec<bool> = all
        .iter()
        .map(|one| {
            let alike = |other: &Opening<'_>| full(other) && other.named.body == one.named.body;
            let most = count(one.block, &full) >= 2.max(count(one.block, &bare) + 1);
            bare(one) && (most || plain(one) && count(one.block, &alike) >= 1)
        })
        .collect();
    all.into_iter().zip(odd).filter(|(_, odd)| *odd).map(|(one, _)| one).collect()
}

fn openings<'a>(draft: &'a Draft<'_>) -> Vec<Opening<'a>> {
    let opening = |citation: &'a Citation| {
        let Target::Instrument(named) = &citation.target else { return None };
        let at = bytes(draft, citation).start;
        let line = &draft.lines[citation.paragraph];
        let (range, instrument, provision) =
            line.provisions.iter().find(|(range, ..)| range.contains(&at))?;
        let before = &line.text[range.start..at];
        let parent = draft.structure.instruments[*instrument].provisions[*provision].parent;
        (before.split_whitespace().count() <= 1).then_some(Opening {
            citation,
            named,
            block: (*instrument, parent),
        })
    };
    draft.citations.iter().filter_map(opening).collect()
}

fn name_of<'a>(draft: &'a Draft<'_>, code: &str) -> Option<&'a str> {
    draft.register.actors.iter().find(|actor| actor.id == code).map(|actor| actor.name.as_str())
}

/// A place and year at which the body did not sit.
pub(super) fn unknown_conference(draft: &Draft<'_>) -> Vec<Hit> {
    let texts = tagged(draft).filter_map(|(citation, named, cited)| {
        let sure = !named.body_from.is_guess() && named.body_from != BodyFrom::PlaceAndYear;
        let body = named.body.as_deref().filter(|_| sure);
        let is_text = matches!(named.kind.as_str(), "resolution" | "decision" | "recommendation");
        let place = cited.place.as_deref().filter(|_| is_text && cited.conference.is_none())?;
        no_such(draft, citation, body, place, cited.year?)
    });
    let sessions = draft.citations.iter().filter_map(|citation| {
        let Target::Conference(session) = &citation.target else { return None };
        let place = session.place.as_deref().filter(|_| session.label.is_none())?;
        no_such(draft, citation, session.body.as_deref(), place, session.year?)
    });
    texts.chain(sessions).collect()
}

fn no_such(
    draft: &Draft<'_>,
    citation: &Citation,
    body: Option<&str>,
    place: &str,
    year: i16,
) -> Option<Hit> {
    let all = &draft.register.conferences;
    // Some add the country: `(Dubai, United Arab Emirates, 2018)`.
    let place = place.split(',').next().unwrap_or(place).trim();
    let same_place = |held: &&Conference| held.place.to_lowercase() == place.to_lowercase();
    let of_body: Vec<&Conference> = match body {
        Some(body) => all.iter().filter(|held| held.body == body).collect(),
        // Where many bodies meet, one that the register does not have may have met too.
        None if all.iter().filter(same_place).any(|held| held.body == "COUNCIL") => return None,
        None => all.iter().filter(|held| held.body != "COUNCIL").collect(),
    };
    if of_body.iter().any(|held| held.year == year && held.place.to_lowercase() == place.to_lowercase()) {
        return None;
    }
    // The body sits every few years: its session of that year, or the one in that place, is what was meant.
    let near =
        of_body.iter().find(|held| held.year == year && (body.is_some() || one_slip(&held.place, place)));
    let meant = near
        .or_else(|| of_body.iter().find(|held| same_place(held)))
        .or_else(|| body.and_then(|_| last_before(&of_body, year)))?;
    let who = body.map_or("no conference", |_| "that body");
    let verb = if body.is_some() { "did not sit" } else { "sat" };
    let message = format!("“{}”: {who} {verb} at {place} in {year}", citation.quote);
    let severity = if meant.verified { Severity::Error } else { Severity::Warning };
    let hit = Hit::new(severity, citation.paragraph, bytes(draft, citation), message);
    Some(hit.suggest(format!("the register has {} ({}, {})", meant.label, meant.place, meant.year)))
}

/// The session of a body before a year in which it did not sit. After the last known one it may have sat again.
fn last_before<'a, 'b>(held: &'b [&'a Conference], year: i16) -> Option<&'b &'a Conference> {
    let goes_on = held.iter().any(|later| later.year > year);
    held.iter().filter(|earlier| goes_on && earlier.year < year).max_by_key(|earlier| earlier.year)
}

/// Whether two names differ by one letter put in, left out or changed.
fn one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) =
        (one.to_lowercase().chars().collect(), other.to_lowercase().chars().collect());
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    one.len() - end <= 1 && other.len() - end <= 1
}

/// A paragraph beyond the last one of the text.
pub(super) fn paragraph_mismatch(draft: &Draft<'_>) -> Vec<Hit> {
    let hit = |citation: &Citation| {
        let Target::Provision(part) = &citation.target else { return None };
        let id = citation.register_id()?;
        let extent =
            draft.register.extents.iter().find(|one| one.instrument == id && one.unit == part.unit)?;
        let number = |label: &str| {
            label.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<u32>().ok()
        };
        let highest = number(&part.first).into_iter().chain(part.last.as_deref().and_then(number)).max()?;
        let title = draft.register.instrument(id).map_or(id, |known| known.title.as_str());
        let severity = if extent.verified { Severity::Error } else { Severity::Note };
        let doubt = if extent.verified { "" } else { " (nobody has verified this row of the register)" };
        (highest > extent.last).then(|| {
            let message =
                format!("“{}”: {title} ends with {} {}{doubt}", citation.quote, extent.unit, extent.last);
            Hit::new(severity, citation.paragraph, bytes(draft, citation), message)
                .suggest("look the paragraph up")
        })
    };
    draft.citations.iter().filter_map(hit).collect()
}

fn known<'a>(draft: &'a Draft<'_>, named: &Named) -> Option<&'a Instrument> {
    named.register.as_deref().and_then(|id| draft.register.instrument(id))
}

/// Citations with a title.
fn titled<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (&'a Citation, &'a Named, &'a GivenTitle)> {
    draft.citations.iter().filter_map(|citation| match &citation.target {
        Target::Instrument(named) | Target::Itself(named) => {
            Some((citation, named, citation.title.as_ref()?))
        }
        _ => None,
    })
}

/// Citations with place and year.
fn tagged<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (&'a Citation, &'a Named, &'a CitedRevision)> {
    draft.citations.iter().filter_map(|citation| match &citation.target {
        Target::Instrument(named) => Some((citation, named, named.revision.as_ref()?)),
        _ => None,
    })
}

fn title_bytes(draft: &Draft<'_>, citation: &Citation, title: &GivenTitle) -> std::ops::Range<usize> {
    byte_range(&draft.lines[citation.paragraph].text, title.start, title.end)
}
