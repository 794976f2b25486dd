//! Which words are words: a token that is two of them is a seam.

use std::collections::HashMap;

use super::flat::{Flat, folded_words};
use crate::register::Register;

/// Words of the text and of the register, with how often the text has them.
pub(super) struct Vocabulary {
    counts: HashMap<String, usize>,
}

/// Words that every text may use though this one may not.
const COMMON: &str = "the of and to in on for with by from as at that this these those which who its it their them they \
    his her be is are was were been being has have had having will would shall should may might must can could not no \
    nor or but if so than then there where when while also any all each both some such other another more most many \
    much very new further continue continues ensure provide support assist encourage promote consider report develop \
    implement establish strengthen submit review adopt take make give invite request urge call including between \
    among through within under over after before until during against upon about itself themselves himself herself \
    one two three four five six seven eight nine ten first second third year years annual annually every next last \
    previous current relevant appropriate necessary possible important global regional national international local";

/// Words that English writes as one though it has both halves.
const CLOSED: [&str; 34] = [
    "over", "under", "out", "up", "down", "in", "on", "off", "with", "there", "here", "where", "net", "work",
    "frame", "world", "wide", "land", "stake", "house", "cyber", "inter", "multi", "tele", "micro", "some",
    "any", "every", "no", "not", "for", "how", "what", "who",
];

impl Vocabulary {
    pub(super) fn of(flat: &Flat, register: &Register) -> Vocabulary {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for word in COMMON.split_whitespace() {
            counts.insert(word.to_owned(), 0);
        }
        let titles = register.instruments.iter().map(|instrument| instrument.title.as_str());
        let calls = register.calls.iter().map(|call| call.heading.as_str());
        let actors = register.actors.iter().map(|actor| actor.name.as_str());
        for text in titles.chain(calls).chain(actors) {
            for word in folded_words(text) {
                counts.entry(word).or_default();
            }
        }
        for word in &flat.folded {
            *counts.entry(word.clone()).or_default() += 1;
        }
        Vocabulary { counts }
    }

    /// How often the text has the word; nothing where it is not known at all.
    pub(super) fn count(&self, word: &str) -> Option<usize> {
        self.counts.get(word).copied()
    }

    /// Characters of the first half, where a token that stands once is two known words.
    pub(super) fn halves(&self, token: &str) -> Option<usize> {
        const SHORTEST: usize = 3;
        let length = token.chars().count();
        if length < 2 * SHORTEST || self.count(token) != Some(1) || !token.chars().all(char::is_alphabetic) {
            return None;
        }
        let borders =
            token.char_indices().enumerate().skip(SHORTEST).take(length.saturating_sub(2 * SHORTEST) + 1);
        let known = |half: &str| self.count(half).is_some() && half != token;
        let mut best: Option<(usize, usize)> = None;
        for (characters, (byte, _)) in borders {
            let (first, second) = token.split_at(byte);
            if !known(first) || !known(second) || CLOSED.contains(&first) || is_ending(second) {
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

/// Endings that are words of their own.
fn is_ending(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "able", "less", "ship", "wide", "ward", "wards", "like", "wise", "ever", "holders", "holder", "out",
        "ion", "ness",
    ];
    ENDINGS.contains(&word)
}
