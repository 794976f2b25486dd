//! The changes of a marked text in a form in which two ways of marking the same edit are equal.
//!
//! Equivalent are: a part of a word marked, and the whole word; a deletion or insertion that slid along equal words
//! (`and Y and`: which *and* is new?); the same words taken out and put back, and no change; two replacements with
//! nothing but punctuation, white space or one little word of at most three letters between them, and one replacement
//! of it all; a move, and a deletion here and an insertion there; what one party inserted and another deleted, and
//! nothing.

use resolute_document::{Document, Paragraph};

/// Words deleted and inserted at a place, counted in words of both texts; `¶` is the end of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    old_at: usize,
    new_at: usize,
    old: Vec<String>,
    new: Vec<String>,
}

/// A word, a sign or `¶`, and which of the texts have it.
struct Token {
    text: String,
    in_old: bool,
    in_new: bool,
}

pub(crate) fn changes(document: &Document) -> Vec<Edit> {
    course(document).edits()
}

/// How many changes of a file a comparison gives back, equal ones and those where, between words that both markings
/// keep, it changes no more words than the file does: another way to the same text, and no longer one.
pub(crate) fn given_back(file: &Document, comparison: &Document) -> usize {
    let (gold, ours) = (course(file), course(comparison));
    let (theirs, kept) = (gold.kept_pairs(), ours.kept_pairs());
    let known: std::collections::HashSet<(usize, usize)> = kept.iter().copied().collect();
    let common: Vec<(usize, usize)> = theirs.iter().copied().filter(|pair| known.contains(pair)).collect();
    // The region of a place is the number of common pairs before it.
    let region = |old: usize, new: usize| common.partition_point(|(here, there)| *here < old || *there < new);
    let mut balance = vec![0_isize; common.len() + 1];
    theirs
        .iter()
        .filter(|pair| !known.contains(pair))
        .for_each(|(old, new)| balance[region(*old, *new)] -= 1);
    let shared: std::collections::HashSet<(usize, usize)> = common.iter().copied().collect();
    kept.iter().filter(|pair| !shared.contains(pair)).for_each(|(old, new)| balance[region(*old, *new)] += 1);
    gold.edits().iter().filter(|edit| balance[region(edit.old_at, edit.new_at)] >= 0).count()
}

fn course(document: &Document) -> Course {
    let mut tokens = Vec::new();
    for paragraph in &document.paragraphs {
        push_words(paragraph, &mut tokens);
        let (in_old, in_new) = sides(&paragraph.paragraph_mark.changes);
        tokens.push(Token { text: "¶".to_owned(), in_old, in_new });
    }
    tokens.retain(|token| token.in_old || token.in_new);
    let mut course = Course::of(tokens);
    course.trim();
    course.slide();
    course.join();
    course
}

/// Whether the old and the new text have it.
fn sides(changes: &[resolute_document::Change]) -> (bool, bool) {
    let adds = changes.iter().any(|change| change.kind.adds());
    let removes = changes.iter().any(|change| !change.kind.adds());
    (!adds, !removes)
}

/// Words and signs; a word of which a part is changed is changed.
fn push_words(paragraph: &Paragraph, tokens: &mut Vec<Token>) {
    let characters: Vec<(char, bool, bool)> = paragraph
        .spans
        .iter()
        .flat_map(|span| {
            let (in_old, in_new) = sides(&span.changes);
            span.text.chars().map(move |character| (character, in_old, in_new))
        })
        .filter(|(_, in_old, in_new)| *in_old || *in_new)
        .collect();
    for run in characters.chunk_by(|one, other| one.0.is_alphanumeric() && other.0.is_alphanumeric()) {
        if run[0].0.is_whitespace() {
            continue;
        }
        let whole = run.iter().all(|(_, in_old, in_new)| *in_old && *in_new);
        let part = |side: fn(&(char, bool, bool)) -> bool| {
            run.iter().filter(|one| side(one)).map(|one| one.0).collect::<String>()
        };
        if whole {
            tokens.push(Token { text: part(|_| true), in_old: true, in_new: true });
            continue;
        }
        for (text, in_old) in [(part(|one| one.1), true), (part(|one| one.2), false)] {
            if !text.is_empty() {
                tokens.push(Token { text, in_old, in_new: !in_old });
            }
        }
    }
}

/// Kept words and what is changed between them.
struct Course {
    steps: Vec<Step>,
    /// Kept words after the last change.
    tail: Vec<String>,
}

