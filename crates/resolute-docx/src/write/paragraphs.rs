//! Paragraphs and their spans as WordprocessingML.

use std::collections::HashMap;

use resolute_document::{Change, ChangeKind, Document, NoteKind, Paragraph, Place, Span};

use super::flow::Numbered;
use super::links::Links;
use super::lists::Lists;
use super::moves::{MARK, Moves};
use super::notes::{Anchor, Comments, Notes};
use super::pictures::Pictures;
use super::styles::StyleIds;
use super::xml::{HEADER, WORD, attribute, push};

/// Writes the stories of one document.
pub(super) struct Writer<'a> {
    style_ids: &'a StyleIds<'a>,
    lists: &'a Lists<'a>,
    notes: &'a Notes,
    comments: &'a Comments,
    pictures: &'a Pictures<'a>,
    pub(super) links: Links<'a>,
    moves: Moves,
    /// The last identifier given to a change.
    last_id: i64,
    pub(super) xml: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        document: &'a Document,
        style_ids: &'a StyleIds<'a>,
        lists: &'a Lists<'a>,
        notes: &'a Notes,
        comments: &'a Comments,
        pictures: &'a Pictures<'a>,
    ) -> Writer<'a> {
        let changes = document.paragraphs.iter().flat_map(|paragraph| {
            let spans = paragraph.spans.iter().flat_map(|span| &span.changes);
            spans.chain(&paragraph.paragraph_mark.changes)
        });
        let ids = changes.filter_map(|change| change.id.as_ref()?.parse::<i32>().ok());
        let last_id = i64::from(ids.max().unwrap_or(0).max(0));
        Writer {
            style_ids,
            lists,
            notes,
            comments,
            pictures,
            links: Links::default(),
            moves: Moves::of(document),
            last_id,
            xml: String::new(),
        }
    }

    /// The notes part of a kind; the two separators are what Word expects to find in it.
    pub(super) fn notes(&mut self, document: &Document, kind: NoteKind) -> String {
        let (root, element, place) = match kind {
            NoteKind::Footnote => ("footnotes", "footnote", Place::Footnote),
            NoteKind::Endnote => ("endnotes", "endnote", Place::Endnote),
        };
        self.xml = format!("{HEADER}<w:{root} {WORD}>");
        for (id, name) in [(-1, "separator"), (0, "continuationSeparator")] {
            self.xml.push_str(&format!(
                "<w:{element} w:type=\"{name}\" w:id=\"{id}\"><w:p><w:r><w:{name}/></w:r></w:p></w:{element}>"
            ));
        }
        let mut by_note: HashMap<&str, Vec<(usize, &Paragraph)>> = HashMap::new();
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            if paragraph.place == place {
                let note = paragraph.note.as_deref().unwrap_or_default();
                by_note.entry(note).or_default().push((index, paragraph));
            }
        }
        for (id, number) in self.notes.all(kind) {
            self.xml.push_str(&format!("<w:{element} w:id=\"{number}\">"));
            let mut sign = Some(element);
            for (index, paragraph) in by_note.remove(id).unwrap_or_default() {
                self.paragraph(index, paragraph, sign.take(), &[]);
            }
            if sign.is_some() {
                self.xml.push_str("<w:p/>");
            }
            self.xml.push_str(&format!("</w:{element}>"));
        }
        self.xml.push_str(&format!("</w:{root}>"));
        std::mem::take(&mut self.xml)
    }

    pub(super) fn paragraph(
        &mut self,
        index: usize,
        paragraph: &Paragraph,
        note_sign: Option<&str>,
        boxes: &Numbered<'_>,
    ) {
        self.xml.push_str("<w:p>");
        self.properties(paragraph);
        if let Some(element) = note_sign {
            self.xml.push_str(&format!(
                "<w:r><w:rPr><w:rStyle w:val=\"NoteSign\"/></w:rPr><w:{element}Ref/></w:r>"
            ));
        }
        self.spans(index, &paragraph.spans);
        self.pictures.write(&mut self.xml, index);
        self.boxes(boxes);
        self.begin_moves((index, MARK));
        self.xml.push_str("</w:p>");
        self.end_moves((index, MARK));
    }

    fn begin_moves(&mut self, place: (usize, usize)) {
        for range in self.moves.starting_at(place) {
            let (element, id) = (range.end.element(), move_range_id(range.serial));
            self.xml.push_str(&format!("<w:{element}RangeStart w:id=\"{id}\""));
            attribute(&mut self.xml, "w:name", &range.name);
            self.who_and_when(&range.change);
            self.xml.push_str("/>");
        }
    }

    fn end_moves(&mut self, place: (usize, usize)) {
        for range in self.moves.ending_at(place) {
            let (element, id) = (range.end.element(), move_range_id(range.serial));
            self.xml.push_str(&format!("<w:{element}RangeEnd w:id=\"{id}\"/>"));
        }
    }

    fn properties(&mut self, paragraph: &Paragraph) {
        let style = paragraph.style.as_deref().and_then(|name| self.style_ids.id(name));
        let list = paragraph.number.as_deref().and_then(|label| self.lists.instance(label));
        let mark = &paragraph.paragraph_mark.changes;
        if style.is_none() && list.is_none() && mark.is_empty() {
            return;
        }
        self.xml.push_str("<w:pPr>");
        if let Some(style) = style {
            self.xml.push_str("<w:pStyle");
            attribute(&mut self.xml, "w:val", style);
            self.xml.push_str("/>");
        }
        if let Some(list) = list {
            self.xml
                .push_str(&format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>"));
        }
        if !mark.is_empty() {
            self.xml.push_str("<w:rPr>");
            // The schema has room for one change of each kind, in this order.
            for kind in
                [ChangeKind::Insertion, ChangeKind::Deletion, ChangeKind::MoveFrom, ChangeKind::MoveTo]
            {
                if let Some(change) = mark.iter().find(|change| change.kind == kind) {
                    self.change(change);
                    self.xml.push_str("/>");
                }
            }
            self.xml.push_str("</w:rPr>");
        }
        self.xml.push_str("</w:pPr>");
    }

    fn spans(&mut self, index: usize, spans: &[Span]) {
        let comments = self.comments;
        let mut anchors = comments.anchors(index).iter().peekable();
        let mut offset = 0;
        for (at, span) in spans.iter().enumerate() {
            self.begin_moves((index, at));
            if let Some(note) = &span.note {
                let element = if note.kind == NoteKind::Footnote { "footnote" } else { "endnote" };
                let number = self.notes.number(note.kind, &note.id);
                let run = format!(
                    "<w:r><w:rPr><w:rStyle w:val=\"NoteSign\"/></w:rPr><w:{element}Reference w:id=\"{number}\"/></w:r>"
                );
                self.within(&span.changes, |writer| writer.xml.push_str(&run));
            }
            let linked = self.links.open(&mut self.xml, (index, at));
            let mut text = span.text.as_str();
            while !text.is_empty() {
                while let Some((_, anchor, id)) = anchors.next_if(|(at, ..)| *at <= offset) {
                    self.anchor(*anchor, *id);
                }
                // The characters up to the next anchor.
                let length = anchors.peek().map_or(usize::MAX, |(at, ..)| at - offset);
                let end = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
                let (now, later) = text.split_at(end);
                let is_deleted = span.changes.iter().any(|change| change.kind == ChangeKind::Deletion);
                self.within(&span.changes, |writer| writer.run(now, is_deleted));
                offset += now.chars().count();
                text = later;
            }
            Links::close(&mut self.xml, linked);
            self.end_moves((index, at));
        }
        for (_, anchor, id) in anchors {
            self.anchor(*anchor, *id);
        }
    }

    fn anchor(&mut self, anchor: Anchor, id: i64) {
        match anchor {
            Anchor::Start => self.xml.push_str(&format!("<w:commentRangeStart w:id=\"{id}\"/>")),
            Anchor::End | Anchor::EndOfPoint => self.xml.push_str(&format!(
                "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"
            )),
        }
    }

    /// Writes content inside the elements of its changes, outermost first.
    fn within(&mut self, changes: &[Change], content: impl FnOnce(&mut Self)) {
        for change in changes {
            self.change(change);
            self.xml.push('>');
        }
        content(self);
        for change in changes.iter().rev() {
            self.xml.push_str(&format!("</w:{}>", element(change)));
        }
    }

    /// The beginning of a change's element, up to where it closes.
    pub(super) fn change(&mut self, change: &Change) {
        self.xml.push_str(&format!("<w:{}", element(change)));
        let own = change.id.as_ref().filter(|id| id.parse::<i32>().is_ok());
        let id = own.cloned().unwrap_or_else(|| {
            self.last_id += 1;
            self.last_id.to_string()
        });
        attribute(&mut self.xml, "w:id", &id);
        self.who_and_when(change);
    }

    fn who_and_when(&mut self, change: &Change) {
        // The schema demands an author; nobody is the empty one.
        attribute(&mut self.xml, "w:author", change.author.as_deref().unwrap_or_default());
        if let Some(date) = change.date.as_deref().and_then(date_time) {
            attribute(&mut self.xml, "w:date", &date);
        }
    }

    /// One run; tabs, breaks and the two special hyphens have elements of their own.
    fn run(&mut self, text: &str, is_deleted: bool) {
        let element = if is_deleted { "delText" } else { "t" };
        self.xml.push_str("<w:r>");
        let mut rest = text;
        while !rest.is_empty() {
            let special = rest.find(['\t', '\n', '\u{2011}', '\u{ad}']).unwrap_or(rest.len());
            let (plain, after) = rest.split_at(special);
            if !plain.is_empty() {
                self.xml.push_str(&format!("<w:{element} xml:space=\"preserve\">"));
                push(&mut self.xml, plain);
                self.xml.push_str(&format!("</w:{element}>"));
            }
            let mut after = after.chars();
            self.xml.push_str(match after.next() {
                Some('\t') => "<w:tab/>",
                Some('\n') => "<w:br/>",
                Some('\u{2011}') => "<w:noBreakHyphen/>",
                Some(_) => "<w:softHyphen/>",
                None => "",
            });
            rest = after.as_str();
        }
        self.xml.push_str("</w:r>");
    }
}

/// Identifiers of move ranges must be apart from those of bookmarks and of each other; changes may repeat theirs.
fn move_range_id(serial: usize) -> usize {
    1_000_000 + serial
}

/// A move without the name that joins its ends is written as what it does to the text.
fn element(change: &Change) -> &'static str {
    match (change.kind, &change.move_id) {
        (ChangeKind::MoveFrom, Some(_)) => "moveFrom",
        (ChangeKind::MoveTo, Some(_)) => "moveTo",
        (ChangeKind::Deletion | ChangeKind::MoveFrom, _) => "del",
        (ChangeKind::Insertion | ChangeKind::MoveTo, _) => "ins",
    }
}

/// A date as Word accepts it (`2017-10-09T00:00:00Z`); a date without a time gets midnight, anything else is left out.
pub(crate) fn date_time(date: &str) -> Option<String> {
    let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if shape == "0000-00-00" {
        return Some(format!("{date}T00:00:00Z"));
    }
    let rest = shape.strip_prefix("0000-00-00T00:00:00")?;
    let rest = rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches('0'));
    matches!(rest, "" | "Z" | "+00:00" | "-00:00").then(|| date.to_owned())
}
