//! `resolute partners`

use clap::Args;

use super::api::PartnersJson;
use super::table::{shares, table};
use super::{Asked, partners};
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables;
use crate::web::visit::encode_pairs;

/// `resolute partners`
#[derive(Debug, Args)]
pub struct PartnersCommand {
    /// Code of an actor: only its pairs; may be given several times
    #[arg(long = "actor")]
    actors: Vec<String>,
    /// Code of a region; may be given several times
    #[arg(long = "region")]
    regions: Vec<String>,
    /// A further filter as in the address of the page, such as line=C5; may be given several times
    #[arg(long = "filter")]
    filters: Vec<String>,
    /// text, csv or json
    #[arg(long, default_value = "text")]
    format: String,
}

/// Runs the command.
///
/// # Errors
/// Where the index cannot be read.
pub async fn run(app: &App, command: &PartnersCommand) -> Result<()> {
    let named = |name: &'static str, values: &[String]| {
        values.iter().map(|value| (name.to_owned(), value.clone())).collect::<Vec<_>>()
    };
    let own =
        encode_pairs(named("actor", &command.actors).into_iter().chain(named("region", &command.regions)));
    let asked = Asked::of_query(&format!("{own}&{}", command.filters.join("&")));
    let found = partners(app, &asked).await?;
    match command.format.as_str() {
        "json" => {
            let json = serde_json::to_string_pretty(&PartnersJson::of(&asked, found, usize::MAX));
            println!("{}", json.map_err(|error| Error::internal("the pairs are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(&found.rows))?)),
        "text" => {
            println!("{} joint activities, {} pairs", found.joint, found.rows.len());
            for row in &found.rows {
                let [one, other] = &row.actors;
                let since = row.since.map_or_else(String::new, |year| format!("  since {year}"));
                println!(
                    "{one} - {other}: {} joint activities, {} agreements in force{since}",
                    row.activities, row.agreements_in_force
                );
                for (words, listed) in [("action lines", &row.lines), ("regions", &row.regions)] {
                    if !listed.is_empty() {
                        println!("    {words}: {}", shares(listed));
                    }
                }
            }
        }
        format => {
            return Err(Error::Invalid(format!(
                "\"{format}\" is no format of pairs; they come as text, csv or json"
            )));
        }
    }
    Ok(())
}
