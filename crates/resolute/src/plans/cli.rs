//! `resolute plan`: plans and their items on the terminal.

use clap::{Args, Subcommand, ValueEnum};

use super::exchange::reading;
use super::links::suggesting;
use super::register::{Filter, Listed, register};
use super::{carrying, coverage};
use crate::app::App;
use crate::error::{Error, Result};

/// `resolute plan`
#[derive(Debug, Args)]
pub struct PlanCommand {
    #[command(subcommand)]
    what: What,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Subcommand)]
enum What {
    /// All plans
    List {
        /// How to write them
        #[arg(long, value_enum, default_value = "text")]
        format: OutputFormat,
    },
    /// A plan with its items
    Show {
        /// Code of the plan, such as itu-d-2020-2023
        plan: String,
        /// How to write it
        #[arg(long, value_enum, default_value = "text")]
        format: OutputFormat,
    },
    /// Take a list of items into a plan: CSV, .xlsx or JSON, all of it or nothing
    Import {
        /// The file
        file: std::path::PathBuf,
        /// Code of the plan; the one that the file names where it is not given
        #[arg(long)]
        plan: Option<String>,
        /// Say what would be done and store nothing
        #[arg(long)]
        dry_run: bool,
        /// How to report
        #[arg(long, value_enum, default_value = "text")]
        format: OutputFormat,
    },
    /// Write the items of a plan as a list
    Export {
        /// Code of the plan
        plan: String,
        /// csv, xlsx or json
        #[arg(long, default_value = "csv")]
        format: String,
        /// Write to this file
        #[arg(short, long)]
        output: Option<std::path::PathBuf>,
    },
    /// What is not covered: duties without output or deadline, outputs without duty, deadlines without owner
    Coverage {
        /// Only gaps of this instrument, such as wtdc-30
        #[arg(long)]
        instrument: Option<String>,
        /// text, csv or json
        #[arg(long, value_enum, default_value = "text")]
        format: OutputFormat,
    },
    /// Start the plan of the next years with what is unfinished
    Carry {
        /// Code of the plan that ends
        from: String,
        /// Code of the new one
        code: String,
        /// What the new one is called
        #[arg(long)]
        title: String,
        /// Its first year
        #[arg(long)]
        from_year: String,
        /// Its last year
        #[arg(long)]
        to_year: String,
        /// Say what would be carried over and store nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Suggest, by their words, which outputs answer which duties; a person confirms them
    Suggest {
        /// Code of the plan
        plan: String,
        /// Only duties of this instrument, such as wtdc-30
        #[arg(long)]
        instrument: Option<String>,
    },
}

/// Runs the command.
///
/// # Errors
/// Where there is no such plan.
pub async fn run(app: &App, command: &PlanCommand) -> Result<()> {
    match &command.what {
        What::List { format } => {
            let plans = super::all(&app.db).await?;
            match format {
                OutputFormat::Json => print_json(&plans)?,
                OutputFormat::Text => {
                    for plan in plans {
                        println!(
                            "{:<24} {}  {}–{}  ({})",
                            plan.code, plan.title, plan.from_year, plan.to_year, plan.body
                        );
                    }
                }
            }
        }
        What::Show { plan, format } => {
            let plan = super::by_code(&app.db, plan).await?;
            let (items, _) = register(app, &plan, &Filter::default()).await?;
            match format {
                OutputFormat::Json => print_json(&super::api::PlanJson {
                    fingerprint: super::editing::fingerprint(&plan)?,
                    plan,
                    items,
                })?,
                OutputFormat::Text => items.iter().for_each(|one| println!("{}", line(one))),
            }
        }
        What::Import { file, plan, dry_run, format } => {
            let bytes = std::fs::read(file)
                .map_err(|error| Error::Invalid(format!("{} cannot be opened: {error}", file.display())))?;
            let read = reading::read(&bytes)?;
            let plan = plan.clone().or_else(|| read.plan.clone()).ok_or_else(|| {
                Error::Invalid("the list names no plan; say which with --plan CODE".to_owned())
            })?;
            let report = super::exchange::import(app, &app.unsigned, &plan, &read, *dry_run).await?;
            match format {
                OutputFormat::Json => print_json(&report)?,
                OutputFormat::Text => print_report(&report, *dry_run),
            }
            refuse_errors(&report)?;
        }
        What::Export { plan, format, output } => {
            let file = crate::exports::plan(app, plan, &Filter::default(), format).await?;
            crate::instruments::cli::put(&file.bytes, output.as_deref())?;
        }
        What::Coverage { instrument, format } => {
            let filter = coverage::Filter { instrument: instrument.clone(), ..coverage::Filter::default() };
            let coverage::Coverage { gaps, shares, .. } = coverage::gaps(app, &filter).await?;
            match format {
                OutputFormat::Json => print_json(&gaps)?,
                OutputFormat::Text => {
                    for gap in &gaps {
                        println!(
                            "{}\t{}\t{}",
                            gap.gaps.join(", "),
                            gap.label,
                            gap.words.lines().next().unwrap_or_default()
                        );
                    }
                    for share in &shares {
                        println!("{}: {} of {}", share.gap, share.missing, share.of);
                    }
                }
            }
        }
        What::Carry { from, code, title, from_year, to_year, dry_run } => {
            let given = super::model::PlanGiven {
                code: code.clone(),
                title: title.clone(),
                from_year: from_year.clone(),
                to_year: to_year.clone(),
                ..super::model::PlanGiven::default()
            };
            let carried = carrying::preview(app, from).await?;
            for item in &carried {
                println!("{} {}", item.code, item.title);
            }
            if *dry_run {
                println!("{} items would be carried over", carried.len());
            } else {
                let made = carrying::carry(app, &app.unsigned, from, &given).await?;
                println!("{} items carried over into {made}", carried.len());
            }
        }
        What::Suggest { plan, instrument } => {
            let suggested = suggesting::suggestions(app, plan, instrument.as_deref()).await?;
            let kept = super::links::keep_suggestions(app, &app.unsigned, &suggested).await?;
            println!(
                "{kept} of {} suggestions are new; confirm them on the pages of the outputs",
                suggested.len()
            );
        }
    }
    Ok(())
}

fn print_report(report: &super::exchange::Report, dry_run: bool) {
    let (added, changed) = if dry_run { ("would be added", "changed") } else { ("added", "changed") };
    println!(
        "plan {}: {} {added}, {} {changed}, {} unchanged, {} links to duties suggested",
        report.plan, report.added, report.changed, report.unchanged, report.linked
    );
    for one in report.notes.iter().chain(&report.errors) {
        eprintln!("line {}: {}", one.line, one.message);
    }
}

/// Says what keeps a list out.
///
/// # Errors
/// Where something does.
pub fn refuse_errors(report: &super::exchange::Report) -> Result<()> {
    if report.errors.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> =
        report.errors.iter().map(|one| format!("line {}: {}", one.line, one.message)).collect();
    Err(Error::Invalid(format!(
        "{} errors keep the list out; nothing was stored\n  {}",
        lines.len(),
        lines.join("\n  ")
    )))
}

fn line(one: &Listed) -> String {
    let item = &one.item;
    let mut line =
        format!("{:indent$}{} {} [{}]", "", item.code, item.title, one.state.code(), indent = 2 * one.depth);
    if let Some(day) = one.due.day {
        line.push_str(&format!(" due {day}"));
    } else if one.due.undated {
        line.push_str(&format!(" due at {}, date not known", one.due.event));
    }
    if one.confirmed > 0 {
        line.push_str(&format!(" answers {}", one.confirmed));
    }
    if one.suggested > 0 {
        line.push_str(&format!(" ({} suggested)", one.suggested));
    }
    line
}

fn print_json(value: &impl serde::Serialize) -> Result<()> {
    let json =
        serde_json::to_string_pretty(value).map_err(|error| Error::internal("the list is no JSON", error))?;
    println!("{json}");
    Ok(())
}
