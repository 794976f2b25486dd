//! The plans of the reference set: the objectives, outcomes and outputs of ITU-D as Resolution 71 has them, and the
//! priorities of Kigali.
//!
//! Figures and words stay as they are in the file. What a person changed since is not overwritten; the row of the file
//! stays readable beside it.

use std::collections::HashMap;

use super::model::{Details, Given, PlanGiven, Share};
use super::store::{self, Origin};
use crate::accounts::Person;
use crate::db::Tx;
use crate::error::Result;
use crate::reference::model::ReferenceRow;

/// Columns of the file that divide the planned cost.
const GOALS: [(&str, &str); 5] = [
    ("goal1_kchf", "Goal 1"),
    ("goal2_kchf", "Goal 2"),
    ("goal3_kchf", "Goal 3"),
    ("goal4_kchf", "Goal 4"),
    ("goal5_kchf", "Goal 5"),
];

/// Loads the plans; rows that are there and were not changed by anybody follow the file.
///
/// # Errors
/// As the database.
pub async fn load(tx: &mut Tx, rows: &[ReferenceRow], person: &Person, at: &str) -> Result<()> {
    let mut plans: HashMap<String, (i64, HashMap<String, i64>)> = HashMap::new();
    for row in rows {
        let period = row.cell("period");
        if !plans.contains_key(period) {
            plans.insert(period.to_owned(), (plan_of(tx, row, person, at).await?, HashMap::new()));
        }
        let Some((plan, codes)) = plans.get_mut(period) else { continue };
        let (given, above) = (given_of(row), codes.get(row.cell("parent")).copied());
        let from = Origin {
            source: row.cell("source"),
            verified: row.cell("verified"),
            origin: "reference",
            carried_from: None,
        };
        let known = store::items_in(tx, *plan).await?.into_iter().find(|item| item.code == given.code);
        let id = match known {
            None => store::insert_item(tx, (*plan, above), &given, &from, person, at).await?,
            Some(item) if item.revision == 1 && Given::of(&item, row.cell("parent")) != given => {
                store::follow_file(tx, (item.id, above), &given, &from, at).await?;
                item.id
            }
            Some(item) => item.id,
        };
        codes.insert(given.code, id);
    }
    Ok(())
}

async fn plan_of(tx: &mut Tx, row: &ReferenceRow, person: &Person, at: &str) -> Result<i64> {
    let period = row.cell("period");
    let code = format!("itu-d-{period}");
    if let Some(plan) = store::code_in(tx, &code).await? {
        return Ok(plan.id);
    }
    let (from_year, to_year) = period.split_once('-').unwrap_or((period, period));
    let title = match row.cell("level") {
        "priority" => format!("ITU-D priorities {period}"),
        _ => format!("ITU-D results framework {period}"),
    };
    let given = PlanGiven {
        code,
        title,
        body: "ITU-D".to_owned(),
        keeper: "BDT".to_owned(),
        from_year: from_year.to_owned(),
        to_year: to_year.to_owned(),
        ..PlanGiven::default()
    };
    let from = Origin {
        source: row.cell("source"),
        verified: row.cell("verified"),
        origin: "reference",
        carried_from: None,
    };
    store::insert_plan(tx, &given, &from, person, at).await
}

fn given_of(row: &ReferenceRow) -> Given {
    let cost = row.cell("planned_cost_kchf");
    let shares = GOALS
        .iter()
        .map(|(column, name)| Share { of: (*name).to_owned(), amount: row.cell(column).to_owned() })
        .filter(|share| !share.amount.is_empty())
        .collect();
    let of_money = |word: &str| if cost.is_empty() { String::new() } else { word.to_owned() };
    Given {
        code: row.cell("code").to_owned(),
        kind: row.cell("level").to_owned(),
        parent: row.cell("parent").to_owned(),
        title: row.cell("title").to_owned(),
        details: Details {
            required: cost.to_owned(),
            currency: of_money("CHF"),
            unit: of_money("thousand"),
            shares,
            ..Details::default()
        },
        ..Given::default()
    }
}
