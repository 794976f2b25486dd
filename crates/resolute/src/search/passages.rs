//! The part of a text in which the words were found, with the words marked: slices of the text itself, so that every
//! character is the official one.

use std::collections::HashSet;
use std::ops::Range;

use super::query::{Sought, Terms};
use super::words::{Tongue, Word, words, words_where};

/// Characters of a text that are shown around what was found.
const SHOWN: usize = 280;
/// Of these, at most so many before the first marked word.
const BEFORE: usize = 90;

/// A slice of a text with marks on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The characters, exactly as they stand.
    pub text: String,
    /// Bytes of `text` that were found, in order.
    pub marks: Vec<Range<usize>>,
    /// Whether the text begins earlier.
    pub cut_before: bool,
    /// Whether the text goes on.
    pub cut_after: bool,
}

impl Passage {
    /// The characters in pieces, each marked or not.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for mark in &self.marks {
            pieces.push((&self.text[from..mark.start], false));
            pieces.push((&self.text[mark.clone()], true));
            from = mark.end;
        }
        pieces.push((&self.text[from..], false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

/// Knows again what was looked for.
pub(super) struct Marker {
    /// For each part the forms that count as it.
    parts: Vec<HashSet<String>>,
    /// Parts that must stand one after the other.
    phrases: Vec<Vec<(usize, String)>>,
    /// Letters with which something that was looked for begins. No stem of a word begins with another letter than the
    /// word, as far as both are letters of ASCII: most words of a text need no further look.
    begins: [bool; 128],
}

impl Marker {
    pub(super) fn new(sought: &[Sought]) -> Marker {
        let (mut parts, mut phrases) = (Vec::new(), Vec::new());
        for part in sought {
            match &part.terms {
                // Function words would mark half of every text.
                Terms::Forms(_) if part.optional => {}
                Terms::Forms(forms) => parts.push(forms.all().cloned().collect()),
                Terms::Begun(words) | Terms::Similar(words) => parts.push(words.iter().cloned().collect()),
                Terms::Apart(words) => parts.extend(words.iter().map(|word| HashSet::from([word.clone()]))),
                Terms::Phrase(steps) => phrases.push(steps.clone()),
                Terms::Nowhere => {}
            }
        }
        Marker::of(parts, phrases)
    }

    fn of(parts: Vec<HashSet<String>>, phrases: Vec<Vec<(usize, String)>>) -> Marker {
        let mut begins = [false; 128];
        let forms = parts.iter().flatten().chain(phrases.iter().flatten().map(|(_, form)| form));
        for first in forms.filter_map(|form| form.bytes().next()).filter(u8::is_ascii) {
            begins[usize::from(first)] = true;
        }
        Marker { parts, phrases, begins }
    }

    fn may_be(&self, word: &str) -> bool {
        let first = word.bytes().next().unwrap_or_default().to_ascii_lowercase();
        self.begins.get(usize::from(first)).copied().unwrap_or(true)
    }

    /// How many different parts can stand in a text.
    pub(super) fn parts(&self) -> usize {
        self.parts.len() + self.phrases.len()
    }

    /// Looks a text through, once.
    pub(super) fn read<'a>(&self, text: &'a str, language: &str) -> Read<'a> {
        Read { text, marks: self.marks(text, language) }
    }

    /// How a folded word is written in a text, where it stands in it.
    pub(super) fn spelling(&self, folded: &str, text: &str, language: &str) -> Option<String> {
        let found = words(text, Tongue::of(language)).into_iter().find(|word| word.forms.exact == folded)?;
        Some(text[found.range].to_lowercase())
    }

    /// Every place that was looked for, with the number of its part.
    fn marks(&self, text: &str, language: &str) -> Vec<(Range<usize>, usize)> {
        let words = words_where(text, Tongue::of(language), |word| self.may_be(word));
        let mut marks = Vec::new();
        for word in &words {
            let is_it = |part: &HashSet<String>| word.forms.all().any(|form| part.contains(form));
            if let Some(part) = self.parts.iter().position(is_it) {
                marks.push((word.range.clone(), part));
            }
        }
        for (number, phrase) in self.phrases.iter().enumerate() {
            marks.extend(occurrences(&words, phrase).map(|range| (range, self.parts.len() + number)));
        }
        marks.sort_by_key(|(range, _)| (range.start, range.end));
        marks
    }
}

/// A text that was looked through, with every place that was found and the number of its part.
pub(super) struct Read<'a> {
    text: &'a str,
    marks: Vec<(Range<usize>, usize)>,
}

