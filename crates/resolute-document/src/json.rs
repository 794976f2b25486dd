//! The JSON of a document: `text`, `label` and `mark` are written for readers and worked out anew when read back,
//! so what is read back is what was written.

use std::borrow::Cow;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::document::{
    Alternative, Cell, Change, Mark, NoteReference, Paragraph, ParagraphMark, Place, Span,
};

#[derive(serde::Serialize, serde::Deserialize)]
struct ParagraphJson<'a> {
    #[serde(skip_deserializing)]
    text: String,
    style: Option<String>,
    #[serde(skip_deserializing)]
    label: Option<String>,
    /// Label drawn by automatic numbering; `label` repeats it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// Drawn label of the old text where it is another.
    #[serde(default, rename = "label_before", skip_serializing_if = "Option::is_none")]
    number_before: Option<String>,
    #[serde(skip_deserializing)]
    mark: Mark,
    #[serde(default, rename = "where")]
    place: Place,
    #[serde(default, skip_serializing_if = "is_zero")]
    container: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cell: Option<Cell>,
    #[serde(skip_deserializing)]
    paragraph_mark: Mark,
    #[serde(default, skip_serializing_if = "<[Change]>::is_empty")]
    paragraph_mark_changes: Cow<'a, [Change]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    spans: Cow<'a, [Span]>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct SpanJson<'a> {
    text: Cow<'a, str>,
    #[serde(skip_deserializing)]
    mark: Mark,
    /// Author and date of the innermost change, which decides what a reader sees.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    move_id: Option<&'a str>,
    #[serde(default, skip_serializing_if = "<[Change]>::is_empty")]
    changes: Cow<'a, [Change]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<NoteReference>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confidence: Option<f32>,
    #[serde(default, skip_serializing_if = "<[Alternative]>::is_empty")]
    alternatives: Cow<'a, [Alternative]>,
    #[serde(default, skip_serializing_if = "<[String]>::is_empty")]
    sponsors: Cow<'a, [String]>,
}

// Serde calls it with a reference.
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Serialize for Paragraph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ParagraphJson {
            text: self.text(),
            style: self.style.clone(),
            label: self.label(),
            number: self.number.clone(),
            number_before: self.number_before.clone(),
            mark: self.mark(),
            place: self.place,
            container: self.container,
            cell: self.cell,
            paragraph_mark: Mark::of(&self.paragraph_mark.changes),
            paragraph_mark_changes: Cow::Borrowed(&self.paragraph_mark.changes),
            note: self.note.clone(),
            spans: Cow::Borrowed(&self.spans),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Paragraph {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Paragraph, D::Error> {
        let json = ParagraphJson::deserialize(deserializer)?;
        Ok(Paragraph {
            spans: json.spans.into_owned(),
            style: json.style,
            number: json.number,
            number_before: json.number_before,
            place: json.place,
            container: json.container,
            cell: json.cell,
            paragraph_mark: ParagraphMark { changes: json.paragraph_mark_changes.into_owned() },
            note: json.note,
        })
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let innermost = self.changes.last();
        SpanJson {
            text: Cow::Borrowed(&self.text),
            mark: self.mark(),
            author: innermost.and_then(|change| change.author.as_deref()),
            date: innermost.and_then(|change| change.date.as_deref()),
            move_id: self.changes.iter().find_map(|change| change.move_id.as_deref()),
            changes: Cow::Borrowed(&self.changes),
            note: self.note.clone(),
            confidence: self.confidence,
            alternatives: Cow::Borrowed(&self.alternatives),
            sponsors: Cow::Borrowed(&self.sponsors),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        let json = SpanJson::deserialize(deserializer)?;
        Ok(Span {
            text: json.text.into_owned(),
            changes: json.changes.into_owned(),
            note: json.note,
            confidence: json.confidence,
            alternatives: json.alternatives.into_owned(),
            sponsors: json.sponsors.into_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Change, ChangeKind, Document, NoteKind, NoteReference, Paragraph, Span};

    #[test]
    fn json_reads_back_what_it_wrote() {
        let change = Change {
            author: Some("RCC".to_owned()),
            move_id: Some("m1".to_owned()),
            ..Change::new(ChangeKind::MoveTo)
        };
        let note = NoteReference { kind: NoteKind::Footnote, id: "1".to_owned() };
        let spans = vec![
            Span::plain("a)\t"),
            Span { text: "moved".to_owned(), changes: vec![change.clone()], ..Span::default() },
            Span { note: Some(note), ..Span::default() },
        ];
        let mut paragraph =
            Paragraph { spans, container: 3, number: Some("1.".to_owned()), ..Paragraph::default() };
        paragraph.paragraph_mark.changes.push(change);
        let document = Document { paragraphs: vec![paragraph], ..Document::default() };
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document, "{json}");
    }
}
