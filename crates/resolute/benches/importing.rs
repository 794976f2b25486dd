//! Importing activities beside a bare bulk load of the same rows, on each engine, in the same run.
//!
//! The bare load has the rows in memory and only stores them, in the fastest way of each engine, into the same tables with
//! the same keys. `RESOLUTE_TEST_POSTGRES_URL` names the server of the second engine, `RESOLUTE_CORPUS` real entries; they
//! are repeated under other identifiers. `RESOLUTE_BENCH_ENTRIES` says how many.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use resolute::accounts::Person;
use resolute::activities::exchange::model::Format;
use resolute::activities::exchange::{Progress, Wish, import};
use resolute::app::App;
use resolute::config::Config;
use resolute::values;
use resolute_iati::{Item, Reader};

const USUAL: usize = 10_000;
const BATCH: usize = 500;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let entries =
        std::env::var("RESOLUTE_BENCH_ENTRIES").ok().and_then(|text| text.parse().ok()).unwrap_or(USUAL);
    let file = folder.path().join("many.xml");
    let bytes = repeat(&file, entries);
    println!("{entries} activities, {:.1} MB", bytes as f64 / 1e6);
    measure("sqlite", None, &file, entries, bytes).await;
    if let Ok(url) = std::env::var("RESOLUTE_TEST_POSTGRES_URL") {
        measure("postgresql", Some(&url), &file, entries, bytes).await;
    }
}

/// Real entries where there are some, else a small one, repeated with other identifiers.
fn repeat(file: &Path, entries: usize) -> u64 {
    let mut originals = Vec::new();
    if let Some(corpus) = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from) {
        for name in ["CAF-ActivityFile-2025-10-10.xml", "usaid-798.xml", "who-arg.xml"] {
            let bytes = std::fs::read(corpus.join("iati/publishers").join(name)).unwrap_or_default();
            let activities = Reader::new(&bytes[..]).map_while(Result::ok).filter_map(|item| match item {
                Item::Activity(activity) => {
                    let identifier = activity.identifier()?.into_owned();
                    Some((activity.to_xml(), identifier))
                }
                _ => None,
            });
            originals.extend(activities);
        }
    }
    if originals.is_empty() {
        let entry = "<iati-activity default-currency=\"USD\"><iati-identifier>XX-EXERCISE</iati-identifier>\
            <title><narrative>EXERCISE</narrative></title><recipient-country code=\"KE\"/></iati-activity>";
        originals.push((entry.to_owned(), "XX-EXERCISE".to_owned()));
    }
    let mut out = std::io::BufWriter::new(std::fs::File::create(file).expect("the file can be made"));
    let mut put = |text: &str| out.write_all(text.as_bytes()).expect("the disk takes the file");
    put("<iati-activities version=\"2.03\">\n");
    for (number, (xml, identifier)) in originals.iter().cycle().take(entries).enumerate() {
        put(&xml.replacen(identifier.as_str(), &format!("{identifier}-{number}"), 1));
        put("\n");
    }
    put("</iati-activities>\n");
    out.flush().expect("the disk takes the file");
    drop(out);
    std::fs::metadata(file).map_or(0, |about| about.len())
}

async fn empty(name: &str, url: Option<&str>, folder: &Path) -> App {
    let mut config = Config::load(folder, |_| None).expect("an empty folder has no settings");
    if let Some(url) = url {
        let database = format!("resolute_bench_{}_{name}", std::process::id());
        let server = sqlx::PgPool::connect(url).await.expect("the server answers");
        let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {database}"));
        sqlx::query(create).execute(&server).await.expect("a database can be made");
        config.database_url = url.rsplit_once('/').map(|(base, _)| format!("{base}/{database}"));
    }
    App::open(config, Person::local_operator("BDT")).await.expect("the database opens")
}

async fn gone(app: App, url: Option<&str>) {
    app.db.close().await;
    if let (Some(url), Some(own)) = (url, &app.config.database_url) {
        let database = own.rsplit('/').next().unwrap_or_default();
        let server = sqlx::PgPool::connect(url).await.expect("the server answers");
        let drop = sqlx::AssertSqlSafe(format!("DROP DATABASE IF EXISTS {database}"));
        sqlx::query(drop).execute(&server).await.expect("our own database can be dropped");
    }
}

