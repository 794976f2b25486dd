//! What a cell says: codes, names of concepts in six languages, days, amounts.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::super::super::model::{Coverage, Kind, Known, Money, Party, Progress, is_amount, is_currency};
use super::columns::Choice;

#[derive(Deserialize)]
struct Names {
    scheme: String,
    notation: String,
    ar: String,
    en: String,
    es: String,
    fr: String,
    ru: String,
    zh: String,
}

#[derive(Deserialize)]
struct CountryNames {
    alpha3: String,
    ar: String,
    en: String,
    es: String,
    fr: String,
    ru: String,
    zh: String,
}

#[derive(Deserialize)]
struct CountryCodes {
    alpha2: String,
    alpha3: String,
    name_un_m49: String,
}

/// Notations by scheme and name, in small letters. A name that means two is none.
static NAMES: LazyLock<HashMap<(String, String), Option<String>>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    let mut put = |scheme: &str, notation: &str, name: &str| {
        let name = folded(name);
        if name.is_empty() {
            return;
        }
        let known = names.entry((scheme.to_owned(), name)).or_insert_with(|| Some(notation.to_owned()));
        if known.as_deref() != Some(notation) {
            *known = None;
        }
    };
    for row in resolute_reference::rows::<Names>("concept_names") {
        for name in [&row.ar, &row.en, &row.es, &row.fr, &row.ru, &row.zh] {
            put(&row.scheme, &row.notation, name);
        }
    }
    for row in resolute_reference::rows::<CountryNames>("country_names") {
        for name in [&row.ar, &row.en, &row.es, &row.fr, &row.ru, &row.zh] {
            put("countries", &row.alpha3, name);
        }
    }
    for row in resolute_reference::rows::<CountryCodes>("countries") {
        put("countries", &row.alpha3, &row.alpha2);
        put("countries", &row.alpha3, &row.name_un_m49);
    }
    names
});

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The notation that a cell means: a code, a code with words after it, or a name.
pub(super) fn concept(scheme: &str, cell: &str, known: &Known) -> Option<String> {
    let is_known = |code: &str| known.concepts.contains(&(scheme.to_owned(), code.to_owned()));
    let cell = cell.trim();
    let candidates = [cell.to_owned(), cell.to_uppercase(), cell.to_lowercase()];
    if let Some(code) = candidates.into_iter().find(|code| is_known(code)) {
        return Some(code);
    }
    if let Some(Some(code)) = NAMES.get(&(scheme.to_owned(), folded(cell)))
        && is_known(code)
    {
        return Some(code.clone());
    }
    // "SDG 9", "AL C5. Confidence", "9.c - access": the first word that is a code.
    let words = cell.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | '-')));
    words
        .map(|word| word.trim_matches(['.', '-']))
        .filter(|word| word.chars().any(|letter| letter.is_ascii_digit()))
        .flat_map(|word| [word.to_owned(), word.to_uppercase(), word.to_lowercase()])
        .find(|code| is_known(code))
}

/// The parts of a cell that has several.
pub(super) fn parts(cell: &str) -> impl Iterator<Item = &str> {
    // A comma separates codes; names have commas ("Korea, Republic of"), so where another mark is there it counts.
    let mark: &[char] = if cell.contains([';', '|', '\n', '；', '؛']) {
        &[';', '|', '\n', '；', '؛']
    } else if NAMES.contains_key(&("countries".to_owned(), folded(cell))) {
        &[]
    } else {
        &[',', '،', '、']
    };
    cell.split(mark).map(str::trim).filter(|part| !part.is_empty())
}

/// A day. `03/04/2017` may be two days and is none.
pub(super) fn day(cell: &str) -> Option<Date> {
    let cell = cell.trim();
    if let Ok(day) = cell.get(..10).unwrap_or(cell).parse() {
        return Some(day);
    }
    let numbers: Vec<&str> = cell.split(['.', '/', '-']).collect();
    let [one, two, year] = numbers.as_slice() else { return None };
    let (one, two, year) = (one.parse::<i8>().ok()?, two.parse::<i8>().ok()?, year.parse::<i16>().ok()?);
    if year < 1000 {
        return None;
    }
    let is_dotted = cell.contains('.');
    match (one > 12, two > 12) {
        _ if is_dotted => Date::new(year, two, one).ok(),
        (true, false) => Date::new(year, two, one).ok(),
        (false, true) => Date::new(year, one, two).ok(),
        _ if one == two => Date::new(year, one, two).ok(),
        _ => None,
    }
}

