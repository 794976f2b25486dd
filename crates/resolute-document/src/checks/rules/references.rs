//! References of a text to its own provisions: `resolves 12 above`, `recognizing c)`, `paragraphs i) to iv) above`.

use std::ops::Range;

use super::super::{Draft, Hit};
use crate::structure::calls::OPERATIVE;
use crate::structure::words::{Word, plain, words};
use crate::structure::{Instrument, ProvisionKind};

/// References to provisions that this text does not have.
pub(super) fn dangling(draft: &Draft<'_>) -> Vec<Hit> {
    let outlines: Vec<Outline> = draft.structure.instruments.iter().map(Outline::of).collect();
    let mut hits = Vec::new();
    for (number, line) in draft.lines.iter().enumerate() {
        for (range, instrument, provision) in &line.provisions {
            let kind = draft.structure.instruments[*instrument].provisions[*provision].kind;
            // An annex counts its own paragraphs.
            if kind == ProvisionKind::Annex {
                continue;
            }
            let said = Said { text: &line.text[range.clone()], words: words(&line.text[range.clone()]) };
            for found in said.references() {
                let Some(why) = outlines[*instrument].lacks(&found) else { continue };
                let at = range.start + found.range.start..range.start + found.range.end;
                let message = format!("“{}” {why}", &line.text[at.clone()]);
                hits.push(Hit::error(number, at, message).suggest("name the paragraph that is meant"));
            }
        }
    }
    hits
}

/// One reference.
struct Reference {
    range: Range<usize>,
    head: Head,
    labels: Vec<String>,
}

/// What stands before the labels.
enum Head {
    /// `resolves`, `instructs the Secretary-General`.
    Call(String),
    /// `paragraph`, or nothing.
    Any,
}

struct Said<'a> {
    text: &'a str,
    words: Vec<Word>,
}

impl Said<'_> {
    fn references(&self) -> Vec<Reference> {
        let cites = self.cites_another();
        let mut found = Vec::new();
        let mut at = 1;
        while at < self.words.len() {
            match self.reference(at, cites) {
                Some((reference, next)) => {
                    found.push(reference);
                    at = next;
                }
                None => at += 1,
            }
        }
        found
    }

    /// A reference whose labels begin at word `at`, and the word after it.
    fn reference(&self, at: usize, cites: bool) -> Option<(Reference, usize)> {
        let mut labels = vec![self.label(at)?];
        let mut last = at;
        while let Some("and" | "or" | "to") = self.word(last + 1)
            && let Some(next) = self.label(last + 2)
        {
            labels.push(next);
            last += 2;
        }
        let own = match self.word(last + 1) {
            _ if self.stops_after(last) => false,
            Some("above" | "below") => true,
            Some("of") => {
                matches!(self.word(last + 2), Some("this" | "the"))
                    && (self.word(last + 3) == Some("resolution") && self.word(last + 2) == Some("this")
                        || self.word(last + 3) == Some("present")
                            && self.word(last + 4) == Some("resolution"))
            }
            _ => false,
        };
        let (first, head) = self.head(at)?;
        let plain_head = matches!(head, Head::Any);
        // Without a word that says so, a reference is its own only where no other text is named.
        let goes_on = matches!(self.word(last + 1), Some("of" | "and" | "to")) && !self.stops_after(last);
        if !own && (plain_head || cites || goes_on) {
            return None;
        }
        // `1 above` alone is too little; `a) above` is a label.
        if plain_head && first == at && labels[0].starts_with(|one: char| one.is_ascii_digit()) {
            return None;
        }
        let end = self.words[last].range.end;
        let end = end + usize::from(self.text[end..].starts_with(')'));
        let range = self.words[first].range.start..end;
        Some((Reference { range, head, labels }, last + 1))
    }

    /// What leads to the labels at word `at`, and where it begins.
    fn head(&self, at: usize) -> Option<(usize, Head)> {
        let before = self.word(at - 1)?;
        if self.stops_after(at - 1) {
            return self.is_bracketed(at).then_some((at, Head::Any));
        }
        if matches!(
            before,
            "paragraph"
                | "paragraphs"
                | "item"
                | "items"
                | "sub-paragraph"
                | "sub-paragraphs"
                | "subparagraph"
                | "subparagraphs"
                | "§"
                | "§§"
                | "point"
                | "points"
        ) {
            return Some((at - 1, Head::Any));
        }
        for first in (at.saturating_sub(12)..at).rev() {
            if first + 1 < at && self.stops_after(first) {
                break;
            }
            if self.is_verb(first) {
                let first = match first.checked_sub(1) {
                    Some(before) if self.word(before) == Some("further") => before,
                    _ => first,
                };
                let phrase: Vec<&str> =
                    self.words[first..at].iter().map(|word| word.plain.as_str()).collect();
                return Some((first, Head::Call(phrase.join(" "))));
            }
        }
        self.is_bracketed(at).then_some((at, Head::Any))
    }

    /// Whether a word heads parts of resolutions. A word that begins its paragraph is the verb of the paragraph.
    fn is_verb(&self, at: usize) -> bool {
        let word = self.words[at].plain.as_str();
        at > 0
            && (OPERATIVE.iter().any(|(verb, ..)| *verb == word)
                || matches!(
                    word,
                    "recalling"
                        | "considering"
                        | "recognizing"
                        | "noting"
                        | "reaffirming"
                        | "emphasizing"
                        | "acknowledging"
                        | "welcoming"
                        | "stressing"
                        | "underlining"
                        | "bearing"
                ))
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.words.get(at).map(|word| word.plain.as_str())
    }

    fn stops_after(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return true };
        // The bracket of `c)` is part of the label.
        let rest = &self.text[word.range.end..];
        word.stop_after && !(rest.starts_with(") ") || rest.starts_with(' '))
    }

    fn is_bracketed(&self, at: usize) -> bool {
        self.text[self.words[at].range.end..].starts_with(')')
    }

    /// A number of one or two digits (`12`, `1.2`), or one to four letters before a bracket (`c)`, `iii)`).
    fn label(&self, at: usize) -> Option<String> {
        let word = self.word(at)?;
        let number =
            |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        let letters = self.is_bracketed(at)
            && (word.len() == 1
                || word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')) && word.len() <= 5)
            && word.bytes().all(|byte| byte.is_ascii_lowercase());
        (word.split('.').all(number) || letters).then(|| word.to_owned())
    }

    /// Whether another text is named, whose provisions may be meant.
    fn cites_another(&self) -> bool {
        let names = [
            "resolution",
            "resolutions",
            "decision",
            "recommendation",
            "convention",
            "constitution",
            "article",
            "document",
            "report",
        ];
        self.words.iter().any(|word| names.contains(&word.plain.as_str()))
    }
}

