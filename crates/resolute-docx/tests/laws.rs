//! What is written is read back the same, for trees that nobody thought of: nested changes, moves, changed paragraph
//! ends, notes, comments, tables within tables, text boxes.
//!
//! What a Word file cannot hold is not in these trees: neighbours with the same changes are one span; the same change
//! twice on one span; more than one change of a kind on a paragraph's end, or in another order than that of the
//! schema; identifiers that are no whole numbers (they are given anew); old drawn labels, confidence, sponsors and findings.
//! Words deleted and inserted at the end of a paragraph may come back in the other order.

#[path = "common/demands.rs"]
mod demands;

use proptest::prelude::*;
use proptest::sample::Index;
use resolute_document::{
    Cell, Change, ChangeKind, Comment, Document, NoteKind, NoteReference, Paragraph, ParagraphMark, Place,
    Span, plain_text,
};

const WORDS: [&str; 16] = [
    "resolves",
    " to invite ",
    "\t",
    "\n",
    "ITU\u{2011}D",
    "\u{a0}",
    "soft\u{ad}ly",
    "<&>\"'",
    "مؤتمر",
    "世界",
    "  ",
    "é",
    "a)",
    "\u{1f30d}",
    "2017",
    "]]>",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..5).prop_map(|words| words.concat())
}

fn change(kind: ChangeKind) -> impl Strategy<Value = Change> {
    let author = prop::option::of(prop::sample::select(vec!["RCC", "O'Neill & \"Söhne\" <x>", "EU"]));
    let date = prop::option::of(prop::sample::select(vec!["2017-10-09T10:00:00Z", "2014-03-30T00:00:00"]));
    (author, date, 1..500_u32).prop_map(move |(author, date, id)| Change {
        kind,
        author: author.map(str::to_owned),
        date: date.map(str::to_owned),
        id: Some(id.to_string()),
        move_id: None,
    })
}

/// Changes of one span, outermost first; nobody does the same twice at one time.
fn changes() -> impl Strategy<Value = Vec<Change>> {
    use ChangeKind::{Deletion, Insertion};
    prop_oneof![
        4 => Just(Vec::new()),
        1 => change(Insertion).prop_map(|one| vec![one]),
        1 => change(Deletion).prop_map(|one| vec![one]),
        1 => (change(Insertion), change(Deletion)).prop_map(|(one, two)| vec![one, two]),
        1 => (change(Insertion), change(Insertion), change(Deletion)).prop_map(|(one, two, three)| {
            let same = (&one.author, &one.date) == (&two.author, &two.date);
            if same { vec![one, three] } else { vec![one, two, three] }
        }),
    ]
}

/// Changes of a paragraph's end: one of each kind, in the order of the schema.
fn mark() -> impl Strategy<Value = ParagraphMark> {
    use ChangeKind::{Deletion, Insertion};
    let two = (prop::option::of(change(Insertion)), prop::option::of(change(Deletion)));
    prop_oneof![
        3 => Just(ParagraphMark::default()),
        1 => two.prop_map(|(one, two)| ParagraphMark { changes: one.into_iter().chain(two).collect() }),
    ]
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let style = prop::option::weighted(
        0.3,
        prop::sample::select(vec!["Call", "heading 1", "Überschrift", "enumlev1", "Normal"]),
    );
    let number =
        prop::option::weighted(0.2, prop::sample::select(vec!["a)", "1.1", "–", "(iv)", "Annex & 2"]));
    (prop::collection::vec((text(), changes()), 0..5), style, number, mark()).prop_map(
        |(texts, style, number, mark)| {
            let mut spans: Vec<Span> = Vec::new();
            for (text, changes) in texts {
                match spans.last_mut() {
                    Some(last) if last.changes == changes => last.text.push_str(&text),
                    _ => spans.push(Span { text, changes, ..Span::default() }),
                }
            }
            Paragraph {
                spans,
                style: style.map(str::to_owned),
                number: number.map(str::to_owned),
                paragraph_mark: mark,
                ..Paragraph::default()
            }
        },
    )
}

/// Part of a body.
#[derive(Debug, Clone)]
enum Block {
    Text(Paragraph),
    /// A paragraph with a text box; nothing joins it with the next.
    Boxed(Paragraph, Paragraph),
    /// Rows of cells, each with how many columns it covers; a cell may begin with a table of its own.
    Table(Vec<Vec<(u32, Vec<Block>)>>),
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        5 => paragraph().prop_map(Block::Text),
        1 => (paragraph(), paragraph()).prop_map(|(anchor, inside)| Block::Boxed(anchor, inside)),
    ];
    leaf.prop_recursive(2, 24, 4, |inner| {
        let cell = (1..3_u32, prop::collection::vec(inner, 1..3));
        prop::collection::vec(prop::collection::vec(cell, 1..3), 1..3).prop_map(Block::Table)
    })
}

