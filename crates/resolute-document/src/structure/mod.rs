//! The parts of a document: front matter, instruments, calls, items, notes, each with a stable address.
//!
//! Read from a clean reading (accepted or rejected); what is not understood is kept and said.

pub mod labels;

use serde::{Deserialize, Serialize};

use crate::finding::Finding;

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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Heading without its final colon or number.
    pub heading: String,
    /// Indexes of the paragraphs under it.
    pub paragraphs: Vec<usize>,
}

/// One resolution, decision or recommendation as it stands in the document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// `MOD	RCC/23A15/1`, where the document is a proposal.
    pub action: Option<ActionLine>,
    /// Body code as in the register (`WTDC`), where it could be told.
    pub body: Option<String>,
    /// `resolution`, `decision`, `recommendation`.
    pub kind: String,
    /// `30`.
    pub number: Option<String>,
    /// Whether the tag says `Rev.`.
    pub revised: bool,
    /// City in the tag.
    pub place: Option<String>,
    /// Year in the tag.
    pub year: Option<i16>,
    /// Title, its lines joined by one space.
    pub title: String,
    /// Paragraph of the number line (`RESOLUTION 30 (Rev. ...)`), where there is one.
    pub number_paragraph: Option<usize>,
    /// Paragraphs of the title.
    pub title_paragraphs: Vec<usize>,
    /// In document order; a provision's parent stands before it.
    pub provisions: Vec<Provision>,
}

/// The line that says what a proposal wants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Address within the instrument: `recalling/e`, `resolves-itu-d/9/ii`, `footnote-1`.
    pub address: String,
    /// What it is.
    pub kind: ProvisionKind,
    /// Whether its block obliges.
    pub force: BlockForce,
    /// Words of the block's heading (`instructs the Director of the ...`); empty outside blocks.
    pub heading: String,
    /// Label without decoration: `a`, `2`, `ii`.
    pub label: Option<String>,
    /// Index of the parent in [`Instrument::provisions`].
    pub parent: Option<usize>,
    /// Paragraphs of the reading that belong to it and to no child.
    pub paragraphs: Vec<usize>,
    /// Its words, label left out, paragraphs joined by a line break.
    pub text: String,
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
