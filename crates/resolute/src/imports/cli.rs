//! `resolute import`: files and folders into the database, with a line for everything done.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use super::{Imported, LineKind, import};
use crate::accounts::Person;
use crate::activities::exchange;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::languages::{Wish, keep_text};
use crate::plans;

/// `resolute import`
#[derive(Debug, Args)]
// Here a version is one of a text.
#[command(disable_version_flag = true)]
pub struct ImportCommand {
    /// Files, or folders with files; what each one is, is seen from its content
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Say what would be done and store nothing
    #[arg(long)]
    dry_run: bool,
    /// Keep each file as the text of this instrument, such as PP-140, in one of the official languages; no duties are
    /// read from it
    #[arg(long, requires = "version")]
    instrument: Option<String>,
    /// Year of the version that the text belongs to
    #[arg(long, requires = "instrument")]
    version: Option<i64>,
    /// Language of the text: ar, en, es, fr, ru or zh; guessed where it is not given
    #[arg(long, requires = "instrument")]
    language: Option<String>,
    /// Title, for an instrument that is not known
    #[arg(long, requires = "instrument")]
    title: Option<String>,
    /// Body that adopted it, for an instrument that is not known
    #[arg(long, requires = "instrument")]
    body: Option<String>,
    /// Kind, such as charter, for an instrument that is not known
    #[arg(long, requires = "instrument")]
    kind: Option<String>,
    /// City of the conference, for a version that is not known
    #[arg(long, requires = "instrument")]
    place: Option<String>,
    /// Where this text itself is from; always asked for with --instrument
    #[arg(long, requires = "instrument")]
    source: Option<String>,
    /// Name of the list that a file of activities is of; a newer file of the same list updates what an older one
    /// brought. The name of the file without its ending where it is not given
    #[arg(long)]
    list: Option<String>,
    /// A file that says what the columns of a table of activities are; as last time, or as the headers seem, where it is
    /// not given
    #[arg(long)]
    mapping: Option<PathBuf>,
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
        match import_file(app, person, file, command).await {
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

async fn import_file(app: &App, person: &Person, file: &Path, command: &ImportCommand) -> Result<Imported> {
    if command.instrument.is_none() && is_plan(file)? {
        let bytes = std::fs::read(file)
            .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", file.display())))?;
        return import_plan(app, person, &file.display().to_string(), &bytes, command.dry_run).await;
    }
    if command.instrument.is_none()
        && let Some(format) = exchange::recognised(file)?
    {
        return import_activities(app, person, file, format, command).await;
    }
    let bytes = std::fs::read(file)
        .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", file.display())))?;
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    match command.wish() {
        Some(wish) => {
            let kept = keep_text(app, person, &wish, (&name, &bytes), command.dry_run).await?;
            Ok(Imported::kept(&name, &kept))
        }
        None => import(app, person, &name, &bytes, command.dry_run).await,
    }
}

/// Largest file that may be a list of a plan.
const LARGEST_PLAN: u64 = 32 << 20;

/// Whether a file is a list of the items of a plan, as its beginning seems; one that is larger than any is none.
fn is_plan(file: &Path) -> Result<bool> {
    let failed = |error| Error::Invalid(format!("{} cannot be opened: {error}", file.display()));
    let ending = file.extension().map(|one| one.to_string_lossy().to_lowercase());
    if !matches!(ending.as_deref(), Some("csv" | "tsv" | "json" | "xlsx"))
        || std::fs::metadata(file).map_err(failed)?.len() > LARGEST_PLAN
    {
        return Ok(false);
    }
    Ok(plans::exchange::reading::is_plan(&std::fs::read(file).map_err(failed)?))
}

/// A list of the items of a plan: into the plan that it names.
async fn import_plan(
    app: &App,
    person: &Person,
    name: &str,
    bytes: &[u8],
    dry_run: bool,
) -> Result<Imported> {
    let read = plans::exchange::reading::read(bytes)?;
    let plan = read.plan.clone().ok_or_else(|| {
        Error::Invalid(
            "the list names no plan; say which with `resolute plan import FILE --plan CODE`".to_owned(),
        )
    })?;
    let report = plans::exchange::import(app, person, &plan, &read, dry_run).await?;
    plans::cli::refuse_errors(&report)?;
    Ok(Imported::of_plan(name, &report))
}

async fn import_activities(
    app: &App,
    person: &Person,
    file: &Path,
    format: exchange::model::Format,
    command: &ImportCommand,
) -> Result<Imported> {
    let handing = exchange::cli::Handing {
        path: file,
        list: command.list.as_deref(),
        mapping: command.mapping.as_deref(),
        dry_run: command.dry_run,
    };
    let report = exchange::cli::import(app, person, format, handing).await?;
    if report.errors > 0 && !command.dry_run {
        let (_, met) = exchange::cli::lines(&report, false);
        return Err(Error::Invalid(format!(
            "{} errors keep the file out; nothing was stored\n  {}",
            report.errors,
            met.join("\n  ")
        )));
    }
    Ok(Imported::of_activities(&file.display().to_string(), report, command.dry_run))
}

impl ImportCommand {
    /// Which text the files are, where the command says so.
    fn wish(&self) -> Option<Wish> {
        Some(Wish {
            instrument: self.instrument.clone()?,
            year: self.version?,
            language: self.language.clone(),
            title: self.title.clone(),
            body: self.body.clone(),
            kind: self.kind.clone(),
            place: self.place.clone(),
            source: self.source.clone(),
        })
    }
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
