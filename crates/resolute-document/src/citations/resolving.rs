//! From drafts to citations: which body, which instrument of the register, which revision; parts find their text.

use super::bodies::{self, is_of_itu};
use super::conferences::{row, same_city};
use super::instruments::{self, Draft, Said};
use super::tokens::phrase_at;
use super::{
    BodyFrom, Citation, CitedRevision, Named, NamedDocument, Place, Target, Unresolved, concepts,
    conferences, documents, provisions, titles,
};
use crate::register::{Conference, Instrument, Register};

/// A citation with the tokens on which it stands.
struct Placed {
    tokens: (usize, usize),
    citation: Citation,
}

/// Every citation of a paragraph in order.
pub(super) fn of_paragraph(place: &Place<'_>) -> Vec<Citation> {
    if place.tokens.is_empty() {
        return Vec::new();
    }
    let mut placed = texts(place);
    let sessions = conferences::read(place).into_iter().map(|(tokens, session)| {
        let unresolved = session.label.is_none().then_some(Unresolved::UnknownConference);
        at(place, tokens, Target::Conference(session), unresolved)
    });
    add(&mut placed, sessions.collect());
    let named =
        documents::read(place).into_iter().map(|(tokens, document)| document_at(place, tokens, document));
    add(&mut placed, named.collect());
    placed.sort_by_key(|one| one.tokens.0);
    let parts = parts(place, &placed);
    add(&mut placed, parts);
    let mut found: Vec<Citation> = placed.into_iter().map(|one| one.citation).collect();
    terms(place, &mut found);
    found.sort_by_key(|citation| citation.start);
    found
}

/// Adds what does not overlap what is there.
fn add(placed: &mut Vec<Placed>, more: Vec<Placed>) {
    for one in more {
        let overlaps = |other: &Placed| one.tokens.0 <= other.tokens.1 && other.tokens.0 <= one.tokens.1;
        if !placed.iter().any(overlaps) {
            placed.push(one);
        }
    }
}

fn at(place: &Place<'_>, tokens: (usize, usize), target: Target, unresolved: Option<Unresolved>) -> Placed {
    let (start, end) = (place.tokens[tokens.0].start, place.tokens[tokens.1].end);
    let citation = Citation {
        paragraph: place.paragraph,
        start,
        end,
        quote: place.quote(start, end),
        target,
        title: None,
        unresolved,
        list: tokens.0,
        look_alike: place.tokens[tokens.0..=tokens.1].iter().any(|token| token.look_alike),
    };
    Placed { tokens, citation }
}

fn document_at(place: &Place<'_>, tokens: (usize, usize), document: NamedDocument) -> Placed {
    let unresolved = document.register.is_none().then_some(Unresolved::NotInRegister);
    at(place, tokens, Target::Document(document), unresolved)
}

/// Numbered texts, and `this resolution`.
fn texts(place: &Place<'_>) -> Vec<Placed> {
    let drafts = instruments::read(place);
    let mut placed: Vec<Placed> = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let stop = drafts.get(index + 1).map_or(place.tokens.len(), |next| next.tokens.0);
        placed.push(text(place, draft, stop));
    }
    add(&mut placed, itself(place));
    placed
}

/// `this resolution`, `the present decision`.
fn itself(place: &Place<'_>) -> Vec<Placed> {
    let Some(own) = place.own else { return Vec::new() };
    let kinds = ["resolution", "decision", "recommendation", "opinion", "declaration"];
    let mut found = Vec::new();
    for start in 0..place.tokens.len() {
        let length =
            ["this", "the present"].iter().find_map(|opening| phrase_at(place.tokens, start, opening));
        let Some(length) = length else { continue };
        let Some(kind) = place.tokens.get(start + length).filter(|word| word.is_one_of(&kinds)) else {
            continue;
        };
        let named = Named { kind: kind.plain.clone(), ..own_name(own, place.register) };
        found.push(at(place, (start, start + length), Target::Itself(named), None));
    }
    found
}

/// The text that cites, as a name.
fn own_name(own: &crate::structure::Instrument, register: &Register) -> Named {
    let known = own.body.as_deref().zip(own.number.as_deref());
    let known = known.and_then(|(body, number)| instrument(register, body, &own.kind, number));
    Named {
        body: own.body.clone(),
        body_from: BodyFrom::OwnText,
        kind: own.kind.clone(),
        number: own.number.clone(),
        revision: None,
        register: known.map(|known| known.id.clone()),
    }
}

