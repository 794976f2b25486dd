//! An entry against the table of the schemas.
//!
//! Every fault is reported, not the first alone, and one fault once: an element that stands in the wrong place is not
//! also missing in the right one.

use super::table::{Content, Particle, Type, table};
use super::values::Simple;
use crate::finding::{Finding, Severity};
use crate::read::Kind;
use crate::tree::{Attribute, Element};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
const XSD: &str = "http://www.w3.org/2001/XMLSchema";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Checks the elements of one kind of file and collects what it finds.
pub(super) struct Schema<'f> {
    kind: Kind,
    findings: &'f mut Vec<Finding>,
    /// Faults found; an entry with very many is not looked at further.
    faults: usize,
}

impl<'f> Schema<'f> {
    pub(super) fn new(kind: Kind, findings: &'f mut Vec<Finding>) -> Schema<'f> {
        Schema { kind, findings, faults: 0 }
    }

    /// An entry, by the type that its name has at the top; an element of others as one that may hold anything.
    pub(super) fn entry(&mut self, element: Element<'_>) {
        let known = if is_plain(element) { table().global(self.kind, element.name()) } else { None };
        match known {
            Some(kind) => self.element(element, table().kind(kind)),
            None => self.anything(element),
        }
    }

    /// The attributes of the first tag of a file.
    pub(super) fn head(&mut self, root: Element<'_>) {
        match table().global(self.kind, root.name()).filter(|_| is_plain(root)) {
            Some(kind) => self.attributes(root, table().kind(kind)),
            None => self.report(
                root,
                "other-namespace",
                format!("<{}> stands in a namespace; IATI has none", root.name()),
            ),
        }
    }

    fn element(&mut self, element: Element<'_>, kind: &Type) {
        if self.faults >= super::MOST {
            return;
        }
        if let Content::Any = kind.content {
            let is_nil = |one: &Attribute<'_>| {
                one.name.ends_with(":nil")
                    && matches!(namespace_of(element, one.name), Space::Other(name) if name == XSI)
            };
            element.attributes().filter(is_nil).for_each(|nil| self.unknown_attribute(element, nil));
            return self.anything(element);
        }
        self.attributes(element, kind);
        match &kind.content {
            Content::Value(simple) => self.value(element, *simple),
            Content::Elements(particles) => self.sequence(element, particles),
            Content::Any => {}
        }
    }

    fn value(&mut self, element: Element<'_>, simple: Simple) {
        if let Some(child) = element.children().next() {
            let message = format!(
                "<{}> stands in <{}>, which holds words or a number only",
                child.name(),
                element.name()
            );
            self.report(child, "unknown-element", message);
        }
        let text = element.text();
        if !simple.accepts(&text) {
            let (code, expected) = simple.expectation();
            self.report(
                element,
                code,
                format!("{:?} stands in <{}>; expected is {expected}", cut(&text), element.name()),
            );
        }
    }

    fn sequence(&mut self, element: Element<'_>, particles: &[Particle]) {
        if has_words(element) {
            let message = format!("words stand directly in <{}>, which holds elements only", element.name());
            self.report(element, "stray-words", message);
        }
        let (mut at, mut count) = (0, 0);
        // Whether the place just before the present one was filled, or may be empty.
        let mut is_filled = false;
        for child in element.children() {
            if self.faults >= super::MOST {
                return;
            }
            let name = is_plain(child).then(|| child.name());
            let from =
                if count > 0 && particles.get(at).is_some_and(|one| !one.is_many) { at + 1 } else { at };
            match particles.iter().skip(from).position(|one| one.name == name) {
                Some(further) => {
                    let found = from + further;
                    if found != at {
                        self.missing(element, &particles[at + usize::from(count > 0)..found]);
                        let before = &particles[found - 1];
                        is_filled = !before.is_required || found - 1 == at && count > 0;
                        (at, count) = (found, 0);
                    }
                    count += 1;
                }
                None if is_filled && is_lenient(particles, at, name) => self.after_others(child, element),
                None => self.out_of_place(child, element, particles, at),
            }
            match (name, particles.iter().find(|one| one.name == name)) {
                (Some(_), Some(particle)) => self.element(child, table().kind(particle.kind)),
                (None, _) => self.anything(child),
                (Some(_), None) => {}
            }
        }
        let rest = (at + usize::from(count > 0)).min(particles.len());
        self.missing(element, &particles[rest..]);
    }

    fn missing(&mut self, element: Element<'_>, skipped: &[Particle]) {
        for name in skipped.iter().filter(|one| one.is_required).filter_map(|one| one.name) {
            // One that stands elsewhere is reported there.
            if !element.children().any(|child| child.name() == name && is_plain(child)) {
                let message = format!("<{}> has no <{name}>, which the standard requires", element.name());
                self.report(element, "missing-element", message);
            }
        }
    }

    fn after_others(&mut self, child: Element<'_>, parent: Element<'_>) {
        let (name, parent) = (child.name(), parent.name());
        let message =
            format!("<{name}> stands after elements of another namespace in <{parent}>, which come last");
        super::push(self.findings, || Finding::at(child, Severity::Warning, "misplaced-element", message));
    }

