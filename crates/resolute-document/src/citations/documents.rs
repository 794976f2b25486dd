//! Texts known by a name: `the Tunis Agenda`, `the Constitution`, `Charter of the United Nations`, and documents by
//! their symbol.

use super::bodies::is_of_itu;
use super::tokens::{Token, phrase_at};
use super::{NamedDocument, Place};

/// Every document with its first and last token.
pub(super) fn read(place: &Place<'_>) -> Vec<((usize, usize), NamedDocument)> {
    let known = KnownNames::new(place);
    let mut found: Vec<((usize, usize), NamedDocument)> = Vec::new();
    let mut at = 0;
    while at < place.tokens.len() {
        let formed = by_form(place, at);
        let here = known.at(place, at).filter(|((first, last), _)| {
            // `the Convention` is the Union's, `the Convention on the Rights of the Child` is not.
            formed.as_ref().is_none_or(|((from, to), _)| to - from <= last - first)
        });
        let here = here.or(formed).or_else(|| by_symbol(place, at));
        match here {
            Some(((first, last), document)) if found.last().is_none_or(|((_, end), _)| *end < first) => {
                at = last + 1;
                found.push(((first, last), document));
            }
            _ => at += 1,
        }
    }
    found
}

/// Names of the register: those of its list of names, and titles of texts without a number.
struct KnownNames(Vec<(String, String)>);

impl KnownNames {
    fn new(place: &Place<'_>) -> KnownNames {
        let register = place.register;
        let itu = place.own_body().is_some_and(is_of_itu);
        let listed = register.names.iter().filter(|known| itu || !known.itu_only);
        let listed = listed.map(|known| (known.name.to_lowercase(), known.instrument.clone()));
        let unnumbered = register.instruments.iter().filter(|known| known.number.is_empty());
        let titles = unnumbered.map(|known| (known.title.to_lowercase(), known.id.clone()));
        KnownNames(listed.chain(titles).collect())
    }

    fn at(&self, place: &Place<'_>, at: usize) -> Option<((usize, usize), NamedDocument)> {
        let word = &place.tokens[at];
        if !word.capital && !word.plain.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let fits = self
            .0
            .iter()
            .filter_map(|(name, id)| phrase_at(place.tokens, at, name).map(|length| (length, id)));
        let (length, id) = fits.max_by_key(|(length, _)| *length)?;
        let last = at + length - 1;
        let name = place.words(at, last);
        Some(((at, last), NamedDocument { name, register: Some(id.clone()) }))
    }
}

/// `ST/SGB/2017/2`, `A/72/492`, `C18/30`, `PP-18/46`.
fn by_symbol(place: &Place<'_>, at: usize) -> Option<((usize, usize), NamedDocument)> {
    let word = &place.tokens[at];
    let (organ, rest) = word.plain.split_once('/')?;
    let numbered = rest.bytes().any(|byte| byte.is_ascii_digit()) && rest.len() <= 40;
    let un =
        matches!(organ, "a" | "s" | "e" | "st" | "ccpr" | "td" | "dp" | "unep" | "hri" | "cedaw" | "crc");
    let session = organ.strip_prefix('c').is_some_and(|year| super::bodies::short_year(year).is_some());
    let fits = word.capital && numbered && (un || session || super::bodies::session_label(organ).is_some());
    let name = place.words(at, at);
    fits.then(|| {
        let row =
            place.register.instruments.iter().find(|known| known.symbol.as_deref() == Some(name.as_str()));
        ((at, at), NamedDocument { name, register: row.map(|row| row.id.clone()) })
    })
}

/// Nouns that name a kind of document when written as a name.
const HEADS: &[&str] = &[
    "agenda",
    "charter",
    "convention",
    "covenant",
    "protocol",
    "declaration",
    "commitment",
    "compact",
    "statute",
    "treaty",
    "constitution",
    "regulations",
    "plan",
    "programme",
    "accord",
    "accords",
    "agreement",
];

/// A name that its form gives away: `Vienna Convention on the Law of Treaties`, `Radio Regulations`.
fn by_form(place: &Place<'_>, at: usize) -> Option<((usize, usize), NamedDocument)> {
    let tokens = place.tokens;
    let head = &tokens[at];
    if !head.capital || !head.is_one_of(HEADS) {
        return None;
    }
    let first = (0..at).rev().take(6).take_while(|&index| is_name_word(&tokens[index])).last().unwrap_or(at);
    let planned = head.is_one_of(&["plan", "programme"]);
    let of_action = phrase_at(tokens, at + 1, "of action");
    let mut last = at + of_action.unwrap_or(0);
    if planned && of_action.is_none() && !(at > first && tokens[at - 1].is("action")) {
        return None;
    }
    last = complement(tokens, last);
    let named = first < at || last > at + of_action.unwrap_or(0);
    let single = first + 1 == at && last == at && place.tokens[first].plain.len() < 3;
    let capitals_everywhere = tokens[first..=last].iter().all(|token| place.words_are_capitals(token));
    let technical = head.is("protocol") && tokens[first].is("internet");
    // `Radio Regulations Board`: a name that goes on is another name.
    let goes_on = tokens.get(last + 1).is_some_and(|next| next.capital && is_name_word(next));
    (named && !single && !capitals_everywhere && !technical && !goes_on)
        .then(|| ((first, last), NamedDocument { name: place.words(first, last), register: None }))
}

/// A capitalised word that can stand in a name, not one that begins a sentence.
fn is_name_word(token: &Token) -> bool {
    #[rustfmt::skip]
    const OPENERS: &[&str] = &[
        "the", "this", "that", "in", "by", "of", "to", "on", "for", "under", "a", "an", "its", "resolution",
        "decision", "annex", "article", "no", "draft", "new", "final", "each", "any", "such", "and", "see", "recalling",
        "recognizing", "reaffirming", "noting", "considering", "welcoming", "stressing", "bearing",
    ];
    token.capital && !token.is_one_of(OPENERS) && !token.plain.contains('/')
}

/// `of the United Nations`, `on the Rights of Persons with Disabilities`: the end of what follows a head noun.
fn complement(tokens: &[Token], head: usize) -> usize {
    let opens = tokens
        .get(head + 1)
        .is_some_and(|next| next.is_one_of(&["of", "on", "for", "against", "relating", "to"]));
    let mut last = head;
    if !opens {
        return last;
    }
    for (index, token) in tokens.iter().enumerate().skip(head + 1).take(24) {
        let links = [
            "of", "on", "for", "against", "the", "and", "with", "to", "in", "all", "their", "its", "relating",
        ];
        if token.capital && !token.is_mark() {
            // A kind of numbered text begins another citation.
            if token.is_one_of(&["resolution", "resolutions", "article", "articles"]) {
                break;
            }
            last = index;
        } else if !token.is_one_of(&links) || phrase_at(tokens, index, "and the").is_some() {
            break;
        }
    }
    last
}

impl Place<'_> {
    fn words_are_capitals(&self, token: &Token) -> bool {
        self.text[token.start..token.end].iter().all(|letter| !letter.is_lowercase())
    }
}
