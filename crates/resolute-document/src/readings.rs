//! The texts that a marked document holds: all changes accepted, all rejected, or decided one by one.

use crate::document::{Change, Document, Paragraph, Span};

/// What to do with one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Insertions stay, deletions go.
    Accept,
    /// Insertions go, deletions stay.
    Reject,
    /// The change stays a change.
    Keep,
}

/// A reading and where each of its paragraphs came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The text after the decisions.
    pub document: Document,
    /// For each paragraph of the reading: the paragraphs of the marked document that it was made of, in order.
    pub sources: Vec<Vec<usize>>,
}

impl Document {
    /// The new text: every change accepted.
    ///
    /// ```
    /// use resolute_document::{Document, Paragraph, Span};
    /// let spans = vec![Span::plain("in "), Span::deleted("2014"), Span::inserted("2018")];
    /// let marked = Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
    /// assert_eq!(marked.accepted().document.paragraphs[0].text(), "in 2018");
    /// assert_eq!(marked.rejected().document.paragraphs[0].text(), "in 2014");
    /// ```
    pub fn accepted(&self) -> Resolved {
        self.resolve(|_| Decision::Accept)
    }

    /// The old text: every change rejected.
    pub fn rejected(&self) -> Resolved {
        self.resolve(|_| Decision::Reject)
    }

    /// Decides every change, for example by author. Paragraphs whose mark goes away join the next one of the same
    /// container; a paragraph that loses all its characters and its mark disappears.
    pub fn resolve(&self, decide: impl Fn(&Change) -> Decision) -> Resolved {
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        let mut sources: Vec<Vec<usize>> = Vec::new();
        // Spans whose paragraph mark was taken out wait here, with the paragraph they started as.
        let mut open: Option<(Paragraph, Vec<usize>)> = None;
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            if let Some((waiting, _)) = &open
                && waiting.container != paragraph.container
            {
                let (waiting, from) = open.take().expect("just seen");
                // Nothing follows in this container to join with: words are kept, an empty rest goes.
                if !waiting.spans.is_empty() {
                    paragraphs.push(waiting);
                    sources.push(from);
                }
            }
            let spans: Vec<Span> =
                paragraph.spans.iter().filter_map(|span| settle_span(span, &decide)).collect();
            let mark = settle(&paragraph.paragraph_mark.changes, &decide);
            let (mut current, mut from) = match open.take() {
                // The mark that survives is the last one, and the paragraph's properties hang on it; but the label
                // and style of the words that come first are what a reader sees, so they stay where there are any.
                Some((mut waiting, from)) if !waiting.spans.is_empty() => {
                    waiting.spans.extend(spans);
                    (waiting, from)
                }
                Some((_, from)) => (Paragraph { spans, ..paragraph.clone() }, from),
                None => (Paragraph { spans, ..paragraph.clone() }, Vec::new()),
            };
            from.push(index);
            match mark {
                Some(changes) => {
                    current.paragraph_mark.changes = changes;
                    paragraphs.push(current);
                    sources.push(from);
                }
                None => open = Some((current, from)),
            }
        }
        if let Some((waiting, from)) = open
            && !waiting.spans.is_empty()
        {
            paragraphs.push(waiting);
            sources.push(from);
        }
        for paragraph in &mut paragraphs {
            merge_equal_neighbours(&mut paragraph.spans);
        }
        Resolved {
            document: Document { paragraphs, comments: Vec::new(), findings: self.findings.clone() },
            sources,
        }
    }
}

/// The changes that remain, or `None` when the characters go away.
fn settle(changes: &[Change], decide: &impl Fn(&Change) -> Decision) -> Option<Vec<Change>> {
    let mut kept = Vec::new();
    for change in changes {
        match (decide(change), change.kind.adds()) {
            (Decision::Keep, _) => kept.push(change.clone()),
            (Decision::Accept, true) | (Decision::Reject, false) => {}
            (Decision::Accept, false) | (Decision::Reject, true) => return None,
        }
    }
    Some(kept)
}

fn settle_span(span: &Span, decide: &impl Fn(&Change) -> Decision) -> Option<Span> {
    let changes = settle(&span.changes, decide)?;
    let settled = changes.is_empty();
    Some(Span {
        text: span.text.clone(),
        changes,
        note: span.note.clone(),
        confidence: span.confidence.filter(|_| !settled),
        alternatives: if settled { Vec::new() } else { span.alternatives.clone() },
        sponsors: if settled { Vec::new() } else { span.sponsors.clone() },
    })
}

/// Spans that no longer differ become one, so that a reading of a marked text equals the plain text.
fn merge_equal_neighbours(spans: &mut Vec<Span>) {
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans.drain(..) {
        match merged.last_mut() {
            Some(last)
                if last.note.is_none()
                    && span.note.is_none()
                    && last.changes == span.changes
                    && last.confidence == span.confidence
                    && last.alternatives == span.alternatives
                    && last.sponsors == span.sponsors =>
            {
                last.text.push_str(&span.text);
            }
            _ => merged.push(span),
        }
    }
    *spans = merged;
}