/// The parts of an instrument and the labels in each.
struct Outline {
    /// Heading of each call and the labels under it.
    calls: Vec<(String, Vec<String>)>,
    /// All labels, also of a text without calls.
    all: Vec<String>,
}

impl Outline {
    fn of(instrument: &Instrument) -> Outline {
        let mut calls: Vec<(usize, String, Vec<String>)> = Vec::new();
        let mut all = Vec::new();
        for (index, provision) in instrument.provisions.iter().enumerate() {
            if provision.kind == ProvisionKind::Call {
                calls.push((index, plain(&provision.heading), Vec::new()));
            }
            let Some(label) = provision.label.as_deref() else { continue };
            let label = plain(label);
            let mut above = provision.parent;
            while let Some(parent) = above {
                if let Some((.., labels)) = calls.iter_mut().find(|(call, ..)| *call == parent) {
                    labels.push(label.clone());
                }
                above = instrument.provisions[parent].parent;
            }
            all.push(label);
        }
        Outline { calls: calls.into_iter().map(|(_, heading, labels)| (heading, labels)).collect(), all }
    }

    /// Why a reference leads nowhere.
    fn lacks(&self, reference: &Reference) -> Option<String> {
        let missing = |labels: &[&String]| -> Vec<String> {
            let is_there =
                |label: &&String| labels.iter().any(|own| own == label || self.is_part(own, label));
            reference.labels.iter().filter(|label| !is_there(label)).cloned().collect()
        };
        match &reference.head {
            Head::Call(words) => {
                // A reference may shorten the heading: `instructs the Secretary-General 3`, `instructs 3`.
                let fits = |heading: &str| {
                    heading
                        .strip_prefix(words.as_str())
                        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                        || words.starts_with(heading)
                };
                let verb = words.split(' ').take_while(|word| *word == "further").count();
                let verb: Vec<&str> = words.split(' ').take(verb + 1).collect();
                let named: Vec<&(String, Vec<String>)> =
                    match self.calls.iter().filter(|(heading, _)| fits(heading)).collect::<Vec<_>>() {
                        exact if !exact.is_empty() => exact,
                        // The rest of the heading may be told in other words.
                        _ => self
                            .calls
                            .iter()
                            .filter(|(heading, _)| heading.starts_with(&verb.join(" ")))
                            .collect(),
                    };
                if named.is_empty() {
                    return (!self.calls.is_empty()).then(|| {
                        format!("points to a part “{}”, which this text does not have", verb.join(" "))
                    });
                }
                let labels: Vec<&String> = named.iter().flat_map(|(_, labels)| labels).collect();
                let missing = missing(&labels);
                (!missing.is_empty()).then(|| {
                    format!(
                        "leads nowhere: the part “{}” has no paragraph {}",
                        verb.join(" "),
                        missing.join(", ")
                    )
                })
            }
            Head::Any => {
                let missing = missing(&self.all.iter().collect::<Vec<_>>());
                (!missing.is_empty())
                    .then(|| format!("leads nowhere: this text has no paragraph {}", missing.join(", ")))
            }
        }
    }

    /// `1.2` is part of `1` where sub-paragraphs have labels of their own.
    fn is_part(&self, own: &str, label: &str) -> bool {
        label.strip_prefix(own).is_some_and(|rest| rest.starts_with('.'))
            && !self.all.iter().any(|other| other.starts_with(&format!("{own}.")))
    }
}
