//! With the old text given the insertions are known; this says which old words each of them replaces.
//!
//! A deletion leaves no trace of its own in a flattened text: it shows only beside what was typed instead, or in the
//! count of the labels.

use std::ops::Range;

use super::aligned::Alignment;
use super::claim::{Claim, Cue};
use super::flat::Flat;
use super::items::{self, Words};
use super::label::Reading;
use super::lattice::Evidence;
use super::unaided::Cues;
use crate::document::{Alternative, ChangeKind};

/// Insertions as the alignment has them, each with what it replaces, and the items that the labels show as deleted.
pub(super) fn claims(flat: &Flat, cues: &Cues, alignment: &Alignment) -> (Vec<Claim>, Vec<Claim>) {
    let known = Known { flat, cues, alignment };
    let deleted: Vec<Claim> = items::claims(flat, &cues.outline, &[], &known)
        .into_iter()
        .filter(|claim| claim.pieces.iter().all(|(_, kind)| *kind == ChangeKind::Deletion))
        .collect();
    let mut suspects: Vec<Claim> = cues.tags.iter().map(|tag| tag.claim()).collect();
    suspects.extend(cues.restarts.iter().map(|restart| restart.claim(flat)));
    suspects.extend(labels(flat, cues));
    let mut claims = Vec::new();
    for run in alignment.insertions() {
        let insertion = Claim::new(Cue::Base, 0.99, "the old text lacks these words").inserting(run.clone());
        let deletion = suspects.iter().find_map(|suspect| replaced_by(flat, suspect, &run, alignment));
        let deletion = deletion
            .or_else(|| beside(flat, &run, alignment))
            .or_else(|| outdated(flat, &run, cues, alignment));
        claims.extend(deletion);
        claims.push(insertion);
    }
    (deleted, claims)
}

/// The old piece of a doubled wording whose new piece is the insertion.
fn replaced_by(flat: &Flat, suspect: &Claim, run: &Range<usize>, alignment: &Alignment) -> Option<Claim> {
    let [(first, _), (second, _)] = suspect.pieces.as_slice() else { return None };
    let same = |piece: &Range<usize>| {
        let piece = flat.trimmed(piece.clone());
        let run = flat.trimmed(run.clone());
        // A last sign may be shared, and more words may have been typed behind the new ones.
        piece == run
            || piece.start == run.start
                && (piece.end == run.end + 1 && flat.chars[run.end].is_ascii_punctuation()
                    || matches!(suspect.cue, Cue::Tag | Cue::Year | Cue::Parentheses) && piece.end < run.end)
    };
    let old = if same(second) {
        first
    } else if same(first) {
        second
    } else if run.end == second.start && first.start >= run.start && run.start < first.end {
        // New words with a paragraph mark among them, right before the old ones.
        second
    } else if run.end == second.start && run.contains(&first.start) && first.end == run.end {
        second
    } else {
        return None;
    };
    let kept = alignment.in_base[old.clone()].iter().all(|in_base| *in_base);
    kept.then(|| Claim {
        pieces: vec![(old.clone(), ChangeKind::Deletion)],
        likelihood: suspect.likelihood.max(0.9),
        ..suspect.clone()
    })
}

/// Doubled labels in every way they can be cut; the alignment knows which half is old.
fn labels(flat: &Flat, cues: &Cues) -> Vec<Claim> {
    let mut claims = Vec::new();
    for line in &cues.outline.lines {
        let Some(label) = &line.label else { continue };
        let start = flat.paragraph(line.paragraph).start + label.start;
        for reading in &label.readings {
            if let Reading::Fused { first_length, second_length, .. } = reading {
                let first = start..start + first_length;
                let second = first.end..first.end + second_length;
                claims.push(
                    Claim::new(Cue::Label, 0.98, "the item has an old and a new label")
                        .deleting(first)
                        .inserting(second),
                );
            }
        }
    }
    claims
}

