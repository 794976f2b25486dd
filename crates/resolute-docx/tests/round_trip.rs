//! What is written is read back the same: 400 documents of a seeded generator, and the first real proposal.

use resolute_document::{
    Change, ChangeKind, Comment, Document, NoteKind, NoteReference, Paragraph, Place, Span,
};

/// A small generator of numbers (xorshift), so that a failure can be repeated from its seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn one_in(&mut self, limit: usize) -> bool {
        self.below(limit) == 0
    }

    fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

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
const STYLES: [&str; 4] = ["Call", "heading 1", "Überschrift", "enumlev1"];
const LABELS: [&str; 5] = ["a)", "1.1", "–", "(iv)", "Annex & 2"];

fn text(chance: &mut Chance) -> String {
    (0..1 + chance.below(4)).map(|_| chance.of(&WORDS)).collect()
}

fn change(chance: &mut Chance, kind: ChangeKind) -> Change {
    let maybe =
        |chance: &mut Chance, values: [&str; 2]| (!chance.one_in(4)).then(|| chance.of(&values).to_owned());
    Change {
        kind,
        author: maybe(chance, ["RCC", "O'Neill & \"Söhne\" <x>"]),
        date: maybe(chance, ["2017-10-09T10:00:00Z", "2014-03-30T00:00:00"]),
        id: Some((1 + chance.below(500)).to_string()),
        move_id: None,
    }
}

fn changes(chance: &mut Chance) -> Vec<Change> {
    use ChangeKind::{Deletion, Insertion};
    let kinds: &[ChangeKind] = match chance.below(6) {
        0 => &[Insertion],
        1 => &[Deletion],
        2 => &[Insertion, Deletion],
        _ => &[],
    };
    kinds.iter().map(|kind| change(chance, *kind)).collect()
}

fn paragraph(chance: &mut Chance, place: Place, container: u32) -> Paragraph {
    let mut spans: Vec<Span> = Vec::new();
    for _ in 0..chance.below(5) {
        let span = Span { text: text(chance), changes: changes(chance), ..Span::default() };
        match spans.last_mut() {
            Some(last) if last.changes == span.changes => last.text.push_str(&span.text),
            _ => spans.push(span),
        }
    }
    let mut paragraph = Paragraph { spans, place, container, ..Paragraph::default() };
    paragraph.style = chance.one_in(3).then(|| chance.of(&STYLES).to_owned());
    paragraph.number = chance.one_in(4).then(|| chance.of(&LABELS).to_owned());
    if chance.one_in(4) {
        paragraph.paragraph_mark.changes = changes(chance);
    }
    paragraph
}

fn document(chance: &mut Chance) -> Document {
    let mut document = Document::default();
    let paragraphs = &mut document.paragraphs;
    let mut container = 0;
    for _ in 0..1 + chance.below(8) {
        match chance.below(6) {
            0 => {
                for _ in 0..1 + chance.below(3) {
                    container += 1;
                    paragraphs.push(paragraph(chance, Place::Cell, container));
                    if chance.one_in(2) {
                        paragraphs.push(paragraph(chance, Place::Cell, container));
                    }
                }
                // Two tables that touch are one.
                paragraphs.push(paragraph(chance, Place::Body, 0));
            }
            1 => {
                // A text box follows its paragraph when nothing can join that with the next.
                let mut anchor = paragraph(chance, Place::Body, 0);
                anchor.paragraph_mark.changes.clear();
                paragraphs.push(anchor);
                container += 1;
                paragraphs.push(paragraph(chance, Place::Textbox, container));
            }
            _ => paragraphs.push(paragraph(chance, Place::Body, 0)),
        }
    }
    moves(chance, paragraphs);
    comments(chance, &mut document);
    notes(chance, &mut document, container);
    document
}

