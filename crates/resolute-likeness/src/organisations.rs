//! Names of organisations as they are compared: without legal forms, with the abbreviations that stand beside them.

use std::sync::LazyLock;

use crate::alignment::{Alignment, Word};
use crate::weights::{Listed, weight};
use crate::words::{NUMBER, plain};

/// What a name ends with by law and nobody says.
const LEGAL: &str = "
    ltd limited inc incorporated corp corporation co company llc llp plc gmbh ag kg ev sa sarl sas srl spa sl ltda
    pvt pte pty bhd sdn jsc ojsc pjsc ooo ao oao zao ooo nv bv ab as oy aps kft doo ad eood zrt sp zo ac asbl onlus
    ngo pt tbk";
/// What kind of body it is: it says little about which.
const KINDS: &str = "
    ministry ministere ministerio ministerium министерство وزارة department departement departamento agency agence
    agencia агентство authority autorite autoridad هيئة office bureau oficina organisation organization organizacion
    organizacao организация association asociacion associacao ассоциация جمعية foundation fondation fundacion fund
    фонд مؤسسة institute institut instituto институт معهد university universite universidad universidade universitat
    университет جامعة bank banque banco company council conseil consejo совет مجلس commission comision комиссия
    directorate direction direccion division unit general secretariat federation society group union center centre
    centro республика republic republica republique kingdom government gobierno gouvernement state";
const KIND_WEIGHT: f32 = 0.35;

/// Between the words of a name and its abbreviations.
const SHORT_FORMS: char = '|';
/// Shorter abbreviations stand for too much.
const SHORTEST: usize = 3;
/// What a shared abbreviation is worth.
const SAME_SHORT_FORM: f32 = 0.95;

/// A name as it is kept and compared: plain words, then its abbreviations.
pub(crate) fn plain_name(name: &str) -> String {
    static LEGAL_FORMS: LazyLock<Vec<&str>> = LazyLock::new(|| LEGAL.split_whitespace().collect());
    let words = plain(name);
    let said: Vec<&str> = words.split(' ').filter(|word| !LEGAL_FORMS.contains(word)).collect();
    let mut kept = if said.is_empty() { words } else { said.join(" ") };
    let mut mark = SHORT_FORMS;
    for short in short_forms(name) {
        kept.push(mark);
        kept.push_str(&short);
        mark = ' ';
    }
    kept
}

/// How alike two plain names are; nothing where one is not known.
pub(crate) fn likeness(one: &str, other: &str) -> Option<f32> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    if one == other {
        return Some(1.0);
    }
    let (one_words, one_short) = parts(one);
    let (other_words, other_short) = parts(other);
    let abbreviates = |short: &[&str], words: &[&str]| {
        short.iter().any(|short| words.len() == 1 && words[0] == *short || *short == initials(words))
    };
    let by_short_form = one_short.iter().any(|short| other_short.contains(short))
        || abbreviates(&one_short, &other_words)
        || abbreviates(&other_short, &one_words);
    let alignment = Alignment::of(&weighed(&one_words), &weighed(&other_words));
    let by_words = if alignment.exact { 1.0 } else { alignment.likeness() };
    Some(if by_short_form { by_words.max(SAME_SHORT_FORM) } else { by_words })
}

/// The words of a plain name that say something, for a signature too.
pub(crate) fn weighed_name(name: &str) -> Vec<Word<'_>> {
    weighed(&parts(name).0)
}

fn weighed<'a>(words: &[&'a str]) -> Vec<Word<'a>> {
    static LISTED: LazyLock<Listed> =
        LazyLock::new(|| KINDS.split_whitespace().map(|word| (plain(word), KIND_WEIGHT)).collect());
    let weigh = |word: &str| LISTED.get(word).copied().unwrap_or_else(|| weight(word));
    let weighed =
        |text: &&'a str| Word { text, weight: if text.starts_with(NUMBER) { 0.5 } else { weigh(text) } };
    words.iter().map(weighed).filter(|word| word.weight > 0.0).collect()
}

fn parts(name: &str) -> (Vec<&str>, Vec<&str>) {
    let (words, short) = name.split_once(SHORT_FORMS).unwrap_or((name, ""));
    (words.split(' ').collect(), short.split(' ').filter(|short| !short.is_empty()).collect())
}

/// Abbreviations: capitals in brackets or behind a dash, or a name that is nothing else.
fn short_forms(name: &str) -> Vec<String> {
    let whole = name.trim();
    let bracketed = whole.split(['(', ')', '[', ']', '–', '—']).skip(1).chain(whole.split(" - ").skip(1));
    let alone = (!whole.contains(' ')).then_some(whole);
    let mut found: Vec<String> = Vec::new();
    for part in bracketed.chain(alone) {
        let part = part.trim();
        let capitals = part.chars().filter(|letter| letter.is_uppercase()).count();
        let is_short = part.chars().count() <= 12 && !part.contains(' ') && capitals >= 2;
        let form = if is_short { plain(part).replace([' ', NUMBER], "") } else { String::new() };
        if form.len() >= SHORTEST && !found.contains(&form) {
            found.push(form);
        }
    }
    found
}

fn initials(words: &[&str]) -> String {
    let said = words.iter().filter(|word| weight(word) > 0.0);
    let initials: String = said.filter_map(|word| word.chars().next()).collect();
    if initials.len() >= SHORTEST { initials } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> f32 {
        likeness(&plain_name(one), &plain_name(other)).expect("both are known")
    }

    #[test]
    fn names_are_the_same_when_the_legal_form_or_the_short_form_differs() {
        for (one, other) in [
            ("Yagiten Pvt. Ltd", "YAGITEN"),
            ("MINISTRY OF EDUCATION - MOE", "Ministry of Education ( MOE )"),
            ("Universiti Teknologi Malaysia (UTM)", "UTM"),
            ("Food and Agriculture Organization", "FAO"),
            ("Ministery of Labour", "Ministry of Labor"),
            ("Education Ministry", "Ministry of Education"),
        ] {
            assert!(alike(one, other) >= 0.85, "{one} {other} {}", alike(one, other));
        }
    }

    #[test]
    fn names_are_others_when_only_the_kind_of_body_is_shared() {
        for (one, other) in [
            ("Ministry of Education", "Ministry of Health"),
            ("Ministry of Interior", "Ministry of Economy and Finance"),
            ("Universidad de Chile", "Universidad de Chihuahua"),
        ] {
            assert!(alike(one, other) < 0.6, "{one} {other} {}", alike(one, other));
        }
        assert_eq!(likeness("", "x"), None);
    }
}
