//! A made-up entry.

use crate::chance::Chance;
use crate::distributions::Distributions;

/// One organisation for so many entries, as long as there are few.
const ENTRIES_OF_ONE: u64 = 12;
/// More organisations than these are not made up.
const MOST_ORGANISATIONS: u64 = 60_000;
/// One entry in so many is entered again with another word in front: what reviewers look for.
const AGAIN: u64 = 200;

/// A source of entries.
#[derive(Debug)]
pub struct Exercise {
    seed: u64,
    learned: Distributions,
}

/// An entry that says of itself that it is not real.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 0.
    pub number: u64,
    /// Title; begins with EXERCISE.
    pub title: String,
    /// Description; begins with EXERCISE.
    pub description: String,
    /// Language of both.
    pub language: &'static str,
    /// Type of entry, as in reference/stocktaking_fields.csv.
    pub kind: &'static str,
    /// The one action line that it serves most.
    pub main_line: &'static str,
    /// Further action lines.
    pub lines: Vec<&'static str>,
    /// Goals, 1 to 17.
    pub goals: Vec<u8>,
    /// Groups of people.
    pub people: Vec<&'static str>,
    /// Number of its organisation, from 1; its name is `Exercise organisation` and this number.
    pub organisation: u64,
    /// Type of its organisation.
    pub organisation_type: &'static str,
    /// Countries: codes of three letters and of two.
    pub countries: Vec<(&'static str, &'static str)>,
    /// How far it reaches.
    pub coverage: &'static str,
    /// Where it stands in time.
    pub progress: &'static str,
    /// First day: year, month, day.
    pub starts: (u64, u64, u64),
    /// Last day.
    pub ends: Option<(u64, u64, u64)>,
    /// Its budget.
    pub budget: Option<Budget>,
}

/// Money of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Amount, with two decimal places.
    pub amount: String,
    /// Currency.
    pub currency: &'static str,
}

impl Entry {
    /// The name of its organisation, which nobody can take for a real one.
    ///
    /// ```
    /// let entry = resolute_exercise::Exercise::new(1).entry(5);
    /// assert!(entry.organisation_name().starts_with("Exercise organisation "));
    /// ```
    pub fn organisation_name(&self) -> String {
        format!("Exercise organisation {}", self.organisation)
    }

    /// What an importer may call it.
    ///
    /// ```
    /// assert_eq!(resolute_exercise::Exercise::new(1).entry(5).identifier(), "XX-EXERCISE-000000006");
    /// ```
    pub fn identifier(&self) -> String {
        format!("XX-EXERCISE-{:09}", self.number + 1)
    }
}