    fn out_of_place(&mut self, child: Element<'_>, parent: Element<'_>, particles: &[Particle], at: usize) {
        let (name, parent) = (child.name(), parent.name());
        let plain = is_plain(child).then_some(name);
        let (code, message) = match particles.iter().position(|one| one.name == plain) {
            Some(known) if known == at => (
                "repeated-element",
                format!("<{name}> stands in <{parent}> more than once; the standard allows one"),
            ),
            Some(_) => {
                let after =
                    particles.get(at).and_then(|one| one.name).unwrap_or("elements of other namespaces");
                (
                    "misplaced-element",
                    format!("<{name}> stands after <{after}> in <{parent}>; the standard wants it before"),
                )
            }
            None if plain.is_none() => (
                "misplaced-element",
                format!("<{name}> of another namespace stands where <{parent}> has no room for it"),
            ),
            None => (
                "unknown-element",
                format!("<{name}> stands in <{parent}>; the standard knows no such element there"),
            ),
        };
        self.report(child, code, message);
    }

    fn attributes(&mut self, element: Element<'_>, kind: &Type) {
        for attribute in element.attributes() {
            match namespace_of(element, attribute.name) {
                Space::Declaration => {}
                Space::None => match kind.attributes.iter().find(|rule| rule.name == attribute.name) {
                    Some(rule) => self.attribute(element, attribute, rule.value),
                    None => self.unknown_attribute(element, attribute),
                },
                Space::Other(name) if name == XSI => self.instance(element, attribute),
                Space::Other(_) if !kind.is_open => self.unknown_attribute(element, attribute),
                Space::Other(name) if name == XML => self.xml_attribute(element, attribute),
                Space::Other(_) => {}
            }
        }
        for rule in kind.attributes.iter().filter(|rule| rule.is_required) {
            if !element.attributes().any(|attribute| attribute.name == rule.name) {
                let message =
                    format!("<{}> has no {}, which the standard requires", element.name(), rule.name);
                self.report(element, "missing-attribute", message);
            }
        }
    }

    fn attribute(&mut self, element: Element<'_>, attribute: Attribute<'_>, simple: Simple) {
        if simple == Simple::Text {
            return;
        }
        let value = attribute.value();
        if !simple.accepts(&value) {
            let (code, expected) = simple.expectation();
            let message = format!(
                "{} of <{}> is {:?}; expected is {expected}",
                attribute.name,
                element.name(),
                cut(&value)
            );
            self.report(element, code, message);
        }
    }

    fn unknown_attribute(&mut self, element: Element<'_>, attribute: Attribute<'_>) {
        let message =
            format!("<{}> has {}, which the standard does not know there", element.name(), attribute.name);
        self.report(element, "unknown-attribute", message);
    }

    /// The attributes by which a file speaks to the program that checks it.
    fn instance(&mut self, element: Element<'_>, attribute: Attribute<'_>) {
        if matches!(attribute.name.rsplit(':').next(), Some("nil" | "type")) {
            self.unknown_attribute(element, attribute);
        }
    }

    /// An element of others may name a type of XML Schema itself.
    fn instance_of_others(&mut self, element: Element<'_>, attribute: Attribute<'_>) {
        let value = attribute.value();
        let prefix = value.trim().split_once(':').map_or("", |(prefix, _)| prefix);
        let names_a_type = || element.namespace(prefix).is_some_and(|name| name == XSD);
        if attribute.name.ends_with(":type") && !names_a_type() {
            self.unknown_attribute(element, attribute);
        }
    }

    fn xml_attribute(&mut self, element: Element<'_>, attribute: Attribute<'_>) {
        match attribute.name {
            "xml:lang" => self.attribute(element, attribute, Simple::Language),
            "xml:base" => self.attribute(element, attribute, Simple::Uri),
            "xml:space" if !matches!(attribute.value().trim(), "default" | "preserve") => {
                self.report(
                    element,
                    "not-a-name",
                    "xml:space is neither \"default\" nor \"preserve\"".to_owned(),
                );
            }
            "xml:id" => {
                let value = attribute.value();
                let value = value.trim();
                if !crate::tree::is_name(value) || value.contains(':') {
                    self.report(
                        element,
                        "not-a-name",
                        format!("xml:id is {:?}, which is no name", cut(value)),
                    );
                }
            }
            _ => {}
        }
    }

    /// An element that may hold anything: what is known in it is checked all the same.
    fn anything(&mut self, element: Element<'_>) {
        for attribute in element.attributes() {
            match namespace_of(element, attribute.name) {
                Space::Other(name) if name == XSI => self.instance_of_others(element, attribute),
                Space::Other(name) if name == XML => self.xml_attribute(element, attribute),
                Space::None if attribute.name == "value-date" => {
                    self.attribute(element, attribute, Simple::Date)
                }
                _ => {}
            }
        }
        for child in element.children() {
            self.entry(child);
        }
    }

    fn report(&mut self, element: Element<'_>, code: &'static str, message: String) {
        // A fault always counts, however many warnings there are.
        if self.faults < super::MOST {
            self.findings.push(Finding::at(element, Severity::Error, code, message));
        }
        self.faults += 1;
    }
}

