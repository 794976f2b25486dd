//! Every figure with a floor is explained: a number that nobody can read is no measure.

use super::{Complaint, Tree};

const FLOORS: &str = "conformance.toml";
const EXPLAINED: &str = "docs/conformance";

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let Some(floors) = tree.file(FLOORS) else { return Vec::new() };
    let is_explained =
        |name: &str| tree.below(EXPLAINED).any(|file| file.text.contains(&format!("`{name}`")));
    let mut complaints = Vec::new();
    for (index, line) in floors.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim().trim_matches('"');
        if !is_explained(name) {
            complaints.push(Complaint::line(
                FLOORS,
                index,
                format!("`{name}` is not explained in {EXPLAINED}.md"),
            ));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn figures_complain_when_one_is_not_explained() {
        let floors = "# a = b\n[resolute-docx]\nagreed = 248\n\"more.words\" = 3\n";
        let files = [(FLOORS, floors), ("docs/conformance.md", "| `agreed` | readings |\n")];
        assert_eq!(
            complaints(rule, &files),
            ["conformance.toml:4: `more.words` is not explained in docs/conformance.md"]
        );
    }
}
