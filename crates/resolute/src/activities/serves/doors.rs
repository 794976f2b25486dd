//! What the doors look up in plans: the output that somebody names, titles, and outputs that an entry may serve because both
//! are confirmed for the same duty.

use std::collections::HashMap;

use super::model::{Output, Serve};
use crate::activities::links;
use crate::app::App;
use crate::error::{Error, Result};
use crate::plans::{self, model::Kind};

/// An output that an entry may serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Number of the output.
    pub item: i64,
    /// Its title.
    pub title: String,
    /// The output.
    pub output: Output,
    /// Address of the duty that both are for.
    pub duty: String,
}

/// The output that somebody names: the address or number of its page, or plan and code with a slash between them.
///
/// # Errors
/// Where there is none, or it is another item of a plan.
pub async fn output_of(app: &App, given: &str) -> Result<Output> {
    let given = given.trim().trim_end_matches('/');
    let last = given.rsplit_once("/plans/items/").map_or(given, |(_, last)| last);
    let item = match last.split(['?', '#']).next().unwrap_or_default().parse::<i64>() {
        Ok(number) => plans::item(&app.db, number).await?,
        Err(_) => {
            let (plan, code) = last.split_once('/').ok_or_else(|| unnamed(given))?;
            let plan = plans::by_code(&app.db, plan).await?;
            let items = plans::items(&app.db, plan.id).await?;
            items.into_iter().find(|item| item.code == code).ok_or_else(|| unnamed(given))?
        }
    };
    if item.kind != Kind::Output {
        return Err(Error::Invalid(format!(
            "\"{}\" is of the kind \"{}\"; name an output of a plan",
            item.code,
            item.kind.code()
        )));
    }
    Ok(Output { plan: plans::by_id(&app.db, item.plan).await?.code, code: item.code })
}

fn unnamed(given: &str) -> Error {
    Error::Invalid(format!(
        "\"{given}\" names no output; give the address of its page, such as /plans/items/17, or plan and code with a slash \
         between them"
    ))
}

/// Number and title of the outputs of some links; one whose plan names it no more has none.
///
/// # Errors
/// As the database.
pub async fn titled(app: &App, serves: &[Serve]) -> Result<HashMap<Output, (i64, String)>> {
    if serves.is_empty() {
        return Ok(HashMap::new());
    }
    let codes: HashMap<i64, String> =
        plans::all(&app.db).await?.into_iter().map(|plan| (plan.id, plan.code)).collect();
    let items = plans::all_items(&app.db).await?;
    let titled = items.into_iter().filter_map(|item| {
        let output = Output { plan: codes.get(&item.plan)?.clone(), code: item.code };
        Some((output, (item.id, item.title)))
    });
    Ok(titled.collect())
}

/// Outputs that an entry may serve: a person confirmed both for the same duty.
///
/// # Errors
/// As the database.
pub async fn guesses(app: &App, activity: i64, known: &[Serve]) -> Result<Vec<Guess>> {
    let mut found: Vec<Guess> = Vec::new();
    for link in links::by_activity(&app.db, activity).await?.iter().filter(|link| link.is_confirmed()) {
        for answer in plans::links::by_lineage(&app.db, &link.lineage).await? {
            let output = Output { plan: answer.plan.clone(), code: answer.code.clone() };
            let is_known = known.iter().any(|one| one.plan == output.plan && one.output == output.code)
                || found.iter().any(|one| one.output == output);
            if answer.is_confirmed() && !is_known {
                found.push(Guess {
                    item: answer.item,
                    title: answer.title,
                    output,
                    duty: link.address.clone(),
                });
            }
        }
    }
    Ok(found)
}
