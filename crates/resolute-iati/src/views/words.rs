//! Words in languages.

use std::borrow::Cow;

use crate::tree::Element;

/// Words in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrative<'a> {
    /// The language that is said for the words, for what is around them, or for the whole entry.
    pub language: Option<Cow<'a, str>>,
    /// The words, every character.
    pub text: Cow<'a, str>,
}

/// The words of an element, one for each language. Version 1 has them in the element itself, later versions in
/// `narrative` elements.
///
/// ```
/// use resolute_iati::{Tree, narratives};
///
/// let tree = Tree::parse("<title><narrative>Water</narrative><narrative xml:lang='fr'>Eau</narrative></title>")?;
/// let words = narratives(tree.root());
/// assert_eq!((words[1].text.as_ref(), words[1].language.as_deref()), ("Eau", Some("fr")));
/// # Ok::<(), resolute_iati::ReadError>(())
/// ```
pub fn narratives<'a>(element: Element<'a>) -> Vec<Narrative<'a>> {
    let words = |element: Element<'a>| Narrative { language: element.language(), text: element.text() };
    let mut found: Vec<Narrative<'a>> = element.children_named("narrative").map(words).collect();
    if found.is_empty() && !element.text().trim().is_empty() {
        found.push(words(element));
    }
    found
}

/// The words in a language, else the first.
pub(crate) fn preferred<'a>(words: Vec<Narrative<'a>>, language: &str) -> Option<Narrative<'a>> {
    let is_wanted = |one: &Narrative<'_>| {
        one.language
            .as_deref()
            .is_some_and(|given| given.split('-').next().unwrap_or_default().eq_ignore_ascii_case(language))
    };
    let at = words.iter().position(is_wanted).unwrap_or(0);
    words.into_iter().nth(at)
}
