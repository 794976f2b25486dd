//! Who is asking, for whom they act, and what they may do.
//!
//! Signing in comes later. Until then the local operator of `resolute up` acts, and says for which actor; a server
//! started with `resolute serve` lets everyone read and nobody write.

use crate::actors;
use crate::db::Db;
use crate::error::{Error, Result};

/// What an action or page asks of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// Everybody has it.
    Read,
    /// To add and change.
    Write,
    /// To look after the server.
    Operate,
}

/// Somebody who asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As the audit names them.
    pub name: String,
    /// Code of the actor for whom they act.
    pub acting_for: String,
    /// The highest right they have.
    pub right: Right,
}

impl Person {
    /// The person at the keyboard of the machine that runs `resolute up` or the command line.
    pub fn local_operator(acting_for: &str) -> Person {
        Person { name: "local operator".to_owned(), acting_for: acting_for.to_owned(), right: Right::Operate }
    }

    /// Somebody who has not signed in.
    pub fn visitor() -> Person {
        Person { name: "visitor".to_owned(), acting_for: String::new(), right: Right::Read }
    }

    /// The same person, acting for another actor; empty for the one they act for anyway. The local operator may act
    /// for any actor that is known; who has not signed in acts for nobody.
    ///
    /// # Errors
    /// Where no such actor is known.
    pub async fn for_actor(&self, db: &Db, actor: Option<&str>) -> Result<Person> {
        match actor.filter(|code| !code.is_empty() && self.may(Right::Write)) {
            None => Ok(self.clone()),
            Some(code) => match actors::by_id(db, code).await? {
                Some(actor) => Ok(Person { acting_for: actor.id, ..self.clone() }),
                None => Err(Error::Invalid(format!("\"{code}\" is the code of no known actor"))),
            },
        }
    }

    /// Whether they have a right; a higher one includes the lower ones.
    pub fn may(&self, right: Right) -> bool {
        self.right >= right
    }
}
