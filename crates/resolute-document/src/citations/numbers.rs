//! Numbers of instruments: `140`, `61-1`, `70/125`, `A/RES/70/125`, `2006/46`, `72/266 A`, `1514 (XV)`, `X.509`.

use super::tokens::{Token, year};

/// A number as cited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Number {
    /// As the register writes it: `70/125` for `A/RES/70/125`, `61` for `61-1`.
    pub(super) number: String,
    /// The body whose numbers alone look so.
    pub(super) body: Option<&'static str>,
    /// The edition that follows a hyphen: 1 in `61-1`.
    pub(super) edition: Option<u8>,
    /// The token after the number.
    pub(super) next: usize,
}

/// The number at `at`, if there is one.
pub(super) fn read(tokens: &[Token], at: usize) -> Option<Number> {
    let word = tokens.get(at)?.plain.as_str();
    if let Some((number, body)) = symbol(word) {
        return Some(Number { number, body: Some(body), next: at + 1, ..Number::default() });
    }
    if let Some((session, item)) = word.split_once('/')
        && is_digits(item, 4)
    {
        return sessional(tokens, at, session, item);
    }
    if is_digits(word, 4) {
        let next = at + 1 + old_session(tokens, at + 1).map_or(0, |_| 3);
        let body = (next > at + 1).then_some("UNGA");
        let number = match old_session(tokens, at + 1) {
            Some(session) => format!("{word} ({session})"),
            None => word.to_owned(),
        };
        return Some(Number { number, body, next, ..Number::default() });
    }
    if let Some((number, edition)) = word.split_once('-')
        && is_digits(number, 4)
        && is_digits(edition, 2)
    {
        let edition = edition.parse().ok();
        return Some(Number { number: number.to_owned(), edition, next: at + 1, ..Number::default() });
    }
    None
}

/// `X.509`, `M.1457-15`, `D.50`: numbers of recommendations of the Sectors.
pub(super) fn of_recommendation(tokens: &[Token], at: usize) -> Option<Number> {
    let word = tokens.get(at)?.plain.as_str();
    let (series, rest) = word.split_once('.')?;
    let digits = rest.split(['-', '.', '/']).all(|part| is_digits(part, 5));
    let series_fits = matches!(series.len(), 1..=3) && series.bytes().all(|byte| byte.is_ascii_alphabetic());
    (series_fits && digits).then(|| Number { number: word.to_uppercase(), next: at + 1, ..Number::default() })
}

/// `70/1`, `ES-10/2`, `2006/46`, and a part of it: `72/266 A`, `57/270 B`.
fn sessional(tokens: &[Token], at: usize, session: &str, item: &str) -> Option<Number> {
    let (body, number) = match year(session) {
        Some(_) => (None, format!("{session}/{item}")),
        None => {
            let numeral = session.rsplit('-').next().filter(|numeral| is_digits(numeral, 3))?;
            let special = &session[..session.len() - numeral.len()];
            let fits = matches!(special, "" | "s-" | "es-");
            fits.then(|| (Some("UNGA"), format!("{}/{item}", session.to_uppercase())))?
        }
    };
    let part = tokens.get(at + 1).filter(|part| {
        let single = part.plain.len() == 1 && matches!(part.plain.as_bytes()[0], b'a'..=b'h');
        // `72/266 A, of ...`: a capital letter by itself; an item label or the article is small or stands in brackets.
        single && part.capital && !tokens.get(at + 2).is_some_and(|next| next.is(")") || next.is("."))
    });
    let next = at + 1 + usize::from(part.is_some());
    let number = part.map_or(number.clone(), |part| format!("{number} {}", part.plain.to_uppercase()));
    Some(Number { number, body, next, ..Number::default() })
}

/// `(XV)`, `(S-VI)`: the session of an old resolution of the General Assembly.
fn old_session(tokens: &[Token], at: usize) -> Option<String> {
    let [open, session, close] = tokens.get(at..at + 3)? else { return None };
    let numeral = session.plain.trim_start_matches("es-").trim_start_matches("s-");
    let roman = !numeral.is_empty() && numeral.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'l'));
    (open.is("(") && close.is(")") && roman).then(|| session.plain.to_uppercase())
}

/// The number and body of a symbol: `A/RES/70/125`, `A/70/1`, `S/RES/1373`, `E/RES/2006/46`.
fn symbol(word: &str) -> Option<(String, &'static str)> {
    let (organ, rest) = word.split_once('/')?;
    let (listed, number) = match rest.split_once('/') {
        Some(("res" | "dec", number)) => (true, number),
        _ => (false, rest),
    };
    let parts: Vec<&str> = number.split('/').collect();
    let fits = parts.iter().all(|part| is_digits(part.rsplit('-').next().unwrap_or(part), 4));
    match organ {
        _ if !fits => None,
        "a" if listed || parts.len() == 2 => Some((number.to_uppercase(), "UNGA")),
        "s" if listed && parts.len() == 1 => Some((number.to_owned(), "UNSC")),
        "e" if parts.len() == 2 => Some((number.to_owned(), "ECOSOC")),
        _ => None,
    }
}

/// Whether it is a symbol that says itself that it names a resolution or decision: `A/RES/70/125`.
pub(super) fn listed_symbol(word: &str) -> Option<(String, &'static str, &'static str)> {
    let kind = match word.split('/').nth(1)? {
        "res" => "resolution",
        "dec" => "decision",
        _ => return None,
    };
    symbol(word).map(|(number, body)| (number, body, kind))
}

/// A number of at most `most` digits.
pub(super) fn is_digits(word: &str, most: usize) -> bool {
    !word.is_empty() && word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn number(text: &str) -> Option<(String, Option<&'static str>)> {
        let tokens = tokens::read(&text.chars().collect::<Vec<_>>());
        read(&tokens, 0).map(|number| (number.number, number.body))
    }

    #[test]
    fn numbers_tell_their_body_where_only_one_writes_so() {
        assert_eq!(number("A/RES/70/125"), Some(("70/125".into(), Some("UNGA"))));
        assert_eq!(number("70/1"), Some(("70/1".into(), Some("UNGA"))));
        assert_eq!(number("72/266 A, and"), Some(("72/266 A".into(), Some("UNGA"))));
        assert_eq!(number("1514 (XV)"), Some(("1514 (XV)".into(), Some("UNGA"))));
        assert_eq!(number("E/RES/2006/46"), Some(("2006/46".into(), Some("ECOSOC"))));
        assert_eq!(number("2006/46"), Some(("2006/46".into(), None)));
        assert_eq!(number("61-1"), Some(("61".into(), None)));
        assert_eq!(number("140 (Rev. Busan, 2014)"), Some(("140".into(), None)));
        assert_eq!(number("C18/30"), None);
    }
}
