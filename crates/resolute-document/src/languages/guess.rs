//! Which of the six official languages a text is in, shown as a guess with its reason.

use serde::{Deserialize, Serialize};

/// A guessed language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Guess {
    /// ISO 639-1 code: `ar`, `en`, `es`, `fr`, `ru`, `zh`.
    pub language: String,
    /// From 0 to 1.
    pub confidence: f32,
    /// From what.
    pub why: Why,
}

/// What a guess rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Why {
    /// Most letters are of the one script that only this language of the six uses.
    Script,
    /// Common words of the language, the most frequent first.
    Words {
        /// The words.
        words: Vec<String>,
    },
}

/// Words that stand in nearly every sentence of the languages in Latin letters, and in none of the other two.
const COMMON: [(&str, &[&str]); 3] = [
    ("en", &["the", "of", "and", "to", "that", "for", "by", "with", "this", "shall"]),
    ("es", &["el", "los", "y", "del", "las", "por", "con", "una", "para", "al"]),
    ("fr", &["le", "des", "et", "du", "dans", "aux", "au", "pour", "une", "sur"]),
];

/// Characters that are looked at.
const LOOKED_AT: usize = 20_000;

/// The likeliest language of a text; `None` where nothing speaks for one.
///
/// ```
/// use resolute_document::languages::{Why, guess};
/// assert_eq!(guess("Настоящий Устав").unwrap().language, "ru");
/// let french = guess("le rôle de l'UIT dans la mise en œuvre des résultats du Sommet et du Programme").unwrap();
/// assert_eq!(french.language, "fr");
/// assert!(matches!(french.why, Why::Words { words } if words.contains(&"du".to_owned())));
/// assert_eq!(guess("2018 (140)"), None);
/// ```
pub fn guess(text: &str) -> Option<Guess> {
    let mut letters = [0_usize; 4];
    for character in text.chars().take(LOOKED_AT).filter(|character| character.is_alphabetic()) {
        match character {
            '\u{400}'..='\u{4ff}' => letters[0] += 1,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => letters[1] += 1,
            // A Chinese character says as much as several letters.
            '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' => letters[2] += 3,
            _ => letters[3] += 1,
        }
    }
    let all: usize = letters.iter().sum();
    let most = (0..4).max_by_key(|script| letters[*script])?;
    if all == 0 {
        return None;
    }
    let share = letters[most] as f32 / all as f32;
    match most {
        0 => Some(Guess { language: "ru".to_owned(), confidence: share, why: Why::Script }),
        1 => Some(Guess { language: "ar".to_owned(), confidence: share, why: Why::Script }),
        2 => Some(Guess { language: "zh".to_owned(), confidence: share, why: Why::Script }),
        _ => by_words(text),
    }
}

/// How often the common words of a language stand in a text.
struct Counted {
    language: &'static str,
    sum: usize,
    words: Vec<(usize, &'static str)>,
}

fn by_words(text: &str) -> Option<Guess> {
    let mut counts = COMMON.map(|(language, words)| Counted {
        language,
        sum: 0,
        words: words.iter().map(|word| (0, *word)).collect(),
    });
    let looked_at: String = text.chars().take(LOOKED_AT).collect::<String>().to_lowercase();
    for word in looked_at.split(|character: char| !character.is_alphabetic()) {
        for one in &mut counts {
            if let Some((count, _)) = one.words.iter_mut().find(|(_, known)| *known == word) {
                *count += 1;
                one.sum += 1;
            }
        }
    }
    let all: usize = counts.iter().map(|one| one.sum).sum();
    let Counted { language, sum, mut words } = counts.into_iter().max_by_key(|one| one.sum)?;
    if sum == 0 {
        return None;
    }
    words.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let words = words.into_iter().filter(|(count, _)| *count > 0).take(4).map(|(_, word)| word.to_owned());
    Some(Guess {
        language: language.to_owned(),
        confidence: sum as f32 / all as f32,
        why: Why::Words { words: words.collect() },
    })
}
