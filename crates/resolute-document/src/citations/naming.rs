//! What a citation names, in one line and as a key: `PP Resolution 140 (Rev. Busan, 2014)`, `pp-140`.

use super::{CitedRevision, Named, Part, Target};
use crate::structure::words::slug;

impl Target {
    /// One line for lists. Words of the text where only those are known.
    ///
    /// ```
    /// use resolute_document::citations;
    /// use resolute_document::{Document, structure};
    /// let register = resolute_reference::register();
    /// let document = Document::from_plain_text("in line with Resolution 140 (Rev. Busan, 2014);");
    /// let citations = citations::read(&document, &structure::read(&document, register), register);
    /// assert_eq!(citations[0].target.label(), "PP Resolution 140 (Rev. Busan, 2014)");
    /// assert_eq!(citations[0].target.key().as_deref(), Some("pp-140"));
    /// ```
    pub fn label(&self) -> String {
        match self {
            Target::Instrument(named) => named.label(),
            Target::Itself(named) => Named { revision: None, ..named.clone() }.label(),
            Target::Provision(part) => part.label(),
            Target::Conference(session) => {
                let body = session.body.clone().unwrap_or_default();
                let year = session.year.map_or(String::new(), |year| format!(" {year}"));
                session.label.clone().unwrap_or_else(|| format!("{body}{year}"))
            }
            Target::Concept(term) => match &term.target {
                Some(target) => format!("{} ({target})", term.notation),
                None => term.notation.clone(),
            },
            Target::Document(document) => document.name.clone(),
        }
    }

    /// The first part of the addresses of the text that is meant: `pp-140`, `pp-decision-5`, `wsis-ta`. Also for a
    /// text that no register has, where body and number are known.
    pub fn key(&self) -> Option<String> {
        if let Some(id) = self.register_id() {
            return Some(slug(id));
        }
        match self {
            Target::Instrument(named) | Target::Itself(named) => {
                let (body, number) = (named.body.as_deref()?, named.number.as_deref()?);
                let kind = Some(named.kind.as_str()).filter(|kind| *kind != "resolution");
                let parts = [Some(body), kind, Some(number)].into_iter().flatten();
                Some(parts.map(slug).collect::<Vec<_>>().join("-"))
            }
            Target::Provision(part) => part.of.as_deref().and_then(Target::key),
            _ => None,
        }
    }

    /// The numbered text that is meant, also where a part of it is cited.
    pub fn named(&self) -> Option<&Named> {
        match self {
            Target::Instrument(named) | Target::Itself(named) => Some(named),
            Target::Provision(part) => part.of.as_deref().and_then(Target::named),
            _ => None,
        }
    }
}

impl Named {
    fn label(&self) -> String {
        let mut kind = self.kind.clone();
        if let Some(first) = kind.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let mut words: Vec<String> =
            self.body.clone().into_iter().chain([kind]).chain(self.number.clone()).collect();
        words.extend(self.revision.as_ref().and_then(CitedRevision::label));
        words.join(" ")
    }
}

impl CitedRevision {
    fn label(&self) -> Option<String> {
        let when = [self.place.clone(), self.year.map(|year| year.to_string())];
        let when: Vec<String> = when.into_iter().flatten().collect();
        let mark = if self.revised { "Rev. " } else { "" };
        (!when.is_empty()).then(|| format!("({mark}{})", when.join(", ")))
    }
}

impl Part {
    fn label(&self) -> String {
        let unit = if self.unit == "paragraph" { "§" } else { self.unit.as_str() };
        let last = self.last.as_ref().map_or(String::new(), |last| format!("-{last}"));
        let label = format!("{unit} {}{last}", self.first);
        match &self.of {
            Some(of) => format!("{}, {}", of.label(), label.trim()),
            None => label.trim().to_owned(),
        }
    }
}
