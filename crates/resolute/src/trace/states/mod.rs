//! How the states of duties turned: kept when they turn, never rewritten.
//!
//! The state of any day can be computed from links, dates and evidence as they are now; what a state was before somebody
//! withdrew a link is told by these rows alone.

mod follow;
mod store;

use serde::Serialize;

use super::model::Reason;
pub use follow::{follow, follow_for_ever};
pub use store::of;

/// A state that a duty came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Turned {
    /// The day on which the register first found it so.
    pub day: String,
    /// Word of the state.
    pub state: String,
    /// Why.
    pub reasons: Vec<Reason>,
}
