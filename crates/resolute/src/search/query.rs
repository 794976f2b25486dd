//! A question as queries of the index: one that says what is found, and one that puts it in order.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::LazyLock;

use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::tokenizer::{Language, RawTokenizer, StopWordFilter, TextAnalyzer};
use tantivy::{Searcher, Term};

use super::asked::{Part, PartKind};
use super::forgive::{beginning_with, similar_to};
use super::schema::{Fields, NAME, ORDERS};

/// What counts how much. A code that was typed exactly comes before everything.
const CODE: f32 = 1_000_000.0;
const IN_NAME: f32 = 8.0;
const STEM_IN_NAME: f32 = 4.0;
const WORD: f32 = 3.0;
/// The whole question, word after word.
const TOGETHER: f32 = 4.0;

/// Above this many documents for its rarest word, the order of the words of a question is no longer looked at.
const ORDER_UP_TO: u64 = 50_000;

/// A part with the terms under which it is found.
#[derive(Debug, Clone)]
pub(super) struct Sought {
    /// As it was typed.
    pub typed: String,
    pub terms: Terms,
    /// Function words order the results and exclude none.
    pub optional: bool,
}

impl Sought {
    /// Whether it stands somewhere as it was typed, in one of its forms.
    fn is_there(&self) -> bool {
        matches!(self.terms, Terms::Forms { .. } | Terms::Phrase(_))
    }
}

#[derive(Debug, Clone)]
pub(super) enum Terms {
    /// Forms of a word: exact, all that stand somewhere, and those of them that stand in names.
    Forms { exact: String, all: Vec<String>, names: Vec<String> },
    /// Words one after the other.
    Phrase(Vec<(usize, String)>),
    /// Other words in the place of one that is nowhere: begun by it.
    Begun(Vec<String>),
    /// Other words in the place of one that is nowhere: similar to it.
    Similar(Vec<String>),
    /// The words of a symbol or quotation that stands nowhere as a whole.
    Apart(Vec<String>),
    /// It is nowhere, nor is anything like it.
    Nowhere,
}

/// Looks every part up in the dictionary of the index. With `growing`, the last word also stands for what it begins.
pub(super) fn seek(
    searcher: &Searcher,
    fields: &Fields,
    parts: Vec<Part>,
    growing: bool,
) -> tantivy::Result<Vec<Sought>> {
    let last = parts.len().saturating_sub(1);
    let mut sought = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        let terms = match part.kind {
            PartKind::Word(forms) => {
                let mut all = known(searcher, fields.stems, &forms.all)?;
                let mut terms = match all.is_empty() {
                    false => None,
                    true => Some(instead(searcher, fields, &forms.exact)?),
                };
                if growing && index == last && terms.is_none() {
                    for longer in beginning_with(searcher, fields.words, &forms.exact)? {
                        if !all.contains(&longer) {
                            all.push(longer);
                        }
                    }
                }
                match terms.take() {
                    Some(terms) => terms,
                    None => {
                        let in_name = |form: &String| format!("{NAME}{form}");
                        let names =
                            known(searcher, fields.stems, &all.iter().map(in_name).collect::<Vec<_>>())?;
                        let names = names.into_iter().map(|form| form[NAME.len()..].to_owned()).collect();
                        Terms::Forms { exact: forms.exact.clone(), all, names }
                    }
                }
            }
            PartKind::Phrase(steps) => phrase_or_words(searcher, fields, steps)?,
        };
        let optional = matches!(&terms, Terms::Forms { exact, .. } if is_function_word(exact));
        sought.push(Sought { typed: part.typed, terms, optional });
    }
    // A question of nothing but function words asks for them.
    if sought.iter().all(|part| part.optional || matches!(part.terms, Terms::Nowhere)) {
        sought.iter_mut().for_each(|part| part.optional = false);
    }
    Ok(sought)
}

