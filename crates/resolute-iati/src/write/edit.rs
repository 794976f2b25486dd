//! One entry changed in places, the rest of it untouched to the letter.

use super::Part;
use crate::check;
use crate::tree::{Element, Tree, escape_content, escape_value};
use crate::views::{Activity, DateKind, Organisation};

/// Changes an entry: parts are put in where the schema wants them, and all that is not named stays as it was written.
///
/// ```
/// use resolute_iati::{Activity, DateKind, Editor, Part};
///
/// let xml = "<iati-activity xml:lang=\"en\">\n  <iati-identifier>XM-1-7</iati-identifier>\n  <!-- by hand -->\n  \
///     <title><narrative>Wells</narrative></title>\n  <sector code=\"14030\"/>\n</iati-activity>";
/// let mut editor = Editor::of(&Activity::from_xml(xml)?);
/// editor.set_title("en", "Deep wells");
/// editor.set_title("fr", "Puits");
/// editor.set_date(DateKind::ActualStart, Some("2016-03-01"));
/// editor.set_tags("3", &["6.1"]);
/// let changed = editor.finish();
/// assert_eq!(
///     changed.to_xml(),
///     "<iati-activity xml:lang=\"en\">\n  <iati-identifier>XM-1-7</iati-identifier>\n  <!-- by hand -->\n  \
///     <title><narrative>Deep wells</narrative><narrative xml:lang=\"fr\">Puits</narrative></title>\n  \
///     <activity-date type=\"2\" iso-date=\"2016-03-01\"/>\n  <sector code=\"14030\"/>\n  \
///     <tag vocabulary=\"3\" code=\"6.1\"/>\n</iati-activity>"
/// );
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Editor {
    tree: Tree,
}

impl Editor {
    /// A new activity with its identifier and nothing else.
    pub fn new(identifier: &str) -> Editor {
        Editor::made(&[
            "<iati-activity>\n  ",
            &Part::new("iati-identifier").words(identifier).to_xml(),
            "\n</iati-activity>",
        ])
    }

    /// A new entry of parts, put into the order of the schema. `root` is the entry without parts.
    pub fn built(root: Part, mut parts: Vec<Part>) -> Editor {
        parts.sort_by_key(|part| check::place_of(root.name(), part.name()));
        let mut inner = String::new();
        for part in &parts {
            inner.push_str("\n  ");
            part.write(&mut inner);
        }
        inner.push('\n');
        let empty = root.to_xml();
        let tag = empty.trim_end_matches("/>");
        Editor::made(&[tag, ">", &inner, "</", root.name(), ">"])
    }

    fn made(pieces: &[&str]) -> Editor {
        Editor { tree: Tree::parse(&pieces.concat()).expect("parts escape what they are given") }
    }

    /// Begins to change an activity.
    pub fn of(activity: &Activity) -> Editor {
        Editor { tree: activity.tree().clone() }
    }

    /// Begins to change an organisation.
    pub fn of_organisation(organisation: &Organisation) -> Editor {
        Editor { tree: organisation.tree().clone() }
    }

    /// The entry as it is now.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The changed activity.
    pub fn finish(self) -> Activity {
        Activity::from(self.tree)
    }

    /// The changed organisation.
    pub fn finish_organisation(self) -> Organisation {
        Organisation::from(self.tree)
    }

    /// Sets an attribute of the entry, or takes it away.
    pub fn set_attribute(&mut self, name: &'static str, value: Option<&str>) {
        let root = self.tree.root();
        let old = root.attributes().find(|attribute| attribute.name == name);
        let mut written = String::new();
        if let Some(value) = value {
            written.push_str(name);
            written.push_str("=\"");
            escape_value(value, &mut written);
            written.push('"');
        }
        match old {
            Some(old) => {
                let start = self.offset(old.name);
                let end = self.offset(old.raw) + old.raw.len() + 1;
                // The blanks before an attribute go with it.
                let from = if value.is_some() { start } else { self.tree.source()[..start].trim_end().len() };
                self.splice(from, end, &written);
            }
            None if value.is_some() => {
                let at = 1 + root.name().len();
                self.splice(at, at, &format!(" {written}"));
            }
            None => {}
        }
    }

