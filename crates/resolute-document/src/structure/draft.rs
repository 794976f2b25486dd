//! An instrument while it is read: its provisions so far, the open lists and the call that holds them.

use super::addressees::Names;
use super::addresses::Naming;
use super::calls::{self, Call};
use super::labels::{Family, Ordinal, bare, ordinals};
use super::lines::Line;
use super::run_in::Open;
use super::words::plain;
use super::{BlockForce, Instrument, Provision, ProvisionKind};
use crate::finding::{Finding, Severity};

/// How a text sets its calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum House {
    Unknown,
    /// A heading, then items under it.
    Headed,
    /// Every paragraph opens with its own verb.
    Verbs,
}

/// An instrument while it is read.
pub(super) struct Draft {
    pub(super) instrument: Instrument,
    pub(super) naming: Vec<Naming>,
    /// Open lists, outermost first, each with its last item.
    pub(super) open: Vec<Open>,
    pub(super) call: Option<usize>,
    pub(super) annex: Option<usize>,
    pub(super) house: House,
    pub(super) names: Names,
    pub(super) notes: Vec<Note>,
    pub(super) last_text: String,
    /// Whether the words of adoption were met: only notes follow them.
    pub(super) closed: bool,
}

/// A note that waits for the end of its instrument.
pub(super) struct Note {
    /// The provision that calls it.
    pub(super) caller: Option<usize>,
    /// Empty where it has no number.
    pub(super) label: String,
    /// Its paragraphs, each with the text from which it was cut.
    pub(super) lines: Vec<(Line, String)>,
}

impl Draft {
    /// Puts the notes behind all other provisions.
    pub(super) fn push_notes(&mut self) {
        for note in std::mem::take(&mut self.notes) {
            let label = Some(note.label).filter(|label| !label.is_empty());
            let mut new = provision(ProvisionKind::Footnote, BlockForce::Preambular, "", label, note.caller);
            new.parts = note.lines.iter().flat_map(|(line, source)| line.parts(source)).collect();
            let texts: Vec<&str> = note.lines.iter().map(|(line, _)| line.text.as_str()).collect();
            new.text = texts.join("\n");
            self.instrument.provisions.push(new);
            self.naming.push(Naming::default());
        }
    }

    pub(super) fn push(
        &mut self,
        mut provision: Provision,
        naming: Naming,
        line: &Line,
        source: &str,
    ) -> usize {
        provision.parts = line.parts(source);
        provision.text.clone_from(&line.text);
        self.instrument.provisions.push(provision);
        self.naming.push(naming);
        self.instrument.provisions.len() - 1
    }

    pub(super) fn in_operative(&self) -> bool {
        self.call.is_some_and(|call| self.instrument.provisions[call].force == BlockForce::Operative)
    }

    /// Whether the line opens a block or, in the other house style, a paragraph.
    pub(super) fn call_of(&mut self, text: &str, call_style: bool) -> Option<Call> {
        let read = calls::read(text, &self.names);
        if call_style {
            self.house = House::Headed;
            return Some(read.map_or_else(
                || Call::unknown(text),
                |call| Call { rest: None, heading: 0..text.len(), ..call },
            ));
        }
        let call = read?;
        match (self.house, starts_capital(text)) {
            (House::Unknown, true) => self.house = House::Verbs,
            (House::Unknown, false) => self.house = House::Headed,
            _ => {}
        }
        if self.house == House::Verbs {
            return starts_capital(text).then_some(call);
        }
        if starts_capital(text) {
            return None;
        }
        let ended = self.last_text.is_empty()
            || self.last_text.ends_with([',', '.', ';', ':'])
            || self.call.is_some();
        let alone = call.rest.is_none() && !text.ends_with([';', '.']);
        // With words on the same line, what comes before must have ended.
        (alone || ended && call.rest.is_some() && !self.expects_words()).then_some(call)
    }

    /// Whether a label can only be the rest of a sentence that the line before left open.
    pub(super) fn is_broken_reference(&self, label: &str) -> bool {
        let left_open = self.last_text.ends_with(char::is_alphanumeric) && !self.open.is_empty();
        let candidates = ordinals(label);
        let expected = candidates.iter().any(|ordinal| {
            ordinal.is_first()
                || self.open.iter().any(|open| open.ordinal.is_some_and(|last| ordinal.follows(last)))
        });
        left_open && !expected
    }

