//! What stands on every page: its size, the line at its head, its number at its foot.

use super::xml::{HEADER, WORD, push};

/// The relationships that the section names.
pub(super) fn link(part: &str) -> Option<&'static str> {
    match part {
        "header" => Some("rIdHeader"),
        "footer" => Some("rIdFooter"),
        _ => None,
    }
}

/// The properties of the only section.
pub(super) fn section(has_header: bool) -> String {
    let header = if has_header { "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" } else { "" };
    format!(
        "<w:sectPr>{header}<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1134\" \
         w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>"
    )
}

pub(super) fn header(line: &str) -> String {
    let mut xml = format!(
        "{HEADER}<w:hdr {WORD}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"18\"/></w:rPr>\
         <w:t xml:space=\"preserve\">"
    );
    push(&mut xml, line);
    xml.push_str("</w:t></w:r></w:p></w:hdr>");
    xml
}

/// The page number; the field holds a first guess until the pages are laid out.
pub(super) fn footer() -> String {
    let character = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    format!(
        "{HEADER}<w:ftr {WORD}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{}<w:r><w:instrText xml:space=\"preserve\"> PAGE \
         </w:instrText></w:r>{}<w:r><w:t>1</w:t></w:r>{}</w:p></w:ftr>",
        character("begin"),
        character("separate"),
        character("end")
    )
}
