//! A file as batches of entries, read beside the threads that answer requests.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use resolute_iati::{Activity, Item, MoneyEntry, Organisation, Reader, Severity, Tree};
use tokio::sync::mpsc::Sender;

use super::super::iati;
use super::super::loading::Given;
use super::model::{Finding, Format, Weight};
use super::progress::Progress;
use crate::error::{Error, Result};
use crate::files::sha256;

/// Entries of one batch, and bytes of their originals, whichever is reached first.
const ENTRIES: usize = 500;
const BYTES: usize = 2 << 20;
/// How much of a file tells what it is.
const BEGINNING: usize = 64 << 10;

/// Some entries, and what was met while they were read.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) given: Vec<Given>,
    pub(super) publishers: Vec<GivenPublisher>,
    pub(super) findings: Vec<Finding>,
    bytes: usize,
}

/// A publisher as its file describes it.
#[derive(Debug)]
pub(super) struct GivenPublisher {
    pub(super) identifier: String,
    pub(super) name: String,
    pub(super) original: String,
    /// Line of the file, from 1.
    pub(super) line: u64,
}

/// What a file is, by its content; a table of text only by the ending of its name. `None` for what holds no activities.
///
/// # Errors
/// Where it cannot be opened.
pub fn recognise(path: &Path, name: &str) -> Result<Option<Format>> {
    let unreadable = |error| Error::Invalid(format!("{name} cannot be opened: {error}"));
    let mut beginning = Vec::new();
    let mut file = File::open(path).map_err(unreadable)?;
    file.by_ref().take(BEGINNING as u64).read_to_end(&mut beginning).map_err(unreadable)?;
    if beginning.starts_with(b"PK") {
        file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
        let parts = zip::ZipArchive::new(BufReader::new(file));
        let is_book = parts.is_ok_and(|parts| parts.file_names().any(|part| part == "xl/workbook.xml"));
        return Ok(is_book.then_some(Format::Xlsx));
    }
    // In UTF-16 every other byte is zero; names of elements are ASCII.
    beginning.retain(|byte| *byte != 0);
    let has = |tag: &str| beginning.windows(tag.len()).any(|window| window == tag.as_bytes());
    if has("<iati-organisations") || has("<iati-organisation") {
        return Ok(Some(Format::IatiOrganisations));
    }
    if has("<iati-activities") || has("<iati-activity") {
        return Ok(Some(Format::IatiActivities));
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    Ok(matches!(ending.as_deref(), Some("csv" | "tsv")).then_some(Format::Csv))
}

/// Where batches go. Dropped when whoever wanted them gave up.
pub(super) struct Outlet {
    sender: Sender<Batch>,
    batch: Batch,
    pub(super) progress: Arc<Progress>,
}

impl Outlet {
    pub(super) fn new(sender: Sender<Batch>, progress: Arc<Progress>) -> Outlet {
        Outlet { sender, batch: Batch::default(), progress }
    }

    pub(super) fn entry(&mut self, given: Given) -> Result<()> {
        self.batch.bytes += given.original.len();
        self.batch.given.push(given);
        self.flush(false)
    }

    pub(super) fn publisher(&mut self, publisher: GivenPublisher) -> Result<()> {
        self.batch.bytes += publisher.original.len();
        self.batch.publishers.push(publisher);
        self.flush(false)
    }

    pub(super) fn say(&mut self, finding: Finding) {
        self.batch.findings.push(finding);
    }

    pub(super) fn findings(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.batch.findings.extend(findings);
    }

    /// Sends what there is where it is enough, or `all` of it.
    pub(super) fn flush(&mut self, all: bool) -> Result<()> {
        let count = self.batch.given.len() + self.batch.publishers.len();
        let full = count >= ENTRIES || self.batch.bytes >= BYTES || self.batch.findings.len() >= 4 * ENTRIES;
        if !(all || full) {
            return Ok(());
        }
        let batch = std::mem::take(&mut self.batch);
        self.sender
            .blocking_send(batch)
            .map_err(|_| Error::internal("the import was given up", "nobody waits for its entries"))
    }
}

/// Reads a file of IATI.
pub(super) fn read_iati(path: &Path, outlet: &mut Outlet, checks: bool) -> Result<()> {
    let unreadable = |error: std::io::Error| Error::Invalid(format!("the file cannot be opened: {error}"));
    let mut reader = Reader::new(BufReader::with_capacity(1 << 18, File::open(path).map_err(unreadable)?));
    let mut version_2 = true;
    loop {
        let line = reader.position().line;
        let item = reader.next();
        for finding in reader.take_findings() {
            outlet.say(said(&finding));
        }
        let Some(item) = item else { break };
        match item.map_err(|error| Error::Invalid(error.to_string()))? {
            Item::Head(head) => {
                version_2 = head.version().is_some_and(|version| version.trim().starts_with('2'));
            }
            Item::Activity(activity) => {
                if checks {
                    outlet.findings(checked(resolute_iati::Kind::Activities, activity.tree()));
                }
                let given = given(&activity, version_2, &mut outlet.batch.findings);
                outlet.entry(given)?;
            }
            Item::Organisation(organisation) => {
                if checks {
                    outlet.findings(checked(resolute_iati::Kind::Organisations, organisation.tree()));
                }
                let given = publisher(&organisation, &mut outlet.batch.findings);
                outlet.publisher(given)?;
            }
            Item::Other(tree) => {
                let what = format!("<{}> between the entries is not kept", tree.root().name());
                outlet.say(note("not-kept", tree.origin().line, what));
            }
            Item::Between(text) if !text.trim().is_empty() => {
                outlet.say(note("not-kept", line, "a comment between the entries is not kept".to_owned()));
            }
            Item::Between(_) | Item::Tail(_) => {}
        }
        outlet.progress.reached(reader.bytes_read());
    }
    outlet.flush(true)
}

pub(super) fn note(code: &str, line: u64, message: String) -> Finding {
    let (code, place, values) = (code.to_owned(), String::new(), BTreeMap::new());
    Finding { weight: Weight::Note, code, line: Some(line), place, message, values }
}

fn checked(kind: resolute_iati::Kind, tree: &Tree) -> Vec<Finding> {
    resolute_iati::check_schema(kind, tree).iter().map(said).collect()
}

/// A finding of the reader or of a check; none of them keeps a file out, since all of the file is kept.
fn said(finding: &resolute_iati::Finding) -> Finding {
    Finding {
        weight: if finding.severity == Severity::Note { Weight::Note } else { Weight::Warning },
        code: finding.code.to_owned(),
        line: Some(finding.position.line),
        place: finding.path.clone(),
        message: finding.message.clone(),
        values: BTreeMap::new(),
    }
}

fn given(activity: &Activity, version_2: bool, findings: &mut Vec<Finding>) -> Given {
    let line = activity.tree().origin().line;
    let (record, unread) = iati::record(activity);
    let original = activity.to_xml();
    let external_id = match activity.identifier() {
        Some(identifier) => identifier.into_owned(),
        None => {
            findings.push(no_identifier(line));
            sha256(original.as_bytes())
        }
    };
    let place = external_id.clone();
    findings.extend(
        unread.into_iter().map(|one| Finding { place: place.clone(), ..note(one.code, line, one.message) }),
    );
    let format = if version_2 { "iati" } else { "iati-1" };
    // Before version 2 codes of money meant something else.
    let money = version_2.then(|| MoneyEntry::of(activity));
    Given { external_id, record, original, format, money, line, own: None }
}

fn no_identifier(line: u64) -> Finding {
    let message = "it has no identifier; it is known by a digest of its words".to_owned();
    Finding { weight: Weight::Warning, ..note("no-identifier", line, message) }
}

fn publisher(organisation: &Organisation, findings: &mut Vec<Finding>) -> GivenPublisher {
    let (original, line) = (organisation.to_xml(), organisation.tree().origin().line);
    let identifier = organisation.identifier().map(Cow::into_owned).filter(|one| !one.is_empty());
    let name = organisation.name("en").map(|name| name.text.trim().to_owned()).unwrap_or_default();
    let identifier = identifier.unwrap_or_else(|| {
        findings.push(no_identifier(line));
        sha256(original.as_bytes())
    });
    GivenPublisher { identifier, name, original, line }
}
