//! From paragraphs to provisions, in one pass.

use super::addressees::Names;
use super::addresses::{self, Naming};
use super::calls;
use super::draft::{Draft, House, Note, provision, starts_capital};
use super::labels::{bare, typed_label};
use super::lines::Line;
use super::notes::{self, InlineNote};
use super::opening::{self, NumberLine, annex_heading, is_reason, section_heading};
use super::run_in::{self, Break};
use super::{ActionLine, BlockForce, Instrument, ProvisionKind, Section, Structure};
use crate::document::{Document, NoteKind, NoteReference, Paragraph, Place};
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

struct Reader<'a> {
    document: &'a Document,
    register: &'a Register,
    structure: Structure,
    zone: Zone,
    draft: Option<Draft>,
    /// Notes of the format that an instrument calls.
    called: Vec<&'a NoteReference>,
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
            called: Vec::new(),
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
        // Acts are numbered `3.`; a bare number at the foot of a page is a note. So is one after the full stop of the
        // text, where the items before it go on from their call (`2 to ensure`) and this one is a sentence.
        if (draft.house == House::Verbs || draft.has_ended() && starts_capital(&words.text))
            && let Some(number) =
                label.as_deref().filter(|label| label.bytes().all(|byte| byte.is_ascii_digit()))
        {
            draft.foot(number, words, &self.source);
            return None;
        }
        let label_findings = draft.place(label.as_deref(), line.paragraph);
        self.structure.findings.extend(label_findings);
        let Some(parent_and_kind) = draft.slot(label.as_deref(), &words.text) else {
            // A label that belongs nowhere opens no list.
            draft.open.retain(|open| open.provision.is_some());
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
        let lines = vec![(words, self.source.clone())];
        draft.notes.push(Note { caller, label: note.label, lines });
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
        draft.push_notes();
        addresses::assign(&mut draft.instrument, &draft.naming, &mut self.structure.findings);
        self.structure.instruments.push(draft.instrument);
    }

    /// Notes that the format keeps apart, in the order in which this instrument calls them.
    fn word_notes(&mut self, draft: &mut Draft) {
        let instrument = &draft.instrument;
        let opening =
            instrument.number_paragraph.iter().chain(&instrument.title_paragraphs).map(|at| (None, *at));
        let provisions = instrument.provisions.iter().enumerate();
        let body =
            provisions.flat_map(|(index, one)| one.paragraphs().into_iter().map(move |at| (Some(index), at)));
        let places: Vec<(Option<usize>, usize)> = opening.chain(body).collect();
        let mut number = 0;
        for (caller, paragraph) in places {
            let spans = &self.document.paragraphs[paragraph].spans;
            for reference in spans.iter().filter_map(|span| span.note.as_ref()) {
                // A paragraph that holds two provisions calls its note once.
                if self.called.contains(&reference) {
                    continue;
                }
                self.called.push(reference);
                number += 1;
                let lines = self
                    .note_paragraphs()
                    .filter(|(_, paragraph)| belongs(paragraph, reference))
                    .map(|(at, paragraph)| {
                        let source = paragraph.text();
                        (Line::part(at, &source, 0..source.len()), source)
                    })
                    .collect();
                draft.notes.push(Note { caller, label: number.to_string(), lines });
            }
        }
    }

    fn note_paragraphs(&self) -> impl Iterator<Item = (usize, &'a Paragraph)> + use<'a> {
        let all = self.document.paragraphs.iter().enumerate();
        all.filter(|(_, paragraph)| matches!(paragraph.place, Place::Footnote | Place::Endnote))
    }

    fn finish(mut self) -> Structure {
        self.close();
        // Notes that the front matter calls, or nobody.
        for (at, paragraph) in self.note_paragraphs() {
            let is_called = self.called.iter().any(|reference| belongs(paragraph, reference));
            if !is_called && !paragraph.text().trim().is_empty() {
                self.not_understood(at, &paragraph.text());
            }
        }
        self.structure
    }
}

/// Whether a paragraph is part of the note that a reference calls.
fn belongs(paragraph: &Paragraph, reference: &NoteReference) -> bool {
    let kind = match paragraph.place {
        Place::Footnote => NoteKind::Footnote,
        Place::Endnote => NoteKind::Endnote,
        _ => return false,
    };
    kind == reference.kind && paragraph.note.as_ref() == Some(&reference.id)
}

fn is_call_style(paragraph: &Paragraph) -> bool {
    paragraph.style.as_deref().is_some_and(|style| style.eq_ignore_ascii_case("call"))
}

/// Whether the line is a call and nothing else, so that it cannot be a title.
fn heads_alone(text: &str, names: &Names) -> bool {
    !starts_capital(text) && calls::read(text, names).is_some_and(|call| call.rest.is_none())
}

fn beginning(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
