//! Keyword queries of librarians for goals and targets, asked of a text: words with an open end, one of several, two near
//! each other.
//!
//! The queries are those of the Aurora Universities Network (`vocabulary/aurora.csv`, CC-BY-4.0).

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use serde::Deserialize;

use crate::evidence::Reason;
use crate::goals::GOALS;
use crate::words::{Numbers, Reading, Word};

/// Deepest nesting that is read.
const DEEPEST: usize = 24;
/// Places that are kept of one term or of several, so that no text makes the work grow without end.
const PLACES: usize = 60;

/// All queries, ready to be asked.
#[derive(Debug, Default)]
pub(crate) struct Queries {
    queries: Vec<Query>,
    terms: Vec<Vec<Pattern>>,
    /// Queries in which a term stands.
    asking: Vec<Vec<u32>>,
    /// Terms by their first pattern.
    exact: HashMap<String, Vec<u32>>,
    open: HashMap<String, Vec<u32>>,
}

/// For each distinct word of a text the terms that may begin with it: worked out once for all places.
#[derive(Debug)]
pub(crate) struct Beginnings {
    terms: Vec<u32>,
    /// Where the terms of each word end among them.
    ends: Vec<usize>,
}

impl Beginnings {
    fn of(&self, word: &Word) -> &[u32] {
        let form = word.form as usize;
        &self.terms[form.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[form]]
    }
}

/// Where each term that was found stands.
type Places = HashMap<u32, Vec<Place>, BuildHasherDefault<Numbers>>;

#[derive(Debug)]
struct Query {
    goal: usize,
    target: String,
    asks: Asks,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Pattern {
    letters: String,
    /// Any ending will do.
    open: bool,
}

#[derive(Debug)]
enum Asks {
    Term(u32),
    Either(Box<Asks>, Box<Asks>),
    Both(Box<Asks>, Box<Asks>),
    Without(Box<Asks>, Box<Asks>),
    Near(Box<Asks>, Box<Asks>, usize),
}

/// A query that a text answers.
#[derive(Debug)]
pub(crate) struct Answer<'q> {
    /// The number of the query.
    pub number: u32,
    pub goal: usize,
    /// The target that it was written for, empty where none is named.
    pub target: &'q str,
    /// The words that answer it.
    pub reason: Reason,
}

#[derive(Deserialize)]
struct Row {
    goal: String,
    target: String,
    query: String,
}

type Place = (usize, usize);

impl Queries {
    /// Reads the embedded table.
    pub(crate) fn read() -> Queries {
        let mut queries = Queries::default();
        let mut numbers = HashMap::new();
        for row in csv::Reader::from_reader(include_str!("../vocabulary/aurora.csv").as_bytes()).deserialize()
        {
            let Row { goal, target, query } = row.unwrap_or_else(|error| panic!("aurora.csv: {error}"));
            let goal = GOALS.iter().position(|known| *known == goal).expect("a goal");
            let tokens = tokens(&query);
            let mut parser =
                Parser { tokens: &tokens, at: 0, terms: &mut queries.terms, numbers: &mut numbers };
            let asks = parser.either_or_both(0);
            queries.queries.extend(asks.map(|asks| Query { goal, target, asks }));
        }
        queries.asking = vec![Vec::new(); queries.terms.len()];
        for (number, query) in (0..).zip(&queries.queries) {
            query.asks.each_term(&mut |term| queries.asking[term as usize].push(number));
        }
        for (number, term) in (0..).zip(&queries.terms) {
            if let Some(first) = term.first() {
                let index = if first.open { &mut queries.open } else { &mut queries.exact };
                index.entry(first.letters.clone()).or_default().push(number);
            }
        }
        queries
    }

    /// The terms that may begin with the words of a text.
    pub(crate) fn beginnings(&self, reading: &Reading<'_>) -> Beginnings {
        let mut beginnings = Beginnings { terms: Vec::new(), ends: Vec::with_capacity(reading.forms()) };
        for form in (0..).take(reading.forms()) {
            let word = reading.form(form);
            let prefixes = word.char_indices().skip(2).map(|(end, _)| &word[..end]);
            let terms = [self.exact.get(word), word.strip_suffix('s').and_then(|one| self.exact.get(one))]
                .into_iter()
                .chain(prefixes.map(|prefix| self.open.get(prefix)))
                .chain([self.open.get(word)]);
            beginnings.terms.extend(terms.flatten().flatten());
            beginnings.ends.push(beginnings.terms.len());
        }
        beginnings
    }

