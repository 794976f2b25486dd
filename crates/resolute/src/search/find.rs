//! Finding: the results in order, how many there are, and what each facet would leave of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::collector::{Collector, Count, TopDocs};
use tantivy::query::{AllQuery, Query, TermQuery};
use tantivy::schema::Value;
use tantivy::{DocAddress, Searcher, TantivyDocument};

use super::asked::{Part, PartKind, parts};
use super::compared::{Between, Compared, Comparing, Spans};
use super::entry::Entry;
use super::facets::{CountFacets, Counted};
use super::forgive::beginning_with;
use super::index::{Opened, Search, failed};
use super::numbers::Numbers;
use super::ordered::{ByNumber, ByTitle};
use super::passages::{Marker, Passage, Read};
use super::query::{Queries, Sought, Terms, between, coded, narrowed, of_noun, queries, seek, since};
use super::sums::{Adding, Fold, Sums};
use super::words::code;
use super::worth::MostFitting;
use crate::error::{Error, Result};

/// Words that are suggested for one that is being typed.
const SUGGESTED: usize = 8;
/// Results that can be paged to. The pages of one answer take some sixteen bytes for each result before them.
pub const DEEPEST: usize = 2_000_000;
/// Where pages are deep: they are worked out one at a time, so that their memory is not taken many times over.
const DEEP: usize = 10_000;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
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
    /// Facets to count; all of the index where none is named.
    pub counted: &'static [&'static str],
    /// Only what belongs to this noun: the first part of a subject.
    pub noun: Option<&'static str>,
    /// In which order.
    pub sort: Sort,
    /// Only what has at least this number in an order: what became public since a moment.
    pub since: Option<(&'static str, i64)>,
    /// Only what has a number in an order between two, both included: what began in a span of time.
    pub between: Option<Between>,
}

