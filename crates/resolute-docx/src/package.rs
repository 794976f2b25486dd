//! The zip archive: which file it is, which parts it has, and their text, within the limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::error::ReadError;
use crate::limits::Limits;
use crate::xml::{Event, Tokens};

const CONVERT: &str = "open it in Word or LibreOffice and save it as .docx";

/// An opened archive and what is left of its limits.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    limits: &'a Limits,
    unpacked: u64,
}

/// A link from one part to another.
pub(crate) struct Relationship {
    /// Last word of the relationship's type: `footnotes`, `styles`. Transitional and strict differ only before it.
    pub(crate) kind: String,
    /// Full name of the part it leads to.
    pub(crate) target: String,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Package<'a>, ReadError> {
        if bytes.len() as u64 > limits.file_bytes {
            return Err(too_large("the file", "its size in bytes", limits.file_bytes));
        }
        if let Some((found, way_on)) = other_format(bytes) {
            return Err(ReadError::OtherFormat { found, way_on });
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::Archive)?;
        if archive.len() as u64 > limits.entries {
            return Err(too_large("the archive", "the number of entries", limits.entries));
        }
        if let Ok(entry) = archive.by_name("mimetype") {
            let mut kind = String::new();
            if entry.take(80).read_to_string(&mut kind).is_ok() && kind.contains("opendocument") {
                return Err(ReadError::OtherFormat { found: "an OpenDocument file (.odt)", way_on: CONVERT });
            }
        }
        Ok(Package { archive, limits, unpacked: 0 })
    }

    /// Begins to count anew what is unpacked.
    pub(crate) fn count_anew(&mut self) {
        self.unpacked = 0;
    }

    pub(crate) fn archive(&mut self) -> &mut ZipArchive<Cursor<&'a [u8]>> {
        &mut self.archive
    }

    /// Where in the archive a part stands.
    pub(crate) fn index(&self, name: &str) -> Option<usize> {
        // Part names compare without case (ISO 29500-2, 9.1.1.2), and some writers use backslashes.
        self.archive.index_for_name(name).or_else(|| {
            self.archive.file_names().position(|stored| {
                stored.replace('\\', "/").trim_start_matches('/').eq_ignore_ascii_case(name)
            })
        })
    }

    /// The part's text as UTF-8, or `None` where the archive has no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let limits = self.limits;
        let entry = self.archive.by_index(index).map_err(|source| ReadError::Unpack {
            part: name.to_owned(),
            source: std::io::Error::other(source),
        })?;
        let packed = entry.compressed_size().max(1);
        let ceiling = limits
            .part_bytes
            .min(packed.saturating_mul(limits.expansion).max(1 << 20))
            .min(limits.total_bytes.saturating_sub(self.unpacked));
        // The declared size is not trusted: reading stops one byte after the ceiling.
        let mut bytes = Vec::with_capacity(entry.size().min(ceiling) as usize);
        entry
            .take(ceiling + 1)
            .read_to_end(&mut bytes)
            .map_err(|source| ReadError::Unpack { part: name.to_owned(), source })?;
        if bytes.len() as u64 > ceiling {
            return Err(too_large(name, "its unpacked size in bytes", ceiling));
        }
        self.unpacked += bytes.len() as u64;
        decode(bytes, name).map(Some)
    }

    /// The relationships of a part; the empty name stands for the package.
    pub(crate) fn relationships(&mut self, part: &str) -> Result<Vec<Relationship>, ReadError> {
        let (folder, _) = part.rsplit_once('/').unwrap_or(("", part));
        let name = links_part(part);
        let Some(text) = self.part(&name)? else { return Ok(Vec::new()) };
        let mut tokens = Tokens::new(&text, &name, self.limits);
        let mut found = Vec::new();
        while let Some(event) = tokens.next()? {
            let Event::Start(tag) = event else { continue };
            if tag.local() == "Relationship"
                && tag.attribute("TargetMode").as_deref() != Some("External")
                && let (Some(kind), Some(target)) = (tag.attribute("Type"), tag.attribute("Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                found.push(Relationship { kind, target: join(folder, &target) });
            }
        }
        Ok(found)
    }

    /// What the archive is, where it is no Word file but another Office file.
    pub(crate) fn other_office_format(&self) -> Option<ReadError> {
        let has = |start: &str| self.archive.file_names().any(|name| name.starts_with(start));
        let found = if has("xl/") {
            "an Excel workbook"
        } else if has("ppt/") {
            "a PowerPoint presentation"
        } else if has("Index/") && has("Metadata/") {
            "a Pages document"
        } else {
            return None;
        };
        Some(ReadError::OtherFormat { found, way_on: "copy its text into Word and save that as .docx" })
    }
}

