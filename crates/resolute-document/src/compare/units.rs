//! A paragraph cut into what is compared: its label, words, punctuation, white space and references to notes.
//!
//! The units of a paragraph cover every character of it. They are compared by the hash of their plain form (lower
//! case, every hyphen the same, a non-breaking space a space), so that a changed hyphen does not tear two paragraphs
//! apart; whether a pair is the same is then seen from its characters.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{NoteKind, NoteReference, Paragraph};
use crate::structure::labels::typed_label;
use crate::structure::words::plain_letters;

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The typed label of the paragraph.
    Label,
    /// Letters and digits.
    Word,
    /// One sign of punctuation.
    Sign,
    /// White space.
    Space,
    /// A reference to a note: its number among the paragraph's references.
    Note(u32),
}

/// One unit: the bytes it covers and the hash of their plain form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) hash: u64,
}

impl Unit {
    /// Whether it is compared in its order; white space follows its neighbours and labels stand apart.
    pub(super) fn counts(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Sign | Kind::Note(_))
    }
}

/// A paragraph with its units.
pub(super) struct Text<'a> {
    pub(super) paragraph: &'a Paragraph,
    pub(super) text: Cow<'a, str>,
    pub(super) units: Vec<Unit>,
    pub(super) notes: Vec<&'a NoteReference>,
    /// Hash of everything but label and white space.
    pub(super) hash: u64,
    /// Letters and digits without the label.
    pub(super) letters: usize,
}

impl<'a> Text<'a> {
    pub(super) fn of(paragraph: &'a Paragraph) -> Text<'a> {
        let text = match paragraph.spans.as_slice() {
            [] => Cow::Borrowed(""),
            [one] => Cow::Borrowed(one.text.as_str()),
            _ => Cow::Owned(paragraph.text()),
        };
        let mut cut = Cutter { units: Vec::with_capacity(text.len() / 3), text: &text };
        let mut notes = Vec::new();
        // A reference within a label makes it something else.
        let plain = paragraph.spans.iter().take_while(|span| span.note.is_none());
        let plain: usize = plain.map(|span| span.text.len()).sum();
        let label = label(&text).filter(|label| label.end <= plain);
        if let Some(label) = label.clone() {
            cut.stretch(0..label.start);
            cut.push(Kind::Label, label);
        }
        let mut at = label.map_or(0, |label| label.end);
        let mut passed = 0;
        for span in &paragraph.spans {
            let end = passed + span.text.len();
            if let Some(note) = &span.note {
                cut.stretch(at..passed.max(at));
                cut.push(Kind::Note(notes.len() as u32), passed.max(at)..end.max(at));
                notes.push(note);
                at = end.max(at);
            }
            passed = end;
        }
        cut.stretch(at..text.len());
        let mut units = cut.units;
        for unit in &mut units {
            if let Kind::Note(number) = unit.kind {
                // Which note it is, is known when notes are paired.
                unit.hash = u64::from(notes[number as usize].kind == NoteKind::Endnote) + 1;
            }
        }
        let counted = units.iter().filter(|unit| unit.counts());
        let hash = counted.fold(1, |sum, unit| mixed(sum, unit.hash));
        let letters =
            units.iter().filter(|unit| unit.kind == Kind::Word).map(|unit| weight(&text, unit)).sum();
        Text { paragraph, text, units, notes, hash, letters }
    }

    /// The characters of a unit.
    pub(super) fn str(&self, unit: &Unit) -> &str {
        &self.text[unit.start..unit.end]
    }

    /// Whether nothing stands in it that could be compared.
    pub(super) fn is_blank(&self) -> bool {
        !self.units.iter().any(Unit::counts)
    }
}

/// How much of a text a unit is, in letters; a sign of a script without spaces is worth two.
pub(super) fn weight(text: &str, unit: &Unit) -> usize {
    let word = &text[unit.start..unit.end];
    match word.chars().next() {
        Some(first) if stands_alone(first) => 2,
        _ => word.chars().count(),
    }
}

/// The bytes of the typed label, if the paragraph has one.
fn label(text: &str) -> Option<Range<usize>> {
    // A label with nothing after it is all that the paragraph says.
    let found = typed_label(text).filter(|label| label.words < text.len())?;
    let start = text.len() - text.trim_start().len();
    Some(start..start + found.text.len())
}

struct Cutter<'t> {
    text: &'t str,
    units: Vec<Unit>,
}

