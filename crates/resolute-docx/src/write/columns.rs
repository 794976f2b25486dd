//! How wide the columns of a table are: each holds its longest word, and who says more gets more of the rest.

use std::ops::Range;

use resolute_document::{Cell, Paragraph};

/// Room for a character, and around a cell, in twentieths of a point.
const CHARACTER: u32 = 115;
const AROUND: u32 = 240;
/// A word longer than this is broken rather than given room.
const LONGEST: u32 = 10;

/// The widths of so many columns that fill `room` together. Cells that span several columns have no say.
pub(super) fn widths<'a>(
    cells: &[(Range<usize>, Cell)],
    paragraph: impl Fn(usize) -> &'a Paragraph,
    columns: u32,
    room: u32,
) -> Vec<u32> {
    let mut says = vec![(0_u32, 0_u32); columns as usize];
    for (range, cell) in cells.iter().filter(|(_, cell)| cell.columns == 1) {
        let Some((longest, all)) = says.get_mut(cell.column as usize) else { continue };
        for paragraph in range.clone().map(&paragraph) {
            let text: String = paragraph.spans.iter().map(|span| span.text.as_str()).collect();
            let long = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
            let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            *longest = (*longest).max(length(long).min(LONGEST));
            *all = all.saturating_add(length(text.chars().count()));
        }
    }
    let needed = |longest: u32| longest * CHARACTER + AROUND;
    let least: u32 = says.iter().map(|(longest, _)| needed(*longest)).sum();
    if columns == 0 || least >= room {
        return vec![(room / columns.max(1)).max(1); columns as usize];
    }
    // Twice the words need less than twice the width: a column that is wider is shorter as well.
    let weights: Vec<u32> = says.iter().map(|(_, all)| all.isqrt()).collect();
    let sum: u32 = weights.iter().sum::<u32>().max(1);
    let spare = room - least;
    let share = |weight: u32| u32::try_from(u64::from(spare) * u64::from(weight) / u64::from(sum));
    says.iter()
        .zip(weights)
        .map(|((longest, _), weight)| needed(*longest) + share(weight).unwrap_or(spare))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[&str], columns: u32, room: u32) -> Vec<u32> {
        let paragraphs: Vec<Paragraph> = texts.iter().map(|text| Paragraph::plain(text)).collect();
        let cells: Vec<(Range<usize>, Cell)> = (0..texts.len())
            .map(|at| {
                let place = u32::try_from(at).unwrap();
                let cell = Cell { table: 1, row: place / columns, column: place % columns, columns: 1 };
                (at..at + 1, cell)
            })
            .collect();
        widths(&cells, |at| &paragraphs[at], columns, room)
    }

    #[test]
    fn who_says_more_gets_more_and_every_longest_word_has_room() {
        let long = "many words that stand in a cell ".repeat(20);
        let widths = of(&["Activities", &long], 2, 9638);
        assert!(widths[0] >= 10 * CHARACTER && widths[1] > widths[0] * 3, "{widths:?}");
        let sum: u32 = widths.iter().sum();
        assert!(sum <= 9638 && sum + 2 >= 9638, "{widths:?}");
    }

    #[test]
    fn columns_without_room_for_their_words_are_equally_wide() {
        let word = "internationalization";
        assert_eq!(of(&[word, word, word, word], 4, 4000), [1000; 4]);
        assert_eq!(of(&["", ""], 2, 9638).len(), 2);
    }
}
