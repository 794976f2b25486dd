//! `resolute report register`

use clap::{Args, Subcommand};

use super::actions::{PairGiven, ReviewGiven};
use super::listing::{self, entries, narrowed};
use super::model::Entry;
use super::{alike, pairs, table};
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables::{self, Table};
use crate::trace::day_of;
use crate::web::visit::encode_pairs;

/// `resolute report register`
#[derive(Debug, Args)]
pub struct RegisterCommand {
    /// A filter as in the address of the page, such as receiver=COUNCIL; may be given several times
    #[arg(long = "filter")]
    filters: Vec<String>,
    /// Day of the question; today where it is not given
    #[arg(long)]
    as_of: Option<String>,
    /// text, csv or json
    #[arg(long, default_value = "text", global = true)]
    format: String,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List recurring reports that ask for the same, with the reasons
    Pairs,
    /// Say whether two reports ask for the same
    Pair {
        /// One of the two, by its name in the register
        one: String,
        /// The other
        other: String,
        /// confirmed or dismissed
        verdict: String,
    },
    /// Say that a duty asks for a report
    Confirm {
        /// Its name in the register
        key: String,
    },
    /// Say that it asks for none
    Dismiss {
        /// Its name in the register
        key: String,
    },
    /// Record a review
    Review {
        /// Its name in the register
        key: String,
        /// continue, merge or discontinue
        verdict: String,
        /// The report that it is merged into
        #[arg(long, default_value = "")]
        into: String,
        /// For which conference, session or meeting
        #[arg(long)]
        occasion: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

/// Runs the command.
///
/// # Errors
/// As the actions.
pub async fn run(app: &App, command: &RegisterCommand) -> Result<()> {
    let person = app.unsigned.clone();
    match &command.what {
        None => list(app, command).await?,
        Some(What::Pairs) => {
            let found = pairs(app, day_of(app, command.as_of.as_deref())?).await?;
            give(&command.format, &found, table::pairs, |pair| {
                format!(
                    "{}  {} and {}\n    {}",
                    pair.standing,
                    pair.one.paragraph,
                    pair.other.paragraph,
                    alike::because(pair)
                )
            })?;
        }
        Some(What::Pair { one, other, verdict }) => {
            let given = PairGiven { one: one.clone(), other: other.clone(), verdict: verdict.clone() };
            super::judge_pair(app, &person, &given).await?;
            println!("{one} and {other}: {verdict}");
        }
        Some(What::Confirm { key }) => {
            super::decide(app, &person, key, true).await?;
            println!("{key}: confirmed");
        }
        Some(What::Dismiss { key }) => {
            super::decide(app, &person, key, false).await?;
            println!("{key}: dismissed");
        }
        Some(What::Review { key, verdict, into, occasion, reason }) => {
            let given = ReviewGiven {
                entry: key.clone(),
                verdict: verdict.clone(),
                merged_into: into.clone(),
                occasion: occasion.clone(),
                reason: reason.clone(),
            };
            super::review(app, &person, &given).await?;
            println!("{key}: {verdict}");
        }
    }
    Ok(())
}

async fn list(app: &App, command: &RegisterCommand) -> Result<()> {
    let pairs = command.filters.iter().map(|filter| {
        filter
            .split_once('=')
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .ok_or_else(|| Error::Invalid(format!("\"{filter}\" is no filter; write it as receiver=COUNCIL")))
    });
    let pairs: Vec<(String, String)> = pairs.collect::<Result<_>>()?;
    let asked = listing::asked(&encode_pairs(pairs.into_iter()));
    let as_of = day_of(app, command.as_of.as_deref())?;
    let (rows, _) = narrowed(entries(app, as_of).await?, &asked);
    if command.format == "text" {
        println!("{} reports as of {as_of}", rows.len());
    }
    give(&command.format, &rows, table::table, line)
}

fn give<T: serde::Serialize>(
    format: &str,
    rows: &[T],
    table: fn(&[T]) -> Table,
    line: impl Fn(&T) -> String,
) -> Result<()> {
    match format {
        "json" => {
            let json = serde_json::to_string_pretty(rows);
            println!("{}", json.map_err(|error| Error::internal("the register is no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(rows))?)),
        "text" => rows.iter().for_each(|one| println!("{}", line(one))),
        other => {
            return Err(Error::Invalid(format!(
                "\"{other}\" is no format of the register; it comes as text, csv or json"
            )));
        }
    }
    Ok(())
}

fn line(one: &Entry) -> String {
    let day = one.next_due.map_or_else(|| "date not known".to_owned(), |day| day.to_string());
    let often = one.recurrence.as_deref().unwrap_or("once");
    let to = if one.receivers.is_empty() { one.receiver_words.clone() } else { one.receivers.join(", ") };
    let review = one.review.as_ref().map_or_else(String::new, |review| format!("  {}", review.verdict));
    format!(
        "{day}  {often}  [{}] to [{to}]  {}{review}\n    {}: {}",
        one.givers.join(", "),
        one.standing,
        one.paragraph,
        one.title
    )
}
