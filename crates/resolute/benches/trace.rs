//! The trace of a paragraph with ten thousand activities as a page, beside bare reads of the rows that are on it.
//!
//! `cargo xtask bench` runs it on SQLite, and on PostgreSQL too where `RESOLUTE_TEST_POSTGRES_URL` names a server. The activities
//! are made up (EXERCISE) and every one is confirmed for one paragraph of the demonstration.

mod engines;

use std::time::{Duration, Instant};

use axum::body::{Body, to_bytes};
use axum::http::Request;
use resolute::accounts::Person;
use resolute::app::App;
use resolute::config::Config;
use resolute::imports::load_demonstration;
use resolute::{mandates, reference, server, values};
use tower::ServiceExt;

/// Activities of the paragraph.
const ACTIVITIES: usize = 10_000;
/// Measures of each, of which the middle one counts.
const ROUNDS: usize = 30;
const DUTY: &str = "wtdc-30/2014/instructs-bdt-director/1";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    engines::on_each("trace", run).await;
}

async fn run(database_url: Option<String>) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut config = Config::load(folder.path(), |_| None).expect("an empty folder has no settings");
    config.database_url = database_url;
    let operator = Person::local_operator("BDT");
    let app = App::open(config, operator.clone()).await.expect("the database opens");
    reference::load(&app, &operator).await.expect("the reference set loads");
    load_demonstration(&app, &operator).await.expect("the demonstration loads");
    let lineage = tie(&app).await;
    let engine = app.db.engine().to_lowercase();
    for (page, address) in [
        ("page", format!("/trace/{DUTY}?as_of=2017-09-01")),
        ("last-page", format!("/trace/{DUTY}?as_of=2017-09-01&page=200")),
        ("api", format!("/api/v1/trace/{DUTY}?as_of=2017-09-01")),
    ] {
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let start = Instant::now();
            let request = Request::get(&address).body(Body::empty()).expect("an address of ours");
            let answer = server::application(app.clone()).oneshot(request).await.expect("the server answers");
            assert!(answer.status().is_success(), "{address}: {}", answer.status());
            let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("the page is read");
            ours.push(start.elapsed());
            assert!(bytes.len() < 100_000, "{page}: {} bytes", bytes.len());
            bare.push(read(&app, &lineage).await);
        }
        let name = format!("trace-{page}-of-{ACTIVITIES}-activities-{engine}");
        println!("bench: {name} {} {}", middle(&mut ours).as_nanos(), middle(&mut bare).as_nanos());
    }
    app.db.close().await;
}

/// The counts and the fifty rows of the first page, and nothing else.
async fn read(app: &App, lineage: &str) -> Duration {
    let start = Instant::now();
    let counts: Vec<(String, i64)> = app
        .db
        .all(
            "SELECT activity_links.standing, COUNT(*) FROM activity_links
             JOIN activities ON activities.id = activity_links.activity
             WHERE lineage = $1 AND activities.standing = 'published' GROUP BY activity_links.standing",
            values![lineage],
        )
        .await
        .expect("the rows are counted");
    let rows: Vec<(i64, String)> = app
        .db
        .all(
            "SELECT activity_links.id, title FROM activity_links
             JOIN activities ON activities.id = activity_links.activity
             WHERE lineage = $1 AND activity_links.standing = 'confirmed' AND activities.standing = 'published'
             ORDER BY activity_links.id DESC LIMIT 50",
            values![lineage],
        )
        .await
        .expect("the rows are read");
    assert_eq!((counts.len(), rows.len()), (1, 50));
    start.elapsed()
}

fn middle(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Makes the activities and ties them to the paragraph; its identity.
async fn tie(app: &App) -> String {
    let lineage = mandates::by_address(&app.db, DUTY, None).await.expect("the duty is there").lineage;
    let mut tx = app.db.begin().await.expect("a transaction begins");
    let numbers = tx.numbers("activities", ACTIVITIES).await.expect("numbers are given");
    let mut rows = tx.rows(
        "activities",
        &[
            "id",
            "source",
            "external_id",
            "standing",
            "title",
            "kind",
            "progress",
            "organisation",
            "record_json",
            "created_at",
            "changed_at",
        ],
    );
    let mut ties = tx.rows(
        "activity_links",
        &["activity", "lineage", "address", "said_by", "because", "standing", "person", "acting_for", "at"],
    );
    let at = "2017-01-01T00:00:00Z";
    for number in numbers {
        rows.integer(number);
        let external = number.to_string();
        for text in ["list", &external, "published", "EXERCISE", "project", "", "EXERCISE", "{}", at, at] {
            rows.text(text);
        }
        ties.integer(number);
        for text in [lineage.as_str(), DUTY, "person", "", "confirmed", "", "", at] {
            ties.text(text);
        }
    }
    tx.load(rows).await.expect("the activities are kept");
    tx.load(ties).await.expect("the links are kept");
    tx.commit().await.expect("all is kept");
    lineage
}
