//! Pictures in line with the text (ISO 29500-1, 20.4.2.8).

use resolute_document::Document;

use super::xml::attribute;
use crate::error::WriteError;

/// A picture to be written at the end of a paragraph, in line with the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture<'a> {
    /// The paragraph of the document, which may be an empty one.
    pub paragraph: usize,
    /// A PNG file.
    pub png: &'a [u8],
    /// How wide it is printed; its height follows. An A4 page has 170 mm between the margins.
    pub width_mm: f64,
    /// What it shows, for whoever cannot see it; never empty.
    pub alt: &'a str,
}

const WIDEST_MM: f64 = 170.0;
const HIGHEST_MM: f64 = 240.0;
/// English Metric Units.
const EMU_PER_MM: f64 = 36_000.0;

/// The pictures of a document with their sizes.
#[derive(Default)]
pub(super) struct Pictures<'a> {
    all: Vec<(&'a Picture<'a>, (u64, u64))>,
}

impl<'a> Pictures<'a> {
    pub(super) fn of(pictures: &'a [Picture<'a>], document: &Document) -> Result<Pictures<'a>, WriteError> {
        let mut all = Vec::with_capacity(pictures.len());
        for (index, picture) in pictures.iter().enumerate() {
            let size = match picture.paragraph < document.paragraphs.len() {
                true => size(picture),
                false => Err("names a paragraph that the document does not have"),
            };
            let size = size.map_err(|reason| WriteError::Picture { index, reason })?;
            all.push((picture, size));
        }
        Ok(Pictures { all })
    }

    /// File names below `word` and their bytes.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, &'a [u8])> {
        self.all
            .iter()
            .enumerate()
            .map(|(at, (picture, _))| (format!("media/picture{}.png", at + 1), picture.png))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The identifier of a picture's relationship.
    pub(super) fn link(at: usize) -> String {
        format!("rIdPicture{}", at + 1)
    }

    /// Writes the pictures of a paragraph.
    pub(super) fn write(&self, xml: &mut String, paragraph: usize) {
        let here = self.all.iter().enumerate().filter(|(_, (picture, _))| picture.paragraph == paragraph);
        for (at, (picture, (width, height))) in here {
            let id = at + 1;
            xml.push_str(&format!(
                "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
                 <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{id}\" name=\"Picture {id}\""
            ));
            attribute(xml, "descr", picture.alt);
            xml.push_str(&format!(
                "/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
                 <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
                 <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>\
                 <pic:cNvPr id=\"{id}\" name=\"picture{id}.png\""
            ));
            attribute(xml, "descr", picture.alt);
            xml.push_str(&format!(
                "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{}\"/><a:stretch><a:fillRect/></a:stretch>\
                 </pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
                 <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
                 </w:drawing></w:r>",
                Pictures::link(at)
            ));
        }
    }
}

/// Width and height as printed, in English Metric Units, or why it cannot be.
fn size(picture: &Picture<'_>) -> Result<(u64, u64), &'static str> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    if picture.alt.trim().is_empty() {
        return Err("has no alternative text; say what it shows");
    }
    if !(1.0..=WIDEST_MM).contains(&picture.width_mm) {
        return Err("is not between 1 and 170 mm wide");
    }
    let number = |bytes: &[u8]| bytes.try_into().ok().map(u32::from_be_bytes).filter(|number| *number > 0);
    let header = picture.png.strip_prefix(SIGNATURE).and_then(|rest| rest.get(..8));
    let pixels = header.and_then(|header| Some((number(&header[..4])?, number(&header[4..])?)));
    let Some((width, height)) = pixels else { return Err("is no PNG file") };
    let ratio = f64::from(height) / f64::from(width);
    let high = (picture.width_mm * ratio).min(HIGHEST_MM);
    let wide = high / ratio;
    Ok(((wide * EMU_PER_MM) as u64, ((high * EMU_PER_MM) as u64).max(1)))
}
