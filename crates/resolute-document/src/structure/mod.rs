//! The parts of a document: front matter, instruments, calls, items, notes, each with a stable address.
//!
//! Read from a clean reading (accepted or rejected); what is not understood is kept and said. Two house styles are
//! known: headed blocks with labelled items, as in the International Telecommunication Union, and paragraphs that
//! open with their verb, as in the Security Council.
//!
//! An **address** is `call/label/label`. The call gives its verb and the short form of whoever is told
//! ([`addressees`]); a second infinitive is left out (`resolves to invite the ITU Telecommunication Development
//! Sector` is `resolves-itu-d`); the second block with the same call is `resolves-2`. Labels lose their decoration;
//! dashes, bullets and unlabelled paragraphs are counted (`dash-2`, `bullet-1`, `paragraph-1`). The single
//! unlabelled item of a call has the call's own address, and the heading above it then ends in `/heading`.

pub mod addressees;
mod addresses;
pub(crate) mod calls;
mod draft;
mod force;
pub mod labels;
mod lines;
mod notes;
mod opening;
mod run_in;
mod tree;
mod unwrapping;
pub(crate) mod words;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::finding::Finding;
use crate::register::Register;

pub use force::Force;
pub use unwrapping::{is_wrapped, unwrap};

/// Reads the parts of a clean reading of a document.
///
/// ```
/// use resolute_document::{Document, Register, structure};
/// let text = "RESOLUTION 5 (Dubai, 2018)\nThe title\nThe Plenipotentiary Conference (Dubai, 2018),\nrecognizing\na)\tone;\n\
///     b)\ttwo,\ninstructs the Secretary-General\nto report annually to the Council.";
/// let structure = structure::read(&Document::from_plain_text(text), resolute_reference::register());
/// let instrument = &structure.instruments[0];
/// assert_eq!(instrument.prefix(), "pp-5/2018");
/// let addresses: Vec<&str> = instrument.provisions.iter().map(|provision| provision.address.as_str()).collect();
/// assert_eq!(
///     addresses,
///     ["chapeau", "recognizing", "recognizing/a", "recognizing/b", "instructs-secretary-general/heading",
///      "instructs-secretary-general"]
/// );
/// ```
pub fn read(document: &Document, register: &Register) -> Structure {
    tree::read(document, register)
}

/// Everything that was understood of a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Structure {
    /// What stands before the first instrument.
    pub front: FrontMatter,
    /// One for each text that the document holds or proposes to change.
    pub instruments: Vec<Instrument>,
    /// Paragraphs with words that belong to nothing known.
    pub not_understood: Vec<usize>,
    /// Broken labels, unknown headings and the like.
    pub findings: Vec<Finding>,
}

/// Summary, expected results, references and introduction of a contribution.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FrontMatter {
    /// Heading (`Summary`, `Expected results`, `Introduction`) and the paragraphs under it.
    pub sections: Vec<Section>,
}

/// A headed part of the front matter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Heading without its final colon or number; empty for words before the first heading.
    pub heading: String,
    /// Indexes of the paragraphs under it.
    pub paragraphs: Vec<usize>,
}

/// One resolution, decision or recommendation as it stands in the document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// `MOD RCC/23A15/1`, where the document is a proposal.
    pub action: Option<ActionLine>,
    /// Body code as in the register (`WTDC`), where it could be told.
    pub body: Option<String>,
    /// `resolution`, `decision`, `recommendation`.
    pub kind: String,
    /// `30`.
    pub number: Option<String>,
    /// Whether the tag says `Rev.`.
    pub revised: bool,
    /// City in the tag, spelled as in the register.
    pub place: Option<String>,
    /// Year in the tag.
    pub year: Option<i16>,
    /// Title, its lines joined by one space.
    pub title: String,
    /// Paragraph of the number line (`RESOLUTION 30 (Rev. ...)`), where there is one.
    pub number_paragraph: Option<usize>,
    /// Paragraphs of the title.
    pub title_paragraphs: Vec<usize>,
    /// In document order; a provision's parent stands before it. Notes come last.
    pub provisions: Vec<Provision>,
    /// Paragraphs in which a proposal gives its reasons (`Reasons: ...`).
    pub reasons: Vec<usize>,
}

