//! The index of one node: made where it is missing, made anew where it is damaged or of another layout, written by one
//! process at a time and read by any number.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tantivy::directory::error::LockError;
use tantivy::merge_policy::LogMergePolicy;
use tantivy::store::Compressor;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyError};

use super::batch::{Batch, threads};
use super::document::Steps;
use super::facets::Counted;
use super::find::Asked;
use super::kept::Kept;
use super::schema::{Fields, STEPS};
use crate::error::{Error, Result};

/// Memory in which new entries wait before they are written to disk, of each thread.
const WRITER_MEMORY: usize = 32 * 1024 * 1024;
/// Parts of the index of like size that are merged into one: every part costs a question its look-ups, and every merge the
/// writer its time.
const MERGED: usize = 5;
/// Bytes of entries that are stored as one block.
const STORED_TOGETHER: usize = 4 * 1024;
/// Lists of which the counts are kept until the index changes.
const COUNTS_KEPT: usize = 50;
/// Rises when entries are made or analysed in another way; an index of another layout is left alone and removed later.
const LAYOUT: u32 = 4;

/// How far an index has followed the log; stored with every commit, so it is never ahead of what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Name of the database.
    pub identity: String,
    /// Number of the last change that was applied.
    pub sequence: i64,
    /// The day on which standings were judged.
    pub day: Date,
    /// Version of the program that made it; another may make other entries.
    pub program: String,
    /// While the index is made for the first time: the noun, and the number up to which its things are in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<(String, i64)>,
}

/// The index of this node. Opened when it is first needed.
#[derive(Clone)]
pub struct Search(Arc<Inner>);

struct Inner {
    folder: PathBuf,
    facets: &'static [&'static str],
    opened: Mutex<Option<Arc<Opened>>>,
    /// Held by whoever follows the log; asynchronous, because reading entries takes queries.
    following: Arc<tokio::sync::Mutex<()>>,
    /// While the index is made by this process: how many things are in, of how many.
    building: Mutex<Option<(i64, i64)>>,
}

pub(super) struct Opened {
    pub(super) index: Index,
    pub(super) fields: Fields,
    reader: IndexReader,
    pub(super) writer: Mutex<Option<IndexWriter>>,
    pub(super) tallies: Kept<super::tally::Question, Arc<Vec<super::tally::Tally>>>,
    /// What was counted of lists without words.
    pub(super) counts: Kept<Asked, (usize, Counted)>,
    pub(super) sums: Kept<String, Arc<super::sums::Sums>>,
    pub(super) compared: Kept<String, Arc<super::compared::Compared>>,
    /// Held by who works out a deep page.
    deep: Mutex<()>,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Search").field(&self.0.folder).finish()
    }
}

