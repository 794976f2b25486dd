//! Entries made new or changed, and files written entry by entry.

mod edit;
mod part;

use std::io::{self, Write};

pub use edit::Editor;
pub use part::Part;

use crate::read::{Head, Item};
use crate::tree::Tree;

/// Writes a file entry by entry; no more than one is in memory.
///
/// ```
/// use resolute_iati::{Editor, Head, Kind, Writer};
///
/// let mut writer = Writer::new(Vec::new(), &Head::new(Kind::Activities, None))?;
/// writer.entry(Editor::new("XM-1-7").finish().tree())?;
/// let file = String::from_utf8(writer.finish()?)?;
/// assert!(file.ends_with("</iati-activity>\n</iati-activities>\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    root: String,
}

impl<W: Write> Writer<W> {
    /// Writes the beginning of a file.
    ///
    /// # Errors
    /// The bytes could not be written.
    pub fn new(mut out: W, head: &Head) -> io::Result<Writer<W>> {
        // The first tag of an empty list closes itself; entries follow here.
        let source = head.source();
        let open = source.strip_suffix("/>").map_or(source, str::trim_end);
        out.write_all(open.as_bytes())?;
        if open.len() < source.len() {
            out.write_all(b">")?;
        }
        Ok(Writer { out, root: head.root().name().to_owned() })
    }

    /// Writes an entry on a line of its own, with the namespaces that it needs.
    ///
    /// # Errors
    /// The bytes could not be written.
    pub fn entry(&mut self, entry: &Tree) -> io::Result<()> {
        self.out.write_all(b"\n")?;
        self.out.write_all(entry.standalone().as_bytes())
    }

    /// Writes a piece as it was read from a file with the same beginning; the head and the tail of that file are left
    /// out.
    ///
    /// # Errors
    /// The bytes could not be written.
    pub fn item(&mut self, item: &Item) -> io::Result<()> {
        match item {
            Item::Head(_) | Item::Tail(_) => Ok(()),
            piece => self.out.write_all(piece.source().as_bytes()),
        }
    }

    /// Writes the end of the file.
    ///
    /// # Errors
    /// The bytes could not be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(format!("\n</{}>\n", self.root).as_bytes())?;
        self.out.flush()?;
        Ok(self.out)
    }
}
