//! Labels that do not count on.

use super::super::{Draft, Hit};
use crate::structure::ProvisionKind;
use crate::structure::labels::{Ordinal, ordinals, typed_label};

/// `b)` and then `d)`, or `b)` twice.
pub(super) fn sequence(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for finding in &draft.structure.findings {
        let Some(paragraph) = finding.paragraph.filter(|paragraph| *paragraph < draft.lines.len()) else {
            continue;
        };
        if hits.iter().any(|hit| hit.paragraph == paragraph) || counts_on(draft, paragraph) {
            continue;
        }
        let text = &draft.lines[paragraph].text;
        let range = typed_label(text).map_or_else(
            || first_word(text),
            |label| {
                let start = text.len() - text.trim_start().len();
                start..start + label.text.len()
            },
        );
        match finding.code.as_str() {
            "label-gap" => hits.push(
                Hit::error(paragraph, range, finding.message.clone())
                    .suggest("renumber the list, or look for a paragraph that was left out"),
            ),
            "label-repeated" => hits.push(
                Hit::error(paragraph, range, "this label stands a second time in its part")
                    .suggest("renumber the list, or give the part a heading of its own"),
            ),
            _ => {}
        }
    }
    hits
}

/// Whether a paragraph counts on from the last one of its list that begins with a label: a list within a paragraph (`to
/// prevent a) ...; b) ...`) lies between and breaks nothing.
fn counts_on(draft: &Draft<'_>, paragraph: usize) -> bool {
    let own = labels(draft, paragraph);
    for before in (0..paragraph).rev() {
        let is_call = |one: &(std::ops::Range<usize>, usize, usize)| {
            draft.structure.instruments[one.1].provisions[one.2].kind == ProvisionKind::Call
        };
        let last = labels(draft, before);
        if let Some((ordinal, other)) = own
            .iter()
            .find_map(|one| last.iter().find(|other| one.same_list(**other)).map(|other| (one, other)))
        {
            return ordinal.follows(*other);
        }
        if draft.lines[before].provisions.iter().any(is_call) {
            break;
        }
    }
    false
}

fn labels(draft: &Draft<'_>, paragraph: usize) -> Vec<Ordinal> {
    draft.document.paragraphs[paragraph].label().map(|label| ordinals(&label)).unwrap_or_default()
}

/// What a label that is drawn and not typed stands before.
fn first_word(text: &str) -> std::ops::Range<usize> {
    let start = text.len() - text.trim_start().len();
    let length = text[start..].find(char::is_whitespace).unwrap_or(text.len() - start);
    start..start + length
}
