//! What Word demands of a file, as far as it can be told without Word: parts and links, order of elements in
//! properties, identifiers, ends of moves, text elements in deletions (ISO 29500-1, 17; ISO 29500-2, 9).

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The order of a paragraph's properties (CT_PPr).
const PARAGRAPH: &[&str] = &[
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
];
/// What comes first in the properties of a paragraph's end (CT_ParaRPr), and what last.
const MARK: &[&str] = &["ins", "del", "moveFrom", "moveTo", "*", "rPrChange"];
const CELL: &[&str] =
    &["cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "*"];
const TABLE: &[&str] = &["*", "tblPr", "tblGrid", "tr"];
const SECTION: &[&str] = &["headerReference", "footerReference", "*", "pgSz", "pgMar"];
const LEVEL: &[&str] = &[
    "start",
    "numFmt",
    "lvlRestart",
    "pStyle",
    "isLgl",
    "suff",
    "lvlText",
    "lvlPicBulletId",
    "legacy",
    "lvlJc",
    "pPr",
    "rPr",
];

/// What a file does against these rules; empty for a good one.
pub(crate) fn broken_demands(file: &[u8]) -> BTreeSet<String> {
    let mut broken = BTreeSet::new();
    let parts = parts(file);
    links(&parts, &mut broken);
    let mut referred: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for (name, text) in &parts {
        let stories =
            ["document", "footnotes", "endnotes", "comments", "header", "footer", "styles", "numbering"];
        if name.starts_with("word/")
            && stories.iter().any(|story| name.contains(story))
            && name.ends_with(".xml")
        {
            Story { name, broken: &mut broken, referred: &mut referred }.check(text);
        }
    }
    for (element, part, entry) in [
        ("commentReference", "word/comments.xml", "comment"),
        ("footnoteReference", "word/footnotes.xml", "footnote"),
        ("endnoteReference", "word/endnotes.xml", "endnote"),
    ] {
        let ids = parts.get(part).map(|text| entries(text, entry)).unwrap_or_default();
        let unique: BTreeSet<&String> = ids.iter().collect();
        if unique.len() != ids.len() {
            broken.insert(format!("{part}: identifiers of {entry} repeat"));
        }
        for id in referred.get(element).into_iter().flatten().filter(|id| !unique.contains(id)) {
            broken.insert(format!("{element} {id} leads to no {entry}"));
        }
    }
    broken
}

fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).expect("an entry");
        let (name, mut bytes) = (entry.name().to_owned(), Vec::new());
        entry.read_to_end(&mut bytes).expect("bytes");
        parts.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    parts
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        start.attributes().flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
    Some(found.value.into_owned())
}

/// Every link of the main part leads somewhere, every part has a content type.
fn links(parts: &BTreeMap<String, String>, broken: &mut BTreeSet<String>) {
    let types = parts.get("[Content_Types].xml").cloned().unwrap_or_default();
    for name in parts.keys().filter(|name| !name.ends_with('/') && *name != "[Content_Types].xml") {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let known = types.contains(&format!("PartName=\"/{name}\""))
            || types.contains(&format!("Extension=\"{ending}\""));
        if !known {
            broken.insert(format!("{name} has no content type"));
        }
    }
    let links = parts.get("word/_rels/document.xml.rels").cloned().unwrap_or_default();
    let mut ids = BTreeSet::new();
    let mut reader = Reader::from_str(&links);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) | Event::Empty(start)
                if start.local_name().into_inner() == "Relationship" =>
            {
                let target = attribute(&start, "Target").unwrap_or_default();
                if !ids.insert(attribute(&start, "Id")) {
                    broken.insert("relationship identifiers repeat".to_owned());
                }
                let inside = attribute(&start, "TargetMode").as_deref() != Some("External");
                let path = target.strip_prefix('/').map_or_else(|| format!("word/{target}"), str::to_owned);
                if inside && !target.starts_with("..") && !parts.contains_key(&path) {
                    broken.insert(format!("a link leads to {target}, which is not there"));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
}

fn entries(text: &str, entry: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let mut reader = Reader::from_str(text);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) | Event::Empty(start) if start.local_name().into_inner() == entry => {
                ids.extend(attribute(&start, "id"));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    ids
}

struct Story<'a> {
    name: &'a str,
    broken: &'a mut BTreeSet<String>,
    referred: &'a mut BTreeMap<&'static str, BTreeSet<String>>,
}