impl Cutter<'_> {
    /// Units of a stretch without references.
    fn stretch(&mut self, range: Range<usize>) {
        let offset = range.start;
        let mut characters = self.text[range].char_indices().peekable();
        while let Some((at, first)) = characters.next() {
            let start = offset + at;
            let mut end = start + first.len_utf8();
            let kind = if first.is_whitespace() {
                while let Some((at, next)) = characters.next_if(|(_, next)| next.is_whitespace()) {
                    end = offset + at + next.len_utf8();
                }
                Kind::Space
            } else if stands_alone(first) {
                while let Some((at, next)) = characters.next_if(|(_, next)| is_attached(*next)) {
                    end = offset + at + next.len_utf8();
                }
                Kind::Word
            } else if is_letter(first) {
                let mut before = first;
                while let Some(&(at, next)) = characters.peek() {
                    let place = offset + at;
                    if !is_letter(next) && !self.joins(place, next, before) || stands_alone(next) {
                        break;
                    }
                    before = next;
                    end = place + next.len_utf8();
                    characters.next();
                }
                Kind::Word
            } else {
                Kind::Sign
            };
            self.push(kind, start..end);
        }
    }

    /// Whether a sign within a word belongs to it: `ITU-D`, `A/70/125`, `CEO's`, `1.5`, but not `and/or`.
    fn joins(&self, at: usize, sign: char, before: char) -> bool {
        let after = self.text[at + sign.len_utf8()..].chars().next();
        let Some(after) = after else { return false };
        if !is_letter(before) || !is_letter(after) || stands_alone(after) {
            return false;
        }
        let digits = before.is_ascii_digit() || after.is_ascii_digit();
        match sign {
            '-' | '\u{2010}' | '\u{2011}' | '\u{ad}' | '\'' | '’' | '_' | '@' => true,
            '/' | '+' => digits,
            '.' | ',' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
            _ => false,
        }
    }

    fn push(&mut self, kind: Kind, range: Range<usize>) {
        let letters = plain_letters(&self.text[range.clone()]);
        let hash = letters.fold(FIRST, |sum, letter| mixed(sum, u64::from(u32::from(letter))));
        self.units.push(Unit { kind, start: range.start, end: range.end, hash });
    }
}

const FIRST: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of the hash.
pub(super) fn mixed(sum: u64, next: u64) -> u64 {
    (sum.rotate_left(5) ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Letters, digits and what is written on them.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || is_attached(character)
}

/// Accents and joiners that stand on the character before them.
fn is_attached(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}')
}

/// Characters of scripts that set no spaces between words: each is a unit.
fn stands_alone(character: char) -> bool {
    matches!(
        character,
        '\u{0e01}'..='\u{0eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let paragraph = Paragraph::plain(text);
        let text = Text::of(&paragraph);
        text.units.iter().map(|unit| text.str(unit).to_owned()).collect()
    }

    #[test]
    fn words_stay_whole_and_punctuation_stands_apart() {
        assert_eq!(
            cut("a)\tITU‑D (A/70/125), WSIS/SDG"),
            ["a)", "\t", "ITU‑D", " ", "(", "A/70/125", ")", ",", " ", "WSIS", "/", "SDG"]
        );
    }

    #[test]
    fn characters_are_units_where_a_script_has_no_spaces() {
        assert_eq!(cut("信息社会2017年"), ["信", "息", "社", "会", "2017", "年"]);
        assert_eq!(cut("مجتمع المعلومات"), ["مجتمع", " ", "المعلومات"]);
    }

    #[test]
    fn hyphens_and_spaces_of_any_kind_have_one_hash() {
        let of = |text: &str| Text::of(&Paragraph::plain(text)).hash;
        assert_eq!(of("ITU-D group"), of("ITU‑D\u{a0}group"));
        assert_ne!(of("ITU-D group"), of("ITU-T group"));
    }
}
