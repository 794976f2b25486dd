//! A paragraph of the original written with its edits.

use resolute_document::{Change, ChangeKind, NoteKind, Span};

use super::content::{Atom, Content, Kind, Run, Wrapper, not_closed};
use super::edits::{Edits, Insertion, Model, NewParagraph};
use super::hand::Hand;
use super::plan::Plan;
use super::properties::{self, name_at};

/// A paragraph as it is written.
#[derive(Default)]
pub(super) struct Written {
    pub(super) xml: String,
    /// Where the ends of moves stand in it.
    pub(super) moves: Vec<MoveEnd>,
    /// What could not be placed, or not well: the words and why.
    pub(super) remarks: Vec<(String, &'static str)>,
}

/// A stretch that is one end of a move.
#[derive(Debug)]
pub(super) struct MoveEnd {
    pub(super) from: bool,
    pub(super) id: String,
    /// The change that moved it.
    pub(super) change: Change,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Looks of a new paragraph: properties of the paragraph, and of the runs in it.
pub(super) type Look<'a> = (Option<&'a str>, String);

pub(super) struct Rewriter<'a, 'h, 'b> {
    content: &'a Content<'a>,
    hand: &'h mut Hand<'b>,
    /// The numbers of notes that only the other text has.
    notes: &'a dyn Fn(NoteKind, &str) -> Option<i64>,
    /// The paragraph properties of the paragraphs still to come, as breaks are met.
    heads: std::vec::IntoIter<String>,
    /// The original's own element is open, with its own name.
    is_own: bool,
    /// What stands open around the place that is written to.
    stack: Vec<(&'a str, Wrapper)>,
    open_run: Option<usize>,
    open_wrap: Option<&'a [Change]>,
    out: Written,
}

/// Writes a paragraph with its edits; `look` gives the looks of new paragraphs around it.
pub(super) fn rewrite<'a>(
    content: &'a Content<'a>,
    edits: &'a Edits,
    hand: &mut Hand<'_>,
    look: impl Fn(&NewParagraph) -> Look<'a>,
    notes: &'a dyn Fn(NoteKind, &str) -> Option<i64>,
) -> Written {
    let plan = Plan::of(content, edits);
    // A paragraph after the last one of a container takes over its end, so that the mark which goes away is not
    // the container's last.
    let shifts = edits.mark.is_empty() && !edits.after.is_empty();
    let own_mark: &[Change] = if shifts { &edits.after[0].mark } else { &edits.mark };
    let half = Model { half: true, ..Model::default() };
    let mut heads: Vec<String> = Vec::new();
    for (_, insertion) in &plan.insertions {
        if let Insertion::Break(changes) = insertion {
            heads.push(properties::of_new(content.properties, changes, &half, hand));
        }
    }
    heads.push(if own_mark.is_empty() {
        content.properties.unwrap_or_default().to_owned()
    } else {
        properties::with_mark(content.properties, own_mark, hand)
    });
    let mut rewriter = Rewriter {
        content,
        hand,
        notes,
        heads: heads.into_iter(),
        is_own: false,
        stack: Vec::new(),
        open_run: None,
        open_wrap: None,
        out: Written::default(),
    };
    for new in &edits.before {
        rewriter.new_paragraph(new, &new.mark, look(new));
    }
    rewriter.body(&plan);
    rewriter.mark_moves(own_mark);
    rewriter.end_paragraph();
    for (at, new) in edits.after.iter().enumerate() {
        let mark =
            if shifts { edits.after.get(at + 1).map_or(&[][..], |next| &next.mark) } else { &new.mark };
        rewriter.new_paragraph(new, mark, look(new));
    }
    let remarks = plan.remarks.into_iter().map(|why| (String::new(), why));
    rewriter.out.remarks.extend(remarks);
    rewriter.out
}

