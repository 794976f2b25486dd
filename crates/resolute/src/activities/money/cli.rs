//! `resolute money`

use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

use super::api::MoneyJson;
use super::sums::Totals;
use super::{rebuild, table, totals};
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables;

/// `resolute money`
#[derive(Debug, Args)]
pub struct MoneyCommand {
    #[command(subcommand)]
    what: Option<What>,
    /// A filter as in the address of the register of activities, such as line=C5; may be given several times
    #[arg(long = "filter")]
    filters: Vec<String>,
    /// text, csv or json
    #[arg(long, default_value = "text", global = true)]
    format: String,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Read and judge the money of all published activities anew
    Rebuild,
}

/// Runs the command.
///
/// # Errors
/// Where the database or the index cannot be read.
pub async fn run(app: &App, command: &MoneyCommand) -> Result<()> {
    if !matches!(command.format.as_str(), "text" | "csv" | "json") {
        let format = &command.format;
        return Err(Error::Invalid(format!(
            "\"{format}\" is no format of sums; they come as text, csv or json"
        )));
    }
    if let Some(What::Rebuild) = command.what {
        let rebuilt = rebuild(app, bar()).await?;
        match command.format.as_str() {
            "json" => println!("{}", serde_json::json!(rebuilt)),
            _ => println!(
                "money of {} activities read and judged; {} of them count otherwise than alone",
                rebuilt.activities, rebuilt.judged_together
            ),
        }
        return Ok(());
    }
    let asked = Asked::of_query(&command.filters.join("&"));
    let totals = totals(app, &asked).await?;
    match command.format.as_str() {
        "json" => {
            let json = serde_json::to_string_pretty(&MoneyJson::of(&asked, &totals));
            println!("{}", json.map_err(|error| Error::internal("the sums are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table::table(&totals))?)),
        _ => print(&totals),
    }
    Ok(())
}

/// Shows how much of the register was read.
pub fn bar() -> impl Fn(u64, u64) {
    let bar = ProgressBar::no_length();
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} activities, their money");
    bar.set_style(style.expect("the template is a valid one"));
    move |done, all| {
        bar.set_length(all);
        match done < all {
            true => bar.set_position(done),
            false => bar.finish_and_clear(),
        }
    }
}

fn print(totals: &Totals) {
    println!("{} activities, {} of them with money", totals.activities, totals.with_money);
    for sum in &totals.sums {
        let amount = sum.amount.map_or_else(|| "too large".to_owned(), |amount| amount.to_string());
        println!(
            "{:<22} {} {amount}  ({} lines of {} activities)",
            sum.pot.kind.name(),
            sum.pot.currency,
            sum.lines,
            sum.activities
        );
    }
    for (reason, count) in &totals.left_out {
        println!("left out: {count} lines, {}", reason.name());
    }
}