impl Story<'_> {
    fn check(&mut self, text: &str) {
        // Name of each open element and how far its children have come.
        let mut open: Vec<(String, usize)> = Vec::new();
        let mut last_child = String::new();
        let mut ranges: BTreeMap<String, i32> = BTreeMap::new();
        let mut reader = Reader::from_str(text);
        loop {
            let event = match reader.read_event() {
                Ok(event) => event,
                Err(error) => {
                    self.broken.insert(format!("{}: {error}", self.name));
                    return;
                }
            };
            match event {
                Event::Start(start) => {
                    self.element(&start, &mut open, &mut ranges);
                    open.push((start.local_name().into_inner().to_owned(), 0));
                }
                Event::Empty(start) => {
                    self.element(&start, &mut open, &mut ranges);
                    last_child = start.local_name().into_inner().to_owned();
                }
                Event::End(end) => {
                    let name = end.local_name().into_inner().to_owned();
                    if name == "tc" && last_child != "p" && last_child != "sdt" {
                        self.broken.insert(format!("{}: a cell ends with {last_child}", self.name));
                    }
                    open.pop();
                    last_child = name;
                }
                Event::Eof => break,
                _ => {}
            }
        }
        for (range, count) in ranges.into_iter().filter(|(_, count)| *count != 0) {
            self.broken.insert(format!("{}: {range} is opened or closed {count} times too often", self.name));
        }
    }

    fn element(
        &mut self,
        start: &BytesStart<'_>,
        open: &mut [(String, usize)],
        ranges: &mut BTreeMap<String, i32>,
    ) {
        let name = start.local_name().into_inner();
        self.order(name, open);
        let around = |name: &str| {
            open.iter().rev().take_while(|(open, _)| open != "txbxContent").any(|(open, _)| open == name)
        };
        if name == "t" && around("del") && start.name().0.starts_with("w:") {
            self.broken.insert(format!("{}: w:t within w:del", self.name));
        }
        if name == "delText" && !around("del") && !around("moveFrom") && start.name().0.starts_with("w:") {
            self.broken.insert(format!("{}: w:delText outside of w:del", self.name));
        }
        let is_change =
            matches!(name, "ins" | "del" | "moveFrom" | "moveTo") && start.name().0.starts_with("w:");
        if is_change && (attribute(start, "id").is_none() || attribute(start, "author").is_none()) {
            self.broken.insert(format!("{}: {name} without identifier or author", self.name));
        }
        for kind in ["moveFromRange", "moveToRange", "commentRange"] {
            let Some(end) = name.strip_prefix(kind) else { continue };
            let id = attribute(start, "id").unwrap_or_default();
            *ranges.entry(format!("{kind} {id}")).or_default() += if end == "Start" { 1 } else { -1 };
            if kind != "commentRange"
                && end == "Start"
                && (attribute(start, "name").is_none() || attribute(start, "author").is_none())
            {
                self.broken.insert(format!("{}: {name} without name or author", self.name));
            }
        }
        for reference in ["commentReference", "footnoteReference", "endnoteReference"] {
            if name == reference {
                self.referred.entry(reference).or_default().extend(attribute(start, "id"));
            }
        }
    }

    /// Children of properties come in the order of the schema.
    fn order(&mut self, name: &str, open: &mut [(String, usize)]) {
        let around: Vec<String> = open.iter().rev().take(2).map(|(name, _)| name.clone()).collect();
        let Some((parent, reached)) = open.last_mut() else { return };
        let order = match (parent.as_str(), around.get(1).map(String::as_str)) {
            ("pPr", _) => PARAGRAPH,
            ("rPr", Some("pPr")) => MARK,
            ("tcPr", _) => CELL,
            ("tbl", _) => TABLE,
            ("sectPr", _) => SECTION,
            ("lvl", _) => LEVEL,
            _ => return,
        };
        let any = order.iter().position(|one| *one == "*");
        let Some(at) = order.iter().position(|one| *one == name).or(any) else { return };
        if at < *reached {
            self.broken.insert(format!("{}: {name} too late in {parent}", self.name));
        }
        *reached = at.max(*reached);
    }
}
