//! Spans arranged for reading: runs of changes, deletions first, cut at word borders.

use resolute_document::document::{ChangeKind, Mark, NoteReference, Span};

/// A stretch of kept text, or changes that stand side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Kept(Piece),
    Changed(Vec<Piece>),
}

/// Characters that are shown alike.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) mark: Mark,
    /// Of a moved piece: whether this is where it went.
    pub(super) arrives: bool,
    pub(super) move_id: Option<String>,
    /// Place among the sponsors.
    pub(super) sponsor: Option<usize>,
    pub(super) confidence: Option<f32>,
    pub(super) note: Option<NoteReference>,
}

impl Piece {
    fn of(span: &Span, sponsors: &[String]) -> Piece {
        let last = span.changes.last();
        let author = last.and_then(|change| change.author.as_ref()).or_else(|| span.sponsors.first());
        Piece {
            text: span.text.clone(),
            mark: span.mark(),
            arrives: span.changes.iter().any(|change| change.kind == ChangeKind::MoveTo),
            move_id: span.changes.iter().find_map(|change| change.move_id.clone()),
            // A file that names nobody, of a proposal with one sponsor: it is theirs.
            sponsor: match author {
                Some(name) => sponsors.iter().position(|known| known == name),
                None => (sponsors.len() == 1 && !span.changes.is_empty()).then_some(0),
            },
            confidence: span.confidence,
            note: span.note.clone(),
        }
    }

    fn same_kind(&self, other: &Piece) -> bool {
        self.mark == other.mark
            && self.sponsor == other.sponsor
            && self.arrives == other.arrives
            && self.move_id == other.move_id
            && self.note.is_none()
            && other.note.is_none()
    }

    /// Joins what follows; of two confidences the lower one holds for both.
    fn absorb(&mut self, other: &Piece) {
        self.text.push_str(&other.text);
        self.confidence = match (self.confidence, other.confidence) {
            (Some(left), Some(right)) => Some(left.min(right)),
            (left, right) => left.or(right),
        };
    }
}

/// The paragraph in the order in which it is read.
pub(super) fn parts(spans: &[Span], sponsors: &[String]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for span in spans {
        let piece = Piece::of(span, sponsors);
        match (parts.last_mut(), piece.mark) {
            (Some(Part::Kept(kept)), Mark::Unchanged) if kept.same_kind(&piece) => kept.absorb(&piece),
            (_, Mark::Unchanged) => parts.push(Part::Kept(piece)),
            (Some(Part::Changed(run)), _) => run.push(piece),
            _ => parts.push(Part::Changed(vec![piece])),
        }
    }
    join_inside_words(&mut parts);
    for place in 0..parts.len() {
        widen_to_words(&mut parts, place);
    }
    for part in &mut parts {
        if let Part::Changed(run) = part {
            *run = arranged(std::mem::take(run));
        }
    }
    parts.retain(|part| !matches!(part, Part::Kept(piece) if piece.text.is_empty() && piece.note.is_none()));
    parts
}

/// Two runs with letters of one word between them are one change of that word.
fn join_inside_words(parts: &mut Vec<Part>) {
    let mut place = 1;
    while place + 1 < parts.len() {
        let inside = match (&parts[place - 1], &parts[place], &parts[place + 1]) {
            (Part::Changed(left), Part::Kept(kept), Part::Changed(right)) => {
                kept.note.is_none()
                    && !kept.text.is_empty()
                    && kept.text.chars().all(char::is_alphanumeric)
                    && touches_word(left.last(), char_at_end)
                    && touches_word(right.first(), char_at_start)
                    && one_sponsor(left.iter().chain(right))
            }
            _ => false,
        };
        if !inside {
            place += 1;
            continue;
        }
        let (Part::Changed(right), Part::Kept(kept)) = (parts.remove(place + 1), parts.remove(place)) else {
            unreachable!("the shape was just matched");
        };
        if let Part::Changed(left) = &mut parts[place - 1] {
            let sponsor = left[0].sponsor;
            left.extend(on_both_sides(kept.text, sponsor));
            left.extend(right);
        }
    }
}

