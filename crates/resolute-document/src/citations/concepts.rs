//! Action lines and goals: `Action Lines C2, C5 and C6`, `SDGs 4 and 5`, `target 9.c`.

use super::{Place, Term};
use crate::duties::concepts::mentions;

/// Every term with its range in Unicode scalar values. Words that name a range (`C2 to C4`) stand for each of its terms.
pub(super) fn read(place: &Place<'_>) -> Vec<((usize, usize), Term)> {
    let text: String = place.text.iter().collect();
    let goals = speaks_of_goals(place);
    let mut found: Vec<((usize, usize), Term)> = Vec::new();
    for (notation, bytes) in mentions(&text) {
        let start = text[..bytes.start].chars().count();
        let words = &text[bytes];
        let range = (start, start + words.chars().count());
        let is_goal = notation.starts_with("SDG");
        if is_goal && !goals {
            continue;
        }
        let scheme = if is_goal { "sdgs" } else { "action-lines" };
        let target = (is_goal && words.contains('.')).then(|| words.to_owned());
        // The last term of a range stands inside the words of the first.
        let whole =
            found.last().map(|(range, _)| *range).filter(|last| last.0 <= range.0 && range.1 <= last.1);
        found.push((whole.unwrap_or(range), Term { scheme: scheme.to_owned(), notation, target }));
    }
    found
}

/// Whether `goal 2` is a Sustainable Development Goal here, and not one of a strategic plan.
fn speaks_of_goals(place: &Place<'_>) -> bool {
    let sdg = |word: &str| word == "sdg" || word == "sdgs" || word.starts_with("sdg-");
    place.tokens.windows(2).any(|pair| {
        sdg(&pair[0].plain)
            || sdg(&pair[1].plain)
            || pair[0].is("2030") && pair[1].is("agenda")
            || pair[0].is("sustainable") && pair[1].is("development")
    })
}
