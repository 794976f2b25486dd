//! Whoever a clause names besides its addressee: recipients, partners, those who are helped or moved.

use crate::structure::addressees::Names;
use crate::structure::calls::is_infinitive;
use crate::structure::words::Word;

use super::verbs;

/// Nouns for people and bodies: a noun phrase that ends in one of them names a party.
#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "states", "members", "countries", "conference", "conferences", "assembly", "council", "group", "groups",
    "committee", "committees", "membership", "administrations", "organizations", "organization",
    "governments", "government", "secretariat", "bureau", "bureaux", "institutions", "institution",
    "session", "sessions", "forum", "academia", "agencies", "agency", "commission", "commissions",
    "community", "communities", "board", "stakeholders", "entities", "bodies", "partners", "parties",
    "offices", "sectors", "operators", "regulators", "associations", "experts", "donors", "industry",
    "companies", "universities", "delegations", "authorities", "representatives", "facilitators",
    "providers", "meeting", "coordinator", "initiative", "programme", "fund", "ministers", "manufacturers",
    "society", "focal", "panel", "force", "database", "mission",
];

/// Words that cannot stand inside the name of a party.
#[rustfmt::skip]
const BREAKS: &[&str] = &[
    "of", "on", "for", "with", "by", "at", "when", "where", "within", "through", "annually", "regularly",
    "via", "as", "that", "which", "who", "upon", "about", "regarding", "concerning", "under", "during",
    "every", "to", "in", "from", "is", "are", "a", "an", "into", "actively", "involved", "how", "report",
    "reports", "this", "activities", "studies", "work", "issues", "if", "would",
];

/// The word after a party, or a list of parties, that starts at word `at`.
pub(super) fn end(text: &str, words: &[Word], at: usize, names: &Names) -> Option<usize> {
    let mut end = one(text, words, at, names)?;
    // A list goes on as long as the next element is a party too.
    loop {
        let comma = words[end - 1].stop_after && text[words[end - 1].range.end..].starts_with(',');
        if words[end - 1].stop_after && !comma {
            return Some(end);
        }
        let mut next = end;
        while words.get(next).is_some_and(|word| matches!(word.plain.as_str(), "and" | "or" | "and/or"))
            || words.get(next).is_some_and(|word| word.plain == "to")
                && !is_infinitive(words, next)
                && words[end..next].iter().any(|word| word.plain == "and")
            || words.get(next).is_some_and(|word| word.plain == "with")
                && words[end..next].iter().any(|word| word.plain == "and")
        {
            next += 1;
        }
        if next == end && !comma {
            return Some(end);
        }
        match one(text, words, next, names) {
            Some(further) => end = further,
            None => return Some(end),
        }
    }
}

/// One party: articles and adjectives, then a known name or a noun for people or bodies, then `of ...` or a place.
fn one(text: &str, words: &[Word], at: usize, names: &Names) -> Option<usize> {
    let mut end = at;
    loop {
        let word = words.get(end)?;
        if let Some(length) = names.length_at(text, words, end) {
            end += length;
            break;
        }
        let first = end == at;
        // `to strengthen the Union`: a verb, not a party.
        let acts =
            words.get(end + 1).is_some_and(|next| matches!(next.plain.as_str(), "the" | "a" | "an" | "its"));
        if first && acts && verbs::is_known(&word.plain) {
            return None;
        }
        if !first && BREAKS.contains(&word.plain.as_str()) || end - at > 7 {
            return None;
        }
        if first && BREAKS.contains(&word.plain.as_str()) && !matches!(word.plain.as_str(), "a" | "an") {
            return None;
        }
        if first && word.plain != "developing" && verbs::from_gerund(&word.plain).is_some()
            || is_infinitive(words, end)
        {
            return None;
        }
        end += 1;
        if SIGNS.contains(&word.plain.as_str()) {
            break;
        }
        // Commas part adjectives at most: `small, medium and micro enterprises`.
        if word.stop_after {
            return None;
        }
    }
    // A name that is part of a longer one: `Council Working Group`, `Member States Parties`, `focal points`.
    while !words[end - 1].stop_after
        && words.get(end).is_some_and(|next| {
            text[next.range.clone()].starts_with(char::is_uppercase)
                || SIGNS.contains(&next.plain.as_str())
                || next.plain == "points"
        })
        && names.length_at(text, words, end).is_none()
    {
        end += 1;
    }
    // `UN regional groups`, `ITU-D study groups`: the name only describes the noun that follows.
    let noun = (end..words.len().min(end + 3))
        .take_while(|index| !words[index - 1].stop_after)
        .take_while(|index| !BREAKS.contains(&words[*index].plain.as_str()) && words[*index].plain != "and")
        .find(|index| SIGNS.contains(&words[*index].plain.as_str()));
    let end = noun.map_or(end, |noun| noun + 1);
    Some(tail(text, words, end, names))
}

/// `of the United Nations`, `with economies in transition`, `(Dubai, 2018)` after the noun.
fn tail(text: &str, words: &[Word], mut end: usize, names: &Names) -> usize {
    if words[end - 1].stop_after {
        return end + place(text, words, end);
    }
    if words.get(end).is_some_and(|word| word.plain == "of")
        && let Some(next) = words.get(end + 1)
    {
        let name = end + 1 + usize::from(matches!(next.plain.as_str(), "the" | "all" | "each"));
        if let Some(length) = names.length_at(text, words, name) {
            return name + length;
        }
        if words.get(name).is_some_and(|word| text[word.range.clone()].starts_with(char::is_uppercase)) {
            end = name;
            while words.get(end).is_some_and(|word| text[word.range.clone()].starts_with(char::is_uppercase))
            {
                end += 1;
                if words[end - 1].stop_after {
                    break;
                }
            }
        }
    }
    end
}

/// How many words `(Dubai, 2018)` takes, when it follows.
fn place(text: &str, words: &[Word], at: usize) -> usize {
    let Some(first) = words.get(at) else { return 0 };
    let gap = &text[words[at - 1].range.end..first.range.start];
    let Some(close) = text[first.range.start..].find(')') else { return 0 };
    let inside = &text[first.range.start..first.range.start + close];
    let year = inside
        .rsplit(',')
        .next()
        .is_some_and(|year| year.trim().len() == 4 && year.trim().parse::<u16>().is_ok());
    if gap.trim() != "(" || !year {
        return 0;
    }
    words[at..].iter().take_while(|word| word.range.start < first.range.start + close).count()
}

/// Byte range of the words `from..to`, with the bracket that closes a place.
pub(super) fn range(text: &str, words: &[Word], from: usize, to: usize) -> std::ops::Range<usize> {
    let range = words[from].range.start..words[to - 1].range.end;
    let inside = &text[range.clone()];
    let open = inside.contains('(') && !inside.contains(')');
    if open && text[range.end..].starts_with(')') { range.start..range.end + 1 } else { range }
}
