//! Places where two texts meet without a space, and what meets there: a sentence that starts again, two words.

use std::ops::Range;

use super::claim::{Claim, Cue};
use super::flat::{Flat, MARK};
use super::names::Mention;
use super::outline::{Line, LineKind, Outline};
use super::vocabulary::Vocabulary;
use crate::document::Alternative;

/// Two wordings of the same place, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Restart {
    /// The line of the outline.
    pub(super) line: usize,
    /// Characters of the wording that stands first.
    pub(super) first: Range<usize>,
    /// Characters of the other.
    pub(super) second: Range<usize>,
    /// Whether the first is the new one.
    pub(super) new_first: bool,
    /// Whether the two are the whole of the line's words.
    pub(super) whole: bool,
    cue: Cue,
    likelihood: f32,
    reason: String,
}

impl Restart {
    pub(super) fn claim(&self, flat: &Flat) -> Claim {
        let claim = Claim::new(self.cue, self.likelihood, self.reason.clone());
        let (first, second) = (self.first.clone(), self.second.clone());
        let (one, other) = (flat.text(first.clone()), flat.text(second.clone()));
        let (claim, before, after) = if self.new_first {
            (claim.inserting(first).deleting(second), one, other)
        } else {
            (claim.deleting(first).inserting(second), one, other)
        };
        // The same two wordings the other way round.
        let (before, after) = if self.new_first { (before, after) } else { (after, before) };
        let turned = "the two wordings may stand the other way round".to_owned();
        claim.or(Alternative { before, after, confidence: (1.0 - self.likelihood) / 2.0, reason: turned })
    }

    pub(super) fn new_part(&self) -> Range<usize> {
        if self.new_first { self.first.clone() } else { self.second.clone() }
    }

    pub(super) fn old_part(&self) -> Range<usize> {
        if self.new_first { self.second.clone() } else { self.first.clone() }
    }
}

/// How two texts meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meeting {
    /// `development,Resolution`
    Punctuation,
    /// `developmentResolution`
    Case,
    /// `(WSIS)and`
    Parenthesis,
    /// `shallmay`
    Words,
}

/// All places where wordings meet, read as replaced words.
pub(super) fn restarts(
    flat: &Flat,
    outline: &Outline,
    vocabulary: &Vocabulary,
    mentions: &[Mention],
) -> Vec<Restart> {
    let mut restarts = Vec::new();
    for (index, line) in outline.lines.iter().enumerate() {
        if matches!(line.kind, LineKind::Blank | LineKind::Heading) {
            continue;
        }
        let end = flat.paragraph(line.paragraph).end;
        for (seam, meeting) in seams(flat, line.words..end, vocabulary) {
            restarts.extend(restart(flat, line, index, seam, meeting, mentions));
        }
    }
    restarts
}

fn seams(flat: &Flat, range: Range<usize>, vocabulary: &Vocabulary) -> Vec<(usize, Meeting)> {
    let mut seams = Vec::new();
    for position in range.start + 1..range.end {
        let (before, here) = (flat.chars[position - 1], flat.chars[position]);
        if matches!(before, ',' | ';') && here.is_alphabetic() {
            seams.push((position, Meeting::Punctuation));
        } else if before == ')' && here.is_alphabetic() && is_long_parenthesis(flat, position, range.start) {
            seams.push((position, Meeting::Parenthesis));
        }
    }
    let ends_with_that = |word: &str| word.len() > 7 && word.ends_with("that") && vocabulary.count(word) == 1;
    for word in flat.words_in(range) {
        let place = flat.words[word].clone();
        let chars = &flat.chars[place.clone()];
        // Exports leave marks of their own, `[footnoteRef:1]`.
        if place.start > 0 && flat.chars[place.start - 1] == '[' {
            continue;
        }
        // Two capitals in one word are a product or an acronym with its plural unless both halves are long.
        let case = (3..chars.len().saturating_sub(2)).find(|at| {
            chars[at - 1].is_lowercase() && chars[*at].is_uppercase() && chars[at + 1].is_lowercase()
        });
        if let Some(at) = case {
            let alone = vocabulary.count(&flat.folded[word]) < 2;
            if alone && chars[..at].iter().skip(1).all(|c| c.is_lowercase()) {
                seams.push((place.start + at, Meeting::Case));
            }
        } else if ends_with_that(&flat.folded[word]) {
            // No English word ends so.
            seams.push((place.end - 4, Meeting::Words));
        } else if let Some(at) = vocabulary.halves(&flat.folded[word]) {
            seams.push((place.start + at, Meeting::Words));
        }
    }
    seams.sort_unstable_by_key(|(position, _)| *position);
    seams
}

/// `(s)` and `(a)` belong to the word that follows or to a label.
fn is_long_parenthesis(flat: &Flat, close: usize, floor: usize) -> bool {
    (floor..close - 1).rev().take(40).find(|at| flat.chars[*at] == '(').is_some_and(|open| close - open > 5)
}

