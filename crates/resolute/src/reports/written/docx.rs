//! A report as a Word file: real headings, tables and footnotes, and each figure a link to its rows.

use resolute_document::document::{Cell, NoteKind, NoteReference, Place, Span};
use resolute_document::{Document, Paragraph};
use resolute_docx::{Link, Page, write_with};

use super::{Note, absolute, shown};
use crate::error::{Error, Result};
use crate::reports::blocks::{Block, Line, paragraphs};
use crate::reports::built::Built;

pub(super) fn write(built: &Built) -> Result<Vec<u8>> {
    let mut writer = Writer { base: &built.snapshot.base, ..Writer::default() };
    shown(built).for_each(|block| writer.block(block));
    writer.notes();
    let links: Vec<Link<'_>> = writer
        .links
        .iter()
        .map(|(paragraph, span, address)| Link { paragraph: *paragraph, span: *span, address })
        .collect();
    let title = built.title();
    let right_to_left = built.snapshot.locale().direction() == "rtl";
    let page = Page { header: Some(&title), links: &links, right_to_left, ..Page::default() };
    let document = Document { paragraphs: writer.paragraphs, ..Document::default() };
    write_with(&document, &page).map_err(|error| Error::internal("the report could not be written", error))
}

#[derive(Default)]
struct Writer<'a> {
    base: &'a str,
    paragraphs: Vec<Paragraph>,
    links: Vec<(usize, usize, String)>,
    notes: Vec<Note<'a>>,
    /// Cells and notes are containers of their own; the body is 0.
    containers: u32,
    tables: u32,
}

impl<'a> Writer<'a> {
    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { level: 1, text } => self.line(text, Some("Title")),
            Block::Heading { level, text } => self.line(text, Some(&format!("heading {}", level - 1))),
            Block::Paragraph { text } => self.line(text, None),
            Block::Quote { lines } => lines.iter().for_each(|line| self.line(line, Some("Quote"))),
            Block::List { items } => {
                for item in items {
                    self.line(item, Some("enumlev1"));
                    if let Some(last) = self.paragraphs.last_mut() {
                        last.number = Some("–".to_owned());
                    }
                }
            }
            Block::Table { caption, head, rows } => {
                self.line(caption, Some("caption"));
                self.table(std::iter::once(head.as_slice()).chain(rows.iter().map(Vec::as_slice)));
            }
            Block::Text { words, .. } => {
                self.paragraphs.extend(paragraphs(words).map(Paragraph::plain));
            }
        }
    }

    fn table(&mut self, rows: impl Iterator<Item = &'a [Line]>) {
        self.tables += 1;
        for (row, cells) in rows.enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                self.containers += 1;
                self.line(cell, (row == 0).then_some("Table_head"));
                let place = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
                if let Some(last) = self.paragraphs.last_mut() {
                    last.place = Place::Cell;
                    last.container = self.containers;
                    last.cell =
                        Some(Cell { table: self.tables, row: place(row), column: place(column), columns: 1 });
                }
            }
        }
    }

    fn line(&mut self, line: &'a Line, style: Option<&str>) {
        let paragraph = self.paragraphs.len();
        let mut spans = Vec::new();
        for run in line {
            if let Some(href) = &run.href {
                self.links.push((paragraph, spans.len(), absolute(self.base, href)));
            }
            spans.push(Span::plain(run.text.as_str()));
            if let Some(words) = &run.note {
                self.notes.push(Note { words, href: run.href.as_deref() });
                let note = NoteReference { kind: NoteKind::Footnote, id: self.notes.len().to_string() };
                spans.push(Span { note: Some(note), ..Span::default() });
            }
        }
        self.paragraphs.push(Paragraph { spans, style: style.map(str::to_owned), ..Paragraph::default() });
    }

    /// Footnotes stand after everything else, as the tree has them.
    fn notes(&mut self) {
        for (at, note) in std::mem::take(&mut self.notes).iter().enumerate() {
            self.containers += 1;
            self.paragraphs.push(Paragraph {
                style: Some("footnote text".to_owned()),
                place: Place::Footnote,
                container: self.containers,
                note: Some((at + 1).to_string()),
                ..Paragraph::plain(&note.text(self.base))
            });
        }
    }
}
