//! From paragraphs to provisions, in one pass.

use super::addressees::Names;
use super::addresses::{self, Naming};
use super::calls::{self, Call};
use super::labels::{Family, Ordinal, bare, ordinals, typed_label};
use super::lines::Line;
use super::notes::{self, InlineNote};
use super::opening::{self, NumberLine};
use super::run_in::{self, Break, Open};
use super::words::plain;
use super::{ActionLine, BlockForce, Instrument, Provision, ProvisionKind, Section, Structure};
use crate::document::{Document, Paragraph, Place};
use crate::finding::{Finding, Severity};
use crate::register::Register;

/// Reads all of it; see [`super::read`].
pub(super) fn read(document: &Document, register: &Register) -> Structure {
    let mut reader = Reader::new(document, register);
    for index in 0..document.paragraphs.len() {
        if !matches!(document.paragraphs[index].place, Place::Footnote | Place::Endnote) {
            reader.paragraph(index);
        }
    }
    reader.finish()
}

/// Where in a document the next line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Front,
    /// After an action or number line, before the sentence that names the conference.
    Title,
    Body,
    Annex,
    Reasons,
    /// After the text, in pages that hold more than it.
    Other,
}

/// How a text sets its calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum House {
    Unknown,
    /// A heading, then items under it.
    Headed,
    /// Every paragraph opens with its own verb.
    Verbs,
}

/// An instrument while it is read.
struct Draft {
    instrument: Instrument,
    naming: Vec<Naming>,
    /// Open lists, outermost first, each with its last item.
    open: Vec<Open>,
    call: Option<usize>,
    annex: Option<usize>,
    house: House,
    names: Names,
    notes: Vec<(Option<usize>, String, Line, String)>,
    last_text: String,
    /// Whether the words of adoption were met: only notes follow them.
    closed: bool,
}

