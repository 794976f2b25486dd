//! Sums of the money of activities, by the written rule of docs/money.md: nothing counted twice, nothing summed across
//! currencies, and everything left out is listed with its reason.

pub mod api;
mod store;

use resolute_iati::{Activity, LineAt, MoneyEntry, totals};
use serde::{Deserialize, Serialize};

use super::exchange::export::{PAGE, among};
use crate::app::App;
use crate::error::{Error, Result};

/// Activities that are summed at once; relations between them are looked at in memory.
const MOST: usize = 100_000;
/// Lines of a sum or reason that an answer has where not all of them are asked for.
const FIRST: usize = 20;

/// Which activities.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// Action line: `C5`.
    pub line: Option<String>,
    /// Goal or target of the SDGs: `9`, `9.c`.
    pub goal: Option<String>,
    /// Country: ISO 3166 code of three letters.
    pub country: Option<String>,
    /// Region of ITU.
    pub region: Option<String>,
    /// Group of people.
    pub people: Option<String>,
    /// Code of an actor that takes part.
    pub actor: Option<String>,
    /// Type of entry.
    pub kind: Option<String>,
    /// Where it stands in time.
    pub progress: Option<String>,
    /// The list or publisher that it comes from.
    pub source: Option<String>,
    /// Give every line of every sum and reason, not the first twenty.
    pub rows: bool,
}

/// Money of a set of activities.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Money {
    /// How many activities the set has.
    pub activities: usize,
    /// By kind, then currency; never added to each other.
    pub sums: Vec<Sum>,
    /// What is in no sum, by reason.
    pub left_out: Vec<LeftOut>,
}

/// A sum of one kind in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Sum {
    /// What was summed.
    pub kind: &'static str,
    /// In which currency.
    pub currency: String,
    /// Exact decimal digits.
    pub amount: String,
    /// How much of it went to activities of the same set, which may have passed it on.
    pub within: String,
    /// How many lines it is made of.
    pub count: usize,
    /// Those lines, or the first of them.
    pub lines: Vec<Line>,
}

/// Lines that are in no sum for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LeftOut {
    /// The reason, as docs/money.md names it.
    pub reason: &'static str,
    /// How many lines.
    pub count: usize,
    /// Those lines, or the first of them.
    pub lines: Vec<Line>,
}

/// A line of money and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Line {
    /// Number of the activity.
    pub activity: i64,
    /// Its page.
    pub address: String,
    /// Where it stands in the activity: `transaction[3]`.
    pub place: String,
    /// What it is.
    pub kind: &'static str,
    /// As it is written.
    pub amount: String,
    /// Its currency, where one is said.
    pub currency: Option<String>,
    /// The activity that is counted in its place, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<i64>,
}

/// Sums the money of published activities.
///
/// # Errors
/// As the database, or where the set is larger than can be looked at in one piece.
pub async fn of(app: &App, filter: &Filter) -> Result<Money> {
    let numbers = store::published(&app.db, filter, MOST + 1).await?;
    if numbers.len() > MOST {
        return Err(Error::Invalid(format!(
            "more than {MOST} activities are meant; choose a country, an action line, a goal or a source"
        )));
    }
    let mut entries = Vec::with_capacity(numbers.len());
    let mut ids = Vec::with_capacity(numbers.len());
    for page in numbers.chunks(PAGE) {
        for one in among(&app.db, page).await? {
            // Every entry can be written as IATI, where amounts, days and relations have their places.
            if let Ok(activity) = Activity::from_xml(&one.element()) {
                entries.push(MoneyEntry::of(&activity));
                ids.push(one.id());
            }
        }
    }
    let summed = tokio::task::spawn_blocking(move || {
        let totals = totals(&entries);
        (entries, totals)
    });
    let (entries, totals) =
        summed.await.map_err(|error| Error::internal("the money could not be summed", error))?;
    let most = if filter.rows { usize::MAX } else { FIRST };
    let line = |at: LineAt, instead: Option<LineAt>| {
        let (entry, id) = (&entries[at.entry], ids[at.entry]);
        let line = &entry.lines[at.line];
        Line {
            activity: id,
            address: super::model::href(id),
            place: line.place.clone(),
            kind: line.kind.name(),
            amount: line.amount.clone(),
            currency: line.currency.clone().filter(|code| !code.is_empty()),
            instead: instead.map(|at| ids[at.entry]),
        }
    };
    let sums = totals
        .sums
        .iter()
        .map(|sum| Sum {
            kind: sum.kind.name(),
            currency: sum.currency.clone(),
            amount: sum.amount.to_string(),
            within: sum.within.to_string(),
            count: sum.lines.len(),
            lines: sum.lines.iter().take(most).map(|at| line(*at, None)).collect(),
        })
        .collect();
    let mut left_out: Vec<LeftOut> = Vec::new();
    for one in &totals.left_out {
        let reason = one.reason.name();
        let place = left_out.iter().position(|known| known.reason == reason).unwrap_or_else(|| {
            left_out.push(LeftOut { reason, count: 0, lines: Vec::new() });
            left_out.len() - 1
        });
        left_out[place].count += 1;
        if left_out[place].lines.len() < most {
            left_out[place].lines.push(line(one.at, one.instead));
        }
    }
    Ok(Money { activities: ids.len(), sums, left_out })
}
