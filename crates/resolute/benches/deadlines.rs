//! The states of forty thousand duties after a conference moved, beside one bare read of the rows.
//!
//! `cargo xtask bench` runs it on SQLite, and on PostgreSQL too where `RESOLUTE_TEST_POSTGRES_URL` names a server. The duties
//! are those of the demonstration, made many by the database itself; every one keeps its words and its time.

mod engines;

use std::time::{Duration, Instant};

use resolute::accounts::Person;
use resolute::app::App;
use resolute::conferences::model::MoveAsked;
use resolute::config::Config;
use resolute::deadlines::move_to;
use resolute::imports::load_demonstration;
use resolute::mandates::model::Filter;
use resolute::{reference, trace, values};

/// Duties in the database.
const DUTIES: i64 = 40_000;
/// Measures of each, of which the middle one counts.
const ROUNDS: usize = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    engines::on_each("deadlines", run).await;
}

async fn run(database_url: Option<String>) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut config = Config::load(folder.path(), |_| None).expect("an empty folder has no settings");
    config.database_url = database_url;
    let operator = Person::local_operator("BDT");
    let app = App::open(config, operator.clone()).await.expect("the database opens");
    reference::load(&app, &operator).await.expect("the reference set loads");
    load_demonstration(&app, &operator).await.expect("the demonstration loads");
    let duties = multiply(&app).await;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let asked = MoveAsked {
            starts_on: format!("2018-11-{:02}", 5 + round),
            ends_on: String::new(),
            reason: "EXERCISE".to_owned(),
            seen: None,
        };
        let start = Instant::now();
        move_to(&app, &operator, "PP-18", &asked).await.expect("the conference moves");
        let moved = start.elapsed();
        let start = Instant::now();
        let listed = trace::register(&app, &Filter::default()).await.expect("the register is read");
        ours.push(start.elapsed());
        println!("{}: moved in {moved:?}, {} states in {:?}", app.db.engine(), listed.len(), ours[round]);
        let start = Instant::now();
        let rows: Vec<(String, String, String)> = app
            .db
            .all(
                "SELECT provisions.address, provisions.lineage, reading_json
                 FROM mandates JOIN provisions ON provisions.id = mandates.provision",
                values![],
            )
            .await
            .expect("the rows are read");
        bare.push(start.elapsed());
        assert_eq!(rows.len(), listed.len());
    }
    let name = format!("states-of-{duties}-duties-after-a-move-{}", app.db.engine().to_lowercase());
    println!("bench: {name} {} {}", middle(&mut ours).as_nanos(), middle(&mut bare).as_nanos());
    app.db.close().await;
}

fn middle(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Copies the duties of the demonstration until there are enough.
async fn multiply(app: &App) -> i64 {
    let count = "SELECT COUNT(*) FROM mandates";
    let (own,): (i64,) = app.db.one(count, values![]).await.expect("the duties are counted");
    let copies = (DUTIES - own) / own;
    let mut tx = app.db.begin().await.expect("a transaction begins");
    tx.execute(
        "INSERT INTO provisions (text, position, address, kind, operative, heading, label, lineage, words)
         WITH RECURSIVE numbers (number) AS
              (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < $1)
         SELECT text, position + 1000 * number, address || '/copy-' || number, kind, operative, heading, label,
                lineage || '/copy-' || number, words
         FROM provisions JOIN mandates ON mandates.provision = provisions.id CROSS JOIN numbers",
        values![copies],
    )
    .await
    .expect("paragraphs are copied");
    tx.execute(
        "INSERT INTO mandates (provision, verb, force, continuing, due_date, due_event, recurrence, machine_json,
                               reading_json)
         SELECT copies.id, mandates.verb, mandates.force, mandates.continuing, mandates.due_date, mandates.due_event,
                mandates.recurrence, mandates.machine_json, mandates.reading_json
         FROM provisions copies
         JOIN provisions originals ON originals.text = copies.text AND originals.position = copies.position % 1000
                                  AND originals.position < 1000
         JOIN mandates ON mandates.provision = originals.id
         WHERE copies.position >= 1000",
        values![],
    )
    .await
    .expect("duties are copied");
    tx.commit().await.expect("the copies are kept");
    let (all,): (i64,) = app.db.one(count, values![]).await.expect("the duties are counted");
    all
}
