//! The reference set, embedded: every file of `reference/` as it stands, and the part of it that reading needs.
//!
//! Rows keep their `source` and `verified` cells; nothing is improved on the way.

use std::sync::OnceLock;

use jiff::civil::Date;
use resolute_document::register::{
    Actor, Adoption, Complete, Concept, Conference, Extent, Instrument, KnownCall, KnownName, Plan, Register,
    Revision, Scheme,
};
use serde::de::DeserializeOwned;

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../reference/", $name, ".csv")))),+]
    };
}

/// Name and text of every file, in the order in which they can be loaded.
pub const FILES: &[(&str, &str)] = embedded![
    "sources",
    "schemes",
    "actors",
    "membership_categories",
    "stakeholder_types",
    "itu_regions",
    "un_regions",
    "country_groups",
    "countries",
    "country_names",
    "country_group_changes",
    "people_groups",
    "gdc_objectives",
    "conferences",
    "instruments",
    "instrument_revisions",
    "instrument_names",
    "register_completeness",
    "instrument_extents",
    "clause_headings",
    "action_codes",
    "action_lines",
    "sdgs",
    "sdg_targets",
    "sdg_indicators",
    "sdg_labels",
    "wsis_targets",
    "concept_names",
    "wsis_sdg_matrix",
    "wsis_sdg_matrix_targets",
    "action_line_facilitators",
    "itu_roles",
    "itu_d_results_framework",
    "ict_indicators",
    "sdg_ict_indicators",
    "wsis_prize_categories",
    "stocktaking_fields",
    "wsis20_asks",
];

/// The text of one file.
pub fn file(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// The rows of one file as `T`, which names the columns it needs.
///
/// # Panics
/// Where the embedded file does not fit `T`: that is a fault of the build, found by the tests.
pub fn rows<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let text = file(name).expect("the file is embedded");
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .unwrap_or_else(|error| panic!("reference/{name}.csv: {error}"))
}

/// What reading and checking need of the reference set. Built once.
///
/// ```
/// let register = resolute_reference::register();
/// assert!(register.conferences.iter().any(|conference| conference.label == "PP-14"));
/// ```
pub fn register() -> &'static Register {
    static REGISTER: OnceLock<Register> = OnceLock::new();
    REGISTER.get_or_init(|| Register {
        conferences: conferences(),
        instruments: instruments(),
        actors: actors(),
        calls: calls(),
        concepts: concepts(),
        schemes: schemes(),
        names: names(),
        complete: complete(),
        extents: extents(),
        plans: plans(),
    })
}

/// `yes` alone counts as verified; `partial` and `general knowledge` do not.
fn is_verified(cell: &str) -> bool {
    cell == "yes"
}

fn date(cell: &str) -> Option<Date> {
    cell.parse().ok()
}

fn conferences() -> Vec<Conference> {
    #[derive(serde::Deserialize)]
    struct Row {
        body: String,
        label: String,
        place: String,
        year: i16,
        start_date: String,
        end_date: String,
        verified: String,
    }
    rows::<Row>("conferences")
        .into_iter()
        .map(|row| Conference {
            body: row.body,
            label: row.label,
            place: row.place,
            year: row.year,
            start: date(&row.start_date),
            end: date(&row.end_date),
            verified: is_verified(&row.verified),
        })
        .collect()
}

fn instruments() -> Vec<Instrument> {
    #[derive(serde::Deserialize)]
    struct Row {
        id: String,
        body: String,
        kind: String,
        number: String,
        symbol: String,
        title: String,
        first_place: String,
        first_year: Option<i16>,
        verified: String,
    }
    #[derive(serde::Deserialize)]
    struct RevisionRow {
        instrument: String,
        place: String,
        year: i16,
        cited_as: String,
        title: String,
        verified: String,
    }
    let revisions = rows::<RevisionRow>("instrument_revisions");
    let of = |id: &str| {
        let own = revisions.iter().filter(|row| row.instrument == id);
        own.map(|row| Revision {
            place: row.place.clone(),
            year: row.year,
            cited_as: row.cited_as.clone(),
            title: title_of(&row.title),
            title_verified: is_verified(&row.verified) && !row.title.ends_with(UNVERIFIED_TITLE),
            verified: is_verified(&row.verified),
        })
        .collect()
    };
    rows::<Row>("instruments")
        .into_iter()
        .map(|row| Instrument {
            revisions: of(&row.id),
            id: row.id,
            body: row.body,
            kind: row.kind,
            number: row.number,
            symbol: Some(row.symbol).filter(|symbol| !symbol.is_empty()),
            title: row.title,
            adopted: row.first_year.map(|year| Adoption { place: row.first_place, year }),
            verified: is_verified(&row.verified),
        })
        .collect()
}