    /// Sets the title in a language; titles in other languages stay.
    pub fn set_title(&mut self, language: &str, words: &str) {
        self.set_words(Part::new("title"), |_| true, language, words);
    }

    /// Sets a description of a kind (`1` general, `2` objectives, `3` target groups, `4` other) in a language.
    pub fn set_description(&mut self, kind: &str, language: &str, words: &str) {
        let is_kind = |one: Element<'_>| one.attribute("type").as_deref().unwrap_or("1") == kind;
        self.set_words(Part::new("description").attribute("type", kind), is_kind, language, words);
    }

    /// Sets the words of the first element of a name that is meant, in a language; `made` is the element without words,
    /// for an entry that has none.
    pub fn set_words(
        &mut self,
        made: Part,
        is_meant: impl Fn(Element<'_>) -> bool,
        language: &str,
        words: &str,
    ) {
        let root = self.tree.root();
        let own_language = root.language();
        let said = (own_language.as_deref() != Some(language)).then_some(language);
        let narrative = Part::new("narrative").maybe("xml:lang", said).words(words);
        let Some(element) = root.children_named(made.name()).find(|one| is_meant(*one)) else {
            return self.put(made.with(narrative));
        };
        let is_language = |one: &Element<'_>| one.language().as_deref() == Some(language);
        let old = element.children_named("narrative").find(is_language);
        if let Some(old) = old {
            let mut escaped = String::new();
            escape_content(words, &mut escaped);
            let (place, filled) = (self.place(old), with_attributes(old, &escaped));
            return self.splice(place.start, place.end, &filled);
        }
        match element.children_named("narrative").last() {
            Some(last) => {
                let gap = self.gap_before(last.source());
                let end = self.offset(last.source()) + last.source().len();
                self.splice(end, end, &format!("{gap}{}", narrative.to_xml()));
            }
            // Words of version 1, or nothing.
            None => {
                let (place, filled) = (self.place(element), with_attributes(element, &narrative.to_xml()));
                self.splice(place.start, place.end, &filled);
            }
        }
    }

    /// Sets the day of a kind, or takes it away.
    pub fn set_date(&mut self, kind: DateKind, day: Option<&str>) {
        let is_kind = |one: Element<'_>| {
            one.attribute("type").is_some_and(|code| DateKind::from_code(&code) == Some(kind))
        };
        let part = day
            .map(|day| Part::new("activity-date").attribute("type", kind.code()).attribute("iso-date", day));
        self.replace("activity-date", is_kind, part.into_iter().collect());
    }

    /// Sets the status: code of the list ActivityStatus.
    pub fn set_status(&mut self, code: &str) {
        self.replace("activity-status", |_| true, vec![Part::code("activity-status", code)]);
    }

