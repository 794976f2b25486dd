//! What titles of nominations say of action lines: a softmax regression over a few measures of the vocabulary and the stems
//! of the titles, and what it does with a title that it did not learn from.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

use serde::Deserialize;

use crate::goals::Goals;
use crate::labels::Labels;
use crate::lines::{ALL, LINES, Learned, Lines, MEASURES, measures};
use crate::matching::is_content;
use crate::model::{Topics, bag};
use crate::tags::Suggestion;
use crate::words::{Lexicon, Reading, Stem, each_word};

/// Rounds through all titles, and how far the first step goes.
const ROUNDS: usize = 60;
const STEP: f32 = 0.4;
/// A stem of fewer titles says nothing yet.
const TITLES: usize = 2;
/// How strongly measures, starts and stems are held small. Between a third and three times of the last the figures stay.
const MEASURED: f32 = 0.1;
const STARTED: f32 = 100.0;
const STEMMED: f32 = 1.0;

/// A title of a nomination, with the line under which its authors nominated it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The title.
    pub text: String,
    /// The notation of the line, as in `action_lines.csv`.
    pub line: &'static str,
}

/// Reads titles of nominations (`wsis-prizes-2015-nominated-half.csv`, MIT): the category first, the title second.
///
/// ```no_run
/// let titles = resolute_tagging::training::titles(std::path::Path::new("wsis/wsis-prizes-2015-nominated-half.csv"))?;
/// println!("{}: {}", titles[0].line, titles[0].text);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// Where the file is missing or a category is no action line.
pub fn titles(path: &Path) -> Result<Vec<Title>> {
    let bytes = std::fs::read(path)?;
    let text = String::from_utf8_lossy(&bytes);
    let title = |row: std::result::Result<csv::StringRecord, csv::Error>| {
        let row = row.map_err(Error::other)?;
        let category = row.get(0).unwrap_or_default();
        let unknown = || Error::new(ErrorKind::InvalidData, format!("'{category}' is no action line"));
        let line = line(category).ok_or_else(unknown)?;
        Ok(Title { text: row.get(1).unwrap_or_default().to_owned(), line })
    };
    csv::Reader::from_reader(text.as_bytes()).into_records().map(title).collect()
}

/// `C7. ICT APPLICATIONS: E-HEALTH` is `C7-ehea`.
fn line(category: &str) -> Option<&'static str> {
    let (code, title) = category.split_once(". ")?;
    let notation = match title.split_once(": E-") {
        Some((_, application)) => format!("{code}-e{}", application.get(..3)?.to_lowercase()),
        None => code.to_owned(),
    };
    LINES.into_iter().find(|known| *known == notation)
}

/// The table that titles make: measures (`*`), starts (an empty stem), and stems with what each says for every line.
///
/// ```no_run
/// # use resolute_tagging::training::{lines, titles};
/// # let titles = titles(std::path::Path::new("titles.csv"))?;
/// assert!(lines(&titles).starts_with("stem,C1,C2,"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn lines(titles: &[Title]) -> String {
    let mut ground = Ground::new();
    let learned = ground.learn(titles);
    let row = |name: &str, numbers: &[f32]| {
        let numbers: Vec<String> = numbers.iter().map(|number| format!("{number:.2}")).collect();
        format!("{name},{}\n", numbers.join(",").replace("-0.00", "0.00"))
    };
    let mut table = format!("stem,{}\n", LINES.join(","));
    let mut measured = learned.measures.to_vec();
    measured.resize(ALL, 0.0);
    table += &(row("*", &measured) + &row("", &learned.start));
    let stems: BTreeMap<&str, &[f32; ALL]> =
        learned.stems.iter().map(|(stem, weights)| (ground.lexicon.stem(*stem), weights)).collect();
    stems.into_iter().for_each(|(stem, weights)| table += &row(stem, weights));
    table
}

/// What is suggested for each title by what the others taught.
///
/// ```no_run
/// # use resolute_tagging::training::{left_out, titles};
/// let titles = titles(std::path::Path::new("titles.csv"))?;
/// let first = left_out(&titles).into_iter().zip(&titles).filter(|(found, title)| {
///     found.first().is_some_and(|found| found.notation == title.line)
/// });
/// println!("{} of {}", first.count(), titles.len());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn left_out(titles: &[Title]) -> Vec<Vec<Suggestion>> {
    let ground = Ground::new();
    let one = |at: usize| {
        let mut ground = ground.clone();
        let others = [&titles[..at], &titles[at + 1..]].concat();
        ground.lines.learned = ground.learn(&others);
        ground.lines.suggest(&ground.lexicon.read(&titles[at].text, "en"), "en", &ground.topics)
    };
    (0..titles.len()).map(one).collect()
}

/// What the tagger has without the titles.
#[derive(Clone)]
struct Ground {
    lexicon: Lexicon,
    lines: Lines,
    topics: Topics,
    /// Stems that say nothing of a line, whatever the titles say: function words, numbers, names of countries.
    empty: BTreeSet<Stem>,
}

#[derive(Deserialize)]
struct Country {
    name_un_m49: String,
}

