//! A plan that ends hands what is unfinished to the next one; each item says where it came from.

use std::collections::{HashMap, HashSet};

use super::actions::{actor_names, today};
use super::links::{self, store as link_store};
use super::milestones;
use super::model::{Given, Item, Kind, Plan, PlanGiven};
use super::refusal::refuse;
use super::search::{ALL_ITEMS, subject};
use super::store::{self, Origin};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};
use crate::plans::register::state_of;
use crate::search::changes;

/// The items of a plan that would be carried over, the upper ones first: outputs and tasks that are neither finished nor
/// given up, what stands above them, and objectives, priorities and outcomes that are not over.
///
/// # Errors
/// Where there is no such plan.
pub async fn preview(app: &App, plan: &str) -> Result<Vec<Item>> {
    let plan = store::by_code(&app.db, plan).await?;
    let items = store::items(&app.db, plan.id).await?;
    unfinished(app, &plan, items).await
}

async fn unfinished(app: &App, plan: &Plan, items: Vec<Item>) -> Result<Vec<Item>> {
    let steps = store::steps(&app.db, Some(plan.id)).await?;
    let day = today(app);
    let above: HashMap<i64, Option<i64>> = items.iter().map(|item| (item.id, item.parent)).collect();
    let mut kept: HashSet<i64> = HashSet::new();
    for item in &items {
        let facts = steps.get(&item.id).map(Vec::as_slice).unwrap_or_default();
        if state_of(facts, day).is_over() {
            continue;
        }
        // What stands above keeps the place of what is unfinished, be it over or not.
        let mut next = Some(item.id);
        while let Some(id) = next.filter(|id| kept.insert(*id)) {
            next = above.get(&id).copied().flatten();
        }
    }
    let ordered = super::model::in_order(&items);
    Ok(ordered
        .into_iter()
        .filter(|(_, item)| kept.contains(&item.id))
        .map(|(_, item)| item.clone())
        .collect())
}

/// Starts the next plan with what is unfinished: items, their links to duties as they stand, and milestones that nobody
/// approved. The old plan stays as it is. Gives the code of the new one.
///
/// # Errors
/// Where the person may not review for the plan's keeper, a field cannot be taken, or the code is taken.
pub async fn carry(app: &App, person: &Person, from: &str, given: &PlanGiven) -> Result<String> {
    let old = store::by_code(&app.db, from).await?;
    person.must_for(Right::Review, &old.keeper)?;
    let given = PlanGiven { body: old.body.clone(), keeper: old.keeper.clone(), ..given.clone() };
    refuse(&given.faults(&actor_names(app).await?))?;
    let items = store::items(&app.db, old.id).await?;
    let carried = unfinished(app, &old, items).await?;
    let old_links = links::all(&app.db, Some(old.id)).await?;
    let open = milestones::open(&app.db, old.id).await?;
    let at = (app.now)().to_string();
    let mut tx = app.db.begin().await?;
    if store::code_in(&mut tx, given.code.trim()).await?.is_some() {
        return Err(Error::Conflict(format!(
            "there is a plan \"{}\" already; give this one another code",
            given.code.trim()
        )));
    }
    let origin = |carried_from| Origin {
        source: "",
        verified: "",
        origin: "person",
        carried_from: Some(carried_from),
    };
    let plan = store::insert_plan(&mut tx, &given, &origin(old.id), person, &at).await?;
    let mut ids: HashMap<i64, i64> = HashMap::new();
    for item in &carried {
        let above = item.parent.and_then(|id| ids.get(&id)).copied();
        let id =
            store::insert_item(&mut tx, (plan, above), &Given::of(item, ""), &origin(item.id), person, &at)
                .await?;
        ids.insert(item.id, id);
    }
    for link in old_links.iter().filter(|link| link.standing != "dismissed") {
        let Some(item) = ids.get(&link.item) else { continue };
        let said = link_store::Said {
            item: *item,
            lineage: &link.lineage,
            address: &link.address,
            said_by: &link.said_by,
            because: &link.because,
            standing: &link.standing,
        };
        link_store::insert(&mut tx, &said, person, &at).await?;
    }
    for one in &open {
        if let Some(item) = ids.get(&one.item) {
            milestones::carry(&mut tx, one, *item, person, &at).await?;
        }
    }
    let said = serde_json::json!({ "from": old.code, "plan": given, "items": carried.len() });
    let subject = subject(given.code.trim());
    changes::note_all(&mut tx, &[subject.clone(), ALL_ITEMS.to_owned()]).await?;
    let deed = Deed { action: "plan.carry", subject: &subject };
    audit::record(&mut tx, person, (app.now)(), deed, None::<&()>, Some(&said)).await?;
    tx.commit().await?;
    Ok(given.code.trim().to_owned())
}

/// How many outputs are among the items.
pub fn outputs(items: &[Item]) -> usize {
    items.iter().filter(|item| item.kind == Kind::Output).count()
}