impl Read<'_> {
    /// How many different parts stand in it.
    pub(super) fn met(&self) -> usize {
        self.marks.iter().map(|(_, part)| part).collect::<HashSet<_>>().len()
    }

    /// A short text whole, with its marks.
    pub(super) fn whole(self) -> Passage {
        let marks = self.marks.into_iter().map(|(range, _)| range).collect();
        Passage { text: self.text.to_owned(), marks: merged(marks, self.text), ..Passage::default() }
    }

    /// The part of it that has most of what was looked for.
    pub(super) fn passage(self) -> Passage {
        let text = self.text;
        let start = best_start(text, &self.marks);
        let start = if start == 0 { 0 } else { next_word(text, start) };
        let end =
            text[start..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| last_word(text, start + at));
        let end = if end <= start { text.len() } else { end };
        let inside = self
            .marks
            .into_iter()
            .map(|(range, _)| range)
            .filter(|range| start <= range.start && range.end <= end);
        let marks = inside.map(|range| range.start - start..range.end - start).collect();
        let shown = &text[start..end];
        Passage {
            text: shown.to_owned(),
            marks: merged(marks, shown),
            cut_before: start > 0,
            cut_after: end < text.len(),
        }
    }
}

fn occurrences<'a>(
    words: &'a [Word],
    phrase: &'a [(usize, String)],
) -> impl Iterator<Item = Range<usize>> + 'a {
    let (first_step, first) = &phrase[0];
    words.iter().enumerate().filter(move |(_, word)| word.forms.exact == *first).filter_map(
        move |(index, start)| {
            let mut end = start.range.end;
            for (step, wanted) in &phrase[1..] {
                let position = start.position + step - first_step;
                let near = words[index..].iter().take_while(|word| word.position <= position);
                let found =
                    near.filter(|word| word.position == position).find(|word| word.forms.exact == *wanted)?;
                end = end.max(found.range.end);
            }
            Some(start.range.start..end)
        },
    )
}

/// Where to begin, so that most different parts are shown; the earliest such place.
fn best_start(text: &str, found: &[(Range<usize>, usize)]) -> usize {
    let mut best = (0, 0);
    let mut start = 0;
    for (index, (range, _)) in found.iter().enumerate().take(200) {
        // Bytes bound characters from above, which is near enough for a choice.
        let within = found[index..].iter().take_while(|(other, _)| other.end <= range.start + SHOWN - BEFORE);
        let parts: HashSet<usize> = within.map(|(_, part)| *part).collect();
        if parts.len() > best.0 {
            best = (parts.len(), range.start);
            let back = text[..range.start].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
            // What begins soon after the beginning is shown from the beginning.
            start = back;
        }
    }
    start
}

/// The first word that begins after a place.
fn next_word(text: &str, at: usize) -> usize {
    let space = text[at..].char_indices().take(40).find(|(_, character)| character.is_whitespace());
    space.map_or(at, |(offset, character)| at + offset + character.len_utf8())
}

/// The end of the last word that ends before a place.
fn last_word(text: &str, at: usize) -> usize {
    let spaces = text[..at].char_indices().rev().take(40).find(|(_, character)| character.is_whitespace());
    spaces.map_or(at, |(offset, _)| offset)
}

/// Marks that touch or overlap as one.
fn merged(marks: Vec<Range<usize>>, text: &str) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match merged.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    debug_assert!(merged.iter().all(|mark| text.get(mark.clone()).is_some()));
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(sets: &[&[&str]]) -> Marker {
        let parts = sets.iter().map(|set| set.iter().map(|form| (*form).to_owned()).collect()).collect();
        Marker::of(parts, Vec::new())
    }

    fn marked(passage: &Passage) -> Vec<&str> {
        passage.pieces().into_iter().filter(|(_, marked)| *marked).map(|(piece, _)| piece).collect()
    }

    #[test]
    fn marks_are_the_exact_characters_of_the_text() {
        let text = "Les Résolutions de l’Organisation";
        let passage = marker(&[&["resolu"], &["organis"]]).read(text, "fr").passage();
        assert_eq!(marked(&passage), ["Résolutions", "Organisation"]);
        assert_eq!(passage.text, text);
        let chinese = marker(&[&["信息"], &["息社"], &["社会"]]).read("关于信息社会世界峰会", "zh").passage();
        assert_eq!(marked(&chinese), ["信息社会"]);
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_what_was_found() {
        let filler = "padding words that say nothing at all ".repeat(30);
        let text = format!("{filler}the summit was held{filler}");
        let passage = marker(&[&["summit"]]).read(&text, "en").passage();
        assert!(passage.cut_before && passage.cut_after);
        assert_eq!(marked(&passage), ["summit"]);
        assert!(text.contains(&passage.text));
        assert!(passage.text.chars().count() <= SHOWN);
        assert!(!passage.text.starts_with(' ') && !passage.text.ends_with(' '));
    }

    #[test]
    fn a_phrase_is_marked_as_one_and_only_where_it_stands() {
        let marker = Marker::of(Vec::new(), vec![vec![(0, "70".to_owned()), (1, "125".to_owned())]]);
        let passage = marker.read("А/70/125, 70 and 125", "en").passage();
        assert_eq!(marked(&passage), ["70/125"]);
    }

    #[test]
    fn text_without_spaces_is_bounded_too() {
        let text = "信".repeat(5000);
        let passage = marker(&[]).read(&text, "zh").passage();
        assert_eq!(passage.text.chars().count(), SHOWN);
    }
}
