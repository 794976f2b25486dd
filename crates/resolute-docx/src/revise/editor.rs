//! Puts edits into the parts of one file.

use std::collections::BTreeMap;
use std::ops::Range;

use resolute_document::{Finding, NoteKind, Severity};

use super::edits::{Edits, Insertion, NewParagraph};
use super::hand::Hand;
use super::models::Part;
use super::parts::Parts;
use super::rewrite::{self, Look, Written};
use super::{By, ReviseError, Revised, content};
use crate::limits::Limits;
use crate::package::Package;
use crate::read::Opened;
use crate::trace::Trace;

/// A paragraph in its new form, and the bytes of its part that it stands for.
pub(super) struct Piece {
    range: Range<usize>,
    paragraph: usize,
    pub(super) written: Written,
}

/// Puts edits into the parts of one file.
pub(super) struct Editor<'a> {
    opened: &'a Opened,
    limits: &'a Limits,
    pub(super) parts: Parts,
    pub(super) hand: Hand<'a>,
    /// Numbers of new notes, by kind and identifier in the marked document.
    pub(super) numbers: BTreeMap<(bool, String), i64>,
    pub(super) renamed: BTreeMap<String, String>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Editor<'a> {
    pub(super) fn new(
        opened: &'a Opened,
        package: &mut Package<'_>,
        by: &'a By<'a>,
        limits: &'a Limits,
    ) -> Result<Editor<'a>, ReviseError> {
        let parts = Parts::of(opened, package)?;
        let hand = Hand {
            by,
            prefix: "w".to_owned(),
            declared: None,
            last_id: parts.highest_id(),
            halves: Default::default(),
        };
        Ok(Editor {
            opened,
            limits,
            parts,
            hand,
            numbers: BTreeMap::new(),
            renamed: BTreeMap::new(),
            findings: Vec::new(),
        })
    }

    /// Writes every edited paragraph into its part.
    pub(super) fn apply(&mut self, edits: &BTreeMap<usize, Edits>) -> Result<(), ReviseError> {
        for part in [Part::Main, Part::Footnotes, Part::Endnotes] {
            let here: Vec<(usize, &Edits)> = edits
                .iter()
                .filter(|(index, _)| Part::of(&self.opened.document.paragraphs[**index]) == part)
                .map(|(index, edits)| (*index, edits))
                .collect();
            if !here.is_empty() {
                self.apply_to(part, &here)?;
            }
        }
        Ok(())
    }

    fn apply_to(&mut self, part: Part, edits: &[(usize, &Edits)]) -> Result<(), ReviseError> {
        let Some(text) = self.parts.take(part) else { return Ok(()) };
        let name = self.parts.name(part).to_owned();
        let mut wanted: BTreeMap<usize, &Trace> = BTreeMap::new();
        for (index, edits) in edits {
            let new = edits.before.iter().chain(&edits.after).map(|new| new.model.like);
            for index in new.chain([*index]) {
                let trace = &self.opened.traces[index];
                if let Some(start) = trace.start.filter(|_| !trace.in_box) {
                    wanted.insert(start, trace);
                }
            }
        }
        let contents = content::read(&text, &name, self.limits, &wanted)?;
        let at = |index: usize| {
            let trace = &self.opened.traces[index];
            trace.start.filter(|_| !trace.in_box).and_then(|start| contents.get(&start))
        };
        let strict = text.contains("http://purl.oclc.org/ooxml/wordprocessingml/main");
        let numbers = std::mem::take(&mut self.numbers);
        let number = |kind, id: &str| numbers.get(&(kind == NoteKind::Endnote, id.to_owned())).copied();
        let mut pieces: Vec<Piece> = Vec::new();
        for (index, edits) in edits {
            let Some(content) = at(*index) else {
                self.not_placed(*index, edits);
                continue;
            };
            self.hand.at(content.prefix, strict);
            let look = |new: &NewParagraph| -> Look<'_> {
                let like = at(new.model.like).unwrap_or(content);
                (like.properties, rewrite::first_text(like))
            };
            let written = rewrite::rewrite(content, edits, &mut self.hand, look, &number);
            pieces.push(Piece { range: content.range.clone(), paragraph: *index, written });
        }
        self.numbers = numbers;
        let new = self.splice(&text, pieces);
        self.parts.put(part, new);
        Ok(())
    }

    /// The part's text with the paragraphs in their new form.
    fn splice(&mut self, text: &str, mut pieces: Vec<Piece>) -> String {
        pieces.sort_by_key(|piece| piece.range.start);
        self.mark_moves(&mut pieces);
        let mut new = String::with_capacity(text.len() + 4096);
        let mut done = 0;
        for Piece { range, paragraph, written } in pieces {
            new.push_str(&text[done..range.start]);
            new.push_str(&written.xml);
            done = range.end;
            for (words, why) in written.remarks {
                self.remark(paragraph, &words, why);
            }
        }
        new.push_str(&text[done..]);
        new
    }

    fn not_placed(&mut self, index: usize, edits: &Edits) {
        let in_box = self.opened.traces[index].in_box;
        let why = if in_box { "in a text box" } else { "in a paragraph that is not whole in the file" };
        let new = edits.before.iter().chain(&edits.after).flat_map(|new| &new.spans);
        let inserted = edits.insertions.iter().filter_map(|(_, insertion)| match insertion {
            Insertion::Text(span) => Some(span),
            _ => None,
        });
        let words: String = new.chain(inserted).map(|span| span.text.as_str()).collect();
        let own: Vec<char> = self.opened.document.paragraphs[index].text().chars().collect();
        let changed: String = edits
            .wraps
            .iter()
            .flat_map(|wrap| own.get(wrap.units.start..wrap.units.end.min(own.len())).unwrap_or_default())
            .collect();
        self.remark(index, &(words + &changed), why);
    }

    fn remark(&mut self, index: usize, words: &str, why: &str) {
        let (code, severity) = if why.contains("is lost when") {
            ("in-field", Severity::Note)
        } else {
            ("not-placed", Severity::Warning)
        };
        let what = match words.is_empty() {
            true => "a change".to_owned(),
            false => format!("{words:?}"),
        };
        let message = match code {
            "in-field" => format!("{what} stands {why}"),
            _ => format!("{what} was left out: it stands {why}"),
        };
        self.findings.push(Finding::new(code, severity, message).at(index));
    }

    pub(super) fn finish(self, package: &mut Package<'_>) -> Result<Revised, ReviseError> {
        let bytes = self.parts.pack(package)?;
        Ok(Revised { bytes, findings: self.findings })
    }
}