/// One numbered text.
fn text(place: &Place<'_>, draft: &Draft, stop: usize) -> Placed {
    let register = place.register;
    let city = draft.tag.as_ref().and_then(|tag| tag.place).map(|(from, to)| place.words(from, to));
    let year = draft.tag.as_ref().and_then(|tag| tag.year);
    let (body, body_from) = body(place, draft, city.as_deref(), year);
    let said_number = draft.number.number.clone();
    // Security Council numbers never carry their year in the register's number.
    let known = body.as_deref().and_then(|body| instrument(register, body, draft.kind, &said_number));
    let revision = revision(draft, body.as_deref(), city, year, known, register);
    let itself = is_own(place, draft, body.as_deref(), revision.as_ref());
    let unresolved = match (&body, known, &revision) {
        _ if itself => None,
        (None, ..) => Some(Unresolved::NoBody),
        (Some(_), None, _) => Some(Unresolved::NotInRegister),
        (Some(_), Some(known), Some(cited)) if cited.known.is_none() && !known.revisions.is_empty() => {
            Some(match cited.conference {
                None if cited.place.is_some() => Unresolved::UnknownConference,
                _ => Unresolved::UnknownRevision,
            })
        }
        _ => None,
    };
    let named = Named {
        body,
        body_from,
        kind: draft.kind.to_owned(),
        number: Some(said_number),
        revision,
        register: known.map(|known| known.id.clone()),
    };
    let known_titles = known.map(titles_of).unwrap_or_default();
    let target = if itself { Target::Itself(named) } else { Target::Instrument(named) };
    let mut placed = at(place, draft.tokens, target, unresolved);
    placed.citation.list = draft.list;
    placed.citation.title = titles::read(place, draft.after, stop, &known_titles);
    placed
}

fn titles_of(known: &Instrument) -> Vec<&str> {
    let revised = known.revisions.iter().filter_map(|revision| revision.title.as_deref());
    std::iter::once(known.title.as_str()).chain(revised).collect()
}

/// The row of an instrument. Texts of the Radiocommunication Sector's assembly are the assembly's.
pub(super) fn instrument<'a>(
    register: &'a Register,
    body: &str,
    kind: &str,
    number: &str,
) -> Option<&'a Instrument> {
    register
        .instruments
        .iter()
        .find(|known| known.body == body && known.kind == kind && known.number == number)
}

/// Whose text it is, and how that is known.
fn body(
    place: &Place<'_>,
    draft: &Draft,
    city: Option<&str>,
    year: Option<i16>,
) -> (Option<String>, BodyFrom) {
    let said = |code: &str, from| (Some(code.to_owned()), from);
    // Other organs number by session too, and then say who they are: `Human Rights Council Resolution 20/8`.
    let other = match draft.body {
        Said::Here(named) | Said::List(named) => named.code == "HRC",
        _ => false,
    };
    if let Some(code) = draft.number.body.filter(|_| !other) {
        return said(code, BodyFrom::Number);
    }
    match draft.body {
        Said::Here(named) => return said(named.code, BodyFrom::Named),
        Said::List(named) => return said(named.code, BodyFrom::List),
        Said::Sector("ITU-R") if draft.kind == "resolution" => return said("RA", BodyFrom::Number),
        Said::Sector("ITU-T") if draft.kind == "resolution" => return said("WTSA", BodyFrom::Number),
        Said::Sector("ITU-D") if draft.kind == "resolution" => return said("WTDC", BodyFrom::Number),
        Said::Sector(sector) => return said(sector, BodyFrom::Number),
        Said::Own if place.own_body().is_some() => {
            return (place.own_body().map(str::to_owned), BodyFrom::OwnText);
        }
        Said::Its => return its(place, draft),
        Said::Own | Said::Nothing => {}
    }
    if let Some(body) = draft.tag.as_ref().and_then(|tag| tag.body) {
        return said(body, BodyFrom::PlaceAndYear);
    }
    if let Some(held) = city.zip(year).and_then(|(city, year)| only_conference(place.register, city, year)) {
        return said(&held.body, BodyFrom::PlaceAndYear);
    }
    let untagged = draft.tag.is_none();
    if untagged
        && place
            .own
            .is_some_and(|own| own.number.as_deref() == Some(&draft.number.number) && own.kind == draft.kind)
    {
        return (place.own_body().map(str::to_owned), BodyFrom::OwnText);
    }
    guessed(place, draft, city.is_some())
}

