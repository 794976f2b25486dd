//! The names of goals and targets are those of their source, letter for letter.
//! `RESOLUTE_CORPUS` names the folder with the source; without it the test says that it was skipped.

// Helpers of tests fail the test by panicking; the lint only knows functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::path::PathBuf;

/// Column of our file and folder of the source.
const LANGUAGES: [(&str, &str); 6] =
    [("ar", "ar"), ("en", "en"), ("es", "es"), ("fr", "fr"), ("ru", "ru"), ("zh", "zh-Hans")];

fn corpus() -> Option<PathBuf> {
    let folder = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from);
    let has_source = |folder: &PathBuf| folder.join("taxonomies/sdg-translations").is_dir();
    match folder {
        Some(folder) if has_source(&folder) => Some(folder),
        Some(folder) if std::env::var_os("CI").is_some() && folder.is_dir() => {
            panic!("RESOLUTE_CORPUS is set, but {} has no taxonomies/sdg-translations", folder.display())
        }
        _ => {
            println!("conformance: sdg-labels skipped, RESOLUTE_CORPUS is not set");
            None
        }
    }
}

#[test]
fn every_name_is_that_of_the_source() {
    let Some(corpus) = corpus() else { return };
    let rows: Vec<HashMap<String, String>> = resolute_reference::rows("sdg_labels");
    let (mut reached, mut all) = (0, 0);
    for (language, folder) in LANGUAGES {
        let read = |name: &str| {
            let path = corpus.join(format!("taxonomies/sdg-translations/{folder}/global_{name}.yml"));
            scalars(&std::fs::read_to_string(path).unwrap())
        };
        let (goals, targets) = (read("goals"), read("targets"));
        assert_eq!((goals.len(), targets.len()), (34, 169), "{language}");
        for row in &rows {
            let key = format!("{}-{}", row["notation"].replace('.', "-"), row["form"]);
            let source = if row["notation"].contains('.') { &targets[&key] } else { &goals[&key] };
            all += 1;
            if row[language] == source.trim() {
                reached += 1;
            } else {
                println!("  {language} {key}: {:?} is {source:?} in the source", row[language]);
            }
        }
    }
    assert_eq!(reached, all);
    println!("conformance: sdg-labels {reached}/{all}");
}

/// The flat mapping of keys to texts that these files are, and nothing else of YAML: plain and quoted scalars,
/// folded over indented lines. An empty line inside one is a line end, which our file has as a space.
fn scalars(yaml: &str) -> HashMap<String, String> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in yaml.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with(' ') {
            let value = &mut found.last_mut().unwrap().1;
            value.push(' ');
            value.push_str(line.trim());
        } else {
            let (key, value) = line.split_once(": ").unwrap();
            found.push((key.to_owned(), value.trim().to_owned()));
        }
    }
    let within = |value: &str, quote: char| {
        value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)).map(str::to_owned)
    };
    let unquoted = |value: String| match (within(&value, '\''), within(&value, '"')) {
        (Some(inside), _) => inside.replace("''", "'"),
        // The three that there are have nothing escaped in them.
        (_, Some(inside)) => inside,
        _ => value,
    };
    found.into_iter().map(|(key, value)| (key, unquoted(value))).collect()
}

#[test]
fn every_name_of_an_indicator_is_that_of_the_source() {
    let Some(corpus) = corpus() else { return };
    let rows: Vec<HashMap<String, String>> = resolute_reference::rows("sdg_indicators");
    let (mut reached, mut all) = (0, 0);
    for (language, folder) in LANGUAGES {
        let path = corpus.join(format!("taxonomies/sdg-translations/{folder}/global_indicators.yml"));
        let source = scalars(&std::fs::read_to_string(path).unwrap());
        assert_eq!(source.len(), rows.len(), "{language}");
        for row in &rows {
            all += 1;
            let key = format!("{}-title", row["indicator"].replace('.', "-"));
            if row[language] == source[&key].trim() {
                reached += 1;
            } else {
                println!("  {language} {key}: {:?} is {:?} in the source", row[language], source[&key]);
            }
        }
    }
    assert_eq!(reached, all);
    println!("conformance: sdg-indicator-labels {reached}/{all}");
}

#[test]
fn every_name_of_a_country_is_that_of_the_source() {
    let Some(corpus) = corpus() else { return };
    let path = corpus.join("geo/country-codes/country-codes.csv");
    let mut source = csv::Reader::from_path(path).unwrap();
    let source: Vec<HashMap<String, String>> = source.deserialize().collect::<Result<_, _>>().unwrap();
    let rows: Vec<HashMap<String, String>> = resolute_reference::rows("country_names");
    let (mut reached, mut all) = (0, 0);
    for row in &rows {
        let own = source.iter().find(|one| one["ISO3166-1-Alpha-3"] == row["alpha3"]).unwrap();
        for (language, column) in
            [("ar", "ar"), ("en", "en"), ("es", "es"), ("fr", "fr"), ("ru", "ru"), ("zh", "cn")]
        {
            all += 1;
            reached += usize::from(row[language] == own[&format!("official_name_{column}")].trim());
        }
    }
    assert_eq!(reached, all);
    println!("conformance: country-names {reached}/{all}");
}
