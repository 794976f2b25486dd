//! What can go wrong between the program and its database.

/// A failure of the database, with the rule it named where there was one.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A unique key, foreign key or check refused the row; the name is the constraint's or SQLite's own words.
    #[error("the database refused the row: {0}")]
    Refused(String, #[source] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database could not be brought up to date")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Everything else.
    #[error("the database failed")]
    Failed(#[source] sqlx::Error),
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> DbError {
        let refusal = error.as_database_error().and_then(|database| {
            use sqlx::error::ErrorKind::{
                CheckViolation, ForeignKeyViolation, NotNullViolation, UniqueViolation,
            };
            matches!(
                database.kind(),
                UniqueViolation | ForeignKeyViolation | CheckViolation | NotNullViolation
            )
            .then(|| database.constraint().map_or_else(|| database.message().to_owned(), str::to_owned))
        });
        match refusal {
            Some(rule) => DbError::Refused(rule, error),
            None => DbError::Failed(error),
        }
    }
}
