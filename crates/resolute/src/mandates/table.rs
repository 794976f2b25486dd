//! Duties as rows of a spreadsheet.

use resolute_document::duties::Mandate;

use crate::tables::Table;

/// The columns of a duty.
pub const COLUMNS: [&str; 18] = [
    "address",
    "heading",
    "label",
    "force",
    "addressees",
    "addressee_words",
    "verb",
    "text",
    "deliverable",
    "recipient",
    "due_date",
    "due_event",
    "recurrence",
    "continuing",
    "limits",
    "with",
    "for",
    "concepts",
];

/// One row a duty.
pub fn table(mandates: &[Mandate]) -> Table {
    Table { columns: COLUMNS.to_vec(), rows: mandates.iter().map(row).collect() }
}

/// The cells of a duty, in the order of [`COLUMNS`].
pub fn row(mandate: &Mandate) -> Vec<String> {
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let list = |texts: &[String]| texts.join("; ");
    vec![
        mandate.address.clone(),
        mandate.heading.clone(),
        or_empty(&mandate.label),
        mandate.force.as_str().to_owned(),
        list(&mandate.addressees),
        list(&mandate.addressee_words),
        or_empty(&mandate.verb),
        mandate.text.clone(),
        or_empty(&mandate.deliverable),
        or_empty(&mandate.recipient),
        mandate.due.date.map(|date| date.to_string()).unwrap_or_default(),
        or_empty(&mandate.due.event),
        or_empty(&mandate.due.recurrence),
        if mandate.continuing { "yes" } else { "no" }.to_owned(),
        list(&mandate.limits),
        list(&mandate.with),
        list(&mandate.beneficiaries),
        list(&mandate.concepts),
    ]
}
