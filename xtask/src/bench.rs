//! `cargo xtask bench`: ours and a yardstick, measured in the same run.
//!
//! A bench (`crates/*/benches/*.rs`, `harness = false`) prints one line a measure,
//! `bench: NAME OURS YARDSTICK` in nanoseconds; what it says beside that is shown as it is.

use std::fs;
use std::path::Path;

use crate::cargo;

/// Runs every bench of the workspace in release and prints the table at the end.
pub(crate) fn run() -> Result<(), String> {
    let mut rows = Vec::new();
    let mut failed = Vec::new();
    for (package, bench) in benches(&cargo::root())? {
        let arguments = ["bench", "--quiet", "--package", &package, "--bench", &bench];
        let ended_well = cargo::lines(&arguments, |line| match measure(line) {
            Some(row) => rows.push(row),
            None => println!("{line}"),
        })?;
        if !ended_well {
            failed.push(format!("{package}/{bench}"));
        }
    }
    println!("{:<44} {:>14} {:>14} {:>8}", "measure", "ours", "yardstick", "ratio");
    for row in rows {
        println!("{row}");
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// Crate and name of every bench, in order. Asking for them by name spares cargo the release build of all tests.
fn benches(root: &Path) -> Result<Vec<(String, String)>, String> {
    let entries = |folder: &Path| -> Result<Vec<_>, String> {
        let failure = |error: std::io::Error| format!("{}: {error}", folder.display());
        let read = fs::read_dir(folder).map_err(failure)?;
        let mut paths = read.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
        if let Ok(paths) = &mut paths {
            paths.sort();
        }
        paths.map_err(failure)
    };
    let stem = |path: &Path| path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let mut found = Vec::new();
    for package in entries(&root.join("crates"))? {
        let folder = package.join("benches");
        if !folder.is_dir() {
            continue;
        }
        let files = entries(&folder)?;
        let files = files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
        found.extend(files.filter_map(|path| Some((stem(&package)?, stem(path)?))));
    }
    Ok(found)
}

/// A line of the table from a line of bench output.
fn measure(line: &str) -> Option<String> {
    let said = line.strip_prefix("bench: ")?;
    let (rest, yardstick) = said.trim().rsplit_once(' ')?;
    let (name, ours) = rest.rsplit_once(' ')?;
    let (ours, yardstick) = (ours.parse::<f64>().ok()?, yardstick.parse::<f64>().ok()?);
    let milliseconds = |nanoseconds: f64| format!("{:.3} ms", nanoseconds / 1e6);
    let ratio = ours / yardstick;
    Some(format!("{name:<44} {:>14} {:>14} {ratio:>8.2}", milliseconds(ours), milliseconds(yardstick)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measure_gives_the_ratio_when_a_line_has_both_times() {
        let row = measure("bench: docx reading 2500000 1000000").expect("the line is a measure");
        let cells: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(cells, ["docx", "reading", "2.500", "ms", "1.000", "ms", "2.50"]);
        assert_eq!(measure("bench: docx reading fast slow"), None);
        assert_eq!(measure("20 pages read"), None);
    }
}
