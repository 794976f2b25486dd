//! What can be exported, in which formats.

use clap::ValueEnum;

use super::file::{File, json, list, unknown};
use super::texts::{proposal, text};
use crate::activities;
use crate::activities::exchange::export::{As, Everything};
use crate::activities::register::Asked;
use crate::app::App;
use crate::error::{Error, Result};
use crate::frameworks::model::{ACTION_LINES, SDGS};
use crate::instruments::model::slug;
use crate::mandates::model::Filter;
use crate::obligations::listing;
use crate::reports::register;
use crate::tables::Table;
use crate::{actors, deadlines, figures, frameworks, instruments, mandates, plans, reference, trace, trends};

/// What to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Every published activity: iati, csv, xlsx or json; publishers as iati-organisations
    Activities,
    /// Sums of the money of published activities, and what they leave out
    Money,
    /// The register of duties, or those of one instrument
    Mandates,
    /// What the texts cite, or one instrument, with the state of what is cited today
    Citations,
    /// All instruments with the number of versions and texts held
    Instruments,
    /// The marked text of one proposal
    Proposal,
    /// The text held for one version, without marks
    Text,
    /// Bodies, officers and organisations, with the duties given to them
    Actors,
    /// Action lines, goals, targets, regions ...; those of one framework where it is named
    Concepts,
    /// One framework as SKOS (ttl, rdf, jsonld), or as a list
    Scheme,
    /// Pairs of bodies that take part in the same published activities
    Partners,
    /// What grew and fell among new activities of two periods, with everything that was compared
    Trends,
    /// Published agreements, what ends next first
    Agreements,
    /// Published trainings, the latest first
    Trainings,
    /// What is due: occasions of duties, conferences, obligations
    Deadlines,
    /// What bodies owe each other, and how far it has come
    Obligations,
    /// Reports that are due to somebody, with what was decided about them
    DueReports,
    /// Recurring reports that ask for the same
    DueReportPairs,
    /// What actors are for action lines, by the clause that says so
    Roles,
    /// Every cell of action lines and goals: official links beside activities, countries, money and trends
    Matrix,
    /// Duties without output or deadline, outputs without duty, deadlines without owner
    Coverage,
    /// The items of a plan, such as itu-d-2020-2023
    Plan,
    /// The links of the WSIS-SDG Matrix, confirmed and doubtful
    Mappings,
    /// The rows of one file of the reference set
    Reference,
    /// A resolution with its whole trace as pages that open without a server: into a folder, or a file .zip
    Pack,
}

/// Makes the file of a kind in a format; `filter` narrows duties.
///
/// # Errors
/// Where there is no such thing, or it does not come in that format.
pub async fn export(app: &App, kind: Kind, id: Option<&str>, format: &str, filter: &Filter) -> Result<File> {
    let (name, bytes) = match kind {
        Kind::Activities => return activities_file(app, format).await,
        Kind::Pack => {
            return Err(Error::Invalid(
                "a pack is a folder or a zip; it is at /instruments/ID/pack.zip".to_owned(),
            ));
        }
        Kind::Matrix => return cells(app, id, format).await,
        Kind::Money => return money(app, &Asked::default(), format).await,
        Kind::Partners | Kind::Agreements | Kind::Trainings => return partners(app, kind, "", format).await,
        Kind::Trends => return trends(app, "", format).await,
        Kind::Deadlines => return deadlines(app, "", format).await,
        Kind::Obligations => return obligations(app, "", format).await,
        Kind::DueReports | Kind::DueReportPairs => return due_reports(app, kind, "", format).await,
        Kind::Mandates => {
            let mut filter = filter.clone();
            filter.instrument = id.map(str::to_owned).or(filter.instrument);
            ("duties".to_owned(), duties(app, &filter, format).await?)
        }
        Kind::Citations => {
            let filter =
                instruments::citations::model::Filter { cites: id.map(str::to_owned), ..Default::default() };
            return citations(app, format, &filter).await;
        }
        Kind::Instruments => {
            ("instruments".to_owned(), list(&instruments_table(app).await?, "Instruments", format)?)
        }
        Kind::Actors => {
            return actors_file(app, &actors::model::Filter::default(), format).await;
        }
        Kind::Concepts => {
            (id.unwrap_or("concepts").to_owned(), list(&concepts(app, id).await?, "Concepts", format)?)
        }
        Kind::Scheme => {
            let id =
                id.ok_or_else(|| Error::Invalid("name the framework, such as action-lines".to_owned()))?;
            (id.to_owned(), scheme(app, id, format).await?)
        }
        Kind::Roles => {
            let roles = frameworks::roles::all(&app.db).await?;
            ("roles".to_owned(), list(&frameworks::roles::table::table(&roles), "Roles", format)?)
        }
        Kind::Mappings => {
            let links = frameworks::links(&app.db, ACTION_LINES, SDGS).await?;
            ("mappings".to_owned(), list(&frameworks::table::links(&links), "Mappings", format)?)
        }
        Kind::Coverage => return coverage(app, &plans::coverage::Filter::default(), format).await,
        Kind::Plan => {
            let id = id.ok_or_else(|| Error::Invalid("name the plan, such as itu-d-2020-2023".to_owned()))?;
            return plan(app, id, &plans::register::Filter::default(), format).await;
        }
        Kind::Reference => {
            let file = id.ok_or_else(|| {
                Error::Invalid("name the file of the reference set, such as conferences".to_owned())
            })?;
            (file.to_owned(), reference_file(app, file, format).await?)
        }
        Kind::Text => {
            let id = id.ok_or_else(|| Error::Invalid("name the version, such as wtdc-30/2014".to_owned()))?;
            (slug(id), text(app, id, format).await?)
        }
        Kind::Proposal => {
            let id = id.ok_or_else(|| Error::Invalid("name the proposal, such as rcc-23a15-1".to_owned()))?;
            (id.to_owned(), proposal(app, id, format).await?)
        }
    };
    Ok(File::of(&name, format, bytes))
}

