//! Checking a file: the page, the API, the command; and that nothing of it is kept.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::house::{Answer, House, call, houses};
use crate::instruments::with_demonstration;

fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/../../testdata/rcc-23a15-1/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

/// The form of the page as a browser sends it.
async fn hand_in(house: &House, name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Answer {
    let token = "0".repeat(32);
    let mut body = Vec::new();
    let part = |header: &str, value: &[u8]| {
        [b"--edge\r\nContent-Disposition: form-data; ", header.as_bytes(), b"\r\n\r\n", value, b"\r\n"]
            .concat()
    };
    body.extend(part("name=\"token\"", token.as_bytes()));
    body.extend(part(&format!("name=\"file\"; filename=\"{name}\""), bytes));
    for (field, value) in fields {
        body.extend(part(&format!("name=\"{field}\""), value.as_bytes()));
    }
    body.extend(b"--edge--\r\n");
    let request = Request::post("/check")
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("cookie", format!("resolute-form={token}"))
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    call(house.as_visitor(), request).await
}

/// Every file of the data folder with its length, and every table with its rows.
async fn kept(house: &House) -> (BTreeMap<String, u64>, Vec<i64>) {
    fn files(folder: &Path, found: &mut BTreeMap<String, u64>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            match entry.file_type().unwrap().is_dir() {
                true => files(&entry.path(), found),
                // The database's own log grows by reading, too.
                false if entry.path().to_string_lossy().contains("resolute.db") => {}
                false => {
                    found.insert(entry.path().display().to_string(), entry.metadata().unwrap().len());
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    files(house.folder.path(), &mut found);
    let mut rows = Vec::new();
    for table in ["audit", "documents", "texts", "versions", "proposals"] {
        let sql = sqlx_count(table);
        let counted: Vec<(i64,)> = house.app.db.all(sql, resolute::values![]).await.unwrap();
        rows.push(counted[0].0);
    }
    (found, rows)
}

fn sqlx_count(table: &str) -> &'static str {
    match table {
        "audit" => "SELECT COUNT(*) FROM audit",
        "documents" => "SELECT COUNT(*) FROM documents",
        "texts" => "SELECT COUNT(*) FROM texts",
        "versions" => "SELECT COUNT(*) FROM versions",
        _ => "SELECT COUNT(*) FROM proposals",
    }
}

#[tokio::test]
async fn findings_stand_beside_the_text_and_nothing_is_kept() {
    for house in houses().await {
        let before = kept(&house).await;
        let page =
            hand_in(&house, "draft.docx", &sample("RCC-23A15-1.docx"), &[("as_of", ""), ("answer", "page")])
                .await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("<mark>WWIS+10</mark>"), "the words are marked");
        assert!(page.body.contains("href=\"/check/rules#role-conflict\""));
        assert!(page.body.contains("WTDC-17"), "the day is that of the conference addressed");
        assert_eq!(kept(&house).await, before);
    }
}

#[tokio::test]
async fn commented_word_file_is_taken_away_and_nothing_is_kept() {
    let house = House::on_sqlite().await;
    let before = kept(&house).await;
    let word = hand_in(&house, "my draft.docx", &sample("RCC-23A15-1.docx"), &[("answer", "word")]).await;
    assert_eq!(word.status, StatusCode::OK);
    assert!(word.content_type.contains("wordprocessingml"));
    assert_eq!(word.headers["content-disposition"], "attachment; filename=\"my draft.checked.docx\"");
    assert_eq!(kept(&house).await, before);
    let text =
        hand_in(&house, "draft.txt", &sample("RCC-23A15-1.flattened.txt"), &[("answer", "word")]).await;
    assert_eq!(text.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.body.contains("save it as .docx"));
}

#[tokio::test]
async fn what_cannot_be_checked_says_why() {
    let house = House::on_sqlite().await;
    for (name, bytes, fields, why) in [
        ("a.pdf", &b"%PDF-1.7"[..], &[][..], "this is a PDF"),
        ("a.txt", &b""[..], &[], "no file was chosen"),
        ("a.txt", &b"RESOLUTION 5"[..], &[("as_of", "soon")], "is no day"),
    ] {
        let answer = hand_in(&house, name, bytes, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains(why), "{why}");
    }
}

#[tokio::test]
async fn every_check_is_explained_on_its_page() {
    let house = House::on_sqlite().await;
    for language in ["en", "ar", "zh"] {
        let page = house.get(&format!("/check/rules?lang={language}")).await;
        for rule in resolute_document::checks::rules::RULES {
            assert!(page.body.contains(&format!("id=\"{}\"", rule.code)), "{}", rule.code);
        }
    }
}

#[tokio::test]
async fn programs_get_the_rows_of_the_command() {
    let house = House::on_sqlite().await;
    let request = Request::post("/api/v1/checks?as_of=2026-11-24")
        .body(Body::from(sample("RCC-23A15-1.flattened.txt")))
        .unwrap();
    let answer = call(house.as_visitor(), request).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!((json["as_of"].as_str(), json["analysed"].as_bool()), (Some("2026-11-24"), Some(true)));
    let codes: Vec<&str> =
        json["findings"].as_array().unwrap().iter().filter_map(|row| row["code"].as_str()).collect();
    assert!(codes.contains(&"homoglyph") && codes.contains(&"stale-citation"), "{codes:?}");
}

/// A paragraph of the page of a text, with its margin.
fn provision<'a>(page: &'a str, anchor: &str) -> &'a str {
    let start = page.find(&format!("id=\"{anchor}\"")).unwrap();
    let rest = &page[start..];
    &rest[..rest.find("<div class=\"provision").unwrap_or(rest.len())]
}

