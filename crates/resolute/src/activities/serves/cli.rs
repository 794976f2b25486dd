//! `resolute partners outputs`

use clap::Subcommand;

use crate::app::App;
use crate::error::Result;
use crate::verdicts::Verdict;

/// What can be said of an activity and the outputs of plans that it serves.
#[derive(Debug, Subcommand)]
pub enum OutputsCommand {
    /// List the outputs that an activity serves
    List {
        /// Number of the activity
        id: i64,
    },
    /// Say that an activity serves an output
    Say {
        /// Number of the activity
        id: i64,
        /// Plan and code of the output with a slash between them, or its number
        output: String,
        /// Why
        #[arg(long, default_value = "")]
        because: String,
    },
    /// Decide about a link: confirmed, dismissed or withdrawn
    Decide {
        /// Number of the link, as `list` shows it
        id: i64,
        /// The verdict
        verdict: String,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
}

/// Runs the command.
///
/// # Errors
/// As the action.
pub async fn run(app: &App, command: &OutputsCommand, as_json: bool) -> Result<()> {
    match command {
        OutputsCommand::List { id } => {
            let serves = super::of_activity(&app.db, *id).await?;
            if as_json {
                println!("{}", serde_json::json!(serves));
                return Ok(());
            }
            if serves.is_empty() {
                println!("nobody has said which output {id} serves");
            }
            for one in &serves {
                println!("[{}] {}/{} ({})", one.id, one.plan, one.output, one.standing);
            }
        }
        OutputsCommand::Say { id, output, because } => {
            let output = super::output_of(app, output).await?;
            let made = super::say(app, &app.unsigned, (*id, &output), ("person", because)).await?;
            match as_json {
                true => println!("{}", serde_json::json!({ "id": made })),
                false => println!(
                    "link {made}: {id} serves {}/{}; it counts once it is confirmed",
                    output.plan, output.code
                ),
            }
        }
        OutputsCommand::Decide { id, verdict, reason } => {
            super::decide(app, &app.unsigned, *id, Verdict::named(verdict)?, reason).await?;
            match as_json {
                true => println!("{}", serde_json::json!({ "id": id, "verdict": verdict })),
                false => println!("link {id}: {verdict}"),
            }
        }
    }
    Ok(())
}
