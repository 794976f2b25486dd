//! One file in one transaction: all of it or nothing, and the same file twice changes nothing.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use super::super::iati;
use super::super::loading::{Loading, Matter, Plan, Remark};
use super::super::model::Record;
use super::model::{Finding, Format, Import, Report, State, Weight, list_of};
use super::progress::{Phase, Progress};
use super::publishers::Taking;
use super::source::{Batch, Outlet, read_iati};
use super::store::{self, Handed};
use super::tables::{self, Mapping};
use crate::accounts::{Person, Right};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::error::{Error, Result};

/// Names of IATI are one space for the whole world.
const IATI: &str = "iati";
/// Batches that may wait while one is stored; memory stays within them.
const WAITING: usize = 2;

/// A file to take in, and how.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// The list that it is of, where somebody said it.
    pub list: Option<String>,
    /// How its columns are understood, for a table.
    pub mapping: Option<Mapping>,
    /// Say what would be done and store nothing.
    pub dry_run: bool,
}

impl Wish {
    /// The list that it is of.
    pub fn list(&self) -> String {
        self.list.clone().filter(|list| !list.trim().is_empty()).unwrap_or_else(|| list_of(&self.name))
    }
}

/// Whose entries become public how.
struct Course<'a> {
    publishes: bool,
    owner: Option<&'a str>,
}

/// A reviewer's file becomes public at once, a contributor's waits for a reviewer.
fn course(person: &Person) -> Result<Course<'_>> {
    let own = person.acting_for.as_str();
    if person.may_for_all(Right::Review) {
        return Ok(Course { publishes: true, owner: None });
    }
    person.must_for(Right::Contribute, own)?;
    Ok(Course { publishes: person.may_for(Right::Review, own), owner: Some(own) })
}

/// Takes in a file, or with `dry_run` says what that would do. Where the report has errors nothing was stored.
///
/// # Errors
/// Where the person may not bring entries, or the file cannot be read to its end.
pub async fn import(app: &App, person: &Person, wish: &Wish, progress: &Arc<Progress>) -> Result<Report> {
    take_in(app, person, wish, None, progress).await
}

/// As [`import`], for a file whose import is noted already.
pub(super) async fn take_in(
    app: &App,
    person: &Person,
    wish: &Wish,
    noted: Option<i64>,
    progress: &Arc<Progress>,
) -> Result<Report> {
    let course = course(person)?;
    if wish.format == Format::IatiOrganisations && !course.publishes {
        return Err(Error::Lacks(Right::Review));
    }
    let digest = digest_of(wish).await?;
    let list = wish.list();
    let at = (app.now)();
    // Who only looks writes nothing and waits for nobody.
    let mut tx = if wish.dry_run { app.db.snapshot().await? } else { app.db.begin().await? };
    if store::last_of(&mut tx, &list).await?.as_deref() == Some(&digest) {
        let report = Report { known: true, publishes: course.publishes, ..Report::default() };
        if let Some(id) = noted.filter(|_| !wish.dry_run) {
            store::advance(&mut tx, id, (&[State::Running], State::Done), Some(&report), at).await?;
            tx.commit().await?;
        }
        progress.enter(Phase::Done);
        return Ok(report);
    }
    let handed = Handed { list: &list, file: &wish.name, digest: &digest, format: wish.format };
    let import = match noted {
        Some(id) => id,
        None if wish.dry_run => 0,
        None => store::insert(&mut tx, person, handed, State::Running, at).await?,
    };
    let source = if matches!(wish.format, Format::Csv | Format::Xlsx) { list.as_str() } else { IATI };
    let mut loading = Loading::begin(Plan {
        import,
        source,
        list: &list,
        owner: course.owner,
        publishes: course.publishes,
        person,
        at,
        reread,
        onto: tables::onto,
        dry_run: wish.dry_run,
    });
    let mut report = Report { publishes: course.publishes, ..Report::default() };
    let mut publishers = Taking::default();
    let (reading, mut batches) = read(app, wish, progress).await?;
    while let Some(batch) = batches.recv().await {
        let count = batch.given.len() + batch.publishers.len();
        batch.findings.into_iter().for_each(|finding| report.add(finding));
        if !batch.given.is_empty() {
            loading.take(&mut tx, batch.given).await?;
        }
        let twice = publishers.take(&mut tx, (import, wish.dry_run), batch.publishers).await?;
        twice.into_iter().for_each(|finding| report.add(finding));
        loading.take_remarks().iter().for_each(|remark| report.add(finding(remark)));
        progress.add(count);
    }
    reading.await.map_err(|error| Error::internal("the file could not be read", error))??;
    progress.enter(Phase::Closing);
    let (mut tally, mut vanished) = loading.finish(&mut tx).await?;
    if wish.format == Format::IatiOrganisations {
        publishers.count(&mut tx, (&list, import), (&mut tally, &mut vanished)).await?;
    }
    (report.tally, report.vanished) = (tally, vanished);
    if wish.dry_run || report.errors > 0 {
        // Dropping the transaction takes everything back.
        progress.enter(Phase::Done);
        return Ok(report);
    }
    if !store::advance(&mut tx, import, (&[State::Running], State::Done), Some(&report), at).await? {
        return Err(Error::Conflict("this import was ended by somebody else meanwhile".to_owned()));
    }
    let subject = format!("import/{import}");
    let deed = Deed { action: "import.take-in", subject: &subject };
    audit::record(&mut tx, person, at, deed, None::<&()>, Some(&report)).await?;
    progress.enter(Phase::Storing);
    tx.commit().await?;
    progress.enter(Phase::Done);
    Ok(report)
}

