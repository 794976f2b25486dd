//! Comparing texts that are held, files that are not kept, and a paragraph through its versions.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use resolute::imports::import;
use resolute::{instruments, reference};
use serde_json::Value;

use crate::house::{Answer, House, call, houses};
use crate::instruments::with_demonstration;

const BASE: &str = include_str!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.base.txt");
const AMENDED: &str = include_str!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");

/// The resolution alone, as if it had been adopted so.
fn adopted(text: &str) -> String {
    let (_, text) = text.split_once("[bookmark: _Toc393980086]").unwrap();
    text.to_owned()
}

/// Houses that hold both versions as adopted texts, taken in in the given order.
async fn with_both(newest_first: bool) -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let mut texts = [("2014.txt", adopted(BASE)), ("2017.txt", adopted(AMENDED))];
        if newest_first {
            texts.reverse();
        }
        for (name, text) in texts {
            import(&house.app, &house.operator(), name, text.as_bytes(), false).await.unwrap();
        }
    }
    houses
}

async fn lineage(house: &House, address: &str) -> String {
    let sql = "SELECT lineage FROM provisions WHERE address = $1";
    let row: (String,) = house.app.db.one(sql, resolute::values![address]).await.unwrap();
    row.0
}

#[tokio::test]
async fn a_paragraph_keeps_its_identity_through_adopted_versions() {
    for newest_first in [false, true] {
        for house in with_both(newest_first).await {
            for (old, new) in [
                ("further-instructs-bdt-director/4", "further-instructs-bdt-director/5"),
                ("recalling/a", "recalling/e"),
                ("resolves-itu-d/7", "resolves-itu-d/7"),
            ] {
                assert_eq!(
                    lineage(&house, &format!("wtdc-30/2014/{old}")).await,
                    lineage(&house, &format!("wtdc-30/2017/{new}")).await,
                    "{old} became {new}, newest first: {newest_first}"
                );
            }
            // A new paragraph is new, and one whose words are all others is another one.
            for (old, new) in [("recalling/g", "recalling/g"), ("recognizing/d", "recognizing/d")] {
                assert_ne!(
                    lineage(&house, &format!("wtdc-30/2014/{old}")).await,
                    lineage(&house, &format!("wtdc-30/2017/{new}")).await
                );
            }
        }
    }
}

