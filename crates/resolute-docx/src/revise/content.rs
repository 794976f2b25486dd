//! A paragraph of the original taken apart: its runs, what stands around them, and where its units are. Every byte is
//! in one of the atoms, so that what is not touched is written back as it stood.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::error::ReadError;
use crate::limits::Limits;
use crate::trace::{Fragment, Trace};
use crate::xml::{Event, Namespace, Tag, Tokens};

/// A paragraph as it stands in its part.
#[derive(Debug)]
pub(super) struct Content<'a> {
    pub(super) range: Range<usize>,
    /// The prefix of WordprocessingML at this place; empty where it is the default namespace.
    pub(super) prefix: &'a str,
    /// `<w:p …>`, not closed in itself.
    pub(super) start_tag: String,
    pub(super) properties: Option<&'a str>,
    pub(super) runs: Vec<Run<'a>>,
    pub(super) atoms: Vec<Atom<'a>>,
}

/// What surrounds the pieces of a run.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) start_tag: &'a str,
    pub(super) properties: &'a str,
    pub(super) end_tag: &'a str,
}

/// The smallest thing that is not looked into.
#[derive(Debug, Clone)]
pub(super) enum Atom<'a> {
    /// Bookmarks, marks of comments, white space: no text.
    Raw(&'a str),
    /// Formulas and alternatives outside of runs.
    Block {
        raw: &'a str,
        units: usize,
    },
    Open {
        raw: &'a str,
        wrapper: Wrapper,
    },
    Close(&'a str),
    Piece {
        run: usize,
        raw: &'a str,
        kind: Kind,
        units: usize,
    },
}

impl Atom<'_> {
    /// White space between elements, which says nothing.
    fn is_space(&self) -> bool {
        matches!(self, Atom::Raw(raw) if raw.trim().is_empty())
    }
}

/// What may surround runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrapper {
    /// An insertion, deletion or move.
    Change,
    /// May be ended and begun again: a link, a tag.
    Splittable,
    /// Has to stay in one piece: a content control, a simple field.
    Whole,
}

/// What a piece of a run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Characters as they are read, and whether they stand in the element for deleted ones.
    Text {
        shown: String,
        deleted: bool,
    },
    FieldBegin,
    /// The code of a field, up to its result.
    FieldCode,
    FieldSeparate,
    FieldEnd,
    /// The reference to a note.
    Note,
    /// The sign with which a note begins.
    NoteSign,
    Other,
}

/// Takes the wanted paragraphs of a part apart; `wanted` has their traces by first byte. Paragraphs that cannot be
/// taken apart are not in the result.
pub(super) fn read<'a>(
    text: &'a str,
    part: &'a str,
    limits: &'a Limits,
    wanted: &BTreeMap<usize, &Trace>,
) -> Result<BTreeMap<usize, Content<'a>>, ReadError> {
    let mut parts = BTreeMap::new();
    let mut tokens = Tokens::new(text, part, limits);
    while let Some(event) = tokens.next()? {
        let Event::Start(tag) = event else { continue };
        let range = tokens.range();
        if tag.name() != (Namespace::Word, "p") {
            continue;
        }
        if let Some(trace) = wanted.get(&range.start) {
            let prefix = tag.qualified().strip_suffix(":p").map_or(0, str::len);
            let prefix = &text[range.start + 1..range.start + 1 + prefix];
            let mut taker = Taker { text, tokens: &mut tokens, fragments: &trace.fragments, whole: true };
            let content = taker.paragraph(range, prefix)?;
            if taker.whole {
                parts.insert(content.range.start, content);
            }
        }
    }
    Ok(parts)
}

struct Taker<'a, 't> {
    text: &'a str,
    tokens: &'t mut Tokens<'a>,
    fragments: &'t [Fragment],
    /// Nothing was met that makes taking apart unsafe.
    whole: bool,
}

