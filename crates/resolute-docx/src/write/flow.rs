//! Running text, tables and text boxes in the order of the tree.

use std::collections::HashMap;
use std::ops::Range;

use resolute_document::{Cell, Change, ChangeKind, Document, Paragraph, Place};

use super::columns::widths;
use super::paragraphs::Writer;

/// Paragraphs by index, in order.
pub(super) type Numbered<'a> = [(usize, &'a Paragraph)];

/// Text width between the margins, in twentieths of a point.
const WIDTH: u32 = 9638;
/// Tables within tables deeper than this are written as the text in them.
const DEEPEST: usize = 32;

/// The paragraphs of the body and where what they form ends.
struct Body<'a> {
    paragraphs: Vec<(usize, &'a Paragraph)>,
    /// The last place of each container and of each table.
    containers: HashMap<u32, usize>,
    tables: HashMap<u32, usize>,
    /// For each place: where the next paragraph stands that is in no cell.
    breaks: Vec<usize>,
}

impl<'a> Body<'a> {
    fn of(document: &'a Document) -> Body<'a> {
        let is_note = |paragraph: &Paragraph| matches!(paragraph.place, Place::Footnote | Place::Endnote);
        let all = document.paragraphs.iter().enumerate();
        let paragraphs: Vec<_> = all.filter(|(_, paragraph)| !is_note(paragraph)).collect();
        let (mut containers, mut tables) = (HashMap::new(), HashMap::new());
        for (at, (_, paragraph)) in paragraphs.iter().enumerate() {
            containers.insert(paragraph.container, at);
            tables.extend(paragraph.cell.map(|cell| (cell.table, at)));
        }
        let mut breaks = vec![paragraphs.len(); paragraphs.len() + 1];
        for (at, (_, paragraph)) in paragraphs.iter().enumerate().rev() {
            let stands_in_cell = matches!(paragraph.place, Place::Cell | Place::Textbox);
            breaks[at] = if stands_in_cell { breaks[at + 1] } else { at };
        }
        Body { paragraphs, containers, tables, breaks }
    }

    /// Where a table ends that begins at a place. Without rows and columns, cells that follow each other are one table.
    fn table(&self, within: &Range<usize>, inside: Option<u32>) -> usize {
        let most = within.end.min(self.breaks[within.start]);
        let first = self.paragraphs[within.start].1;
        let end = match first.cell {
            Some(cell) => self.tables.get(&cell.table).map_or(most, |last| (last + 1).min(most)),
            None => {
                let mut rest = within.start..most;
                let other = rest.find(|at| {
                    let paragraph = self.paragraphs[*at].1;
                    paragraph.cell.is_some() || Some(paragraph.container) == inside
                });
                other.unwrap_or(most)
            }
        };
        self.with_boxes(end, most)
    }

    /// Where a cell ends that begins at a place.
    fn cell(&self, within: &Range<usize>) -> usize {
        let container = self.paragraphs[within.start].1.container;
        let end = self.containers.get(&container).map_or(within.end, |last| (last + 1).min(within.end));
        self.with_boxes(end, within.end)
    }

    fn with_boxes(&self, end: usize, most: usize) -> usize {
        let boxes = self.paragraphs[end..most].iter().take_while(|(_, next)| next.place == Place::Textbox);
        end + boxes.count()
    }
}

impl Writer<'_> {
    /// The body: running text, cells and text boxes.
    pub(super) fn body(&mut self, document: &Document) -> String {
        let body = Body::of(document);
        self.flow(&body, 0..body.paragraphs.len(), None, 0);
        std::mem::take(&mut self.xml)
    }

    fn flow(&mut self, body: &Body<'_>, range: Range<usize>, inside: Option<u32>, depth: usize) {
        let mut from = range.start;
        while from < range.end {
            let begins_table = |at: usize| {
                let paragraph = body.paragraphs[at].1;
                depth < DEEPEST && paragraph.place == Place::Cell && Some(paragraph.container) != inside
            };
            let end = if begins_table(from) {
                let end = body.table(&(from..range.end), inside);
                self.table(body, from..end, depth);
                end
            } else {
                let end = (from..range.end).find(|at| begins_table(*at)).unwrap_or(range.end);
                self.running(&body.paragraphs[from..end]);
                end
            };
            from = end;
        }
    }

