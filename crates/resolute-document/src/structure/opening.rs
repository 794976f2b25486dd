//! The lines around the calls: action line, number line, the sentence that names the conference, headings of the front
//! matter, of annexes and of reasons.

use super::ActionLine;
use super::words::plain;
use crate::register::Register;

/// What a proposal can ask for. A bracket or an asterisk varies the code: `(MOD)`, `ADD*`.
const ACTIONS: &[&str] = &["ADD", "MOD", "SUP", "NOC", "NOC-U"];

/// `MOD\tRCC/23A15/1`.
pub(super) fn action_line(text: &str, paragraph: usize) -> Option<ActionLine> {
    let mut parts = text.split_whitespace();
    let code = parts.next()?;
    let core = code.trim_start_matches('(').trim_end_matches([')', '*']);
    if !ACTIONS.contains(&core) {
        return None;
    }
    let symbol: Vec<&str> = parts.collect();
    let symbol = symbol.join(" ");
    // A symbol has a slash and a number and no small letters; `NOC` alone stands in running text too.
    let is_symbol = symbol.contains('/')
        && symbol.chars().any(|character| character.is_ascii_digit())
        && !symbol.chars().any(char::is_lowercase);
    (is_symbol && symbol.len() <= 60).then(|| ActionLine { code: code.to_owned(), symbol, paragraph })
}

/// `RESOLUTION 30 (Rev. BUENOS AIRES, 2017)`, `DRAFT NEW RESOLUTION [RCC-1]`, `198 (1964). Resolution of ...`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct NumberLine {
    pub(super) kind: String,
    pub(super) number: Option<String>,
    pub(super) revised: bool,
    pub(super) place: Option<String>,
    pub(super) year: Option<i16>,
    /// Set where the style tells the body: only the Security Council writes `Resolution 616 (1988)`.
    pub(super) body: Option<&'static str>,
}

/// Kinds of instruments, as their number lines write them.
const KINDS: &[&str] = &["resolution", "decision", "recommendation", "declaration", "opinion"];

pub(super) fn number_line(text: &str, register: &Register) -> Option<NumberLine> {
    let line = text.trim();
    if line.len() > 160 || line.ends_with([',', ';']) {
        return None;
    }
    security_council(line).or_else(|| plain_number(line, register))
}

fn plain_number(line: &str, register: &Register) -> Option<NumberLine> {
    let mut rest = line;
    let capitals = rest.starts_with(char::is_uppercase);
    for word in ["draft", "new", "revised", "revision", "to", "of"] {
        if let Some(after) = strip_word(rest, word) {
            rest = after;
        }
    }
    let kind = *KINDS.iter().find(|kind| strip_word(rest, kind).is_some())?;
    rest = strip_word(rest, kind)?;
    for prefix in ["No.", "ITU-R", "ITU-T", "ITU-D"] {
        rest = rest.strip_prefix(prefix).unwrap_or(rest).trim_start();
    }
    let mut found = NumberLine { kind: kind.to_owned(), ..NumberLine::default() };
    let end =
        rest.find(|character: char| character.is_whitespace() || character == '(').unwrap_or(rest.len());
    let number = &rest[..end];
    let is_number = number.starts_with(|first: char| first.is_ascii_digit())
        || number.starts_with('[') && number.ends_with(']')
        || number.contains('/') && number.bytes().any(|byte| byte.is_ascii_digit());
    if !capitals || !is_number {
        return None;
    }
    found.number = Some(number.trim_matches(['[', ']']).to_owned());
    let tag = rest[end..].trim();
    if tag.is_empty() {
        return Some(found);
    }
    let inner = tag.strip_prefix('(')?.strip_suffix(')')?;
    let lower = plain(inner);
    found.revised = lower.starts_with("rev");
    let place_and_year =
        if found.revised { inner.split_once(' ').map_or("", |(_, rest)| rest) } else { inner };
    match place_and_year.rsplit_once(',') {
        Some((place, year)) => {
            found.year = year.trim().parse().ok();
            found.place = Some(spelled(place.trim(), found.year, register));
        }
        None => found.year = place_and_year.trim().parse().ok(),
    }
    Some(found)
}

