//! A marked paragraph as a reader sees it: deleted before inserted, whole words, every mark with its sponsor, and every
//! mark that a machine guessed named as uncertain.
//!
//! What is shown is arranged for the eye; the order of kept and of inserted characters, and of kept and of deleted
//! ones, is that of the document, so both readings can still be read off the page.

mod pieces;

use resolute_document::document::{Mark, NoteReference, Paragraph};

use self::pieces::{Part, Piece, parts};
use super::html::Html;

/// Below this a mark is shown as uncertain and waits for someone to confirm it.
pub const CERTAIN_FROM: f32 = 0.9;

/// The words that a screen reader hears, in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkWords {
    /// "inserted"
    pub inserted: String,
    /// "deleted"
    pub deleted: String,
    /// "moved here"
    pub moved_here: String,
    /// "moved away"
    pub moved_away: String,
    /// "uncertain"
    pub uncertain: String,
}

/// Everything that a redline needs besides the paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Redline<'a> {
    /// What is said about marks.
    pub words: &'a MarkWords,
    /// Who proposed, in the order in which colours are given.
    pub sponsors: &'a [String],
}

/// The two texts that stand in a marked paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Without insertions.
    Before,
    /// Without deletions.
    After,
}

impl Redline<'_> {
    /// Both texts in one line.
    pub fn inline(&self, paragraph: &Paragraph) -> Html {
        let mut html = Html::default();
        for part in parts(&paragraph.spans, self.sponsors) {
            self.part(&part, &mut html);
        }
        html
    }

    /// The changes with a few words around each, for a line that only says what changes.
    pub fn excerpt(&self, paragraph: &Paragraph, words_around: usize) -> Html {
        let parts = parts(&paragraph.spans, self.sponsors);
        let is_change = |place: Option<usize>| {
            place.and_then(|place| parts.get(place)).is_some_and(|part| matches!(part, Part::Changed(_)))
        };
        let mut html = Html::default();
        for (place, part) in parts.iter().enumerate() {
            match part {
                Part::Changed(pieces) => self.change(pieces, &mut html),
                Part::Kept(kept) => {
                    let after = if is_change(place.checked_sub(1)) { words_around } else { 0 };
                    let before = if is_change(Some(place + 1)) { words_around } else { 0 };
                    if after + before > 0 {
                        html.push_text(&shortened(&kept.text, after, before));
                    }
                }
            }
        }
        html
    }

    /// One of the two texts, with what the other one lacks marked.
    pub fn side(&self, paragraph: &Paragraph, side: Side) -> Html {
        let mut html = Html::default();
        for part in parts(&paragraph.spans, self.sponsors) {
            match part {
                Part::Kept(piece) => self.kept(&piece, &mut html),
                Part::Changed(pieces) => {
                    let stays = |piece: &&Piece| match piece.mark {
                        Mark::Deleted => side == Side::Before,
                        Mark::Inserted => side == Side::After,
                        Mark::Moved => (side == Side::After) == piece.arrives,
                        Mark::Unchanged => true,
                    };
                    let pieces: Vec<Piece> = pieces.iter().filter(stays).cloned().collect();
                    self.change(&pieces, &mut html);
                }
            }
        }
        html
    }

    fn part(&self, part: &Part, html: &mut Html) {
        match part {
            Part::Kept(piece) => self.kept(piece, html),
            Part::Changed(pieces) => self.change(pieces, html),
        }
    }

    fn kept(&self, piece: &Piece, html: &mut Html) {
        html.push_text(&piece.text);
        if let Some(note) = &piece.note {
            note_reference(note, html);
        }
    }

    /// Neighbouring changes stand in one frame; the sponsor's initials close it once.
    fn change(&self, pieces: &[Piece], html: &mut Html) {
        for of_one in pieces.chunk_by(|left, right| left.sponsor == right.sponsor) {
            let sponsor = of_one[0].sponsor;
            // Six inks are told apart; a seventh sponsor starts again and is known by the initials.
            let ink = sponsor.unwrap_or(0) % 6 + 1;
            html.push_markup(&format!("<span class=\"change by-{ink}\">"));
            for piece in of_one {
                self.piece(piece, html);
            }
            if let Some(name) = sponsor.and_then(|place| self.sponsors.get(place)) {
                html.push_markup("<span class=\"initials\" title=\"");
                html.push_text(name);
                html.push_markup("\">");
                html.push_text(&initials(name));
                html.push_markup("</span>");
            }
            html.push_markup("</span>");
        }
    }

    fn piece(&self, piece: &Piece, html: &mut Html) {
        let (element, said) = match piece.mark {
            Mark::Inserted => ("ins", &self.words.inserted),
            Mark::Deleted => ("del", &self.words.deleted),
            Mark::Moved if piece.arrives => ("span", &self.words.moved_here),
            Mark::Moved => ("span", &self.words.moved_away),
            Mark::Unchanged => return self.kept(piece, html),
        };
        let guess = piece.confidence.filter(|confidence| *confidence < CERTAIN_FROM);
        let mut classes = Vec::new();
        if piece.mark == Mark::Moved {
            classes.push("moved");
        }
        if guess.is_some() {
            classes.push("uncertain");
        }
        html.push_markup(&format!("<{element}"));
        if !classes.is_empty() {
            html.push_markup(&format!(" class=\"{}\"", classes.join(" ")));
        }
        if let Some(confidence) = guess {
            html.push_markup(" title=\"");
            html.push_text(&format!("{}: {:.0} %", self.words.uncertain, confidence * 100.0));
            html.push_markup("\"");
        }
        // Isolated, so that the direction of a paragraph is that of its own words.
        html.push_markup("><bdi class=\"hidden-visually\">");
        html.push_text(said);
        if guess.is_some() {
            html.push_text(", ");
            html.push_text(&self.words.uncertain);
        }
        html.push_markup(": </bdi>");
        match (&piece.move_id, piece.arrives) {
            (Some(id), true) => linked(&piece.text, "to", "from", id, html),
            (Some(id), false) => linked(&piece.text, "from", "to", id, html),
            (None, _) => html.push_text(&piece.text),
        }
        if let Some(note) = &piece.note {
            note_reference(note, html);
        }
        html.push_markup(&format!("</{element}>"));
    }
}