type Reading = tokio::task::JoinHandle<Result<()>>;

/// Begins to read a file on a thread of its own.
async fn read(app: &App, wish: &Wish, progress: &Arc<Progress>) -> Result<(Reading, mpsc::Receiver<Batch>)> {
    let size = std::fs::metadata(&wish.path).map_or(0, |about| about.len());
    progress.begin(size);
    let (sender, batches) = mpsc::channel(WAITING);
    let mut outlet = Outlet::new(sender, Arc::clone(progress));
    let wish = wish.clone();
    let reading = match wish.format {
        Format::IatiActivities | Format::IatiOrganisations => {
            tokio::task::spawn_blocking(move || read_iati(&wish.path, &mut outlet, wish.dry_run))
        }
        Format::Csv | Format::Xlsx => {
            let known = super::super::store::known_now(&app.db).await?;
            let mapping = wish.mapping.clone().ok_or_else(|| {
                Error::Invalid("it is not said yet what the columns of the table are".to_owned())
            })?;
            tokio::task::spawn_blocking(move || {
                tables::read(&wish.path, wish.format, &mapping, &known, &mut outlet)
            })
        }
    };
    Ok((reading, batches))
}

/// What is understood of a kept original, whatever its form.
fn reread(original: &str) -> Option<Record> {
    match original.starts_with('<') {
        true => iati::of_element(original),
        false => serde_json::from_str(original).ok(),
    }
}

/// The sha-256 of a file, and of how its columns are understood.
async fn digest_of(wish: &Wish) -> Result<String> {
    let wish = wish.clone();
    let work = move || -> Result<String> {
        let failed = |error: std::io::Error| Error::Invalid(format!("{} cannot be read: {error}", wish.name));
        let mut file = std::fs::File::open(&wish.path).map_err(failed)?;
        let mut digest = Sha256::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match file.read(&mut buffer).map_err(failed)? {
                0 => break,
                length => digest.update(&buffer[..length]),
            }
        }
        if let Some(mapping) = &wish.mapping {
            digest.update(mapping.to_json().as_bytes());
        }
        Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::internal("the file could not be read", error))?
}

/// What happened to an entry, in words.
fn finding(remark: &Remark) -> Finding {
    let name = &remark.external_id;
    let (weight, code, message) = match &remark.matter {
        Matter::Twice { kept_as } => (
            Weight::Warning,
            "twice",
            format!(
                "\"{name}\" stands twice in the file; this one is kept as \"{kept_as}\": give it a name of its own"
            ),
        ),
        Matter::Merged { into } => (
            Weight::Warning,
            "merged",
            format!("\"{name}\" was merged into entry {into} here; its words are kept and not shown"),
        ),
        Matter::Rejected => (
            Weight::Warning,
            "rejected",
            format!("\"{name}\" was rejected by a reviewer here and stays so; ask the reviewer"),
        ),
        Matter::NotTheirs => (
            Weight::Error,
            "not-yours",
            format!(
                "\"{name}\" is an entry of another organisation; leave it out, or ask a reviewer to take it in"
            ),
        ),
        Matter::Waiting => (
            Weight::Warning,
            "waiting",
            format!(
                "changes to \"{name}\" wait for a reviewer already; these are left out, hand them in afterwards"
            ),
        ),
        Matter::ChangedBoth(fields) => (
            Weight::Warning,
            "changed-both",
            format!(
                "{} of \"{name}\" changed here and in the file; what stands here stays",
                fields.join(", ")
            ),
        ),
        Matter::ChangedSince => (
            Weight::Warning,
            "changed-since",
            format!(
                "\"{name}\" changed here after this file was taken away; what stands here stays, take it away again"
            ),
        ),
    };
    let (place, values) = (name.clone(), BTreeMap::new());
    let said = Finding { weight, code: code.to_owned(), line: Some(remark.line), place, message, values };
    let said = said.about("name", name);
    match &remark.matter {
        Matter::Twice { kept_as } => said.about("kept", kept_as),
        Matter::Merged { into } => said.about("entry", into.to_string()),
        Matter::ChangedBoth(fields) => said.about("fields", fields.join(", ")),
        Matter::Rejected | Matter::NotTheirs | Matter::Waiting | Matter::ChangedSince => said,
    }
}

