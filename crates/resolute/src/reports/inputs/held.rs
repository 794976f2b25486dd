//! What is already held for what somebody is asked: nobody is asked to write down again what the registers have.

use serde::Serialize;

use super::model::{About, Input};
use super::store;
use crate::activities;
use crate::app::App;
use crate::error::Result;
use crate::plans::model::item_href;
use crate::reports::blocks::Block;
use crate::reports::{Built, Kept};

/// Activities and pieces of evidence that are shown; the rest is behind the link.
const MOST: usize = 30;

/// What the registers have of an actor about one part of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Held {
    /// Published activities in which the actor takes part.
    pub activities: Vec<Activity>,
    /// Outputs of plans that the actor leads.
    pub outputs: Vec<Output>,
    /// What the actor answered for the same part of other reports of the kind.
    pub earlier: Vec<Earlier>,
    /// Where all activities of the actor about this are.
    pub all: String,
}

/// An activity of the actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Activity {
    /// Its number.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub starts_on: Option<String>,
    /// `confirmed` or `suggested`, where it is tied to the paragraph.
    pub link: String,
    /// What shows that it was done.
    pub evidence: Vec<Evidence>,
}

/// What shows that something was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Evidence {
    /// What it is.
    pub title: String,
    /// Where it can be seen.
    pub address: String,
    /// The day of what it shows.
    pub happened_on: String,
    /// `confirmed` or `suggested`.
    pub standing: String,
}

/// An output that the actor leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Output {
    /// Its code in the plan.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Title of the plan.
    pub plan: String,
    /// Its page.
    pub href: String,
}

/// An answer of before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Earlier {
    /// Number of the report.
    pub report: i64,
    /// Title of the report.
    pub title: String,
    /// The words; empty where what was held was complete.
    pub words: String,
    /// When (RFC 3339).
    pub at: String,
}

/// What is held for an input.
///
/// # Errors
/// As the database.
pub async fn held(app: &App, input: &Input, kept: &Kept) -> Result<Held> {
    let (db, actor) = (&app.db, input.actor.as_str());
    let asked = kept.asked();
    let mut held = Held { all: format!("/activities?actor={actor}"), ..Held::default() };
    let rows = match About::from_code(&input.about) {
        About::Paragraph(lineage) => {
            held.all = format!("{}&mandate={}", held.all, encoded(&lineage));
            held.outputs = outputs(app, &lineage, actor).await?;
            let mut rows = activities(store::activities_of_paragraph(db, &lineage, actor, MOST).await?);
            for (number, title, address, happened_on, standing) in
                store::evidence_of_paragraph(db, &lineage, actor, MOST).await?
            {
                if let Some(row) = rows.iter_mut().find(|row| row.number == number) {
                    row.evidence.push(Evidence { title, address, happened_on, standing });
                }
            }
            rows
        }
        About::Line(line) => {
            held.all = format!("{}&line={}", held.all, encoded(&line));
            activities(store::activities_of_line(db, &line, actor, MOST).await?)
        }
        About::Part(_) => {
            let period = (asked.from.to_string(), asked.to.to_string());
            activities(store::activities_of_period(db, (&period.0, &period.1), actor, MOST).await?)
        }
    };
    held.activities = rows;
    let earlier = store::earlier(db, input).await?;
    held.earlier = earlier
        .into_iter()
        .map(|(report, title, step, words, at)| {
            let words = if step == "complete" { String::new() } else { words };
            Earlier { report, title, words, at }
        })
        .collect();
    Ok(held)
}

async fn outputs(app: &App, lineage: &str, actor: &str) -> Result<Vec<Output>> {
    let rows = store::outputs_of_paragraph(&app.db, lineage, actor).await?;
    Ok(rows
        .into_iter()
        .map(|(item, code, title, plan)| Output { code, title, plan, href: item_href(item) })
        .collect())
}

fn activities(rows: Vec<store::ActivityRow>) -> Vec<Activity> {
    rows.into_iter()
        .map(|(number, title, starts_on, link)| Activity {
            number,
            title,
            starts_on,
            link,
            evidence: Vec::new(),
        })
        .collect()
}

impl Activity {
    /// Its page.
    pub fn href(&self) -> String {
        activities::model::href(self.number)
    }
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The part of a report in which a place stands: from the heading above it to the next one.
pub fn part(built: &Built, place: &str) -> Built {
    let at = built.blocks.iter().position(|block| matches!(block, Block::Text { key, .. } if key == place));
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let blocks = at.map_or_else(Vec::new, |at| {
        let from = built.blocks[..at].iter().rposition(is_heading).unwrap_or(0);
        let to = built.blocks[at..].iter().position(is_heading).map_or(built.blocks.len(), |next| at + next);
        built.blocks[from..to].to_vec()
    });
    Built { blocks, snapshot: built.snapshot.clone() }
}

#[cfg(test)]
mod tests {
    use crate::reports::blocks::{Block, Run};
    use crate::reports::inputs::sections;

    #[test]
    fn a_place_is_named_with_the_heading_above_it_and_once() {
        let heading =
            |text: &str| Block::Heading { level: 2, text: vec![Run { text: text.into(), ..Run::default() }] };
        let text =
            |key: &str| Block::Text { key: key.into(), prompt: "Say more.".into(), words: String::new() };
        let blocks = [heading("News"), text("news"), text("news"), heading(""), text("end")];
        assert_eq!(
            sections(&blocks),
            [("news", "News: Say more.".to_owned()), ("end", "Say more.".to_owned())]
        );
    }
}
