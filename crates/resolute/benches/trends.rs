//! What grew and fell among made-up activities, everything compared at once, beside the bare tallies of the same facets over
//! the same activities: what figures ask of the index, without words, spans and judgement.
//!
//! `cargo xtask bench` runs it; `RESOLUTE_BENCH_ACTIVITIES=100000,1000000` says over how many. Every round asks for another
//! period, so that nothing is answered from memory.

use std::time::{Duration, Instant};

use jiff::civil::date;
use resolute::accounts::Person;
use resolute::activities::exercise;
use resolute::app::App;
use resolute::config::Config;
use resolute::trends::{Asked, trends};
use resolute::{finding, reference};

/// Activities where nobody says how many.
const ACTIVITIES: &str = "100000";
/// Measures of each, of which the middle one counts.
const ROUNDS: i8 = 9;
/// The facets that are compared.
const FACETS: [&[&str]; 12] = [
    &["action-line"],
    &["goal"],
    &["target"],
    &["gdc"],
    &["country"],
    &["region"],
    &["group"],
    &["people"],
    &["pair"],
    &["actor"],
    &["type"],
    &["organisation-type"],
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
    let app = App::open(config, operator.clone()).await.expect("the database opens");
    reference::load(&app, &operator).await.expect("the reference set loads");
    exercise::load(&app, &operator, count, |_| {}).await.expect("made-up entries load");
    finding::follow(&app).await.expect("the index follows");
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let from = date(2013, 1, round);
        let query = format!("before-from=2005-01-01&before-to=2012-12-31&from={from}&to=2025-12-31");
        let asked = Asked::of_query(&query).expect("these are periods");
        let start = Instant::now();
        let found = trends(&app, &asked).await.expect("the index answers");
        ours.push(start.elapsed());
        let judged: usize = found.kinds.iter().map(|family| family.compared).sum();
        println!("{:?} new, {judged} values judged in {:?}", found.totals, start.elapsed());
        // Nothing has the further value; with it the question is another one in every round.
        let kinds = vec!["activity".to_owned(), format!("round-{round}")];
        let start = Instant::now();
        for facets in FACETS {
            finding::tally(&app, vec![("kind".to_owned(), kinds.clone())], facets)
                .await
                .expect("the index answers");
        }
        bare.push(start.elapsed());
    }
    println!("bench: trends-of-{count} {} {}", middle(&mut ours).as_nanos(), middle(&mut bare).as_nanos());
    app.db.close().await;
}

fn middle(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