/// The cells of the matrix with money of one kind and currency.
///
/// # Errors
/// Where nobody has such money, or it does not come in that format.
pub async fn cells(app: &App, of: Option<&str>, format: &str) -> Result<File> {
    let cells = figures::api::cells(app, of).await?;
    Ok(File::of("matrix", format, list(&figures::api::table(&cells), "Matrix", format)?))
}

/// Sums of the money of the list with the same filters.
///
/// # Errors
/// Where it does not come in that format.
pub async fn money(app: &App, asked: &Asked, format: &str) -> Result<File> {
    let totals = activities::money::totals(app, asked).await?;
    Ok(File::of("money", format, list(&activities::money::table::table(&totals), "Money", format)?))
}

/// Obligations, as on the page with the same address.
///
/// # Errors
/// Where the day is no date, or the list does not come in that format.
pub async fn obligations(app: &App, query: &str, format: &str) -> Result<File> {
    let asked = listing::asked(query);
    let as_of = trace::day_of(app, asked.as_of.as_deref())?;
    let (rows, _) = listing::narrowed(listing::lines(app, as_of).await?, &asked);
    let bytes = match format {
        "json" => json(&rows)?,
        other => list(&listing::table(&rows), "Obligations", other)?,
    };
    Ok(File::of("obligations", format, bytes))
}

/// The register of reports, or its pairs, as on the page with the same address.
///
/// # Errors
/// Where the day is no date, or the list does not come in that format.
pub async fn due_reports(app: &App, kind: Kind, query: &str, format: &str) -> Result<File> {
    let asked = register::listing::asked(query);
    let as_of = trace::day_of(app, asked.as_of.as_deref())?;
    if matches!(kind, Kind::DueReportPairs) {
        let pairs = register::pairs(app, as_of).await?;
        return Ok(File::of("pairs", format, list(&register::table::pairs(&pairs), "Pairs", format)?));
    }
    let (rows, _) = register::listing::narrowed(register::listing::entries(app, as_of).await?, &asked);
    Ok(File::of("due-reports", format, list(&register::table::table(&rows), "Reports", format)?))
}

/// What is due, as on the page with the same address.
///
/// # Errors
/// Where a day is no date, or the list does not come in that format.
pub async fn deadlines(app: &App, query: &str, format: &str) -> Result<File> {
    let asked = deadlines::Asked::of_query(query)?;
    let as_of = trace::day_of(app, asked.as_of.as_deref())?;
    let rows = deadlines::narrowed(deadlines::deadlines(app, as_of).await?, &asked).rows;
    let bytes = match format {
        "json" => json(&rows)?,
        other => list(&deadlines::table::table(&rows), "Deadlines", other)?,
    };
    Ok(File::of("deadlines", format, bytes))
}

