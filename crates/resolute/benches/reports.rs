//! A comprehensive summary as a Word file over many made-up activities, beside the bare reads that it cannot do without:
//! the tallies of the index and the rows that are tied to the paragraphs.
//!
//! `cargo xtask bench` runs it. `RESOLUTE_BENCH_ACTIVITIES=20000,1000000` says how many activities, each number in a folder
//! of its own; the targets are a second for 20,000 and ten for a million.

use std::time::{Duration, Instant};

use resolute::accounts::Person;
use resolute::activities::exercise;
use resolute::app::App;
use resolute::config::Config;
use resolute::imports::load_demonstration;
use resolute::reports::{self, Asked, Format, written};
use resolute::{finding, reference, values};

/// Activities where nobody says how many.
const ACTIVITIES: &str = "20000";
/// Measures of each, of which the middle one counts.
const ROUNDS: usize = 5;
const YEARS: [&str; 3] = ["2015", "2016", "2017"];
/// What the summary counts.
const TALLIES: [&[&str]; 9] = [
    &["kind"],
    &["country"],
    &["action-line"],
    &["action-line", "goal"],
    &["action-line", "region"],
    &["action-line", "group"],
    &["goal"],
    &["region"],
    &["group"],
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let counts = std::env::var("RESOLUTE_BENCH_ACTIVITIES").unwrap_or_else(|_| ACTIVITIES.to_owned());
    for count in counts.split(',') {
        measure(count.trim().parse().expect("RESOLUTE_BENCH_ACTIVITIES is a list of numbers")).await;
    }
}

async fn measure(count: u64) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let config = Config::load(folder.path(), |_| None).expect("an empty folder has no settings");
    let operator = Person::local_operator("BDT");
    let mut app = App::open(config, operator.clone()).await.expect("the database opens");
    reference::load(&app, &operator).await.expect("the reference set loads");
    load_demonstration(&app, &operator).await.expect("the demonstration loads");
    exercise::load(&app, &operator, count, |_| {}).await.expect("made-up entries load");
    app.exercise = true;
    finding::follow(&app).await.expect("the index follows");
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // Tallies are kept until the index changes: another period each time, so that each round counts anew.
        let from = format!("{}-01-01", 2015 - round);
        let asked =
            Asked::of("comprehensive-summary", "wtdc-30", (&from, "2017-12-31"), "en").expect("a period");
        let start = Instant::now();
        let built = reports::build(&app, &asked).await.expect("the report is drawn");
        let bytes = written::write(&built, Format::Docx).expect("the report is written");
        ours.push(start.elapsed());
        assert!(bytes.len() > 10_000, "a summary has pages");
        let years: Vec<String> =
            (1990..1990 + round).map(|year| year.to_string()).chain(YEARS.map(str::to_owned)).collect();
        bare.push(reads(&app, years).await);
    }
    println!("bench: summary-of-{count}-activities {} {}", middle(&mut ours), middle(&mut bare));
    app.db.close().await;
}

/// The same tallies and rows, without words and blocks.
async fn reads(app: &App, years: Vec<String>) -> Duration {
    let start = Instant::now();
    for facets in TALLIES {
        let narrow =
            vec![("kind".to_owned(), vec!["activity".to_owned()]), ("year".to_owned(), years.clone())];
        finding::tally(app, narrow, facets).await.expect("the index answers");
    }
    let rows: Vec<(String, String, String)> = app
        .db
        .all(
            "SELECT lineage, title, organisation
             FROM activity_links JOIN activities ON activities.id = activity_links.activity
             WHERE activity_links.standing = 'confirmed' AND activities.standing = 'published'",
            values![],
        )
        .await
        .expect("the rows are read");
    std::hint::black_box(rows);
    start.elapsed()
}

fn middle(times: &mut [Duration]) -> u128 {
    times.sort_unstable();
    times[times.len() / 2].as_nanos()
}
