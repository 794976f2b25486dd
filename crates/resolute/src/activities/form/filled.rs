//! What stands in the form, as it was typed: nothing is lost where something is wrong with it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::activities::model::{Coverage, Kind, Money, Party, Problem, Progress, Record};
use crate::activities::owners::model::Contact;

/// Rows of money and of parties that a form may have.
const MOST_ROWS: usize = 400;

/// The fields of a form and what stands in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filled {
    values: BTreeMap<String, Vec<String>>,
}

impl Filled {
    /// As a browser sent it. Lines end as they do everywhere but in forms.
    pub(super) fn sent(pairs: Vec<(String, String)>) -> Filled {
        let mut filled = Filled::default();
        for (name, value) in pairs {
            filled.push(&name, value.replace("\r\n", "\n"));
        }
        filled.close_up("money", &["amount", "currency"]);
        filled.close_up("parties", &["name"]);
        filled
    }

    /// Takes out the rows in which nothing stands, so that rows are numbered as the entry numbers them.
    fn close_up(&mut self, list: &str, telling: &[&str]) {
        let mut kept = 0;
        for row in 0..self.rows(list) {
            let own = format!("{list}.{row}.");
            let says = |part: &&str| !self.one(&format!("{own}{part}")).trim().is_empty();
            let keep = telling.iter().any(says);
            let names: Vec<String> =
                self.values.keys().filter(|name| name.starts_with(&own)).cloned().collect();
            for name in names {
                let Some(values) = self.values.remove(&name) else { continue };
                if keep {
                    self.values.insert(format!("{list}.{kept}.{}", &name[own.len()..]), values);
                }
            }
            kept += usize::from(keep);
        }
    }

    /// As an entry has it.
    pub(super) fn of(record: &Record, contact: &Contact) -> Filled {
        let mut filled = Filled::default();
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        for (name, value) in [
            ("title", record.title.clone()),
            ("language", record.language.clone()),
            ("kind", record.kind.code().to_owned()),
            ("description", record.description.clone()),
            ("main_line", record.main_line.clone().unwrap_or_default()),
            ("organisation", record.organisation.clone()),
            ("organisation_type", record.organisation_type.clone()),
            ("actor", record.actor.clone().unwrap_or_default()),
            ("coverage", record.coverage.map_or("", Coverage::code).to_owned()),
            ("progress", record.progress.map_or("", Progress::code).to_owned()),
            ("starts_on", day(record.starts_on)),
            ("ends_on", day(record.ends_on)),
            ("impact", record.impact.clone()),
            ("partnerships", record.partnerships.clone()),
            ("challenges", record.challenges.clone()),
            ("replicability", record.replicability.clone()),
            ("sustainability", record.sustainability.clone()),
            ("values", record.values.clone()),
            ("website", record.website.clone()),
            ("contact_name", contact.name.clone()),
            ("contact_email", contact.email.clone()),
        ] {
            filled.push(name, value);
        }
        for (name, codes) in [
            ("lines", &record.lines),
            ("goals", &record.goals),
            ("targets", &record.targets),
            ("gdc", &record.gdc),
            ("people", &record.people),
            ("countries", &record.countries),
            ("regions", &record.regions),
        ] {
            codes.iter().for_each(|code| filled.push(name, code.clone()));
        }
        for (code, value) in &record.details {
            filled.push(&format!("details.{}.{code}", record.kind.code()), value.clone());
        }
        for (row, party) in record.parties.iter().enumerate() {
            filled.push(&format!("parties.{row}.role"), party.role.clone());
            filled.push(&format!("parties.{row}.name"), party.name.clone());
            filled.push(&format!("parties.{row}.actor"), party.actor.clone().unwrap_or_default());
        }
        for (row, one) in record.money.iter().enumerate() {
            filled.push(&format!("money.{row}.kind"), one.kind.clone());
            filled.push(&format!("money.{row}.amount"), one.amount.clone());
            filled.push(&format!("money.{row}.currency"), one.currency.clone());
            filled.push(&format!("money.{row}.starts_on"), day(one.starts_on));
            filled.push(&format!("money.{row}.ends_on"), day(one.ends_on));
            filled.push(&format!("money.{row}.valued_on"), day(one.valued_on));
        }
        filled
    }

    pub(super) fn push(&mut self, name: &str, value: String) {
        self.values.entry(name.to_owned()).or_default().push(value);
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.values.insert(name.to_owned(), vec![value.to_owned()]);
    }

