//! `resolute partners agreements`

use super::agreements;
use super::table::table;
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables;

/// Agreements that are written at once; more than a register will have.
pub const ALL: usize = 1_000_000;

/// Prints the agreements that fit some filters.
///
/// # Errors
/// Where the index or the database cannot be read.
pub async fn run(app: &App, filters: &str, format: &str) -> Result<()> {
    let found = agreements(app, &Asked::of_query(filters), (0, ALL)).await?;
    match format {
        "json" => {
            let json = serde_json::to_string_pretty(&found.rows);
            println!("{}", json.map_err(|error| Error::internal("the agreements are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(&found.rows))?)),
        _ => {
            println!("{} agreements", found.total);
            for one in &found.rows {
                let states: Vec<&str> = one.states.iter().map(|state| state.code()).collect();
                let end = one.ends_on.map_or_else(|| "no end given".to_owned(), |day| format!("until {day}"));
                println!("{:>6}  {end}  {}  {}", one.id, states.join(", "), one.title);
            }
        }
    }
    Ok(())
}
