//! `cargo xtask check`: what must hold before a commit.

use crate::{cargo, tidy};

/// Runs every check, also after one has failed, and names those that failed.
pub(crate) fn run(all: bool) -> Result<(), String> {
    let mut failed = Vec::new();
    let mut step = |name: &'static str, outcome: Result<(), String>| {
        if let Err(message) = outcome {
            eprintln!("{name}: {message}");
            failed.push(name);
        }
    };
    step("format", cargo::run(&["fmt", "--all", "--check"], &[]));
    step("tidy", tidy::run());
    step(
        "lints",
        cargo::run(
            &["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"],
            &[],
        ),
    );
    let strict = [("RUSTDOCFLAGS", "-D warnings")];
    step("documentation", cargo::run(&["doc", "--workspace", "--no-deps", "--locked", "--quiet"], &strict));
    if all {
        step("tests", cargo::run(&["test", "--workspace", "--locked", "--no-fail-fast"], &[]));
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}