/// Where any number of an element may stand just before elements of other namespaces, libxml2 takes it after them too.
/// The letter of XML Schema does not; it is worth a warning and no more, since no file is refused for it.
fn is_lenient(particles: &[Particle], at: usize, name: Option<&str>) -> bool {
    let before = at.checked_sub(1).and_then(|before| particles.get(before));
    let is_foreign = particles.get(at).is_some_and(|one| one.name.is_none());
    is_foreign && before.is_some_and(|one| one.is_many && one.name.is_some() && one.name == name)
}

enum Space<'a> {
    /// A declaration of a namespace is no attribute.
    Declaration,
    /// None, or a prefix that nobody declared.
    None,
    Other(std::borrow::Cow<'a, str>),
}

fn namespace_of<'a>(element: Element<'a>, name: &str) -> Space<'a> {
    match name.split_once(':') {
        None if name == "xmlns" => Space::Declaration,
        None => Space::None,
        Some(("xmlns", _)) => Space::Declaration,
        Some((prefix, _)) => element.namespace(prefix).map_or(Space::None, Space::Other),
    }
}

/// Whether an element has no namespace. A prefix that nobody declared makes none.
pub(super) fn is_plain(element: Element<'_>) -> bool {
    match element.name().split_once(':') {
        Some((prefix, _)) => element.namespace(prefix).is_none(),
        None => {
            !element.tree().mentions_namespaces() || element.namespace("").is_none_or(|name| name.is_empty())
        }
    }
}

/// Whether something other than blanks, comments and instructions stands directly in an element.
fn has_words(element: Element<'_>) -> bool {
    element.gaps().any(|gap| {
        let is_blank = |text: &str| text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        !is_blank(gap) && (gap.contains("<![CDATA[") || !is_blank(&crate::tree::content(gap)))
    })
}

/// The beginning of a value that may be long.
fn cut(value: &str) -> String {
    let mut cut: String = value.chars().take(60).collect();
    if cut.len() < value.len() {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Tree;

    /// The findings on one element of an activity file, as `code: message` with the place.
    fn said(xml: &str) -> Vec<String> {
        let tree = Tree::parse(xml).unwrap();
        let mut findings = Vec::new();
        Schema::new(Kind::Activities, &mut findings).entry(tree.root());
        findings
            .iter()
            .map(|finding| format!("{} {}: {}", finding.code, finding.path, finding.message))
            .collect()
    }

    #[test]
    fn order_and_number_are_said_once_each() {
        let budget = "<budget><value value-date='2017-01-01'>1</value><period-start iso-date='2017-01-01'/>\
            <period-end iso-date='2017-01-01'/><period-end iso-date='2017-01-01'/><more/></budget>";
        assert_eq!(
            said(budget),
            [
                "misplaced-element budget/period-start: <period-start> stands after <value> in <budget>; the standard wants it before",
                "misplaced-element budget/period-end[1]: <period-end> stands after <value> in <budget>; the standard wants it before",
                "misplaced-element budget/period-end[2]: <period-end> stands after <value> in <budget>; the standard wants it before",
                "unknown-element budget/more: <more> stands in <budget>; the standard knows no such element there",
            ]
        );
        let title = "<conditions attached='1'><condition/></conditions>";
        assert_eq!(said(title).len(), 2, "an attribute and an element are missing");
    }

    #[test]
    fn elements_of_others_may_stand_last_and_hold_anything() {
        let foreign = "<capital-spend percentage='1' xmlns:x='http://example.org'><x:a b='1'>words<c/></x:a></capital-spend>";
        assert_eq!(said(foreign), <[String; 0]>::default());
        let known_inside = foreign.replace("<c/>", "<title/>");
        assert_eq!(said(&known_inside).len(), 1, "what is known is checked wherever it stands");
        let undeclared = "<capital-spend percentage='1'><x:a/></capital-spend>";
        assert_eq!(said(undeclared).len(), 1, "a prefix that nobody declared");
        let default = "<capital-spend percentage='1'><a xmlns='http://example.org'/></capital-spend>";
        assert_eq!(said(default), <[String; 0]>::default());
    }

    #[test]
    fn closed_elements_take_no_attribute_of_others() {
        let related = "<related-activity ref='a' type='1' xml:lang='en'/>";
        assert_eq!(said(related).len(), 1);
        let tag = "<tag code='1' vocabulary='2' xml:lang='en_GB'/>";
        assert!(said(tag)[0].starts_with("not-a-language tag: xml:lang of <tag> is \"en_GB\""));
    }

    #[test]
    fn words_between_elements_are_said() {
        assert_eq!(
            said("<fss extraction-date='2017-01-01'><!-- a --> &#32; <?b?></fss>"),
            <[String; 0]>::default()
        );
        for words in ["words", "<![CDATA[ ]]>", "&#160;"] {
            assert_eq!(said(&format!("<fss extraction-date='2017-01-01'>{words}</fss>")).len(), 1, "{words}");
        }
    }
}
