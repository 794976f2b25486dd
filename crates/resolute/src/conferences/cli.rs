//! `resolute conference`

use clap::{Args, Subcommand};

use super::model::MoveAsked;
use super::{all, moves};
use crate::accounts::Person;
use crate::app::App;
use crate::deadlines::move_to;
use crate::error::{Error, Result};

/// `resolute conference`
#[derive(Debug, Args)]
pub struct ConferenceCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List conferences and sessions with their days
    List {
        /// Only of this body, such as PP
        #[arg(long)]
        body: Option<String>,
        /// text or json
        #[arg(long, default_value = "text")]
        format: String,
    },
    /// Show how often and why a conference moved
    Moves {
        /// Such as PP-18
        label: String,
    },
    /// Give a conference its days, or other ones
    Move {
        /// Such as PP-18
        label: String,
        /// First day
        #[arg(long)]
        starts_on: String,
        /// Last day; the first day where it is not given
        #[arg(long, default_value = "")]
        ends_on: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

/// Runs the command.
///
/// # Errors
/// Where there is no such conference, or the days are none.
pub async fn run(app: &App, person: &Person, command: &ConferenceCommand) -> Result<()> {
    match &command.what {
        What::List { body, format } => {
            let mut listed = all(&app.db).await?;
            listed.retain(|one| body.as_ref().is_none_or(|body| *body == one.body));
            if format == "json" {
                let json = serde_json::to_string_pretty(&listed);
                println!("{}", json.map_err(|error| Error::internal("the conferences are no JSON", error))?);
                return Ok(());
            }
            for one in listed {
                let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "not known".to_owned());
                println!(
                    "{}  {} {}  {} to {}",
                    one.label,
                    one.place,
                    one.year,
                    day(&one.starts_on),
                    day(&one.ends_on)
                );
            }
        }
        What::Moves { label } => {
            for one in moves(&app.db, label).await? {
                let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "no day".to_owned());
                println!(
                    "{}: {} to {}: {}",
                    one.at,
                    day(&one.starts_before),
                    day(&one.starts_on),
                    one.reason
                );
            }
        }
        What::Move { label, starts_on, ends_on, reason } => {
            let asked = MoveAsked {
                starts_on: starts_on.clone(),
                ends_on: ends_on.clone(),
                reason: reason.clone(),
                seen: None,
            };
            let moved = move_to(app, person, label, &asked).await?;
            println!("{label}: {starts_on}; {} duties move with it", moved.moves_with_it.len());
            for address in moved.before_adoption {
                eprintln!("warning: {address} is now due before its text was adopted");
            }
        }
    }
    Ok(())
}
