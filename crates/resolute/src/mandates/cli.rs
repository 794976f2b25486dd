//! `resolute mandates`: the duties of a file or of an instrument in the database.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use resolute_document::duties::Mandate;

use super::model::Filter;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::cli::{put, read_whole};
use crate::tables;

/// How duties are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// Everything that was read
    Json,
    /// For a spreadsheet
    Csv,
}

/// `resolute mandates`
#[derive(Debug, Args)]
pub struct MandatesCommand {
    /// A .docx, Akoma Ntoso or plain text file; its duties with every change accepted
    #[arg(required_unless_present = "instrument", conflicts_with = "instrument")]
    file: Option<PathBuf>,
    /// An instrument in the database, such as wtdc-30
    #[arg(long)]
    pub instrument: Option<String>,
    /// How to write them
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Write to this file
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Runs the command on a file.
///
/// # Errors
/// Where the file cannot be read or the output not written.
pub fn of_file(command: &MandatesCommand) -> Result<()> {
    let file = command.file.as_deref().expect("clap asks for a file or an instrument");
    let reading = read_whole(file)?;
    for finding in &reading.amended.structure.findings {
        eprintln!("{}", finding.message);
    }
    write(command, &reading.amended.mandates)
}

/// Runs the command on an instrument in the database.
///
/// # Errors
/// Where there is no such instrument.
pub async fn of_instrument(app: &App, instrument: &str, command: &MandatesCommand) -> Result<()> {
    crate::instruments::by_id(&app.db, instrument).await?;
    let filter = Filter { instrument: Some(instrument.to_owned()), ..Filter::default() };
    let stored = super::list(&app.db, &filter).await?;
    let mandates: Vec<Mandate> = stored.into_iter().map(|mandate| mandate.reading).collect();
    write(command, &mandates)
}

fn write(command: &MandatesCommand, mandates: &[Mandate]) -> Result<()> {
    let bytes = match command.format {
        OutputFormat::Json => {
            let mut json = serde_json::to_vec_pretty(mandates)
                .map_err(|error| Error::internal("the duties are no JSON", error))?;
            json.push(b'\n');
            json
        }
        OutputFormat::Csv => tables::csv(&super::table::table(mandates))?,
        OutputFormat::Text => text(mandates).into_bytes(),
    };
    put(&bytes, command.output.as_deref())
}

/// One block a duty: address, who, what, by when.
fn text(mandates: &[Mandate]) -> String {
    let mut lines = String::new();
    for mandate in mandates {
        let who = match mandate.addressees.is_empty() {
            true => mandate.addressee_words.join("; "),
            false => mandate.addressees.join(", "),
        };
        lines.push_str(&format!("{}\n  who   {} ({})\n", mandate.address, who, mandate.force.as_str()));
        lines.push_str(&format!("  what  {}\n", mandate.text.lines().next().unwrap_or_default()));
        let due = &mandate.due;
        let when: Vec<String> =
            [due.date.map(|date| date.to_string()), due.event.clone(), due.recurrence.clone()]
                .into_iter()
                .flatten()
                .collect();
        if !when.is_empty() {
            lines.push_str(&format!("  when  {}\n", when.join("; ")));
        }
        if let Some(recipient) = &mandate.recipient {
            lines.push_str(&format!("  to    {recipient}\n"));
        }
        lines.push('\n');
    }
    lines.push_str(&format!("{} duties\n", mandates.len()));
    lines
}
