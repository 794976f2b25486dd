//! The index of all passages held, built once and kept while no text changes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, Mutex};

use resolute_document::Register;
use resolute_document::parallels::{ENOUGH, Index, Parallel, Passage, Replaced, Support, replaced};

use super::model::{HeldPassage, Pair, Verdicts};
use super::store::{self, Stamp};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::verdicts::Verdict;

/// More sister texts of one passage are a formula; nobody reads so many.
const MOST: usize = 20;

/// How many sister texts the passages of a text have, by address.
pub type Counts = HashMap<String, usize>;

/// All passages, ready to be asked.
#[derive(Debug)]
pub struct Sisters {
    index: Index,
    /// As in the index: the newest adopted text of each instrument, and every proposed text.
    current: Vec<HeldPassage>,
    /// Superseded and reconstructed texts: they can be asked about, and are no answers.
    other: Vec<HeldPassage>,
    /// By text and address: which of the current passages.
    places: HashMap<(i64, String), usize>,
    /// By text: its pairs, once somebody asked for their number.
    pairs: Mutex<HashMap<i64, Vec<(Pair, String)>>>,
    register: &'static Register,
}

/// A passage that says the same as the one that was asked about.
#[derive(Debug, Clone)]
pub struct Sister {
    /// The passage.
    pub held: HeldPassage,
    /// How much of their weighty words both share, from 0 to 1.
    pub likeness: f32,
    /// Phrases that both say, the weightiest first, as they stand in this passage.
    pub phrases: Vec<String>,
    /// Their byte ranges in the passage that was asked about; none where only its old wording has them.
    pub here: Vec<Range<usize>>,
    /// Their byte ranges in this passage.
    pub there: Vec<Range<usize>>,
    /// What else speaks for it.
    pub support: Vec<Support>,
    /// Words that a proposal takes out of the passage asked about and that still stand here: byte ranges of the words.
    pub still: Vec<Range<usize>>,
}

impl Sisters {
    fn new(held: Vec<HeldPassage>, register: &'static Register) -> Sisters {
        let mut newest: HashMap<&str, i64> = HashMap::new();
        for one in held.iter().filter(|one| one.standing == "adopted") {
            newest.insert(&one.passage.instrument, one.text);
        }
        let newest: HashSet<i64> = newest.into_values().collect();
        let (current, other): (Vec<_>, Vec<_>) =
            held.into_iter().partition(|one| one.standing == "proposed" || newest.contains(&one.text));
        let passages = current.iter().map(|one| one.passage.clone()).collect();
        Sisters {
            index: Index::new(passages, register),
            places: (0..)
                .zip(&current)
                .map(|(at, one)| ((one.text, one.passage.address.clone()), at))
                .collect(),
            current,
            other,
            pairs: Mutex::new(HashMap::new()),
            register,
        }
    }

    /// The passages of a text, in its order.
    pub fn of_text(&self, text: i64) -> Vec<&HeldPassage> {
        self.current.iter().chain(&self.other).filter(|one| one.text == text).collect()
    }

    /// The texts that are answers: the newest adopted one of each instrument, and every proposed one.
    pub fn current_texts(&self) -> HashSet<i64> {
        self.current.iter().map(|one| one.text).collect()
    }

    /// The passage of a current text that holds the provision at an address.
    pub fn around(&self, text: i64, address: &str) -> Option<&HeldPassage> {
        let mut address = address;
        loop {
            if let Some(at) = self.places.get(&(text, address.to_owned())) {
                return self.current.get(*at);
            }
            (address, _) = address.rsplit_once('/')?;
        }
    }

    /// The sister texts of a passage, the likest first.
    pub fn of(&self, held: &HeldPassage) -> Vec<Sister> {
        let at = self.places.get(&(held.text, held.passage.address.clone()));
        let found = match at {
            Some(at) => self.index.parallels_of(*at, ENOUGH, MOST),
            None => self.index.parallels_to(&held.passage, self.register, ENOUGH, MOST),
        };
        let before = self.before(held);
        let old = before.map_or("", |before| before.passage.words.as_str());
        let changes = before.map(|_| replaced(old, &held.passage.words)).unwrap_or_default();
        let mut sisters: Vec<Sister> =
            found.iter().map(|one| self.sister(one, true, (old, &changes))).collect();
        // A sister of the old wording that is none of the new one is the very text that has to follow.
        if let Some(before) = before {
            let of_old = self.index.parallels_to(&before.passage, self.register, ENOUGH, MOST);
            let only_old =
                of_old.iter().filter(|one| !found.iter().any(|known| known.passage == one.passage));
            sisters.extend(only_old.map(|one| self.sister(one, false, (old, &changes))));
        }
        sisters
    }

