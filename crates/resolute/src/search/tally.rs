//! Counting entries by the values of facets, one inside the other: how many of each line have each goal.

use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::agg_result::{AggregationResult, AggregationResults, BucketResult};
use tantivy::aggregation::{AggContextParams, AggregationCollector, AggregationLimitsGuard, Key};
use tantivy::query::AllQuery;

use super::index::{Search, failed};
use super::query::narrowed;
use super::schema::FACET;
use crate::error::Result;

/// Values of one facet that are counted.
const MOST_VALUES: u32 = 2_000;

/// A value of a facet, how many entries have it, and the same for the next facet among those.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// The value.
    pub value: String,
    /// How many entries have it.
    pub count: usize,
    /// Among those, the values of the next facet.
    pub within: Vec<Tally>,
}

impl Search {
    /// Counts entries by `facets`, each inside the one before; only entries that have one of the values of every facet in
    /// `narrowing`. Blocks for some milliseconds.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn tally(&self, narrowing: &[(String, Vec<String>)], facets: &[&str]) -> Result<Vec<Tally>> {
        let Some(request) = request(facets) else { return Ok(Vec::new()) };
        let opened = self.opened()?;
        let searcher = opened.searcher();
        let query = narrowed(Box::new(AllQuery), &opened.fields, narrowing, None);
        let read = || {
            let requests: Aggregations = serde_json::from_value(request).map_err(std::io::Error::other)?;
            let limits = AggregationLimitsGuard::new(None, None);
            let context = AggContextParams::new(limits, tantivy::tokenizer::TokenizerManager::default());
            searcher.search(&*query, &AggregationCollector::from_aggs(requests, context))
        };
        Ok(tallies(read().map_err(failed)?))
    }
}

/// The question for facets that lie in each other, the innermost first.
fn request(facets: &[&str]) -> Option<serde_json::Value> {
    facets.iter().rev().fold(None, |inner: Option<serde_json::Value>, facet| {
        let mut one = serde_json::json!({ "terms": { "field": format!("{FACET}{facet}"), "size": MOST_VALUES,
            // Every value of a segment is handed over, so that the counts are exact.
            "segment_size": u32::MAX } });
        if let Some(inner) = inner {
            one["aggs"] = inner;
        }
        Some(serde_json::json!({ "values": one }))
    })
}

fn tallies(mut results: AggregationResults) -> Vec<Tally> {
    let Some(AggregationResult::BucketResult(BucketResult::Terms { buckets, .. })) =
        results.0.remove("values")
    else {
        return Vec::new();
    };
    let value = |key: Key| match key {
        Key::Str(text) => text,
        other => other.to_string(),
    };
    buckets
        .into_iter()
        .map(|bucket| Tally {
            value: value(bucket.key),
            count: usize::try_from(bucket.doc_count).unwrap_or(usize::MAX),
            within: tallies(bucket.sub_aggregation),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facets_lie_in_each_other() {
        let asked = request(&["line", "goal"]).unwrap();
        assert_eq!(asked["values"]["terms"]["field"], "facet_line");
        assert_eq!(asked["values"]["aggs"]["values"]["terms"]["field"], "facet_goal");
        assert_eq!(request(&[]), None);
    }
}
