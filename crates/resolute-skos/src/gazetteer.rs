//! Lists of labels with the address of their concept, one a line: words, then fields `name=value`, with tabs between
//! them, as gazetteers of text engines have them.

use std::collections::HashMap;

use oxrdf::NamedNode;

use crate::{Concept, Finding, Label, LabelKind, Reading, Severity};

/// Reads the labels of concepts out of a list. A line needs the field `uri`; the field `kind` says which label it is,
/// `pref` or `alt`, and is an alternative one where it says nothing. Labels carry the given language.
///
/// ```
/// let list = "SOIL\tpref_label=SOIL\turi=https://example.org/1\tkind=pref\nEARTH\turi=https://example.org/1\tkind=alt\n";
/// let reading = resolute_skos::read_gazetteer(list, Some("en"));
/// assert_eq!(reading.vocabulary.concepts[0].labels.len(), 2);
/// assert_eq!(reading.vocabulary.concepts[0].preferred("en"), Some("SOIL"));
/// ```
pub fn read_gazetteer(text: &str, language: Option<&str>) -> Reading {
    let mut reading = Reading::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (line, row) in (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty()) {
        let mut fields = row.split('\t');
        let words = fields.next().unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.filter_map(|field| field.split_once('=')).collect();
        let field = |name: &str| fields.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let Some(address) = field("uri").and_then(|address| NamedNode::new(address.trim()).ok()) else {
            let message = format!("\"{row}\" has no field uri with an address");
            let finding = Finding::about(Severity::Error, "syntax", "", message);
            reading.findings.push(Finding { line: Some(line), ..finding });
            continue;
        };
        let place = *places.entry(address.as_str().to_owned()).or_insert_with(|| {
            reading.vocabulary.concepts.push(Concept::new(address));
            reading.vocabulary.concepts.len() - 1
        });
        let kind = match field("kind") {
            Some("pref") => LabelKind::Preferred,
            Some("hidden") => LabelKind::Hidden,
            _ => LabelKind::Alternative,
        };
        let label = Label::new(kind, words, language);
        let labels = &mut reading.vocabulary.concepts[place].labels;
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    reading.findings.extend(crate::integrity::findings(&reading.vocabulary));
    reading
}
