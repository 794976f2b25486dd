//! Bytes of other encodings as UTF-8.

use crate::error::ReadError;

/// The encodings that files of aid organisations are met in.
#[derive(Debug)]
pub(super) enum Decoder {
    Utf8,
    Latin1,
    Windows1252,
    Utf16 { is_big: bool, held: Vec<u8> },
}

/// What windows-1252 has in the place of the control characters from 0x80 on.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

impl Decoder {
    /// By the mark at the start, else by what the declaration says.
    pub(super) fn of(start: &[u8]) -> Result<Decoder, ReadError> {
        match start {
            [0xFE, 0xFF, ..] | [0, b'<', 0, b'?', ..] => {
                return Ok(Decoder::Utf16 { is_big: true, held: Vec::new() });
            }
            [0xFF, 0xFE, ..] | [b'<', 0, b'?', 0, ..] => {
                return Ok(Decoder::Utf16 { is_big: false, held: Vec::new() });
            }
            _ => {}
        }
        let declared = declared(start).unwrap_or_else(|| "UTF-8".to_owned());
        match declared.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "us-ascii" | "ascii" => Ok(Decoder::Utf8),
            "iso-8859-1" | "iso8859-1" | "latin1" | "latin-1" => Ok(Decoder::Latin1),
            "windows-1252" | "cp1252" => Ok(Decoder::Windows1252),
            _ => Err(ReadError::Encoding { encoding: declared }),
        }
    }

    /// `None` where nothing has to be done.
    pub(super) fn name(&self) -> Option<&'static str> {
        match self {
            Decoder::Utf8 => None,
            Decoder::Latin1 => Some("ISO-8859-1"),
            Decoder::Windows1252 => Some("windows-1252"),
            Decoder::Utf16 { .. } => Some("UTF-16"),
        }
    }

    pub(super) fn decode(&mut self, raw: &[u8], is_last: bool, into: &mut Vec<u8>) {
        let mut push =
            |character: char| into.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        match self {
            Decoder::Utf8 => into.extend_from_slice(raw),
            Decoder::Latin1 => raw.iter().for_each(|byte| push(char::from(*byte))),
            Decoder::Windows1252 => raw.iter().for_each(|byte| push(windows(*byte))),
            Decoder::Utf16 { is_big, held } => {
                held.extend_from_slice(raw);
                let mut whole = held.len() & !1;
                let unit = |pair: &[u8]| match is_big {
                    true => u16::from_be_bytes([pair[0], pair[1]]),
                    false => u16::from_le_bytes([pair[0], pair[1]]),
                };
                // The first half of a pair waits for the second.
                let is_first_half = |unit: u16| (0xD800..0xDC00).contains(&unit);
                if !is_last && whole >= 2 && is_first_half(unit(&held[whole - 2..whole])) {
                    whole -= 2;
                }
                let units = held[..whole].chunks_exact(2).map(unit);
                char::decode_utf16(units)
                    .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
                    .for_each(push);
                held.drain(..whole);
            }
        }
    }
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..0xA0 => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn declared(start: &[u8]) -> Option<String> {
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start);
    let declaration = start.strip_prefix(b"<?xml")?;
    let end = memchr::memmem::find(declaration, b"?>")?;
    let declaration = String::from_utf8_lossy(&declaration[..end]).into_owned();
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start().to_owned();
    let quote = value.chars().next()?;
    value[1..].split(quote).next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(raw: &[u8]) -> String {
        let mut decoder = Decoder::of(raw).unwrap();
        let mut into = Vec::new();
        for (at, piece) in raw.chunks(3).enumerate() {
            decoder.decode(piece, (at + 1) * 3 >= raw.len(), &mut into);
        }
        String::from_utf8(into).unwrap()
    }

    #[test]
    fn text_is_the_same_in_every_encoding() {
        let latin = b"<?xml version='1.0' encoding = 'ISO-8859-1'?>\xE9";
        assert!(decoded(latin).ends_with("?>é"));
        assert!(decoded(b"<?xml version='1.0' encoding=\"windows-1252\"?>\x80\xE9").ends_with("?>€é"));
        let wide = "\u{feff}<?xml?>é😀";
        let big: Vec<u8> = wide.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let little: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&big), wide);
        assert_eq!(decoded(&little), wide);
    }

    #[test]
    fn unknown_encodings_are_refused_by_name() {
        let error = Decoder::of(b"<?xml version='1.0' encoding='KOI8-R'?>").unwrap_err();
        assert!(error.to_string().starts_with("the file is written in KOI8-R; accepted are UTF-8"));
    }
}
