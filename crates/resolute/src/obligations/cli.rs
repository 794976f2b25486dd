//! `resolute obligations`

use clap::{Args, Subcommand};

use super::actions::StepGiven;
use super::listing::{self, lines, narrowed, table};
use crate::accounts::Person;
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables;
use crate::trace::day_of;

/// `resolute obligations`
#[derive(Debug, Args)]
pub struct ObligationsCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List what bodies owe each other
    List {
        /// A filter as in the address of the page, such as state=overdue; may be given several times
        #[arg(long = "filter")]
        filters: Vec<String>,
        /// Day of the question; today where it is not given
        #[arg(long)]
        as_of: Option<String>,
        /// text, csv or json
        #[arg(long, default_value = "text")]
        format: String,
    },
    /// Record that something was handed over
    HandOver(StepArgs),
    /// Record that it was received
    Receive(StepArgs),
}

#[derive(Debug, Args)]
struct StepArgs {
    /// Number of the obligation
    id: i64,
    /// The day
    #[arg(long)]
    on: String,
    /// Title of the document, or its address on the web
    #[arg(long, default_value = "")]
    document: String,
    /// Who did it
    #[arg(long, default_value = "")]
    by: String,
}

impl StepArgs {
    fn given(&self) -> StepGiven {
        StepGiven { happened_on: self.on.clone(), document: self.document.clone(), by_whom: self.by.clone() }
    }
}

/// Runs the command.
///
/// # Errors
/// Where there is no such obligation, or the fact does not follow from those before.
pub async fn run(app: &App, person: &Person, command: &ObligationsCommand) -> Result<()> {
    match &command.what {
        What::List { filters, as_of, format } => list(app, filters, as_of.as_deref(), format).await,
        What::HandOver(step) => super::hand_over(app, person, step.id, &step.given()).await,
        What::Receive(step) => super::receive(app, person, step.id, &step.given()).await,
    }
}

async fn list(app: &App, filters: &[String], as_of: Option<&str>, format: &str) -> Result<()> {
    let as_of = day_of(app, as_of)?;
    let (rows, _) = narrowed(lines(app, as_of).await?, &listing::asked(&filters.join("&")));
    match format {
        "json" => {
            let json = serde_json::to_string_pretty(&rows);
            println!("{}", json.map_err(|error| Error::internal("the obligations are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(&rows))?)),
        "text" => {
            println!("{} obligations as of {as_of}", rows.len());
            for one in &rows {
                let day = one.day.map_or_else(|| "date not known".to_owned(), |day| day.to_string());
                let number = match one.obligation.id {
                    0 => "suggested".to_owned(),
                    id => format!("{id}"),
                };
                let to = &one.obligation.receiver_words;
                let to = if to.is_empty() { String::new() } else { format!(" -> {to}") };
                println!("{number}  {day}  {}  {}{to}", one.progress.code(), one.obligation.giver_words);
                println!("    {}", one.obligation.what.replace('\n', " "));
            }
        }
        other => {
            return Err(Error::Invalid(format!(
                "\"{other}\" is no format of obligations; they come as text, csv or json"
            )));
        }
    }
    Ok(())
}
