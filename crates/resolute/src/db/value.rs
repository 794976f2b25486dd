//! Values on their way into a statement.

use sqlx::postgres::{PgArguments, Postgres};
use sqlx::query::{Query, QueryAs};
use sqlx::sqlite::{Sqlite, SqliteArguments};
use sqlx::{Arguments, query_as_with, query_with};

use super::{DbError, Row};

/// One bound value; every one may be null.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Characters, dates, JSON.
    Text(Option<String>),
    /// Whole numbers.
    Integer(Option<i64>),
    /// Yes or no.
    Boolean(Option<bool>),
}

macro_rules! value_from {
    ($($type:ty => $variant:ident, $convert:expr);+ $(;)?) => {
        $(
            impl From<$type> for Value {
                fn from(value: $type) -> Value {
                    Value::$variant(Some(($convert)(value)))
                }
            }
            impl From<Option<$type>> for Value {
                fn from(value: Option<$type>) -> Value {
                    Value::$variant(value.map($convert))
                }
            }
        )+
    };
}

value_from! {
    &str => Text, str::to_owned;
    String => Text, std::convert::identity;
    &String => Text, String::clone;
    i64 => Integer, std::convert::identity;
    i32 => Integer, i64::from;
    i16 => Integer, i64::from;
    u32 => Integer, i64::from;
    bool => Boolean, std::convert::identity;
}

impl From<usize> for Value {
    fn from(value: usize) -> Value {
        Value::Integer(Some(i64::try_from(value).expect("counts of this program fit 63 bits")))
    }
}

impl From<jiff::civil::Date> for Value {
    fn from(value: jiff::civil::Date) -> Value {
        Value::Text(Some(value.to_string()))
    }
}

impl From<Option<jiff::civil::Date>> for Value {
    fn from(value: Option<jiff::civil::Date>) -> Value {
        Value::Text(value.map(|date| date.to_string()))
    }
}

/// The values of a statement, each turned into a [`Value`].
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}

/// Adds every value to the arguments of an engine; the two argument types share no usable bound.
macro_rules! arguments {
    ($arguments:ty, $values:expr) => {{
        let mut arguments = <$arguments>::default();
        for value in $values {
            match value {
                Value::Text(value) => arguments.add(value),
                Value::Integer(value) => arguments.add(value),
                Value::Boolean(value) => arguments.add(value),
            }
            .map_err(sqlx::Error::Encode)?;
        }
        arguments
    }};
}

pub(super) fn sqlite_arguments(values: Vec<Value>) -> Result<SqliteArguments, DbError> {
    Ok(arguments!(SqliteArguments, values))
}

pub(super) fn postgres_arguments(values: Vec<Value>) -> Result<PgArguments, DbError> {
    Ok(arguments!(PgArguments, values))
}

pub(super) fn sqlite(
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Query<'static, Sqlite, SqliteArguments>, DbError> {
    Ok(query_with(sql, arguments!(SqliteArguments, values)))
}

pub(super) fn postgres(
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Query<'static, Postgres, PgArguments>, DbError> {
    Ok(query_with(sql, arguments!(PgArguments, values)))
}

pub(super) fn sqlite_as<T: Row>(
    sql: &'static str,
    values: Vec<Value>,
) -> Result<QueryAs<'static, Sqlite, T, SqliteArguments>, DbError> {
    Ok(query_as_with(sql, arguments!(SqliteArguments, values)))
}

pub(super) fn postgres_as<T: Row>(
    sql: &'static str,
    values: Vec<Value>,
) -> Result<QueryAs<'static, Postgres, T, PgArguments>, DbError> {
    Ok(query_as_with(sql, arguments!(PgArguments, values)))
}
