//! Who may be asked about an entry, and what was said of it.

use serde::{Deserialize, Serialize};

use crate::accounts::{Person, Right};
use crate::activities::model::Problem;

/// Longest name or address, in characters.
const LONGEST: usize = 200;

/// Who may be asked about an entry. Personal data: its owner and the reviewers see it, nobody else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

impl Contact {
    /// Whether nobody is named.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.email.is_empty()
    }

    /// What an entry lacks that somebody with an account gives to the reviewers: they must know whom to ask. The operator
    /// at the machine puts in what others gave, which may name nobody.
    pub fn missing(&self, person: &Person) -> Vec<Problem> {
        match self.name.trim().is_empty() && person.may(Right::Account) {
            true => vec![problem("contact_name", "required", "")],
            false => Vec::new(),
        }
    }

    /// What is wrong with it.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        for (field, text) in [("contact_name", &self.name), ("contact_email", &self.email)] {
            if text.chars().count() > LONGEST {
                found.push(problem(field, "too-long", &LONGEST.to_string()));
            }
        }
        if !self.email.is_empty() && !is_address(&self.email) {
            found.push(problem("contact_email", "not-an-email", &self.email));
        }
        found
    }
}

fn problem(field: &str, rule: &'static str, value: &str) -> Problem {
    Problem { field: field.to_owned(), rule, value: value.to_owned() }
}

/// Enough to catch a slip; whether an address works only a message tells.
fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|one: char| one.is_whitespace() || one.is_control());
    plain(name) && plain(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}

/// What somebody says is wrong with a public entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Remark {
    /// Its number.
    pub id: i64,
    /// The entry.
    pub activity: i64,
    /// What was said.
    pub words: String,
    /// Who said it, as records name them; for the reviewers.
    #[serde(skip)]
    pub person: String,
    /// For which actor.
    pub acting_for: String,
    /// When.
    pub at: String,
    /// When it was settled.
    pub settled_at: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_an_address_is_caught() {
        let rules = |email: &str| {
            let contact = Contact { name: "N".to_owned(), email: email.to_owned() };
            contact.problems().into_iter().map(|it| it.rule).collect::<Vec<_>>()
        };
        for good in ["", "a@b.example", "o'neil+x@mail.example.org"] {
            assert!(rules(good).is_empty(), "{good}");
        }
        for bad in ["a", "a@b", "a b@c.example", "@c.example", "a@.example", "a@b.", "a@b.c\r\nBcc: d@e.f"] {
            assert_eq!(rules(bad), ["not-an-email"], "{bad}");
        }
    }
}
