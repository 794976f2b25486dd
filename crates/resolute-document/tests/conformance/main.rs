//! Figures on other people's files (`RESOLUTE_CORPUS`); none may fall below its floor in `conformance.toml`.

mod citations;
mod duties;
mod languages;
mod parallels;

use std::path::PathBuf;

/// A folder of the corpus, or `None` with a word on standard output.
fn corpus(folder: &str) -> Option<PathBuf> {
    let Some(corpus) = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from) else {
        println!("conformance: {folder} skipped, RESOLUTE_CORPUS is not set");
        return None;
    };
    let path = corpus.join(folder);
    let is_there = path.is_dir();
    assert!(
        is_there || std::env::var_os("CI").is_none(),
        "RESOLUTE_CORPUS is set, but {} is no folder",
        path.display()
    );
    if !is_there {
        println!("conformance: {folder} skipped, {} is no folder", path.display());
    }
    is_there.then_some(path)
}

/// Prints a figure and holds it to its floor.
fn report(name: &str, reached: usize, all: usize) {
    println!("conformance: {name} {reached}/{all}");
    let floors = concat!(env!("CARGO_MANIFEST_DIR"), "/../../conformance.toml");
    let text = std::fs::read_to_string(floors).expect("the floors are in the repository");
    let table = text.split("[resolute-document]").nth(1).expect("this crate has a table").split("\n[").next();
    let row = table
        .and_then(|table| table.lines().find(|line| line.split('=').next().map(str::trim) == Some(name)));
    let floor = row.and_then(|row| row.split('=').nth(1)?.split('#').next()?.trim().parse::<usize>().ok());
    let floor = floor.unwrap_or_else(|| panic!("{name} has no floor in conformance.toml"));
    assert!(reached >= floor, "{name} reached {reached} of {all}, its floor is {floor}");
}
