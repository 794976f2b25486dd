//! A question as queries of the index: one that says what is found, and what makes it fit.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::LazyLock;

use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::tokenizer::{Language, RawTokenizer, StopWordFilter, TextAnalyzer};
use tantivy::{Searcher, Term};

use super::asked::{Part, PartKind};
use super::forgive::{beginning_with, similar_to};
use super::schema::{Fields, NAME, ORDERS};
use super::words::Forms;
use super::worth::Worth;

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
        matches!(self.terms, Terms::Forms(_) | Terms::Phrase(_))
    }
}

#[derive(Debug, Clone)]
pub(super) enum Terms {
    /// The forms of a word.
    Forms(Known),
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

/// What the index knows of a word.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// As it was typed, folded.
    pub exact: String,
    /// Whether it stands so anywhere.
    pub written: bool,
    /// Those of its forms that stand in the field of stems.
    pub stems: Vec<String>,
    /// Those that stand in names.
    pub names: Vec<String>,
    /// Words that it may be the beginning of.
    pub longer: Vec<String>,
}

impl Known {
    /// Every form, folded.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.exact).chain(&self.stems).chain(&self.longer)
    }
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
            PartKind::Word(forms) => word(searcher, fields, &forms, growing && index == last)?,
            PartKind::Phrase(steps) => phrase_or_words(searcher, fields, steps)?,
        };
        let optional = matches!(&terms, Terms::Forms(known) if is_function_word(&known.exact));
        sought.push(Sought { typed: part.typed, terms, optional });
    }
    // A question of nothing but function words asks for them.
    if sought.iter().all(|part| part.optional || matches!(part.terms, Terms::Nowhere)) {
        sought.iter_mut().for_each(|part| part.optional = false);
    }
    Ok(sought)
}

fn word(searcher: &Searcher, fields: &Fields, forms: &Forms, growing: bool) -> tantivy::Result<Terms> {
    let stems = known(searcher, fields.stems, forms.all().cloned())?;
    if stems.is_empty() {
        return instead(searcher, fields, &forms.exact);
    }
    // What is in a name is in the entry too.
    let of_names = std::iter::once(&forms.exact).chain(stems.iter().filter(|stem| **stem != forms.exact));
    let names = known(searcher, fields.stems, of_names.map(|form| format!("{NAME}{form}")))?;
    let longer = match growing {
        true => beginning_with(searcher, fields.words, &forms.exact)?,
        false => Vec::new(),
    };
    Ok(Terms::Forms(Known {
        exact: forms.exact.clone(),
        written: !known(searcher, fields.words, [forms.exact.clone()])?.is_empty(),
        names: names.into_iter().map(|form| form[NAME.len()..].to_owned()).collect(),
        longer: longer.into_iter().filter(|longer| *longer != forms.exact).collect(),
        stems,
    }))
}

