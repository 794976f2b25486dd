//! A bench on SQLite, and on the server of `RESOLUTE_TEST_POSTGRES_URL` where there is one.

/// Runs a bench without an address, then with that of a new database, which is dropped afterwards.
pub(crate) async fn on_each(name: &str, run: impl AsyncFn(Option<String>)) {
    run(None).await;
    let Ok(url) = std::env::var("RESOLUTE_TEST_POSTGRES_URL") else { return };
    let server = sqlx::PgPool::connect(&url).await.expect("the test server answers");
    let name = format!("resolute_bench_{name}_{}", std::process::id());
    let execute = async |sql: String| {
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&server).await.expect("databases come and go");
    };
    execute(format!("CREATE DATABASE {name}")).await;
    let (base, _) = url.rsplit_once('/').expect("an address of a server has a path");
    run(Some(format!("{base}/{name}"))).await;
    execute(format!("DROP DATABASE {name}")).await;
}