    fn table(&mut self, body: &Body<'_>, range: Range<usize>, depth: usize) {
        let cells = cells(body, range);
        let columns = cells.iter().map(|(_, cell)| cell.column + cell.columns).max().unwrap_or(1);
        let widths = widths(&cells, |at| body.paragraphs[at].1, columns, WIDTH);
        self.xml.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            self.xml
                .push_str(&format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"));
        }
        self.xml.push_str("</w:tblBorders></w:tblPr><w:tblGrid>");
        widths.iter().for_each(|width| self.xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
        self.xml.push_str("</w:tblGrid>");
        for row in cells.chunk_by(|(_, one), (_, other)| one.row == other.row) {
            self.row(body, row, &widths, depth);
        }
        self.xml.push_str("</w:tbl>");
    }

    fn row(&mut self, body: &Body<'_>, row: &[(Range<usize>, Cell)], widths: &[u32], depth: usize) {
        self.xml.push_str("<w:tr>");
        let skipped = row.first().map_or(0, |(_, cell)| cell.column);
        let paragraphs = row.iter().flat_map(|(range, _)| &body.paragraphs[range.clone()]);
        let change = row_change(paragraphs.map(|(_, paragraph)| *paragraph)).cloned();
        if skipped > 0 || change.is_some() {
            self.xml.push_str("<w:trPr>");
            if skipped > 0 {
                self.xml.push_str(&format!("<w:gridBefore w:val=\"{skipped}\"/>"));
            }
            if let Some(change) = &change {
                self.change(change);
                self.xml.push_str("/>");
            }
            self.xml.push_str("</w:trPr>");
        }
        for (range, cell) in row {
            let own = widths.iter().skip(cell.column as usize).take(cell.columns as usize);
            let wide: u32 = own.sum();
            self.xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>"));
            if cell.columns > 1 {
                self.xml.push_str(&format!("<w:gridSpan w:val=\"{}\"/>", cell.columns));
            }
            self.xml.push_str("</w:tcPr>");
            let container = body.paragraphs[range.start].1.container;
            self.flow(body, range.clone(), Some(container), depth + 1);
            // A cell ends with a paragraph, whatever else it holds.
            if self.xml.ends_with("</w:tbl>") {
                self.xml.push_str("<w:p/>");
            }
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }

    /// Paragraphs one after the other, each with the text boxes that follow it.
    fn running(&mut self, paragraphs: &Numbered<'_>) {
        let mut rest = paragraphs;
        let unanchored = Paragraph::default();
        while let Some((&(index, first), others)) = rest.split_first() {
            // A text box that follows nothing needs a paragraph to stand in.
            let (index, paragraph, others) = if first.place == Place::Textbox {
                (usize::MAX, &unanchored, rest)
            } else {
                (index, first, others)
            };
            let length =
                others.iter().position(|(_, other)| other.place != Place::Textbox).unwrap_or(others.len());
            let (boxes, after) = others.split_at(length);
            self.paragraph(index, paragraph, None, boxes);
            rest = after;
        }
    }

    pub(super) fn boxes(&mut self, paragraphs: &Numbered<'_>) {
        let mut rest = paragraphs;
        while let Some(((_, first), _)) = rest.split_first() {
            let length = rest
                .iter()
                .position(|(_, paragraph)| paragraph.container != first.container)
                .unwrap_or(rest.len());
            let (inside, after) = rest.split_at(length);
            self.xml.push_str(
                "<w:r><w:pict><v:rect style=\"width:300pt;height:60pt;mso-wrap-style:square\"><v:textbox><w:txbxContent>",
            );
            for (index, paragraph) in inside {
                self.paragraph(*index, paragraph, None, &[]);
            }
            self.xml.push_str("</w:txbxContent></v:textbox></v:rect></w:pict></w:r>");
            rest = after;
        }
    }
}

/// The cells of a table, each with its place. Those that know none come one below the other.
fn cells(body: &Body<'_>, range: Range<usize>) -> Vec<(Range<usize>, Cell)> {
    let mut cells: Vec<(Range<usize>, Cell)> = Vec::new();
    let mut from = range.start;
    while from < range.end {
        let end = body.cell(&(from..range.end));
        let place = match body.paragraphs[from].1.cell {
            // Word has 63 columns.
            Some(cell) => Cell { column: cell.column.min(62), columns: cell.columns.clamp(1, 63), ..cell },
            None => Cell { table: 0, row: cells.len() as u32, column: 0, columns: 1 },
        };
        cells.push((from..end, place));
        from = end;
    }
    cells
}

/// The insertion or deletion that covers all words and paragraph ends of a row: then the row goes with them.
fn row_change<'a>(mut paragraphs: impl Iterator<Item = &'a Paragraph>) -> Option<&'a Change> {
    let first = paragraphs.next()?;
    let is_plain = |change: &&Change| matches!(change.kind, ChangeKind::Insertion | ChangeKind::Deletion);
    let change = first.paragraph_mark.changes.iter().find(is_plain)?;
    let has = |changes: &[Change]| {
        changes.iter().any(|other| {
            (other.kind, &other.author, &other.date) == (change.kind, &change.author, &change.date)
        })
    };
    let covers = |paragraph: &Paragraph| {
        has(&paragraph.paragraph_mark.changes) && paragraph.spans.iter().all(|span| has(&span.changes))
    };
    (covers(first) && paragraphs.all(covers)).then_some(change)
}
