//! Cited titles: words that only the title of the later revision has are new, words that no title has are old.

use std::ops::Range;

use super::claim::{Claim, Cue};
use super::flat::{Flat, folded_words};
use super::names::Mention;
use super::outline::Outline;
use super::seams::ends_clause;
use super::tags::FusedTag;
use crate::document::Alternative;
use crate::register::{Instrument, Register};

/// Claims on the titles of all cited texts.
pub(super) fn claims(
    flat: &Flat,
    outline: &Outline,
    fused: &[FusedTag],
    mentions: &[Mention],
    register: &Register,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    for line in &outline.lines {
        let end = flat.paragraph(line.paragraph).end;
        let words = flat.words_in(line.words.min(end)..end);
        for word in words.start..words.end.saturating_sub(2) {
            if !matches!(flat.folded[word].as_str(), "resolution" | "decision" | "recommendation") {
                continue;
            }
            let Some(title) = title_after(flat, word + 1, end) else { continue };
            let Some(instrument) = cited(flat, word, title.start, register) else { continue };
            let tag =
                fused.iter().find(|tag| flat.words[word].end <= tag.old.start && tag.new.end <= title.start);
            claims.extend(later_words(flat, &title, instrument, tag));
            claims.extend(earlier_words(flat, &title, instrument, mentions));
        }
    }
    claims
}

/// From after `, on` to the end of the item, without its last sign.
fn title_after(flat: &Flat, number: usize, end: usize) -> Option<Range<usize>> {
    const REACH: usize = 24;
    let from = (number..(number + REACH).min(flat.words.len() - 1)).find(|word| {
        flat.folded[*word] == "on" && flat.chars[flat.words[*word].start.saturating_sub(2)] == ','
    })?;
    let start = flat.words[from + 1].start;
    let stop = (start..end).find(|at| flat.chars[*at] == ';').unwrap_or(end);
    let stop = flat.trimmed(start..stop).end;
    let stop = if stop > start && ends_clause(flat.chars[stop - 1]) { stop - 1 } else { stop };
    (start < stop).then_some(start..stop)
}

/// The instrument of the register that the words before the title name: by its number and its body.
fn cited<'register>(
    flat: &Flat,
    word: usize,
    title: usize,
    register: &'register Register,
) -> Option<&'register Instrument> {
    const BODIES: [(&str, &str); 5] = [
        ("plenipotentiary", "PP"),
        ("development", "WTDC"),
        ("standardization", "WTSA"),
        ("radiocommunication", "RA"),
        ("council", "COUNCIL"),
    ];
    let number = &flat.folded[word + 1];
    let words = &flat.folded[word.saturating_sub(1)..flat.words_in(0..title).end.max(word)];
    let body = BODIES.iter().find(|(name, _)| words.iter().any(|word| word == name)).map(|(_, body)| *body);
    let mut named = register.instruments.iter().filter(|instrument| instrument.number == *number);
    match body {
        Some(body) => named.find(|instrument| instrument.body == body),
        None => named
            .next()
            .filter(|_| register.instruments.iter().filter(|one| one.number == *number).count() == 1),
    }
}

