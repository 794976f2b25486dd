//! From drafts to the document: hidden codes go, notes follow their references, labels are counted, comments find
//! their anchors.

use std::collections::{HashMap, HashSet};

use resolute_document::{
    Change, ChangeKind, Comment, Document, Finding, NoteKind, Paragraph, ParagraphMark, Severity, Span,
};

use crate::error::ReadError;
use crate::limits::Budget;
use crate::numbering::{Counter, Definitions};
use crate::story::{Changes, Draft, Entry, Piece, Story};
use crate::styles::{NumberingReference, Styles};
use crate::trace::Trace;

pub(crate) struct Assembly<'a> {
    pub(crate) styles: &'a Styles,
    pub(crate) numbering: &'a Definitions,
    pub(crate) budget: &'a mut Budget,
    pub(crate) part: &'a str,
    /// Where the paragraphs come from, in the document's order.
    pub(crate) traces: Vec<Trace>,
}

/// What a paragraph's label depends on, in the new and in the old text.
struct Numbered {
    after: (Option<String>, NumberingReference),
    before: (Option<String>, NumberingReference),
}

impl Assembly<'_> {
    pub(crate) fn document(
        mut self,
        body: Story,
        footnotes: Story,
        endnotes: Story,
        comments: Story,
    ) -> Result<(Document, Vec<Trace>), ReadError> {
        let mut document =
            Document { findings: findings([&body, &footnotes, &endnotes]), ..Document::default() };
        let mut anchors = Anchors::default();
        let mut numbered = Vec::new();
        let mut references = Vec::new();
        for draft in body.paragraphs {
            self.paragraph(
                draft,
                &body.ended_fields,
                &mut document,
                &mut anchors,
                &mut numbered,
                &mut references,
            )?;
        }
        for (kind, notes) in [(NoteKind::Footnote, footnotes), (NoteKind::Endnote, endnotes)] {
            let mut entries: HashMap<String, Entry> = notes
                .entries
                .into_iter()
                .filter(|note| note.is_text)
                .map(|note| (note.id.clone(), note))
                .collect();
            let wanted: Vec<_> = references.iter().filter(|(of, ..)| *of == kind).cloned().collect();
            // What a note inherits of its reference; nothing where several share it.
            let mut shared: HashMap<&str, Option<Changes>> = HashMap::new();
            for (_, id, changes) in &wanted {
                let one = shared.entry(id);
                one.and_modify(|known| *known = None).or_insert_with(|| Some(Changes::clone(changes)));
            }
            for (_, id, _) in &wanted {
                // A note that several references share stands once, and depends on none of them.
                let Some(note) = entries.remove(id) else { continue };
                let changes = shared.get(id.as_str()).cloned().flatten().unwrap_or_default();
                for mut draft in note.paragraphs {
                    draft.inherit(&changes);
                    // References inside notes lead nowhere in Word.
                    let ended = &notes.ended_fields;
                    self.paragraph(
                        draft,
                        ended,
                        &mut document,
                        &mut anchors,
                        &mut numbered,
                        &mut Vec::new(),
                    )?;
                }
            }
            if !entries.is_empty() {
                document.findings.push(Finding::new(
                    "unreferenced-note",
                    Severity::Note,
                    format!("{} notes that no reference in the text leads to were left out", entries.len()),
                ));
            }
        }
        self.label(&mut document, &numbered)?;
        document.comments = anchors.comments(comments, &mut document.findings);
        pair_moves(&mut document);
        number_containers(&mut document);
        Ok((document, self.traces))
    }

    /// Turns a draft into the document's next paragraph.
    fn paragraph(
        &mut self,
        draft: Draft,
        ended_fields: &[bool],
        document: &mut Document,
        anchors: &mut Anchors,
        numbered: &mut Vec<Numbered>,
        references: &mut Vec<(NoteKind, String, Changes)>,
    ) -> Result<(), ReadError> {
        let index = document.paragraphs.len();
        let mut spans: Vec<Span> = Vec::with_capacity(draft.pieces.len());
        let mut length = 0;
        for piece in draft.pieces {
            match piece {
                Piece::Text { text, changes, code } => {
                    if code.is_some_and(|serial| ended_fields[serial as usize]) {
                        continue;
                    }
                    length += text.chars().count();
                    match spans.last_mut() {
                        Some(last) if last.note.is_none() && last.changes == *changes => {
                            last.text.push_str(&text)
                        }
                        _ => spans.push(Span { text, changes: changes.to_vec(), ..Span::default() }),
                    }
                }
                Piece::Note { reference, changes } => {
                    references.push((reference.kind, reference.id.clone(), Changes::clone(&changes)));
                    spans.push(Span { changes: changes.to_vec(), note: Some(reference), ..Span::default() });
                }
                Piece::CommentStart(id) => anchors.start(id, (index, length)),
                Piece::CommentEnd(id) => anchors.end(id, (index, length)),
                Piece::CommentSign(id) => anchors.sign(id, (index, length)),
            }
        }
        self.traces.push(draft.trace.shown(ended_fields));
        let style = draft.style.as_deref().map(|id| self.styles.name(id).to_owned());
        self.budget.charge(style.as_ref().map_or(0, String::len), self.part)?;
        let after = (draft.style, draft.numbering);
        numbered.push(Numbered { before: draft.before.unwrap_or_else(|| after.clone()), after });
        document.paragraphs.push(Paragraph {
            spans,
            style,
            number: None,
            number_before: None,
            place: draft.place,
            container: draft.container,
            cell: draft.cell,
            paragraph_mark: ParagraphMark { changes: draft.mark },
            note: draft.note,
        });
        Ok(())
    }

    /// Counts the labels of the new and of the old text. A paragraph that stands in neither, because it joins another
    /// in both, has the label of its place among all.
    fn label(&mut self, document: &mut Document, numbered: &[Numbered]) -> Result<(), ReadError> {
        let all: Vec<usize> = (0..numbered.len()).collect();
        if !document.has_changes() {
            let labels = self.labels(&all, numbered, |numbered| &numbered.after)?;
            for (paragraph, label) in document.paragraphs.iter_mut().zip(labels) {
                paragraph.number = label;
            }
            return Ok(());
        }
        let mut after = self.labels(&standing(document, true), numbered, |numbered| &numbered.after)?;
        let mut before = self.labels(&standing(document, false), numbered, |numbered| &numbered.before)?;
        let mut among_all = self.labels(&all, numbered, |numbered| &numbered.after)?;
        for (index, paragraph) in document.paragraphs.iter_mut().enumerate() {
            let (after, before) = (after[index].take(), before[index].take());
            let number = after.or_else(|| before.clone()).or_else(|| among_all[index].take());
            paragraph.number_before = before.filter(|before| Some(before) != number.as_ref());
            paragraph.number = number;
        }
        Ok(())
    }

    /// The labels of the paragraphs in `order`, at their places among all.
    fn labels(
        &mut self,
        order: &[usize],
        numbered: &[Numbered],
        properties: impl Fn(&Numbered) -> &(Option<String>, NumberingReference),
    ) -> Result<Vec<Option<String>>, ReadError> {
        let mut labels = vec![None; numbered.len()];
        let mut counter = Counter::new(self.numbering, self.styles);
        for &index in order {
            let (style, own) = properties(&numbered[index]);
            labels[index] = counter.label(style.as_deref(), *own);
            self.budget.charge(labels[index].as_ref().map_or(0, |label| label.len() + 16), self.part)?;
        }
        Ok(labels)
    }
}

