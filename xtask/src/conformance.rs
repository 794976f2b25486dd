//! `cargo xtask conformance`: the figures reached on real files, against their floors.
//!
//! A conformance test prints one line a figure, `conformance: NAME REACHED/ALL`; `conformance.toml` has one table a
//! crate with the floor of each name. Figures may only rise.

use std::collections::BTreeMap;
use std::fs;

use crate::cargo;

type Floors = BTreeMap<String, BTreeMap<String, u64>>;

/// One figure as a test printed it.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    reached: u64,
    all: u64,
}

/// Runs the tests of every crate that has floors and prints the table.
pub(crate) fn run() -> Result<(), String> {
    let path = cargo::root().join("conformance.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let floors: Floors = toml::from_str(&text).map_err(|error| format!("conformance.toml: {error}"))?;
    if std::env::var_os("RESOLUTE_CORPUS").is_none() {
        return Err("RESOLUTE_CORPUS is not set; it names the folder of other people's files".to_owned());
    }
    let mut complaints = Vec::new();
    println!("{:<20} {:<44} {:>9} {:>9} {:>9}", "crate", "figure", "reached", "of", "floor");
    for (name, floors) in &floors {
        let mut figures = Vec::new();
        let arguments = ["test", "--quiet", "--package", name.as_str(), "--tests", "--", "--nocapture"];
        if !cargo::lines(&arguments, |line| figures.extend(figure(line)))? {
            complaints.push(format!("{name}: its tests failed"));
        }
        for figure in &figures {
            let floor = floors.get(&figure.name).map_or("none".to_owned(), u64::to_string);
            println!("{name:<20} {:<44} {:>9} {:>9} {floor:>9}", figure.name, figure.reached, figure.all);
        }
        complaints.extend(below(name, floors, &figures));
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

/// The figure in a line of test output; the test harness may have written before it on the same line.
fn figure(line: &str) -> Option<Figure> {
    let (_, said) = line.split_once("conformance: ")?;
    let (name, figure) = said.trim().rsplit_once(' ')?;
    let (reached, all) = figure.split_once('/')?;
    Some(Figure { name: name.to_owned(), reached: reached.parse().ok()?, all: all.parse().ok()? })
}

/// What stands below its floor, has none, or was not printed at all.
fn below(name: &str, floors: &BTreeMap<String, u64>, figures: &[Figure]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (key, floor) in floors {
        match figures.iter().find(|figure| figure.name == *key) {
            Some(figure) if figure.reached < *floor => {
                complaints.push(format!("{name}: {key} reached {}, its floor is {floor}", figure.reached));
            }
            Some(_) => {}
            None => complaints.push(format!("{name}: no test printed `conformance: {key} REACHED/ALL`")),
        }
    }
    let unknown = figures.iter().filter(|figure| !floors.contains_key(&figure.name));
    complaints
        .extend(unknown.map(|figure| format!("{name}: {} has no floor in conformance.toml", figure.name)));
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reached(name: &str, reached: u64) -> Figure {
        Figure { name: name.to_owned(), reached, all: 248 }
    }

    #[test]
    fn figure_is_read_when_the_harness_wrote_before_it() {
        assert_eq!(figure("test agreed ... conformance: agreed 245/248"), Some(reached("agreed", 245)));
        assert_eq!(figure("conformance: agreed none"), None);
        assert_eq!(figure("test agreed ... ok"), None);
    }

    #[test]
    fn below_complains_when_a_figure_fell_is_missing_or_has_no_floor() {
        let floors = BTreeMap::from([("agreed".to_owned(), 245), ("labels".to_owned(), 10)]);
        assert_eq!(
            below("docx", &floors, &[reached("agreed", 244), reached("new", 1)]),
            [
                "docx: agreed reached 244, its floor is 245",
                "docx: no test printed `conformance: labels REACHED/ALL`",
                "docx: new has no floor in conformance.toml",
            ]
        );
        assert!(below("docx", &floors, &[reached("agreed", 245), reached("labels", 11)]).is_empty());
    }
}
