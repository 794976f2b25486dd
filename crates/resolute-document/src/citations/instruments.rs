//! Numbered texts: a kind, a number, a bracket, a body before or after; lists of them.

use super::Place;
use super::bodies::{self, Named};
use super::numbers::{self, Number};
use super::tags::{self, Tag};
use super::tokens::{Token, phrase_at, year};

/// A numbered text as the words give it.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// First and last token of its words.
    pub(super) tokens: (usize, usize),
    pub(super) kind: &'static str,
    pub(super) number: Number,
    pub(super) tag: Option<Tag>,
    /// The bracket stands at another member of the list.
    pub(super) tag_shared: bool,
    pub(super) body: Said,
    /// Members of one list share it.
    pub(super) list: usize,
    /// The token where a title could begin.
    pub(super) after: usize,
}

/// What the words say of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Named right here.
    Here(Named),
    /// Named for the list.
    List(Named),
    /// `of this conference`.
    Own,
    /// `its`: of the body that the sentence or the call speaks of.
    Its,
    /// `ITU-R`, `ITU-T`, `ITU-D` before the number.
    Sector(&'static str),
    Nothing,
}

/// Words that open a citation, with the kind and whether they are plural.
const KINDS: &[(&str, &str, bool)] = &[
    ("resolution", "resolution", false),
    ("resolutions", "resolution", true),
    ("decision", "decision", false),
    ("decisions", "decision", true),
    ("recommendation", "recommendation", false),
    ("recommendations", "recommendation", true),
    ("opinion", "opinion", false),
    ("opinions", "opinion", true),
    ("declaration", "declaration", false),
    ("question", "question", false),
];

/// Longest list that is followed.
const LONGEST_LIST: usize = 100;

/// Every numbered text of a paragraph.
pub(super) fn read(place: &Place<'_>) -> Vec<Draft> {
    let mut found: Vec<Draft> = Vec::new();
    let mut at = 0;
    while at < place.tokens.len() {
        let list = found.len();
        let next = keyword(place, at, list, &mut found).or_else(|| bare_symbol(place, at, list, &mut found));
        at = next.unwrap_or(at + 1);
    }
    found
}

/// A list that a kind opens (`Resolutions 101, 102 and 133 (Rev. Guadalajara, 2010)`); the token after it.
fn keyword(place: &Place<'_>, at: usize, list: usize, found: &mut Vec<Draft>) -> Option<usize> {
    let tokens = place.tokens;
    let (_, kind, plural) = *KINDS.iter().find(|(word, ..)| tokens[at].is(word))?;
    let before = leading(place, at);
    let mut sector = before.sector;
    let mut next = at + 1;
    while let Some(word) = tokens.get(next) {
        match word.plain.as_str() {
            "itu-r" | "itu-t" | "itu-d" => sector = sector_of(&word.plain),
            "no" | "nos" | "." => {}
            _ => break,
        }
        next += 1;
    }
    let mut start = before.start;
    let first = member(place, kind, sector, next)?;
    let mut current = Some(first);
    while let Some(mut draft) = current.take() {
        draft.tokens.0 = start;
        draft.list = list;
        draft.body = match (draft.body, before.body) {
            (Said::Nothing, said) => said,
            (own, _) => own,
        };
        if let (Said::Here(named), true) = (draft.body, found.len() > list) {
            // Named before the first member, so for all of them.
            draft.body = if named.end <= at { Said::List(named) } else { draft.body };
        }
        next = draft.after;
        let followed = found.len() - list < LONGEST_LIST;
        if followed && let Some(member_at) = separator(tokens, next) {
            let wanted = plural || draft.tag.is_some() || draft.number.body.is_some();
            let after = member(place, kind, sector, member_at)
                .filter(|draft| wanted && is_member(tokens, draft, plural));
            start = member_at;
            current = after;
        }
        found.push(draft);
    }
    share(&mut found[list..]);
    Some(next)
}

/// What stands before the kind.
struct Leading {
    start: usize,
    body: Said,
    sector: Option<&'static str>,
}

fn leading(place: &Place<'_>, at: usize) -> Leading {
    let tokens = place.tokens;
    let none = Leading { start: at, body: Said::Nothing, sector: None };
    let Some(last) = at.checked_sub(1).map(|last| &tokens[last]) else { return none };
    if let Some(sector) = sector_of(&last.plain) {
        return Leading { start: at - 1, sector: Some(sector), ..none };
    }
    if last.is("its") || last.is("own") {
        return Leading { body: Said::Its, ..none };
    }
    let own = place.own_body();
    let named = bodies::ending_at(tokens, at, own).or_else(|| bodies::possessive(tokens, at, own));
    named.map_or(none, |named| Leading { start: named.start, body: Said::Here(named), sector: None })
}

/// The body that a Sector's texts belong to.
fn sector_of(word: &str) -> Option<&'static str> {
    match word {
        "itu-r" => Some("ITU-R"),
        "itu-t" => Some("ITU-T"),
        "itu-d" => Some("ITU-D"),
        _ => None,
    }
}

