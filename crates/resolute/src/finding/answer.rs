//! The answer to a question, for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::search::{Found, Hit, Passage};

use super::question::Question;

/// What was found.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Answer {
    /// What was typed.
    pub q: String,
    /// How many things were found.
    pub total: usize,
    /// Page of results, from 1.
    pub page: usize,
    /// Results on a page.
    pub per_page: usize,
    /// Whether everything that was stored when the question came is in the answer.
    pub current: bool,
    /// Whether nothing has all the words, so that things with some of them are shown.
    pub some_words: bool,
    /// Words that are nowhere, and what was looked for instead.
    pub instead: Vec<Instead>,
    /// Where nothing was found: how much there would be without the narrowing by a facet.
    pub without: BTreeMap<String, usize>,
    /// Each facet with its values. A facet that is narrowed is counted as if it were not.
    pub facets: BTreeMap<&'static str, Vec<Counted>>,
    /// The results of this page, most fitting first.
    pub results: Vec<Thing>,
}

/// A word and what stands in for it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Instead {
    /// As it was typed.
    pub typed: String,
    /// What was looked for; empty where the word was left out.
    pub shown: Vec<String>,
}

/// A value of a facet.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Counted {
    /// The value.
    pub value: String,
    /// How many things have it.
    pub count: usize,
}

/// One result.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Thing {
    /// `instrument`, `version`, `proposal`, `provision`, `mandate`, `actor` or `concept`.
    pub kind: String,
    /// Its lasting name.
    pub key: String,
    /// Its page.
    pub href: String,
    /// Symbols and addresses.
    pub codes: Vec<String>,
    /// What it is called; of a paragraph, where it stands.
    pub title: Marked,
    /// Where it stands: instrument and call of a paragraph.
    pub within: Vec<String>,
    /// The proposal whose text it is, where it is one's.
    pub beside: Vec<String>,
    /// The part of its text that was found, character for character.
    pub passage: Marked,
    /// Language of the passage.
    pub language: String,
    /// `in-force`, `proposed` or `ended`, where it is a text or part of one. A proposal is not law.
    pub standing: Option<String>,
    /// What else must be known: `reconstructed`, `unverified`, `not-held`.
    pub notes: Vec<String>,
    /// Its values of every facet.
    pub facets: BTreeMap<String, Vec<String>>,
    /// Whether what was typed is exactly its symbol, code, address or name.
    pub exactly: bool,
}

/// Characters with marks on them.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Marked {
    /// The characters.
    pub text: String,
    /// What was found: first character and the one after the last, in Unicode scalar values.
    pub marks: Vec<(usize, usize)>,
    /// Whether the text begins earlier.
    pub cut_before: bool,
    /// Whether the text goes on.
    pub cut_after: bool,
}

impl Answer {
    /// What was found, as an answer.
    pub fn of(question: &Question, found: Found, current: bool) -> Answer {
        let counted = |(value, count)| Counted { value, count };
        Answer {
            q: question.q.clone(),
            total: found.total,
            page: question.page,
            per_page: question.per_page,
            current,
            some_words: found.some_words,
            instead: found
                .instead
                .into_iter()
                .map(|one| Instead { typed: one.typed, shown: one.shown })
                .collect(),
            without: found.without.into_iter().collect(),
            facets: found
                .facets
                .into_iter()
                .map(|(facet, values)| (facet, values.into_iter().map(counted).collect()))
                .collect(),
            results: found.hits.into_iter().map(Thing::of).collect(),
        }
    }
}

impl Thing {
    fn of(hit: Hit) -> Thing {
        let mut facets: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (facet, value) in &hit.entry.facets {
            facets.entry(facet.clone()).or_default().push(value.clone());
        }
        let standing = facets.get("standing").and_then(|values| values.first()).cloned();
        Thing {
            standing,
            title: Marked::of(&hit.title),
            passage: Marked::of(&hit.passage),
            language: hit.language,
            exactly: hit.exactly,
            kind: hit.entry.kind,
            key: hit.entry.key,
            href: hit.entry.href,
            codes: hit.entry.codes,
            within: hit.entry.within,
            beside: hit.entry.beside,
            notes: hit.entry.notes,
            facets,
        }
    }
}

impl Marked {
    /// A passage for programs, its marks counted in characters.
    pub fn of(passage: &Passage) -> Marked {
        let at = |byte: usize| passage.text[..byte].chars().count();
        Marked {
            marks: passage.marks.iter().map(|mark| (at(mark.start), at(mark.end))).collect(),
            text: passage.text.clone(),
            cut_before: passage.cut_before,
            cut_after: passage.cut_after,
        }
    }
}
