//! Every command, grouped by noun. Names are a contract: scripts outside the project call them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::accounts::Person;
use crate::app::App;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::tagging;
use crate::{
    accounts, activities, actors, backups, checks, comparisons, exports, finding, frameworks, imports,
    instruments, mail, mandates, reference, reports, server, trace,
};
use crate::{conferences, deadlines, obligations, parallels, plans, trends};

/// From resolution to result.
#[derive(Debug, Parser)]
#[command(name = "resolute", version, about = "From resolution to result", propagate_version = true)]
struct Cli {
    /// Folder of the database, the files and the settings
    #[arg(long, global = true, env = "RESOLUTE_DATA", default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Create the data, load the reference set and the demonstration, and serve
    Up {
        /// Port to listen on; 0 lets the system choose
        #[arg(long)]
        port: Option<u16>,
        /// A practice server: every page says that nothing on it is real
        #[arg(long)]
        exercise: bool,
    },
    /// Serve what is there; everybody may read, who signs in writes by their roles
    Serve,
    /// Print the text of a file, with its tracked changes accepted, rejected or marked
    Text(instruments::cli::TextCommand),
    /// Show what one file changes in another
    Compare(comparisons::cli::CompareCommand),
    /// Work out the changes of a text that lost its marks
    Recover(instruments::cli::RecoverCommand),
    /// Say what a drafter should see before a text leaves the house
    Check(checks::cli::CheckCommand),
    /// Suggest action lines, goals and targets for a text
    Tag(tagging::cli::TagCommand),
    /// List the duties of a file or of an instrument
    Mandates(mandates::cli::MandatesCommand),
    /// Say what happened to a paragraph: words, duty, activities, evidence, states, what is missing
    Trace(trace::paragraph::cli::TraceCommand),
    /// Say where an instrument, an actor or an action line stands: duties by state, gaps, what is due
    Overview(trace::overview::cli::OverviewCommand),
    /// List passages of other texts that say the same
    Parallels(parallels::cli::ParallelsCommand),
    /// Say what is due, and when
    Deadlines(deadlines::cli::DeadlinesCommand),
    /// List what bodies owe each other, and record that it was handed over and received
    Obligations(obligations::cli::ObligationsCommand),
    /// List conferences, and move their days
    Conference(conferences::cli::ConferenceCommand),
    /// List, show and check plans, and suggest which duties their outputs answer
    Plan(plans::cli::PlanCommand),
    /// Take files into the database
    Import(imports::cli::ImportCommand),
    /// Suggest, confirm or withdraw a link between concepts of two frameworks
    Link(frameworks::mappings::cli::LinkCommand),
    /// Write a list or a text out of the database
    Export(exports::cli::ExportCommand),
    /// Find texts, paragraphs, duties, actors and concepts by their words
    Search(finding::cli::SearchCommand),
    /// Decide what of the contributed becomes public
    Review(activities::review::cli::ReviewCommand),
    /// Make accounts, give roles, set passwords
    User(accounts::cli::UserCommand),
    /// Write, look at, submit and confirm entries of activities
    Activity(activities::cli::ActivityCommand),
    /// Sum the money of published activities, or judge all of it anew
    Money(activities::money::cli::MoneyCommand),
    /// Say who works with whom in published activities
    Partners(activities::partners::cli::PartnersCommand),
    /// Say what grew and what fell among new activities of two periods beyond chance
    Trends(trends::cli::TrendsCommand),
    /// Write a report over a period, or list the reports there are
    Report(reports::cli::ReportCommand),
    /// Write everything into one file
    Backup {
        /// File to write; it must not exist
        file: PathBuf,
    },
    /// Put a backup into an empty data folder
    Restore {
        /// File that `backup` wrote
        file: PathBuf,
    },
    /// Show or check the settings
    Config {
        #[command(subcommand)]
        what: ConfigCommand,
    },
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    /// Print every setting with its value
    Show,
    /// Try the settings: folder, database, address
    Check,
}

/// Runs the command line: 0 fine, 1 findings, 2 wrong use, 3 failed.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    start_log();
    let runtime = tokio::runtime::Runtime::new().expect("the system can start threads");
    match runtime.block_on(run(cli)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {}", error.with_causes());
            ExitCode::from(
                if matches!(error, Error::Invalid(_) | Error::Field(..) | Error::NotFound(_) | Error::Gone(_))
                {
                    2
                } else {
                    3
                },
            )
        }
    }
}

fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("RESOLUTE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

async fn run(cli: Cli) -> Result<ExitCode> {
    match &cli.command {
        // These need no data folder.
        Command::Recover(command) => return instruments::cli::recover(command).map(|()| ExitCode::SUCCESS),
        Command::Check(command) => return checks::cli::run(command),
        Command::Tag(command) => return tagging::cli::run(command).map(|()| ExitCode::SUCCESS),
        Command::Text(command) => return instruments::cli::text(command).map(|()| ExitCode::SUCCESS),
        Command::Compare(command) => return comparisons::cli::run(command).map(|()| ExitCode::SUCCESS),
        Command::Mandates(command) if command.instrument.is_none() => {
            return mandates::cli::of_file(command).map(|()| ExitCode::SUCCESS);
        }
        _ => {}
    }
    let mut config = Config::load(&cli.data, |name| std::env::var(name).ok())?;
    match cli.command {
        Command::Up { port, exercise } => {
            config.port = port.unwrap_or(config.port);
            let mut app = open_for_operator(config).await?;
            app.exercise |= exercise;
            let operator = (*app.unsigned).clone();
            reference::load(&app, &operator).await?;
            imports::load_demonstration(&app, &operator).await?;
            plans::links::suggesting::fill(&app, &operator).await?;
            fill_register(&mut app, &operator).await?;
            instruments::citations::fill(&app, &operator).await?;
            serve(app).await
        }
        Command::Serve => {
            let mut app = App::open(config, Person::visitor()).await?;
            app.exercise = activities::exercise::is_loaded(&app.db).await?;
            if reference::files(&app.db).await?.is_empty() {
                let folder = app.config.data.display();
                eprintln!(
                    "nothing is loaded in {folder}; `resolute up` loads the reference set and the demonstration"
                );
            } else {
                // A folder of an older program takes the set of this one; where it has it already, nothing happens.
                let operator = Person::local_operator(&app.config.acting_for);
                reference::load(&app, &operator).await?;
                instruments::citations::fill(&app, &operator).await?;
                judge_money(&app).await?;
            }
            serve(app).await
        }
        Command::Text(_)
        | Command::Compare(_)
        | Command::Recover(_)
        | Command::Check(_)
        | Command::Tag(_) => {
            unreachable!("answered above, before the data folder is opened")
        }
        Command::Mandates(command) => {
            let app = open_for_operator(config).await?;
            let instrument = command.instrument.as_deref().expect("answered above where there is none");
            mandates::cli::of_instrument(&app, instrument, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Import(command) => {
            let app = open_for_operator(config).await?;
            let operator = (*app.unsigned).clone();
            // Texts are read against the register, so it is there before them.
            reference::load(&app, &operator).await?;
            imports::cli::run(&app, &operator, &command).await
        }
        Command::Trace(command) => {
            trace::paragraph::cli::run(&open_for_operator(config).await?, command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Overview(command) => {
            trace::overview::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Parallels(command) => {
            parallels::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Plan(command) => {
            let app = open_for_operator(config).await?;
            reference::load(&app, &app.unsigned).await?;
            plans::cli::run(&app, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Link(command) => {
            let app = open_for_operator(config).await?;
            let operator = (*app.unsigned).clone();
            frameworks::mappings::cli::run(&app, &operator, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Export(command) => {
            let app = open_for_operator(config).await?;
            instruments::citations::fill(&app, &app.unsigned).await?;
            exports::cli::run(&app, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Search(command) => {
            finding::cli::run(&App::open(config, Person::visitor()).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Review(command) => {
            activities::review::cli::run(&open_for_operator(config).await?, command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::User(command) => {
            let app = open_for_operator(config).await?;
            // Roles are given for actors, which come with the reference set.
            reference::load(&app, &app.unsigned).await?;
            accounts::cli::run(&app, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Activity(command) => {
            activities::cli::run(&open_for_operator(config).await?, command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Money(command) => {
            activities::money::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Deadlines(command) => {
            deadlines::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Obligations(command) => {
            let app = open_for_operator(config).await?;
            let person = app.unsigned.clone();
            obligations::cli::run(&app, &person, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Conference(command) => {
            let app = open_for_operator(config).await?;
            let person = app.unsigned.clone();
            conferences::cli::run(&app, &person, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Partners(command) => {
            activities::partners::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Trends(command) => {
            trends::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Report(command) => {
            reports::cli::run(&open_for_operator(config).await?, &command).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Backup { file } => {
            let app = open_for_operator(config).await?;
            let summary = backups::backup(&app, &file).await?;
            println!("{}: {} rows, {} files", file.display(), summary.rows, summary.files);
            println!(
                "not in it: {}, the key of second factors; keep a copy of that file in another place",
                app.config.key_file.display()
            );
            Ok(ExitCode::SUCCESS)
        }
        Command::Restore { file } => {
            let app = open_for_operator(config).await?;
            let summary = backups::restore(&app, &file).await?;
            println!(
                "restored {} rows and {} files into {}",
                summary.rows,
                summary.files,
                app.config.data.display()
            );
            println!(
                "put {} back too: without it codes of devices are refused, and people sign in with recovery codes",
                app.config.key_file.display()
            );
            Ok(ExitCode::SUCCESS)
        }
        Command::Config { what: ConfigCommand::Show } => {
            config.lines().iter().for_each(|line| println!("{line}"));
            Ok(ExitCode::SUCCESS)
        }
        Command::Config { what: ConfigCommand::Check } => check_config(config).await,
    }
}

/// Real entries that everybody may have; on a practice server made-up ones instead, and no real ones beside them.
async fn fill_register(app: &mut App, operator: &Person) -> Result<()> {
    if !app.exercise {
        activities::demonstration::load(app, operator).await?;
        return Ok(());
    }
    let bar = indicatif::ProgressBar::new(activities::exercise::ENTRIES);
    bar.set_style(
        indicatif::ProgressStyle::with_template("{bar:30} {pos}/{len} made-up entries")
            .expect("the template is a valid one"),
    );
    let progress = |done| bar.set_position(done);
    activities::exercise::load(app, operator, activities::exercise::ENTRIES, progress).await?;
    bar.finish_and_clear();
    Ok(())
}

/// A folder of an older program has no verdicts about money yet.
async fn judge_money(app: &App) -> Result<()> {
    let rebuilt = activities::money::ensure(app, activities::money::cli::bar()).await?;
    if let Some(rebuilt) = rebuilt.filter(|rebuilt| rebuilt.activities > 0) {
        eprintln!("the money of {} activities was read and judged anew", rebuilt.activities);
    }
    Ok(())
}

async fn open_for_operator(config: Config) -> Result<App> {
    let operator = Person::local_operator(&config.acting_for);
    let mut app = App::open(config, operator).await?;
    // What a command writes of made-up entries says so, as pages do.
    app.exercise = activities::exercise::is_loaded(&app.db).await?;
    // Before there are new entries, which are judged as they come.
    judge_money(&app).await?;
    Ok(app)
}

/// Tries what the settings name; each failure is a finding.
async fn check_config(config: Config) -> Result<ExitCode> {
    let address = std::net::SocketAddr::new(config.host, config.port);
    let mut findings = Vec::new();
    if let Err(error) = tokio::net::TcpListener::bind(address).await {
        findings.push(format!("cannot listen on {address}: {error}"));
    }
    let tried = match mail::Transport::from_settings(&config) {
        Ok(transport) => transport.check().await,
        Err(error) => Err(error),
    };
    findings.extend(tried.err().map(|error| error.with_causes()));
    if let Err(error) = mail::sending::sender(&config) {
        findings.push(error.to_string());
    }
    match open_for_operator(config).await {
        Ok(app) if actors::by_id(&app.db, &app.config.acting_for).await?.is_none() => {
            if !actors::all(&app.db).await?.is_empty() {
                findings.push(format!("acting_for = {} names no known actor", app.config.acting_for));
            }
        }
        Ok(_) => {}
        Err(error) => findings.push(error.with_causes()),
    }
    findings.iter().for_each(|finding| println!("{finding}"));
    if findings.is_empty() {
        println!("the settings work");
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(1))
}

async fn serve(app: App) -> Result<ExitCode> {
    server::health::recorder();
    server::serve(app, |address| {
        println!("Resolute is at http://localhost:{} (stop with Ctrl+C)", address.port());
    })
    .await?;
    Ok(ExitCode::SUCCESS)
}
