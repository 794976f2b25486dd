//! The archive: content types, links and parts.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Part;
use super::pages;
use super::pictures::Pictures;
use super::xml::HEADER;
use crate::error::WriteError;

/// Puts the parts into an archive with their content types and links.
pub(super) fn pack(body: &str, parts: &[Part], pictures: &Pictures<'_>) -> Result<Vec<u8>, WriteError> {
    const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let mut types = format!(
        "{HEADER}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         {}<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{TYPES}document.main+xml\"/>",
        if pictures.is_empty() { "" } else { "<Default Extension=\"png\" ContentType=\"image/png\"/>" }
    );
    let mut links = format!("{HEADER}<Relationships xmlns=\"{LINKS}\">");
    for (index, part) in parts.iter().enumerate() {
        let name = part.name;
        types.push_str(&format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPES}{name}+xml\"/>"
        ));
        links.push_str(&format!(
            "<Relationship Id=\"{}\" Type=\"{KIND}{name}\" Target=\"{name}.xml\"/>",
            pages::link(name).unwrap_or(&format!("rId{}", index + 1))
        ));
    }
    for (index, (file, _)) in pictures.files().enumerate() {
        let id = Pictures::link(index);
        links.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{KIND}image\" Target=\"{file}\"/>"));
    }
    types.push_str("</Types>");
    links.push_str("</Relationships>");
    let root = format!(
        "{HEADER}<Relationships xmlns=\"{LINKS}\"><Relationship Id=\"rId1\" Type=\"{KIND}officeDocument\" \
         Target=\"word/document.xml\"/></Relationships>"
    );
    // A fixed date makes equal documents equal files.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), WriteError> {
        archive.start_file(name, options)?;
        archive.write_all(bytes)?;
        Ok(())
    };
    put("[Content_Types].xml", types.as_bytes())?;
    put("_rels/.rels", root.as_bytes())?;
    put("word/document.xml", body.as_bytes())?;
    put("word/_rels/document.xml.rels", links.as_bytes())?;
    for part in parts {
        put(&format!("word/{}.xml", part.name), part.text.as_bytes())?;
    }
    for (file, bytes) in pictures.files() {
        put(&format!("word/{file}"), bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
