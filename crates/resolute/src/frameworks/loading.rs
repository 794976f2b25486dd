//! The rows of the reference set that are concepts, their titles and links.

use serde_json::{Value, json};

use super::model::{
    ACTION_LINES, COUNTRIES, COUNTRY_GROUPS, GDC, ITU_REGIONS, PEOPLE, SDGS, STAKEHOLDER_TYPES, UN_REGIONS,
};
use super::{roles, store};
use crate::db::Tx;
use crate::error::Result;
use crate::reference::model::{ReferenceRow, parse};

/// How the rows of a file become concepts.
struct Columns {
    file: &'static str,
    scheme: &'static str,
    notation: &'static str,
    parent: Option<&'static str>,
    label: &'static str,
    /// Kind of title and its column; they are English.
    titles: &'static [(&'static str, &'static str)],
    /// Whether each row has its full name in a column of each language.
    in_six_languages: bool,
    /// Where the order of the file begins in the scheme: targets come after goals.
    sort_from: usize,
}

const fn plain(
    file: &'static str,
    scheme: &'static str,
    notation: &'static str,
    label: &'static str,
) -> Columns {
    Columns {
        file,
        scheme,
        notation,
        parent: None,
        label,
        titles: &[],
        in_six_languages: false,
        sort_from: 0,
    }
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
    Columns {
        parent: Some("target"),
        in_six_languages: true,
        sort_from: 2000,
        ..plain("sdg_indicators", SDGS, "indicator", "en")
    },
    Columns {
        titles: &[("short", "short_title"), ("title", "title")],
        ..plain("gdc_objectives", GDC, "objective", "short_title")
    },
    plain("people_groups", PEOPLE, "code", "name"),
    Columns { parent: Some("parent"), ..plain("un_regions", UN_REGIONS, "code", "name") },
    plain("countries", COUNTRIES, "alpha3", "name_un_m49"),
    plain("itu_regions", ITU_REGIONS, "code", "name"),
    plain("country_groups", COUNTRY_GROUPS, "code", "name"),
    plain("membership_categories", "membership-categories", "code", "name"),
    plain("stakeholder_types", STAKEHOLDER_TYPES, "code", "name"),
];

/// Languages of files that have names in all of them.
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Readings of the WSIS-SDG Matrix, as the columns of `wsis_sdg_matrix` call them.
const WITNESSES: [&str; 3] = ["app_line_file", "app_goal_file", "transcription"];

/// Stores the rows of a reference file that is about concepts; says nothing of any other file.
///
/// # Errors
/// As the database.
pub async fn load(tx: &mut Tx, file: &str, rows: &[ReferenceRow]) -> Result<()> {
    store::raise_revision(tx).await?;
    if let Some(columns) = CONCEPTS.iter().find(|columns| columns.file == file) {
        load_concepts(tx, columns, rows).await?;
    }
    match file {
        "schemes" => load_schemes(tx, rows).await,
        "sdg_labels" => store::replace_labels(tx, file, &names(file, rows, SDGS, "notation")).await,
        "concept_names" => store::replace_labels(tx, file, &names(file, rows, "", "notation")).await,
        "country_names" => store::replace_labels(tx, file, &names(file, rows, COUNTRIES, "alpha3")).await,
        "countries" | "country_group_changes" => store::replace_members(tx, "countries", &members()?).await,
        "wsis_sdg_matrix" => store::replace_links(tx, file, &goal_links(rows)).await,
        "wsis_sdg_matrix_targets" => store::replace_links(tx, file, &target_links(rows)).await,
        _ => roles::load(tx, file, rows).await,
    }
}

async fn load_schemes(tx: &mut Tx, rows: &[ReferenceRow]) -> Result<()> {
    for (sort, row) in rows.iter().enumerate() {
        let given = |column: &str| Some(row.cell(column).to_owned()).filter(|cell| !cell.is_empty());
        let titles: serde_json::Map<String, Value> =
            LANGUAGES.iter().map(|language| ((*language).to_owned(), row.cell(language).into())).collect();
        let cells = json!({
            "id": row.cell("id"), "sort": sort, "origin": "shipped", "uri": null,
            "titles_json": Value::Object(titles).to_string(), "adopted_by": given("adopted_by"),
            "valid_from": given("valid_from"), "valid_until": given("valid_until"), "licence": row.cell("licence"),
            "note": row.cell("note"), "source": row.cell("source"), "verified": row.cell("verified"),
            "file_sha256": null, "file_name": null, "file_format": null, "imported_at": null,
        });
        store::put_scheme(tx, cells).await?;
    }
    Ok(())
}

