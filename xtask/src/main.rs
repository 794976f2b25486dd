//! Checks, conformance figures and benches of the workspace.

mod bench;
mod cargo;
mod check;
mod conformance;
mod generate;
mod tidy;
mod world;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  check [--all]   format, lints, tidy and documentation; with --all the tests too
  tidy            the rules of the house alone: a few seconds, no build
  conformance     figures on real files (RESOLUTE_CORPUS) against the floors of conformance.toml
  world           the shapes of the map, from geo/ of RESOLUTE_CORPUS
  bench           ours, a yardstick of the same run, and the ratio
  generate --activities N [--seed S] [--format iati|csv] [-o FILE]
                  made-up activities with the distributions of real ones; every title says EXERCISE
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["check"] => check::run(false),
        ["check", "--all"] => check::run(true),
        ["tidy"] => tidy::run(),
        ["conformance"] => conformance::run(),
        ["world"] => world::run(),
        ["bench"] => bench::run(),
        ["generate", ref rest @ ..] => generate::run(rest),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