impl Exercise {
    /// Entries of a seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, learned: Distributions::learned() }
    }

    /// The first entries.
    pub fn entries(&self, count: u64) -> impl Iterator<Item = Entry> + '_ {
        (0..count).map(|number| self.entry(number))
    }

    /// The entry with a number, whatever was made before.
    pub fn entry(&self, number: u64) -> Entry {
        let is_again = number % AGAIN == AGAIN - 1;
        let mut entry = self.made(if is_again { number - AGAIN / 2 } else { number });
        if is_again {
            entry.number = number;
            entry.title = entry.title.replacen("EXERCISE ", "EXERCISE again: ", 1);
        }
        entry
    }

    fn made(&self, number: u64) -> Entry {
        let chance = &mut Chance::new(self.seed, number);
        let learned = &self.learned;
        let language = *learned.table("language").draw(chance);
        let title_words = *learned.number("title-words").draw(chance);
        let description_words = *learned.number("description-words").draw(chance) + chance.below(10);
        let main_line = *learned.table("line").draw(chance);
        let organisation = chance.zipf((number / ENTRIES_OF_ONE + 50).min(MOST_ORGANISATIONS)) + 1;
        let own = &mut Chance::new(self.seed ^ 1, organisation);
        let organisation_type = *learned.table("organisation-type").draw(own);
        let coverage = *learned.table("coverage").draw(chance);
        let starts = *learned.number("start").draw(chance);
        let years = *learned.number("years").draw(chance);
        Entry {
            number,
            title: self.text("EXERCISE", language, (title_words.max(2), 250), chance),
            description: self.text(
                "EXERCISE, not a real activity:",
                language,
                (description_words, 4_000),
                chance,
            ),
            language,
            kind: learned.table("kind").draw(chance),
            main_line,
            lines: self.further("further-lines", "line", &[main_line], chance),
            goals: self.goals(chance),
            people: self.people(chance),
            organisation,
            organisation_type,
            countries: self.countries(coverage, own, chance),
            coverage,
            progress: learned.table("progress").draw(chance),
            starts: (starts, 1 + chance.below(12), 1 + chance.below(28)),
            ends: (!chance.once_in(3))
                .then(|| (starts + years + 1, 1 + chance.below(12), 1 + chance.below(28))),
            budget: (!chance.once_in(3)).then(|| self.budget(chance)),
        }
    }

    /// So many words, as long as they have so many bytes.
    fn text(&self, begin: &str, language: &str, (words, bytes): (u64, usize), chance: &mut Chance) -> String {
        let known = self.learned.words(language);
        let space = if language == "zh" { "" } else { " " };
        let mut text = String::with_capacity(begin.len() + words as usize * 8);
        text.push_str(begin);
        text.push(' ');
        for word in 0..words {
            if text.len() > bytes {
                break;
            }
            if word > 0 {
                text.push_str(if word % 18 == 0 {
                    if language == "zh" { "。" } else { ". " }
                } else {
                    space
                });
            }
            text.push_str(known.draw(chance));
        }
        text
    }

    /// Values that are not there yet, as many as a table of counts says.
    fn further(
        &self,
        count: &str,
        table: &str,
        known: &[&'static str],
        chance: &mut Chance,
    ) -> Vec<&'static str> {
        let count = *self.learned.number(count).draw(chance);
        let mut values: Vec<&'static str> = Vec::new();
        for _ in 0..count * 2 {
            let value = *self.learned.table(table).by_rank(chance);
            if values.len() < count as usize && !known.contains(&value) && !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }

    fn goals(&self, chance: &mut Chance) -> Vec<u8> {
        let count = *self.learned.number("goals").draw(chance) as usize;
        let mut goals: Vec<u8> = (1..=17).collect();
        // The first of a shuffled list.
        for place in 0..count.min(goals.len()) {
            let other = place + chance.below((goals.len() - place) as u64) as usize;
            goals.swap(place, other);
        }
        goals.truncate(count);
        goals.sort_unstable();
        goals
    }

    fn people(&self, chance: &mut Chance) -> Vec<&'static str> {
        const GROUPS: [&str; 6] = [
            "women",
            "youth",
            "persons-with-disabilities",
            "rural-and-remote-communities",
            "older-persons",
            "poor",
        ];
        let count = *self.learned.number("people").draw(chance) as usize;
        let first = chance.below(GROUPS.len() as u64) as usize;
        (0..count.min(GROUPS.len())).map(|place| GROUPS[(first + place) % GROUPS.len()]).collect()
    }

    /// An organisation works at home first.
    fn countries(
        &self,
        coverage: &str,
        own: &mut Chance,
        chance: &mut Chance,
    ) -> Vec<(&'static str, &'static str)> {
        let known = self.learned.table("country");
        let home = *known.draw(own);
        let more = match coverage {
            "regional" => 1 + chance.below(5),
            "international" => 1 + chance.below(9),
            _ => 0,
        };
        let mut codes = vec![home];
        for _ in 0..more {
            let code = *known.draw(chance);
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes.sort_unstable();
        codes.into_iter().filter_map(|codes| codes.split_once(' ')).collect()
    }

    fn budget(&self, chance: &mut Chance) -> Budget {
        let digits = *self.learned.number("budget-digits").draw(chance);
        let least = 10_u64.pow(u32::try_from(digits.min(12)).unwrap_or(3));
        let amount = least + chance.below(least * 9);
        let cents = chance.below(100);
        Budget {
            amount: format!("{amount}.{cents:02}"),
            currency: self.learned.table("currency").draw(chance),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    #[test]
    fn entries_say_that_they_are_no_real_ones_and_hold_together() {
        let exercise = Exercise::new(4);
        for entry in exercise.entries(3_000) {
            assert!(entry.title.starts_with("EXERCISE "), "{}", entry.title);
            assert!(entry.description.starts_with("EXERCISE, "), "{}", entry.description);
            assert!((1..=17).contains(&entry.goals.len()) && entry.goals.is_sorted());
            assert!(!entry.lines.contains(&entry.main_line));
            assert!(!entry.countries.is_empty());
            assert!(entry.ends.is_none_or(|ends| ends >= entry.starts));
            assert!(entry.title.chars().count() <= 300, "{}", entry.title);
        }
    }

    #[test]
    fn entries_follow_what_was_learned() {
        let exercise = Exercise::new(9);
        let mut organisations: HashMap<u64, u32> = HashMap::new();
        let (mut english, mut many_goals) = (0, 0);
        let languages: HashSet<&str> = exercise
            .entries(20_000)
            .map(|entry| {
                *organisations.entry(entry.organisation).or_default() += 1;
                english += u32::from(entry.language == "en");
                many_goals += u32::from(entry.goals.len() >= 5);
                entry.language
            })
            .collect();
        assert_eq!(languages.len(), 6);
        assert!((11_000..13_000).contains(&english), "{english}");
        assert!(many_goals > 4_000, "{many_goals}");
        let largest = organisations.values().max().copied().unwrap_or_default();
        assert!(organisations.len() > 500 && largest > 1_000, "{} {largest}", organisations.len());
    }
}
