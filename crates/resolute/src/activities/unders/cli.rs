//! `resolute partners under`

use clap::Subcommand;

use crate::app::App;
use crate::error::Result;
use crate::verdicts::Verdict;

/// What can be said of an activity and what it is done under.
#[derive(Debug, Subcommand)]
pub enum UnderCommand {
    /// List what an activity is done under, and what is done under it
    List {
        /// Number of the activity
        id: i64,
    },
    /// Say that an activity is done under an agreement, a regional initiative or a programme
    Say {
        /// Number of the activity
        id: i64,
        /// Number of what it is done under
        above: i64,
        /// Why
        #[arg(long, default_value = "")]
        because: String,
    },
    /// Decide about a relation: confirmed, dismissed or withdrawn
    Decide {
        /// Number of the relation, as `list` shows it
        id: i64,
        /// The verdict
        verdict: String,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
}

/// Relations that are listed.
const LISTED: usize = 1_000;

/// Runs the command.
///
/// # Errors
/// As the action.
pub async fn run(app: &App, command: &UnderCommand, as_json: bool) -> Result<()> {
    match command {
        UnderCommand::List { id } => {
            let under = super::of_activity(&app.db, *id).await?;
            let within = super::within(&app.db, *id, LISTED).await?;
            if as_json {
                println!("{}", serde_json::json!({ "under": under, "within": within }));
                return Ok(());
            }
            for one in &under {
                println!(
                    "[{}] under {}: {} ({}; {})",
                    one.id, one.above, one.above_title, one.above_kind, one.standing
                );
            }
            for one in &within {
                println!(
                    "[{}] within {}: {} ({}; {})",
                    one.id, one.activity, one.title, one.kind, one.standing
                );
            }
            if under.is_empty() && within.is_empty() {
                println!("nobody has said what {id} is done under, or what is done under it");
            }
        }
        UnderCommand::Say { id, above, because } => {
            let made = super::suggest(app, &app.unsigned, (*id, *above), ("person", because)).await?;
            match as_json {
                true => println!("{}", serde_json::json!({ "id": made })),
                false => println!("relation {made}: {id} under {above}; it counts once it is confirmed"),
            }
        }
        UnderCommand::Decide { id, verdict, reason } => {
            super::decide(app, &app.unsigned, *id, Verdict::named(verdict)?, reason).await?;
            match as_json {
                true => println!("{}", serde_json::json!({ "id": id, "verdict": verdict })),
                false => println!("relation {id}: {verdict}"),
            }
        }
    }
    Ok(())
}
