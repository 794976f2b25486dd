//! Whole tables as JSON rows, out and in, the same on both engines: a backup of one can be restored into the other.

use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr, Sqlite, query_scalar};

use super::{Db, DbError, Tx, Value};

/// Rows that are stored with one statement on restore.
const BATCH: usize = 500;

/// A table and its columns, in the order in which the schema made them, so that a row's references stand before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Name.
    pub name: String,
    /// Column names.
    pub columns: Vec<String>,
}

impl Db {
    /// The program's own tables.
    pub async fn tables(&self) -> Result<Vec<Table>, DbError> {
        let names: Vec<(String,)> = match self {
            Db::Sqlite(_) => {
                self.all(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                     AND name NOT LIKE '_sqlx_%' ORDER BY rowid",
                    vec![],
                )
                .await?
            }
            Db::Postgres(_) => {
                self.all(
                    "SELECT relname::text FROM pg_class
                     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                     AND relname NOT LIKE '\\_sqlx\\_%' ORDER BY oid",
                    vec![],
                )
                .await?
            }
        };
        let mut tables = Vec::new();
        for (name,) in names {
            let columns: Vec<(String,)> = match self {
                Db::Sqlite(_) => {
                    self.all("SELECT name FROM pragma_table_info($1) ORDER BY cid", crate::values![&name]).await?
                }
                Db::Postgres(_) => {
                    self.all(
                        "SELECT attname::text FROM pg_attribute
                         WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                        crate::values![&name],
                    )
                    .await?
                }
            };
            tables.push(Table { name, columns: columns.into_iter().map(|(column,)| column).collect() });
        }
        Ok(tables)
    }

    /// The version of the schema: the number of the last migration.
    pub async fn schema_version(&self) -> Result<i64, DbError> {
        let (version,): (i64,) = self.one("SELECT max(version) FROM _sqlx_migrations", vec![]).await?;
        Ok(version)
    }
}

impl Tx {
    /// Hands every row of a table to `take` as one JSON object, without holding the table in memory.
    pub async fn each_row<E: From<DbError>>(
        &mut self,
        table: &Table,
        mut take: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<u64, E> {
        let sql = match self {
            Tx::Sqlite(_) => {
                let pairs: Vec<String> =
                    table.columns.iter().map(|column| format!("'{column}', \"{column}\"")).collect();
                format!("SELECT json_object({}) FROM \"{}\"", pairs.join(", "), table.name)
            }
            Tx::Postgres(_) => format!("SELECT row_to_json(t)::text FROM \"{}\" t", table.name),
        };
        // Names come from the schema itself, never from outside.
        let sql = AssertSqlSafe(sql).into_sql_str();
        let mut count = 0;
        let failed = |error: sqlx::Error| E::from(DbError::from(error));
        match self {
            Tx::Sqlite(tx) => {
                let mut rows = query_scalar::<Sqlite, String>(sql).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    take(&row)?;
                    count += 1;
                }
            }
            Tx::Postgres(tx) => {
                let mut rows = query_scalar::<Postgres, String>(sql).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(failed)? {
                    take(&row)?;
                    count += 1;
                }
            }
        }
        Ok(count)
    }

    /// Stores rows that [`Tx::each_row`] gave, from either engine. Columns that the rows do not have keep their
    /// default.
    pub async fn put_rows(
        &mut self,
        table: &Table,
        columns: &[String],
        rows: &[String],
    ) -> Result<(), DbError> {
        let columns: Vec<&String> = table.columns.iter().filter(|column| columns.contains(column)).collect();
        let names = columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
        let sql = match self {
            Tx::Sqlite(_) => {
                let values: Vec<String> =
                    columns.iter().map(|column| format!("json_extract(value, '$.{column}')")).collect();
                format!(
                    "INSERT INTO \"{}\" ({names}) SELECT {} FROM json_each($1)",
                    table.name,
                    values.join(", ")
                )
            }
            Tx::Postgres(_) => format!(
                "INSERT INTO \"{0}\" ({names}) SELECT {names} FROM json_populate_recordset(null::\"{0}\", $1::json)",
                table.name
            ),
        };
        for batch in rows.chunks(BATCH) {
            super::counting::count();
            let json = format!("[{}]", batch.join(","));
            let sql = AssertSqlSafe(sql.clone()).into_sql_str();
            match self {
                Tx::Sqlite(tx) => {
                    sqlx::query::<Sqlite>(sql).bind(json).execute(&mut **tx).await?;
                }
                Tx::Postgres(tx) => {
                    sqlx::query::<Postgres>(sql).bind(json).execute(&mut **tx).await?;
                }
            }
        }
        Ok(())
    }

