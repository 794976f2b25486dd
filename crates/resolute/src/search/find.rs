//! Finding: the results in order, how many there are, and what each facet would leave of them.

use std::collections::BTreeMap;

use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::agg_result::{AggregationResult, AggregationResults, BucketResult};
use tantivy::aggregation::{AggContextParams, AggregationCollector, AggregationLimitsGuard, Key};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{AllQuery, Query, TermQuery};
use tantivy::schema::Value;
use tantivy::{DocAddress, Searcher, TantivyDocument};

use super::asked::{Part, parts};
use super::entry::Entry;
use super::index::{Opened, Search, failed};
use super::passages::{Marker, Passage};
use super::query::{Queries, Sought, Terms, coded, narrowed, queries, seek};
use super::schema::FACET;
use super::words::code;
use crate::error::{Error, Result};

/// Values of one facet that are counted; more are no longer a choice that a person looks through.
const MOST_VALUES: u32 = 2_000;
/// Results that can be paged to.
pub const DEEPEST: usize = 10_000;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was typed.
    pub words: String,
    /// Facets with the values of which one must be there.
    pub narrowing: Vec<(String, Vec<String>)>,
    /// The first result, from 0.
    pub offset: usize,
    /// How many results.
    pub limit: usize,
    /// Whether the last word is still being typed.
    pub growing: bool,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// How many entries there are.
    pub total: usize,
    /// Those that were asked for, most fitting first.
    pub hits: Vec<Hit>,
    /// Each facet with its values and how many entries have them, under the narrowing by the other facets.
    pub facets: BTreeMap<&'static str, Vec<(String, usize)>>,
    /// What was found in the place of words that are nowhere.
    pub instead: Vec<Instead>,
    /// Whether no entry has all the words, so that those with most of them are shown.
    pub some_words: bool,
    /// Where nothing is found: how many entries there would be without the narrowing by a facet.
    pub without: Vec<(String, usize)>,
}

/// A word that is nowhere, and what was looked for instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// As it was typed.
    pub typed: String,
    /// The words that were found; empty where nothing is like it and it was left out.
    pub shown: Vec<String>,
}

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// Its title, with the words that were found.
    pub title: Passage,
    /// The part of its text in which they stand.
    pub passage: Passage,
    /// Language of the passage.
    pub language: String,
    /// Whether its code is what was typed.
    pub exactly: bool,
}

impl Search {
    /// Finds what is asked for in the index as it is. Blocks for some milliseconds.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn find(&self, asked: &Asked) -> Result<Found> {
        let opened = self.opened()?;
        let searcher = opened.searcher();
        Finder { opened: &opened, searcher: &searcher, facets: self.facets(), asked }.find()
    }
}

struct Finder<'a> {
    opened: &'a Opened,
    searcher: &'a Searcher,
    facets: &'static [&'static str],
    asked: &'a Asked,
}

