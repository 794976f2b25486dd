//! Codes of IATI beside those of the register. One table for both directions.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::super::model::{Coverage, Progress};

/// List ActivityStatus. The first row of a word is the one that is written.
const STATUS: &[(&str, Progress)] = &[
    ("1", Progress::Planned),
    ("2", Progress::Ongoing),
    ("4", Progress::Completed),
    // The work is done, the accounts are not closed.
    ("3", Progress::Completed),
    ("5", Progress::Cancelled),
    ("6", Progress::Suspended),
];

/// List ActivityScope.
const SCOPE: &[(&str, Coverage)] = &[
    ("1", Coverage::International),
    ("2", Coverage::Regional),
    ("4", Coverage::National),
    ("8", Coverage::Local),
    // Several countries; parts of a country.
    ("3", Coverage::International),
    ("5", Coverage::Local),
    ("6", Coverage::Local),
    ("7", Coverage::Local),
];

/// List OrganisationRole.
const ROLES: &[(&str, &str)] =
    &[("1", "funding"), ("2", "accountable"), ("3", "extending"), ("4", "implementing")];

/// List OrganisationType beside reference/stakeholder_types.csv.
const TYPES: &[(&str, &str)] = &[
    ("10", "GOV"),
    ("70", "PRIV"),
    ("22", "CS"),
    ("40", "IO"),
    ("80", "ACA"),
    ("90", "OTH"),
    ("11", "GOV"),
    ("15", "GOV"),
    ("21", "CS"),
    ("23", "CS"),
    ("24", "CS"),
    ("71", "PRIV"),
    ("72", "PRIV"),
    ("73", "PRIV"),
];

/// List TransactionType.
const TRANSACTIONS: &[(&str, &str)] = &[
    ("1", "incoming-funds"),
    ("2", "commitment"),
    ("3", "disbursement"),
    ("4", "expenditure"),
    ("5", "interest-payment"),
    ("6", "loan-repayment"),
    ("7", "reimbursement"),
    ("8", "purchase-of-equity"),
    ("9", "sale-of-equity"),
    ("10", "credit-guarantee"),
    ("11", "incoming-commitment"),
    ("12", "outgoing-pledge"),
    ("13", "incoming-pledge"),
];

/// The word of a code.
fn word<T: Copy>(table: &[(&str, T)], code: &str) -> Option<T> {
    let code = code.trim();
    table.iter().find(|(known, _)| *known == code).map(|(_, word)| *word)
}

/// The code of a word.
fn code<T: PartialEq>(table: &[(&'static str, T)], word: &T) -> Option<&'static str> {
    table.iter().find(|(_, known)| known == word).map(|(code, _)| *code)
}

pub(super) fn progress(of: &str) -> Option<Progress> {
    word(STATUS, of)
}

pub(super) fn status(of: Progress) -> &'static str {
    code(STATUS, &of).unwrap_or("2")
}

pub(super) fn coverage(of: &str) -> Option<Coverage> {
    word(SCOPE, of)
}

pub(super) fn scope(of: Coverage) -> &'static str {
    code(SCOPE, &of).unwrap_or("1")
}

pub(super) fn role(of: resolute_iati::Role) -> &'static str {
    word(ROLES, of.code()).unwrap_or("partner")
}

/// A partner has no role of its own in the list; who takes part in doing it implements it.
pub(super) fn role_code(of: &str) -> &'static str {
    code(ROLES, &of).unwrap_or("4")
}

pub(super) fn organisation_type(of: &str) -> Option<&'static str> {
    word(TYPES, of)
}

pub(super) fn type_code(of: &str) -> &'static str {
    code(TYPES, &of).unwrap_or("90")
}

pub(super) fn transaction(of: resolute_iati::TransactionKind) -> &'static str {
    word(TRANSACTIONS, of.code()).unwrap_or("disbursement")
}

pub(super) fn transaction_code(of: &str) -> Option<&'static str> {
    code(TRANSACTIONS, &of)
}

#[derive(Deserialize)]
struct Country {
    alpha2: String,
    alpha3: String,
}

/// Codes of countries of two and of three letters.
static COUNTRIES: LazyLock<(HashMap<String, String>, HashMap<String, String>)> = LazyLock::new(|| {
    let rows: Vec<Country> = resolute_reference::rows("countries");
    let pairs = || rows.iter().map(|row| (row.alpha2.clone(), row.alpha3.clone()));
    (pairs().collect(), pairs().map(|(two, three)| (three, two)).collect())
});

/// The code of three letters of a country that is named with two or three.
pub(super) fn country(of: &str) -> Option<&'static str> {
    let of = of.trim().to_ascii_uppercase();
    COUNTRIES
        .0
        .get(&of)
        .map(String::as_str)
        .or_else(|| COUNTRIES.1.get_key_value(&of).map(|(three, _)| three.as_str()))
}

/// The code of two letters of a country.
pub(super) fn country_of_two(three: &str) -> Option<&'static str> {
    COUNTRIES.1.get(three).map(String::as_str)
}

#[derive(Deserialize)]
struct Coded {
    #[serde(alias = "target", alias = "number")]
    code: String,
}

/// Codes of a file of the reference set.
fn known(file: &str) -> std::collections::HashSet<String> {
    resolute_reference::rows::<Coded>(file).into_iter().map(|row| row.code).collect()
}

static TARGETS: LazyLock<std::collections::HashSet<String>> = LazyLock::new(|| known("sdg_targets"));
static REGIONS: LazyLock<std::collections::HashSet<String>> = LazyLock::new(|| known("itu_regions"));

/// Whether there is such a goal.
pub(super) fn is_goal(code: &str) -> bool {
    code.parse::<u8>().is_ok_and(|number| (1..=17).contains(&number)) && !code.starts_with(['0', '+'])
}

/// Whether there is such a target.
pub(super) fn is_target(code: &str) -> bool {
    TARGETS.contains(code)
}

/// Whether there is such a region of ITU.
pub(super) fn is_region(code: &str) -> bool {
    REGIONS.contains(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_there_and_back() {
        for &progress_word in Progress::ALL {
            assert_eq!(progress(status(progress_word)), Some(progress_word));
        }
        for &reach in Coverage::ALL {
            assert_eq!(coverage(scope(reach)), Some(reach));
        }
        for kind in ["GOV", "PRIV", "CS", "IO", "ACA", "OTH"] {
            assert_eq!(organisation_type(type_code(kind)), Some(kind));
        }
        assert_eq!((country("KE"), country("ken"), country("XX")), (Some("KEN"), Some("KEN"), None));
        assert_eq!(country_of_two("KEN"), Some("KE"));
        assert!(is_goal("17") && !is_goal("18") && !is_goal("07") && is_target("9.c") && !is_target("9.z"));
        assert!(is_region("AFR") && !is_region("298"));
    }
}
