//! Paragraph styles: their names, and the numbering that hangs on them.

use std::collections::HashMap;

use crate::error::ReadError;
use crate::xml::{Event, Namespace, Tokens};

/// A paragraph's reference to automatic numbering, where each half may come from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NumberingReference {
    pub(crate) instance: Option<i64>,
    pub(crate) level: Option<usize>,
}

#[derive(Debug, Default)]
struct Style {
    name: Option<String>,
    based_on: Option<String>,
    numbering: NumberingReference,
    is_paragraph: bool,
}

/// The styles of a document, by identifier.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
}

/// Longer chains of styles than this are cycles or mischief; Word allows 11.
const LONGEST_CHAIN: usize = 32;

impl Styles {
    pub(crate) fn read(mut tokens: Tokens<'_>) -> Result<Styles, ReadError> {
        let mut styles = Styles::default();
        let mut depth = 0_usize;
        // The style being read and the depth of its element.
        let mut current: Option<(String, Style, usize)> = None;
        while let Some(event) = tokens.next()? {
            match event {
                Event::Start(tag) => {
                    depth += 1;
                    if tag.namespace != Namespace::Word {
                        continue;
                    }
                    match (tag.local(), &mut current) {
                        ("style", None) => {
                            let id = tag.attribute("styleId").unwrap_or_default().into_owned();
                            let is_default =
                                matches!(tag.attribute("default").as_deref(), Some("1" | "true" | "on"));
                            let is_paragraph = tag.attribute("type").as_deref() == Some("paragraph");
                            if is_default && is_paragraph {
                                styles.default_paragraph = Some(id.clone());
                            }
                            current = Some((id, Style { is_paragraph, ..Style::default() }, depth));
                        }
                        ("name", Some((_, style, at))) if depth == *at + 1 => {
                            style.name = tag.attribute("val").map(|name| name.into_owned());
                        }
                        ("basedOn", Some((_, style, at))) if depth == *at + 1 => {
                            style.based_on = tag.attribute("val").map(|id| id.into_owned());
                        }
                        // style / pPr / numPr / numId: the depth keeps old properties (pPrChange) out.
                        ("numId", Some((_, style, at))) if depth == *at + 3 => {
                            style.numbering.instance = number(&tag.attribute("val").unwrap_or_default());
                        }
                        ("ilvl", Some((_, style, at))) if depth == *at + 3 => {
                            style.numbering.level = level(&tag.attribute("val").unwrap_or_default());
                        }
                        _ => {}
                    }
                }
                Event::End => {
                    if current.as_ref().is_some_and(|(_, _, at)| *at == depth)
                        && let Some((id, style, _)) = current.take()
                    {
                        // Word keeps the first of two styles with one identifier.
                        styles.by_id.entry(id).or_insert(style);
                    }
                    depth -= 1;
                }
                Event::Text(_) => {}
            }
        }
        Ok(styles)
    }

    /// The name people see; an unknown style is named by its identifier.
    pub(crate) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.by_id.get(id).and_then(|style| style.name.as_deref()).unwrap_or(id)
    }

    /// The identifier of the paragraph style of a name.
    pub(crate) fn id_of(&self, name: &str) -> Option<&str> {
        let named =
            |(_, style): &(&String, &Style)| style.is_paragraph && style.name.as_deref() == Some(name);
        self.by_id.iter().filter(named).map(|(id, _)| id.as_str()).min()
    }

    /// The numbering that a style brings, with the style in the chain that names the list.
    /// Without an identifier, the default paragraph style speaks.
    pub(crate) fn numbering<'a>(&'a self, id: Option<&'a str>) -> Option<(&'a str, NumberingReference)> {
        let mut id = id.or(self.default_paragraph.as_deref())?;
        let mut level = None;
        for _ in 0..LONGEST_CHAIN {
            let style = self.by_id.get(id)?;
            level = level.or(style.numbering.level);
            if style.numbering.instance.is_some() {
                return Some((id, NumberingReference { level, ..style.numbering }));
            }
            id = style.based_on.as_deref()?;
        }
        None
    }

    /// The list instance of a numbering style.
    pub(crate) fn list_of(&self, id: &str) -> Option<i64> {
        self.by_id.get(id)?.numbering.instance
    }
}

pub(crate) fn number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// A list level; Word has nine.
pub(crate) fn level(text: &str) -> Option<usize> {
    text.trim().parse().ok().filter(|level| *level < crate::numbering::LEVELS)
}
