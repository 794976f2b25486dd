//! Why two entries may be the same, or why they are not.

use std::fmt;

/// What two entries are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// They may be the same thing, entered twice.
    Duplicate,
    /// They belong together but are not the same: another edition, phase, year or country.
    Related,
}

/// A reason, to be shown to the person who decides. Its words are English; a program that speaks other languages has
/// its own for each.
///
/// ```
/// use resolute_likeness::Reason;
///
/// assert_eq!(Reason::OtherEdition.to_string(), "another edition or phase");
/// assert!(Reason::OtherEdition.speaks_against());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The titles are the same but for case, accents, punctuation and the order of words.
    SameTitle,
    /// The titles differ by typing errors or a word.
    TitleNearlySame,
    /// One title says all of the other and more.
    TitleContained,
    /// The titles share part of their words.
    TitleAlike,
    /// The title is made of words that many titles have.
    TitleCommon,
    /// The organisation has entered many things under this title: a series, or a formula.
    TitleRepeated,
    /// The same organisation, also by its abbreviation.
    SameOrganisation,
    /// The names of the organisations are alike.
    OrganisationAlike,
    /// Another organisation.
    OtherOrganisation,
    /// At least one country in common.
    SameCountry,
    /// No country in common.
    OtherCountry,
    /// The same first year.
    SameYear,
    /// The years overlap.
    YearsOverlap,
    /// No year in common.
    OtherYears,
    /// The titles name different editions, phases or years.
    OtherEdition,
    /// The same page.
    SamePage,
    /// Pages of the same website.
    SameWebsite,
    /// The descriptions are nearly the same.
    SameDescription,
    /// The descriptions share few words.
    OtherDescription,
}

impl Reason {
    /// Every reason, in the order in which reasons are given.
    pub const ALL: [Self; 19] = [
        Self::SameTitle,
        Self::TitleNearlySame,
        Self::TitleContained,
        Self::TitleAlike,
        Self::TitleCommon,
        Self::TitleRepeated,
        Self::SameOrganisation,
        Self::OrganisationAlike,
        Self::OtherOrganisation,
        Self::SameCountry,
        Self::OtherCountry,
        Self::SameYear,
        Self::YearsOverlap,
        Self::OtherYears,
        Self::OtherEdition,
        Self::SamePage,
        Self::SameWebsite,
        Self::SameDescription,
        Self::OtherDescription,
    ];

    /// A short name that a program may keep: `same-title`.
    ///
    /// ```
    /// use resolute_likeness::Reason;
    ///
    /// assert!(Reason::ALL.iter().all(|reason| Reason::by_code(reason.code()) == Some(*reason)));
    /// ```
    pub fn code(self) -> &'static str {
        match self {
            Self::SameTitle => "same-title",
            Self::TitleNearlySame => "title-nearly-same",
            Self::TitleContained => "title-contained",
            Self::TitleAlike => "title-alike",
            Self::TitleCommon => "title-common",
            Self::TitleRepeated => "title-repeated",
            Self::SameOrganisation => "same-organisation",
            Self::OrganisationAlike => "organisation-alike",
            Self::OtherOrganisation => "other-organisation",
            Self::SameCountry => "same-country",
            Self::OtherCountry => "other-country",
            Self::SameYear => "same-year",
            Self::YearsOverlap => "years-overlap",
            Self::OtherYears => "other-years",
            Self::OtherEdition => "other-edition",
            Self::SamePage => "same-page",
            Self::SameWebsite => "same-website",
            Self::SameDescription => "same-description",
            Self::OtherDescription => "other-description",
        }
    }

    /// The reason with this code.
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// It speaks against a duplicate.
    pub fn speaks_against(self) -> bool {
        matches!(
            self,
            Self::TitleCommon
                | Self::TitleRepeated
                | Self::OtherOrganisation
                | Self::OtherCountry
                | Self::OtherYears
                | Self::OtherEdition
                | Self::OtherDescription
        )
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::SameTitle => "same title",
            Self::TitleNearlySame => "title nearly the same",
            Self::TitleContained => "one title within the other",
            Self::TitleAlike => "titles alike in part",
            Self::TitleCommon => "a title that many have",
            Self::TitleRepeated => "a title that this organisation uses often",
            Self::SameOrganisation => "same organisation",
            Self::OrganisationAlike => "organisation alike",
            Self::OtherOrganisation => "another organisation",
            Self::SameCountry => "same country",
            Self::OtherCountry => "another country",
            Self::SameYear => "same year",
            Self::YearsOverlap => "years overlap",
            Self::OtherYears => "other years",
            Self::OtherEdition => "another edition or phase",
            Self::SamePage => "same page on the web",
            Self::SameWebsite => "same website",
            Self::SameDescription => "description nearly the same",
            Self::OtherDescription => "another description",
        })
    }
}
