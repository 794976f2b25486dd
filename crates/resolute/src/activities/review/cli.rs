//! `resolute review`: the queue and decisions for the terminal.

use clap::{Args, Subcommand, ValueEnum};

use super::actions::{Decision, decide};
use super::merging::merge;
use super::model::Filter;
use super::store;
use crate::activities::store as activities;
use crate::app::App;
use crate::error::{Error, Result};

/// `resolute review`
#[derive(Debug, Args)]
pub struct ReviewCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List what waits, the oldest first
    List {
        /// Words of the title or the organisation
        #[arg(long)]
        q: Option<String>,
        /// `submitted`, or `returned` for what waits for its owner
        #[arg(long, default_value = "submitted")]
        standing: String,
        /// Code of the actor whose entries are meant
        #[arg(long)]
        owner: Option<String>,
        /// Page, from 1
        #[arg(long, default_value_t = 1)]
        page: usize,
        /// How to write it
        #[arg(long, value_enum, default_value = "text")]
        format: ListFormat,
    },
    /// Make entries public
    Approve {
        /// Numbers of the entries
        #[arg(required = true)]
        ids: Vec<i64>,
    },
    /// Ask the owners of entries something
    AskBack {
        /// Numbers of the entries
        #[arg(required = true)]
        ids: Vec<i64>,
        /// What is asked
        #[arg(long)]
        reason: String,
    },
    /// Refuse entries
    Reject {
        /// Numbers of the entries
        #[arg(required = true)]
        ids: Vec<i64>,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Merge an entry into another that is kept
    Merge {
        /// Number of the entry that is merged
        id: i64,
        /// Number of the entry that is kept
        kept: i64,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Runs the command.
///
/// # Errors
/// As the action.
pub async fn run(app: &App, command: ReviewCommand) -> Result<()> {
    match command.what {
        What::List { q, standing, owner, page, format } => {
            let filter = Filter { q, standing: Some(standing), owner, page: Some(page), ..Filter::default() };
            list(app, &filter, format).await
        }
        What::Approve { ids } => each(app, &ids, Decision::Approve, "").await,
        What::AskBack { ids, reason } => each(app, &ids, Decision::AskBack, &reason).await,
        What::Reject { ids, reason } => each(app, &ids, Decision::Reject, &reason).await,
        What::Merge { id, kept, reason } => {
            let (own, other) = (entry_revision(app, id).await?, entry_revision(app, kept).await?);
            merge(app, &app.unsigned, (id, own), (kept, other), &reason).await?;
            println!("{id} leads to {kept} now");
            Ok(())
        }
    }
}

async fn list(app: &App, filter: &Filter, format: ListFormat) -> Result<()> {
    let (waiting, total) = store::queue(&app.db, &app.unsigned, filter).await?;
    if format == ListFormat::Json {
        let json = serde_json::to_string_pretty(&serde_json::json!({ "total": total, "waiting": waiting }))
            .map_err(|error| Error::internal("the list could not be written as JSON", error))?;
        println!("{json}");
        return Ok(());
    }
    for one in &waiting {
        println!("{:>8}  {:6}  {}  {}  {}", one.id, one.what, one.changed_at, one.organisation, one.title);
    }
    println!("{total} in all");
    Ok(())
}

/// Decides about each; what is refused is said and the others go on.
async fn each(app: &App, ids: &[i64], decision: Decision, reason: &str) -> Result<()> {
    let mut refused = 0;
    for &id in ids {
        let revision = match activities::proposal(&app.db, id).await? {
            Some(change) => change.revision,
            None => entry_revision(app, id).await?,
        };
        match decide(app, &app.unsigned, (id, revision), decision, reason).await {
            Ok(()) => println!("{id}: {}", decision.code()),
            Err(error) => {
                refused += 1;
                eprintln!("{id}: {}", error.with_causes());
            }
        }
    }
    match refused {
        0 => Ok(()),
        _ => Err(Error::Invalid(format!("{refused} of {} entries could not be decided about", ids.len()))),
    }
}

async fn entry_revision(app: &App, id: i64) -> Result<i64> {
    let entry = activities::by_id(&app.db, id).await?;
    entry.map(|entry| entry.revision).ok_or_else(|| Error::NotFound(format!("activity {id}")))
}
