//! Variations of an entry by seeded rules: as people enter the same thing again, and as the next edition looks.

use super::real::Entry;

/// How an entry was varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Variation {
    Typos,
    Reordered,
    WordDropped,
    OtherSigns,
    SubtitleAdded,
    OrganisationRewritten,
    OtherOrganisation,
    LessKnown,
    TyposAndReordered,
    SubtitleAndOrganisation,
    DroppedAndLessKnown,
    /// Not the same thing: the next year, the second phase, another country.
    NextYear,
    SecondPhase,
    OtherCountry,
    OtherYears,
}

impl Variation {
    pub(super) fn is_sibling(self) -> bool {
        matches!(self, Self::NextYear | Self::SecondPhase | Self::OtherCountry | Self::OtherYears)
    }
}

pub(super) struct Planted {
    pub(super) variation: Variation,
    pub(super) entry: Entry,
}

const SUBTITLES: &[&str] = &[
    ": a national initiative",
    " - bringing services closer to people",
    " (pilot project)",
    ", towards inclusive growth",
    ": connecting rural communities",
    " - final report",
];

/// A generator of numbers that is the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}

/// All variations of an entry. Those that leave it as it was are left out.
pub(super) fn variations(id: u64, base: &Entry, all: &[Entry]) -> Vec<Planted> {
    let mut chance = Chance(id.wrapping_mul(0x9E37_79B9).wrapping_add(17));
    let mut planted = Vec::new();
    let mut plant = |variation, entry: Entry| {
        let is_changed = entry.title != base.title
            || entry.organisation != base.organisation
            || entry.countries != base.countries
            || entry.starts != base.starts;
        if is_changed || variation == Variation::LessKnown {
            planted.push(Planted { variation, entry });
        }
    };
    let titled = |title: String| Entry { title, ..base.clone() };
    let typos = typos(&base.title, &mut chance);
    plant(Variation::Typos, titled(typos.clone()));
    plant(Variation::Reordered, titled(reordered(&base.title, &mut chance)));
    let dropped = dropped(&base.title, &mut chance);
    plant(Variation::WordDropped, titled(dropped.clone()));
    plant(Variation::OtherSigns, titled(other_signs(&base.title)));
    let subtitled = format!("{}{}", base.title, SUBTITLES[chance.below(SUBTITLES.len())]);
    plant(Variation::SubtitleAdded, titled(subtitled.clone()));
    let rewritten = rewritten(&base.organisation, &mut chance);
    plant(
        Variation::OrganisationRewritten,
        Entry { organisation: rewritten.clone(), ..titled(typos.clone()) },
    );
    let other = &all[chance.below(all.len())];
    let other_organisation =
        Entry { organisation: other.organisation.clone(), ..titled(other_signs(&base.title)) };
    // Who else enters a title of two common words has another thing in mind.
    if base.title.split_whitespace().count() >= 4 {
        plant(Variation::OtherOrganisation, other_organisation);
    }
    let less = |title: String| Entry { title, organisation: base.organisation.clone(), ..Entry::default() };
    plant(Variation::LessKnown, less(base.title.clone()));
    plant(Variation::TyposAndReordered, titled(reordered(&typos, &mut chance)));
    plant(Variation::SubtitleAndOrganisation, Entry { organisation: rewritten, ..titled(subtitled) });
    plant(Variation::DroppedAndLessKnown, less(dropped));
    siblings(base, &mut chance, &mut plant);
    planted
}

fn siblings(base: &Entry, chance: &mut Chance, plant: &mut impl FnMut(Variation, Entry)) {
    if base.starts.is_some() && !base.title.contains("20") && !base.title.contains("19") {
        let title = format!("{} {}", base.title, 2_000 + chance.below(20));
        let later = base.ends.or(base.starts).map(|year| year + 30);
        plant(Variation::NextYear, Entry { title, starts: later, ends: later, ..base.clone() });
    }
    if !base.title.contains(|letter: char| letter.is_ascii_digit()) && !base.title.contains(" I") {
        let marks = [" II", ", Phase 2", " (Fase II)", " - 2nd phase", ", third edition"];
        let title = format!("{}{}", base.title, marks[chance.below(marks.len())]);
        plant(Variation::SecondPhase, Entry { title, ..base.clone() });
    }
    if !base.countries.is_empty() {
        plant(Variation::OtherCountry, Entry { countries: vec!["QQQ".to_owned()], ..base.clone() });
    }
    if let Some(starts) = base.ends.or(base.starts) {
        let (starts, ends) = (Some(starts + 1), Some(starts + 2));
        plant(Variation::OtherYears, Entry { starts, ends, ..base.clone() });
    }
}

/// One error in ten letters, but at least one, in words of four letters and more.
fn typos(title: &str, chance: &mut Chance) -> String {
    let mut words: Vec<Vec<char>> = title.split(' ').map(|word| word.chars().collect()).collect();
    let long: Vec<usize> = (0..words.len())
        .filter(|at| words[*at].len() >= 4 && words[*at].iter().all(|letter| letter.is_alphabetic()))
        .collect();
    if long.is_empty() {
        return title.to_owned();
    }
    for _ in 0..(title.chars().count() / 40).clamp(1, 3) {
        let word = &mut words[long[chance.below(long.len())]];
        let at = 1 + chance.below(word.len().saturating_sub(2));
        match chance.below(4) {
            0 => word.swap(at, at - 1),
            1 => {
                word.remove(at);
            }
            2 => word.insert(at, word[at]),
            _ => word[at] = char::from(b'a' + u8::try_from(chance.below(26)).expect("below 26")),
        }
    }
    let words: Vec<String> = words.iter().map(|word| word.iter().collect()).collect();
    words.join(" ")
}

/// The end first, as in `Ministry, Portal of the`.
fn reordered(title: &str, chance: &mut Chance) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    if words.len() < 2 {
        return title.to_owned();
    }
    let at = 1 + chance.below(words.len() - 1);
    format!("{}, {}", words[at..].join(" "), words[..at].join(" "))
}

fn dropped(title: &str, chance: &mut Chance) -> String {
    let mut words: Vec<&str> = title.split_whitespace().collect();
    if words.len() >= 4 {
        let without_digits: Vec<usize> = (1..words.len())
            .filter(|at| !words[*at].contains(|letter: char| letter.is_ascii_digit() || letter == 'I'))
            .collect();
        if !without_digits.is_empty() {
            words.remove(without_digits[chance.below(without_digits.len())]);
        }
    }
    words.join(" ")
}

/// Capitals, other dashes and quotes, no accents, `&` for *and*.
fn other_signs(title: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| match letter {
            'á' | 'à' | 'ã' | 'â' => 'a',
            'é' | 'è' | 'ê' => 'e',
            'í' => 'i',
            'ó' | 'õ' | 'ô' => 'o',
            'ú' | 'ü' => 'u',
            'ç' => 'c',
            '-' => ' ',
            ',' => ';',
            '"' => '«',
            other => other,
        })
        .collect();
    plain.replace(" and ", " & ").to_uppercase()
}

fn rewritten(name: &str, chance: &mut Chance) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let initials: String =
        words.iter().filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase()).collect();
    match chance.below(4) {
        0 if initials.len() >= 3 => initials,
        1 => format!("The {name}"),
        2 => format!(
            "{} ({})",
            name.to_uppercase(),
            if initials.len() >= 3 { initials.as_str() } else { "HQ" }
        ),
        _ => format!("{name} Ltd."),
    }
}
