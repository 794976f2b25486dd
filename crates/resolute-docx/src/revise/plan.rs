//! Where in a paragraph's atoms the edits go: texts cut where a change begins or ends, insertions at the gap between
//! atoms that is least nested, fields marked as a whole or not at all.

use resolute_document::Change;

use super::content::{Atom, Content, Kind, Wrapper};
use super::edits::{Edits, Insertion};

/// The atoms of a paragraph with what happens to them.
pub(super) struct Plan<'a, 'e> {
    pub(super) atoms: Vec<Atom<'a>>,
    /// By atom: the changes that it gets.
    pub(super) wrapped: Vec<Option<usize>>,
    /// The changes of each wrapped stretch.
    pub(super) changes: Vec<&'e [Change]>,
    /// Insertions with the gap that they go to, in order of gaps. Gap 0 is before the first atom.
    pub(super) insertions: Vec<(usize, &'e Insertion)>,
    /// Reasons why something is not as well placed as it should be.
    pub(super) remarks: Vec<&'static str>,
}

/// How deep a gap lies: in fields, in elements that cannot be split, in tracked changes, in links.
type Depth = (i32, i32, i32, i32);

impl<'a, 'e> Plan<'a, 'e> {
    pub(super) fn of(content: &Content<'a>, edits: &'e Edits) -> Plan<'a, 'e> {
        let atoms = cut(&content.atoms, edits);
        let mut before = Vec::with_capacity(atoms.len() + 1);
        let mut units = 0;
        for atom in &atoms {
            before.push(units);
            units += atom.units();
        }
        before.push(units);
        let fields = fields(&atoms);
        let mut plan = Plan {
            wrapped: vec![None; atoms.len()],
            atoms,
            changes: edits.wraps.iter().map(|wrap| wrap.changes.as_slice()).collect(),
            insertions: Vec::new(),
            remarks: Vec::new(),
        };
        plan.wrap(edits, &before, &fields);
        plan.place(edits, &before, &fields);
        plan
    }

    /// Gives atoms the changes of the stretch that they stand in.
    fn wrap(&mut self, edits: &'e Edits, before: &[usize], fields: &[(usize, usize)]) {
        let units = before[self.atoms.len()];
        let in_code = in_code(&self.atoms);
        let is_all = match edits.wraps.as_slice() {
            [] if units == 0 && !edits.mark.is_empty() => {
                self.changes.push(&edits.mark);
                true
            }
            [only] => only.units == (0..units) && only.changes == edits.mark,
            _ => false,
        };
        let mut at = 0;
        for (index, atom) in self.atoms.iter().enumerate() {
            let (from, to) = (before[index], before[index + 1]);
            while edits.wraps.get(at).is_some_and(|wrap| wrap.units.end <= from) && to > from {
                at += 1;
            }
            let Some(wrap) = edits.wraps.get(at) else { break };
            // What has no units is taken along inside of a stretch, not at its ends.
            let inside = if to > from {
                wrap.units.start <= from && to <= wrap.units.end
            } else {
                wrap.units.start < from && from < wrap.units.end && !in_code[index] && !atom.is_of_field()
            };
            if inside && matches!(atom, Atom::Piece { .. } | Atom::Block { .. }) {
                self.wrapped[index] = Some(at);
            } else if to > from && wrap.units.start < to && from < wrap.units.end {
                self.remarks.push("part of a formula or of alternatives, which change only as a whole");
            }
        }
        if is_all {
            for (index, atom) in self.atoms.iter().enumerate() {
                if matches!(atom, Atom::Piece { .. }) && !in_code[index] && !atom.is_of_field() {
                    self.wrapped[index] = Some(0);
                }
            }
        }
        self.wrap_fields(edits, before, fields, is_all);
    }

    /// A field goes as a whole: code, result and the marks between them.
    fn wrap_fields(&mut self, edits: &Edits, before: &[usize], fields: &[(usize, usize)], is_all: bool) {
        let mut covered = 0;
        for (begin, end) in fields {
            if *begin < covered {
                continue;
            }
            let (from, to) = (before[*begin], before[*end + 1]);
            let at =
                edits.wraps.partition_point(|wrap| wrap.units.end < to.max(from + usize::from(from == to)));
            let whole = edits.wraps.get(at).is_some_and(|wrap| {
                if from == to {
                    wrap.units.start < from && to < wrap.units.end
                } else {
                    wrap.units.start <= from && to <= wrap.units.end
                }
            });
            if whole || is_all {
                let at = if is_all { 0 } else { at };
                for index in *begin..=*end {
                    if matches!(self.atoms[index], Atom::Piece { .. } | Atom::Block { .. }) {
                        self.wrapped[index] = Some(at);
                    }
                }
                covered = *end + 1;
            } else {
                let next = edits.wraps.partition_point(|wrap| wrap.units.end <= from);
                if edits.wraps.get(next).is_some_and(|wrap| wrap.units.start < to) {
                    self.remarks.push(IN_FIELD);
                }
            }
        }
    }

    /// Finds the gap of every insertion.
    fn place(&mut self, edits: &'e Edits, before: &[usize], fields: &[(usize, usize)]) {
        let depths = depths(&self.atoms, fields);
        let mut last: Option<(usize, bool, usize)> = None;
        for (offset, insertion) in &edits.insertions {
            let late = matches!(insertion, Insertion::CommentStart(_));
            let gap = match last {
                Some((known, kind, gap)) if known == *offset && kind == late => gap,
                _ => gap(&self.atoms, before, &depths, *offset, late),
            };
            last = Some((*offset, late, gap));
            if depths[gap].0 > 0 && matches!(insertion, Insertion::Text(_) | Insertion::Break(_)) {
                self.remarks.push(IN_FIELD);
            }
            self.insertions.push((gap, insertion));
        }
        self.insertions.sort_by_key(|(gap, _)| *gap);
    }
}

const IN_FIELD: &str = "in the result of a field: the change is lost when the field is updated";

impl Atom<'_> {
    pub(super) fn units(&self) -> usize {
        match self {
            Atom::Block { units, .. } | Atom::Piece { units, .. } => *units,
            _ => 0,
        }
    }

