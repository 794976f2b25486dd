//! Roles as dated facts: asked for, given, taken away, each with its author.
//!
//! Always true: nobody gives what they may not give; the last administrator stays.

pub mod actions;
pub mod store;
pub mod web;

use crate::actors;
use crate::db::Db;
use crate::error::{Error, Result};

/// For whom somebody wants to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum For {
    /// For nobody yet: to follow and to read.
    Nobody,
    /// For an actor that is known, by its code.
    Actor(String),
    /// For an organisation or State that is not known here yet, by its name.
    Organisation(String),
}

impl For {
    /// Reads what somebody typed: the code or a name of a known actor, or the name of an organisation that is not known
    /// here yet.
    ///
    /// # Errors
    /// As the database.
    pub async fn named(db: &Db, text: &str) -> Result<For> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return Ok(For::Nobody);
        }
        let wanted = text.to_lowercase();
        let is_called = |actor: &actors::model::Actor| {
            [&actor.id, &actor.short_name, &actor.name].iter().any(|name| name.to_lowercase() == wanted)
        };
        let found = actors::all(db).await?.into_iter().find(is_called);
        Ok(found.map_or(For::Organisation(text), |actor| For::Actor(actor.id)))
    }

    /// Refuses codes that nobody has and names that are none.
    ///
    /// # Errors
    /// Names the field.
    pub async fn check(&self, db: &Db) -> Result<()> {
        match self {
            For::Actor(code) if actors::by_id(db, code).await?.is_none() => {
                Err(Error::Field("actor", "fault-actor"))
            }
            For::Organisation(name) if !is_a_name(name) => Err(Error::Field("actor", "fault-organisation")),
            _ => Ok(()),
        }
    }
}

fn is_a_name(name: &str) -> bool {
    let length = name.chars().count();
    (2..=200).contains(&length)
        && !name.contains("://")
        && !name.chars().any(|c| c.is_control() || "<>".contains(c))
}
