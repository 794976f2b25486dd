//! A marked document as one page that needs nothing else: for `--format html` and downloads.

use resolute_document::document::Place;
use resolute_document::{Document, Mark};

const STYLE: &str = "body{font:1.1rem/1.6 Charter,'Iowan Old Style','Noto Serif',Georgia,serif;max-width:44rem;\
    margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fffdf8}ins{text-decoration:underline;color:#0b4f8a}\
    del{text-decoration:line-through;color:#8a1c0b}ins.moved{text-decoration:underline double}del.moved{text-decoration:line-through double}\
    .note{font-size:.9rem}p{margin:.4rem 0;white-space:pre-wrap}";

/// The page.
pub fn html_page(document: &Document, title: &str) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title><style>{STYLE}</style>\
         </head><body><h1>{0}</h1>\n",
        escaped(title)
    );
    for paragraph in &document.paragraphs {
        let class = match paragraph.place {
            Place::Footnote | Place::Endnote => " class=\"note\"",
            _ => "",
        };
        page.push_str(&format!("<p{class}>"));
        if let Some(number) = &paragraph.number {
            page.push_str(&format!("{}\t", escaped(number)));
        }
        for span in &paragraph.spans {
            let text = escaped(&span.text);
            let author = span.changes.last().and_then(|change| change.author.as_deref());
            let by = author.map_or_else(String::new, |author| format!(" title=\"{}\"", escaped(author)));
            page.push_str(&match span.mark() {
                Mark::Unchanged => text,
                Mark::Inserted => format!("<ins{by}>{text}</ins>"),
                Mark::Deleted => format!("<del{by}>{text}</del>"),
                Mark::Moved if span.changes.iter().any(|change| change.kind.adds()) => {
                    format!("<ins class=\"moved\"{by}>{text}</ins>")
                }
                Mark::Moved => format!("<del class=\"moved\"{by}>{text}</del>"),
            });
        }
        page.push_str("</p>\n");
    }
    page.push_str("</body></html>\n");
    page
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use resolute_document::{Paragraph, Span};

    use super::*;

    #[test]
    fn marks_are_elements_and_markup_in_the_text_is_not() {
        let spans = vec![Span::plain("<b> & "), Span::deleted("2014"), Span::inserted("2018")];
        let document =
            Document { paragraphs: vec![Paragraph { spans, ..Paragraph::default() }], ..Document::default() };
        let page = html_page(&document, "A \"title\"");
        assert!(page.contains("&lt;b&gt; &amp; <del>2014</del><ins>2018</ins>"), "{page}");
    }
}