/// The part that holds the relationships of a part.
pub(crate) fn links_part(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    join(folder, &format!("_rels/{file}.rels"))
}

/// The part linked as `kind`, or where it usually stands.
pub(crate) fn linked(links: &[Relationship], main: &str, kind: &str) -> String {
    match links.iter().find(|link| link.kind == kind) {
        Some(link) => link.target.clone(),
        None => match main.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{kind}.xml"),
            None => format!("{kind}.xml"),
        },
    }
}

fn too_large(part: &str, what: &'static str, limit: u64) -> ReadError {
    ReadError::TooLarge { part: part.to_owned(), what, limit }
}

/// Resolves a relationship's target against the folder of its source. Nothing is ever opened outside the archive.
fn join(folder: &str, target: &str) -> String {
    let mut names: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|name| !name.is_empty()).collect()
    };
    for name in target.split(['/', '\\']) {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.join("/")
}

/// Names the formats that people send by mistake, with the way to a Word file.
fn other_format(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let start = bytes.trim_ascii_start();
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let has =
        |needle: &[u8]| text[..text.len().min(4096)].windows(needle.len()).any(|window| window == needle);
    if bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"PK\x05\x06")
        || bytes.starts_with(b"PK\x07\x08")
    {
        None
    } else if bytes.is_empty() {
        Some(("an empty file", "send it again"))
    } else if bytes.starts_with(OLE) {
        // Stream names in an OLE directory are UTF-16; Word hides a protected .docx in such a container.
        let protected: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if bytes.windows(protected.len()).any(|window| window == protected) {
            Some(("a file protected by a password", "remove the password in Word and save it again"))
        } else {
            Some(("a Word file of the old kind (.doc) or another old Office file", CONVERT))
        }
    } else if text.starts_with(b"%PDF") {
        Some(("a PDF file", "ask for the Word file it was made from, or copy its text into a .txt file"))
    } else if text.starts_with(b"{\\rtf") {
        Some(("a Rich Text file (.rtf)", CONVERT))
    } else if has(b"schemas.microsoft.com/office/2006/xmlPackage")
        || has(b"schemas.microsoft.com/office/word/2003")
    {
        Some(("a Word document saved as one XML file", CONVERT))
    } else if text.starts_with(b"<") && (has(b"<html") || has(b"<HTML") || has(b"<!DOCTYPE html")) {
        Some(("a web page", CONVERT))
    } else {
        Some((
            "neither a zip archive nor another format known here",
            "a .docx file is a zip archive: save the document in Word as .docx",
        ))
    }
}

/// UTF-8 and UTF-16 are what every XML reader must know and what Word accepts.
fn decode(bytes: Vec<u8>, part: &str) -> Result<String, ReadError> {
    let wrong = |encoding: &str| ReadError::Encoding { part: part.to_owned(), encoding: encoding.to_owned() };
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| -> Result<String, ReadError> {
        if !bytes.len().is_multiple_of(2) {
            return Err(wrong("UTF-16 with half a character at the end"));
        }
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| wrong("broken UTF-16"))
    };
    match bytes.as_slice() {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Err(wrong("UTF-32")),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(&bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(&bytes, u16::from_be_bytes),
        _ => {
            if let Some(encoding) = declared_encoding(&bytes)
                && !["utf-8", "utf8", "us-ascii", "ascii"].contains(&encoding.to_ascii_lowercase().as_str())
            {
                return Err(wrong(&encoding));
            }
            let mut text = String::from_utf8(bytes).map_err(|_| wrong("bytes that are not UTF-8"))?;
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Ok(text)
        }
    }
}

/// The encoding that an XML declaration names.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = &bytes[..bytes.len().min(200)];
    if !head.starts_with(b"<?xml") {
        return None;
    }
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let head = String::from_utf8_lossy(&head[..end]);
    let value = head.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value.split(quote).nth(1).map(str::to_owned)
}