/// The paragraphs that give their properties to those of a reading, in order.
fn standing(document: &Document, accepted: bool) -> Vec<usize> {
    let resolved = if accepted { document.accepted() } else { document.rejected() };
    let has_words = |index: &usize| {
        let spans = &document.paragraphs[*index].spans;
        spans.iter().any(|span| span.changes.iter().all(|change| change.kind.adds() == accepted))
    };
    resolved
        .sources
        .iter()
        .filter_map(|sources| sources.iter().find(|index| has_words(index)).or(sources.last()).copied())
        .collect()
}

impl Draft {
    /// A note stands and falls with its reference.
    fn inherit(&mut self, changes: &Changes) {
        if changes.is_empty() {
            return;
        }
        for piece in &mut self.pieces {
            if let Piece::Text { changes: own, .. } | Piece::Note { changes: own, .. } = piece {
                *own = Changes::new(within(changes, own));
            }
        }
        self.mark = within(changes, &self.mark);
    }
}

/// `own` inside `outer`, without what says the same twice.
fn within(outer: &[Change], own: &[Change]) -> Vec<Change> {
    let mut changes = outer.to_vec();
    let is_new = |change: &&Change| {
        !outer.iter().any(|other| {
            (other.kind, &other.author, &other.date) == (change.kind, &change.author, &change.date)
        })
    };
    changes.extend(own.iter().filter(is_new).cloned());
    changes
}

/// Containers and tables count from the first paragraph on, whatever else the parts held.
fn number_containers(document: &mut Document) {
    let (mut numbers, mut tables) = (HashMap::new(), HashMap::new());
    for paragraph in &mut document.paragraphs {
        let next = numbers.len() as u32;
        paragraph.container = *numbers.entry(paragraph.container).or_insert(next);
        if let Some(cell) = &mut paragraph.cell {
            let next = tables.len() as u32;
            cell.table = *tables.entry(cell.table).or_insert(next);
        }
    }
}

