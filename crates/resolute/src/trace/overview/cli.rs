//! `resolute overview`: the state of an instrument, an actor or an action line at a glance.

use clap::Args;

use super::{Of, overview, shown};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::day_of;
use crate::web::locale::Locale;
use crate::web::visit::Visit;

/// `resolute overview`
#[derive(Debug, Args)]
pub struct OverviewCommand {
    /// instrument, actor or line
    of: String,
    /// Which one: wtdc-30, DIR-BDT, C2
    id: String,
    /// The day of the question, year-month-day
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// text or json
    #[arg(long, default_value = "text")]
    format: String,
}

/// Runs the command.
///
/// # Errors
/// Where there is no such overview, the day is no date, or the database cannot be read.
pub async fn run(app: &App, command: &OverviewCommand) -> Result<()> {
    let as_of = day_of(app, command.as_of.as_deref())?;
    let found = overview(app, &Of::named(&command.of, &command.id)?, as_of).await?;
    match command.format.as_str() {
        "json" => {
            let json = serde_json::to_string_pretty(&found);
            println!("{}", json.map_err(|error| Error::internal("the overview is no JSON", error))?);
        }
        "text" => {
            let visit = Visit::of_program(Locale::En, (*app.unsigned).clone(), (app.now)());
            println!("{} {} on {as_of}: {} duties in force", command.of, command.id, found.duties);
            for (state, count) in shown(&found.states) {
                println!("  {count} {}", visit.t(&format!("state-{}", state.code())));
            }
            found.gaps.iter().for_each(|(gap, count)| println!("  {count} {gap}"));
            found.due.iter().for_each(|(state, count)| {
                println!("  {count} {}", visit.t(&format!("deadline-state-{state}")))
            });
            found.leads.iter().for_each(|(plan, count)| println!("  leads {count} in {plan}"));
            for one in &found.next {
                println!("  {} {}", one.day.map(|day| day.to_string()).unwrap_or_default(), one.source);
            }
        }
        other => {
            return Err(Error::Invalid(format!(
                "\"{other}\" is no format of this; it comes as text or json"
            )));
        }
    }
    Ok(())
}
