//! The paragraphs of an instrument as lines of a page: address, label, words, and what stands in the margin.

use std::collections::HashMap;

use resolute_document::document::{Mark, Paragraph, Span};
use resolute_document::structure::labels::typed_label;
use resolute_document::structure::{BlockForce, Instrument, ProvisionKind};

use crate::checks::beside::Beside;
use crate::instruments::citations::views::links::{Cite, Cited};
use crate::instruments::reading::{Reading, Side};
use crate::web::html::Html;
use crate::web::redline::{self, Redline};

/// How a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Clean, as it reads.
    Text,
    /// Old and new in one line.
    Redline,
    /// As the redline, unchanged paragraphs counted.
    Changes,
    /// Old and new beside each other.
    Sides,
}

impl View {
    /// In the order of the menu.
    pub const ALL: [View; 4] = [View::Text, View::Redline, View::Changes, View::Sides];

    /// The word in addresses and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            View::Text => "text",
            View::Redline => "redline",
            View::Changes => "changes",
            View::Sides => "sides",
        }
    }

    /// The view of an address; the clean text where it names none.
    pub fn from_code(code: Option<&str>) -> View {
        View::ALL.into_iter().find(|view| Some(view.code()) == code).unwrap_or(View::Text)
    }
}

/// One paragraph of the page.
#[derive(Debug, Clone)]
pub struct Line {
    /// Index among the paragraphs of what is shown.
    pub paragraph: usize,
    /// Identifier on the page.
    pub anchor: String,
    /// Full address; empty for a paragraph that is no provision.
    pub address: String,
    /// Classes that say what it is.
    pub class: String,
    /// The label, with its marks.
    pub label: Html,
    /// The words, with their marks.
    pub words: Html,
    /// The words of the old text, where both are shown beside each other.
    pub before: Html,
    /// Whether anything in it changed.
    pub changed: bool,
    /// Whether it is a call heading of the operative part.
    pub operative_call: bool,
    /// Whether it is a call heading.
    pub call: bool,
    /// Its words without marks, for the table of contents.
    pub plain: String,
    /// Identifier of the note that it is, for references to lead to.
    pub note: Option<String>,
    /// Where its sister texts are listed, and how many there are.
    pub sisters: Option<(String, usize)>,
    /// What it cites.
    pub cites: Vec<Cite>,
    /// What the checks found in it.
    pub found: Option<Beside>,
}

/// What a paragraph belongs to.
#[derive(Clone)]
struct Home {
    address: String,
    class: &'static str,
    depth: usize,
    operative: bool,
    first: bool,
    ended: bool,
}

/// The lines of one instrument of a reading, with what they cite.
pub fn lines(
    reading: &Reading,
    part: usize,
    (side, view): (Shown, View),
    redline: &Redline<'_>,
    cited: &Cited,
) -> Vec<Line> {
    if view == View::Text {
        let side = side.of(reading);
        let Some(instrument) = side.structure.instruments.get(part) else { return Vec::new() };
        let homes = homes(instrument, false, |paragraph| vec![paragraph]);
        let paragraphs = &side.resolved.document.paragraphs;
        let words = |index, paragraph: &Paragraph| line_words(redline, (index, paragraph), View::Text, cited);
        return gather(&homes, paragraphs, cited, words);
    }
    let mut known = HashMap::new();
    for (side, ended, absent) in
        [(&reading.base, true, Mark::Inserted), (&reading.amended, false, Mark::Deleted)]
    {
        if let Some(instrument) = side.structure.instruments.get(part) {
            // What the other text has alone hangs on the paragraph after it, but is not part of it.
            let sources = |paragraph: usize| -> Vec<usize> {
                let own = side.resolved.sources[paragraph].iter().copied();
                own.filter(|source| reading.marked.paragraphs[*source].mark() != absent).collect()
            };
            known.extend(homes(instrument, ended, sources));
        }
    }
    let words = |index, paragraph: &Paragraph| line_words(redline, (index, paragraph), view, cited);
    gather(&known, &reading.marked.paragraphs, cited, words)
}

/// Which of the two readings is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The old text.
    Base,
    /// The new text.
    Amended,
}

impl Shown {
    /// That side of a reading.
    pub fn of(self, reading: &Reading) -> &Side {
        match self {
            Shown::Base => &reading.base,
            Shown::Amended => &reading.amended,
        }
    }
}

struct Words {
    label: Html,
    words: Html,
    before: Html,
}

fn line_words(
    redline: &Redline<'_>,
    (index, paragraph): (usize, &Paragraph),
    view: View,
    cited: &Cited,
) -> Words {
    let (label, rest) = split_label(paragraph);
    match view {
        View::Text | View::Redline | View::Changes => {
            let characters = |paragraph: &Paragraph| paragraph.text().chars().count();
            let skipped = characters(paragraph) - characters(&rest);
            let words = cited.inline(redline, &rest, index, skipped);
            Words { label: redline.inline(&label), words, before: Html::default() }
        }
        View::Sides => Words {
            label: Html::default(),
            words: redline.side(paragraph, redline::Side::After),
            before: redline.side(paragraph, redline::Side::Before),
        },
    }
}

