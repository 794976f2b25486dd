//! The identity that a provision has from another version of its text.

use std::collections::HashMap;

use resolute_document::lineage::{self, Descent, Lineage, Spot};
use resolute_document::structure::{Instrument, Structure};
use resolute_document::{Document, Register, Resolved, compare, structure};

use super::reading::excerpt;
use super::store::HeldText;

/// Which of the texts held of an instrument a new one is paired with: one of the same year, else the nearest before
/// it, else the nearest after it. Texts stand oldest first; one of the same document is no other text.
pub(super) fn nearest(held: &[HeldText], document: i64, year: i64) -> Option<&HeldText> {
    let others = || held.iter().filter(|text| text.document != document);
    let same = others().rfind(|text| text.year == year);
    same.or_else(|| others().rfind(|text| text.year < year))
        .or_else(|| others().find(|text| text.year > year))
}

/// A clean text and its parts.
pub(super) struct Whole<'a> {
    pub(super) document: &'a Document,
    pub(super) structure: &'a Structure,
    /// Which of its instruments is meant.
    pub(super) part: usize,
}

/// For each address of a text the lineage that it has from another one, whose lineages are known by address. `is_later`
/// says that the other one came after it.
pub(super) fn inherited(
    ours: &Whole<'_>,
    other: &Whole<'_>,
    is_later: bool,
    known: &HashMap<String, String>,
    register: &Register,
) -> HashMap<String, String> {
    let ours = excerpt(ours.document, ours.structure, ours.part);
    let theirs = excerpt(other.document, other.structure, other.part);
    let marked = if is_later { compare(&ours, &theirs) } else { compare(&theirs, &ours) };
    let read = |resolved: Resolved| {
        let structure = structure::read(&resolved.document, register);
        (resolved, structure)
    };
    let (base, amended) = (read(marked.rejected()), read(marked.accepted()));
    let mut lineages = HashMap::new();
    for one in lineage::of(&marked, &base, &amended) {
        if one.kind == Descent::Replaced {
            continue;
        }
        let (from, to) = sides(&one, (&base.1, &amended.1), is_later);
        // A provision that was split lives on in each of its parts; of joined ones the first gives its name.
        let ancestor = from.iter().find_map(|address| known.get(address));
        if let Some(ancestor) = ancestor {
            lineages.extend(to.into_iter().map(|address| (address, ancestor.clone())));
        }
    }
    lineages
}

/// Addresses of the known provisions and of those that are to be named.
fn sides(
    one: &Lineage,
    (base, amended): (&Structure, &Structure),
    is_later: bool,
) -> (Vec<String>, Vec<String>) {
    let addresses = |spots: &[Spot], structure: &Structure| -> Vec<String> {
        let of = |spot: &Spot| {
            let instrument: &Instrument = &structure.instruments[spot.instrument];
            instrument.full_address(spot.of(structure))
        };
        spots.iter().map(of).collect()
    };
    let (old, new) = (addresses(&one.base, base), addresses(&one.amended, amended));
    if is_later { (new, old) } else { (old, new) }
}
