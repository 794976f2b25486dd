//! Codes that travel by mail: what they are for, how long they count.

use jiff::{SignedDuration, Timestamp};

use super::store::Code;
use crate::error::{Error, Result};

/// What opening a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The address is the person's.
    Address,
    /// A new password.
    Password,
    /// The account moves to another address.
    NewAddress,
}

impl Purpose {
    /// As the database has it.
    pub fn code(self) -> &'static str {
        match self {
            Purpose::Address => "address",
            Purpose::Password => "password",
            Purpose::NewAddress => "new-address",
        }
    }

    /// The purpose of a code.
    pub fn from_code(code: &str) -> Option<Purpose> {
        [Purpose::Address, Purpose::Password, Purpose::NewAddress].into_iter().find(|one| one.code() == code)
    }

    /// For how many hours a link counts: a new password is asked for now, an address may be confirmed tomorrow.
    pub fn hours(self) -> i64 {
        match self {
            Purpose::Address | Purpose::NewAddress => 48,
            Purpose::Password => 2,
        }
    }
}

/// What a hash is made for, so that no other secret passes for a code.
pub(super) const KIND: &str = "mailed";

/// A code for a person.
pub(super) fn new(person: i64, purpose: Purpose, address: Option<&str>, at: Timestamp) -> Code {
    Code {
        person,
        purpose: purpose.code().to_owned(),
        address: address.map(str::to_owned),
        expires_at: (at + SignedDuration::from_hours(purpose.hours())).to_string(),
    }
}

/// What a code is for, where it still counts. Used, outdated and invented codes are answered alike.
///
/// # Errors
/// Says how to get another one.
pub(super) fn valid(code: Option<Code>, now: Timestamp) -> Result<(Code, Purpose)> {
    let counts = |code: &Code| code.expires_at.parse::<Timestamp>().is_ok_and(|until| now < until);
    code.filter(counts)
        .and_then(|code| Some((code.clone(), Purpose::from_code(&code.purpose)?)))
        .ok_or(Error::Field("link", "fault-link"))
}
