//! What waits for a reviewer, and by what it is narrowed.

use serde::{Deserialize, Serialize};

/// Rows of the queue on one page.
pub const PER_PAGE: i64 = 50;

/// By what the queue is narrowed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub struct Filter {
    /// Words of the title or the organisation.
    pub q: Option<String>,
    /// `new` for entries that were never public, `change` for changes to public ones; `remark` on the page for what
    /// readers say is wrong.
    pub what: Option<String>,
    /// `submitted`, or `returned` for what waits for its owner.
    pub standing: Option<String>,
    /// Type of entry.
    pub kind: Option<String>,
    /// Code of the actor whose entry it is.
    pub owner: Option<String>,
    /// `nobody`, `me`, or the signature of a reviewer.
    pub reviewer: Option<String>,
    /// Page, from 1.
    pub page: Option<usize>,
}

impl Filter {
    /// A field, where it was filled in.
    pub fn given(field: &Option<String>) -> Option<&str> {
        field.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }
}

impl Filter {
    /// Whether what readers say is wrong is asked for.
    pub fn wants_remarks(&self) -> bool {
        Filter::given(&self.what) == Some("remark")
    }
}

/// What a reader says is wrong, with the entry.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenRemark {
    /// Number of the entry.
    pub activity: i64,
    /// Its title.
    pub title: String,
    /// What was said.
    pub words: String,
    /// Who said it, as records name them.
    pub person: String,
    /// When.
    pub at: String,
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::FromRow, utoipa::ToSchema)]
pub struct Waiting {
    /// Number of the entry.
    pub id: i64,
    /// Revision to name with a decision.
    pub revision: i64,
    /// `new` or `change`.
    pub what: String,
    /// `submitted` or `returned`.
    pub standing: String,
    /// Title of what waits.
    pub title: String,
    /// Type of entry.
    pub kind: String,
    /// Who does it.
    pub organisation: String,
    /// Code of the actor whose entry it is.
    pub owner: Option<String>,
    /// Its name.
    pub owner_name: Option<String>,
    /// Since when it waits.
    pub changed_at: String,
    /// The reviewer who took it up: one's own signature, else by name where they agreed.
    pub reviewer: Option<String>,
}