fn known(searcher: &Searcher, field: Field, terms: &[String]) -> tantivy::Result<Vec<String>> {
    let mut known = Vec::new();
    for term in terms {
        if searcher.doc_freq(&Term::from_field_text(field, term))? > 0 {
            known.push(term.clone());
        }
    }
    Ok(known)
}

fn instead(searcher: &Searcher, fields: &Fields, typed: &str) -> tantivy::Result<Terms> {
    let begun = beginning_with(searcher, fields.words, typed)?;
    if !begun.is_empty() {
        return Ok(Terms::Begun(begun));
    }
    let similar = similar_to(searcher, fields.words, typed)?;
    Ok(if similar.is_empty() { Terms::Nowhere } else { Terms::Similar(similar) })
}

fn phrase_or_words(
    searcher: &Searcher,
    fields: &Fields,
    steps: Vec<(usize, String)>,
) -> tantivy::Result<Terms> {
    let query = phrase(fields.words, &steps);
    if query.count(searcher)? > 0 {
        return Ok(Terms::Phrase(steps));
    }
    let words: Vec<String> = steps.into_iter().map(|(_, word)| word).collect();
    let known = known(searcher, fields.words, &words)?;
    Ok(if known.is_empty() { Terms::Nowhere } else { Terms::Apart(known) })
}

fn phrase(field: Field, steps: &[(usize, String)]) -> PhraseQuery {
    let terms = steps.iter().map(|(step, word)| (*step, Term::from_field_text(field, word))).collect();
    PhraseQuery::new_with_offset(terms)
}

/// Whether a word says little by itself: *the*, *pour*, *para*, *что*.
fn is_function_word(word: &str) -> bool {
    // Made once: each holds hundreds of words.
    static FILTERS: LazyLock<Vec<TextAnalyzer>> = LazyLock::new(|| {
        [Language::English, Language::French, Language::Spanish, Language::Russian]
            .into_iter()
            .filter_map(StopWordFilter::new)
            .map(|filter| TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build())
            .collect()
    });
    FILTERS.iter().any(|filter| !filter.clone().token_stream(word).advance())
}

/// Everything that is found.
pub(super) struct Queries {
    /// What is found, without an order: cheap to count.
    pub matching: Box<dyn Query>,
    /// The same, most fitting first.
    pub ranking: Box<dyn Query>,
    /// Whether ordering has to look at everything that is found: then it is counted in the same pass. Of one word the
    /// most fitting are found without looking at most of the others.
    pub in_one_pass: bool,
}

/// What has this code, where anything has.
pub(super) fn coded(searcher: &Searcher, fields: &Fields, code: &str) -> tantivy::Result<Option<TermQuery>> {
    let query = TermQuery::new(Term::from_field_text(fields.codes, code), IndexRecordOption::Basic);
    // Counted, because the dictionary still knows codes of what was taken out.
    Ok((query.count(searcher)? > 0).then_some(query))
}

/// The queries of a question, which is the code of what `coded` finds; with `any`, some of its parts are enough.
pub(super) fn queries(
    searcher: &Searcher,
    fields: &Fields,
    sought: &[Sought],
    coded: Option<&TermQuery>,
    any: bool,
) -> tantivy::Result<Queries> {
    if let Some(coded) = coded.filter(|_| !sought.iter().all(Sought::is_there)) {
        // The code is what was meant: other words in the place of its parts would be found by accident.
        let query = || Box::new(coded.clone());
        return Ok(Queries { matching: query(), ranking: query(), in_one_pass: false });
    }
    let wanted: Vec<&Sought> = sought.iter().filter(|part| !matches!(part.terms, Terms::Nowhere)).collect();
    let mut matching = Vec::new();
    let mut ranking = Vec::new();
    let occur = if any { Occur::Should } else { Occur::Must };
    for part in &wanted {
        let occur = if part.optional { Occur::Should } else { occur };
        if !part.optional {
            matching.push((occur, matching_of(fields, &part.terms)));
        }
        let clauses = ranking_of(fields, &part.terms);
        match (wanted.len(), occur) {
            // A plain union at the top is skipped through; so is what only adds to the order.
            (1, _) | (_, Occur::Should) => ranking.extend(clauses),
            _ => ranking.push((occur, joined(clauses))),
        }
    }
    if let (false, Some(order)) = (any, in_order(searcher, fields, &wanted)?) {
        ranking.push((Occur::Should, Box::new(BoostQuery::new(Box::new(order), TOGETHER))));
    }
    let in_one_pass = wanted.len() > 1;
    let mut queries = Queries { matching: joined(matching), ranking: joined(ranking), in_one_pass };
    if let Some(coded) = coded {
        let first = ConstScoreQuery::new(Box::new(coded.clone()), CODE);
        queries.matching = either(Box::new(coded.clone()), queries.matching);
        queries.ranking = either(Box::new(first), queries.ranking);
    }
    Ok(queries)
}