/// `198 (1964). Resolution of 18 December 1964`; `Resolution 616 (1988)`.
fn security_council(line: &str) -> Option<NumberLine> {
    let year_after = |text: &str| -> Option<(i16, usize)> {
        let inner = text.strip_prefix('(')?;
        let close = inner.find(')')?;
        Some((inner[..close].parse().ok()?, close + 2))
    };
    let numbered = |text: &str| -> Option<(String, i16, usize)> {
        let digits = text.find(|character: char| !character.is_ascii_digit()).filter(|digits| *digits > 0)?;
        let gap = text[digits..].len() - text[digits..].trim_start().len();
        let (year, length) = year_after(&text[digits + gap..])?;
        (1940..2200).contains(&year).then(|| (text[..digits].to_owned(), year, digits + gap + length))
    };
    let after_kind = strip_word(line, "resolution");
    let (number, year, used) = numbered(after_kind.unwrap_or(line))?;
    let rest = after_kind.unwrap_or(line)[used..].trim_start_matches(['.', '*', ' ']);
    let fits = rest.is_empty()
        || plain(rest).starts_with("resolution of")
        || plain(rest).starts_with("of ")
        || rest.starts_with(|first: char| first.is_ascii_digit());
    fits.then(|| NumberLine {
        kind: "resolution".to_owned(),
        number: Some(number),
        year: Some(year),
        body: Some("UNSC"),
        ..NumberLine::default()
    })
}

fn strip_word<'text>(text: &'text str, word: &str) -> Option<&'text str> {
    let head = text.get(..word.len())?;
    let rest = &text[word.len()..];
    let ends = rest.is_empty() || rest.starts_with([' ', '\u{a0}', '\t', ':']);
    (head.eq_ignore_ascii_case(word) && ends).then(|| rest.trim_start_matches([' ', '\u{a0}', '\t', ':']))
}

/// The register's spelling of a city that a title line prints in capitals.
fn spelled(place: &str, year: Option<i16>, register: &Register) -> String {
    let known = register.conferences.iter().find(|conference| {
        plain(&conference.place) == plain(place) && year.is_none_or(|year| conference.year == year)
    });
    known.map_or_else(|| place.to_owned(), |conference| conference.place.clone())
}

/// `The World Telecommunication Development Conference (Buenos Aires, 2017),`
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Chapeau {
    pub(super) body: Option<String>,
    pub(super) place: Option<String>,
    pub(super) year: Option<i16>,
}

/// Bodies that open resolutions and stand in no register.
const OTHER_BODIES: &[(&str, &str)] = &[
    ("security council", "UNSC"),
    ("general assembly", "UNGA"),
    ("economic and social council", "ECOSOC"),
    ("world telecommunication standardization conference", "WTSA"),
    ("world radiocommunication conference", "WRC"),
    ("council", "COUNCIL"),
];

pub(super) fn chapeau(text: &str, register: &Register) -> Option<Chapeau> {
    let line = text.trim();
    let lower = plain(line);
    let rest = lower.strip_prefix("the ")?;
    // The Security Council sometimes leaves out its comma.
    let ended = line.ends_with([',', ')', ':']) || lower == "the security council";
    if line.len() > 220 || !ended {
        return None;
    }
    let sittings = ["conference", "assembly", "governing body", "council", "principal organ"];
    let registered = register.actors.iter().filter(|actor| {
        let name = plain(&actor.name);
        sittings.contains(&actor.kind.as_str())
            && rest.starts_with(name.trim_start_matches("united nations "))
            || sittings.contains(&actor.kind.as_str()) && rest.starts_with(&name)
    });
    let body = registered.max_by_key(|actor| actor.name.len()).map(|actor| actor.id.clone()).or_else(|| {
        OTHER_BODIES.iter().find(|(name, _)| rest.starts_with(name)).map(|(_, code)| (*code).to_owned())
    });
    let sits = ["conference", "assembly", "council", "committee", "congress", "forum", "summit"];
    if body.is_none() && !sits.iter().any(|word| rest.contains(word)) {
        return None;
    }
    let (mut place, mut year) = (None, None);
    if let Some(open) = line.rfind('(')
        && let Some((city, rest)) = line[open + 1..].split_once(',')
    {
        year = rest.trim_end_matches([',', ')', ' ']).trim().parse().ok();
        place = year.map(|_| city.trim().to_owned());
    }
    Some(Chapeau { body, place, year })
}

