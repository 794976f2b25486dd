//! Taking a list of items into a plan: all of it or nothing, and the same list twice changes nothing.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::reading::{Read, Row};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::error::Result;
use crate::mandates;
use crate::plans::actions::{BY_PERSON, actor_names, must_write, note};
use crate::plans::links::store as links;
use crate::plans::model::{Around, Given, Item, Kind, Plan};
use crate::plans::refusal::said;
use crate::plans::store;

/// What became of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Report {
    /// Code of the plan.
    pub plan: String,
    /// Items that are new.
    pub added: usize,
    /// Items that the list changed.
    pub changed: usize,
    /// Items that were there as they are.
    pub unchanged: usize,
    /// Links to duties that are new; they wait for a reviewer.
    pub linked: usize,
    /// What keeps the list out.
    pub errors: Vec<Line>,
    /// What a person should look at.
    pub notes: Vec<Line>,
    /// Whether anything was stored.
    pub stored: bool,
}

/// One line of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Line {
    /// Line of the file, from 1; 0 for the whole file.
    pub line: u64,
    /// One sentence.
    pub message: String,
}

/// Takes a list into a plan; with `dry_run` nothing is stored.
///
/// # Errors
/// Where there is no such plan, or the person may not write for its keeper. What is wrong with the list stands in the
/// report.
pub async fn import(app: &App, person: &Person, plan: &str, read: &Read, dry_run: bool) -> Result<Report> {
    let plan = store::by_code(&app.db, plan).await?;
    must_write(person, &plan, "")?;
    let known = actor_names(app).await?;
    let events = store::event_days(&app.db).await?;
    let mut report = Report { plan: plan.code.clone(), ..Report::default() };
    for column in &read.unknown {
        report.notes.push(Line {
            line: 1,
            message: format!("the column \"{column}\" is not known and was left out"),
        });
    }
    let mut tx = app.db.begin().await?;
    let items = store::items_in(&mut tx, plan.id).await?;
    report.errors = faults(read, &items, &known, &events);
    let answers = duties(app, read, &mut report).await?;
    if !report.errors.is_empty() {
        return Ok(report);
    }
    let at = (app.now)().to_string();
    let mut ids: HashMap<String, i64> = items.iter().map(|item| (item.code.clone(), item.id)).collect();
    for row in from_the_top(read) {
        let given = &row.given;
        let above = ids.get(given.parent.trim()).copied();
        let before = items.iter().find(|item| item.code == given.code.trim());
        let id = match before {
            None => {
                report.added += 1;
                let id =
                    store::insert_item(&mut tx, (plan.id, above), given, &BY_PERSON, person, &at).await?;
                note(&mut tx, app, person, ("plan-item.add", id), (None::<&Given>, Some(given))).await?;
                id
            }
            Some(item) if differs(item, &items, given) => {
                report.changed += 1;
                let change = (item.id, item.revision, above);
                store::update_item(&mut tx, change, given, person, &at).await?;
                note(&mut tx, app, person, ("plan-item.change", item.id), (Some(item), Some(given))).await?;
                item.id
            }
            Some(item) => {
                report.unchanged += 1;
                item.id
            }
        };
        ids.insert(given.code.trim().to_owned(), id);
        for (lineage, address) in answers.get(&row.line).into_iter().flatten() {
            if links::between(&mut tx, id, lineage).await?.is_none() {
                report.linked += 1;
                let said = links::Said {
                    item: id,
                    lineage,
                    address,
                    said_by: "person",
                    because: "stands in the list that was taken in",
                    standing: "suggested",
                };
                links::insert(&mut tx, &said, person, &at).await?;
            }
        }
    }
    if !dry_run {
        report.stored = report.added + report.changed + report.linked > 0;
        tx.commit().await?;
    }
    Ok(report)
}

/// Whether a row says something else than what is stored.
fn differs(item: &Item, items: &[Item], given: &Given) -> bool {
    let above = items.iter().find(|one| Some(one.id) == item.parent).map_or("", |one| one.code.as_str());
    let stored = Given::of(item, above);
    let kind = Kind::from_code(&given.kind);
    let trimmed = |text: &str| text.trim().to_owned();
    kind != Some(item.kind)
        || stored.parent != trimmed(&given.parent)
        || stored.title != trimmed(&given.title)
        || stored.lead != trimmed(&given.lead)
        || stored.starts_on != trimmed(&given.starts_on)
        || stored.due_on != trimmed(&given.due_on)
        || stored.due_event != trimmed(&given.due_event)
        || stored.details != given.tidy()
}

