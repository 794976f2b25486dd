//! Agreements: when each holds, and what that means on a day.
//!
//! Always true: an agreement stays an entry of the register, with its review, history, import and export; whether it is in
//! force is worked out from its days and never typed.

pub mod model;
mod store;

pub use model::{SOON, State, Term};
pub use store::{derive, turning};
