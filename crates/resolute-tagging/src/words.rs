//! A text as words: where each stands, and the stem under which it is compared.

use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    /// Bytes in the text.
    pub bytes: (usize, usize),
    /// Offsets in Unicode scalar values.
    pub chars: (usize, usize),
    /// Its stem, where the lexicon has it.
    pub stem: Option<Stem>,
}

/// A stem by its number in the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stem(pub u32);

/// Longest word that is looked at, in bytes; what is longer is no word of a language.
const LONGEST: usize = 80;

/// All stems that mean something to the tagger; words of a text that have none of them stay unknown.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    numbers: HashMap<Box<str>, Stem>,
    stems: Vec<Box<str>>,
}

impl Lexicon {
    /// The stems of a term, each taken into the lexicon.
    pub(crate) fn learn(&mut self, term: &str, language: &str) -> Vec<Stem> {
        let mut stems = Vec::new();
        each_word(term, language, |_, _, stem| stems.push(self.number(stem)));
        stems
    }

    /// The number of a stem, new where it was not known.
    pub(crate) fn number(&mut self, stem: &str) -> Stem {
        if let Some(known) = self.numbers.get(stem) {
            return *known;
        }
        let new = Stem(u32::try_from(self.stems.len()).expect("fewer stems than four milliards"));
        self.numbers.insert(stem.into(), new);
        self.stems.push(stem.into());
        new
    }

    /// A stem by its number.
    pub(crate) fn stem(&self, stem: Stem) -> &str {
        &self.stems[stem.0 as usize]
    }

    /// The words of a text in a language.
    pub(crate) fn words(&self, text: &str, language: &str) -> Vec<Word> {
        let mut words = Vec::with_capacity(text.len() / 6 + 1);
        each_word(text, language, |bytes, chars, stem| {
            words.push(Word { bytes, chars, stem: self.numbers.get(stem).copied() });
        });
        words
    }
}

/// Calls `take` with the bytes, the characters and the stem of every word.
pub(crate) fn each_word(
    text: &str,
    language: &str,
    mut take: impl FnMut((usize, usize), (usize, usize), &str),
) {
    let stemmer = stemmer(language).map(Stemmer::new);
    let mut folded = String::new();
    let mut emit = |bytes: (usize, usize), chars: (usize, usize)| {
        if bytes.1 - bytes.0 > LONGEST {
            return;
        }
        fold(&text[bytes.0..bytes.1], &mut folded);
        match &stemmer {
            _ if folded.is_empty() => {}
            Some(stemmer) => take(bytes, chars, &stemmer.stem(&folded)),
            None => take(bytes, chars, &folded),
        }
    };
    let mut open: Option<(usize, usize)> = None;
    let mut count = 0;
    for (at, character) in text.char_indices() {
        let ideograph = is_ideograph(character);
        if ideograph || !is_of_word(character) {
            if let Some((start, first)) = open.take() {
                emit((start, at), (first, count));
            }
        } else if open.is_none() {
            open = Some((at, count));
        }
        if ideograph {
            emit((at, at + character.len_utf8()), (count, count + 1));
        }
        count += 1;
    }
    if let Some((start, first)) = open {
        emit((start, text.len()), (first, count));
    }
}

/// Lower case, letters of one form only. Marks over letters stay: the stemmers know them.
fn fold(word: &str, into: &mut String) {
    into.clear();
    if word.is_ascii() {
        into.push_str(word);
        into.make_ascii_lowercase();
        return;
    }
    for character in word.chars().flat_map(char::to_lowercase) {
        match character {
            'ё' => into.push('е'),
            'أ' | 'إ' | 'آ' | 'ٱ' => into.push('ا'),
            'ى' => into.push('ي'),
            // Stretching and vowel marks of Arabic, invisible marks of direction.
            '\u{640}' | '\u{64b}'..='\u{652}' | '\u{200c}'..='\u{200f}' | '\u{ad}' => {}
            other => into.push(other),
        }
    }
}

fn stemmer(language: &str) -> Option<Algorithm> {
    match language {
        "ar" => Some(Algorithm::Arabic),
        "en" => Some(Algorithm::English),
        "es" => Some(Algorithm::Spanish),
        "fr" => Some(Algorithm::French),
        "ru" => Some(Algorithm::Russian),
        _ => None,
    }
}

/// Letters, digits and the marks that stand on letters; everything else, the apostrophe too, ends a word.
fn is_of_word(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '&' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// A character of Chinese stands for itself: words are found as runs of them.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str, language: &str) -> Vec<String> {
        let mut stems = Vec::new();
        each_word(text, language, |_, _, stem| stems.push(stem.to_owned()));
        stems
    }

    #[test]
    fn words_are_stemmed_in_their_language() {
        assert_eq!(stems("Farmers' E-services", "en"), ["farmer", "e", "servic"]);
        assert_eq!(stems("l’accès à l'information", "fr"), ["l", "acces", "à", "l", "inform"]);
        assert_eq!(stems("电子 政务 4G", "zh"), ["电", "子", "政", "务", "4g"]);
    }

    #[test]
    fn offsets_count_characters_of_every_size() {
        let mut lexicon = Lexicon::default();
        let known = lexicon.learn("здоровье", "ru");
        let text = "«😀» здоровье";
        let word = lexicon.words(text, "ru")[0];
        assert_eq!(word.stem, Some(known[0]));
        assert_eq!(word.chars, (4, 12));
        assert_eq!(&text[word.bytes.0..word.bytes.1], "здоровье");
    }
}
