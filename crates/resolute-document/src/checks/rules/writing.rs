//! Slips of typing: doubled words, spaces beside marks, brackets and quotation marks without their other half.

use std::ops::Range;

use super::super::{Draft, Hit, Role};

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
            let place = first.range.start..second.range.end;
            hits.push(Hit::warning(line, place, message).suggest("delete one of the two"));
        }
    }
    hits
}

/// A space before a comma, none after it, a space inside a bracket.
pub(super) fn spacing(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (line, stretch) in running(draft) {
        let text = &draft.lines[line].text[stretch.clone()];
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        for triple in letters.windows(3) {
            let [(a, before), (b, here), (c, after)] = triple else { continue };
            let end = c + after.len_utf8();
            let (range, message, suggestion) = match (before, here, after) {
                // A list of labels (`, .` does not occur in words) and decimals stay.
                (one, ' ', ',' | ';') if one.is_alphanumeric() || *one == ')' => {
                    (*b..end, format!("a space stands before “{after}”"), "delete the space")
                }
                ('(', ' ', next) if next.is_alphanumeric() => {
                    (*a..*c, "a space stands after an opening bracket".to_owned(), "delete the space")
                }
                (one, ' ', ')') if one.is_alphanumeric() => {
                    (*b..end, "a space stands before a closing bracket".to_owned(), "delete the space")
                }
                (one, ',' | ';', next) if one.is_alphabetic() && next.is_alphabetic() => {
                    (*b..end, format!("no space stands after “{here}”"), "put in a space")
                }
                (',', ',', _) | (';', ';', _) => {
                    (*a..*c, format!("“{here}” stands twice"), "delete one of the two")
                }
                _ => continue,
            };
            let place = stretch.start + range.start..stretch.start + range.end;
            hits.push(Hit::warning(line, place, message).suggest(suggestion));
        }
    }
    hits
}

/// Brackets and quotation marks that open and do not close, or the other way round.
pub(super) fn unbalanced(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (line, stretch) in running(draft) {
        let text = &draft.lines[line].text[stretch.clone()];
        for (at, mark, opens) in without_other_half(text) {
            let start = stretch.start + at;
            let message = match opens {
                true => format!("“{mark}” opens and is not closed in this paragraph"),
                false => format!("“{mark}” closes and was not opened in this paragraph"),
            };
            let hit = Hit::warning(line, start..start + mark.len_utf8(), message);
            hits.push(hit.suggest("put in the other half, or delete this one"));
        }
    }
    hits
}

/// The stretches of running words of the draft.
fn running<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
    let read = |line: &usize| !matches!(draft.lines[*line].role, Role::Action(_) | Role::Number(_));
    (0..draft.lines.len())
        .filter(read)
        .flat_map(|line| draft.stretches(line).into_iter().map(move |stretch| (line, stretch)))
}

const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('“', '”'), ('«', '»')];

fn without_other_half(text: &str) -> Vec<(usize, char, bool)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut lonely = Vec::new();
    let mut straight: Vec<usize> = Vec::new();
    // Brackets of labels that were taken for the other half of an open one: `(§ 90 q))`.
    let mut of_labels = 0_usize;
    for (at, mark) in text.char_indices() {
        if mark == '"' {
            straight.push(at);
        } else if PAIRS.iter().any(|(opening, _)| *opening == mark) {
            open.push((at, mark));
        } else if let Some((opening, _)) = PAIRS.iter().find(|(_, closing)| *closing == mark) {
            match open.iter().rposition(|(_, one)| one == opening) {
                Some(found) => {
                    open.remove(found);
                    of_labels += usize::from(mark == ')' && is_label(&text[..at]));
                }
                None if mark == ')' && of_labels > 0 => of_labels -= 1,
                None if mark == ')' && is_label(&text[..at]) => {}
                None => lonely.push((at, mark, false)),
            }
        }
    }
    // A quotation of several paragraphs opens each of them and closes the last.
    open.retain(|(at, mark)| !(*mark == '“' && *at == 0));
    lonely.extend(open.into_iter().map(|(at, mark)| (at, mark, true)));
    if straight.len() % 2 == 1 {
        // `“so"` is one quotation with marks of two kinds.
        let mixed = lonely.iter().position(|(_, mark, _)| matches!(mark, '“' | '”'));
        if let Some(mixed) = mixed {
            lonely.remove(mixed);
        }
        lonely
            .extend(straight.first().filter(|at| straight.len() > 1 || **at > 0).map(|at| (*at, '"', true)));
    }
    lonely.sort_unstable();
    lonely
}

/// `a` in `a) and b) above`: the bracket belongs to a label.
fn is_label(before: &str) -> bool {
    let start = before.rfind(|one: char| !one.is_alphanumeric()).map_or(0, |at| at + 1);
    let start = (start..before.len()).find(|at| before.is_char_boundary(*at)).unwrap_or(before.len());
    let label = &before[start..];
    let is_set_apart =
        before[..start].chars().next_back().is_none_or(|one| one.is_whitespace() || "(,;–/".contains(one));
    let fits = label.len() <= 4 && label.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'l'))
        || label.len() <= 2 && label.bytes().all(|byte| byte.is_ascii_alphanumeric())
        || label.len() <= 4
            && label.starts_with(|one: char| one.is_ascii_digit())
            && label.ends_with(|one: char| one.is_ascii_lowercase());
    is_set_apart && !label.is_empty() && fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_of_labels_are_no_brackets() {
        assert!(without_other_half("as in a) and ii) above, (see 3) and “so”").is_empty());
        assert!(
            without_other_half("the Agenda (§ 90 q)) and (§ 78 a) of the Agenda) and § 13e) of it")
                .is_empty()
        );
    }

    #[test]
    fn lonely_halves_are_found() {
        assert_eq!(without_other_half("the (ICT sector"), [(4, '(', true)]);
        assert_eq!(without_other_half("the ICT) sector"), [(7, ')', false)]);
        assert_eq!(without_other_half("the \"sector"), [(4, '"', true)]);
    }
}
