//! Keyword queries of librarians for goals and targets, asked of a text: words with an open end, one of several, two near
//! each other.
//!
//! The queries are those of the Aurora Universities Network (`vocabulary/aurora.csv`, CC-BY-4.0).

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::evidence::Reason;
use crate::goals::GOALS;
use crate::words::Word;

/// Deepest nesting that is read.
const DEEPEST: usize = 24;
/// Places that are kept of one term, so that no text makes the work grow without end.
const PLACES: usize = 60;

/// All queries, ready to be asked.
#[derive(Debug, Default)]
pub(crate) struct Queries {
    queries: Vec<Query>,
    terms: Vec<Vec<Pattern>>,
    /// Terms by their first pattern.
    exact: HashMap<String, Vec<usize>>,
    open: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Query {
    goal: usize,
    target: String,
    asks: Asks,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Pattern {
    letters: String,
    /// Any ending will do.
    open: bool,
}

#[derive(Debug)]
enum Asks {
    Term(usize),
    Either(Box<Asks>, Box<Asks>),
    Both(Box<Asks>, Box<Asks>),
    Without(Box<Asks>, Box<Asks>),
    Near(Box<Asks>, Box<Asks>, usize),
}

/// A query that a text answers.
#[derive(Debug)]
pub(crate) struct Answer<'q> {
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
        for row in csv::Reader::from_reader(include_str!("../vocabulary/aurora.csv").as_bytes()).deserialize()
        {
            let Row { goal, target, query } = row.unwrap_or_else(|error| panic!("aurora.csv: {error}"));
            let goal = GOALS.iter().position(|known| *known == goal).expect("a goal");
            let tokens = tokens(&query);
            let asks = Parser { tokens: &tokens, at: 0, terms: &mut queries.terms }.either_or_both(0);
            queries.queries.extend(asks.map(|asks| Query { goal, target, asks }));
        }
        for (number, term) in queries.terms.iter().enumerate() {
            if let Some(first) = term.first() {
                let index = if first.open { &mut queries.open } else { &mut queries.exact };
                index.entry(first.letters.clone()).or_default().push(number);
            }
        }
        queries
    }

    /// The queries that a text answers, each with the first words that do.
    pub(crate) fn ask(&self, text: &str, words: &[Word]) -> Vec<Answer<'_>> {
        let letters: Vec<String> =
            words.iter().map(|word| text[word.bytes.0..word.bytes.1].to_lowercase()).collect();
        let places = self.places(&letters);
        let answer = |query: &'_ Query| {
            let place = *holds(&query.asks, &places).first()?;
            Some((query.goal, place))
        };
        let answers = self.queries.iter().filter_map(|query| {
            let (goal, place) = answer(query)?;
            Some(Answer { goal, target: &query.target, reason: (1.0, place) })
        });
        answers.collect()
    }

    /// Where each term stands.
    fn places(&self, letters: &[String]) -> BTreeMap<usize, Vec<Place>> {
        let mut places: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
        let mut try_terms = |terms: Option<&Vec<usize>>, at: usize| {
            for term in terms.into_iter().flatten() {
                let patterns = &self.terms[*term];
                let fits = patterns.len() <= letters.len() - at
                    && patterns.iter().zip(&letters[at..]).all(|(pattern, word)| pattern.fits(word));
                let known = places.entry(*term).or_default();
                if fits && known.len() < PLACES {
                    known.push((at, at + patterns.len()));
                }
            }
        };
        for (at, word) in letters.iter().enumerate() {
            try_terms(self.exact.get(word), at);
            try_terms(word.strip_suffix('s').and_then(|single| self.exact.get(single)), at);
            for (end, _) in word.char_indices().skip(2) {
                try_terms(self.open.get(&word[..end]), at);
            }
            try_terms(self.open.get(word), at);
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

/// Where a text holds what is asked; nowhere where it does not.
fn holds(asks: &Asks, places: &BTreeMap<usize, Vec<Place>>) -> Vec<Place> {
    match asks {
        Asks::Term(term) => places.get(term).cloned().unwrap_or_default(),
        Asks::Either(a, b) => [holds(a, places), holds(b, places)].concat(),
        Asks::Both(a, b) => match (holds(a, places), holds(b, places)) {
            (a, b) if a.is_empty() || b.is_empty() => Vec::new(),
            (a, b) => [a, b].concat(),
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
        let number = self.terms.iter().position(|known| *known == term).unwrap_or_else(|| {
            self.terms.push(term);
            self.terms.len() - 1
        });
        Some(Asks::Term(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lexicon;

    fn answered(text: &str) -> Vec<(String, String)> {
        let words = Lexicon::default().words(text, "en");
        let queries = Queries::read();
        let quoted = |answer: Answer<'_>| {
            let (first, end) = answer.reason.1;
            let quote = text[words[first].bytes.0..words[end - 1].bytes.1].to_owned();
            (answer.target.to_owned(), quote)
        };
        queries.ask(text, &words).into_iter().map(quoted).collect()
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