/// What keeps a list out: every fault of every row, each with its line. Rows are compared with the plan as it would be.
fn faults(
    read: &Read,
    items: &[Item],
    known: &HashMap<String, String>,
    events: &HashMap<String, String>,
) -> Vec<Line> {
    let mut errors = Vec::new();
    if read.rows.is_empty() {
        errors.push(Line { line: 0, message: "the list has no item".to_owned() });
    }
    // Items that are new are numbered below zero for as long as the list is looked at.
    let mut numbers: HashMap<&str, i64> = items.iter().map(|item| (item.code.as_str(), item.id)).collect();
    for (new, row) in (1..).zip(&read.rows) {
        numbers.entry(row.given.code.trim()).or_insert(-new);
    }
    let codes: HashMap<i64, &str> = numbers.iter().map(|(code, id)| (*id, *code)).collect();
    let mut tree: HashMap<&str, (i64, Kind, Option<i64>)> =
        items.iter().map(|item| (item.code.as_str(), (item.id, item.kind, item.parent))).collect();
    for row in &read.rows {
        let code = row.given.code.trim();
        let kind = Kind::from_code(&row.given.kind).unwrap_or(Kind::Task);
        let above = numbers.get(row.given.parent.trim()).copied();
        if let Some(number) = numbers.get(code) {
            tree.insert(code, (*number, kind, above));
        }
    }
    let mut seen: HashMap<&str, u64> = HashMap::new();
    for row in &read.rows {
        let code = row.given.code.trim();
        if let Some(before) = seen.insert(code, row.line).filter(|_| !code.is_empty()) {
            let message = format!("the code \"{code}\" stands on line {before} already");
            errors.push(Line { line: row.line, message });
            continue;
        }
        let around = Around {
            items: HashMap::new(),
            actors: Some(known),
            own: numbers.get(code).copied(),
            event_day: events.get(row.given.due_event.trim()).and_then(|day| day.parse().ok()),
        };
        let of_fields = Given { parent: String::new(), ..row.given.clone() }.faults(&around);
        errors.extend(of_fields.iter().map(|fault| Line { line: row.line, message: said(fault) }));
    }
    for row in &read.rows {
        if let Some(message) = place_fault(row, &tree, &codes) {
            errors.push(Line { line: row.line, message });
        }
    }
    errors.sort_by_key(|one| one.line);
    errors
}

/// What is wrong with the place of a row in the tree as it would be.
fn place_fault(
    row: &Row,
    tree: &HashMap<&str, (i64, Kind, Option<i64>)>,
    codes: &HashMap<i64, &str>,
) -> Option<String> {
    let parent = row.given.parent.trim();
    if parent.is_empty() {
        return None;
    }
    let Some((_, above, _)) = tree.get(parent) else {
        return Some(format!("parent \"{parent}\": neither the list nor the plan has an item of this code"));
    };
    let kind = Kind::from_code(&row.given.kind)?;
    if !kind.fits_under(*above) {
        return Some(format!("parent \"{parent}\": {} cannot stand under {}", kind.code(), above.code()));
    }
    let mut passed = HashSet::new();
    let mut next = Some(parent);
    while let Some(code) = next {
        if code == row.given.code.trim() {
            return Some(format!("parent \"{parent}\": the item would stand under itself"));
        }
        if !passed.insert(code) {
            return None;
        }
        next = tree.get(code).and_then(|(_, _, above)| *above).and_then(|id| codes.get(&id).copied());
    }
    None
}

/// The rows so that each comes after the one above it.
fn from_the_top(read: &Read) -> Vec<&Row> {
    let mut waiting: Vec<&Row> = read.rows.iter().collect();
    let mut codes: HashSet<&str> = read.rows.iter().map(|row| row.given.code.trim()).collect();
    let mut ordered = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let (ready, rest): (Vec<&Row>, Vec<&Row>) =
            waiting.into_iter().partition(|row| !codes.contains(row.given.parent.trim()));
        if ready.is_empty() {
            // The rules let no circle come this far; what is left keeps its order.
            ordered.extend(rest);
            break;
        }
        for row in &ready {
            codes.remove(row.given.code.trim());
        }
        ordered.extend(ready);
        waiting = rest;
    }
    ordered
}

/// The duties that rows name, by line; what is no address of a duty keeps the list out.
async fn duties(app: &App, read: &Read, report: &mut Report) -> Result<HashMap<u64, Vec<(String, String)>>> {
    let mut known: HashMap<&str, Option<String>> = HashMap::new();
    let mut found: HashMap<u64, Vec<(String, String)>> = HashMap::new();
    for row in &read.rows {
        for address in &row.answers {
            if !known.contains_key(address.as_str()) {
                let duty = mandates::by_address(&app.db, address, None).await.ok();
                known.insert(address, duty.map(|duty| duty.lineage));
            }
            let error = |message| Line { line: row.line, message };
            match known.get(address.as_str()).and_then(Option::as_ref) {
                None => report
                    .errors
                    .push(error(format!("answers \"{address}\": there is no duty at this address"))),
                Some(_) if Kind::from_code(&row.given.kind) != Some(Kind::Output) => {
                    report.errors.push(error("only an output answers a duty".to_owned()));
                }
                Some(lineage) => {
                    found.entry(row.line).or_default().push((lineage.clone(), address.clone()));
                }
            }
        }
    }
    Ok(found)
}

/// Whether somebody may take lists into a plan.
pub fn may_import(person: &Person, plan: &Plan) -> bool {
    person.may_for(Right::Contribute, &plan.keeper)
}