/// A title as it is learned from.
struct Row {
    line: usize,
    measures: [[f32; MEASURES]; ALL],
    /// Places of stems, with their shares.
    bag: Vec<(usize, f32)>,
}

impl Ground {
    fn new() -> Ground {
        let mut lexicon = Lexicon::default();
        let topics = Goals::read(&mut lexicon).model.topics;
        Labels::read(&mut lexicon);
        let lines = Lines::untaught(&mut lexicon);
        let mut empty = BTreeSet::new();
        for Country { name_un_m49 } in resolute_reference::rows("countries") {
            empty.extend(lexicon.learn(&name_un_m49, "en"));
        }
        Ground { lexicon, lines, topics, empty }
    }

    fn learn(&mut self, titles: &[Title]) -> Learned {
        for Title { text, .. } in titles {
            each_word(text, "en", |place, stem| {
                let stem = self.lexicon.number(stem);
                if !is_content(&text[place.0..place.1]) {
                    self.empty.insert(stem);
                }
            });
        }
        let read: Vec<Reading<'_>> =
            titles.iter().map(|title| self.lexicon.read(&title.text, "en")).collect();
        let mut held: BTreeMap<Stem, usize> = BTreeMap::new();
        for (stem, _) in read.iter().flat_map(|reading| bag(&reading.words, &self.topics)) {
            *held.entry(stem).or_default() += 1;
        }
        held.retain(|stem, count| *count >= TITLES && !self.empty.contains(stem));
        let stems: Vec<Stem> = held.into_keys().collect();
        let row = |(title, reading): (&Title, &Reading<'_>)| Row {
            line: LINES.iter().position(|line| *line == title.line).unwrap_or(0),
            measures: measures(&self.lines.evidence(reading, "en").strength),
            bag: bag(&reading.words, &self.topics)
                .into_iter()
                .filter_map(|(stem, share)| Some((stems.binary_search(&stem).ok()?, share)))
                .collect(),
        };
        let rows: Vec<Row> = titles.iter().zip(&read).map(row).collect();
        let learner = Learner::of(&rows, stems.len());
        let stems = stems.into_iter().zip(learner.at.stems);
        Learned { measures: learner.at.measures, start: learner.at.start, stems: stems.collect() }
    }
}

/// Weights, or slopes, or the squares of slopes so far.
#[derive(Clone)]
struct Weights {
    measures: [f32; MEASURES],
    start: [f32; ALL],
    stems: Vec<[f32; ALL]>,
}

impl Weights {
    fn all(number: f32, stems: usize) -> Weights {
        Weights { measures: [number; MEASURES], start: [number; ALL], stems: vec![[number; ALL]; stems] }
    }

    /// One number after the other, with how strongly it is held small.
    fn each(&mut self) -> impl Iterator<Item = (&mut f32, f32)> {
        let measures = self.measures.iter_mut().map(|number| (number, MEASURED));
        let start = self.start.iter_mut().map(|number| (number, STARTED));
        let stems = self.stems.iter_mut().flatten().map(|number| (number, STEMMED));
        measures.chain(start).chain(stems)
    }
}

/// Who moved much moves on in small steps (AdaGrad).
struct Learner {
    at: Weights,
    moved: Weights,
}

impl Learner {
    fn of(rows: &[Row], stems: usize) -> Learner {
        let mut learner = Learner { at: Weights::all(0.0, stems), moved: Weights::all(1e-3, stems) };
        // The vocabulary speaks before anything was learned.
        learner.at.measures = [1.0, 1.0, 0.0];
        (0..ROUNDS).for_each(|_| learner.step(rows));
        learner
    }

    fn step(&mut self, rows: &[Row]) {
        let mut slopes = Weights::all(0.0, self.at.stems.len());
        for row in rows {
            for (line, slope) in self.slope(row).into_iter().enumerate() {
                slopes.start[line] += slope;
                for (sum, measure) in slopes.measures.iter_mut().zip(row.measures[line]) {
                    *sum += slope * measure;
                }
                for (stem, share) in &row.bag {
                    slopes.stems[*stem][line] += slope * share;
                }
            }
        }
        let all = self.at.each().zip(self.moved.each()).zip(slopes.each());
        for (((weight, held), (moved, _)), (slope, _)) in all {
            let slope = *slope + held * *weight;
            *moved += slope * slope;
            *weight -= STEP * slope / moved.sqrt();
        }
    }

    /// By line: its chance, less 1 for the line that it is.
    fn slope(&self, row: &Row) -> [f32; ALL] {
        let mut sums: [f32; ALL] = std::array::from_fn(|line| {
            let measured: f32 = self.at.measures.iter().zip(&row.measures[line]).map(|(a, b)| a * b).sum();
            let said: f32 = row.bag.iter().map(|(stem, share)| self.at.stems[*stem][line] * share).sum();
            self.at.start[line] + measured + said
        });
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        sums.iter_mut().for_each(|sum| *sum = (*sum - most).exp());
        let whole: f32 = sums.iter().sum();
        std::array::from_fn(|line| sums[line] / whole - f32::from(u8::from(line == row.line)))
    }
}
