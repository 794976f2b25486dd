//! An import as a value: what kind of file, where it stands, what it did or would do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::loading::{Gone, Tally};

macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$what])* $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word in addresses, files, tables and translation keys.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The one with this word.
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// What a file is.
    Format {
        /// An activity file of IATI.
        IatiActivities = "iati-activities",
        /// An organisation file of IATI.
        IatiOrganisations = "iati-organisations",
        /// A table as text.
        Csv = "csv",
        /// A spreadsheet.
        Xlsx = "xlsx",
    }
}

coded! {
    /// Where an import stands.
    State {
        /// The file is being looked through.
        Reading = "reading",
        /// It was looked through; a person decides.
        Waiting = "waiting",
        /// It is being taken in.
        Running = "running",
        /// It was taken in.
        Done = "done",
        /// It cannot be taken in, or failed; nothing of it is kept.
        Failed = "failed",
        /// Somebody decided against it.
        Discarded = "discarded",
    }
}

coded! {
    /// How much a finding weighs.
    Weight {
        /// The file cannot be taken in like this.
        Error = "error",
        /// A person should look at it.
        Warning = "warning",
        /// Worth knowing.
        Note = "note",
    }
}

/// Something met in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// Its kind.
    pub code: String,
    /// Line of the file, from 1, where it has one place.
    pub line: Option<u64>,
    /// Column of a table, by its header; element of an IATI file, by its path.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What is so, and what would be accepted, in English.
    pub message: String,
    /// What the message is about, by name, for who says it in another language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

impl Finding {
    /// The same with something that it is about.
    #[must_use]
    pub fn about(mut self, name: &str, value: impl Into<String>) -> Finding {
        self.values.insert(name.to_owned(), value.into());
        self
    }
}

/// How many findings a report has whole; the rest are counted.
pub const MOST_FINDINGS: usize = 200;

/// Notes of one kind that a report has whole: what holds for every entry is said of the first ones, and counted.
pub const MOST_ALIKE: u64 = 5;

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Report {
    /// The same file was the last that the list was taken in from: nothing to do.
    pub known: bool,
    /// Whether new entries are public at once, or wait for a reviewer.
    pub publishes: bool,
    /// What became of the entries.
    pub tally: Tally,
    /// Entries that an older file brought and this one has no more; they stay. The first hundred by name.
    pub vanished: Vec<Gone>,
    /// What was met: the first ones whole, errors before the others.
    pub findings: Vec<Finding>,
    /// How many findings of each kind there are, all counted.
    pub counts: Vec<(String, u64)>,
    /// How many of them keep the file from being taken in.
    pub errors: u64,
}

impl Report {
    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        let alike = self.counts.iter().find(|(code, _)| *code == finding.code).map_or(0, |(_, count)| *count);
        match self.counts.iter_mut().find(|(code, _)| *code == finding.code) {
            Some((_, count)) => *count += 1,
            None => self.counts.push((finding.code.clone(), 1)),
        }
        let is_error = finding.weight == Weight::Error;
        self.errors += u64::from(is_error);
        if finding.weight == Weight::Note && alike >= MOST_ALIKE {
            return;
        }
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        } else if is_error
            && let Some(lesser) = self.findings.iter_mut().rev().find(|one| one.weight != Weight::Error)
        {
            *lesser = finding;
        }
    }

    /// How many findings there are, those that are only counted among them.
    pub fn found(&self) -> u64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// A file that somebody handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Import {
    /// Its number.
    pub id: i64,
    /// The list: a newer file of the same list updates what an older one brought.
    pub list: String,
    /// Name of the file.
    pub file: String,
    /// Its sha-256.
    pub digest: String,
    /// What it is.
    pub format: Format,
    /// Account of who handed it in.
    #[serde(skip)]
    pub account: Option<i64>,
    /// Who handed it in.
    pub person: String,
    /// For whom.
    pub acting_for: String,
    /// Where it stands.
    pub state: State,
    /// How its columns are understood, as JSON.
    #[serde(skip)]
    pub mapping: Option<String>,
    /// What it did or would do.
    pub report: Option<Report>,
    /// When it was handed in.
    pub begun_at: String,
    /// When it came to where it stands.
    pub ended_at: Option<String>,
}

/// The list that a file is of, where nobody said it: its name without ending, and without what a browser or a day
/// added, such as ` (2)` or `-2017-05-01`.
pub fn list_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut list = stem.trim();
    loop {
        let mut shorter = list.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        if list.len() - shorter.len() < 8 {
            shorter = list;
        }
        if let Some((before, number)) = shorter.rsplit_once(" (")
            && number.strip_suffix(')').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        {
            shorter = before;
        }
        let shorter = shorter.trim_end_matches([' ', '_', '-', '.']);
        if shorter.is_empty() || shorter == list {
            return list.to_lowercase();
        }
        list = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_file_of_a_list_has_the_same_list() {
        for file in
            ["Projects.xml", "projects (2).xml", "projects-2017-05-01.csv", "projects_20170501 (1).xml"]
        {
            assert_eq!(list_of(file), "projects", "{file}");
        }
        assert_eq!(list_of("20170501.xml"), "20170501");
        assert_eq!(list_of("who-arg-2023.xml"), "who-arg-2023");
    }

    #[test]
    fn errors_are_kept_before_others_and_all_are_counted() {
        let finding = |weight, code: &str| Finding {
            weight,
            code: code.to_owned(),
            line: Some(1),
            place: String::new(),
            message: String::new(),
            values: BTreeMap::new(),
        };
        let mut report = Report::default();
        (0..7).for_each(|_| report.add(finding(Weight::Note, "odd")));
        assert_eq!(report.findings.len() as u64, MOST_ALIKE);
        (0..MOST_FINDINGS - 2).for_each(|_| report.add(finding(Weight::Warning, "odder")));
        report.add(finding(Weight::Error, "bad"));
        assert_eq!(report.findings.len(), MOST_FINDINGS);
        assert_eq!(report.findings.iter().filter(|one| one.weight == Weight::Error).count(), 1);
        assert_eq!((report.found(), report.errors), (MOST_FINDINGS as u64 + 6, 1));
    }
}