    /// What stands in a field that stands once; empty where the form has none.
    pub(super) fn one(&self, name: &str) -> &str {
        self.values.get(name).and_then(|values| values.last()).map_or("", String::as_str)
    }

    /// Everything that was chosen in a field.
    pub(super) fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// How many rows a list of the form has.
    pub(super) fn rows(&self, list: &str) -> usize {
        let number =
            |name: &String| name.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?.parse().ok();
        let last = self.values.keys().filter_map(number).max();
        last.map_or(0, |last: usize| last.saturating_add(1)).min(MOST_ROWS)
    }

    /// Adds what was suggested: `lines:C5`. The first line becomes the main one.
    pub(super) fn add(&mut self, what: &str) {
        let Some((field, code)) = what.split_once(':') else { return };
        if field == "lines" && self.one("main_line").is_empty() {
            self.set("main_line", code);
        } else if ["lines", "goals", "targets"].contains(&field)
            && !self.all(field).iter().any(|it| it == code)
        {
            self.push(field, code.to_owned());
        }
    }

    /// The entry that stands in the form, and what could not be read of it. What the form does not ask for is not in it.
    pub(super) fn record(&self) -> (Record, Vec<Problem>) {
        let mut problems = Vec::new();
        let text = |name: &str| {
            let text = self.one(name);
            if text.trim().is_empty() { String::new() } else { text.to_owned() }
        };
        let line = |name: &str| self.one(name).trim().to_owned();
        let some = |name: &str| Some(line(name)).filter(|value| !value.is_empty());
        let many = |name: &str| {
            let mut codes: Vec<String> = Vec::new();
            for code in self.all(name).iter().map(|code| code.trim()).filter(|code| !code.is_empty()) {
                if !codes.iter().any(|known| known == code) {
                    codes.push(code.to_owned());
                }
            }
            codes
        };
        let kind = code_of("kind", &line("kind"), Kind::from_code, &mut problems).unwrap_or_default();
        let record = Record {
            title: line("title"),
            language: line("language"),
            kind,
            description: text("description"),
            main_line: some("main_line"),
            lines: many("lines"),
            goals: many("goals"),
            targets: many("targets"),
            gdc: many("gdc"),
            people: many("people"),
            organisation: line("organisation"),
            organisation_type: line("organisation_type"),
            actor: some("actor"),
            parties: self.parties(),
            countries: many("countries"),
            regions: many("regions"),
            coverage: code_of("coverage", &line("coverage"), Coverage::from_code, &mut problems),
            progress: code_of("progress", &line("progress"), Progress::from_code, &mut problems),
            starts_on: self.day("starts_on", &mut problems),
            ends_on: self.day("ends_on", &mut problems),
            impact: text("impact"),
            partnerships: text("partnerships"),
            challenges: text("challenges"),
            replicability: text("replicability"),
            sustainability: text("sustainability"),
            values: text("values"),
            money: self.money(&mut problems),
            website: line("website"),
            details: self.details(kind),
            provenance: None,
        };
        (record, problems)
    }

    /// Who may be asked.
    pub(super) fn contact(&self) -> Contact {
        let line = |name: &str| self.one(name).trim().to_owned();
        Contact { name: line("contact_name"), email: line("contact_email") }
    }

    fn day(&self, name: &str, problems: &mut Vec<Problem>) -> Option<Date> {
        let typed = self.one(name).trim();
        if typed.is_empty() {
            return None;
        }
        let read = typed.parse().ok();
        if read.is_none() {
            problems.push(problem(name, "not-a-day", typed));
        }
        read
    }

    /// The rows in which somebody is named.
    fn parties(&self) -> Vec<Party> {
        let row = |row: usize| {
            let cell = |part: &str| self.one(&format!("parties.{row}.{part}")).trim().to_owned();
            let (name, role) = (cell("name"), cell("role"));
            let role = if role.is_empty() { "partner".to_owned() } else { role };
            let actor = Some(cell("actor")).filter(|code| !code.is_empty());
            (!name.is_empty()).then_some(Party { role, name, actor })
        };
        (0..self.rows("parties")).filter_map(row).collect()
    }

    /// The rows in which an amount is named.
    fn money(&self, problems: &mut Vec<Problem>) -> Vec<Money> {
        let mut money = Vec::new();
        for row in 0..self.rows("money") {
            let name = |part: &str| format!("money.{row}.{part}");
            let cell = |part: &str| self.one(&name(part)).trim().to_owned();
            if cell("amount").is_empty() && cell("currency").is_empty() {
                continue;
            }
            let kind = cell("kind");
            money.push(Money {
                kind: if kind.is_empty() { "budget".to_owned() } else { kind },
                amount: cell("amount"),
                // A code has three large letters; nothing else of what was typed is touched.
                currency: cell("currency").to_ascii_uppercase(),
                starts_on: self.day(&name("starts_on"), problems),
                ends_on: self.day(&name("ends_on"), problems),
                valued_on: self.day(&name("valued_on"), problems),
            });
        }
        money
    }