impl<'a> Rewriter<'a, '_, '_> {
    fn body(&mut self, plan: &Plan<'a, 'a>) {
        self.begin_paragraph();
        let mut insertions = plan.insertions.iter().peekable();
        for gap in 0..=plan.atoms.len() {
            while let Some((_, insertion)) = insertions.next_if(|(at, _)| *at == gap) {
                self.insert(insertion, gap, plan);
            }
            let Some(atom) = plan.atoms.get(gap) else { break };
            match atom {
                Atom::Piece { run, raw, kind, .. } => {
                    self.enter(plan.wrapped[gap].map(|at| plan.changes[at]));
                    if self.open_run != Some(*run) {
                        self.end_run();
                        let Run { start_tag, properties, .. } = self.content.runs[*run];
                        self.out.xml.push_str(start_tag);
                        self.out.xml.push_str(properties);
                        self.open_run = Some(*run);
                    }
                    self.piece(raw, kind);
                }
                Atom::Block { raw, .. } => {
                    self.end_run();
                    self.enter(plan.wrapped[gap].map(|at| plan.changes[at]));
                    self.out.xml.push_str(raw);
                }
                Atom::Raw(raw) => {
                    self.end_run();
                    if !self.goes_on(plan, gap, insertions.peek().map(|(at, _)| *at)) {
                        self.enter(None);
                    }
                    self.out.xml.push_str(raw);
                }
                Atom::Open { raw, wrapper } => {
                    self.enter(None);
                    self.end_run();
                    self.out.xml.push_str(raw);
                    self.stack.push((raw, *wrapper));
                }
                Atom::Close(raw) => {
                    self.enter(None);
                    self.end_run();
                    self.out.xml.push_str(raw);
                    self.stack.pop();
                }
            }
        }
        self.enter(None);
        self.end_run();
    }

    /// Whether the open change covers what follows the raw atoms at a place.
    fn goes_on(&self, plan: &Plan<'a, 'a>, from: usize, next_insertion: Option<usize>) -> bool {
        // Looking further than this for the end of marks without text is not worth it.
        const FAR: usize = 16;
        let follows = plan.atoms[from..].iter().take(FAR).position(|atom| !matches!(atom, Atom::Raw(_)));
        let Some(next) = follows.map(|at| from + at) else { return false };
        let changes = plan.wrapped[next].map(|at| plan.changes[at]);
        let is_same =
            changes.is_some() && changes.map(<[Change]>::as_ptr) == self.open_wrap.map(<[Change]>::as_ptr);
        is_same && next_insertion.is_none_or(|at| at > next)
    }

    fn piece(&mut self, raw: &str, kind: &Kind) {
        let deleted = self.open_wrap.is_some_and(|changes| self.deletes(changes));
        match kind {
            Kind::Text { shown, deleted: was } if deleted || raw.is_empty() => {
                self.hand.characters(&mut self.out.xml, shown, deleted || *was);
            }
            Kind::FieldCode if deleted && !raw.contains("delInstrText") => {
                let raw = raw.replace("instrText", "delInstrText");
                self.out.xml.push_str(&raw);
            }
            _ => self.out.xml.push_str(raw),
        }
    }

    fn deletes(&self, changes: &[Change]) -> bool {
        changes.iter().any(|change| self.hand.element(change) == "del")
    }

    /// Ends the open change where another one begins, and begins that.
    fn enter(&mut self, changes: Option<&'a [Change]>) {
        if self.open_wrap.map(<[Change]>::as_ptr) == changes.map(<[Change]>::as_ptr) {
            return;
        }
        self.end_run();
        if let Some(open) = self.open_wrap.take() {
            self.end_changes(open);
        }
        if let Some(changes) = changes {
            self.begin_changes(changes);
            self.open_wrap = Some(changes);
        }
    }

    fn begin_changes(&mut self, changes: &[Change]) {
        let start = self.out.xml.len();
        for change in changes {
            self.hand.change(&mut self.out.xml, change, false);
            self.begin_move(change, start);
        }
    }