#[derive(Default)]
struct Step {
    kept: Vec<String>,
    old: Vec<String>,
    new: Vec<String>,
}

impl Course {
    fn of(tokens: Vec<Token>) -> Course {
        let mut steps = Vec::new();
        let mut step = Step::default();
        for token in tokens {
            match (token.in_old, token.in_new) {
                (true, true) => {
                    if !step.old.is_empty() || !step.new.is_empty() {
                        steps.push(std::mem::take(&mut step));
                    }
                    step.kept.push(token.text);
                }
                (true, false) => step.old.push(token.text),
                _ => step.new.push(token.text),
            }
        }
        let mut course = Course { steps, tail: Vec::new() };
        if step.old.is_empty() && step.new.is_empty() {
            course.tail = step.kept;
        } else {
            course.steps.push(step);
        }
        course
    }

    /// The kept words after a step.
    fn after(&mut self, at: usize) -> &mut Vec<String> {
        match self.steps.get_mut(at + 1) {
            Some(next) => &mut next.kept,
            None => &mut self.tail,
        }
    }

    /// Equal words at the ends of what is deleted and inserted are no change.
    fn trim(&mut self) {
        for at in 0..self.steps.len() {
            let step = &mut self.steps[at];
            let same = step.old.iter().zip(&step.new).take_while(|(old, new)| old == new).count();
            step.kept.extend(step.old.drain(..same));
            step.new.drain(..same);
            let same = step.old.iter().rev().zip(step.new.iter().rev()).take_while(|(o, n)| o == n).count();
            let rest = step.old.split_off(step.old.len() - same);
            step.new.truncate(step.new.len() - same);
            self.after(at).splice(0..0, rest);
        }
        let mut whole: Vec<Step> = Vec::new();
        let mut kept = Vec::new();
        for mut step in std::mem::take(&mut self.steps) {
            kept.append(&mut step.kept);
            if !step.old.is_empty() || !step.new.is_empty() {
                whole.push(Step { kept: std::mem::take(&mut kept), ..step });
            }
        }
        kept.append(&mut self.tail);
        (self.steps, self.tail) = (whole, kept);
    }

    /// What is only inserted or only deleted goes as far to the front as it can.
    fn slide(&mut self) {
        for at in 0..self.steps.len() {
            loop {
                let Step { kept, old, new } = &mut self.steps[at];
                let only = match (old.is_empty(), new.is_empty()) {
                    (false, true) => old,
                    (true, false) => new,
                    _ => break,
                };
                if kept.is_empty() || kept.last() != only.last() {
                    break;
                }
                let word = kept.pop().expect("just seen");
                only.rotate_right(1);
                self.after(at).insert(0, word);
            }
        }
    }

    /// Replacements with next to nothing between them are one.
    fn join(&mut self) {
        let mut whole: Vec<Step> = Vec::new();
        for step in std::mem::take(&mut self.steps) {
            let words = || step.kept.iter().filter(|word| word.chars().any(char::is_alphanumeric));
            let little = words().count() <= 1
                && words().all(|word| word.chars().count() <= 3)
                && !step.kept.iter().any(|word| word == "¶");
            match whole.last_mut() {
                Some(last)
                    if little
                        && last.old.len() + step.old.len() > 0
                        && last.new.len() + step.new.len() > 0 =>
                {
                    last.old.extend(step.kept.iter().cloned().chain(step.old));
                    last.new.extend(step.kept.into_iter().chain(step.new));
                }
                _ => whole.push(step),
            }
        }
        self.steps = whole;
    }

    fn edits(&self) -> Vec<Edit> {
        let (mut old_at, mut new_at) = (0, 0);
        let place = |step: &Step| {
            old_at += step.kept.len();
            new_at += step.kept.len();
            let edit = Edit { old_at, new_at, old: step.old.clone(), new: step.new.clone() };
            old_at += edit.old.len();
            new_at += edit.new.len();
            edit
        };
        self.steps.iter().map(place).collect()
    }

    /// Places of the kept words in both texts.
    fn kept_pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let (mut old_at, mut new_at) = (0, 0);
        for step in &self.steps {
            pairs.extend((0..step.kept.len()).map(|at| (old_at + at, new_at + at)));
            old_at += step.kept.len() + step.old.len();
            new_at += step.kept.len() + step.new.len();
        }
        pairs.extend((0..self.tail.len()).map(|at| (old_at + at, new_at + at)));
        pairs
    }
}