impl Search {
    /// The index in a folder, with these facets. Nothing is touched yet.
    pub fn in_folder(folder: PathBuf, facets: &'static [&'static str]) -> Search {
        let (opened, following, building) = (Mutex::default(), Arc::default(), Mutex::default());
        Search(Arc::new(Inner { folder, facets, opened, following, building }))
    }

    /// The facets that are counted.
    pub fn facets(&self) -> &'static [&'static str] {
        self.0.facets
    }

    /// While this process makes the index: how many things are in, of how many.
    pub fn building(&self) -> Option<(i64, i64)> {
        *locked(&self.0.building)
    }

    /// Says that the index is being made, or is no longer.
    pub fn build(&self, so_far: Option<(i64, i64)>) {
        *locked(&self.0.building) = so_far;
    }

    /// Says that so many things more are in, where the index is being made.
    pub fn build_on(&self, more: i64) {
        if let Some((done, _)) = locked(&self.0.building).as_mut() {
            *done += more;
        }
    }

    /// Waits for the turn to follow the log.
    pub async fn turn(&self) -> tokio::sync::OwnedMutexGuard<()> {
        Arc::clone(&self.0.following).lock_owned().await
    }

    /// How far the index has followed; `None` for one that is empty or new.
    ///
    /// # Errors
    /// Where the index cannot be opened.
    pub fn position(&self) -> Result<Option<Position>> {
        let metas = self.opened()?.index.load_metas().map_err(failed)?;
        Ok(metas.payload.and_then(|payload| serde_json::from_str(&payload).ok()))
    }

    /// Bytes on disk.
    pub fn size(&self) -> u64 {
        let files = std::fs::read_dir(self.current_folder()).into_iter().flatten().flatten();
        files.filter_map(|file| file.metadata().ok()).map(|data| data.len()).sum()
    }

    /// Begins to write; `None` where another process does.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn begin(&self) -> Result<Option<Batch>> {
        let opened = self.opened()?;
        let mut writer = locked(&opened.writer);
        if writer.is_none() {
            match opened.index.writer_with_num_threads(threads(), WRITER_MEMORY * threads()) {
                Ok(new) => {
                    let mut merging = LogMergePolicy::default();
                    merging.set_min_num_segments(MERGED);
                    new.set_merge_policy(Box::new(merging));
                    *writer = Some(new);
                    // What another process wrote before it let go must be known to be taken out.
                    opened.reload()?;
                }
                Err(TantivyError::LockFailure(LockError::LockBusy, _)) => return Ok(None),
                Err(error) => return Err(failed(error)),
            }
        }
        drop(writer);
        Ok(Some(Batch { opened, cleared: false, new: None, finished: false }))
    }

    /// Shows what another process has written since.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn reload(&self) -> Result<()> {
        self.opened()?.reload()
    }

    /// Checks every file of the index against its checksum, and forgets the index where one is damaged: it is made anew
    /// by whoever follows the log next.
    ///
    /// # Errors
    /// Where the damaged index cannot be moved out of the way.
    pub fn verify(&self) -> Result<bool> {
        self.opened()?;
        // Opened anew: what is open already may show bytes that are no longer those on disk.
        let on_disk = Index::open_in_dir(self.current_folder());
        let sound =
            on_disk.and_then(|index| index.validate_checksum()).is_ok_and(|damaged| damaged.is_empty());
        if !sound {
            self.discard()?;
        }
        Ok(sound)
    }

    /// Removes the index; the next use makes an empty one.
    ///
    /// # Errors
    /// Where its files cannot be removed.
    pub fn discard(&self) -> Result<()> {
        let mut opened = locked(&self.0.opened);
        *opened = None;
        remove(&self.current_folder())
    }

    pub(super) fn opened(&self) -> Result<Arc<Opened>> {
        let mut opened = locked(&self.0.opened);
        if let Some(opened) = opened.as_ref() {
            return Ok(Arc::clone(opened));
        }
        let folder = self.current_folder();
        let new = match Opened::at(&folder, self.0.facets) {
            Ok(new) => new,
            Err(error) => {
                tracing::warn!(folder = %folder.display(), %error, "the search index is damaged and is made anew");
                remove(&folder)?;
                Opened::at(&folder, self.0.facets).map_err(failed)?
            }
        };
        self.remove_other_layouts();
        Ok(Arc::clone(opened.insert(Arc::new(new))))
    }

    fn current_folder(&self) -> PathBuf {
        self.0.folder.join(format!("layout-{LAYOUT}-{:08x}", Fields::digest(self.0.facets)))
    }

    /// What an older program left; it is of no use to anybody, and nothing depends on its removal.
    fn remove_other_layouts(&self) {
        let current = self.current_folder();
        for entry in std::fs::read_dir(&self.0.folder).into_iter().flatten().flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with("layout-");
            if is_ours && entry.path() != current && std::fs::remove_dir_all(entry.path()).is_err() {
                tracing::warn!(folder = %entry.path().display(), "an index of another layout could not be removed");
            }
        }
    }
}

impl Opened {
    fn at(folder: &Path, facets: &[&str]) -> tantivy::Result<Opened> {
        std::fs::create_dir_all(folder)?;
        let (schema, fields) = Fields::new(facets);
        let directory = tantivy::directory::MmapDirectory::open(folder)?;
        // Twenty entries of a page lie in twenty blocks: small ones are unpacked sooner, and take a little more room.
        let settings = IndexSettings {
            docstore_compression: Compressor::Lz4,
            docstore_blocksize: STORED_TOGETHER,
            ..IndexSettings::default()
        };
        let index = Index::builder().schema(schema).settings(settings).open_or_create(directory)?;
        index.tokenizers().register(STEPS, TextAnalyzer::from(Steps));
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (writer, deep) = (Mutex::default(), Mutex::default());
        Ok(Opened {
            index,
            fields,
            reader,
            writer,
            tallies: Kept::new(super::tally::MOST_KEPT),
            sums: Kept::new(super::sums::MOST_KEPT),
            compared: Kept::new(super::compared::MOST_KEPT),
            counts: Kept::new(COUNTS_KEPT),
            deep,
        })
    }

    /// Shows what was committed since.
    pub(super) fn reload(&self) -> Result<()> {
        self.reader.reload().map_err(failed)
    }

    /// Waits for the turn to work out a deep page.
    pub(super) fn deep_turn(&self) -> MutexGuard<'_, ()> {
        locked(&self.deep)
    }

    pub(super) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }
}

fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::internal(
            &format!("the search index in {} cannot be removed", folder.display()),
            error,
        )),
        _ => Ok(()),
    }
}

pub(super) fn failed(error: TantivyError) -> Error {
    Error::internal("the search index could not be used; it is made anew at the next start", error)
}

/// A thread that failed while it held the lock left a value that is either whole or replaced before it is used.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
