//! Who is asking, for whom they act, and what they may do.
//!
//! Signing in comes later. Until then the local operator of `resolute up` acts, and says for which actor; a server
//! started with `resolute serve` lets everyone read and nobody write.

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

    /// Whether they have a right; a higher one includes the lower ones.
    pub fn may(&self, right: Right) -> bool {
        self.right >= right
    }
}