/// The code of a choice, by its code; blanks stand for hyphens.
pub(super) fn choice(choice: Choice, cell: &str, known: &Known) -> Option<String> {
    let code = folded(cell).replace([' ', '_'], "-");
    let found = match choice {
        Choice::Kind => Kind::from_code(&code).map(|kind| kind.code().to_owned()),
        Choice::Coverage => Coverage::from_code(&code).map(|one| one.code().to_owned()),
        Choice::Progress => Progress::from_code(&code).map(|one| one.code().to_owned()),
        Choice::OrganisationType => {
            let upper = code.to_uppercase();
            known.organisation_types.contains(&upper).then_some(upper)
        }
    };
    let scheme = match choice {
        Choice::OrganisationType => "stakeholder-types",
        _ => return found,
    };
    found.or_else(|| NAMES.get(&(scheme.to_owned(), folded(cell))).cloned().flatten())
}

/// The codes that a choice has.
pub(super) fn choices(choice: Choice, known: &Known) -> Vec<String> {
    let mut codes: Vec<String> = match choice {
        Choice::Kind => return Kind::ALL.iter().map(|kind| kind.code().to_owned()).collect(),
        Choice::Coverage => return Coverage::ALL.iter().map(|one| one.code().to_owned()).collect(),
        Choice::Progress => return Progress::ALL.iter().map(|one| one.code().to_owned()).collect(),
        Choice::OrganisationType => known.organisation_types.iter().cloned().collect(),
    };
    codes.sort_unstable();
    codes
}

/// What stands between the marks of a list. A part in double quotes may have such marks itself: `funding: "A; B"`.
pub(super) fn listed(cell: &str) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let mut letters = cell.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            // Quotes count where a value begins, and only if they end again.
            '"' if !is_quoted && (part.trim().is_empty() || part.trim_end().ends_with(':')) => {
                is_quoted = letters.clone().any(|letter| letter == '"');
            }
            '"' if is_quoted => match letters.peek() {
                Some('"') => part.extend(letters.next()),
                _ => is_quoted = false,
            },
            _ => {}
        }
        match letter {
            ';' | '\n' if !is_quoted => parts.push(std::mem::take(&mut part)),
            letter => part.push(letter),
        }
    }
    parts.push(part);
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// A value that [`listed`] gives back whole.
pub(super) fn quoted(value: &str) -> Cow<'_, str> {
    match value.contains([';', '\n']) || value.trim() != value || value.starts_with('"') {
        true => Cow::Owned(format!("\"{}\"", value.replace('"', "\"\""))),
        false => Cow::Borrowed(value),
    }
}

/// A value without the quotes around it.
pub(super) fn unquoted(value: &str) -> String {
    let value = value.trim();
    match value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) {
        Some(inside) => inside.replace("\"\"", "\""),
        None => value.to_owned(),
    }
}

/// An amount: `disbursement 1000.10 KES 2017-01-01 2017-12-31 valued 2017-03-01`; kind and days may be missing. The value
/// day is the first day where none is said, `valued -` says that there is none, `until` leaves the first day out, and
/// `-` stands for the currency that nobody gave.
pub(super) fn money(part: &str) -> Option<Money> {
    let mut money = Money { kind: "budget-original".to_owned(), ..Money::default() };
    let (mut days, mut valued, mut no_currency) = (Vec::new(), None, false);
    let mut words = part.split_whitespace();
    while let Some(word) = words.next() {
        if word == "valued" && valued.is_none() {
            valued = Some(match words.next()? {
                "-" => None,
                day => Some(day.parse::<Date>().ok()?),
            });
        } else if word == "until" && days.is_empty() {
            days.push(None);
        } else if is_amount(word) && money.amount.is_empty() {
            word.clone_into(&mut money.amount);
        } else if word == "-" && !money.amount.is_empty() && money.currency.is_empty() {
            no_currency = true;
        } else if money.currency.is_empty()
            && (is_currency(word) || !money.amount.is_empty() && is_kept_currency(word))
        {
            word.clone_into(&mut money.currency);
        } else if let Ok(day) = word.parse::<Date>() {
            days.push(Some(day));
        } else if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            && money.amount.is_empty()
        {
            word.clone_into(&mut money.kind);
        } else {
            return None;
        }
    }
    if days.len() > 3 {
        return None;
    }
    let mut days = days.into_iter();
    (money.starts_on, money.ends_on) = (days.next().flatten(), days.next().flatten());
    money.valued_on = match valued {
        Some(valued) => valued,
        None => days.next().flatten().or(money.starts_on),
    };
    let has_currency = no_currency == money.currency.is_empty();
    (!money.amount.is_empty() && has_currency).then_some(money)
}

