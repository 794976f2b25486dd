//! Making an index from the database, in steps that are kept: what ends a program in between costs the step that it was in.
//!
//! Things without numbers are few and come first, in one step; then those of which there may be millions, in the order of
//! their numbers, the next ones read while the last ones are analysed. What is changed meanwhile stands in the log after the
//! number that was noted at the beginning, and is followed at the end.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::follow::blocking;
use super::sources;
use crate::app::App;
use crate::error::Result;
use crate::search::{Batch, Position};

/// Numbered things that are read at once.
const AT_ONCE: i64 = 2_000;

/// Takes everything out, and begins to put everything in.
pub(super) async fn begin(
    app: &App,
    mut batch: Batch,
    end: Position,
    most: i64,
) -> Result<(Batch, Position)> {
    batch.clear()?;
    for noun in sources::NOUNS {
        for subject in sources::subjects(app, noun).await? {
            let entries = sources::entries(app, &subject, end.day).await?;
            batch.replace(&subject, &entries)?;
        }
    }
    let made = sources::NUMBERED.first().map(|noun| ((*noun).to_owned(), 0));
    go_on(app, batch, Position { made, ..end }, most).await
}

/// Puts the next things in, and says how far that came.
pub(super) async fn go_on(
    app: &App,
    mut batch: Batch,
    mut at: Position,
    most: i64,
) -> Result<(Batch, Position)> {
    let mut left = most;
    while let Some((noun, made)) = at.made.take() {
        let _shown = Shown::begin(app, &noun, made).await?;
        batch.is_new(&noun);
        let (written, end) = replace_run(app, batch, (&noun, made + 1..=i64::MAX), at.day, left).await?;
        batch = written;
        match end {
            Some(Reached { number, count }) => {
                left -= count;
                at.made = Some((noun, number));
            }
            None => at.made = next(&noun).map(|noun| (noun.to_owned(), 0)),
        }
        if left <= 0 {
            break;
        }
    }
    Ok((batch, at))
}

fn next(noun: &str) -> Option<&'static str> {
    sources::NUMBERED.iter().copied().skip_while(|known| *known != noun).nth(1)
}

/// How far a run was replaced where it is longer than one step takes.
pub(super) struct Reached {
    /// The last number.
    number: i64,
    /// How many things.
    count: i64,
}

/// Puts the things with these numbers in the place of those that were there, about as many as `most`: the next ones are
/// read while the last ones are analysed and written.
pub(super) async fn replace_run(
    app: &App,
    mut batch: Batch,
    (noun, run): (&str, RangeInclusive<i64>),
    day: Date,
    most: i64,
) -> Result<(Batch, Option<Reached>)> {
    let at_once = AT_ONCE.min(most).max(1);
    let read = |from: i64| sources::numbered(app, noun, from..=*run.end(), at_once, day);
    let (mut from, mut count) = (*run.start(), 0);
    let mut things = read(from).await?;
    loop {
        let length = i64::try_from(things.len()).unwrap_or(i64::MAX);
        let is_last = length < at_once;
        let to = if is_last { *run.end() } else { things.last().map_or(*run.end(), |(number, _)| *number) };
        count += length;
        let covered = from..=to;
        let write = {
            let noun = noun.to_owned();
            let things = std::mem::take(&mut things);
            blocking(move || batch.replace_numbers(&noun, covered, things).map(|()| batch))
        };
        if is_last {
            return Ok((write.await?, None));
        }
        app.search.build_on(length);
        if count >= most {
            return Ok((write.await?, Some(Reached { number: to, count })));
        }
        from = to.saturating_add(1);
        let (written, next) = tokio::join!(write, read(from));
        (batch, things) = (written?, next?);
        tracing::info!(noun, count, "indexing");
    }
}

/// How much of the index is made is said as long as this is held.
struct Shown<'a>(&'a App);

impl Shown<'_> {
    async fn begin<'a>(app: &'a App, noun: &str, made: i64) -> Result<Shown<'a>> {
        let done = sources::count(app, noun, 0..=made).await?;
        let rest = sources::count(app, noun, made + 1..=i64::MAX).await?;
        app.search.build(Some((done, done + rest)));
        Ok(Shown(app))
    }
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.0.search.build(None);
    }
}
