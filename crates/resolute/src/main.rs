//! The one binary: server, worker and command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    resolute::cli::main()
}
