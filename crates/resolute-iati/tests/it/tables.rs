//! Another program's reading of the same files, as CSV: the same rows with the same values.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use resolute_iati::{Activity, Narrative, Organisation, Party};

use crate::common::{activities, corpus, items, organisations, report};

/// The files that it read, and its folders.
const FILES: [(&str, &str); 4] = [
    ("CAF-ActivityFile-2025-10-10.xml", "CAF"),
    ("usaid-798.xml", "usaid-798"),
    ("usaid-bb.xml", "usaid-bb"),
    ("who-arg.xml", "who-arg"),
];

type Row = Vec<String>;

/// Rows of a table, with the columns wanted. Blanks are evened out: that program does so too.
fn rows(file: &Path, columns: &[&str]) -> Vec<Row> {
    let Ok(mut reader) = csv::ReaderBuilder::new().flexible(true).from_path(file) else { return Vec::new() };
    let headers = reader.headers().expect("a header").clone();
    let at: Vec<usize> = columns
        .iter()
        .map(|column| {
            headers
                .iter()
                .position(|header| header == *column)
                .unwrap_or_else(|| panic!("{column} in {}", file.display()))
        })
        .collect();
    let record =
        |record: csv::StringRecord| at.iter().map(|at| even(record.get(*at).unwrap_or_default())).collect();
    reader.records().map(|found| record(found.expect("a row"))).collect()
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn or_empty(value: Option<Cow<'_, str>>) -> String {
    even(&value.unwrap_or_default())
}

fn first(words: Vec<Narrative<'_>>) -> String {
    words.into_iter().next().map(|one| even(&one.text)).unwrap_or_default()
}

/// Rows of theirs that we have, each once; what is over on either side is printed.
fn common(name: &str, theirs: Vec<Row>, ours: Vec<Row>) -> (usize, usize) {
    let all = theirs.len().max(ours.len());
    let mut counts: BTreeMap<Row, i64> = BTreeMap::new();
    ours.into_iter().for_each(|row| *counts.entry(row).or_default() += 1);
    let mut same = 0;
    for row in theirs {
        let count = counts.entry(row).or_default();
        same += usize::from(*count > 0);
        *count -= 1;
    }
    for (row, count) in counts.iter().filter(|(_, count)| **count != 0).take(4) {
        println!("{name}: {} {row:?}", if *count > 0 { "only ours" } else { "only theirs" });
    }
    (same, all)
}

/// What an activity says, as the rows of a table.
fn rows_of(table: &str, activity: &Activity) -> Vec<Row> {
    let id = activity.identifier().expect("an identifier").into_owned();
    let row = |cells: &[String]| std::iter::once(id.clone()).chain(cells.iter().cloned()).collect::<Row>();
    let party = |party: Option<Party<'_>>| party.map(|party| or_empty(party.reference())).unwrap_or_default();
    match table {
        "transactions.csv" => activity
            .transactions()
            .map(|one| {
                let value = one.value().expect("a value");
                let said = value.element().attribute("currency");
                row(&[
                    or_empty(one.kind_code()),
                    or_empty(one.date()),
                    value.digits().into_owned(),
                    or_empty(said),
                    or_empty(value.value_date()),
                    party(one.provider()),
                    party(one.receiver()),
                ])
            })
            .collect(),
        "budgets.csv" => activity
            .budgets()
            .map(|one| {
                let value = one.value().expect("a value");
                row(&[
                    or_empty(one.element().attribute("type")),
                    or_empty(one.status()),
                    or_empty(one.start()),
                    or_empty(one.end()),
                    value.digits().into_owned(),
                    or_empty(value.element().attribute("currency")),
                    or_empty(value.value_date()),
                ])
            })
            .collect(),
        "activity_date.csv" => activity
            .dates()
            .map(|one| row(&[or_empty(one.element().attribute("type")), or_empty(one.day())]))
            .collect(),
        "sectors.csv" => activity
            .sectors()
            .map(|one| {
                row(&[
                    or_empty(one.code()),
                    first(one.narratives()),
                    or_empty(one.vocabulary()),
                    or_empty(one.percentage()),
                ])
            })
            .collect(),
        "participating_orgs.csv" => activity
            .participating_orgs()
            .map(|one| {
                row(&[
                    or_empty(one.reference()),
                    first(one.narratives()),
                    or_empty(one.kind_code()),
                    or_empty(one.role_code()),
                    or_empty(one.activity_id()),
                ])
            })
            .collect(),
        "documents.csv" => activity
            .documents()
            .map(|one| row(&[or_empty(one.url()), or_empty(one.format()), first(one.titles())]))
            .collect(),
        "indicator_periods.csv" => activity
            .results()
            .flat_map(|result| result.indicators().collect::<Vec<_>>())
            .flat_map(|indicator| indicator.periods().collect::<Vec<_>>())
            .map(|period| {
                let value = |one: Option<resolute_iati::Measurement<'_>>| {
                    one.map(|one| or_empty(one.value())).unwrap_or_default()
                };
                row(&[
                    or_empty(period.start()),
                    or_empty(period.end()),
                    value(period.targets().next()),
                    value(period.actuals().next()),
                ])
            })
            .collect(),
        "descriptions.csv" => activity
            .descriptions()
            .flat_map(|one| {
                one.narratives()
                    .into_iter()
                    .map(|words| row(&[or_empty(one.kind_code()), even(&words.text)]))
                    .collect::<Vec<_>>()
            })
            .collect(),
        other => panic!("{other} is no table"),
    }
}

