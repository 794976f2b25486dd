//! Opening a database and bringing its tables up to date.

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Db, DbError};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

impl Db {
    /// Opens the embedded database file, creating it if it is not there.
    pub async fn open_file(path: &Path) -> Result<Db, DbError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // After a large import the log would stay as large as the database, and be read at the next start.
            .pragma("journal_size_limit", "67108864")
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
        SQLITE.run(&pool).await?;
        Ok(Db::Sqlite(pool))
    }

    /// Connects to PostgreSQL.
    pub async fn connect(url: &str) -> Result<Db, DbError> {
        // A list grows tables inside one transaction: a plan kept from its beginning would read all of them again and again.
        let options = PgConnectOptions::from_str(url)?.options([("plan_cache_mode", "force_custom_plan")]);
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options)
            .await?;
        POSTGRES.run(&pool).await?;
        Ok(Db::Postgres(pool))
    }
}
