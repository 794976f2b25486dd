//! The rules of the house that no compiler knows.
//!
//! Each rule is a function from the files of the project to complaints, with a test that sees it fail.

mod figures;
mod imports;
mod links;
mod migrations;
mod modules;
mod packages;
mod routes;
mod sizes;
mod sql;
mod test_files;
mod translations;
mod words;

use std::fmt;
use std::fs;
use std::process::Command;

use crate::cargo;

type Rule = fn(&Tree) -> Vec<Complaint>;

const RULES: &[Rule] = &[
    figures::rule,
    imports::rule,
    links::rule,
    migrations::rule,
    modules::rule,
    packages::rule,
    routes::rule,
    sql::rule,
    test_files::rule,
    translations::rule,
    words::rule,
];

/// Applies every rule to the files of the working tree; prints warnings, fails on complaints.
pub(crate) fn run() -> Result<(), String> {
    let tree = Tree::of_the_project()?;
    for warning in sizes::warnings(&tree) {
        println!("tidy: warning: {warning}");
    }
    let complaints: Vec<Complaint> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    for complaint in &complaints {
        eprintln!("tidy: {complaint}");
    }
    match complaints.len() {
        0 => Ok(()),
        1 => Err("tidy: one complaint".to_owned()),
        many => Err(format!("tidy: {many} complaints")),
    }
}

/// One thing that is not as it should be.
#[derive(Debug, PartialEq)]
struct Complaint {
    path: String,
    line: Option<usize>,
    message: String,
}

impl Complaint {
    fn file(path: &str, message: impl Into<String>) -> Complaint {
        Complaint { path: path.to_owned(), line: None, message: message.into() }
    }

    /// `index` counts from 0, as `enumerate` gives it.
    fn line(path: &str, index: usize, message: impl Into<String>) -> Complaint {
        Complaint { path: path.to_owned(), line: Some(index + 1), message: message.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.path, self.message),
            None => write!(formatter, "{}: {}", self.path, self.message),
        }
    }
}

/// A file as the rules see it; `text` is empty for what is not UTF-8.
#[derive(Debug)]
struct File {
    path: String,
    text: String,
}

impl File {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The lines before the first test module, with their index; none of a module that is only tests.
    fn lines_without_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = if self.path.ends_with("/tests.rs") { "" } else { &self.text };
        text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]")
    }
}

/// The files that git knows or would add, with paths from the root and `/` between folders.
#[derive(Debug)]
struct Tree {
    files: Vec<File>,
}

impl Tree {
    fn of_the_project() -> Result<Tree, String> {
        let listing = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(cargo::root())
            .output()
            .map_err(|error| format!("git ls-files: {error}"))?;
        if !listing.status.success() {
            return Err(format!("git ls-files: {}", String::from_utf8_lossy(&listing.stderr)));
        }
        let listing = String::from_utf8_lossy(&listing.stdout).into_owned();
        let mut files = Vec::new();
        for path in listing.split('\0').filter(|path| !path.is_empty()) {
            // A file that git still lists and somebody has just removed is no complaint.
            let Ok(bytes) = fs::read(cargo::root().join(path)) else { continue };
            files.push(File { path: path.to_owned(), text: String::from_utf8(bytes).unwrap_or_default() });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Tree { files })
    }

    #[cfg(test)]
    fn of(files: &[(&str, &str)]) -> Tree {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        Tree { files: files.iter().map(file).collect() }
    }

    fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Files below `folder`, which ends with `/`.
    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder))
    }
}

/// The complaints of a rule on made-up files, as text.
#[cfg(test)]
fn complaints(rule: Rule, files: &[(&str, &str)]) -> Vec<String> {
    rule(&Tree::of(files)).iter().map(Complaint::to_string).collect()
}
