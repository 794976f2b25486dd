//! Links out of the text, written as the field that needs no entry in the package (ISO 29500-1, 17.16.5.25).

use std::collections::HashMap;

use super::xml::attribute;

/// Words that lead to an address outside the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'a> {
    /// The paragraph of the document.
    pub paragraph: usize,
    /// Which of its spans.
    pub span: usize,
    /// Where it leads.
    pub address: &'a str,
}

/// The links of a document by their place.
#[derive(Debug, Default)]
pub(super) struct Links<'a> {
    by_place: HashMap<(usize, usize), &'a str>,
}

impl<'a> Links<'a> {
    pub(super) fn of(links: &[Link<'a>]) -> Links<'a> {
        Links { by_place: links.iter().map(|link| ((link.paragraph, link.span), link.address)).collect() }
    }

    /// Begins the link that stands at a place; says whether one does.
    pub(super) fn open(&self, xml: &mut String, place: (usize, usize)) -> bool {
        let Some(address) = self.by_place.get(&place) else { return false };
        // The two characters that would end the address within the field.
        let address = address.replace('"', "%22").replace('\\', "%5C");
        xml.push_str("<w:fldSimple");
        attribute(xml, "w:instr", &format!(" HYPERLINK \"{address}\" "));
        xml.push('>');
        true
    }

    /// Ends what [`Links::open`] began.
    pub(super) fn close(xml: &mut String, opened: bool) {
        if opened {
            xml.push_str("</w:fldSimple>");
        }
    }
}
