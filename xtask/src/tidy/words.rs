//! Words that do not belong in the project: unfinished work, this or that machine's paths, addresses of registries.

use super::{Complaint, File, Tree};

/// Files that are made by tools and name what they must.
const MADE_BY_TOOLS: &[&str] = &["Cargo.lock"];

/// Forbidden in every file. In halves, so that this file may stand.
const ANYWHERE: &[(&str, &str)] = &[
    (concat!("registry.npm", "js"), "the address of a registry"),
    (concat!("npmmir", "ror"), "the address of a registry"),
    (concat!("index.crates", ".io"), "the address of a registry"),
    (concat!("static.crates", ".io"), "the address of a registry"),
    (concat!("files.python", "hosted"), "the address of a registry"),
    (concat!("deb.deb", "ian.org"), "the address of a registry"),
    (concat!("\"res", "olved\": \"http"), "the address of a registry"),
    (concat!("/wo", "rk/"), "a path of one machine"),
    (concat!("/ro", "ot/"), "a path of one machine"),
    (concat!("/fa", "rm/"), "a path of one machine"),
];

/// Forbidden in program text.
const IN_PROGRAMS: &[(&str, &str)] = &[
    (concat!("to", "do!("), "unfinished work"),
    (concat!("unimple", "mented!("), "unfinished work"),
    (concat!("db", "g!("), "a trace of debugging"),
    (concat!("#[ign", "ore"), "a test that does not run"),
    (concat!("TO", "DO"), "unfinished work belongs in an issue"),
    (concat!("FIX", "ME"), "unfinished work belongs in an issue"),
];

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let files = tree.files.iter().filter(|file| !MADE_BY_TOOLS.contains(&file.path.as_str()));
    files.flat_map(in_file).collect()
}

fn in_file(file: &File) -> Vec<Complaint> {
    let is_program = [".rs", ".js", ".mjs", ".css", ".html", ".sql", ".ftl", ".toml"]
        .iter()
        .any(|ending| file.path.ends_with(ending));
    let forbidden = ANYWHERE.iter().chain(if is_program { IN_PROGRAMS } else { &[] });
    let forbidden: Vec<_> = forbidden.collect();
    let mut complaints = Vec::new();
    let mut above = "";
    for (index, line) in file.text.lines().enumerate() {
        let met = forbidden.iter().filter(|(word, _)| line.contains(word));
        complaints
            .extend(met.map(|(word, why)| Complaint::line(&file.path, index, format!("`{word}`: {why}"))));
        if file.is_rust() && allows(line) && !line.contains("reason") && !above.trim_start().starts_with("//")
        {
            complaints.push(Complaint::line(&file.path, index, "`allow` without a reason in it or above it"));
        }
        if file.is_rust() && !file.path.contains("/tests/") && line.trim_start().starts_with("let _ =") {
            complaints.push(Complaint::line(&file.path, index, "`let _ =` swallows what it is given"));
        }
        above = line;
    }
    complaints
}

/// An `allow` on one line. `expect` is better still: it says when it is no longer needed.
fn allows(line: &str) -> bool {
    let line = line.trim_start();
    (line.starts_with("#[allow(") || line.starts_with("#![allow(")) && line.contains(")]")
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn words_complain_when_one_of_them_stands_in_a_file() {
        let path = concat!("see /wo", "rk/notes for more\n");
        let program = concat!(
            "//! A.\nto",
            "do!()\n#[allow(dead_code)]\n#[allow(dead_code, reason = \"why\")]\n\
             // Why.\n#[allow(dead_code)]\n    let _ = given;\n"
        );
        let files = [("a.rs", program), ("notes.md", path), ("b.md", concat!("a TO", "DO of the text\n"))];
        assert_eq!(
            complaints(rule, &files),
            [
                concat!("a.rs:2: `to", "do!(`: unfinished work"),
                "a.rs:3: `allow` without a reason in it or above it",
                "a.rs:7: `let _ =` swallows what it is given",
                concat!("notes.md:1: `/wo", "rk/`: a path of one machine"),
            ]
        );
    }
}
