//! The lists of a pack: duties as CSV and JSON, activities and evidence as CSV, so many rows at a time.

use super::{AT_ONCE, Pack, Piece, Step};
use crate::activities::links::{self, Link};
use crate::activities::model::href;
use crate::error::Result;
use crate::exports::actions::duties;
use crate::mandates::model::Filter;
use crate::tables::{Table, csv, csv_rows};

const ACTIVITIES: [&str; 10] = [
    "paragraph",
    "activity",
    "title",
    "kind",
    "organisation",
    "starts_on",
    "standing",
    "because",
    "said_by",
    "address",
];
const EVIDENCE: [&str; 8] =
    ["paragraph", "activity", "kind", "title", "address", "happened_on", "occurrence", "standing"];

impl Pack {
    /// Duties of all texts of the instrument with their states.
    pub(super) async fn duties(&self, format: &str) -> Result<Vec<u8>> {
        let filter = Filter {
            instrument: Some(self.work.instrument.id.clone()),
            as_of: Some(self.work.as_of.to_string()),
            ..Filter::default()
        };
        duties(&self.app, &filter, format).await
    }

    /// Some of the activities that are tied to a paragraph; those that nobody confirmed say so.
    pub(super) async fn activities(&mut self, duty: usize, from: usize) -> Result<Piece> {
        let server = self.app.config.public_url.is_some().then(|| self.app.config.address(""));
        let row = |paragraph: &str, link: &Link| {
            vec![
                paragraph.to_owned(),
                link.activity.to_string(),
                link.title.clone(),
                link.kind.clone(),
                link.organisation.clone(),
                link.starts_on.clone().unwrap_or_default(),
                link.standing.clone(),
                link.because.clone(),
                link.said_by.clone(),
                server.as_ref().map(|server| format!("{server}{}", href(link.activity))).unwrap_or_default(),
            ]
        };
        let (rows, next) = self.linked((duty, from), |paragraph, link| vec![row(paragraph, link)]).await?;
        self.go_on(next.map(|(duty, from)| Step::Activities { duty, from }));
        listed("activities.csv", &ACTIVITIES, rows, (duty, from))
    }

    /// What shows it.
    pub(super) async fn evidence(&mut self, duty: usize, from: usize) -> Result<Piece> {
        let rows_of = |paragraph: &str, link: &Link| {
            let row = |one: &links::Evidence| {
                vec![
                    paragraph.to_owned(),
                    link.activity.to_string(),
                    one.kind.clone(),
                    one.title.clone(),
                    one.address.clone(),
                    one.happened_on.clone(),
                    one.occurrence.clone().unwrap_or_default(),
                    one.standing.clone(),
                ]
            };
            link.evidence.iter().map(row).collect()
        };
        let (rows, next) = self.linked((duty, from), rows_of).await?;
        self.go_on(next.map(|(duty, from)| Step::Evidence { duty, from }));
        listed("evidence.csv", &EVIDENCE, rows, (duty, from))
    }

    fn go_on(&mut self, next: Option<Step>) {
        if let Some(step) = next {
            self.steps.push_front(step);
        }
    }

    /// Rows of the next links of a paragraph, and where those after them begin.
    async fn linked(
        &self,
        (duty, from): (usize, usize),
        rows_of: impl Fn(&str, &Link) -> Vec<Vec<String>>,
    ) -> Result<(Vec<Vec<String>>, Option<(usize, usize)>)> {
        let carriers = self.carriers();
        let Some((lineage, address)) = carriers.get(duty) else { return Ok((Vec::new(), None)) };
        let found = links::by_lineage(&self.app.db, lineage, (from, AT_ONCE)).await?;
        let next = match found.len() < AT_ONCE {
            true => (duty + 1 < carriers.len()).then_some((duty + 1, 0)),
            false => Some((duty, from + AT_ONCE)),
        };
        Ok((found.iter().flat_map(|link| rows_of(address, link)).collect(), next))
    }
}

/// The first piece of a list begins its file and has the names of the columns.
fn listed(
    file: &str,
    columns: &[&'static str],
    rows: Vec<Vec<String>>,
    begins: (usize, usize),
) -> Result<Piece> {
    match begins {
        (0, 0) => {
            let bytes = csv(&Table { columns: columns.to_vec(), rows })?;
            Ok(Piece { file: Some(file.to_owned()), bytes })
        }
        _ => Ok(Piece { file: None, bytes: csv_rows(&rows)? }),
    }
}
