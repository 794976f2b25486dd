//! Texts that cells share. Each is held once, all of them in one piece of memory.

use std::borrow::Cow;

use super::too_large;
use super::xml::{Event, Tokens};
use crate::error::Result;

/// Bytes of all texts together.
const LARGEST: usize = 256 << 20;

/// The texts, by their numbers from 0.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each of them ends.
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.text.get(start..end)
    }
}

/// Reads the part of shared texts.
pub(super) fn read(tokens: &mut Tokens<'_>) -> Result<Strings> {
    let mut strings = Strings::default();
    while let Some(event) = tokens.next()? {
        let Event::Start(tag) = event else { continue };
        if tag.name() != "si" {
            continue;
        }
        // How a name is spoken (`rPh`) is no part of it.
        strings.text.push_str(&unescaped(&words_of(tokens)?));
        if strings.text.len() > LARGEST || strings.ends.len() * 4 > LARGEST {
            return Err(too_large("its texts have more than 256 MB"));
        }
        // Below 256 MB, so it fits.
        strings.ends.push(u32::try_from(strings.text.len()).unwrap_or(u32::MAX));
    }
    Ok(strings)
}

/// The words of a text that was just begun: of its one `t`, or of its runs.
pub(super) fn words_of(tokens: &mut Tokens<'_>) -> Result<String> {
    let (mut words, mut depth, mut spoken) = (String::new(), 1, 0);
    while depth > 0 {
        match tokens.next()? {
            Some(Event::Start(tag)) if tag.name() == "t" && spoken == 0 => {
                words.push_str(&tokens.words("")?);
            }
            Some(Event::Start(tag)) => {
                depth += 1;
                if spoken == 0 && tag.name() == "rPh" {
                    spoken = depth;
                }
            }
            Some(Event::End(_)) => {
                if spoken == depth {
                    spoken = 0;
                }
                depth -= 1;
            }
            Some(Event::Text(_)) => {}
            None => break,
        }
    }
    Ok(words)
}

/// With characters in place of `_x000D_` and the like (ISO 29500-1, 22.9.2.19).
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        let digits = tail.get(2..6).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let letter = digits.filter(|_| tail.as_bytes().get(6) == Some(&b'_'));
        let letter = letter.and_then(|digits| char::from_u32(u32::from_str_radix(digits, 16).ok()?));
        let used = match letter {
            Some(letter) => {
                out.push(letter);
                7
            }
            None => {
                out.push_str("_x");
                2
            }
        };
        rest = &tail[used..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_characters_are_undone() {
        assert_eq!(unescaped("a_x000D_b _x005F_x0041_ _x00 _xyz_"), "a\rb _x0041_ _x00 _xyz_");
        assert_eq!(unescaped("plain"), "plain");
    }
}
