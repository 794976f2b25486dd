//! Writing: changes that appear together, and many things analysed side by side.

use std::ops::RangeInclusive;
use std::sync::Arc;

use tantivy::{IndexWriter, Searcher, TantivyError, Term};

use super::document::document;
use super::entry::Entry;
use super::index::{Opened, Position, failed, locked};
use super::schema::Fields;
use crate::error::{Error, Result};

/// Changes that appear together, or not at all.
pub struct Batch {
    pub(super) opened: Arc<Opened>,
    /// Whether everything that the index had is taken out.
    pub(super) cleared: bool,
    /// A noun of which nothing is there yet that comes now.
    pub(super) new: Option<String>,
    pub(super) finished: bool,
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

    /// Says that what comes of a noun is not there yet, so that nothing is looked for to be taken out.
    pub fn is_new(&mut self, noun: &str) {
        self.new = Some(noun.to_owned());
    }

    /// Puts the entries of a subject in the place of those it had; none where it is gone.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn replace(&mut self, subject: &str, entries: &[Entry]) -> Result<()> {
        self.with(|writer, opened| {
            self.remove(writer, &opened.searcher(), subject)?;
            put(writer, &opened.fields, subject, entries, None)
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
            match self.cleared || self.new.as_deref() == Some(noun) || searcher.num_docs() == 0 {
                true => {}
                false => self.remove_run(writer, &searcher, (noun, run), &things)?,
            }
            let share = things.len().div_ceil(threads()).max(1);
            std::thread::scope(|scope| {
                let shares = things.chunks(share).map(|share| {
                    scope.spawn(move || {
                        let mut put = |(number, entry): &(i64, Entry)| {
                            let subject = format!("{noun}/{number}");
                            put(writer, &opened.fields, &subject, std::slice::from_ref(entry), Some(*number))
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
        self.opened.reload()
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

fn put(
    writer: &IndexWriter,
    fields: &Fields,
    subject: &str,
    entries: &[Entry],
    number: Option<i64>,
) -> tantivy::Result<()> {
    for entry in entries {
        writer.add_document(document(fields, subject, entry, number)?)?;
    }
    Ok(())
}

/// Processors that analyse and write: a large load takes all of a small machine and some of a large one.
pub(super) fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(4)
}

fn gone() -> Error {
    failed(TantivyError::ErrorInThread("the writer is gone".to_owned()))
}

fn ended() -> TantivyError {
    TantivyError::ErrorInThread("a thread that analyses entries ended".to_owned())
}
