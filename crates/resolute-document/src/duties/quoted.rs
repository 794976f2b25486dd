//! Duties that a text only quotes: `Council Resolution 1332 ..., which instructs the Secretary-General to ...`.
//!
//! Such words are a link to a duty of another instrument, not a new duty.

use serde::{Deserialize, Serialize};

use super::clause;
use crate::document::Document;
use crate::register::Register;
use crate::structure::addressees::Names;
use crate::structure::calls::{self, Force, is_infinitive};
use crate::structure::words::{Word, words};
use crate::structure::{BlockForce, ProvisionKind, Structure};

/// A duty of another instrument, quoted by a provision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedDuty {
    /// Full address of the provision that quotes it.
    pub address: String,
    /// The instrument or body that set it, in the text's words, where they stand before it.
    pub source: Option<String>,
    /// How it binds there.
    pub force: Force,
    /// Codes of those who were told.
    pub addressees: Vec<String>,
    /// Those who were told, in the text's words.
    pub addressee_words: Vec<String>,
    /// What they were told to do, in the infinitive.
    pub verb: Option<String>,
    /// The quotation: first character in the provision's words, in Unicode scalar values.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The words themselves.
    pub quote: String,
}

/// Duties of other instruments that preambular provisions quote.
///
/// ```
/// use resolute_document::{Document, duties, structure};
/// let text = "RESOLUTION 9 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\nnoting\n\
///     a)\tCouncil Resolution 1332, which instructs the Secretary-General to report annually to ECOSOC,";
/// let (document, register) = (Document::from_plain_text(text), resolute_reference::register());
/// let structure = structure::read(&document, register);
/// assert_eq!(duties::read(&document, &structure, register), []);
/// let quoted = &duties::quoted(&document, &structure, register)[0];
/// assert_eq!(quoted.source.as_deref(), Some("Council Resolution 1332"));
/// assert_eq!(quoted.quote, "instructs the Secretary-General to report annually to ECOSOC");
/// ```
pub fn quoted(document: &Document, structure: &Structure, register: &Register) -> Vec<QuotedDuty> {
    debug_assert!(structure.not_understood.iter().all(|paragraph| *paragraph < document.paragraphs.len()));
    let mut found = Vec::new();
    for instrument in &structure.instruments {
        let names = Names::new(register, instrument.body.as_deref());
        for provision in &instrument.provisions {
            let is_text = !matches!(
                provision.kind,
                ProvisionKind::Call | ProvisionKind::Chapeau | ProvisionKind::Footnote | ProvisionKind::Annex
            );
            if provision.force == BlockForce::Preambular && is_text {
                let address = instrument.full_address(provision);
                found.extend(of_text(&provision.text, &address, &names));
            }
        }
    }
    found
}

fn of_text(text: &str, address: &str, names: &Names) -> Vec<QuotedDuty> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 1;
    while at < words.len() {
        let Some(duty) = present(text, &words, at, names).or_else(|| past(text, &words, at, names)) else {
            at += 1;
            continue;
        };
        let (force, addressees, verb, end) = duty;
        let quote = text[words[at].range.start..end].to_owned();
        let start = text[..words[at].range.start].chars().count();
        found.push(QuotedDuty {
            address: address.to_owned(),
            source: source(text, &words, at),
            force,
            addressees: addressees.iter().flat_map(|one| one.codes.clone()).collect(),
            addressee_words: addressees.into_iter().map(|one| one.words).collect(),
            verb,
            start,
            end: start + quote.chars().count(),
            quote,
        });
        at = words.iter().position(|word| word.range.start >= end).unwrap_or(words.len());
    }
    found
}

type Read = (Force, Vec<crate::structure::addressees::Addressee>, Option<String>, usize);

