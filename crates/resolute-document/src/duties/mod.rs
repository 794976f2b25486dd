//! Duties: operative items read as who must do what, how, with whom, for whom and by when.
//!
//! One [`Mandate`] for each operative item; sub-items belong to their item. Every field that was read keeps the
//! words from which it was read ([`Because`]), because a machine's reading is a suggestion until someone confirms it.
//! What could not be read stays empty; nothing is guessed to fill a field.

mod clause;
pub(crate) mod concepts;
mod objects;
mod parties;
mod qualifiers;
mod quoted;
mod verbs;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use crate::deadlines::Due;
pub use crate::structure::Force;
pub use quoted::{QuotedDuty, quoted};

use crate::deadlines::{self, Standpoint, When};
use crate::document::Document;
use crate::register::Register;
use crate::structure::addressees::Names;
use crate::structure::calls;
use crate::structure::words::words;
use crate::structure::{BlockForce, Instrument, ProvisionKind, Structure};

/// An operative item read as a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Full address: `wtdc-30/2017/instructs-bdt-director/2`.
    pub address: String,
    /// Words of the call; where a house style has no headings, the paragraph's opening verb.
    pub heading: String,
    /// `2`; none for a single unlabelled item.
    pub label: Option<String>,
    /// What is to be done, in the infinitive and without `to continue to`: `provide`.
    pub verb: Option<String>,
    /// Codes of the register for those who must do it, as far as they are known.
    pub addressees: Vec<String>,
    /// Those who must do it, in the text's words; as many as it names.
    pub addressee_words: Vec<String>,
    /// How strongly it binds.
    pub force: Force,
    /// The item's words; sub-items follow, each on its own line after its label.
    pub text: String,
    /// What is delivered, done or promoted: the object of the verb.
    pub deliverable: Option<String>,
    /// To whom it goes.
    pub recipient: Option<String>,
    /// Whether the text says that it was done before (`to continue to`).
    pub continuing: bool,
    /// `within its mandate`, `where appropriate`.
    pub limits: Vec<String>,
    /// Partners: `the relevant regional organizations`.
    pub with: Vec<String>,
    /// Whom it benefits: `developing countries`.
    #[serde(rename = "for")]
    pub beneficiaries: Vec<String>,
    /// `national`, `regional`, `global`.
    pub level: Vec<String>,
    /// Notations of action lines and goals that it names: `C5`, `SDG 9`.
    pub concepts: Vec<String>,
    /// When it is due.
    pub due: Due,
    /// Why: the words from which each field was read.
    pub because: Vec<Because>,
    /// Index in [`Structure::instruments`].
    #[serde(skip)]
    pub instrument: usize,
    /// Index of the item in [`Instrument::provisions`].
    #[serde(skip)]
    pub provision: usize,
}

/// The words from which one field was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Because {
    /// Name of the field as in JSON: `verb`, `for`, `due`.
    pub field: String,
    /// Where the words stand.
    #[serde(rename = "in")]
    pub within: Within,
    /// First character, in Unicode scalar values.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The words themselves.
    pub quote: String,
}

/// The two texts of a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Within {
    /// [`Mandate::heading`]
    Heading,
    /// [`Mandate::text`]
    Text,
}

