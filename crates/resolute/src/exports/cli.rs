//! `resolute export`

use std::path::PathBuf;

use clap::Args;

use super::{Kind, export, pack};
use crate::activities::exchange;
use crate::app::App;
use crate::error::Result;
use crate::instruments::cli::put;
use crate::mandates::model::Filter;

/// `resolute export`
#[derive(Debug, Args)]
pub struct ExportCommand {
    /// What to write
    #[arg(value_enum)]
    kind: Kind,
    /// Which one: an instrument, a proposal, a framework, a file of the reference set
    id: Option<String>,
    /// csv, xlsx or json for lists; docx, html, json or text for a proposal
    #[arg(long, default_value = "json")]
    format: String,
    /// Write to this file; a pack also into a new folder
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Language of a pack: ar, en, es, fr, ru, zh
    #[arg(long)]
    language: Option<String>,
    /// The proposal of a pack, where several are open; none for the text in force alone
    #[arg(long)]
    proposal: Option<String>,
    /// The day of a pack, year-month-day
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// Where there is no such thing, or it does not come in that format.
pub async fn run(app: &App, command: &ExportCommand) -> Result<()> {
    if command.kind == Kind::Activities {
        return exchange::cli::export(app, &command.format, command.output.as_deref()).await;
    }
    if command.kind == Kind::Pack {
        let asked = pack::Asked { proposal: command.proposal.clone(), as_of: command.as_of.clone() };
        let (id, language) = (command.id.as_deref(), command.language.as_deref());
        return pack::cli::export(app, id, (language, &asked), command.output.as_deref()).await;
    }
    let file = export(app, command.kind, command.id.as_deref(), &command.format, &Filter::default()).await?;
    put(&file.bytes, command.output.as_deref())
}
