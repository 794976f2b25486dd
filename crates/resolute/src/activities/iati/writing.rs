//! A record as an element of IATI 2.03.
//!
//! An entry that was written here has the identifier `XX-RESOLUTE-` and its number; `XX` says that the register of no
//! country gave it (docs/iati.md). The standard asks for some things that an entry may lack; what stands there instead
//! says so in words.

use std::fmt::Write;

use jiff::civil::Date;

use super::super::model::{Kind, Money, Party, Record};
use super::codes;
use super::words::{LISTS, REGIONS, TEXTS, uri};

/// Namespace of what IATI has no element for.
pub const NAMESPACE: &str = "urn:resolute:activity";
/// Who reports, as identifiers of IATI name it.
const REPORTER: &str = "XX-RESOLUTE";
const NO_START: &str = "No first day was given; this is the day on which the entry was made.";

/// An entry that was written here, and what of it is not in its record.
#[derive(Debug, Clone, Copy)]
pub struct Entered<'a> {
    /// Its number.
    pub id: i64,
    /// What else it is called: code of the list OtherIdentifierType, and the name.
    pub also: Option<(&'a str, &'a str)>,
    /// The day on which it was made.
    pub on: Date,
    /// When it was changed last, with time zone.
    pub changed_at: &'a str,
}

/// What an entry that was written here is known by in files.
pub fn own_identifier(id: i64) -> String {
    format!("{REPORTER}-{id}")
}

/// An entry that was written here, as an element.
pub fn native(entered: Entered<'_>, record: &Record) -> String {
    let mut out = String::with_capacity(2_000);
    out.push_str("<iati-activity");
    attribute(&mut out, "last-updated-datetime", entered.changed_at);
    if !record.language.is_empty() {
        attribute(&mut out, "xml:lang", &record.language);
    }
    out.push('>');
    let mut put = |part: String| {
        out.push_str("\n  ");
        out.push_str(&part);
    };
    put(format!("<iati-identifier>{}</iati-identifier>", own_identifier(entered.id)));
    put(reporting(record));
    put(words("title", "", &record.title));
    let description = if record.description.is_empty() { &record.title } else { &record.description };
    put(words("description", " type=\"1\"", description));
    let lead = Party { role: "implementing".to_owned(), name: record.organisation.clone(), actor: None };
    put(party(&lead));
    record.parties.iter().map(party).for_each(&mut put);
    if let Some((kind, name)) = entered.also {
        put(format!("<other-identifier ref=\"{}\" type=\"{kind}\"/>", escaped(name)));
    }
    put(status(record, entered.on));
    match record.starts_on {
        Some(day) => put(date("2", day)),
        None => put(format!(
            "<activity-date type=\"2\" iso-date=\"{}\"><narrative xml:lang=\"en\">{NO_START}</narrative></activity-date>",
            entered.on
        )),
    }
    record.ends_on.map(|day| date("4", day)).into_iter().for_each(&mut put);
    scope(record).into_iter().for_each(&mut put);
    countries(&record.countries).into_iter().for_each(&mut put);
    regions(&record.regions).into_iter().for_each(&mut put);
    tags(record).into_iter().for_each(&mut put);
    let (budgets, planned, transactions) = money(&record.money);
    budgets.into_iter().chain(planned).chain(transactions).for_each(&mut put);
    own(record).into_iter().map(|(_, part)| part).for_each(&mut put);
    out.push_str("\n</iati-activity>");
    out
}

/// The organisation whose entry it is; the register reports for it.
fn reporting(record: &Record) -> String {
    let kind = codes::type_code(&record.organisation_type);
    words(
        "reporting-org",
        &format!(" ref=\"{REPORTER}\" type=\"{kind}\" secondary-reporter=\"1\""),
        &record.organisation,
    )
}

/// An element with words in it; `attributes` are ready to be written.
pub(super) fn words(name: &str, attributes: &str, text: &str) -> String {
    format!("<{name}{attributes}><narrative>{}</narrative></{name}>", escaped(text))
}

pub(super) fn party(party: &Party) -> String {
    words("participating-org", &format!(" role=\"{}\"", codes::role_code(&party.role)), &party.name)
}

/// Where it stands in time; where nobody said, by its days.
pub(super) fn status(record: &Record, today: Date) -> String {
    let code = match (record.progress, record.starts_on, record.ends_on) {
        (Some(progress), ..) => codes::status(progress),
        (None, _, Some(end)) if end < today => "4",
        (None, Some(start), _) if start > today => "1",
        _ => "2",
    };
    format!("<activity-status code=\"{code}\"/>")
}

pub(super) fn date(kind: &str, day: Date) -> String {
    format!("<activity-date type=\"{kind}\" iso-date=\"{day}\"/>")
}

pub(super) fn scope(record: &Record) -> Option<String> {
    record.coverage.map(|reach| format!("<activity-scope code=\"{}\"/>", codes::scope(reach)))
}

/// Countries; the rules of the standard ask for shares where there are several, and nobody gave any: equal ones would be
/// an invention, so none are written.
pub(super) fn countries(countries: &[String]) -> Vec<String> {
    let two = countries.iter().filter_map(|code| codes::country_of_two(code));
    two.map(|code| format!("<recipient-country code=\"{code}\"/>")).collect()
}

pub(super) fn regions(regions: &[String]) -> Vec<String> {
    let region = |code: &String| {
        format!(
            "<recipient-region code=\"{}\" vocabulary=\"99\" vocabulary-uri=\"{}\"/>",
            escaped(code),
            uri(REGIONS)
        )
    };
    regions.iter().map(region).collect()
}