/// Puts blocks into a document and counts what it has.
#[derive(Default)]
struct Builder {
    document: Document,
    containers: u32,
    tables: u32,
}

impl Builder {
    fn push(&mut self, paragraph: Paragraph, place: Place, container: u32, cell: Option<Cell>) {
        self.document.paragraphs.push(Paragraph { place, container, cell, ..paragraph });
    }

    /// Blocks in a container, which ends with a paragraph; so do tables that would touch.
    fn blocks(&mut self, blocks: Vec<Block>, place: Place, container: u32, cell: Option<Cell>) {
        let mut after_table = true;
        for block in blocks {
            match block {
                Block::Text(paragraph) => {
                    self.push(paragraph, place, container, cell);
                    after_table = false;
                }
                Block::Boxed(mut anchor, inside) => {
                    anchor.paragraph_mark.changes.clear();
                    self.push(anchor, place, container, cell);
                    self.containers += 1;
                    self.push(inside, Place::Textbox, self.containers, None);
                    after_table = false;
                }
                Block::Table(rows) => {
                    if after_table {
                        self.push(Paragraph::default(), place, container, cell);
                    }
                    self.table(rows);
                    after_table = true;
                }
            }
        }
        if after_table {
            self.push(Paragraph::default(), place, container, cell);
        }
    }

    fn table(&mut self, rows: Vec<Vec<(u32, Vec<Block>)>>) {
        let table = self.tables;
        self.tables += 1;
        for (row, cells) in rows.into_iter().enumerate() {
            let mut column = 0;
            for (columns, blocks) in cells {
                self.containers += 1;
                let container = self.containers;
                let cell = Cell { table, row: row as u32, column, columns };
                column += columns;
                self.blocks(blocks, Place::Cell, container, Some(cell));
            }
        }
    }

    /// A move of words from one paragraph of the running text to another.
    fn moves(
        &mut self,
        serial: usize,
        (from, to): (Index, Index),
        changes: (Change, Change),
        with_mark: bool,
    ) {
        let paragraphs = &mut self.document.paragraphs;
        let is_free = |at: &usize| {
            let here = &paragraphs[*at];
            let has_box = paragraphs.get(at + 1).is_some_and(|next| next.place == Place::Textbox);
            let moved =
                here.spans.iter().flat_map(|span| &span.changes).any(|change| change.move_id.is_some());
            here.place == Place::Body && !has_box && !moved
        };
        let mut free: Vec<usize> = (0..paragraphs.len()).filter(is_free).collect();
        if free.len() < 2 {
            return;
        }
        for (index, change, kind) in
            [(from, changes.0, ChangeKind::MoveFrom), (to, changes.1, ChangeKind::MoveTo)]
        {
            let at = free.remove(index.index(free.len()));
            let moved = Change { kind, move_id: Some(format!("move{serial}")), ..change };
            paragraphs[at].spans.push(Span {
                text: "moved words".to_owned(),
                changes: vec![moved.clone()],
                ..Span::default()
            });
            if with_mark {
                paragraphs[at].paragraph_mark.changes = vec![moved];
            }
        }
    }

    /// A note at the end of a paragraph, in the order of the text.
    fn notes(&mut self, kind: NoteKind, wanted: &[(Index, Paragraph)]) {
        let last = self.document.paragraphs.iter().position(|paragraph| paragraph.note.is_some());
        let length = last.unwrap_or(self.document.paragraphs.len());
        let mut places: Vec<(usize, &Paragraph)> =
            wanted.iter().map(|(index, text)| (index.index(length), text)).collect();
        places.sort_by_key(|(at, _)| *at);
        places.dedup_by_key(|(at, _)| *at);
        for (id, (at, text)) in places.into_iter().enumerate() {
            let id = (id + 1).to_string();
            let reference = NoteReference { kind, id: id.clone() };
            self.document.paragraphs[at].spans.push(Span { note: Some(reference), ..Span::default() });
            let place = if kind == NoteKind::Footnote { Place::Footnote } else { Place::Endnote };
            self.containers += 1;
            self.push(Paragraph { note: Some(id), ..text.clone() }, place, self.containers, None);
        }
    }

    fn comment(&mut self, serial: usize, (at, start, length): (Index, Index, Index)) {
        let paragraph = at.index(self.document.paragraphs.len());
        let all = self.document.paragraphs[paragraph].text().chars().count();
        let start = start.index(all + 1);
        let end = (paragraph, start + length.index(all - start + 1));
        let text = "first line\nsecond & last".to_owned();
        self.document.comments.push(Comment {
            id: serial.to_string(),
            author: Some("Chair".to_owned()),
            date: None,
            text,
            paragraph,
            start,
            end,
        });
    }
}

