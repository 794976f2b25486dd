//! Comments put into a file.

use std::collections::BTreeMap;

use resolute_document::{Comment, Finding, Severity};

use super::editor::Editor;
use super::edits::{Edits, Insertion};
use super::parts::{RootEnd, root_end};
use super::{By, ReviseError, Revised};
use crate::limits::Limits;
use crate::package::Package;
use crate::read::{Opened, read_package};
use crate::write::{date_time, empty_comments};

/// Puts comments into a file. Paragraphs and offsets are those of [`read`](crate::read) on the same file, in Unicode
/// scalar values; identifiers are given anew; the comments that the file has stay. A comment in a text box, where
/// Word has none, goes to the paragraph that the box is anchored in, and a finding says so.
///
/// ```
/// use resolute_document::{Comment, Document, Paragraph};
/// let text = Document { paragraphs: vec![Paragraph::plain("recalling PP-14")], ..Document::default() };
/// let file = resolute_docx::write(&text)?; // in earnest, the delegate's own
/// let remark = Comment {
///     id: String::new(),
///     author: Some("Resolute".to_owned()),
///     date: Some("2017-10-09T10:00:00Z".to_owned()),
///     text: "Superseded by PP-18".to_owned(),
///     paragraph: 0,
///     start: 10,
///     end: (0, 15),
/// };
/// let commented = resolute_docx::comment(&file, &[remark])?;
/// let back = resolute_docx::read(&commented.bytes)?;
/// assert_eq!(back.paragraphs, resolute_docx::read(&file)?.paragraphs);
/// assert_eq!((back.comments[0].start, back.comments[0].end), (10, (0, 15)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn comment(original: &[u8], comments: &[Comment]) -> Result<Revised, ReviseError> {
    comment_with(original, comments, &Limits::default())
}

/// As [`comment`], within the given limits of reading.
pub fn comment_with(original: &[u8], comments: &[Comment], limits: &Limits) -> Result<Revised, ReviseError> {
    let mut package = Package::open(original, limits)?;
    let opened = read_package(&mut package, limits, true)?;
    let by = By::default();
    let mut editor = Editor::new(&opened, &mut package, &by, limits)?;
    let mut edits: BTreeMap<usize, Edits> = BTreeMap::new();
    let mut placed = Vec::new();
    for comment in comments {
        let Some((start, end, moved)) = anchor(&opened, comment) else {
            let message =
                format!("a comment was left out, for its paragraph cannot take one: {:?}", comment.text);
            editor.findings.push(Finding::new("not-placed", Severity::Warning, message));
            continue;
        };
        if moved {
            let message = "a comment on a text box stands at the paragraph that the box is anchored in";
            editor
                .findings
                .push(Finding::new("placed-elsewhere", Severity::Note, message).at(comment.paragraph));
        }
        let id = editor.hand.next_id();
        if start == end {
            edits.entry(start.0).or_default().insertions.push((start.1, Insertion::Comment(id)));
        } else {
            edits.entry(end.0).or_default().insertions.push((end.1, Insertion::CommentEnd(id)));
            edits.entry(start.0).or_default().insertions.push((start.1, Insertion::CommentStart(id)));
        }
        placed.push((id, comment));
    }
    if !placed.is_empty() {
        editor.comments(&placed);
        editor.apply(&edits)?;
    }
    editor.finish(&mut package)
}

/// A paragraph and an offset in its units.
type Place = (usize, usize);

/// Where a comment begins and ends, and whether that is elsewhere than it was told.
fn anchor(opened: &Opened, comment: &Comment) -> Option<(Place, Place, bool)> {
    let (end_paragraph, end) = comment.end;
    let own = home(opened, comment.paragraph)?;
    if own != comment.paragraph || home(opened, end_paragraph)? != end_paragraph {
        let length = opened.document.paragraphs[own].text().chars().count();
        return Some(((own, units(opened, own, 0, true)), (own, units(opened, own, length, false)), true));
    }
    let stretch = (comment.paragraph, comment.start) < (end_paragraph, end);
    let same_container =
        opened.document.paragraphs[own].container == opened.document.paragraphs[end_paragraph].container;
    let start = (own, units(opened, own, comment.start, stretch));
    let end = match stretch && same_container {
        true => (end_paragraph, units(opened, end_paragraph, end, false)),
        // Backwards, or from one cell or note into another: the rest of the paragraph where it begins.
        false if stretch => (own, units(opened, own, usize::MAX, false)),
        false => start,
    };
    Some((start, end.max(start), false))
}

/// The paragraph itself, or the one that its text box is anchored in.
fn home(opened: &Opened, index: usize) -> Option<usize> {
    let trace = opened.traces.get(index)?;
    let start = trace.start?;
    if !trace.in_box {
        return Some(index);
    }
    let part = super::models::Part::of(&opened.document.paragraphs[index]);
    opened.traces.iter().enumerate().position(|(at, around)| {
        !around.in_box
            && around.start.is_some_and(|from| from < start && trace.end <= around.end)
            && super::models::Part::of(&opened.document.paragraphs[at]) == part
    })
}

/// An offset in characters as an offset in units; behind the references to notes at that place, or before them.
fn units(opened: &Opened, paragraph: usize, characters: usize, behind: bool) -> usize {
    let (mut left, mut units) = (characters, 0);
    for span in &opened.document.paragraphs[paragraph].spans {
        let length = span.text.chars().count();
        if left <= length && left > 0 || left == 0 && !behind {
            return units + left;
        }
        if left == 0 && length > 0 {
            return units;
        }
        left -= length.min(left);
        units += length + usize::from(span.note.is_some());
    }
    units
}

impl Editor<'_> {
    /// Adds what the comments say.
    fn comments(&mut self, placed: &[(i64, &Comment)]) {
        let name = self.parts.comments.clone();
        let text = match self.parts.take_named(&name) {
            Some(text) => text,
            None => {
                self.parts.announce("comments");
                empty_comments(self.parts.strict)
            }
        };
        let Some((root, end)) = root_end(&text) else {
            self.parts.put_named(name, text);
            return;
        };
        let root = root.to_owned();
        self.hand.at(root.split_once(':').map_or("", |(prefix, _)| prefix), self.parts.strict);
        let mut xml = String::new();
        for (id, comment) in placed {
            self.comment(&mut xml, *id, comment);
        }
        let text = match end {
            RootEnd::Tag(at) => format!("{}{xml}{}", &text[..at], &text[at..]),
            RootEnd::Empty(at) => format!("{}>{xml}</{root}>", &text[..at]),
        };
        self.parts.put_named(name, text);
    }

    fn comment(&mut self, xml: &mut String, id: i64, comment: &Comment) {
        let author = comment.author.as_deref().unwrap_or_default();
        let initials: String =
            author.split_whitespace().filter_map(|word| word.chars().next()).take(4).collect();
        let id = id.to_string();
        let date = comment.date.as_deref().and_then(date_time);
        let mut attributes = vec![("id", id.as_str()), ("author", author), ("initials", &initials)];
        attributes.extend(date.as_deref().map(|date| ("date", date)));
        let hand = &mut self.hand;
        hand.start(xml, "comment", &attributes);
        for (at, line) in comment.text.split('\n').enumerate() {
            hand.start(xml, "p", &[]);
            if at == 0 {
                hand.start(xml, "r", &[]);
                hand.empty(xml, "annotationRef", &[]);
                hand.end(xml, "r");
            }
            hand.run(xml, line, "", false);
            hand.end(xml, "p");
        }
        hand.end(xml, "comment");
    }
}
