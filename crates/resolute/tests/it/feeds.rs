//! Feeds as a reader of news takes them in (RFC 4287).

use std::collections::BTreeSet;

use axum::http::StatusCode;
use quick_xml::Reader;
use quick_xml::events::Event;
use resolute::mandates;
use resolute::mandates::model::CorrectionAsked;
use serde_json::json;

use crate::instruments::with_demonstration;

/// What stands in the elements of this name, in order.
fn all(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut open = false;
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == name => {
                open = true;
                found.push(String::new());
            }
            Event::End(_) => open = false,
            Event::Text(text) if open => {
                found.last_mut().unwrap().push_str(&text.xml_content(quick_xml::XmlVersion::Explicit1_0))
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[tokio::test]
async fn feeds_have_what_the_standard_asks_and_lasting_identifiers() {
    for house in with_demonstration().await {
        for path in ["/feeds/versions.atom", "/feeds/mandates.atom?instrument=wtdc-30"] {
            let feed = house.get(path).await;
            assert_eq!(feed.status, StatusCode::OK, "{}", feed.body);
            assert_eq!(feed.content_type, "application/atom+xml; charset=utf-8");
            let entries = all(&feed.body, "entry").len();
            assert!(entries >= 2, "{}", feed.body);
            // One of each for the feed and for every entry; published only for entries (4.1.1, 4.1.2).
            for (name, count) in [
                ("id", entries + 1),
                ("title", entries + 1),
                ("updated", entries + 1),
                ("published", entries),
                ("content", entries),
            ] {
                let found = all(&feed.body, name);
                assert_eq!(found.len(), count, "{name}");
                assert!(found.iter().all(|one| !one.is_empty()), "{name}");
            }
            let ids = all(&feed.body, "id");
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "no identifier stands twice");
            assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
            for moment in all(&feed.body, "updated").iter().chain(&all(&feed.body, "published")) {
                assert!(moment.parse::<jiff::Timestamp>().is_ok(), "{moment}");
            }
            assert!(feed.body.contains("rel=\"self\"") && all(&feed.body, "author").len() == 1);
            assert!(feed.headers.contains_key("etag"));
            assert_eq!(all(&house.get(path).await.body, "id"), ids);
        }
        let none = house.get("/feeds/versions.atom?instrument=none").await;
        assert_eq!((none.status, all(&none.body, "entry").len()), (StatusCode::OK, 0));
        let page = house.get("/instruments").await.body;
        assert!(page.contains("type=\"application/atom+xml\""), "readers find the feeds from the pages");
    }
}

#[tokio::test]
async fn a_correction_updates_its_entry_and_keeps_its_identifier() {
    for mut house in with_demonstration().await {
        let before = house.get("/feeds/mandates.atom").await.body;
        let duty =
            mandates::by_address(&house.app.db, "wtdc-30/2017/instructs-bdt-director/1", None).await.unwrap();
        house.app.now = || jiff::Timestamp::constant(1_520_000_000, 0);
        let asked = CorrectionAsked {
            field: "addressees".to_owned(),
            value: json!(["DIR-TSB"]),
            reason: "a test".to_owned(),
            etag: duty.etag(),
            acting_for: None,
        };
        mandates::correct(&house.app, &house.operator(), duty.id, asked).await.unwrap();
        let after = house.get("/feeds/mandates.atom").await.body;
        let ids = |xml: &str| all(xml, "id").into_iter().collect::<BTreeSet<_>>();
        assert_eq!(ids(&before), ids(&after));
        assert_eq!(all(&after, "updated")[1], "2018-03-02T14:13:20Z", "the newest comes first");
        assert!(all(&after, "title")[1].contains("instructs-bdt-director/1"));
    }
}
