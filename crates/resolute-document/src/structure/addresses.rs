//! Addresses of the provisions of one instrument, made once all of them are known.

use std::collections::HashMap;

use super::words::slug;
use super::{Instrument, ProvisionKind};
use crate::finding::{Finding, Severity};

/// What the tree knows of a provision besides its text.
#[derive(Debug, Clone, Default)]
pub(super) struct Naming {
    /// The call's verb and short addressee; empty for provisions that are named by their label or place.
    pub(super) call: String,
}

/// Fills in [`super::Provision::address`] for all provisions.
pub(super) fn assign(instrument: &mut Instrument, naming: &[Naming], findings: &mut Vec<Finding>) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut calls: HashMap<String, usize> = HashMap::new();
    let mut counted: HashMap<(Option<usize>, &'static str), usize> = HashMap::new();
    let mut base: Vec<String> = Vec::with_capacity(instrument.provisions.len());
    for (index, naming) in naming.iter().enumerate() {
        let provision = &instrument.provisions[index];
        let parent = provision.parent.filter(|_| provision.kind != ProvisionKind::Footnote);
        let above = parent.map(|parent| base[parent].clone());
        let mut count = |word: &'static str| {
            let number = counted.entry((parent, word)).or_insert(0);
            *number += 1;
            format!("{word}-{number}")
        };
        let label = provision.label.as_deref().map(slug_of_label).filter(|label| !label.is_empty());
        let own = match (provision.kind, label) {
            (ProvisionKind::Chapeau, _) => count("chapeau").trim_end_matches("-1").to_owned(),
            (ProvisionKind::Closing, _) => count("closing").trim_end_matches("-1").to_owned(),
            (ProvisionKind::Footnote, label) => match label {
                Some(label) => format!("footnote-{label}"),
                None => count("footnote"),
            },
            (ProvisionKind::Call, _) => repeated(&mut calls, &naming.call),
            (ProvisionKind::Dash, _) => count("dash"),
            (ProvisionKind::Bullet, _) => count("bullet"),
            (ProvisionKind::Annex, label) if parent.is_none() => label.map_or_else(
                || count("annex").trim_end_matches("-1").to_owned(),
                |label| format!("annex-{label}"),
            ),
            (ProvisionKind::Item, Some(label)) if parent.is_none() => {
                // A paragraph that opens with its verb: its number alone would do, the verb says what it is.
                if naming.call.is_empty() { label } else { format!("{}/{label}", naming.call) }
            }
            (ProvisionKind::Item, None) if parent.is_none() && !naming.call.is_empty() => {
                repeated(&mut calls, &naming.call)
            }
            (_, Some(label)) => label,
            (ProvisionKind::Item, None) if single_item(instrument, index) => String::new(),
            (ProvisionKind::Item, None) => count("item"),
            (_, None) => count("paragraph"),
        };
        let mut address = match &above {
            Some(above) if own.is_empty() => above.clone(),
            Some(above) => format!("{above}/{own}"),
            None => own,
        };
        base.push(address.clone());
        if heads_single_item(instrument, index) {
            address.push_str("/heading");
        }
        let uses = taken.entry(address.clone()).or_insert(0);
        *uses += 1;
        if *uses > 1 {
            let message = format!("“{address}” stands a second time; its address is numbered");
            let mut finding = Finding::new("label-repeated", Severity::Warning, message);
            finding.paragraph = instrument.provisions[index].parts.first().map(|part| part.paragraph);
            findings.push(finding);
            address = format!("{address}-{uses}");
            if let Some(last) = base.last_mut() {
                last.clone_from(&address);
            }
            taken.insert(address.clone(), 1);
        }
        instrument.provisions[index].address = address;
    }
}

fn repeated(calls: &mut HashMap<String, usize>, call: &str) -> String {
    let number = calls.entry(call.to_owned()).or_insert(0);
    *number += 1;
    if *number == 1 { call.to_owned() } else { format!("{call}-{number}") }
}

/// Dots stay: `1.1`.
fn slug_of_label(label: &str) -> String {
    label.split('.').map(slug).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

/// Whether the provision is the only item of its call and has no label.
fn single_item(instrument: &Instrument, index: usize) -> bool {
    let provision = &instrument.provisions[index];
    let Some(parent) = provision.parent else { return false };
    instrument.provisions[parent].kind == ProvisionKind::Call
        && provision.kind == ProvisionKind::Item
        && provision.label.is_none()
        && instrument
            .children(parent)
            .filter(|child| {
                !matches!(
                    instrument.provisions[*child].kind,
                    ProvisionKind::Footnote | ProvisionKind::Continuation
                )
            })
            .count()
            == 1
}

fn heads_single_item(instrument: &Instrument, index: usize) -> bool {
    instrument.provisions[index].kind == ProvisionKind::Call
        && instrument.children(index).any(|child| single_item(instrument, child))
}
