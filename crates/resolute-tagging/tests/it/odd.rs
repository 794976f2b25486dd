//! Whatever stands in a text: no panic, no endless work, every reason at its place.

use proptest::prelude::*;
use resolute_tagging::{Tagger, Tags};

/// What a suggestion always is.
fn sound(text: &str, tags: &Tags) {
    let characters: Vec<char> = text.chars().collect();
    for list in [&tags.lines, &tags.goals, &tags.targets] {
        for suggestion in list {
            assert!((0.0..=1.0).contains(&suggestion.score), "{suggestion:?}");
            assert!(!suggestion.because.is_empty(), "{suggestion:?}");
            for words in &suggestion.because {
                let there: String = characters[words.start..words.end].iter().collect();
                assert_eq!(there, words.text);
            }
        }
    }
    for target in &tags.targets {
        let goal = target.notation.split('.').next();
        assert!(
            tags.goals.iter().any(|known| Some(known.notation) == goal),
            "{target:?} in {:?}",
            tags.goals
        );
    }
}

/// Words that mean something, in pieces of anything.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        proptest::sample::select(vec![
            "poverty",
            "women",
            "slums",
            "upgrade",
            "e-health",
            "broadband",
            "training",
            "of",
            "the",
            "education",
            "la",
            "pobreza",
            "les",
            "santé",
            "здоровье",
            "образования",
            "وبالصحة",
            "والتعليم",
            "卫生",
            "教育",
            "9.c",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
        "[\u{0}-\u{1f}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{300}-\u{36f}]{0,6}",
        "[a-z]{70,90}",
    ];
    (proptest::collection::vec(word, 0..60), proptest::sample::select(vec![" ", "", "\n", "-", ". "]))
        .prop_map(|(words, between)| words.join(between))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_has_a_sound_answer(text in text(), language in proptest::option::of("(ar|en|es|fr|ru|zh|pt|)")) {
        sound(&text, &Tagger::embedded().tag(&text, language.as_deref()));
    }
}

#[test]
fn a_megabyte_of_anything_is_a_text() {
    for part in [
        "a",
        "\u{0}",
        "\u{202e}",
        "\u{301}",
        "水",
        "💧",
        "و",
        "ы",
        " ",
        "((",
        "slums ",
        "a b c d ",
        "water and sanitation, health of women in slums ",
    ] {
        let text = part.repeat(1_000_000 / part.len());
        for language in ["ar", "en", "zh"] {
            let tags = Tagger::embedded().tag(&text, Some(language));
            assert!(tags.sampled);
            sound(&text, &tags);
        }
    }
}

#[test]
fn a_long_text_is_read_to_its_end() {
    let text =
        "The committee met again. ".repeat(30_000) + &"Malaria vaccination of children. ".repeat(30_000);
    let tags = Tagger::embedded().tag(&text, None);
    let goal = tags.goals.iter().find(|goal| goal.notation == "3").unwrap();
    assert!(goal.because.iter().all(|words| words.start > 700_000), "{goal:?}");
    sound(&text, &tags);
}
