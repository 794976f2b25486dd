//! Tables: where each cell stands, and rows and cells that are tracked as inserted or deleted.

use resolute_document::Cell;

use super::draft::Piece;
use super::{Reader, TableUnit, revisions};
use crate::error::ReadError;
use crate::xml::Tag;

impl<'a> Reader<'a, '_> {
    /// A table begins; gives the cell around it.
    pub(super) fn open_table(&mut self) -> Option<Cell> {
        let table = self.containers.next_table();
        self.cell.replace(Cell { table, ..Cell::default() })
    }

    /// A cell ends: the next one stands behind it, if not in a new row.
    pub(super) fn close_cell(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.column = cell.column.saturating_add(cell.columns);
        }
    }

    /// What the properties of a row or cell say of its place.
    pub(super) fn grid(&mut self, tag: &Tag<'a>) {
        // Word has 63 columns.
        let value =
            || tag.attribute("val").and_then(|value| value.trim().parse::<u32>().ok()).unwrap_or(0).min(63);
        if let Some(cell) = &mut self.cell {
            match tag.local() {
                "gridBefore" => cell.column = value(),
                "gridSpan" => cell.columns = value().max(1),
                _ => {}
            }
        }
    }

    pub(super) fn table_unit(&mut self) -> TableUnit {
        TableUnit { change: None, done: self.flow().done.len() }
    }

    /// Applies the tracked insertion or deletion of a row or cell. It says nothing of the words in it, which are
    /// marked by themselves (17.13.5.13, 17.13.5.17), so no word comes or goes by it; but a paragraph of which no
    /// word is left comes or goes with its row.
    pub(super) fn settle(&mut self, unit: TableUnit) -> Result<(), ReadError> {
        let Some(change) = unit.change else { return Ok(()) };
        let adds = change.kind.adds();
        let stands = |piece: &Piece| match piece {
            Piece::Text { changes, .. } => changes.iter().all(|change| change.kind.adds() != adds),
            _ => false,
        };
        let flow = self.flows.last_mut().expect("the story's own flow outlives all frames");
        let from = unit.done.min(flow.done.len());
        let mut unmarked = false;
        for draft in &mut flow.done[from..] {
            if draft.pieces.iter().any(stands) {
                unmarked = true;
            } else {
                self.budget.charge(revisions::cost(&change), self.part)?;
                revisions::add(&mut draft.mark, change.clone());
            }
        }
        self.story.unmarked_units += usize::from(unmarked);
        Ok(())
    }
}
