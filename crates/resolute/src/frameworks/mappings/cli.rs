//! `resolute link`: links between concepts of two frameworks.

use clap::{Args, ValueEnum};

use super::actions::take;
use super::model::{Kind, Step, Wish};
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};

/// `resolute link`
#[derive(Debug, Args)]
pub struct LinkCommand {
    /// What to do with the link
    #[arg(value_enum)]
    step: Step,
    /// The first concept: framework/notation, such as action-lines/C6
    from: String,
    /// How they are linked
    #[arg(value_enum)]
    kind: Kind,
    /// The second concept: framework/notation
    to: String,
    /// Why; asked for with a suggestion
    #[arg(long, default_value = "")]
    reason: String,
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

/// Runs the command.
///
/// # Errors
/// As [`take`].
pub async fn run(app: &App, person: &Person, command: &LinkCommand) -> Result<()> {
    let (from_scheme, from_notation) = concept(&command.from)?;
    let (to_scheme, to_notation) = concept(&command.to)?;
    let wish = Wish {
        from_scheme,
        from_notation,
        to_scheme,
        to_notation,
        kind: command.kind,
        step: command.step,
        reason: command.reason.clone(),
    };
    take(app, person, &wish).await?;
    match command.format {
        ReportFormat::Json => println!("{:#}", serde_json::json!(wish)),
        ReportFormat::Text => {
            println!("{}: {} {} {}", command.step.code(), command.from, command.kind.code(), command.to);
        }
    }
    Ok(())
}

fn concept(words: &str) -> Result<(String, String)> {
    let parts = words.split_once('/');
    let parts = parts.filter(|(scheme, notation)| !scheme.is_empty() && !notation.is_empty());
    let (scheme, notation) =
        parts.ok_or_else(|| Error::Invalid(format!("\"{words}\" is no concept; write action-lines/C6")))?;
    Ok((scheme.to_owned(), notation.to_owned()))
}
