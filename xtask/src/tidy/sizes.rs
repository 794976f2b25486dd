//! Files to look twice at. A warning: length alone is no fault.

use super::{Complaint, Tree};

const LINES: usize = 500;

pub(super) fn warnings(tree: &Tree) -> Vec<Complaint> {
    let rust = tree.files.iter().filter(|file| file.is_rust() && !file.path.contains("/tests/"));
    rust.filter_map(|file| {
        let lines = file.lines_without_tests().count();
        (lines > LINES).then(|| Complaint::file(&file.path, format!("{lines} lines without its tests")))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_leave_tests_out_when_they_count() {
        let code = "//! Code.\n".repeat(501);
        let with_tests = format!("//! Code.\n#[cfg(test)]\n{code}");
        let tree = Tree::of(&[("a.rs", &code), ("b.rs", &with_tests), ("x/tests/it/c.rs", &code)]);
        let warnings: Vec<String> = warnings(&tree).iter().map(Complaint::to_string).collect();
        assert_eq!(warnings, ["a.rs: 501 lines without its tests"]);
    }
}
