//! `resolute activity duplicates`: entries that may be the same, for the terminal.

use clap::Args;

use super::api::{PairJson, PairsJson, pairs};
use super::follow::follow;
use super::model::{Asked, PairKind, State};
use crate::app::App;
use crate::error::{Error, Result};

/// `resolute activity duplicates`
#[derive(Debug, Args)]
pub struct DuplicatesCommand {
    /// Entries of one family instead: other editions, phases, years, countries
    #[arg(long)]
    related: bool,
    /// Pairs of which a reviewer said that they are two things
    #[arg(long)]
    distinct: bool,
    /// Only pairs found for this reason: same-organisation, same-page
    #[arg(long)]
    reason: Option<String>,
    /// Only pairs with these letters in a title
    #[arg(long)]
    title: Option<String>,
    /// How many at most
    #[arg(long, default_value_t = 100)]
    limit: usize,
}

/// Runs the command.
///
/// # Errors
/// As the database.
pub async fn run(app: &App, command: &DuplicatesCommand, as_json: bool) -> Result<()> {
    let kind = if command.related { PairKind::Related } else { PairKind::Duplicate };
    let state = if command.distinct { State::Distinct } else { State::Open };
    let asked = Asked {
        kind: Some(kind.code().to_owned()),
        state: Some(state.code().to_owned()),
        reason: command.reason.clone(),
        q: command.title.clone(),
        page: None,
    };
    if command.reason.is_some() && asked.reason().is_none() {
        let known: Vec<&str> = resolute_likeness::Reason::ALL.iter().map(|reason| reason.code()).collect();
        return Err(Error::Invalid(format!(
            "\"{}\" is no reason; known are {}",
            command.reason.as_deref().unwrap_or_default(),
            known.join(", ")
        )));
    }
    follow(app).await?;
    let found = pairs(app, &asked, command.limit, 0).await?;
    if as_json {
        let json = serde_json::to_string_pretty(&found)
            .map_err(|error| Error::internal("the list could not be written as JSON", error))?;
        println!("{json}");
    } else {
        print(&found);
    }
    Ok(())
}

fn print(found: &PairsJson) {
    if found.pairs.is_empty() {
        println!("no such pair of published entries");
        return;
    }
    println!("{} of {} pairs", found.pairs.len(), found.total);
    for pair in &found.pairs {
        print_pair(pair);
    }
}

fn print_pair(pair: &PairJson) {
    println!("\n{:.2}  because {}", pair.score as f64 / 1_000.0, pair.reasons.join(", "));
    for side in [&pair.one, &pair.other] {
        println!("  {:>9}  {}", side.id, side.title);
        println!("             {} {}", side.organisation, side.countries.join(" "));
    }
    if let Some(said) = &pair.distinct {
        println!("  two things, says {} on {}: {}", said.person, said.at, said.reason);
    }
}