fn restart(
    flat: &Flat,
    line: &Line,
    index: usize,
    seam: usize,
    meeting: Meeting,
    mentions: &[Mention],
) -> Option<Restart> {
    let end = flat.trimmed(line.words..flat.paragraph(line.paragraph).end).end;
    let left = flat.words_in(line.words..seam);
    let right = flat.words_in(seam..end);
    // The word before a seam within a word is cut off by it.
    let head = &flat.words[flat.words.partition_point(|word| word.end <= seam)];
    let head = if head.start < seam { seam..head.end } else { head.clone() };
    let head_word = super::flat::fold(&flat.chars[head.clone()]);
    let closed = flat.chars[seam - 1].is_ascii_punctuation() && flat.chars[seam - 1] != ')';
    let stop = if closed || !flat.chars[end - 1].is_ascii_punctuation() || flat.chars[end - 1] == ')' {
        end
    } else {
        end - 1
    };
    let first_word = flat.folded.get(left.start)?;
    let starts_again = *first_word == head_word && left.len() + 1 > 2;
    let build = |first: Range<usize>, second: Range<usize>, whole, cue, likelihood, reason: String| {
        let (new_first, surety) = order(flat, &first, &second, mentions);
        Restart { line: index, first, second, new_first, whole, cue, likelihood: likelihood * surety, reason }
    };
    if starts_again {
        let strong = matches!(meeting, Meeting::Punctuation | Meeting::Case) || head_word == "that";
        let reason = format!("the sentence starts again with “{}” without a space", flat.text(head));
        let likelihood = if strong { 0.97 } else { 0.85 };
        return Some(build(line.words..seam, seam..stop, true, Cue::Restart, likelihood, reason));
    }
    // The words after the seam take up a word shortly before it.
    const REACH: usize = 14;
    let earlier =
        flat.words_in(line.words..seam).rev().take(REACH).find(|word| flat.folded[*word] == head_word);
    if let Some(word) = earlier.filter(|_| meeting != Meeting::Words) {
        let first = flat.words[word].start..seam;
        let second_end = same_end(flat, &first, seam, stop, right.clone());
        let reason = format!("“{}” is taken up again without a space", flat.text(head));
        return Some(build(first, seam..second_end, false, Cue::Restart, 0.6, reason));
    }
    let word = flat.words[flat.words.partition_point(|word| word.start < seam) - 1].clone();
    let first = word.start..seam.min(word.end);
    match meeting {
        Meeting::Words | Meeting::Case => {
            let reason =
                format!("“{}” and “{}” are run together", flat.text(first.clone()), flat.text(head.clone()));
            Some(build(first, head, false, Cue::Glue, 0.8, reason))
        }
        Meeting::Punctuation | Meeting::Parenthesis => {
            let reason = "no space stands after the punctuation".to_owned();
            let second_end = same_end(flat, &(line.words..seam), seam, stop, right);
            let clause = (line.words..seam - 1).rev().find(|at| matches!(flat.chars[*at], ',' | ';' | '('));
            let start = flat.trimmed(clause.map_or(line.words, |at| at + 1)..seam).start;
            Some(build(start..seam, seam..second_end, false, Cue::Restart, 0.4, reason))
        }
    }
}

/// Where the second wording ends: at the sign that ends the first, else after as many words, else with the line.
fn same_end(flat: &Flat, first: &Range<usize>, seam: usize, stop: usize, right: Range<usize>) -> usize {
    let sign = flat.chars[first.end - 1];
    if sign.is_ascii_punctuation() {
        return (seam..stop).find(|at| flat.chars[*at] == sign).map_or(stop, |at| at + 1);
    }
    let count = flat.words_in(first.clone()).len().max(1);
    right.take(count).next_back().map_or(stop, |word| flat.words[word].end)
}

/// Whether the first wording is the new one, and how sure that is.
fn order(flat: &Flat, first: &Range<usize>, second: &Range<usize>, mentions: &[Mention]) -> (bool, f32) {
    let young = |range: &Range<usize>| {
        mentions.iter().any(|mention| {
            mention.firm && range.start <= mention.range.start && mention.range.end <= range.end
        })
    };
    match (young(first), young(second)) {
        (true, false) => return (true, 1.0),
        (false, true) => return (false, 1.0),
        _ => {}
    }
    let latest = |range: &Range<usize>| {
        let years = flat.folded[flat.words_in(range.clone())].iter().filter(|word| word.len() == 4);
        years.filter_map(|word| word.parse::<i16>().ok()).filter(|year| super::tags::is_year(*year)).max()
    };
    match (latest(first), latest(second)) {
        (Some(one), Some(other)) if one > other => (true, 0.85),
        (Some(one), Some(other)) if one < other => (false, 0.95),
        // A word is selected and typed over, which puts the new one behind; long passages are as often typed first
        // and the old ones deleted then.
        _ => (false, if flat.words_in(first.clone()).len() > 4 { 0.62 } else { 0.85 }),
    }
}

/// Takes back what a missing space means in a text that shows no other sign of lost marks.
pub(super) fn doubt(restarts: &mut Vec<Restart>) {
    const WORTH_SAYING: f32 = 0.3;
    for restart in restarts.iter_mut() {
        restart.likelihood *= if restart.whole { 0.8 } else { 0.4 };
    }
    restarts.retain(|restart| restart.likelihood >= WORTH_SAYING);
}

/// Whether a character ends a clause.
pub(super) fn ends_clause(character: char) -> bool {
    matches!(character, ',' | ';' | '.' | ':' | MARK)
}