/// Reads every operative item of a structure, in order.
///
/// ```
/// use resolute_document::{Document, duties, structure};
/// let text = "RESOLUTION 30 (Rev. Buenos Aires, 2017)\nThe World Telecommunication Development Conference (Buenos Aires, 2017),\n\
///     instructs the Director of the Telecommunication Development Bureau\n\
///     1\tto continue to provide CWG-WSIS with a comprehensive summary of activities, where appropriate;";
/// let (document, register) = (Document::from_plain_text(text), resolute_reference::register());
/// let structure = structure::read(&document, register);
/// let duty = &duties::read(&document, &structure, register)[0];
/// assert_eq!(duty.address, "wtdc-30/2017/instructs-bdt-director/1");
/// assert_eq!((duty.verb.as_deref(), duty.addressees[0].as_str()), (Some("provide"), "DIR-BDT"));
/// assert_eq!((duty.recipient.as_deref(), duty.continuing), (Some("CWG-WSIS"), true));
/// assert_eq!(duty.deliverable.as_deref(), Some("a comprehensive summary of activities"));
/// assert_eq!(duty.limits, ["where appropriate"]);
/// ```
pub fn read(document: &Document, structure: &Structure, register: &Register) -> Vec<Mandate> {
    // The tree has all words; the document is asked for so that a caller cannot pair a structure with nothing.
    debug_assert!(structure.instruments.iter().all(|one| {
        one.provisions
            .iter()
            .all(|provision| provision.parts.iter().all(|part| part.paragraph < document.paragraphs.len()))
    }));
    let mut mandates = Vec::new();
    for (index, instrument) in structure.instruments.iter().enumerate() {
        let reader = Reader {
            instrument,
            index,
            names: Names::new(register, instrument.body.as_deref()),
            standpoint: Standpoint::of(instrument, register),
            register,
        };
        mandates.extend(instrument.operative_items().map(|item| reader.mandate(item)));
    }
    mandates
}

struct Reader<'a> {
    instrument: &'a Instrument,
    index: usize,
    names: Names,
    standpoint: Standpoint<'a>,
    register: &'a Register,
}

/// A mandate that is being filled, with its texts to quote from.
struct Filling {
    mandate: Mandate,
}

impl Filling {
    fn because(&mut self, field: &str, within: Within, range: Range<usize>) {
        let source = match within {
            Within::Heading => &self.mandate.heading,
            Within::Text => &self.mandate.text,
        };
        let start = source[..range.start].chars().count();
        let quote = source[range.clone()].to_owned();
        let end = start + quote.chars().count();
        self.mandate.because.push(Because { field: field.to_owned(), within, start, end, quote });
    }

    fn words(&self, range: &Range<usize>) -> String {
        self.mandate.text[range.clone()].to_owned()
    }
}

