//! Drawn labels: each distinct label is a list whose pattern is the label itself, so that Word draws just that.

use std::collections::BTreeMap;

use resolute_document::Document;

use super::xml::{HEADER, WORD, attribute};

/// The list instance of each label.
pub(super) struct Lists<'a> {
    by_label: BTreeMap<&'a str, usize>,
}

impl<'a> Lists<'a> {
    pub(super) fn of(document: &'a Document) -> Lists<'a> {
        let mut by_label = BTreeMap::new();
        for label in document.paragraphs.iter().filter_map(|paragraph| paragraph.number.as_deref()) {
            let next = by_label.len() + 1;
            by_label.entry(label).or_insert(next);
        }
        Lists { by_label }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_label.is_empty()
    }

    pub(super) fn instance(&self, label: &str) -> Option<usize> {
        self.by_label.get(label).copied()
    }

    pub(super) fn part(&self) -> String {
        let mut xml = format!("{HEADER}<w:numbering {WORD}>");
        for (label, id) in &self.by_label {
            xml.push_str(&format!(
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
                 <w:start w:val=\"1\"/><w:numFmt w:val=\"none\"/><w:suff w:val=\"tab\"/><w:lvlText"
            ));
            attribute(&mut xml, "w:val", label);
            xml.push_str(
                "/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"1134\" w:hanging=\"1134\"/></w:pPr></w:lvl></w:abstractNum>",
            );
        }
        for id in self.by_label.values() {
            xml.push_str(&format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>"));
        }
        xml.push_str("</w:numbering>");
        xml
    }
}