async fn load_concepts(tx: &mut Tx, columns: &Columns, rows: &[ReferenceRow]) -> Result<()> {
    let mut titles = Vec::new();
    let mut concepts = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        concepts.push(store::Given {
            scheme: columns.scheme,
            notation: row.cell(columns.notation),
            parent: columns.parent.map(|column| row.cell(column)).filter(|parent| !parent.is_empty()),
            sort: columns.sort_from + index,
            label: row.cell(columns.label),
            note: row.cell("note"),
            facts_json: facts(columns, row),
            source: row.cell("source"),
            verified: row.cell("verified"),
            ..store::Given::default()
        });
        for (kind, column) in columns.titles.iter().filter(|(_, column)| !row.cell(column).is_empty()) {
            let named = Name {
                scheme: columns.scheme,
                notation: row.cell(columns.notation),
                kind,
                file: columns.file,
            };
            titles.push(named.of(row, "en", column));
        }
    }
    if columns.in_six_languages {
        titles.extend(names(columns.file, rows, columns.scheme, columns.notation));
    }
    store::put_concepts(tx, columns.scheme, &concepts).await?;
    store::replace_labels(tx, columns.file, &titles).await
}

/// What a name is the name of.
struct Name<'a> {
    scheme: &'a str,
    notation: &'a str,
    kind: &'a str,
    file: &'a str,
}

impl Name<'_> {
    fn of(&self, row: &ReferenceRow, language: &str, column: &str) -> Value {
        json!({
            "scheme": self.scheme, "notation": self.notation, "kind": self.kind, "language": language,
            "position": 0, "words": row.cell(column), "source": row.cell("source"),
            "verified": row.cell("verified"), "file": self.file,
        })
    }
}

/// Names in a column of each language. A row names its scheme itself where the file is about several.
fn names(file: &str, rows: &[ReferenceRow], scheme: &str, notation: &str) -> Vec<Value> {
    let of = |row: &ReferenceRow, language: &str| {
        let kind = Some(row.cell("form")).filter(|form| !form.is_empty());
        let own = Some(row.cell("scheme")).filter(|own| !own.is_empty());
        let notation = row.cell(notation);
        let name = Name { scheme: own.unwrap_or(scheme), notation, kind: kind.unwrap_or("title"), file };
        name.of(row, language, language)
    };
    let given = rows.iter().flat_map(|row| LANGUAGES.into_iter().map(move |language| (row, language)));
    // The English name is that of the concept's own row, and no translation.
    let given = given.filter(|(_, language)| file != "concept_names" || *language != "en");
    given
        .filter(|(row, language)| !row.cell(language).is_empty())
        .map(|(row, language)| of(row, language))
        .collect()
}

/// Which countries belong to which region or group. The lists are those of one day; who left or leaves a group stands
/// in a file of its own, and belongs to it until then, though the list of today no longer has it.
fn members() -> Result<Vec<Value>> {
    let embedded = |name: &str| parse(name, resolute_reference::file(name).unwrap_or_default());
    let changes = embedded("country_group_changes")?;
    let groups = embedded("country_groups")?;
    let mut members = Vec::new();
    for row in &embedded("countries")? {
        let country = row.cell("alpha3");
        let innermost = ["un_intermediate_code", "un_subregion_code", "un_region_code"];
        let un = innermost
            .into_iter()
            .map(|column| row.cell(column))
            .find(|code| !code.is_empty())
            .unwrap_or("001");
        members.push(member((UN_REGIONS, un), country, ("", ""), ("M49", "yes")));
        if !row.cell("itu_region").is_empty() {
            let special = if row.cell("itu_member") == "special" { "special" } else { "" };
            let standing = ("DATAHUB;GK", "general knowledge: the lists of five of the six regions");
            members.push(member((ITU_REGIONS, row.cell("itu_region")), country, ("", special), standing));
        }
        for group in &groups {
            let code = group.cell("code");
            let change = changes
                .iter()
                .find(|change| change.cell("group") == code && change.cell("country") == country);
            let listed = row.cell(group.cell("column")) == "yes";
            let (until, note, standing) = match change {
                Some(change) => (change.cell("until"), change.cell("standing"), change),
                None => ("", "", group),
            };
            if listed || change.is_some() {
                let standing = (standing.cell("source"), standing.cell("verified"));
                members.push(member((COUNTRY_GROUPS, code), country, (until, note), standing));
            }
        }
    }
    Ok(members)
}

fn member(
    (scheme, notation): (&str, &str),
    country: &str,
    (until, note): (&str, &str),
    (source, verified): (&str, &str),
) -> Value {
    json!({
        "group_scheme": scheme, "group_notation": notation, "scheme": COUNTRIES, "notation": country,
        "valid_from": "", "valid_until": until, "note": note, "source": source, "verified": verified,
        "file": "countries",
    })
}

/// The cells that have no column of their own, in the order of the file.
fn facts(columns: &Columns, row: &ReferenceRow) -> String {
    let is_typed = |name: &str| {
        [columns.notation, columns.label, "source", "verified", "note", "sort", "kind"].contains(&name)
            || columns.parent == Some(name)
            || (columns.in_six_languages && LANGUAGES.contains(&name))
            || columns.titles.iter().any(|(_, column)| *column == name)
    };
    let rest: Vec<_> = row.cells.iter().filter(|(name, cell)| !is_typed(name) && !cell.is_empty()).collect();
    serde_json::to_string(&rest).expect("pairs of strings are always JSON")
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
        "to_notation": to, "kind": "related", "status": if confirmed { "official" } else { "doubtful" },
        "confirmed": confirmed, "source": row.cell("source"),
        "verified": row.cell("status"), "witnesses": witnesses, "note": row.cell("note"), "file": file,
    })
}
