//! The index of one node: made where it is missing, made anew where it is damaged or of another layout, written by one
//! process at a time and read by any number.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tantivy::directory::error::LockError;
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term};

use super::entry::Entry;
use super::schema::Fields;
use super::words::{Tongue, Word, code, words};
use crate::error::{Error, Result};

/// Memory in which new entries wait before they are written to disk, of each thread.
const WRITER_MEMORY: usize = 32 * 1024 * 1024;
/// Rises when entries are made or analysed in another way; an index of another layout is left alone and removed later.
const LAYOUT: u32 = 2;

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
}

pub(super) struct Opened {
    pub(super) index: Index,
    pub(super) fields: Fields,
    reader: IndexReader,
    writer: Mutex<Option<IndexWriter>>,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Search").field(&self.0.folder).finish()
    }
}

impl Search {
    /// The index in a folder, with these facets. Nothing is touched yet.
    pub fn in_folder(folder: PathBuf, facets: &'static [&'static str]) -> Search {
        Search(Arc::new(Inner { folder, facets, opened: Mutex::default(), following: Arc::default() }))
    }

    /// The facets that are counted.
    pub fn facets(&self) -> &'static [&'static str] {
        self.0.facets
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
                    *writer = Some(new);
                    // What another process wrote before it let go must be known to be taken out.
                    opened.reader.reload().map_err(failed)?;
                }
                Err(TantivyError::LockFailure(LockError::LockBusy, _)) => return Ok(None),
                Err(error) => return Err(failed(error)),
            }
        }
        drop(writer);
        Ok(Some(Batch { opened, cleared: false, finished: false }))
    }

    /// Shows what another process has written since.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn reload(&self) -> Result<()> {
        self.opened()?.reader.reload().map_err(failed)
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
        let index = Index::open_or_create(directory, schema)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Opened { index, fields, reader, writer: Mutex::default() })
    }

    pub(super) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }
}

/// Changes that appear together, or not at all.
pub struct Batch {
    opened: Arc<Opened>,
    /// Whether everything that the index had is taken out.
    cleared: bool,
    finished: bool,
}

impl Batch {
    /// Takes everything out.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn clear(&mut self) -> Result<()> {
        self.with(|writer, _| writer.delete_all_documents().map(|_| ()))?;
        self.cleared = true;
        Ok(())
    }

    /// Puts the entries of a subject in the place of those it had; none where it is gone.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn replace(&mut self, subject: &str, entries: &[Entry]) -> Result<()> {
        self.with(|writer, opened| {
            self.remove(writer, &opened.searcher(), subject)?;
            put(writer, &opened.fields, subject, entries)
        })
    }

    /// Puts the things of a noun in the place of those that had numbers in a run. They are analysed side by side.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn replace_numbers(
        &mut self,
        noun: &str,
        run: RangeInclusive<i64>,
        things: Vec<(i64, Entry)>,
    ) -> Result<()> {
        self.with(|writer, opened| {
            let searcher = opened.searcher();
            match self.cleared || searcher.num_docs() == 0 {
                true => {}
                false => self.remove_run(writer, &searcher, (noun, run), &things)?,
            }
            let share = things.len().div_ceil(threads()).max(1);
            std::thread::scope(|scope| {
                let shares = things.chunks(share).map(|share| {
                    scope.spawn(move || {
                        let mut put = |(number, entry): &(i64, Entry)| {
                            let subject = format!("{noun}/{number}");
                            put(writer, &opened.fields, &subject, std::slice::from_ref(entry))
                        };
                        share.iter().try_for_each(&mut put)
                    })
                });
                let shares: Vec<_> = shares.collect();
                shares.into_iter().try_for_each(|share| share.join().unwrap_or_else(|_| Err(ended())))
            })
        })
    }

    /// Makes the changes visible and remembers how far the log was followed.
    ///
    /// # Errors
    /// Where the index cannot be written; then it stays as it was.
    pub fn commit(mut self, position: &Position) -> Result<()> {
        let payload = serde_json::to_string(position)
            .map_err(|error| Error::internal("the position of the index is no JSON", error))?;
        let mut writer = locked(&self.opened.writer);
        let prepared = writer.as_mut().ok_or_else(gone)?.prepare_commit();
        let committed = prepared.and_then(|mut prepared| {
            prepared.set_payload(&payload);
            prepared.commit()
        });
        drop(writer);
        committed.map_err(failed)?;
        self.finished = true;
        self.opened.reader.reload().map_err(failed)
    }

    /// Takes out what a subject has. An order to remove costs a search in every segment that is still to be written, so
    /// none is given for what is not there.
    fn remove(&self, writer: &IndexWriter, searcher: &Searcher, subject: &str) -> tantivy::Result<()> {
        let term = Term::from_field_text(self.opened.fields.subject, subject);
        if !self.cleared && searcher.doc_freq(&term)? > 0 {
            writer.delete_term(term);
        }
        Ok(())
    }

    /// Takes out what has a number of a run. Where few things come, the run may cover numbers that nothing ever had: then
    /// the index is asked which it has.
    fn remove_run(
        &self,
        writer: &IndexWriter,
        searcher: &Searcher,
        (noun, run): (&str, RangeInclusive<i64>),
        things: &[(i64, Entry)],
    ) -> tantivy::Result<()> {
        let length = run.end().saturating_sub(*run.start());
        if usize::try_from(length).is_ok_and(|length| length <= things.len() * 4 + 100) {
            return run
                .map(|number| format!("{noun}/{number}"))
                .try_for_each(|subject| self.remove(writer, searcher, &subject));
        }
        let beginning = format!("{noun}/");
        for segment in searcher.segment_readers() {
            let inverted = segment.inverted_index(self.opened.fields.subject)?;
            let mut terms = inverted.terms().range().ge(beginning.as_bytes()).into_stream()?;
            while terms.advance() && terms.key().starts_with(beginning.as_bytes()) {
                let subject = std::str::from_utf8(terms.key()).unwrap_or_default();
                let number = subject[beginning.len()..].parse::<i64>();
                if number.is_ok_and(|number| run.contains(&number)) {
                    writer.delete_term(Term::from_field_text(self.opened.fields.subject, subject));
                }
            }
        }
        Ok(())
    }

    fn with(&self, act: impl FnOnce(&IndexWriter, &Opened) -> tantivy::Result<()>) -> Result<()> {
        let writer = locked(&self.opened.writer);
        let writer = writer.as_ref().ok_or_else(gone)?;
        act(writer, &self.opened).map_err(failed)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        // What was not committed is forgotten together with the writer; the next batch opens another.
        if !self.finished {
            *locked(&self.opened.writer) = None;
        }
    }
}

