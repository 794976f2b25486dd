//! What the label of a line may be: one label, or an old and a new one run together (`ae)`, `45`).

/// The three ways to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Style {
    /// `1`, `2`
    Number,
    /// `a)`, `b)`
    Letter,
    /// `i)`, `ii)`
    Roman,
}

/// One way to read the label of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// A single label.
    Plain {
        /// How it counts.
        style: Style,
        /// Its place in the count, from 1.
        index: u8,
    },
    /// Two labels of one style; which of them is old is decided by their neighbours.
    Fused {
        /// How they count.
        style: Style,
        /// Place in the count of the first.
        first: u8,
        /// Place in the count of the second.
        second: u8,
        /// Characters of the first label.
        first_length: usize,
        /// Characters of the second label, from the end of the first.
        second_length: usize,
    },
}

impl Reading {
    pub(super) fn style(self) -> Style {
        match self {
            Reading::Plain { style, .. } | Reading::Fused { style, .. } => style,
        }
    }
}

/// A label at the start of a line with all its readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineLabel {
    /// Offset of the first label character within the line, an opening parenthesis left out.
    pub(super) start: usize,
    /// Offset of the first character of the words.
    pub(super) words: usize,
    /// The characters around the number say which labels may share a list.
    pub(super) bracketed: bool,
    /// Never empty.
    pub(super) readings: Vec<Reading>,
}

/// No list of a resolution is longer; what is longer is a year or a word.
const LONGEST_LIST: u8 = 60;
/// Characters that a label can have, decoration left out.
const LONGEST_LABEL: usize = 10;

/// Reads the label of a line, or nothing where it starts with words.
pub(super) fn read(line: &[char]) -> Option<LineLabel> {
    let start = line.iter().position(|character| !character.is_whitespace())?;
    let end = line[start..].iter().position(|character| character.is_whitespace())? + start;
    let words = line[end..].iter().position(|character| !character.is_whitespace())? + end;
    let label = &line[start..end];
    if label.len() > LONGEST_LABEL {
        return None;
    }
    let open = usize::from(label[0] == '(');
    let core_end = label.iter().rposition(|character| character.is_ascii_alphanumeric())? + 1;
    if core_end <= open {
        return None;
    }
    let tail = &label[core_end..];
    let bracketed = tail == [')'];
    if !(bracketed || tail.is_empty() && open == 0 || tail == ['.'] && open == 0) {
        return None;
    }
    let core = &label[open..core_end];
    // `2018 was` opens with a year; a label is set off by a tab.
    if core.len() == 4 && !bracketed && line[end] != '\t' {
        return None;
    }
    let mut readings = Vec::new();
    readings_of(core, bracketed, &mut readings);
    (!readings.is_empty()).then_some(LineLabel { start: start + open, words, bracketed, readings })
}

fn readings_of(core: &[char], bracketed: bool, readings: &mut Vec<Reading>) {
    for style in [Style::Number, Style::Letter, Style::Roman] {
        // A letter needs its parenthesis, or the article of `a report` would be one.
        if style != Style::Number && !bracketed {
            continue;
        }
        if let Some(index) = index_of(core, style) {
            readings.push(Reading::Plain { style, index });
        }
        for cut in 1..core.len() {
            // The decoration may have been changed with the label: `a)e)`.
            let decorated = core[cut - 1] == ')';
            let first = if decorated { &core[..cut - 1] } else { &core[..cut] };
            let second = &core[cut..];
            let (Some(one), Some(other)) = (index_of(first, style), index_of(second, style)) else {
                continue;
            };
            if one == other {
                continue;
            }
            readings.push(Reading::Fused {
                style,
                first: one,
                second: other,
                first_length: cut,
                // With a doubled decoration the second label takes its own along.
                second_length: second.len() + usize::from(decorated && bracketed),
            });
        }
    }
}

fn index_of(core: &[char], style: Style) -> Option<u8> {
    let index = match style {
        Style::Number => number(core)?,
        Style::Letter => letter(core)?,
        Style::Roman => roman(core)?,
    };
    (1..=LONGEST_LIST).contains(&index).then_some(index)
}

fn number(core: &[char]) -> Option<u8> {
    if core.is_empty() || core.len() > 2 || core[0] == '0' {
        return None;
    }
    core.iter().try_fold(0_u8, |sum, digit| Some(sum * 10 + u8::try_from(digit.to_digit(10)?).ok()?))
}

/// `a` to `z`, then `aa`, `bb` as ITU counts on.
fn letter(core: &[char]) -> Option<u8> {
    let first = *core.first()?;
    let same = core.iter().all(|character| *character == first);
    (first.is_ascii_lowercase() && same && core.len() <= 2)
        .then(|| first as u8 - b'a' + 1 + if core.len() == 2 { 26 } else { 0 })
}

fn roman(core: &[char]) -> Option<u8> {
    const NUMERALS: [&str; 30] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
        "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii", "xxviii",
        "xxix", "xxx",
    ];
    if core.len() > 6 {
        return None;
    }
    let text: String = core.iter().collect();
    NUMERALS.iter().position(|numeral| *numeral == text).and_then(|place| u8::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Option<LineLabel> {
        read(&line.chars().collect::<Vec<_>>())
    }

    #[test]
    fn label_is_read_both_ways_when_it_can_be() {
        let label = of("12\tto continue").expect("a label");
        assert!(label.readings.contains(&Reading::Plain { style: Style::Number, index: 12 }));
        assert!(label.readings.contains(&Reading::Fused {
            style: Style::Number,
            first: 1,
            second: 2,
            first_length: 1,
            second_length: 1
        }));
    }

    #[test]
    fn label_is_fused_when_two_letters_differ() {
        let label = of("ae)\tResolution 71").expect("a label");
        assert_eq!(label.readings.len(), 1);
        assert_eq!(label.words, 4);
    }

    #[test]
    fn words_are_no_label() {
        for line in ["to continue", "2018 was a year", "a report", "Resolution", "–\tdash", "", "a)"] {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn decoration_belongs_to_each_label_when_it_is_doubled() {
        let label = of("a)e)\tthat").expect("a label");
        assert_eq!(
            label.readings,
            [Reading::Fused { style: Style::Letter, first: 1, second: 5, first_length: 2, second_length: 2 }]
        );
    }
}
