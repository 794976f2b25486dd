//! Words of a passage in the form in which they are compared, with their places.

use std::ops::Range;

use crate::structure::words::words;

/// A word as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Without ending and hyphens.
    pub(super) stem: String,
    /// Byte range of the word in the text.
    pub(super) range: Range<usize>,
}

/// Of a longer passage only the first words are compared: the time of a comparison grows with both lengths.
const MOST: usize = 1_000;

/// Stands before the stems of words in the tag of a revision: the same words elsewhere say more.
pub(super) const IN_A_TAG: char = '(';

/// The words of a text; `outcomes/SDGs` is two, `70/125` one.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut tags = tags(text).into_iter().peekable();
    for word in words(text) {
        let mut start = word.range.start;
        let whole = &text[word.range.clone()];
        let letters = !whole.contains(|character: char| character.is_ascii_digit());
        let parts = whole.split(move |character| character == '/' && letters);
        for part in parts {
            let mut stem = stem(part);
            while tags.next_if(|tag| tag.end <= start).is_some() {}
            if tags.peek().is_some_and(|tag| tag.contains(&start)) {
                stem.insert(0, IN_A_TAG);
            }
            if !stem.is_empty() && !is_label(part, &text[start + part.len()..]) {
                found.push(Token { stem, range: start..start + part.len() });
            }
            start += part.len() + 1;
        }
        if found.len() >= MOST {
            found.truncate(MOST);
            break;
        }
    }
    found
}

/// Brackets that end in a year and hold little else: `(Rev. Buenos Aires, 2017)`.
fn tags(text: &str) -> Vec<Range<usize>> {
    const LONGEST: usize = 60;
    let mut found = Vec::new();
    let mut open = None;
    for (at, character) in text.char_indices() {
        match (character, open) {
            ('(', _) => open = Some(at),
            (')', Some(from)) => {
                let inside = &text[from + 1..at];
                let year = inside.trim_end().rsplit([' ', '-', '\u{a0}']).next().unwrap_or_default();
                if inside.len() <= LONGEST
                    && year.len() == 4
                    && year.bytes().all(|byte| byte.is_ascii_digit())
                {
                    found.push(from..at);
                }
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether a word is only the label of what follows: `iii)`, `a)`.
fn is_label(word: &str, rest: &str) -> bool {
    let roman = || word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x'));
    rest.starts_with(')') && (word.chars().nth(1).is_none() || roman())
}

/// Endings that one idea has in several forms, the longest first; what is put in their place.
const ENDINGS: [(&str, &str); 21] = [
    ("izations", ""),
    ("isations", ""),
    ("ization", ""),
    ("isation", ""),
    ("ations", ""),
    ("ation", ""),
    ("ating", ""),
    ("ated", ""),
    ("ates", ""),
    ("ate", ""),
    ("ions", ""),
    ("ion", ""),
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("e", ""),
    ("s", ""),
];

/// The part of a word that its forms share: `implementing`, `implementation`. Numbers and codes stay whole.
pub(super) fn stem(word: &str) -> String {
    let lower: String = crate::structure::words::plain(word);
    if lower.contains(|character: char| character.is_numeric()) {
        return lower;
    }
    // `multi-stakeholder` and `multistakeholder`; the possessive is no other word.
    let bare = lower.strip_suffix("'s").unwrap_or(&lower);
    let joined: String = bare.chars().filter(|character| character.is_alphabetic()).collect();
    for (ending, instead) in ENDINGS {
        if let Some(rest) = joined.strip_suffix(ending)
            && rest.len() + instead.len() >= 4
        {
            return format!("{rest}{instead}");
        }
    }
    joined.strip_suffix('s').filter(|rest| rest.len() >= 3).map_or(joined.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_are_one_stem() {
        for forms in [
            &["implement", "implementing", "implementation", "implemented"][..],
            &["coordinate", "coordination", "coordinating"],
            &["multi-stakeholder", "multistakeholder", "multi-stakeholders"],
            &["agency", "agencies"],
            &["SDG", "SDGs"],
            &["strengthen", "strengthening"],
        ] {
            let first = stem(forms[0]);
            assert!(forms.iter().all(|form| stem(form) == first), "{forms:?}");
        }
        assert_ne!(stem("nation"), stem("note"));
    }

    #[test]
    fn words_in_the_tag_of_a_revision_are_other_words() {
        let text = "Resolution 37 (Rev. Buenos Aires, 2017) of WTDC (Buenos Aires plan)";
        let stems: Vec<String> = tokens(text).into_iter().map(|token| token.stem).collect();
        assert_eq!(stems[2..6], ["(rev", "(bueno", "(aire", "(2017"]);
        assert_eq!(stems[8..], ["bueno", "aire", "plan"]);
    }

    #[test]
    fn words_joined_by_a_stroke_are_two_and_numbers_one() {
        let text = "WSIS outcomes/SDGs, Resolution 70/125";
        let found: Vec<&str> = tokens(text).into_iter().map(|token| &text[token.range]).collect();
        assert_eq!(found, ["WSIS", "outcomes", "SDGs", "Resolution", "70/125"]);
    }
}
