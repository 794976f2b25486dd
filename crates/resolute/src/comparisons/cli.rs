//! `resolute compare`: what one file changes in another.

use std::path::{Path, PathBuf};

use clap::Args;
use resolute_document::{Document, Mark, Paragraph, compare};
use resolute_docx::{By, Side};

use crate::error::{Error, Result};
use crate::formats::{self, Format};
use crate::instruments::cli::{OutputFormat, put, read_bytes, say_findings, write};

/// `resolute compare`
#[derive(Debug, Args)]
pub struct CompareCommand {
    /// The text as it was: a .docx, Akoma Ntoso or plain text file
    old: PathBuf,
    /// The text as it is to be
    new: PathBuf,
    /// How to write the marked text; Word keeps the new file and puts the changes into it
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Of the text format, leave out what did not change, but for the calls under which something did
    #[arg(long)]
    changes: bool,
    /// In the text format, add the labels that Word draws by automatic numbering
    #[arg(long)]
    labels: bool,
    /// Who stands as the author of the changes in Word and Akoma Ntoso
    #[arg(long, value_name = "NAME", default_value = "Comparison")]
    author: String,
    /// Write to this file
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// Where a file cannot be read or the output not written.
pub fn run(command: &CompareCommand) -> Result<()> {
    let (old, ..) = read_bytes(&command.old)?;
    let (new, format, bytes) = read_bytes(&command.new)?;
    for (path, document) in [(&command.old, &old), (&command.new, &new)] {
        if document.has_changes() {
            eprintln!("{}: has tracked changes; compared with all of them accepted", path.display());
        }
    }
    if size(&old) + size(&new) > MOST {
        let why = format!("together they hold more than {} MB of text", MOST / 1_000_000);
        let both =
            format!("{} and {} are too long to be compared", command.old.display(), command.new.display());
        return Err(Error::internal(&both, Error::Invalid(why)));
    }
    let marked = compare(&old, &new);
    say_findings(&marked, command.format);
    let output = command.output.as_deref();
    match command.format {
        OutputFormat::Text => {
            let text = match command.changes {
                true => changed_text(&marked, command.labels),
                false => formats::marked_text(&marked, command.labels),
            };
            put(text.as_bytes(), output)
        }
        // For readers of words a renumbered item is renumbered, not rewritten.
        OutputFormat::Json => {
            let plain = resolute_document::compare::with_plain_labels(&marked);
            write(&plain, command.format, false, &command.new, output)
        }
        // A file with changes of its own would end up with two sets of them.
        OutputFormat::Docx if format == Format::Docx && !new.has_changes() => {
            put(&into_original(&bytes, &signed(marked, &command.author), &command.new)?, output)
        }
        OutputFormat::Docx | OutputFormat::Akn => {
            if command.format == OutputFormat::Docx && format == Format::Docx {
                eprintln!(
                    "{}: written anew, without its letterhead and styles, because it has tracked changes of its \
                     own; accept them in Word first to keep the file",
                    command.new.display()
                );
            }
            write(&signed(marked, &command.author), command.format, false, &command.new, output)
        }
        OutputFormat::Html => write(&marked, command.format, false, &command.new, output),
    }
}

/// Bytes of a text.
pub(super) fn size(document: &Document) -> usize {
    document.paragraphs.iter().flat_map(|paragraph| &paragraph.spans).map(|span| span.text.len()).sum()
}

/// Bytes of both texts together: about three million words, each of which takes some hundred bytes of memory.
const MOST: usize = 20_000_000;

/// The changes with an author and the present time, as Word shows them.
fn signed(mut marked: Document, author: &str) -> Document {
    let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let spans = |paragraph: &mut Paragraph| {
        let marks = paragraph.spans.iter_mut().map(|span| &mut span.changes);
        for change in marks.chain([&mut paragraph.paragraph_mark.changes]).flatten() {
            change.author.get_or_insert_with(|| author.to_owned());
            change.date.get_or_insert_with(|| now.clone());
        }
    };
    marked.paragraphs.iter_mut().for_each(spans);
    marked
}

/// The new file with the changes in it, else a file of our own that has them.
fn into_original(original: &[u8], marked: &Document, path: &Path) -> Result<Vec<u8>> {
    match resolute_docx::revise(original, marked, Side::After, &By::default()) {
        Ok(revised) => {
            for finding in &revised.findings {
                eprintln!("{}: {}", path.display(), finding.message);
            }
            Ok(revised.bytes)
        }
        Err(error) => {
            eprintln!(
                "{}: the changes have no place in this file ({error}); written as a new one",
                path.display()
            );
            resolute_docx::write(marked)
                .map_err(|error| Error::internal("the Word file could not be made", error))
        }
    }
}

/// Only the changed paragraphs, each under the last unlabelled one before it, and how many stand between.
fn changed_text(marked: &Document, labels: bool) -> String {
    let changed = |at: usize| {
        let paragraph = &marked.paragraphs[at];
        !paragraph.paragraph_mark.changes.is_empty()
            || paragraph.number_before.is_some()
            || paragraph.spans.iter().any(|span| span.mark() != Mark::Unchanged)
    };
    let count = marked.paragraphs.len();
    let mut shown: Vec<bool> = (0..count).map(changed).collect();
    let mut call = None;
    for at in 0..count {
        let paragraph = &marked.paragraphs[at];
        if shown[at] {
            if let Some(call) = call {
                shown[call] = true;
            }
        } else if paragraph.label().is_none() && !paragraph.text().trim().is_empty() {
            call = Some(at);
        }
    }
    let mut text = String::new();
    let mut passed = 0;
    for (paragraph, shown) in marked.paragraphs.iter().zip(shown) {
        if !shown {
            passed += 1;
            continue;
        }
        if passed > 0 {
            text.push_str(&format!("… {passed} unchanged\n"));
            passed = 0;
        }
        text.push_str(&formats::marked_line(paragraph, labels));
        text.push('\n');
    }
    if passed > 0 {
        text.push_str(&format!("… {passed} unchanged\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_stand_under_their_call() {
        let old =
            Document::from_plain_text("recalling\na)\tone;\nresolves\n1\tto go;\n2\tto report every year,");
        let new = Document::from_plain_text(
            "recalling\na)\tone;\nresolves\n1\tto go;\n2\tto report every second year,",
        );
        assert_eq!(
            changed_text(&compare(&old, &new), false),
            "… 2 unchanged\nresolves\n… 1 unchanged\n2\tto report every {+second +}year,\n"
        );
    }
}
