//! The best reading from the cues alone, without the old text.

use std::ops::Range;

use jiff::civil::Date;

use super::anachronism::{self, Youth};
use super::claim::{Claim, Cue};
use super::flat::Flat;
use super::items::{self, Words};
use super::label::Reading;
use super::lattice::Evidence;
use super::names::{self, Mention};
use super::outline::{LineKind, Outline};
use super::scope;
use super::seams::{self, Restart};
use super::tags::{self, FusedTag};
use super::titles;
use super::vocabulary::Vocabulary;
use crate::document::ChangeKind;
use crate::register::Register;

/// Everything that the cues say of a flattened text.
pub(super) struct Cues {
    pub(super) outline: Outline,
    pub(super) tags: Vec<FusedTag>,
    pub(super) restarts: Vec<Restart>,
    pub(super) mentions: Vec<Mention>,
    pub(super) titles: Vec<Claim>,
    /// By line: what young names say.
    youth: Vec<Option<Youth>>,
    /// Whether marks surely were lost.
    tracked: bool,
}

impl Cues {
    pub(super) fn of(flat: &Flat, register: &Register, as_of: Option<Date>) -> Cues {
        let scope = scope::tracked(flat);
        let within = |range: &Range<usize>| {
            let paragraph = flat.paragraph_at(range.start);
            scope.iter().any(|part| part.contains(&paragraph))
        };
        let mut tags = tags::fused(flat, register);
        tags.retain(|tag| within(&tag.extent()));
        let outline = Outline::of(flat, &scope, register);
        let adopted = scope::adopted(flat, &scope, &tags, register, as_of);
        let mentions = adopted.map(|day| names::younger(flat, &scope, day, register)).unwrap_or_default();
        let vocabulary = Vocabulary::of(flat, register);
        let mut restarts = seams::restarts(flat, &outline, &vocabulary, &mentions);
        let tracked = shows_marks(&tags, &outline);
        if !tracked {
            seams::doubt(&mut restarts);
        }
        let titles = titles::claims(flat, &outline, &tags, &mentions, register);
        let mut cues = Cues { outline, tags, restarts, mentions, titles, youth: Vec::new(), tracked };
        cues.youth = cues.read_youth(flat);
        cues
    }

    /// What young names say of each line, where nothing more exact explains them.
    fn read_youth(&self, flat: &Flat) -> Vec<Option<Youth>> {
        let explained = |mention: &Mention| {
            let inside = |range: &Range<usize>| {
                range.start <= mention.range.start + 1 && mention.range.end <= range.end + 1
            };
            self.tags.iter().any(|tag| inside(&tag.extent()))
                || self.restarts.iter().any(|restart| inside(&restart.new_part()))
                || self.titles.iter().any(|claim| claim.pieces.iter().any(|(range, _)| inside(range)))
        };
        let open: Vec<Mention> =
            self.mentions.iter().filter(|mention| !explained(mention)).cloned().collect();
        (0..self.outline.lines.len())
            .map(|line| anachronism::read(flat, &self.outline, line, &open))
            .collect()
    }

    /// Where the cues say that old and new text meet.
    pub(super) fn seams(&self, flat: &Flat) -> Vec<usize> {
        let mut seams = Vec::new();
        for tag in &self.tags {
            seams.extend([tag.old.start, tag.old.end, tag.new.start, tag.new.end]);
        }
        for restart in &self.restarts {
            seams.extend([restart.first.start, restart.first.end, restart.second.end]);
        }
        for line in &self.outline.lines {
            let Some(label) = &line.label else { continue };
            let start = flat.paragraph(line.paragraph).start + label.start;
            for reading in &label.readings {
                if let Reading::Fused { first_length, second_length, .. } = reading {
                    seams.extend([start, start + first_length, start + first_length + second_length]);
                }
            }
        }
        seams
    }

    /// All claims, consistent or not.
    pub(super) fn claims(&self, flat: &Flat) -> (Vec<Claim>, Vec<Claim>) {
        let structural = items::claims(flat, &self.outline, &self.restarts, &Said { cues: self, flat });
        let mut inner: Vec<Claim> = self.tags.iter().map(FusedTag::claim).collect();
        inner.extend(self.restarts.iter().map(|restart| restart.claim(flat)));
        inner.extend(self.titles.iter().cloned());
        for (line, youth) in self.outline.lines.iter().zip(&self.youth) {
            match youth {
                Some(Youth::Phrases(phrases)) => inner.extend(phrases.iter().cloned()),
                Some(Youth::Whole { name }) if line.kind != LineKind::Item => {
                    inner.push(anachronism::whole_line(flat, line, name));
                }
                _ => {}
            }
        }
        (structural, inner)
    }
}

/// Whether the text surely is one in which marks were lost: a doubled tag or a doubled label stands in it. A text
/// without any is probably untouched, and a missing space in it a slip.
fn shows_marks(tags: &[FusedTag], outline: &Outline) -> bool {
    let doubled = |line: &super::outline::Line| {
        line.label.as_ref().is_some_and(|label| {
            label.bracketed && label.readings.iter().all(|reading| matches!(reading, Reading::Fused { .. }))
        })
    };
    !tags.is_empty() || outline.lines.iter().any(doubled)
}

