//! What a cue says: these characters are old, those are new, and how sure it is.

use std::ops::Range;

use super::flat::Flat;
use crate::document::{Alternative, ChangeKind};

/// The kind of evidence behind a claim; its measured reliability decides the confidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Cue {
    /// Two conferences as place and year in one pair of parentheses.
    Tag,
    /// Two years without a space between them.
    Year,
    /// Two tags, each in its own parentheses.
    Parentheses,
    /// Two labels where one belongs, or a label that only one of the two runs can hold.
    Label,
    /// A sentence that starts again without a space.
    Restart,
    /// Two words run together.
    Glue,
    /// Words that name what did not exist when the old text was adopted, as a phrase within a paragraph.
    Anachronism,
    /// A whole paragraph that hangs on such words.
    AnachronisticParagraph,
    /// Words of a cited title that only one of two revisions has.
    Title,

    /// The old text given lacks these characters.
    Base,
}

/// One change, whole: what goes and what comes.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    /// Changed pieces in order; characters between them stay.
    pub(super) pieces: Vec<(Range<usize>, ChangeKind)>,
    pub(super) cue: Cue,
    /// How likely it is, from 0 to 1, before the claims are weighed against each other.
    pub(super) likelihood: f32,
    /// Why, as a sentence fragment.
    pub(super) reason: String,
    /// Other ways to read the same place.
    pub(super) alternatives: Vec<Alternative>,
}

impl Claim {
    pub(super) fn new(cue: Cue, likelihood: f32, reason: impl Into<String>) -> Claim {
        Claim { pieces: Vec::new(), cue, likelihood, reason: reason.into(), alternatives: Vec::new() }
    }

    pub(super) fn inserting(mut self, range: Range<usize>) -> Claim {
        self.add(range, ChangeKind::Insertion);
        self
    }

    pub(super) fn deleting(mut self, range: Range<usize>) -> Claim {
        self.add(range, ChangeKind::Deletion);
        self
    }

    pub(super) fn or(mut self, alternative: Alternative) -> Claim {
        self.alternatives.push(alternative);
        self
    }

    fn add(&mut self, range: Range<usize>, kind: ChangeKind) {
        if range.start < range.end {
            self.pieces.push((range, kind));
            self.pieces.sort_by_key(|(range, _)| range.start);
        }
    }

    /// From the first changed character to the last.
    pub(super) fn extent(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |(range, _)| range.start);
        start..self.pieces.last().map_or(start, |(range, _)| range.end)
    }

    pub(super) fn overlaps(&self, other: &Claim) -> bool {
        let touches = |range: &Range<usize>| {
            other.pieces.iter().any(|(theirs, _)| range.start < theirs.end && theirs.start < range.end)
        };
        self.pieces.iter().any(|(range, _)| touches(range))
    }

    /// The words of the range before or after the change.
    pub(super) fn reading(&self, flat: &Flat, range: Range<usize>, gone: ChangeKind) -> String {
        let mut text = String::new();
        let mut at = range.start;
        for (piece, kind) in &self.pieces {
            if piece.end <= range.start || piece.start >= range.end || *kind != gone {
                continue;
            }
            text.push_str(&flat.text(at..piece.start.max(at)));
            at = piece.end.min(range.end);
        }
        text.push_str(&flat.text(at..range.end));
        text
    }

    /// This claim as an alternative to another: both readings of the place.
    pub(super) fn as_alternative(&self, flat: &Flat, range: Range<usize>) -> Alternative {
        Alternative {
            before: self.reading(flat, range.clone(), ChangeKind::Insertion),
            after: self.reading(flat, range, ChangeKind::Deletion),
            confidence: self.likelihood,
            reason: self.reason.clone(),
        }
    }
}
