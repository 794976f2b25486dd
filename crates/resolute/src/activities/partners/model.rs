//! The bodies of an entry, and the pairs that they make.

use crate::activities::model::Record;

/// Known bodies of one entry that are paired each with each: 276 pairs. Where there are more, only whoever does it is paired,
/// with each of the others, so that an entry with hundreds of bodies has hundreds of pairs and not tens of thousands.
pub const MOST_TOGETHER: usize = 24;

/// Stands between the two codes of a pair; no code of an actor has it.
const BETWEEN: char = '~';

/// Two bodies, the same whichever comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    one: String,
    other: String,
}

impl Pair {
    /// The pair of two codes; nobody is a pair with themselves.
    pub fn of(one: &str, other: &str) -> Option<Pair> {
        let (one, other) = if one < other { (one, other) } else { (other, one) };
        (one != other).then(|| Pair { one: one.to_owned(), other: other.to_owned() })
    }

    /// The pair of a word in an address.
    pub fn from_code(code: &str) -> Option<Pair> {
        let (one, other) = code.split_once(BETWEEN)?;
        Pair::of(one, other).filter(|_| !one.is_empty() && !other.is_empty() && !other.contains(BETWEEN))
    }

    /// The word in addresses and in the index.
    pub fn code(&self) -> String {
        format!("{}{BETWEEN}{}", self.one, self.other)
    }

    /// Both codes, in their order.
    pub fn actors(&self) -> [&str; 2] {
        [&self.one, &self.other]
    }

    /// Whether a body is one of the two.
    pub fn has(&self, actor: &str) -> bool {
        self.one == actor || self.other == actor
    }

    /// The other of the two.
    pub fn other(&self, actor: &str) -> Option<&str> {
        match (self.one == actor, self.other == actor) {
            (true, _) => Some(&self.other),
            (_, true) => Some(&self.one),
            _ => None,
        }
    }
}

/// Codes of the known bodies of a record, whoever does it first, each once. `tied` says which actor a name means that stands
/// without a code.
pub fn bodies<'a>(record: &'a Record, tied: impl Fn(&'a str) -> Option<&'a str>) -> Vec<&'a str> {
    let lead = (record.organisation.as_str(), record.actor.as_deref());
    let others = record.parties.iter().map(|party| (party.name.as_str(), party.actor.as_deref()));
    let mut codes: Vec<&str> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for code in std::iter::once(lead).chain(others).filter_map(|(name, code)| code.or_else(|| tied(name))) {
        if seen.insert(code) {
            codes.push(code);
        }
    }
    codes
}

/// The pairs of some bodies, the first of which is whoever does it.
pub fn pairs(bodies: &[&str]) -> Vec<Pair> {
    let firsts = if bodies.len() > MOST_TOGETHER { 1 } else { bodies.len() };
    let with = |at: usize| bodies[at + 1..].iter().filter_map(move |other| Pair::of(bodies[at], other));
    (0..firsts).flat_map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activities::model::Party;

    fn codes(bodies: &[&str]) -> Vec<String> {
        pairs(bodies).iter().map(Pair::code).collect()
    }

    #[test]
    fn a_pair_is_the_same_whichever_comes_first() {
        assert_eq!(codes(&["ITU", "BDT", "UNESCO"]), ["BDT~ITU", "ITU~UNESCO", "BDT~UNESCO"]);
        assert_eq!(Pair::from_code("ITU~BDT"), Pair::of("BDT", "ITU"));
        assert!(["ITU", "ITU~", "~", "ITU~ITU", "A~B~C"].iter().all(|code| Pair::from_code(code).is_none()));
        let pair = Pair::of("ITU", "BDT").unwrap();
        assert_eq!(
            (pair.other("ITU"), pair.other("BDT"), pair.other("UN")),
            (Some("BDT"), Some("ITU"), None)
        );
        assert!(codes(&["ITU"]).is_empty() && codes(&[]).is_empty());
    }

    #[test]
    fn hundreds_of_bodies_make_hundreds_of_pairs() {
        let names: Vec<String> = (0..300).map(|number| format!("B{number:03}")).collect();
        let many: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(pairs(&many[..MOST_TOGETHER]).len(), 276);
        assert_eq!(pairs(&many).len(), 299);
        assert!(pairs(&many).iter().all(|pair| pair.has("B000")));
    }

    #[test]
    fn bodies_stand_once_and_names_that_were_tied_count() {
        let party = |name: &str, actor: Option<&str>| Party {
            role: "partner".to_owned(),
            name: name.to_owned(),
            actor: actor.map(str::to_owned),
        };
        let record = Record {
            organisation: "BDT".to_owned(),
            actor: Some("BDT".to_owned()),
            parties: vec![party("ITU", Some("ITU")), party("A bank", None), party("ITU", Some("ITU"))],
            ..Record::default()
        };
        assert_eq!(bodies(&record, |_| None), ["BDT", "ITU"]);
        assert_eq!(bodies(&record, |name| (name == "A bank").then_some("IFI")), ["BDT", "ITU", "IFI"]);
    }
}
