//! What a sister text still says in words that an amendment takes out.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Index;
use super::stems::{Token, tokens};

/// Words that an amendment takes out, with what comes in their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// Byte range of the words in the old text.
    pub before: Range<usize>,
    /// The same with the words before them that are needed to recognise it elsewhere: `2014` alone stands everywhere,
    /// `Resolution 140 (Rev. Busan, 2014` does not.
    pub with_context: Range<usize>,
    /// Byte range in the new text of what stands there instead; empty where nothing does.
    pub after: Range<usize>,
}

/// Texts with more words than this are not compared word by word: the time grows with both lengths.
const MOST: usize = 600;

/// The words that are in the old text and not in the new one.
///
/// ```
/// use resolute_document::parallels::replaced;
/// let before = "when reviewing Resolution 140 (Rev. Guadalajara, 2010).";
/// let after = "when reviewing Resolution 140 (Rev. Busan, 2014).";
/// let found = replaced(before, after);
/// assert_eq!(&before[found[0].before.clone()], "Guadalajara, 2010");
/// assert_eq!(&before[found[0].with_context.clone()], "Resolution 140 (Rev. Guadalajara, 2010");
/// assert_eq!(&after[found[0].after.clone()], "Busan, 2014");
/// ```
pub fn replaced(before: &str, after: &str) -> Vec<Replaced> {
    let (old, new) = (tokens(before), tokens(after));
    if old.len() > MOST || new.len() > MOST {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (gone, come) in differences(&old, &new) {
        if gone.is_empty() {
            continue;
        }
        let context = context(before, &old, &gone);
        let range = |tokens: &[Token], words: Range<usize>| match (tokens.get(words.start), words.is_empty())
        {
            (Some(first), false) => first.range.start..tokens[words.end - 1].range.end,
            (first, _) => {
                let at = first.map_or(0, |first| first.range.start);
                at..at
            }
        };
        found.push(Replaced {
            with_context: range(&old, gone.start - context..gone.end),
            before: range(&old, gone),
            after: range(&new, come),
        });
    }
    found
}

/// How many words before a change are needed to recognise it: in brackets those from the two in front of the bracket
/// on, before a bare number one, before other words none.
fn context(text: &str, words: &[Token], change: &Range<usize>) -> usize {
    let start = change.start;
    let from = words[start].range.start;
    let bracket = text[..from].rfind('(').filter(|open| !text[*open..from].contains(')'));
    let inside =
        bracket.map_or(0, |open| words[..start].iter().filter(|word| word.range.start > open).count());
    let is_number = |word: &Token| word.stem.chars().all(|character| !character.is_alphabetic());
    let wanted = match bracket {
        Some(_) => inside + 2,
        None => usize::from(words[change.clone()].iter().all(is_number)),
    };
    wanted.min(start)
}

/// Ranges of words that differ, in order.
fn differences(old: &[Token], new: &[Token]) -> Vec<(Range<usize>, Range<usize>)> {
    let width = new.len() + 1;
    // Length of the longest common sequence from each pair of places on.
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i].stem == new[j].stem {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    while i < old.len() || j < new.len() {
        let (from_old, from_new) = (i, j);
        while (i < old.len() || j < new.len())
            && !(i < old.len() && j < new.len() && old[i].stem == new[j].stem)
        {
            let down = i < old.len()
                && (j == new.len() || longest[(i + 1) * width + j] >= longest[i * width + j + 1]);
            if down { i += 1 } else { j += 1 }
        }
        if i > from_old || j > from_new {
            found.push((from_old..i, from_new..j));
        } else {
            i += 1;
            j += 1;
        }
    }
    found
}

impl Index {
    /// Where a passage still has words that an amendment of another text takes out: for each phrase of `old` the byte
    /// range in the passage. Words that too many passages have are left out.
    ///
    /// ```
    /// use resolute_document::parallels::{Index, Passage, replaced};
    /// let passage = |instrument: &str, words: &str| Passage {
    ///     instrument: instrument.into(), words: words.into(), ..Passage::default()
    /// };
    /// let mut passages = vec![passage("pp-140", "to contribute to the post-2015 development agenda;")];
    /// passages.extend((0..9).map(|number| passage(&format!("pp-{number}"), "to report to the Council.")));
    /// let index = Index::new(passages, resolute_reference::register());
    /// let before = "taking part in the post-2015 agenda";
    /// let changes = replaced(before, "taking part in the 2030 Agenda");
    /// let still = index.still_has(0, before, &changes);
    /// assert_eq!(&index.passages()[0].words[still[0].1.clone()], "post-2015");
    /// ```
    pub fn still_has(&self, passage: usize, old: &str, changes: &[Replaced]) -> Vec<(usize, Range<usize>)> {
        let Some(there) = self.passages().get(passage) else { return Vec::new() };
        let words = tokens(&there.words);
        let terms = self.words_of(passage);
        let old = tokens(old);
        let mut found = Vec::new();
        for (number, change) in changes.iter().enumerate() {
            let inside = |token: &&Token| {
                token.range.start >= change.with_context.start && token.range.end <= change.with_context.end
            };
            let phrase: Vec<u32> = old.iter().filter(inside).map(|token| self.term(&token.stem)).collect();
            let heavy = self.rarity().of_phrase(&phrase);
            if phrase.is_empty() || phrase.contains(&u32::MAX) || heavy < self.rarity().most() * TELLS {
                continue;
            }
            let places = terms.windows(phrase.len()).enumerate().filter(|(_, window)| *window == phrase);
            found.extend(
                places.map(|(at, _)| (number, words[at].range.start..words[at + phrase.len() - 1].range.end)),
            );
        }
        found
    }
}

/// A phrase lighter than this part of what one passage alone says stands in many texts for reasons of its own.
const TELLS: f32 = 0.5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_everything_and_of_nothing_is_bounded() {
        assert_eq!(replaced("the same words", "the same words"), []);
        assert_eq!(replaced("", "all new"), []);
        let all = replaced("all gone", "");
        assert_eq!((all[0].before.clone(), all[0].after.clone()), (0..8, 0..0));
        assert_eq!(replaced(&"a b ".repeat(900), "c"), []);
    }
}
