//! Many rows at once, each engine in its fastest way: COPY on PostgreSQL, long lists of values on SQLite.

use std::borrow::Cow;

use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr, Sqlite};

use super::{DbError, Row, Tx, Value, value};

/// Values of one statement; SQLite takes 32,766, PostgreSQL 65,535.
const MOST_VALUES: usize = 30_000;
/// Rows of one statement: longer texts of SQL are prepared no faster.
const MOST_ROWS: usize = 256;
/// Characters that are sent to PostgreSQL at once.
const SENT_AT_ONCE: usize = 1 << 20;

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
    /// The text that COPY reads, and how many values the row that is being written has.
    Copy(String, usize),
}

impl Rows {
    /// Adds characters.
    pub fn text<'a>(&mut self, text: impl Into<Cow<'a, str>>) {
        self.put(Some(text.into()));
    }

    /// Adds characters, or nothing.
    pub fn optional(&mut self, text: Option<&str>) {
        self.put(text.map(Cow::Borrowed));
    }

    /// Adds a whole number.
    pub fn integer(&mut self, number: i64) {
        match &mut self.form {
            Form::Values(values) => values.push(Value::from(number)),
            Form::Copy(..) => self.put(Some(Cow::Owned(number.to_string()))),
        }
    }

    /// Adds a whole number, or nothing.
    pub fn number(&mut self, number: Option<i64>) {
        match &mut self.form {
            Form::Values(values) => values.push(Value::from(number)),
            Form::Copy(..) => self.put(number.map(|number| Cow::Owned(number.to_string()))),
        }
    }

    fn put(&mut self, text: Option<Cow<'_, str>>) {
        match &mut self.form {
            Form::Values(values) => values.push(Value::Text(text.map(Cow::into_owned))),
            Form::Copy(copy, filled) => {
                match text {
                    Some(text) => escape(&text, copy),
                    None => copy.push_str("\\N"),
                }
                *filled += 1;
                let full = *filled % self.columns.len() == 0;
                copy.push(if full { '\n' } else { '\t' });
            }
        }
    }

    /// How many whole rows there are.
    pub fn len(&self) -> usize {
        let values = match &self.form {
            Form::Values(values) => values.len(),
            Form::Copy(_, values) => *values,
        };
        values / self.columns.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// As the text format of COPY has it.
fn escape(text: &str, copy: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '\n', '\r', '\t']) {
        copy.push_str(&rest[..at]);
        copy.push_str(match rest.as_bytes()[at] {
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            _ => "\\t",
        });
        rest = &rest[at + 1..];
    }
    copy.push_str(rest);
}

impl Tx {
    /// Begins rows for a table.
    pub fn rows(&self, table: &'static str, columns: &'static [&'static str]) -> Rows {
        let form = match self {
            Tx::Sqlite(_) => Form::Values(Vec::new()),
            Tx::Postgres(_) => Form::Copy(String::new(), 0),
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
            Form::Copy(copy, _) => {
                let Tx::Postgres(tx) = self else { unreachable!("rows are made for their engine") };
                super::counting::count();
                let sql = format!("COPY {table} ({names}) FROM STDIN");
                let mut sink = tx.copy_in_raw(&sql).await?;
                for piece in copy.as_bytes().chunks(SENT_AT_ONCE) {
                    sink.send(piece).await?;
                }
                sink.finish().await?;
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

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_copy_reads_otherwise_is_escaped() {
        let mut copy = String::new();
        escape("a\tb\\N\r\nü", &mut copy);
        assert_eq!(copy, "a\\tb\\\\N\\r\\nü");
    }
}
