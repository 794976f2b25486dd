//! Marks in plain sight, for terminals and mails.

use resolute_document::{ChangeKind, Document, Mark, Paragraph, Span};

/// The marked text, one paragraph a line: `{-deleted-}`, `{+inserted+}`, `[+]` or `[-]` before a whole paragraph, `¶`
/// for a paragraph break alone. Of a move the line that left begins with `[<m1]`, the one that arrived with `[>m1]`.
/// With `labels`, drawn labels are put before their paragraphs.
pub fn marked_text(document: &Document, labels: bool) -> String {
    document.paragraphs.iter().map(|paragraph| marked_line(paragraph, labels) + "\n").collect()
}

/// One paragraph of it.
pub fn marked_line(paragraph: &Paragraph, labels: bool) -> String {
    let end = &paragraph.paragraph_mark.changes;
    let label = if labels { drawn(paragraph) } else { String::new() };
    if let Some(change) = end.iter().find(|change| change.move_id.is_some()) {
        let sign = if change.kind == ChangeKind::MoveFrom { '<' } else { '>' };
        let id = change.move_id.as_deref().unwrap_or_default();
        return format!("[{sign}{id}]{label}{}", spans(&paragraph.spans));
    }
    match (paragraph.mark(), Mark::of(end)) {
        (Mark::Inserted, Mark::Inserted) => format!("[+]{label}{}", one_line(&paragraph.text())),
        (Mark::Deleted, Mark::Deleted) => format!("[-]{label}{}", one_line(&paragraph.text())),
        (_, end) => {
            let end = match end {
                Mark::Inserted => "{+¶+}",
                Mark::Deleted => "{-¶-}",
                _ => "",
            };
            format!("{label}{}{end}", spans(&paragraph.spans))
        }
    }
}

fn spans(spans: &[Span]) -> String {
    let marked = spans.iter().map(|span| {
        let text = one_line(&span.text);
        match span.mark() {
            Mark::Deleted => format!("{{-{text}-}}"),
            Mark::Inserted => format!("{{+{text}+}}"),
            Mark::Moved | Mark::Unchanged => text,
        }
    });
    marked.collect()
}

/// A break inside a paragraph becomes a space, so that a line stays a paragraph.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

fn drawn(paragraph: &Paragraph) -> String {
    let now = paragraph.number.as_deref().unwrap_or_default();
    let number = match paragraph.number_before.as_deref() {
        Some(before) => {
            let mark = |open: &str, text: &str, close: &str| match text {
                "" => String::new(),
                text => format!("{open}{text}{close}"),
            };
            mark("{-", before, "-}") + &mark("{+", now, "+}")
        }
        None => now.to_owned(),
    };
    if number.is_empty() { number } else { number + "\t" }
}

#[cfg(test)]
mod tests {
    use resolute_document::compare;

    use super::*;

    #[test]
    fn marks_stand_in_plain_sight() {
        let old = Document::from_plain_text(
            "noting\na)\tthe Resolution (Rev. Dubai, 2014);\nb)\tthe report of the group on broadband,",
        );
        let mut new = Document::from_plain_text(
            "noting\na)\tthe Resolution (Rev. Kigali, 2022);\nc)\tthat much is new,",
        );
        assert_eq!(
            marked_text(&compare(&old, &new), false),
            "noting\na)\tthe Resolution (Rev. {-Dubai, 2014-}{+Kigali, 2022+});\n\
             [-]b)\tthe report of the group on broadband,\n[+]c)\tthat much is new,\n"
        );
        new.paragraphs[0].number = Some("1.".to_owned());
        assert!(marked_text(&compare(&old, &new), true).starts_with("{+1.+}\tnoting\n"));
    }
}
