//! `resolute partners names`

use clap::Subcommand;

use super::listing::names;
use crate::app::App;
use crate::error::Result;
use crate::verdicts::Verdict;

/// What can be done with names that stand without the code of an actor.
#[derive(Debug, Subcommand)]
pub enum NamesCommand {
    /// List them, those in most entries first, each with the actor that it may mean
    List,
    /// Say which actor a name means
    Tie {
        /// The name, letter for letter
        name: String,
        /// Code of the actor
        actor: String,
    },
    /// Take that back
    Untie {
        /// The name, letter for letter
        name: String,
        /// Code of the actor
        actor: String,
    },
}

/// Names that are listed.
const LISTED: usize = 1_000;

/// Runs the command.
///
/// # Errors
/// As the action.
pub async fn run(app: &App, command: &NamesCommand, as_json: bool) -> Result<()> {
    let (name, actor, verdict) = match command {
        NamesCommand::List => return list(app, as_json).await,
        NamesCommand::Tie { name, actor } => (name, actor, Verdict::Confirmed),
        NamesCommand::Untie { name, actor } => (name, actor, Verdict::Withdrawn),
    };
    let touched = super::decide(app, &app.unsigned, (name, actor), verdict, ("person", "")).await?;
    match as_json {
        true => println!("{}", serde_json::json!({ "name": name, "actor": actor, "activities": touched })),
        false => println!("{name}: {actor}, {touched} activities are found otherwise"),
    }
    Ok(())
}

async fn list(app: &App, as_json: bool) -> Result<()> {
    let (names, total) = names(app, (0, LISTED)).await?;
    if !as_json {
        println!("{total} names without an actor");
    }
    for (one, guess) in names {
        let may_be = guess.map(|(actor, _)| actor.id);
        if as_json {
            let row = serde_json::json!({ "name": one.name, "activities": one.activities, "may_be": may_be });
            println!("{row}");
        } else {
            let guess = may_be.map_or_else(String::new, |code| format!("  (may be {code})"));
            println!("{:>6}  {}{guess}", one.activities, one.name);
        }
    }
    Ok(())
}
