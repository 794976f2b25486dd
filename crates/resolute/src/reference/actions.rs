//! Loading the embedded set: all files or none.

use std::collections::BTreeSet;

use super::model::{ReferenceFile, ReferenceRow, parse};
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::Result;
use crate::files::sha256;
use crate::search::changes;
use crate::{actors, conferences, frameworks, instruments, obligations, plans};

/// What loading did to one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Name of the file.
    pub name: &'static str,
    /// Its rows.
    pub rows: usize,
    /// Whether it differed from what was there.
    pub changed: bool,
}

/// Loads every file that changed since the last time, in one transaction.
///
/// # Errors
/// Where the person may not, or a row cannot be stored; then nothing is.
pub async fn load(app: &App, person: &Person) -> Result<Vec<Loaded>> {
    person.must_for_all(Right::Operate)?;
    let mut tx = app.db.begin().await?;
    let mut loaded = Vec::new();
    let mut found_anew = BTreeSet::new();
    for (name, text) in resolute_reference::FILES {
        let rows = parse(name, text)?;
        let file = ReferenceFile {
            name: (*name).to_owned(),
            sha256: sha256(text.as_bytes()),
            row_count: i64::try_from(rows.len()).expect("a file has few rows"),
            loaded_at: (app.now)().to_string(),
        };
        let before = store::checksum(&mut tx, name).await?;
        let changed = before.as_ref() != Some(&file.sha256);
        if changed {
            store::replace(&mut tx, &file, &rows).await?;
            load_typed(&mut tx, name, &rows, person, &file.loaded_at).await?;
            found_anew.insert(found_as(name));
            let deed = Deed { action: "reference.load", subject: &format!("reference/{name}") };
            audit::record(&mut tx, person, (app.now)(), deed, before.as_ref(), Some(&file)).await?;
        }
        if *name == "wsis20_asks" {
            let at = file.loaded_at.as_str();
            obligations::load(&mut tx, (&rows, changed), (person, at)).await?;
        }
        loaded.push(Loaded { name, rows: rows.len(), changed });
    }
    if found_anew.contains("plan-item/*") {
        found_anew.insert("plan/*");
    }
    if found_anew.contains("concept/*") {
        // Countries may have come into other groups and regions.
        found_anew.insert("activity/*");
    }
    changes::note_all(&mut tx, &found_anew.into_iter().map(str::to_owned).collect::<Vec<_>>()).await?;
    tx.commit().await?;
    Ok(loaded)
}

/// What a search finds of the rows of a file: everything of one noun.
fn found_as(file: &str) -> &'static str {
    match file {
        "actors" => "actor/*",
        "conferences" | "instruments" | "instrument_revisions" => "instrument/*",
        "itu_d_results_framework" => "plan-item/*",
        _ => "concept/*",
    }
}

/// Files whose rows other nouns work with; the rest is kept and shown as rows.
async fn load_typed(tx: &mut Tx, name: &str, rows: &[ReferenceRow], person: &Person, at: &str) -> Result<()> {
    match name {
        "actors" => actors::load(tx, rows).await,
        "conferences" => conferences::load(tx, rows).await,
        "instruments" => instruments::load_instruments(tx, rows).await,
        "instrument_revisions" => instruments::load_versions(tx, rows).await,
        "itu_d_results_framework" => plans::load(tx, rows, person, at).await,
        _ => frameworks::load(tx, name, rows).await,
    }
}
