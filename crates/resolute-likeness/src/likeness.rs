//! Two entries against each other: how likely they are the same, and why.

use crate::alignment::{Alignment, Word};
use crate::editions::Numbers;
use crate::organisations;
use crate::plain::{Plain, Seen};
use crate::reasons::{Kind, Reason};
use crate::signature::title_words;

/// What two entries are to each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// How likely they are the same, from 0 to 1. Related entries stay below 0.5.
    pub score: f32,
    /// Duplicate or related; nothing where they have too little in common to be shown.
    pub kind: Option<Kind>,
    /// Why, the title first; none where there is no kind.
    pub reasons: Vec<Reason>,
}

/// From this score on two entries are shown as possible duplicates.
const SHOWN: f32 = 0.5;
/// Related entries stand below.
pub(crate) const RELATED_SCORE: f32 = SHOWN - 0.01;
/// How alike titles of related entries are at least.
const RELATED: f32 = 0.62;

/// Compares two entries.
///
/// ```
/// use resolute_likeness::{Kind, Plain, Reason, Record, compare};
///
/// let forum = |title| Plain::of(&Record { title, organisation: "Caribbean Telecommunications Union", ..Record::default() });
/// let other_year = compare(&forum("Caribbean ICT Roadshow 2014"), &forum("Caribbean ICT Roadshow 2015"));
/// assert_eq!(other_year.kind, Some(Kind::Related));
/// assert!(other_year.reasons.contains(&Reason::OtherEdition));
/// ```
pub fn compare(one: &Plain, other: &Plain) -> Likeness {
    let organisation = organisations::likeness(&one.organisation, &other.organisation);
    judge(&Features::of(&Title::of(&one.title), &one.seen(), &other.seen(), organisation))
}

/// A title, read.
pub(crate) struct Title<'a> {
    words: Vec<Word<'a>>,
    numbers: Numbers<'a>,
}

impl<'a> Title<'a> {
    pub(crate) fn of(plain: &'a str) -> Self {
        let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
        Self { numbers: Numbers::of(&words), words: title_words(&words) }
    }
}

/// What was compared, before it is weighed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Features {
    title: Alignment,
    /// The two titles name other numbers: of editions (or years), and of anything else.
    other_edition: bool,
    other_number: bool,
    /// Only one title names a year, or a number.
    one_sided: bool,
    organisation: Option<f32>,
    same_country: Option<bool>,
    years: Years,
    same_page: bool,
    same_house: bool,
    description: Option<f32>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Years {
    #[default]
    Unknown,
    SameStart,
    Overlap,
    Apart,
}

impl Features {
    pub(crate) fn of(title: &Title<'_>, one: &Seen<'_>, other: &Seen<'_>, organisation: Option<f32>) -> Self {
        let other_title = Title::of(other.title);
        let (mine, theirs) = (&title.numbers, &other_title.numbers);
        let title = Alignment::of(&title.words, &other_title.words);
        let same = |one: u32, other: u32| one != 0 && one == other;
        Self {
            title,
            other_edition: mine.name_other_editions(theirs),
            other_number: mine.are_other_numbers(theirs),
            one_sided: mine.are_one_sided(theirs),
            organisation,
            same_country: countries(one.countries, other.countries),
            years: years((one.starts, one.ends), (other.starts, other.ends)),
            same_page: same(one.website.page, other.website.page),
            same_house: same(one.website.house, other.website.house),
            description: one.sketch.likeness(&other.sketch),
        }
    }

    fn title_likeness(&self) -> f32 {
        if self.title.exact { 1.0 } else { self.title.likeness() }
    }

    /// Something says that they are two things of one family.
    fn is_apart(&self) -> bool {
        self.other_edition
            || self.other_number
            || self.same_country == Some(false)
            || self.years == Years::Apart
    }

    /// Evidence that they are the same, in natural logarithms of odds.
    fn evidence(&self) -> f32 {
        let title = self.title_likeness();
        // A title of common words proves less, however well it agrees.
        let proof = 1.0 - (-self.title.shared / 1.2).exp();
        let mut evidence = -4.0 + 12.0 * (title - 0.5) * proof;
        evidence += match self.organisation {
            Some(likeness) if likeness >= SAME_ORGANISATION => 1.8,
            Some(likeness) if likeness >= ALIKE_ORGANISATION => 0.9,
            Some(_) => -1.6,
            None => 0.0,
        };
        evidence += match self.same_country {
            Some(true) => 0.5,
            Some(false) => -2.5,
            None => 0.0,
        };
        evidence += match self.years {
            Years::SameStart => 0.6,
            Years::Overlap => 0.2,
            Years::Apart => -2.5,
            Years::Unknown => 0.0,
        };
        evidence -= if self.other_edition { 4.0 } else { 0.0 };
        evidence -= if self.other_number { 2.5 } else { 0.0 };
        evidence -= if self.one_sided { 0.3 } else { 0.0 };
        evidence -= if self.title.swapped { 2.5 } else { 0.0 };
        evidence += if self.same_page { 2.5 } else { 0.0 };
        evidence += if self.same_house && !self.same_page { 0.3 } else { 0.0 };
        evidence += match self.description {
            // A formula that describes many things, where the titles name two of them, proves nothing.
            Some(likeness) if likeness >= SAME_DESCRIPTION => 2.5 * ((title - 0.3) / 0.3).clamp(0.0, 1.0),
            Some(likeness) if likeness < OTHER_DESCRIPTION => -1.5,
            _ => 0.0,
        };
        evidence
    }

