//! Putting a message into the queue.

use jiff::Timestamp;

use super::letter::Letter;
use super::store;
use crate::db::Tx;
use crate::error::Result;

/// Queues a message in the transaction of the deed that it tells of. It leaves once that is committed; the job of the
/// server sends it and tries again where it must.
///
/// # Errors
/// As the database.
pub async fn queue(tx: &mut Tx, address: &str, letter: &Letter, at: Timestamp) -> Result<()> {
    store::insert(tx, address, letter, at).await
}

/// Removes what waits for an address, in the transaction in which its person leaves.
///
/// # Errors
/// As the database.
pub async fn forget(tx: &mut Tx, address: &str) -> Result<()> {
    store::delete_of(tx, address).await
}
