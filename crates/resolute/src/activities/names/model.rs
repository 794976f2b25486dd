//! Names, and the actors that they may mean.

use crate::actors::model::Actor;

/// A name without a code, and in how many published entries it stands.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Name {
    /// As it is written.
    pub name: String,
    /// Published entries.
    pub activities: i64,
}

/// Why a name may mean an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is the name of the actor.
    Name,
    /// It is the short name or the code of the actor.
    Short,
    /// The short name stands in brackets behind it.
    Brackets,
}

impl Why {
    /// The word in translation keys.
    pub fn code(self) -> &'static str {
        match self {
            Why::Name => "name",
            Why::Short => "short",
            Why::Brackets => "brackets",
        }
    }
}

/// The actor that a name may mean. Letters alone decide, whatever their size; where two actors fit, none is guessed.
pub fn guess<'a>(name: &str, actors: &'a [Actor]) -> Option<(&'a Actor, Why)> {
    let whole = folded(name);
    let inside =
        name.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| folded(inside));
    let why = |actor: &Actor| {
        let (full, short, code) = (folded(&actor.name), folded(&actor.short_name), folded(&actor.id));
        if whole == full {
            return Some(Why::Name);
        }
        if whole == short || whole == code {
            return Some(Why::Short);
        }
        inside.as_ref().filter(|inside| **inside == short || **inside == code).map(|_| Why::Brackets)
    };
    let mut fitting = actors.iter().filter_map(|actor| Some((actor, why(actor)?)));
    let first = fitting.next()?;
    (!whole.is_empty() && fitting.next().is_none()).then_some(first)
}

fn folded(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(id: &str, short: &str, name: &str) -> Actor {
        Actor {
            id: id.to_owned(),
            short_name: short.to_owned(),
            name: name.to_owned(),
            kind: "body".to_owned(),
            parent: None,
            note: String::new(),
            source: "GK".to_owned(),
            verified: "no".to_owned(),
        }
    }

    #[test]
    fn a_name_means_an_actor_where_only_one_fits() {
        let actors = [
            actor("UN-WOMEN", "UN Women", "United Nations Entity for Women"),
            actor("ITU", "ITU", "International Telecommunication Union"),
            actor("PP", "Conference", "Plenipotentiary Conference"),
            actor("WTDC", "Conference", "World Conference"),
        ];
        let means = |name: &str| guess(name, &actors).map(|(actor, why)| (actor.id.as_str(), why));
        assert_eq!(means("international telecommunication UNION"), Some(("ITU", Why::Name)));
        assert_eq!(means("UN-Women"), Some(("UN-WOMEN", Why::Short)));
        assert_eq!(means("Union internationale des télécommunications (ITU)"), Some(("ITU", Why::Brackets)));
        assert_eq!(means("Conference"), None, "two fit");
        assert_eq!(means("Ministry of ICT"), None);
        assert_eq!(means("()"), None);
        assert_eq!(means(""), None);
    }
}