    fn reasons(&self) -> Vec<Reason> {
        let likeness = self.title_likeness();
        let only = self.title.left.min(self.title.right);
        let mut reasons = vec![match likeness {
            _ if self.title.exact => Reason::SameTitle,
            0.85.. => Reason::TitleNearlySame,
            _ if only < 0.1 => Reason::TitleContained,
            _ => Reason::TitleAlike,
        }];
        let mut say = |holds: bool, reason| reasons.extend(holds.then_some(reason));
        say(self.title.shared < 1.1, Reason::TitleCommon);
        if let Some(likeness) = self.organisation {
            say(likeness >= SAME_ORGANISATION, Reason::SameOrganisation);
            say((ALIKE_ORGANISATION..SAME_ORGANISATION).contains(&likeness), Reason::OrganisationAlike);
            say(likeness < ALIKE_ORGANISATION, Reason::OtherOrganisation);
        }
        say(self.same_country == Some(true), Reason::SameCountry);
        say(self.same_country == Some(false), Reason::OtherCountry);
        say(self.years == Years::SameStart, Reason::SameYear);
        say(self.years == Years::Overlap, Reason::YearsOverlap);
        say(self.years == Years::Apart, Reason::OtherYears);
        say(self.other_edition || self.other_number, Reason::OtherEdition);
        say(self.same_page, Reason::SamePage);
        say(self.same_house && !self.same_page, Reason::SameWebsite);
        if let Some(likeness) = self.description {
            say(likeness >= SAME_DESCRIPTION, Reason::SameDescription);
            say(likeness < OTHER_DESCRIPTION, Reason::OtherDescription);
        }
        reasons
    }
}

const SAME_ORGANISATION: f32 = 0.85;
const ALIKE_ORGANISATION: f32 = 0.6;
const SAME_DESCRIPTION: f32 = 0.6;
const OTHER_DESCRIPTION: f32 = 0.12;

pub(crate) fn judge(features: &Features) -> Likeness {
    let odds = features.evidence().exp();
    let mut score = odds / (1.0 + odds);
    let kind = if features.is_apart() {
        score = score.min(RELATED_SCORE);
        let is_related =
            features.title_likeness() >= RELATED && features.title.shared >= 0.6 || features.same_page;
        let by_others = features.organisation.is_some_and(|likeness| likeness < ALIKE_ORGANISATION);
        (is_related && !by_others).then_some(Kind::Related)
    } else {
        (score >= SHOWN).then_some(Kind::Duplicate)
    };
    let reasons = if kind.is_some() { features.reasons() } else { Vec::new() };
    Likeness { score, kind, reasons }
}

/// Both are known, and nothing is in both.
fn apart<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|item| other.contains(item))
}

fn countries(one: &[u16], other: &[u16]) -> Option<bool> {
    let are_known = !one.is_empty() && !other.is_empty();
    are_known.then(|| !apart(one, other))
}

/// A missing year is no year of its own: what is known of one end is held against what is known of the other.
fn years(one: (u16, u16), other: (u16, u16)) -> Years {
    let span = |(starts, ends): (u16, u16)| match (starts, ends) {
        (0, 0) => None,
        (0, ends) => Some((ends, ends)),
        (starts, 0) => Some((starts, starts)),
        (starts, ends) => Some((starts, ends.max(starts))),
    };
    let (Some(mine), Some(theirs)) = (span(one), span(other)) else { return Years::Unknown };
    if one.0 != 0 && one.0 == other.0 {
        return Years::SameStart;
    }
    // What begins in the year in which the other ends is the next edition, not the same one.
    let meet = mine.0.max(theirs.0) < mine.1.min(theirs.1) || mine == theirs;
    let within = mine.0 == mine.1 || theirs.0 == theirs.1;
    let touch = mine.0 <= theirs.1 && theirs.0 <= mine.1;
    if meet || within && touch { Years::Overlap } else { Years::Apart }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;

    fn kind(one: Record<'_>, other: Record<'_>) -> Option<Kind> {
        compare(&Plain::of(&one), &Plain::of(&other)).kind
    }

    fn record<'a>(title: &'a str, organisation: &'a str, country: &'a str) -> Record<'a> {
        Record { title, organisation, countries: vec![country], ..Record::default() }
    }

    #[test]
    fn entries_are_duplicates_when_title_and_organisation_agree() {
        let one = record(
            "GDCO Sudan Telecentres empowering e-Education",
            "Gedaref Digital City Organization",
            "SDN",
        );
        let other = record("GDCO Sudan telecenters, empowering eEducation", "GDCO", "SDN");
        assert_eq!(kind(one, other), Some(Kind::Duplicate));
    }

    #[test]
    fn entries_are_related_when_country_or_phase_differs() {
        let phase = |title| record(title, "Corporación Andina de Fomento", "PRY");
        assert_eq!(
            kind(phase("Sistema de Transmisión (Fase I)"), phase("Sistema de Transmisión, fase 2")),
            Some(Kind::Related)
        );
        let country = |code| record("National Child Helpline", "C-Sema", code);
        assert_eq!(kind(country("TZA"), country("KEN")), Some(Kind::Related));
    }

    #[test]
    fn entries_have_nothing_to_do_with_each_other_when_only_common_words_agree() {
        let one = record("National Information Network", "National Information Center", "SDN");
        let other = record("Kuwait Information Network", "Central Agency for Information Technology", "KWT");
        assert_eq!(kind(one, other), None);
        let one = record(
            "GDCO Sudan Telecentres empowering e-Education",
            "Gedaref Digital City Organization",
            "SDN",
        );
        let other = record(
            "GDCO Sudan Telecentres empowering e-Agriculture",
            "Gedaref Digital City Organization",
            "SDN",
        );
        assert_ne!(kind(one, other), Some(Kind::Duplicate));
    }
}
