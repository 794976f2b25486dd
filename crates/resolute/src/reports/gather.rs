//! Reads the registers for a report.

use super::built::Asked;
use super::shipped::Needs;
use super::snapshot::{About, Activity, Call, Duty, Evidence, Query, Snapshot};
use super::store;
use crate::activities::links;
use crate::app::App;
use crate::error::Result;
use crate::trace::views::passage::mandate_href;
use crate::trace::{self, Row, Shown, Work};

/// Links that are read for one paragraph; where there are more, their number is said and the register has them.
const MOST_LINKS: usize = 500;

/// Reads what a template needs. The text is that in force on the last day of the period: a report is no proposal.
///
/// # Errors
/// Where there is no such instrument.
pub async fn gather(app: &App, asked: &Asked, needs: Needs) -> Result<Snapshot> {
    let day = asked.to.to_string();
    let work = trace::work(app, &asked.instrument, Some("none"), Some(&day)).await?;
    let mut calls = Vec::new();
    for block in &work.blocks {
        let mut duties = Vec::new();
        for row in &block.rows {
            duties.push(duty(app, asked, row).await?);
        }
        calls.push(Call { heading: block.heading.clone(), duties });
    }
    let rows = calls.iter().map(|call| call.duties.len()).sum();
    let href = format!("/instruments/{}/work?proposal=none&as_of={day}", asked.instrument);
    let mut queries = vec![Query { register: "work".to_owned(), href, rows }];
    let (mut figures, mut previous) = (None, None);
    if needs == Needs::Period {
        let counted = super::figures::figures(app, asked).await?;
        let href = counted.total.href.clone();
        queries.push(Query { register: "activities".to_owned(), href, rows: counted.total.count });
        figures = Some(counted);
        previous = store::issued_before(&app.db, asked).await?;
    }
    Ok(Snapshot {
        asked: asked.clone(),
        base: app.config.address(""),
        exercise: app.exercise,
        instrument: about(&work),
        calls,
        figures,
        previous,
        queries,
    })
}

fn about(work: &Work) -> About {
    let version = work.in_force.as_ref();
    let standing = match &work.shown {
        Shown::Text(text) => Some(text.standing.clone()),
        _ => None,
    };
    About {
        name: work.instrument.name(),
        title: version
            .map(|version| version.title.clone())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| work.instrument.title.clone()),
        cited_as: version.map(|version| version.cited_as.clone()),
        standing,
    }
}

async fn duty(app: &App, asked: &Asked, row: &Row) -> Result<Duty> {
    let reading = &row.mandate.reading;
    let links = links::by_lineage(&app.db, &row.mandate.lineage, (0, MOST_LINKS)).await?;
    let waiting = links::tally(&app.db, &row.mandate.lineage).await?.suggested;
    let mut activities: Vec<Activity> =
        links.into_iter().filter(links::Link::is_confirmed).map(activity).collect();
    activities.sort();
    let href = mandate_href(&row.mandate.address, row.mandate.proposal.as_deref());
    let mark = if href.contains('?') { '&' } else { '?' };
    Ok(Duty {
        href: format!("{href}{mark}as_of={}", asked.to),
        address: row.mandate.address.clone(),
        lineage: row.continues.as_ref().unwrap_or(&row.mandate).lineage.clone(),
        label: reading.label.clone(),
        text: reading.text.clone(),
        who: match reading.addressees.is_empty() {
            true => reading.addressee_words.clone(),
            false => reading.addressees.iter().map(|code| named(app, code)).collect(),
        },
        due: reading.due.clone(),
        recipient: reading.recipient.clone(),
        status: row.status.clone(),
        outputs: row.counts.outputs,
        confirmed: row.counts.activities,
        activities,
        waiting,
    })
}

fn named(app: &App, code: &str) -> String {
    let actor = app.register.actors.iter().find(|actor| actor.id == code);
    actor.map_or_else(|| code.to_owned(), |actor| actor.name.clone())
}

fn activity(link: links::Link) -> Activity {
    let confirmed = link.evidence.into_iter().filter(|evidence| evidence.standing == "confirmed");
    let mut evidence: Vec<Evidence> = confirmed
        .map(|one| Evidence { happened_on: one.happened_on, title: one.title, address: one.address })
        .collect();
    evidence.sort();
    Activity {
        starts_on: link.starts_on,
        title: link.title,
        number: link.activity,
        organisation: link.organisation,
        evidence,
    }
}
