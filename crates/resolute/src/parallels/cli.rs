//! `resolute parallels`: sister texts of an instrument and what cites it, for the terminal.

use clap::{Args, ValueEnum};

use super::api::{CitingJson, PassageJson, citing_passages, passages};
use super::web::Asked;
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::slug;

/// `resolute parallels`
#[derive(Debug, Args)]
// Here a version is one of a text.
#[command(disable_version_flag = true)]
pub struct ParallelsCommand {
    /// The instrument, such as PP-140
    instrument: String,
    /// Year of the version; without it the newest text that is held
    #[arg(long)]
    version: Option<String>,
    /// The proposal whose text is meant
    #[arg(long)]
    proposal: Option<String>,
    /// Only the passage at this address
    #[arg(long)]
    provision: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value = "text")]
    format: ListFormat,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Runs the command.
///
/// # Errors
/// Where there is no such instrument or text.
pub async fn run(app: &App, command: &ParallelsCommand) -> Result<()> {
    let asked = Asked {
        version: command.version.clone(),
        proposal: command.proposal.as_deref().map(slug),
        provision: command.provision.clone(),
        ..Asked::default()
    };
    let id = slug(&command.instrument);
    let found = passages(app, &id, &asked).await?;
    let citing = citing_passages(app, &id, command.provision.as_deref()).await?;
    match command.format {
        ListFormat::Json => {
            let both = serde_json::json!({ "passages": found, "citing": citing });
            let json = serde_json::to_string_pretty(&both)
                .map_err(|error| Error::internal("the list could not be written as JSON", error))?;
            println!("{json}");
        }
        ListFormat::Text => {
            print(&found);
            print_citing(&citing);
        }
    }
    Ok(())
}

fn print(found: &[PassageJson]) {
    if found.is_empty() {
        println!("no passage of another text that is held here says the same");
    }
    for passage in found {
        println!("{}\n  {}", passage.address, shortened(&passage.text));
        for sister in &passage.sisters {
            let said = sister.verdict.as_ref().map_or("suggested", |judged| judged.verdict.code());
            println!("    {:.2} {} ({}, {said})", sister.likeness, sister.address, sister.standing);
            println!("         {}", shortened(&sister.text));
            let phrases: Vec<String> =
                sister.shared.iter().take(4).map(|phrase| format!("\"{}\"", phrase.words)).collect();
            println!("         because both say {}", phrases.join(", "));
            if !sister.still.is_empty() {
                println!("         still says what the proposal takes out: {}", sister.still.join(", "));
            }
        }
    }
}

/// What names the text, and so should follow when it changes.
fn print_citing(citing: &[CitingJson]) {
    if !citing.is_empty() {
        println!("\ncited by name, so these should follow when the text changes:");
    }
    for passage in citing {
        println!("    {} ({})\n         {}", passage.address, passage.standing, shortened(&passage.text));
        for cited in &passage.cites {
            let guess = if cited.guess { ", body guessed" } else { "" };
            println!("         cites {} by name ({}{guess})", cited.names, cited.state);
        }
    }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 110;
    let line = text.replace('\n', " ");
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{} …", &line[..at]),
        None => line,
    }
}
