//! Edits made by chance but repeatable, that remember what they did: which paragraph of a real text lives on in which.

use resolute_document::{ChangeKind, Document, compare};

use crate::chance::Chance;

/// Two texts and what became of each paragraph.
pub(crate) struct Edited {
    pub(crate) old: Document,
    pub(crate) new: Document,
    /// For each old paragraph, the new ones that it lives on in; none where it was taken out.
    truth: Vec<Vec<usize>>,
}

/// A paragraph on its way: its label, its words, the old paragraphs it is made of.
#[derive(Clone)]
struct Line {
    label: String,
    words: Vec<String>,
    from: Vec<usize>,
}

const NEW: [&str; 6] = [
    "that the cost of access remains an obstacle for many people in remote areas",
    "to cooperate with civil society in training programmes for teachers and nurses",
    "the growing need for skills among women, young people and their employers",
    "to publish the outcomes of these studies in all official languages without delay",
    "that emergency services depend upon networks which withstand floods and storms",
    "to invite development banks to finance landing stations on small islands",
];

const WORDS: [&str; 8] = [
    "sustainable",
    "resilience",
    "affordable",
    "in due time",
    "regional",
    "2026",
    "as appropriate",
    "inclusive",
];

/// Takes a text through insertions, deletions, moves, splits, joins, changed words and renumbering.
pub(crate) fn edited(text: &str, seed: u64) -> Edited {
    let mut chance = Chance::new(seed);
    let old = Document::from_plain_text(text);
    let mut lines: Vec<Line> = Vec::new();
    let mut moved: Vec<Line> = Vec::new();
    for (at, paragraph) in old.paragraphs.iter().enumerate() {
        let mut line = Line::of(&paragraph.text(), at);
        match chance.below(100) {
            0..6 => continue,
            6..12 => {
                let new = chance.pick(&NEW);
                lines.push(Line {
                    label: line.label.clone(),
                    ..Line::of(&format!("{new} ({at});"), usize::MAX)
                });
                lines.push(line);
            }
            12..15 if line.words.len() >= 8 => moved.push(line),
            15..19 if line.words.len() >= 24 => {
                let cut = 8 + chance.below(line.words.len() - 16);
                let rest = line.words.split_off(cut);
                let label = line.label.clone();
                lines.push(line);
                lines.push(Line { label, words: rest, from: vec![at] });
            }
            19..23 if line.words.len() >= 8 && lines.last().is_some_and(|last| last.words.len() >= 8) => {
                let last = lines.last_mut().expect("just seen");
                last.words.extend(line.words);
                last.from.extend(line.from);
            }
            23..45 => {
                line.change_words(&mut chance);
                lines.push(line);
            }
            _ => lines.push(line),
        }
    }
    for line in moved {
        let to = chance.below(lines.len() + 1);
        lines.insert(to, line);
    }
    renumber(&mut lines);
    let mut truth = vec![Vec::new(); old.paragraphs.len()];
    for (at, line) in lines.iter().enumerate() {
        for from in line.from.iter().filter(|from| **from != usize::MAX) {
            truth[*from].push(at);
        }
    }
    let text: Vec<String> =
        lines.iter().map(|line| format!("{}{}", line.label, line.words.join(" "))).collect();
    Edited { old, new: Document::from_plain_text(&text.join("\n")), truth }
}

impl Line {
    fn of(text: &str, from: usize) -> Line {
        let label = resolute_document::structure::labels::typed_label(text).map_or(0, |label| label.words);
        let words = text[label..].split(' ').map(str::to_owned).collect();
        Line { label: text[..label].to_owned(), words, from: vec![from] }
    }

    /// Up to a sixth of the words, at least one in three paragraphs of any length.
    fn change_words(&mut self, chance: &mut Chance) {
        for _ in 0..1 + chance.below(1 + self.words.len() / 6) {
            let at = chance.below(self.words.len());
            let word = chance.pick(&WORDS).to_owned();
            if chance.one_in(3) {
                self.words.insert(at, word);
            } else if self.words.len() > 1 && chance.one_in(2) {
                self.words.remove(at);
            } else {
                self.words[at] = word;
            }
        }
    }
}