fn either(one: Box<dyn Query>, other: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(vec![(Occur::Should, one), (Occur::Should, other)]))
}

/// One clause is itself: the engine skips through a plain union much faster than through a nested one.
fn joined(mut clauses: Vec<(Occur, Box<dyn Query>)>) -> Box<dyn Query> {
    match clauses.len() {
        1 => clauses.remove(0).1,
        _ => Box::new(BooleanQuery::new(clauses)),
    }
}

fn term(field: Field, text: &str, option: IndexRecordOption) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), option))
}

fn any_of(field: Field, texts: &[String]) -> Box<dyn Query> {
    joined(texts.iter().map(|text| (Occur::Should, term(field, text, IndexRecordOption::Basic))).collect())
}

fn matching_of(fields: &Fields, terms: &Terms) -> Box<dyn Query> {
    match terms {
        Terms::Forms { all, .. } => any_of(fields.stems, all),
        Terms::Phrase(steps) => Box::new(phrase(fields.words, steps)),
        Terms::Begun(words) | Terms::Similar(words) => any_of(fields.words, words),
        Terms::Apart(words) => {
            let all =
                words.iter().map(|word| (Occur::Must, term(fields.words, word, IndexRecordOption::Basic)));
            joined(all.collect())
        }
        Terms::Nowhere => Box::new(tantivy::query::EmptyQuery),
    }
}

/// Everything that a part finds, by how well it fits. Words of names stand a second time in the field of stems, marked as
/// such, so that one union in one field says both what is found and how well.
fn ranking_of(fields: &Fields, terms: &Terms) -> Vec<(Occur, Box<dyn Query>)> {
    let ranked = |field, text: &str, boost| -> (Occur, Box<dyn Query>) {
        let query = term(field, text, IndexRecordOption::WithFreqs);
        (Occur::Should, if boost == 1.0 { query } else { Box::new(BoostQuery::new(query, boost)) })
    };
    let named = |form: &str, boost| ranked(fields.stems, &format!("{NAME}{form}"), boost);
    match terms {
        Terms::Forms { exact, all, names } => {
            let mut clauses = Vec::new();
            for form in all {
                // A word that is its own stem is the stem of others too: only its exact words tell them apart.
                let (field, boost) = if form == exact { (fields.words, WORD) } else { (fields.stems, 1.0) };
                clauses.push(ranked(field, form, boost));
            }
            if all.len() == 1 {
                clauses.extend(all.iter().map(|form| ranked(fields.stems, form, 1.0)));
            }
            let boost = |form: &String| if form == exact { IN_NAME } else { STEM_IN_NAME };
            clauses.extend(names.iter().map(|form| named(form, boost(form))));
            clauses
        }
        Terms::Phrase(steps) => {
            vec![(Occur::Should, Box::new(BoostQuery::new(Box::new(phrase(fields.words, steps)), WORD)))]
        }
        Terms::Begun(words) | Terms::Similar(words) => {
            words.iter().flat_map(|word| [named(word, IN_NAME), ranked(fields.words, word, WORD)]).collect()
        }
        Terms::Apart(words) => {
            let all = words.iter().map(|word| (Occur::Must, ranked(fields.words, word, WORD).1));
            vec![(Occur::Should, joined(all.collect()))]
        }
        Terms::Nowhere => Vec::new(),
    }
}

