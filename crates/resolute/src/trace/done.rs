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