impl Reader<'_> {
    fn mandate(&self, item: usize) -> Mandate {
        let provision = &self.instrument.provisions[item];
        let (text, own) = self.text(item);
        let mandate = Mandate {
            address: self.instrument.full_address(provision),
            heading: provision.heading.clone(),
            label: provision.label.clone().filter(|label| label.chars().any(char::is_alphanumeric)),
            verb: None,
            addressees: Vec::new(),
            addressee_words: Vec::new(),
            force: Force::Decides,
            text,
            deliverable: None,
            recipient: None,
            continuing: false,
            limits: Vec::new(),
            with: Vec::new(),
            beneficiaries: Vec::new(),
            level: Vec::new(),
            concepts: Vec::new(),
            due: Due::default(),
            because: Vec::new(),
            instrument: self.index,
            provision: item,
        };
        let mut filling = Filling { mandate };
        // Without a call above it, the paragraph itself opens with the verb that binds.
        let under_call = provision.parent.is_some();
        let start =
            if under_call { self.heading(&mut filling) } else { self.opening_verb(&mut filling, own) };
        self.clause(&mut filling, start, own);
        self.qualifiers(&mut filling, own);
        self.due(&mut filling);
        filling.mandate
    }

    /// The item's words with its sub-items, and how many bytes of them are its own.
    fn text(&self, item: usize) -> (String, usize) {
        let mut text = self.instrument.provisions[item].text.clone();
        let own = text.len();
        self.append_children(item, &mut text);
        (text, own)
    }

    fn append_children(&self, parent: usize, text: &mut String) {
        for child in self.instrument.children(parent) {
            let provision = &self.instrument.provisions[child];
            if provision.kind == ProvisionKind::Footnote || provision.force != BlockForce::Operative {
                continue;
            }
            text.push('\n');
            if let Some(label) = &provision.label {
                text.push_str(label);
                if label.starts_with(|first: char| first.is_ascii_lowercase()) {
                    text.push(')');
                }
                text.push(' ');
            }
            text.push_str(&provision.text);
            self.append_children(child, text);
        }
    }

    /// Force and addressees from the heading above the item. Returns where the item's own clause begins.
    fn heading(&self, filling: &mut Filling) -> usize {
        let Some(call) = calls::read(&filling.mandate.heading, &self.names) else { return 0 };
        filling.mandate.force = call.force;
        filling.because("force", Within::Heading, call.binding.clone());
        for addressee in call.addressees {
            self.add_addressee(filling, addressee.codes, addressee.words, Within::Heading, addressee.range);
        }
        if let Some(manner) = call.manner {
            let words_of_heading = filling.mandate.heading[manner.clone()].to_owned();
            let shift = |range: Range<usize>| range.start + manner.start..range.end + manner.start;
            for range in qualifiers::partners(&words_of_heading, &self.names) {
                filling.mandate.with.push(words_of_heading[range.clone()].to_owned());
                filling.because("with", Within::Heading, shift(range));
            }
            for range in qualifiers::limits(&words_of_heading) {
                filling.mandate.limits.push(words_of_heading[range.clone()].to_owned());
                filling.because("limits", Within::Heading, shift(range));
            }
        }
        0
    }

    /// The same from a paragraph that opens with its verb.
    fn opening_verb(&self, filling: &mut Filling, own: usize) -> usize {
        let text = filling.mandate.text[..own].to_owned();
        // The verb may stand behind an opening phrase; the structure has found it.
        let from = text.find(&filling.mandate.heading).unwrap_or(0);
        let Some(call) = calls::read(&text[from..], &self.names) else { return 0 };
        let call = call.later(from);
        filling.mandate.force = call.force;
        filling.because("force", Within::Text, call.binding.clone());
        for addressee in call.addressees {
            self.add_addressee(filling, addressee.codes, addressee.words, Within::Text, addressee.range);
        }
        let rest = call.rest.unwrap_or(own);
        let acts = text[rest..].starts_with("to ") || text[rest..].starts_with("that ");
        if acts { rest } else { 0 }
    }

    fn add_addressee(
        &self,
        filling: &mut Filling,
        codes: Vec<String>,
        words: String,
        within: Within,
        range: Range<usize>,
    ) {
        for code in codes {
            if !filling.mandate.addressees.contains(&code) {
                filling.mandate.addressees.push(code);
            }
        }
        filling.mandate.addressee_words.push(words);
        filling.because("addressees", within, range);
    }

    /// Verb, object and recipient; for decisions also who is to act.
    fn clause(&self, filling: &mut Filling, start: usize, own: usize) {
        let text = filling.mandate.text[..own].to_owned();
        let decides = filling.mandate.force == Force::Decides;
        let clause = clause::read(&text, start, decides, &self.names);
        if let Some((force, range)) = clause.force {
            filling.mandate.force = force;
            filling.mandate.because.retain(|because| because.field != "force");
            filling.because("force", Within::Text, range);
        }
        for addressee in clause.addressees {
            self.add_addressee(filling, addressee.codes, addressee.words, Within::Text, addressee.range);
        }
        if filling.mandate.addressee_words.is_empty() && clause.own_act {
            self.body_acts(filling);
        }
        if let Some(range) = clause.continuing {
            filling.mandate.continuing = true;
            filling.because("continuing", Within::Text, range);
        }
        let Some(verb) = clause.verb.or_else(|| self.verb_of_call(filling, start)) else { return };
        filling.because("verb", Within::Text, verb.range.clone());
        let read = objects::read(&text, &verb, &self.names);
        filling.mandate.verb = Some(verb.base);
        if let Some(range) = read.deliverable {
            filling.mandate.deliverable = Some(filling.words(&range));
            filling.because("deliverable", Within::Text, range);
        }
        if let Some(range) = read.recipient {
            filling.mandate.recipient = Some(filling.words(&range));
            filling.because("recipient", Within::Text, range);
        }
        if let Some(range) = read.beneficiary {
            filling.mandate.beneficiaries.push(filling.words(&range));
            filling.because("for", Within::Text, range);
        }
    }

    /// `Extends the stationing of the Force`: the verb that binds is the one that is done.
    fn verb_of_call(&self, filling: &mut Filling, start: usize) -> Option<clause::Verb> {
        let opens_paragraph = self.instrument.provisions[filling.mandate.provision].parent.is_none();
        if opens_paragraph {
            let from = filling.mandate.text.find(&filling.mandate.heading)?;
            let (base, end) = calls::base_of(&filling.mandate.text[from..])?;
            let begin = end - filling.mandate.text[from..from + end].rsplit(' ').next().map_or(0, str::len);
            return Some(clause::Verb { base: base.to_owned(), range: from + begin..from + end });
        }
        // Under a heading such as `expresses` the item is its object.
        let said = &filling.mandate.text[start..];
        let (base, end) = calls::base_of(&filling.mandate.heading)?;
        if filling.mandate.force == Force::Decides && !said.starts_with("that ") && !said.starts_with("to ") {
            filling.mandate.verb = Some(base.to_owned());
            filling.because("verb", Within::Heading, 0..end);
        }
        None
    }

    /// `resolves to approve ...`: the body that speaks acts itself.
    fn body_acts(&self, filling: &mut Filling) {
        let Some(body) = &self.instrument.body else { return };
        let actor = self.register.actors.iter().find(|actor| actor.id == *body);
        let name = actor.map_or_else(|| body.clone(), |actor| actor.name.clone());
        filling.mandate.addressees.extend(actor.map(|actor| actor.id.clone()));
        filling.mandate.addressee_words.push(name);
        let heading = 0..filling.mandate.heading.len();
        filling.because("addressees", Within::Heading, heading);
    }

    fn qualifiers(&self, filling: &mut Filling, own: usize) {
        let text = filling.mandate.text.clone();
        let mut take =
            |field: &str, ranges: Vec<Range<usize>>, list: fn(&mut Mandate) -> &mut Vec<String>| {
                for range in ranges {
                    let said = filling.words(&range);
                    let known = list(&mut filling.mandate);
                    if !known.iter().any(|one| one.eq_ignore_ascii_case(&said)) {
                        known.push(said);
                        filling.because(field, Within::Text, range);
                    }
                }
            };
        take("limits", qualifiers::limits(&text), |mandate| &mut mandate.limits);
        take("with", qualifiers::partners(&text[..own], &self.names), |mandate| &mut mandate.with);
        take("for", qualifiers::beneficiaries(&text), |mandate| &mut mandate.beneficiaries);
        take("level", qualifiers::levels(&text), |mandate| &mut mandate.level);
        for (notation, range) in concepts::read(&text, self.register) {
            if !filling.mandate.concepts.contains(&notation) {
                filling.mandate.concepts.push(notation);
                filling.because("concepts", Within::Text, range);
            }
        }
    }

    fn due(&self, filling: &mut Filling) {
        let text = filling.mandate.text.clone();
        let continuing = filling.mandate.continuing;
        for deadline in deadlines::read(&text, self.standpoint) {
            let due = &mut filling.mandate.due;
            let taken = match deadline.when {
                When::Date(date) if due.date.is_none() => {
                    due.date = Some(date);
                    due.day = Some(date);
                    true
                }
                When::Event { words, conference, opens } if due.event.is_none() => {
                    due.event = Some(words);
                    due.conference = conference;
                    due.day = due.day.or(opens);
                    true
                }
                // That a duty goes on says less than how often.
                // `to continue` said of something else than the duty sets no time for it.
                When::Recurrence(deadlines::Recurrence::Continuing) if !continuing => false,
                When::Recurrence(often)
                    if due.recurrence.is_none()
                        || due.recurrence.as_deref() == Some("continuing")
                            && often != deadlines::Recurrence::Continuing =>
                {
                    due.recurrence = Some(often.to_string());
                    true
                }
                _ => false,
            };
            if taken {
                filling.because("due", Within::Text, deadline.range);
            }
        }
    }
}

/// The word of `text` at byte `at`, for readers that work on words.
fn word_at(words: &[crate::structure::words::Word], at: usize) -> usize {
    words.iter().position(|word| word.range.start >= at).unwrap_or(words.len())
}

/// How many words a text has; used to keep noun phrases short.
fn length(text: &str) -> usize {
    words(text).len()
}