/// `which instructs the Secretary-General to report`.
fn present(text: &str, words: &[Word], at: usize, names: &Names) -> Option<Read> {
    let here = &text[words[at].range.start..];
    let call = calls::read(here, names).filter(|call| call.operative && !call.addressees.is_empty())?;
    let rest = call.rest.filter(|rest| here[*rest..].starts_with("to "))?;
    let clause = clause::read(here, rest, false, names);
    let mut addressees = call.addressees;
    for addressee in &mut addressees {
        addressee.range =
            addressee.range.start + words[at].range.start..addressee.range.end + words[at].range.start;
    }
    Some((
        call.force,
        addressees,
        clause.verb.map(|verb| verb.base),
        end_of_clause(text, words[at].range.start),
    ))
}

/// `Council 2016 resolved to use the WSIS framework`, `which resolved that ITU should complete the report`.
fn past(text: &str, words: &[Word], at: usize, names: &Names) -> Option<Read> {
    const VERBS: &[(&str, Force)] = &[
        ("resolved", Force::Decides),
        ("decided", Force::Decides),
        ("instructed", Force::Instructs),
        ("requested", Force::Requests),
        ("invited", Force::Invites),
        ("encouraged", Force::Encourages),
    ];
    let (_, force) = VERBS.iter().find(|(verb, _)| words[at].plain == *verb)?;
    // `is invited to` says what somebody may do; `the Council decided` quotes.
    if matches!(words[at - 1].plain.as_str(), "is" | "are" | "was" | "were" | "be" | "been" | "as")
        || words[at].stop_after
    {
        return None;
    }
    let next = words.get(at + 1)?;
    let acts = next.plain == "that" || is_infinitive(words, at + 1);
    let told = *force != Force::Decides;
    if !acts && !told {
        return None;
    }
    let start = words[at + 1].range.start;
    let (addressees, rest) = if told {
        let to = (at + 2..words.len()).find(|index| is_infinitive(words, *index))?;
        let range = start..words[to - 1].range.end;
        let told = names.read(&text[range]);
        // `requested for more competitive costs to be ...` tells nobody.
        if told.iter().all(|one| one.codes.is_empty() && !one.words.starts_with(char::is_uppercase)) {
            return None;
        }
        (told, words[to].range.start)
    } else {
        (Vec::new(), start)
    };
    let clause = clause::read(text, rest, !told, names);
    let addressees = if told { addressees } else { clause.addressees };
    Some((*force, addressees, clause.verb.map(|verb| verb.base), end_of_clause(text, words[at].range.start)))
}

/// A quotation runs to the end of its sentence part.
fn end_of_clause(text: &str, start: usize) -> usize {
    let tail = &text[start..];
    let end = tail.find([';', '\n']).unwrap_or(tail.len());
    start + tail[..end].trim_end_matches([',', '.', ' ', '"', '”']).len()
}

/// The resolution or body named last before the quotation.
fn source(text: &str, words: &[Word], before: usize) -> Option<String> {
    let instrument = (0..before)
        .rev()
        .find(|at| matches!(words[*at].plain.as_str(), "resolution" | "decision" | "recommendation"));
    if let Some(at) = instrument
        && let Some(number) =
            words.get(at + 1).filter(|next| next.plain.contains(|digit: char| digit.is_ascii_digit()))
    {
        // `UNGA Resolution`, `Council Resolution`: the body before it in capitals.
        let body = at > 0
            && !words[at - 1].stop_after
            && text[words[at - 1].range.clone()].starts_with(char::is_uppercase);
        let start = words[if body { at - 1 } else { at }].range.start;
        let mut end = number.range.end;
        if let Some(inner) = text[end..].strip_prefix(" (")
            && let Some(close) = inner.find(')')
        {
            end += 2 + close + 1;
        }
        return Some(text[start..end].to_owned());
    }
    let body = (0..before)
        .rev()
        .find(|at| matches!(words[*at].plain.as_str(), "council" | "conference" | "assembly" | "unga"))?;
    let year = words.get(body + 1).filter(|next| next.plain.len() == 4 && next.plain.parse::<u16>().is_ok());
    let end = year.map_or(words[body].range.end, |year| year.range.end);
    let mut start = body;
    while start > 0
        && text[words[start - 1].range.clone()].starts_with(char::is_uppercase)
        && !words[start - 1].stop_after
    {
        start -= 1;
    }
    Some(text[words[start].range.start..end].to_owned())
}
