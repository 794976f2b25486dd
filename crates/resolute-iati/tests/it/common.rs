//! What the tests share: the corpus, reading of whole files, figures.

use std::path::{Path, PathBuf};

use resolute_iati::{Activity, Finding, Item, Organisation, ReadError, Reader};

/// The corpus of IATI files, if it is there. With `CI` set, a corpus without them fails.
pub(crate) fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from);
    match corpus {
        Some(corpus) if corpus.join("iati/standard-2.03").is_dir() => Some(corpus.join("iati")),
        Some(corpus) if std::env::var_os("CI").is_some() && corpus.is_dir() => {
            panic!("RESOLUTE_CORPUS is set, but {} has no iati/standard-2.03", corpus.display())
        }
        _ => {
            println!("conformance: iati skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

/// All files below a folder whose names end so, in order.
pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the corpus") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// All items of a file.
pub(crate) fn items(bytes: &[u8]) -> Result<(Vec<Item>, Vec<Finding>), ReadError> {
    let mut reader = Reader::new(bytes);
    let items = reader.by_ref().collect::<Result<Vec<_>, _>>()?;
    Ok((items, reader.take_findings()))
}

/// The file that items make.
pub(crate) fn written(items: &[Item]) -> String {
    items.iter().map(Item::source).collect()
}

pub(crate) fn activities(items: Vec<Item>) -> Vec<Activity> {
    let activity = |item| match item {
        Item::Activity(activity) => Some(activity),
        _ => None,
    };
    items.into_iter().filter_map(activity).collect()
}

pub(crate) fn organisations(items: Vec<Item>) -> Vec<Organisation> {
    let organisation = |item| match item {
        Item::Organisation(organisation) => Some(organisation),
        _ => None,
    };
    items.into_iter().filter_map(organisation).collect()
}

pub(crate) fn report(name: &str, reached: usize, all: usize) {
    println!("conformance: {name} {reached}/{all}");
}
