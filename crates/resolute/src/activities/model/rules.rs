//! What the form asks of an entry. The page shows the same rules while one types; the API and imports answer with them.

use std::collections::HashSet;

use serde::Serialize;

use super::money::{is_amount, is_currency};
use super::{DetailKind, Record};

/// Longest title, in characters.
pub const LONGEST_TITLE: usize = 300;
/// Longest line of a form, in characters.
pub const LONGEST_SHORT: usize = 300;
/// Longest text of a form, in characters.
pub const LONGEST_TEXT: usize = 20_000;
/// Most values of one field.
const MOST_VALUES: usize = 400;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// The field, as in the JSON of a record; `money.2.amount` for one of many.
    pub field: String,
    /// The rule; its words are `activity-rule-CODE`.
    pub rule: &'static str,
    /// What the rule is about: the code that is not known, the greatest length.
    pub value: String,
}

/// Codes that an entry may use.
#[derive(Debug, Default)]
pub struct Known {
    /// Scheme and notation of every concept, countries among them.
    pub concepts: HashSet<(String, String)>,
    /// Codes of types of organisation.
    pub organisation_types: HashSet<String>,
    /// Codes of actors.
    pub actors: HashSet<String>,
}

/// What is wrong with a record; a draft may lack what a complete one may not.
pub fn problems(record: &Record, complete: bool, known: &Known) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    if complete {
        required(record, &mut found);
    }
    lengths(record, &mut found);
    codes(record, known, &mut found);
    times(record, &mut found);
    money(record, &mut found);
    details(record, &mut found);
    found.0
}

struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, field: impl Into<String>, rule: &'static str, value: impl ToString) {
        self.0.push(Problem { field: field.into(), rule, value: value.to_string() });
    }
}

fn required(record: &Record, found: &mut Found) {
    let blank = |text: &str| text.trim().is_empty();
    for (field, missing) in [
        ("title", blank(&record.title)),
        ("description", blank(&record.description) && record.provenance.is_none()),
        ("main_line", record.main_line.is_none()),
        ("goals", record.goals.is_empty() && record.targets.is_empty() && record.provenance.is_none()),
        ("organisation", blank(&record.organisation)),
        ("organisation_type", blank(&record.organisation_type) && record.provenance.is_none()),
        ("countries", record.countries.is_empty() && record.regions.is_empty()),
    ] {
        if missing {
            found.add(field, "required", "");
        }
    }
}

fn lengths(record: &Record, found: &mut Found) {
    let texts = [
        ("title", &record.title, LONGEST_TITLE),
        ("organisation", &record.organisation, LONGEST_SHORT),
        ("website", &record.website, 2_000),
        ("description", &record.description, LONGEST_TEXT),
        ("impact", &record.impact, LONGEST_TEXT),
        ("partnerships", &record.partnerships, LONGEST_TEXT),
        ("challenges", &record.challenges, LONGEST_TEXT),
        ("replicability", &record.replicability, LONGEST_TEXT),
        ("sustainability", &record.sustainability, LONGEST_TEXT),
        ("values", &record.values, LONGEST_TEXT),
    ];
    for (field, text, longest) in texts {
        if text.chars().count() > longest {
            found.add(field, "too-long", longest);
        }
    }
    let lists = [
        ("parties", record.parties.len()),
        ("money", record.money.len()),
        ("countries", record.countries.len()),
    ];
    for (field, count) in lists {
        if count > MOST_VALUES {
            found.add(field, "too-many", MOST_VALUES);
        }
    }
    if !record.website.is_empty() && !is_web_address(&record.website) {
        found.add("website", "not-an-address", &record.website);
    }
}

/// An address that a page may link to; nothing that a browser would run.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

fn codes(record: &Record, known: &Known, found: &mut Found) {
    let schemes = [
        ("lines", "action-lines", &record.lines),
        ("goals", "sdgs", &record.goals),
        ("targets", "sdgs", &record.targets),
        ("gdc", "gdc-objectives", &record.gdc),
        ("people", "people", &record.people),
        ("countries", "countries", &record.countries),
        ("regions", "itu-regions", &record.regions),
    ];
    let is_known = |scheme: &str, code: &str| known.concepts.contains(&(scheme.to_owned(), code.to_owned()));
    for (field, scheme, notations) in schemes {
        for code in notations.iter().filter(|code| !is_known(scheme, code)) {
            found.add(field, "unknown-code", code);
        }
    }
    if let Some(line) = record.main_line.as_ref().filter(|line| !is_known("action-lines", line)) {
        found.add("main_line", "unknown-code", line);
    }
    if !record.organisation_type.is_empty() && !known.organisation_types.contains(&record.organisation_type) {
        found.add("organisation_type", "unknown-code", &record.organisation_type);
    }
    let parties = record.parties.iter().filter_map(|party| party.actor.as_ref());
    for code in record.actor.iter().chain(parties).filter(|code| !known.actors.contains(*code)) {
        found.add("actor", "unknown-code", code);
    }
}

