//! The program as the operator meets it: the real binary, its exit codes, a sudden end.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use crate::house::House;

fn resolute(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_resolute"));
    command.current_dir(folder).env_clear().args(["--data", "data"]);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    resolute(folder).args(arguments).output().unwrap()
}

/// Starts a server and waits for the line that says where it is.
fn start(folder: &Path) -> (Child, String) {
    let mut child = resolute(folder).args(["up", "--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let port: String =
        line.split("localhost:").nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect();
    (child, port)
}

fn sample(name: &str) -> String {
    format!("{}/../../testdata/rcc-23a15-1/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn exit_codes_tell_wrong_use_from_failure() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path(), &["txet"]).status.code(), Some(2));
    let missing = run(folder.path(), &["text", "missing.docx"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("missing.docx cannot be opened"));
    std::fs::write(folder.path().join("broken.docx"), b"PK\x03\x04 cut short").unwrap();
    let broken = run(folder.path(), &["text", "broken.docx"]);
    assert_eq!(broken.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&broken.stderr).contains("broken.docx cannot be read: the Word file"));
    assert_eq!(run(folder.path(), &["export", "proposal", "none"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["config", "show"]).status.code(), Some(0));
    std::fs::write(folder.path().join("taken"), "").unwrap();
    assert_eq!(run(folder.path(), &["--data", "taken/data", "backup", "b.zip"]).status.code(), Some(2));
}

#[test]
fn text_prints_both_readings_of_the_real_proposal() {
    let folder = tempfile::tempdir().unwrap();
    for (reading, year) in [("accepted", "2017"), ("rejected", "2014")] {
        let output = run(folder.path(), &["text", &sample("RCC-23A15-1.docx"), "--reading", reading]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success());
        assert!(text.lines().any(|line| line.starts_with("RESOLUTION 30 (Rev.") && line.contains(year)));
    }
    assert!(!folder.path().join("data").exists(), "reading a file needs no data folder");
}

#[test]
fn mandates_and_recover_write_the_json_of_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["mandates", &sample("RCC-23A15-1.flattened.txt"), "--format", "json"]);
    let duties: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(duties.len(), 28);
    let keys = [
        "address",
        "heading",
        "label",
        "verb",
        "addressees",
        "force",
        "text",
        "deliverable",
        "recipient",
        "continuing",
        "limits",
        "with",
        "for",
        "level",
        "concepts",
        "due",
    ];
    assert!(duties.iter().all(|duty| keys.iter().all(|key| duty.get(key).is_some())));

    let output = run(
        folder.path(),
        &["recover", &sample("RCC-23A15-1.flattened.txt"), "--format", "json", "-o", "r.json"],
    );
    assert!(output.status.success());
    let text = std::fs::read_to_string(folder.path().join("r.json")).unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(
        document["paragraphs"].as_array().unwrap().iter().any(|paragraph| paragraph["mark"] == "inserted")
    );
    assert!(!document["findings"].as_array().unwrap().is_empty());
}

#[test]
fn compare_gives_back_both_texts_and_keeps_labels_plain() {
    let folder = tempfile::tempdir().unwrap();
    let (base, amended) = (sample("RCC-23A15-1.base.txt"), sample("RCC-23A15-1.amended.txt"));
    let output = run(folder.path(), &["compare", &base, &amended, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let marked: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let paragraphs = marked["paragraphs"].as_array().unwrap();
    let reading = |left_out: &str| -> Vec<String> {
        let kept = paragraphs.iter().filter(|paragraph| paragraph["paragraph_mark"] != left_out);
        let text = |paragraph: &serde_json::Value| {
            let spans = paragraph["spans"].as_array().unwrap().iter().filter(|span| span["mark"] != left_out);
            spans.map(|span| span["text"].as_str().unwrap()).collect()
        };
        kept.map(text).collect()
    };
    let lines =
        |path: &str| std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(reading("deleted"), lines(&amended));
    let item =
        paragraphs.iter().find(|one| one["text"].as_str().unwrap().starts_with("5\tto encourage")).unwrap();
    assert_eq!((&item["label"], &item["label_before"]), (&"5".into(), &"4".into()));
    assert_eq!(item["spans"].as_array().unwrap().len(), 1, "a renumbered item has no changed words");

    let output = run(folder.path(), &["compare", &base, &amended, "--changes"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("(Rev. {-Guadalajara, 2010-}{+Busan, 2014+})") && text.contains("unchanged"));

    let output = run(folder.path(), &["compare", &base, &amended, "--format", "docx", "-o", "r.docx"]);
    assert!(output.status.success());
    let output = run(folder.path(), &["text", "r.docx", "--reading", "rejected"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().collect::<Vec<_>>(), lines(&base));
    let output = run(folder.path(), &["text", "r.docx", "--reading", "redline", "--format", "json"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("\"author\": \"Comparison\"") && text.contains("\"date\": \"20"));

    std::fs::write(folder.path().join("a.pdf"), b"%PDF-1.7").unwrap();
    let refused = run(folder.path(), &["compare", "a.pdf", &amended]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("a.pdf cannot be read: this is a PDF"));
}

#[test]
fn killed_server_loses_nothing_that_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut server, _) = start(folder.path());
    server.kill().unwrap();
    server.wait().unwrap();
    let output = run(folder.path(), &["export", "mandates", "wtdc-30"]);
    let duties: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(duties.iter().filter(|duty| duty["standing"] == "proposed").count(), 28);
    let (mut again, port) = start(folder.path());
    assert!(std::net::TcpStream::connect(format!("127.0.0.1:{port}")).is_ok());
    again.kill().unwrap();
    again.wait().unwrap();
}

#[test]
fn killed_server_leaves_an_index_that_ends_as_one_made_anew() {
    use std::io::{Read, Write};
    let folder = tempfile::tempdir().unwrap();
    // Killed as soon as it listens, while it indexes for the first time; then while it answers; then after an answer.
    for answers in [None, Some(0), Some(1)] {
        let (mut server, port) = start(folder.path());
        if let Some(bytes) = answers {
            let mut connection = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
            let request =
                "GET /api/v1/search?q=wsis HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            connection.write_all(request.as_bytes()).unwrap();
            connection.read_exact(&mut vec![0; bytes]).unwrap();
        }
        server.kill().unwrap();
        server.wait().unwrap();
        // What another process stores meanwhile is followed by the next server or search.
        let text = format!(
            "RESOLUTION {} (Rev. Dubai, 2014)\n\nA text\n\nresolves\n\n1\tto go on;\n",
            90 + answers.map_or(0, |bytes| bytes + 1)
        );
        std::fs::write(folder.path().join("a.txt"), text).unwrap();
        assert!(run(folder.path(), &["import", "a.txt"]).status.success());
    }
    let everything = |arguments: &[&str]| {
        let mut found = std::collections::BTreeSet::new();
        for page in 1.. {
            let page = page.to_string();
            let all =
                [&["search", "--format", "json", "--per-page", "100", "--page", &page], arguments].concat();
            let output = run(folder.path(), &all);
            let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let results = answer["results"].as_array().unwrap().clone();
            if results.is_empty() {
                return found;
            }
            found.extend(results.into_iter().map(|one| one.to_string()));
        }
        found
    };
    let followed = everything(&["--facet", "language=en"]);
    assert!(followed.iter().any(|one| one.contains("/2014/resolves/1")), "the imported texts are found");
    assert!(run(folder.path(), &["search", "--rebuild"]).status.success());
    assert_eq!(everything(&["--facet", "language=en"]), followed);
}

#[tokio::test]
async fn import_refuses_one_file_and_takes_the_others() {
    let house = House::on_sqlite().await;
    std::fs::create_dir(house.path("in")).unwrap();
    std::fs::copy(sample("RCC-23A15-1.docx"), house.path("in/a.docx")).unwrap();
    std::fs::write(house.path("in/b.docx"), b"PK\x03\x04 cut short").unwrap();
    let output = run(house.folder.path(), &["import", "in", "--format", "json"]);
    assert_eq!(output.status.code(), Some(3));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (report["imported"].as_array().unwrap().len(), report["refused"].as_array().unwrap().len()),
        (1, 1)
    );
    assert!(report["refused"][0]["error"].as_str().unwrap().contains("Word file"));
}

#[test]
fn text_broken_at_page_width_is_joined_before_its_duties_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let wrapped = "Resolution 5 (1990)\nof 2 May 1990\n\nThe Security Council,\n\nHaving considered the report that it was \
                   given\nby the Secretary-General of the Organization,\n\n1. Decides to extend the mandate of the\n\
                   Force for a further period of\nsix months;\n\n2. Requests the Secretary-General to submit a\n\
                   report at the end of this\nperiod.\n";
    std::fs::write(folder.path().join("wrapped.txt"), wrapped).unwrap();
    let output = run(folder.path(), &["mandates", "wrapped.txt", "--format", "json"]);
    let duties: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(duties.len(), 2, "{duties:#?}");
    assert!(duties[0]["text"].as_str().unwrap().contains("of the Force for a further period of six months"));
}
