//! Which actors of the register the words of a duty name besides its addressees: those to whom the result goes and
//! those with whom it is done. A reading of words by rule, like the duty itself.

use std::collections::HashMap;

use resolute_document::duties::Mandate;
use resolute_document::structure::addressees::Names;

/// The names of actors as texts of several bodies write them.
#[derive(Debug)]
pub struct Parties(HashMap<String, Names>);

impl Parties {
    /// For texts of these bodies: *the Secretary-General* is another one in a text of the United Nations.
    pub fn of<'a>(bodies: impl Iterator<Item = &'a str>) -> Parties {
        let mut names = HashMap::new();
        for body in bodies {
            if !names.contains_key(body) {
                names.insert(body.to_owned(), Names::new(resolute_reference::register(), Some(body)));
            }
        }
        Parties(names)
    }

    /// Codes of those to whom the result goes.
    pub fn recipients(&self, body: &str, reading: &Mandate) -> Vec<String> {
        self.codes(body, reading.recipient.iter())
    }

    /// Codes of those with whom it is done.
    pub fn partners(&self, body: &str, reading: &Mandate) -> Vec<String> {
        self.codes(body, reading.with.iter())
    }

    /// Codes of those whom some words name.
    pub fn named(&self, body: &str, words: &str) -> Vec<String> {
        self.codes(body, std::iter::once(&words.to_owned()))
    }

    fn codes<'a>(&self, body: &str, phrases: impl Iterator<Item = &'a String>) -> Vec<String> {
        let Some(names) = self.0.get(body) else { return Vec::new() };
        let mut codes: Vec<String> =
            phrases.flat_map(|phrase| names.read(phrase)).flat_map(|read| read.codes).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}
