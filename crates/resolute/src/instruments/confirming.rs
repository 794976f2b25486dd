//! A person's word on an uncertain span of a recovered text: as it was read, or one of the other readings.

use resolute_document::{Change, ChangeKind, Document, Finding, Paragraph, Span};

use crate::error::{Error, Result};

/// Where a span stands: paragraph from 0, and its characters in Unicode scalar values of the paragraph's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// First character.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// What a person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The reading that is shown.
    AsRead,
    /// The alternative with this index.
    Alternative(usize),
}

/// What the span says in the old and in the new text after the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Words of the old text.
    pub before: String,
    /// Words of the new text.
    pub after: String,
}

/// Settles an uncertain span that the document's findings name.
///
/// # Errors
/// Where no uncertain span stands there, or the alternative does not exist or does not fit the paragraph; then
/// nothing is changed.
pub fn settle(document: &mut Document, place: Place, choice: Choice) -> Result<Settled> {
    let named = |finding: &Finding| {
        finding.code == "uncertain-change"
            && finding.paragraph == Some(place.paragraph)
            && finding.range == Some((place.start, place.end))
    };
    let paragraph = document.paragraphs.get_mut(place.paragraph);
    let Some(paragraph) = paragraph.filter(|_| document.findings.iter().any(named)) else {
        return Err(Error::NotFound(format!(
            "uncertain span at characters {} to {} of paragraph {}",
            place.start,
            place.end,
            place.paragraph + 1
        )));
    };
    match choice {
        Choice::AsRead => {
            split_at(&mut paragraph.spans, place.start);
            split_at(&mut paragraph.spans, place.end);
        }
        Choice::Alternative(index) => {
            let alternatives = spans_within(&paragraph.spans, place.start, place.end);
            let wanted = alternatives.flat_map(|span| &span.alternatives).nth(index).ok_or_else(|| {
                Error::Invalid(format!("there is no reading number {} of this span", index + 1))
            })?;
            let text: Vec<char> = paragraph.text().chars().chain(['\n']).collect();
            let fit = Fit::find(&text, &wanted.before, &wanted.after, place).ok_or_else(|| {
                Error::Invalid("this reading does not use exactly the characters of the paragraph".to_owned())
            })?;
            fit.apply(paragraph, place);
        }
    }
    let mut settled = Settled { before: String::new(), after: String::new() };
    let mut at = 0;
    for span in &mut paragraph.spans {
        let start = at;
        at += span.text.chars().count();
        if start < place.start || at > place.end {
            continue;
        }
        span.confidence = span.confidence.map(|_| 1.0);
        span.alternatives.clear();
        let adds = span.changes.iter().any(|change| change.kind.adds());
        if !adds {
            settled.before.push_str(&span.text);
        }
        if adds || span.changes.is_empty() {
            settled.after.push_str(&span.text);
        }
    }
    document.findings.retain(|finding| !named(finding));
    Ok(settled)
}

/// The spans of which at least one character lies within a range.
fn spans_within(spans: &[Span], start: usize, end: usize) -> impl Iterator<Item = &Span> {
    spans
        .iter()
        .scan(0, |at, span| {
            let from = *at;
            *at += span.text.chars().count();
            Some((from, *at, span))
        })
        .filter(move |(from, to, _)| *from < end && *to > start)
        .map(|(_, _, span)| span)
}

/// Makes a span end at a character, so that what lies on each side can be marked apart.
fn split_at(spans: &mut Vec<Span>, place: usize) {
    let mut at = 0;
    for index in 0..spans.len() {
        let length = spans[index].text.chars().count();
        if at < place && place < at + length {
            let byte = spans[index].text.char_indices().nth(place - at).map_or(0, |(byte, _)| byte);
            let rest = spans[index].text.split_off(byte);
            let second = Span { text: rest, ..spans[index].clone() };
            // A note stands at the end of its span.
            spans[index].note = None;
            spans.insert(index + 1, second);
            return;
        }
        at += length;
    }
}

/// How another reading lies on a paragraph: from `start`, so many characters of one kind, then of the other.
struct Fit {
    start: usize,
    first: (usize, ChangeKind),
    second: (usize, ChangeKind),
}

impl Fit {
    /// Finds the place. Old and new words are told with some of the unchanged words around them, which begin and end
    /// both alike; between them the old and the new stand in one order or the other.
    fn find(text: &[char], before: &str, after: &str, place: Place) -> Option<Fit> {
        let (before, after): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
        let alike = |pair: &(&char, &char)| pair.0 == pair.1;
        let lead = before.iter().zip(&after).take_while(alike).count();
        for lead in (0..=lead).rev() {
            let tail = before[lead..].iter().rev().zip(after[lead..].iter().rev()).take_while(alike).count();
            for tail in (0..=tail).rev() {
                let old = &before[lead..before.len() - tail];
                let new = &after[lead..after.len() - tail];
                let deleted = (old, ChangeKind::Deletion);
                let inserted = (new, ChangeKind::Insertion);
                for (one, other) in [(deleted, inserted), (inserted, deleted)] {
                    let whole = [&before[..lead], one.0, other.0, &before[before.len() - tail..]].concat();
                    let from = text.windows(whole.len().max(1)).enumerate().position(|(from, window)| {
                        window == whole && from < place.end && from + whole.len() > place.start
                    });
                    if let Some(from) = from {
                        let (first, second) = ((one.0.len(), one.1), (other.0.len(), other.1));
                        return Some(Fit { start: from + lead, first, second });
                    }
                }
            }
        }
        None
    }

