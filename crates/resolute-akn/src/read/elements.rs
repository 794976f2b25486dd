//! What the elements of the standard do to the running text.

/// Elements that stand inside a line. All others break it.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "affectedDocument",
    "argument",
    "b",
    "change",
    "concept",
    "courtType",
    "date",
    "decoration",
    "def",
    "docAuthority",
    "docCommittee",
    "docDate",
    "docIntroducer",
    "docJurisdiction",
    "docNumber",
    "docProponent",
    "docPurpose",
    "docStage",
    "docStatus",
    "docTitle",
    "docType",
    "docketNumber",
    "embeddedText",
    "entity",
    "event",
    "fillIn",
    "i",
    "img",
    "inline",
    "judge",
    "lawyer",
    "legislature",
    "location",
    "mmod",
    "mod",
    "mref",
    "neutralCitation",
    "noteRef",
    "object",
    "omissis",
    "opinion",
    "organization",
    "outcome",
    "party",
    "person",
    "placeholder",
    "process",
    "quantity",
    "quotedText",
    "recordedTime",
    "ref",
    "relatedDocument",
    "remark",
    "rmod",
    "role",
    "rref",
    "session",
    "shortTitle",
    "signature",
    "span",
    "sub",
    "sup",
    "term",
    "time",
    "u",
    "vote",
];

/// Elements that hold one line of text.
const LINES: &[&str] = &[
    "block",
    "crossHeading",
    "from",
    "heading",
    "interstitial",
    "listIntroduction",
    "listWrapUp",
    "p",
    "subheading",
    "tocItem",
];

/// Kinds of documents: the first element inside the first.
const DOCUMENTS: &[&str] = &[
    "act",
    "amendment",
    "amendmentList",
    "bill",
    "debate",
    "debateReport",
    "doc",
    "documentCollection",
    "judgment",
    "officialGazette",
    "portion",
    "statement",
];

/// What an element does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// Its text goes on in the line.
    Inline,
    /// It is one line.
    Line,
    /// It ends what stands before it and holds lines.
    Block,
    /// A label.
    Number,
    /// `ins`, `del`.
    Change,
    /// A note, whose words stand elsewhere.
    Note,
    /// A line break.
    Break,
    /// A character that XML forbids.
    Marker,
    /// A table cell.
    Cell,
    /// What is known about the text.
    Metadata,
}

pub(super) fn does(name: &str) -> Does {
    match name {
        "num" => Does::Number,
        "ins" | "del" => Does::Change,
        "authorialNote" | "note" => Does::Note,
        "eol" | "br" => Does::Break,
        "marker" | "eop" => Does::Marker,
        "td" | "th" => Does::Cell,
        "meta" => Does::Metadata,
        _ if INLINE.binary_search(&name).is_ok() => Does::Inline,
        _ if LINES.binary_search(&name).is_ok() => Does::Line,
        _ => Does::Block,
    }
}

pub(super) fn is_document(name: &str) -> bool {
    DOCUMENTS.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_so_that_they_can_be_searched() {
        for list in [INLINE, LINES, DOCUMENTS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
