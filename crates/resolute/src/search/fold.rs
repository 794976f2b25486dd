//! Characters made alike for search: case, accents, letters that only look like others, Arabic spellings.
//!
//! Folding is done character by character, so that the beginning of a word folds to the beginning of the folded word and
//! typing can be completed. It is never shown: what a reader sees are the characters of the text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that are written without a base letter in Unicode's decompositions, and letters that look like a Latin one.
/// Every Cyrillic letter with a Latin twin becomes that twin, in Russian words too: both sides of a comparison are
/// folded, and `А/70/125` typed with either alphabet is the same.
fn twin(character: char) -> Option<&'static str> {
    Some(match character {
        // Cyrillic, by the shape of the capital, since symbols are written in capitals.
        'а' => "a",
        'в' => "b",
        'е' | 'є' => "e",
        'к' => "k",
        'м' => "m",
        'н' => "h",
        'о' => "o",
        'р' => "p",
        'с' => "c",
        'т' => "t",
        'у' => "y",
        'х' => "x",
        'і' | 'ї' => "i",
        'ј' => "j",
        'ѕ' => "s",
        // Greek capitals of the same shape.
        'α' => "a",
        'β' => "b",
        'ε' => "e",
        'ι' => "i",
        'κ' => "k",
        'ο' => "o",
        'ρ' => "p",
        'τ' => "t",
        'υ' => "y",
        'χ' => "x",
        // Latin letters that have no decomposition.
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        // Arabic: alef without its hamza is left by the decomposition; these have none.
        'ٱ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ی' => "ي",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => return None,
    })
}

/// Drawn to stretch or steer the line; no part of a word's spelling.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// A word as it is compared.
pub(super) fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.chars().flat_map(char::to_lowercase).nfkd() {
        if is_invisible(character) || is_combining_mark(character) {
            continue;
        }
        match twin(character) {
            Some(twin) => folded.push_str(twin),
            None => folded.extend(character.to_lowercase()),
        }
    }
    folded
}

/// A word as a stemmer expects it: lower case, accents in place, without vowel points and stretching, and in one
/// alphabet where a stray letter of another slipped in.
pub(super) fn plain(word: &str, script: Script) -> String {
    let lower = word.chars().flat_map(char::to_lowercase).filter(|character| !is_invisible(*character));
    match script {
        Script::Arabic => lower.nfkc().filter(|character| !is_combining_mark(*character)).collect(),
        Script::Cyrillic => {
            lower.nfkc().map(|character| cyrillic_twin(character).unwrap_or(character)).collect()
        }
        Script::Latin => lower.nfkc().collect(),
        Script::Other => lower.collect(),
    }
}

fn cyrillic_twin(character: char) -> Option<char> {
    Some(match character {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'k' => 'к',
        'm' => 'м',
        't' => 'т',
        _ => return None,
    })
}

/// The writing of a word, as far as a stemmer needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Arabic,
    /// Numbers, and scripts without a stemmer here.
    Other,
}

impl Script {
    /// The script of most letters; a word with a digit in it is a symbol or number, which has no forms.
    pub(super) fn of(word: &str) -> Script {
        let (mut latin, mut cyrillic, mut arabic) = (0, 0, 0);
        for character in word.chars() {
            match character {
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => latin += 1,
                '\u{400}'..='\u{52f}' => cyrillic += 1,
                '\u{620}'..='\u{64a}'
                | '\u{66e}'..='\u{6d3}'
                | '\u{fb50}'..='\u{fdff}'
                | '\u{fe70}'..='\u{fefc}' => {
                    arabic += 1;
                }
                other if other.is_numeric() => return Script::Other,
                _ => {}
            }
        }
        match latin.max(cyrillic).max(arabic) {
            0 => Script::Other,
            most if most == latin => Script::Latin,
            most if most == cyrillic => Script::Cyrillic,
            _ => Script::Arabic,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_twins_are_alike() {
        for (one, other) in [
            ("Résolution", "resolution"),
            ("А", "A"),
            ("ÉÇØ", "eco"),
            ("Straße", "STRASSE"),
            ("ＷＳＩＳ", "wsis"),
            ("чёрный", "ЧЕРНЫИ"),
            ("الإتحاد", "الاتحاد"),
            ("مُـــدَّة", "مده"),
            ("٢٠٣٠", "2030"),
            ("soft\u{ad}ware", "Software"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
    }

    #[test]
    fn the_beginning_of_a_word_folds_to_the_beginning_of_the_folded_word() {
        for word in ["советник", "Übereinkommen", "المعلومات", "RCC"] {
            let mut so_far = String::new();
            for character in word.chars() {
                so_far.push(character);
                assert!(folded(word).starts_with(&folded(&so_far)), "{so_far} of {word}");
            }
        }
    }

    #[test]
    fn script_is_that_of_most_letters_and_a_digit_makes_a_symbol() {
        assert_eq!(Script::of("cовет"), Script::Cyrillic);
        assert_eq!(Script::of("Аction"), Script::Latin);
        assert_eq!(Script::of("23A15"), Script::Other);
        assert_eq!(Script::of("والمدرسة"), Script::Arabic);
    }
}
