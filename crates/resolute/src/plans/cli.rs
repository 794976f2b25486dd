//! `resolute plan`: plans and their items on the terminal.

use clap::{Args, Subcommand, ValueEnum};

use super::links::suggesting;
use super::register::{Filter, Listed, register};
use crate::app::App;
use crate::error::{Error, Result};

/// `resolute plan`
#[derive(Debug, Args)]
pub struct PlanCommand {
    #[command(subcommand)]
    what: What,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Subcommand)]
enum What {
    /// All plans
    List {
        /// How to write them
        #[arg(long, value_enum, default_value = "text")]
        format: OutputFormat,
    },
    /// A plan with its items
    Show {
        /// Code of the plan, such as itu-d-2020-2023
        plan: String,
        /// How to write it
        #[arg(long, value_enum, default_value = "text")]
        format: OutputFormat,
    },
    /// Suggest, by their words, which outputs answer which duties; a person confirms them
    Suggest {
        /// Code of the plan
        plan: String,
        /// Only duties of this instrument, such as wtdc-30
        #[arg(long)]
        instrument: Option<String>,
    },
}

/// Runs the command.
///
/// # Errors
/// Where there is no such plan.
pub async fn run(app: &App, command: &PlanCommand) -> Result<()> {
    match &command.what {
        What::List { format } => {
            let plans = super::all(&app.db).await?;
            match format {
                OutputFormat::Json => print_json(&plans)?,
                OutputFormat::Text => {
                    for plan in plans {
                        println!(
                            "{:<24} {}  {}–{}  ({})",
                            plan.code, plan.title, plan.from_year, plan.to_year, plan.body
                        );
                    }
                }
            }
        }
        What::Show { plan, format } => {
            let plan = super::by_code(&app.db, plan).await?;
            let (items, _) = register(app, &plan, &Filter::default()).await?;
            match format {
                OutputFormat::Json => print_json(&super::api::PlanJson { plan, items })?,
                OutputFormat::Text => items.iter().for_each(|one| println!("{}", line(one))),
            }
        }
        What::Suggest { plan, instrument } => {
            let suggested = suggesting::suggestions(app, plan, instrument.as_deref()).await?;
            let kept = super::links::keep_suggestions(app, &app.unsigned, &suggested).await?;
            println!(
                "{kept} of {} suggestions are new; confirm them on the pages of the outputs",
                suggested.len()
            );
        }
    }
    Ok(())
}

fn line(one: &Listed) -> String {
    let item = &one.item;
    let mut line =
        format!("{:indent$}{} {} [{}]", "", item.code, item.title, one.state.code(), indent = 2 * one.depth);
    if let Some(day) = one.due.day {
        line.push_str(&format!(" due {day}"));
    } else if one.due.undated {
        line.push_str(&format!(" due at {}, date not known", one.due.event));
    }
    if one.confirmed > 0 {
        line.push_str(&format!(" answers {}", one.confirmed));
    }
    if one.suggested > 0 {
        line.push_str(&format!(" ({} suggested)", one.suggested));
    }
    line
}

fn print_json(value: &impl serde::Serialize) -> Result<()> {
    let json =
        serde_json::to_string_pretty(value).map_err(|error| Error::internal("the list is no JSON", error))?;
    println!("{json}");
    Ok(())
}
