//! Bounds for what comes from outside: how many bytes, how many statements, how far entities may grow.

use std::io::{self, Read};

use crate::Error;

/// How much is read.
///
/// ```
/// use resolute_skos::{Format, Limits, Options, read};
/// let small = Options { limits: Limits { bytes: 10, ..Limits::default() }, ..Options::default() };
/// assert!(read(&b"<http://a.example/1> a <http://a.example/2> ."[..], Format::Turtle, &small).is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Statements in it.
    pub statements: u64,
}

impl Default for Limits {
    /// 256 MB and five million statements: several times the largest thesauri that libraries keep.
    fn default() -> Limits {
        Limits { bytes: 256 << 20, statements: 5_000_000 }
    }
}

/// How much of an XML file is looked at for its document type.
const HEAD: usize = 64 * 1024;
/// Longest entity: they stand for the beginning of an address.
const LONGEST_ENTITY: usize = 512;
/// How many bytes all entities together may become.
const GROWN: u64 = 64 << 20;
const DECLARATION: &[u8] = b"<!ENTITY";

/// Input that ends in an error when it is too large, or when it declares entities that may not be.
pub(crate) struct Guarded<R> {
    input: R,
    head: Vec<u8>,
    given: usize,
    bytes: u64,
    limits: Limits,
    /// Longest entity that was declared, of an XML file.
    longest: Option<usize>,
    /// How many bytes all references so far can have become.
    grown: u64,
    /// How much of a declaration was just seen.
    matched: usize,
}

impl<R: Read> Guarded<R> {
    pub(crate) fn new(mut input: R, limits: Limits, is_xml: bool) -> Result<Guarded<R>, io::Error> {
        let mut head = Vec::new();
        if is_xml {
            (&mut input).take(HEAD as u64).read_to_end(&mut head)?;
        }
        let longest = is_xml.then(|| longest_entity(&head)).transpose()?;
        Ok(Guarded { input, head, given: 0, bytes: 0, limits, longest, grown: 0, matched: 0 })
    }

    fn watch(&mut self, piece: &[u8], in_head: bool) -> io::Result<()> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.limits.bytes {
            return Err(refused(Error::TooLarge { what: "bytes", limit: self.limits.bytes }));
        }
        let Some(longest) = self.longest else { return Ok(()) };
        if longest > 0 {
            let references = piece.iter().filter(|byte| **byte == b'&').count();
            self.grown += (references * longest) as u64;
            if self.grown > GROWN {
                return Err(entities("they would grow beyond what is read"));
            }
        }
        if !in_head {
            for byte in piece {
                self.matched = match *byte == DECLARATION[self.matched] {
                    true => self.matched + 1,
                    false => usize::from(*byte == DECLARATION[0]),
                };
                if self.matched == DECLARATION.len() {
                    return Err(entities("they are declared too far inside the file"));
                }
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let from_head = self.given < self.head.len();
        let count = match from_head {
            true => {
                let rest = &self.head[self.given..];
                let count = rest.len().min(buffer.len());
                buffer[..count].copy_from_slice(&rest[..count]);
                self.given += count;
                count
            }
            false => self.input.read(buffer)?,
        };
        self.watch(&buffer[..count], from_head)?;
        Ok(count)
    }
}

/// The longest value of an entity that the head of an XML file declares, entities inside it put in.
fn longest_entity(head: &[u8]) -> io::Result<usize> {
    let text = String::from_utf8_lossy(head);
    let mut known: Vec<(String, usize)> = Vec::new();
    for declaration in text.split("<!ENTITY").skip(1) {
        let declaration = declaration.split('>').next().unwrap_or_default();
        let mut words = declaration.split_whitespace();
        let name = words.next().unwrap_or_default();
        if words.next().is_some_and(|word| word == "SYSTEM" || word == "PUBLIC") {
            return Err(entities("one of them stands in another file"));
        }
        let Some(start) = declaration.find(['"', '\'']) else { continue };
        let value = declaration[start + 1..].trim_end().trim_end_matches(['"', '\'']);
        let inner = value.split('&').skip(1).filter_map(|rest| {
            let name = rest.split(';').next()?;
            known.iter().find(|(own, _)| own == name).map(|(_, length)| *length)
        });
        let length = value.len() + inner.sum::<usize>();
        if length > LONGEST_ENTITY {
            return Err(entities("one of them is longer than 512 bytes"));
        }
        known.push((name.to_owned(), length));
    }
    Ok(known.into_iter().map(|(_, length)| length).max().unwrap_or_default())
}

fn entities(why: &'static str) -> io::Error {
    refused(Error::Entities(why))
}

fn refused(error: Error) -> io::Error {
    io::Error::other(error)
}

/// What we refused ourselves, out of the error of a reader.
pub(crate) fn own_refusal(error: io::Error) -> Result<Error, io::Error> {
    error.downcast::<Error>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<usize> {
        let mut guarded = Guarded::new(text.as_bytes(), Limits::default(), true)?;
        let mut out = Vec::new();
        guarded.read_to_end(&mut out)
    }

    #[test]
    fn entities_that_grow_or_stand_elsewhere_are_refused() {
        let doctype = |inner: &str| format!("<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [{inner}]><rdf:RDF/>");
        assert!(read(&doctype("<!ENTITY owl \"http://www.w3.org/2002/07/owl#\">")).is_ok());
        let mut bomb = "<!ENTITY a0 \"lollollollol\">".to_owned();
        for level in 1..9 {
            let own = format!("&a{};", level - 1).repeat(10);
            bomb.push_str(&format!("<!ENTITY a{level} \"{own}\">"));
        }
        assert!(read(&doctype(&bomb)).unwrap_err().to_string().contains("longer than 512"));
        let outside = "<!ENTITY a SYSTEM \"file:///etc/passwd\">";
        assert!(read(&doctype(outside)).unwrap_err().to_string().contains("another file"));
        let many =
            format!("{}{}", doctype(&format!("<!ENTITY a \"{}\">", "x".repeat(500))), "&a;".repeat(200_000));
        assert!(read(&many).unwrap_err().to_string().contains("grow"));
        let late = format!("<!--{}--><!DOCTYPE x [<!ENTITY a \"b\">]>", " ".repeat(HEAD));
        assert!(read(&late).unwrap_err().to_string().contains("too far inside"));
    }

    #[test]
    fn a_file_that_is_too_large_ends_in_an_error_that_says_how_much_is_read() {
        let limits = Limits { bytes: 5, statements: 1 };
        let mut guarded = Guarded::new(&b"123456"[..], limits, false).unwrap();
        let error = guarded.read_to_end(&mut Vec::new()).unwrap_err();
        assert_eq!(
            own_refusal(error).unwrap().to_string(),
            "the file has more than 5 bytes, which is as many as are read"
        );
    }
}
