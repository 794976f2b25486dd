//! SQL stands in a noun's `store.rs`, and each table has one noun that writes it. A later noun may join it when it reads.

use std::collections::BTreeMap;

use super::imports::rank;
use super::{Complaint, File, Tree};

const SOURCE: &str = "crates/resolute/src/";

/// Folders that know no noun and have tables or statements of their own; `reports` may read any table, and `backups`
/// copies all of them.
const OUTSIDE_NOUNS: &[&str] = &["audit", "backups", "db", "reports", "search"];

const WRITES: &[&str] = &["INSERT INTO", "DELETE FROM", "UPDATE"];
const READS: &[&str] = &["FROM", "JOIN"];

/// A table in a statement of a noun.
struct Mention {
    table: String,
    noun: String,
    path: String,
    index: usize,
    writes: bool,
}

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
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
            for (words, writes) in [(WRITES, true), (READS, false)] {
                let found = tables(&sql, words).into_iter().map(|table| Mention {
                    table,
                    noun: noun.clone(),
                    path: file.path.clone(),
                    index,
                    writes,
                });
                mentions.extend(found);
            }
        }
    }
    // The noun that adds the rows of a table owns it; where two do, the first in the alphabet stands for both.
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for mention in mentions.iter().filter(|mention| mention.writes) {
        owners.entry(&mention.table).or_insert(&mention.noun);
    }
    for mention in &mentions {
        let Some(owner) = owners.get(mention.table.as_str()).filter(|owner| **owner != mention.noun) else {
            continue;
        };
        let comes_later =
            matches!((rank(owner), rank(&mention.noun)), (Some(theirs), Some(own)) if theirs < own);
        if mention.writes || !comes_later {
            let verb = if mention.writes { "write" } else { "read" };
            let message =
                format!("`{}` belongs to {owner}; {} may not {verb} it", mention.table, mention.noun);
            complaints.push(Complaint::line(&mention.path, mention.index, message));
        }
    }
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
            let before = &sql[..at];
            let is_whole_word = !before.ends_with(|character: char| character.is_ascii_alphabetic());
            // `DELETE FROM` is no reading; `ON CONFLICT ... DO UPDATE` and `FOR UPDATE` name no table.
            if before.ends_with("DELETE ") || before.ends_with("DO ") || before.ends_with("FOR ") {
                continue;
            }
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
    fn sql_complains_when_a_noun_writes_or_reads_what_it_may_not() {
        let files = [
            (
                "crates/resolute/src/actors/store.rs",
                "//! S.\n\"INSERT INTO actors (id) VALUES ($1)\"\n\"SELECT id FROM mandates\"\n",
            ),
            (
                "crates/resolute/src/mandates/store.rs",
                "//! S.\n\"INSERT INTO mandates (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = 1\"\n\
                 \"SELECT m.id FROM mandates m\n  JOIN actors a ON a.id = m.actor\"\n\"DELETE FROM actors\"\n",
            ),
            ("crates/resolute/src/reports/read.rs", "//! R.\n\"SELECT id FROM actors\"\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            [
                "crates/resolute/src/actors/store.rs:3: `mandates` belongs to mandates; actors may not read it",
                "crates/resolute/src/mandates/store.rs:5: `actors` belongs to actors; mandates may not write it",
            ]
        );
    }
}
