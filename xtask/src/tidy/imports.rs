//! Who may use whom: the files inside a noun, the nouns among each other, and the folders that know no noun.

use super::{Complaint, Tree};

const SOURCE: &str = "crates/resolute/src/";

/// From the ground up. The model, store and actions of a noun use only nouns of earlier rows; its doors may use any.
const ORDER: &[&[&str]] = &[
    &["actors"],
    &["accounts"],
    &["frameworks"],
    &["conferences"],
    &["instruments"],
    &["mandates", "indicators", "parallels"],
    &["plans", "activities", "funding", "requests", "meetings"],
    &["forum", "obligations", "searches"],
    &["deadlines"],
    &["decisions", "trace"],
    &["trends"],
    &["reports"],
    &["inputs", "reporting"],
];

/// Folders below all nouns. `accounts` is the exception, known to all: who asks, and with which right, is part of every
/// question that a page, an action or an audit row answers.
const BELOW_NOUNS: &[&str] = &["audit", "db", "files", "formats", "search", "tables", "web"];
const KNOWN_TO_ALL: &str = "accounts";

/// File of a noun and what it may not name.
const FILES: &[(&str, &[&str])] = &[
    ("model.rs", &["store", "actions", "web", "views", "api", "cli", "jobs", "db"]),
    ("store.rs", &["actions", "web", "views", "api", "cli", "jobs"]),
    ("actions.rs", &["web", "views", "api", "cli", "jobs"]),
];

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.below(SOURCE).filter(|file| file.is_rust()) {
        let path = &file.path[SOURCE.len()..];
        let Some((folder, _)) = path.split_once('/') else { continue };
        let name = path.rsplit('/').next().unwrap_or_default();
        let forbidden = FILES.iter().find(|(file, _)| *file == name).map(|(_, words)| *words);
        for (index, line) in file.lines_without_tests() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            let used = parts(line);
            for word in forbidden.unwrap_or_default() {
                if used.iter().any(|part| part.own_file == Some(*word) || part.top == Some(*word)) {
                    complaints.push(Complaint::line(&file.path, index, format!("{name} may not use {word}")));
                }
            }
            for other in used.iter().filter_map(|part| part.top).filter(|other| *other != folder) {
                let Some(theirs) = rank(other) else { continue };
                if BELOW_NOUNS.contains(&folder) && other != KNOWN_TO_ALL {
                    let message = format!("{folder} knows no noun, and {other} is one");
                    complaints.push(Complaint::line(&file.path, index, message));
                }
                let is_inner = forbidden.is_some() && other != KNOWN_TO_ALL;
                if is_inner && rank(folder).is_some_and(|own| theirs >= own) {
                    let message = format!("{folder} may not use {other}: it comes no earlier in the order");
                    complaints.push(Complaint::line(&file.path, index, message));
                }
            }
        }
    }
    complaints
}

/// How early a noun comes in the order; `None` for a folder outside it.
pub(super) fn rank(noun: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&noun))
}

/// What one path in the code names: the folder after `crate::`, or the file of the same noun after `super::`.
struct Used<'a> {
    top: Option<&'a str>,
    own_file: Option<&'a str>,
}

fn parts(line: &str) -> Vec<Used<'_>> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let mut names = line[at + "crate::".len()..].split("::").map(identifier);
        let top = names.next();
        // `crate::mandates::store` names a file of a noun, its own or another's.
        found.extend(
            names.filter(|name| !name.is_empty()).map(|name| Used { top: None, own_file: Some(name) }),
        );
        found.push(Used { top, own_file: None });
    }
    for (at, _) in line.match_indices("super::") {
        let name = identifier(&line[at + "super::".len()..]);
        found.push(Used { top: None, own_file: Some(name) });
    }
    found
}

fn identifier(text: &str) -> &str {
    let end =
        text.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn imports_complain_when_a_model_uses_its_store() {
        let files = [
            ("crates/resolute/src/mandates/model.rs", "//! M.\nuse super::store;\nuse crate::db::Db;\n"),
            (
                "crates/resolute/src/mandates/store.rs",
                "//! S.\nuse super::model::Mandate;\nuse crate::db::Db;\n",
            ),
            ("crates/resolute/src/mandates/web.rs", "//! W.\nuse super::store;\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            [
                "crates/resolute/src/mandates/model.rs:2: model.rs may not use store",
                "crates/resolute/src/mandates/model.rs:3: model.rs may not use db",
            ]
        );
    }

    #[test]
    fn imports_complain_when_a_noun_uses_a_later_one() {
        let files = [
            (
                "crates/resolute/src/instruments/actions.rs",
                "//! A.\nuse crate::mandates;\nuse crate::actors;\n",
            ),
            ("crates/resolute/src/instruments/web.rs", "//! W.\nuse crate::mandates;\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            ["crates/resolute/src/instruments/actions.rs:2: instruments may not use mandates: \
              it comes no earlier in the order"]
        );
    }

    #[test]
    fn imports_complain_when_a_folder_below_knows_a_noun() {
        let files = [
            ("crates/resolute/src/audit/mod.rs", "//! A.\nuse crate::accounts::Person;\n"),
            ("crates/resolute/src/db/mod.rs", "//! D.\nuse crate::instruments::Version;\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            ["crates/resolute/src/db/mod.rs:2: db knows no noun, and instruments is one"]
        );
    }
}
