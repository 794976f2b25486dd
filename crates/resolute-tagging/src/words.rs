//! A text as words: where each stands, and the stem under which it is compared. A word that stands again is looked up, not
//! worked out anew.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use frostem::{Algorithm, Stemmer};

use crate::arabic;
use crate::stretches::{Stretch, stretches};

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    /// Bytes in the text.
    pub bytes: (usize, usize),
    /// Offsets in Unicode scalar values.
    pub chars: (usize, usize),
    /// Its stem, where the lexicon has it.
    pub stem: Option<Stem>,
    /// Its number among the distinct words of the text.
    pub form: u32,
}

/// A stem by its number in the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Stem(pub u32);

/// What is kept by stem. The numbers are the lexicon's own and no text can choose them, so hashing them may be simple.
pub(crate) type StemMap<V> = HashMap<Stem, V, BuildHasherDefault<Numbers>>;

/// Spreads the numbers of stems.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Numbers(u64);

impl Hasher for Numbers {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Longest word that is looked at, in bytes; what is longer is no word of a language.
const LONGEST: usize = 80;

/// A text, cut into words once.
#[derive(Debug)]
pub(crate) struct Reading<'t> {
    pub text: &'t str,
    pub words: Vec<Word>,
    /// The distinct words, in lower case. The first is empty: it stands between stretches of a long text.
    forms: Vec<(u32, u32)>,
    letters: String,
}

impl Reading<'_> {
    /// How many distinct words there are.
    pub(crate) fn forms(&self) -> usize {
        self.forms.len()
    }

    /// A distinct word by its number, in lower case.
    pub(crate) fn form(&self, form: u32) -> &str {
        let (start, end) = self.forms[form as usize];
        &self.letters[start as usize..end as usize]
    }
}

/// All stems that mean something to the tagger; words of a text that have none of them stay unknown.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    numbers: HashMap<Box<str>, Stem>,
    stems: Vec<Box<str>>,
}

impl Lexicon {
    /// The stems of a term, each taken into the lexicon.
    pub(crate) fn learn(&mut self, term: &str, language: &str) -> Vec<Stem> {
        let mut stems = Vec::new();
        each_word(term, language, |_, stem| stems.push(self.number(stem)));
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

    /// The words of a text in a language; of a very long text those of some stretches ([`stretches`]).
    pub(crate) fn read<'t>(&self, text: &'t str, language: &str) -> Reading<'t> {
        let stemmer = stemmer(language).map(|algorithm| (algorithm, Stemmer::new(algorithm)));
        let mut reading = Reading { text, words: Vec::new(), forms: vec![(0, 0)], letters: String::new() };
        let mut known: HashMap<&str, (u32, Option<Stem>)> = HashMap::new();
        let mut folded = String::new();
        for Stretch { start, first, end } in stretches(text) {
            if start > 0 {
                reading.words.push(Word {
                    bytes: (start, start),
                    chars: (first, first),
                    stem: None,
                    form: 0,
                });
            }
            each_place(&text[start..end], |bytes, chars| {
                let bytes = (start + bytes.0, start + bytes.1);
                let word = &text[bytes.0..bytes.1];
                let (form, stem) = *known.entry(word).or_insert_with(|| {
                    fold(word, &mut folded);
                    let stem = self.known(&folded, stemmer.as_ref());
                    (reading.remember(&folded), stem)
                });
                // What is only marks is no word.
                if form > 0 {
                    let chars = (first + chars.0, first + chars.1);
                    reading.words.push(Word { bytes, chars, stem, form });
                }
            });
        }
        reading
    }
}

impl Lexicon {
    /// The stem of a word, where it is known; in Arabic perhaps without a letter that is a word of its own.
    fn known(&self, folded: &str, stemmer: Option<&(Algorithm, Stemmer)>) -> Option<Stem> {
        let find = |word: &str| self.numbers.get(&*stemmed(stemmer, word)).copied();
        find(folded).or_else(|| match stemmer {
            Some((Algorithm::Arabic, _)) => arabic::readings(folded).find_map(find),
            _ => None,
        })
    }
}

impl Reading<'_> {
    /// The number of a new distinct word, 0 where it is empty.
    fn remember(&mut self, folded: &str) -> u32 {
        if folded.is_empty() {
            return 0;
        }
        let length = |letters: &str| u32::try_from(letters.len()).expect("what is read of a text is short");
        let start = length(&self.letters);
        self.letters.push_str(folded);
        self.forms.push((start, length(&self.letters)));
        u32::try_from(self.forms.len() - 1).expect("what is read of a text is short")
    }
}

fn stemmed<'w>(stemmer: Option<&(Algorithm, Stemmer)>, folded: &'w str) -> Cow<'w, str> {
    match stemmer {
        Some((Algorithm::Arabic, stemmer)) => stemmer.stem(arabic::bare(folded)),
        Some((_, stemmer)) => stemmer.stem(folded),
        None => Cow::Borrowed(folded),
    }
}

/// Calls `take` with the bytes and the stem of every word.
pub(crate) fn each_word(text: &str, language: &str, mut take: impl FnMut((usize, usize), &str)) {
    let stemmer = stemmer(language).map(|algorithm| (algorithm, Stemmer::new(algorithm)));
    let mut folded = String::new();
    each_place(text, |bytes, _| {
        fold(&text[bytes.0..bytes.1], &mut folded);
        if !folded.is_empty() {
            take(bytes, &stemmed(stemmer.as_ref(), &folded));
        }
    });
}

/// Calls `take` with the bytes and the characters of every word.
fn each_place(text: &str, mut take: impl FnMut((usize, usize), (usize, usize))) {
    let mut emit = |bytes: (usize, usize), chars| {
        if bytes.1 - bytes.0 <= LONGEST {
            take(bytes, chars);
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
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || character == '&';
    }
    character.is_alphanumeric()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
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
        each_word(text, language, |_, stem| stems.push(stem.to_owned()));
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
        let word = lexicon.read(text, "ru").words[0];
        assert_eq!(word.stem, Some(known[0]));
        assert_eq!(word.chars, (4, 12));
        assert_eq!(&text[word.bytes.0..word.bytes.1], "здоровье");
    }
}