    fn begin_move(&mut self, change: &Change, start: usize) {
        if let Some(id) = &change.move_id
            && matches!(self.hand.element(change), "moveFrom" | "moveTo")
        {
            let from = change.kind == ChangeKind::MoveFrom;
            self.out.moves.push(MoveEnd { from, id: id.clone(), change: change.clone(), start, end: start });
        }
    }

    fn end_changes(&mut self, changes: &[Change]) {
        for change in changes.iter().rev() {
            let element = self.hand.element(change);
            self.hand.end(&mut self.out.xml, element);
        }
        let end = self.out.xml.len();
        let moved = changes.iter().filter(|change| self.hand.element(change).starts_with("move")).count();
        self.out.moves.iter_mut().rev().take(moved).for_each(|stretch| stretch.end = end);
    }

    /// A mark that is moved belongs to a range of its paragraph.
    fn mark_moves(&mut self, changes: &[Change]) {
        let here = self.out.xml.len();
        for change in changes {
            self.begin_move(change, here);
        }
    }

    fn end_run(&mut self) {
        if let Some(run) = self.open_run.take() {
            self.out.xml.push_str(self.content.runs[run].end_tag);
        }
    }

    fn begin_paragraph(&mut self) {
        let head = self.heads.next().unwrap_or_default();
        self.is_own = self.heads.len() == 0;
        if self.is_own {
            self.out.xml.push_str(&self.content.start_tag);
        } else {
            self.hand.start(&mut self.out.xml, "p", &[]);
        }
        self.out.xml.push_str(&head);
    }

    fn end_paragraph(&mut self) {
        if std::mem::take(&mut self.is_own) {
            self.out.xml.push_str(&format!("</{}>", name_at(&self.content.start_tag)));
        } else {
            self.hand.end(&mut self.out.xml, "p");
        }
    }

    fn insert(&mut self, insertion: &'a Insertion, gap: usize, plan: &Plan<'a, 'a>) {
        self.enter(None);
        self.end_run();
        match insertion {
            Insertion::CommentStart(id) => self.comment_edge("commentRangeStart", *id),
            Insertion::CommentEnd(id) => self.comment_end(*id),
            Insertion::Comment(id) => {
                self.comment_edge("commentRangeStart", *id);
                self.comment_end(*id);
            }
            Insertion::Text(span) => {
                let Some(closed) = self.step_out(false) else {
                    self.out.remarks.push((span.text.clone(), IN_CONTROL));
                    return;
                };
                let properties = neighbour(self.content, &plan.atoms, gap);
                self.span(span, &properties);
                self.step_in(closed);
            }
            Insertion::Break(changes) => {
                let Some(closed) = self.step_out(true) else {
                    self.heads.next();
                    self.out.remarks.push(("¶".to_owned(), IN_CONTROL));
                    return;
                };
                self.mark_moves(changes);
                self.end_paragraph();
                self.begin_paragraph();
                self.step_in(closed);
            }
        }
    }

    fn comment_edge(&mut self, element: &str, id: i64) {
        self.hand.empty(&mut self.out.xml, element, &[("id", &id.to_string())]);
    }

    fn comment_end(&mut self, id: i64) {
        self.comment_edge("commentRangeEnd", id);
        // Inside of a deletion the sign of the comment would go with the words.
        let closed = self.step_out(false).unwrap_or_default();
        self.hand.start(&mut self.out.xml, "r", &[]);
        self.comment_edge("commentReference", id);
        self.hand.end(&mut self.out.xml, "r");
        self.step_in(closed);
    }

    /// Ends what stands open, down to the outermost tracked change or, for a new paragraph, all of it. `None` where
    /// something in between has to stay in one piece.
    fn step_out(&mut self, all: bool) -> Option<Vec<(&'a str, Wrapper)>> {
        let from = match all {
            true => 0,
            false => self
                .stack
                .iter()
                .position(|(_, wrapper)| *wrapper == Wrapper::Change)
                .unwrap_or(self.stack.len()),
        };
        if self.stack[from..].iter().any(|(_, wrapper)| *wrapper == Wrapper::Whole) {
            return None;
        }
        let closed = self.stack.split_off(from);
        for (tag, _) in closed.iter().rev() {
            self.out.xml.push_str(&format!("</{}>", name_at(tag)));
        }
        Some(closed)
    }