/// What the words of items say to their lattice.
struct Said<'cues> {
    cues: &'cues Cues,
    flat: &'cues Flat,
}

impl Words for Said<'_> {
    fn tracked(&self) -> bool {
        self.cues.tracked
    }

    fn evidence(&self, lines: Range<usize>) -> Evidence {
        let mut evidence = Evidence::default();
        if let Some(Youth::Whole { .. }) = &self.cues.youth[lines.start] {
            // Words that could not stand in the old text.
            evidence.kept += 5.0;
            evidence.deleted += 10.0;
            evidence.inserted -= 1.5;
        }
        let range = self.cues.outline.range(self.flat, lines.start, lines.end);
        let inside = |piece: &Range<usize>| range.start <= piece.start && piece.end <= range.end;
        if let Some(Youth::Phrases(phrases)) = &self.cues.youth[lines.start]
            && !phrases.is_empty()
        {
            evidence.deleted += 8.0;
        }
        // An item that is new or gone as a whole has no changes within it.
        let changed = self.cues.tags.iter().any(|tag| inside(&tag.extent()))
            || self.cues.titles.iter().any(|claim| inside(&claim.extent()))
            || self.cues.restarts.iter().any(|restart| restart.whole && inside(&restart.first));
        if changed {
            evidence.inserted += 6.0;
            evidence.deleted += 6.0;
        }
        let relabelled_within = lines.clone().skip(1).any(|line| {
            let label = self.cues.outline.lines[line].label.as_ref();
            label.is_some_and(|label| {
                label.readings.iter().all(|reading| matches!(reading, Reading::Fused { .. }))
            })
        });
        if relabelled_within {
            evidence.inserted += 4.0;
            evidence.deleted += 4.0;
        }
        evidence
    }
}

/// Claims that do not contradict each other, and the doubts that are left.
pub(super) fn settle(
    flat: &Flat,
    outline: &Outline,
    structural: Vec<Claim>,
    inner: Vec<Claim>,
) -> (Vec<Claim>, Vec<Claim>) {
    const LIKELY: f32 = 0.5;
    let mut settled: Vec<Claim> = Vec::new();
    let mut doubts: Vec<Claim> = Vec::new();
    let mut inner = inner;
    inner.sort_by(|one, other| other.likelihood.total_cmp(&one.likelihood));
    for claim in structural.into_iter().chain(inner) {
        if claim.likelihood < LIKELY {
            let mut claim = claim;
            let own = claim.as_alternative(flat, claim.extent());
            claim.alternatives.retain(|alternative| alternative.before != alternative.after);
            claim.alternatives.insert(0, own);
            doubts.push(claim);
        } else if let Some(stronger) = settled.iter_mut().find(|other| other.overlaps(&claim)) {
            if !items::marks_whole(stronger, flat, ChangeKind::Insertion) {
                let extent = stronger.extent();
                let reach = claim.extent();
                let both = extent.start.min(reach.start)..extent.end.max(reach.end);
                stronger.alternatives.push(claim.as_alternative(flat, both));
            }
        } else {
            settled.push(claim);
        }
    }
    settled.extend(headings(flat, outline, &settled));
    doubts.retain(|doubt| !settled.iter().any(|claim| claim.overlaps(doubt)));
    settled.sort_by_key(|claim| claim.extent().start);
    (settled, doubts)
}

/// A heading goes with its block, where all of the block is new or all of it gone.
fn headings(flat: &Flat, outline: &Outline, settled: &[Claim]) -> Vec<Claim> {
    let mut claims = Vec::new();
    let headings: Vec<usize> =
        (0..outline.lines.len()).filter(|line| outline.lines[*line].kind == LineKind::Heading).collect();
    for (at, heading) in headings.iter().enumerate() {
        let end = headings.get(at + 1).copied().unwrap_or(outline.lines.len());
        let body: Vec<usize> =
            (heading + 1..end).filter(|line| outline.lines[*line].kind != LineKind::Blank).collect();
        let range = outline.range(flat, *heading, *heading + 1);
        let marked = |claim: &Claim| {
            claim.pieces.iter().any(|(piece, _)| piece.start < range.end && range.start < piece.end)
        };
        if body.is_empty() || settled.iter().any(marked) {
            continue;
        }
        for kind in [ChangeKind::Insertion, ChangeKind::Deletion] {
            let of = |line: &usize| {
                let paragraph = flat.paragraph(outline.lines[*line].paragraph);
                settled.iter().find(|claim| {
                    let covers = |(range, own): &(Range<usize>, ChangeKind)| {
                        *own == kind && range.start <= paragraph.start && paragraph.end < range.end
                    };
                    claim.pieces.iter().any(covers)
                })
            };
            let covering: Option<Vec<&Claim>> = body.iter().map(of).collect();
            let Some(covering) = covering else { continue };
            let least = covering.iter().map(|claim| claim.likelihood).fold(1.0, f32::min);
            let claim =
                Claim::new(Cue::AnachronisticParagraph, least, "everything under this heading changes so");
            let range = range.clone();
            claims.push(if kind == ChangeKind::Insertion {
                claim.inserting(range)
            } else {
                claim.deleting(range)
            });
        }
    }
    claims
}
