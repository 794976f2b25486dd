//! What is confirmed for each paragraph: activities that implement it, outputs that answer it, evidence of either.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::activities::links;
use crate::db::Db;
use crate::error::Result;
use crate::plans;

/// What is confirmed for a duty, as far as a day is concerned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// Outputs and activities together.
    pub confirmed: usize,
    /// Those of them that had begun.
    pub started: usize,
    /// Due days for which evidence is confirmed; `None` where it is for the duty as a whole.
    pub evidenced: Vec<Option<Date>>,
    /// Activities that implement it.
    pub activities: usize,
    /// Outputs that answer it.
    pub outputs: usize,
}

/// What is confirmed for one paragraph, as of a day.
///
/// # Errors
/// As the database.
pub(crate) async fn done_of(db: &Db, as_of: Date, lineage: &str) -> Result<Done> {
    let work = links::work_of(db, as_of, lineage).await?;
    let answered = plans::links::answers_of(db, as_of, lineage).await?;
    let mut evidenced = work.evidenced;
    evidenced.extend(answered.evidenced.iter().copied());
    Ok(Done {
        confirmed: work.confirmed + answered.confirmed(),
        started: work.started + answered.started,
        evidenced,
        activities: work.confirmed,
        outputs: answered.confirmed(),
    })
}

/// What is confirmed for every paragraph that has something, as of a day.
///
/// # Errors
/// As the database.
pub(crate) async fn done(db: &Db, as_of: Date) -> Result<HashMap<String, Done>> {
    let mut all: HashMap<String, Done> = HashMap::new();
    for (lineage, work) in links::work(db, as_of).await? {
        let one = all.entry(lineage).or_default();
        one.activities = work.confirmed;
        one.confirmed += work.confirmed;
        one.started += work.started;
        one.evidenced.extend(work.evidenced);
    }
    for (lineage, answered) in plans::links::answers(db, as_of).await? {
        let one = all.entry(lineage).or_default();
        one.outputs = answered.confirmed();
        one.confirmed += answered.confirmed();
        one.started += answered.started;
        one.evidenced.extend(answered.evidenced);
    }
    Ok(all)
}
