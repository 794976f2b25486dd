//! Sessions: `PP-14`, `Council 2016`, `the Plenipotentiary Conference (Busan, 2014)`, `the 2018 plenipotentiary
//! conference`, `WSIS Forum 2013`, `this conference`.

use super::bodies;
use super::tags;
use super::tokens::{Token, phrase_at, year};
use super::{Place, Session};
use crate::register::{Conference, Register};

/// A session with its first and last token.
pub(super) type Found = ((usize, usize), Session);

/// Every session that a paragraph names.
pub(super) fn read(place: &Place<'_>) -> Vec<Found> {
    let tokens = place.tokens;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let here = this_one(place, at)
            .or_else(|| of_council(place, at))
            .map_or_else(|| named(place, at), |one| vec![one]);
        at = here.last().map_or(at + 1, |((_, last), _)| last + 1);
        found.extend(here);
    }
    found
}

/// `this conference` in the text of one.
fn this_one(place: &Place<'_>, at: usize) -> Option<Found> {
    let phrases = ["this conference", "this assembly", "the present conference"];
    let length = phrases.iter().find_map(|phrase| phrase_at(place.tokens, at, phrase))?;
    let own = place.own?;
    let session = session(own.body.as_deref(), own.place.clone(), own.year, place.register);
    Some(((at, at + length - 1), session))
}

/// `the Council, at its 2016 session`, `the 2019 session of the Council`.
fn of_council(place: &Place<'_>, at: usize) -> Option<Found> {
    let tokens = place.tokens;
    let said = year(&tokens[at].plain)?;
    if !tokens.get(at + 1)?.is("session") {
        return None;
    }
    let openings = ["of the", "of the itu", "of"];
    let opening = openings.iter().filter_map(|opening| phrase_at(tokens, at + 2, opening)).max();
    let after = opening.and_then(|length| bodies::starting_at(tokens, at + 2 + length, place.own_body()));
    let before = || {
        let its = at.checked_sub(1).filter(|&its| tokens[its].is("its"))?;
        let reach = its.saturating_sub(40);
        (reach..its).rev().find_map(|start| bodies::starting_at(tokens, start, place.own_body()))
    };
    let named = after.or_else(before).filter(|named| named.code == "COUNCIL")?;
    let last = if named.start > at { named.end - 1 } else { at + 1 };
    Some(((at, last), session(Some(named.code), None, Some(said), place.register)))
}

/// A body by its name with a place or year, or by the label of its session.
fn named(place: &Place<'_>, at: usize) -> Vec<Found> {
    if let Some(found) = labelled(place, at) {
        return vec![found];
    }
    let tokens = place.tokens;
    let Some(named) = bodies::starting_at(tokens, at, place.own_body()) else { return Vec::new() };
    let one = |first: usize, last: usize, city: Option<String>, said: Option<i16>| {
        ((first, last), session(Some(named.code), city, said, place.register))
    };
    let of_itu = ["of the international telecommunication union", "of the itu"];
    let union = of_itu.iter().find_map(|words| phrase_at(tokens, named.end, words)).unwrap_or(0);
    let brackets = places(tokens, named.end + union);
    if let [(_, close, city, said), rest @ ..] = brackets.as_slice() {
        let words = |city: &Option<(usize, usize)>| city.map(|(from, to)| place.words(from, to));
        let first = one(at, *close, words(city), Some(*said));
        let others = rest.iter().map(|(from, to, city, said)| one(*from, *to, words(city), Some(*said)));
        return std::iter::once(first).chain(others).collect();
    }
    if named.year.is_some() {
        return vec![one(at, named.end - 1, None, named.year)];
    }
    if tokens.get(named.end).is_some_and(|word| word.is("in") || word.is("of"))
        && let Some(said) = tokens.get(named.end + 1).and_then(|word| year(&word.plain))
    {
        return vec![one(at, named.end + 1, None, Some(said))];
    }
    match at.checked_sub(1).and_then(|before| year(&tokens[before].plain)) {
        Some(said) => vec![one(at - 1, named.end - 1, None, Some(said))],
        None => Vec::new(),
    }
}

