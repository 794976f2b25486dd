//! The figures of docs/conformance-tagging.md. With `RESOLUTE_CORPUS` unset they are skipped.

use std::collections::BTreeMap;
use std::path::PathBuf;

use resolute_tagging::training::{
    Corpus, Counts, Outcome, Title, left_out, lines, queries, short, titles, train, validate,
};
use resolute_tagging::{Confidence, Suggestion, Tagger};

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
    for tenth in 0..10 {
        let sum = |of: &dyn Fn(&Outcome) -> usize| outcomes.iter().map(of).sum::<usize>();
        let (given, about) = (sum(&|it| it.by_score[tenth].0), sum(&|it| it.by_score[tenth].1));
        println!("score from 0.{tenth}: {about} of {given} are about the goal ({SEEDS} cuts)");
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
fn the_tagger_says_of_passages_what_the_model_says() {
    let Some(folder) = corpus("classification") else { return };
    let mut counts = Counts::default();
    for passage in Corpus::read(&folder).unwrap().passages {
        let tags = Tagger::embedded().tag(&passage.text, None);
        assert_eq!(tags.language, Some("en"), "{}", passage.text);
        let goal = (passage.goal + 1).to_string();
        counts.add(tags.goals.iter().any(|suggestion| suggestion.notation == goal), passage.about);
    }
    println!("of the passages that it learned from: F1 {:.3}, {counts:?}", counts.f1());
    assert!(counts.f1() > 0.95, "{counts:?}");
}

#[test]
fn goals_of_short_texts() {
    let Some(folder) = corpus("classification") else { return };
    let guesses = short(&Corpus::read(&folder).unwrap(), 5);
    let silent = guesses.iter().filter(|guess| guess.suggested.is_empty()).count();
    println!("{} sentences, {silent} without a goal", guesses.len());
    for (name, confidence) in [("likely", Confidence::Likely), ("perhaps", Confidence::Perhaps)] {
        for place in 0..2 {
            let said = guesses.iter().filter_map(|guess| Some((guess, guess.suggested.get(place)?)));
            let said: Vec<_> = said.filter(|(_, suggestion)| suggestion.confidence == confidence).collect();
            let right = said.iter().filter(|(guess, suggestion)| suggestion.notation == guess.goal).count();
            println!("{name}, number {}: {right} of {}", place + 1, said.len());
        }
    }
    let first = |guess: &&resolute_tagging::training::Guess| {
        guess.suggested.first().is_some_and(|first| first.notation == guess.goal)
    };
    println!("conformance: goals-short-first {}/{}", guesses.iter().filter(first).count(), guesses.len());
}

fn nominations() -> Option<Vec<Title>> {
    let file = corpus("wsis")?.join("wsis-prizes-2015-nominated-half.csv");
    Some(titles(&file).expect("the file of the corpus is read"))
}

#[test]
fn the_embedded_lines_are_what_titles_teach() {
    let Some(titles) = nominations() else { return };
    let same = lines(&titles) == include_str!("../../model/lines.csv");
    assert!(same, "run the example `train` with `lines`");
}

#[test]
fn action_lines_of_titles_that_were_not_learned_from() {
    let Some(titles) = nominations() else { return };
    let found = left_out(&titles);
    let within = |places: usize| {
        let right = |(found, title): &(&Vec<Suggestion>, &Title)| {
            found.iter().take(places).any(|suggestion| suggestion.notation == title.line)
        };
        found.iter().zip(&titles).filter(right).count()
    };
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    titles.iter().for_each(|title| *lines.entry(title.line).or_default() += 1);
    let mut sizes: Vec<usize> = lines.into_values().collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    println!(
        "always the largest line: {}/{}, the three largest: {}; without a suggestion: {}",
        sizes[0],
        titles.len(),
        sizes[..3].iter().sum::<usize>(),
        found.iter().filter(|found| found.is_empty()).count()
    );
    for least in [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
        let most = if least < 0.1 {
            0.1
        } else if least < 0.8 {
            least + 0.1
        } else {
            1.1
        };
        let said = found.iter().zip(&titles).flat_map(|(found, title)| {
            found.iter().map(move |suggestion| (suggestion.score, suggestion.notation == title.line))
        });
        let said: Vec<_> = said.filter(|(score, _)| *score >= least && *score < most).collect();
        println!("score from {least}: {} of {}", said.iter().filter(|(_, right)| *right).count(), said.len());
    }
    println!("conformance: lines-first {}/{}", within(1), titles.len());
    println!("conformance: lines-three {}/{}", within(3), titles.len());
}
