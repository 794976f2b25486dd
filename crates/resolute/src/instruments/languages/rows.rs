//! Texts in several languages as the rows of one table.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::{Arc, Mutex};

use resolute_document::languages::{Row, Segment, align, segments};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::Text;
use crate::instruments::{document, document_revision};

/// What one language has in a row.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Cell {
    /// Code of the language.
    pub language: String,
    /// Its paragraphs, exactly; none where this language says nothing here.
    pub paragraphs: Vec<String>,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Aligned {
    /// In the order in which the languages were asked for.
    pub cells: Vec<Cell>,
    /// The least confidence with which a language stands beside the first one.
    pub confidence: f32,
}

/// A pair of documents with their revisions.
type Key = (i64, i64, i64, i64);

/// By pair: its rows.
type Kept = HashMap<Key, Arc<Vec<Row>>>;

/// Alignments worked out before, kept while neither document changes.
#[derive(Debug, Clone, Default)]
pub struct Alignments {
    kept: Arc<Mutex<Kept>>,
}

impl Alignments {
    /// More pairs than are read at a time; the oldest are of no special worth.
    const MOST: usize = 64;

    fn known(&self, key: Key) -> Option<Arc<Vec<Row>>> {
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(&key).cloned()
    }

    fn keep(&self, key: Key, rows: Arc<Vec<Row>>) {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if kept.len() >= Alignments::MOST {
            kept.clear();
        }
        kept.insert(key, rows);
    }
}

/// The texts beside each other; the first one gives the order.
pub(super) async fn table(app: &App, texts: &[&Text]) -> Result<Vec<Aligned>> {
    let mut sides: Vec<(i64, i64, Arc<Vec<Segment>>)> = Vec::new();
    for text in texts {
        let revision = document_revision(&app.db, text.document).await?;
        let held = document(&app.db, text.document).await?.document()?;
        sides.push((text.document, revision, Arc::new(segments(&text.reading_of(&held)))));
    }
    let Some(first) = sides.first() else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for other in &sides[1..] {
        let key = (first.0, first.1, other.0, other.1);
        let rows = match app.alignments.known(key) {
            Some(rows) => rows,
            None => {
                let (ours, theirs) = (first.2.clone(), other.2.clone());
                let work = move || Arc::new(align(&words(&ours), &words(&theirs)));
                let rows = tokio::task::spawn_blocking(work)
                    .await
                    .map_err(|error| Error::internal("the texts could not be aligned", error))?;
                app.alignments.keep(key, rows.clone());
                rows
            }
        };
        all.push(rows);
    }
    let columns: Vec<Column<'_>> = texts
        .iter()
        .zip(&sides)
        .map(|(text, side)| Column { language: &text.language, segments: &side.2 })
        .collect();
    let rows: Vec<&[Row]> = all.iter().map(|rows| rows.as_slice()).collect();
    Ok(join(&columns, &rows))
}

fn words(segments: &[Segment]) -> Vec<&str> {
    segments.iter().map(|segment| segment.text.as_str()).collect()
}

struct Column<'a> {
    language: &'a str,
    segments: &'a [Segment],
}

impl Column<'_> {
    fn cell(&self, range: Range<usize>) -> Cell {
        let paragraphs = self.segments[range].iter().map(|segment| segment.text.clone()).collect();
        Cell { language: self.language.to_owned(), paragraphs }
    }
}

/// Joins the alignments of the first text with each other one: rows are cut where all of them have a cut.
fn join(columns: &[Column<'_>], alignments: &[&[Row]]) -> Vec<Aligned> {
    let Some(first) = columns.first() else { return Vec::new() };
    let mut cuts: BTreeSet<usize> = (0..=first.segments.len()).collect();
    for rows in alignments {
        for row in *rows {
            for inside in row.left.clone().skip(1) {
                cuts.remove(&inside);
            }
        }
    }
    let cuts: Vec<usize> = cuts.into_iter().collect();
    // What another language has alone stands before the segment that it comes before.
    let mut table = Vec::new();
    for (number, from) in cuts.iter().enumerate() {
        for (column, rows) in columns[1..].iter().zip(alignments) {
            for row in rows.iter().filter(|row| row.left.is_empty() && row.left.start == *from) {
                let cells = columns.iter().map(|one| match std::ptr::eq(one, column) {
                    true => one.cell(row.right.clone()),
                    false => one.cell(0..0),
                });
                table.push(Aligned { cells: cells.collect(), confidence: row.confidence });
            }
        }
        let Some(to) = cuts.get(number + 1) else { break };
        let mut cells = vec![first.cell(*from..*to)];
        let mut confidence = 1.0_f32;
        for (column, rows) in columns[1..].iter().zip(alignments) {
            let inside = rows.iter().filter(|row| row.left.start >= *from && row.left.end <= *to);
            let inside: Vec<&Row> = inside
                .filter(|row| !row.left.is_empty() || (*from < row.left.start && row.left.start < *to))
                .collect();
            confidence = inside.iter().map(|row| row.confidence).fold(confidence, f32::min);
            cells.push(match (inside.first(), inside.last()) {
                (Some(one), Some(last)) => column.cell(one.right.start..last.right.end),
                _ => column.cell(0..0),
            });
        }
        table.push(Aligned { cells, confidence });
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(text: &str) -> Segment {
        Segment { paragraph: 0, range: 0..text.len(), text: text.to_owned() }
    }

    #[test]
    fn rows_of_three_languages_lose_and_double_nothing() {
        let texts: Vec<Vec<Segment>> = [&["a", "b", "c"][..], &["A B", "C"], &["0", "1", "2", "3"]]
            .iter()
            .map(|texts| texts.iter().map(|text| segment(text)).collect())
            .collect();
        let columns: Vec<Column<'_>> = ["en", "fr", "ru"]
            .iter()
            .zip(&texts)
            .map(|(language, segments)| Column { language, segments })
            .collect();
        let row = |left, right| Row { left, right, confidence: 0.9 };
        let french = [row(0..2, 0..1), row(2..3, 1..2)];
        let russian = [row(0..0, 0..1), row(0..1, 1..2), row(1..2, 2..3), row(2..3, 3..4)];
        let table = join(&columns, &[&french, &russian]);
        let shown: Vec<Vec<String>> = table
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.paragraphs.join("|")).collect())
            .collect();
        assert_eq!(shown, [["", "", "0"], ["a|b", "A B", "1|2"], ["c", "C", "3"]]);
    }
}
