//! The texts that a marked document holds: all changes accepted, all rejected, or decided one by one.

use crate::document::{Change, Comment, Document, Paragraph, Span};

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
        let mut resolved = self.resolve(|_| Decision::Accept);
        for paragraph in &mut resolved.document.paragraphs {
            paragraph.number_before = None;
        }
        resolved
    }

    /// The old text: every change rejected.
    pub fn rejected(&self) -> Resolved {
        let mut resolved = self.resolve(|_| Decision::Reject);
        for paragraph in &mut resolved.document.paragraphs {
            if let Some(number) = paragraph.number_before.take() {
                paragraph.number = Some(number).filter(|number| !number.is_empty());
            }
        }
        resolved
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
        let comments = self.comments_in(&sources, &decide);
        Resolved { document: Document { paragraphs, comments, findings: self.findings.clone() }, sources }
    }

    /// The comments with their anchors moved to where their words now are. A comment whose paragraph is gone is gone.
    fn comments_in(&self, sources: &[Vec<usize>], decide: &impl Fn(&Change) -> Decision) -> Vec<Comment> {
        let kept_before = |paragraph: usize, offset: usize| -> usize {
            let mut left = offset;
            let mut kept = 0;
            for span in &self.paragraphs[paragraph].spans {
                let length = span.text.chars().count();
                if settle(&span.changes, decide).is_some() {
                    kept += length.min(left);
                }
                left = left.saturating_sub(length);
            }
            kept
        };
        if self.comments.is_empty() {
            return Vec::new();
        }
        let mut homes = vec![None; self.paragraphs.len()];
        for (index, from) in sources.iter().enumerate() {
            from.iter().for_each(|source| homes[*source] = Some(index));
        }
        let place = |paragraph: usize, offset: usize| -> Option<(usize, usize)> {
            let index = homes.get(paragraph).copied().flatten()?;
            let from = &sources[index];
            let joined = from.iter().take_while(|source| **source != paragraph);
            Some((
                index,
                joined.map(|source| kept_before(*source, usize::MAX)).sum::<usize>()
                    + kept_before(paragraph, offset),
            ))
        };
        let moved = |comment: &Comment| {
            let start = place(comment.paragraph, comment.start)?;
            let end = place(comment.end.0, comment.end.1).unwrap_or(start);
            Some(Comment { paragraph: start.0, start: start.1, end, ..comment.clone() })
        };
        self.comments.iter().filter_map(moved).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{ChangeKind, ParagraphMark};

    fn paragraph(spans: Vec<Span>, mark: Option<ChangeKind>) -> Paragraph {
        let changes = mark.map(Change::new).into_iter().collect();
        Paragraph { spans, paragraph_mark: ParagraphMark { changes }, ..Paragraph::default() }
    }

    #[test]
    fn comment_follows_its_words_when_paragraphs_join_and_words_go() {
        let paragraphs = vec![
            paragraph(vec![Span::plain("one "), Span::deleted("two ")], Some(ChangeKind::Deletion)),
            paragraph(vec![Span::inserted("three "), Span::plain("four")], None),
        ];
        let comment = Comment {
            id: "1".to_owned(),
            author: None,
            date: None,
            text: "why".to_owned(),
            paragraph: 1,
            start: 6,
            end: (1, 10),
        };
        let document = Document { paragraphs, comments: vec![comment], ..Document::default() };
        let accepted = document.accepted().document;
        assert_eq!(accepted.paragraphs[0].text(), "one three four");
        assert_eq!(
            (accepted.comments[0].paragraph, accepted.comments[0].start, accepted.comments[0].end),
            (0, 10, (0, 14))
        );
        let rejected = document.rejected().document;
        assert_eq!(rejected.paragraphs[1].text(), "four");
        assert_eq!((rejected.comments[0].paragraph, rejected.comments[0].start), (1, 0));
    }

    #[test]
    fn drawn_label_of_the_old_text_is_shown_when_changes_are_rejected() {
        let numbered = Paragraph {
            number: Some("4.".to_owned()),
            number_before: Some("3.".to_owned()),
            ..Paragraph::plain("to invite")
        };
        let document = Document { paragraphs: vec![numbered], ..Document::default() };
        let number = |resolved: Resolved| resolved.document.paragraphs[0].number.clone();
        assert_eq!(number(document.accepted()).as_deref(), Some("4."));
        assert_eq!(number(document.rejected()).as_deref(), Some("3."));
    }

    #[test]
    fn one_author_can_be_accepted_while_another_stays() {
        let by = |author: &str, span: Span| {
            let changes =
                span.changes.into_iter().map(|c| Change { author: Some(author.to_owned()), ..c }).collect();
            Span { changes, ..span }
        };
        let spans =
            vec![by("A", Span::inserted("new ")), by("B", Span::deleted("old ")), Span::plain("text")];
        let document = Document { paragraphs: vec![paragraph(spans, None)], ..Document::default() };
        let of_a = |change: &Change| match change.author.as_deref() {
            Some("A") => Decision::Accept,
            _ => Decision::Keep,
        };
        let resolved = document.resolve(of_a).document;
        assert_eq!(resolved.paragraphs[0].text(), "new old text");
        assert_eq!(resolved.paragraphs[0].spans.len(), 3);
        assert!(resolved.paragraphs[0].spans[0].changes.is_empty());
        assert_eq!(resolved.paragraphs[0].spans[1].changes.len(), 1);
    }
}
