//! A data folder of an older program: its tables as they were, opened by this program, with every row still there.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use resolute::accounts::Person;
use resolute::app::App;
use resolute::config::Config;
use resolute::db::{Db, Table};
use resolute::error::Error;
use serde_json::Value;
use sqlx::migrate::Migrator;

use crate::house::{House, call};
use crate::instruments::with_demonstration;

/// The last migration of the first edition.
const OLD: i64 = 10;

/// The number of the loader of that edition: a newer one takes the reference set again.
const OLD_LOADER: i64 = 1;

/// Tables whose rows all came out of the reference set and come out of it again when the program starts; migration 12 makes
/// two of them anew.
const FROM_THE_SET: &[&str] = &["concept_labels", "concept_links", "reference_files"];

/// A number of migrations, as an older program had them.
async fn old_migrations(engine: &str) -> Migrator {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let all = Migrator::new(folder).await.unwrap();
    let old: Vec<_> = all.iter().filter(|one| one.version <= OLD).cloned().collect();
    assert!(old.len() < all.iter().count() && !old.is_empty());
    Migrator { migrations: old.into(), ..Migrator::DEFAULT }
}

/// An empty database of the older program, and the settings with which this one opens it.
async fn old_database(house: &House, folder: &Path) -> (Db, Config) {
    let mut config = Config::load(folder, |_| None).unwrap();
    match &house.app.config.database_url {
        None => {
            let options = sqlx::sqlite::SqliteConnectOptions::new()
                .filename(folder.join("resolute.db"))
                .create_if_missing(true)
                .foreign_keys(true);
            let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
            old_migrations("sqlite").await.run(&pool).await.unwrap();
            (Db::Sqlite(pool), config)
        }
        Some(url) => {
            let name = format!("{}_old", url.rsplit_once('/').unwrap().1);
            let server = sqlx::PgPool::connect(url).await.unwrap();
            sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
                .execute(&server)
                .await
                .unwrap();
            server.close().await;
            let url = format!("{}/{name}", url.rsplit_once('/').unwrap().0);
            let pool = sqlx::PgPool::connect(&url).await.unwrap();
            old_migrations("postgres").await.run(&pool).await.unwrap();
            config.database_url = Some(url);
            (Db::Postgres(pool), config)
        }
    }
}

/// The rows of a table, as far as the given columns go, in an order of their own.
async fn rows(db: &Db, table: &Table, columns: &[String]) -> Vec<String> {
    let mut rows = Vec::new();
    let mut tx = db.snapshot().await.unwrap();
    tx.each_row(table, |row| {
        let mut row: BTreeMap<String, Value> = serde_json::from_str(row).unwrap();
        row.retain(|name, _| columns.contains(name));
        rows.push(serde_json::to_string(&row).unwrap());
        Ok::<(), Error>(())
    })
    .await
    .unwrap();
    rows.sort();
    rows
}

/// Puts what a house holds into the tables of the older program, as far as they had the columns.
async fn filled(house: &House, old: &Db) {
    let new_tables = house.app.db.tables().await.unwrap();
    let mut to = old.begin().await.unwrap();
    for table in old.tables().await.unwrap() {
        let Some(known) = new_tables.iter().find(|one| one.name == table.name) else { continue };
        if table.name.starts_with("search_") {
            continue;
        }
        let mut from = house.app.db.snapshot().await.unwrap();
        let mut lines = Vec::new();
        from.each_row(known, |row| {
            lines.push(row.to_owned());
            Ok::<(), Error>(())
        })
        .await
        .unwrap();
        if table.name == "reference_files" {
            lines = lines.iter().map(|line| by_the_old_loader(line)).collect();
        }
        to.put_rows(&table, &table.columns, &lines).await.unwrap();
        to.resume_identifiers(&table).await.unwrap();
    }
    to.commit().await.unwrap();
}

/// A file of the reference set as the older program had taken it.
fn by_the_old_loader(line: &str) -> String {
    let mut row: Value = serde_json::from_str(line).unwrap();
    row["loader"] = Value::from(OLD_LOADER);
    row.to_string()
}

#[tokio::test]
async fn a_folder_of_the_first_edition_goes_up_with_every_row() {
    for house in with_demonstration().await {
        let folder = tempfile::tempdir().unwrap();
        let (old, config) = old_database(&house, folder.path()).await;
        filled(&house, &old).await;
        let tables = old.tables().await.unwrap();
        let mut before = BTreeMap::new();
        for table in &tables {
            before.insert(table.name.clone(), rows(&old, table, &table.columns).await);
        }
        for must in ["actors", "concepts", "instruments", "texts", "provisions", "mandates", "audit"] {
            assert!(!before[must].is_empty(), "{must} is empty, so nothing is tried");
        }
        old.close().await;

        let app = App::open(config, Person::local_operator("BDT")).await.unwrap();
        let newest = house.app.db.schema_version().await.unwrap();
        assert_eq!(app.db.schema_version().await.unwrap(), newest);
        let now = app.db.tables().await.unwrap();
        // As `resolute serve` does when it starts.
        resolute::reference::load(&app, &Person::local_operator("BDT")).await.unwrap();
        for table in &tables {
            // The log that indexes follow belongs to one database, and begins anew with it.
            if table.name.starts_with("search_") {
                continue;
            }
            let Some(known) = now.iter().find(|one| one.name == table.name) else {
                panic!("the table {} is gone", table.name)
            };
            let columns: Vec<String> =
                table.columns.iter().filter(|column| known.columns.contains(column)).cloned().collect();
            if FROM_THE_SET.contains(&table.name.as_str()) {
                let after = rows(&app.db, known, &columns).await.len();
                assert!(after >= before[&table.name].len(), "{}: {after} rows", table.name);
                continue;
            }
            let after: HashSet<String> = rows(&app.db, known, &columns).await.into_iter().collect();
            for row in &before[&table.name] {
                let mut row: BTreeMap<String, Value> = serde_json::from_str(row).unwrap();
                row.retain(|name, _| columns.contains(name));
                let row = serde_json::to_string(&row).unwrap();
                assert!(after.contains(&row), "{}: {row} is gone", table.name);
            }
        }
        for path in ["/", "/instruments/wtdc-30", "/mandates", "/activities", "/frameworks/action-lines"] {
            let request = axum::http::Request::get(path).body(axum::body::Body::empty()).unwrap();
            let answer = call(app.clone(), request).await;
            assert_eq!(answer.status, axum::http::StatusCode::OK, "{path}: {}", answer.body);
        }
    }
}