fn document() -> impl Strategy<Value = Document> {
    let places = || (any::<Index>(), any::<Index>());
    let ends = (change(ChangeKind::MoveFrom), change(ChangeKind::MoveTo));
    let moves = prop::collection::vec((places(), ends, any::<bool>()), 0..3);
    let notes = || prop::collection::vec((any::<Index>(), paragraph()), 0..3);
    let comments = prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>()), 0..3);
    (prop::collection::vec(block(), 1..7), moves, notes(), notes(), comments).prop_map(
        |(blocks, moves, footnotes, endnotes, comments)| {
            let mut builder = Builder::default();
            builder.blocks(blocks, Place::Body, 0, None);
            for (serial, (places, changes, with_mark)) in moves.into_iter().enumerate() {
                builder.moves(serial, places, changes, with_mark);
            }
            builder.notes(NoteKind::Footnote, &footnotes);
            builder.notes(NoteKind::Endnote, &endnotes);
            for (serial, places) in comments.into_iter().enumerate() {
                builder.comment(serial, places);
            }
            let mut document = plainly_numbered(builder.document);
            document.comments.sort_by_key(|comment| (comment.paragraph, comment.start));
            document
        },
    )
}

/// Containers and tables numbered by their first paragraphs: only which paragraphs share one means something.
fn plainly_numbered(mut document: Document) -> Document {
    let (mut containers, mut tables) = (Vec::new(), Vec::new());
    let place = |known: &mut Vec<u32>, number: u32| {
        known.iter().position(|one| *one == number).unwrap_or_else(|| {
            known.push(number);
            known.len() - 1
        }) as u32
    };
    for paragraph in &mut document.paragraphs {
        paragraph.container = place(&mut containers, paragraph.container);
        if let Some(cell) = &mut paragraph.cell {
            cell.table = place(&mut tables, cell.table);
        }
    }
    document
}

/// Deleted words before inserted ones at the ends of paragraphs that stay, where the writer is free in their order:
/// before an inserted paragraph it puts them the other way round, for LibreOffice.
fn with_ordered_ends(mut document: Document) -> Document {
    let only = |span: &Span| match span.changes.as_slice() {
        [change] if span.note.is_none() && change.move_id.is_none() => Some(change.kind),
        _ => None,
    };
    for paragraph in document.paragraphs.iter_mut().filter(|it| it.paragraph_mark.changes.is_empty()) {
        let length = paragraph.spans.iter().rev().take_while(|span| only(span).is_some()).count();
        let mut end = paragraph.spans.split_off(paragraph.spans.len() - length);
        end.sort_by_key(|span| only(span) == Some(ChangeKind::Insertion));
        for span in end {
            match paragraph.spans.last_mut() {
                Some(last) if last.note.is_none() && last.changes == span.changes => {
                    last.text.push_str(&span.text)
                }
                _ => paragraph.spans.push(span),
            }
        }
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn written_document_is_read_back_the_same(written in document()) {
        let bytes = resolute_docx::write(&written).expect("a written file");
        prop_assert_eq!(demands::broken_demands(&bytes), Default::default());
        let read = resolute_docx::read(&bytes).expect("a readable file");
        prop_assert_eq!(&read.findings, &[]);
        for reading in [Document::accepted, Document::rejected] {
            let text = |document: &Document| plain_text(&reading(document).document, true);
            prop_assert_eq!(text(&read), text(&written));
        }
        let (read, written) = (with_ordered_ends(read), with_ordered_ends(written));
        for (read, written) in read.paragraphs.iter().zip(&written.paragraphs) {
            prop_assert_eq!(read, written);
        }
        prop_assert_eq!(read, written);
    }
}

#[test]
fn broken_demands_are_seen() {
    let whole =
        resolute_docx::write(&Document { paragraphs: vec![Paragraph::plain("x")], ..Document::default() });
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(whole.expect("a file"))).expect("an archive");
    let mut broken = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("an entry");
        let mut text = String::new();
        std::io::Read::read_to_string(&mut entry, &mut text).expect("text");
        let paragraph = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/><w:ins w:id=\"2\" w:author=\"\"/></w:rPr><w:pStyle w:val=\"a\"/></w:pPr>\
                         <w:del w:id=\"3\" w:author=\"\"><w:r><w:t>y</w:t></w:r></w:del><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>";
        let text = text
            .replace("<w:p><w:r>", &format!("{paragraph}<w:p><w:r>"))
            .replace("footer.xml\"/><Override", "foot.xml\"/><Override");
        broken.start_file(entry.name(), zip::write::SimpleFileOptions::default()).expect("an entry");
        std::io::Write::write_all(&mut broken, text.as_bytes()).expect("its text");
    }
    let broken = demands::broken_demands(&broken.finish().expect("an archive").into_inner());
    let seen =
        |words: &str| assert!(broken.iter().any(|broken| broken.contains(words)), "{words} in {broken:?}");
    seen("w:t within w:del");
    seen("pStyle too late in pPr");
    seen("ins too late in rPr");
    seen("del without identifier or author");
    seen("commentReference 4 leads to no comment");
}