    /// Whether a heading stands open without any words under it.
    pub(super) fn expects_words(&self) -> bool {
        self.call.is_some_and(|call| call + 1 == self.instrument.provisions.len())
    }

    pub(super) fn heading(&mut self, line: &Line, call: &Call, source: &str) {
        let force = if call.operative { BlockForce::Operative } else { BlockForce::Preambular };
        let new = provision(ProvisionKind::Call, force, &line.text, None, None);
        let index = self.push(new, Naming { call: call.slug.clone() }, line, source);
        self.call = Some(index);
        self.open.clear();
    }

    /// The verb of a numbered paragraph: at its start, after the name of the body (`The Security Council requests`), or
    /// after an opening phrase (`Acting under Chapter VII of the Charter, calls upon`). The offset is where it stands.
    pub(super) fn numbered_act(&self, text: &str) -> Option<(usize, Call)> {
        if !starts_capital(text) {
            return None;
        }
        let known = self.named_act(text);
        // An act whose verb is in no table: `Reposes its trust`. The number says that it is one.
        let first = text.split([' ', ',', ':']).next().unwrap_or_default();
        let third_person = self.house == House::Verbs && first.ends_with('s') && first.len() > 4;
        known.or_else(|| third_person.then(|| (0, Call::unknown(first))))
    }

    pub(super) fn named_act(&self, text: &str) -> Option<(usize, Call)> {
        let named = text.strip_prefix("The Security Council ").map_or(0, |rest| text.len() - rest.len());
        let call = calls::read(&text[named..], &self.names)?;
        if call.operative {
            return Some((named, call));
        }
        let commas = text.match_indices(", ").map(|(at, comma)| at + comma.len());
        let later = commas.take(6).find_map(|at| {
            let call = calls::read(&text[at..], &self.names).filter(|call| call.operative)?;
            (call.rest.is_some()).then_some((at, call))
        });
        later.or(Some((named, call)))
    }

    /// A paragraph of the house style without headings.
    pub(super) fn verb_paragraph(&mut self, line: &Line, label: Option<&str>, call: &Call, source: &str) {
        let force = if call.operative { BlockForce::Operative } else { BlockForce::Preambular };
        let heading = &line.text[call.verb.clone()];
        let ordinal = label.and_then(|label| ordinals(label).first().copied());
        let label = label.map(|label| bare(label).to_owned());
        let new = provision(ProvisionKind::Item, force, heading, label, None);
        let naming = Naming { call: super::words::slug(heading) };
        let index = self.push(new, naming, line, source);
        self.open = vec![Open { ordinal, provision: Some(index) }];
        self.call = None;
        self.last_text.clone_from(&line.text);
    }

    /// A note under the text, with or without a number.
    pub(super) fn foot(&mut self, number: &str, words: Line, source: &str) {
        let caller = self.instrument.provisions.iter().rposition(|one| one.kind == ProvisionKind::Item);
        let lines = vec![(words, source.to_owned())];
        self.notes.push(Note { caller, label: number.to_owned(), lines });
    }

    /// Settles which open list a label belongs to; reports labels that break their sequence.
    pub(super) fn place(&mut self, label: Option<&str>, paragraph: usize) -> Vec<Finding> {
        let mut findings = Vec::new();
        let Some(label) = label else { return findings };
        let candidates = ordinals(label);
        let follows = |open: &Open| {
            let last = open.ordinal?;
            candidates.iter().copied().find(|ordinal| ordinal.follows(last))
        };
        if let Some((level, ordinal)) = self
            .open
            .iter()
            .enumerate()
            .rev()
            .find_map(|(level, open)| follows(open).map(|ordinal| (level, ordinal)))
        {
            self.reopen(level, ordinal);
            return findings;
        }
        let Some(mut ordinal) =
            candidates.iter().copied().find(|ordinal| ordinal.is_first()).or(candidates.first().copied())
        else {
            return findings;
        };
        let same = |ordinal: &Ordinal, open: &Open| open.ordinal.is_some_and(|last| ordinal.same_list(last));
        if !ordinal.is_first() {
            // A gap: the list of the same kind goes on, the innermost first.
            let gap = self.open.iter().enumerate().rev().find_map(|(level, open)| {
                candidates.iter().find(|ordinal| same(ordinal, open)).map(|ordinal| (level, *ordinal))
            });
            let (message, level) = match gap {
                Some((level, continued)) => {
                    ordinal = continued;
                    let item = self.open[level].provision;
                    let before = item.and_then(|item| self.instrument.provisions[item].label.clone());
                    (format!("label “{label}” does not follow “{}”", before.unwrap_or_default()), Some(level))
                }
                None => (format!("a list begins with the label “{label}”"), None),
            };
            // A numbered sub-paragraph under its number (`1.2` under `1`) may start where it likes.
            if !matches!(ordinal.family, Family::Dotted(_)) || level.is_some() {
                findings.push(Finding::new("label-gap", Severity::Warning, message).at(paragraph));
            }
            if let Some(level) = level {
                self.reopen(level, ordinal);
                return findings;
            }
        } else if let Some(level) = self.open.iter().position(|open| same(&ordinal, open)) {
            // The list starts again under the same parent: `a)` twice.
            let message = format!("label “{label}” starts a list a second time");
            findings.push(Finding::new("label-gap", Severity::Warning, message).at(paragraph));
            self.reopen(level, ordinal);
            return findings;
        }
        if let Family::Dotted(parts) = ordinal.family {
            self.open.truncate(parts - 1);
        }
        self.open.push(Open { ordinal: Some(ordinal), provision: None });
        findings
    }

