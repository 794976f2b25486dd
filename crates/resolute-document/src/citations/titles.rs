//! The title that a text gives with a citation: `..., on measuring ...;`, `"Use of ..."`, `entitled "..."`.

use std::collections::HashSet;

use super::tokens::{Token, phrase_at};
use super::{GivenTitle, Place};

/// How like two titles are, from 0 to 1: the share of their significant words, each counted once.
///
/// ```
/// use resolute_document::citations::title_likeness;
/// let title = "Strategic plan for the Union for 2012-2015";
/// assert!(title_likeness(title, "the strategic plan for the Union for 2016-2019") < 1.0);
/// assert_eq!(title_likeness(title, "the strategic plan for the Union for 2012\u{2011}2015"), 1.0);
/// ```
pub fn title_likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (significant(one), significant(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let both = one.intersection(&other).count();
    2.0 * both as f64 / (one.len() + other.len()) as f64
}

/// The share of the significant words of a given title that a known one has: 1 where it was only shortened.
///
/// ```
/// use resolute_document::citations::title_coverage;
/// let known = "Outcome document of the high-level meeting on the overall review of the WSIS outcomes";
/// assert_eq!(title_coverage("the overall review of the WSIS outcomes", known), 1.0);
/// ```
pub fn title_coverage(given: &str, known: &str) -> f64 {
    let (given, known) = (significant(given), significant(known));
    if given.is_empty() {
        return 1.0;
    }
    given.intersection(&known).count() as f64 / given.len() as f64
}

/// Words that say what a title is about. Known abbreviations stand for their words.
fn significant(title: &str) -> HashSet<String> {
    const SMALL: &[&str] = &[
        "the", "of", "and", "in", "on", "for", "to", "a", "an", "by", "with", "their", "its", "at", "as",
        "or", "from", "into", "entitled",
    ];
    let characters: Vec<char> = title.chars().collect();
    let tokens = super::tokens::read(&characters);
    let words = tokens.iter().filter(|token| !token.is_mark() && !token.is_one_of(SMALL));
    words.flat_map(|token| expand(token.plain.trim_end_matches("'s"))).collect()
}

/// The words of an abbreviation that titles use as often as its words.
fn expand(word: &str) -> Vec<String> {
    let words: &[&str] = match word {
        "wsis" => &["world", "summit", "information", "society"],
        "unga" => &["united", "nations", "general", "assembly"],
        "ict" | "icts" => &["information", "communication", "technologies"],
        "itu-d" => &["itu", "telecommunication", "development", "sector"],
        "itu-t" => &["itu", "telecommunication", "standardization", "sector"],
        "itu-r" => &["itu", "radiocommunication", "sector"],
        "telecommunications/icts" => &["telecommunications", "information", "communication", "technologies"],
        "telecommunication/ict" => &["telecommunication", "information", "communication", "technologies"],
        _ => return vec![word.to_owned()],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The title that begins at `after`, before the citation that begins at token `stop`. Known titles help to see its end.
pub(super) fn read(place: &Place<'_>, after: usize, stop: usize, known: &[&str]) -> Option<GivenTitle> {
    let tokens = place.tokens;
    let comma = usize::from(tokens.get(after)?.is(","));
    let opening = tokens.get(after + comma)?;
    if opening.is("\"") {
        return quoted(place, after + comma);
    }
    if opening.is("(") && comma == 0 {
        return bracketed(place, after);
    }
    let introduced = opening.is_one_of(&["on", "entitled", "concerning", "regarding", "titled"]);
    let relating = phrase_at(tokens, after + comma, "relating to").unwrap_or(0);
    if !introduced && relating == 0 {
        return None;
    }
    let first = after + comma + relating.max(1);
    if tokens.get(first)?.is("\"") {
        return quoted(place, first);
    }
    if opening.is("on") && !opens_title(tokens, first, comma == 1) {
        return None;
    }
    running(place, first, stop, known)
}

/// `on the basis of`, `on 3 March`, `on which` open no title.
fn opens_title(tokens: &[Token], first: usize, after_comma: bool) -> bool {
    let Some(word) = tokens.get(first) else { return false };
    let phrases =
        ["the basis", "the one hand", "the other hand", "the understanding", "the part of", "the proposal"];
    let is_phrase = phrases.iter().any(|phrase| phrase_at(tokens, first, phrase).is_some());
    let small = [
        "which",
        "this",
        "these",
        "that",
        "behalf",
        "its",
        "an",
        "condition",
        "whether",
        "those",
        "any",
        "all",
    ];
    let dated = word.plain.starts_with(|digit: char| digit.is_ascii_digit())
        && tokens.get(first + 1).is_some_and(|next| next.capital);
    !is_phrase && !dated && (after_comma && !word.is_one_of(&["which", "behalf"]) || !word.is_one_of(&small))
}

/// Up to the closing quotation mark.
fn quoted(place: &Place<'_>, open: usize) -> Option<GivenTitle> {
    let tokens = place.tokens;
    let close = (open + 1..tokens.len()).find(|&index| tokens[index].is("\""))?;
    given(place, open + 1, close)
}

/// `Decision 5 (Revenue and expenses for the Union)`.
fn bracketed(place: &Place<'_>, open: usize) -> Option<GivenTitle> {
    let tokens = place.tokens;
    let close = (open + 1..tokens.len()).find(|&index| tokens[index].is(")"))?;
    let says_a_title = tokens.get(open + 1)?.capital
        && close - open > 3
        && !tokens[open + 1..close].iter().any(|token| token.is(",") || token.is("see") || token.is(";"));
    says_a_title.then(|| given(place, open + 1, close)).flatten()
}

/// Words that begin what follows a title, after its comma.
#[rustfmt::skip]
const AFTER_TITLE: &[&str] = &[
    "which", "that", "whose", "where", "who", "as", "adopted", "approved", "endorsed", "in", "instructs", "resolves",
    "requests", "invites", "calls", "it", "is", "are", "has", "have", "was", "noting", "so", "stress", "recognizes",
    "while", "when", "this", "these", "should", "shall", "including", "inter", "through", "under", "set", "requires",
    "also", "since", "if", "there", "i.e", "e.g", "establish", "sets", "states", "provides", "identifies", "recognizing",
];

/// Up to the end of the sentence part.
fn running(place: &Place<'_>, first: usize, stop: usize, known: &[&str]) -> Option<GivenTitle> {
    let tokens = place.tokens;
    let mut depth = 0_i32;
    let mut commas = Vec::new();
    let mut end = first;
    while end < tokens.len().min(stop) {
        match tokens[end].plain.as_str() {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            ";" | "\"" => break,
            "." if tokens.get(end + 1).is_none_or(|next| next.capital || next.is_mark()) => break,
            "," => commas.push(end),
            _ => {}
        }
        if depth < 0 {
            break;
        }
        end += 1;
    }
    let end = without_links(tokens, first, end);
    let ends: Vec<usize> = commas.iter().copied().filter(|&comma| comma < end).chain([end]).collect();
    let like = |end: usize| {
        let words = given(place, first, end).map(|title| title.text).unwrap_or_default();
        known.iter().map(|title| title_likeness(title, &words)).fold(0.0, f64::max)
    };
    let best = ends.iter().copied().map(|end| (like(end), end)).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((likeness, end)) = best
        && likeness >= 0.8
    {
        return given(place, first, end);
    }
    let opens_more = |comma: usize| tokens.get(comma + 1).is_some_and(|next| next.is_one_of(AFTER_TITLE));
    let cut =
        commas.iter().copied().find(|&comma| comma < end && (opens_more(comma) || and_verb(tokens, comma)));
    given(place, first, without_links(tokens, first, cut.unwrap_or(end)))
}

/// What joins the next citation is no part of the title.
fn without_links(tokens: &[Token], first: usize, end: usize) -> usize {
    let links = [",", "and", "or", "the", "of", "in", "with", ".", "to", "by", "as", "well", "annex"];
    (first + 1..=end).rev().find(|&end| !tokens[end - 1].is_one_of(&links)).unwrap_or(first)
}

/// `, and instructs`, `, and that`: the sentence goes on.
fn and_verb(tokens: &[Token], comma: usize) -> bool {
    let and = tokens.get(comma + 1).is_some_and(|next| next.is("and"));
    and && tokens
        .get(comma + 2)
        .is_some_and(|next| next.is_one_of(AFTER_TITLE) || next.is_one_of(&["to", "at", "by"]))
}

fn given(place: &Place<'_>, first: usize, end: usize) -> Option<GivenTitle> {
    let last = end.checked_sub(1).filter(|last| *last >= first)?;
    let (start, end) = (place.tokens.get(first)?.start, place.tokens[last].end);
    Some(GivenTitle { text: place.quote(start, end), start, end })
}