fn times(record: &Record, found: &mut Found) {
    if let (Some(first), Some(last)) = (record.starts_on, record.ends_on)
        && last < first
    {
        found.add("ends_on", "ends-before-start", first);
    }
}

fn money(record: &Record, found: &mut Found) {
    for (number, one) in record.money.iter().enumerate() {
        if !is_amount(&one.amount) {
            found.add(format!("money.{number}.amount"), "not-an-amount", &one.amount);
        }
        if !is_currency(&one.currency) {
            found.add(format!("money.{number}.currency"), "not-a-currency", &one.currency);
        }
    }
}

fn details(record: &Record, found: &mut Found) {
    for (code, value) in record.details.iter().filter(|(_, value)| !value.is_empty()) {
        let field = || format!("details.{code}");
        let Some(detail) = record.kind.details().iter().find(|detail| detail.code == code) else {
            found.add(field(), "unknown-field", code);
            continue;
        };
        match detail.kind {
            DetailKind::Text if value.chars().count() > LONGEST_SHORT => {
                found.add(field(), "too-long", LONGEST_SHORT)
            }
            DetailKind::Count if value.parse::<u32>().is_err() => found.add(field(), "not-a-count", value),
            DetailKind::Day if value.parse::<jiff::civil::Date>().is_err() => {
                found.add(field(), "not-a-day", value)
            }
            DetailKind::Address if !is_web_address(value) => found.add(field(), "not-an-address", value),
            DetailKind::OneOf(choices) if !choices.contains(&value.as_str()) => {
                found.add(field(), "unknown-code", value);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Money};
    use super::*;

    fn known() -> Known {
        let concepts = [("action-lines", "C5"), ("sdgs", "9"), ("countries", "KAZ")];
        Known {
            concepts: concepts.map(|(scheme, code)| (scheme.to_owned(), code.to_owned())).into(),
            organisation_types: ["GOV".to_owned()].into(),
            actors: HashSet::new(),
        }
    }

    fn record() -> Record {
        Record {
            title: "A network for schools".to_owned(),
            description: "Connects schools.".to_owned(),
            main_line: Some("C5".to_owned()),
            goals: vec!["9".to_owned()],
            organisation: "A ministry".to_owned(),
            organisation_type: "GOV".to_owned(),
            countries: vec!["KAZ".to_owned()],
            ..Record::default()
        }
    }

    fn rules(record: &Record, complete: bool) -> Vec<(String, &'static str)> {
        problems(record, complete, &known()).into_iter().map(|it| (it.field, it.rule)).collect()
    }

    #[test]
    fn a_draft_may_be_empty_and_a_complete_entry_may_not() {
        assert_eq!(rules(&Record::default(), false), []);
        assert_eq!(rules(&Record::default(), true).len(), 7);
        assert_eq!(rules(&record(), true), []);
    }

    #[test]
    fn each_rule_names_its_field() {
        let broken = Record {
            title: "x".repeat(301),
            kind: Kind::Training,
            website: "javascript:alert(1)".to_owned(),
            lines: vec!["C99".to_owned()],
            starts_on: Some(jiff::civil::date(2020, 1, 2)),
            ends_on: Some(jiff::civil::date(2020, 1, 1)),
            money: vec![Money { amount: "1,000".to_owned(), currency: "eur".to_owned(), ..Money::default() }],
            details: [("hours".to_owned(), "many".to_owned()), ("pages".to_owned(), "3".to_owned())].into(),
            ..record()
        };
        let expected = [
            ("title", "too-long"),
            ("website", "not-an-address"),
            ("lines", "unknown-code"),
            ("ends_on", "ends-before-start"),
            ("money.0.amount", "not-an-amount"),
            ("money.0.currency", "not-a-currency"),
            ("details.hours", "not-a-count"),
            ("details.pages", "unknown-field"),
        ];
        assert_eq!(rules(&broken, true), expected.map(|(field, rule)| (field.to_owned(), rule)));
    }
}
