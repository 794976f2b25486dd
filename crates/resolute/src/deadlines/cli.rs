//! `resolute deadlines`

use clap::Args;

use super::model::Deadline;
use super::table::table;
use super::{Asked, deadlines, narrowed};
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables;
use crate::trace::day_of;
use crate::web::visit::encode_pairs;

/// `resolute deadlines`
#[derive(Debug, Args)]
pub struct DeadlinesCommand {
    /// Code of an actor who must do it; may be given several times
    #[arg(long = "actor")]
    actors: Vec<String>,
    /// Instrument, such as wtdc-30; may be given several times
    #[arg(long = "instrument")]
    instruments: Vec<String>,
    /// overdue, due-soon, later, done or not-known; may be given several times
    #[arg(long = "state")]
    states: Vec<String>,
    /// duty, conference, obligation, output, milestone or input; may be given several times
    #[arg(long = "kind")]
    kinds: Vec<String>,
    /// First due day
    #[arg(long)]
    from: Option<String>,
    /// Last due day
    #[arg(long)]
    until: Option<String>,
    /// Day of the question; today where it is not given
    #[arg(long)]
    as_of: Option<String>,
    /// text, csv, json or ics
    #[arg(long, default_value = "text")]
    format: String,
}

impl DeadlinesCommand {
    fn query(&self) -> String {
        let several = [
            ("actor", &self.actors),
            ("instrument", &self.instruments),
            ("state", &self.states),
            ("kind", &self.kinds),
        ];
        let single = [("from", &self.from), ("until", &self.until), ("as_of", &self.as_of)];
        let pair = |name: &str, value: &String| (name.to_owned(), value.clone());
        let several =
            several.into_iter().flat_map(|(name, values)| values.iter().map(move |value| pair(name, value)));
        let single =
            single.into_iter().filter_map(|(name, value)| value.as_ref().map(|value| pair(name, value)));
        encode_pairs(several.chain(single))
    }
}

/// Runs the command.
///
/// # Errors
/// Where a day is no date or the database cannot be read.
pub async fn run(app: &App, command: &DeadlinesCommand) -> Result<()> {
    let asked = Asked::of_query(&command.query())?;
    let as_of = day_of(app, asked.as_of.as_deref())?;
    let rows = narrowed(deadlines(app, as_of).await?, &asked).rows;
    match command.format.as_str() {
        "json" => {
            let json = serde_json::to_string_pretty(&rows);
            println!("{}", json.map_err(|error| Error::internal("the deadlines are no JSON", error))?);
        }
        "ics" => {
            print!("{}", super::ics::calendar("Resolute", &rows, &app.config.address(""), (app.now)()));
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(&rows))?)),
        "text" => {
            println!("{} deadlines as of {as_of}", rows.len());
            rows.iter().for_each(|one| println!("{}", line(one)));
        }
        format => {
            return Err(Error::Invalid(format!(
                "\"{format}\" is no format of deadlines; they come as text, csv, json or ics"
            )));
        }
    }
    Ok(())
}

/// A deadline on two lines of the terminal.
fn line(one: &Deadline) -> String {
    let day = one.day.map_or_else(|| "date not known".to_owned(), |day| day.to_string());
    let by = one.event.as_ref().or(one.recurrence.as_ref());
    let by = by.map_or_else(String::new, |by| format!(", {by}"));
    let actors = if one.actors.is_empty() { String::new() } else { format!("  [{}]", one.actors.join(", ")) };
    format!("{day}  {}{by}  {}{actors}\n    {}", one.state.code(), one.source, one.words.replace('\n', " "))
}