#[tokio::test]
async fn history_of_a_paragraph_shows_its_words_in_every_version() {
    for house in with_both(false).await {
        let address = "wtdc-30/2017/further-instructs-bdt-director/7/iii";
        let turns: Vec<Value> =
            serde_json::from_str(&house.get(&format!("/api/v1/history/{address}")).await.body).unwrap();
        let addresses: Vec<&str> = turns.iter().map(|turn| turn["address"].as_str().unwrap()).collect();
        assert_eq!(addresses, ["wtdc-30/2014/further-instructs-bdt-director/6/iii", address]);
        assert_eq!((&turns[0]["changed"], &turns[1]["changed"]), (&Value::Null, &Value::Bool(true)));
        let spans = turns[1]["document"]["paragraphs"][0]["spans"].as_array().unwrap();
        assert!(spans.iter().any(|span| span["mark"] == "inserted"
            && span["text"].as_str().unwrap().contains("WSIS Vision beyond 2015")));

        let page = house.get(&format!("/history/{address}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Dubai 2014") && page.body.contains("Buenos Aires 2017"));
        assert!(page.body.contains("and WSIS Vision beyond 2015</ins>"));
        assert_eq!(house.get("/history/wtdc-30/2017/resolves/99").await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/api/v1/history/none").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_versions_are_compared_in_every_view() {
    for house in with_both(false).await {
        let texts = instruments::texts(&house.app.db, Some("wtdc-30")).await.unwrap();
        let (old, new) = (texts[0].id, texts[1].id);
        let chooser = house.get("/compare").await;
        assert!(chooser.body.contains(&format!("<option value=\"{new}\" selected>")));

        let page = house.get(&format!("/compare?instrument=wtdc-30&old={old}&new={new}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("worked out here"));
        assert!(page.body.contains("Guadalajara, 2010</del>") && page.body.contains("Busan, 2014</ins>"));
        let changes = house.get(&format!("/compare?old={old}&new={new}&view=changes")).await.body;
        assert!(changes.contains("class=\"gap\"") && changes.len() < page.body.len());
        let sides = house.get(&format!("/compare?old={old}&new={new}&view=sides")).await.body;
        assert!(sides.contains("class=\"pair\""));
        let same = house.get(&format!("/compare?old={new}&new={new}")).await.body;
        assert!(same.contains("the same, word for word"));

        let answer = house.get(&format!("/api/v1/comparisons?old={old}&new={new}")).await;
        let json: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(json["origin"], "compared");
        let moved = serde_json::json!({
            "old": ["wtdc-30/2014/further-instructs-bdt-director/4"],
            "new": ["wtdc-30/2017/further-instructs-bdt-director/5"],
            "kind": "relabelled",
        });
        assert!(json["provisions"].as_array().unwrap().contains(&moved));
        assert_eq!(house.get(&format!("/compare?old={old}&new=999")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/compare?old=one&new=two").await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/api/v1/comparisons?old=1").await.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn changes_of_a_proposal_are_shown_as_its_file_has_them() {
    for house in with_demonstration().await {
        let texts = instruments::texts(&house.app.db, Some("wtdc-30")).await.unwrap();
        let (old, new) = (texts[0].id, texts[1].id);
        let page = house.get(&format!("/compare?old={old}&new={new}")).await.body;
        assert!(page.contains("as they stand in the file of the proposal") && page.contains("is not law"));
        let swapped = house.get(&format!("/compare?old={new}&new={old}")).await.body;
        assert!(swapped.contains("worked out here"));
        let duty =
            house.get("/mandates/wtdc-30/2017/instructs-bdt-director/1?proposal=rcc-23a15-1").await.body;
        assert!(duty.contains("href=\"/history/wtdc-30/2017/instructs-bdt-director/1\""));
    }
}

/// Sends two files with the form of the page, as somebody who has not signed in.
async fn send(house: &House, token: &str, old: &[u8], new: &[u8]) -> Answer {
    let cookie = "0".repeat(32);
    let mut body = Vec::new();
    let mut part = |head: &str, bytes: &[u8]| {
        body.extend_from_slice(
            format!("--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    };
    part("name=\"token\"", token.as_bytes());
    part("name=\"old\"; filename=\"C:\\drafts\\old.txt\"", old);
    part("name=\"new\"; filename=\"new.txt\"", new);
    body.extend_from_slice(b"--edge--\r\n");
    let request = Request::post("/compare/files")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header(header::COOKIE, format!("resolute-form={cookie}"))
        .body(Body::from(body))
        .unwrap();
    call(house.as_visitor(), request).await
}

#[tokio::test]
async fn two_files_are_compared_and_not_kept() {
    for house in houses().await {
        let token = "0".repeat(32);
        assert_eq!(house.get("/compare/files").await.status, StatusCode::OK);
        let page =
            send(&house, &token, b"resolves\n1\tto report;", b"resolves\n1\tto report every year;").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("every year</ins>") || page.body.contains("every year </ins>"),
            "{}",
            page.body
        );
        assert!(page.body.contains("old.txt") && !page.body.contains("drafts"));
        let tracked = include_bytes!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
        let page = send(&house, &token, BASE.as_bytes(), tracked).await;
        assert!(page.body.contains("has tracked changes"));

        let refused = send(&house, &token, b"%PDF-1.7", b"resolves").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("old.txt: this is a PDF"));
        let empty = send(&house, &token, b"", b"resolves").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let long = send(&house, &token, "a\n".repeat(20_000).as_bytes(), b"resolves").await;
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(long.body.contains("together 20001 paragraphs"));
        assert_eq!(send(&house, "other", b"a", b"b").await.status, StatusCode::FORBIDDEN);
        let kept: Vec<(i64,)> =
            house.app.db.all("SELECT id FROM documents", resolute::values![]).await.unwrap();
        assert!(kept.is_empty());
        assert!(house.audited("file.import").await.is_empty());
    }
}
