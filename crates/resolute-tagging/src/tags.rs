//! What the tagger says of a text.

use serde::Serialize;

/// What is suggested for a text, and on what ground.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tags {
    /// The language in which the text was read (`en`), as given or as recognised; none where it is not one of the six.
    pub language: Option<&'static str>,
    /// What the suggestions rest on.
    pub basis: Basis,
    /// The text is longer than [`Tagger::WHOLE`](crate::Tagger::WHOLE): stretches spread evenly over it were read.
    pub sampled: bool,
    /// Action lines, notations as in `action_lines.csv` (`C5`, `C7-ehea`), best first.
    pub lines: Vec<Suggestion>,
    /// Goals (`3`), best first.
    pub goals: Vec<Suggestion>,
    /// Targets of goals (`9.c`), best first.
    pub targets: Vec<Suggestion>,
}

/// What suggestions rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// English: vocabularies, and a model trained on texts that people labelled.
    Model,
    /// Names and terms that stand in the text's language; nothing was learned from texts in it.
    TranslatedLabels,
    /// Nothing: the language is not one of the six, or no word of the text says anything.
    Nothing,
}

/// One thing that the text may belong to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggestion {
    /// `C7-ehea`, `3`, `9.c`.
    pub notation: &'static str,
    /// From 0 to 1: how sure the tagger is; what is below its own threshold is not suggested at all.
    pub score: f32,
    /// The same in a word.
    pub confidence: Confidence,
    /// The words of the text that led here, the weightiest first; never empty.
    pub because: Vec<Words>,
}

/// How sure the tagger is, in a word. How often each was right on texts that were not learned from stands in
/// `docs/conformance-tagging.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// More often right than wrong, where that was counted.
    Likely,
    /// Worth a look: a short text, a weak sign, a target, or a language in which nothing was counted.
    Perhaps,
}

/// Words of the text, exactly as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Where they first stand: offsets in Unicode scalar values, the end excluded.
    pub start: usize,
    /// The offset after the last character.
    pub end: usize,
}
