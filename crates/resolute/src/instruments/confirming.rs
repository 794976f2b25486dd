//! A person's word on an uncertain span of a recovered text: as it was read, or one of the other readings.

use resolute_document::{Change, ChangeKind, Document, Span};

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

/// Settles the uncertain spans that stand exactly at a place.
///
/// # Errors
/// Where no uncertain span stands there, or the alternative does not exist or does not fit its characters.
pub fn settle(document: &mut Document, place: Place, choice: Choice) -> Result<Settled> {
    let gone = || {
        Error::NotFound(format!(
            "uncertain span at characters {} to {} of paragraph {}",
            place.start,
            place.end,
            place.paragraph + 1
        ))
    };
    let paragraph = document.paragraphs.get_mut(place.paragraph).ok_or_else(gone)?;
    let range = spans_at(&paragraph.spans, place).ok_or_else(gone)?;
    if paragraph.spans[range.clone()].iter().all(|span| span.confidence.is_none()) {
        return Err(gone());
    }
    let settled = match choice {
        Choice::AsRead => paragraph.spans[range.clone()].iter().map(as_certain).collect(),
        Choice::Alternative(index) => {
            let first = paragraph.spans[range.clone()].iter().find(|span| !span.alternatives.is_empty());
            let alternative = first.and_then(|span| span.alternatives.get(index)).ok_or_else(|| {
                Error::Invalid(format!("there is no reading number {} of this span", index + 1))
            })?;
            let words: String =
                paragraph.spans[range.clone()].iter().map(|span| span.text.as_str()).collect();
            arranged(&words, &alternative.before, &alternative.after).ok_or_else(|| {
                Error::Invalid("this reading does not use exactly the characters of the span".to_owned())
            })?
        }
    };
    let said = |keep: fn(&Span) -> bool| -> String {
        settled.iter().filter(|span| keep(span)).map(|span: &Span| span.text.as_str()).collect()
    };
    let before = said(|span| !span.changes.iter().any(|change| change.kind.adds()));
    let after = said(|span| span.changes.iter().all(|change| change.kind.adds()));
    paragraph.spans.splice(range, settled);
    document.findings.retain(|finding| {
        !(finding.code == "uncertain-change"
            && finding.paragraph == Some(place.paragraph)
            && finding.range == Some((place.start, place.end)))
    });
    Ok(Settled { before, after })
}

/// The spans that cover exactly the characters of a place.
fn spans_at(spans: &[Span], place: Place) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    let mut first = None;
    for (index, span) in spans.iter().enumerate() {
        if at == place.start && first.is_none() && !span.text.is_empty() {
            first = Some(index);
        }
        at += span.text.chars().count();
        if at == place.end {
            return first.map(|first| first..index + 1);
        }
    }
    None
}

fn as_certain(span: &Span) -> Span {
    Span { confidence: span.confidence.map(|_| 1.0), alternatives: Vec::new(), ..span.clone() }
}

/// Characters as an old and a new text that use each of them once, in order.
fn arranged(words: &str, before: &str, after: &str) -> Option<Vec<Span>> {
    let marked = |text: &str, kind: Option<ChangeKind>| Span {
        text: text.to_owned(),
        changes: kind.map(Change::new).into_iter().collect(),
        confidence: Some(1.0),
        ..Span::default()
    };
    if before == after {
        return (words == before).then(|| vec![marked(words, None)]);
    }
    // What both begin with and end with stands once; between lies the old and the new, in one order or the other.
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let lead: usize = before.chars().zip(after.chars()).take_while(same).map(|(one, _)| one.len_utf8()).sum();
    for lead in
        (0..=lead).rev().filter(|lead| before.is_char_boundary(*lead) && after.is_char_boundary(*lead))
    {
        let (old, new) = (&before[lead..], &after[lead..]);
        let tail: usize =
            old.chars().rev().zip(new.chars().rev()).take_while(same).map(|(one, _)| one.len_utf8()).sum();
        for tail in (0..=tail)
            .rev()
            .filter(|tail| old.is_char_boundary(old.len() - *tail) && new.is_char_boundary(new.len() - *tail))
        {
            let (old, end) = old.split_at(old.len() - tail);
            let new = &new[..new.len() - tail];
            let parts = [
                marked(&before[..lead], None),
                marked(old, Some(ChangeKind::Deletion)),
                marked(new, Some(ChangeKind::Insertion)),
                marked(end, None),
            ];
            let swapped = [parts[0].clone(), parts[2].clone(), parts[1].clone(), parts[3].clone()];
            for order in [parts, swapped] {
                if order.iter().map(|span| span.text.as_str()).collect::<String>() == words {
                    return Some(order.into_iter().filter(|span| !span.text.is_empty()).collect());
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use resolute_document::document::Alternative;
    use resolute_document::{Finding, Paragraph, Severity};

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
}
