//! The order of a deletion and an insertion that end a paragraph, which says nothing in Word and much in LibreOffice.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use resolute_document::{Change, ChangeKind, Document, Paragraph, Span};

/// The document with deleted words after inserted ones where a paragraph that stays ends in both and what follows it
/// is inserted by the same hand; everywhere else deleted words come first, as they do in Word.
///
/// LibreOffice (7.4) makes one insertion of two that touch, also over the end of a paragraph that stays. With all
/// changes rejected that end would go with the insertion, and the next paragraph would be joined to this one. The
/// deleted words in between keep the two apart; in both readings the text is the same.
pub(crate) fn with_deletions_between(document: &Document) -> Cow<'_, Document> {
    let tails = tails(document);
    if tails.is_empty() {
        return Cow::Borrowed(document);
    }
    let mut ordered = document.clone();
    for Tail { paragraph, start, deleted } in tails {
        ordered.paragraphs[paragraph].spans[start..].rotate_left(deleted);
    }
    Cow::Owned(ordered)
}

/// The deleted and inserted spans that end a paragraph.
struct Tail {
    paragraph: usize,
    /// The first deleted span.
    start: usize,
    /// How many are deleted; the others are inserted.
    deleted: usize,
}

fn tails(document: &Document) -> Vec<Tail> {
    let mut following: HashMap<u32, &Paragraph> = HashMap::new();
    let mut tails = Vec::new();
    for (index, paragraph) in document.paragraphs.iter().enumerate().rev() {
        let next = following.insert(paragraph.container, paragraph);
        let tail = next.and_then(first_insertion).and_then(|next| tail(index, paragraph, next));
        tails.extend(tail);
    }
    if !tails.is_empty() {
        let anchors: BTreeSet<(usize, usize)> = document
            .comments
            .iter()
            .flat_map(|comment| [(comment.paragraph, comment.start), comment.end])
            .collect();
        tails.retain(|tail| !is_commented(tail, document, &anchors));
    }
    tails
}

/// The insertion that a paragraph begins with: of its first words, or of its end where it has none.
fn first_insertion(paragraph: &Paragraph) -> Option<&Change> {
    let first = paragraph.spans.iter().find(|span| !span.text.is_empty() || span.note.is_some());
    let changes = first.map_or(&paragraph.paragraph_mark.changes, |span| &span.changes);
    changes.iter().find(|change| change.kind == ChangeKind::Insertion)
}

fn tail(index: usize, paragraph: &Paragraph, next: &Change) -> Option<Tail> {
    let last = paragraph.spans.last()?.changes.last()?;
    if !paragraph.paragraph_mark.changes.is_empty() || last.author != next.author {
        return None;
    }
    let count = |spans: &[Span], kind| spans.iter().rev().take_while(|span| is_only(span, kind)).count();
    let inserted = count(&paragraph.spans, ChangeKind::Insertion);
    let rest = &paragraph.spans[..paragraph.spans.len() - inserted];
    let deleted = count(rest, ChangeKind::Deletion);
    (deleted > 0 && inserted > 0).then_some(Tail { paragraph: index, start: rest.len() - deleted, deleted })
}

/// Words that carry this one change.
fn is_only(span: &Span, kind: ChangeKind) -> bool {
    span.note.is_none() && matches!(span.changes.as_slice(), [change] if change.kind == kind)
}

/// Whether a comment begins or ends within the words that would change their places.
fn is_commented(tail: &Tail, document: &Document, anchors: &BTreeSet<(usize, usize)>) -> bool {
    let length = |spans: &[Span]| spans.iter().map(|span| span.text.chars().count()).sum::<usize>();
    let (before, words) = document.paragraphs[tail.paragraph].spans.split_at(tail.start);
    let from = length(before);
    let to = from + length(words);
    let within = (tail.paragraph, from + 1)..(tail.paragraph, to.max(from + 1));
    anchors.range(within).next().is_some()
}
