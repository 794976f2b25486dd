//! The heavy packages come once, and some not at all: each costs minutes of every clean build.

use super::{Complaint, Tree};

const LOCK: &str = "Cargo.lock";

/// Worth a look at the dependency that brings a second version.
const HEAVY: &[&str] = &[
    "axum",
    "hyper",
    "libsqlite3-sys",
    "quick-xml",
    "reqwest",
    "rustls",
    "sqlx-core",
    "tantivy",
    "tokio",
    "zip",
];

/// Package, how often it may be there, and why.
const ALLOWED: &[(&str, usize, &str)] =
    &[("quick-xml", 2, "oxrdfxml has an older one; it builds in seconds")];

/// Package and reason.
const REFUSED: &[(&str, &str)] = &[
    ("aws-lc-sys", "a C library of a minute's build; choose features that do without"),
    ("openssl-sys", "the program must run where no OpenSSL is installed"),
];

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let Some(lock) = tree.file(LOCK) else { return Vec::new() };
    let names = || lock.text.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let allowed =
        |heavy: &str| ALLOWED.iter().find(|(name, _, _)| *name == heavy).map_or(1, |(_, times, _)| *times);
    let twice = HEAVY.iter().filter(|heavy| names().filter(|name| name == *heavy).count() > allowed(heavy));
    let twice = twice.map(|heavy| Complaint::file(LOCK, format!("{heavy} is there twice")));
    let refused = REFUSED.iter().filter(|(refused, _)| names().any(|name| name == *refused));
    let refused = refused.map(|(refused, why)| Complaint::file(LOCK, format!("{refused}: {why}")));
    twice.chain(refused).collect()
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn packages_complain_when_a_heavy_one_comes_twice_or_a_refused_one_at_all() {
        let package = |name: &str, version: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n\n")
        };
        let lock =
            [package("zip", "8.0.0"), package("zip", "9.8.1"), package("openssl-sys", "0.9.0")].concat();
        assert_eq!(
            complaints(rule, &[(LOCK, &lock)]),
            [
                "Cargo.lock: zip is there twice",
                "Cargo.lock: openssl-sys: the program must run where no OpenSSL is installed",
            ]
        );
    }
}