    /// Marks the paragraph so. What the shown reading had marked and this one does not becomes plain.
    fn apply(&self, paragraph: &mut Paragraph, place: Place) {
        let middle = self.start + self.first.0;
        let end = middle + self.second.0;
        for boundary in [place.start, place.end, self.start, middle, end] {
            split_at(&mut paragraph.spans, boundary);
        }
        let kind_at = |from: usize| match from {
            from if from < self.start || from >= end => None,
            from if from < middle => Some(self.first.1),
            _ => Some(self.second.1),
        };
        let mut at = 0;
        for span in &mut paragraph.spans {
            let from = at;
            at += span.text.chars().count();
            let named = from >= place.start && at <= place.end;
            let kind = kind_at(from).filter(|_| at > from);
            if named || kind.is_some() {
                span.changes = kind.map(Change::new).into_iter().collect();
                span.confidence = Some(1.0);
                span.alternatives.clear();
            }
        }
        // The character after the last is the end of the paragraph itself.
        if let Some(kind) = kind_at(at) {
            paragraph.paragraph_mark.changes = vec![Change::new(kind)];
        }
    }
}

#[cfg(test)]
mod tests {
    use resolute_document::Severity;
    use resolute_document::document::Alternative;

    use super::*;

    fn uncertain() -> Document {
        let alternatives = vec![
            Alternative {
                before: "in 2014".into(),
                after: "in 2018".into(),
                confidence: 0.3,
                reason: "years".into(),
            },
            Alternative {
                before: "x".into(),
                after: "y".into(),
                confidence: 0.1,
                reason: "no reason".into(),
            },
        ];
        let guess = Span { confidence: Some(0.6), alternatives, ..Span::inserted("in 20142018") };
        let spans = vec![Span::plain("set "), guess, Span::plain(";")];
        let mut document =
            Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
        document.findings.push(Finding::new("uncertain-change", Severity::Warning, "?").at(0).within(4, 15));
        document
    }

    const PLACE: Place = Place { paragraph: 0, start: 4, end: 15 };

    #[test]
    fn alternative_takes_the_place_of_the_reading_and_the_finding_goes() {
        let mut document = uncertain();
        let settled = settle(&mut document, PLACE, Choice::Alternative(0)).unwrap();
        assert_eq!((settled.before.as_str(), settled.after.as_str()), ("in 2014", "in 2018"));
        assert_eq!(document.paragraphs[0].text(), "set in 20142018;");
        assert_eq!(document.accepted().document.paragraphs[0].text(), "set in 2018;");
        assert_eq!(document.rejected().document.paragraphs[0].text(), "set in 2014;");
        assert!(document.findings.is_empty());
    }

    #[test]
    fn reading_is_confirmed_as_it_is() {
        let mut document = uncertain();
        let settled = settle(&mut document, PLACE, Choice::AsRead).unwrap();
        assert_eq!((settled.before.as_str(), settled.after.as_str()), ("", "in 20142018"));
        assert_eq!(document.paragraphs[0].spans[1].confidence, Some(1.0));
    }

    #[test]
    fn misplaced_or_misfitting_decision_is_refused_and_changes_nothing() {
        let mut document = uncertain();
        assert!(settle(&mut document, Place { end: 14, ..PLACE }, Choice::AsRead).is_err());
        assert!(settle(&mut document, PLACE, Choice::Alternative(1)).is_err());
        assert!(settle(&mut document, PLACE, Choice::Alternative(7)).is_err());
        assert_eq!(document, uncertain());
    }

    #[test]
    fn every_other_reading_of_the_real_proposal_can_be_chosen_and_keeps_every_character() {
        let text = include_str!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.flattened.txt");
        let flattened = Document::from_plain_text(text);
        let read = resolute_document::recover::without_base(&flattened, resolute_reference::register(), None);
        let mut settled = 0;
        for finding in read.findings.iter().filter(|finding| finding.code == "uncertain-change") {
            let (start, end) = finding.range.unwrap();
            let place = Place { paragraph: finding.paragraph.unwrap(), start, end };
            let spans = &read.paragraphs[place.paragraph].spans;
            let others = spans_within(spans, start, end).map(|span| span.alternatives.len()).sum::<usize>();
            let choices = (0..others).map(Choice::Alternative).chain([Choice::AsRead]);
            for choice in choices {
                let mut document = read.clone();
                settle(&mut document, place, choice).unwrap();
                let words =
                    |document: &Document| document.paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>();
                assert_eq!(words(&document), words(&flattened));
                settled += 1;
            }
        }
        assert!(settled > 20, "{settled}");
    }
}
