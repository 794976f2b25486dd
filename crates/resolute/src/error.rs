//! What can go wrong, as answers: each variant is something a person can be told.

use crate::accounts::Right;
use crate::db::DbError;
use crate::web::locale::Locale;
use crate::web::words::words;

/// The result of everything that can be refused or fail.
pub type Result<T> = std::result::Result<T, Error>;

/// An answer other than the one that was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing; names what was looked for.
    #[error("there is no {0}")]
    NotFound(String),
    /// There was such a thing, and there will not be again; says what became of it.
    #[error("{0}")]
    Gone(String),
    /// The person may not do this; says who may.
    #[error("{0}")]
    Forbidden(String),
    /// The person has not the right that is asked for; says which roles carry it.
    #[error("{}", lacking(*.0))]
    Lacks(Right),
    /// It was asked for too often; says in how many seconds it may be asked for again.
    #[error("this was asked for too often; it can be asked for again in {0} seconds")]
    TooMany(u64),
    /// The input cannot be taken; says what would be accepted.
    #[error("{0}")]
    Invalid(String),
    /// A field of a form cannot be taken: its name, and the key of the words that say what would be.
    #[error("{}", words(Locale::En, .1))]
    Field(&'static str, &'static str),
    /// It was changed or done meanwhile; says by what.
    #[error("{0}")]
    Conflict(String),
    /// A failure that the person cannot mend.
    #[error("{0}")]
    Internal(String, #[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Who has a right and who gives it, for programs and the terminal; pages say it in the reader's language.
fn lacking(right: Right) -> String {
    let roles: Vec<&str> = right.carried_by().iter().map(|role| role.code()).collect();
    if roles.is_empty() {
        return format!("this needs the right to {}, which comes with signing in", right.code());
    }
    format!(
        "this needs the right to {}, which comes with the role {}; an administrator gives it",
        right.code(),
        roles.join(" or ")
    )
}

impl Error {
    /// A failure met while `attempt`ing something.
    pub fn internal(attempt: &str, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        Error::Internal(attempt.to_owned(), cause.into())
    }

    /// The whole chain of causes in one line, for the log and the terminal.
    pub fn with_causes(&self) -> String {
        let mut line = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            line.push_str(": ");
            line.push_str(&error.to_string());
            cause = error.source();
        }
        line
    }
}

impl From<DbError> for Error {
    fn from(error: DbError) -> Error {
        match error {
            DbError::Refused(rule, _) => Error::Conflict(format!("the database refused the change ({rule})")),
            other => Error::internal("the database could not be used", other),
        }
    }
}