fn gather(
    homes: &HashMap<usize, Home>,
    paragraphs: &[Paragraph],
    cited: &Cited,
    words: impl Fn(usize, &Paragraph) -> Words,
) -> Vec<Line> {
    let numbered = paragraphs.iter().enumerate();
    let own = numbered.filter_map(|(index, paragraph)| Some((homes.get(&index)?, index, paragraph)));
    own.map(|(home, index, paragraph)| {
        let Words { label, words, before } = words(index, paragraph);
        let mark = paragraph.mark();
        let whole = match mark {
            Mark::Inserted => " whole-inserted",
            Mark::Deleted => " whole-deleted",
            Mark::Moved | Mark::Unchanged => "",
        };
        let is_call = home.class == "call-head";
        let anchor = crate::trace::views::passage::anchor(&home.address, home.ended);
        Line {
            paragraph: index,
            anchor: if home.first && !home.address.is_empty() { anchor } else { String::new() },
            address: home.address.clone(),
            class: format!("{} depth-{}{whole}", home.class, home.depth.min(2)),
            label,
            words,
            before,
            changed: mark != Mark::Unchanged
                || !paragraph.paragraph_mark.changes.is_empty()
                || paragraph.spans.iter().any(|span| span.mark() != Mark::Unchanged),
            operative_call: is_call && home.operative,
            call: is_call && !home.ended,
            plain: paragraph.text(),
            note: paragraph.note.clone().filter(|_| home.first),
            sisters: None,
            cites: cited.beside(index),
            found: None,
        }
    })
    .collect()
}

/// For every paragraph of an instrument the provision it belongs to; `sources` tells where a paragraph of the reading
/// stands in the document that is shown.
fn homes(
    instrument: &Instrument,
    ended: bool,
    sources: impl Fn(usize) -> Vec<usize>,
) -> HashMap<usize, Home> {
    let mut homes = HashMap::new();
    let mut put = |paragraph: usize, home: Home| {
        for source in sources(paragraph) {
            homes.entry(source).or_insert_with(|| home.clone());
        }
    };
    let plain =
        |class| Home { address: String::new(), class, depth: 0, operative: false, first: false, ended };
    for paragraph in instrument.number_paragraph.iter() {
        put(*paragraph, plain("number-line"));
    }
    for paragraph in &instrument.title_paragraphs {
        put(*paragraph, plain("title-line"));
    }
    for provision in &instrument.provisions {
        let mut depth = 0;
        let mut parent = provision.parent;
        while let Some(index) = parent {
            let above = &instrument.provisions[index];
            depth += usize::from(above.kind != ProvisionKind::Call && above.kind != ProvisionKind::Annex);
            parent = above.parent;
        }
        if matches!(provision.kind, ProvisionKind::Continuation | ProvisionKind::Footnote) {
            depth = depth.saturating_sub(1);
        }
        for (place, paragraph) in provision.paragraphs().into_iter().enumerate() {
            let class = match provision.kind {
                ProvisionKind::Call => "call-head",
                ProvisionKind::Chapeau => "unlabelled",
                ProvisionKind::Footnote => "note",
                _ => "item",
            };
            put(
                paragraph,
                Home {
                    address: instrument.full_address(provision),
                    class,
                    depth,
                    operative: provision.force == BlockForce::Operative,
                    first: place == 0,
                    ended,
                },
            );
        }
    }
    homes
}

/// The label with its marks, and the rest; a label ends at the first tab, or where a typed one ends.
fn split_label(paragraph: &Paragraph) -> (Paragraph, Paragraph) {
    let text = paragraph.text();
    if let Some(number) = &paragraph.number {
        return (Paragraph::plain(number), paragraph.clone());
    }
    let tab = text.find('\t').filter(|at| *at > 0 && *at <= 12);
    let cut = match tab {
        Some(tab) => tab,
        None => typed_label(&text).map_or(0, |label| label.text.len()),
    };
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    let mut at = 0;
    for span in &paragraph.spans {
        let inside = cut.saturating_sub(at).min(span.text.len());
        let (left, right) = span.text.split_at(inside);
        if !left.is_empty() {
            head.push(Span { text: left.to_owned(), note: None, ..span.clone() });
        }
        let right = if tail.is_empty() && cut > 0 { right.trim_start() } else { right };
        if !right.is_empty() || span.note.is_some() {
            tail.push(Span { text: right.to_owned(), ..span.clone() });
        }
        at += span.text.len();
    }
    (Paragraph { spans: head, ..Paragraph::default() }, Paragraph { spans: tail, ..paragraph.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(paragraph: &Paragraph) -> (String, String) {
        let (label, rest) = split_label(paragraph);
        (label.text(), rest.text())
    }

    #[test]
    fn a_label_is_parted_from_its_words_with_its_marks() {
        let spans = vec![Span::deleted("4"), Span::inserted("5"), Span::plain("\tto encourage")];
        let marked = Paragraph { spans, ..Paragraph::default() };
        assert_eq!(texts(&marked), ("45".to_owned(), "to encourage".to_owned()));
        let (label, _) = split_label(&marked);
        assert_eq!(label.spans[0].mark(), Mark::Deleted);
        assert_eq!(texts(&Paragraph::plain("a) that")), ("a)".to_owned(), "that".to_owned()));
        assert_eq!(
            texts(&Paragraph::plain("The Conference,")),
            (String::new(), "The Conference,".to_owned())
        );
    }
}
