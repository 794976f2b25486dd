//! The places of a report for which words can be asked.

use super::Asking;
use super::model::About;
use crate::error::{Error, Result};
use crate::reports::Kept;
use crate::reports::blocks::Block;

/// Places that one form may ask about.
const MOST_PLACES: usize = 200;

/// The places that are asked about: name, what is to be written there, and what it is about.
pub(super) fn places_of(kept: &Kept, asking: &Asking) -> Result<Vec<(String, String, About)>> {
    let asked = asking.places();
    if asked.is_empty() || asked.len() > MOST_PLACES {
        return Err(Error::Invalid(format!("choose from 1 to {MOST_PLACES} places of the report")));
    }
    let built = kept.built()?;
    let sections = sections(&built.blocks);
    let one = |place: &str| {
        let (_, words) = sections.iter().find(|(known, _)| *known == place).ok_or_else(|| {
            let known: Vec<&str> = sections.iter().map(|(known, _)| *known).take(5).collect();
            Error::NotFound(format!(
                "place \"{place}\" for words in report {}; there are {} ...",
                kept.listed.id,
                known.join(", ")
            ))
        })?;
        let paragraphs = kept.snapshot.duties().map(|duty| (duty.address.as_str(), duty.lineage.as_str()));
        Ok((place.to_owned(), words.clone(), About::of(place, paragraphs)))
    };
    asked.into_iter().map(one).collect()
}

/// The places of a report, each with the heading above it and what is to be written there.
pub fn sections(blocks: &[Block]) -> Vec<(&str, String)> {
    let mut heading = String::new();
    let mut found: Vec<(&str, String)> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { text, .. } => heading = text.iter().map(|run| run.text.as_str()).collect(),
            Block::Text { key, prompt, .. } if !found.iter().any(|(known, _)| known == key) => {
                let heading: String = heading.chars().take(200).collect();
                let both: Vec<&str> =
                    [heading.trim(), prompt.trim()].into_iter().filter(|one| !one.is_empty()).collect();
                found.push((key, both.join(": ")));
            }
            _ => {}
        }
    }
    found
}
