//! The figures of docs/conformance-tagging.md. With `RESOLUTE_CORPUS` unset they are skipped.

use std::collections::BTreeMap;
use std::path::PathBuf;

use resolute_tagging::Tagger;
use resolute_tagging::training::{Corpus, Outcome, queries, train, validate};

/// How often the passages are cut anew; the mean counts, not the best.
const SEEDS: u64 = 5;

fn corpus(folder: &str) -> Option<PathBuf> {
    let corpus = std::env::var_os("RESOLUTE_CORPUS").map(|corpus| PathBuf::from(corpus).join(folder));
    let found = corpus.filter(|folder| folder.is_dir());
    if found.is_none() {
        println!("skipped: RESOLUTE_CORPUS names no folder with {folder}");
    }
    found
}

fn thousandths(share: f64) -> usize {
    (share * 1000.0).round() as usize
}

#[test]
fn goals_of_passages_that_were_not_learned_from() {
    let Some(folder) = corpus("classification") else { return };
    let corpus = Corpus::read(&folder).unwrap();
    let outcomes: Vec<Outcome> = (1..=SEEDS).map(|seed| validate(&corpus, 5, seed)).collect();
    let mean = |of: &dyn Fn(&Outcome) -> f64| outcomes.iter().map(of).sum::<f64>() / outcomes.len() as f64;
    for outcome in &outcomes {
        println!(
            "F1 {:.4} unseen, {:.4} learned: {:?}",
            outcome.unseen.f1(),
            outcome.learned.f1(),
            outcome.unseen
        );
    }
    for goal in 0..17 {
        println!("goal {}: F1 {:.3}", goal + 1, mean(&|outcome| outcome.by_goal[goal].f1()));
    }
    // Saying yes to every passage, and saying yes where the number of the goal's terms is more than none.
    let yes = corpus.passages.iter().filter(|passage| passage.about).count() as f64;
    println!("always yes: F1 {:.3}", 2.0 * yes / (yes + corpus.passages.len() as f64));
    println!("conformance: goals-f1 {}/1000", thousandths(mean(&|outcome| outcome.unseen.f1())));
    println!("conformance: goals-f1-learned {}/1000", thousandths(mean(&|outcome| outcome.learned.f1())));
}

#[test]
fn the_embedded_model_is_what_training_makes() {
    let Some(folder) = corpus("classification") else { return };
    let table = queries(&folder.join("aurora-queries")).unwrap();
    assert_eq!(table, include_str!("../../vocabulary/aurora.csv"), "run the example `train` with `queries`");
    let bytes = train(&Corpus::read(&folder).unwrap());
    assert!(bytes == include_bytes!("../../model/goals.bin"), "run the example `train`");
    println!("conformance: model-bytes-equal {0}/{0}", bytes.len());
}

#[test]
fn action_lines_of_titles() {
    let Some(folder) = corpus("wsis") else { return };
    let bytes = std::fs::read(folder.join("wsis-prizes-2015-nominated-half.csv")).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let (mut all, mut first, mut three, mut silent) = (0, 0, 0, 0);
    let mut lines: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for row in rows.records() {
        let row = row.unwrap();
        let line = line(&row[0]);
        let tags = Tagger::embedded().tag(&row[1], Some("en"));
        let place = tags.lines.iter().position(|suggestion| suggestion.notation == line);
        all += 1;
        first += usize::from(place == Some(0));
        three += usize::from(place.is_some_and(|place| place < 3));
        silent += usize::from(tags.lines.is_empty());
        let counts = lines.entry(line).or_default();
        counts.0 += 1;
        counts.1 += usize::from(place == Some(0));
    }
    let largest = lines.values().map(|(count, _)| *count).max().unwrap();
    let mut sizes: Vec<usize> = lines.values().map(|(count, _)| *count).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    println!("{lines:?}");
    println!(
        "always the largest line: {largest}/{all}, the three largest: {}/{all}; without a suggestion: {silent}",
        sizes[..3].iter().sum::<usize>()
    );
    println!("conformance: lines-first {first}/{all}");
    println!("conformance: lines-three {three}/{all}");
}

/// `C7. ICT APPLICATIONS: E-HEALTH` is `C7-ehea`.
fn line(category: &str) -> String {
    let (code, title) = category.split_once(". ").expect("a code and a title");
    match title.split_once(": E-") {
        Some((_, application)) => format!("{code}-e{}", application[..3].to_lowercase()),
        None => code.to_owned(),
    }
}
