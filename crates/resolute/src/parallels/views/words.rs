//! The words of a passage with what both texts share, and what has to follow, marked.

use std::ops::Range;

use crate::web::html::Html;

/// The lines of a passage. What stands in a range of `shared` is marked, what stands in one of `still` is marked as
/// old wording.
pub(super) fn marked(words: &str, shared: &[Range<usize>], still: &[Range<usize>]) -> Vec<Html> {
    let mut lines = vec![Html::default()];
    let mut open: Option<&str> = None;
    for (at, character) in words.char_indices() {
        let inside = |ranges: &[Range<usize>]| ranges.iter().any(|range| range.contains(&at));
        let wanted = match (inside(still), inside(shared)) {
            _ if character == '\n' => None,
            (true, _) => Some("still"),
            (false, true) => Some("shared"),
            (false, false) => None,
        };
        if open != wanted {
            let line = lines.last_mut().expect("there is always a line");
            if open.is_some() {
                line.push_markup("</mark>");
            }
            if let Some(class) = wanted {
                line.push_markup(&format!("<mark class=\"{class}\">"));
            }
            open = wanted;
        }
        match character {
            '\n' => lines.push(Html::default()),
            other => {
                lines.last_mut().expect("there is always a line").push_text(other.encode_utf8(&mut [0; 4]))
            }
        }
    }
    if open.is_some() {
        lines.last_mut().expect("there is always a line").push_markup("</mark>");
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_close_at_the_end_of_a_line_and_foreign_characters_are_escaped() {
        let words = "to A & B\nfor C";
        let lines = marked(words, &[3..8, 9..14], &[3..4, 3..4]);
        let texts: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(
            texts,
            [
                "to <mark class=\"still\">A</mark><mark class=\"shared\"> &amp; B</mark>",
                "<mark class=\"shared\">for C</mark>"
            ]
        );
    }
}
