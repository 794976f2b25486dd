//! Marks at the end of paragraphs, and a comma that cuts a sentence.

use std::collections::HashMap;

use super::super::{Draft, Hit};
use crate::structure::words::{Word, words};
use crate::structure::{Instrument, Provision, ProvisionKind};

/// Paragraphs that end with the wrong mark, or with none: `;` between items, `,` at the end of a part, `.` at the end of the
/// text.
pub(super) fn of_blocks(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for instrument in &draft.structure.instruments {
        of_instrument(draft, instrument, &mut hits);
    }
    hits
}

/// What should end a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum End {
    /// Another item follows.
    Item,
    /// Another part follows.
    Part,
    /// Nothing follows.
    Text,
}

fn of_instrument(draft: &Draft<'_>, instrument: &Instrument, hits: &mut Vec<Hit>) {
    let ends = ends(instrument);
    // A text that keeps to another custom is left alone: only what departs from its own is wrong.
    let mut custom: HashMap<(End, char), usize> = HashMap::new();
    for (provision, end) in &ends {
        if let Some(last) = last_mark(&instrument.provisions[*provision].text) {
            *custom.entry((*end, last)).or_default() += 1;
        }
    }
    let usual = |end: End, mark: char| {
        let all: usize = custom.iter().filter(|((one, _), _)| *one == end).map(|(_, count)| count).sum();
        custom.get(&(end, mark)).copied().unwrap_or(0) * 10 >= all * 7 && all >= 2
    };
    for (index, end) in ends {
        let provision = &instrument.provisions[index];
        let Some((line, range)) = last_letter(draft, provision) else { continue };
        // Other scripts have other marks.
        let foreign = provision.text.chars().filter(|one| one.is_alphabetic() && !one.is_ascii()).count();
        if foreign * 5 > provision.text.len() {
            continue;
        }
        let (expected, what) = match end {
            End::Item => (';', "another item follows"),
            End::Part => (',', "another part follows"),
            End::Text => ('.', "the text ends here"),
        };
        let hit = match last_mark(&provision.text) {
            // Short phrases in a list may stand without marks, where all of them do.
            None if is_bare_list(instrument, index) => continue,
            None => Hit::error(line, range, format!("this paragraph ends without a mark, and {what}")),
            Some(mark) if mark == expected || end != End::Text && !usual(end, expected) => continue,
            // A sentence of its own, with a capital and a full stop.
            Some('.') if provision.text.starts_with(char::is_uppercase) => continue,
            Some(mark @ (',' | ';' | '.')) => {
                Hit::warning(line, range, format!("this paragraph ends with “{mark}”, and {what}"))
            }
            Some(_) => continue,
        };
        hits.push(hit.suggest(format!("end it with “{expected}”")));
    }
}

fn is_bare_list(instrument: &Instrument, index: usize) -> bool {
    let Some(parent) = instrument.provisions[index].parent else { return false };
    let list: Vec<usize> = instrument.children(parent).collect();
    let bare = list.iter().filter(|one| last_mark(&instrument.provisions[**one].text).is_none()).count();
    list.len() > 2 && bare * 2 >= list.len()
}

/// The provisions that end an item, a part or the text. Parts without items, and paragraphs that lead to a list, end in
/// other ways.
fn ends(instrument: &Instrument) -> Vec<(usize, End)> {
    let provisions = &instrument.provisions;
    let is_listed = |kind| {
        matches!(
            kind,
            ProvisionKind::Item
                | ProvisionKind::SubItem
                | ProvisionKind::Dash
                | ProvisionKind::Bullet
                | ProvisionKind::Continuation
        )
    };
    let order: Vec<usize> = (0..provisions.len())
        .filter(|index| is_listed(provisions[*index].kind) || provisions[*index].kind == ProvisionKind::Call)
        .collect();
    let mut found = Vec::new();
    for (place, index) in order.iter().enumerate() {
        let provision = &provisions[*index];
        if provision.kind == ProvisionKind::Call || call_of(instrument, *index).is_none() {
            continue;
        }
        // Something stands under it: it opens a list.
        let opens =
            instrument.children(*index).any(|child| provisions[child].kind != ProvisionKind::Footnote);
        if opens {
            continue;
        }
        match order.get(place + 1).map(|next| (*next, &provisions[*next])) {
            None => found.push((*index, End::Text)),
            Some((_, next)) if next.kind == ProvisionKind::Call => found.push((*index, End::Part)),
            Some((next, one))
                if one.kind != ProvisionKind::Continuation
                    && call_of(instrument, next) == call_of(instrument, *index) =>
            {
                found.push((*index, End::Item));
            }
            Some(_) => {}
        }
    }
    // What follows the operative part (an annex) makes its end uncertain only where the text goes on.
    found
}

fn call_of(instrument: &Instrument, provision: usize) -> Option<usize> {
    let mut at = Some(provision);
    while let Some(index) = at {
        if instrument.provisions[index].kind == ProvisionKind::Call {
            return Some(index);
        }
        at = instrument.provisions[index].parent;
    }
    None
}

