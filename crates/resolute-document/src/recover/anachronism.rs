//! Phrases and paragraphs that hang on a name younger than the old text: they are new, and this says from where to
//! where.

use std::ops::Range;

use super::claim::{Claim, Cue};
use super::flat::Flat;
use super::names::Mention;
use super::outline::{Line, LineKind, Outline};
use super::seams::ends_clause;

/// What the young names in a line say of it.
pub(super) enum Youth {
    /// The line cannot do without the name, so all of it is new.
    Whole { name: String },
    /// Phrases that can be taken out.
    Phrases(Vec<Claim>),
}

/// Joins a phrase to words that can stand without it.
struct Link {
    words: &'static [&'static str],
    /// How many words may stand between the link and the name.
    reach: usize,
    likelihood: f32,
}

/// Longest first, so that `as well as` is not read as `as`.
const LINKS: [Link; 16] = [
    Link { words: &["taking", "into", "account"], reach: 6, likelihood: 0.85 },
    Link { words: &["taking", "into", "consideration"], reach: 6, likelihood: 0.85 },
    Link { words: &["in", "accordance", "with"], reach: 6, likelihood: 0.75 },
    Link { words: &["in", "line", "with"], reach: 6, likelihood: 0.75 },
    Link { words: &["in", "conformity", "with"], reach: 6, likelihood: 0.75 },
    Link { words: &["in", "support", "of"], reach: 6, likelihood: 0.75 },
    Link { words: &["in", "light", "of"], reach: 6, likelihood: 0.75 },
    Link { words: &["with", "regard", "to"], reach: 10, likelihood: 0.75 },
    Link { words: &["with", "a", "view", "to"], reach: 8, likelihood: 0.7 },
    Link { words: &["bearing", "in", "mind"], reach: 6, likelihood: 0.8 },
    Link { words: &["as", "well", "as"], reach: 3, likelihood: 0.85 },
    Link { words: &["pursuant", "to"], reach: 5, likelihood: 0.7 },
    Link { words: &["contributing", "to"], reach: 5, likelihood: 0.7 },
    Link { words: &["including"], reach: 3, likelihood: 0.7 },
    Link { words: &["and"], reach: 3, likelihood: 0.85 },
    Link { words: &["or"], reach: 2, likelihood: 0.6 },
];

/// Reads the young names of one line.
pub(super) fn read(flat: &Flat, outline: &Outline, line: usize, mentions: &[Mention]) -> Option<Youth> {
    let here = &outline.lines[line];
    let end = flat
        .trimmed(here.words.min(flat.paragraph(here.paragraph).end)..flat.paragraph(here.paragraph).end)
        .end;
    let own: Vec<&Mention> = mentions
        .iter()
        .filter(|one| one.range.start >= here.words && one.range.end <= end && one.firm)
        .collect();
    let mut phrases: Vec<Claim> = soft_phrases(flat, here, mentions, end);
    let mut covered = 0;
    for mention in &own {
        if mention.range.start < covered {
            continue;
        }
        match phrase(flat, here, mention, &own, mentions, end) {
            Some(claim) => {
                covered = claim.extent().end;
                phrases.push(claim);
            }
            None => return Some(Youth::Whole { name: own[0].name.clone() }),
        }
    }
    (!phrases.is_empty()).then_some(Youth::Phrases(phrases))
}

/// Phrases at the end of a line around a name that is only perhaps a young one: no more than a doubt.
fn soft_phrases(flat: &Flat, line: &Line, mentions: &[Mention], end: usize) -> Vec<Claim> {
    const DOUBT: f32 = 0.35;
    let own =
        mentions.iter().filter(|one| !one.firm && one.range.start >= line.words && one.range.end <= end);
    own.filter_map(|mention| {
        let closes = mention.range.end + 1 >= end;
        let claim = phrase(flat, line, mention, &[], &[], end).filter(|_| closes)?;
        let reason = format!("it may name what is younger than the old text: {}", mention.name);
        Some(Claim { likelihood: claim.likelihood * DOUBT, reason, ..claim })
    })
    .collect()
}

