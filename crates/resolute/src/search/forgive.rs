//! Words of the index that a typed word may have meant: those it begins, and those one or two slips away.

use std::collections::BTreeMap;

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use super::words::is_ideograph;

/// Words that stand in for one that was typed; the most frequent are taken.
const MOST: usize = 40;
/// Words of the dictionary that are looked at for one beginning.
const MOST_LOOKED_AT: usize = 20_000;

/// Words that begin with `typed`, the most frequent first.
pub(super) fn beginning_with(searcher: &Searcher, field: Field, typed: &str) -> tantivy::Result<Vec<String>> {
    let few = if typed.chars().any(is_ideograph) { 1 } else { 2 };
    if typed.chars().count() < few {
        return Ok(Vec::new());
    }
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let inverted = segment.inverted_index(field)?;
        let mut stream = inverted.terms().range().ge(typed.as_bytes()).into_stream()?;
        for _ in 0..MOST_LOOKED_AT {
            if !stream.advance() || !stream.key().starts_with(typed.as_bytes()) {
                break;
            }
            count(&mut found, stream.key(), stream.value().doc_freq);
        }
    }
    Ok(most_frequent(found))
}

/// Words one slip away, or two where a long word has none at one: a letter more, less, other, or two exchanged.
pub(super) fn similar_to(searcher: &Searcher, field: Field, typed: &str) -> tantivy::Result<Vec<String>> {
    let length = typed.chars().count();
    // Numbers and symbols are other ones with a slip, not the same.
    if length < 4 || typed.chars().any(|character| character.is_numeric() || is_ideograph(character)) {
        return Ok(Vec::new());
    }
    for slips in 1..=if length >= 8 { 2 } else { 1 } {
        let mut found = BTreeMap::new();
        let query = FuzzyTermQuery::new(Term::from_field_text(field, typed), slips, true);
        for segment in searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().search(query.automaton()?).into_stream()?;
            while stream.advance() {
                count(&mut found, stream.key(), stream.value().doc_freq);
            }
        }
        if !found.is_empty() {
            return Ok(most_frequent(found));
        }
    }
    Ok(Vec::new())
}

fn count(found: &mut BTreeMap<String, u64>, word: &[u8], documents: u32) {
    if let Ok(word) = std::str::from_utf8(word) {
        *found.entry(word.to_owned()).or_default() += u64::from(documents);
    }
}

fn most_frequent(found: BTreeMap<String, u64>) -> Vec<String> {
    let mut found: Vec<(String, u64)> = found.into_iter().collect();
    found.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    found.into_iter().take(MOST).map(|(word, _)| word).collect()
}