const TABLES: [(&str, &[&str]); 8] = [
    (
        "transactions.csv",
        &[
            "activity_identifier",
            "transaction_type",
            "transaction_date",
            "value",
            "currency",
            "value_date",
            "provider_org_ref",
            "receiver_org_ref",
        ],
    ),
    (
        "budgets.csv",
        &[
            "activity_identifier",
            "budget_type",
            "budget_status",
            "period_start",
            "period_end",
            "value",
            "currency",
            "value_date",
        ],
    ),
    ("activity_date.csv", &["activity_identifier", "type", "iso_date"]),
    ("sectors.csv", &["activity_identifier", "sector_code", "sector_name", "vocabulary", "percentage"]),
    (
        "participating_orgs.csv",
        &["activity_identifier", "org_ref", "org_name", "org_type", "role", "activity_id"],
    ),
    ("documents.csv", &["activity_identifier", "url", "format", "title"]),
    (
        "indicator_periods.csv",
        &["activity_identifier", "period_start", "period_end", "target_value", "actual_value"],
    ),
    ("descriptions.csv", &["activity_identifier", "description_type", "narrative"]),
];

#[test]
fn rows_are_those_that_another_program_reads() {
    let Some(corpus) = corpus() else { return };
    for (table, columns) in TABLES {
        let (mut same, mut all) = (0, 0);
        for (file, folder) in FILES {
            let csv = corpus.join("publishers-csv").join(folder).join(table);
            if !csv.is_file() {
                continue;
            }
            let bytes = std::fs::read(corpus.join("publishers").join(file)).expect("a file of the corpus");
            let read = activities(items(&bytes).expect("a well-formed file").0);
            let ours = read.iter().flat_map(|activity| rows_of(table, activity)).collect();
            let (one, of) = common(&format!("{folder}/{table}"), rows(&csv, columns), ours);
            (same, all) = (same + one, all + of);
        }
        report(&format!("iati.csv-{}", table.trim_end_matches(".csv").replace('_', "-")), same, all);
    }
}

fn budgets(one: &Organisation) -> Vec<Row> {
    let id = or_empty(one.identifier());
    let kinds =
        ["total-budget", "recipient-org-budget", "recipient-region-budget", "recipient-country-budget"];
    let budgets = kinds.iter().flat_map(|kind| one.budgets(kind).map(move |budget| (kind, budget)));
    let row = |(kind, budget): (&&str, resolute_iati::Budget<'_>)| {
        let value = budget.value().expect("a value");
        let digits = value.digits().into_owned();
        vec![
            id.clone(),
            (*kind).to_owned(),
            or_empty(budget.start()),
            or_empty(budget.end()),
            digits,
            or_empty(value.element().attribute("currency")),
        ]
    };
    budgets.map(row).collect()
}

#[test]
fn organisations_are_those_that_another_program_reads() {
    let Some(corpus) = corpus() else { return };
    let (mut same, mut all) = (0, 0);
    for file in crate::common::files(&corpus.join("organisations/organization-files"), ".xml") {
        let folder = corpus.join("organisations/csv_folders_org").join(file.file_stem().expect("a name"));
        // The program gave one of its folders another name than its file.
        let folder = folder.to_string_lossy().trim_end_matches("-back").to_owned();
        let folder = Path::new(&folder);
        if !folder.is_dir() {
            continue;
        }
        let read =
            organisations(items(&std::fs::read(&file).expect("a file")).expect("a well-formed file").0);
        let names = |one: &Organisation| {
            let id = or_empty(one.identifier());
            one.names().into_iter().map(|name| vec![id.clone(), even(&name.text)]).collect::<Vec<Row>>()
        };
        let theirs = rows(&folder.join("names.csv"), &["organisation_identifier", "name"]);
        let (one, of) = common("names.csv", theirs, read.iter().flat_map(names).collect());
        let columns =
            ["organisation_identifier", "budget_kind", "period_start", "period_end", "value", "currency"];
        let theirs = rows(&folder.join("budgets.csv"), &columns);
        let (two, of_two) = common("budgets.csv", theirs, read.iter().flat_map(budgets).collect());
        (same, all) = (same + one + two, all + of + of_two);
    }
    report("iati.csv-organisations", same, all);
}