    /// The queries that some words of a text answer, each with the first words that do.
    pub(crate) fn ask(
        &self,
        reading: &Reading<'_>,
        beginnings: &Beginnings,
        words: Range<usize>,
    ) -> Vec<Answer<'_>> {
        let places = self.places(reading, beginnings, words);
        let mut asking: Vec<u32> =
            places.keys().flat_map(|term| &self.asking[*term as usize]).copied().collect();
        asking.sort_unstable();
        asking.dedup();
        let answer = |number: u32| {
            let query = &self.queries[number as usize];
            let place = *query.asks.may_hold(&places).then(|| holds(&query.asks, &places))?.first()?;
            Some(Answer { number, goal: query.goal, target: &query.target, reason: (1.0, place) })
        };
        asking.into_iter().filter_map(answer).collect()
    }

    /// Where each term stands.
    fn places(&self, reading: &Reading<'_>, beginnings: &Beginnings, words: Range<usize>) -> Places {
        let mut places = Places::default();
        for at in words.clone() {
            for term in beginnings.of(&reading.words[at]) {
                let patterns = &self.terms[*term as usize];
                let end = at + patterns.len();
                let fits = end <= words.end
                    && patterns
                        .iter()
                        .zip(&reading.words[at..end])
                        .all(|(pattern, word)| pattern.fits(reading.form(word.form)));
                if fits {
                    let known = places.entry(*term).or_default();
                    if known.len() < PLACES {
                        known.push((at, end));
                    }
                }
            }
        }
        places
    }
}

impl Pattern {
    fn fits(&self, word: &str) -> bool {
        match word.strip_prefix(self.letters.as_str()) {
            Some("" | "s") => true,
            Some(_) => self.open,
            None => false,
        }
    }
}

impl Asks {
    /// Whether the terms that it needs stand somewhere: no places are collected for what cannot be answered.
    fn may_hold(&self, places: &Places) -> bool {
        match self {
            Asks::Term(term) => places.contains_key(term),
            Asks::Either(a, b) => a.may_hold(places) || b.may_hold(places),
            Asks::Both(a, b) | Asks::Near(a, b, _) => a.may_hold(places) && b.may_hold(places),
            Asks::Without(a, _) => a.may_hold(places),
        }
    }

    fn each_term(&self, take: &mut impl FnMut(u32)) {
        match self {
            Asks::Term(term) => take(*term),
            Asks::Either(a, b) | Asks::Both(a, b) | Asks::Without(a, b) | Asks::Near(a, b, _) => {
                a.each_term(take);
                b.each_term(take);
            }
        }
    }
}

/// Where a text holds what is asked; nowhere where it does not.
fn holds(asks: &Asks, places: &Places) -> Vec<Place> {
    match asks {
        Asks::Term(term) => places.get(term).cloned().unwrap_or_default(),
        Asks::Either(a, b) => both(holds(a, places), holds(b, places)),
        Asks::Both(a, b) => match (holds(a, places), holds(b, places)) {
            (a, b) if a.is_empty() || b.is_empty() => Vec::new(),
            (a, b) => both(a, b),
        },
        Asks::Without(a, b) => match holds(b, places) {
            forbidden if forbidden.is_empty() => holds(a, places),
            _ => Vec::new(),
        },
        Asks::Near(a, b, steps) => {
            let (a, b) = (holds(a, places), holds(b, places));
            let near =
                |x: &Place, y: &Place| x.0.max(y.0) as isize - x.1.min(y.1) as isize <= *steps as isize;
            let pairs =
                a.iter().flat_map(|x| b.iter().filter(|y| near(x, y)).map(|y| (x.0.min(y.0), x.1.max(y.1))));
            pairs.take(PLACES).collect()
        }
    }
}