impl Instrument {
    /// What goes before every address of this text: `wtdc-30/2017`. Only resolutions leave their kind out; parts
    /// that could not be read are named so (`unnumbered`, `undated`).
    ///
    /// ```
    /// use resolute_document::structure::Instrument;
    /// let mut instrument = Instrument { body: Some("PP".into()), kind: "decision".into(), ..Instrument::default() };
    /// (instrument.number, instrument.year) = (Some("11".into()), Some(2018));
    /// assert_eq!(instrument.prefix(), "pp-decision-11/2018");
    /// ```
    pub fn prefix(&self) -> String {
        let mut parts: Vec<String> = self.body.iter().map(|body| words::slug(body)).collect();
        if !matches!(self.kind.as_str(), "" | "resolution") {
            parts.push(words::slug(&self.kind));
        }
        parts.push(self.number.as_deref().map_or_else(|| "unnumbered".to_owned(), words::slug));
        let year = self.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
        format!("{}/{year}", parts.join("-"))
    }

    /// Full address of a provision: `wtdc-30/2017/recalling/e`.
    pub fn full_address(&self, provision: &Provision) -> String {
        format!("{}/{}", self.prefix(), provision.address)
    }

    /// The provision at an address within this instrument (`recalling/e`).
    pub fn provision(&self, address: &str) -> Option<&Provision> {
        self.provisions.iter().find(|provision| provision.address == address)
    }

    /// Indexes of the provisions right under one.
    pub fn children(&self, parent: usize) -> impl Iterator<Item = usize> {
        let all = self.provisions.iter().enumerate();
        all.filter(move |(_, provision)| provision.parent == Some(parent)).map(|(index, _)| index)
    }

    /// Indexes of the operative items in order: the provisions right under an operative call, or, where a text has
    /// no calls, its operative paragraphs. Sub-items, dashes and continuations belong to their item.
    pub fn operative_items(&self) -> impl Iterator<Item = usize> {
        let all = self.provisions.iter().enumerate();
        all.filter(|(_, provision)| {
            let under_call =
                provision.parent.is_none_or(|parent| self.provisions[parent].kind == ProvisionKind::Call);
            let is_item = match provision.kind {
                ProvisionKind::Item => true,
                ProvisionKind::Dash | ProvisionKind::Bullet => provision.parent.is_some(),
                _ => false,
            };
            provision.force == BlockForce::Operative && under_call && is_item
        })
        .map(|(index, _)| index)
    }
}

/// The line that says what a proposal wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionLine {
    /// `MOD`, `ADD`, `SUP`, `NOC` and their variants, as printed.
    pub code: String,
    /// `RCC/23A15/1`.
    pub symbol: String,
    /// Where it stands.
    pub paragraph: usize,
}

/// A node of the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provision {
    /// Address within the instrument: `recalling/e`, `resolves-itu-d/9/ii`, `footnote-1`. No two are the same.
    pub address: String,
    /// What it is.
    pub kind: ProvisionKind,
    /// Whether its block obliges.
    pub force: BlockForce,
    /// Words of the block's heading (`instructs the Director of the ...`); empty outside blocks. Where a house style
    /// has no headings, the paragraph's opening verb (`Calls upon`).
    pub heading: String,
    /// Label without decoration: `a`, `2`, `ii`.
    pub label: Option<String>,
    /// Index of the parent in [`Instrument::provisions`]. A note's parent is the provision that calls it.
    pub parent: Option<usize>,
    /// The characters that belong to it and to no child, label left out. Usually one whole paragraph; a note
    /// printed inside the paragraph, or an item that begins inside one, cuts it.
    pub parts: Vec<Part>,
    /// Its words: the parts, joined by a line break where the next one is of another paragraph.
    pub text: String,
}

impl Provision {
    /// Paragraphs of the reading on which it stands, in order.
    pub fn paragraphs(&self) -> Vec<usize> {
        let mut paragraphs: Vec<usize> = self.parts.iter().map(|part| part.paragraph).collect();
        paragraphs.dedup();
        paragraphs
    }
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Index of the paragraph in the reading.
    pub paragraph: usize,
    /// First character, in Unicode scalar values of the paragraph's text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// Kinds of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionKind {
    /// The sentence that names the conference.
    Chapeau,
    /// A heading: `recalling`, `instructs the Director ...`.
    Call,
    /// `a)`, `1`, or the single unlabelled item of a call.
    Item,
    /// `i)`, `1.1`.
    SubItem,
    /// `–`.
    Dash,
    /// `•`.
    Bullet,
    /// A paragraph without a label that goes on with its parent.
    Continuation,
    /// How and when the text was adopted (`Adopted unanimously at the 1180th meeting.`).
    Closing,
    /// A note.
    Footnote,
    /// A heading or paragraph of an annex.
    Annex,
}

/// Whether a block obliges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockForce {
    /// Reasons and references.
    #[default]
    Preambular,
    /// Decisions, instructions, requests, invitations.
    Operative,
}
