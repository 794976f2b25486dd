//! Pages through the whole program (layers, database, templates) beside the same bytes handed out by a bare server.
//!
//! `cargo xtask bench` runs it; the data is the demonstration, and then the demonstration with many texts more where
//! `RESOLUTE_CORPUS` names them.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::routing::get;
use resolute::accounts::Person;
use resolute::app::App;
use resolute::config::Config;
use resolute::imports::{import, load_demonstration};
use resolute::{reference, server};
use tower::ServiceExt;

const PAGES: [(&str, &str); 4] = [
    ("page-at-work", "/"),
    ("api-at-work", "/api/v1/instruments/wtdc-30/work"),
    ("api-register", "/api/v1/mandates?per_page=100"),
    ("download-duties-csv", "/exports/mandates/duties.csv"),
];
const ROUNDS: usize = 60;

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
}

/// Median and 99th percentile of each page, and of its bytes from a server that does nothing else.
async fn measure(app: &App, suffix: &str) {
    for (name, path) in PAGES {
        let whole = server::application(app.clone());
        let (times, bytes) = timed(&whole, path).await;
        let size = bytes.len();
        let bare = Router::new().route("/", get(move || async move { bytes.clone() }));
        let (bare_times, _) = timed(&bare, "/").await;
        let p99 = times[times.len() * 99 / 100];
        println!("{name}{suffix}: {size} bytes, 99th percentile {:.2} ms", p99.as_secs_f64() * 1e3);
        let median = |times: &[Duration]| times[times.len() / 2].as_nanos();
        println!("bench: {name}{suffix} {} {}", median(&times), median(&bare_times));
    }
}

/// Times of many requests in ascending order, and the body.
async fn timed(router: &Router, path: &str) -> (Vec<Duration>, Vec<u8>) {
    let mut times = Vec::with_capacity(ROUNDS);
    let mut body = Vec::new();
    for _ in 0..ROUNDS {
        let request = Request::get(path).body(Body::empty()).expect("the path is a valid one");
        let start = Instant::now();
        let response = router.clone().oneshot(request).await.expect("the router answers");
        assert!(response.status().is_success(), "{path}: {}", response.status());
        body = to_bytes(response.into_body(), usize::MAX).await.expect("the body arrives").to_vec();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    (times, body)
}
