//! Goals and targets by the words of their names, in the six languages of the reference set.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use serde::Deserialize;

use crate::evidence::{Reason, quoted};
use crate::goals::GOALS;
use crate::language::LANGUAGES;
use crate::tags::{Confidence, Suggestion};
use crate::words::{Lexicon, Numbers, Reading, Stem};

/// A name is suggested where the text has this share of its weight.
const SHARE: f32 = 0.25;
/// And this weight altogether, so that one word alone is not enough.
const LEAST: f32 = 7.0;
/// With this share most of a name stands in the text.
const WHOLE: f32 = 0.66;
/// As many targets are suggested.
const MOST: usize = 6;
/// Words that stand in more of the names than this say nothing of one.
const COMMON: usize = 24;

/// The names of goals and targets in one language, by their words.
#[derive(Debug, Default)]
struct Names {
    /// Notation and weight of all words, by name.
    names: Vec<(&'static str, f32)>,
    /// Names in which a unit stands, and its weight.
    holders: HashMap<Unit, (Vec<u32>, f32), BuildHasherDefault<Numbers>>,
}

/// What is compared: a stem, and in Chinese a pair of neighbouring characters.
type Unit = (Stem, Stem);

/// The names in all languages.
#[derive(Debug)]
pub(crate) struct Labels {
    by_language: BTreeMap<&'static str, Names>,
}

#[derive(Deserialize)]
struct Row {
    notation: String,
    ar: String,
    en: String,
    es: String,
    fr: String,
    ru: String,
    zh: String,
}

impl Row {
    fn name(&self, language: &str) -> &str {
        match language {
            "ar" => &self.ar,
            "es" => &self.es,
            "fr" => &self.fr,
            "ru" => &self.ru,
            "zh" => &self.zh,
            _ => &self.en,
        }
    }
}

impl Labels {
    /// Reads the names of the reference set.
    pub(crate) fn read(lexicon: &mut Lexicon) -> Labels {
        let rows: Vec<Row> = resolute_reference::rows("sdg_labels");
        let by_language =
            LANGUAGES.into_iter().map(|language| (language, Names::read(&rows, language, lexicon)));
        Labels { by_language: by_language.collect() }
    }

    /// Goals and targets whose names the text shares words with. Where goals are known from elsewhere (`scores`), a target
    /// of a goal that is not likely needs most of its name; its goal is named with it, for the same words.
    pub(crate) fn suggest(
        &self,
        reading: &Reading<'_>,
        language: &str,
        scores: Option<&[f32]>,
    ) -> (Vec<Suggestion>, Vec<Suggestion>) {
        let Some(names) = self.by_language.get(language) else { return (Vec::new(), Vec::new()) };
        let mut goals: BTreeMap<&'static str, Suggestion> = BTreeMap::new();
        let mut targets: BTreeMap<&'static str, Suggestion> = BTreeMap::new();
        for (name, shared) in names.shared(reading, language) {
            let (notation, whole) = names.names[name];
            let weight: f32 = shared.iter().map(|(weight, _)| weight).sum();
            let share = weight / whole;
            let goal = notation.split('.').next().unwrap_or(notation);
            let belief = match scores {
                Some(scores) => scores[GOALS.iter().position(|known| *known == goal).unwrap_or(0)],
                None => 1.0,
            };
            // A short name that stands there whole is enough, unless it is one word.
            let whole = share > 0.99 && shared.len() > 1;
            if share < SHARE || weight < LEAST && !whole || belief < 0.5 && share < WHOLE {
                continue;
            }
            let score = (share * (0.4 + 0.6 * belief)).min(1.0);
            let because = quoted(shared, reading);
            let keep = |kept: &mut BTreeMap<&'static str, Suggestion>, notation: &'static str| {
                let better = kept.get(notation).is_none_or(|known| known.score < score);
                if better {
                    let because = because.clone();
                    let confidence = Confidence::Perhaps;
                    kept.insert(notation, Suggestion { notation, score, confidence, because });
                }
            };
            if let Some(goal) = GOALS.into_iter().find(|known| *known == goal) {
                keep(&mut goals, goal);
            }
            if notation.contains('.') {
                keep(&mut targets, notation);
            }
        }
        (ranked(goals, GOALS.len()), ranked(targets, MOST))
    }
}

impl Names {
    fn read(rows: &[Row], language: &str, lexicon: &mut Lexicon) -> Names {
        let mut names = Names::default();
        let mut units: Vec<BTreeSet<Unit>> = Vec::new();
        for row in rows {
            let stems = lexicon.learn(row.name(language), language);
            units.push(self::units(&stems, language).map(|(unit, _)| unit).collect());
            names.names.push((notation(&row.notation).expect("it was read from the same file"), 0.0));
        }
        for (name, units) in units.iter().enumerate() {
            for unit in units {
                names
                    .holders
                    .entry(*unit)
                    .or_default()
                    .0
                    .push(u32::try_from(name).expect("some hundred names"));
            }
        }
        names.holders.retain(|_, (holders, _)| holders.len() <= COMMON);
        let all = rows.len() as f32;
        for (holders, weight) in names.holders.values_mut() {
            *weight = (all / holders.len() as f32).ln();
        }
        for (name, units) in units.iter().enumerate() {
            names.names[name].1 =
                units.iter().filter_map(|unit| names.holders.get(unit)).map(|(_, weight)| weight).sum();
        }
        names
    }

    /// For every name that shares something with the text: what each shared unit weighs and where it first stands.
    fn shared(&self, reading: &Reading<'_>, language: &str) -> BTreeMap<usize, Vec<Reason>> {
        let stems: Vec<Stem> = reading.words.iter().map(|word| word.stem.unwrap_or(NONE)).collect();
        let mut seen = BTreeSet::new();
        let mut shared: BTreeMap<usize, Vec<Reason>> = BTreeMap::new();
        for (unit, place) in units(&stems, language) {
            let Some((holders, weight)) = self.holders.get(&unit) else { continue };
            if seen.insert(unit) {
                for name in holders {
                    shared.entry(*name as usize).or_default().push((*weight, place));
                }
            }
        }
        shared
    }
}

/// Beside a stem that stands alone.
const NONE: Stem = Stem(u32::MAX);

/// What is compared, with the places of its words.
fn units(stems: &[Stem], language: &str) -> impl Iterator<Item = (Unit, (usize, usize))> {
    let length = if language == "zh" { 2 } else { 1 };
    let unit = move |(at, unit): (usize, &[Stem])| {
        ((unit[0], unit.get(1).copied().unwrap_or(NONE)), (at, at + length))
    };
    stems.windows(length).enumerate().map(unit)
}

/// The notation as the reference set has it, for as long as the program runs.
pub(crate) fn notation(of: &str) -> Option<&'static str> {
    use std::sync::OnceLock;
    static ALL: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let text = resolute_reference::file("sdg_labels").expect("the file is embedded");
        text.lines().skip(1).filter_map(|line| line.split(',').next()).collect()
    });
    all.get(of).copied()
}

fn ranked(found: BTreeMap<&'static str, Suggestion>, most: usize) -> Vec<Suggestion> {
    let mut ranked: Vec<Suggestion> = found.into_values().collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.notation.cmp(b.notation)));
    ranked.truncate(most);
    ranked
}