    fn details(&self, kind: Kind) -> BTreeMap<String, String> {
        let detail = |code: &str| {
            let value = self.one(&format!("details.{}.{code}", kind.code())).trim().to_owned();
            (!value.is_empty()).then(|| (code.to_owned(), value))
        };
        kind.details().iter().filter_map(|one| detail(one.code)).collect()
    }
}

/// What a code means; a code that means nothing is a problem, an empty one is not.
fn code_of<T>(
    field: &str,
    code: &str,
    known: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let read = known(code);
    if read.is_none() && !code.is_empty() {
        problems.push(problem(field, "unknown-code", code));
    }
    read
}

fn problem(field: &str, rule: &'static str, value: &str) -> Problem {
    Problem { field: field.to_owned(), rule, value: value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> Filled {
        Filled::sent(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn an_entry_comes_back_from_its_form() {
        let record = Record {
            title: "Title".to_owned(),
            language: "en".to_owned(),
            kind: Kind::Training,
            description: "One.\n\nTwo.".to_owned(),
            main_line: Some("C4".to_owned()),
            lines: vec!["C2".to_owned()],
            targets: vec!["4.4".to_owned(), "9.c".to_owned()],
            starts_on: Some(jiff::civil::date(2020, 1, 2)),
            parties: vec![Party {
                role: "funding".to_owned(),
                name: "A".to_owned(),
                actor: Some("ITU".to_owned()),
            }],
            money: vec![Money {
                kind: "budget-revised".to_owned(),
                amount: "10.50".to_owned(),
                currency: "EUR".to_owned(),
                valued_on: Some(jiff::civil::date(2020, 1, 1)),
                ..Money::default()
            }],
            details: [("hours".to_owned(), "12".to_owned())].into(),
            ..Record::default()
        };
        let contact = Contact { name: "N".to_owned(), email: "n@example.org".to_owned() };
        let filled = Filled::of(&record, &contact);
        assert_eq!(filled.record(), (record, Vec::new()));
        assert_eq!(filled.contact(), contact);
    }

    #[test]
    fn empty_rows_are_no_rows_and_what_cannot_be_read_is_named() {
        let filled = sent(&[
            ("kind", "training"),
            ("details.training.hours", "3"),
            ("details.event.venue", "Hall"),
            ("money.0.kind", "budget"),
            ("money.0.amount", ""),
            ("money.1.amount", "5"),
            ("money.1.currency", "chf"),
            ("money.1.starts_on", "soon"),
            ("parties.3.name", " "),
            ("starts_on", "2020-02-30"),
            ("description", "one\r\ntwo"),
            ("countries", "KAZ"),
            ("countries", "KAZ"),
            ("coverage", "galactic"),
        ]);
        let (record, problems) = filled.record();
        assert_eq!(record.money.len(), 1);
        assert_eq!((record.money[0].currency.as_str(), record.parties.len()), ("CHF", 0));
        assert_eq!(record.details.keys().collect::<Vec<_>>(), ["hours"]);
        assert_eq!((record.description.as_str(), record.countries.len()), ("one\ntwo", 1));
        let fields: Vec<(&str, &str)> = problems.iter().map(|it| (it.field.as_str(), it.rule)).collect();
        assert_eq!(
            fields,
            [("coverage", "unknown-code"), ("starts_on", "not-a-day"), ("money.0.starts_on", "not-a-day")]
        );
    }

    #[test]
    fn a_number_of_rows_is_bounded() {
        assert_eq!(sent(&[("money.99999999999999999999.amount", "1")]).rows("money"), 0);
        assert_eq!(sent(&[("money.18446744073709551615.amount", "1")]).rows("money"), MOST_ROWS);
    }

    #[test]
    fn the_first_line_that_is_added_becomes_the_main_one() {
        let mut filled = sent(&[]);
        for what in ["lines:C5", "lines:C2", "lines:C2", "goals:9", "title:x", "nonsense"] {
            filled.add(what);
        }
        assert_eq!((filled.one("main_line"), filled.all("lines").len()), ("C5", 1));
        assert_eq!((filled.one("goals"), filled.one("title")), ("9", ""));
    }
}
