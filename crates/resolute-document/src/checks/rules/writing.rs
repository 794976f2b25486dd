//! Slips of typing: doubled words.

use super::super::{Draft, Hit};

/// Words that English may rightly say twice.
const TWICE: [&str; 4] = ["that", "had", "is", "very"];

/// The same word twice with nothing but white space between.
pub(super) fn doubled(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in 0..draft.lines.len() {
        let words = draft.words(line);
        for pair in words.windows(2) {
            let [first, second] = pair else { continue };
            let is_word = first.plain.chars().all(char::is_alphabetic);
            let same = first.plain == second.plain && is_word && !first.stop_after;
            let space = &draft.lines[line].text[first.range.end..second.range.start];
            // `Bora Bora` is a name: both begin with a capital.
            if !same || !space.trim().is_empty() || second.capital || TWICE.contains(&first.plain.as_str()) {
                continue;
            }
            let message = format!("“{}” stands twice", second.plain);
            hits.push(
                Hit::warning(line, first.range.start..second.range.end, message)
                    .suggest("delete one of the two"),
            );
        }
    }
    hits
}