/// What a title cell says that nobody saw in a primary text.
const UNVERIFIED_TITLE: &str = "[title: general knowledge]";

/// The title of a revision without the remark on where it is from.
fn title_of(cell: &str) -> Option<String> {
    let title = cell.trim_end_matches(UNVERIFIED_TITLE).trim_end();
    (!title.is_empty()).then(|| title.to_owned())
}

fn names() -> Vec<KnownName> {
    #[derive(serde::Deserialize)]
    struct Row {
        name: String,
        instrument: String,
        itu_only: String,
        verified: String,
    }
    let name = |row: Row| KnownName {
        name: row.name,
        instrument: row.instrument,
        itu_only: row.itu_only == "y",
        verified: is_verified(&row.verified),
    };
    rows::<Row>("instrument_names").into_iter().map(name).collect()
}

fn complete() -> Vec<Complete> {
    #[derive(serde::Deserialize)]
    struct Row {
        body: String,
        kind: String,
        from_year: i16,
        to_year: i16,
        verified: String,
    }
    let complete = |row: Row| Complete {
        body: row.body,
        kind: row.kind,
        from: row.from_year,
        to: row.to_year,
        verified: is_verified(&row.verified),
    };
    rows::<Row>("register_completeness").into_iter().map(complete).collect()
}

fn extents() -> Vec<Extent> {
    #[derive(serde::Deserialize)]
    struct Row {
        instrument: String,
        unit: String,
        last: u32,
        verified: String,
    }
    let extent = |row: Row| Extent {
        instrument: row.instrument,
        unit: row.unit,
        last: row.last,
        verified: is_verified(&row.verified),
    };
    rows::<Row>("instrument_extents").into_iter().map(extent).collect()
}

fn actors() -> Vec<Actor> {
    #[derive(serde::Deserialize)]
    struct Row {
        id: String,
        short_name: String,
        name: String,
        #[serde(rename = "type")]
        kind: String,
        parent: Option<String>,
    }
    rows::<Row>("actors")
        .into_iter()
        .map(|row| Actor {
            id: row.id,
            short_name: row.short_name,
            name: row.name,
            kind: row.kind,
            parent: row.parent.filter(|parent| !parent.is_empty()),
        })
        .collect()
}

fn calls() -> Vec<KnownCall> {
    #[derive(serde::Deserialize)]
    struct Row {
        heading: String,
        kind: String,
    }
    rows::<Row>("clause_headings")
        .into_iter()
        .map(|row| KnownCall { heading: row.heading, operative: row.kind == "operative" })
        .collect()
}

fn concepts() -> Vec<Concept> {
    #[derive(serde::Deserialize)]
    struct ActionLine {
        code: String,
        title_geneva_2003: String,
    }
    #[derive(serde::Deserialize)]
    struct Goal {
        goal: String,
        short_title: String,
    }
    let action_lines = rows::<ActionLine>("action_lines").into_iter().map(|row| Concept {
        scheme: "action-lines".to_owned(),
        notation: row.code,
        label: row.title_geneva_2003,
    });
    let goals = rows::<Goal>("sdgs").into_iter().map(|row| Concept {
        scheme: "sdgs".to_owned(),
        notation: format!("SDG {}", row.goal),
        label: row.short_title,
    });
    action_lines.chain(goals).collect()
}

/// The plans of ITU-D in the results framework, as far as every objective of theirs was verified.
fn plans() -> Vec<Plan> {
    #[derive(serde::Deserialize)]
    struct Row {
        period: String,
        level: String,
        verified: String,
    }
    let mut plans: Vec<Plan> = Vec::new();
    for row in rows::<Row>("itu_d_results_framework").into_iter().filter(|row| row.level == "objective") {
        let years = row
            .period
            .split_once('-')
            .and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        let Some((first_year, last_year)) = years.filter(|_| row.verified.starts_with("yes")) else {
            continue;
        };
        match plans.iter_mut().find(|plan| plan.first_year == first_year) {
            Some(plan) => plan.objectives += 1,
            None => plans.push(Plan { owner: "ITU-D".to_owned(), first_year, last_year, objectives: 1 }),
        }
    }
    plans
}

/// The two schemes of the reference set. The files hold their terms; what adopted them is a fact of the schemes.
fn schemes() -> Vec<Scheme> {
    let scheme = |id: &str, name: &str, acronym: Option<&str>, adopted_by: &str| Scheme {
        id: id.to_owned(),
        name: name.to_owned(),
        acronym: acronym.map(str::to_owned),
        adopted_by: adopted_by.to_owned(),
    };
    vec![
        scheme("action-lines", "WSIS Action Lines", None, "WSIS-GPA"),
        scheme("sdgs", "Sustainable Development Goals", Some("SDG"), "UNGA-70-1"),
    ]
}
