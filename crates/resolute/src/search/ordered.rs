//! Putting what is found in the order of a number or of its name, whatever page is asked for.
//!
//! What is kept is one key and one place of each entry up to the page: some megabytes for the last page of a million.

use std::cmp::Reverse;
use std::collections::VecDeque;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::best::{Best, Keyed, page};
use super::schema::TITLE;

/// Names that are read at once while segments are brought together.
const AHEAD: usize = 512;

/// By a number; what has none comes last.
pub(super) struct ByNumber {
    pub(super) order: &'static str,
    pub(super) rising: bool,
    pub(super) skip: usize,
    pub(super) take: usize,
}

/// Of one segment.
pub(super) struct Numbered {
    segment: SegmentOrdinal,
    column: Column<i64>,
    rising: bool,
    best: Best<Option<i64>>,
}

impl Collector for ByNumber {
    type Fruit = Vec<DocAddress>;
    type Child = Numbered;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<Numbered> {
        let column = reader.fast_fields().i64(self.order)?;
        let best = Best::new(self.skip.saturating_add(self.take));
        Ok(Numbered { segment, column, rising: self.rising, best })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Vec<Keyed<Option<i64>>>>) -> tantivy::Result<Vec<DocAddress>> {
        Ok(page(segments, self.skip, self.take))
    }
}

impl SegmentCollector for Numbered {
    type Fruit = Vec<Keyed<Option<i64>>>;

    fn collect(&mut self, document: DocId, _: Score) {
        // The complement turns the order round without an overflow.
        let key = self.column.first(document).map(|number| if self.rising { !number } else { number });
        self.best.offer(key, DocAddress::new(self.segment, document));
    }

    fn harvest(self) -> Self::Fruit {
        self.best.into_vec()
    }
}

/// By name.
pub(super) struct ByTitle {
    pub(super) skip: usize,
    pub(super) take: usize,
}

/// Of one segment: a name is known by its number among those of the segment.
pub(super) struct Titled {
    segment: SegmentOrdinal,
    column: Option<StrColumn>,
    best: Best<Reverse<Option<u64>>>,
}

/// The first names of a segment in order, read some at a time.
pub(super) struct Titles {
    segment: SegmentOrdinal,
    column: Option<StrColumn>,
    found: Vec<(Option<u64>, DocId)>,
    at: usize,
    ahead: VecDeque<Vec<u8>>,
}

impl Collector for ByTitle {
    type Fruit = Vec<DocAddress>;
    type Child = Titled;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<Titled> {
        let column = reader.fast_fields().str(TITLE)?;
        Ok(Titled { segment, column, best: Best::new(self.skip.saturating_add(self.take)) })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, mut segments: Vec<Titles>) -> tantivy::Result<Vec<DocAddress>> {
        let mut page = Vec::new();
        for place in 0..self.skip.saturating_add(self.take) {
            let mut first: Option<(usize, &[u8])> = None;
            for (number, titles) in segments.iter_mut().enumerate() {
                if let Some(title) = titles.next_title()?
                    && first.is_none_or(|(_, known)| title < known)
                {
                    first = Some((number, title));
                }
            }
            let Some((number, _)) = first else { break };
            let address = segments[number].take();
            if place >= self.skip {
                page.push(address);
            }
        }
        Ok(page)
    }
}

impl SegmentCollector for Titled {
    type Fruit = Titles;

    fn collect(&mut self, document: DocId, _: Score) {
        let title = self.column.as_ref().and_then(|column| column.ords().first(document));
        self.best.offer(Reverse(title), DocAddress::new(self.segment, document));
    }

    fn harvest(self) -> Titles {
        let kept = self.best.into_vec().into_iter();
        let mut found: Vec<_> =
            kept.map(|(Reverse(title), Reverse(address))| (title, address.doc_id)).collect();
        found.sort_unstable();
        Titles { segment: self.segment, column: self.column, found, at: 0, ahead: VecDeque::new() }
    }
}

impl Titles {
    /// The name of the next entry.
    fn next_title(&mut self) -> tantivy::Result<Option<&[u8]>> {
        if self.ahead.is_empty() {
            let next = &self.found[self.at..self.found.len().min(self.at + AHEAD)];
            let nameless = next.iter().take_while(|(title, _)| title.is_none()).count();
            self.ahead.extend(std::iter::repeat_n(Vec::new(), nameless));
            let titles: Vec<u64> = next.iter().filter_map(|(title, _)| *title).collect();
            if let Some(column) = &self.column {
                column.dictionary().sorted_ords_to_term_cb(&titles, |title| {
                    self.ahead.push_back(title.to_vec());
                })?;
            }
        }
        Ok(self.ahead.front().map(Vec::as_slice))
    }

    fn take(&mut self) -> DocAddress {
        let (_, document) = self.found[self.at];
        self.at += 1;
        self.ahead.pop_front();
        DocAddress::new(self.segment, document)
    }
}
