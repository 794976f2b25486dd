//! Words that say nothing by themselves: articles, prepositions, pronouns, auxiliaries. They are found like any other; only
//! where words are compared are they left out.

use std::collections::HashMap;
use std::sync::LazyLock;

use tantivy::tokenizer::{Language, RawTokenizer, StopWordFilter, TextAnalyzer, TokenStream};

use super::fold::Script;
use super::words::{Tongue, is_ideograph};

/// Languages whose little words the engine lists.
const LISTED: [Language; 4] = [Language::English, Language::French, Language::Spanish, Language::Russian];

/// Further ones of English, of which the engine lists few.
const IN_ENGLISH: &[&str] = &[
    "am", "do", "eg", "he", "ie", "me", "my", "so", "up", "us", "vs", "we", "about", "above", "after", "all",
    "also", "among", "any", "because", "been", "before", "being", "between", "both", "can", "could", "did",
    "does", "doing", "during", "each", "from", "had", "has", "have", "having", "her", "here", "his", "how",
    "its", "itself", "may", "more", "most", "must", "nor", "off", "once", "only", "other", "others", "our",
    "out", "over", "own", "per", "same", "she", "should", "since", "some", "than", "them", "through", "thus",
    "too", "under", "until", "upon", "very", "were", "what", "when", "where", "which", "while", "who",
    "whom", "whose", "why", "within", "would", "you", "your", "etc",
];

/// Those of Arabic, of which it lists none.
const IN_ARABIC: &[&str] = &[
    "في",
    "من",
    "على",
    "إلى",
    "عن",
    "مع",
    "هذا",
    "هذه",
    "ذلك",
    "تلك",
    "التي",
    "الذي",
    "الذين",
    "اللذين",
    "ما",
    "لا",
    "لم",
    "لن",
    "أن",
    "إن",
    "كان",
    "كانت",
    "يكون",
    "تكون",
    "هو",
    "هي",
    "هم",
    "كل",
    "بعض",
    "بين",
    "بعد",
    "قبل",
    "عند",
    "حتى",
    "أو",
    "ثم",
    "كما",
    "قد",
    "غير",
    "خلال",
    "منذ",
    "نحو",
    "لدى",
    "حول",
    "ضمن",
    "أي",
    "أيضا",
    "وفي",
    "ومن",
    "وعلى",
    "وإلى",
    "وذلك",
    "والتي",
    "وهي",
    "وهو",
    "بما",
    "فيها",
    "فيه",
    "لها",
    "له",
    "منها",
    "عليها",
];

/// Characters of Chinese that join or relate others; a pair with one of them is no word.
const JOINING: &str = "的了和在是与及为等或对以于从并也而其这那之将把被有中上下到";

/// Whether a word says nothing by itself in a text of this language.
pub(super) fn is_little(word: &str, tongue: Tongue) -> bool {
    if word.chars().next().is_some_and(is_ideograph) {
        return word.chars().any(|character| JOINING.contains(character));
    }
    let word = word.to_lowercase();
    match (Script::of(&word), tongue) {
        (Script::Arabic, _) => IN_ARABIC.contains(&word.as_str()),
        (Script::Cyrillic, _) => is_listed(&word, Language::Russian),
        (_, Tongue::French) => is_listed(&word, Language::French),
        (_, Tongue::Spanish) => is_listed(&word, Language::Spanish),
        _ => IN_ENGLISH.contains(&word.as_str()) || is_listed(&word, Language::English),
    }
}

/// Whether the engine lists it. Its lists stand behind a filter, which lets other words through; each word is asked about
/// once, because its forms are remembered.
fn is_listed(word: &str, language: Language) -> bool {
    static FILTERS: LazyLock<HashMap<Language, StopWordFilter>> = LazyLock::new(|| {
        LISTED.into_iter().filter_map(|language| Some((language, StopWordFilter::new(language)?))).collect()
    });
    FILTERS.get(&language).is_some_and(|filter| {
        let mut analyzer = TextAnalyzer::builder(RawTokenizer::default()).filter(filter.clone()).build();
        !analyzer.token_stream(word).advance()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_words_are_known_in_the_language_of_the_text() {
        let little = |word: &str, language: &str| is_little(word, Tongue::of(language));
        let words = [
            ("The", "en"),
            ("from", "en"),
            ("les", "fr"),
            ("même", "fr"),
            ("para", "es"),
            ("для", "ru"),
            ("التي", "ar"),
            ("从而", "zh"),
        ];
        for (word, language) in words {
            assert!(little(word, language), "{word}");
        }
        let words = [
            ("school", "en"),
            ("sea", "en"),
            ("école", "fr"),
            ("escuela", "es"),
            ("школа", "ru"),
            ("مدرسة", "ar"),
            ("信息", "zh"),
        ];
        for (word, language) in words {
            assert!(!little(word, language), "{word}");
        }
    }
}
