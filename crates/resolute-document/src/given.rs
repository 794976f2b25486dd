//! A document as a person handed it in, and the marked text that is read from it.
//!
//! Changes tracked in a file are facts. A proposal to modify a text must show its changes, so one without any is
//! searched for the traces of lost ones. An adopted text is left as it is: a mark in it could only be a mistake.

use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::register::Register;
use crate::structure::{self, Instrument};

/// How the marks of a document came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// The file tracks them.
    Tracked,
    /// Worked out from a text that lost them.
    Recovered,
    /// There are none.
    None,
}

/// The marked text of a file, and the way back to the characters of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The paragraphs with their marks.
    pub marked: Document,
    /// How the marks came about.
    pub marks: Marks,
    /// Where lines had to be joined into paragraphs: the lengths in characters of the lines of each paragraph, after
    /// the index of the first.
    joined: Option<Vec<Vec<(usize, usize)>>>,
}

impl Given {
    /// Reads a document as its file has it.
    ///
    /// ```
    /// use resolute_document::{Document, given::{Given, Marks}};
    /// let text = "MOD\tRCC/23A15/1\nRESOLUTION 30 (Rev. Dubai, 2014BUENOS AIRES, 2017)\nThe title\n\
    ///     The World Telecommunication Development Conference (Dubai, 2014Buenos Aires, 2017),\n\
    ///     recalling\nResolution 140 (Rev. Guadalajara, 2010Busan, 2014) of the Plenipotentiary Conference,";
    /// let given = Given::read(Document::from_plain_text(text), resolute_reference::register());
    /// assert_eq!(given.marks, Marks::Recovered);
    /// let accepted = given.marked.accepted().document;
    /// assert_eq!(accepted.paragraphs[1].text(), "RESOLUTION 30 (Rev. BUENOS AIRES, 2017)");
    /// assert_eq!(given.in_file(1, 16, 20), (1, 16, 20));
    /// ```
    pub fn read(document: Document, register: &Register) -> Given {
        if document.has_changes() {
            return Given { marked: document, marks: Marks::Tracked, joined: None };
        }
        let (document, joined) = match structure::is_wrapped(&document) {
            true => {
                let (document, joined) = unwrapped(&document);
                (document, Some(joined))
            }
            false => (document, None),
        };
        let raw = structure::read(&document, register);
        let modifies =
            |one: &Instrument| one.action.as_ref().is_some_and(|action| action.code.contains("MOD"));
        if !raw.instruments.iter().any(modifies) {
            return Given { marked: document, marks: Marks::None, joined };
        }
        let recovered = crate::recover::without_base(&document, register, None);
        match recovered.has_changes() {
            true => Given { marked: recovered, marks: Marks::Recovered, joined },
            false => Given { marked: document, marks: Marks::None, joined },
        }
    }

    /// Where characters of the marked text stand in the file: paragraph, start and end in Unicode scalar values.
    /// Words that run over the end of a line are followed up to it.
    pub fn in_file(&self, paragraph: usize, start: usize, end: usize) -> (usize, usize, usize) {
        let Some(lines) = self.joined.as_ref().and_then(|joined| joined.get(paragraph)) else {
            return (paragraph, start, end);
        };
        let mut before = 0;
        for (index, length) in lines {
            if start <= before + length {
                let from = start - before;
                return (*index, from, (end.max(start) - before).min(*length));
            }
            // One space joins two lines; it belongs to the end of the first.
            before += length + 1;
        }
        (paragraph, start, end)
    }
}

/// The paragraphs of a text whose lines were broken at the width of a page.
fn unwrapped(document: &Document) -> (Document, Vec<Vec<(usize, usize)>>) {
    let joined = structure::unwrap(document);
    let length = |spans: &[Span]| spans.iter().map(|span| span.text.chars().count()).sum::<usize>();
    let lines = |sources: &Vec<usize>| {
        sources.iter().map(|line| (*line, length(&document.paragraphs[*line].spans))).collect()
    };
    let places = joined.sources.iter().map(lines).collect();
    let mut document = joined.document;
    document.findings.push(Finding::new(
        "joined-lines",
        Severity::Note,
        "the lines of this text end inside sentences, so they were joined into paragraphs",
    ));
    (document, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_in_the_file_is_known_when_lines_were_joined() {
        let text = "The Security Council,\n\nNoting that the report\nrecommends the maintenance\nof the Force,\n\n1. Decides\nto stay.";
        let given = Given::read(Document::from_plain_text(text), &Register::default());
        assert_eq!(
            given.marked.paragraphs[1].text(),
            "Noting that the report recommends the maintenance of the Force,"
        );
        assert_eq!(given.in_file(1, 0, 7), (2, 0, 7));
        assert_eq!(given.in_file(1, 23, 33), (3, 0, 10));
        assert_eq!(given.in_file(1, 46, 56), (3, 23, 26));
    }
}
