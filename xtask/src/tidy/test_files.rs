//! A test file that no `mod` line names is never compiled and never fails.

use super::{Complaint, Tree};

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for main in tree.files.iter().filter(|file| file.path.ends_with("/tests/it/main.rs")) {
        let folder = main.path.strip_suffix("main.rs").expect("the path ends with it");
        for file in tree.below(folder).filter(|file| file.is_rust() && file.path != main.path) {
            let name = file.path[folder.len()..].trim_end_matches(".rs").trim_end_matches("/mod");
            // Files in a folder of their own are named by that folder's mod.rs.
            if name.contains('/') {
                continue;
            }
            if !main.text.lines().any(|line| line.trim().trim_start_matches("pub ") == format!("mod {name};"))
            {
                let message = format!("is never run: {} has no `mod {name};`", main.path);
                complaints.push(Complaint::file(&file.path, message));
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
    fn test_files_complain_when_main_does_not_name_one() {
        let files = [
            ("crates/resolute/tests/it/main.rs", "mod mandates;\nmod house;\n"),
            ("crates/resolute/tests/it/house/builders.rs", ""),
            ("crates/resolute/tests/it/house/mod.rs", ""),
            ("crates/resolute/tests/it/instruments.rs", ""),
            ("crates/resolute/tests/it/mandates.rs", ""),
        ];
        assert_eq!(
            complaints(rule, &files),
            ["crates/resolute/tests/it/instruments.rs: is never run: \
              crates/resolute/tests/it/main.rs has no `mod instruments;`"]
        );
    }
}