impl Finder<'_> {
    fn find(&self) -> Result<Found> {
        let typed = parts(&self.asked.words);
        if typed.is_empty() && !self.asked.words.trim().is_empty() {
            // Nothing but signs: no entry has them, and showing all would be no answer.
            return Ok(Found::default());
        }
        self.look_for(typed).map_err(failed)?.ok_or_else(|| {
            Error::Invalid(format!(
                "only the first {DEEPEST} results can be opened; narrow the search by a facet"
            ))
        })
    }

    /// `None` where the page lies too deep.
    fn look_for(&self, typed: Vec<Part>) -> tantivy::Result<Option<Found>> {
        if self.asked.offset.saturating_add(self.asked.limit) > DEEPEST {
            return Ok(None);
        }
        let fields = &self.opened.fields;
        let sought = seek(self.searcher, fields, typed, self.asked.growing)?;
        let code = code(&self.asked.words);
        let mut found = Found::default();
        let coded = coded(self.searcher, fields, &code)?;
        let mut asked = self.queries(&sought, coded.as_ref(), false)?;
        self.count(&asked, &mut found)?;
        if found.total == 0 && sought.len() > 1 && self.asked.narrowing.is_empty() {
            asked = self.queries(&sought, coded.as_ref(), true)?;
            self.count(&asked, &mut found)?;
            found.some_words = found.total > 0;
        }
        if found.total == 0 {
            found.without = self.without(&asked)?;
        }
        let marker = Marker::new(&sought);
        let ranking = narrowed(asked.ranking, fields, &self.asked.narrowing, None);
        for address in self.best(&*ranking)? {
            found.hits.extend(self.hit(address, &marker, &code)?);
        }
        if coded.is_none() {
            let instead = sought.iter().filter_map(|part| self.instead(part, &found.hits, &marker));
            found.instead = instead.collect();
        }
        Ok(Some(found))
    }

    fn queries(&self, sought: &[Sought], coded: Option<&TermQuery>, any: bool) -> tantivy::Result<Queries> {
        if sought.is_empty() {
            return Ok(Queries { matching: Box::new(AllQuery), ranking: Box::new(AllQuery) });
        }
        queries(self.searcher, &self.opened.fields, sought, coded, any)
    }

    /// The total, and the facets: one that is narrowed is counted as if it were not, so that further values can be chosen.
    fn count(&self, asked: &Queries, found: &mut Found) -> tantivy::Result<()> {
        let fields = &self.opened.fields;
        let is_narrowed = |facet: &str| self.asked.narrowing.iter().any(|(known, _)| known == facet);
        let free: Vec<&str> = self.facets.iter().copied().filter(|facet| !is_narrowed(facet)).collect();
        let query = narrowed(asked.matching.box_clone(), fields, &self.asked.narrowing, None);
        let (total, counts) = self.searcher.search(&*query, &(Count, aggregations(&free)?))?;
        found.total = total;
        self.keep(counts, found);
        for facet in self.facets.iter().copied().filter(|facet| is_narrowed(facet)) {
            let query = narrowed(asked.matching.box_clone(), fields, &self.asked.narrowing, Some(facet));
            let counts = self.searcher.search(&*query, &aggregations(&[facet])?)?;
            self.keep(counts, found);
        }
        Ok(())
    }

    fn keep(&self, mut counts: AggregationResults, found: &mut Found) {
        for facet in self.facets.iter().copied() {
            let Some(AggregationResult::BucketResult(BucketResult::Terms { buckets, .. })) =
                counts.0.remove(facet)
            else {
                continue;
            };
            let value = |key: Key| match key {
                Key::Str(text) => text,
                other => other.to_string(),
            };
            let values = buckets
                .into_iter()
                .map(|bucket| (value(bucket.key), usize::try_from(bucket.doc_count).unwrap_or(usize::MAX)));
            found.facets.insert(facet, values.collect());
        }
    }

    fn without(&self, asked: &Queries) -> tantivy::Result<Vec<(String, usize)>> {
        let mut without = Vec::new();
        for (facet, _) in &self.asked.narrowing {
            let fields = &self.opened.fields;
            let query = narrowed(asked.matching.box_clone(), fields, &self.asked.narrowing, Some(facet));
            let total = query.count(self.searcher)?;
            if total > 0 {
                without.push((facet.clone(), total));
            }
        }
        Ok(without)
    }

    fn best(&self, ranking: &dyn Query) -> tantivy::Result<Vec<DocAddress>> {
        if self.asked.limit == 0 {
            return Ok(Vec::new());
        }
        let best = TopDocs::with_limit(self.asked.limit).and_offset(self.asked.offset).order_by_score();
        Ok(self.searcher.search(ranking, &best)?.into_iter().map(|(_, address)| address).collect())
    }

    fn hit(&self, address: DocAddress, marker: &Marker, asked: &str) -> tantivy::Result<Option<Hit>> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let stored = document.get_first(self.opened.fields.stored).and_then(|value| value.as_str());
        let Some(entry) = stored.and_then(|json| serde_json::from_str::<Entry>(json).ok()) else {
            return Ok(None);
        };
        let title = entry.names.first().or(entry.within.first()).map_or("", String::as_str);
        let mut passage = marker.passage(&entry.text, &entry.language);
        let mut language = entry.language.clone();
        // The text is long: it is only looked through where another name may be the better one to show.
        let is_better = |met: usize| {
            met > 0 && met > marker.met_in(title, &language) && met > marker.met_in(&entry.text, &language)
        };
        if let Some((_, other, name)) = best_name(&entry, marker).filter(|(met, _, _)| is_better(*met)) {
            // Found by another name, or by a name in another language: that is what shows why.
            language = other.to_owned();
            passage = marker.whole(name, other);
        }
        let title = marker.whole(title, &entry.language);
        Ok(Some(Hit {
            title,
            passage,
            language,
            exactly: !asked.is_empty() && entry.codes.iter().any(|one| code(one) == asked),
            entry,
        }))
    }

    /// What stands in for a part, in the spelling of the results: the index only knows folded words.
    fn instead(&self, part: &Sought, hits: &[Hit], marker: &Marker) -> Option<Instead> {
        let words = match &part.terms {
            Terms::Forms { .. } | Terms::Phrase(_) => return None,
            Terms::Nowhere => &Vec::new(),
            Terms::Begun(words) | Terms::Similar(words) | Terms::Apart(words) => words,
        };
        let texts = || {
            hits.iter().flat_map(|hit| {
                let texts = hit.entry.names.iter().chain(&hit.entry.within).chain([&hit.entry.text]);
                let texts = texts.map(|text| (text.as_str(), hit.entry.language.as_str()));
                texts.chain(hit.entry.also.iter().map(|(language, text)| (text.as_str(), language.as_str())))
            })
        };
        let spelled = words.iter().take(5).map(|word| {
            texts()
                .find_map(|(text, language)| marker.spelling(word, text, language))
                .unwrap_or_else(|| word.clone())
        });
        Some(Instead { typed: part.typed.clone(), shown: spelled.collect() })
    }
}

