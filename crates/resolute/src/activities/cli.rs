//! `resolute activity`: entries for the terminal.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::duplicates::cli::DuplicatesCommand;
use super::form::suggested;
use super::model::{Problem, Record};
use super::owners::all;
use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::locale::Locale;
use crate::web::words::words_with;

/// Largest file of one entry.
const LARGEST: u64 = 4 * 1024 * 1024;

/// `resolute activity`
#[derive(Debug, Args)]
pub struct ActivityCommand {
    #[command(subcommand)]
    what: What,
    /// How to write the answer
    #[arg(long, value_enum, default_value = "text", global = true)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Begin a draft from a JSON file of a record
    New {
        /// The file, as `show --format json` writes `record`
        #[arg(long)]
        file: PathBuf,
        /// Code of the actor whose entry it is; left out, the one of the settings
        #[arg(long)]
        acting_for: Option<String>,
    },
    /// Save other words for an entry; changes to a public one wait for review
    Change {
        /// Number of the entry
        id: i64,
        /// JSON file of a record
        #[arg(long)]
        file: PathBuf,
    },
    /// Show an entry and where it stands
    Show {
        /// Number of the entry
        id: i64,
    },
    /// Tell what became of a public entry, as everybody may know it
    History {
        /// Number of the entry
        id: i64,
    },
    /// List the entries of an actor, what waits for it first
    List {
        /// Code of the actor; left out, the one of the settings
        #[arg(long)]
        owner: Option<String>,
    },
    /// Give an entry to the reviewers
    Submit {
        /// Number of the entry
        id: i64,
    },
    /// Say that a public entry is still right
    Confirm {
        /// Number of the entry
        id: i64,
    },
    /// Give a draft up; its words are kept
    Withdraw {
        /// Number of the entry
        id: i64,
    },
    /// Take up again what was given up
    Restore {
        /// Number of the entry
        id: i64,
    },
    /// Say what the words of an entry suggest
    Suggest {
        /// Number of the entry
        id: i64,
    },
    /// Ask the owners of entries that nobody confirmed for a year, now
    Remind,
    /// List published entries that may be the same
    Duplicates(DuplicatesCommand),
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Runs the command.
///
/// # Errors
/// As the action.
pub async fn run(app: &App, command: ActivityCommand) -> Result<()> {
    let person = &*app.unsigned;
    let as_json = command.format == Format::Json;
    let (answer, words) = match command.what {
        What::New { file, acting_for } => {
            let record = read(&file)?;
            let person = person.for_actor(&app.db, acting_for.as_deref()).await?;
            refuse(&super::check(app, &record, false).await?)?;
            let saved = super::begin(app, &person, &record).await?;
            (
                json!(saved),
                format!("entry {} is begun; `resolute activity submit {}` submits it", saved.id, saved.id),
            )
        }
        What::Change { id, file } => {
            let record = read(&file)?;
            refuse(&super::check(app, &record, false).await?)?;
            let (_, revision) = words_of(app, id).await?;
            let saved = super::save(app, person, id, revision, &record).await?;
            (json!(saved), format!("entry {id} is saved; revision {}", saved.revision))
        }
        What::Show { id } => show(app, id).await?,
        What::History { id } => {
            let history = super::history::api::of(app, id).await?;
            (json!(history), history.lines().join("\n"))
        }
        What::List { owner } => {
            let own = all(app, person, owner.as_deref()).await?;
            let line = |it: &super::owners::Own| {
                format!("{:>8}  {:10}  {:10}  {}", it.id, it.standing.code(), it.next.code(), it.title)
            };
            let mut lines: Vec<String> = own.iter().map(line).collect();
            lines.push(format!("{} in all", own.len()));
            (json!(own), lines.join("\n"))
        }
        What::Submit { id } => {
            let (record, revision) = words_of(app, id).await?;
            refuse(&super::check(app, &record, true).await?)?;
            let saved = super::submit(app, person, id, revision).await?;
            (json!(saved), format!("entry {id} waits for a reviewer"))
        }
        What::Confirm { id } => {
            let on = super::today((app.now)());
            super::confirm(app, person, id, on).await?;
            (json!({ "id": id, "confirmed_on": on }), format!("entry {id} is confirmed as of {on}"))
        }
        What::Withdraw { id } => {
            super::owners::withdraw(app, person, id).await?;
            (json!({ "id": id }), format!("the draft of entry {id} is given up"))
        }
        What::Restore { id } => {
            super::owners::restore(app, person, id).await?;
            (json!({ "id": id }), format!("the draft of entry {id} is taken up again"))
        }
        What::Suggest { id } => {
            let found = suggested(app, &words_of(app, id).await?.0).await?;
            let all = [&found.lines, &found.goals, &found.targets, &found.mandates];
            let line = |it: &super::form::Because| {
                let perhaps = if it.perhaps { "perhaps" } else { "likely" };
                format!(
                    "{:<12} {perhaps:<7} {:.2}  because of: {}",
                    it.notation,
                    it.score,
                    it.words.join(", ")
                )
            };
            let lines: Vec<String> = all.into_iter().flatten().map(line).collect();
            (json!(found), lines.join("\n"))
        }
        What::Duplicates(command) => {
            return super::duplicates::cli::run(app, &command, as_json).await;
        }
        What::Remind => {
            let messages = super::owners::reminders::remind(app).await?;
            (json!({ "messages": messages }), format!("{messages} messages are queued"))
        }
    };
    match command.format {
        Format::Text => println!("{words}"),
        Format::Json => println!("{answer:#}"),
    }
    Ok(())
}

fn read(file: &std::path::Path) -> Result<Record> {
    let name = file.display();
    let length = std::fs::metadata(file)
        .map_err(|error| Error::Invalid(format!("{name} cannot be opened: {error}")))?;
    if length.len() > LARGEST {
        return Err(Error::Invalid(format!("{name} is larger than {LARGEST} bytes")));
    }
    let text = std::fs::read_to_string(file)
        .map_err(|error| Error::Invalid(format!("{name} cannot be read: {error}")))?;
    serde_json::from_str(&text).map_err(|error| Error::Invalid(format!("{name} is no record: {error}")))
}

/// What is wrong, a line each.
fn refuse(problems: &[Problem]) -> Result<()> {
    let line = |it: &Problem| {
        let said = words_with(
            Locale::En,
            &format!("activity-rule-{}", it.rule),
            &[("value", it.value.as_str().into())],
        );
        format!("{}: {said}", it.field)
    };
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(problems.iter().map(line).collect::<Vec<_>>().join("\n"))),
    }
}