pub(super) fn is_reason(text: &str) -> bool {
    text.starts_with("Reasons:") || text.trim() == "Reasons"
}

/// `ANNEX 1 TO RESOLUTION 71 (REV. DUBAI, 2018)`, `Annex`: its number, where it has one.
pub(super) fn annex_heading(text: &str) -> Option<Option<String>> {
    let rest = text.trim();
    let head = rest.get(..5)?;
    if !head.eq_ignore_ascii_case("annex") || rest.len() > 120 && !rest.starts_with("ANNEX") {
        return None;
    }
    let mut after = rest[5..].split_whitespace();
    match after.next() {
        None => Some(None),
        Some(word) if word.eq_ignore_ascii_case("to") => Some(None),
        Some(word)
            if word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()) =>
        {
            let alone = after.next().is_none_or(|next| next.eq_ignore_ascii_case("to"));
            alone.then(|| Some(word.to_owned()))
        }
        Some(_) => None,
    }
}

/// `Summary:`, `II\tProposal`, `Introduction`: the heading of a part of the front matter.
pub(super) fn section_heading(text: &str) -> Option<String> {
    #[rustfmt::skip]
    const KNOWN: &[&str] = &[
        "summary", "abstract", "introduction", "background", "proposal", "proposals", "expected results",
        "references", "discussion", "conclusion", "conclusions", "priority area", "action required",
        "reasons",
    ];
    let text = text.trim();
    // A roman number and the words it counts: `I \tIntroduction`.
    let mut words = text.splitn(2, char::is_whitespace);
    let first = words.next().unwrap_or_default().trim_end_matches('.');
    let numbered = !first.is_empty() && first.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let rest = if numbered { words.next().unwrap_or_default().trim() } else { text };
    let heading = rest.trim_end_matches(':').trim();
    let known = KNOWN.contains(&plain(heading).as_str());
    let short = heading.len() < 80 && !heading.is_empty();
    (short
        && (known
            || numbered && !heading.ends_with('.')
            || rest.ends_with(':') && heading.split(' ').count() <= 6))
        .then(|| heading.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_line_is_read_when_it_stands_alone() {
        let register = Register::default();
        let read = |text| number_line(text, &register);
        let resolution = read("RESOLUTION 140 (REV. DUBAI, 2018)").unwrap();
        assert_eq!(
            (resolution.number.as_deref(), resolution.revised, resolution.year),
            (Some("140"), true, Some(2018))
        );
        assert_eq!(read("DRAFT NEW RESOLUTION [RCC-1]").unwrap().number.as_deref(), Some("RCC-1"));
        assert_eq!(read("198 (1964). Resolution of 18 December 1964").unwrap().body, Some("UNSC"));
        assert_eq!(read("Resolution 616 (1988)").unwrap().year, Some(1988));
        assert_eq!(read("Decision 11 (Rev. Dubai, 2018)").unwrap().kind, "decision");
        for text in [
            "Resolution 30 should be revised",
            "Resolution 30 (Rev. Dubai, 2014), on the role of ITU,",
            "Resolution",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn action_line_is_read_when_a_symbol_follows() {
        assert_eq!(action_line("MOD\tRCC/23A15/1", 3).unwrap().symbol, "RCC/23A15/1");
        assert_eq!(action_line("(MOD) EUR/44/2", 3).unwrap().code, "(MOD)");
        assert_eq!(action_line("MOD the text / 2", 3), None);
        assert_eq!(action_line("ADD", 3), None);
    }
}
