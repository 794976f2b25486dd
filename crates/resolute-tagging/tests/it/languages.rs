//! Official names in running text of the five languages of which nothing was learned.

use resolute_tagging::{Basis, Confidence, Tagger};
use serde::Deserialize;

/// What stands before and after a name.
const AROUND: [(&str, &str, &str); 5] = [
    ("ar", "يهدف هذا المشروع في المناطق الريفية إلى ", "، وينفذ بالتعاون مع الحكومة"),
    ("es", "El proyecto de la región contribuye a ", " y se realiza con el gobierno"),
    ("fr", "Le projet mené dans la région contribue à ", " et il est conduit avec le gouvernement"),
    ("ru", "Проект в сельских районах посвящён теме: ", ", он осуществляется вместе с правительством"),
    ("zh", "本项目旨在", "，并与政府共同实施"),
];

#[derive(Deserialize)]
struct Name {
    notation: String,
    ar: String,
    es: String,
    fr: String,
    ru: String,
    zh: String,
}

impl Name {
    fn in_language(&self, language: &str) -> &str {
        match language {
            "ar" => &self.ar,
            "es" => &self.es,
            "fr" => &self.fr,
            "ru" => &self.ru,
            _ => &self.zh,
        }
    }
}

#[test]
fn a_goal_or_target_is_found_by_its_name_in_running_text() {
    let names: Vec<Name> = resolute_reference::rows("sdg_labels");
    for (language, before, after) in AROUND {
        let mut missed = Vec::new();
        for name in &names {
            let text = format!("{before}{}{after}", name.in_language(language));
            let tags = Tagger::embedded().tag(&text, None);
            assert_eq!(tags.language, Some(language), "{text}");
            assert_ne!(tags.basis, Basis::Model, "{text}");
            let list = if name.notation.contains('.') { &tags.targets } else { &tags.goals };
            assert!(list.iter().all(|suggestion| suggestion.confidence == Confidence::Perhaps));
            if list.first().is_none_or(|first| first.notation != name.notation) {
                missed.push(name.in_language(language));
            }
        }
        println!("{language}: first of {} names {}", names.len(), names.len() - missed.len());
        // `Fin de la Pobreza` is one weighty word, and one word is not enough.
        assert!(missed.len() <= 1, "{language}: {missed:?}");
    }
}

/// Terms of a language with their lines, the decisive ones.
fn terms(language: &str) -> Vec<(String, String)> {
    let table = include_str!("../../vocabulary/lines.csv");
    let rows = csv::Reader::from_reader(table.as_bytes()).into_records().map(Result::unwrap);
    let decisive = rows.filter(|row| &row[1] == language && &row[2] == "3");
    let terms = decisive.flat_map(|row| {
        let line = row[0].to_owned();
        row[3].split(';').map(|term| (line.clone(), term.to_owned())).collect::<Vec<_>>()
    });
    terms.collect()
}

#[test]
fn an_arabic_term_is_found_with_what_is_written_together_with_it() {
    type Grown = fn(&str) -> Option<String>;
    let forms: [(&str, Grown); 6] = [
        ("and", |term| Some(format!("و{term}"))),
        ("by", |term| Some(format!("ب{term}"))),
        ("and by the", |term| Some(format!("وبال{}", term.strip_prefix("ال")?))),
        ("for the", |term| Some(format!("لل{}", term.strip_prefix("ال")?))),
        ("without the", |term| Some(term.strip_prefix("ال")?.to_owned())),
        ("the", |term| (!term.starts_with("ال")).then(|| format!("ال{term}"))),
    ];
    for (name, grown) in forms {
        let (mut all, mut missed) = (0, Vec::new());
        for (line, term) in terms("ar") {
            let Some(text) = grown(&term) else { continue };
            all += 1;
            if !Tagger::embedded().tag(&text, None).lines.iter().any(|found| found.notation == line) {
                missed.push(text);
            }
        }
        println!("{name}: {} of {all}", all - missed.len());
        assert!(missed.len() * 30 <= all, "{name}: {missed:?}");
    }
}

#[test]
fn a_chinese_term_is_found_between_other_characters() {
    for (line, term) in terms("zh") {
        let text = format!("本项目通过{term}帮助各国");
        let lines = Tagger::embedded().tag(&text, None).lines;
        let found = lines.iter().find(|found| found.notation == line);
        assert!(
            found.is_some_and(|found| found.because.iter().any(|words| text.contains(&words.text))),
            "{text}"
        );
    }
}

#[test]
fn a_term_is_found_in_its_cases_and_numbers() {
    for (text, language, line, words) in [
        ("Повышение кибербезопасности в школах", "ru", "C5", "кибербезопасности"),
        ("О развитии электронного правительства", "ru", "C7-egov", "электронного правительства"),
        ("Женщинам нужны курсы цифровой грамотности", "ru", "C4", "цифровой грамотности"),
        ("دعم المزارعات في القرى", "ar", "C7-eagr", "المزارعات"),
        ("Las bibliotecas y los docentes del país", "es", "C3", "bibliotecas"),
        ("Les bibliothèques numériques de la ville", "fr", "C3", "bibliothèques numériques"),
    ] {
        let tags = Tagger::embedded().tag(text, None);
        assert_eq!(tags.language, Some(language), "{text}");
        let found = tags.lines.iter().find(|found| found.notation == line);
        let because = found.map(|found| found.because.iter().map(|it| it.text.as_str()).collect::<Vec<_>>());
        assert!(because.as_ref().is_some_and(|because| because.contains(&words)), "{text}: {:?}", tags.lines);
    }
}
