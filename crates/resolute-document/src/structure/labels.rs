//! Typed labels: `a)`, `(b)`, `2`, `1.1`, `iii)`, `–`, `•`.

/// A label at the start of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedLabel<'text> {
    /// As it stands, decoration included: `a)`.
    pub text: &'text str,
    /// Byte offset where the words begin.
    pub words: usize,
}

/// Reads the label that a paragraph starts with, if it starts with one.
///
/// ```
/// use resolute_document::structure::labels::typed_label;
/// assert_eq!(typed_label("a)\tthe relevant outcomes").map(|label| label.text), Some("a)"));
/// assert_eq!(typed_label("2 to ensure").map(|label| label.text), Some("2"));
/// assert_eq!(typed_label("2030 Agenda"), None);
/// ```
pub fn typed_label(text: &str) -> Option<TypedLabel<'_>> {
    let start = text.len() - text.trim_start().len();
    let body = &text[start..];
    let length = dash(body).or_else(|| bracketed(body)).or_else(|| numbered(body))?;
    let rest = &body[length..];
    let words = rest.trim_start();
    // A label is set apart from its words; a bare number also needs words after it.
    if rest.len() == words.len() && !rest.is_empty() {
        return None;
    }
    Some(TypedLabel { text: &body[..length], words: text.len() - words.len() })
}

fn dash(body: &str) -> Option<usize> {
    let first = body.chars().next()?;
    matches!(first, '–' | '—' | '-' | '•' | '·' | '●' | '▪').then(|| first.len_utf8())
}

/// `a)`, `(a)`, `iii)`, `12)`, `a bis)`.
fn bracketed(body: &str) -> Option<usize> {
    let open = usize::from(body.starts_with('('));
    let close = body.find(')')?;
    let inner = body.get(open..close)?;
    let word = inner.strip_suffix("bis").or_else(|| inner.strip_suffix("ter")).unwrap_or(inner).trim_end();
    let short = !word.is_empty()
        && word.len() <= 5
        && (word.bytes().all(|byte| byte.is_ascii_alphabetic()) && (word.len() <= 2 || is_roman(word))
            || word.bytes().all(|byte| byte.is_ascii_digit()));
    short.then_some(close + 1)
}

/// `1`, `1.`, `1.1`, `1bis`; at most two digits a part, so that a year is not a label.
fn numbered(body: &str) -> Option<usize> {
    let length =
        body.find(|character: char| !(character.is_ascii_digit() || character == '.')).unwrap_or(body.len());
    let number = body[..length].trim_end_matches('.');
    let parts_fit = !number.is_empty() && number.split('.').all(|part| matches!(part.len(), 1 | 2));
    if !parts_fit {
        return None;
    }
    let suffix = ["bis", "ter", "quater"].iter().find(|suffix| body[length..].starts_with(**suffix));
    Some(length + suffix.map_or(0, |suffix| suffix.len()))
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x' | b'l' | b'c'))
}