    /// The rows of a table in which a column has a value, as JSON objects; text is compared in whichever case where
    /// `in_any_case` says so.
    pub async fn rows_where(
        &mut self,
        (table, column, in_any_case): (&Table, &str, bool),
        value: Value,
    ) -> Result<Vec<String>, DbError> {
        let narrowed = where_clause(table, column, in_any_case)?;
        let sql = match self {
            Tx::Sqlite(_) => {
                let pairs: Vec<String> =
                    table.columns.iter().map(|column| format!("'{column}', \"{column}\"")).collect();
                format!("SELECT json_object({}) FROM \"{}\" {narrowed}", pairs.join(", "), table.name)
            }
            Tx::Postgres(_) => format!("SELECT row_to_json(t)::text FROM \"{}\" t {narrowed}", table.name),
        };
        super::counting::count();
        // Names come from the schema itself, never from outside.
        let sql = AssertSqlSafe(sql).into_sql_str();
        Ok(match self {
            Tx::Sqlite(tx) => {
                let given = super::value::sqlite_arguments(vec![value])?;
                sqlx::query_scalar_with(sql, given).fetch_all(&mut **tx).await?
            }
            Tx::Postgres(tx) => {
                let given = super::value::postgres_arguments(vec![value])?;
                sqlx::query_scalar_with(sql, given).fetch_all(&mut **tx).await?
            }
        })
    }

    /// Removes the rows of a table in which a column has a value.
    pub async fn delete_where(
        &mut self,
        (table, column, in_any_case): (&Table, &str, bool),
        value: Value,
    ) -> Result<u64, DbError> {
        let narrowed = where_clause(table, column, in_any_case)?;
        super::counting::count();
        let sql = AssertSqlSafe(format!("DELETE FROM \"{}\" {narrowed}", table.name)).into_sql_str();
        Ok(match self {
            Tx::Sqlite(tx) => {
                let given = super::value::sqlite_arguments(vec![value])?;
                sqlx::query_with(sql, given).execute(&mut **tx).await?.rows_affected()
            }
            Tx::Postgres(tx) => {
                let given = super::value::postgres_arguments(vec![value])?;
                sqlx::query_with(sql, given).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Stores many rows of a table with few statements; each is an object that has every one of `columns`.
    pub async fn insert_rows(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        rows: &[serde_json::Value],
    ) -> Result<(), DbError> {
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        let table = Table { name: table.to_owned(), columns: columns.clone() };
        let rows: Vec<String> = rows.iter().map(serde_json::Value::to_string).collect();
        self.put_rows(&table, &columns, &rows).await
    }

    /// Lets generated identifiers go on after the highest that was restored. SQLite does so by itself.
    pub async fn resume_identifiers(&mut self, table: &Table) -> Result<(), DbError> {
        if let (Tx::Postgres(tx), true) = (self, table.columns.iter().any(|column| column == "id")) {
            let sql = format!(
                "SELECT setval(sequence, (SELECT coalesce(max(id), 0) + 1 FROM \"{0}\"), false)
                 FROM pg_get_serial_sequence('{0}', 'id') AS sequence WHERE sequence IS NOT NULL",
                table.name
            );
            // A text column named id has no sequence; the comparison would fail, so its type is asked first.
            let typed: Option<String> = query_scalar(
                "SELECT data_type::text FROM information_schema.columns WHERE table_name = $1 AND column_name = 'id'",
            )
            .bind(&table.name)
            .fetch_optional(&mut **tx)
            .await?;
            if typed.as_deref() == Some("bigint") {
                sqlx::query::<Postgres>(AssertSqlSafe(sql).into_sql_str()).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }
}

fn where_clause(table: &Table, column: &str, in_any_case: bool) -> Result<String, DbError> {
    if !table.columns.iter().any(|known| known == column) {
        return Err(DbError::from(sqlx::Error::ColumnNotFound(format!("{}.{column}", table.name))));
    }
    Ok(match in_any_case {
        true => format!("WHERE lower(\"{column}\") = lower($1)"),
        false => format!("WHERE \"{column}\" = $1"),
    })
}
