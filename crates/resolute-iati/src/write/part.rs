//! An element to be written.

use crate::tree::{escape_content, escape_value};

/// An element to be written: a name, attributes, words, elements in it.
///
/// ```
/// use resolute_iati::Part;
///
/// let title = Part::new("title").with(Part::new("narrative").attribute("xml:lang", "fr").words("Eau & sol"));
/// assert_eq!(title.to_xml(), r#"<title><narrative xml:lang="fr">Eau &amp; sol</narrative></title>"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    words: String,
    parts: Vec<Part>,
}

impl Part {
    /// An empty element. Names come from the program, not from people: they are of the standard.
    pub fn new(name: &'static str) -> Part {
        Part { name, attributes: Vec::new(), words: String::new(), parts: Vec::new() }
    }

    /// An element with a code, as most of the standard's are.
    pub fn code(name: &'static str, code: &str) -> Part {
        Part::new(name).attribute("code", code)
    }

    /// An element with words in a language, as narratives are; without a language, in that of the entry.
    pub fn narrative(name: &'static str, language: Option<&str>, words: &str) -> Part {
        let narrative = Part::new("narrative").maybe("xml:lang", language).words(words);
        Part::new(name).with(narrative)
    }

    /// An amount: digits, currency, and the day whose rate counts.
    pub fn value(amount: &str, currency: Option<&str>, day: &str) -> Part {
        Part::new("value").maybe("currency", currency).attribute("value-date", day).words(amount)
    }

    /// With an attribute; a second one of the name takes the place of the first.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: &str) -> Part {
        self.attributes.retain(|(known, _)| *known != name);
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// With an attribute where there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<&str>) -> Part {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// With words.
    #[must_use]
    pub fn words(mut self, words: &str) -> Part {
        self.words.push_str(words);
        self
    }

    /// With an element in it, after those it has.
    #[must_use]
    pub fn with(mut self, part: Part) -> Part {
        self.parts.push(part);
        self
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// As it is written.
    pub fn to_xml(&self) -> String {
        let mut xml = String::new();
        self.write(&mut xml);
        xml
    }

    pub(super) fn write(&self, xml: &mut String) {
        xml.push('<');
        xml.push_str(self.name);
        for (name, value) in &self.attributes {
            xml.push(' ');
            xml.push_str(name);
            xml.push_str("=\"");
            escape_value(value, xml);
            xml.push('"');
        }
        if self.words.is_empty() && self.parts.is_empty() {
            return xml.push_str("/>");
        }
        xml.push('>');
        escape_content(&self.words, xml);
        self.parts.iter().for_each(|part| part.write(xml));
        xml.push_str("</");
        xml.push_str(self.name);
        xml.push('>');
    }
}
