//! Rows as records and back.

use std::path::Path;

use super::super::super::loading::Given;
use super::super::super::model::{Coverage, Kind, Known, Progress, Record, problems};
use super::super::model::{Finding, Format, Weight};
use super::super::source::Outlet;
use super::columns::{COLUMNS, Choice, Column, Holds};
use super::{Mapping, cells, sheet};
use crate::error::Result;

/// Reads a table row by row.
///
/// # Errors
/// Where the file is no table, or the mapping does not fit its headers.
pub(in super::super) fn read(
    path: &Path,
    format: Format,
    mapping: &Mapping,
    known: &Known,
    outlet: &mut Outlet,
) -> Result<()> {
    let table = sheet::open(path, format)?;
    mapping.check(&table.headers)?;
    let columns: Vec<Option<&Column>> = table.headers.iter().map(|header| mapping.of(header)).collect();
    let left: Vec<&str> = (table.headers.iter().zip(&columns))
        .filter(|(header, column)| column.is_none() && !header.is_empty())
        .map(|(header, _)| header.as_str())
        .collect();
    if !left.is_empty() {
        let message = format!("these columns are left out: {}", left.join(", "));
        outlet.say(Finding { weight: Weight::Note, ..finding("column-left-out", 1, "", message) });
    }
    for row in table.rows {
        let (line, cells) = row?;
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut reading =
            Reading { known, line, record: Record::default(), identifier: None, findings: Vec::new() };
        for ((header, column), cell) in table.headers.iter().zip(&columns).zip(&cells) {
            if let Some(column) = column
                && !cell.trim().is_empty()
            {
                reading.cell(column, header, cell.trim());
            }
        }
        let (given, findings) = reading.finish();
        findings.into_iter().for_each(|one| outlet.say(one));
        outlet.progress.add_read(cells.iter().map(|cell| cell.len() as u64 + 1).sum());
        outlet.entry(given)?;
    }
    outlet.flush(true)
}

fn finding(code: &str, line: u64, place: &str, message: String) -> Finding {
    Finding {
        weight: Weight::Error,
        code: code.to_owned(),
        line: Some(line),
        place: place.to_owned(),
        message,
    }
}

struct Reading<'a> {
    known: &'a Known,
    line: u64,
    record: Record,
    identifier: Option<String>,
    findings: Vec<Finding>,
}

impl Reading<'_> {
    fn wrong(&mut self, header: &str, cell: &str, accepted: &str) {
        let message = format!("\"{cell}\" cannot be taken; accepted is {accepted}");
        self.findings.push(finding("wrong-cell", self.line, header, message));
    }

    fn cell(&mut self, column: &Column, header: &str, cell: &str) {
        match column.holds {
            Holds::Text if column.code == "identifier" => self.identifier = Some(cell.to_owned()),
            Holds::Text => {
                if let Some(text) = text_of(&mut self.record, column.code) {
                    cell.clone_into(text);
                }
            }
            Holds::Day => match cells::day(cell) {
                Some(day) if column.code == "starts_on" => self.record.starts_on = Some(day),
                Some(day) => self.record.ends_on = Some(day),
                None => self.wrong(header, cell, "a day as 2017-10-09 or 09.10.2017"),
            },
            Holds::Concept(scheme) => match cells::concept(scheme, cell, self.known) {
                Some(code) => self.record.main_line = Some(code),
                None => self.wrong(header, cell, &accepted(scheme)),
            },
            Holds::Concepts(scheme) => {
                for part in cells::parts(cell) {
                    match cells::concept(scheme, part, self.known) {
                        Some(code) => put(&mut self.record, column.code, code),
                        None => self.wrong(header, part, &accepted(scheme)),
                    }
                }
            }
            Holds::Choice(choice) => match cells::choice(choice, cell, self.known) {
                Some(code) => choose(&mut self.record, choice, &code),
                None => {
                    let known = cells::choices(choice, self.known).join(", ");
                    self.wrong(header, cell, &format!("one of {known}"));
                }
            },
            Holds::Money => {
                for part in cell.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
                    match cells::money(part) {
                        Some(money) => self.record.money.push(money),
                        None => {
                            self.wrong(header, part, "an amount as \"disbursement 1000.10 KES 2017-01-01\"")
                        }
                    }
                }
            }
            Holds::Parties => {
                let parties =
                    cell.split([';', '\n']).filter(|part| !part.trim().is_empty()).map(cells::party);
                self.record.parties.extend(parties);
            }
        }
    }

    fn finish(mut self) -> (Given, Vec<Finding>) {
        let line = self.line;
        if self.record.title.is_empty() {
            let message = "the row has no title, which every entry needs".to_owned();
            self.findings.push(finding("no-title", line, "title", message));
        }
        if self.record.all_lines().next().is_some() && self.record.main_line.is_none() {
            self.record.main_line = Some(self.record.lines.remove(0));
        }
        for problem in problems(&self.record, false, self.known) {
            let message = match problem.value.is_empty() {
                true => problem.rule.to_owned(),
                false => format!("{} ({})", problem.rule, problem.value),
            };
            // Lengths are limits of the form; what a list says more is kept.
            let limit = matches!(problem.rule, "too-long" | "too-many");
            let weight = if limit { Weight::Warning } else { Weight::Error };
            self.findings.push(Finding { weight, ..finding(problem.rule, line, &problem.field, message) });
        }
        let external_id = self
            .identifier
            .unwrap_or_else(|| format!("{} | {}", self.record.title, self.record.organisation));
        let original = serde_json::to_string(&self.record).expect("records are strings, dates and lists");
        let given = Given { external_id, record: self.record, original, format: "table", line };
        (given, self.findings)
    }
}

