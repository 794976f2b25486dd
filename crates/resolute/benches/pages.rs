//! Pages through the whole program (layers, database, templates) beside the same bytes handed out by a bare server.
//!
//! `cargo xtask bench` runs it; the data is the demonstration, and then the demonstration with many texts more where
//! `RESOLUTE_CORPUS` names them. Then come the register, the form and the list for programs, over made-up activities that
//! came through the same door as a file of IATI: `RESOLUTE_BENCH_ACTIVITIES=20000,100000,1000000` says how many, each
//! number in a folder of its own. A page of the register is asked for in many ways, as people do it; no address comes
//! twice in a row.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::routing::get;
use resolute::accounts::Person;
use resolute::activities::exercise;
use resolute::app::App;
use resolute::config::Config;
use resolute::imports::{import, load_demonstration};
use resolute::{finding, reference, server};
use tower::ServiceExt;

const PAGES: [(&str, &str); 4] = [
    ("page-at-work", "/"),
    ("api-at-work", "/api/v1/instruments/wtdc-30/work"),
    ("api-register", "/api/v1/mandates?per_page=100"),
    ("download-duties-csv", "/exports/mandates/duties.csv"),
];
const ROUNDS: usize = 100;
/// Requests before the first that is counted: what is read once and kept in memory is no page's doing.
const WARMING: usize = 5;
/// Activities where nobody says how many.
const ACTIVITIES: &str = "20000";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let config = Config::load(folder.path(), |_| None).expect("an empty folder has no settings");
    let operator = Person::local_operator("BDT");
    let app = App::open(config, operator.clone()).await.expect("the database opens");
    reference::load(&app, &operator).await.expect("the reference set loads");
    load_demonstration(&app, &operator).await.expect("the demonstration loads");
    measure(&app, "").await;
    if let Some(corpus) = std::env::var_os("RESOLUTE_CORPUS").map(PathBuf::from) {
        let texts = corpus.join("resolutions/itu-pp18/txt");
        let mut taken = 0;
        for entry in std::fs::read_dir(texts).into_iter().flatten().flatten() {
            let bytes = std::fs::read(entry.path()).expect("a listed file can be read");
            let name = entry.file_name().to_string_lossy().into_owned();
            taken += usize::from(import(&app, &operator, &name, &bytes, false).await.is_ok());
        }
        println!("with {taken} resolutions more:");
        measure(&app, "-with-more-texts").await;
    }
    let counts = std::env::var("RESOLUTE_BENCH_ACTIVITIES").unwrap_or_else(|_| ACTIVITIES.to_owned());
    for count in counts.split(',') {
        measure_register(count.trim().parse().expect("RESOLUTE_BENCH_ACTIVITIES is a list of numbers")).await;
    }
}

/// What is asked of the register: an address is taken of each row in turn, `{}` is another number every time.
const REGISTER: [(&str, &[&str]); 6] = [
    (
        "page-register",
        &["/activities", "/activities?rows=compact", "/activities?sort=title", "/activities?sort=start"],
    ),
    (
        "page-register-filtered",
        &[
            "/activities?line=C{line}",
            "/activities?goal={goal}",
            "/activities?line=C{line}&goal={goal}",
            "/activities?kind=training&status=ongoing",
            "/activities?group=LDC&year=20{year}",
        ],
    ),
    (
        "page-register-words",
        &["/activities?q=training", "/activities?q=rural schools", "/activities?q=network&line=C{line}"],
    ),
    ("page-register-deep", &["/activities?page={page}", "/activities?q=training&page={page}"]),
    ("page-form", &["/activities/new"]),
    (
        "api-activities",
        &[
            "/api/v1/activities?per_page=100",
            "/api/v1/activities?line=C{line}",
            "/api/v1/activities?q=training",
        ],
    ),
];

/// The register over so many made-up activities.
async fn measure_register(count: u64) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let config = Config::load(folder.path(), |_| None).expect("an empty folder has no settings");
    let operator = Person::local_operator("BDT");
    let app = App::open(config, operator.clone()).await.expect("the database opens");
    reference::load(&app, &operator).await.expect("the reference set loads");
    let begun = Instant::now();
    exercise::load(&app, &operator, count, |_| {}).await.expect("made-up entries load");
    println!("{count} activities taken in: {:.1} s", begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    finding::follow(&app).await.expect("the index follows");
    println!("{count} activities indexed: {:.1} s", begun.elapsed().as_secs_f64());
    let last = count / 20;
    for (name, addresses) in REGISTER {
        let address = |round: usize| {
            let number = round as u64;
            addresses[round % addresses.len()]
                .replace("{line}", &(number % 11 + 1).to_string())
                .replace("{goal}", &(number % 17 + 1).to_string())
                .replace("{year}", &(number % 10 + 15).to_string())
                .replace("{page}", &(last * (number % 10 + 1) / 10).max(1).to_string())
                .replace(' ', "%20")
        };
        compare(&app, &format!("{name}-{count}"), address).await;
    }
    app.db.close().await;
}

/// Median and 99th percentile of each page, and of its bytes from a server that does nothing else.
async fn measure(app: &App, suffix: &str) {
    for (name, path) in PAGES {
        compare(app, &format!("{name}{suffix}"), |_| path.to_owned()).await;
    }
}

/// Some addresses, and bytes as many as theirs from a server that does nothing else.
async fn compare(app: &App, name: &str, address: impl Fn(usize) -> String) {
    let whole = server::application(app.clone());
    let (times, bytes) = timed(&whole, address).await;
    let size = bytes.len();
    let bare = Router::new().route("/", get(move || async move { bytes.clone() }));
    let (bare_times, _) = timed(&bare, |_| "/".to_owned()).await;
    let at = |times: &[Duration], percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    let p99 = at(&times, 99).as_secs_f64() * 1e3;
    println!("{name}: {size} bytes, 99th percentile {p99:.2} ms");
    println!("bench: {name} {} {}", at(&times, 50).as_nanos(), at(&bare_times, 50).as_nanos());
}

/// Times of many requests in ascending order, and the body.
async fn timed(router: &Router, address: impl Fn(usize) -> String) -> (Vec<Duration>, Vec<u8>) {
    let mut times = Vec::with_capacity(ROUNDS);
    let mut body = Vec::new();
    for round in 0..ROUNDS + WARMING {
        let path = address(round);
        let request = Request::get(&path).body(Body::empty()).expect("the path is a valid one");
        let start = Instant::now();
        let response = router.clone().oneshot(request).await.expect("the router answers");
        assert!(response.status().is_success(), "{path}: {}", response.status());
        body = to_bytes(response.into_body(), usize::MAX).await.expect("the body arrives").to_vec();
        if round >= WARMING {
            times.push(start.elapsed());
        }
    }
    times.sort_unstable();
    (times, body)
}
