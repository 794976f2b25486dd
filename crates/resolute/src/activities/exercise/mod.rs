//! A register to practise with: made-up entries, and a server that says so with every answer.
//!
//! Always true: a folder that holds made-up entries is a practice server for good, however it is started; every title
//! says EXERCISE, and so does every page, every answer and the name of every file that leaves.

use jiff::Timestamp;
use resolute_exercise::{Exercise, write_iati};

use super::exchange::model::{Format, State};
use super::exchange::{Handed, note_import};
use super::iati;
use super::loading::{Given, Loading, Plan, as_here};
use super::store;
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::db::Db;
use crate::error::{Error, Result};

/// What the names of made-up entries are unique in.
pub const SOURCE: &str = "exercise";
/// How many `resolute up --exercise` loads.
pub const ENTRIES: u64 = 20_000;
/// The entries of the product are the same everywhere.
const SEED: u64 = 30;
/// Entries that are made at once.
const AT_ONCE: u64 = 1_000;

/// Whether the register holds made-up entries.
///
/// # Errors
/// As the database.
pub async fn is_loaded(db: &Db) -> Result<bool> {
    store::has_source(db, SOURCE).await
}

/// Loads made-up entries, unless some are there; `progress` hears how many are done.
///
/// # Errors
/// Where the person may not review all entries, real ones are there, or as the database.
pub async fn load(app: &App, person: &Person, count: u64, mut progress: impl FnMut(u64)) -> Result<()> {
    person.must_for_all(Right::Review)?;
    if is_loaded(&app.db).await? {
        return Ok(());
    }
    if store::has_other_sources(&app.db, SOURCE).await? {
        return Err(Error::Conflict(
            "this folder holds real entries, and made-up ones are not put beside them; practise in another folder \
             (--data)"
                .to_owned(),
        ));
    }
    let at = (app.now)();
    let exercise = Exercise::new(SEED);
    let mut tx = app.db.begin().await?;
    let digest = format!("seed {SEED}, {count} entries");
    let handed = Handed { list: SOURCE, file: "EXERCISE", digest: &digest, format: Format::IatiActivities };
    let import = note_import(&mut tx, person, handed, State::Done, at).await?;
    let mut loading = Loading::begin(plan(person, import, at));
    for first in (0..count).step_by(usize::try_from(AT_ONCE).unwrap_or(1)) {
        let last = count.min(first + AT_ONCE);
        let given = (first..last).map(|number| given(&exercise, number)).collect::<Result<Vec<_>>>()?;
        loading.take(&mut tx, given).await?;
        progress(last);
    }
    loading.finish(&mut tx).await?;
    Ok(tx.commit().await?)
}

fn plan(person: &Person, import: i64, at: Timestamp) -> Plan<'_> {
    Plan {
        import,
        source: SOURCE,
        list: SOURCE,
        owner: None,
        publishes: true,
        person,
        at,
        reread: iati::of_element,
        onto: as_here,
        dry_run: false,
    }
}

/// An entry as its file would bring it.
fn given(exercise: &Exercise, number: u64) -> Result<Given> {
    let entry = exercise.entry(number);
    let failed = |why: &str| Error::internal("a made-up entry cannot be read", why.to_owned());
    let mut xml = Vec::with_capacity(4_096);
    write_iati(&entry, &mut xml).map_err(|error| failed(&error.to_string()))?;
    let original = String::from_utf8(xml).map_err(|error| failed(&error.to_string()))?;
    let record = iati::of_element(&original).ok_or_else(|| failed("it is no activity"))?;
    Ok(Given {
        external_id: entry.identifier(),
        record,
        original,
        format: "iati",
        money: None,
        line: number + 1,
        own: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_entries_are_read_whole_and_say_what_they_are() {
        let exercise = Exercise::new(SEED);
        for number in 0..50 {
            let entry = exercise.entry(number);
            let record = given(&exercise, number).unwrap().record;
            assert_eq!(record.title, entry.title);
            assert_eq!(record.organisation, entry.organisation_name());
            let mut lines: Vec<&str> = record.all_lines().collect();
            let mut made: Vec<&str> =
                std::iter::once(&entry.main_line).chain(&entry.lines).copied().collect();
            lines.sort_unstable();
            made.sort_unstable();
            assert_eq!(lines, made);
            assert_eq!(record.goals.len(), entry.goals.len());
            assert_eq!(record.countries.len(), entry.countries.len(), "{:?}", entry.countries);
        }
    }
}
