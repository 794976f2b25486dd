//! In which language a text is, by its script and its smallest words: enough to choose a vocabulary.

/// The six languages in which names and terms are held.
pub(crate) const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Letters that are looked at; a text does not change its language after that.
const LETTERS: usize = 2_000;
/// A Latin text of as many words that has no small word of a known language is in none of them.
const WORDS_WITHOUT: usize = 8;

/// No small word is as long, so of a longer one no more is looked at.
const LONGEST_SMALL: usize = 10;

/// Small words that only one of these languages has.
const SMALL: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "the", "of", "and", "to", "for", "with", "is", "are", "by", "from", "that", "which", "was", "at",
            "an", "this", "will", "their", "its", "have", "has", "be", "on", "through", "it", "in",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "del", "y", "para", "con", "una", "por", "que", "al", "se", "su", "sus",
            "como", "más", "entre", "este", "esta", "desde", "la", "de", "en",
        ],
    ),
    (
        "fr",
        &[
            "le", "les", "des", "du", "et", "dans", "pour", "une", "avec", "est", "aux", "au", "sur", "par",
            "ce", "cette", "qui", "leur", "leurs", "ou", "la", "de", "en", "un",
        ],
    ),
];
/// Small words of languages that are told apart from those and then not read.
const OTHERS: [&str; 34] = [
    "und", "der", "die", "das", "für", "mit", "von", "auf", "zum", "zur", "il", "della", "delle", "dei",
    "gli", "che", "nella", "di", "não", "uma", "com", "dos", "da", "ao", "em", "os", "het", "een", "voor",
    "dan", "yang", "untuk", "ve", "için",
];

/// The language of a text, where it is one of the six. A short English title without any small word counts as English.
pub(crate) fn recognise(text: &str) -> Option<&'static str> {
    let mut scripts = [0_usize; 4];
    let mut foreign = 0_usize;
    for letter in text.chars().filter(|letter| letter.is_alphabetic()).take(LETTERS) {
        match letter {
            // Letters of Persian and Urdu, of Ukrainian and Kazakh, of Japanese: the same scripts, other languages.
            'پ' | 'چ' | 'گ' | 'ژ' | 'ک' | 'ی' | 'ٹ' | 'ڈ' => foreign += 1,
            'і' | 'ї' | 'є' | 'ґ' | 'қ' | 'ә' | 'ғ' | 'ң' | 'ө' | 'ү' | 'ұ' | 'ў' | 'ј' => {
                foreign += 1
            }
            '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}' => foreign += 4,
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => scripts[0] += 1,
            '\u{600}'..='\u{6ff}' => scripts[1] += 1,
            '\u{400}'..='\u{4ff}' => scripts[2] += 1,
            // A character of Chinese says as much as a few letters.
            '\u{3400}'..='\u{9fff}' => scripts[3] += 3,
            _ => foreign += 1,
        }
    }
    let (script, most) =
        scripts.iter().copied().enumerate().max_by_key(|(script, letters)| (*letters, 4 - script))?;
    if most == 0 || foreign * 12 > most {
        return None;
    }
    match script {
        0 => latin(text),
        1 => Some("ar"),
        2 => Some("ru"),
        _ => Some("zh"),
    }
}

fn latin(text: &str) -> Option<&'static str> {
    let mut seen = [0_usize; 3];
    let mut lower = String::new();
    let (mut other, mut words) = (0, 0);
    for word in
        text.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty()).take(400)
    {
        words += 1;
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase).take(LONGEST_SMALL));
        for (count, (_, small)) in seen.iter_mut().zip(SMALL) {
            *count += usize::from(small.contains(&lower.as_str()));
        }
        other += usize::from(OTHERS.contains(&lower.as_str()));
    }
    let (best, most) = seen.iter().copied().enumerate().max_by_key(|(at, count)| (*count, 3 - at))?;
    match most {
        0 if other > 0 || words >= WORDS_WITHOUT => None,
        0 => Some("en"),
        _ if other > most => None,
        _ => Some(SMALL[best].0),
    }
}

/// Whether it is a small word of a language in Latin letters.
pub(crate) fn is_small(word: &str) -> bool {
    SMALL.iter().flat_map(|(_, small)| *small).any(|small| word.eq_ignore_ascii_case(small))
}

/// One of the six by its code, `zh-Hans` as `zh`.
pub(crate) fn named(code: &str) -> Option<&'static str> {
    let primary = code.split(['-', '_']).next().unwrap_or(code);
    LANGUAGES.into_iter().find(|known| primary.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_recognised_by_script_and_small_words() {
        for (text, language) in [
            ("Capacity building for women in the villages", Some("en")),
            ("Telemedicine Uganda", Some("en")),
            ("Renforcement des capacités dans les villages", Some("fr")),
            ("Creación de capacidad para los pueblos del sur", Some("es")),
            ("Создание потенциала", Some("ru")),
            ("بناء القدرات", Some("ar")),
            ("能力建设", Some("zh")),
            ("Capacitação das mulheres em uma aldeia da região", None),
            ("Schulung für Frauen und Mädchen", None),
            ("توسعه ظرفیت برای کشاورزان", None),
            ("能力の開発とトレーニング", None),
            ("Розвиток спроможності жінок і дівчат", None),
            ("12 345", None),
        ] {
            assert_eq!(recognise(text), language, "{text}");
        }
    }

    #[test]
    fn a_code_with_a_script_or_country_is_its_language() {
        assert_eq!(named("zh-Hans"), Some("zh"));
        assert_eq!(named("EN"), Some("en"));
        assert_eq!(named("pt"), None);
    }
}
