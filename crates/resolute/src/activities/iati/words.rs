//! What of a record has no place in IATI: it goes out in elements of a namespace of our own and comes back from them.

use super::super::model::Record;

/// A name, and where what it names stands in a record.
type Place<T> = (&'static str, fn(&mut Record) -> &mut T);

/// Texts of a record that IATI has no element for: the name of the element, and where it stands in the record.
pub(super) const TEXTS: &[Place<String>] = &[
    ("impact", |record| &mut record.impact),
    ("partnerships", |record| &mut record.partnerships),
    ("challenges", |record| &mut record.challenges),
    ("replicability", |record| &mut record.replicability),
    ("sustainability", |record| &mut record.sustainability),
    ("values", |record| &mut record.values),
    ("website", |record| &mut record.website),
];

/// Lists of a record that go out as tags of a vocabulary of our own; `vocabulary-uri` is [`uri`] of the scheme.
pub(super) const LISTS: &[Place<Vec<String>>] = &[
    ("action-lines", |record| &mut record.lines),
    ("gdc", |record| &mut record.gdc),
    ("people", |record| &mut record.people),
];

/// The list that regions are of.
pub(super) const REGIONS: &str = "itu-regions";

/// The name of a concept scheme for other programs.
pub(super) fn uri(scheme: &str) -> String {
    format!("urn:resolute:scheme:{scheme}")
}

/// The scheme that a name says.
pub(super) fn scheme(uri: &str) -> Option<&str> {
    uri.strip_prefix("urn:resolute:scheme:")
}
