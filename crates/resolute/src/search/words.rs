//! A text as words that can be compared: where each stands, how it reads folded, and under which stems it is found.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use frostem::{Algorithm, Stemmer};

use super::fold::{Script, folded, is_invisible, plain};
use super::little::is_little;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes in the text, exactly.
    pub range: Range<usize>,
    /// How it is compared; the words between two others count as steps.
    pub forms: Arc<Forms>,
    /// Order in the text. A character of Chinese stands in two words, alone and with the next.
    pub position: usize,
}

/// How a word is found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Forms {
    /// Folded, otherwise as it stands.
    pub exact: String,
    /// What it shares with its other forms: its stems, folded, never the same twice. A Latin word stands among them only
    /// where it is a stem itself: two texts with the same Latin word have the same stems, whatever language they are in.
    pub stems: Vec<String>,
    /// Which of the two stands for all its forms where words are compared: the place of a stem. None for words that say
    /// nothing by themselves.
    telling: Option<usize>,
}

/// Longest word that is indexed, in bytes; what is longer is no word of a language.
const LONGEST: usize = 120;
/// Words whose forms are kept at hand, of each language.
const REMEMBERED: usize = 96_000;
/// Parts of the memory of forms.
const PARTS: usize = 16;
/// How many tongues there are.
const TONGUES: usize = Tongue::Any as usize + 1;

/// The language whose forms are wanted; a query has none and is tried in every language of its script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    Arabic,
    English,
    French,
    Russian,
    Spanish,
    /// Any other language, by the script of the word.
    Unknown,
    /// A question: every language that it may be in.
    Any,
}

impl Tongue {
    /// By ISO 639-1 code.
    pub(super) fn of(code: &str) -> Tongue {
        match code {
            "ar" => Tongue::Arabic,
            "en" => Tongue::English,
            "fr" => Tongue::French,
            "ru" => Tongue::Russian,
            "es" => Tongue::Spanish,
            _ => Tongue::Unknown,
        }
    }

    /// The stemmers for a word of this script in a text of this language.
    fn algorithms(self, script: Script) -> &'static [Algorithm] {
        use Algorithm::{Arabic, English, French, Russian, Spanish};
        match (script, self) {
            (Script::Latin, Tongue::Any) => &[English, French, Spanish],
            (Script::Latin, Tongue::French) => &[French],
            (Script::Latin, Tongue::Spanish) => &[Spanish],
            (Script::Latin, _) => &[English],
            (Script::Cyrillic, _) => &[Russian],
            (Script::Arabic, _) => &[Arabic],
            (Script::Other, _) => &[],
        }
    }
}

/// How the forms of a telling word are written in a text, as they stand there.
pub fn written<'a>(text: &'a str, language: &str, told: &'a str) -> impl Iterator<Item = &'a str> {
    let words = words(text, Tongue::of(language)).into_iter();
    words.filter(move |word| word.forms.told() == Some(told)).map(move |word| &text[word.range])
}

/// The words of a text, in its order.
pub(super) fn words(text: &str, tongue: Tongue) -> Vec<Word> {
    words_where(text, tongue, |_| true)
}

/// The words of a text that are worth a look, in its order. The others count as steps.
pub(super) fn words_where(text: &str, tongue: Tongue, worth: impl Fn(&str) -> bool) -> Vec<Word> {
    let push = |words: &mut Vec<Word>, range: Range<usize>, position| {
        if worth(&text[range.clone()]) {
            push(words, text, range, position, tongue);
        }
    };
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut position = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        if is_ideograph(character) {
            let end = start + character.len_utf8();
            push(&mut words, start..end, position);
            // With the next character; marks of punctuation end a run.
            if let Some((_, next)) = characters.peek().filter(|(_, next)| is_ideograph(*next)) {
                push(&mut words, start..end + next.len_utf8(), position);
            }
            position += 1;
        } else if is_of_word(character) {
            let mut end = start + character.len_utf8();
            while let Some((at, next)) = characters.peek().copied() {
                let goes_on = is_of_word(next) && !is_ideograph(next)
                    || is_part(next)
                    || is_apostrophe(next) && is_letter_after(text, at);
                if !goes_on {
                    break;
                }
                end = at + next.len_utf8();
                characters.next();
            }
            for range in without_elision(text, start..end) {
                push(&mut words, range, position);
                position += 1;
            }
        }
    }
    words
}

fn push(words: &mut Vec<Word>, text: &str, range: Range<usize>, position: usize, tongue: Tongue) {
    let word = &text[range.clone()];
    if word.len() <= LONGEST {
        let forms = forms(word, tongue);
        if !forms.exact.is_empty() {
            words.push(Word { range, forms, position });
        }
    }
}

/// Letters and digits; a raised number is a reference to a note and no part of the word before it.
fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() && !matches!(character, '²' | '³' | '¹' | '\u{2070}'..='\u{209c}')
}

