//! SQL stands in a noun's `store.rs`, and each table has one noun.

use std::collections::BTreeMap;

use super::{Complaint, File, Tree};

const SOURCE: &str = "crates/resolute/src/";

/// Folders that know no noun and have tables or statements of their own; `reports` may read any table, and `backups`
/// copies all of them.
const OUTSIDE_NOUNS: &[&str] = &["audit", "backups", "db", "reports", "search"];

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    // Table -> noun that adds its rows, with every other mention to judge by.
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut mentions = Vec::new();
    for file in tree.below(SOURCE).filter(|file| file.is_rust()) {
        let noun = noun(&file.path);
        if OUTSIDE_NOUNS.contains(&noun.as_str()) {
            continue;
        }
        let is_store = file.path.ends_with("/store.rs") || file.path.contains("/store/");
        for (index, sql) in statements(file) {
            if !is_store {
                complaints.push(Complaint::line(&file.path, index, "SQL outside a noun's store.rs"));
            }
            for table in tables(&sql, &["INSERT INTO"]) {
                let nouns = owners.entry(table).or_default();
                if !nouns.contains(&noun) {
                    nouns.push(noun.clone());
                }
            }
            let all = tables(&sql, &["INSERT INTO", "DELETE FROM", "FROM", "JOIN", "UPDATE"]);
            mentions.extend(all.into_iter().map(|table| (table, noun.clone(), file.path.clone(), index)));
        }
    }
    for (table, noun, path, index) in mentions {
        match owners.get(&table).map(Vec::as_slice) {
            Some([owner]) if *owner != noun => {
                let message = format!("`{table}` belongs to {owner}; ask it through its mod.rs");
                complaints.push(Complaint::line(&path, index, message));
            }
            Some([_, _, ..]) if owners[&table][0] != noun => {
                let message =
                    format!("`{table}` gets rows from several nouns: {}", owners[&table].join(", "));
                complaints.push(Complaint::line(&path, index, message));
            }
            _ => {}
        }
    }
    complaints.dedup();
    complaints
}

/// The first folder below the source, which is the noun that answers for what is inside.
fn noun(path: &str) -> String {
    path[SOURCE.len()..].split('/').next().unwrap_or_default().to_owned()
}

/// Every string literal that begins a statement, with the index of its line.
fn statements(file: &File) -> Vec<(usize, String)> {
    let code: Vec<&str> = file.lines_without_tests().map(|(_, line)| line).collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices('"') {
        let literal = code[at + 1..].trim_start();
        if ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "]
            .iter()
            .any(|verb| literal.starts_with(verb))
        {
            let literal = literal.split('"').next().unwrap_or_default();
            found.push((code[..at].matches('\n').count(), literal.to_owned()));
        }
    }
    found
}

/// The names after any of `words`.
fn tables(sql: &str, words: &[&str]) -> Vec<String> {
    let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for word in words {
        for (at, _) in sql.match_indices(&format!("{word} ")) {
            let is_whole_word = at == 0 || !sql.as_bytes()[at - 1].is_ascii_alphabetic();
            let name: String = sql[at + word.len() + 1..]
                .chars()
                .take_while(|character| character.is_ascii_lowercase() || *character == '_')
                .collect();
            if is_whole_word && !name.is_empty() {
                found.push(name);
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn sql_complains_when_it_stands_outside_a_store() {
        let files = [
            ("crates/resolute/src/mandates/actions.rs", "//! A.\nlet sql = \"SELECT id FROM mandates\";\n"),
            ("crates/resolute/src/mandates/store.rs", "//! S.\nlet sql = \"SELECT id FROM mandates\";\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            ["crates/resolute/src/mandates/actions.rs:2: SQL outside a noun's store.rs"]
        );
    }

    #[test]
    fn sql_complains_when_a_noun_touches_another_ones_table() {
        let files = [
            ("crates/resolute/src/actors/store.rs", "//! S.\n\"INSERT INTO actors (id) VALUES ($1)\"\n"),
            (
                "crates/resolute/src/mandates/store.rs",
                "//! S.\n\"SELECT m.id FROM mandates m\n  JOIN actors a ON a.id = m.actor\"\n",
            ),
            ("crates/resolute/src/reports/read.rs", "//! R.\n\"SELECT id FROM actors\"\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            [
                "crates/resolute/src/mandates/store.rs:2: `actors` belongs to actors; ask it through its mod.rs"
            ]
        );
    }
}
