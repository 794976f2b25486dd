//! The lists of codes of the standard, and the places where they hold.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::finding::{Finding, Severity};
use crate::tree::{Element, Tree};

/// A list of codes with their English names, as of version 2.03.
#[derive(Debug)]
pub struct CodeList {
    name: &'static str,
    is_open: bool,
    codes: HashMap<&'static str, &'static str>,
}

impl CodeList {
    /// A list of the standard by its name: `Sector`, `Country`, `TransactionType`.
    ///
    /// ```
    /// use resolute_iati::CodeList;
    ///
    /// let kinds = CodeList::named("TransactionType").unwrap();
    /// assert_eq!(kinds.name_of("3"), Some("Disbursement"));
    /// assert_eq!(kinds.name_of("D"), None);
    /// ```
    pub fn named(name: &str) -> Option<&'static CodeList> {
        LISTS.get(name)
    }

    /// The English name of a code.
    pub fn name_of(&self, code: &str) -> Option<&'static str> {
        self.codes.get(code).copied()
    }

    /// The standard says that there are more codes than the list has.
    pub fn is_open(&self) -> bool {
        self.is_open
    }
}

static LISTS: LazyLock<HashMap<&'static str, CodeList>> = LazyLock::new(|| {
    let mut lists: HashMap<&str, CodeList> = HashMap::new();
    let mut name = "";
    for line in lines(include_str!("lists.txt")) {
        if let Some(heading) = line.strip_prefix('@') {
            name = heading.trim_end_matches(" open");
            lists.insert(name, CodeList { name, is_open: heading.ends_with(" open"), codes: HashMap::new() });
        } else if let (Some(list), Some((code, meaning))) = (lists.get_mut(name), line.split_once('\t')) {
            list.codes.insert(code, meaning);
        }
    }
    lists
});

/// A place on the way from an entry down to its attributes.
#[derive(Debug, Default)]
struct Place {
    below: HashMap<&'static str, usize>,
    /// Attributes; `text()` for the words of the element itself.
    codes: Vec<(&'static str, &'static CodeList, Vocabulary)>,
}

/// For which vocabulary a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vocabulary {
    Any,
    First,
    FirstOrNone,
}

/// All places; the first one is above the entries.
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut places = vec![Place::default()];
    for line in lines(include_str!("places.txt")) {
        let mut columns = line.split('\t');
        let (Some(path), Some(list)) = (columns.next(), columns.next().and_then(CodeList::named)) else {
            continue;
        };
        let vocabulary = match columns.next() {
            Some("1") => Vocabulary::First,
            Some(_) => Vocabulary::FirstOrNone,
            None => Vocabulary::Any,
        };
        let (elements, code) = path.rsplit_once('/').unwrap_or(("", path));
        let mut at = 0;
        for name in elements.split('/') {
            let next = places.len();
            at = *places[at].below.entry(name).or_insert(next);
            if at == next {
                places.push(Place::default());
            }
        }
        places[at].codes.push((code.trim_start_matches('@'), list, vocabulary));
    }
    places
});

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Codes of an entry that the lists of 2.03 do not have. A code that a list lacks may be newer than the list, so these
/// are warnings; of lists that the standard calls incomplete, notes.
///
/// ```
/// use resolute_iati::{Tree, check_codes};
///
/// let tree = Tree::parse("<iati-activity default-currency='EURO'><tag vocabulary='3' code='6.1'/></iati-activity>")?;
/// let findings = check_codes(&tree);
/// assert_eq!(findings.len(), 1);
/// assert_eq!(findings[0].message, "default-currency is \"EURO\", which the list Currency of version 2.03 does not have");
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
pub fn check_codes(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(tree.root(), PLACES[0].below.get(tree.root().name()).copied(), &mut findings);
    findings
}

fn walk(element: Element<'_>, place: Option<usize>, findings: &mut Vec<Finding>) {
    let known = place.map(|place| &PLACES[place]);
    for attribute in element.attributes() {
        if attribute.name == "xml:lang" {
            language(element, &attribute.value(), findings);
        } else if attribute.name == "format" && element.name() == "document-link" {
            media_type(element, &attribute.value(), findings);
        }
    }
    for (name, list, vocabulary) in known.iter().flat_map(|place| &place.codes) {
        let value = if *name == "text()" { Some(element.text()) } else { element.attribute(name) };
        if let Some(value) = value.filter(|_| vocabulary.holds(element)) {
            code(element, name, &value, list, findings);
        }
    }
    for child in element.children() {
        walk(child, known.and_then(|place| place.below.get(child.name()).copied()), findings);
    }
}

impl Vocabulary {
    fn holds(self, element: Element<'_>) -> bool {
        match element.attribute("vocabulary").as_deref() {
            _ if self == Vocabulary::Any => true,
            Some("1") => true,
            Some("") | None => self == Vocabulary::FirstOrNone,
            Some(_) => false,
        }
    }
}

fn code(element: Element<'_>, name: &str, value: &str, list: &CodeList, findings: &mut Vec<Finding>) {
    if list.codes.contains_key(value) {
        return;
    }
    let severity = if list.is_open { Severity::Note } else { Severity::Warning };
    super::push(findings, || {
        let what = if name == "text()" { element.name() } else { name };
        let shown: String = value.chars().take(60).collect();
        let message =
            format!("{what} is {shown:?}, which the list {} of version 2.03 does not have", list.name);
        Finding::at(element, severity, "unknown-code", message)
    });
}

/// Of a code such as `pt-BR` the first part is looked up.
fn language(element: Element<'_>, value: &str, findings: &mut Vec<Finding>) {
    let first = value.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
    if let Some(list) = CodeList::named("Language")
        .filter(|list| !first.is_empty() && !list.codes.contains_key(first.as_str()))
    {
        code(element, "xml:lang", value, list, findings);
    }
}

fn media_type(element: Element<'_>, value: &str, findings: &mut Vec<Finding>) {
    let is_word = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    if !value.split_once('/').is_some_and(|(kind, form)| is_word(kind) && is_word(form)) {
        let message = format!(
            "format is {:?}; expected is a media type such as application/pdf",
            value.chars().take(60).collect::<String>()
        );
        super::push(findings, || Finding::at(element, Severity::Warning, "unknown-code", message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_places_are_whole() {
        assert_eq!(LISTS.len(), 50);
        assert_eq!(CodeList::named("Sector").unwrap().codes.len(), 285);
        assert!(CodeList::named("Country").unwrap().is_open());
        let codes: usize = PLACES.iter().map(|place| place.codes.len()).sum();
        assert_eq!(
            codes,
            lines(include_str!("places.txt")).count(),
            "every place names a list that is there"
        );
    }

    #[test]
    fn codes_are_judged_in_their_vocabulary() {
        let said = |xml: &str| check_codes(&Tree::parse(xml).unwrap()).len();
        assert_eq!(
            said("<iati-activity><sector code='1'/><sector code='1' vocabulary='99'/></iati-activity>"),
            1
        );
        assert_eq!(said("<iati-activity><sector code='11220' vocabulary='1'/></iati-activity>"), 0);
        assert_eq!(said("<iati-activity xml:lang='pt-BR'><title xml:lang='xx'/></iati-activity>"), 1);
        assert_eq!(
            said("<iati-activity><crs-add><channel-code>1</channel-code></crs-add></iati-activity>"),
            1
        );
        assert_eq!(said("<iati-activity><document-link format='pdf'/></iati-activity>"), 1);
        assert_eq!(said("<iati-organisation><total-budget status='3'/></iati-organisation>"), 1);
    }
}