/// The sign under which a sponsor's changes go: a short code as it stands, of a longer name the first letters.
pub fn initials(name: &str) -> String {
    if name.chars().count() <= 5 {
        return name.to_owned();
    }
    let letters = name.split(|character: char| !character.is_alphanumeric());
    let first: String = letters.filter_map(|word| word.chars().next()).take(4).collect();
    first.to_uppercase()
}

/// Both ends of a move lead to each other.
fn linked(text: &str, own: &str, other: &str, id: &str, html: &mut Html) {
    html.push_markup(&format!("<a id=\"move-{own}-"));
    html.push_text(id);
    html.push_markup(&format!("\" href=\"#move-{other}-"));
    html.push_text(id);
    html.push_markup("\">");
    html.push_text(text);
    html.push_markup("</a>");
}

fn note_reference(note: &NoteReference, html: &mut Html) {
    html.push_markup("<sup><a href=\"#note-");
    html.push_text(&note.id);
    html.push_markup("\">");
    html.push_text(&note.id);
    html.push_markup("</a></sup>");
}

/// The first and last words of a kept stretch, the rest left out.
fn shortened(text: &str, first: usize, last: usize) -> String {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    // The space that sets a stretch apart from the change before it is no word.
    let first = first + usize::from(first > 0 && words.first().is_some_and(|word| word.trim().is_empty()));
    if words.len() <= first + last + 1 {
        return text.to_owned();
    }
    let head = words[..first].concat();
    let tail = words[words.len() - last..].concat();
    match (first, last) {
        (_, 0) => format!("{}…", head.trim_end()),
        (0, _) => format!("… {tail}"),
        _ => format!("{head}… {tail}"),
    }
}

#[cfg(test)]
mod tests;