struct Reader<'a> {
    document: &'a Document,
    register: &'a Register,
    structure: Structure,
    zone: Zone,
    draft: Option<Draft>,
    /// Names without a body, for texts that name none.
    names: Names,
    /// Text of the paragraph being read, to turn places into characters.
    source: String,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document, register: &'a Register) -> Reader<'a> {
        Reader {
            document,
            register,
            structure: Structure::default(),
            zone: Zone::Front,
            draft: None,
            names: Names::new(register, None),
            source: String::new(),
        }
    }

    fn paragraph(&mut self, index: usize) {
        let paragraph = &self.document.paragraphs[index];
        self.source = paragraph.text();
        let cut = notes::cut(&self.source);
        let line = Line::new(index, &self.source, cut.running);
        let line = line.slice(0..line.text.len());
        if !line.text.is_empty() {
            self.line(line, paragraph);
        }
        for note in cut.notes {
            self.inline_note(index, note, paragraph);
        }
    }

    fn line(&mut self, line: Line, paragraph: &Paragraph) {
        if let Some(action) = opening::action_line(&line.text, line.paragraph) {
            self.begin(Some(action), None);
            return;
        }
        if let Some(number) = opening::number_line(&line.text, self.register)
            && (self.zone != Zone::Body || !number.kind.is_empty() && self.draft_has_calls())
        {
            self.number(number, line.paragraph);
            return;
        }
        match self.zone {
            Zone::Front => self.front(line, paragraph),
            Zone::Title => self.title(line, paragraph),
            Zone::Reasons => self.reason(line.paragraph),
            Zone::Annex => self.annex_line(line),
            Zone::Other => self.structure.not_understood.push(line.paragraph),
            Zone::Body => self.body(line, paragraph),
        }
    }

    fn draft_has_calls(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.instrument.provisions.len() > 1)
    }

    /// Starts the next instrument.
    fn begin(&mut self, action: Option<ActionLine>, paragraph: Option<usize>) {
        self.close();
        let instrument = Instrument { action, number_paragraph: paragraph, ..Instrument::default() };
        self.draft = Some(Draft {
            instrument,
            naming: Vec::new(),
            open: Vec::new(),
            call: None,
            annex: None,
            house: House::Unknown,
            names: self.names.clone(),
            notes: Vec::new(),
            last_text: String::new(),
            closed: false,
        });
        self.zone = Zone::Title;
    }

    fn number(&mut self, number: NumberLine, paragraph: usize) {
        let waits = self.zone == Zone::Title
            && self.draft.as_ref().is_some_and(|draft| draft.instrument.number_paragraph.is_none());
        if !waits {
            self.begin(None, Some(paragraph));
        }
        if let Some(draft) = &mut self.draft {
            let instrument = &mut draft.instrument;
            instrument.number_paragraph = Some(paragraph);
            instrument.kind = number.kind;
            instrument.number = number.number;
            instrument.revised = number.revised;
            instrument.place = number.place;
            instrument.year = number.year;
            if let Some(body) = number.body {
                instrument.body = Some(body.to_owned());
            }
        }
        self.zone = Zone::Title;
    }

    fn front(&mut self, line: Line, paragraph: &Paragraph) {
        // A text without number line or action line begins with its conference or its first call.
        if opening::chapeau(&line.text, self.register).is_some() || is_call_style(paragraph) {
            self.begin(None, None);
            self.title(line, paragraph);
            return;
        }
        let sections = &mut self.structure.front.sections;
        match section_heading(&line.text) {
            Some(heading) => sections.push(Section { heading, paragraphs: Vec::new() }),
            None => {
                if sections.is_empty() {
                    sections.push(Section::default());
                }
                sections.last_mut().expect("one was just made").paragraphs.push(line.paragraph);
            }
        }
    }

    fn title(&mut self, line: Line, paragraph: &Paragraph) {
        let Some(draft) = &mut self.draft else { return };
        if let Some(chapeau) = opening::chapeau(&line.text, self.register) {
            let instrument = &mut draft.instrument;
            if instrument.body.is_none() {
                instrument.body = chapeau.body;
            }
            if instrument.year.is_none() {
                instrument.year = chapeau.year;
                instrument.place = instrument.place.take().or(chapeau.place);
            }
            draft.names = Names::new(self.register, instrument.body.as_deref());
            let provision = provision(ProvisionKind::Chapeau, BlockForce::Preambular, "", None, None);
            draft.push(provision, Naming::default(), &line, &self.source);
            self.zone = Zone::Body;
            return;
        }
        // Texts that leave out the conference go straight to their first call.
        if is_call_style(paragraph) || heads_alone(&line.text, &draft.names) {
            self.zone = Zone::Body;
            self.body(line, paragraph);
            return;
        }
        if is_reason(&line.text) {
            self.reason(line.paragraph);
            return;
        }
        // The other house style, without its opening words: a paragraph with a verb, ended as titles are not.
        if starts_capital(&line.text)
            && line.text.ends_with([',', ';', '.', ':'])
            && calls::read(&line.text, &draft.names).is_some_and(|call| call.rest.is_some())
        {
            self.zone = Zone::Body;
            self.body(line, paragraph);
            return;
        }
        draft.instrument.title_paragraphs.push(line.paragraph);
        let title = &mut draft.instrument.title;
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(&line.text);
    }

    fn reason(&mut self, paragraph: usize) {
        self.zone = Zone::Reasons;
        if let Some(draft) = &mut self.draft {
            draft.instrument.reasons.push(paragraph);
        }
    }

    /// One paragraph of the text itself, which may hold the beginning of others.
    fn body(&mut self, line: Line, paragraph: &Paragraph) {
        if is_reason(&line.text) {
            self.reason(line.paragraph);
            return;
        }
        if annex_heading(&line.text).is_some() {
            self.annex_line(line);
            return;
        }
        if run_in::ends_text(&line.text) {
            self.zone = Zone::Other;
            self.not_understood(line.paragraph, &line.text);
            return;
        }
        let mut rest = Some((line, paragraph.number.clone(), is_call_style(paragraph)));
        while let Some((line, number, call_style)) = rest {
            if run_in::ends_text(&line.text) {
                self.body(line, paragraph);
                return;
            }
            rest = self.piece(line, number.as_deref(), call_style).map(|line| (line, None, false));
        }
    }

    /// Places what stands at the start of a line; gives back what begins further on in it.
    fn piece(&mut self, line: Line, number: Option<&str>, call_style: bool) -> Option<Line> {
        let Some(draft) = &mut self.draft else { return None };
        let typed = typed_label(&line.text);
        let (label, words) = match (number, typed) {
            (Some(number), _) => (Some(number.to_owned()), line.clone()),
            // `recalling` at the end of one line, `c) iv) above` on the next: a broken reference, not an item.
            (None, Some(typed)) if !draft.is_broken_reference(typed.text) => {
                (Some(typed.text.to_owned()), line.slice(typed.words..line.text.len()))
            }
            _ => (None, line.clone()),
        };
        if label.is_none()
            && let Some(call) = draft.call_of(&line.text, call_style)
        {
            let rest = call.rest.map(|rest| line.slice(rest..line.text.len()));
            // `Resolves:` alone is a heading in this style too.
            if draft.house == House::Verbs && (rest.is_some() || !call.addressees.is_empty()) {
                draft.verb_paragraph(&line, None, &call, &self.source);
                return None;
            }
            let heading = line.slice(call.heading.clone());
            draft.heading(&heading, &call, &self.source);
            draft.last_text = line.text.clone();
            return rest;
        }
        if draft.house == House::Verbs && line.text.starts_with("Adopted ") {
            let new = provision(ProvisionKind::Closing, BlockForce::Preambular, "", None, None);
            draft.push(new, Naming::default(), &line, &self.source);
            draft.closed = true;
            return None;
        }
        if draft.closed {
            let number = label.map_or_else(String::new, |label| bare(&label).to_owned());
            draft.foot(&number, words, &self.source);
            return None;
        }
        if draft.house != House::Headed
            && let Some(label) = &label
            && let Some((from, call)) = draft.numbered_act(&words.text)
        {
            draft.house = House::Verbs;
            draft.verb_paragraph(&words, Some(label), &call.later(from), &self.source);
            return None;
        }
        // Acts are numbered `3.`; a bare number at the foot of a page is a note.
        if draft.house == House::Verbs
            && let Some(number) =
                label.as_deref().filter(|label| label.bytes().all(|byte| byte.is_ascii_digit()))
        {
            draft.foot(number, words, &self.source);
            return None;
        }
        let label_findings = draft.place(label.as_deref(), line.paragraph);
        self.structure.findings.extend(label_findings);
        let Some(parent_and_kind) = draft.slot(label.as_deref(), &words.text) else {
            self.not_understood(line.paragraph, &line.text);
            return None;
        };
        let found = run_in::first(&words.text, &draft.open, draft.in_operative(), &draft.names);
        let (own, rest) = match found {
            Some(Break { at, what }) => {
                let message = format!("{what} begins inside the paragraph “{}”", beginning(&line.text));
                self.structure
                    .findings
                    .push(Finding::new("run-in-provision", Severity::Note, message).at(line.paragraph));
                (words.slice(0..at), Some(words.slice(at..words.text.len())))
            }
            None => (words, None),
        };
        draft.item(parent_and_kind, label.as_deref(), &own, &self.source);
        draft.last_text = own.text.clone();
        rest
    }

    fn annex_line(&mut self, line: Line) {
        self.zone = Zone::Annex;
        let Some(draft) = &mut self.draft else { return };
        let heading = annex_heading(&line.text);
        // Labels of an annex start anew under each of its headings, so they make no address and stay in the words.
        let parent = draft.annex.filter(|_| heading.is_none());
        let label = heading.clone().flatten();
        let new = provision(ProvisionKind::Annex, BlockForce::Preambular, "", label, parent);
        let index = draft.push(new, Naming::default(), &line, &self.source);
        if heading.is_some() {
            draft.annex = Some(index);
        }
    }

    /// A note printed inside a paragraph; what follows an open-ended one may be the next item.
    fn inline_note(&mut self, paragraph: usize, note: InlineNote, of: &Paragraph) {
        let Some(draft) = &mut self.draft else {
            let words = self.source[note.words].to_owned();
            self.not_understood(paragraph, &words);
            return;
        };
        let line = Line::part(paragraph, &self.source, note.words.clone());
        let mut words = line.clone();
        let mut rest = None;
        if !note.closed
            && let Some(Break { at, .. }) =
                run_in::first(&line.text, &draft.open, draft.in_operative(), &draft.names)
        {
            words = line.slice(0..at);
            rest = Some(line.slice(at..line.text.len()));
        }
        let caller = draft.instrument.provisions.len().checked_sub(1);
        draft.notes.push((caller, note.label, words, self.source.clone()));
        if let Some(rest) = rest {
            self.body(rest, &Paragraph { number: None, style: None, ..of.clone() });
        }
    }

    fn not_understood(&mut self, paragraph: usize, text: &str) {
        if self.structure.not_understood.last() == Some(&paragraph) {
            return;
        }
        self.structure.not_understood.push(paragraph);
        let message = format!("“{}” belongs to no call", beginning(text));
        self.structure.findings.push(Finding::new("not-understood", Severity::Note, message).at(paragraph));
    }

    /// Ends the instrument that is being read.
    fn close(&mut self) {
        let Some(mut draft) = self.draft.take() else { return };
        self.word_notes(&mut draft);
        let notes = std::mem::take(&mut draft.notes);
        for (caller, label, words, source) in notes {
            let new = provision(
                ProvisionKind::Footnote,
                BlockForce::Preambular,
                "",
                Some(label).filter(|label| !label.is_empty()),
                caller,
            );
            draft.push(new, Naming::default(), &words, &source);
        }
        addresses::assign(&mut draft.instrument, &draft.naming, &mut self.structure.findings);
        self.structure.instruments.push(draft.instrument);
    }

    /// Notes that the format keeps apart, in the order in which this instrument calls them.
    fn word_notes(&self, draft: &mut Draft) {
        let mut number = 0;
        for index in 0..draft.instrument.provisions.len() {
            for paragraph in draft.instrument.provisions[index].paragraphs() {
                let spans = &self.document.paragraphs[paragraph].spans;
                for reference in spans.iter().filter_map(|span| span.note.as_ref()) {
                    let own: Vec<usize> = (0..self.document.paragraphs.len())
                        .filter(|candidate| {
                            let candidate = &self.document.paragraphs[*candidate];
                            matches!(candidate.place, Place::Footnote | Place::Endnote)
                                && candidate.note.as_ref() == Some(&reference.id)
                        })
                        .collect();
                    number += 1;
                    for paragraph in own {
                        let source = self.document.paragraphs[paragraph].text();
                        let line = Line::part(paragraph, &source, 0..source.len());
                        draft.notes.push((Some(index), number.to_string(), line, source));
                    }
                }
            }
        }
        // Several paragraphs of one note are one note.
        draft
            .notes
            .dedup_by(|later, earlier| later.1 == earlier.1 && later.0 == earlier.0 && later.2 == earlier.2);
    }

    fn finish(mut self) -> Structure {
        self.close();
        self.structure
    }
}

