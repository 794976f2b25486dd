//! Writes new elements in the names that the part uses, with identifiers that are free in it.

use resolute_document::{Change, ChangeKind};

use super::By;
use crate::write::{attribute, date_time, push_text};

/// Who writes, in which part, with which identifiers.
pub(super) struct Hand<'a> {
    pub(super) by: &'a By<'a>,
    /// The prefix of WordprocessingML at the place that is written to.
    pub(super) prefix: String,
    /// The namespace, where the place has it without a prefix and each new element declares one.
    pub(super) declared: Option<&'static str>,
    /// The last identifier given.
    pub(super) last_id: i64,
    /// What is written as an insertion or deletion though it is an end of a move: the move's names.
    pub(super) halves: std::collections::BTreeSet<String>,
}

impl Hand<'_> {
    pub(super) fn next_id(&mut self) -> i64 {
        self.last_id += 1;
        self.last_id
    }

    /// Writes at a place with that prefix from now on.
    pub(super) fn at(&mut self, prefix: &str, strict: bool) {
        self.declared = prefix.is_empty().then_some(if strict {
            "http://purl.oclc.org/ooxml/wordprocessingml/main"
        } else {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        });
        self.prefix = if prefix.is_empty() { "w".to_owned() } else { prefix.to_owned() };
    }

    pub(super) fn name(&self, local: &str) -> String {
        match self.declared {
            Some(uri) => format!("{}:{local} xmlns:{}=\"{uri}\"", self.prefix, self.prefix),
            None => format!("{}:{local}", self.prefix),
        }
    }

    pub(super) fn start(&mut self, xml: &mut String, local: &str, attributes: &[(&str, &str)]) {
        self.tag(xml, local, attributes);
        xml.push('>');
    }

    pub(super) fn empty(&mut self, xml: &mut String, local: &str, attributes: &[(&str, &str)]) {
        self.tag(xml, local, attributes);
        xml.push_str("/>");
    }

    pub(super) fn end(&mut self, xml: &mut String, local: &str) {
        xml.push_str(&format!("</{}:{local}>", self.prefix));
    }

    fn tag(&mut self, xml: &mut String, local: &str, attributes: &[(&str, &str)]) {
        xml.push('<');
        xml.push_str(&self.name(local));
        for (name, value) in attributes {
            attribute(xml, &format!("{}:{name}", self.prefix), value);
        }
    }

    /// The element of a change. A move whose other end is nowhere is what it does to the text.
    pub(super) fn element(&self, change: &Change) -> &'static str {
        let is_whole = change.move_id.as_ref().is_some_and(|id| !self.halves.contains(id));
        match (change.kind, is_whole) {
            (ChangeKind::MoveFrom, true) => "moveFrom",
            (ChangeKind::MoveTo, true) => "moveTo",
            (ChangeKind::Deletion | ChangeKind::MoveFrom, _) => "del",
            (ChangeKind::Insertion | ChangeKind::MoveTo, _) => "ins",
        }
    }

    /// The beginning of a change, or the whole of an empty one.
    pub(super) fn change(&mut self, xml: &mut String, change: &Change, empty: bool) {
        let mut owned = vec![("id", self.next_id().to_string())];
        owned.extend(self.who_and_when(change));
        let attributes: Vec<(&str, &str)> =
            owned.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let element = self.element(change);
        if empty {
            self.empty(xml, element, &attributes);
        } else {
            self.start(xml, element, &attributes);
        }
    }

    /// Author and date as attributes. The schema demands an author; nobody is the empty one.
    pub(super) fn who_and_when(&self, change: &Change) -> Vec<(&'static str, String)> {
        let author = change.author.as_deref().or(self.by.author).unwrap_or_default();
        let date = change.date.as_deref().or(self.by.date).and_then(date_time);
        [("author", author.to_owned())].into_iter().chain(date.map(|date| ("date", date))).collect()
    }

    /// A run of characters; tabs, breaks and the two special hyphens have elements of their own.
    pub(super) fn run(&mut self, xml: &mut String, text: &str, properties: &str, deleted: bool) {
        self.start(xml, "r", &[]);
        xml.push_str(properties);
        self.characters(xml, text, deleted);
        self.end(xml, "r");
    }

    /// The characters of a run.
    pub(super) fn characters(&mut self, xml: &mut String, text: &str, deleted: bool) {
        let element = if deleted { "delText" } else { "t" };
        let mut rest = text;
        while !rest.is_empty() {
            let special = rest.find(['\t', '\n', '\u{2011}', '\u{ad}']).unwrap_or(rest.len());
            let (plain, after) = rest.split_at(special);
            if !plain.is_empty() {
                xml.push_str(&format!("<{} xml:space=\"preserve\">", self.name(element)));
                push_text(xml, plain);
                self.end(xml, element);
            }
            let mut after = after.chars();
            match after.next() {
                Some('\t') => self.empty(xml, "tab", &[]),
                Some('\n') => self.empty(xml, "br", &[]),
                Some('\u{2011}') => self.empty(xml, "noBreakHyphen", &[]),
                Some(_) => self.empty(xml, "softHyphen", &[]),
                None => {}
            }
            rest = after.as_str();
        }
    }
}
