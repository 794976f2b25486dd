//! What the tokeniser leaves open: names, attributes, references, forbidden characters.

use super::{Fault, Span};

/// The first byte that starts a character which XML forbids.
pub(crate) fn forbidden(text: &[u8]) -> Option<usize> {
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(*byte, b'\t' | b'\n' | b'\r');
    // The whole is looked through without branches first: nearly all text is fine.
    if text.iter().fold(false, |found, byte| found | is_control(byte)) {
        return text.iter().position(is_control);
    }
    // U+FFFE and U+FFFF.
    memchr::memchr_iter(0xEF, text).find(|at| matches!(text.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])))
}

/// Whether a name is one, by the fifth edition of XML.
pub(crate) fn is_name(name: &str) -> bool {
    if name.bytes().all(is_usual) {
        return name
            .bytes()
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, b'_' | b':'));
    }
    let mut characters = name.chars();
    characters.next().is_some_and(starts_name) && characters.all(continues_name)
}

fn starts_name(character: char) -> bool {
    matches!(character,
        ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

pub(crate) fn continues_name(character: char) -> bool {
    starts_name(character)
        || matches!(character, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// What stands between `&` and `;`: one of the five names of XML, or a number of a character.
pub(crate) fn reference(name: &str) -> Option<char> {
    if let Some(words) = quick_xml::escape::resolve_xml_entity(name) {
        return words.chars().next();
    }
    let number = name.strip_prefix('#')?;
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hex| (hex, 16));
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let character = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
    let mut bytes = [0; 4];
    forbidden(character.encode_utf8(&mut bytes).as_bytes()).is_none().then_some(character)
}

/// The first faulty reference of a text, as offset.
fn faulty_reference(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'&', text.as_bytes()).find(|at| {
        let rest = &text[at + 1..];
        memchr::memchr(b';', rest.as_bytes()).is_none_or(|end| reference(&rest[..end]).is_none())
    })
}

/// An attribute of a tag: where its name begins, how long it is, where its value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AttributeSpan {
    pub(crate) name: Span,
    pub(crate) value: Span,
}

/// Namespaces are looked up through all elements around; a tag that declares hundreds is made to slow that down.
const MOST_NAMESPACES: usize = 40;

/// Reads what follows the name in a tag; tells whether a namespace is declared. `at` is where `text` begins in the
/// source.
pub(crate) fn attributes(
    text: &str,
    at: usize,
    limit: usize,
    into: &mut Vec<AttributeSpan>,
) -> Result<bool, Fault> {
    let bytes = text.as_bytes();
    let first = into.len();
    let mut here = 0;
    let mut declared = 0;
    loop {
        let gap = skip_space(bytes, here);
        if gap == bytes.len() {
            return Ok(declared > 0);
        }
        if gap == here {
            return Err(Fault::xml(at + gap, "white space is missing before an attribute"));
        }
        let span = attribute(text, gap, at)?;
        here = span.value.end as usize + 1 - at;
        if into.len() - first == limit {
            return Err(Fault::TooLarge { what: "the number of attributes", limit });
        }
        let name = &text[gap..span.name.end as usize - at];
        let is_double = |other: &AttributeSpan| {
            &text[other.name.start as usize - at..other.name.end as usize - at] == name
        };
        if into[first..].iter().any(is_double) {
            return Err(Fault::xml(at + gap, format!("the attribute {name:?} stands twice")));
        }
        declared += usize::from(name.starts_with("xmlns"));
        if declared > MOST_NAMESPACES {
            let what = "the number of namespaces that an element declares";
            return Err(Fault::TooLarge { what, limit: MOST_NAMESPACES });
        }
        into.push(span);
    }
}

fn attribute(text: &str, start: usize, at: usize) -> Result<AttributeSpan, Fault> {
    let bytes = text.as_bytes();
    let (name_end, quote_at) = match usual_name(bytes, start) {
        Some(found) => found,
        None => unusual_name(text, start, at)?,
    };
    let name = &text[start..name_end];
    let quote = bytes[quote_at];
    let value_start = quote_at + 1;
    // Values are short: one pass finds the closing quote and whether something has to be looked at.
    let mut has_marks = false;
    let is_closing = |byte: &u8| {
        has_marks |= matches!(byte, b'<' | b'&');
        *byte == quote
    };
    let Some(length) = bytes[value_start..].iter().position(is_closing) else {
        return Err(Fault::xml(at + value_start, format!("the value of {name:?} has no closing quote")));
    };
    if has_marks {
        let value = &text[value_start..value_start + length];
        if let Some(bad) = memchr::memchr(b'<', value.as_bytes()) {
            return Err(Fault::xml(at + value_start + bad, "\"<\" in the value of an attribute; write &lt;"));
        }
        if let Some(bad) = faulty_reference(value) {
            return Err(Fault::xml(
                at + value_start + bad,
                "\"&\" that begins no known reference; write &amp;",
            ));
        }
    }
    Ok(AttributeSpan {
        name: Span::new(at + start, at + name_end),
        value: Span::new(at + value_start, at + value_start + length),
    })
}

/// Where a name of letters, digits and marks ends and its value begins, if `="` follows at once; nearly all do.
fn usual_name(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let rest = &bytes[start..];
    let length = rest.iter().take_while(|byte| is_usual(**byte)).count();
    let is_start = rest[0].is_ascii_alphabetic() || matches!(rest[0], b'_' | b':');
    let follows = matches!(rest.get(length..length + 2), Some([b'=', b'"' | b'\'']));
    (is_start && follows).then_some((start + length, start + length + 1))
}

/// The same for a name of other letters, or with blanks around `=`.
fn unusual_name(text: &str, start: usize, at: usize) -> Result<(usize, usize), Fault> {
    let bytes = text.as_bytes();
    let is_end = |byte: &u8| matches!(byte, b'=' | b' ' | b'\t' | b'\n' | b'\r');
    let name_end = bytes[start..].iter().position(is_end).map_or(bytes.len(), |length| start + length);
    let name = &text[start..name_end];
    if !is_name(name) {
        return Err(Fault::xml(at + start, format!("{name:?} is no name of an attribute")));
    }
    let equals = skip_space(bytes, name_end);
    let quote_at = skip_space(bytes, equals + 1);
    match (bytes.get(equals), bytes.get(quote_at)) {
        (Some(b'='), Some(b'"' | b'\'')) => Ok((name_end, quote_at)),
        _ => Err(Fault::xml(at + start, format!("the attribute {name:?} has no value in quotes"))),
    }
}

fn is_usual(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b':')
}

fn skip_space(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_xml_when_odd() {
        for name in ["a", "iati-activity", "x:y", "_", "naïve", "日本"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "1a", "-a", "a b", "a=", "\u{b7}a", "a/"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn references_are_known_or_refused() {
        assert_eq!(reference("#x41"), Some('A'));
        assert_eq!(reference("#233"), Some('é'));
        for name in ["", "#", "#x", "#0", "#xFFFF", "#x110000", "nbsp", "#+5", "#X41"] {
            assert_eq!(reference(name), None, "{name}");
        }
    }

    #[test]
    fn attributes_are_refused_when_malformed() {
        let read = |text: &str| attributes(text, 0, 8, &mut Vec::new());
        assert!(read(r#" a="1" b = '2' "#).is_ok());
        for text in
            [r#" a="1"b="2""#, " a", " a=1", r#" a="1" a="2""#, r#" a="<""#, r#" a="&b""#, r#" a="1"#, " /"]
        {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn forbidden_characters_are_found_where_they_stand() {
        assert_eq!(forbidden("tab\tline\n".as_bytes()), None);
        assert_eq!(forbidden(b"a\0b"), Some(1));
        assert_eq!(forbidden("ab\u{FFFF}".as_bytes()), Some(2));
    }
}
