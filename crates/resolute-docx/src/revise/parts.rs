//! The parts of a file that change, and the file made of them and of all others as they were.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::ReviseError;
use super::models::Part;
use crate::error::WriteError;
use crate::package::{Package, linked, links_part};
use crate::read::Opened;
use crate::write::attribute;

const TYPES: &str = "[Content_Types].xml";
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

/// Parts by name, with their texts.
pub(super) struct Parts {
    main: String,
    footnotes: String,
    endnotes: String,
    pub(super) comments: String,
    texts: BTreeMap<String, String>,
    /// Names of the parts that were put back in another form.
    changed: Vec<String>,
    pub(super) strict: bool,
}

impl Parts {
    /// The parts of a file that edits may touch.
    pub(super) fn of(opened: &Opened, package: &mut Package<'_>) -> Result<Parts, ReviseError> {
        // They were read once to be understood, and are read once more to be written.
        package.count_anew();
        let name = |kind| linked(&opened.links, &opened.main, kind);
        let mut parts = Parts {
            main: opened.main.clone(),
            footnotes: name("footnotes"),
            endnotes: name("endnotes"),
            comments: name("comments"),
            texts: BTreeMap::new(),
            changed: Vec::new(),
            strict: false,
        };
        let links = links_part(&opened.main);
        for name in [&parts.main, &parts.footnotes, &parts.endnotes, &parts.comments, &links, TYPES] {
            if let Some(text) = package.part(name)? {
                parts.texts.insert(name.to_owned(), text);
            }
        }
        let strict = |text: &String| text.contains("http://purl.oclc.org/ooxml/wordprocessingml/main");
        parts.strict = parts.texts.get(&parts.main).is_some_and(strict);
        Ok(parts)
    }

    pub(super) fn name(&self, part: Part) -> &str {
        match part {
            Part::Main => &self.main,
            Part::Footnotes => &self.footnotes,
            Part::Endnotes => &self.endnotes,
        }
    }

    /// Takes a part's text out, to be put back.
    pub(super) fn take(&mut self, part: Part) -> Option<String> {
        let name = self.name(part).to_owned();
        self.texts.remove(&name)
    }

    pub(super) fn put(&mut self, part: Part, text: String) {
        self.put_named(self.name(part).to_owned(), text);
    }

    pub(super) fn take_named(&mut self, name: &str) -> Option<String> {
        self.texts.remove(name)
    }

    pub(super) fn put_named(&mut self, name: String, text: String) {
        if !self.changed.contains(&name) {
            self.changed.push(name.clone());
        }
        self.texts.insert(name, text);
    }

    /// The highest identifier of a change, bookmark or comment.
    pub(super) fn highest_id(&self) -> i64 {
        // Word counts to 2^31; a file that says it is near the end is not believed.
        const MOST: i64 = 1 << 30;
        let ids =
            self.texts.values().flat_map(|text| text.match_indices(":id=").map(|(at, _)| &text[at + 5..]));
        let numbers = ids.filter_map(|rest| {
            let end = rest.find(|character: char| !character.is_ascii_digit())?;
            rest[..end].parse::<i64>().ok()
        });
        numbers.filter(|number| *number < MOST).max().unwrap_or(0)
    }

