//! The six languages say the same things: same messages, same variables, own words, own script, all plural forms.

mod messages;

use std::collections::{BTreeMap, BTreeSet};

use super::{Complaint, Tree};
use messages::{Message, read};

const FOLDER: &str = "crates/resolute/locales/";
const ENGLISH: &str = "en";

/// Messages that may read as in English, one a line: the message, then the languages (none: all of them).
const SAME: &str = "crates/resolute/locales/same-as-english.txt";

/// Name of a script and whether a letter is of it.
type Script = (&'static str, fn(char) -> bool);

/// A language with the plural forms that it needs for whole numbers.
struct Language {
    code: &'static str,
    plurals: &'static [&'static str],
    /// `None` where the letters are those of English.
    script: Option<Script>,
}

const LANGUAGES: &[Language] = &[
    Language {
        code: "ar",
        plurals: &["zero", "one", "two", "few", "many", "other"],
        script: Some(("Arabic", |letter| matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}'))),
    },
    Language { code: "es", plurals: &["one", "other"], script: None },
    Language { code: "fr", plurals: &["one", "other"], script: None },
    Language {
        code: "ru",
        plurals: &["one", "few", "many", "other"],
        script: Some(("Cyrillic", |letter| matches!(letter, '\u{400}'..='\u{4ff}'))),
    },
    Language {
        code: "zh",
        plurals: &["other"],
        script: Some(("Han", |letter| matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'))),
    },
];

type Messages = BTreeMap<String, Message>;

pub(super) fn rule(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let english = of(tree, ENGLISH, &mut complaints);
    if english.is_empty() {
        return complaints;
    }
    let same = tree.file(SAME).map_or("", |file| file.text.as_str());
    for language in LANGUAGES {
        let own = of(tree, language.code, &mut complaints);
        let folder = format!("{FOLDER}{}", language.code);
        for (key, message) in &english {
            let faults = match own.get(key) {
                None => vec!["is missing".to_owned()],
                Some(translation) => faults(language, message, translation, is_allowed(same, key, language)),
            };
            let said = faults.into_iter().map(|fault| Complaint::file(&folder, format!("`{key}` {fault}")));
            complaints.extend(said);
        }
        let extra = own.keys().filter(|key| !english.contains_key(*key));
        complaints.extend(extra.map(|key| Complaint::file(&folder, format!("`{key}` is not in English"))));
    }
    let unknown = same.lines().filter_map(|line| line.split_whitespace().next());
    let unknown = unknown.filter(|key| !key.starts_with('#') && !english.contains_key(*key));
    complaints.extend(unknown.map(|key| Complaint::file(SAME, format!("`{key}` is no message"))));
    complaints
}

/// All messages of a language, its files taken together.
fn of(tree: &Tree, code: &str, complaints: &mut Vec<Complaint>) -> Messages {
    let folder = format!("{FOLDER}{code}/");
    let mut all = Messages::new();
    for file in tree.below(&folder).filter(|file| file.path.ends_with(".ftl")) {
        match read(&file.text) {
            Ok(messages) => {
                for (key, message) in messages {
                    if all.insert(key.clone(), message).is_some() {
                        complaints.push(Complaint::file(&file.path, format!("`{key}` is there twice")));
                    }
                }
            }
            Err(error) => complaints.push(Complaint::file(&file.path, error)),
        }
    }
    all
}

fn is_allowed(same: &str, key: &str, language: &Language) -> bool {
    same.lines().any(|line| {
        let mut words = line.split_whitespace();
        let is_key = words.next() == Some(key);
        let codes: Vec<&str> = words.collect();
        is_key && (codes.is_empty() || codes.contains(&language.code))
    })
}

fn faults(language: &Language, english: &Message, own: &Message, may_be_same: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let letters = || own.text.chars().filter(|character| character.is_alphabetic());
    if !may_be_same && letters().next().is_some() {
        if own.text == english.text {
            faults.push("reads as in English".to_owned());
        } else if let Some((script, is_own)) = language.script
            && !letters().any(is_own)
        {
            faults.push(format!("has no {script} letter"));
        }
    }
    let names = |variables: &BTreeSet<String>| {
        variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
    };
    if own.variables != english.variables {
        let (own, english) = (names(&own.variables), names(&english.variables));
        faults.push(format!("uses the variables [{own}], English uses [{english}]"));
    }
    // A language with one form needs no choice.
    if language.plurals.len() > 1 {
        for variable in english.plurals.keys() {
            let forms = own.plurals.get(variable);
            let has = |form: &&&str| forms.is_some_and(|forms| forms.contains(**form));
            let missing: Vec<&str> = language.plurals.iter().filter(|form| !has(form)).copied().collect();
            if !missing.is_empty() {
                faults.push(format!("lacks the plural forms {} of ${variable}", missing.join(", ")));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    const ENGLISH_TEXT: &str = "name = Resolute\nhello = Good day, { $person }\n\
        duties = { $count ->\n    [one] one duty\n   *[other] { $count } duties\n }\n";

    fn with(code: &str, text: &str) -> Vec<String> {
        let path = format!("{FOLDER}{code}/all.ftl");
        let files =
            [("crates/resolute/locales/en/all.ftl", ENGLISH_TEXT), (path.as_str(), text), (SAME, "name\n")];
        let own = format!("{FOLDER}{code}: ");
        let all = complaints(rule, &files);
        all.iter().filter_map(|complaint| complaint.strip_prefix(&own)).map(str::to_owned).collect()
    }

    #[test]
    fn translations_say_nothing_when_a_language_is_whole() {
        let text = "name = Resolute\nhello = Bonjour, { $person }\n\
            duties = { $count ->\n    [one] une tâche\n   *[other] { $count } tâches\n }\n";
        assert!(with("fr", text).is_empty());
        let text = "name = Resolute\nhello = 您好，{ $person }\nduties = { $count } 项任务\n";
        assert!(with("zh", text).is_empty());
    }

    #[test]
    fn translations_complain_when_a_message_is_missing_english_or_unknown() {
        let text = "name = Resolute\nhello = Good day, { $person }\nmore = Plus\n";
        assert_eq!(
            with("fr", text),
            ["`duties` is missing", "`hello` reads as in English", "`more` is not in English"]
        );
    }

    #[test]
    fn translations_complain_when_script_variables_or_plural_forms_are_wrong() {
        let text = "name = Resolute\nhello = Dobry den, { $who }\n\
            duties = { $count ->\n    [one] одна\n    [few] { $count } задачи\n   *[other] { $count } задачи\n }\n";
        assert_eq!(
            with("ru", text),
            [
                "`duties` lacks the plural forms many of $count",
                "`hello` has no Cyrillic letter",
                "`hello` uses the variables [$who], English uses [$person]",
            ]
        );
    }
}