/// The phrase around one name, where the line can stand without it.
fn phrase(
    flat: &Flat,
    line: &Line,
    mention: &Mention,
    own: &[&Mention],
    all: &[Mention],
    end: usize,
) -> Option<Claim> {
    let (start, likelihood, adjunct) = start_of(flat, line, mention)?;
    let (stop, surety) = end_of(flat, mention, own, all, end, adjunct);
    let reason = format!("it names what is younger than the old text: {}", mention.name);
    let mut claim = Claim::new(Cue::Anachronism, likelihood * surety, reason).inserting(start..stop);
    // The name alone, its clause, and all that follows are the other ways to end it.
    let clause = (mention.range.end..end).find(|at| ends_clause(flat.chars[*at])).unwrap_or(end);
    let last = if ends_clause(flat.chars[end - 1]) { end - 1 } else { end };
    let comma = (flat.chars.get(stop) == Some(&',') && stop < last).then(|| stop + 2);
    let shown = start.saturating_sub(30).max(line.words)..last;
    let mut seen = vec![stop];
    for other in [Some(own_end(flat, mention, own)), Some(clause), Some(last), comma].into_iter().flatten() {
        if !seen.contains(&other) && other > start && other <= last {
            seen.push(other);
            let rival = Claim::new(Cue::Anachronism, 0.15, "the inserted phrase may end elsewhere")
                .inserting(start..other);
            claim.alternatives.push(rival.as_alternative(flat, shown.clone()));
        }
    }
    let whole = Claim::new(Cue::AnachronisticParagraph, 0.1, "the whole paragraph may be new")
        .inserting(flat.paragraph(line.paragraph).start..last);
    claim.alternatives.push(whole.as_alternative(flat, flat.paragraph(line.paragraph).start..last));
    Some(claim)
}

/// Where the phrase starts: at the nearest link before the name that leaves words standing. Also says whether the
/// link opens an adjunct, which takes in what is joined to it.
fn start_of(flat: &Flat, line: &Line, mention: &Mention) -> Option<(usize, f32, bool)> {
    let words = flat.words_in(line.words..mention.range.start);
    let mut best: Option<(usize, f32, bool)> = None;
    for link in &LINKS {
        let length = link.words.len();
        let nearest =
            (0..=link.reach).filter_map(|between| words.end.checked_sub(length + between)).find(|at| {
                *at >= words.start
                    && link.words.iter().enumerate().all(|(offset, word)| flat.folded[at + offset] == *word)
            });
        let Some(at) = nearest.filter(|at| is_one_phrase(flat, at + length - 1, mention)) else { continue };
        // A link of one word must join names, or it joins something else.
        let between = at + length..words.end;
        if length == 1 && !between.clone().all(|word| is_filler(flat, word)) {
            continue;
        }
        let farther = best.is_none_or(|(other, ..)| at < other);
        if farther && at > words.start + 1 {
            best = Some((at, link.likelihood, link.reach > 3));
        }
    }
    let immediate = || {
        // `Resolution 1332 of Council 2016`: the session belongs to the citation before it.
        let of = words.end.checked_sub(1).filter(|at| *at > words.start && flat.folded[*at] == "of")?;
        let cited = of > words.start && flat.folded[of - 1].chars().all(|c| c.is_ascii_digit());
        cited.then_some((of, 0.9, false))
    };
    let (word, likelihood, adjunct) = best.or_else(immediate)?;
    let mut start = flat.words[word].start;
    while start > line.words && flat.chars[start - 1].is_whitespace() {
        start -= 1;
    }
    if start > line.words && flat.chars[start - 1] == ',' {
        start -= 1;
    }
    Some((start, likelihood, adjunct))
}

/// No sign that ends a clause stands between the link and the name.
fn is_one_phrase(flat: &Flat, last_of_link: usize, mention: &Mention) -> bool {
    let gap = flat.words[last_of_link].end..mention.range.start;
    flat.chars[gap].iter().all(|character| !ends_clause(*character))
}

