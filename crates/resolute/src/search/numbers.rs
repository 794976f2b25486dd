//! Collecting the numbers of what is found.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::schema::NUMBER;

/// The numbers of all that is found; what has none is left out.
pub(super) struct Numbers;

/// Of one segment.
pub(super) struct OfSegment {
    column: Column<i64>,
    numbers: Vec<i64>,
}

impl Collector for Numbers {
    type Fruit = Vec<i64>;
    type Child = OfSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        Ok(OfSegment { column: segment.fast_fields().i64(NUMBER)?, numbers: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<i64>>) -> tantivy::Result<Vec<i64>> {
        Ok(segments.concat())
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Vec<i64>;

    fn collect(&mut self, document: DocId, _: Score) {
        self.numbers.extend(self.column.first(document));
    }

    fn harvest(self) -> Vec<i64> {
        self.numbers
    }
}