/// A number with what follows it: bracket, body, date.
fn member(place: &Place<'_>, kind: &'static str, sector: Option<&'static str>, at: usize) -> Option<Draft> {
    let tokens = place.tokens;
    let of_sector =
        (kind == "recommendation" || sector.is_some()).then(|| numbers::of_recommendation(tokens, at));
    let number = of_sector.flatten().or_else(|| numbers::read(tokens, at))?;
    let mut last = number.next - 1;
    let tag = tags::read(tokens, number.next);
    let mut after = number.next;
    if let Some(tag) = &tag {
        (last, after) = (tag.next - 1, tag.next);
    }
    let mut body = sector.map_or(Said::Nothing, Said::Sector);
    loop {
        if let Some(end) = date(tokens, after) {
            after = end;
        } else if let Some((said, end)) = trailing_body(place, after) {
            (body, after) = (said, end);
        } else {
            break;
        }
    }
    Some(Draft { tokens: (at, last), kind, number, tag, tag_shared: false, body, list: 0, after })
}

/// `of 18 December 1964`, `of 2015`, `, of 24 December 2017`; footnote signs in between are stepped over.
fn date(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at + usize::from(tokens.get(at)?.is(","));
    next += usize::from(tokens.get(next)?.is("of"));
    let of = next > at && tokens[next - 1].is("of");
    if of && year(&tokens.get(next)?.plain).is_some() {
        return Some(next + 1);
    }
    let [day, month, said] = tokens.get(next..next + 3)? else { return None };
    let dated = numbers::is_digits(&day.plain, 2)
        && MONTHS.contains(&month.plain.as_str())
        && year(&said.plain).is_some();
    (of && dated).then_some(next + 3)
}

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// `of the Plenipotentiary Conference`, `adopted by WTSA-16`, `of this conference`.
fn trailing_body(place: &Place<'_>, at: usize) -> Option<(Said, usize)> {
    let tokens = place.tokens;
    let openings = [
        "of",
        "of the",
        "of the itu",
        "adopted by",
        "adopted by the",
        "adopted at",
        "adopted at the",
        "by the",
    ];
    let opening = openings.iter().filter_map(|opening| phrase_at(tokens, at, opening)).max()?;
    let next = at + opening;
    for own in ["this conference", "this assembly", "the present conference", "this council"] {
        if let Some(length) = phrase_at(tokens, next, own) {
            return Some((Said::Own, next + length));
        }
    }
    let mut named = bodies::starting_at(tokens, next, place.own_body())?;
    if let Some(tag) = tags::read(tokens, named.end) {
        named.year = named.year.or(tag.year);
        named.end = tag.next;
    }
    Some((Said::Here(named), named.end))
}

/// Where the next member of a list would begin: after `,`, `and`, `or`, `as well as`.
fn separator(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at;
    if tokens.get(next)?.is_one_of(&[",", ";", "/", "–", "-"]) {
        next += 1;
    }
    for words in ["and/or", "and", "or", "to", "as well as", "through"] {
        if let Some(length) = phrase_at(tokens, next, words) {
            next += length;
            break;
        }
    }
    (next > at).then_some(next)
}

/// Whether a number after a comma or `and` is a member of the list and not the beginning of something else.
fn is_member(tokens: &[Token], draft: &Draft, plural: bool) -> bool {
    if draft.tag.is_some() || draft.number.body.is_some() {
        return true;
    }
    let closes = tokens.get(draft.number.next).is_none_or(|next| {
        next.is_mark()
            || next.is_one_of(&[
                "and", "or", "of", "on", "as", "in", "to", "by", "which", "above", "below", "with", "for",
                "and/or", "adopted", "approved",
            ])
    });
    plural && closes
}

/// A body or bracket that one member has stands for those before it that have none.
fn share(list: &mut [Draft]) {
    let mut tag: Option<Tag> = None;
    let mut body = Said::Nothing;
    for draft in list.iter_mut().rev() {
        match (&draft.tag, &tag) {
            (Some(own), _) => tag = Some(own.clone()),
            (None, Some(shared)) => {
                draft.tag = Some(shared.clone());
                draft.tag_shared = true;
            }
            _ => {}
        }
        match draft.body {
            Said::Nothing => draft.body = body,
            Said::Here(named) => body = Said::List(named),
            Said::Own => body = Said::Own,
            other => body = other,
        }
    }
}

/// A symbol by itself: `A/RES/70/125`, also as `(A/RES/70/1)` after the name of a document.
fn bare_symbol(place: &Place<'_>, at: usize, list: usize, found: &mut Vec<Draft>) -> Option<usize> {
    let (number, body, kind) = numbers::listed_symbol(&place.tokens[at].plain)?;
    let number = Number { number, body: Some(body), edition: None, next: at + 1 };
    let draft = Draft {
        tokens: (at, at),
        kind,
        number,
        tag: None,
        tag_shared: false,
        body: Said::Nothing,
        list,
        after: at + 1,
    };
    found.push(draft);
    Some(at + 1)
}