/// Up to two moves with both ends, apart from each other.
fn moves(chance: &mut Chance, paragraphs: &mut [Paragraph]) {
    let mut free: Vec<usize> =
        (0..paragraphs.len()).filter(|at| paragraphs[*at].place == Place::Body).collect();
    for serial in 0..chance.below(3) {
        if free.len() < 2 {
            return;
        }
        for kind in [ChangeKind::MoveFrom, ChangeKind::MoveTo] {
            let at = free.remove(chance.below(free.len()));
            let moved = Change { move_id: Some(format!("move{serial}")), ..change(chance, kind) };
            let mut span = Span::plain("moved words");
            span.changes.push(moved.clone());
            paragraphs[at].spans.push(span);
            let carries_box = paragraphs.get(at + 1).is_some_and(|next| next.place == Place::Textbox);
            if chance.one_in(2) && !carries_box {
                paragraphs[at].paragraph_mark.changes = vec![moved];
            }
        }
    }
}

fn comments(chance: &mut Chance, document: &mut Document) {
    for id in 0..chance.below(3) {
        let at = chance.below(document.paragraphs.len());
        let length = document.paragraphs[at].text().chars().count();
        let start = chance.below(length + 1);
        let end = (at, start + chance.below(length - start + 1));
        document.comments.push(Comment {
            id: id.to_string(),
            author: chance.one_in(2).then(|| "Chair".to_owned()),
            date: None,
            text: "first line\nsecond & last".to_owned(),
            paragraph: at,
            start,
            end,
        });
    }
    document.comments.sort_by_key(|comment| (comment.paragraph, comment.start));
}

fn notes(chance: &mut Chance, document: &mut Document, mut container: u32) {
    for (kind, place) in [(NoteKind::Footnote, Place::Footnote), (NoteKind::Endnote, Place::Endnote)] {
        let mut id = 0;
        for at in 0..document.paragraphs.len() {
            let is_note = matches!(document.paragraphs[at].place, Place::Footnote | Place::Endnote);
            if is_note || !chance.one_in(5) {
                continue;
            }
            id += 1;
            container += 1;
            let note = NoteReference { kind, id: id.to_string() };
            document.paragraphs[at].spans.push(Span { note: Some(note), ..Span::default() });
            let mut paragraph = paragraph(chance, place, container);
            paragraph.note = Some(id.to_string());
            document.paragraphs.push(paragraph);
        }
    }
}

/// Containers numbered by their first paragraph: only which paragraphs share one means something.
fn with_plain_containers(mut document: Document) -> Document {
    let mut seen = Vec::new();
    for paragraph in &mut document.paragraphs {
        let at = seen.iter().position(|known| *known == paragraph.container).unwrap_or_else(|| {
            seen.push(paragraph.container);
            seen.len() - 1
        });
        paragraph.container = at as u32;
    }
    document
}

#[test]
fn written_document_is_read_back_the_same() {
    for seed in 1..=400_u64 {
        let written = with_plain_containers(document(&mut Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))));
        let bytes = resolute_docx::write(&written).expect("a written file");
        let read = with_plain_containers(resolute_docx::read(&bytes).expect("a readable file"));
        assert_eq!(read.findings, [], "seed {seed}");
        for (read, written) in read.paragraphs.iter().zip(&written.paragraphs) {
            assert_eq!(read, written, "seed {seed}");
        }
        assert_eq!(read, written, "seed {seed}");
    }
}

#[test]
fn equal_documents_are_equal_files() {
    let document = document(&mut Chance(7));
    assert_eq!(
        resolute_docx::write(&document).expect("a file"),
        resolute_docx::write(&document).expect("a file")
    );
}

#[test]
fn real_proposal_survives_writing() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
    let document =
        resolute_docx::read(&std::fs::read(file).expect("the proposal")).expect("a readable proposal");
    let again =
        resolute_docx::read(&resolute_docx::write(&document).expect("a file")).expect("a readable file");
    for (again, first) in again.paragraphs.iter().zip(&document.paragraphs) {
        assert_eq!(again, first);
    }
    assert_eq!(again, document);
}

#[test]
fn change_without_identifier_gets_one_of_its_own() {
    let spans = vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")];
    let document =
        Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
    let read =
        resolute_docx::read(&resolute_docx::write(&document).expect("a file")).expect("a readable file");
    let ids: Vec<_> =
        read.paragraphs[0].spans.iter().flat_map(|span| &span.changes).map(|c| c.id.as_deref()).collect();
    assert_eq!(ids, [Some("1"), Some("2")]);
    assert_eq!(read.accepted().document.paragraphs[0].text(), "in 2018");
}