impl Draft {
    fn push(&mut self, mut provision: Provision, naming: Naming, line: &Line, source: &str) -> usize {
        provision.parts = line.parts(source);
        provision.text.clone_from(&line.text);
        self.instrument.provisions.push(provision);
        self.naming.push(naming);
        self.instrument.provisions.len() - 1
    }

    fn in_operative(&self) -> bool {
        self.call.is_some_and(|call| self.instrument.provisions[call].force == BlockForce::Operative)
    }

    /// Whether the line opens a block or, in the other house style, a paragraph.
    fn call_of(&mut self, text: &str, call_style: bool) -> Option<Call> {
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
    fn is_broken_reference(&self, label: &str) -> bool {
        let left_open = self.last_text.ends_with(char::is_alphanumeric) && !self.open.is_empty();
        let candidates = ordinals(label);
        let expected = candidates.iter().any(|ordinal| {
            ordinal.is_first()
                || self.open.iter().any(|open| open.ordinal.is_some_and(|last| ordinal.follows(last)))
        });
        left_open && !expected
    }

    /// Whether a heading stands open without any words under it.
    fn expects_words(&self) -> bool {
        self.call.is_some_and(|call| call + 1 == self.instrument.provisions.len())
    }

    fn heading(&mut self, line: &Line, call: &Call, source: &str) {
        let force = if call.operative { BlockForce::Operative } else { BlockForce::Preambular };
        let new = provision(ProvisionKind::Call, force, &line.text, None, None);
        let index = self.push(new, Naming { call: call.slug.clone() }, line, source);
        self.call = Some(index);
        self.open.clear();
    }

    /// The verb of a numbered paragraph: at its start, after the name of the body (`The Security Council requests`), or
    /// after an opening phrase (`Acting under Chapter VII of the Charter, calls upon`). The offset is where it stands.
    fn numbered_act(&self, text: &str) -> Option<(usize, Call)> {
        if !starts_capital(text) {
            return None;
        }
        let known = self.named_act(text);
        // An act whose verb is in no table: `Reposes its trust`. The number says that it is one.
        let first = text.split([' ', ',', ':']).next().unwrap_or_default();
        let third_person = self.house == House::Verbs && first.ends_with('s') && first.len() > 4;
        known.or_else(|| third_person.then(|| (0, Call::unknown(first))))
    }

    fn named_act(&self, text: &str) -> Option<(usize, Call)> {
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
    fn verb_paragraph(&mut self, line: &Line, label: Option<&str>, call: &Call, source: &str) {
        let force = if call.operative { BlockForce::Operative } else { BlockForce::Preambular };
        let heading = &line.text[call.verb.clone()];
        let ordinal = label.and_then(|label| ordinals(label).first().copied());
        let label = label.map(|label| bare(label).to_owned());
        let new = provision(ProvisionKind::Item, force, heading, label, None);
        let naming = Naming { call: super::words::slug(heading) };
        let index = self.push(new, naming, line, source);
        self.open = vec![Open { ordinal, provision: index }];
        self.call = None;
        self.last_text.clone_from(&line.text);
    }

    /// A note under the text, with or without a number.
    fn foot(&mut self, number: &str, words: Line, source: &str) {
        let caller = self.instrument.provisions.iter().rposition(|one| one.kind == ProvisionKind::Item);
        self.notes.push((caller, number.to_owned(), words, source.to_owned()));
    }

    /// Settles which open list a label belongs to; reports labels that break their sequence.
    fn place(&mut self, label: Option<&str>, paragraph: usize) -> Vec<Finding> {
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
                    let before = self.instrument.provisions[self.open[level].provision].label.clone();
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
        self.open.push(Open { ordinal: Some(ordinal), provision: usize::MAX });
        findings
    }

    fn reopen(&mut self, level: usize, ordinal: Ordinal) {
        self.open.truncate(level + 1);
        self.open[level] = Open { ordinal: Some(ordinal), provision: usize::MAX };
    }

    /// Parent and kind of the provision that a placed line makes.
    fn slot(&mut self, label: Option<&str>, text: &str) -> Option<(Option<usize>, ProvisionKind)> {
        let outer = if self.house == House::Verbs { self.call } else { Some(self.call?) };
        if label.is_some() {
            let depth = self.open.len();
            let parent = if depth > 1 { Some(self.open[depth - 2].provision) } else { outer };
            let family = self.open.last().and_then(|open| open.ordinal).map(|ordinal| ordinal.family);
            let kind = match family {
                Some(Family::Dash) => ProvisionKind::Dash,
                Some(Family::Bullet) => ProvisionKind::Bullet,
                _ if depth > 1 => ProvisionKind::SubItem,
                _ => ProvisionKind::Item,
            };
            return Some((parent, kind));
        }
        let Some(first) = self.open.first().map(|open| open.provision) else {
            let outer = outer?;
            self.open.push(Open { ordinal: None, provision: usize::MAX });
            return Some((Some(outer), ProvisionKind::Item));
        };
        // Unlabelled items one after the other: each opens with the word that its call asks for.
        let unlabelled = self.instrument.provisions[first].label.is_none() && self.open.len() == 1;
        let opens = |text: &str| ["to ", "that ", "the "].iter().any(|word| plain(text).starts_with(word));
        if unlabelled && outer.is_some() && opens(text) && self.last_text.ends_with([';', ',']) {
            self.open = vec![Open { ordinal: None, provision: usize::MAX }];
            return Some((outer, ProvisionKind::Item));
        }
        Some((Some(first), ProvisionKind::Continuation))
    }

    fn item(
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
            open.provision = index;
        }
    }
}

fn provision(
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

fn is_call_style(paragraph: &Paragraph) -> bool {
    paragraph.style.as_deref().is_some_and(|style| style.eq_ignore_ascii_case("call"))
}

fn starts_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Whether the line is a call and nothing else, so that it cannot be a title.
fn heads_alone(text: &str, names: &Names) -> bool {
    !starts_capital(text) && calls::read(text, names).is_some_and(|call| call.rest.is_none())
}

fn is_reason(text: &str) -> bool {
    text.starts_with("Reasons:") || text.trim() == "Reasons"
}

/// `ANNEX 1 TO RESOLUTION 71 (REV. DUBAI, 2018)`, `Annex`: its number, where it has one.
fn annex_heading(text: &str) -> Option<Option<String>> {
    let rest = text.trim();
    let head = rest.get(..5)?;
    if !head.eq_ignore_ascii_case("annex") || rest.len() > 120 && !rest.starts_with("ANNEX") {
        return None;
    }
    let mut after = rest[5..].split_whitespace();
    match after.next() {
        None => Some(None),
        Some(word) if word.eq_ignore_ascii_case("to") => Some(None),
        Some(word)
            if word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()) =>
        {
            let alone = after.next().is_none_or(|next| next.eq_ignore_ascii_case("to"));
            alone.then(|| Some(word.to_owned()))
        }
        Some(_) => None,
    }
}

/// `Summary:`, `II\tProposal`, `Introduction`: the heading of a part of the front matter.
fn section_heading(text: &str) -> Option<String> {
    const KNOWN: &[&str] = &[
        "summary",
        "abstract",
        "introduction",
        "background",
        "proposal",
        "proposals",
        "expected results",
        "references",
        "discussion",
        "conclusion",
        "conclusions",
        "priority area",
        "action required",
        "reasons",
    ];
    let text = text.trim();
    // A roman number and the words it counts: `I \tIntroduction`.
    let mut words = text.splitn(2, char::is_whitespace);
    let first = words.next().unwrap_or_default().trim_end_matches('.');
    let numbered = !first.is_empty() && first.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let rest = if numbered { words.next().unwrap_or_default().trim() } else { text };
    let heading = rest.trim_end_matches(':').trim();
    let known = KNOWN.contains(&plain(heading).as_str());
    let short = heading.len() < 80 && !heading.is_empty();
    (short
        && (known
            || numbered && !heading.ends_with('.')
            || rest.ends_with(':') && heading.split(' ').count() <= 6))
        .then(|| heading.to_owned())
}

fn beginning(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
