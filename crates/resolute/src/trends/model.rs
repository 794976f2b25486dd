//! What is compared, between which days, and when a change is one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::statistics::{Part, by_chance, corrected, difference};

/// Fewest activities that must be new in each period; of fewer nothing is said.
pub const FEWEST: usize = 30;
/// Fewest activities, of both periods together, that must have a value for it to be compared: the rarer a value, the less
/// any change of it could be told from chance, and every comparison makes the others harder.
pub const FEWEST_WITH: usize = 10;
/// The expected part of findings that is chance, at most.
pub const RATE: f64 = 0.05;

/// A period, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Span {
    /// First day.
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    /// Last day.
    #[schema(value_type = String, format = Date)]
    pub to: Date,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Words of titles and texts, each language by itself.
    Terms,
    /// Action lines.
    Lines,
    /// Goals.
    Goals,
    /// Targets of goals.
    Targets,
    /// Objectives of the Global Digital Compact.
    Gdc,
    /// Countries.
    Countries,
    /// Regions of ITU.
    Regions,
    /// Groups of countries.
    Groups,
    /// Groups of people.
    People,
    /// Pairs of bodies that take part in the same activity.
    Partnerships,
    /// Bodies that take part.
    Actors,
    /// Kinds of entries.
    Kinds,
    /// Types of organisations.
    Organisations,
}

impl Kind {
    /// In the order of the page.
    pub const ALL: [Kind; 13] = [
        Kind::Terms,
        Kind::Lines,
        Kind::Goals,
        Kind::Targets,
        Kind::Gdc,
        Kind::Countries,
        Kind::Regions,
        Kind::Groups,
        Kind::People,
        Kind::Partnerships,
        Kind::Actors,
        Kind::Kinds,
        Kind::Organisations,
    ];

    /// The word in addresses, commands and translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Terms => "terms",
            Kind::Lines => "lines",
            Kind::Goals => "goals",
            Kind::Targets => "targets",
            Kind::Gdc => "gdc",
            Kind::Countries => "countries",
            Kind::Regions => "regions",
            Kind::Groups => "groups",
            Kind::People => "people",
            Kind::Partnerships => "partnerships",
            Kind::Actors => "actors",
            Kind::Kinds => "kinds",
            Kind::Organisations => "organisations",
        }
    }

    /// The kind of a word.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The filter of the register that has its values.
    pub fn filter(self) -> &'static str {
        match self {
            Kind::Terms => "term",
            Kind::Lines => "line",
            Kind::Goals => "goal",
            Kind::Targets => "target",
            Kind::Gdc => "gdc",
            Kind::Countries => "country",
            Kind::Regions => "region",
            Kind::Groups => "group",
            Kind::People => "people",
            Kind::Partnerships => "pair",
            Kind::Actors => "actor",
            Kind::Kinds => "kind",
            Kind::Organisations => "organisation-type",
        }
    }

    /// The facet of the index behind it; words have none.
    pub(super) fn facet(self) -> Option<&'static str> {
        match self {
            Kind::Terms => None,
            Kind::Lines => Some("action-line"),
            Kind::Kinds => Some("type"),
            other => Some(other.filter()),
        }
    }
}

/// Which way a share went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// More of the new activities have it.
    Grew,
    /// Fewer have it.
    Fell,
    /// No further than chance explains.
    Chance,
}

impl Way {
    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Way::Grew => "grew",
            Way::Fell => "fell",
            Way::Chance => "chance",
        }
    }

    /// A sign that needs no colour.
    pub fn sign(self) -> &'static str {
        match self {
            Way::Grew => "▲",
            Way::Fell => "▼",
            Way::Chance => "–",
        }
    }
}

/// One value in both periods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Change {
    /// Its code; of a word the form that stands for all its forms.
    pub value: String,
    /// How it is written in the activities behind, most frequent first; only of words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub written: Vec<String>,
    /// Language of the word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Which way its share went.
    pub way: Way,
    /// New activities of the first period that have it.
    pub before: usize,
    /// New activities of the first period.
    pub of_before: usize,
    /// New activities of the second period that have it.
    pub after: usize,
    /// New activities of the second period.
    pub of_after: usize,
    /// The second share less the first, from -1 to 1.
    pub difference: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How probable it is that chance alone brings the shares so far apart.
    pub by_chance: f64,
    /// The same corrected for everything that was compared beside it: the rate of false findings at which it would be one.
    pub corrected: f64,
    /// Its activities of the first period, in the register.
    pub rows_before: String,
    /// Its activities of the second period.
    pub rows_after: String,
}

impl Change {
    /// The part before.
    pub fn first(&self) -> Part {
        Part { count: self.before, of: self.of_before }
    }

    /// The part after.
    pub fn second(&self) -> Part {
        Part { count: self.after, of: self.of_after }
    }
}

/// Everything of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Family {
    /// What was compared.
    pub kind: Kind,
    /// How many values were: the correction is for so many.
    pub compared: usize,
    /// How many had too few activities to be compared; of words they are not counted.
    pub too_rare: Option<usize>,
    /// New activities of both periods that have any value of the kind.
    pub any: [usize; 2],
    /// Whether the part of activities that have any value changed beyond chance: then changes of single values may come of
    /// entries being filled in otherwise.
    pub filled_in_otherwise: bool,
    /// What grew, then what fell, beyond chance, the largest differences first.
    pub beyond: Vec<Change>,
    /// What did not change beyond chance, the least probable first.
    pub rest: Vec<Change>,
}