/// `201{-4-}{+8+}` is read as `{-2014-}{+2018+}`; `process{+es+}` is clear as it stands.
fn widen_to_words(parts: &mut [Part], place: usize) {
    let Part::Changed(run) = &parts[place] else { return };
    let has = |mark| run.iter().any(|piece| piece.mark == mark && !piece.text.is_empty());
    if !has(Mark::Deleted) || !has(Mark::Inserted) || !one_sponsor(run.iter()) {
        return;
    }
    let sponsor = run[0].sponsor;
    let both = |edge: fn(&str) -> Option<char>, from_end: bool| {
        [Mark::Deleted, Mark::Inserted].into_iter().any(|mark| {
            let mut of_mark = run.iter().filter(|piece| piece.mark == mark && !piece.text.is_empty());
            let outer = if from_end { of_mark.next_back() } else { of_mark.next() };
            touches_word(outer, edge)
        })
    };
    let (cuts_before, cuts_after) = (both(char_at_start, false), both(char_at_end, true));
    let mut front = String::new();
    if cuts_before
        && place > 0
        && let Part::Kept(kept) = &mut parts[place - 1]
        && kept.note.is_none()
    {
        let letters = kept.text.trim_end_matches(char::is_alphanumeric).len();
        front = kept.text.split_off(letters);
    }
    let mut back = String::new();
    if cuts_after && let Some(Part::Kept(kept)) = parts.get_mut(place + 1) {
        let rest = kept.text.trim_start_matches(char::is_alphanumeric).to_owned();
        back = kept.text[..kept.text.len() - rest.len()].to_owned();
        kept.text = rest;
    }
    if let Part::Changed(run) = &mut parts[place] {
        let mut widened = Vec::with_capacity(run.len() + 4);
        widened.extend(on_both_sides(front, sponsor));
        widened.append(run);
        widened.extend(on_both_sides(back, sponsor));
        *run = widened;
    }
}

/// Kept letters shown in the old and in the new word.
fn on_both_sides(text: String, sponsor: Option<usize>) -> Vec<Piece> {
    if text.is_empty() {
        return Vec::new();
    }
    let piece = |mark| Piece { text: text.clone(), mark, sponsor, ..Piece::default() };
    vec![piece(Mark::Deleted), piece(Mark::Inserted)]
}

/// Deletions before insertions, each kind in its own order; a moved piece stays where it is and parts the others.
fn arranged(run: Vec<Piece>) -> Vec<Piece> {
    let mut arranged: Vec<Piece> = Vec::with_capacity(run.len());
    for group in run.chunk_by(|left, right| (left.mark == Mark::Moved) == (right.mark == Mark::Moved)) {
        let mut group = group.to_vec();
        if group[0].mark != Mark::Moved {
            group.sort_by_key(|piece| piece.mark != Mark::Deleted);
        }
        for piece in group {
            match arranged.last_mut() {
                Some(last) if last.same_kind(&piece) => last.absorb(&piece),
                _ => arranged.push(piece),
            }
        }
    }
    arranged
}

fn one_sponsor<'a>(mut pieces: impl Iterator<Item = &'a Piece>) -> bool {
    let first = pieces.next().map(|piece| piece.sponsor);
    pieces.all(|piece| Some(piece.sponsor) == first && piece.mark != Mark::Moved && piece.note.is_none())
}

fn touches_word(piece: Option<&Piece>, edge: fn(&str) -> Option<char>) -> bool {
    piece.and_then(|piece| edge(&piece.text)).is_some_and(char::is_alphanumeric)
}

fn char_at_start(text: &str) -> Option<char> {
    text.chars().next()
}

fn char_at_end(text: &str) -> Option<char> {
    text.chars().next_back()
}