/// What a publisher may have written for a currency: letters, not always of the right size.
fn is_kept_currency(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// As [`money`] reads it.
pub(super) fn money_words(money: &Money) -> String {
    let currency = if money.currency.is_empty() { "-" } else { &money.currency };
    let mut words = vec![money.kind.clone(), money.amount.clone(), currency.to_owned()];
    if money.starts_on.is_none() && money.ends_on.is_some() {
        words.push("until".to_owned());
    }
    words.extend([money.starts_on, money.ends_on].into_iter().flatten().map(|day| day.to_string()));
    if money.valued_on != money.starts_on {
        words.push(format!(
            "valued {}",
            money.valued_on.map_or_else(|| "-".to_owned(), |day| day.to_string())
        ));
    }
    words.join(" ")
}

/// Somebody who takes part: `funding: A bank`; a partner where nothing else is said.
pub(super) fn party(part: &str) -> Party {
    const ROLES: [&str; 5] = ["funding", "accountable", "extending", "implementing", "partner"];
    let (role, name) = match part.split_once(':') {
        Some((role, name)) if ROLES.contains(&role.trim()) => (role.trim(), name),
        _ => ("partner", part),
    };
    Party { role: role.to_owned(), name: unquoted(name), actor: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let concepts = [("action-lines", "C5"), ("sdgs", "9"), ("sdgs", "9.c"), ("countries", "KOR")];
        Known {
            concepts: concepts.map(|(scheme, code)| (scheme.to_owned(), code.to_owned())).into(),
            organisation_types: ["GOV".to_owned()].into(),
            ..Known::default()
        }
    }

    #[test]
    fn concepts_are_known_by_code_name_and_code_with_words() {
        let known = known();
        for (scheme, cell, code) in [
            ("action-lines", "c5", "C5"),
            ("action-lines", "AL C5. Building confidence", "C5"),
            ("sdgs", "SDG 9", "9"),
            ("sdgs", "9.C", "9.c"),
            ("countries", "kr", "KOR"),
            ("countries", "Республика Корея", "KOR"),
        ] {
            assert_eq!(concept(scheme, cell, &known).as_deref(), Some(code), "{cell}");
        }
        assert_eq!(concept("sdgs", "99", &known), None);
        assert_eq!(choice(Choice::OrganisationType, "gov", &known).as_deref(), Some("GOV"));
        assert_eq!(
            choice(Choice::Kind, "Regional initiative", &known).as_deref(),
            Some("regional-initiative")
        );
    }

    #[test]
    fn a_day_that_may_be_two_is_none() {
        let october = jiff::civil::date(2017, 10, 9);
        for cell in ["2017-10-09", "9.10.2017", "2017-10-09T10:00:00"] {
            assert_eq!(day(cell), Some(october), "{cell}");
        }
        assert_eq!(day("31/10/2017"), Some(jiff::civil::date(2017, 10, 31)));
        assert_eq!(day("10/31/2017"), Some(jiff::civil::date(2017, 10, 31)));
        for cell in ["9/10/2017", "2017", "soon", "32.1.2017", "1.1.17", ""] {
            assert_eq!(day(cell), None, "{cell}");
        }
    }

    #[test]
    fn amounts_go_there_and_back_exactly() {
        let words = "disbursement 1000000000000000000.10 KES 2017-01-01 2017-12-31";
        assert_eq!(money_words(&money(words).unwrap()), words);
        for words in [
            "budget-original 5 - 2017-01-01",
            "budget-revised 5.00 EUR until 2017-12-31",
            "disbursement -5 EUR 2017-01-01 valued 2017-03-01",
            "disbursement 5 EUR 2017-01-01 2017-02-01 valued -",
            "commitment 5 EUR valued 2017-03-01",
            "commitment 5 eur",
        ] {
            assert_eq!(money_words(&money(words).unwrap()), words);
        }
        assert_eq!(money("12 EUR").unwrap().kind, "budget-original");
        assert_eq!(money("12 EUR 2017-01-01").unwrap().valued_on, Some(jiff::civil::date(2017, 1, 1)));
        for bad in ["", "12", "EUR", "1,000 EUR", "12 EUR 13", "12 EUR valued", "12 EUR - "] {
            assert_eq!(money(bad), None, "{bad}");
        }
    }

    #[test]
    fn parts_of_a_list_may_have_its_marks_in_quotes() {
        let cell = "funding: \"A; \"\"B\"\"\"; C \"D\"; \"E\nF\";; \"open; G";
        assert_eq!(listed(cell), ["funding: \"A; \"\"B\"\"\"", "C \"D\"", "\"E\nF\"", "\"open", "G"]);
        for name in ["A; B", "\"A\" B", "A \"B; C\"", "plain", "partner: X", " A"] {
            let words = format!("funding: {}; partner: Z", quoted(name));
            let parts = listed(&words);
            assert_eq!((party(&parts[0]).name.as_str(), parts.len()), (name, 2), "{words}");
        }
    }
}
