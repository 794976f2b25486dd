//! Many rows at once, each engine in its fastest way: a column as one array on PostgreSQL, long lists of values on SQLite.
//!
//! COPY is made for this, but sqlx sends its data and its end in two pieces and leaves Nagle's algorithm on, so that
//! over TCP each waits some 40 ms for the acknowledgement of the other: more than the rows themselves take.

use std::borrow::Cow;

use sqlx::postgres::PgArguments;
use sqlx::{Arguments, AssertSqlSafe, Postgres, SqlSafeStr, Sqlite};

use super::{DbError, Row, Tx, Value, value};

/// Values of one statement; SQLite takes 32,766, PostgreSQL 65,535.
const MOST_VALUES: usize = 30_000;
/// Rows of one statement: longer texts of SQL are prepared no faster.
const MOST_ROWS: usize = 256;
/// Rows on their way into a table; values stand in the order of the columns.
#[derive(Debug)]
pub struct Rows {
    table: &'static str,
    columns: &'static [&'static str],
    form: Form,
}

#[derive(Debug)]
enum Form {
    /// Bound one by one.
    Values(Vec<Value>),
    /// Bound a column at a time, and how many values there are.
    Columns(Vec<Column>, usize),
}

/// The values of one column, whose kind the first of them tells.
#[derive(Debug)]
enum Column {
    Empty,
    Texts(Vec<Option<String>>),
    Numbers(Vec<Option<i64>>),
}