/// A move with one end missing is a deletion or an insertion for a reader.
fn pair_moves(document: &mut Document) {
    let mut from = HashSet::new();
    let mut to = HashSet::new();
    let all = |paragraph: &Paragraph| {
        let spans = paragraph.spans.iter().flat_map(|span| span.changes.iter());
        spans.chain(paragraph.paragraph_mark.changes.iter()).cloned().collect::<Vec<_>>()
    };
    for change in document.paragraphs.iter().flat_map(all) {
        match (change.kind, change.move_id) {
            (ChangeKind::MoveFrom, Some(id)) => drop(from.insert(id)),
            (ChangeKind::MoveTo, Some(id)) => drop(to.insert(id)),
            _ => {}
        }
    }
    if from == to {
        return;
    }
    for paragraph in &mut document.paragraphs {
        let spans = paragraph.spans.iter_mut().flat_map(|span| span.changes.iter_mut());
        for change in spans.chain(paragraph.paragraph_mark.changes.iter_mut()) {
            let Some(id) = &change.move_id else { continue };
            if from.contains(id) != to.contains(id) {
                change.kind = if change.kind.adds() { ChangeKind::Insertion } else { ChangeKind::Deletion };
                change.move_id = None;
            }
        }
    }
}

/// What was met and not shown.
fn findings(stories: [&Story; 3]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut kinds: std::collections::BTreeMap<&str, usize> = Default::default();
    for (kind, count) in stories.iter().flat_map(|story| &story.property_changes) {
        *kinds.entry(kind.as_str()).or_default() += count;
    }
    if !kinds.is_empty() {
        let total: usize = kinds.values().sum();
        let each: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        findings.push(Finding::new(
            "property-changes",
            Severity::Note,
            format!(
                "{total} tracked changes of formatting or table structure are not shown ({})",
                each.join(", ")
            ),
        ));
    }
    let unmarked: usize = stories.iter().map(|story| story.unmarked_units).sum();
    if unmarked > 0 {
        findings.push(Finding::new(
            "unmarked-words-in-changed-cells",
            Severity::Warning,
            format!(
                "{unmarked} table rows or cells are tracked as inserted or deleted while words in them are not: these \
                 words stand in the old and in the new text"
            ),
        ));
    }
    let pictures: usize = stories.iter().map(|story| story.pictures).sum();
    if pictures > 0 {
        let told: Vec<&str> =
            stories.iter().flat_map(|story| &story.alternative_texts).map(String::as_str).collect();
        let told = if told.is_empty() { "without alternative text".to_owned() } else { format!("{told:?}") };
        let message = format!("pictures are no part of the text ({pictures}): {told}");
        findings.push(Finding::new("pictures", Severity::Note, message));
    }
    for (what, count) in stories.iter().flat_map(|story| &story.left_out) {
        findings.push(Finding::new("left-out", Severity::Warning, format!("not read: {what} ({count})")));
    }
    findings
}

/// Anchors of comments, as they are met.
#[derive(Default)]
struct Anchors {
    starts: HashMap<String, (usize, usize)>,
    ends: HashMap<String, (usize, usize)>,
    signs: HashMap<String, (usize, usize)>,
}

impl Anchors {
    fn start(&mut self, id: String, at: (usize, usize)) {
        self.starts.entry(id).or_insert(at);
    }

    fn end(&mut self, id: String, at: (usize, usize)) {
        self.ends.insert(id, at);
    }

    fn sign(&mut self, id: String, at: (usize, usize)) {
        self.signs.entry(id).or_insert(at);
    }

    /// Joins what was said with where it was said.
    fn comments(&self, said: Story, findings: &mut Vec<Finding>) -> Vec<Comment> {
        let mut comments = Vec::new();
        let mut adrift = 0;
        for entry in said.entries {
            let sign = self.signs.get(&entry.id);
            let start = self.starts.get(&entry.id).or(sign);
            let Some(start) = start.copied().or_else(|| self.ends.get(&entry.id).copied()) else {
                adrift += 1;
                continue;
            };
            let end = self.ends.get(&entry.id).or(sign).copied().unwrap_or(start).max(start);
            comments.push(Comment {
                text: text(&entry, &said.ended_fields),
                id: entry.id,
                author: entry.author,
                date: entry.date,
                paragraph: start.0,
                start: start.1,
                end,
            });
        }
        if adrift > 0 {
            findings.push(Finding::new(
                "comment-without-anchor",
                Severity::Note,
                format!("{adrift} comments that nothing in the text refers to were left out"),
            ));
        }
        comments.sort_by_key(|comment| (comment.paragraph, comment.start));
        comments
    }
}

/// The words of a comment as they stand when its own changes are accepted.
fn text(entry: &Entry, ended_fields: &[bool]) -> String {
    let shown = |piece: &Piece| match piece {
        Piece::Text { text, changes, code } => {
            let is_code = code.is_some_and(|serial| ended_fields[serial as usize]);
            let stands = changes.iter().all(|change| change.kind.adds());
            (stands && !is_code).then(|| text.clone())
        }
        _ => None,
    };
    let lines: Vec<String> =
        entry.paragraphs.iter().map(|draft| draft.pieces.iter().filter_map(shown).collect()).collect();
    lines.join("\n")
}
