//! Plain text whose lines were broken at the page's width, put back into paragraphs.

use crate::document::{Document, Paragraph, Span};
use crate::readings::Resolved;

use super::calls::OPERATIVE;
use super::labels::typed_label;
use super::words::plain;

/// Whether the lines of a plain text are parts of paragraphs: most long runs of lines end inside a sentence.
///
/// ```
/// use resolute_document::{Document, structure};
/// let text = "The Security Council,\n\nNoting that the report\nrecommends the maintenance\nof the Force,\n\n1. Decides\nto stay.";
/// assert!(structure::is_wrapped(&Document::from_plain_text(text)));
/// ```
pub fn is_wrapped(document: &Document) -> bool {
    let texts: Vec<String> = document.paragraphs.iter().map(Paragraph::text).collect();
    let mut inside = 0;
    let mut lines = 0;
    let mut longest_run = 0;
    for pair in texts.windows(2) {
        let (line, next) = (pair[0].trim(), pair[1].trim());
        if line.is_empty() {
            continue;
        }
        lines += 1;
        longest_run = longest_run.max(line.len());
        let goes_on = !next.is_empty()
            && !line.ends_with([';', '.', ':', ','])
            && next.starts_with(|first: char| first.is_lowercase() || first.is_ascii_digit() || first == '(')
            && typed_label(next).is_none();
        inside += usize::from(goes_on);
    }
    // In texts of one paragraph a line only titles run over several lines.
    let has_blank = texts.iter().any(|text| text.trim().is_empty());
    let broken =
        if longest_run < 120 { inside * 12 > lines } else { inside * 5 > lines && longest_run < 400 };
    lines > 0 && has_blank && broken
}

/// Joins the lines of each paragraph with one space. A blank line ends a paragraph, and so does a line that begins
/// with a label after one that ended a sentence. `sources` gives the lines of each paragraph.
///
/// ```
/// use resolute_document::{Document, structure};
/// let lines = Document::from_plain_text("1. Calls upon all\nparties to cease;\n2. Decides to meet.");
/// let unwrapped = structure::unwrap(&lines);
/// assert_eq!(unwrapped.document.paragraphs[0].text(), "1. Calls upon all parties to cease;");
/// assert_eq!(unwrapped.sources, [vec![0, 1], vec![2]]);
/// ```
pub fn unwrap(document: &Document) -> Resolved {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut sources: Vec<Vec<usize>> = Vec::new();
    let mut open = false;
    for (index, line) in document.paragraphs.iter().enumerate() {
        let text = line.text();
        if text.trim().is_empty() {
            open = false;
            continue;
        }
        let last = paragraphs.last().map(Paragraph::text).unwrap_or_default();
        let same_container = paragraphs.last().is_some_and(|last| last.container == line.container);
        if open && same_container && !begins_paragraph(&last, &text) {
            let joined = paragraphs.last_mut().expect("a paragraph is open");
            joined.spans.push(Span::plain(" "));
            joined.spans.extend(line.spans.iter().cloned());
            joined.paragraph_mark = line.paragraph_mark.clone();
            sources.last_mut().expect("as many as paragraphs").push(index);
        } else {
            paragraphs.push(line.clone());
            sources.push(vec![index]);
        }
        open = true;
    }
    Resolved {
        document: Document { paragraphs, comments: Vec::new(), findings: document.findings.clone() },
        sources,
    }
}

/// The words that stand alone before the first paragraph.
const OPENINGS: [&str; 3] = ["The Security Council,", "The Security Council", "The General Assembly,"];

/// `Recommends to the General Assembly`, not `Requests for assistance`.
fn opens_with_act(line: &str) -> bool {
    let first = line.split([' ', ':', ',']).next().unwrap_or_default();
    let is_capital = first.starts_with(char::is_uppercase);
    is_capital && OPERATIVE.iter().any(|(verb, ..)| plain(first) == *verb)
}

fn begins_paragraph(before: &str, line: &str) -> bool {
    let before = before.trim_end();
    let ended = before.ends_with([';', '.', ':', ',', '”', ')', '!']);
    let number_line = before.ends_with(')') && before.len() < 60;
    let labelled = typed_label(line).is_some_and(|label| !label.text.starts_with('-'));
    ended && labelled
        || number_line && line.starts_with(char::is_uppercase)
        // Notes at the foot start with their number, adoption lines with these words.
        || line.starts_with("Adopted ")
        || OPENINGS.contains(&before.trim()) || OPENINGS.contains(&line.trim())
        // An act begins a paragraph even where the blank line before it was lost.
        || (ended || before.ends_with(|last: char| last.is_ascii_digit())) && opens_with_act(line)
}