    pub(super) fn reopen(&mut self, level: usize, ordinal: Ordinal) {
        self.open.truncate(level + 1);
        self.open[level] = Open { ordinal: Some(ordinal), provision: None };
    }

    /// Whether the last item goes on from its call and ends with a full stop.
    pub(super) fn has_ended(&self) -> bool {
        self.call.is_some() && self.last_text.trim_end().ends_with('.') && !starts_capital(&self.last_text)
    }

    /// Parent and kind of the provision that a placed line makes.
    pub(super) fn slot(&mut self, label: Option<&str>, text: &str) -> Option<(Option<usize>, ProvisionKind)> {
        let outer = if self.house == House::Verbs { self.call } else { Some(self.call?) };
        if label.is_some() {
            let depth = self.open.len();
            let parent = if depth > 1 { self.open[depth - 2].provision } else { outer };
            let family = self.open.last().and_then(|open| open.ordinal).map(|ordinal| ordinal.family);
            let kind = match family {
                Some(Family::Dash) => ProvisionKind::Dash,
                Some(Family::Bullet) => ProvisionKind::Bullet,
                _ if depth > 1 => ProvisionKind::SubItem,
                _ => ProvisionKind::Item,
            };
            return Some((parent, kind));
        }
        let Some(first) = self.open.first().and_then(|open| open.provision) else {
            let outer = outer?;
            self.open.push(Open { ordinal: None, provision: None });
            return Some((Some(outer), ProvisionKind::Item));
        };
        // Unlabelled items one after the other: each opens with the word that its call asks for.
        let unlabelled = self.instrument.provisions[first].label.is_none() && self.open.len() == 1;
        let opens = |text: &str| ["to ", "that ", "the "].iter().any(|word| plain(text).starts_with(word));
        if unlabelled && outer.is_some() && opens(text) && self.last_text.ends_with([';', ',']) {
            self.open = vec![Open { ordinal: None, provision: None }];
            return Some((outer, ProvisionKind::Item));
        }
        Some((Some(first), ProvisionKind::Continuation))
    }

    pub(super) fn item(
        &mut self,
        (parent, kind): (Option<usize>, ProvisionKind),
        label: Option<&str>,
        line: &Line,
        source: &str,
    ) {
        let above = parent.map(|parent| &self.instrument.provisions[parent]);
        let force = above.map_or(BlockForce::Preambular, |above| above.force);
        let heading = above.map_or(String::new(), |above| above.heading.clone());
        let label = label.map(|label| bare(label).to_owned());
        let index =
            self.push(provision(kind, force, &heading, label, parent), Naming::default(), line, source);
        if kind != ProvisionKind::Continuation
            && let Some(open) = self.open.last_mut()
        {
            open.provision = Some(index);
        }
    }
}

pub(super) fn provision(
    kind: ProvisionKind,
    force: BlockForce,
    heading: &str,
    label: Option<String>,
    parent: Option<usize>,
) -> Provision {
    Provision {
        address: String::new(),
        kind,
        force,
        heading: heading.to_owned(),
        label,
        parent,
        parts: Vec::new(),
        text: String::new(),
    }
}

pub(super) fn starts_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}
