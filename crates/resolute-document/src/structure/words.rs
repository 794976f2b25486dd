//! Words of a text with their places, so that phrases can be matched without altering a character.

use std::ops::Range;

/// A word with its byte range; punctuation around it is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower case, every hyphen the same, apostrophes straight.
    pub(crate) plain: String,
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// Whether a comma, semicolon, colon, full stop or bracket stands between it and the next word.
    pub(crate) stop_after: bool,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
}

/// Splits at white space, drops punctuation at the ends of words and keeps it inside (`A/70/1`, `WSIS-SDG`).
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain(std::iter::once((text.len(), ' ')));
    for (at, character) in ends {
        if character.is_whitespace() {
            if let Some(from) = start.take() {
                push_word(text, from..at, &mut found);
            }
        } else if start.is_none() {
            start = Some(at);
        }
    }
    found
}

fn push_word(text: &str, range: Range<usize>, found: &mut Vec<Word>) {
    let raw = &text[range.clone()];
    let opened = raw.trim_start_matches(is_edge);
    let from = range.start + raw.len() - opened.len();
    let core = opened.trim_end_matches(is_edge);
    if from > range.start
        && let Some(last) = found.last_mut()
    {
        last.stop_after = true;
    }
    if core.is_empty() {
        if let Some(last) = found.last_mut() {
            last.stop_after = true;
        }
        return;
    }
    let to = from + core.len();
    found.push(Word {
        plain: plain(core),
        range: from..to,
        stop_after: to < range.end,
        capital: core.starts_with(char::is_uppercase),
    });
}

fn is_edge(character: char) -> bool {
    matches!(
        character,
        ',' | ';'
            | ':'
            | '.'
            | '('
            | ')'
            | '['
            | ']'
            | '"'
            | '“'
            | '”'
            | '\''
            | '‘'
            | '’'
            | '–'
            | '—'
            | '…'
            | '•'
            | '?'
            | '!'
    )
}

/// The form in which words are compared.
pub(crate) fn plain(word: &str) -> String {
    plain_letters(word).collect()
}

/// The characters of that form.
pub(crate) fn plain_letters(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().flat_map(char::to_lowercase).map(|character| match character {
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{ad}' => '-',
        '’' | '‘' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    })
}

/// Whether `phrase` stands at word `at`; punctuation between its words breaks it. Returns how many words it has.
pub(crate) fn phrase_at(words: &[Word], at: usize, phrase: &str) -> Option<usize> {
    // Tables of phrases are tried at every word, and nearly always the first letters already differ.
    let mut rest = phrase.strip_prefix(words.get(at)?.plain.as_str())?;
    let mut count = 1;
    while !rest.is_empty() {
        let word = words.get(at + count)?;
        if words[at + count - 1].stop_after {
            return None;
        }
        rest = rest.strip_prefix(' ')?.strip_prefix(word.plain.as_str())?;
        count += 1;
    }
    Some(count)
}

/// Lower-case letters and digits joined by single hyphens: `ITU‑D study groups` gives `itu-d-study-groups`.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in plain(text).chars() {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if character != '\'' && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places_when_punctuated() {
        let text = "(in ITU‑D), the “SDGs”";
        let found: Vec<(String, &str, bool)> =
            words(text).into_iter().map(|word| (word.plain, &text[word.range], word.stop_after)).collect();
        assert_eq!(
            found,
            [
                ("in".into(), "in", false),
                ("itu-d".into(), "ITU‑D", true),
                ("the".into(), "the", true),
                ("sdgs".into(), "SDGs", true)
            ]
        );
    }

    #[test]
    fn slug_is_plain_when_hyphens_are_special() {
        assert_eq!(slug(" ITU‑D's study groups, "), "itu-ds-study-groups");
    }
}
