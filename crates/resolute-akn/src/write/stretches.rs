//! The document cut into stretches, each with what it is.

use std::collections::BTreeMap;

use resolute_document::structure::{BlockForce, Instrument, ProvisionKind, Structure};
use resolute_document::{Document, Place, Resolved, Span};

use crate::error::WriteError;

/// Characters `start..end` of one paragraph of the marked document.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub(super) paragraph: usize,
    pub(super) start: usize,
    /// Where the words begin, after the label.
    pub(super) words: usize,
    pub(super) end: usize,
    /// Whether the paragraph ends with it.
    pub(super) last: bool,
    pub(super) role: Role,
}

/// What a stretch is in its text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Role {
    pub(super) kind: Kind,
    /// Index of the instrument, where the new text has it.
    pub(super) instrument: Option<usize>,
    pub(super) force: BlockForce,
    /// How many provisions stand above it.
    pub(super) depth: usize,
    /// Address within the instrument; empty for what is no provision.
    pub(super) address: String,
    pub(super) label: Option<String>,
}

/// Kinds of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Action,
    Number,
    Title,
    Reasons,
    Provision(ProvisionKind),
    /// Understood by nobody.
    Other,
}

impl Role {
    fn plain(kind: Kind, instrument: Option<usize>) -> Role {
        let force = BlockForce::Preambular;
        Role { kind, instrument, force, depth: 0, address: String::new(), label: None }
    }
}

/// A place where a role begins, in characters of the marked paragraph.
struct Beginning {
    words: usize,
    end: usize,
    role: Role,
}

/// Cuts the body of a marked document; notes are written where they are called.
pub(super) fn read(
    document: &Document,
    structure: &Structure,
    before: Option<&Structure>,
) -> Result<Vec<Stretch>, WriteError> {
    let mut places = beginnings(document, structure, &document.accepted(), true)?;
    if let Some(before) = before {
        // What the new text has is what it is there; the old text speaks for the rest.
        for (paragraph, beginnings) in beginnings_of_old(document, before)? {
            places.entry(paragraph).or_insert(beginnings);
        }
    }
    let mut stretches = Vec::new();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        if matches!(paragraph.place, Place::Footnote | Place::Endnote) {
            continue;
        }
        let text: Vec<char> = paragraph.text().chars().collect();
        cut(index, &text, places.remove(&index).unwrap_or_default(), &mut stretches);
    }
    Ok(stretches)
}

type Places = BTreeMap<usize, Vec<Beginning>>;

fn beginnings_of_old(document: &Document, before: &Structure) -> Result<Places, WriteError> {
    let mut places = beginnings(document, before, &document.rejected(), false)?;
    for beginning in places.values_mut().flatten() {
        beginning.role.instrument = None;
    }
    Ok(places)
}

fn beginnings(
    document: &Document,
    structure: &Structure,
    reading: &Resolved,
    new: bool,
) -> Result<Places, WriteError> {
    let mut places = Places::new();
    let mut note = |paragraph: usize, start: usize, end: usize, role: Role| {
        let Some(sources) = reading.sources.get(paragraph) else {
            return Err(WriteError::OtherText { paragraph, count: reading.sources.len() });
        };
        let (place, words) = marked_place(document, sources, start, new);
        let (end_place, last) = match end.checked_sub(1).filter(|_| end > start) {
            Some(before_end) => marked_place(document, sources, before_end, new),
            None => (place, words),
        };
        let end = if end_place == place { last + usize::from(end > start) } else { usize::MAX };
        places.entry(place).or_default().push(Beginning { words, end: end.max(words), role });
        Ok(())
    };
    for (index, instrument) in structure.instruments.iter().enumerate() {
        let plain = |kind| Role::plain(kind, Some(index));
        if let Some(action) = &instrument.action {
            note(action.paragraph, 0, 0, plain(Kind::Action))?;
        }
        for (kind, paragraphs) in [
            (Kind::Number, instrument.number_paragraph.as_slice()),
            (Kind::Title, &instrument.title_paragraphs),
            (Kind::Reasons, &instrument.reasons),
        ] {
            for paragraph in paragraphs {
                note(*paragraph, 0, 0, plain(kind))?;
            }
        }
        for provision in 0..instrument.provisions.len() {
            let role = role_of(instrument, provision, index);
            for part in &instrument.provisions[provision].parts {
                note(part.paragraph, part.start, part.end, role.clone())?;
            }
        }
    }
    for beginnings in places.values_mut() {
        beginnings.sort_by_key(|beginning| beginning.words);
    }
    Ok(places)
}

fn role_of(instrument: &Instrument, index: usize, of: usize) -> Role {
    let provision = &instrument.provisions[index];
    let parent = |index: &usize| instrument.provisions[*index].parent;
    // A parent stands before its children, so the walk ends.
    let depth = std::iter::successors(provision.parent, parent).take(instrument.provisions.len()).count();
    Role {
        kind: Kind::Provision(provision.kind),
        instrument: Some(of),
        force: provision.force,
        depth,
        address: provision.address.clone(),
        label: provision.label.clone(),
    }
}

/// Where a character of a reading stands in the marked document.
fn marked_place(document: &Document, sources: &[usize], offset: usize, new: bool) -> (usize, usize) {
    let is_kept = |span: &Span| span.changes.iter().all(|change| change.kind.adds() == new);
    let mut left = offset;
    let mut end = (sources.first().copied().unwrap_or_default(), 0);
    for source in sources {
        let mut at = 0;
        for span in &document.paragraphs[*source].spans {
            let length = span.text.chars().count();
            if is_kept(span) {
                if left < length {
                    return (*source, at + left);
                }
                left -= length;
                end = (*source, at + length);
            }
            at += length;
        }
    }
    // The place after the last character, or of an empty paragraph.
    end
}

/// A label is short; what is longer before the words of a provision is text that the reader left out or a change.
const LONGEST_LABEL: usize = 16;

fn cut(paragraph: usize, text: &[char], beginnings: Vec<Beginning>, stretches: &mut Vec<Stretch>) {
    let first = stretches.len();
    let mut done = 0;
    for beginning in beginnings {
        let words = beginning.words.clamp(done, text.len());
        let is_note = beginning.role.kind == Kind::Provision(ProvisionKind::Footnote);
        let mut start = done;
        if stretches.len() > first {
            // What stands between two provisions is the label of the second, after white space of the first.
            // The marker of a note belongs to the text in which it is printed.
            if is_note {
                start = words;
            } else {
                start += text[done..words].iter().take_while(|character| character.is_whitespace()).count();
            }
            if let Some(previous) = stretches.last_mut() {
                previous.end = start;
            }
        }
        let has_label = (1..=LONGEST_LABEL).contains(&(words - start))
            && text[start..words].iter().any(|character| !character.is_whitespace());
        let words = if has_label { words } else { start };
        let end = beginning.end.clamp(words, text.len());
        stretches.push(Stretch { paragraph, start, words, end, last: false, role: beginning.role });
        done = end;
    }
    if stretches.len() == first {
        let role = Role::plain(Kind::Other, None);
        stretches.push(Stretch { paragraph, start: 0, words: 0, end: text.len(), last: true, role });
    } else if let Some(last) = stretches.last_mut() {
        last.end = text.len();
        last.last = true;
    }
}
