//! A person's account, and what a name and an address may be.

use crate::error::{Error, Result};

/// An account, whole.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    /// Number; records name it.
    pub id: i64,
    /// As typed; none once the account was removed.
    pub address: Option<String>,
    /// What they are called; none once the account was removed.
    pub known_as: Option<String>,
    /// Whether the name may be shown beside what they did.
    pub name_public: bool,
    /// Language of messages.
    pub language: String,
    /// The hash of the password; none where none was set.
    pub password: Option<String>,
    /// When it was made.
    pub registered_at: String,
    /// When the address was confirmed.
    pub confirmed_at: Option<String>,
    /// When it was removed.
    pub removed_at: Option<String>,
}

impl Account {
    /// The name and address as a rule against personal passwords needs them.
    pub fn own_words(&self) -> Vec<&str> {
        [self.known_as.as_deref(), self.address.as_deref()].into_iter().flatten().collect()
    }
}

/// An e-mail address as somebody typed it, fit to be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// Where it is none: what would be accepted is said.
    pub fn read(text: &str) -> Result<Address> {
        let text = text.trim();
        let fits = text.len() <= 254 && text.parse::<lettre::Address>().is_ok();
        // A name in quotation marks or a literal network address is right by the standards and a mistake here.
        if !fits || text.contains(['"', '[', ' ', '\\']) {
            return Err(Error::Field("address", "fault-address"));
        }
        Ok(Address(text.to_owned()))
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one address have in common.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// What somebody is called.
///
/// # Errors
/// Where it is empty, too long, or an address: names stand in messages, and nobody is to advertise in ours.
pub fn name(text: &str) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_address = ["://", "www.", "@", "/"].iter().any(|part| text.to_lowercase().contains(part));
    let length = text.chars().count();
    if length == 0
        || length > 100
        || is_address
        || text.chars().any(|letter| letter.is_control() || "<>".contains(letter))
    {
        return Err(Error::Field("name", "fault-name"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_typed_and_compared_without_case() {
        let address = Address::read(" Amina.Njoroge@Example.org ").unwrap();
        assert_eq!(address.as_str(), "Amina.Njoroge@Example.org");
        assert_eq!(address.key(), "amina.njoroge@example.org");
        for none in [
            "",
            "a",
            "a@",
            "@b",
            "a b@example.org",
            "a@example.org\r\nBcc: b@example.org",
            "\"a b\"@example.org",
            "a@[192.0.2.1]",
        ] {
            assert!(Address::read(none).is_err(), "{none:?}");
        }
    }

    #[test]
    fn names_are_of_every_script_and_never_an_advertisement() {
        for fine in ["Amina Njoroge", "李 明", "O’Brien-Smith", "محمد"] {
            assert_eq!(name(fine).unwrap(), fine);
        }
        assert_eq!(name("  Two \n words ").unwrap(), "Two words");
        for not in ["", " ", "win at https://x.example", "www.x.example", "a@b", "<b>", &"x".repeat(101)] {
            assert!(name(not).is_err(), "{not:?}");
        }
    }
}