/// Tags: goals and targets in their own vocabularies, the rest in ours.
pub(super) fn tags(record: &Record) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (vocabulary, list) in [("2", &record.goals), ("3", &record.targets)] {
        all.extend(list.iter().map(|code| sdg(vocabulary, code)));
    }
    let mut lines = record.clone();
    lines.lines = record.all_lines().map(str::to_owned).collect();
    for (scheme, list) in LISTS {
        all.extend(list(&mut lines).iter().map(|code| tag(scheme, code)));
    }
    all
}

pub(super) fn sdg(vocabulary: &str, code: &str) -> String {
    format!("<tag vocabulary=\"{vocabulary}\" code=\"{}\"/>", escaped(code))
}

pub(super) fn tag(scheme: &str, code: &str) -> String {
    format!("<tag vocabulary=\"99\" vocabulary-uri=\"{}\" code=\"{}\"/>", uri(scheme), escaped(code))
}

/// Budgets, planned disbursements, transactions.
pub(super) fn money(money: &[Money]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (mut budgets, mut planned, mut transactions) = (Vec::new(), Vec::new(), Vec::new());
    for one in money {
        match one.kind.as_str() {
            "planned-disbursement" => planned.push(of_period("planned-disbursement", "", one)),
            "budget-revised" => budgets.push(of_period("budget", " type=\"2\"", one)),
            kind => match codes::transaction_code(kind) {
                None => budgets.push(of_period("budget", " type=\"1\"", one)),
                Some(code) => {
                    let day = one.starts_on.or(one.valued_on).map(|day| day.to_string()).unwrap_or_default();
                    transactions.push(format!(
                        "<transaction><transaction-type code=\"{code}\"/><transaction-date iso-date=\"{day}\"/>{}\
                         </transaction>",
                        value(one)
                    ));
                }
            },
        }
    }
    (budgets, planned, transactions)
}

fn of_period(name: &str, attributes: &str, one: &Money) -> String {
    let start = one.starts_on.or(one.valued_on).map(|day| day.to_string()).unwrap_or_default();
    let end = one.ends_on.map(|day| day.to_string()).unwrap_or_else(|| start.clone());
    format!(
        "<{name}{attributes}><period-start iso-date=\"{start}\"/><period-end iso-date=\"{end}\"/>{}</{name}>",
        value(one)
    )
}

fn value(one: &Money) -> String {
    let day = one.valued_on.or(one.starts_on).map(|day| day.to_string()).unwrap_or_default();
    format!(
        "<value currency=\"{}\" value-date=\"{day}\">{}</value>",
        escaped(&one.currency),
        escaped(&one.amount)
    )
}

/// What IATI has no element for, by the names of the elements.
pub(super) fn own(record: &Record) -> Vec<(&'static str, String)> {
    let mut record = record.clone();
    let mut all = Vec::new();
    if record.kind != Kind::Project {
        all.push(("kind", extra("kind", "", record.kind.code())));
    }
    for (name, text) in TEXTS {
        let text = text(&mut record);
        if !text.is_empty() {
            all.push((*name, extra(name, "", text)));
        }
    }
    for (code, value) in &record.details {
        all.push(("detail", extra("detail", &format!(" code=\"{}\"", escaped(code)), value)));
    }
    all
}

fn extra(name: &str, attributes: &str, text: &str) -> String {
    format!("<r:{name} xmlns:r=\"{NAMESPACE}\"{attributes}>{}</r:{name}>", escaped(text))
}

fn attribute(out: &mut String, name: &str, value: &str) {
    // Writing to a string does not fail.
    let _infallible = write!(out, " {name}=\"{}\"", escaped(value));
}

/// With the characters that have a meaning in XML written otherwise, and those that XML does not allow left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && (letter as u32) < 0x20 => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::of_element;
    use super::*;
    use crate::activities::model::{Coverage, Progress};

    pub(crate) fn full() -> Record {
        Record {
            title: "Schools & <wells>".to_owned(),
            language: "en".to_owned(),
            kind: Kind::Training,
            description: "Two\nlines".to_owned(),
            main_line: Some("C4".to_owned()),
            lines: vec!["C2".to_owned()],
            goals: vec!["4".to_owned()],
            targets: vec!["9.c".to_owned()],
            gdc: vec!["1".to_owned()],
            people: vec!["women".to_owned()],
            organisation: "A ministry".to_owned(),
            organisation_type: "GOV".to_owned(),
            countries: vec!["KEN".to_owned(), "UGA".to_owned()],
            regions: vec!["AFR".to_owned()],
            coverage: Some(Coverage::National),
            progress: Some(Progress::Ongoing),
            starts_on: Some(jiff::civil::date(2016, 3, 1)),
            ends_on: Some(jiff::civil::date(2018, 3, 1)),
            impact: "Many".to_owned(),
            website: "https://example.org/a?b=1&c=2".to_owned(),
            details: [("hours".to_owned(), "12".to_owned())].into(),
            money: vec![Money {
                kind: "disbursement".to_owned(),
                amount: "1000.10".to_owned(),
                currency: "KES".to_owned(),
                valued_on: Some(jiff::civil::date(2017, 1, 1)),
                starts_on: Some(jiff::civil::date(2017, 1, 1)),
                ends_on: None,
            }],
            ..Record::default()
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let entered = Entered {
            id: 7,
            also: None,
            on: jiff::civil::date(2017, 10, 9),
            changed_at: "2017-10-09T10:00:00Z",
        };
        let read = of_element(&native(entered, &full())).unwrap();
        let expected = Record {
            // The organisation stands among those that take part, and the entry says where it was found.
            parties: vec![Party {
                role: "implementing".to_owned(),
                name: "A ministry".to_owned(),
                actor: None,
            }],
            provenance: read.provenance.clone(),
            ..full()
        };
        assert_eq!(read, expected);
    }
}