/// Sessions that the register knows by a label of several words: `WSIS Forum 2013`, `WSIS+10 HLE`.
fn labelled(place: &Place<'_>, at: usize) -> Option<Found> {
    let tokens = place.tokens;
    if tokens[at].is("wsis+10") && phrase_at(tokens, at + 1, "high-level event").is_some() {
        let close = tags::read(tokens, at + 3).map_or(at + 3, |tag| tag.next);
        let known = place.register.conferences.iter().find(|known| known.label == "WSIS+10 HLE")?;
        return Some(((at, close - 1), of_row(known)));
    }
    let spaced = place.register.conferences.iter().filter(|known| known.label.contains(' '));
    let fits = spaced.filter_map(|known| {
        let length = phrase_at(tokens, at, &known.label.to_lowercase())?;
        Some(((at, at + length - 1), of_row(known)))
    });
    fits.max_by_key(|((_, last), _)| *last)
}

/// One bracket member: first and last token, city and year.
type Member = (usize, usize, Option<(usize, usize)>, i16);

/// `(Busan, 2014)`, `(Antalya, 2006; Guadalajara, 2010; and Busan, 2014)`.
fn places(tokens: &[Token], at: usize) -> Vec<Member> {
    if let Some(tag) = tags::read(tokens, at).filter(|tag| !tag.revised) {
        return tag.year.map(|said| (at, tag.next - 1, tag.place, said)).into_iter().collect();
    }
    if !tokens.get(at).is_some_and(|open| open.is("(")) {
        return Vec::new();
    }
    let Some(close) = (at..tokens.len().min(at + 60)).find(|&index| tokens[index].is(")")) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut from = at + 1;
    for index in at + 1..close {
        let Some(said) = year(&tokens[index].plain) else { continue };
        let skips = [";", "and", ",", "rev", "."];
        let words: Vec<usize> = (from..index).filter(|&word| !tokens[word].is_one_of(&skips)).collect();
        let named = !words.is_empty() && words.len() <= 4 && words.iter().all(|&word| tokens[word].capital);
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return Vec::new() };
        if !named {
            return Vec::new();
        }
        found.push((first, index, Some((first, last)), said));
        from = index + 1;
    }
    if let Some(last) = found.last_mut() {
        last.1 = last.1.max(close.min(last.1 + 1));
    }
    found
}

fn session(body: Option<&str>, city: Option<String>, said: Option<i16>, register: &Register) -> Session {
    let row = body.zip(said).and_then(|(body, said)| row(register, body, city.as_deref(), said));
    Session {
        body: body.map(str::to_owned),
        place: city,
        year: said,
        label: row.map(|row| row.label.clone()),
    }
}

fn of_row(row: &Conference) -> Session {
    Session {
        body: Some(row.body.clone()),
        place: Some(row.place.clone()),
        year: Some(row.year),
        label: Some(row.label.clone()),
    }
}

/// The session of a body in a year. One that was planned for a year and held later is known by the year of its label.
pub(super) fn row<'a>(
    register: &'a Register,
    body: &str,
    city: Option<&str>,
    said: i16,
) -> Option<&'a Conference> {
    let sessions = || register.conferences.iter().filter(move |known| known.body == body);
    let by_year =
        sessions().find(|known| known.year == said && city.is_none_or(|city| same_city(&known.place, city)));
    by_year.or_else(|| {
        let ending = format!("-{:02}", said % 100);
        city.is_none().then(|| sessions().find(|known| known.label.ends_with(&ending))).flatten()
    })
}

/// Whether two spellings name one city: case, accents and hyphens aside.
pub(super) fn same_city(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .flat_map(char::to_lowercase)
            .map(unaccented)
            .filter(|letter| letter.is_alphanumeric())
            .collect()
    };
    letters(one) == letters(other)
}

fn unaccented(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}
