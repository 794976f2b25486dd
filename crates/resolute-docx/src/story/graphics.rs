//! Drawings: text boxes in them are read, pictures are said to be there with their alternative texts.

use resolute_document::Place;

use super::{Flow, Frame, Reader};
use crate::error::ReadError;
use crate::xml::{Namespace, Tag};

/// As many alternative texts, of as many characters, are told; the other pictures are counted.
const TOLD: usize = 5;
const LONGEST: usize = 120;

impl<'a> Reader<'a, '_> {
    pub(super) fn graphic_child(&mut self, tag: &Tag<'a>) -> Result<Frame, ReadError> {
        match tag.name() {
            (Namespace::Compatibility, "AlternateContent") => Ok(Frame::Alternatives(false)),
            (Namespace::Word, "txbxContent") => {
                let frame = Frame::TextBox(self.place, self.container);
                self.flows.push(Flow::default());
                self.container = self.containers.next();
                // What stands in a note stays a note's.
                if matches!(self.place, Place::Body | Place::Cell) {
                    self.place = Place::Textbox;
                }
                Ok(frame)
            }
            (_, "docPr" | "cNvPr") => {
                self.alternative_text = tag.attribute("descr").map(|text| text.into_owned());
                Ok(Frame::Graphic)
            }
            (_, "shape" | "rect") => {
                self.alternative_text = tag.attribute("alt").map(|text| text.into_owned());
                Ok(Frame::Graphic)
            }
            (_, "blip" | "imagedata") => {
                self.picture();
                Ok(Frame::Skip)
            }
            (_, "chart") => Ok(self.leave_out("charts")),
            (_, "relIds") => Ok(self.leave_out("diagrams")),
            (_, "textpath") => Ok(self.leave_out("words drawn as art")),
            _ => Ok(Frame::Graphic),
        }
    }

    /// Of the alternatives, the first whose requirements are understood; else the fallback.
    pub(super) fn alternative(&mut self, tag: &Tag<'a>) -> Frame {
        let taken = matches!(self.frames.last(), Some(Frame::Alternatives(true)));
        let takes = !taken
            && match tag.name() {
                (Namespace::Compatibility, "Choice") => {
                    let required = tag.attribute("Requires").unwrap_or_default();
                    required.split_whitespace().all(|prefix| self.tokens.meaning(prefix) != Namespace::Other)
                }
                (Namespace::Compatibility, "Fallback") => true,
                _ => false,
            };
        if !takes {
            return Frame::Skip;
        }
        let around = self.frames.iter().rev().nth(1);
        let inside = match around {
            Some(Frame::Run) => Frame::Run,
            Some(Frame::Graphic) => Frame::Graphic,
            _ => Frame::Flow,
        };
        if let Some(frame) = self.frames.last_mut() {
            *frame = Frame::Alternatives(true);
        }
        inside
    }

    /// A picture is no text, but its alternative text tells a reader what is not there.
    fn picture(&mut self) {
        self.story.pictures += 1;
        let text = self.alternative_text.take().filter(|text| !text.trim().is_empty());
        if let Some(text) = text
            && self.story.alternative_texts.len() < TOLD
        {
            self.story.alternative_texts.push(text.chars().take(LONGEST).collect());
        }
    }
}
