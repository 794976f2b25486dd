//! The pairs of places in two texts that are looked at.

/// Places that are looked at: for longer texts only those near the diagonal.
const MOST_PLACES: usize = 1_500_000;

/// The places that are looked at: pairs of how many segments of each text lie behind.
pub(super) struct Field {
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// Places looked at in each row.
    width: usize,
}

impl Field {
    pub(super) fn new((rows, columns): (usize, usize)) -> Field {
        let fits = (MOST_PLACES / (rows + 1)).max(32);
        Field { rows, columns, width: fits.min(columns + 1) }
    }

    /// The first column that is looked at in a row.
    fn first(&self, row: usize) -> usize {
        let middle = (row * self.columns).checked_div(self.rows).unwrap_or(0);
        middle.saturating_sub(self.width / 2).min(self.columns + 1 - self.width)
    }

    pub(super) fn at(&self, row: usize, column: usize) -> Option<usize> {
        let from = self.first(row);
        (column >= from && column < from + self.width).then(|| row * self.width + column - from)
    }

    pub(super) fn size(&self) -> usize {
        (self.rows + 1) * self.width
    }

    pub(super) fn last(&self) -> usize {
        self.at(self.rows, self.columns).expect("the last row reaches the last column")
    }

    pub(super) fn places(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> + '_ {
        (0..=self.rows).flat_map(|row| {
            let from = self.first(row);
            (from..from + self.width).map(move |column| (row, column))
        })
    }
}