fn put(writer: &IndexWriter, fields: &Fields, subject: &str, entries: &[Entry]) -> tantivy::Result<()> {
    for entry in entries {
        writer.add_document(document(fields, subject, entry)?)?;
    }
    Ok(())
}

/// Processors that analyse and write: a large load takes all of a small machine and some of a large one.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(4)
}

fn gone() -> Error {
    failed(TantivyError::ErrorInThread("the writer is gone".to_owned()))
}

fn ended() -> TantivyError {
    TantivyError::ErrorInThread("a thread that analyses entries ended".to_owned())
}

fn document(fields: &Fields, subject: &str, entry: &Entry) -> tantivy::Result<TantivyDocument> {
    let tongue = Tongue::of(&entry.language);
    let mut document = TantivyDocument::default();
    document.add_text(fields.subject, subject);
    for one in &entry.codes {
        document.add_text(fields.codes, code(one));
    }
    let (mut names, mut name_stems) = (Tokens::default(), Tokens::default());
    let (mut exact, mut stems) = (Tokens::default(), Tokens::default());
    let own = entry.names.iter().map(|name| (tongue, name));
    let also = entry.also.iter().map(|(language, name)| (Tongue::of(language), name));
    for (tongue, name) in own.chain(also) {
        let words = words(name, tongue);
        names.exact(&words);
        name_stems.all(&words);
        exact.exact(&words);
        stems.all(&words);
    }
    for text in entry.within.iter().chain([&entry.text]) {
        let words = words(text, tongue);
        exact.exact(&words);
        stems.all(&words);
    }
    document.add_pre_tokenized_text(fields.names, names.finish());
    document.add_pre_tokenized_text(fields.name_stems, name_stems.finish());
    document.add_pre_tokenized_text(fields.words, exact.finish());
    document.add_pre_tokenized_text(fields.stems, stems.finish());
    for (facet, value) in &entry.facets {
        if let Some(field) = fields.facet(facet) {
            document.add_text(field, value);
        }
    }
    document.add_text(fields.stored, serde_json::to_string(entry).map_err(std::io::Error::other)?);
    Ok(document)
}

/// Words of several texts on their way into one field; a gap between the texts keeps phrases inside one.
#[derive(Default)]
struct Tokens {
    tokens: Vec<Token>,
    next: usize,
}

impl Tokens {
    const GAP: usize = 10;

    fn exact(&mut self, words: &[Word]) {
        for word in words {
            self.push(word, &word.forms.exact);
        }
        self.end(words);
    }

    fn all(&mut self, words: &[Word]) {
        for word in words {
            for form in &word.forms.all {
                self.push(word, form);
            }
        }
        self.end(words);
    }

    fn push(&mut self, word: &Word, text: &str) {
        self.tokens.push(Token {
            position: self.next + word.position,
            text: text.to_owned(),
            ..Token::default()
        });
    }

    fn end(&mut self, words: &[Word]) {
        self.next += words.last().map_or(0, |word| word.position + Self::GAP);
    }

    fn finish(self) -> PreTokenizedString {
        PreTokenizedString { text: String::new(), tokens: self.tokens }
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
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
