//! What is suggested for a text, and what is not.

use resolute_tagging::{Basis, Confidence, Suggestion, Tagger, Tags};

fn tags(text: &str) -> Tags {
    Tagger::embedded().tag(text, None)
}

fn notations(suggestions: &[Suggestion]) -> Vec<&str> {
    suggestions.iter().map(|suggestion| suggestion.notation).collect()
}

#[test]
fn a_reason_is_the_words_at_its_place() {
    for text in [
        "«Télémédecine» 😀 pour les hôpitaux et la santé des patients",
        "Broadband for schools – a community network brings the Internet to teachers and pupils in rural areas",
        "面向农民的电子农业和粮食安全培训",
        "التعليم الإلكتروني وتدريب المعلمين",
    ] {
        let tags = tags(text);
        let all = tags.lines.iter().chain(&tags.goals).chain(&tags.targets);
        let characters: Vec<char> = text.chars().collect();
        let mut seen = 0;
        for suggestion in all {
            assert!((0.0..=1.0).contains(&suggestion.score), "{suggestion:?}");
            assert!(!suggestion.because.is_empty(), "{suggestion:?}");
            for words in &suggestion.because {
                let there: String = characters[words.start..words.end].iter().collect();
                assert_eq!(there, words.text);
                seen += 1;
            }
        }
        assert!(seen > 0, "{text}");
    }
}

#[test]
fn suggestions_come_best_first() {
    let tags = tags(
        "A farm radio informs smallholder farmers about crop prices, drought and seeds; broadcasters are trained",
    );
    for list in [&tags.lines, &tags.goals, &tags.targets] {
        assert!(list.windows(2).all(|pair| pair[0].score >= pair[1].score), "{list:?}");
    }
    assert_eq!(tags.goals[0].notation, "2");
    assert!(notations(&tags.lines).contains(&"C7-eagr") && notations(&tags.lines).contains(&"C9"));
}

#[test]
fn a_text_with_nothing_to_go_on_gets_nothing() {
    for text in
        ["", "   ", "2017", "Phoenix", "Xyzzy plugh", "Capacitação das mulheres em uma aldeia da região"]
    {
        let tags = tags(text);
        assert_eq!(tags.basis, Basis::Nothing, "{text}: {tags:?}");
        assert!(tags.lines.is_empty() && tags.goals.is_empty() && tags.targets.is_empty());
    }
}

#[test]
fn other_languages_are_read_by_translated_names_and_say_so() {
    for (text, language, line) in [
        ("Renforcement des capacités et alphabétisation numérique des femmes", "fr", "C4"),
        ("Seguridad de la información y protección de datos para los ciudadanos", "es", "C5"),
        ("Электронное здравоохранение и телемедицина в сельских больницах", "ru", "C7-ehea"),
        ("الأمن السيبراني وحماية البيانات", "ar", "C5"),
        ("面向农民的电子农业和粮食安全培训", "zh", "C7-eagr"),
    ] {
        let tags = tags(text);
        assert_eq!((tags.language, tags.basis), (Some(language), Basis::TranslatedLabels), "{text}");
        assert!(notations(&tags.lines).contains(&line), "{text}: {:?}", tags.lines);
    }
}

#[test]
fn a_given_language_counts_more_than_the_look_of_the_text() {
    let text = "Infrastructure";
    assert_eq!(Tagger::embedded().tag(text, Some("fr")).language, Some("fr"));
    assert_eq!(Tagger::embedded().tag(text, Some("en-GB")).language, Some("en"));
    assert_eq!(Tagger::embedded().tag(text, Some("pt")).basis, Basis::Nothing);
}

#[test]
fn a_target_is_suggested_by_its_own_words() {
    let tags = tags(
        "The project widens access to information and communications technology and affordable Internet in the least developed countries",
    );
    assert!(notations(&tags.targets).contains(&"9.c"), "{:?}", tags.targets);
    let slums = self::tags(
        "The city upgrades its slums and builds affordable housing near public transport for its urban poor",
    );
    let target = slums.targets.iter().find(|target| target.notation == "11.1").unwrap();
    assert!(target.because.iter().any(|words| words.text == "affordable housing"), "{target:?}");
    let french = self::tags(
        "Faire baisser le taux de mortalité maternelle: sages-femmes et naissances dans les villages",
    );
    assert!(notations(&french.targets).contains(&"3.1"), "{:?}", french.targets);
}

#[test]
fn a_title_gets_its_best_goals_as_perhaps_meant() {
    let title = "Capacity building for women in rural villages";
    let goals = tags(title).goals;
    assert!(notations(&goals).contains(&"5"), "{goals:?}");
    assert!(goals.len() <= 2 && goals.iter().all(|goal| goal.confidence == Confidence::Perhaps), "{goals:?}");
    assert!(goals.iter().all(|goal| !goal.because.is_empty()));
    let sure = tags("Telemedicine for rural hospitals, maternal health and vaccination of children").goals;
    assert_eq!((sure[0].notation, sure[0].confidence), ("3", Confidence::Likely));
}

#[test]
fn a_target_comes_with_its_goal() {
    let text = "Increase access to information and communications technology, universal and affordable Internet in least developed countries";
    for text in [
        text,
        "Slums are upgraded",
        "End all forms of malnutrition",
        "A debate on subsidies that contribute to overfishing",
    ] {
        let tags = tags(text);
        for target in &tags.targets {
            let goal = target.notation.split('.').next().unwrap();
            assert!(notations(&tags.goals).contains(&goal), "{text}: {target:?} without {goal}");
        }
    }
}

#[test]
fn the_same_text_gives_the_same_answer() {
    let text =
        "Women entrepreneurs sell handicraft online; mobile money and digital skills training in villages";
    assert_eq!(tags(text), tags(text));
}