/// The words of a question as one phrase, where there are several and one of them is rare enough.
fn in_order(
    searcher: &Searcher,
    fields: &Fields,
    wanted: &[&Sought],
) -> tantivy::Result<Option<PhraseQuery>> {
    let mut steps = Vec::new();
    let mut rarest = u64::MAX;
    for part in wanted {
        let Terms::Forms { exact, .. } = &part.terms else { return Ok(None) };
        let frequency = searcher.doc_freq(&Term::from_field_text(fields.words, exact))?;
        rarest = rarest.min(frequency);
        steps.push((steps.len(), exact.clone()));
    }
    let worth_it = steps.len() > 1 && steps.len() <= 8 && rarest > 0 && rarest <= ORDER_UP_TO;
    Ok(worth_it.then(|| phrase(fields.words, &steps)))
}

/// Only entries with one of the values of each facet that is narrowed.
pub(super) fn narrowed(
    query: Box<dyn Query>,
    fields: &Fields,
    narrowing: &[(String, Vec<String>)],
    except: Option<&str>,
) -> Box<dyn Query> {
    let mut clauses = vec![(Occur::Must, query)];
    for (facet, values) in narrowing.iter().filter(|(facet, _)| Some(facet.as_str()) != except) {
        let allowed: Box<dyn Query> = match fields.facet(facet) {
            Some(field) => any_of(field, values),
            None => Box::new(tantivy::query::EmptyQuery),
        };
        clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(allowed, 0.0))));
    }
    joined(clauses)
}

/// Only what belongs to a noun. The shorter list is read: where most of the index is of the noun, what is of another is
/// left out.
pub(super) fn of_noun(
    searcher: &Searcher,
    fields: &Fields,
    query: Box<dyn Query>,
    noun: Option<&str>,
) -> Box<dyn Query> {
    let Some(noun) = noun else { return query };
    let mut own = 0;
    let mut others = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let Ok(inverted) = segment.inverted_index(fields.noun) else { continue };
        let Ok(mut terms) = inverted.terms().stream() else { continue };
        while terms.advance() {
            let count = u64::from(terms.value().doc_freq);
            match terms.key() == noun.as_bytes() {
                true => own += count,
                false => *others.entry(terms.key().to_vec()).or_insert(0) += count,
            }
        }
    }
    let none = |text: &[u8]| {
        let text = String::from_utf8_lossy(text).into_owned();
        (Occur::MustNot, term(fields.noun, &text, IndexRecordOption::Basic))
    };
    let mut clauses = vec![(Occur::Must, query)];
    match others.values().sum::<u64>() < own {
        true => clauses.extend(others.keys().map(|other| none(other))),
        false => {
            let is_its = term(fields.noun, noun, IndexRecordOption::Basic);
            clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(is_its, 0.0))));
        }
    }
    joined(clauses)
}

/// Only what has at least a number in an order.
pub(super) fn since(fields: &Fields, query: Box<dyn Query>, since: Option<(&str, i64)>) -> Box<dyn Query> {
    let place = since.and_then(|(order, least)| {
        ORDERS.iter().position(|known| *known == order).map(|place| (fields.orders[place], least))
    });
    let Some((field, least)) = place else { return query };
    let range = RangeQuery::new(Bound::Included(Term::from_field_i64(field, least)), Bound::Unbounded);
    joined(vec![(Occur::Must, query), (Occur::Must, Box::new(ConstScoreQuery::new(Box::new(range), 0.0)))])
}
