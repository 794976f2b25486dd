//! Every check is explained, and what it says can be followed to the words.

use resolute_document::checks::rules::RULES;

#[test]
fn every_check_is_explained_in_the_docs() {
    let path = format!("{}/../../docs/checks.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(&path).expect("the page is in the repository");
    let anchors: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    for rule in RULES {
        assert!(anchors.contains(&rule.code), "docs/checks.md has no part ### {}", rule.code);
        assert_eq!(
            RULES.iter().filter(|other| other.code == rule.code).count(),
            1,
            "{} stands twice",
            rule.code
        );
    }
}