    fn is_of_field(&self) -> bool {
        matches!(
            self,
            Atom::Piece {
                kind: Kind::FieldBegin | Kind::FieldCode | Kind::FieldSeparate | Kind::FieldEnd,
                ..
            }
        )
    }
}

/// Splits texts where something begins or ends within them.
fn cut<'a>(atoms: &[Atom<'a>], edits: &Edits) -> Vec<Atom<'a>> {
    let mut cuts: Vec<usize> = edits.insertions.iter().map(|(offset, _)| *offset).collect();
    cuts.extend(edits.wraps.iter().flat_map(|wrap| [wrap.units.start, wrap.units.end]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts = Vec::with_capacity(atoms.len() + cuts.len());
    let mut from = 0;
    for atom in atoms {
        let to = from + atom.units();
        let inside = cuts.partition_point(|cut| *cut <= from)..cuts.partition_point(|cut| *cut < to);
        match atom {
            Atom::Piece { run, kind: Kind::Text { shown, deleted }, .. } if !inside.is_empty() => {
                let mut rest = shown.chars();
                let mut at = from;
                for end in cuts[inside].iter().copied().chain([to]) {
                    let part: String = rest.by_ref().take(end - at).collect();
                    // Without bytes of its own: it is written anew.
                    parts.push(Atom::Piece {
                        run: *run,
                        raw: "",
                        kind: Kind::Text { shown: part, deleted: *deleted },
                        units: end - at,
                    });
                    at = end;
                }
            }
            _ => parts.push(atom.clone()),
        }
        from = to;
    }
    parts
}

/// The fields that begin and end here, in order of their beginnings.
fn fields(atoms: &[Atom<'_>]) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut fields = Vec::new();
    for (index, atom) in atoms.iter().enumerate() {
        match atom {
            Atom::Piece { kind: Kind::FieldBegin, .. } => open.push(index),
            Atom::Piece { kind: Kind::FieldEnd, .. } => {
                fields.extend(open.pop().map(|begin| (begin, index)));
            }
            _ => {}
        }
    }
    fields.sort_unstable();
    fields
}

/// By atom: whether it stands between the beginning of a field and its result.
fn in_code(atoms: &[Atom<'_>]) -> Vec<bool> {
    let mut codes: Vec<bool> = Vec::new();
    let mut deep = 0_usize;
    let mut inside = Vec::with_capacity(atoms.len());
    for atom in atoms {
        inside.push(deep > 0);
        let Atom::Piece { kind, .. } = atom else { continue };
        match kind {
            Kind::FieldBegin => {
                codes.push(true);
                deep += 1;
            }
            Kind::FieldSeparate => {
                if let Some(code) = codes.last_mut() {
                    deep -= usize::from(std::mem::take(code));
                }
            }
            Kind::FieldEnd => deep -= usize::from(codes.pop().unwrap_or_default()),
            _ => {}
        }
    }
    inside
}

/// The depth of each gap.
fn depths(atoms: &[Atom<'_>], fields: &[(usize, usize)]) -> Vec<Depth> {
    let mut in_fields = vec![0; atoms.len() + 2];
    for (begin, end) in fields {
        in_fields[begin + 1] += 1;
        in_fields[end + 1] -= 1;
    }
    let mut depth: Depth = (0, 0, 0, 0);
    let mut open = Vec::new();
    let mut depths = Vec::with_capacity(atoms.len() + 1);
    for (gap, deeper) in in_fields.iter().enumerate().take(atoms.len() + 1) {
        depth.0 += deeper;
        depths.push(depth);
        let step = match atoms.get(gap) {
            Some(Atom::Open { wrapper, .. }) => {
                open.push(*wrapper);
                Some((*wrapper, 1))
            }
            Some(Atom::Close(_)) => open.pop().map(|wrapper| (wrapper, -1)),
            _ => None,
        };
        match step {
            Some((Wrapper::Whole, by)) => depth.1 += by,
            Some((Wrapper::Change, by)) => depth.2 += by,
            Some((Wrapper::Splittable, by)) => depth.3 += by,
            None => {}
        }
    }
    depths
}

/// Of the gaps at an offset, the first or last that is least nested.
fn gap(atoms: &[Atom<'_>], before: &[usize], depths: &[Depth], offset: usize, late: bool) -> usize {
    let mut first = before.partition_point(|units| *units < offset);
    let after = before.partition_point(|units| *units <= offset);
    if first >= after {
        // Inside of something that cannot be split: after it, or at the end.
        return first.min(atoms.len());
    }
    let is_sign = |atom: &Atom<'_>| matches!(atom, Atom::Piece { kind: Kind::NoteSign, .. });
    if let Some(sign) = atoms[first..(after - 1).min(atoms.len())].iter().rposition(is_sign) {
        first += sign + 1;
    }
    let gaps = first..after;
    let best =
        if late { gaps.rev().min_by_key(|gap| depths[*gap]) } else { gaps.min_by_key(|gap| depths[*gap]) };
    best.unwrap_or(first)
}
