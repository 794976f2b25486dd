//! SQL of roles.

use serde_json::Value;

use super::model::Role;
use crate::db::{Db, Tx};
use crate::error::Result;
use crate::values;

/// The columns of [`Role`] from their table; each query adds what narrows it.
macro_rules! select_roles {
    ($rest:literal) => {
        concat!(
            "SELECT roles.scheme, roles.notation, actor, role, basis, clause, year, instrument, proposal, words,
                    roles.source, roles.verified
             FROM roles JOIN concepts ON concepts.scheme = roles.scheme AND concepts.notation = roles.notation ",
            $rest,
            " ORDER BY concepts.sort, year, basis, position, actor, clause"
        )
    };
}

/// All roles, concept by concept, the oldest first.
pub async fn all(db: &Db) -> Result<Vec<Role>> {
    Ok(db.all(select_roles!(""), values![]).await?)
}

/// The roles of one actor.
pub async fn of_actor(db: &Db, actor: &str) -> Result<Vec<Role>> {
    Ok(db.all(select_roles!("WHERE actor = $1"), values![actor]).await?)
}

/// The roles for one concept.
pub async fn of_concept(db: &Db, scheme: &str, notation: &str) -> Result<Vec<Role>> {
    Ok(db
        .all(select_roles!("WHERE roles.scheme = $1 AND roles.notation = $2"), values![scheme, notation])
        .await?)
}

/// The roles of a file, instead of those that it had before.
pub(super) async fn replace(tx: &mut Tx, file: &str, rows: &[Value]) -> Result<()> {
    tx.execute("DELETE FROM roles WHERE file = $1", values![file]).await?;
    let columns = [
        "scheme",
        "notation",
        "actor",
        "role",
        "basis",
        "clause",
        "position",
        "year",
        "instrument",
        "proposal",
        "words",
        "source",
        "verified",
        "file",
    ];
    Ok(tx.insert_rows("roles", &columns, rows).await?)
}
