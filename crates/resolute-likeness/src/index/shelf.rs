//! Entries in plain form, close together.

use super::names::Names;
use crate::plain::{Plain, Seen};
use crate::sketch::Sketch;
use crate::websites::Website;

/// Rows that are kept together with their titles, so that making room moves little.
const ROWS: usize = 4_096;

/// Entries in plain form, each at a place.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    boards: Vec<Board>,
    free: Vec<u32>,
    organisations: Names<str>,
    countries: Names<[u16]>,
}

/// Some thousand rows and their titles in one text.
#[derive(Debug, Default)]
struct Board {
    rows: Vec<Row>,
    titles: String,
    /// Bytes of titles that no row has any more.
    unused: usize,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    id: u64,
    title: u32,
    organisation: u32,
    countries: u32,
    length: u16,
    starts: u16,
    ends: u16,
    website: Website,
    sketch: Sketch,
}

impl Shelf {
    pub(super) fn put(&mut self, id: u64, plain: &Plain) -> u32 {
        let organisation = self.organisations.place(plain.organisation.as_str());
        let countries = self.countries.place(plain.countries.as_slice());
        let row = |title: u32, length: u16| Row {
            id,
            title,
            organisation,
            countries,
            length,
            starts: plain.starts,
            ends: plain.ends,
            website: plain.website,
            sketch: plain.sketch,
        };
        if let Some(place) = self.free.pop() {
            let board = &mut self.boards[place as usize / ROWS];
            board.tidy();
            let (title, length) = board.write(&plain.title);
            board.rows[place as usize % ROWS] = row(title, length);
            return place;
        }
        if self.boards.last().is_none_or(|board| board.rows.len() == ROWS) {
            self.boards.push(Board::default());
        }
        let boards = self.boards.len();
        let board = &mut self.boards[boards - 1];
        let (title, length) = board.write(&plain.title);
        board.rows.push(row(title, length));
        let place = (boards - 1) * ROWS + board.rows.len() - 1;
        if board.rows.len() == ROWS {
            board.titles.shrink_to_fit();
        }
        u32::try_from(place)
            .expect("an index of more than four thousand million entries does not fit any memory")
    }

    /// The place is free for another entry.
    pub(super) fn clear(&mut self, place: u32) {
        let board = &mut self.boards[place as usize / ROWS];
        let row = &mut board.rows[place as usize % ROWS];
        board.unused += usize::from(row.length);
        row.length = 0;
        self.free.push(place);
    }

    pub(super) fn seen(&self, place: u32) -> Seen<'_> {
        let board = &self.boards[place as usize / ROWS];
        let row = &board.rows[place as usize % ROWS];
        let title = row.title as usize;
        Seen {
            id: row.id,
            title: &board.titles[title..title + usize::from(row.length)],
            organisation: self.organisations.get(row.organisation),
            organisation_place: row.organisation,
            countries: self.countries.get(row.countries),
            starts: row.starts,
            ends: row.ends,
            website: row.website,
            sketch: row.sketch,
        }
    }

    pub(super) fn plain(&self, place: u32) -> Plain {
        self.seen(place).to_plain()
    }

    pub(super) fn bytes(&self) -> usize {
        let board = |board: &Board| board.rows.capacity() * size_of::<Row>() + board.titles.capacity();
        let boards: usize = self.boards.iter().map(board).sum();
        boards
            + self.organisations.bytes(str::len)
            + self.countries.bytes(|list| list.len() * 2)
            + self.free.capacity() * 4
    }
}

impl Board {
    fn write(&mut self, title: &str) -> (u32, u16) {
        let at = u32::try_from(self.titles.len()).expect("4,096 titles of bounded length");
        self.titles.push_str(title);
        (at, u16::try_from(title.len()).expect("plain titles are bounded"))
    }

    /// Writes the titles anew when half of them are of no use.
    fn tidy(&mut self) {
        if self.unused * 2 <= self.titles.len() {
            return;
        }
        let mut titles = String::with_capacity(self.titles.len() - self.unused);
        for row in &mut self.rows {
            let at = row.title as usize;
            row.title = u32::try_from(titles.len()).expect("shorter than before");
            titles.push_str(&self.titles[at..at + usize::from(row.length)]);
        }
        (self.titles, self.unused) = (titles, 0);
    }
}