    /// Sets the tags of one vocabulary; those of others stay, and tags that stay keep their words.
    pub fn set_tags(&mut self, vocabulary: &str, codes: &[&str]) {
        let is_of = |one: &Element<'_>| one.attribute("vocabulary").as_deref() == Some(vocabulary);
        let held: Vec<String> = {
            let tags = self.tree.root().children_named("tag").filter(is_of);
            tags.filter_map(|tag| tag.attribute("code").map(Into::into)).collect()
        };
        let is_gone = |one: Element<'_>| {
            is_of(&one) && one.attribute("code").is_none_or(|code| !codes.contains(&code.as_ref()))
        };
        self.replace("tag", is_gone, Vec::new());
        for code in codes.iter().filter(|code| !held.iter().any(|held| held == *code)) {
            self.put(Part::new("tag").attribute("vocabulary", vocabulary).attribute("code", code));
        }
    }

    /// Takes away the elements of a name that are meant, directly in the entry, and puts parts in their place.
    pub fn replace(&mut self, name: &str, is_meant: impl Fn(Element<'_>) -> bool, parts: Vec<Part>) {
        let meant = |editor: &Editor| {
            let root = editor.tree.root();
            let found = root.children_named(name).find(|one| is_meant(*one));
            found.map(|one| (editor.offset(one.source()), one.source().len()))
        };
        let mut parts = parts.into_iter();
        // The first part stands where the first old one stood, so that a changed element keeps its place.
        if let Some((start, length)) = meant(self)
            && let Some(first) = parts.next()
        {
            let written = first.to_xml();
            self.splice(start, start + length, &written);
            let end = start + written.len();
            while let Some((start, length)) = self.meant_after(name, &is_meant, end) {
                self.cut(start, length);
            }
        } else {
            while let Some((start, length)) = meant(self) {
                self.cut(start, length);
            }
        }
        parts.for_each(|part| self.put(part));
    }

    fn meant_after(
        &self,
        name: &str,
        is_meant: &impl Fn(Element<'_>) -> bool,
        from: usize,
    ) -> Option<(usize, usize)> {
        let root = self.tree.root();
        let places = root.children_named(name).filter(|one| is_meant(*one));
        places.map(|one| (self.offset(one.source()), one.source().len())).find(|(start, _)| *start >= from)
    }

    /// Puts an element in where the schema wants it: after the last that may stand before it.
    pub fn put(&mut self, part: Part) {
        self.open();
        let root = self.tree.root();
        let place = check::place_of(root.name(), part.name());
        let before =
            root.children().filter(|child| check::place_of(root.name(), child.name()) <= place).last();
        let written = part.to_xml();
        match before {
            Some(before) => {
                let gap = self.gap_before(before.source());
                let end = self.offset(before.source()) + before.source().len();
                self.splice(end, end, &format!("{gap}{written}"));
            }
            None => {
                let start = self.offset(root.inner_source());
                let gap = root
                    .children()
                    .next()
                    .map_or_else(|| "\n  ".to_owned(), |first| self.gap_before(first.source()));
                let after = if root.inner_source().is_empty() { "\n" } else { "" };
                self.splice(start, start, &format!("{gap}{written}{after}"));
            }
        }
    }

    /// An entry that closes itself gets an end tag.
    fn open(&mut self) {
        let root = self.tree.root();
        if root.tag_source().len() == root.source().len() {
            let opened = with_attributes(root, "");
            self.splice(0, self.tree.source().len(), &opened);
        }
    }

    /// Where a piece of the source stands in it.
    fn offset(&self, piece: &str) -> usize {
        piece.as_ptr() as usize - self.tree.source().as_ptr() as usize
    }

    /// The blanks before a piece.
    fn gap_before(&self, piece: &str) -> String {
        let before = &self.tree.source()[..self.offset(piece)];
        let gap = &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..];
        // Empty lines stay where they are; an end of line is one or two characters.
        let line = gap.rfind('\n').map(|line| line - usize::from(gap[..line].ends_with('\r')));
        line.map_or(gap, |line| &gap[line..]).to_owned()
    }

    /// Takes a piece out with the blanks before it.
    fn cut(&mut self, start: usize, length: usize) {
        let from = start - self.gap_before(&self.tree.source()[start..]).len();
        self.splice(from, start + length, "");
    }

    fn place(&self, element: Element<'_>) -> std::ops::Range<usize> {
        let start = self.offset(element.source());
        start..start + element.source().len()
    }

    fn splice(&mut self, start: usize, end: usize, by: &str) {
        let source = self.tree.source();
        let changed = [&source[..start], by, &source[end..]].concat();
        self.tree = self.tree.reread(&changed);
    }
}

/// An element with its own tag and another inside.
fn with_attributes(element: Element<'_>, inner: &str) -> String {
    let tag = element.tag_source();
    let open = tag.strip_suffix("/>").or_else(|| tag.strip_suffix('>')).unwrap_or(tag).trim_end();
    format!("{open}>{inner}</{}>", element.name())
}

#[cfg(test)]
mod tests;
