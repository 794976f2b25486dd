//! Files of activities on the command line.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::export::{As, Everything};
use super::model::{Finding, Format, Report, Weight};
use super::tables::{self, Mapping};
use super::{Phase, Progress, Wish, actions};
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};

/// How often the progress is shown.
const SHOWN_EVERY: Duration = Duration::from_millis(100);

/// How a file is handed in.
#[derive(Debug, Clone, Copy)]
pub struct Handing<'a> {
    /// The file.
    pub path: &'a Path,
    /// Its list, where it is said.
    pub list: Option<&'a str>,
    /// A file that says what the columns of a table are.
    pub mapping: Option<&'a Path>,
    /// Store nothing.
    pub dry_run: bool,
}

/// Takes in a file, showing how far it is: a bar on a terminal, else a line now and then.
///
/// # Errors
/// As [`super::import`].
pub async fn import(app: &App, person: &Person, format: Format, handing: Handing<'_>) -> Result<Report> {
    let name = handing.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mapping = match format {
        Format::Csv | Format::Xlsx => Some(mapping(app, person, format, handing).await?),
        _ => None,
    };
    let wish = Wish {
        path: handing.path.to_owned(),
        name: name.clone(),
        format,
        list: handing.list.map(str::to_owned),
        mapping,
        dry_run: handing.dry_run,
    };
    let progress = Arc::new(Progress::default());
    let shown = tokio::spawn(show(Arc::clone(&progress), name));
    let report = super::import(app, person, &wish, &progress).await;
    shown.abort();
    if shown.await.is_ok_and(|()| true) && !std::io::stderr().is_terminal() {
        eprintln!("done");
    }
    if let (Some(mapping), Ok(report), false) = (&wish.mapping, &report, handing.dry_run)
        && report.errors == 0
    {
        actions::remember(app, person, mapping).await?;
    }
    report
}

/// What the columns are: as a file says, as remembered, as the headers seem.
async fn mapping(app: &App, person: &Person, format: Format, handing: Handing<'_>) -> Result<Mapping> {
    let headers = tables::open(handing.path, format)?.headers;
    let mapping = match handing.mapping {
        Some(path) => {
            let text = std::fs::read_to_string(path)
                .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", path.display())))?;
            Mapping::from_toml(&text, &headers)?
        }
        None => match actions::remembered(app, person, &headers).await? {
            Some(mapping) => mapping,
            None => Mapping::guessed(&headers),
        },
    };
    mapping.check(&headers)?;
    Ok(mapping)
}

async fn show(progress: Arc<Progress>, name: String) {
    let is_terminal = std::io::stderr().is_terminal();
    let bar = ProgressBar::new(100);
    bar.set_style(
        ProgressStyle::with_template("{bar:30} {pos} % {msg}").expect("the template is a valid one"),
    );
    let mut said = String::new();
    loop {
        let percent = progress.percent();
        let doing = match progress.phase() {
            Phase::Reading => format!("{} entries", progress.entries()),
            Phase::Closing => "looking for what vanished".to_owned(),
            Phase::Storing => "storing".to_owned(),
            Phase::Done => "done".to_owned(),
        };
        if is_terminal {
            bar.set_position(percent);
            bar.set_message(doing);
        } else {
            let line = match progress.phase() {
                Phase::Reading => format!("{name}: {} %", percent / 10 * 10),
                _ => format!("{name}: {doing}"),
            };
            if line != said {
                eprintln!("{line}");
                said = line;
            }
        }
        if progress.phase() == Phase::Done {
            break;
        }
        tokio::time::sleep(SHOWN_EVERY).await;
    }
    bar.finish_and_clear();
}

/// A report in lines: what was done or would be, then what was met.
pub fn lines(report: &Report, dry_run: bool) -> (Vec<String>, Vec<String>) {
    if report.known {
        return (
            vec!["this file was the last that was taken in of its list; nothing changes".to_owned()],
            vec![],
        );
    }
    let tally = report.tally;
    let verb = if dry_run { "would be " } else { "" };
    let waiting = if report.publishes { "" } else { ", waiting for a reviewer" };
    let mut done = vec![format!(
        "{} {verb}new, {} {verb}changed{waiting}, {} the same, {} left as they are",
        tally.new, tally.changed, tally.same, tally.left
    )];
    if tally.vanished > 0 {
        done.push(format!(
            "{} entries of an older file are not in this one; they stay: {}",
            tally.vanished,
            named(report)
        ));
    }
    let mut met: Vec<String> = report.findings.iter().map(line).collect();
    let more = report.found() - report.findings.len() as u64;
    if more > 0 {
        let kinds: Vec<String> =
            report.counts.iter().map(|(code, count)| format!("{count} {code}")).collect();
        met.push(format!("and {more} more; in all: {}", kinds.join(", ")));
    }
    (done, met)
}

fn named(report: &Report) -> String {
    let names: Vec<&str> = report.vanished.iter().take(10).map(|gone| gone.external_id.as_str()).collect();
    let more = if report.tally.vanished > 10 { " ..." } else { "" };
    format!("{}{more}", names.join(", "))
}

fn line(finding: &Finding) -> String {
    let weight = match finding.weight {
        Weight::Error => "error",
        Weight::Warning => "warning",
        Weight::Note => "note",
    };
    let line = finding.line.map_or_else(String::new, |line| format!("line {line}: "));
    let place = if finding.place.is_empty() { String::new() } else { format!("{}: ", finding.place) };
    format!("{weight}: {line}{place}{}", finding.message)
}

/// Writes all published entries to a file or to standard output, a page of them in memory at a time.
///
/// # Errors
/// As the database, or where the file cannot be written.
pub async fn export(app: &App, format: &str, output: Option<&Path>) -> Result<()> {
    let form = As::from_code(format)?;
    let failed = |error: std::io::Error| Error::internal("the file cannot be written", error);
    let mut out: Box<dyn Write> = match output {
        Some(path) => {
            let file = std::fs::File::create(path)
                .map_err(|error| Error::Invalid(format!("{} cannot be written: {error}", path.display())))?;
            Box::new(std::io::BufWriter::new(file))
        }
        None => Box::new(std::io::stdout().lock()),
    };
    let mut pieces = Everything::of(app.db.clone(), form, (app.now)());
    while let Some(piece) = pieces.next().await? {
        out.write_all(&piece).map_err(failed)?;
    }
    out.flush().map_err(failed)
}
