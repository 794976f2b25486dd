//! Every module says at its top what it is.

use super::{Complaint, Tree};

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let rust = tree.files.iter().filter(|file| file.is_rust());
    let silent = rust.filter(|file| !file.text.lines().any(|line| line.starts_with("//!")));
    silent.map(|file| Complaint::file(&file.path, "says nowhere what it is: begin it with `//!`")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn modules_complain_when_one_is_silent() {
        let files = [("a.rs", "fn main() {}\n"), ("b.rs", "//! What b is.\n"), ("c.sql", "")];
        assert_eq!(complaints(rule, &files), ["a.rs: says nowhere what it is: begin it with `//!`"]);
    }
}
