//! Raw text of XML as the characters that it stands for, and back.

use std::borrow::Cow;

use super::syntax::reference;

/// Character data of an element's content: references resolved, CDATA opened, comments and instructions left out, line
/// ends as XML wants them.
pub(crate) fn content(raw: &str) -> Cow<'_, str> {
    if memchr::memchr3(b'&', b'<', b'\r', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        resolve(&rest[..at], &mut text);
        let markup = &rest[at..];
        let (end, kept) = section(markup);
        lines(kept, &mut text);
        rest = &markup[end..];
    }
    resolve(rest, &mut text);
    Cow::Owned(text)
}

/// The length of a comment, instruction or CDATA section, and the characters that it adds.
fn section(markup: &str) -> (usize, &str) {
    let until = |end: &str| markup.find(end).map_or(markup.len(), |at| at + end.len());
    if let Some(inner) = markup.strip_prefix("<![CDATA[") {
        return (until("]]>"), inner.split("]]>").next().unwrap_or_default());
    }
    (until(if markup.starts_with("<!--") { "-->" } else { ">" }), "")
}

/// The value of an attribute: references resolved, white space as blanks.
pub(crate) fn value(raw: &str) -> Cow<'_, str> {
    let is_plain = |byte: &u8| !matches!(byte, b'&' | b'\t' | b'\n' | b'\r');
    if raw.as_bytes().iter().all(is_plain) {
        return Cow::Borrowed(raw);
    }
    let blanks = raw.replace("\r\n", "\n").replace(['\t', '\n', '\r'], " ");
    let mut text = String::with_capacity(blanks.len());
    resolve(&blanks, &mut text);
    Cow::Owned(text)
}

fn resolve(raw: &str, into: &mut String) {
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        lines(&rest[..at], into);
        let after = &rest[at + 1..];
        let known = after.split_once(';').and_then(|(name, further)| Some((reference(name)?, further)));
        // The reader refuses unknown references; a raw text of other origin keeps them as they stand.
        let (character, further) = known.unwrap_or(('&', after));
        into.push(character);
        rest = further;
    }
    lines(rest, into);
}

fn lines(raw: &str, into: &mut String) {
    if memchr::memchr(b'\r', raw.as_bytes()).is_none() {
        return into.push_str(raw);
    }
    into.push_str(&raw.replace("\r\n", "\n").replace('\r', "\n"));
}

/// Text as it is written between tags.
pub(crate) fn escape_content(text: &str, into: &mut String) {
    for character in text.chars() {
        match character {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '\r' => into.push_str("&#13;"),
            // XML has no way to write these.
            '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                into.push(char::REPLACEMENT_CHARACTER);
            }
            _ => into.push(character),
        }
    }
}

/// Text as it is written between quotes.
pub(crate) fn escape_value(text: &str, into: &mut String) {
    let mut content = String::with_capacity(text.len());
    escape_content(text, &mut content);
    for character in content.chars() {
        match character {
            '"' => into.push_str("&quot;"),
            '\t' => into.push_str("&#9;"),
            '\n' => into.push_str("&#10;"),
            _ => into.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_what_a_reader_of_xml_sees() {
        assert_eq!(content("plain"), "plain");
        assert_eq!(
            content("a &amp; b<!-- no & --> &#233;\r\nc<![CDATA[<&amp;>]]><?pi?>d"),
            "a & b é\nc<&amp;>d"
        );
    }

    #[test]
    fn value_has_blanks_for_white_space_but_keeps_what_is_referred_to() {
        assert_eq!(value("a\tb\r\nc&#10;d &lt;"), "a b c\nd <");
    }

    #[test]
    fn escaped_text_comes_back_when_read() {
        let text = "a<b>&\"'\r\n\té]]>";
        let (mut inner, mut quoted) = (String::new(), String::new());
        escape_content(text, &mut inner);
        escape_value(text, &mut quoted);
        assert_eq!(content(&inner), text);
        assert_eq!(value(&quoted), text);
    }
}