/// A value with its counts before and after, and with how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Its code.
    pub value: String,
    /// Language of a word.
    pub language: Option<String>,
    /// Activities that have it.
    pub counts: [usize; 2],
    /// Activities that could.
    pub of: [usize; 2],
}

impl Family {
    /// Judges counted values against each other's number.
    pub fn of(kind: Kind, counted: Vec<Counted>, (any, totals): ([usize; 2], [usize; 2])) -> Family {
        let all = counted.len();
        let enough = |one: &Counted| {
            one.counts.iter().sum::<usize>() >= FEWEST_WITH && one.of.iter().all(|of| *of >= FEWEST)
        };
        let counted: Vec<Counted> = counted.into_iter().filter(enough).collect();
        let compared = counted.len();
        let parts = |counts: [usize; 2], of: [usize; 2]| {
            (Part { count: counts[0], of: of[0] }, Part { count: counts[1], of: of[1] })
        };
        let results: Vec<f64> = counted
            .iter()
            .map(|one| {
                let (first, second) = parts(one.counts, one.of);
                by_chance(first, second)
            })
            .collect();
        let corrected = corrected(&results);
        let judged = counted.into_iter().zip(results.into_iter().zip(corrected)).map(|(one, chance)| {
            let (first, second) = parts(one.counts, one.of);
            judged(one, (first, second), chance)
        });
        let (mut beyond, mut rest): (Vec<Change>, Vec<Change>) =
            judged.partition(|change| change.way != Way::Chance);
        beyond.sort_by(|one, other| {
            let fell = |change: &Change| change.way == Way::Fell;
            let larger = other.difference.abs().total_cmp(&one.difference.abs());
            fell(one).cmp(&fell(other)).then(larger).then_with(|| named(one).cmp(&named(other)))
        });
        rest.sort_by(|one, other| {
            one.by_chance.total_cmp(&other.by_chance).then_with(|| named(one).cmp(&named(other)))
        });
        let (first, second) = parts(any, totals);
        Family {
            kind,
            compared,
            too_rare: (kind != Kind::Terms).then_some(all - compared),
            any,
            filled_in_otherwise: by_chance(first, second) <= RATE,
            beyond,
            rest,
        }
    }
}

fn named(change: &Change) -> (&str, Option<&str>) {
    (&change.value, change.language.as_deref())
}

/// A change is one where its corrected result is within the rate and its interval does not reach no difference.
fn judged(one: Counted, (first, second): (Part, Part), (by_chance, corrected): (f64, f64)) -> Change {
    let (low, high) = difference(first, second);
    let way = match corrected <= RATE {
        true if low > 0.0 => Way::Grew,
        true if high < 0.0 => Way::Fell,
        _ => Way::Chance,
    };
    Change {
        value: one.value,
        written: Vec::new(),
        language: one.language,
        way,
        before: first.count,
        of_before: first.of,
        after: second.count,
        of_after: second.of,
        difference: second.share() - first.share(),
        low,
        high,
        by_chance,
        corrected,
        rows_before: String::new(),
        rows_after: String::new(),
    }
}

/// What was asked and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Trends {
    /// The earlier period.
    pub before: Span,
    /// The later one.
    pub after: Span,
    /// New activities of both.
    pub totals: [usize; 2],
    /// These activities, in the register.
    pub rows: [String; 2],
    /// Whether one of the periods has too few of them for anything to be said.
    pub too_few: bool,
    /// Whether everything that was stored when the question came is in the counts.
    pub current: bool,
    /// Each kind with its changes; what the list is narrowed by is not compared.
    pub kinds: Vec<Family>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(value: &str, counts: [usize; 2]) -> Counted {
        Counted { value: value.to_owned(), language: None, counts, of: [200, 300] }
    }

    #[test]
    fn what_changed_beyond_chance_stands_apart_and_what_is_rare_is_not_compared() {
        let values = vec![
            counted("same", [40, 60]),
            counted("grew", [10, 75]),
            counted("fell", [90, 40]),
            counted("rare", [4, 5]),
            counted("a little", [20, 40]),
        ];
        let family = Family::of(Kind::Goals, values, ([150, 225], [200, 300]));
        let named = |changes: &[Change]| changes.iter().map(|one| one.value.clone()).collect::<Vec<_>>();
        assert_eq!((family.compared, family.too_rare), (4, Some(1)));
        assert_eq!(named(&family.beyond), ["grew", "fell"]);
        assert_eq!(named(&family.rest), ["a little", "same"]);
        assert!(!family.filled_in_otherwise);
        let grew = &family.beyond[0];
        assert!((grew.difference - 0.2).abs() < 1e-12 && grew.low < 0.2 && grew.high > 0.2 && grew.low > 0.0);
        assert!(family.beyond.iter().chain(&family.rest).all(|one| one.corrected >= one.by_chance));
    }

    #[test]
    fn every_kind_has_its_own_word() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::from_code(kind.code()) == Some(kind)));
        assert_eq!(Kind::from_code("colours"), None);
    }
}
