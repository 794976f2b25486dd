//! Every migration exists for both engines under the same name.

use super::{Complaint, Tree};

const ENGINES: [&str; 2] = ["sqlite", "postgres"];

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (engine, other) in [(ENGINES[0], ENGINES[1]), (ENGINES[1], ENGINES[0])] {
        let folder = |engine: &str| format!("crates/resolute/migrations/{engine}/");
        let (own, twin) = (folder(engine), folder(other));
        for file in tree.below(&own) {
            let name = &file.path[own.len()..];
            if tree.file(&format!("{twin}{name}")).is_none() {
                complaints.push(Complaint::file(&file.path, format!("has no twin {twin}{name}")));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn migrations_complain_when_one_engine_lacks_a_file() {
        let files = [
            ("crates/resolute/migrations/postgres/0001_first.sql", ""),
            ("crates/resolute/migrations/postgres/0002_third.sql", ""),
            ("crates/resolute/migrations/sqlite/0001_first.sql", ""),
            ("crates/resolute/migrations/sqlite/0002_second.sql", ""),
        ];
        assert_eq!(
            complaints(rule, &files),
            [
                "crates/resolute/migrations/sqlite/0002_second.sql: has no twin \
                 crates/resolute/migrations/postgres/0002_second.sql",
                "crates/resolute/migrations/postgres/0002_third.sql: has no twin \
                 crates/resolute/migrations/sqlite/0002_third.sql",
            ]
        );
    }
}
