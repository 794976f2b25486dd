//! The words of one provision in every text that is held of it.

use resolute_document::{Document, compare};

use crate::app::App;
use crate::error::{Error, Result};
use crate::instruments::{self, Wording};

/// A provision in one text, and what that text changes in the one before it.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Where and how it reads.
    pub wording: Wording,
    /// Its words, those of the text before it marked where they differ; unmarked in the first text.
    pub words: Document,
    /// Whether an earlier text has it.
    pub has_earlier: bool,
}

impl Turn {
    /// Whether its words are not those of the text before.
    pub fn changed(&self) -> bool {
        self.words.has_changes()
    }
}

/// The history of the provision at a full address, oldest text first; texts in different languages have their own.
///
/// # Errors
/// Where no text has a provision at this address.
pub async fn history(app: &App, address: &str) -> Result<Vec<Turn>> {
    let wordings = instruments::history(&app.db, address).await?;
    if wordings.is_empty() {
        return Err(Error::NotFound(format!("paragraph \"{address}\"")));
    }
    let mut turns: Vec<Turn> = Vec::with_capacity(wordings.len());
    for wording in wordings {
        let now = Document::from_plain_text(&wording.words);
        let earlier = turns
            .iter()
            .rfind(|turn| turn.wording.language == wording.language && turn.wording.text != wording.text);
        let words = match earlier {
            Some(turn) => compare(&Document::from_plain_text(&turn.wording.words), &now),
            None => now,
        };
        let has_earlier = earlier.is_some();
        turns.push(Turn { wording, words, has_earlier });
    }
    Ok(turns)
}
