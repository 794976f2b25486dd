//! `resolute report`

use std::io::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::built::{Asked, Format};
use super::scope::Codes;
use super::{build_with, shipped, written};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::locale::Locale;
use crate::web::words::words;

/// `resolute report`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct ReportCommand {
    #[command(subcommand)]
    of: Option<Of>,
    /// Name of the report, or `list`
    #[arg(required = true)]
    name: Option<String>,
    /// First day of the period, such as 2015-01-01
    #[arg(long)]
    from: Option<String>,
    /// Last day of the period; states are those of this day
    #[arg(long)]
    to: Option<String>,
    /// Language of the frame; official words stay in theirs
    #[arg(long, default_value = "en")]
    lang: String,
    /// Instrument that the report is about, such as wtdc-30; the one of the house where absent
    #[arg(long)]
    instrument: Option<String>,
    /// Code of the plan that the report is about, such as itu-d-2020-2023
    #[arg(long)]
    plan: Option<String>,
    /// Action line that the report is about, such as C5
    #[arg(long)]
    line: Option<String>,
    /// Code of the actor that the report is about, such as BDT
    #[arg(long)]
    actor: Option<String>,
    /// As what it is written
    #[arg(long, value_enum, default_value = "html")]
    format: Format,
    /// File with a template that was copied and changed; it is given what the named one is given
    #[arg(long)]
    template: Option<PathBuf>,
    /// Print the text of the template, to be copied and changed
    #[arg(long)]
    show_template: bool,
    /// File to write; the terminal where absent
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// What stands around reports.
#[derive(Debug, Subcommand)]
enum Of {
    /// List who was asked for words in a kept report and what came, or ask, remind, accept
    Inputs(crate::reports::inputs::cli::InputsCommand),
    /// List the reports that are due, say which ask for the same, record reviews
    Register(crate::reports::register::cli::RegisterCommand),
}

/// Runs the command.
///
/// # Errors
/// Where there is no such report, the period is none, or the file cannot be written.
pub async fn run(app: &App, command: &ReportCommand) -> Result<()> {
    if let Some(of) = &command.of {
        return match of {
            Of::Register(command) => crate::reports::register::cli::run(app, command).await,
            Of::Inputs(command) => crate::reports::inputs::cli::run(app, command).await,
        };
    }
    let name = command.name.as_deref().unwrap_or_default();
    if name == "list" {
        for shipped in &shipped::SHIPPED {
            println!(
                "{}: {}",
                shipped.name,
                words(Locale::En, &format!("reports-template-{}", shipped.name))
            );
        }
        return Ok(());
    }
    let shipped = shipped::by_name(name)?;
    if command.show_template {
        print!("{}", shipped.text);
        return Ok(());
    }
    let (Some(from), Some(to)) = (&command.from, &command.to) else {
        return Err(Error::Invalid(
            "a report needs its period: --from and --to, such as --from 2015-01-01 --to 2017-12-31"
                .to_owned(),
        ));
    };
    let own = command.template.as_ref().map(|file| {
        std::fs::read_to_string(file).map_err(|error| {
            Error::Invalid(format!("the template {} cannot be read: {error}", file.display()))
        })
    });
    let own = own.transpose()?;
    let codes = Codes {
        instrument: command.instrument.as_deref(),
        plan: command.plan.as_deref(),
        line: command.line.as_deref(),
        actor: command.actor.as_deref(),
    };
    let scope = codes.scope(app, name, shipped.needs.subjects())?;
    let asked = Asked::about(name, scope, (from, to), &command.lang)?;
    let built = build_with(app, &asked, own.as_deref()).await?;
    let bytes = written::write(&built, command.format)?;
    let failed = |error| Error::internal("the report could not be written", error);
    match &command.output {
        Some(file) => {
            std::fs::write(file, &bytes).map_err(failed)?;
            println!("{}: {} bytes, data {}", file.display(), bytes.len(), built.snapshot.sha256()?);
        }
        None => std::io::stdout().write_all(&bytes).map_err(failed)?,
    }
    Ok(())
}