/// The name, other than the title, in which most of what was looked for stands, with its language.
fn best_name<'a>(entry: &'a Entry, marker: &Marker) -> Option<(usize, &'a str, &'a str)> {
    let own =
        entry.names.iter().skip(1).chain(&entry.within).map(|name| (entry.language.as_str(), name.as_str()));
    let also = entry.also.iter().map(|(language, name)| (language.as_str(), name.as_str()));
    let met = own.chain(also).map(|(language, name)| (marker.met_in(name, language), language, name));
    // The first of those that are equally good: the entry's own language before others.
    met.collect::<Vec<_>>().into_iter().rev().max_by_key(|(met, _, _)| *met)
}

fn aggregations(facets: &[&str]) -> tantivy::Result<AggregationCollector> {
    let mut requests = Aggregations::default();
    for facet in facets {
        let json = serde_json::json!({ "terms": { "field": format!("{FACET}{facet}"), "size": MOST_VALUES,
            // Every value of a segment is handed over, so that the counts are exact.
            "segment_size": u32::MAX } });
        requests.insert((*facet).to_owned(), serde_json::from_value(json).map_err(std::io::Error::other)?);
    }
    let limits = AggregationLimitsGuard::new(None, None);
    let context = AggContextParams::new(limits, tantivy::tokenizer::TokenizerManager::default());
    Ok(AggregationCollector::from_aggs(requests, context))
}

#[cfg(test)]
mod tests {
    use super::super::schema::Fields;
    use super::*;

    #[test]
    fn every_facet_has_the_field_that_is_counted() {
        let (schema, fields) = Fields::new(&["kind", "body"]);
        for facet in ["kind", "body"] {
            let field = fields.facet(facet).unwrap();
            assert_eq!(schema.get_field_name(field), format!("{FACET}{facet}"));
            assert!(schema.get_field_entry(field).is_fast());
        }
    }
}