/// `its Resolution 1344`: of the body that the sentence names, else of the one that the call addresses, else its own.
fn its(place: &Place<'_>, draft: &Draft) -> (Option<String>, BodyFrom) {
    let own = place.own_body();
    let before = draft.tokens.0;
    let from =
        (0..before).rev().find(|&index| place.tokens[index].is_one_of(&[";", "."])).map_or(0, |end| end + 1);
    let named = (from..before).rev().find_map(|start| bodies::starting_at(place.tokens, start, own));
    let named = named.map(|named| named.code).or_else(|| {
        let mut provisions = place.own?.provisions.iter();
        let heading =
            &provisions.find(|provision| provision.paragraphs().contains(&place.paragraph))?.heading;
        let words = super::tokens::read(&heading.chars().collect::<Vec<_>>());
        (0..words.len()).find_map(|start| bodies::starting_at(&words, start, own)).map(|named| named.code)
    });
    match named {
        Some(code) => (Some(code.to_owned()), BodyFrom::Neighbours),
        None if own.is_some() => (own.map(str::to_owned), BodyFrom::OwnText),
        None => guessed(place, draft, false),
    }
}

/// The conference that sat in a city in a year, among those whose texts are cited by place and year.
fn only_conference<'a>(register: &'a Register, city: &str, year: i16) -> Option<&'a Conference> {
    let numbers_texts = |body: &str| {
        body != "COUNCIL"
            && register.instruments.iter().any(|known| known.body == body && !known.number.is_empty())
    };
    let mut held = register
        .conferences
        .iter()
        .filter(|known| known.year == year && same_city(&known.place, city) && numbers_texts(&known.body));
    let only = held.next()?;
    held.next().is_none().then_some(only)
}

fn guessed(place: &Place<'_>, draft: &Draft, has_city: bool) -> (Option<String>, BodyFrom) {
    let own = place.own_body();
    // Only the Security Council numbers its resolutions with the year alone: `1373 (2001)`.
    let year_alone = !has_city && draft.tag.as_ref().is_some_and(|tag| !tag.revised && tag.body.is_none());
    if year_alone && draft.kind == "resolution" && !own.is_some_and(is_of_itu) {
        return (Some("UNSC".to_owned()), BodyFrom::Number);
    }
    // And only the Economic and Social Council puts the year first: `2006/46`.
    if draft.number.number.contains('/') && matches!(draft.kind, "resolution" | "decision") {
        return (Some("ECOSOC".to_owned()), BodyFrom::Number);
    }
    if let Some(code) = spoken_of(place, draft.tokens.0) {
        return (Some(code.to_owned()), BodyFrom::Neighbours);
    }
    let number = &draft.number.number;
    let mut rows =
        place.register.instruments.iter().filter(|known| known.number == *number && known.kind == draft.kind);
    let only = rows.next().filter(|_| rows.next().is_none());
    // Conferences count from 1; numbers of four digits are the Council's in the register, or nobody's.
    if let Some(only) = only.filter(|known| number.len() >= 4 || own == Some(known.body.as_str())) {
        return (Some(only.body.clone()), BodyFrom::Register);
    }
    if !has_city && draft.tag.is_none() && own.is_some() && number.len() < 4 {
        return (own.map(str::to_owned), BodyFrom::OwnBody);
    }
    (None, BodyFrom::Unknown)
}

