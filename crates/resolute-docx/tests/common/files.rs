//! Files of the corpus, floors of figures, and a seeded source of chance.

use std::path::{Path, PathBuf};

/// The folder of the corpus, or `None` with a word on standard output.
pub(crate) fn corpus() -> Option<PathBuf> {
    let folder = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from);
    match folder {
        Some(folder) if folder.join("docx-tracked/manifest.csv").is_file() => Some(folder),
        Some(folder) if std::env::var_os("CI").is_some() && folder.is_dir() => {
            panic!("RESOLUTE_CORPUS is set, but {} has no docx-tracked/manifest.csv", folder.display())
        }
        _ => {
            println!("conformance: docx skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

/// Every Word file below a folder, in order of names.
pub(crate) fn word_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(word_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "docx") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Prints a figure and fails where it is below its floor in the workspace's conformance.toml.
pub(crate) fn report(name: &str, (reached, all): (usize, usize)) {
    println!("conformance: {name} {reached}/{all}");
    let floor = floor(name);
    assert!(reached >= floor, "{name} reached {reached} of {all}, its floor in conformance.toml is {floor}");
}

fn floor(name: &str) -> usize {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance.toml");
    let text = std::fs::read_to_string(file).expect("conformance.toml stands at the root");
    let table = text.lines().skip_while(|line| line.trim() != "[resolute-docx]").skip(1);
    let mut values = table.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
    let value = values.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().parse());
    value.expect("a floor for every figure").expect("a floor is a number")
}

/// A small generator of numbers (xorshift), so that a failure can be repeated from its seed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    pub(crate) fn one_in(&mut self, limit: usize) -> bool {
        self.below(limit) == 0
    }
}