/// The old word that an insertion is glued to.
fn beside(flat: &Flat, run: &Range<usize>, alignment: &Alignment) -> Option<Claim> {
    let glued = |at: usize| !flat.is_border(at);
    let word_before = || {
        let word = flat.words[flat.words.partition_point(|word| word.start < run.start) - 1].clone();
        word.start..run.start
    };
    let word_after = || {
        let word = flat.words[flat.words.partition_point(|word| word.end <= run.end)].clone();
        run.end..word.end
    };
    let (before, after) = (glued(run.start), glued(run.end));
    let old = match (before, after) {
        // `process{+es+}`: the insertion only lengthens a word.
        (true, false) if run.len() < 3 || is_suffix(&flat.text(run.clone())) => return None,
        (true, false) => word_before(),
        (false, true) if run.len() > 3 => word_after(),
        _ => return None,
    };
    let kept = alignment.in_base[old.clone()].iter().all(|in_base| *in_base);
    let reason = format!("“{}” was typed against it without a space", flat.text(flat.trimmed(run.clone())));
    let stays = Alternative {
        before: flat.text(old.clone()),
        after: flat.text(old.start.min(run.start)..old.end.max(run.end)),
        confidence: 0.2,
        reason: "the word may have stayed".to_owned(),
    };
    (kept && !old.is_empty()).then(|| Claim::new(Cue::Glue, 0.8, reason).deleting(old).or(stays))
}

fn is_suffix(text: &str) -> bool {
    const SUFFIXES: [&str; 16] = [
        "s", "es", "ed", "d", "ing", "ies", "ly", "er", "ers", "al", "ion", "ions", "ment", "ments", "n", "y",
    ];
    SUFFIXES.contains(&text)
}

/// Old words right before an insertion that look ahead to a year which has passed: `up to 2015 and …`.
fn outdated(flat: &Flat, run: &Range<usize>, cues: &Cues, alignment: &Alignment) -> Option<Claim> {
    const REACH: usize = 12;
    const ADDING: [&str; 5] = ["and", "or", "as", "including", "with"];
    let now = cues.tags.iter().map(|tag| tag.new_year).max()?;
    let first = flat.words_in(run.clone()).next()?;
    if ADDING.contains(&flat.folded[first].as_str()) || flat.chars[run.start] == ',' {
        return None;
    }
    let paragraph = flat.paragraph(flat.paragraph_at(run.start));
    let words = flat.words_in(paragraph.start..run.start);
    let year = words.clone().rev().take(REACH).find(|word| {
        let year = flat.folded[*word].parse::<i16>().ok();
        let ahead = *word >= words.start + 2
            && (flat.folded[word - 1] == "until"
                || flat.folded[word - 1] == "by"
                || flat.folded[word - 2..*word] == ["up", "to"]);
        year.is_some_and(|year| super::tags::is_year(year) && year <= now) && ahead
    })?;
    let opening = if flat.folded[year - 1] == "to" { year - 2 } else { year - 1 };
    let start = flat.words[opening.checked_sub(1)?].end;
    let old = start..run.start;
    let one_clause = flat.chars[old.clone()].iter().all(|character| !super::seams::ends_clause(*character));
    let kept = alignment.in_base[old.clone()].iter().all(|in_base| *in_base);
    if !(one_clause && kept) {
        return None;
    }
    let stays = Alternative {
        before: flat.text(old.clone()),
        after: flat.text(old.start..run.end),
        confidence: 0.35,
        reason: "the words may have stayed".to_owned(),
    };
    let reason = format!(
        "it looks ahead to {} in a text of {now}, and new words follow it",
        flat.text(flat.words[year].clone())
    );
    Some(Claim::new(Cue::Base, 0.65, reason).deleting(old).or(stays))
}

/// What the alignment says of the items of a list.
struct Known<'text> {
    flat: &'text Flat,
    cues: &'text Cues,
    alignment: &'text Alignment,
}

impl Words for Known<'_> {
    fn tracked(&self) -> bool {
        true
    }

    fn evidence(&self, lines: Range<usize>) -> Evidence {
        const SURE: f32 = 40.0;
        let line = &self.cues.outline.lines[lines.start];
        let paragraph = self.flat.paragraph(line.paragraph);
        let in_base = |range: Range<usize>| {
            let known = self.alignment.in_base[range.clone()].iter().filter(|known| **known).count();
            (known, range.len())
        };
        let (label, _) = in_base(paragraph.start..line.words);
        let (words, all) = in_base(line.words..paragraph.end);
        let mut evidence = Evidence::default();
        if label == 0 {
            evidence.kept += SURE;
            evidence.deleted += SURE;
        } else {
            evidence.inserted += SURE;
        }
        let (within, total) = in_base(self.cues.outline.range(self.flat, lines.start, lines.end));
        if words < all || within < total {
            evidence.deleted += SURE;
        }
        evidence
    }
}