    /// Passages that say the same as some words, whichever text these stand in; the likest first.
    pub fn like(&self, words: &str, least: f32) -> Vec<Sister> {
        let asked = Passage { words: words.to_owned(), ..Passage::default() };
        let found = self.index.parallels_to(&asked, self.register, least, MOST);
        found.iter().map(|one| self.sister(one, true, ("", &[]))).collect()
    }

    fn sister(
        &self,
        parallel: &Parallel,
        of_these_words: bool,
        (old, changes): (&str, &[Replaced]),
    ) -> Sister {
        let held = self.current[parallel.passage].clone();
        let there: Vec<Range<usize>> = parallel.shared.iter().map(|one| one.there.clone()).collect();
        let here = parallel.shared.iter().filter(|_| of_these_words).map(|one| one.here.clone()).collect();
        let still = self.index.still_has(parallel.passage, old, changes);
        Sister {
            phrases: there.iter().map(|range| held.passage.words[range.clone()].to_owned()).collect(),
            still: still.into_iter().map(|(_, range)| range).collect(),
            likeness: parallel.likeness,
            support: parallel.support.clone(),
            here,
            there,
            held,
        }
    }

    /// The passage that a proposed one replaces, in the text that the same proposal shows as the old one.
    fn before(&self, held: &HeldPassage) -> Option<&HeldPassage> {
        if held.standing != "proposed" {
            return None;
        }
        let same = |one: &&HeldPassage| {
            one.standing == "reconstructed" && one.proposal == held.proposal && one.lineage == held.lineage
        };
        self.other.iter().find(same)
    }

    /// How many sister texts the passages of a text have that nobody dismissed, by address.
    pub fn counts(&self, text: i64, verdicts: &Verdicts) -> Counts {
        let pairs = {
            let mut known = self.pairs.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            known.entry(text).or_insert_with(|| self.pairs_of(text)).clone()
        };
        let mut counts = Counts::new();
        for (pair, address) in pairs {
            if verdicts.get(&pair).is_none_or(|judged| judged.verdict != Verdict::Dismissed) {
                *counts.entry(address).or_default() += 1;
            }
        }
        counts
    }

    fn pairs_of(&self, text: i64) -> Vec<(Pair, String)> {
        let of_one = |held: &HeldPassage| -> Vec<(Pair, String)> {
            let pair = |sister: Sister| {
                (Pair::of(&held.lineage, &sister.held.lineage), held.passage.address.clone())
            };
            self.of(held).into_iter().map(pair).collect()
        };
        self.of_text(text).into_iter().flat_map(of_one).collect()
    }

    /// Whether a lineage is that of a passage, and whose.
    pub fn instrument_of(&self, lineage: &str) -> Option<&str> {
        let all = || self.current.iter().chain(&self.other);
        all().find(|one| one.lineage == lineage).map(|one| one.passage.instrument.as_str())
    }
}

/// An index and what it was built from.
type Kept = (Stamp, Arc<Sisters>);

/// The index that was built last.
#[derive(Debug, Clone, Default)]
pub struct Parallels {
    kept: Arc<Mutex<Option<Kept>>>,
}

impl Parallels {
    /// The index over the texts that are held now.
    ///
    /// # Errors
    /// As the database.
    pub async fn get(&self, db: &Db, register: &'static Register) -> Result<Arc<Sisters>> {
        let stamp = store::stamp(db).await?;
        if let Some((known, sisters)) = self.lock().as_ref()
            && *known == stamp
        {
            return Ok(sisters.clone());
        }
        let held = store::passages(db).await?;
        let built = tokio::task::spawn_blocking(move || Arc::new(Sisters::new(held, register))).await;
        let sisters =
            built.map_err(|error| Error::internal("the sister texts could not be compared", error))?;
        *self.lock() = Some((stamp, sisters.clone()));
        Ok(sisters)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
