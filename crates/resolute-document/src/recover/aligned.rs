//! The exact split against the old text: which characters of the flattened text are not in it.
//!
//! The flattened text is the old text with insertions, so the old text is found in it in order, and of all ways to
//! find it the one with the fewest and most natural insertions is taken: whole paragraphs, whole words, pieces that
//! a cue names. Where the old text is not contained the missing pieces are reported.

use std::ops::Range;

use super::anchors::{self, Anchor};
use super::flat::{Flat, MARK};

/// The outcome of an alignment.
pub(super) struct Alignment {
    /// By character of the flattened text: whether the old text has it.
    pub(super) in_base: Vec<bool>,
    /// Characters of the old text that the flattened text lacks, with the place where they would stand.
    pub(super) missing: Vec<(Range<usize>, usize)>,
}

impl Alignment {
    /// Runs of characters that are not in the old text.
    pub(super) fn insertions(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, known) in self.in_base.iter().enumerate() {
            match runs.last_mut() {
                _ if *known => {}
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }
}

/// Words of the first anchors; shorter ones are tried where these leave too much between them.
const ANCHOR_WORDS: usize = 4;
/// Characters at the ends of an anchor that stay open, so that an insertion may slide to a natural border.
const SLACK: usize = 24;
/// Cells of one table, and of all together: what is beyond is aligned less carefully.
const TABLE: usize = 1 << 20;
/// Above this anchors of fewer words are tried first.
const SMALL_TABLE: usize = 1 << 14;
const ALL_TABLES: usize = 1 << 21;

/// Aligns the flattened text with the old one. `seams` are the places where the cues say that texts meet.
pub(super) fn align(flat: &Flat, base: &Flat, seams: &[usize]) -> Alignment {
    let mut natural = vec![false; flat.chars.len() + 1];
    for seam in seams {
        natural[*seam] = true;
    }
    let alignment = Alignment { in_base: vec![false; flat.chars.len()], missing: Vec::new() };
    let mut aligner = Aligner { flat, base, natural, alignment, cells: ALL_TABLES };
    aligner.gap(0..flat.chars.len(), 0..base.chars.len(), ANCHOR_WORDS);
    aligner.alignment
}

struct Aligner<'text> {
    flat: &'text Flat,
    base: &'text Flat,
    natural: Vec<bool>,
    alignment: Alignment,
    cells: usize,
}

impl Aligner<'_> {
    /// Aligns two ranges: by a table where they are small, else around anchors.
    fn gap(&mut self, here: Range<usize>, there: Range<usize>, words: usize) {
        if there.is_empty() {
            return;
        }
        if here.is_empty() {
            self.alignment.missing.push((there, here.start));
            return;
        }
        let cells = (here.len() + 1).saturating_mul(there.len() + 1);
        let trivial = self.flat.chars[here.clone()] == self.base.chars[there.clone()];
        if trivial {
            self.alignment.in_base[here].fill(true);
        } else if cells <= self.cells.min(if words > 0 { SMALL_TABLE } else { TABLE }) {
            self.cells -= cells;
            self.table(here, there);
        } else if words > 0 {
            self.around_anchors(here, there, words);
        } else {
            self.greedy(here, there);
        }
    }

    fn around_anchors(&mut self, here: Range<usize>, there: Range<usize>, words: usize) {
        let anchors = anchors::between(self.flat, self.base, here.clone(), there.clone(), words);
        let (mut flat_at, mut base_at) = (here.start, there.start);
        for Anchor { flat, base, length } in grown(self.flat, self.base, &anchors, &here, &there) {
            // The ends stay open, but not past what was aligned already.
            let slack = SLACK.min((length - 1) / 2);
            let (start, stop) = (slack, length - slack);
            self.gap(flat_at..flat + start, base_at..base + start, words - 1);
            self.alignment.in_base[flat + start..flat + stop].fill(true);
            flat_at = flat + stop;
            base_at = base + stop;
        }
        self.gap(flat_at..here.end, base_at..there.end, words - 1);
    }

    /// The cheapest way through a table of all pairs.
    fn table(&mut self, here: Range<usize>, there: Range<usize>) {
        let steps = super::table::cheapest(
            &self.flat.chars[here.clone()],
            &self.base.chars[there.clone()],
            |offset| border(self.flat, &self.natural, here.start + offset),
            |offset| here.start + offset == 0 || self.flat.chars[here.start + offset - 1] == MARK,
        );
        for pair in steps.matches {
            self.alignment.in_base[here.start + pair] = true;
        }
        for (missing, at) in steps.missing {
            self.alignment
                .missing
                .push((there.start + missing.start..there.start + missing.end, here.start + at));
        }
    }

    /// Character by character from the front: bounded work for texts that have nothing to hold on to.
    fn greedy(&mut self, here: Range<usize>, there: Range<usize>) {
        let mut at = here.start;
        for position in there.clone() {
            match (at..here.end).find(|place| self.flat.chars[*place] == self.base.chars[position]) {
                Some(place) => {
                    self.alignment.in_base[place] = true;
                    at = place + 1;
                }
                None => {
                    self.alignment.missing.push((position..there.end, at));
                    return;
                }
            }
        }
    }
}

/// Anchors grown to both sides as far as the texts are the same.
fn grown(
    flat: &Flat,
    base: &Flat,
    anchors: &[Anchor],
    here: &Range<usize>,
    there: &Range<usize>,
) -> Vec<Anchor> {
    let mut grown: Vec<Anchor> = Vec::with_capacity(anchors.len());
    for (index, anchor) in anchors.iter().enumerate() {
        let mut anchor = *anchor;
        let (flat_floor, base_floor) = grown
            .last()
            .map_or((here.start, there.start), |last| (last.flat + last.length, last.base + last.length));
        if anchor.flat < flat_floor || anchor.base < base_floor {
            continue;
        }
        while anchor.flat > flat_floor
            && anchor.base > base_floor
            && flat.chars[anchor.flat - 1] == base.chars[anchor.base - 1]
        {
            anchor.flat -= 1;
            anchor.base -= 1;
            anchor.length += 1;
        }
        let (flat_ceiling, base_ceiling) =
            anchors.get(index + 1).map_or((here.end, there.end), |next| (next.flat, next.base));
        while anchor.flat + anchor.length < flat_ceiling
            && anchor.base + anchor.length < base_ceiling
            && flat.chars[anchor.flat + anchor.length] == base.chars[anchor.base + anchor.length]
        {
            anchor.length += 1;
        }
        match grown.last_mut() {
            Some(last)
                if last.flat + last.length == anchor.flat && last.base + last.length == anchor.base =>
            {
                last.length += anchor.length;
            }
            _ => grown.push(anchor),
        }
    }
    grown
}

/// How unnatural it is that an insertion starts or ends here.
fn border(flat: &Flat, natural: &[bool], position: usize) -> f32 {
    if position == 0 || position >= flat.chars.len() || flat.chars[position - 1] == MARK {
        return 0.0;
    }
    if natural[position] {
        return 0.05;
    }
    match (flat.chars[position - 1].is_alphanumeric(), flat.chars[position].is_alphanumeric()) {
        (true, true) => 1.5,
        (true, false) => 0.2,
        (false, true) => 0.25,
        (false, false) => 0.4,
    }
}