/// Those of some terms that stand anywhere.
fn known(
    searcher: &Searcher,
    field: Field,
    terms: impl IntoIterator<Item = String>,
) -> tantivy::Result<Vec<String>> {
    let mut known = Vec::new();
    for text in terms {
        let term = Term::from_field_text(field, &text);
        for segment in searcher.segment_readers() {
            if segment.inverted_index(field)?.get_term_info(&term)?.is_some() {
                known.push(text);
                break;
            }
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
    let known = known(searcher, fields.words, steps.into_iter().map(|(_, word)| word))?;
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

/// What a question finds.
pub(super) struct Queries {
    /// What is found.
    pub matching: Box<dyn Query>,
    /// What makes it fit.
    pub worths: Vec<Worth>,
    /// The same as one union of words, where the question is one word: of these the engine finds the most fitting
    /// without looking at most of the others.
    pub union: Option<Box<dyn Query>>,
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
    let first = |coded: &TermQuery| {
        let code = coded.term().value().as_str().unwrap_or_default().to_owned();
        Worth::by_itself(fields.codes, &code, CODE)
    };
    if let Some(coded) = coded.filter(|_| !sought.iter().all(Sought::is_there)) {
        // The code is what was meant: other words in the place of its parts would be found by accident.
        return Ok(Queries { matching: Box::new(coded.clone()), worths: vec![first(coded)], union: None });
    }
    let wanted: Vec<&Sought> = sought.iter().filter(|part| !matches!(part.terms, Terms::Nowhere)).collect();
    let occur = if any { Occur::Should } else { Occur::Must };
    let needed = wanted.iter().filter(|part| !part.optional);
    let matching = joined(needed.map(|part| (occur, matching_of(fields, &part.terms))).collect());
    let mut worths: Vec<Worth> = wanted.iter().flat_map(|part| worths_of(fields, &part.terms)).collect();
    let union = (wanted.len() == 1 && coded.is_none()).then(|| union_of(&worths)).flatten();
    if !any {
        worths.extend(in_order(searcher, fields, &wanted)?);
    }
    Ok(match coded {
        None => Queries { matching, worths, union },
        Some(coded) => {
            worths.push(first(coded));
            Queries { matching: either(Box::new(coded.clone()), matching), worths, union }
        }
    })
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
        Terms::Forms(known) => {
            let stems = known.stems.iter().map(|text| (fields.stems, text));
            let longer = known.longer.iter().map(|text| (fields.words, text));
            let found = stems.chain(longer);
            let found =
                found.map(|(field, text)| (Occur::Should, term(field, text, IndexRecordOption::Basic)));
            joined(found.collect())
        }
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

/// What of a part makes an entry fit: words as they were typed before their other forms, names before texts. Words of
/// names stand a second time in the field of stems, marked as such.
fn worths_of(fields: &Fields, terms: &Terms) -> Vec<Worth> {
    let named = |form: &str, boost| Worth::word(fields.stems, &format!("{NAME}{form}"), boost);
    match terms {
        Terms::Forms(known) => {
            let exact = known.written.then(|| Worth::word(fields.words, &known.exact, WORD));
            let stems = known.stems.iter().map(|form| Worth::word(fields.stems, form, 1.0));
            let longer = known.longer.iter().map(|form| Worth::word(fields.words, form, 1.0));
            let boost = |form: &String| if *form == known.exact { IN_NAME } else { STEM_IN_NAME };
            let names = known.names.iter().map(|form| named(form, boost(form)));
            exact.into_iter().chain(stems).chain(longer).chain(names).collect()
        }
        Terms::Phrase(steps) => vec![Worth::phrase(fields.words, steps, WORD)],
        Terms::Begun(words) | Terms::Similar(words) => words
            .iter()
            .flat_map(|word| [named(word, IN_NAME), Worth::word(fields.words, word, WORD)])
            .collect(),
        Terms::Apart(words) => words.iter().map(|word| Worth::word(fields.words, word, WORD)).collect(),
        Terms::Nowhere => Vec::new(),
    }
}

/// Single words as one union; none where a phrase is among them.
fn union_of(worths: &[Worth]) -> Option<Box<dyn Query>> {
    let clauses = worths.iter().map(|worth| Some((Occur::Should, worth.as_query()?)));
    Some(joined(clauses.collect::<Option<Vec<_>>>()?))
}

/// The words of a question as one phrase, where there are several and one of them is rare enough.
fn in_order(searcher: &Searcher, fields: &Fields, wanted: &[&Sought]) -> tantivy::Result<Option<Worth>> {
    let mut steps = Vec::new();
    let mut rarest = u64::MAX;
    for part in wanted {
        let Terms::Forms(known) = &part.terms else { return Ok(None) };
        let frequency = searcher.doc_freq(&Term::from_field_text(fields.words, &known.exact))?;
        rarest = rarest.min(frequency);
        steps.push((steps.len(), known.exact.clone()));
    }
    let worth_it = steps.len() > 1 && steps.len() <= 8 && rarest > 0 && rarest <= ORDER_UP_TO;
    Ok(worth_it.then(|| Worth::phrase(fields.words, &steps, TOGETHER)))
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

/// Only what has a number in an order between two, both included.
pub(super) fn between(
    fields: &Fields,
    query: Box<dyn Query>,
    between: Option<(&str, i64, i64)>,
) -> Box<dyn Query> {
    let Some((order, first, last)) = between else { return query };
    let Some(place) = ORDERS.iter().position(|known| *known == order) else { return query };
    let bound = |number| Bound::Included(Term::from_field_i64(fields.orders[place], number));
    let range = RangeQuery::new(bound(first), bound(last));
    joined(vec![(Occur::Must, query), (Occur::Must, Box::new(ConstScoreQuery::new(Box::new(range), 0.0)))])
}
