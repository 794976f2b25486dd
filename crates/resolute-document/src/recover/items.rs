//! From the choices of the lattice to claims on the items of a list.

use std::ops::Range;

use super::claim::{Claim, Cue};
use super::flat::Flat;
use super::label::Reading;
use super::lattice::{self, Choices, Evidence, Fate, Item};
use super::outline::{List, Outline};
use super::seams::Restart;
use crate::document::{Alternative, ChangeKind};

/// What is known of the items before their labels are weighed.
pub(super) trait Words {
    /// What the words of the lines `from..to` say.
    fn evidence(&self, lines: Range<usize>) -> Evidence;

    /// Whether the text surely lost marks.
    fn tracked(&self) -> bool;
}

/// Claims for all lists, the outer before the inner.
pub(super) fn claims(flat: &Flat, outline: &Outline, restarts: &[Restart], words: &impl Words) -> Vec<Claim> {
    outline.lists.iter().flat_map(|list| list_claims(flat, outline, list, restarts, words)).collect()
}

fn list_claims(
    flat: &Flat,
    outline: &Outline,
    list: &List,
    restarts: &[Restart],
    words: &impl Words,
) -> Vec<Claim> {
    let items: Vec<Item> = list
        .items
        .iter()
        .zip(&list.ends)
        .map(|(line, end)| {
            let label = outline.lines[*line].label.as_ref().expect("items of a list have labels");
            let mut evidence = words.evidence(*line..*end);
            evidence.restarts = restarts.iter().any(|restart| restart.line == *line && restart.whole);
            Item { readings: &label.readings, evidence }
        })
        .collect();
    if lattice::is_quiet(list.style, &items) {
        return Vec::new();
    }
    let choices = lattice::choose(list.style, &items, words.tracked());
    let mut claims = Vec::new();
    for (at, choices) in choices.iter().enumerate() {
        let place = ItemPlace { flat, outline, list, at, restarts };
        claims.extend(place.claims(choices));
    }
    claims
}

/// One item of a list, where its choice becomes characters.
struct ItemPlace<'text> {
    flat: &'text Flat,
    outline: &'text Outline,
    list: &'text List,
    at: usize,
    restarts: &'text [Restart],
}

impl ItemPlace<'_> {
    /// The claim of the likeliest fate with its rivals as alternatives.
    fn claims(&self, choices: &Choices) -> Option<Claim> {
        const WORTH_SAYING: f32 = 0.02;
        // The last items of any list could be new; only what is nearly as likely as not is worth a reader's time.
        const WORTH_A_DOUBT: f32 = 0.3;
        let (fate, likelihood) = *choices.first()?;
        // Where the item stays but could well be new or gone, that is a doubt.
        let (fate, likelihood) = match (fate, choices.get(1)) {
            (Fate::Kept, Some((rival, chance))) if *chance >= WORTH_A_DOUBT => (*rival, *chance),
            (Fate::Kept, _) => return None,
            _ => (fate, likelihood),
        };
        let mut claim = self.claim(fate, likelihood)?;
        let extent = claim.extent();
        for (rival, chance) in
            choices.iter().filter(|(rival, chance)| *rival != fate && *chance >= WORTH_SAYING)
        {
            let alternative = match rival {
                Fate::Kept => Alternative {
                    before: self.flat.text(extent.clone()),
                    after: self.flat.text(extent.clone()),
                    confidence: *chance,
                    reason: "the item may be in both texts".to_owned(),
                },
                _ => match self.claim(*rival, *chance) {
                    Some(other) => {
                        let reach = other.extent();
                        let both = extent.start.min(reach.start)..extent.end.max(reach.end);
                        other.as_alternative(self.flat, both)
                    }
                    None => continue,
                },
            };
            claim.alternatives.push(alternative);
        }
        Some(claim)
    }

    fn claim(&self, fate: Fate, likelihood: f32) -> Option<Claim> {
        let line = &self.outline.lines[self.list.items[self.at]];
        let paragraph = self.flat.paragraph(line.paragraph);
        let whole = self.outline.range(self.flat, self.list.items[self.at], self.list.ends[self.at]);
        let label = self.flat.text(self.flat.trimmed(paragraph.start..line.words));
        let claim = |reason: String| Claim::new(Cue::Label, likelihood, reason);
        Some(match fate {
            Fate::Kept => return None,
            Fate::Inserted => claim(format!("the label “{label}” fits only the new count")).inserting(whole),
            Fate::Deleted => claim(format!("the label “{label}” fits only the old count")).deleting(whole),
            Fate::Relabelled { reading, turned } => {
                let own = line.label.as_ref()?;
                let Reading::Fused { first_length, second_length, .. } = own.readings[reading] else {
                    return None;
                };
                let start = paragraph.start + own.start;
                let first = start..start + first_length;
                let second = first.end..first.end + second_length;
                let claim = claim(format!("“{label}” is an old and a new label together"));
                if turned {
                    claim.inserting(first).deleting(second)
                } else {
                    claim.deleting(first).inserting(second)
                }
            }
            Fate::Carried => claim(format!("the label “{label}” belongs to old words further down"))
                .inserting(line.words..paragraph.end + 1),
            Fate::Landed => {
                let restart = self.whole_restart()?;
                let old = restart.old_part();
                let claim = claim(format!("“{label}” is new and the old words follow the new ones"));
                // Each wording takes its own last sign along here, because each has its own paragraph.
                let claim =
                    claim.inserting(paragraph.start..restart.new_part().end.min(old.start).max(line.words));
                claim.deleting(old)
            }
        })
    }

    fn whole_restart(&self) -> Option<&Restart> {
        let line = self.list.items[self.at];
        self.restarts.iter().find(|restart| restart.line == line && restart.whole)
    }
}

/// Whether a claim marks whole paragraphs as one kind of change.
pub(super) fn marks_whole(claim: &Claim, flat: &Flat, kind: ChangeKind) -> bool {
    claim.pieces.len() == 1 && {
        let (range, own) = &claim.pieces[0];
        let first = flat.paragraph(flat.paragraph_at(range.start));
        *own == kind && range.start == first.start && range.end > first.end
    }
}
