//! The table of `schema.txt` as types that point to each other.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::values::Simple;
use crate::read::Kind;

/// What the schema allows in an element.
#[derive(Debug)]
pub(super) struct Type {
    pub(super) content: Content,
    pub(super) attributes: Vec<AttributeRule>,
    /// Attributes of other namespaces may stand here.
    pub(super) is_open: bool,
}

#[derive(Debug)]
pub(super) enum Content {
    Any,
    Value(Simple),
    Elements(Vec<Particle>),
}

/// A place in a sequence.
#[derive(Debug)]
pub(super) struct Particle {
    /// `None`: an element of another namespace.
    pub(super) name: Option<&'static str>,
    pub(super) is_required: bool,
    pub(super) is_many: bool,
    /// Index of its type.
    pub(super) kind: usize,
}

#[derive(Debug)]
pub(super) struct AttributeRule {
    pub(super) name: &'static str,
    pub(super) is_required: bool,
    pub(super) value: Simple,
}

/// All types, and the elements known at the top of each kind of file.
#[derive(Debug)]
pub(super) struct Table {
    types: Vec<Type>,
    activities: HashMap<&'static str, usize>,
    organisations: HashMap<&'static str, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::parse(include_str!("schema.txt")));

pub(super) fn table() -> &'static Table {
    &TABLE
}

impl Table {
    pub(super) fn kind(&self, index: usize) -> &Type {
        &self.types[index]
    }

    /// The type of an element that may stand at the top.
    pub(super) fn global(&self, kind: Kind, name: &str) -> Option<usize> {
        let globals = match kind {
            Kind::Activities => &self.activities,
            Kind::Organisations => &self.organisations,
        };
        globals.get(name).copied()
    }

    /// The table is part of the program: a fault in it is a fault of the program, and the tests see it.
    fn parse(text: &'static str) -> Table {
        let mut lines: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            match line.split_once(": ") {
                Some((name, words)) => lines.push((name, words.split_whitespace().collect())),
                // A line that is continued.
                None => lines
                    .last_mut()
                    .expect("a type before its continuation")
                    .1
                    .extend(line.split_whitespace()),
            }
        }
        let (globals, types): (Vec<_>, Vec<_>) =
            lines.into_iter().partition(|(name, _)| name.starts_with("globals "));
        let names: HashMap<&str, usize> =
            types.iter().enumerate().map(|(at, (name, _))| (*name, at)).collect();
        let globals_of = |kind: &str| {
            let (_, words) =
                globals.iter().find(|(name, _)| name.ends_with(kind)).expect("a line of globals");
            words.iter().map(|word| element(word, &names)).map(|(name, kind, _)| (name, kind)).collect()
        };
        Table {
            activities: globals_of("activities"),
            organisations: globals_of("organisations"),
            types: types.iter().map(|(_, words)| Type::parse(words, &names)).collect(),
        }
    }
}

impl Type {
    fn parse(words: &[&'static str], names: &HashMap<&str, usize>) -> Type {
        let mut parsed =
            Type { content: Content::Elements(Vec::new()), attributes: Vec::new(), is_open: false };
        for word in words {
            match word.as_bytes() {
                b"@*" => parsed.is_open = true,
                b"#any" => {
                    parsed.content = Content::Any;
                    parsed.is_open = true;
                }
                [b'@', ..] => parsed.attributes.push(AttributeRule::parse(&word[1..])),
                [b'#', ..] => parsed.content = Content::Value(Simple::named(&word[1..])),
                _ => {
                    if let Content::Elements(particles) = &mut parsed.content {
                        particles.push(Particle::parse(word, names));
                    }
                }
            }
        }
        parsed
    }
}

impl Particle {
    fn parse(word: &'static str, names: &HashMap<&str, usize>) -> Particle {
        if word == "*" {
            return Particle { name: None, is_required: false, is_many: true, kind: 0 };
        }
        let (name, kind, occurs) = element(word, names);
        let is_required = matches!(occurs, None | Some('+'));
        Particle { name: Some(name), is_required, is_many: matches!(occurs, Some('*' | '+')), kind }
    }
}

impl AttributeRule {
    fn parse(word: &'static str) -> AttributeRule {
        let (name, value) = word.split_once(':').unwrap_or((word, "string"));
        let is_required = name.ends_with('!');
        AttributeRule { name: name.trim_end_matches('!'), is_required, value: Simple::named(value) }
    }
}

/// `name`, `name?`, `name*=type`: the name, the index of its type, how often.
fn element(word: &'static str, names: &HashMap<&str, usize>) -> (&'static str, usize, Option<char>) {
    let (name, kind) = word.split_once('=').map_or((word, None), |(name, kind)| (name, Some(kind)));
    let occurs = name.chars().next_back().filter(|last| matches!(last, '?' | '*' | '+'));
    let name = name.trim_end_matches(['?', '*', '+']);
    let kind = *names.get(kind.unwrap_or(name)).expect("a type that the table has");
    (name, kind, occurs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_has_the_types_of_the_standard() {
        let table = table();
        let activity = table.kind(table.global(Kind::Activities, "iati-activity").unwrap());
        let Content::Elements(particles) = &activity.content else { panic!("an activity has elements") };
        let names: Vec<&str> = particles.iter().filter_map(|particle| particle.name).collect();
        assert_eq!(names[..3], ["iati-identifier", "reporting-org", "title"]);
        assert_eq!(names.last(), Some(&"fss"));
        assert_eq!(table.global(Kind::Activities, "iati-organisation"), None);
        assert_eq!(table.activities.len(), 38);
    }
}
