//! Messages on their way to people: words, a queue that outlives the program, and the two ways out.
//!
//! A noun queues a message in the transaction of the deed that it tells of, so that neither is there without the other.
//! A message leaves by SMTP, where the settings name a server, and otherwise as a file in `mail/` of the data folder.

mod actions;
mod letter;
pub mod sending;
mod store;
mod transport;

pub use actions::{forget, queue};
pub use letter::Letter;
pub use store::{Waiting, waiting};
pub use transport::Transport;
