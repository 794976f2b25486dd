//! `resolute partners`

use clap::{Args, Subcommand};

use super::api::PartnersJson;
use super::table::{shares, table};
use super::{Asked, partners};
use crate::activities::agreements;
use crate::activities::names::cli::{self as names, NamesCommand};
use crate::activities::serves::cli::{self as serves, OutputsCommand};
use crate::activities::unders::cli::{self as unders, UnderCommand};
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
    #[arg(long, default_value = "text", global = true)]
    format: String,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List agreements: what ends next stands first
    Agreements {
        /// A filter as in the address of the page, such as agreement=ends-soon; may be given several times
        #[arg(long = "where")]
        filters: Vec<String>,
    },
    /// List, say or decide which outputs of plans an activity serves
    Outputs {
        #[command(subcommand)]
        what: OutputsCommand,
    },
    /// List names that stand without the code of an actor, or say which actor one means
    Names {
        #[command(subcommand)]
        what: NamesCommand,
    },
    /// List, say or decide what is done under an agreement, a regional initiative or a programme
    Under {
        #[command(subcommand)]
        what: UnderCommand,
    },
}

/// Runs the command.
///
/// # Errors
/// Where the index cannot be read.
pub async fn run(app: &App, command: &PartnersCommand) -> Result<()> {
    let format = command.format.as_str();
    if !matches!(format, "text" | "csv" | "json") {
        return Err(Error::Invalid(format!(
            "\"{format}\" is no format of partners; they come as text, csv or json"
        )));
    }
    match &command.what {
        Some(What::Agreements { filters }) => {
            return agreements::cli::run(app, &filters.join("&"), format).await;
        }
        Some(What::Outputs { what }) => return serves::run(app, what, format == "json").await,
        Some(What::Names { what }) => return names::run(app, what, format == "json").await,
        Some(What::Under { what }) => return unders::run(app, what, format == "json").await,
        None => {}
    }
    let named = |name: &'static str, values: &[String]| {
        values.iter().map(|value| (name.to_owned(), value.clone())).collect::<Vec<_>>()
    };
    let own =
        encode_pairs(named("actor", &command.actors).into_iter().chain(named("region", &command.regions)));
    let asked = Asked::of_query(&format!("{own}&{}", command.filters.join("&")));
    let found = partners(app, &asked).await?;
    match format {
        "json" => {
            let json = serde_json::to_string_pretty(&PartnersJson::of(&asked, found, usize::MAX));
            println!("{}", json.map_err(|error| Error::internal("the pairs are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(&found.rows))?)),
        _ => {
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
    }
    Ok(())
}
