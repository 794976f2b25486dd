//! `resolute import`: files and folders into the database, with a line for everything done.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use super::{Imported, LineKind, import};
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};

/// `resolute import`
#[derive(Debug, Args)]
pub struct ImportCommand {
    /// Files, or folders with files; what each one is, is seen from its content
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Say what would be done and store nothing
    #[arg(long)]
    dry_run: bool,
    /// How to report
    #[arg(long, value_enum, default_value = "text")]
    format: ReportFormat,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// A file that could not be taken in, and why.
#[derive(serde::Serialize)]
struct Refused {
    file: String,
    error: String,
}

/// Runs the command. Each file is taken in whole or not at all; one that cannot be read does not stop the others.
///
/// # Errors
/// Where a path is not there, or at the end where a file was refused.
pub async fn run(app: &App, person: &Person, command: &ImportCommand) -> Result<ExitCode> {
    let files = files_under(&command.paths)?;
    let bar = ProgressBar::new(files.len() as u64);
    bar.set_style(
        ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}").expect("the template is a valid one"),
    );
    let mut reports: Vec<Imported> = Vec::new();
    let mut refused = Vec::new();
    for file in &files {
        bar.set_message(file.display().to_string());
        match import_file(app, person, file, command.dry_run).await {
            Ok(report) => reports.push(report),
            Err(error) => {
                refused.push(Refused { file: file.display().to_string(), error: error.with_causes() })
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    match command.format {
        ReportFormat::Json => {
            let json =
                serde_json::json!({ "imported": reports, "refused": refused, "dry_run": command.dry_run });
            println!("{json:#}");
        }
        ReportFormat::Text => print_report(&reports, &refused, command.dry_run),
    }
    match refused.len() {
        0 => Ok(ExitCode::SUCCESS),
        count => Err(Error::Internal(
            format!("{count} of {} files could not be taken in; the others were", files.len()),
            "see the lines above".into(),
        )),
    }
}

async fn import_file(app: &App, person: &Person, file: &Path, dry_run: bool) -> Result<Imported> {
    let bytes = std::fs::read(file)
        .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", file.display())))?;
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    import(app, person, &name, &bytes, dry_run).await
}

/// The files of the paths, folders opened, in the order of their names.
fn files_under(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut waiting: Vec<PathBuf> = paths.iter().rev().cloned().collect();
    while let Some(path) = waiting.pop() {
        let unreadable =
            |error: std::io::Error| Error::Invalid(format!("{} cannot be opened: {error}", path.display()));
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).map_err(unreadable)?;
            let mut inside: Vec<PathBuf> = entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<std::io::Result<_>>()
                .map_err(unreadable)?;
            inside.sort_unstable_by(|one, other| other.cmp(one));
            waiting.extend(inside);
        } else {
            std::fs::metadata(&path).map_err(unreadable)?;
            files.push(path);
        }
    }
    Ok(files)
}

fn print_report(reports: &[Imported], refused: &[Refused], dry_run: bool) {
    for report in reports {
        println!("{}", report.file);
        for line in &report.lines {
            let sign = match line.kind {
                LineKind::Stored => "+",
                LineKind::Unchanged => "=",
                LineKind::Finding => "!",
            };
            let place = line.paragraph.map_or_else(String::new, |number| format!("paragraph {number}: "));
            println!("  {sign} {place}{}", line.message);
        }
    }
    for one in refused {
        eprintln!("{}\n  refused: {}", one.file, one.error);
    }
    let changed = reports.iter().filter(|report| report.changed).count();
    match dry_run {
        true => println!("{} files read, nothing stored (dry run)", reports.len()),
        false => println!(
            "{changed} files stored, {} unchanged, {} refused",
            reports.len() - changed,
            refused.len()
        ),
    }
}
