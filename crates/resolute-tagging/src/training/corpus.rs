//! The labelled texts as their authors published them.

use std::io::{Error, ErrorKind, Result};
use std::path::Path;

use serde::Deserialize;

use crate::goals::GOALS;

/// A text, a goal, and whether experts found that the text is about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// The text, a passage.
    pub text: String,
    /// Index of the goal: 0 for goal 1.
    pub goal: usize,
    /// What the experts said.
    pub about: bool,
}

/// What the model learns from.
///
/// ```no_run
/// let corpus = resolute_tagging::training::Corpus::read(std::path::Path::new("classification"))?;
/// println!("{} passages, {} sentences", corpus.passages.len(), corpus.sentences.len());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// Passages with a yes or no: `sdg-benchmark-half.csv` (MIT).
    pub passages: Vec<Labelled>,
    /// Sentences with the index of their goal: `sdg-labelled-sentences` (Apache-2.0).
    pub sentences: Vec<(usize, String)>,
    /// Names of targets, there and in the reference set, with the index of their goal.
    pub names: Vec<(usize, String)>,
}

#[derive(Deserialize)]
struct Passage {
    text: String,
    sdg: String,
    label: String,
}

#[derive(Deserialize)]
struct Name {
    notation: String,
    en: String,
}

impl Corpus {
    /// Reads the folder `classification`.
    ///
    /// # Errors
    /// Where a file is missing or is not what it should be.
    pub fn read(folder: &Path) -> Result<Corpus> {
        let passages = passages(&folder.join("sdg-benchmark-half.csv"))?;
        let mut corpus = Corpus { passages, ..Corpus::default() };
        let sentences = folder.join("sdg-labelled-sentences");
        let files =
            [("original_data.csv", 0, 1, &mut corpus.sentences), ("targets.csv", 1, 0, &mut corpus.names)];
        for (file, goal, text, into) in files {
            for record in csv::Reader::from_path(sentences.join(file)).map_err(Error::other)?.into_records() {
                let record = record.map_err(Error::other)?;
                let cell = |at: usize| record.get(at).unwrap_or_default().trim();
                if let (Some(goal), false) = (index(cell(goal)), cell(text).is_empty()) {
                    into.push((goal, cell(text).to_owned()));
                }
            }
        }
        for Name { notation, en } in resolute_reference::rows::<Name>("sdg_labels") {
            if let Some(goal) = notation.split('.').next().and_then(index) {
                corpus.names.push((goal, en));
            }
        }
        Ok(corpus)
    }
}

/// The passages of a file of the benchmark.
fn passages(path: &Path) -> Result<Vec<Labelled>> {
    let rows = csv::Reader::from_path(path).map_err(Error::other)?.into_deserialize();
    let labelled = |row: std::result::Result<Passage, csv::Error>| {
        let Passage { text, sdg, label } = row.map_err(Error::other)?;
        let unknown = || Error::new(ErrorKind::InvalidData, format!("'{sdg}' is no goal"));
        Ok(Labelled {
            goal: index(&sdg).ok_or_else(unknown)?,
            about: label.eq_ignore_ascii_case("true"),
            text,
        })
    };
    rows.map(labelled).collect()
}

fn index(goal: &str) -> Option<usize> {
    GOALS.iter().position(|known| *known == goal)
}
