//! The styles part: every style that the document names, and those that notes and comments need.

use std::collections::BTreeMap;

use resolute_document::Document;

use super::xml::{HEADER, WORD, attribute};

/// How the styles of resolutions look; names as Word and the ITU templates have them.
const LOOKS: &[(&str, &str)] = &[
    (
        "Title",
        "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/></w:pPr>\
         <w:rPr><w:b/><w:bCs/><w:sz w:val=\"28\"/></w:rPr>",
    ),
    (
        "heading 1",
        "<w:pPr><w:keepNext/><w:spacing w:before=\"280\"/><w:outlineLvl w:val=\"0\"/></w:pPr>\
         <w:rPr><w:b/><w:bCs/><w:sz w:val=\"28\"/></w:rPr>",
    ),
    (
        "heading 2",
        "<w:pPr><w:keepNext/><w:spacing w:before=\"200\"/><w:outlineLvl w:val=\"1\"/></w:pPr>\
         <w:rPr><w:b/><w:bCs/></w:rPr>",
    ),
    (
        "heading 3",
        "<w:pPr><w:keepNext/><w:spacing w:before=\"200\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>",
    ),
    (
        "Call",
        "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"160\"/><w:ind w:left=\"1134\"/></w:pPr>\
         <w:rPr><w:i/></w:rPr>",
    ),
    (
        "Item",
        "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1134\"/></w:tabs><w:spacing w:before=\"80\"/></w:pPr>",
    ),
    (
        "enumlev1",
        "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1134\"/></w:tabs><w:spacing w:before=\"80\"/>\
         <w:ind w:left=\"1134\" w:hanging=\"1134\"/></w:pPr>",
    ),
    (
        "enumlev2",
        "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1871\"/></w:tabs><w:spacing w:before=\"80\"/>\
         <w:ind w:left=\"1871\" w:hanging=\"737\"/></w:pPr>",
    ),
    ("Proposal", "<w:pPr><w:keepNext/><w:spacing w:before=\"240\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>"),
    ("Reasons", "<w:pPr><w:spacing w:before=\"240\"/></w:pPr>"),
    (
        "Res_No",
        "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"480\"/><w:jc w:val=\"center\"/></w:pPr>\
         <w:rPr><w:caps/><w:sz w:val=\"28\"/></w:rPr>",
    ),
    (
        "Quote",
        "<w:pPr><w:spacing w:before=\"80\"/><w:ind w:left=\"567\" w:right=\"567\"/></w:pPr><w:rPr><w:i/></w:rPr>",
    ),
    (
        "caption",
        "<w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>",
    ),
    ("Table_head", "<w:pPr><w:keepNext/><w:spacing w:before=\"40\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>"),
    ("footnote text", "<w:pPr><w:spacing w:before=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>"),
];

/// The style of paragraphs that name none.
const DEFAULT: &str = "DefaultParagraph";

/// The identifier that each style name has in this file.
pub(super) struct StyleIds<'a> {
    by_name: BTreeMap<&'a str, String>,
}

impl<'a> StyleIds<'a> {
    pub(super) fn of(document: &'a Document) -> StyleIds<'a> {
        let mut by_name: BTreeMap<&str, String> = BTreeMap::new();
        let used = document.paragraphs.iter().filter_map(|paragraph| paragraph.style.as_deref());
        for name in used {
            if name == "Normal" {
                by_name.insert(name, DEFAULT.to_owned());
                continue;
            }
            let serial = by_name.len();
            by_name.entry(name).or_insert_with(|| {
                // Identifiers are plain ASCII; the serial keeps those apart that differ in other characters only.
                let plain: String = name.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
                format!("{plain}{serial}")
            });
        }
        StyleIds { by_name }
    }

    pub(super) fn id(&self, name: &str) -> Option<&str> {
        self.by_name.get(name).map(String::as_str)
    }

    pub(super) fn part(&self, right_to_left: bool) -> String {
        let bidi = if right_to_left { "<w:bidi/>" } else { "" };
        let mut xml = format!(
            "{HEADER}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" \
             w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr></w:rPrDefault>\
             <w:pPrDefault><w:pPr>{bidi}<w:spacing w:before=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>\
             <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"{DEFAULT}\"><w:name w:val=\"Normal\"/></w:style>\
             <w:style w:type=\"character\" w:styleId=\"NoteSign\"><w:name w:val=\"footnote reference\"/>\
             <w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
        );
        for (name, id) in self.by_name.iter().filter(|(_, id)| *id != DEFAULT) {
            xml.push_str("<w:style w:type=\"paragraph\"");
            attribute(&mut xml, "w:styleId", id);
            xml.push_str("><w:name");
            attribute(&mut xml, "w:val", name);
            xml.push_str("/><w:basedOn w:val=\"DefaultParagraph\"/><w:qFormat/>");
            if let Some((_, look)) = LOOKS.iter().find(|(known, _)| known == name) {
                xml.push_str(look);
            }
            xml.push_str("</w:style>");
        }
        xml.push_str("</w:styles>");
        xml
    }
}