/// The body that the same sentence named last before a token: `WTSA adopted Resolution 54`.
fn spoken_of(place: &Place<'_>, before: usize) -> Option<&'static str> {
    let from =
        (0..before).rev().find(|&index| place.tokens[index].is_one_of(&[";", "."])).map_or(0, |end| end + 1);
    let from = from.max(before.saturating_sub(40));
    (from..before).rev().find_map(|start| {
        let named =
            bodies::starting_at(place.tokens, start, place.own_body()).filter(|named| named.end <= before)?;
        // A body in brackets after its name is the same body; one that is only a forum of the sentence is not far.
        let verbs = ["adopted", "approved", "in", "through", "its", "by", "decided", "agreed", "issued"];
        place.tokens[named.end..before].iter().any(|word| word.is_one_of(&verbs)).then_some(named.code)
    })
}

/// Which text of the instrument is meant.
fn revision(
    draft: &Draft,
    body: Option<&str>,
    city: Option<String>,
    year: Option<i16>,
    known: Option<&Instrument>,
    register: &Register,
) -> Option<CitedRevision> {
    let session = match draft.body {
        Said::Here(named) | Said::List(named) => named.year,
        _ => None,
    };
    let year = year.or(session);
    let edition = draft.number.edition;
    let revised = draft.tag.as_ref().is_some_and(|tag| tag.revised) || edition.is_some();
    if year.is_none() && !revised || body == Some("UNSC") {
        return None;
    }
    let held = body.zip(year).and_then(|(body, year)| row(register, body, city.as_deref(), year));
    let place = held.filter(|_| city.is_some()).map(|held| held.place.clone()).or(city);
    let known = known.and_then(|known| match edition {
        Some(edition) => Some(usize::from(edition)).filter(|&edition| edition < known.revisions.len()),
        None => known.revisions.iter().position(|revision| {
            let said = place.as_deref().is_none_or(|place| same_city(place, &revision.place));
            let session = held.map(|held| held.year);
            said && !revision.suppresses() && (Some(revision.year) == year || Some(revision.year) == session)
        }),
    });
    Some(CitedRevision {
        revised,
        place,
        year,
        conference: held.map(|held| held.label.clone()),
        shared: draft.tag_shared,
        known,
    })
}

/// Whether the text cites itself: its number, its body, and no other revision than its own.
fn is_own(place: &Place<'_>, draft: &Draft, body: Option<&str>, cited: Option<&CitedRevision>) -> bool {
    place.own.is_some_and(|own| {
        own.number.as_deref() == Some(draft.number.number.as_str())
            && own.kind == draft.kind
            && own.body.as_deref() == body
            && cited.is_none_or(|cited| cited.year == own.year)
    })
}

/// Parts, each with the text that it is a part of.
fn parts(place: &Place<'_>, placed: &[Placed]) -> Vec<Placed> {
    let drafts = provisions::read(place);
    let mut found: Vec<Placed> = Vec::new();
    // From the right, so that `§ 3 of Annex 1 to Resolution 71` finds the annex with its text.
    for draft in drafts.into_iter().rev() {
        let whole = provisions::text_after(place.tokens, draft.after).and_then(|start| {
            let begins = |one: &&Placed| (start.saturating_sub(1)..=start + 1).contains(&one.tokens.0);
            found
                .iter()
                .rev()
                .find(begins)
                .or_else(|| placed.iter().find(begins))
                .map(|one| one.citation.target.clone())
        });
        let whole = whole.filter(|target| !matches!(target, Target::Conference(_) | Target::Concept(_)));
        let whole = whole.or_else(|| pointed_at(place, &draft, placed));
        if whole.is_none() && (draft.needs_text || !is_reference(place, &draft)) {
            continue;
        }
        let unresolved = match &whole {
            None => Some(Unresolved::NoText),
            Some(Target::Itself(_)) => None,
            Some(whole) => whole.register_id().is_none().then_some(Unresolved::NotInRegister),
        };
        let part =
            super::Part { unit: draft.unit, first: draft.first, last: draft.last, of: whole.map(Box::new) };
        found.push(at(place, draft.tokens, Target::Provision(part), unresolved));
    }
    found
}

/// A number after a small word is no reference by itself: `section 5 members`.
fn is_reference(place: &Place<'_>, draft: &provisions::Draft) -> bool {
    let next = place.tokens.get(draft.after);
    next.is_none_or(|next| next.is_mark() || !next.capital)
}

/// `thereof` points back to the text named last; a call or an annex without more is the text's own.
fn pointed_at(place: &Place<'_>, draft: &provisions::Draft, placed: &[Placed]) -> Option<Target> {
    let next = place.tokens.get(draft.after);
    let is_text = |one: &&Placed| matches!(one.citation.target, Target::Instrument(_) | Target::Document(_));
    if next.is_some_and(|word| word.is_one_of(&["thereof", "thereto"])) {
        let before = placed.iter().filter(|one| one.tokens.1 < draft.tokens.0).filter(is_text);
        return before.max_by_key(|one| one.tokens.1).map(|one| one.citation.target.clone());
    }
    let own = place.own?;
    let here = next.is_some_and(|word| word.is_one_of(&["above", "below"]));
    let of_own = here
        || draft.unit == "annex"
        || !matches!(
            draft.unit.as_str(),
            "paragraph" | "article" | "number" | "section" | "chapter" | "rule"
        );
    (of_own && !draft.needs_text).then(|| Target::Itself(own_name(own, place.register)))
}

/// Terms of concept schemes, where nothing else stands.
fn terms(place: &Place<'_>, found: &mut Vec<Citation>) {
    let others = found.len();
    for ((start, end), term) in concepts::read(place) {
        if found[..others].iter().any(|other| start < other.end && other.start < end) {
            continue;
        }
        let known = place.register.concepts.iter().any(|known| known.notation == term.notation);
        let look_alike =
            place.tokens.iter().any(|token| token.look_alike && start <= token.start && token.end <= end);
        found.push(Citation {
            paragraph: place.paragraph,
            start,
            end,
            quote: place.quote(start, end),
            target: Target::Concept(term),
            title: None,
            unresolved: (!known).then_some(Unresolved::UnknownConcept),
            list: start,
            look_alike,
        });
    }
}