/// Pairs, agreements or trainings of the page with the same address.
///
/// # Errors
/// Where the index or the database cannot be read, or the list does not come in that format.
pub async fn partners(app: &App, kind: Kind, query: &str, format: &str) -> Result<File> {
    let asked = Asked::of_query(query);
    let (name, sheet, bytes) = match kind {
        Kind::Agreements => {
            let rows = activities::agreements::agreements(app, &asked, (0, activities::agreements::cli::ALL))
                .await?
                .rows;
            let table = activities::agreements::table::table(&rows);
            ("agreements", "Agreements", (serde_json::to_value(&rows), table))
        }
        Kind::Trainings => {
            let rows = activities::trainings::all(app, &asked).await?;
            let table = activities::trainings::table::table(&rows);
            ("trainings", "Trainings", (serde_json::to_value(&rows), table))
        }
        _ => {
            let asked = activities::partners::Asked::of_query(query);
            let rows = activities::partners::partners(app, &asked).await?.rows;
            let table = activities::partners::table::table(&rows);
            ("partners", "Partners", (serde_json::to_value(&rows), table))
        }
    };
    let (rows, table) = bytes;
    let bytes = match format {
        "json" => json(&rows.map_err(|error| Error::internal("the list is no JSON", error))?)?,
        other => list(&table, sheet, other)?,
    };
    Ok(File::of(name, format, bytes))
}

/// What grew and fell, as on the page with the same address.
///
/// # Errors
/// Where a period is none, or the list does not come in that format.
pub async fn trends(app: &App, query: &str, format: &str) -> Result<File> {
    let trends = trends::trends(app, &trends::Asked::of_query(query)?).await?;
    let bytes = match format {
        "json" => json(&trends)?,
        other => list(&trends::table::table(&trends), "Trends", other)?,
    };
    Ok(File::of("trends", format, bytes))
}

/// The gaps of the page with the same filter.
///
/// # Errors
/// Where the day is no date, or it does not come in that format.
pub async fn coverage(app: &App, filter: &plans::coverage::Filter, format: &str) -> Result<File> {
    let gaps = plans::coverage::gaps(app, filter).await?.gaps;
    let bytes = match format {
        "json" => json(&gaps)?,
        other => list(&plans::coverage::table(&gaps), "Coverage", other)?,
    };
    Ok(File::of("coverage", format, bytes))
}

/// The items of a plan, narrowed as on the page.
///
/// # Errors
/// Where there is no such plan, the day is no date, or it does not come in that format.
pub async fn plan(app: &App, code: &str, filter: &plans::register::Filter, format: &str) -> Result<File> {
    let plan = plans::by_code(&app.db, code).await?;
    let (items, _) = plans::register::register(app, &plan, filter).await?;
    let bytes = match format {
        "json" => {
            let fingerprint = plans::editing::fingerprint(&plan)?;
            json(&plans::api::PlanJson { plan, fingerprint, items })?
        }
        other => {
            let links = plans::links::all(&app.db, Some(plan.id)).await?;
            list(&plans::exchange::table::table(code, &items, &links), "Plan", other)?
        }
    };
    Ok(File::of(code, format, bytes))
}

/// Every published activity in one piece, for those who want it whole; pages and the command line write it in pieces.
async fn activities_file(app: &App, format: &str) -> Result<File> {
    let form = As::from_code(format)?;
    let (media_type, ending) = form.media();
    let mut bytes = Vec::new();
    let mut pieces = Everything::of(app.db.clone(), form, (app.now)());
    while let Some(piece) = pieces.next().await? {
        bytes.extend(piece);
    }
    Ok(File { name: format!("activities.{ending}"), media_type, bytes })
}

/// The register of actors, narrowed as on the page.
///
/// # Errors
/// Where it does not come in that format.
pub async fn actors_file(app: &App, filter: &actors::model::Filter, format: &str) -> Result<File> {
    let (listed, _) = actors::register(app, filter).await?;
    Ok(File::of("actors", format, list(&actors::table::table(&listed), "Actors", format)?))
}