fn accepted(scheme: &str) -> String {
    match scheme {
        "action-lines" => "an action line such as C5, or its name".to_owned(),
        "sdgs" => "a goal from 1 to 17 or a target such as 9.c".to_owned(),
        "countries" => "a country by its code (KEN, KE) or name".to_owned(),
        "itu-regions" => "a region of ITU: AFR, AMS, ARB, ASP, CIS or EUR".to_owned(),
        "gdc" => "an objective from 1 to 5".to_owned(),
        other => format!("a code of {other}, or its name"),
    }
}

fn text_of<'a>(record: &'a mut Record, code: &str) -> Option<&'a mut String> {
    Some(match code {
        "title" => &mut record.title,
        "language" => &mut record.language,
        "description" => &mut record.description,
        "organisation" => &mut record.organisation,
        "website" => &mut record.website,
        "impact" => &mut record.impact,
        "partnerships" => &mut record.partnerships,
        "challenges" => &mut record.challenges,
        "replicability" => &mut record.replicability,
        "sustainability" => &mut record.sustainability,
        "values" => &mut record.values,
        _ => return None,
    })
}

fn list_of<'a>(record: &'a mut Record, code: &str) -> Option<&'a mut Vec<String>> {
    Some(match code {
        "lines" => &mut record.lines,
        "goals" => &mut record.goals,
        "targets" => &mut record.targets,
        "gdc" => &mut record.gdc,
        "people" => &mut record.people,
        "countries" => &mut record.countries,
        "regions" => &mut record.regions,
        _ => return None,
    })
}

/// Puts a code into its list; a target that stands among the goals goes to the targets.
fn put(record: &mut Record, column: &str, code: String) {
    let column = match column {
        "goals" if code.contains('.') => "targets",
        "targets" if !code.contains('.') => "goals",
        other => other,
    };
    if let Some(list) = list_of(record, column)
        && !list.contains(&code)
    {
        list.push(code);
    }
}

fn choose(record: &mut Record, choice: Choice, code: &str) {
    match choice {
        Choice::Kind => record.kind = Kind::from_code(code).unwrap_or_default(),
        Choice::Coverage => record.coverage = Coverage::from_code(code),
        Choice::Progress => record.progress = Progress::from_code(code),
        Choice::OrganisationType => code.clone_into(&mut record.organisation_type),
    }
}

/// The cells of a record, in the order of [`COLUMNS`].
pub fn cells_of(identifier: &str, record: &Record) -> Vec<String> {
    let mut record = record.clone();
    COLUMNS
        .iter()
        .map(|column| match column.holds {
            Holds::Text if column.code == "identifier" => identifier.to_owned(),
            Holds::Text => text_of(&mut record, column.code).cloned().unwrap_or_default(),
            Holds::Concept(_) => record.main_line.clone().unwrap_or_default(),
            Holds::Concepts(_) => {
                list_of(&mut record, column.code).map(|list| list.join("; ")).unwrap_or_default()
            }
            Holds::Day if column.code == "starts_on" => {
                record.starts_on.map(|day| day.to_string()).unwrap_or_default()
            }
            Holds::Day => record.ends_on.map(|day| day.to_string()).unwrap_or_default(),
            Holds::Choice(Choice::Kind) => record.kind.code().to_owned(),
            Holds::Choice(Choice::OrganisationType) => record.organisation_type.clone(),
            Holds::Choice(Choice::Coverage) => {
                record.coverage.map(|one| one.code().to_owned()).unwrap_or_default()
            }
            Holds::Choice(Choice::Progress) => {
                record.progress.map(|one| one.code().to_owned()).unwrap_or_default()
            }
            Holds::Money => record.money.iter().map(cells::money_words).collect::<Vec<_>>().join("; "),
            Holds::Parties => {
                let party =
                    |party: &super::super::super::model::Party| format!("{}: {}", party.role, party.name);
                record.parties.iter().map(party).collect::<Vec<_>>().join("; ")
            }
        })
        .collect()
}
