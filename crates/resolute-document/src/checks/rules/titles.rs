//! Titles of action lines that are not quite theirs.

use super::super::{Draft, Hit};
use crate::structure::words::{Word, words};

/// `C7 (ICT applications: advantages in all aspects of life)`.
pub(super) fn of_concepts(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in 0..draft.lines.len() {
        let text = draft.lines[line].text.as_str();
        for word in draft.words(line) {
            let code = word.plain.to_uppercase();
            let known = draft
                .register
                .concepts
                .iter()
                .find(|one| one.scheme == "action-lines" && one.notation == code);
            let Some(concept) = known.filter(|_| word.capital) else { continue };
            let Some(title) = title_after(text, word.range.end) else { continue };
            let said = &text[title.clone()];
            if is_title(said, &concept.label) || !is_near(said, &concept.label) {
                continue;
            }
            let message =
                format!("“{said}” is not the title of Action Line {code}, which is “{}”", concept.label);
            hits.push(Hit::warning(line, title, message).suggest(format!("write “{}”", concept.label)));
        }
    }
    hits
}

/// The words in brackets after a code.
fn title_after(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let rest = &text[at..];
    let inner = rest.strip_prefix(" (")?;
    let close = inner.find(')')?;
    let start = at + 2;
    (inner[..close].split_whitespace().count() > 1).then_some(start..start + close)
}

fn plain_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word: Word| word.plain).filter(|word| word != "the").collect()
}

/// The whole title, or its beginning up to a colon.
fn is_title(said: &str, title: &str) -> bool {
    let said = plain_words(said);
    said == plain_words(title) || title.split(':').any(|part| said == plain_words(part))
}

/// Half of the words are those of the title: it was meant.
fn is_near(said: &str, title: &str) -> bool {
    let (said, title) = (plain_words(said), plain_words(title));
    let shared = said.iter().filter(|word| title.contains(word)).count();
    shared * 2 >= said.len().max(title.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_title_is_right_and_other_words_are_not() {
        let title = "ICT applications: benefits in all aspects of life";
        assert!(is_title("ICT applications", title));
        assert!(!is_title("ICT applications: advantages in all aspects of life", title));
        assert!(is_near("ICT applications: advantages in all aspects of life", title));
        assert!(!is_near("see the annex", title));
    }
}
