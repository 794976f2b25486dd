//! `resolute text` and `resolute recover`: reading a file without keeping it.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use resolute_document::{Document, recover, text};

use super::reading::Reading;
use crate::error::{Error, Result};
use crate::formats::{self, Format};

/// Which text of a marked document is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Wanted {
    /// With every change accepted
    Accepted,
    /// With every change rejected
    Rejected,
    /// With the changes marked
    Redline,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// Characters, one paragraph a line
    Text,
    /// Paragraphs, spans, marks and findings
    Json,
    /// A page for a browser
    Html,
    /// Word, with real tracked changes
    Docx,
    /// Akoma Ntoso, with the changes as insertions and deletions
    Akn,
}

/// `resolute text`
#[derive(Debug, Args)]
pub struct TextCommand {
    /// A .docx, Akoma Ntoso or plain text file
    file: PathBuf,
    /// Which text
    #[arg(long, value_enum, default_value = "accepted")]
    reading: Wanted,
    /// How to write it
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Add the labels that Word draws by automatic numbering
    #[arg(long)]
    labels: bool,
    /// Write to this file
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// `resolute recover`
#[derive(Debug, Args)]
pub struct RecoverCommand {
    /// A text in which deleted and inserted words were run together
    flattened: PathBuf,
    /// The text as it was before the changes, if you have it
    #[arg(long)]
    base: Option<PathBuf>,
    /// How to write the marked text
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Write to this file
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Runs `resolute text`.
///
/// # Errors
/// Where the file cannot be read or the output not written.
pub fn text(command: &TextCommand) -> Result<()> {
    let document = read(&command.file)?;
    let wanted = match command.reading {
        Wanted::Accepted => document.accepted().document,
        Wanted::Rejected => document.rejected().document,
        Wanted::Redline => document,
    };
    say_findings(&wanted, command.format);
    write(&wanted, command.format, command.labels, &command.file, command.output.as_deref())
}

/// Runs `resolute recover`.
///
/// # Errors
/// As [`text()`].
pub fn recover(command: &RecoverCommand) -> Result<()> {
    let flattened = read(&command.flattened)?;
    let recovered = match &command.base {
        Some(base) => recover::with_base(&flattened, &read(base)?.accepted().document),
        None => recover::without_base(&flattened, resolute_reference::register(), None),
    };
    say_findings(&recovered, command.format);
    let output = command.output.as_deref();
    if command.format == OutputFormat::Text {
        return put(formats::marked_text(&recovered, false).as_bytes(), output);
    }
    write(&recovered, command.format, false, &command.flattened, output)
}

/// Reads a document from a file.
///
/// # Errors
/// Names the file and what is wrong with it.
pub fn read(path: &Path) -> Result<Document> {
    Ok(read_bytes(path)?.0)
}

/// Reads a document from a file, with its format and its bytes.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(path: &Path) -> Result<(Document, Format, Vec<u8>)> {
    let bytes = std::fs::read(path)
        .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", path.display())))?;
    // The command was right and the file was not: a failure, not a wrong use.
    let (document, format) = formats::read(&bytes)
        .map_err(|error| Error::internal(&format!("{} cannot be read", path.display()), error))?;
    Ok((document, format, bytes))
}

/// Reads a file with everything that is understood of it.
///
/// # Errors
/// As [`read`].
pub fn read_whole(path: &Path) -> Result<Reading> {
    Ok(Reading::of_given(read(path)?, resolute_reference::register()))
}

/// Findings go to standard error where the output has no place for them.
pub(crate) fn say_findings(document: &Document, format: OutputFormat) {
    if format == OutputFormat::Json {
        return;
    }
    for finding in &document.findings {
        let place = finding.paragraph.map_or_else(String::new, |index| format!("paragraph {}: ", index + 1));
        eprintln!("{place}{}", finding.message);
    }
}

/// Writes a document in one of the formats.
///
/// # Errors
/// Where it cannot be written.
pub fn write(
    document: &Document,
    format: OutputFormat,
    labels: bool,
    source: &Path,
    output: Option<&Path>,
) -> Result<()> {
    let bytes = match format {
        OutputFormat::Text => text::plain_text(document, labels).into_bytes(),
        OutputFormat::Json => {
            let mut json = serde_json::to_vec_pretty(document)
                .map_err(|error| Error::internal("the text is no JSON", error))?;
            json.push(b'\n');
            json
        }
        OutputFormat::Html => {
            let title =
                source.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            formats::html_page(document, &title).into_bytes()
        }
        OutputFormat::Docx => formats::word(document, None)?,
        OutputFormat::Akn => formats::akn(document)?,
    };
    put(&bytes, output)
}

/// Writes to a file, or to standard output; a reader that stops early, such as `head`, is no failure.
///
/// # Errors
/// Where the file cannot be written.
pub fn put(bytes: &[u8], output: Option<&Path>) -> Result<()> {
    use std::io::Write;
    match output {
        Some(path) => std::fs::write(path, bytes)
            .map_err(|error| Error::internal(&format!("{} cannot be written", path.display()), error)),
        None => match std::io::stdout().lock().write_all(bytes) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(Error::internal("standard output cannot be written", error))
            }
            _ => Ok(()),
        },
    }
}
