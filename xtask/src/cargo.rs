//! Running cargo in the workspace.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the workspace: the folder above this crate. Cargo says which crate it runs; the place where the program
/// was built may be another checkout that shares the target folder.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&own).parent().expect("the crate lies in the workspace").to_owned()
}

fn cargo(arguments: &[&str]) -> Command {
    // Cargo sets CARGO for what it runs, so the same toolchain is used.
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// Runs cargo with its output shown. `environment` is set for this run only.
pub(crate) fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Result<(), String> {
    let status = cargo(arguments).envs(environment.iter().copied()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`cargo {}` ended with {status}", arguments.join(" "))),
        Err(error) => Err(format!("`cargo {}` did not start: {error}", arguments.join(" "))),
    }
}

/// Runs cargo and gives each line of its standard output to `line`; whether cargo ended well.
pub(crate) fn lines(arguments: &[&str], mut line: impl FnMut(&str)) -> Result<bool, String> {
    let failure = |error: std::io::Error| format!("`cargo {}`: {error}", arguments.join(" "));
    let mut child = cargo(arguments).stdout(Stdio::piped()).spawn().map_err(failure)?;
    let output = child.stdout.take().expect("standard output is piped");
    for read in BufReader::new(output).lines() {
        line(&read.map_err(failure)?);
    }
    Ok(child.wait().map_err(failure)?.success())
}
