//! Every command, grouped by noun. Names are a contract: scripts outside the project call them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::accounts::Person;
use crate::app::App;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::server;

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
    /// Serve what is there
    Serve,
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
            ExitCode::from(if matches!(error, Error::Invalid(_)) { 2 } else { 3 })
        }
    }
}

fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("RESOLUTE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

async fn run(cli: Cli) -> Result<ExitCode> {
    let mut config = Config::load(&cli.data, |name| std::env::var(name).ok())?;
    match cli.command {
        Command::Up { port, exercise } => {
            config.port = port.unwrap_or(config.port);
            let operator = Person::local_operator(&config.acting_for);
            let mut app = App::open(config, operator).await?;
            app.exercise = exercise;
            serve(app).await
        }
        Command::Serve => serve(App::open(config, Person::visitor()).await?).await,
    }
}

async fn serve(app: App) -> Result<ExitCode> {
    server::health::recorder();
    server::serve(app, |address| {
        println!("Resolute is at http://localhost:{} (stop with Ctrl+C)", address.port());
    })
    .await?;
    Ok(ExitCode::SUCCESS)
}