async fn measure(engine: &str, url: Option<&str>, file: &Path, entries: usize, bytes: u64) {
    let folders = [tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder")];
    let app = empty("imported", url, folders[0].path()).await;
    let wish = Wish {
        path: file.to_owned(),
        name: "many.xml".to_owned(),
        format: Format::IatiActivities,
        list: None,
        mapping: None,
        dry_run: false,
    };
    let person = Person::local_operator("BDT");
    let begun = Instant::now();
    let report =
        import(&app, &person, &wish, &Arc::new(Progress::default())).await.expect("the file is good");
    let ours = begun.elapsed();
    assert_eq!(report.tally.new, entries as u64, "every entry is taken in");
    let begun = Instant::now();
    let other = Wish { list: Some("again".to_owned()), ..wish };
    let again =
        import(&app, &person, &other, &Arc::new(Progress::default())).await.expect("the file is good");
    let repeated = begun.elapsed();
    assert_eq!(again.tally.same, entries as u64, "the same file changes nothing");
    let bare = empty("bare", url, folders[1].path()).await;
    let yardstick = bare_load(&app, &bare).await;
    let rate = |time: Duration| entries as f64 / time.as_secs_f64();
    println!(
        "{engine}: import {:.0} entries/s, {:.1} MB/s; the same file again {:.0} entries/s; bare load {:.0} entries/s; \
         {:.0} % of bare speed",
        rate(ours),
        bytes as f64 / 1e6 / ours.as_secs_f64(),
        rate(repeated),
        rate(yardstick),
        100.0 * yardstick.as_secs_f64() / ours.as_secs_f64()
    );
    println!("bench: import-{engine} {} {}", ours.as_nanos(), yardstick.as_nanos());
    gone(app, url).await;
    gone(bare, url).await;
}

type Activity = (
    i64,
    String,
    Option<String>,
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    String,
    String,
    String,
    String,
    Option<String>,
);
type Step = (i64, String, String, String, String, String);

/// An amount as its table has it, in the order of the columns.
type MoneyRow = (
    i64,
    i64,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    i64,
    Option<String>,
    Option<String>,
    String,
    Option<i64>,
    Option<i64>,
);

/// Stores the rows of one database into another, in batches of the same size, in one transaction; reading them is not
/// counted.
async fn bare_load(from: &App, to: &App) -> Duration {
    let db = &from.db;
    let activities: Vec<Activity> = db
        .all(
            "SELECT id, source, external_id, standing, title, kind, progress, starts_on, ends_on, organisation,
                    record_json, created_at, changed_at, published_at FROM activities ORDER BY id",
            values![],
        )
        .await
        .expect("rows");
    let tags: Vec<(i64, String, String)> =
        db.all("SELECT activity, scheme, notation FROM activity_tags", values![]).await.expect("rows");
    let parties: Vec<(i64, i64, String, String)> =
        db.all("SELECT activity, position, role, name FROM activity_parties", values![]).await.expect("rows");
    let money: Vec<MoneyRow> = db
        .all(
            "SELECT activity, position, place, kind, amount, currency, starts_on, ends_on, revised, provider,
                    receiver, verdict, instead, given_to FROM activity_money",
            values![],
        )
        .await
        .expect("rows");
    let references: Vec<(i64, String, String)> =
        db.all("SELECT activity, kind, identifier FROM activity_references", values![]).await.expect("rows");
    let steps: Vec<Step> = db
        .all("SELECT activity, step, reason, person, acting_for, at FROM activity_steps", values![])
        .await
        .expect("rows");
    let originals: Vec<(i64, String, String, String)> = db
        .all("SELECT activity, digest, format, original FROM activity_originals", values![])
        .await
        .expect("rows");

    let begun = Instant::now();
    let mut tx = to.db.begin().await.expect("a transaction");
    let import = tx
        .insert(
            "INSERT INTO activity_imports (list, file, digest, format, person, acting_for, state, begun_at)
             VALUES ('many', 'many.xml', '', 'iati-activities', '', '', 'done', '') RETURNING id",
            values![],
        )
        .await
        .expect("a row");
    for batch in activities.chunks(BATCH) {
        let columns = &[
            "id",
            "source",
            "external_id",
            "standing",
            "title",
            "kind",
            "progress",
            "starts_on",
            "ends_on",
            "organisation",
            "record_json",
            "created_at",
            "changed_at",
            "published_at",
        ];
        let mut rows = tx.rows("activities", columns);
        for one in batch {
            rows.integer(one.0);
            rows.text(&one.1);
            rows.optional(one.2.as_deref());
            [&one.3, &one.4, &one.5, &one.6].into_iter().for_each(|text| rows.text(text));
            rows.optional(one.7.as_deref());
            rows.optional(one.8.as_deref());
            [&one.9, &one.10, &one.11, &one.12].into_iter().for_each(|text| rows.text(text));
            rows.optional(one.13.as_deref());
        }
        tx.load(rows).await.expect("rows are stored");
    }
    for batch in tags.chunks(BATCH * 8) {
        let mut rows = tx.rows("activity_tags", &["activity", "scheme", "notation"]);
        for (id, scheme, notation) in batch {
            rows.integer(*id);
            rows.text(scheme);
            rows.text(notation);
        }
        tx.load(rows).await.expect("rows are stored");
    }
    for batch in parties.chunks(BATCH * 8) {
        let mut rows = tx.rows("activity_parties", &["activity", "position", "role", "name"]);
        for (id, position, role, name) in batch {
            rows.integer(*id);
            rows.integer(*position);
            rows.text(role);
            rows.text(name);
        }
        tx.load(rows).await.expect("rows are stored");
    }
    for batch in money.chunks(BATCH * 8) {
        let columns = &[
            "activity",
            "position",
            "place",
            "kind",
            "amount",
            "currency",
            "starts_on",
            "ends_on",
            "revised",
            "provider",
            "receiver",
            "verdict",
            "instead",
            "given_to",
        ];
        let mut rows = tx.rows("activity_money", columns);
        for one in batch {
            rows.integer(one.0);
            rows.integer(one.1);
            [&one.2, &one.3, &one.4].into_iter().for_each(|text| rows.text(text));
            [&one.5, &one.6, &one.7].into_iter().for_each(|text| rows.optional(text.as_deref()));
            rows.integer(one.8);
            [&one.9, &one.10].into_iter().for_each(|text| rows.optional(text.as_deref()));
            rows.text(&one.11);
            [one.12, one.13].into_iter().for_each(|number| rows.number(number));
        }
        tx.load(rows).await.expect("rows are stored");
    }
    for batch in references.chunks(BATCH * 8) {
        let mut rows = tx.rows("activity_references", &["activity", "kind", "identifier"]);
        for (id, kind, identifier) in batch {
            rows.integer(*id);
            rows.text(kind);
            rows.text(identifier);
        }
        tx.load(rows).await.expect("rows are stored");
    }
    for batch in steps.chunks(BATCH * 4) {
        let mut rows =
            tx.rows("activity_steps", &["activity", "step", "reason", "person", "acting_for", "at"]);
        for one in batch {
            rows.integer(one.0);
            [&one.1, &one.2, &one.3, &one.4, &one.5].into_iter().for_each(|text| rows.text(text));
        }
        tx.load(rows).await.expect("rows are stored");
    }
    for batch in originals.chunks(BATCH) {
        let columns = &["activity", "import", "digest", "format", "original"];
        let mut rows = tx.rows("activity_originals", columns);
        for (id, digest, format, original) in batch {
            rows.integer(*id);
            rows.integer(import);
            [digest, format, original].into_iter().for_each(|text| rows.text(text));
        }
        tx.load(rows).await.expect("rows are stored");
    }
    tx.commit().await.expect("all of it is stored");
    begun.elapsed()
}