/// Numbers and letters follow each other again, list by list.
fn renumber(lines: &mut [Line]) {
    let mut number = 0_u8;
    for line in lines {
        let label = line.label.trim_end().to_owned();
        let space = line.label[label.len()..].to_owned();
        number = if label.is_empty() { 0 } else { number.saturating_add(1) };
        if label.bytes().all(|byte| byte.is_ascii_digit()) && !label.is_empty() {
            line.label = format!("{number}{space}");
        } else if label.len() == 2 && label.ends_with(')') && number <= 26 {
            line.label = format!("{}){space}", char::from(b'a' + number - 1));
        }
    }
}

/// How many paragraphs of some words were found again or rightly said to be gone, of how many.
pub(crate) fn found(edited: &Edited, least_words: usize) -> (usize, Vec<String>) {
    let marked = compare(&edited.old, &edited.new);
    let pairs = pairs(&marked, edited.old.paragraphs.len(), edited.new.paragraphs.len());
    let words = |document: &Document, at: usize| document.paragraphs[at].text().split_whitespace().count();
    let mut right = 0;
    let mut wrong = Vec::new();
    for (old, truth) in edited.truth.iter().enumerate() {
        let long = |new: &&usize| words(&edited.new, **new) >= least_words;
        if words(&edited.old, old) < least_words || truth.iter().any(|new| !long(&new)) {
            continue;
        }
        let mut ours: Vec<usize> =
            pairs.iter().filter(|(from, _)| *from == old).map(|(_, new)| *new).collect();
        ours.sort_unstable();
        if ours == *truth {
            right += 1;
        } else {
            let new: Vec<String> = truth.iter().map(|at| edited.new.paragraphs[*at].text()).collect();
            wrong.push(format!(
                "{old}: {truth:?}, ours {ours:?}: {:?} lives on in {new:?}",
                edited.old.paragraphs[old].text()
            ));
        }
    }
    (right, wrong)
}

/// Paragraphs of both texts that share at least a quarter of the letters of the smaller one.
fn pairs(marked: &Document, olds: usize, news: usize) -> Vec<(usize, usize)> {
    let (rejected, accepted) = (marked.rejected(), marked.accepted());
    assert_eq!((rejected.sources.len(), accepted.sources.len()), (olds, news));
    let of = |sources: &[Vec<usize>]| {
        let mut of = vec![None; marked.paragraphs.len()];
        for (at, sources) in sources.iter().enumerate() {
            sources.iter().for_each(|source| of[*source] = Some(at));
        }
        of
    };
    let (of_old, of_new) = (of(&rejected.sources), of(&accepted.sources));
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let mut shared: std::collections::BTreeMap<(usize, usize), usize> = Default::default();
    let mut away: std::collections::HashMap<&str, usize> = Default::default();
    for (at, paragraph) in marked.paragraphs.iter().enumerate() {
        for change in &paragraph.paragraph_mark.changes {
            if let (ChangeKind::MoveFrom, Some(id), Some(old)) = (change.kind, &change.move_id, of_old[at]) {
                away.insert(id, old);
            }
        }
    }
    for (at, paragraph) in marked.paragraphs.iter().enumerate() {
        for span in &paragraph.spans {
            let moved = match span.changes.as_slice() {
                [one] if one.kind == ChangeKind::MoveTo => one.move_id.as_deref(),
                _ => None,
            };
            let old = match moved {
                Some(id) => away.get(id).copied(),
                None if span.changes.is_empty() => of_old[at],
                None => None,
            };
            if let (Some(old), Some(new)) = (old, of_new[at]) {
                *shared.entry((old, new)).or_default() += letters(&span.text);
            }
        }
    }
    let total = |reading: &Document, at: usize| letters(&reading.paragraphs[at].text());
    let enough = |((old, new), count): ((usize, usize), usize)| {
        let least = total(&rejected.document, old).min(total(&accepted.document, new));
        (4 * count >= least).then_some((old, new))
    };
    shared.into_iter().filter_map(enough).collect()
}
