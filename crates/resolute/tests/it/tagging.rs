//! Suggestions for a text: through the API and on the command line.

use std::process::Command;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::house::{House, call, houses};

async fn ask(house: &House, body: &Value) -> (StatusCode, Value) {
    let request = Request::post("/api/v1/tags")
        .header("content-type", "application/json")
        .body(Body::from(body.to_string()))
        .unwrap();
    let answer = call(house.as_visitor(), request).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap())
}

fn tag(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_resolute")).arg("tag").args(arguments).output().unwrap();
    let read = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), read(output.stdout), read(output.stderr))
}

#[tokio::test]
async fn a_program_gets_suggestions_with_names_and_the_words_that_led_there() {
    for house in houses().await {
        let text = "Telemedicine for rural hospitals";
        let (status, tags) = ask(&house, &json!({ "text": text })).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!((&tags["language"], &tags["basis"]), (&json!("en"), &json!("model")));
        let line = &tags["lines"][0];
        assert_eq!((&line["notation"], &line["name"]), (&json!("C7-ehea"), &json!("E-health")));
        assert_eq!(line["because"][0], json!({ "text": "Telemedicine", "start": 0, "end": 12 }));
        assert_eq!(tags["goals"][0]["notation"], "3");
        let (status, tags) = ask(&house, &json!({ "text": "能力建设", "language": "zh-Hans" })).await;
        assert_eq!((status, &tags["basis"]), (StatusCode::OK, &json!("translated-labels")));
        assert_eq!(tags["lines"][0]["notation"], "C4");
    }
}

#[tokio::test]
async fn no_text_is_refused_and_an_unknown_language_gets_nothing() {
    for house in houses().await {
        let (status, problem) = ask(&house, &json!({ "text": " \n" })).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(problem["detail"].as_str().unwrap().contains("there is no text"), "{problem}");
        let (status, tags) = ask(&house, &json!({ "text": "telemedicina", "language": "pt" })).await;
        assert_eq!((status, &tags["basis"]), (StatusCode::OK, &json!("nothing")));
        assert_eq!(tags["lines"], json!([]));
    }
}

#[test]
fn the_command_line_tags_words_and_files() {
    let (code, out, _) = tag(&["--text", "Telemedicine for rural hospitals"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("C7-ehea") && out.contains("because of: Telemedicine"), "{out}");
    assert!(out.contains("A person decides"), "{out}");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("words.txt");
    std::fs::write(&path, "Formation des enseignants et renforcement des capacités dans les villages\n")
        .unwrap();
    let (code, out, _) = tag(&[path.to_str().unwrap(), "--format", "json"]);
    let tags: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (code, &tags["language"], &tags["basis"]),
        (Some(0), &json!("fr"), &json!("translated-labels"))
    );
    assert_eq!(tags["lines"][0]["notation"], "C4");

    let (code, _, error) = tag(&["--text", ""]);
    assert_eq!(code, Some(2));
    assert!(error.contains("there is no text"), "{error}");
    assert_eq!(tag(&[]).0, Some(2));
    assert_eq!(tag(&[folder.path().join("absent.docx").to_str().unwrap()]).0, Some(2));
}
