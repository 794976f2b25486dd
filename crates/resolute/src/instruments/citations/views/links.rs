//! Citations inside the words of a text: links, and the list beside the paragraph.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use resolute_document::Register;
use resolute_document::citations::{Citation, Target, in_marked, standing_since};
use resolute_document::document::{Paragraph, Span};

use super::words::{because, chip, cited_href};
use crate::instruments::reading::{Reading, Side};
use crate::trace::views::chip::Chip;
use crate::web::html::Html;
use crate::web::redline::Redline;
use crate::web::visit::Visit;

/// A citation in the margin.
#[derive(Debug, Clone)]
pub struct Cite {
    /// What is cited.
    pub label: String,
    /// How it stands.
    pub chip: Chip,
    /// What the register says.
    pub because: Option<String>,
    /// Whether nobody verified that.
    pub unverified: bool,
    /// The page of the cited text, where it is known here.
    pub href: Option<String>,
}

/// Words that lead to the cited text.
#[derive(Debug, Clone)]
pub struct Link {
    /// Characters of the shown paragraph.
    start: usize,
    end: usize,
    href: String,
    title: String,
}

/// By paragraph of the document that is shown.
#[derive(Debug, Clone, Default)]
pub struct Cited {
    links: HashMap<usize, Vec<Link>>,
    cites: HashMap<usize, Vec<Cite>>,
}

/// What is needed to say how a cited text stands.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The language of the page.
    pub visit: &'a Visit,
    /// The register.
    pub register: &'a Register,
    /// Instruments that have a page here.
    pub known: &'a HashSet<String>,
    /// The day on which the text was written.
    pub written: Date,
    /// The day of the question.
    pub as_of: Date,
}

impl Cited {
    /// The citations of a side of a reading; `marked` where the paragraphs shown are those of the marked document.
    pub fn of(reading: &Reading, side: &Side, marked: bool, question: Question<'_>) -> Cited {
        let mut cited = Cited::default();
        for citation in &side.citations {
            let Some((paragraph, start, end)) = shown_at(reading, side, marked, citation) else { continue };
            if matches!(citation.target, Target::Conference(_) | Target::Concept(_) | Target::Itself(_)) {
                continue;
            }
            let cite = question.cite(citation);
            if let Some(href) = &cite.href {
                let title = format!("{}: {}", cite.label, cite.chip.word);
                let link = Link { start, end, href: href.clone(), title };
                cited.links.entry(paragraph).or_default().push(link);
            }
            let beside = cited.cites.entry(paragraph).or_default();
            if !beside.iter().any(|known| known.label == cite.label) {
                beside.push(cite);
            }
        }
        cited
    }

    /// The list beside a paragraph.
    pub fn beside(&self, paragraph: usize) -> Vec<Cite> {
        self.cites.get(&paragraph).cloned().unwrap_or_default()
    }

    /// The words of a paragraph, of which the first `skipped` characters stand elsewhere, with their links.
    pub fn inline(&self, redline: &Redline<'_>, words: &Paragraph, index: usize, skipped: usize) -> Html {
        let Some(links) = self.links.get(&index) else { return redline.inline(words) };
        let mut html = Html::default();
        let mut at = 0;
        for link in links {
            let (Some(start), Some(end)) = (link.start.checked_sub(skipped), link.end.checked_sub(skipped))
            else {
                continue;
            };
            let inside = cut(words, start, end);
            // A link cannot stand inside a link: notes and moves lead elsewhere.
            let leads = inside.spans.iter().any(|span| {
                span.note.is_some() || span.changes.iter().any(|change| change.move_id.is_some())
            });
            if start < at || leads || cuts_change(words, start) || cuts_change(words, end) {
                continue;
            }
            html.push_html(&redline.inline(&cut(words, at, start)));
            html.push_markup("<a class=\"cite\" href=\"");
            html.push_text(&link.href);
            html.push_markup("\" title=\"");
            html.push_text(&link.title);
            html.push_markup("\">");
            html.push_html(&redline.inline(&inside));
            html.push_markup("</a>");
            at = end;
        }
        html.push_html(&redline.inline(&cut(words, at, usize::MAX)));
        html
    }
}

impl Question<'_> {
    /// A citation for the margin.
    pub fn cite(&self, citation: &Citation) -> Cite {
        let standing = standing_since(citation, self.register, self.written, self.as_of);
        let key = citation.target.key().filter(|key| self.known.contains(key));
        Cite {
            label: citation.target.label(),
            chip: chip(self.visit, standing.state),
            because: because(self.visit, &standing),
            unverified: standing.revision.is_some() && !standing.verified,
            href: key.map(|key| cited_href(&key, &citation.target, self.as_of)),
        }
    }
}

/// Where a citation stands in what is shown: paragraph and characters.
fn shown_at(
    reading: &Reading,
    side: &Side,
    marked: bool,
    citation: &Citation,
) -> Option<(usize, usize, usize)> {
    if !marked {
        return Some((citation.paragraph, citation.start, citation.end));
    }
    in_marked(citation, &reading.marked, &side.resolved, std::ptr::eq(side, &reading.amended))
}

/// Whether a place lies inside a change, which is shown whole.
fn cuts_change(paragraph: &Paragraph, place: usize) -> bool {
    let mut at = 0;
    paragraph.spans.iter().any(|span| {
        let from = at;
        at += span.text.chars().count();
        from < place && place < at && !span.changes.is_empty()
    })
}

/// Some characters of a paragraph with their marks. A note reference stands with the character before it.
fn cut(paragraph: &Paragraph, from: usize, to: usize) -> Paragraph {
    let mut spans = Vec::new();
    let mut at = 0;
    for span in &paragraph.spans {
        let length = span.text.chars().count();
        let (start, end) = (from.max(at), to.min(at + length));
        if start < end {
            let text: String = span.text.chars().skip(start - at).take(end - start).collect();
            let note = span.note.clone().filter(|_| end == at + length);
            spans.push(Span { text, note, ..span.clone() });
        } else if length == 0 && from <= at && at < to {
            spans.push(span.clone());
        }
        at += length;
    }
    Paragraph { spans, ..Paragraph::default() }
}

#[cfg(test)]
mod tests {
    use resolute_document::document::Mark;

    use super::*;

    #[test]
    fn characters_are_cut_with_their_marks() {
        let spans = vec![
            Span::plain("in "),
            Span::deleted("Dubai, 2014"),
            Span::inserted("Buenos Aires, 2017"),
            Span::plain(")"),
        ];
        let paragraph = Paragraph { spans, ..Paragraph::default() };
        let part = cut(&paragraph, 10, 20);
        let texts: Vec<&str> = part.spans.iter().map(|span| span.text.as_str()).collect();
        assert_eq!(texts, ["2014", "Buenos"]);
        assert_eq!(part.spans[1].mark(), Mark::Inserted);
    }
}