    fn step_in(&mut self, closed: Vec<(&'a str, Wrapper)>) {
        for (tag, wrapper) in closed {
            // It is the same change or link still, so it keeps its identifier.
            self.out.xml.push_str(&not_closed(tag));
            self.stack.push((tag, wrapper));
        }
    }

    fn new_paragraph(&mut self, new: &'a NewParagraph, mark: &[Change], (properties, run): Look<'_>) {
        self.hand.start(&mut self.out.xml, "p", &[]);
        let head = properties::of_new(properties, mark, &new.model, self.hand);
        self.out.xml.push_str(&head);
        for span in &new.spans {
            self.span(span, &run);
        }
        self.mark_moves(mark);
        self.end_paragraph();
    }

    /// Text, or the reference to a note, that only the other text has.
    fn span(&mut self, span: &Span, properties: &str) {
        let deleted = self.deletes(&span.changes);
        if !span.text.is_empty() {
            self.begin_changes(&span.changes);
            self.hand.run(&mut self.out.xml, &span.text, properties, deleted);
            self.end_changes(&span.changes);
        }
        if let Some(note) = &span.note {
            let Some(number) = (self.notes)(note.kind, &note.id) else {
                self.out.remarks.push((String::new(), "a note that the other text has has no text there"));
                return;
            };
            let element =
                if note.kind == NoteKind::Footnote { "footnoteReference" } else { "endnoteReference" };
            self.begin_changes(&span.changes);
            self.hand.start(&mut self.out.xml, "r", &[]);
            self.hand.start(&mut self.out.xml, "rPr", &[]);
            self.hand.empty(&mut self.out.xml, "vertAlign", &[("val", "superscript")]);
            self.hand.end(&mut self.out.xml, "rPr");
            self.hand.empty(&mut self.out.xml, element, &[("id", &number.to_string())]);
            self.hand.end(&mut self.out.xml, "r");
            self.end_changes(&span.changes);
        }
    }
}

const IN_CONTROL: &str = "inside of a content control or simple field within a tracked change";

/// The properties of the text next to a gap: before it, else after it; text of links only where nothing else is near.
fn neighbour(content: &Content<'_>, atoms: &[Atom<'_>], gap: usize) -> String {
    // Beyond this the next text is no neighbour any more.
    const NEAR: usize = 64;
    let text = |atom: &Atom<'_>| match atom {
        Atom::Piece { run, kind: Kind::Text { .. }, units, .. } if *units > 0 => Some(*run),
        _ => None,
    };
    let mut links = 0_i32;
    let mut linked = None;
    let mut near = |atom: &Atom<'_>, opens: bool| {
        match atom {
            Atom::Open { raw, .. } if local(name_at(raw)) == "hyperlink" => {
                links += if opens { 1 } else { -1 }
            }
            Atom::Close(tag) if tag.ends_with("hyperlink>") => links += if opens { -1 } else { 1 },
            _ => {}
        }
        let run = text(atom)?;
        linked = linked.or(Some(run));
        (links <= 0).then_some(run)
    };
    let before = atoms[..gap].iter().rev().take(NEAR).find_map(|atom| near(atom, false));
    let run = before.or_else(|| atoms[gap..].iter().take(NEAR).find_map(|atom| near(atom, true))).or(linked);
    run.map(|run| properties::of_run(content.runs[run].properties)).unwrap_or_default()
}

/// The properties of the first text of a paragraph.
pub(super) fn first_text(content: &Content<'_>) -> String {
    neighbour(content, &content.atoms, 0)
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}