impl<'a> Taker<'a, '_> {
    fn paragraph(&mut self, start: Range<usize>, prefix: &'a str) -> Result<Content<'a>, ReadError> {
        let start_tag = not_closed(&self.text[start.clone()]);
        let mut content = Content {
            range: start.clone(),
            prefix,
            start_tag,
            properties: None,
            runs: Vec::new(),
            atoms: Vec::new(),
        };
        let mut open = 0_usize;
        while let Some(event) = self.tokens.next()? {
            let range = self.tokens.range();
            match event {
                Event::Start(tag) => self.child(&tag, range, &mut open, &mut content)?,
                Event::End if open == 0 => {
                    content.range.end = range.end;
                    return Ok(content);
                }
                Event::End => {
                    open -= 1;
                    content.atoms.push(Atom::Close(&self.text[range]));
                }
                Event::Text(_) => content.atoms.push(Atom::Raw(&self.text[range])),
            }
        }
        self.whole = false;
        Ok(content)
    }

    fn child(
        &mut self,
        tag: &Tag<'a>,
        range: Range<usize>,
        open: &mut usize,
        content: &mut Content<'a>,
    ) -> Result<(), ReadError> {
        let raw = &self.text[range.clone()];
        let wrapper = wrapper(tag);
        match tag.name() {
            (Namespace::Word, "pPr")
                if content.properties.is_none() && content.atoms.iter().all(Atom::is_space) =>
            {
                content.atoms.clear();
                content.properties = Some(self.rest_of(range.start)?);
            }
            // A paragraph in a paragraph: whatever this is, it is left alone.
            (Namespace::Word, "p" | "tbl") => {
                self.whole = false;
                self.rest_of(range.start)?;
            }
            (Namespace::Word, "r") => self.run(range, content)?,
            _ if wrapper.is_some() && !raw.ends_with("/>") => {
                *open += 1;
                content.atoms.extend(wrapper.map(|wrapper| Atom::Open { raw, wrapper }));
            }
            _ => {
                let raw = self.rest_of(range.start)?;
                let units = self.units(range.start..range.start + raw.len());
                content.atoms.push(if units == 0 { Atom::Raw(raw) } else { Atom::Block { raw, units } });
            }
        }
        Ok(())
    }

    fn run(&mut self, start: Range<usize>, content: &mut Content<'a>) -> Result<(), ReadError> {
        let start_tag = &self.text[start.clone()];
        let (number, first) = (content.runs.len(), content.atoms.len());
        let mut properties = "";
        while let Some(event) = self.tokens.next()? {
            let range = self.tokens.range();
            match event {
                Event::Start(tag) if tag.name() == (Namespace::Word, "rPr") && properties.is_empty() => {
                    properties = self.rest_of(range.start)?;
                }
                Event::Start(tag) => {
                    let kind = kind(&tag);
                    let preserve = tag.attribute("space").as_deref() == Some("preserve");
                    let (raw, inner) = self.element(range.start)?;
                    let units = self.units(range.start..range.start + raw.len());
                    let kind = match kind {
                        Kind::Text { deleted, .. } => {
                            let shown = shown(&inner, preserve);
                            let is_whole = shown.chars().count() == units;
                            if is_whole { Kind::Text { shown, deleted } } else { Kind::Other }
                        }
                        Kind::Note if units == 0 => Kind::Other,
                        kind => kind,
                    };
                    content.atoms.push(Atom::Piece { run: number, raw, kind, units });
                }
                Event::End => {
                    let end_tag = &self.text[range.clone()];
                    if content.atoms.len() == first {
                        // A run of nothing but properties is as good as none.
                        content.atoms.push(Atom::Raw(&self.text[start.start..range.end]));
                    } else {
                        content.runs.push(Run { start_tag, properties, end_tag });
                    }
                    return Ok(());
                }
                // White space between the pieces stays with the piece before it.
                Event::Text(_) => {
                    let raw = &self.text[range];
                    if content.atoms.len() > first || !raw.trim().is_empty() {
                        content.atoms.push(Atom::Piece { run: number, raw, kind: Kind::Other, units: 0 });
                    }
                }
            }
        }
        self.whole = false;
        Ok(())
    }

    /// The element that was just begun, to its end.
    fn rest_of(&mut self, start: usize) -> Result<&'a str, ReadError> {
        Ok(self.element(start)?.0)
    }

    /// The element that was just begun, to its end, and its own characters.
    fn element(&mut self, start: usize) -> Result<(&'a str, String), ReadError> {
        let mut depth = 1_usize;
        let mut inner = String::new();
        while let Some(event) = self.tokens.next()? {
            match event {
                Event::Start(_) => depth += 1,
                Event::End => depth -= 1,
                Event::Text(text) if depth == 1 => inner.push_str(&text),
                Event::Text(_) => {}
            }
            if depth == 0 {
                break;
            }
        }
        Ok((&self.text[start..self.tokens.range().end], inner))
    }

    /// How many units were read from the elements that begin in a range.
    fn units(&self, range: Range<usize>) -> usize {
        let from = self.fragments.partition_point(|fragment| fragment.start < range.start);
        let within = self.fragments[from..].iter().take_while(|fragment| fragment.start < range.end);
        within.map(|fragment| fragment.units).sum()
    }
}

/// A start tag that its end tag follows.
pub(super) fn not_closed(tag: &str) -> String {
    match tag.strip_suffix("/>") {
        Some(open) => format!("{}>", open.trim_end()),
        None => tag.to_owned(),
    }
}

/// The characters of a text element as a reader sees them; the same rule as when reading.
fn shown(inner: &str, preserve: bool) -> String {
    let text = inner.replace(['\n', '\r'], " ");
    if preserve { text } else { text.trim_matches([' ', '\t']).to_owned() }
}

fn wrapper(tag: &Tag<'_>) -> Option<Wrapper> {
    match tag.name() {
        (Namespace::Word, "ins" | "del" | "moveFrom" | "moveTo")
        | (Namespace::Word2010, "conflictIns" | "conflictDel") => Some(Wrapper::Change),
        (Namespace::Word, "hyperlink" | "smartTag" | "dir" | "bdo") => Some(Wrapper::Splittable),
        (Namespace::Word, "sdt" | "sdtContent" | "customXml" | "fldSimple") => Some(Wrapper::Whole),
        _ => None,
    }
}

fn kind(tag: &Tag<'_>) -> Kind {
    match tag.name() {
        (Namespace::Word, name @ ("t" | "delText")) => {
            Kind::Text { shown: String::new(), deleted: name == "delText" }
        }
        (Namespace::Word, "footnoteReference" | "endnoteReference") => Kind::Note,
        (Namespace::Word, "footnoteRef" | "endnoteRef") => Kind::NoteSign,
        (Namespace::Word, "instrText" | "delInstrText") => Kind::FieldCode,
        (Namespace::Word, "fldChar") => match tag.attribute("fldCharType").as_deref() {
            Some("begin") => Kind::FieldBegin,
            Some("separate") => Kind::FieldSeparate,
            Some("end") => Kind::FieldEnd,
            _ => Kind::Other,
        },
        _ => Kind::Other,
    }
}
