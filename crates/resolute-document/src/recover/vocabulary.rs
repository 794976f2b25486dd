//! Which words are words: a token that is two of them is a seam.

use std::collections::{HashMap, HashSet};

use super::flat::{Flat, folded_words};
use crate::register::Register;

/// Words of the text and of the register, with how often the text has them.
pub(super) struct Vocabulary {
    counts: HashMap<String, usize>,
    /// Words known from elsewhere: they are no seams, however they can be cut.
    elsewhere: HashSet<String>,
}

/// Words that every text may use though this one may not: those found in at least twelve of 451 resolutions of the
/// United Nations Security Council.
const COMMON: &str = include_str!("common_words.txt");

/// Words of amendments that those resolutions seldom use.
const AMENDING: &str = "would should might itself themselves himself herself encourage facilitate develop enhance \
    improve foster intensify annual annually every last previous global local digital deepen facilitating developing \
    policies strategies initiatives partnership partnerships programmes stakeholders applicable regions challenges \
    opportunities cannot four five six seven eight nine ten";

/// First halves of words that English writes as one.
const OPENINGS: &str = "over under out up down in on off with there here where net work frame world wide land stake house \
    cyber inter multi tele micro some any every no not for how what who high radio time life health day week year head \
    hand back side fore after self key data web home birth break bench mark safe guide water air through cross short \
    long free full main mid news part pass pay play rail road sea ship sound spot stand team pre per vice can broad \
    foot hard left right lay make check copy draw pin rain short touch way wild wind";

/// Second halves of such words, and endings that are words of their own.
const ENDINGS: &str = "able less ship wide ward wards like wise ever holders holder out ion ness line lines light lights \
    time times place places work works way ways side hood some fold page site base based mark keeping making building \
    care men man women woman one thing where body not self selves town yard load loads point points";

/// The words that every text may use.
pub(crate) fn common_words() -> impl Iterator<Item = &'static str> {
    COMMON.split_whitespace().chain(AMENDING.split_whitespace())
}

impl Vocabulary {
    pub(super) fn of(flat: &Flat, register: &Register) -> Vocabulary {
        let mut elsewhere: HashSet<String> =
            COMMON.split_whitespace().chain(AMENDING.split_whitespace()).map(str::to_owned).collect();
        let titles = register.instruments.iter().map(|instrument| instrument.title.as_str());
        let calls = register.calls.iter().map(|call| call.heading.as_str());
        let actors = register.actors.iter().map(|actor| actor.name.as_str());
        for text in titles.chain(calls).chain(actors) {
            elsewhere.extend(folded_words(text));
        }
        let mut counts: HashMap<String, usize> = HashMap::new();
        for word in &flat.folded {
            *counts.entry(word.clone()).or_default() += 1;
        }
        Vocabulary { counts, elsewhere }
    }

    /// How often the text has the word.
    pub(super) fn count(&self, word: &str) -> usize {
        self.counts.get(word).copied().unwrap_or(0)
    }

    /// Characters of the first half, where a token that stands once is two known words.
    pub(super) fn halves(&self, token: &str) -> Option<usize> {
        const SHORTEST: usize = 3;
        let length = token.chars().count();
        let alone = self.count(token) == 1 && !self.elsewhere.contains(token);
        if length < 2 * SHORTEST || !alone || !token.chars().all(char::is_alphabetic) {
            return None;
        }
        let borders =
            token.char_indices().enumerate().skip(SHORTEST).take(length.saturating_sub(2 * SHORTEST) + 1);
        let known = |half: &str| half != token && (self.count(half) > 0 || self.elsewhere.contains(half));
        let is_one_of = |list: &str, half: &str| list.split_whitespace().any(|word| word == half);
        let mut best: Option<(usize, usize)> = None;
        for (characters, (byte, _)) in borders {
            let (first, second) = token.split_at(byte);
            if !known(first) || !known(second) || is_one_of(OPENINGS, first) || is_one_of(ENDINGS, second) {
                continue;
            }
            // The most even cut is the least accidental.
            let shorter = characters.min(length - characters);
            if best.is_none_or(|(_, other)| shorter > other) {
                best = Some((characters, shorter));
            }
        }
        best.map(|(characters, _)| characters)
    }
}
