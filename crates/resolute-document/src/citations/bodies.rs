//! Bodies as texts name them, with or without the session: `the Plenipotentiary Conference (Busan, 2014)`, `UNGA`,
//! `Council-16`, `WTDC-17`.

use super::tokens::{Token, phrase_at, phrase_before, year};

/// Names of bodies with their codes in the register.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("plenipotentiary conference", "PP"), ("plenipotentiary conferences", "PP"), ("pp", "PP"),
    ("world telecommunication development conference", "WTDC"), ("wtdc", "WTDC"),
    ("world telecommunication standardization assembly", "WTSA"), ("wtsa", "WTSA"),
    ("radiocommunication assembly", "RA"),
    ("world radiocommunication conference", "WRC"), ("wrc", "WRC"),
    ("world conference on international telecommunications", "WCIT"), ("wcit", "WCIT"),
    ("itu council", "COUNCIL"), ("council", COUNCIL),
    ("united nations general assembly", "UNGA"), ("un general assembly", "UNGA"),
    ("general assembly", "UNGA"), ("unga", "UNGA"), ("ga", "UNGA"),
    ("united nations security council", "UNSC"), ("un security council", "UNSC"),
    ("security council", "UNSC"), ("unsc", "UNSC"), ("sc", "UNSC"),
    ("united nations economic and social council", "ECOSOC"), ("economic and social council", "ECOSOC"),
    ("ecosoc", "ECOSOC"), ("un economic and social council", "ECOSOC"),
    ("human rights council", "HRC"), ("trusteeship council", "TC"),
    ("commission on human rights", "CHR"),
];

/// The code of the ITU Council; `the Council` alone is another one in texts of the United Nations.
const COUNCIL: &str = "COUNCIL";

/// A body at a place of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    /// Code in the register.
    pub(super) code: &'static str,
    /// Year of the session, where one is named.
    pub(super) year: Option<i16>,
    /// First token.
    pub(super) start: usize,
    /// The token after the last.
    pub(super) end: usize,
}

/// The body named from `at` on, an abbreviation in brackets and the session included.
pub(super) fn starting_at(tokens: &[Token], at: usize, own: Option<&str>) -> Option<Named> {
    let word = tokens.get(at)?;
    if let Some((code, year)) = session_label(&word.plain) {
        return Some(Named { code, year: Some(year), start: at, end: at + 1 });
    }
    let longest = NAMES.iter().filter_map(|(name, code)| phrase_at(tokens, at, name).map(|n| (n, *code)));
    let (length, code) = longest.max_by_key(|(length, _)| *length)?;
    // Short forms are capitals: `SC`, `PP`.
    if length == 1 && word.plain.len() <= 4 && !word.capital {
        return None;
    }
    let alone = length == 1 && code == COUNCIL;
    let code = if alone { council_of(own)? } else { code };
    let mut end = at + length;
    let mut year_said = None;
    if let Some([open, short, close]) = tokens.get(end..end + 3)
        && open.is("(")
        && close.is(")")
        && (NAMES.iter().any(|(name, _)| short.is(name)) || session_label(&short.plain).is_some())
    {
        year_said = session_label(&short.plain).map(|(_, year)| year);
        end += 3;
    }
    if year_said.is_none()
        && let Some(said) = tokens.get(end).and_then(|next| year(&next.plain))
    {
        (year_said, end) = (Some(said), end + 1);
    }
    Some(Named { code, year: year_said, start: at, end })
}

/// The body whose name ends right before `end`.
pub(super) fn ending_at(tokens: &[Token], end: usize, own: Option<&str>) -> Option<Named> {
    let reach = end.saturating_sub(9);
    (reach..end).find_map(|start| starting_at(tokens, start, own).filter(|named| named.end == end))
}

/// The body of a possessive: `the Council's resolution 1332`.
pub(super) fn possessive(tokens: &[Token], end: usize, own: Option<&str>) -> Option<Named> {
    let last = tokens.get(end.checked_sub(1)?)?;
    let bare = last.plain.strip_suffix("'s")?;
    let named = NAMES.iter().filter(|(name, _)| name.ends_with(bare)).find_map(|(name, code)| match name
        .rsplit_once(' ')
    {
        Some((before, word)) if word == bare => {
            phrase_before(tokens, end - 1, before).map(|start| (start, *code))
        }
        None if *name == bare => Some((end - 1, *code)),
        _ => None,
    })?;
    let (start, code) = named;
    let code = if code == COUNCIL && start + 1 == end { council_of(own)? } else { code };
    Some(Named { code, year: None, start, end })
}

/// Which body `the Council` is in a text of `own`.
fn council_of(own: Option<&str>) -> Option<&'static str> {
    match own {
        None | Some("PP" | "WTDC" | "WTSA" | "RA" | "COUNCIL" | "WRC" | "ITU") => Some(COUNCIL),
        Some("UNSC") => Some("UNSC"),
        Some("ECOSOC") => Some("ECOSOC"),
        Some(_) => None,
    }
}

/// Bodies of the International Telecommunication Union: `the Constitution` in their texts is the Union's.
pub(super) fn is_of_itu(body: &str) -> bool {
    matches!(body, "PP" | "WTDC" | "WTSA" | "RA" | "COUNCIL" | "WRC" | "WCIT")
}

/// `pp-14`, `wtdc-17`, `council-16`, `wtsa-2000`: body and year of the label.
pub(super) fn session_label(word: &str) -> Option<(&'static str, i16)> {
    let (name, session) = word.rsplit_once('-')?;
    let code = match name {
        "pp" => "PP",
        "wtdc" => "WTDC",
        "wtsa" => "WTSA",
        "ra" => "RA",
        "wrc" => "WRC",
        "wcit" => "WCIT",
        "council" => COUNCIL,
        _ => return None,
    };
    year(session).or_else(|| short_year(session)).map(|year| (code, year))
}

/// The year that two digits stand for.
pub(super) fn short_year(digits: &str) -> Option<i16> {
    let fits = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: i16 = fits.then(|| digits.parse().ok()).flatten()?;
    Some(if number >= 47 { 1900 + number } else { 2000 + number })
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn at(text: &str, own: Option<&str>) -> Option<(&'static str, Option<i16>)> {
        let tokens = tokens::read(&text.chars().collect::<Vec<_>>());
        starting_at(&tokens, 0, own).map(|named| (named.code, named.year))
    }

    #[test]
    fn bodies_are_known_by_name_short_name_and_session() {
        assert_eq!(at("United Nations General Assembly (UNGA) Resolution", None), Some(("UNGA", None)));
        assert_eq!(at("Council-16 Resolution", None), Some(("COUNCIL", Some(2016))));
        assert_eq!(at("Council 2016", None), Some(("COUNCIL", Some(2016))));
        assert_eq!(at("WTSA‑2000", None), Some(("WTSA", Some(2000))));
        assert_eq!(at("Economic and Social Council resolution", None), Some(("ECOSOC", None)));
        assert_eq!(at("Council resolution", Some("UNSC")), Some(("UNSC", None)));
        assert_eq!(at("Council resolution", Some("UNGA")), None);
    }
}