/// Articles and the words that introduce a name.
fn is_filler(flat: &Flat, word: usize) -> bool {
    let starts_upper = flat.chars[flat.words[word].start].is_uppercase();
    starts_upper
        || matches!(
            flat.folded[word].as_str(),
            "the" | "of" | "its" | "a" | "s" | "related" | "relevant" | "to" | "achieve"
        )
}

/// The end of the name with its acronym and of further young names that are joined to it.
fn own_end(flat: &Flat, mention: &Mention, own: &[&Mention]) -> usize {
    let mut end = mention.range.end;
    for next in own.iter().filter(|next| next.range.start > mention.range.end) {
        let between = flat.words_in(end..next.range.start);
        let joined = between.clone().all(|word| is_filler(flat, word) || flat.folded[word] == "and");
        let open = next.range.start - end <= 8
            && flat.chars[end..next.range.start].iter().all(|c| !matches!(c, ';' | '.' | ','));
        if !(joined && open) {
            break;
        }
        end = next.range.end;
    }
    if flat.chars.get(end) == Some(&')') && flat.chars[mention.range.start..end].contains(&'(') {
        end += 1;
    }
    end
}

/// Where the phrase ends, and how sure that is.
fn end_of(
    flat: &Flat,
    mention: &Mention,
    own: &[&Mention],
    all: &[Mention],
    end: usize,
    adjunct: bool,
) -> (usize, f32) {
    const JOINED: usize = 10;
    let name_end = own_end(flat, mention, own);
    let last = if ends_clause(flat.chars[end - 1]) { end - 1 } else { end };
    if name_end >= last {
        return (last.max(name_end.min(end)), 1.0);
    }
    let next = flat.chars[name_end];
    let after = flat.words_in(name_end..last);
    let relative =
        after.clone().next().is_some_and(|word| matches!(flat.folded[word].as_str(), "which" | "whose"));
    if relative {
        return (last, 0.8);
    }
    if let Some(shared) = shared_tail(flat, name_end..last, mention, all) {
        return (shared, 0.85);
    }
    // `with regard to …, as well as …`: what is joined to an adjunct closes it.
    let joins = after.len() <= JOINED
        && flat.folded[after.clone()].starts_with(&["as".into(), "well".into(), "as".into()]);
    if adjunct && joins {
        return (last, 0.8);
    }
    if next == ',' || next == ';' {
        return (name_end, 0.9);
    }
    (name_end, 0.75)
}

/// Words that follow the same name to the end of the clause in two places belong to the phrase in both.
fn shared_tail(flat: &Flat, tail: Range<usize>, mention: &Mention, all: &[Mention]) -> Option<usize> {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 12;
    let own: Vec<&str> =
        flat.folded[flat.words_in(tail.clone())].iter().take(LONGEST).map(String::as_str).collect();
    let twin = all
        .iter()
        .filter(|other| other.name == mention.name && other.range != mention.range)
        .filter_map(|other| {
            let from = flat.words.partition_point(|word| word.start < other.range.end);
            let same =
                own.iter().zip(&flat.folded[from..]).take_while(|(one, two)| **one == two.as_str()).count();
            let last = flat.words.get(from + same.checked_sub(1)?)?.end;
            // Both must stop where a clause stops, or the same word merely follows.
            let stops = flat.chars.get(last).is_some_and(|character| ends_clause(*character));
            (same >= SHORTEST && stops).then_some(same)
        });
    let same = twin.max()?;
    let word = flat.words_in(tail).start + same - 1;
    let end = flat.words[word].end;
    flat.chars.get(end).is_some_and(|character| ends_clause(*character)).then_some(end)
}

/// Lines outside lists that are new as a whole.
pub(super) fn whole_line(flat: &Flat, line: &Line, name: &str) -> Claim {
    let paragraph = flat.paragraph(line.paragraph);
    let likelihood = if line.kind == LineKind::Dash { 0.85 } else { 0.75 };
    let reason = format!("the paragraph hangs on what is younger than the old text: {name}");
    Claim::new(Cue::AnachronisticParagraph, likelihood, reason).inserting(paragraph.start..paragraph.end + 1)
}
