//! A token, what it may be narrowed to, and how it looks.

use serde::Serialize;

use crate::accounts::Right;

/// What a hash is made for, so that no other secret passes for a token.
pub const KIND: &str = "token";
/// How every token begins, so that one that was published by mistake can be found.
pub const PREFIX: &str = "resolute_";
/// Most days for which a token counts.
pub const LONGEST_DAYS: i64 = 365;

/// What a token may be given: everything but one's own account, whose password no program may change.
pub const SCOPES: [Right; 6] =
    [Right::Read, Right::Contribute, Right::Review, Right::Edit, Right::GrantRoles, Right::Operate];

/// A token as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize)]
pub struct Token {
    /// Number.
    pub id: i64,
    /// What its person calls it.
    pub name: String,
    /// Codes of rights, a space between them.
    pub scopes: String,
    /// When it was made.
    pub created_at: String,
    /// When it ends.
    pub expires_at: String,
    /// When it was last used, within minutes.
    pub used_at: Option<String>,
    /// When it was taken back.
    pub revoked_at: Option<String>,
}

impl Token {
    /// What it may be used for.
    pub fn rights(&self) -> Vec<Right> {
        self.scopes.split(' ').filter_map(Right::from_code).collect()
    }
}