/// Words behind the old title that the new title has: ` and the overall review … of their implementation`.
fn later_words(
    flat: &Flat,
    title: &Range<usize>,
    instrument: &Instrument,
    tag: Option<&FusedTag>,
) -> Option<Claim> {
    let tag = tag?;
    let of = |place: &str, year: i16| {
        let same = |revision: &&crate::register::Revision| {
            revision.year == year && revision.place.to_lowercase() == place.to_lowercase()
        };
        instrument.revisions.iter().find(same).and_then(|revision| revision.title.as_deref()).map(title_words)
    };
    let old = of(&tag.old_place, tag.old_year)?;
    let new = of(&tag.new_place, tag.new_year).unwrap_or_else(|| title_words(&instrument.title));
    let words = flat.words_in(title.clone());
    let matched = prefix(&flat.folded[words.clone()], &old)?;
    let rest = &flat.folded[words.start + matched..words.end];
    if rest.is_empty() || new.len() <= old.len() {
        return None;
    }
    let later = &new[old.len()..];
    let alike = common(rest, later) as f32 / rest.len().max(later.len()) as f32;
    if alike < 0.6 {
        return None;
    }
    let last = words.start + matched - 1;
    let start = flat.words[last].end + usize::from(flat.chars[flat.words[last].end] == ')');
    let reason =
        format!("these words came into the title with the revision of {}, {}", tag.new_place, tag.new_year);
    let before = flat.text(title.start..start);
    let kept = Alternative {
        before: flat.text(title.clone()),
        after: flat.text(title.clone()),
        confidence: 0.05,
        reason: format!("the words after “{before}” may be in both texts"),
    };
    Some(Claim::new(Cue::Title, 0.95, reason).inserting(start..title.end).or(kept))
}

/// Words that stand between two parts of the title as it is now, the later part naming something young.
fn earlier_words(
    flat: &Flat,
    title: &Range<usize>,
    instrument: &Instrument,
    mentions: &[Mention],
) -> Option<Claim> {
    let known = title_words(&instrument.title);
    let words = flat.words_in(title.clone());
    let here = &flat.folded[words.clone()];
    let head = here.iter().zip(&known).take_while(|(one, two)| one == two).count();
    const SHORTEST: usize = 3;
    if head < SHORTEST || head >= known.len() {
        return None;
    }
    // The rest of the title follows in one piece, further on.
    let tail = &known[head..];
    let reach = tail.len().min(SHORTEST);
    let at =
        (head + 1..here.len().saturating_sub(reach)).find(|at| here[*at..].starts_with(&tail[..reach]))?;
    let young = mentions.iter().find(|one| {
        one.firm && flat.words[words.start + at].start <= one.range.start && one.range.end <= title.end
    })?;
    let cut = flat.words[words.start + head - 1].end;
    let seam = flat.words[words.start + at - 1].end;
    let reason = format!("the title of the cited text has no such words and goes on with {}", young.name);
    let only_new = Alternative {
        before: flat.text(title.start..seam),
        after: flat.text(title.clone()),
        confidence: 0.25,
        reason: "the words before it may have stayed".to_owned(),
    };
    Some(Claim::new(Cue::Title, 0.75, reason).deleting(cut..seam).inserting(seam..title.end).or(only_new))
}

fn title_words(title: &str) -> Vec<String> {
    // A note of the register on where the title comes from is no part of it.
    folded_words(title.split(" [").next().unwrap_or(title))
}

/// Words of the text that the title takes up, where the text starts with all of it; an acronym that the text adds
/// in parentheses is passed over.
fn prefix(text: &[String], title: &[String]) -> Option<usize> {
    let mut at = 0;
    for word in title {
        if text.get(at) != Some(word) {
            at += 1;
        }
        if text.get(at) != Some(word) {
            return None;
        }
        at += 1;
    }
    let acronym = text
        .get(at)
        .is_some_and(|word| word.len() <= 6 && initials_match(word, &title[title.len().saturating_sub(8)..]));
    Some(at + usize::from(acronym))
}

/// Whether a word is made of first letters of the last words of a title: `wsis`.
fn initials_match(word: &str, title: &[String]) -> bool {
    let mut letters = word.chars();
    let mut wanted = letters.next();
    for part in title {
        if wanted.is_some() && part.chars().next() == wanted {
            wanted = letters.next();
        }
    }
    wanted.is_none()
}

/// Length of the longest common subsequence of two short word lists.
fn common(one: &[String], other: &[String]) -> usize {
    const LONGEST: usize = 80;
    let (one, other) = (&one[..one.len().min(LONGEST)], &other[..other.len().min(LONGEST)]);
    let mut row = vec![0_usize; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (at, rival) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == rival { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()]
}
