//! Rows as records and back.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use serde_json::Value as Json;

use super::super::super::loading::{Given, Own};
use super::super::super::model::{Coverage, Kind, Known, Party, Progress, Record, problems};
use super::super::model::{Finding, Format, Weight};
use super::super::source::Outlet;
use super::columns::{COLUMNS, Choice, Column, Holds};
use super::{Mapping, cells, sheet};
use crate::error::{Error, Result};

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
    let mut table = sheet::open(path, format)?;
    mapping.check(&table.headers)?;
    let columns: Vec<Option<&Column>> = table.headers.iter().map(|header| mapping.of(header)).collect();
    outlet.findings(about(&table, &columns));
    let headers = std::mem::take(&mut table.headers);
    let mut unnamed = false;
    table.rows(&mut |(line, cells)| {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(ControlFlow::Continue(()));
        }
        let header = |at: usize| headers.get(at).map_or("", String::as_str);
        let nameless = (0..cells.len()).find(|at| header(*at).is_empty() && !cells[*at].trim().is_empty());
        if let Some(at) = nameless.filter(|_| !std::mem::replace(&mut unnamed, true)) {
            let message = format!(
                "column {} has no header and is left out; name it in the first row if it should be read",
                at + 1
            );
            let said = finding("no-header", line, "", message).about("column", (at + 1).to_string());
            outlet.say(Finding { weight: Weight::Warning, ..said });
        }
        let mut reading = Reading {
            known,
            line,
            record: Record::default(),
            identifier: None,
            own: None,
            findings: Vec::new(),
        };
        let mut fields = Vec::new();
        for (at, (header, column)) in headers.iter().zip(&columns).enumerate() {
            let cell = cells.get(at).map_or("", |cell| cell.trim());
            let Some(column) = column.filter(|_| cell != TOO_LONG) else { continue };
            fields.push(column.code);
            if !cell.is_empty() {
                reading.cell(column, header, cell);
            }
        }
        if let Some(own) = &mut reading.own {
            own.fields = fields;
        }
        let (given, findings) = reading.finish();
        outlet.findings(findings);
        outlet.progress.add_read(cells.iter().map(|cell| cell.len() as u64 + 1).sum());
        outlet.entry(given)?;
        Ok(ControlFlow::Continue(()))
    })?;
    outlet.flush(true)
}

/// What is to be said of a table before its rows.
fn about(table: &sheet::Table, columns: &[Option<&Column>]) -> Vec<Finding> {
    let mut said = Vec::new();
    if let Some((name, others)) = table.sheet.as_ref().filter(|(_, others)| !others.is_empty()) {
        let others = others.join(", ");
        let message = format!("the sheet \"{name}\" is read; not read are: {others}");
        said.push(finding("sheet-taken", 1, "", message).about("sheet", name).about("others", others));
    }
    let left: Vec<&str> = (table.headers.iter().zip(columns))
        .filter(|(header, column)| column.is_none() && !header.is_empty())
        .map(|(header, _)| header.as_str())
        .collect();
    if !left.is_empty() {
        let left = left.join(", ");
        let message = format!("these columns are left out: {left}");
        said.push(finding("column-left-out", 1, "", message).about("columns", left));
    }
    said.into_iter().map(|one| Finding { weight: Weight::Note, ..one }).collect()
}

fn finding(code: &str, line: u64, place: &str, message: String) -> Finding {
    Finding {
        weight: Weight::Error,
        code: code.to_owned(),
        line: Some(line),
        place: place.to_owned(),
        message,
        values: BTreeMap::new(),
    }
}

/// What a spreadsheet shows where a formula failed.
const FAILED: [&str; 8] = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"];

struct Reading<'a> {
    known: &'a Known,
    line: u64,
    record: Record,
    identifier: Option<String>,
    own: Option<Own>,
    findings: Vec<Finding>,
}

