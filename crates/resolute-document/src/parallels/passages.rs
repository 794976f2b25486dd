//! The units that are compared: an item with everything under it.

use serde::{Deserialize, Serialize};

use crate::structure::{BlockForce, Instrument, ProvisionKind};

/// One item of a text with its sub-items, dashes and continuations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Whose text it is: `wtdc-30`. Versions of one instrument are no sister texts of each other.
    pub instrument: String,
    /// Which of the instrument's texts: its version, with the proposal where it belongs to one.
    pub text: String,
    /// Full address of the item: `wtdc-30/2017/further-instructs-bdt-director/9`.
    pub address: String,
    /// Words of the call above it.
    pub heading: String,
    /// Whether it obliges.
    pub operative: bool,
    /// Its words; what stands under it follows, each on its own line after its label.
    pub words: String,
}

/// A provision as [`gather`] needs it, from a structure or from where it was stored.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    /// Full address; what stands under an item has the item's address in front.
    pub address: &'a str,
    /// What it is.
    pub kind: ProvisionKind,
    /// Whether its block obliges.
    pub operative: bool,
    /// Words of the call.
    pub heading: &'a str,
    /// Label without decoration.
    pub label: Option<&'a str>,
    /// Its own words.
    pub words: &'a str,
}

/// The passages of one text, from its provisions in order. Headings and notes are none.
///
/// ```
/// use resolute_document::parallels::{Node, gather};
/// use resolute_document::structure::ProvisionKind;
/// let node = |address, kind, label, words| Node {
///     address, kind, label, words, operative: true, heading: "instructs the Secretary-General",
/// };
/// let nodes = [
///     node("pp-5/2018/instructs-sg", ProvisionKind::Call, None, "instructs the Secretary-General"),
///     node("pp-5/2018/instructs-sg/1", ProvisionKind::Item, Some("1"), "to assist States in:"),
///     node("pp-5/2018/instructs-sg/1/i", ProvisionKind::SubItem, Some("i"), "training;"),
/// ];
/// let passages = gather("pp-5", "pp-5/2018", nodes);
/// assert_eq!(passages.len(), 1);
/// assert_eq!(passages[0].words, "to assist States in:\ni) training;");
/// ```
pub fn gather<'a>(instrument: &str, text: &str, nodes: impl IntoIterator<Item = Node<'a>>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for node in nodes {
        if matches!(
            node.kind,
            ProvisionKind::Call | ProvisionKind::Chapeau | ProvisionKind::Footnote | ProvisionKind::Closing
        ) {
            continue;
        }
        let above = passages.last_mut().filter(|above| {
            node.address.strip_prefix(above.address.as_str()).is_some_and(|rest| rest.starts_with('/'))
        });
        if let Some(above) = above {
            above.words.push('\n');
            if let Some(label) = node.label.filter(|label| label.chars().any(char::is_alphanumeric)) {
                above.words.push_str(label);
                if label.starts_with(|first: char| first.is_ascii_lowercase()) {
                    above.words.push(')');
                }
                above.words.push(' ');
            }
            above.words.push_str(node.words);
            continue;
        }
        passages.push(Passage {
            instrument: instrument.to_owned(),
            text: text.to_owned(),
            address: node.address.to_owned(),
            heading: node.heading.to_owned(),
            operative: node.operative,
            words: node.words.to_owned(),
        });
    }
    passages
}

/// The passages of an instrument as it was read; `text` tells its texts apart.
///
/// ```
/// use resolute_document::{Document, parallels, structure};
/// let text = "RESOLUTION 5 (Dubai, 2018)\nThe Plenipotentiary Conference (Dubai, 2018),\n\
///     instructs the Secretary-General\n1\tto report annually to the Council;\n2\tto assist States.";
/// let read = structure::read(&Document::from_plain_text(text), resolute_reference::register());
/// let passages = parallels::of_instrument(&read.instruments[0], "adopted");
/// assert_eq!(passages[1].address, "pp-5/2018/instructs-secretary-general/2");
/// ```
pub fn of_instrument(instrument: &Instrument, text: &str) -> Vec<Passage> {
    let prefix = instrument.prefix();
    let id = prefix.split('/').next().unwrap_or_default();
    let addresses: Vec<String> =
        instrument.provisions.iter().map(|provision| instrument.full_address(provision)).collect();
    let nodes = instrument.provisions.iter().zip(&addresses).map(|(provision, address)| Node {
        address,
        kind: provision.kind,
        operative: provision.force == BlockForce::Operative,
        heading: &provision.heading,
        label: provision.label.as_deref(),
        words: &provision.text,
    });
    gather(id, text, nodes)
}