/// In which order results come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Most fitting first.
    #[default]
    Fit,
    /// By a number that entries have ([`Entry::orders`]), the largest first.
    Falling(&'static str),
    /// By a number that entries have, the smallest first.
    Rising(&'static str),
    /// By name.
    Title,
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
    /// While the index is being made: how many things can be found, of how many.
    pub building: Option<(i64, i64)>,
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

impl Search {
    /// The numbers of everything that is found, in order, whatever page is asked for: eight bytes each.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn numbers(&self, asked: &Asked) -> Result<Vec<i64>> {
        let opened = self.opened()?;
        let searcher = opened.searcher();
        Finder { opened: &opened, searcher: &searcher, facets: self.facets(), asked }
            .numbers()
            .map_err(failed)
    }

    /// Adds the numbers of everything that is found, whatever page is asked for: those of the keys that `fold` takes, under
    /// the keys that it gives, for each value of at most two facets.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn sums(&self, asked: &Asked, by: &[&str], fold: Fold<'_>) -> Result<Arc<Sums>> {
        let opened = self.opened()?;
        let searcher = opened.searcher();
        let generation = searcher.generation().generation_id();
        let question = super::sums::question(asked, by, fold);
        if let Some(answer) = opened.sums.get(generation, &question) {
            return Ok(answer);
        }
        let added = Finder { opened: &opened, searcher: &searcher, facets: self.facets(), asked }
            .collected(&Adding { by, fold })
            .map_err(failed)?;
        let answer = Arc::new(added.unwrap_or_default());
        opened.sums.keep(generation, question, Arc::clone(&answer), answer.len() + 1);
        Ok(answer)
    }

    /// Compares what is found between two spans of an order, whatever page is asked for: for each value of some facets, and
    /// for each telling word that at least `words` entries have where that is given, how many entries have it in each span.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn compared(
        &self,
        asked: &Asked,
        spans: &Spans,
        facets: &[&str],
        words: Option<usize>,
    ) -> Result<Arc<Compared>> {
        let opened = self.opened()?;
        let searcher = opened.searcher();
        let generation = searcher.generation().generation_id();
        let question = format!("{} {spans:?} {facets:?} {words:?}", super::sums::list(asked));
        if let Some(answer) = opened.compared.get(generation, &question) {
            return Ok(answer);
        }
        let asked = Asked { between: Some(spans.both()), ..asked.clone() };
        let finder = Finder { opened: &opened, searcher: &searcher, facets: self.facets(), asked: &asked };
        let comparing = Comparing { spans: *spans, facets, languages: words.is_some() };
        let mut counted = finder.collected(&comparing).map_err(failed)?.unwrap_or_default();
        let mut compared = counted.told();
        if let Some(least) = words {
            compared.words = counted.words(&searcher, &opened.fields, least).map_err(failed)?;
        }
        let (answer, weight) = (Arc::new(compared), 1);
        let weight = weight + answer.values();
        opened.compared.keep(generation, question, Arc::clone(&answer), weight);
        Ok(answer)
    }

    /// The first and the last number that any entry has in an order; nothing where none has one.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn extent(&self, order: &str) -> Result<Option<(i64, i64)>> {
        let searcher = self.opened()?.searcher();
        let mut extent: Option<(i64, i64)> = None;
        for segment in searcher.segment_readers() {
            let column = segment.fast_fields().i64(order).map_err(failed)?;
            if column.values.num_vals() > 0 {
                let (first, last) = extent.unwrap_or((i64::MAX, i64::MIN));
                extent = Some((first.min(column.min_value()), last.max(column.max_value())));
            }
        }
        Ok(extent)
    }

    /// Words of the index that begin as what was typed last, the most frequent first.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn suggestions(&self, typed: &str) -> Result<Vec<String>> {
        let opened = self.opened()?;
        let Some(part) = parts(typed).pop() else { return Ok(Vec::new()) };
        let PartKind::Word(forms) = part.kind else { return Ok(Vec::new()) };
        let mut words =
            beginning_with(&opened.searcher(), opened.fields.words, &forms.exact).map_err(failed)?;
        words.truncate(SUGGESTED);
        Ok(words)
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
        let mut best = self.count(&asked, &mut found)?;
        if found.total == 0 && sought.len() > 1 && self.asked.narrowing.is_empty() {
            asked = self.queries(&sought, coded.as_ref(), true)?;
            best = self.count(&asked, &mut found)?;
            found.some_words = found.total > 0;
        }
        if found.total == 0 {
            found.without = self.without(&asked)?;
        }
        let marker = Marker::new(&sought);
        let best = match (best, &asked.union) {
            (Some(best), _) => best,
            (None, Some(union)) => self.most_fitting(&**union)?,
            (None, None) => Vec::new(),
        };
        for address in best {
            found.hits.extend(self.hit(address, &marker, &code)?);
        }
        if coded.is_none() {
            let instead = sought.iter().filter_map(|part| self.instead(part, &found.hits, &marker));
            found.instead = instead.collect();
        }
        Ok(Some(found))
    }

    fn numbers(&self) -> tantivy::Result<Vec<i64>> {
        let mut numbers = self.collected(&Numbers)?.unwrap_or_default();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// What a collector makes of everything that is found; nothing where nothing is asked for but signs.
    fn collected<C: Collector>(&self, collector: &C) -> tantivy::Result<Option<C::Fruit>> {
        let fields = &self.opened.fields;
        let typed = parts(&self.asked.words);
        if typed.is_empty() && !self.asked.words.trim().is_empty() {
            return Ok(None);
        }
        let sought = seek(self.searcher, fields, typed, self.asked.growing)?;
        let coded = coded(self.searcher, fields, &code(&self.asked.words))?;
        let mut query = self.narrowed(&*self.queries(&sought, coded.as_ref(), false)?.matching, None);
        if sought.len() > 1 && self.asked.narrowing.is_empty() && query.count(self.searcher)? == 0 {
            query = self.narrowed(&*self.queries(&sought, coded.as_ref(), true)?.matching, None);
        }
        self.searcher.search(&*query, collector).map(Some)
    }

    fn queries(&self, sought: &[Sought], coded: Option<&TermQuery>, any: bool) -> tantivy::Result<Queries> {
        if sought.is_empty() {
            return Ok(Queries { matching: Box::new(AllQuery), worths: Vec::new(), union: None });
        }
        queries(self.searcher, &self.opened.fields, sought, coded, any)
    }

    /// The total, the facets, and the first results where they are not ordered by how well they fit. A facet that is
    /// narrowed is counted as if it were not, so that further values can be chosen.
    fn count(&self, asked: &Queries, found: &mut Found) -> tantivy::Result<Option<Vec<DocAddress>>> {
        let facets = if self.asked.counted.is_empty() { self.facets } else { self.asked.counted };
        let is_narrowed = |facet: &str| self.asked.narrowing.iter().any(|(known, _)| known == facet);
        let (wide, free): (Vec<_>, Vec<_>) = facets.iter().copied().partition(|facet| is_narrowed(facet));
        if let Some((total, counted)) = self.kept() {
            (found.total, found.facets) = (total, counted);
            return Ok(self.ordered(asked, None::<Count>)?.1);
        }
        let ((total, counted), best) = self.ordered(asked, (Count, CountFacets(free)))?;
        (found.total, found.facets) = (total, counted);
        for facet in wide {
            let query = self.narrowed(&*asked.matching, Some(facet));
            found.facets.append(&mut self.searcher.search(&*query, &CountFacets(vec![facet]))?);
        }
        self.keep(found);
        Ok(best)
    }

    /// What was counted of this list before, where it has no words and the index is the same.
    fn kept(&self) -> Option<(usize, Counted)> {
        let question = self.question()?;
        self.opened.counts.get(self.searcher.generation().generation_id(), &question)
    }

    fn keep(&self, found: &Found) {
        if let Some(question) = self.question() {
            let generation = self.searcher.generation().generation_id();
            self.opened.counts.keep(generation, question, (found.total, found.facets.clone()), 1);
        }
    }

    /// What a list without words is counted by: its page and order make no difference.
    fn question(&self) -> Option<Asked> {
        let without_words = self.asked.words.trim().is_empty();
        without_words.then(|| Asked { offset: 0, limit: 0, sort: Sort::Fit, ..self.asked.clone() })
    }

    /// What a collector collects, and the results of the page where they come of the same pass.
    fn ordered<C: Collector>(
        &self,
        asked: &Queries,
        collector: C,
    ) -> tantivy::Result<(C::Fruit, Option<Vec<DocAddress>>)> {
        let matching = self.narrowed(&*asked.matching, None);
        let Asked { offset: skip, limit: take, sort, .. } = *self.asked;
        if take == 0 || (sort == Sort::Fit && self.skips_through(asked)) {
            return Ok((self.searcher.search(&*matching, &collector)?, None));
        }
        let _turn = (skip > DEEP).then(|| self.opened.deep_turn());
        let (fruit, best) = match sort {
            Sort::Falling(order) | Sort::Rising(order) => {
                let rising = matches!(sort, Sort::Rising(_));
                self.searcher.search(&*matching, &(collector, ByNumber { order, rising, skip, take }))?
            }
            Sort::Title => self.searcher.search(&*matching, &(collector, ByTitle { skip, take }))?,
            Sort::Fit => {
                let fitting = MostFitting::new(self.searcher, &asked.worths, skip, take)?;
                self.searcher.search(&*matching, &(collector, fitting))?
            }
        };
        Ok((fruit, Some(best)))
    }

    /// Whether the most fitting are found without looking at most of what is found: then they are found by themselves.
    fn skips_through(&self, asked: &Queries) -> bool {
        let narrow = self.asked.noun.is_some() || self.asked.since.is_some() || self.asked.between.is_some();
        let narrow = narrow || !self.asked.narrowing.is_empty();
        asked.union.is_some() && !narrow && self.asked.offset <= DEEP
    }

    fn narrowed(&self, query: &dyn Query, except: Option<&str>) -> Box<dyn Query> {
        let query = of_noun(self.searcher, &self.opened.fields, query.box_clone(), self.asked.noun);
        let query = since(&self.opened.fields, query, self.asked.since);
        let query = between(&self.opened.fields, query, self.asked.between);
        narrowed(query, &self.opened.fields, &self.asked.narrowing, except)
    }

    fn without(&self, asked: &Queries) -> tantivy::Result<Vec<(String, usize)>> {
        let mut without = Vec::new();
        for (facet, _) in &self.asked.narrowing {
            let query = self.narrowed(&*asked.matching, Some(facet));
            let total = query.count(self.searcher)?;
            if total > 0 {
                without.push((facet.clone(), total));
            }
        }
        Ok(without)
    }

    fn most_fitting(&self, ranking: &dyn Query) -> tantivy::Result<Vec<DocAddress>> {
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
        Ok(Some(Hit::of(entry, marker, asked)))
    }

    /// What stands in for a part, in the spelling of the results: the index only knows folded words.
    fn instead(&self, part: &Sought, hits: &[Hit], marker: &Marker) -> Option<Instead> {
        let words = match &part.terms {
            Terms::Forms(_) | Terms::Phrase(_) => return None,
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

impl Hit {
    fn of(entry: Entry, marker: &Marker, asked: &str) -> Hit {
        let title = entry.names.first().or(entry.within.first()).map_or("", String::as_str);
        let title = marker.read(title, &entry.language);
        let text = marker.read(&entry.text, &entry.language);
        let met = title.met().max(text.met());
        // Only where another name may be the better one to show are the names looked through.
        let better = (met < marker.parts()).then(|| best_name(&entry, marker)).flatten();
        let (passage, language) = match better.filter(|(read, _)| read.met() > met) {
            // Found by another name, or by a name in another language: that is what shows why.
            Some((read, language)) => (read.whole(), language.to_owned()),
            None => (text.passage(), entry.language.clone()),
        };
        Hit {
            title: title.whole(),
            passage,
            language,
            exactly: !asked.is_empty() && entry.codes.iter().any(|one| code(one) == asked),
            entry,
        }
    }
}

/// The name, other than the title, in which most of what was looked for stands, with its language.
fn best_name<'a>(entry: &'a Entry, marker: &Marker) -> Option<(Read<'a>, &'a str)> {
    let own =
        entry.names.iter().skip(1).chain(&entry.within).map(|name| (entry.language.as_str(), name.as_str()));
    let also = entry.also.iter().map(|(language, name)| (language.as_str(), name.as_str()));
    let read = own.chain(also).map(|(language, name)| (marker.read(name, language), language));
    // The first of those that are equally good: the entry's own language before others.
    read.collect::<Vec<_>>().into_iter().rev().max_by_key(|(read, _)| read.met())
}

#[cfg(test)]
mod tests {
    use super::super::schema::{FACET, Fields};

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