/// Notes a file that was handed in over the web, to be looked through.
pub(super) async fn hand_in(app: &App, person: &Person, wish: &Wish, held: &str) -> Result<i64> {
    course(person)?;
    let mut tx = app.db.begin().await?;
    let list = wish.list();
    let handed = Handed { list: &list, file: &wish.name, digest: held, format: wish.format };
    let id = store::insert(&mut tx, person, handed, State::Reading, (app.now)()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Moves an import on by somebody's decision.
pub(super) async fn decide(app: &App, import: &Import, from: &[State], to: State) -> Result<()> {
    let mut tx = app.db.begin().await?;
    if !store::advance(&mut tx, import.id, (from, to), None, (app.now)()).await? {
        return Err(Error::Conflict("this import has gone on meanwhile; look at it again".to_owned()));
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps how the columns of a table are understood: for this import, and for the next table with these headers.
pub(super) async fn keep_mapping(app: &App, import: &Import, mapping: &Mapping) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let json = mapping.to_json();
    store::set_mapping(&mut tx, import.id, &json).await?;
    store::remember_mapping(&mut tx, (&import.person, &mapping.headers_key()), &json, (app.now)()).await?;
    tx.commit().await?;
    Ok(())
}

/// How somebody's tables with these headers were understood last.
///
/// # Errors
/// As the database.
pub async fn remembered(app: &App, person: &Person, headers: &[String]) -> Result<Option<Mapping>> {
    let json = store::mapping(&app.db, &person.name, &tables::headers_key(headers)).await?;
    Ok(json.and_then(|json| Mapping::from_json(&json)))
}

/// Remembers how somebody's tables with these headers are understood.
///
/// # Errors
/// As the database.
pub async fn remember(app: &App, person: &Person, mapping: &Mapping) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let key = mapping.headers_key();
    store::remember_mapping(&mut tx, (&person.name, &key), &mapping.to_json(), (app.now)()).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks through a noted file and keeps what it would do.
pub(super) async fn look_through(app: &App, person: &Person, id: i64, wish: Wish, progress: &Arc<Progress>) {
    let wish = Wish { dry_run: true, ..wish };
    let outcome = take_in(app, person, &wish, Some(id), progress).await;
    let (state, report) = match outcome {
        Ok(report) if report.errors > 0 => (State::Failed, report),
        Ok(report) => (State::Waiting, report),
        Err(error) => (State::Failed, failed(&error)),
    };
    end(app, id, State::Reading, state, &report).await;
}

/// Takes in a noted file for good.
pub(super) async fn carry_out(app: &App, person: &Person, id: i64, wish: Wish, progress: &Arc<Progress>) {
    let wish = Wish { dry_run: false, ..wish };
    match take_in(app, person, &wish, Some(id), progress).await {
        Ok(report) if report.errors == 0 => {}
        Ok(report) => end(app, id, State::Running, State::Failed, &report).await,
        Err(error) => end(app, id, State::Running, State::Failed, &failed(&error)).await,
    }
}

fn failed(error: &Error) -> Report {
    let message = match error {
        Error::Internal(..) => {
            tracing::error!(error = error.with_causes(), "an import failed");
            "the server could not do it; nothing was stored, try again later".to_owned()
        }
        other => other.to_string(),
    };
    let mut report = Report::default();
    let code = "unreadable".to_owned();
    let place = String::new();
    report.add(Finding { weight: Weight::Error, code, line: None, place, message, values: BTreeMap::new() });
    report
}

async fn end(app: &App, id: i64, from: State, to: State, report: &Report) {
    let ended = async {
        let mut tx = app.db.begin().await?;
        store::advance(&mut tx, id, (&[from], to), Some(report), (app.now)()).await?;
        tx.commit().await?;
        Ok::<(), Error>(())
    };
    if let Err(error) = ended.await {
        tracing::error!(
            error = error.with_causes(),
            import = id,
            "what became of an import could not be noted"
        );
    }
}

/// Where the file of an import lies while nobody decided.
pub(super) fn held_at(app: &App, import: &Import) -> PathBuf {
    app.files.held_path(&import.digest)
}

/// The size of the largest file that the API takes in one request.
pub const LARGEST_REQUEST: usize = 64 * 1024 * 1024;

/// Whether a path is that of a file of activities.
///
/// # Errors
/// Where it cannot be opened.
pub fn recognised(path: &Path) -> Result<Option<Format>> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    super::source::recognise(path, &name)
}
