//! The bracket after a number: which text of the instrument is meant. `(Rev. Busan, 2014)`, `(Modified 2016)`,
//! `(Rev. WRC-15)`, `(1973)`, `(C11, last amended C16)`.

use super::bodies;
use super::tokens::{Token, year};

/// What a bracket says of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// `Rev.`, `Modified`, `last amended`.
    pub(super) revised: bool,
    /// City as printed.
    pub(super) place: Option<(usize, usize)>,
    /// Year.
    pub(super) year: Option<i16>,
    /// Body of a session named inside: `WRC` in `(Rev. WRC-15)`.
    pub(super) body: Option<&'static str>,
    /// The token after the bracket.
    pub(super) next: usize,
}

/// Longest bracket that is looked through.
const LONGEST: usize = 16;

/// The tag that opens at `at`.
pub(super) fn read(tokens: &[Token], at: usize) -> Option<Tag> {
    if !tokens.get(at)?.is("(") {
        return None;
    }
    let close = (at + 1..tokens.len().min(at + LONGEST)).find(|&index| tokens[index].is(")"))?;
    // `(Rev. (Hammamet, 2016)`: a doubled bracket is a slip of the pen.
    let inner: Vec<usize> = (at + 1..close).filter(|&index| !tokens[index].is("(")).collect();
    let mut tag = Tag { next: close + 1, ..Tag::default() };
    let mut rest = inner.as_slice();
    while let [first, others @ ..] = rest {
        let word = &tokens[*first];
        let revises = ["rev", "revised", "modified", "amended", "mod"];
        if word.is_one_of(&revises) {
            tag.revised = true;
        } else if word.plain.starts_with("rev.") {
            // `Rev.WRC-15`, `Rev.1`
            tag.revised = true;
            tag.take_session(&word.plain[4..]);
        } else if !(word.is("last") || word.is("by") || word.is("at") || word.is(".")) {
            break;
        }
        rest = others;
    }
    tag.take_rest(tokens, rest).then_some(tag)
}

impl Tag {
    /// Place and year, or a session; whether that is all the bracket says.
    fn take_rest(&mut self, tokens: &[Token], rest: &[usize]) -> bool {
        match rest {
            [] => self.revised,
            [only] => {
                let word = tokens[*only].plain.as_str();
                let edition =
                    self.revised && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
                edition || self.take_session(word)
            }
            [body, when] if tokens[*body].is("council") => {
                self.take_year(&tokens[*when].plain, Some("COUNCIL"))
            }
            // `C11, last amended C16`: the last session counts.
            [.., last]
                if rest.iter().any(|&index| tokens[index].is("amended") || tokens[index].is("modified")) =>
            {
                self.revised = true;
                let word = tokens[*last].plain.clone();
                self.take_session(&word)
            }
            [place @ .., last] => self.take_place(tokens, place, *last),
        }
    }

    fn take_place(&mut self, tokens: &[Token], place: &[usize], last: usize) -> bool {
        let words: Vec<usize> = place.iter().copied().filter(|&index| !tokens[index].is(",")).collect();
        let is_name = |index: &usize| {
            let word = &tokens[*index];
            word.capital && !word.plain.bytes().any(|byte| byte.is_ascii_digit())
                || word.is_one_of(&["el-sheikh", "of", "de", "."])
        };
        let fits = !words.is_empty() && words.len() <= 4 && words.iter().all(is_name);
        let (Some(first), Some(end)) = (words.first(), words.last()) else { return false };
        // A comma is sometimes forgotten: `Busan 2014`.
        if fits && self.take_year(&tokens[last].plain, None) {
            self.place = Some((*first, *end));
            return true;
        }
        false
    }

    fn take_session(&mut self, word: &str) -> bool {
        if let Some((body, year)) = bodies::session_label(word) {
            return self.take(Some(body), year);
        }
        if let Some(session) = word.strip_prefix('c').and_then(bodies::short_year) {
            return self.take(Some("COUNCIL"), session);
        }
        self.take_year(word, None)
    }

    fn take_year(&mut self, word: &str, body: Option<&'static str>) -> bool {
        // `11/2009`: month and year of a recommendation.
        let word = word.split_once('/').map_or(word, |(_, year)| year);
        year(word).is_some_and(|year| self.take(body, year))
    }

    fn take(&mut self, body: Option<&'static str>, year: i16) -> bool {
        self.body = body;
        self.year = Some(year);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn tag(text: &str) -> Option<(bool, String, Option<i16>, Option<&'static str>)> {
        let tokens = tokens::read(&text.chars().collect::<Vec<_>>());
        read(&tokens, 0).map(|tag| {
            let place = tag.place.map_or(String::new(), |(from, to)| {
                tokens[from..=to].iter().map(|token| token.plain.as_str()).collect::<Vec<_>>().join(" ")
            });
            (tag.revised, place, tag.year, tag.body)
        })
    }

    #[test]
    fn tags_name_a_text_in_many_ways() {
        assert_eq!(tag("(Rev. Busan, 2014)"), Some((true, "busan".into(), Some(2014), None)));
        assert_eq!(tag("(Rev. BUENOS AIRES, 2017)"), Some((true, "buenos aires".into(), Some(2017), None)));
        assert_eq!(tag("(Rev. (Hammamet, 2016)"), Some((true, "hammamet".into(), Some(2016), None)));
        assert_eq!(tag("(Rev.WRC-15)"), Some((true, String::new(), Some(2015), Some("WRC"))));
        assert_eq!(tag("(Modified 2016)"), Some((true, String::new(), Some(2016), None)));
        assert_eq!(tag("(modified, 2016)"), None);
        assert_eq!(tag("(C11, last amended C16)"), Some((true, String::new(), Some(2016), Some("COUNCIL"))));
        assert_eq!(tag("(Council 2016)"), Some((false, String::new(), Some(2016), Some("COUNCIL"))));
        assert_eq!(tag("(1973)"), Some((false, String::new(), Some(1973), None)));
        assert_eq!(tag("(11/2009)"), Some((false, String::new(), Some(2009), None)));
        assert_eq!(tag("(Revenue and expenses for the Union)"), None);
    }
}