/// The citations of the page with the same filter.
///
/// # Errors
/// Where the day is no date, or the list does not come in that format.
pub async fn citations(
    app: &App,
    format: &str,
    filter: &instruments::citations::model::Filter,
) -> Result<File> {
    let as_of = trace::day_of(app, filter.asked("as_of"))?;
    let mut listed = instruments::citations::listed(app, filter, as_of).await?;
    listed.retain(|one| filter.fits_state(one.standing.state));
    let bytes = match format {
        "json" => json(&listed.iter().map(|one| one.json()).collect::<Vec<_>>())?,
        other => list(&instruments::citations::table::table(&listed), "Citations", other)?,
    };
    Ok(File::of("citations", format, bytes))
}

/// A framework as SKOS, or its concepts as a list.
async fn scheme(app: &App, id: &str, format: &str) -> Result<Vec<u8>> {
    match resolute_skos::Format::from_word(format) {
        Some(format) => frameworks::exchange::export(app, &known_scheme(app, id).await?, format).await,
        None => match format {
            "csv" | "xlsx" | "json" => list(&concepts(app, Some(id)).await?, "Concepts", format),
            other => Err(unknown(other, "ttl, rdf, jsonld, csv, xlsx, json")),
        },
    }
}

async fn known_scheme(app: &App, id: &str) -> Result<frameworks::model::Scheme> {
    match frameworks::scheme(&app.db, id).await? {
        Some(scheme) => Ok(scheme),
        None => {
            let known: Vec<String> =
                frameworks::schemes(&app.db).await?.into_iter().map(|scheme| scheme.id).collect();
            Err(Error::NotFound(format!("framework \"{id}\"; there are {}", known.join(", "))))
        }
    }
}

async fn concepts(app: &App, scheme: Option<&str>) -> Result<Table> {
    let mut concepts = frameworks::all_concepts(&app.db).await?;
    if let Some(id) = scheme {
        known_scheme(app, id).await?;
        concepts.retain(|concept| concept.scheme == id);
    }
    let labels = frameworks::labels(&app.db, scheme, None, None).await?;
    Ok(frameworks::table::concepts(&concepts, &labels))
}

pub(super) async fn duties(app: &App, filter: &Filter, format: &str) -> Result<Vec<u8>> {
    let listed = trace::register(app, filter).await?;
    if format == "json" {
        let rows: Vec<_> = listed.iter().map(trace::ListedJson::of).collect();
        return json(&rows);
    }
    let mut columns = mandates::table::COLUMNS.to_vec();
    columns.extend(["instrument", "version", "proposal", "standing", "state"]);
    let rows = listed
        .iter()
        .map(|one| {
            let mut row = mandates::table::row(&one.mandate.reading);
            row.extend([
                one.instrument.name(),
                one.mandate.version.clone(),
                one.mandate.proposal.clone().unwrap_or_default(),
                one.standing.code().to_owned(),
                one.status.state.code().to_owned(),
            ]);
            row
        })
        .collect();
    list(&Table { columns, rows }, "Duties", format)
}

async fn instruments_table(app: &App) -> Result<Table> {
    let versions = instruments::all_versions(&app.db).await?;
    let texts = instruments::texts(&app.db, None).await?;
    let rows = instruments::all(&app.db)
        .await?
        .into_iter()
        .map(|one| {
            let own: Vec<_> = versions.iter().filter(|version| version.instrument == one.id).collect();
            let held =
                texts.iter().filter(|text| own.iter().any(|version| version.id == text.version)).count();
            vec![
                one.id.clone(),
                one.name(),
                one.title,
                own.len().to_string(),
                held.to_string(),
                one.source,
                one.verified,
            ]
        })
        .collect();
    let columns = vec!["id", "name", "title", "versions", "texts_held", "source", "verified"];
    Ok(Table { columns, rows })
}

async fn reference_file(app: &App, file: &str, format: &str) -> Result<Vec<u8>> {
    let text = resolute_reference::file(file).ok_or_else(|| {
        let known: Vec<&str> = resolute_reference::FILES.iter().map(|(name, _)| *name).collect();
        Error::NotFound(format!("file \"{file}\" in the reference set; there are {}", known.join(", ")))
    })?;
    match format {
        // The file as it stands, not as a spreadsheet would like it.
        "csv" => Ok(text.as_bytes().to_vec()),
        "json" => {
            let rows = reference::rows_of(&app.db, file).await?;
            let maps: Vec<serde_json::Map<String, serde_json::Value>> = rows
                .into_iter()
                .map(|row| row.cells.into_iter().map(|(name, cell)| (name, cell.into())).collect())
                .collect();
            json(&maps)
        }
        other => Err(unknown(other, "csv, json")),
    }
}