/// Marks that belong to the letter before them.
fn is_part(character: char) -> bool {
    is_invisible(character) || unicode_normalization::char::is_combining_mark(character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘' | '`' | '´')
}

fn is_letter_after(text: &str, at: usize) -> bool {
    text[at..].chars().nth(1).is_some_and(char::is_alphabetic)
}

/// Written without spaces between words: found by single characters and pairs.
pub(super) fn is_ideograph(character: char) -> bool {
    matches!(character,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// `l'organisation` is found as organisation and `Secretary-General's` without its ending; `O'Brien` keeps both parts.
fn without_elision(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let word = &text[range.clone()];
    if !word.contains(is_apostrophe) {
        return vec![range];
    }
    let mut parts = Vec::new();
    let mut start = range.start;
    for (at, mark) in word.char_indices().filter(|(_, character)| is_apostrophe(*character)) {
        parts.push(start..range.start + at);
        start = range.start + at + mark.len_utf8();
    }
    parts.push(start..range.end);
    let last = parts.len() - 1;
    let kept = |(index, part): (usize, &Range<usize>)| {
        let lower = text[part.clone()].to_lowercase();
        let elided =
            index < last && (lower.chars().count() == 1 && lower != "o" || ELIDED.contains(&lower.as_str()));
        let ending = index == last && (lower == "s" || lower.is_empty());
        !elided && !ending
    };
    let kept: Vec<Range<usize>> = parts
        .iter()
        .enumerate()
        .filter(|part| kept((part.0, part.1)))
        .map(|(_, part)| part.clone())
        .collect();
    if kept.is_empty() { vec![range] } else { kept }
}

/// What French writes before an apostrophe besides single letters.
const ELIDED: [&str; 6] = ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

/// The forms of a word, from memory where it was met before. The memory has parts, so that threads that analyse side by
/// side seldom wait for each other.
fn forms(word: &str, tongue: Tongue) -> Arc<Forms> {
    type Part = Mutex<[HashMap<String, Arc<Forms>>; TONGUES]>;
    static MEMORY: LazyLock<[Part; PARTS]> = LazyLock::new(Default::default);
    let spread = word.bytes().fold(word.len(), |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    // A thread that failed while it held the memory left it whole: entries are put in with one call.
    let mut memory = MEMORY[spread % PARTS].lock().unwrap_or_else(PoisonError::into_inner);
    let known = &mut memory[tongue as usize];
    if let Some(forms) = known.get(word) {
        return Arc::clone(forms);
    }
    let forms = Arc::new(Forms::of(word, tongue));
    if known.len() >= REMEMBERED / PARTS {
        known.clear();
    }
    known.insert(word.to_owned(), Arc::clone(&forms));
    forms
}

impl Forms {
    fn of(word: &str, tongue: Tongue) -> Forms {
        let exact = folded(word);
        let script = Script::of(word);
        let mut stems = Vec::new();
        let mut add = |form: String| {
            if !form.is_empty() && !stems.contains(&form) {
                stems.push(form);
            }
        };
        if script != Script::Latin {
            add(exact.clone());
        }
        for algorithm in tongue.algorithms(script) {
            let stemmer = Stemmer::new(*algorithm);
            for variant in variants(&plain(word, script), script) {
                add(folded(&stemmer.stem(&variant)));
            }
            // Typed without its accents, a word has another stem than with them.
            if script == Script::Latin && plain(word, script) != exact {
                add(folded(&stemmer.stem(&exact)));
            }
        }
        // Typed in letters of another alphabet that only look like Latin ones.
        let seems_latin = script != Script::Latin && exact.bytes().all(|byte| byte.is_ascii_lowercase());
        if tongue == Tongue::Any && seems_latin {
            for algorithm in tongue.algorithms(Script::Latin) {
                add(Stemmer::new(*algorithm).stem(&exact).into_owned());
            }
        }
        let telling = telling(word, &exact, &stems, tongue);
        Forms { exact, stems, telling }
    }

    /// What stands for the word and its other forms where words are compared; nothing for words that tell nothing.
    pub(super) fn told(&self) -> Option<&str> {
        self.telling.and_then(|place| self.stems.get(place)).map(String::as_str)
    }

    /// Its exact form and its stems, never the same twice.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        let stems = self.stems.iter().filter(|stem| **stem != self.exact);
        std::iter::once(&self.exact).chain(stems)
    }
}

/// The place of the stem that stands for a word; little words, numbers and single characters have none. A question has
/// none either.
fn telling(word: &str, exact: &str, stems: &[String], tongue: Tongue) -> Option<usize> {
    let is_number = exact.chars().all(char::is_numeric);
    if tongue == Tongue::Any || exact.chars().nth(1).is_none() || is_number || is_little(word, tongue) {
        return None;
    }
    let last = stems.len().checked_sub(1)?;
    Some(match Script::of(word) {
        Script::Latin => 0,
        // With the article, which the stemmer knows, whether it was written or not.
        Script::Arabic => last.min(2),
        Script::Cyrillic | Script::Other => last,
    })
}

/// Arabic writes *and*, *for*, *by*, *as* onto the article of the next word; the stemmer only knows the article, and takes
/// a noun without it for a verb.
fn variants(word: &str, script: Script) -> Vec<String> {
    let mut variants = vec![word.to_owned()];
    if script != Script::Arabic {
        return variants;
    }
    if ["وال", "فال", "بال", "كال"].iter().any(|opening| word.starts_with(opening)) {
        variants.push(word.chars().skip(1).collect());
    } else if let Some(rest) = word.strip_prefix("لل") {
        variants.push(format!("ال{rest}"));
    } else if !word.starts_with("ال") && word.chars().count() > 2 {
        variants.push(format!("ال{word}"));
        let without_and = word.strip_prefix('و').filter(|rest| rest.chars().count() > 3);
        variants.extend(without_and.map(|rest| format!("ال{rest}")));
    }
    variants
}

/// A symbol, address or name as one word: its words joined by hyphens. `RCC/23A15/1` and `rcc-23a15-1` are one.
pub(super) fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut covered = 0;
    for word in words(text, Tongue::Unknown) {
        // A pair of characters after the first character alone would be said twice.
        if word.range.start < covered {
            continue;
        }
        covered = word.range.end;
        if !code.is_empty() {
            code.push('-');
        }
        code.push_str(&word.forms.exact);
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Vec<String> {
        words(text, Tongue::Any).into_iter().map(|word| word.forms.exact.clone()).collect()
    }

    fn meet(one: (&str, &str), query: &str) {
        let (language, text) = one;
        let asked = &words(query, Tongue::Any)[0].forms;
        let found = words(text, Tongue::of(language));
        assert!(
            found.iter().any(|word| word.forms.stems.iter().any(|form| asked.all().any(|one| one == form))),
            "{query} {asked:?} in {text} {found:?}"
        );
    }

    #[test]
    fn words_are_found_by_their_stem_in_six_languages() {
        meet(("en", "facilitating the implementation"), "implement");
        meet(("en", "Secretary-General's reports"), "reporting");
        meet(("fr", "de l’organisation mondiale"), "organisations");
        meet(("fr", "les résolutions adoptées"), "résolution");
        meet(("fr", "les résolutions adoptées"), "resolution");
        meet(("es", "las resoluciones aprobadas"), "resolucion");
        meet(("es", "las naciones"), "nación");
        meet(("ru", "осуществлением решений"), "осуществление");
        meet(("ru", "Резолюции"), "резолюция");
        meet(("ar", "المعلومات والاتصالات"), "معلومات");
        meet(("ar", "والمدرسة"), "المدرسة");
        meet(("ar", "للاتحاد"), "الإتحاد");
        meet(("zh", "信息社会世界峰会"), "社会");
        meet(("zh", "信息社会世界峰会"), "峰");
        // Latin words typed with Cyrillic letters of the same shape, and the other way round.
        meet(("en", "the copes"), "сореѕ");
        meet(("ru", "снотворное: норма"), "норма");
        meet(("ru", "оста"), "octa");
    }

    #[test]
    fn forms_of_a_word_are_told_as_one_and_little_words_not_at_all() {
        let told = |language: &str, text: &str| -> Vec<String> {
            let words = words(text, Tongue::of(language));
            words.iter().filter_map(|word| word.forms.told().map(str::to_owned)).collect()
        };
        assert_eq!(told("en", "the school of 2017 and schools with 5G"), ["school", "school", "5g"]);
        assert_eq!(told("fr", "les écoles, l’école et une ecole"), ["ecol", "ecol", "ecol"]);
        assert_eq!(told("ru", "школа для школы")[0], told("ru", "школа для школы")[1]);
        assert_eq!(
            told("ar", "المدرسة في مدرسة"),
            [told("ar", "المدرسة")[0].clone(), told("ar", "مدرسة")[0].clone()]
        );
        assert_eq!(told("ar", "المدرسة"), told("ar", "مدرسة"));
        assert_eq!(told("zh", "信息的社"), ["信息"]);
    }

    #[test]
    fn symbols_stand_in_parts_and_apostrophes_fall_away() {
        assert_eq!(exact("RCC/23A15/1 C7-egov"), ["rcc", "23a15", "1", "c7", "egov"]);
        assert_eq!(exact("(Rev. Busan, 2014)"), ["rev", "busan", "2014"]);
        assert_eq!(
            exact("jusqu’à l'Union aujourd'hui d'O'Brien's"),
            ["a", "union", "aujourd", "hui", "o", "brien"]
        );
        assert_eq!(exact("society²"), ["society"]);
        assert_eq!(code("RCC/23A15/1"), "rcc-23a15-1");
        assert_eq!(code("А/70/125"), code("A/70/125"));
    }

    #[test]
    fn ranges_are_the_exact_bytes_and_steps_count_words() {
        let text = "а б’ (Résolution) 信息社";
        for word in words(text, Tongue::Any) {
            assert!(text.get(word.range.clone()).is_some());
        }
        let found = words(text, Tongue::Any);
        let steps: Vec<usize> = found.iter().map(|word| word.position).collect();
        assert_eq!(steps, [0, 1, 2, 3, 3, 4, 4, 5]);
        assert_eq!(&text[found[2].range.clone()], "Résolution");
    }
}
