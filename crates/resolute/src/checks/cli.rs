//! `resolute check`: findings of a file for a terminal, for programs, or as comments in the file itself.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use resolute_document::checks::Defect;
use serde::Serialize;

use super::{CheckedFile, check_path, terminal};
use crate::error::{Error, Result};
use crate::instruments::cli::put;

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// One list of findings
    Json,
    /// The Word file itself, with the findings as comments
    Docx,
}

/// `resolute check`
#[derive(Debug, Args)]
pub struct CheckCommand {
    /// .docx, Akoma Ntoso or plain text files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The day for which citations and dates are judged; by default the opening of the conference addressed
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// How to write the findings
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Write to this file
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Runs the command: 1 where an error or a warning was found, 3 where a file could not be read.
///
/// # Errors
/// Where a file cannot be opened or the output not written.
pub fn run(command: &CheckCommand) -> Result<ExitCode> {
    let mut read: Vec<(&Path, CheckedFile)> = Vec::new();
    let mut unreadable = None;
    for path in &command.files {
        match check_path(path, command.as_of) {
            Ok(file) => read.push((path, file)),
            // One file that cannot be read does not hide what the others hold.
            Err(error) if command.files.len() > 1 => {
                eprintln!("error: {}", error.with_causes());
                unreadable = Some(error);
            }
            Err(error) => return Err(error),
        }
    }
    for (path, _) in read.iter().filter(|(_, file)| !file.checked.analysed) {
        eprintln!("{}: {}", path.display(), terminal::NOT_ENGLISH);
    }
    let bytes = match command.format {
        OutputFormat::Text => {
            let colour = command.output.is_none()
                && std::io::stdout().is_terminal()
                && std::env::var_os("NO_COLOR").is_none();
            terminal::report(&read, colour).into_bytes()
        }
        OutputFormat::Json => json(&read)?,
        OutputFormat::Docx => word(&read, command)?,
    };
    put(&bytes, command.output.as_deref())?;
    Ok(ExitCode::from(match unreadable {
        Some(Error::Invalid(_)) => 2,
        Some(_) => 3,
        None => u8::from(read.iter().any(|(_, file)| file.checked.has_findings())),
    }))
}

/// One Word file with its findings as comments.
fn word(read: &[(&Path, CheckedFile)], command: &CheckCommand) -> Result<Vec<u8>> {
    let ([(path, file)], Some(_)) = (read, &command.output) else {
        return Err(Error::Invalid(
            "--format docx takes one Word file, and -o names the file to write".to_owned(),
        ));
    };
    let bytes = std::fs::read(path)
        .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", path.display())))?;
    let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let (bytes, left_out) = super::commented(&bytes, file, &now)?;
    if left_out > 0 {
        eprintln!(
            "{left_out} findings stand where the file takes no comment, or were moved to the nearest place"
        );
    }
    Ok(bytes)
}

/// A row of the JSON of several files.
#[derive(Serialize)]
struct Row<'a> {
    file: String,
    #[serde(flatten)]
    defect: &'a Defect,
}

/// The findings of one file as a list; those of several files name their file.
fn json(read: &[(&Path, CheckedFile)]) -> Result<Vec<u8>> {
    let failed = |error| Error::internal("the findings are no JSON", error);
    let mut bytes = match read {
        [(_, only)] => serde_json::to_vec_pretty(&only.checked.defects).map_err(failed)?,
        several => {
            let rows: Vec<Row<'_>> = several
                .iter()
                .flat_map(|(path, file)| {
                    let name = path.display().to_string();
                    file.checked.defects.iter().map(move |defect| Row { file: name.clone(), defect })
                })
                .collect();
            serde_json::to_vec_pretty(&rows).map_err(failed)?
        }
    };
    bytes.push(b'\n');
    Ok(bytes)
}
