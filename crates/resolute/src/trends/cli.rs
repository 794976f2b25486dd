//! `resolute trends`

use clap::Args;

use super::asked::Asked;
use super::counting::trends;
use super::model::{Change, Family, Trends, Way};
use super::table::table;
use crate::app::App;
use crate::error::{Error, Result};
use crate::tables;
use crate::web::visit::encode_pairs;

/// `resolute trends`
#[derive(Debug, Args)]
pub struct TrendsCommand {
    /// First day of the later period; without days the last two full periods that are held
    #[arg(long)]
    from: Option<String>,
    /// Its last day
    #[arg(long)]
    to: Option<String>,
    /// First day of the earlier period; without it one as long, right before the later
    #[arg(long)]
    before_from: Option<String>,
    /// Its last day
    #[arg(long)]
    before_to: Option<String>,
    /// terms, lines, goals, targets, gdc, countries, regions, groups, people, partnerships, actors, kinds or organisations
    #[arg(long)]
    kind: Option<String>,
    /// A filter as in the address of the page, such as region=AFR; may be given several times
    #[arg(long = "filter")]
    filters: Vec<String>,
    /// text, csv or json
    #[arg(long, default_value = "text")]
    format: String,
}

/// Runs the command.
///
/// # Errors
/// Where a period is none, or the index cannot be read.
pub async fn run(app: &App, command: &TrendsCommand) -> Result<()> {
    let format = command.format.as_str();
    if !matches!(format, "text" | "csv" | "json") {
        return Err(Error::Invalid(format!(
            "\"{format}\" is no format of trends; they come as text, csv or json"
        )));
    }
    let named = [
        ("from", &command.from),
        ("to", &command.to),
        ("before-from", &command.before_from),
        ("before-to", &command.before_to),
        ("of", &command.kind),
    ];
    let own = named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)));
    let asked = Asked::of_query(&format!("{}&{}", command.filters.join("&"), encode_pairs(own)))?;
    let trends = trends(app, &asked).await?;
    match format {
        "json" => {
            let json = serde_json::to_string_pretty(&trends);
            println!("{}", json.map_err(|error| Error::internal("the trends are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&table(&trends))?)),
        _ => print(&trends),
    }
    Ok(())
}

fn print(trends: &Trends) {
    let Trends { before, after, totals: [earlier, later], .. } = trends;
    println!(
        "new activities: {earlier} from {} to {}, {later} from {} to {}",
        before.from, before.to, after.from, after.to
    );
    if trends.too_few {
        println!("too few to say anything: each period needs {}", super::model::FEWEST);
    }
    for Family { kind, compared, beyond, .. } in &trends.kinds {
        println!("{}: {compared} compared, {} beyond chance", kind.code(), beyond.len());
        for change in beyond {
            println!("    {}", told(change));
        }
    }
}

fn told(change: &Change) -> String {
    let points = |share: f64| format!("{:+.1}", share * 100.0);
    let words = if change.written.is_empty() { change.value.clone() } else { change.written.join(", ") };
    let language = change.language.as_ref().map_or_else(String::new, |language| format!(" [{language}]"));
    format!(
        "{} {words}{language}: {} of {} -> {} of {}, {} points ({} to {}), corrected {:.2e}",
        if change.way == Way::Grew { "grew" } else { "fell" },
        change.before,
        change.of_before,
        change.after,
        change.of_after,
        points(change.difference),
        points(change.low),
        points(change.high),
        change.corrected,
    )
}
