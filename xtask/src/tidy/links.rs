//! Links from prose to files of the project lead somewhere.

use std::path::{Component, Path};

use super::{Complaint, File, Tree};

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let prose = tree.files.iter().filter(|file| file.path.ends_with(".md"));
    prose.flat_map(|file| broken(tree, file)).collect()
}

fn broken(tree: &Tree, file: &File) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for link in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or_default();
            if target.is_empty() || target.contains(':') {
                continue;
            }
            let path = resolved(&file.path, target);
            let folder = format!("{path}/");
            if tree.file(&path).is_none() && tree.below(&folder).next().is_none() {
                complaints.push(Complaint::line(&file.path, index, format!("`{target}` is not there")));
            }
        }
    }
    complaints
}

/// `target` as a path from the root, seen from the folder of `from`.
fn resolved(from: &str, target: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let folder = Path::new(from).parent().unwrap_or(Path::new(""));
    for component in folder.join(target).components() {
        match component {
            Component::ParentDir => {
                parts.pop();
            }
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            _ => {}
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn links_complain_when_a_file_is_not_there() {
        let files = [
            (
                "README.md",
                "[map](ARCHITECTURE.md), [words](docs/glossary.md#mandate), [site](https://example.org)\n",
            ),
            ("docs/decisions/0001-a.md", "[back](../../README.md) [all](../decisions/)\n"),
            ("docs/glossary.md", "[gone](../GONE.md)\n"),
        ];
        assert_eq!(
            complaints(rule, &files),
            ["README.md:1: `ARCHITECTURE.md` is not there", "docs/glossary.md:1: `../GONE.md` is not there"]
        );
    }
}