fn both(mut a: Vec<Place>, b: Vec<Place>) -> Vec<Place> {
    a.extend(b);
    a.truncate(PLACES);
    a
}

/// The parts of a query: terms in quotation marks, brackets, and words in capitals.
fn tokens(query: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = query.trim();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            '(' | ')' => 1,
            _ => rest.find(|c: char| c.is_whitespace() || "()\"".contains(c)).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length.max(first.len_utf8()));
        match (token, tokens.last_mut()) {
            ("NOT", Some(last)) if last == "AND" => *last = "AND NOT".to_owned(),
            _ => tokens.push(token.to_owned()),
        }
        rest = after.trim_start();
    }
    tokens
}

struct Parser<'t> {
    tokens: &'t [String],
    at: usize,
    terms: &'t mut Vec<Vec<Pattern>>,
    numbers: &'t mut HashMap<Vec<Pattern>, u32>,
}

impl Parser<'_> {
    fn either_or_both(&mut self, depth: usize) -> Option<Asks> {
        let mut left = self.near(depth)?;
        loop {
            let word = self.tokens.get(self.at).map(String::as_str);
            if !matches!(word, Some("AND" | "OR" | "AND NOT")) {
                return Some(left);
            }
            self.at += 1;
            let right = Box::new(self.near(depth)?);
            left = match word {
                Some("AND") => Asks::Both(Box::new(left), right),
                Some("OR") => Asks::Either(Box::new(left), right),
                _ => Asks::Without(Box::new(left), right),
            };
        }
    }

    fn near(&mut self, depth: usize) -> Option<Asks> {
        let mut left = self.one(depth)?;
        while let Some(steps) = self.tokens.get(self.at).and_then(|token| token.strip_prefix("W/")) {
            let steps = steps.parse().ok()?;
            self.at += 1;
            left = Asks::Near(Box::new(left), Box::new(self.one(depth)?), steps);
        }
        Some(left)
    }

    fn one(&mut self, depth: usize) -> Option<Asks> {
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        if token == "(" {
            let inner = if depth < DEEPEST { self.either_or_both(depth + 1)? } else { return None };
            self.at += usize::from(self.tokens.get(self.at).is_some_and(|token| token == ")"));
            return Some(inner);
        }
        let words = token.strip_prefix('"')?.trim_end_matches('"').to_lowercase();
        let pattern = |word: &str| Pattern {
            letters: word.trim_end_matches('*').to_owned(),
            open: word.ends_with('*'),
        };
        let parts = words
            .split(|c: char| !c.is_alphanumeric() && c != '*' && c != '&')
            .filter(|part| !part.is_empty());
        let term: Vec<Pattern> = parts.map(pattern).collect();
        let number = *self.numbers.entry(term).or_insert_with_key(|term| {
            self.terms.push(term.clone());
            u32::try_from(self.terms.len() - 1).expect("some thousand terms")
        });
        Some(Asks::Term(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lexicon;

    fn answered(text: &str) -> Vec<(String, String)> {
        let reading = Lexicon::default().read(text, "en");
        let queries = Queries::read();
        let quoted = |answer: Answer<'_>| {
            let (first, end) = answer.reason.1;
            let quote = text[reading.words[first].bytes.0..reading.words[end - 1].bytes.1].to_owned();
            (answer.target.to_owned(), quote)
        };
        let answers = queries.ask(&reading, &queries.beginnings(&reading), 0..reading.words.len());
        answers.into_iter().map(quoted).collect()
    }

    #[test]
    fn words_near_each_other_answer_and_words_apart_do_not() {
        let near = answered("They upgrade the old slums.");
        assert!(near.contains(&("11.1".to_owned(), "upgrade the old slums".to_owned())), "{near:?}");
        let apart = answered("They upgrade roads, bridges, ports and all that lies between the two slums.");
        assert!(!apart.iter().any(|(target, _)| target == "11.1"), "{apart:?}");
    }

    #[test]
    fn every_query_is_read() {
        let rows = include_str!("../vocabulary/aurora.csv").lines().count() - 1;
        assert_eq!(Queries::read().queries.len(), rows);
    }
}