    /// Makes a new part known: its content type, and the main part's link to it.
    pub(super) fn announce(&mut self, kind: &str) {
        let name = linked(&[], &self.main, kind);
        let file = name.rsplit('/').next().unwrap_or(&name).to_owned();
        if let Some(types) = self.texts.get(TYPES) {
            let known = types.contains(&format!("PartName=\"/{name}\""));
            let content_type =
                format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
            let attributes = [("PartName", format!("/{name}")), ("ContentType", content_type)];
            if let Some(text) = with_child(types, "Override", &attributes).filter(|_| !known) {
                self.put_named(TYPES.to_owned(), text);
            }
        }
        let links = links_part(&self.main);
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        let text = self.texts.get(&links).cloned().unwrap_or_else(|| {
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{namespace}\"></Relationships>")
        });
        let id = (1..).map(|number| format!("rId{number}")).find(|id| !text.contains(&format!("\"{id}\"")));
        let base = if self.strict { STRICT } else { TRANSITIONAL };
        let attributes =
            [("Id", id.unwrap_or_default()), ("Type", format!("{base}{kind}")), ("Target", file)];
        if let Some(text) = with_child(&text, "Relationship", &attributes) {
            self.put_named(links, text);
        }
    }

    /// The file: changed parts in their places, new ones at the end, all others as their packed bytes stood.
    pub(super) fn pack(self, package: &mut Package<'_>) -> Result<Vec<u8>, ReviseError> {
        let mut places: BTreeMap<usize, &String> = BTreeMap::new();
        let mut new = Vec::new();
        for name in &self.changed {
            match package.index(name) {
                Some(index) => drop(places.insert(index, name)),
                None => new.push(name),
            }
        }
        let archive = package.archive();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(WriteError::Archive)?;
            let Some(name) = places.get(&index) else {
                writer.raw_copy_file(entry).map_err(WriteError::Archive)?;
                continue;
            };
            let options = entry.options().compression_method(CompressionMethod::Deflated);
            let stored = entry.name().to_owned();
            drop(entry);
            self.write(&mut writer, &stored, name, options)?;
        }
        for name in new {
            self.write(&mut writer, name, name, SimpleFileOptions::default())?;
        }
        writer.set_raw_comment(archive.comment().into()).map_err(WriteError::Archive)?;
        Ok(writer.finish().map_err(WriteError::Archive)?.into_inner())
    }

    fn write(
        &self,
        writer: &mut ZipWriter<Cursor<Vec<u8>>>,
        stored: &str,
        name: &str,
        options: SimpleFileOptions,
    ) -> Result<(), WriteError> {
        let text = self.texts.get(name).map(String::as_str).unwrap_or_default();
        writer.start_file(stored, options)?;
        let (head, rest) = in_utf_8(text);
        writer.write_all(head.as_bytes())?;
        writer.write_all(rest.as_bytes())?;
        Ok(())
    }
}

/// A text and its XML declaration, which no longer may name the encoding that the part was read from.
fn in_utf_8(text: &str) -> (String, &str) {
    let end = text.starts_with("<?xml").then(|| text.find("?>")).flatten();
    match end {
        Some(end)
            if !text[..end].to_ascii_lowercase().contains("utf-8") && text[..end].contains("encoding") =>
        {
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".to_owned(), &text[end + 2..])
        }
        _ => (String::new(), text),
    }
}

/// A small part with one more element in its root. `None` where it has no end of a root.
fn with_child(text: &str, element: &str, attributes: &[(&str, String)]) -> Option<String> {
    let (open, end) = root_end(text)?;
    let prefix = open.split_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
    let mut child = format!("<{prefix}{element}");
    for (name, value) in attributes {
        attribute(&mut child, name, value);
    }
    child.push_str("/>");
    Some(match end {
        RootEnd::Tag(at) => format!("{}{child}{}", &text[..at], &text[at..]),
        RootEnd::Empty(at) => format!("{}>{child}</{open}>{}", &text[..at], &text[at + 2..]),
    })
}

/// How the root of a part ends.
pub(super) enum RootEnd {
    /// With an end tag that begins there.
    Tag(usize),
    /// In its start tag, by `/>` there.
    Empty(usize),
}

/// The root's name and its end.
pub(super) fn root_end(text: &str) -> Option<(&str, RootEnd)> {
    let trimmed = text.trim_end();
    if let Some(at) = trimmed.rfind("</")
        && trimmed.ends_with('>')
    {
        return Some((trimmed[at + 2..trimmed.len() - 1].trim_end(), RootEnd::Tag(at)));
    }
    let start = trimmed.rfind('<')?;
    let at = trimmed.strip_suffix("/>")?.len();
    Some((super::properties::name_at(&trimmed[start..]), RootEnd::Empty(at)))
}
