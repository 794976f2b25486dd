//! How strongly a call binds.

use serde::{Deserialize, Serialize};

/// How strongly an operative call binds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// The body itself decides.
    #[default]
    Decides,
    /// It tells an organ or officer of its own.
    Instructs,
    /// It asks.
    Requests,
    /// It leaves the answer to those who are asked.
    Invites,
    /// It appeals to its members.
    CallsUpon,
    /// It supports what others may do.
    Encourages,
}

impl Force {
    /// As it stands in JSON and addresses: `calls-upon`.
    pub fn as_str(self) -> &'static str {
        match self {
            Force::Decides => "decides",
            Force::Instructs => "instructs",
            Force::Requests => "requests",
            Force::Invites => "invites",
            Force::CallsUpon => "calls-upon",
            Force::Encourages => "encourages",
        }
    }
}