impl Reading<'_> {
    fn wrong(&mut self, header: &str, cell: &str, (code, accepted): (&str, &str)) {
        let message = format!("\"{cell}\" cannot be taken; accepted is {accepted}");
        let said = finding(code, self.line, header, message).about("cell", cell);
        // Codes that may be chosen are the same in every language.
        self.findings.push(match accepted.strip_prefix("one of ") {
            Some(choices) => said.about("choices", choices),
            None => said,
        });
    }

    fn cell(&mut self, column: &Column, header: &str, cell: &str) {
        if FAILED.contains(&cell) {
            return self.wrong(header, cell, ("failed-formula", "a value; this is a formula that failed"));
        }
        match column.holds {
            Holds::Text if column.code == "identifier" => self.identifier = Some(cell.to_owned()),
            // What is no such word is no word of ours; the entry is known by its identifier then.
            Holds::Entry => self.own = own(cell),
            Holds::Text => {
                if let Some(text) = text_of(&mut self.record, column.code) {
                    cell.clone_into(text);
                }
            }
            Holds::Day => match cells::day(cell) {
                Some(day) if column.code == "starts_on" => self.record.starts_on = Some(day),
                Some(day) => self.record.ends_on = Some(day),
                None => self.wrong(header, cell, ("wrong-day", "a day as 2017-10-09 or 09.10.2017")),
            },
            Holds::Concept(scheme) => match cells::concept(scheme, cell, self.known) {
                Some(code) => self.record.main_line = Some(code),
                None => self.wrong(header, cell, accepted(scheme)),
            },
            Holds::Concepts(scheme) => {
                for part in cells::parts(cell) {
                    match cells::concept(scheme, part, self.known) {
                        Some(code) => put(&mut self.record, column.code, code),
                        None => self.wrong(header, part, accepted(scheme)),
                    }
                }
            }
            Holds::Choice(choice) => match cells::choice(choice, cell, self.known) {
                Some(code) => choose(&mut self.record, choice, &code),
                None => {
                    let known = cells::choices(choice, self.known).join(", ");
                    self.wrong(header, cell, ("wrong-choice", &format!("one of {known}")));
                }
            },
            Holds::Money => {
                for part in cells::listed(cell) {
                    match cells::money(&part) {
                        Some(money) => self.record.money.push(money),
                        None => self.wrong(
                            header,
                            &part,
                            ("wrong-money", "an amount as \"disbursement 1000.10 KES 2017-01-01\""),
                        ),
                    }
                }
            }
            Holds::Parties => {
                let parties = cells::listed(cell).into_iter().map(|part| cells::party(&part));
                self.record.parties.extend(parties);
            }
            Holds::Details => {
                for part in cells::listed(cell) {
                    match part.split_once(':') {
                        Some((code, value)) => {
                            self.record.details.insert(code.trim().to_owned(), cells::unquoted(value));
                        }
                        None => self.wrong(
                            header,
                            &part,
                            ("wrong-detail", "a field and its value as \"participants: 40\""),
                        ),
                    }
                }
            }
        }
    }

    fn finish(mut self) -> (Given, Vec<Finding>) {
        let line = self.line;
        if self.record.title.is_empty() {
            let message = "the row has no title, which every entry needs".to_owned();
            let said = finding("row-without-title", line, "title", message);
            self.findings.push(said.about("line", line.to_string()));
        }
        if self.own.is_none() && self.record.all_lines().next().is_some() && self.record.main_line.is_none() {
            self.record.main_line = Some(self.record.lines.remove(0));
        }
        for problem in problems(&self.record, false, self.known) {
            let message = match problem.value.is_empty() {
                true => problem.rule.to_owned(),
                false => format!("{} ({})", problem.rule, problem.value),
            };
            // Limits of the form; what a list says beyond them is kept, and said.
            let limit = ["too-long", "too-many", "ends-before-start", "not-a-currency", "not-an-address"]
                .contains(&problem.rule);
            let weight = if limit { Weight::Warning } else { Weight::Error };
            let said = finding(problem.rule, line, &problem.field, message).about("value", problem.value);
            self.findings.push(Finding { weight, ..said });
        }
        let external_id = self
            .identifier
            .unwrap_or_else(|| format!("{} | {}", self.record.title, self.record.organisation));
        let original = serde_json::to_string(&self.record).expect("records are strings, dates and lists");
        let (record, own) = (self.record, self.own);
        let given = Given { external_id, record, original, format: "table", money: None, line, own };
        (given, self.findings)
    }
}

