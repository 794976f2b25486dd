//! Which paragraph of the original a new one looks like.

use std::collections::BTreeMap;

use resolute_document::{Paragraph, Place};

use super::edits::Model;
use crate::read::Opened;

/// The paragraphs of the original by part, style, and whether they are numbered.
pub(super) struct Models<'a> {
    opened: &'a Opened,
    by_style: BTreeMap<(Part, &'a str, bool), Vec<usize>>,
}

/// The part that a paragraph stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Main,
    Footnotes,
    Endnotes,
}

impl Part {
    pub(super) fn of(paragraph: &Paragraph) -> Part {
        match paragraph.place {
            Place::Footnote => Part::Footnotes,
            Place::Endnote => Part::Endnotes,
            _ => Part::Main,
        }
    }

    /// The kind of relationship that leads to it; the main part has its own name.
    pub(super) fn kind(self) -> Option<&'static str> {
        match self {
            Part::Main => None,
            Part::Footnotes => Some("footnotes"),
            Part::Endnotes => Some("endnotes"),
        }
    }
}

impl<'a> Models<'a> {
    pub(super) fn of(opened: &'a Opened) -> Models<'a> {
        let mut by_style: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, paragraph) in opened.document.paragraphs.iter().enumerate() {
            let trace = &opened.traces[index];
            if trace.start.is_some() && !trace.in_box {
                let style = paragraph.style.as_deref().unwrap_or_default();
                let key = (Part::of(paragraph), style, paragraph.number.is_some());
                by_style.entry(key).or_default().push(index);
            }
        }
        Models { opened, by_style }
    }

    /// The looks of a new paragraph near one of the original: those of the nearest of its style, numbered as it is;
    /// else its style, where the file has it; else those of its neighbour.
    pub(super) fn nearest(&self, new: &Paragraph, near: usize) -> Model {
        let part = Part::of(&self.opened.document.paragraphs[near]);
        let style = new.style.as_deref().unwrap_or_default();
        let numbered = new.number.is_some();
        let found = |numbered| {
            let all = self.by_style.get(&(part, style, numbered))?;
            let at = all.partition_point(|index| *index < near);
            let around = all[at.saturating_sub(1)..(at + 1).min(all.len())].iter();
            around.min_by_key(|index| index.abs_diff(near)).copied()
        };
        if let Some(like) = found(numbered) {
            return Model { like, ..Model::default() };
        }
        if let Some(like) = found(!numbered) {
            return Model { like, without_number: !numbered, ..Model::default() };
        }
        let style = self.opened.styles.id_of(style).map(str::to_owned);
        let draws = match &style {
            Some(id) => self.opened.styles.numbering(Some(id)).is_some(),
            None => self.opened.document.paragraphs[near].number.is_some(),
        };
        Model { like: near, style, without_number: draws && !numbered, ..Model::default() }
    }

    /// Whether paragraphs of these looks have a drawn label.
    pub(super) fn is_numbered(&self, model: &Model) -> bool {
        match &model.style {
            Some(id) => self.opened.styles.numbering(Some(id)).is_some(),
            None => self.opened.document.paragraphs[model.like].number.is_some(),
        }
    }
}