impl Rows {
    /// Adds characters.
    pub fn text<'a>(&mut self, text: impl Into<Cow<'a, str>>) {
        self.put(Value::Text(Some(text.into().into_owned())));
    }

    /// Adds characters, or nothing.
    pub fn optional(&mut self, text: Option<&str>) {
        self.put(Value::Text(text.map(str::to_owned)));
    }

    /// Adds a whole number.
    pub fn integer(&mut self, number: i64) {
        self.put(Value::from(number));
    }

    /// Adds a whole number, or nothing.
    pub fn number(&mut self, number: Option<i64>) {
        self.put(Value::from(number));
    }

    fn put(&mut self, value: Value) {
        match &mut self.form {
            Form::Values(values) => values.push(value),
            Form::Columns(columns, filled) => {
                let width = columns.len();
                columns[*filled % width].put(value);
                *filled += 1;
            }
        }
    }

    /// How many whole rows there are.
    pub fn len(&self) -> usize {
        let values = match &self.form {
            Form::Values(values) => values.len(),
            Form::Columns(_, values) => *values,
        };
        values / self.columns.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Column {
    fn put(&mut self, value: Value) {
        match (&mut *self, value) {
            (Column::Texts(texts), Value::Text(text)) => texts.push(text),
            (Column::Numbers(numbers), Value::Integer(number)) => numbers.push(number),
            (Column::Empty, Value::Text(text)) => *self = Column::Texts(vec![text]),
            (Column::Empty, Value::Integer(number)) => *self = Column::Numbers(vec![number]),
            (column, value) => unreachable!("{value:?} does not belong to {column:?}"),
        }
    }
}

impl Tx {
    /// Begins rows for a table.
    pub fn rows(&self, table: &'static str, columns: &'static [&'static str]) -> Rows {
        let form = match self {
            Tx::Sqlite(_) => Form::Values(Vec::new()),
            Tx::Postgres(_) => {
                let mut empty = Vec::new();
                empty.resize_with(columns.len(), || Column::Empty);
                Form::Columns(empty, 0)
            }
        };
        Rows { table, columns, form }
    }

    /// Stores new rows.
    pub async fn load(&mut self, rows: Rows) -> Result<(), DbError> {
        let Rows { table, columns, form } = rows;
        let names = columns.join(", ");
        match form {
            Form::Values(values) => {
                let head = format!("INSERT INTO {table} ({names}) VALUES ");
                self.in_chunks(&head, "", columns.len(), values).await
            }
            Form::Columns(_, 0) => Ok(()),
            Form::Columns(columns, _) => {
                let Tx::Postgres(tx) = self else { unreachable!("rows are made for their engine") };
                super::counting::count();
                let mut arrays = Vec::with_capacity(columns.len());
                let mut values = PgArguments::default();
                for (number, column) in (1..).zip(columns) {
                    let (kind, added) = match column {
                        Column::Texts(texts) => ("text", values.add(texts)),
                        Column::Numbers(numbers) => ("bigint", values.add(numbers)),
                        Column::Empty => continue,
                    };
                    added.map_err(sqlx::Error::Encode)?;
                    arrays.push(format!("${number}::{kind}[]"));
                }
                let sql =
                    format!("INSERT INTO {table} ({names}) SELECT * FROM unnest({})", arrays.join(", "));
                sqlx::query_with::<Postgres, _>(AssertSqlSafe(sql).into_sql_str(), values)
                    .execute(&mut **tx)
                    .await?;
                Ok(())
            }
        }
    }

    /// Gives rows that are there other values; the first column says which row.
    pub async fn update_rows(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        values: Vec<Value>,
    ) -> Result<(), DbError> {
        let set: Vec<String> = (2..)
            .zip(&columns[1..])
            .map(|(number, column): (usize, _)| format!("{column} = given.column{number}"))
            .collect();
        let head = format!("UPDATE {table} SET {} FROM (VALUES ", set.join(", "));
        let tail = format!(") AS given WHERE {table}.{} = given.column1", columns[0]);
        self.in_chunks(&head, &tail, columns.len(), values).await
    }

    /// One statement for each so many rows.
    async fn in_chunks(
        &mut self,
        head: &str,
        tail: &str,
        width: usize,
        mut values: Vec<Value>,
    ) -> Result<(), DbError> {
        let most = (MOST_VALUES / width).min(MOST_ROWS) * width;
        while !values.is_empty() {
            let rest = values.split_off(values.len().min(most));
            let count = values.len() / width;
            let mut sql = String::with_capacity(head.len() + tail.len() + values.len() * 7);
            sql.push_str(head);
            for row in 0..count {
                sql.push(if row == 0 { '(' } else { ',' });
                if row > 0 {
                    sql.push('(');
                }
                for column in 0..width {
                    if column > 0 {
                        sql.push(',');
                    }
                    sql.push('$');
                    sql.push_str(&(row * width + column + 1).to_string());
                }
                sql.push(')');
            }
            sql.push_str(tail);
            super::counting::count();
            let sql = AssertSqlSafe(sql).into_sql_str();
            match self {
                Tx::Sqlite(tx) => {
                    sqlx::query_with::<Sqlite, _>(sql, value::sqlite_arguments(values)?)
                        .execute(&mut **tx)
                        .await?;
                }
                Tx::Postgres(tx) => {
                    sqlx::query_with::<Postgres, _>(sql, value::postgres_arguments(values)?)
                        .execute(&mut **tx)
                        .await?;
                }
            }
            values = rest;
        }
        Ok(())
    }

    /// The rows of a query that looks for some of many: `{among}` in its text stands for the keys, which are `$1`;
    /// `{locked}` keeps others from changing what was read.
    pub async fn all_among<T: Row>(
        &mut self,
        sql: &'static str,
        keys: &serde_json::Value,
        further: Vec<Value>,
    ) -> Result<Vec<T>, DbError> {
        super::counting::count();
        let sql = AssertSqlSafe(self.among(sql)).into_sql_str();
        let mut values = vec![Value::from(keys.to_string())];
        values.extend(further);
        Ok(match self {
            Tx::Sqlite(tx) => {
                let arguments = value::sqlite_arguments(values)?;
                sqlx::query_as_with::<Sqlite, T, _>(sql, arguments).fetch_all(&mut **tx).await?
            }
            Tx::Postgres(tx) => {
                let arguments = value::postgres_arguments(values)?;
                sqlx::query_as_with::<Postgres, T, _>(sql, arguments).fetch_all(&mut **tx).await?
            }
        })
    }

    /// Runs a statement about some of many rows; its text as in [`Tx::all_among`].
    pub async fn execute_among(
        &mut self,
        sql: &'static str,
        keys: &serde_json::Value,
    ) -> Result<u64, DbError> {
        super::counting::count();
        let sql = AssertSqlSafe(self.among(sql)).into_sql_str();
        let keys = vec![Value::from(keys.to_string())];
        Ok(match self {
            Tx::Sqlite(tx) => {
                let arguments = value::sqlite_arguments(keys)?;
                sqlx::query_with::<Sqlite, _>(sql, arguments).execute(&mut **tx).await?.rows_affected()
            }
            Tx::Postgres(tx) => {
                let arguments = value::postgres_arguments(keys)?;
                sqlx::query_with::<Postgres, _>(sql, arguments).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    fn among(&self, sql: &str) -> String {
        let (texts, numbers, locked) = match self {
            Tx::Sqlite(_) => ("(SELECT value FROM json_each($1))", "(SELECT value FROM json_each($1))", ""),
            Tx::Postgres(_) => (
                "(SELECT json_array_elements_text($1::json))",
                "(SELECT json_array_elements_text($1::json)::bigint)",
                "FOR UPDATE OF a",
            ),
        };
        sql.replace("{among}", texts).replace("{numbers}", numbers).replace("{locked}", locked)
    }

    /// Numbers for new rows of a table, one after the other where nobody else inserts.
    pub async fn numbers(&mut self, table: &'static str, count: usize) -> Result<Vec<i64>, DbError> {
        super::counting::count();
        let rows: Vec<(i64,)> = match self {
            // The transaction has the only right to write, so nobody takes the same.
            Tx::Sqlite(tx) => {
                let sql = format!("SELECT coalesce(max(id), 0) FROM {table}");
                let (last,): (i64,) = sqlx::query_as::<Sqlite, _>(AssertSqlSafe(sql).into_sql_str())
                    .fetch_one(&mut **tx)
                    .await?;
                (last + 1..).map(|number| (number,)).take(count).collect()
            }
            Tx::Postgres(tx) => {
                let sql = format!(
                    "SELECT nextval(pg_get_serial_sequence('{table}', 'id')) FROM generate_series(1, $1::bigint)"
                );
                sqlx::query_as::<Postgres, _>(AssertSqlSafe(sql).into_sql_str())
                    .bind(i64::try_from(count).unwrap_or(i64::MAX))
                    .fetch_all(&mut **tx)
                    .await?
            }
        };
        Ok(rows.into_iter().map(|(number,)| number).collect())
    }
}
