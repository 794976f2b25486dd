//! The duties of one text and what is tied to them.

use std::collections::HashMap;

use jiff::civil::Date;

use super::built::Asked;
use super::scope::Scope;
use super::snapshot::{About, Call, Duty, Earlier, Evidence, Output, Query, Snapshot};
use super::store::{self, Tied};
use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::model::{Version, replaced_by};
use crate::plans;
use crate::trace::views::passage::mandate_href;
use crate::trace::{self, Row, Shown, Work};

/// Activities that are kept of one paragraph; where there are more, their number is said and the register has them.
const MOST: usize = 500;

/// Reads the text that is in force on the last day of the period: a report is no proposal.
pub(super) async fn gather(app: &App, snapshot: &mut Snapshot) -> Result<()> {
    let asked = snapshot.asked.clone();
    let Scope::Instrument(instrument) = &asked.scope else {
        return Err(Error::Invalid("this report is about a text; give the instrument".to_owned()));
    };
    let work = trace::work_by_last_held(app, instrument, asked.to).await?;
    let lineages: Vec<&str> = work.rows().map(|row| row.mandate.lineage.as_str()).collect();
    let mut tied = store::tied(&app.db, &lineages, MOST).await?;
    let named: HashMap<&str, &str> =
        app.register.actors.iter().map(|actor| (actor.id.as_str(), actor.name.as_str())).collect();
    let mut outputs = outputs(app, asked.to).await?;
    for block in &work.blocks {
        let duties = block.rows.iter().map(|row| {
            let answers = outputs.remove(&row.mandate.lineage).unwrap_or_default();
            Duty { answers, ..duty(&asked, &named, row, tied.remove(&row.mandate.lineage)) }
        });
        let call = Call { heading: block.heading.clone(), duties: duties.collect() };
        snapshot.calls.push(call);
    }
    let rows = snapshot.calls.iter().map(|call| call.duties.len()).sum();
    snapshot.instrument = Some(about(&work));
    let href = snapshot.rows_of_text();
    snapshot.queries.push(Query { register: "work".to_owned(), href, rows });
    Ok(())
}

/// The outputs that answer each paragraph, by its lineage, as they stand on a day.
pub(super) async fn outputs(app: &App, day: Date) -> Result<HashMap<String, Vec<Output>>> {
    let steps = plans::steps(&app.db, None).await?;
    let until = day.to_string();
    let output = |(number, code, title): (i64, String, String)| {
        let facts = steps.get(&number).map(Vec::as_slice).unwrap_or_default();
        let shown = facts.iter().filter(|fact| fact.happened_on <= until && fact.standing == "confirmed");
        let evidence = shown.filter(|fact| !fact.evidence.is_empty()).map(|fact| Evidence {
            happened_on: fact.happened_on.clone(),
            title: fact.evidence.clone(),
            address: fact.evidence_href.clone(),
        });
        let state = plans::register::state_of(facts, day).code().to_owned();
        Output { evidence: evidence.collect(), state, code, title, number }
    };
    let answers = plans::links::answers(&app.db, day).await?;
    let named = answers.into_iter().map(|(lineage, answered)| {
        let mut outputs: Vec<Output> = answered.outputs.into_iter().map(output).collect();
        outputs.sort();
        (lineage, outputs)
    });
    Ok(named.collect())
}

fn about(work: &Work) -> About {
    let version = work.in_force.as_ref();
    let standing = match &work.shown {
        Shown::Text(text) => Some(text.standing.clone()),
        _ => None,
    };
    let told = match &work.shown {
        Shown::Text(text) => work.versions.iter().find(|one| one.id == text.version),
        _ => None,
    };
    let earlier = told.filter(|told| version.is_none_or(|version| version.id != told.id));
    About {
        earlier: earlier.map(|told| Earlier {
            cited_as: told.cited_as.clone(),
            ended_on: replaced_by(told, &work.versions, work.as_of).map(Version::from),
        }),
        name: work.instrument.name(),
        title: version
            .map(|version| version.title.clone())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| work.instrument.title.clone()),
        cited_as: version.map(|version| version.cited_as.clone()),
        standing,
    }
}

fn duty(asked: &Asked, named: &HashMap<&str, &str>, row: &Row, tied: Option<Tied>) -> Duty {
    let reading = &row.mandate.reading;
    let tied = tied.unwrap_or_default();
    let href = mandate_href(&row.mandate.address, row.mandate.proposal.as_deref());
    let mark = if href.contains('?') { '&' } else { '?' };
    let name =
        |code: &String| named.get(code.as_str()).map_or_else(|| code.clone(), |name| (*name).to_owned());
    Duty {
        href: format!("{href}{mark}as_of={}", asked.to),
        address: row.mandate.address.clone(),
        lineage: row.continues.as_ref().unwrap_or(&row.mandate).lineage.clone(),
        label: reading.label.clone(),
        text: reading.text.clone(),
        who: match reading.addressees.is_empty() {
            true => reading.addressee_words.clone(),
            false => reading.addressees.iter().map(name).collect(),
        },
        due: reading.due.clone(),
        recipient: reading.recipient.clone(),
        status: row.status.clone(),
        outputs: row.counts.outputs,
        confirmed: row.counts.activities,
        answers: Vec::new(),
        activities: tied.activities,
        waiting: tied.waiting,
    }
}