/// The words that would be submitted, and their revision.
async fn words_of(app: &App, id: i64) -> Result<(Record, i64)> {
    let missing = || Error::NotFound(format!("activity {id}"));
    let entry = store::by_id(&app.db, id).await?.ok_or_else(missing)?;
    Ok(match store::proposal(&app.db, id).await? {
        Some(waiting) => (waiting.record, waiting.revision),
        None => (entry.record, entry.revision),
    })
}

async fn show(app: &App, id: i64) -> Result<(Value, String)> {
    let missing = || Error::NotFound(format!("activity {id}"));
    let entry = store::by_id(&app.db, id).await?.ok_or_else(missing)?;
    let waiting = store::proposal(&app.db, id).await?;
    let steps = store::steps(&app.db, id).await?;
    let mut lines = vec![
        format!("{} {}", entry.id, entry.record.title),
        format!("{}, {}", entry.record.kind.code(), entry.record.organisation),
        format!("stands: {} (revision {})", entry.standing.code(), entry.revision),
    ];
    lines.extend(
        waiting.iter().map(|it| format!("changes: {} (revision {})", it.standing.code(), it.revision)),
    );
    let step = |it: &store::StepTaken| format!("{}  {}  {}", it.at, it.step, it.reason);
    lines.extend(steps.iter().map(step));
    let changes =
        waiting.map(|it| json!({ "standing": it.standing, "revision": it.revision, "record": it.record }));
    let answer = json!({
        "id": entry.id, "owner": entry.owner, "standing": entry.standing, "revision": entry.revision,
        "confirmed_on": entry.confirmed_on, "record": entry.record, "changes": changes,
        "steps": steps.iter().map(|it| json!({ "step": it.step, "reason": it.reason, "at": it.at })).collect::<Vec<_>>(),
    });
    Ok((answer, lines.join("\n")))
}