/// The mark with which words end; `None` where they end with a letter, a figure or a bracket.
fn last_mark(text: &str) -> Option<char> {
    let text = text.trim_end();
    let text = ["; and", ", and", "; or", ", or"]
        .iter()
        .find_map(|tail| text.strip_suffix(tail).map(|_| &text[..text.len() - tail.len() + 1]))
        .unwrap_or(text);
    let last = text
        .trim_end_matches(['”', '"', '\'', '’'])
        .chars()
        .next_back()
        .or_else(|| text.chars().next_back())?;
    let last = if last.is_alphanumeric() { text.chars().next_back()? } else { last };
    (!last.is_alphanumeric() && !matches!(last, ')' | ']' | '”' | '"' | '%' | '’')).then_some(last)
}

/// The last letter of a provision in its line.
fn last_letter(draft: &Draft<'_>, provision: &Provision) -> Option<(usize, std::ops::Range<usize>)> {
    let part = provision.parts.last()?;
    let text = &draft.lines[part.paragraph].text;
    let end = text.char_indices().nth(part.end).map_or(text.len(), |(at, _)| at);
    let words = text[..end].trim_end();
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let start = (start..words.len()).find(|at| words.is_char_boundary(*at))?;
    Some((part.paragraph, start..words.len()))
}

/// `that objectives for the Agenda, activities are developed`: a comma between a subject and its verb.
pub(super) fn cut_sentence(draft: &Draft<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, line) in draft.lines.iter().enumerate() {
        for (range, ..) in &line.provisions {
            let text = &line.text[range.clone()];
            for at in cutting_commas(text) {
                let place = range.start + at..range.start + at + 1;
                let message = "this comma cuts the sentence: what stands before it has no verb, what follows is its subject";
                hits.push(Hit::warning(number, place, message).suggest("delete the comma"));
            }
        }
    }
    hits
}

/// Small words and adverbs with which a clause may begin that is set off by a comma.
#[rustfmt::skip]
const SET_OFF: &[&str] = &[
    "in", "for", "with", "by", "at", "on", "during", "as", "where", "when", "if", "given", "based", "pursuant", "despite",
    "under", "through", "following", "to", "since", "after", "before", "upon", "within", "while", "although", "among",
    "from", "without", "because", "once", "until", "unless", "though", "besides", "notwithstanding", "considering", "due",
    "owing", "according", "whenever", "wherever", "inter", "instead", "together", "along", "like", "unlike", "today",
    "taking", "having", "until", "beyond", "between", "throughout", "subject", "prior", "further", "furthermore",
    "moreover", "however", "therefore", "thus", "consequently", "accordingly", "also", "whereas", "whether", "how", "what",
];

#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "shall", "should", "can", "could",
    "may", "might", "must", "do", "does", "did", "which", "who", "that", "whose", "and/or", "including", "such", "namely",
];

/// The commas of `that <words without a verb>, <one word> are <word>`.
fn cutting_commas(text: &str) -> Vec<usize> {
    let words = words(text);
    let mut found = Vec::new();
    for at in 0..words.len() {
        if words[at].plain != "that" || words[at].stop_after {
            continue;
        }
        let Some(stop) = (at + 1..words.len()).find(|one| words[*one].stop_after) else { continue };
        let subject = &words[at + 1..=stop];
        let comma = words[stop].range.end;
        let says = |word: &Word| VERBS.contains(&word.plain.as_str());
        let long = subject.len() >= 4 && text[comma..].starts_with(", ");
        let set_off = SET_OFF.contains(&subject[0].plain.as_str())
            || subject[0].plain.ends_with("ing")
            || subject[0].plain.ends_with("ly");
        if !long || set_off || subject.iter().any(says) {
            continue;
        }
        let Some([noun, verb, _]) = words.get(stop + 1..stop + 4) else { continue };
        let plural = noun.plain.ends_with('s') && noun.plain.len() > 3 && !noun.capital && !noun.stop_after;
        let adverb = SET_OFF.contains(&noun.plain.as_str());
        // A subject that is itself in the plural has its verb further on; a list has `and` before its last word.
        if plural && !adverb && matches!(verb.plain.as_str(), "are" | "were") {
            found.push(comma);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_that_cuts_a_sentence_is_found() {
        let text = "to ensure that concrete objectives and deadlines for WSIS and the 2030 Agenda for Sustainable Development, activities are developed;";
        let commas = cutting_commas(text);
        assert_eq!(commas.len(), 1);
        assert!(text[commas[0]..].starts_with(", activities"));
    }

    #[test]
    fn commas_of_lists_and_clauses_stay() {
        for text in [
            "that in view of the needs of countries, activities are developed",
            "that the policies of all countries, programmes and activities are developed",
            "that the report is ready for the Council, members are invited",
            "that, where possible, activities are developed",
        ] {
            assert!(cutting_commas(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn last_mark_is_seen_behind_a_quotation_and_a_link() {
        assert_eq!(last_mark("so it is;"), Some(';'));
        assert_eq!(last_mark("so it is; and"), Some(';'));
        assert_eq!(last_mark("“so it is.”"), Some('.'));
        assert_eq!(last_mark("the goals (SDG)"), None);
        assert_eq!(last_mark("so it is"), None);
    }
}
