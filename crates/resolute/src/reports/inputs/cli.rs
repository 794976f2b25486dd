//! `resolute report inputs`

use clap::{Args, Subcommand};

use super::listing::{self, Figures, Line, lines, narrowed};
use super::{Asking, Judgement, actions};
use crate::activities::today;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::visit::encode_pairs;
use crate::{reports, tables};

/// `resolute report inputs N`
#[derive(Debug, Args)]
pub struct InputsCommand {
    /// Number of the report
    report: i64,
    /// A filter as in the address of the page, such as state=overdue; may be given several times
    #[arg(long = "filter")]
    filters: Vec<String>,
    /// text, csv or json
    #[arg(long, default_value = "text")]
    format: String,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Ask somebody who speaks for an actor; what was asked already reminds
    Ask {
        /// Place of the report; may be given several times
        #[arg(long = "place", required = true)]
        places: Vec<String>,
        /// Code of the actor
        #[arg(long)]
        actor: String,
        /// Number of an account that writes for the actor
        #[arg(long, conflicts_with = "email")]
        account: Option<i64>,
        /// Address of mail of somebody without an account
        #[arg(long, default_value = "")]
        email: String,
        /// Their name
        #[arg(long, default_value = "")]
        name: String,
        /// The last day that is in time
        #[arg(long)]
        due: String,
        /// What is to be said to them
        #[arg(long, default_value = "")]
        message: String,
    },
    /// Remind whoever was asked
    Remind {
        /// Number of the input
        input: i64,
    },
    /// Take an input back that nobody answered
    Withdraw {
        /// Number of the input
        input: i64,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Take an answer into the report
    Accept {
        /// Number of the input
        input: i64,
    },
    /// Leave an answer out of the report
    LeaveOut {
        /// Number of the input
        input: i64,
    },
}

/// Runs the command.
///
/// # Errors
/// As the actions.
pub async fn run(app: &App, command: &InputsCommand) -> Result<()> {
    let person = app.unsigned.clone();
    let report = command.report;
    match &command.what {
        None => return list(app, command).await,
        Some(What::Ask { places, actor, account, email, name, due, message }) => {
            let asking = Asking {
                places: places.join(";"),
                account: *account,
                email: email.clone(),
                name: name.clone(),
                actor: actor.clone(),
                due_on: due.clone(),
                message: message.clone(),
                language: String::new(),
            };
            let done = actions::ask(app, &person, report, &asking).await?;
            println!(
                "{} asked, {} asked before and reminded, {} asked before and left alone",
                done.asked.len(),
                done.reminded.len(),
                done.left_alone.len()
            );
        }
        Some(What::Remind { input }) => {
            actions::remind(app, &person, *input).await?;
            println!("input {input}: reminded");
        }
        Some(What::Withdraw { input, reason }) => {
            actions::withdraw(app, &person, *input, reason).await?;
            println!("input {input}: withdrawn");
        }
        Some(What::Accept { input }) => judge(app, report, *input, "accepted").await?,
        Some(What::LeaveOut { input }) => judge(app, report, *input, "left-out").await?,
    }
    Ok(())
}

async fn judge(app: &App, report: i64, input: i64, verdict: &str) -> Result<()> {
    let kept = reports::seen(app, &app.unsigned, report).await?;
    let given = kept.contributions.iter().find(|one| one.input == input);
    let revision = given.map_or(0, |one| one.revision);
    let judgement = Judgement { verdict: verdict.to_owned(), words: None, revision, input };
    actions::judge(app, &app.unsigned, report, &judgement).await?;
    println!("input {input}: {verdict}");
    Ok(())
}

async fn list(app: &App, command: &InputsCommand) -> Result<()> {
    let kept = reports::seen(app, &app.unsigned, command.report).await?;
    let all = lines(app, &kept, today((app.now)())).await?;
    let figures = Figures::of(&all);
    let pairs = command.filters.iter().map(|filter| {
        filter
            .split_once('=')
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .ok_or_else(|| Error::Invalid(format!("\"{filter}\" is no filter; write it as state=overdue")))
    });
    let pairs: Vec<(String, String)> = pairs.collect::<Result<_>>()?;
    let asked = listing::asked(&encode_pairs(pairs.into_iter()));
    let (rows, _) = narrowed(all, &asked);
    match command.format.as_str() {
        "json" => {
            let json = serde_json::to_string_pretty(&rows);
            println!("{}", json.map_err(|error| Error::internal("the inputs are no JSON", error))?);
        }
        "csv" => print!("{}", String::from_utf8_lossy(&tables::csv(&super::table::table(&rows))?)),
        "text" => {
            println!(
                "{} asked, {} received in time, {} late, {} open ({} overdue), {} declined, {} withdrawn",
                figures.asked,
                figures.received,
                figures.late,
                figures.open,
                figures.overdue,
                figures.declined,
                figures.withdrawn
            );
            rows.iter().for_each(|one| println!("{}", told(one)));
        }
        other => {
            return Err(Error::Invalid(format!(
                "\"{other}\" is no format of inputs; they come as text, csv or json"
            )));
        }
    }
    Ok(())
}

fn told(line: &Line) -> String {
    let input = &line.input;
    format!("{}  {}  {}  {}  due {}", input.id, line.state.code(), input.actor, input.place, input.due_on)
}
