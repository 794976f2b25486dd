//! Two engines behind one small door: SQLite for a small server, PostgreSQL for a larger one.
//!
//! A noun's `store.rs` writes one SQL text with `$1` placeholders and passes [`Value`]s; the engines' differences
//! (pools, migrations, errors) live here. Dates and times travel as ISO 8601 text, which sorts as it should on both.

mod bulk;
mod connect;
mod counting;
mod error;
mod rows;
mod value;

use sqlx::postgres::{PgPool, PgRow};
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{FromRow, Postgres, Sqlite, Transaction};

pub use bulk::Rows;
pub use counting::counted;
pub use error::DbError;
pub use rows::Table;
pub use value::Value;

/// A row type that both engines can fill.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// A pool of connections to one of the engines.
#[derive(Debug, Clone)]
pub enum Db {
    /// The embedded default.
    Sqlite(SqlitePool),
    /// By `RESOLUTE_DATABASE_URL`.
    Postgres(PgPool),
}

impl Db {
    /// Starts a transaction. Nothing is stored until [`Tx::commit`]; dropping it takes everything back.
    pub async fn begin(&self) -> Result<Tx, DbError> {
        Ok(match self {
            // An immediate transaction takes the write lock at once, so that two writers wait instead of failing.
            Db::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Starts a transaction that reads everything as of one moment and waits for nobody.
    pub async fn snapshot(&self) -> Result<Tx, DbError> {
        Ok(match self {
            Db::Sqlite(pool) => Tx::Sqlite(pool.begin().await?),
            Db::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// All rows of a query.
    pub async fn all<T: Row>(&self, sql: &'static str, values: Vec<Value>) -> Result<Vec<T>, DbError> {
        counting::count();
        Ok(match self {
            Db::Sqlite(pool) => value::sqlite_as(sql, values)?.fetch_all(pool).await?,
            Db::Postgres(pool) => value::postgres_as(sql, values)?.fetch_all(pool).await?,
        })
    }

    /// The first row of a query, if there is one.
    pub async fn optional<T: Row>(
        &self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<T>, DbError> {
        counting::count();
        Ok(match self {
            Db::Sqlite(pool) => value::sqlite_as(sql, values)?.fetch_optional(pool).await?,
            Db::Postgres(pool) => value::postgres_as(sql, values)?.fetch_optional(pool).await?,
        })
    }

    /// The only row of a query that always has one, such as a count.
    pub async fn one<T: Row>(&self, sql: &'static str, values: Vec<Value>) -> Result<T, DbError> {
        self.optional(sql, values).await?.ok_or_else(|| DbError::from(sqlx::Error::RowNotFound))
    }

    /// Whether the database answers at all.
    pub async fn answers(&self) -> bool {
        self.one::<(i64,)>("SELECT CAST(1 AS BIGINT)", Vec::new()).await.is_ok()
    }

    /// `sqlite` or `postgresql`, for messages and metrics.
    pub fn engine(&self) -> &'static str {
        match self {
            Db::Sqlite(_) => "sqlite",
            Db::Postgres(_) => "postgresql",
        }
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match self {
            Db::Sqlite(pool) => pool.close().await,
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

/// One transaction on either engine.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Runs a statement and returns the number of rows it touched.
    pub async fn execute(&mut self, sql: &'static str, values: Vec<Value>) -> Result<u64, DbError> {
        counting::count();
        Ok(match self {
            Tx::Sqlite(tx) => value::sqlite(sql, values)?.execute(&mut **tx).await?.rows_affected(),
            Tx::Postgres(tx) => value::postgres(sql, values)?.execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// All rows of a query.
    pub async fn all<T: Row>(&mut self, sql: &'static str, values: Vec<Value>) -> Result<Vec<T>, DbError> {
        counting::count();
        Ok(match self {
            Tx::Sqlite(tx) => value::sqlite_as(sql, values)?.fetch_all(&mut **tx).await?,
            Tx::Postgres(tx) => value::postgres_as(sql, values)?.fetch_all(&mut **tx).await?,
        })
    }

    /// The first row of a query, if there is one.
    pub async fn optional<T: Row>(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<T>, DbError> {
        counting::count();
        Ok(match self {
            Tx::Sqlite(tx) => value::sqlite_as(sql, values)?.fetch_optional(&mut **tx).await?,
            Tx::Postgres(tx) => value::postgres_as(sql, values)?.fetch_optional(&mut **tx).await?,
        })
    }

    /// The identifier that an `INSERT ... RETURNING id` gives back.
    pub async fn insert(&mut self, sql: &'static str, values: Vec<Value>) -> Result<i64, DbError> {
        let row: Option<(i64,)> = self.optional(sql, values).await?;
        row.map(|(id,)| id).ok_or_else(|| DbError::from(sqlx::Error::RowNotFound))
    }

    /// Stores everything that was done.
    pub async fn commit(self) -> Result<(), DbError> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}
