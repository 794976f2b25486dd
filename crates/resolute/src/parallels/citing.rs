//! Passages of other instruments that cite a text by name: they should follow when it changes, however little else both
//! share.

use std::collections::HashSet;

use jiff::civil::Date;
use resolute_document::citations::{Part, Target};

use super::Sisters;
use super::model::HeldPassage;
use crate::app::App;
use crate::error::Result;
use crate::instruments::citations::listed;
use crate::instruments::citations::model::{Filter, Listed};

/// A passage and its citations of one instrument.
#[derive(Debug, Clone)]
pub struct Citing {
    /// The passage; none for a footnote or a sentence between passages, whose citations stand alone.
    pub held: Option<HeldPassage>,
    /// In their order; never empty. Only the first of those that name the same.
    pub citations: Vec<Listed>,
}

/// The passages that cite an instrument, from the newest adopted text of every other one and from every proposed text.
/// With an address of the instrument only those that cite this very paragraph.
///
/// # Errors
/// As the database.
pub async fn citing(
    app: &App,
    sisters: &Sisters,
    (instrument, provision): (&str, Option<&str>),
    as_of: Date,
) -> Result<Vec<Citing>> {
    // Whatever is named, as long as it is the instrument or a part of it.
    let filter =
        Filter { cited: Some(instrument.to_owned()), names: Some("all".to_owned()), ..Filter::default() };
    let current = sisters.current_texts();
    let fits = |one: &Listed| {
        let of_place =
            provision.is_none_or(|address| names_place(&one.stored.citation.target, place(address)));
        one.stored.citing != instrument && current.contains(&one.stored.text) && of_place
    };
    let found = listed(app, &filter, as_of).await?;
    Ok(by_passage(sisters, found.into_iter().filter(fits)))
}

/// Citations gathered by the passage in which they stand.
fn by_passage(sisters: &Sisters, found: impl Iterator<Item = Listed>) -> Vec<Citing> {
    let mut gathered: Vec<Citing> = Vec::new();
    let mut said: HashSet<(i64, String, String)> = HashSet::new();
    for one in found {
        let held = sisters.around(one.stored.text, &one.stored.address);
        let address = held.map_or(&one.stored.address, |held| &held.passage.address).clone();
        if !said.insert((one.stored.text, address.clone(), one.stored.citation.target.label())) {
            continue;
        }
        let same = |last: &&mut Citing| last.text() == one.stored.text && last.address() == address;
        match gathered.last_mut().filter(same) {
            Some(last) => last.citations.push(one),
            None => gathered.push(Citing { held: held.cloned(), citations: vec![one] }),
        }
    }
    gathered
}

impl Citing {
    /// Address of the passage, else of the provision that cites.
    pub fn address(&self) -> &str {
        match (&self.held, self.citations.first()) {
            (Some(held), _) => &held.passage.address,
            (None, Some(first)) => &first.stored.address,
            (None, None) => "",
        }
    }

    /// The words of the passage; where none was gathered, those of the citations.
    pub fn words(&self) -> String {
        match &self.held {
            Some(held) => held.passage.words.clone(),
            None => {
                let quotes = self.citations.iter().map(|one| one.stored.citation.quote.as_str());
                quotes.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn text(&self) -> i64 {
        self.citations.first().map_or(0, |first| first.stored.text)
    }
}

/// What follows the version in an address: `resolves-itu-d/9`.
fn place(address: &str) -> &str {
    address.splitn(3, '/').nth(2).unwrap_or(address)
}

/// Whether a citation names the paragraph at a place, or something under it, or a range that holds it.
fn names_place(target: &Target, place: &str) -> bool {
    let Target::Provision(part) = target else { return false };
    let mut steps = place.split('/');
    let call = steps.next().unwrap_or_default();
    let labels: Vec<&str> = steps.collect();
    is_of_call(part, call) && names_labels(part, &labels)
}

/// Whether the unit is that of the call: `resolves` of `resolves-itu-d`; a paragraph can be of any.
fn is_of_call(part: &Part, call: &str) -> bool {
    let unit = crate::instruments::model::slug(&part.unit);
    let after = call.strip_prefix(unit.as_str());
    unit == "paragraph" || after.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn names_labels(part: &Part, labels: &[&str]) -> bool {
    let words = |label: &str| -> Vec<String> {
        let parts = label.split(|one: char| !one.is_alphanumeric()).filter(|one| !one.is_empty());
        parts.map(str::to_lowercase).collect()
    };
    let first = words(&part.first);
    if let (Some(last), [only]) = (&part.last, labels) {
        let number = |label: &str| label.parse::<u32>().ok();
        let ends = (number(&part.first), number(last), number(only));
        if let (Some(from), Some(to), Some(asked)) = ends {
            return (from..=to).contains(&asked);
        }
    }
    first.len() >= labels.len() && first.iter().zip(labels).all(|(named, label)| named == label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(unit: &str, first: &str, last: Option<&str>) -> Target {
        Target::Provision(Part {
            unit: unit.to_owned(),
            first: first.to_owned(),
            last: last.map(str::to_owned),
            of: None,
        })
    }

    #[test]
    fn a_part_is_the_paragraph_itself_or_what_stands_under_it() {
        assert!(names_place(&part("resolves", "9", None), "resolves-itu-d/9"));
        assert!(names_place(&part("resolves", "9 ii)", None), "resolves-itu-d/9"));
        assert!(!names_place(&part("resolves", "8", None), "resolves-itu-d/9"));
        assert!(!names_place(&part("instructs", "9", None), "resolves-itu-d/9"));
        assert!(names_place(&part("paragraph", "7", Some("11")), "resolves-itu-d/9"));
        assert!(!names_place(&part("paragraph", "1", Some("3")), "resolves-itu-d/9"));
    }
}