#[tokio::test]
async fn findings_stand_beside_the_paragraphs_of_a_held_text() {
    for house in with_demonstration().await {
        for view in ["text", "redline"] {
            let page = house.get(&format!("/instruments/wtdc-30?view={view}")).await.body;
            let conflict = provision(&page, "resolves-itu-d-9-ii");
            assert!(conflict.contains("href=\"/check/rules#role-conflict\""), "{view}: {conflict}");
            assert!(conflict.contains("C6 is listed here") && conflict.contains(">“C6”</p>"), "{conflict}");
            assert!(conflict.contains("<span class=\"shape\" aria-hidden=\"true\">✕</span> Error"));
            assert!(
                conflict.contains("Checked as of 9 October 2017"),
                "the opening of the conference addressed"
            );
            for clean in ["resolves-itu-d-9-i", "instructs-bdt-director-1"] {
                assert!(!provision(&page, clean).contains("/check/rules#"), "{view}: {clean}");
            }
        }
        let hidden = house.get("/instruments/wtdc-30?notes=hide").await.body;
        assert!(!hidden.contains("/check/rules#"));
    }
}

#[tokio::test]
async fn findings_of_a_held_text_follow_the_day() {
    for house in with_demonstration().await {
        let page = house.get("/instruments/wtdc-30").await.body;
        let at_opening = provision(&page, "recalling-e");
        assert!(at_opening.contains("#superseded-since") && !at_opening.contains("#stale-citation"));
        let page = house.get("/instruments/wtdc-30?as-of=2026-11-24").await.body;
        let later = provision(&page, "recalling-e");
        assert!(later.contains("#stale-citation") && !later.contains("#superseded-since"), "{later}");
        assert!(later.contains("Checked as of 24 November 2026"));
        // The old text is judged by the day of the conference that adopted it.
        let old = house.get("/instruments/wtdc-30?version=2014&proposal=rcc-23a15-1").await.body;
        assert!(old.contains("Checked as of 30 March 2014") && !old.contains("Checked as of 9 October 2017"));
    }
}

fn run(arguments: &[&str]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_resolute"))
        .current_dir(folder.path())
        .env_clear()
        .args(arguments)
        .output()
        .unwrap()
}

/// Offsets of a finding count in the paragraph that `resolute text` gives for the same file.
#[test]
fn places_of_the_command_lead_to_the_words() {
    for name in ["RCC-23A15-1.docx", "RCC-23A15-1.flattened.txt"] {
        let path = format!("{}/../../testdata/rcc-23a15-1/{name}", env!("CARGO_MANIFEST_DIR"));
        let checked = run(&["check", &path, "--format", "json"]);
        assert_eq!(checked.status.code(), Some(1));
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&checked.stdout).unwrap();
        let text: serde_json::Value =
            serde_json::from_slice(&run(&["text", &path, "--format", "json"]).stdout).unwrap();
        assert!(rows.len() > 15);
        for row in rows {
            let number = |key: &str| usize::try_from(row[key].as_u64().unwrap()).unwrap();
            let paragraph = text["paragraphs"][number("paragraph")]["text"].as_str().unwrap();
            let words: String =
                paragraph.chars().skip(number("start")).take(number("end") - number("start")).collect();
            // Where marks were lost, deleted words stand among those of the new text.
            let mut left = words.chars();
            let quote = row["quote"].as_str().unwrap();
            assert!(quote.chars().all(|wanted| left.any(|one| one == wanted)), "{name}: {words} {row}");
            assert_eq!(words.chars().next(), quote.chars().next(), "{name}: {row}");
            assert_eq!(words.chars().last(), quote.chars().last(), "{name}: {row}");
            if name.ends_with("docx") {
                assert_eq!(words, quote, "{row}");
            }
        }
    }
}

#[test]
fn exit_codes_of_check_tell_what_was_found() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let clean = write(
        "clean.txt",
        "RESOLUTION 5 (Dubai, 2018)\nThe title\nThe Plenipotentiary Conference (Dubai, 2018),\nresolves\nto go on.\n",
    );
    let output = run(&["check", &clean]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(
        String::from_utf8_lossy(&output.stdout)
            .contains("nothing found; as of 2018-10-29 (addressed to PP-18)")
    );
    let broken = write("broken.docx", "PK\u{3}\u{4} cut short");
    assert_eq!(run(&["check", &broken]).status.code(), Some(3));
    assert_eq!(run(&["check"]).status.code(), Some(2));
    assert_eq!(run(&["check", &clean, "--as-of", "soon"]).status.code(), Some(2));
}
