//! The rows of the reference set that are concepts, their titles and links.

use serde_json::{Value, json};

use super::model::{ACTION_LINES, COUNTRY_GROUPS, ITU_REGIONS, SDGS};
use super::{roles, store};
use crate::db::Tx;
use crate::error::Result;
use crate::reference::model::ReferenceRow;

/// How the rows of a file become concepts.
struct Columns {
    file: &'static str,
    scheme: &'static str,
    notation: &'static str,
    parent: Option<&'static str>,
    label: &'static str,
    /// Kind of title and its column; they are English.
    titles: &'static [(&'static str, &'static str)],
    /// Where the order of the file begins in the scheme: targets come after goals.
    sort_from: usize,
}

const fn plain(
    file: &'static str,
    scheme: &'static str,
    notation: &'static str,
    label: &'static str,
) -> Columns {
    Columns { file, scheme, notation, parent: None, label, titles: &[], sort_from: 0 }
}

const CONCEPTS: &[Columns] = &[
    Columns {
        parent: Some("parent"),
        titles: &[("title-2003", "title_geneva_2003"), ("title-2005", "title_tunis_2005_annex")],
        ..plain("action_lines", ACTION_LINES, "code", "short_title")
    },
    plain("sdgs", SDGS, "goal", "short_title"),
    Columns { parent: Some("goal"), sort_from: 1000, ..plain("sdg_targets", SDGS, "target", "label") },
    plain("wsis_targets", "wsis-targets", "target", "title"),
    plain("itu_regions", ITU_REGIONS, "code", "name"),
    plain("country_groups", COUNTRY_GROUPS, "code", "name"),
    plain("membership_categories", "membership-categories", "code", "name"),
    plain("stakeholder_types", "stakeholder-types", "code", "name"),
];

/// Languages of `sdg_labels`.
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Readings of the WSIS-SDG Matrix, as the columns of `wsis_sdg_matrix` call them.
const WITNESSES: [&str; 3] = ["app_line_file", "app_goal_file", "transcription"];

/// Stores the rows of a reference file that is about concepts; says nothing of any other file.
///
/// # Errors
/// As the database.
pub async fn load(tx: &mut Tx, file: &str, rows: &[ReferenceRow]) -> Result<()> {
    if let Some(columns) = CONCEPTS.iter().find(|columns| columns.file == file) {
        return load_concepts(tx, columns, rows).await;
    }
    match file {
        "sdg_labels" => store::replace_labels(tx, file, &sdg_labels(rows)).await,
        "wsis_sdg_matrix" => store::replace_links(tx, file, &goal_links(rows)).await,
        "wsis_sdg_matrix_targets" => store::replace_links(tx, file, &target_links(rows)).await,
        _ => roles::load(tx, file, rows).await,
    }
}

async fn load_concepts(tx: &mut Tx, columns: &Columns, rows: &[ReferenceRow]) -> Result<()> {
    let mut titles = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let parent = columns.parent.map(|column| row.cell(column)).filter(|parent| !parent.is_empty());
        let given = store::Given {
            scheme: columns.scheme,
            notation: row.cell(columns.notation),
            parent,
            sort: columns.sort_from + index,
            label: row.cell(columns.label),
            facts_json: facts(columns, row),
        };
        store::upsert(tx, &given, row).await?;
        for (kind, column) in columns.titles.iter().filter(|(_, column)| !row.cell(column).is_empty()) {
            titles.push(json!({
                "scheme": columns.scheme, "notation": row.cell(columns.notation), "kind": kind,
                "language": "en", "words": row.cell(column), "source": row.cell("source"),
                "verified": row.cell("verified"), "file": columns.file,
            }));
        }
    }
    store::replace_labels(tx, columns.file, &titles).await
}

/// The cells that have no column of their own, in the order of the file.
fn facts(columns: &Columns, row: &ReferenceRow) -> String {
    let is_typed = |name: &str| {
        [columns.notation, columns.label, "source", "verified", "note", "sort", "kind"].contains(&name)
            || columns.parent == Some(name)
            || columns.titles.iter().any(|(_, column)| *column == name)
    };
    let rest: Vec<_> = row.cells.iter().filter(|(name, cell)| !is_typed(name) && !cell.is_empty()).collect();
    serde_json::to_string(&rest).expect("pairs of strings are always JSON")
}

fn sdg_labels(rows: &[ReferenceRow]) -> Vec<Value> {
    let of = |row: &ReferenceRow, language: &str| {
        json!({
            "scheme": SDGS, "notation": row.cell("notation"), "kind": row.cell("form"), "language": language,
            "words": row.cell(language), "source": row.cell("source"), "verified": row.cell("verified"),
            "file": "sdg_labels",
        })
    };
    rows.iter().flat_map(|row| LANGUAGES.into_iter().map(move |language| of(row, language))).collect()
}

/// A row with `use=no` is an error or doubt of a source, kept as unconfirmed.
fn goal_links(rows: &[ReferenceRow]) -> Vec<Value> {
    let link = |row: &ReferenceRow| {
        let seen = WITNESSES.into_iter().filter(|name| row.cell(&format!("in_{name}")) == "y");
        let seen: Vec<&str> = seen.collect();
        link(row, row.cell("sdg_goal"), row.cell("use") == "yes", &seen.join(";"), "wsis_sdg_matrix")
    };
    rows.iter().map(link).collect()
}

fn target_links(rows: &[ReferenceRow]) -> Vec<Value> {
    let link = |row: &ReferenceRow| {
        let confirmed = row.cell("status") == "confirmed";
        link(row, row.cell("target"), confirmed, "", "wsis_sdg_matrix_targets")
    };
    rows.iter().map(link).collect()
}

fn link(row: &ReferenceRow, to: &str, confirmed: bool, witnesses: &str, file: &str) -> Value {
    json!({
        "from_scheme": ACTION_LINES, "from_notation": row.cell("action_line"), "to_scheme": SDGS,
        "to_notation": to, "confirmed": confirmed, "source": row.cell("source"),
        "verified": row.cell("status"), "witnesses": witnesses, "note": row.cell("note"), "file": file,
    })
}
