//! Two texts laid against each other: files from the command line or a page, texts that are held, and the words of one
//! provision through all its versions.
//!
//! Always true: a comparison is worked out when it is asked for and kept nowhere; what a file tracked itself is shown as
//! the file has it.

pub mod api;
pub mod cli;
mod history;
pub mod views;
pub mod web;

use std::sync::Arc;

use resolute_document::compare;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::instruments;
use crate::instruments::model::{Marks, Text};
use crate::instruments::reading::{Reading, excerpt};
use crate::instruments::views::lines::Shown;
use crate::instruments::web::part_of;

pub use history::{Turn, history};

/// Two texts that are held, and what the second changes in the first.
pub struct Comparison {
    /// The text as it was.
    pub old: Text,
    /// The text as it is to be.
    pub new: Text,
    /// The marked text with its two readings.
    pub reading: Arc<Reading>,
    /// Which instrument of the reading it is.
    pub part: usize,
    /// Where the changes come from.
    pub origin: Origin,
}

/// Who says what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The changes stand in the file that both texts were read from.
    File,
    /// They were worked out by comparing.
    Compared,
}

/// Compares two texts that are held.
///
/// # Errors
/// Where there is no such text.
pub async fn of_texts(app: &App, old: i64, new: i64) -> Result<Comparison> {
    let (old, new) = (instruments::text(&app.db, old).await?, instruments::text(&app.db, new).await?);
    let (before, from) = placed(app, &old).await?;
    let (after, to) = placed(app, &new).await?;
    let same_file = old.document == new.document && old.proposal == new.proposal;
    if same_file && old.standing == "reconstructed" && new.standing == "proposed" {
        return Ok(Comparison { old, new, reading: after, part: to, origin: Origin::File });
    }
    let text = |text: &Text, reading: &Reading, part: usize| {
        let side = shown(text).of(reading);
        excerpt(&side.resolved.document, &side.structure, part)
    };
    let marked = compare(&text(&old, &before, from), &text(&new, &after, to));
    let reading = Arc::new(Reading::of_marked(marked, Marks::None, app.register));
    Ok(Comparison { old, new, reading, part: 0, origin: Origin::Compared })
}

/// The reading that a text stands in, and which of its instruments it is.
async fn placed(app: &App, text: &Text) -> Result<(Arc<Reading>, usize)> {
    let reading = app.readings.get(&app.db, app.register, text.document).await?;
    let proposal = match &text.proposal {
        Some(proposal) => Some(instruments::proposal(&app.db, proposal).await?),
        None => None,
    };
    let part = part_of(&reading, shown(text), text, proposal.as_ref());
    Ok((reading, part))
}

/// Which side of its document a text is.
fn shown(text: &Text) -> Shown {
    if text.standing == "reconstructed" { Shown::Base } else { Shown::Amended }
}