/// The entry that a cell names, as [`own_words`] wrote it.
fn own(cell: &str) -> Option<Own> {
    let mut parts = cell.split('-');
    let (id, revision, mark) = (parts.next()?, parts.next()?, parts.next()?);
    let own = Own {
        id: id.parse().ok()?,
        revision: revision.parse().ok()?,
        mark: mark.to_owned(),
        fields: Vec::new(),
    };
    parts.next().is_none().then_some(own)
}

/// Says which entry of this register a row is, and how often it had changed.
pub fn own_words(own: &Own) -> String {
    format!("{}-{}-{}", own.id, own.revision, own.mark)
}

/// The words of an entry, with those fields of a table that say something else than its export would.
///
/// # Errors
/// Does not happen: the fields are those of a record.
pub fn onto(here: &Record, given: &Record, fields: &[&'static str]) -> Result<Record> {
    let failed = |error| Error::internal("the words of a table could not be joined with those here", error);
    let (is, was) = (cells_of(("", ""), given), cells_of(("", ""), here));
    let mut differ = COLUMNS
        .iter()
        .zip(is.iter().zip(&was))
        .filter(|(column, (is, was))| fields.contains(&column.code) && is.trim() != was.trim());
    let Some(first) = differ.next() else { return Ok(here.clone()) };
    let (mut words, mut given) = (to_fields(here).map_err(failed)?, to_fields(given).map_err(failed)?);
    for (column, _) in std::iter::once(first).chain(differ) {
        match given.remove(column.code) {
            Some(value) => words.insert(column.code.to_owned(), value),
            None => words.remove(column.code),
        };
    }
    serde_json::from_value(Json::Object(words)).map_err(failed)
}

fn to_fields(record: &Record) -> serde_json::Result<serde_json::Map<String, Json>> {
    serde_json::from_value(serde_json::to_value(record)?)
}

/// The finding where a cell names no concept of a scheme, and what would be accepted.
fn accepted(scheme: &str) -> (&'static str, &'static str) {
    match scheme {
        "action-lines" => ("wrong-line", "an action line such as C5, or its name"),
        "sdgs" => ("wrong-goal", "a goal from 1 to 17 or a target such as 9.c"),
        "countries" => ("wrong-country", "a country by its code (KEN, KE) or name"),
        "itu-regions" => ("wrong-region", "a region of ITU: AFR, AMS, ARB, ASP, CIS or EUR"),
        "gdc" => ("wrong-objective", "an objective from 1 to 5"),
        _ => ("wrong-people", "a group of people by its code, such as women, or its name"),
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

/// What stands where a text is longer than a cell of a spreadsheet may be; it comes back as no change.
pub const TOO_LONG: &str = "(longer than a spreadsheet allows; take CSV, JSON or IATI)";

/// The cells of a record, in the order of [`COLUMNS`]; what it is called, and which entry of this register it is.
pub fn cells_of((identifier, entry): (&str, &str), record: &Record) -> Vec<String> {
    let mut record = record.clone();
    COLUMNS
        .iter()
        .map(|column| match column.holds {
            Holds::Text if column.code == "identifier" => identifier.to_owned(),
            Holds::Entry => entry.to_owned(),
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
                let party = |party: &Party| format!("{}: {}", party.role, cells::quoted(&party.name));
                record.parties.iter().map(party).collect::<Vec<_>>().join("; ")
            }
            Holds::Details => {
                let detail = |(code, value): (&String, &String)| format!("{code}: {}", cells::quoted(value));
                record.details.iter().map(detail).collect::<Vec<_>>().join("; ")
            }
        })
        .collect()
}
