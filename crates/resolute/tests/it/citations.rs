//! What the texts cite: stored with the reading, filled after an upgrade, shown with states as of a day.

use axum::http::StatusCode;
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::imports::import;
use resolute::instruments::citations::{fill, listed, model::Filter};
use resolute::values;
use resolute_document::citations::State;
use serde_json::Value;

use crate::house::House;
use crate::instruments::with_demonstration;

const OPENING: jiff::civil::Date = jiff::civil::date(2017, 10, 9);

async fn of(house: &House, filter: Filter, day: jiff::civil::Date) -> Vec<(String, String, State)> {
    let rows = listed(&house.app, &filter, day).await.unwrap();
    let row = |one: &resolute::instruments::citations::model::Listed| {
        (one.stored.address.clone(), one.stored.citation.quote.clone(), one.standing.state)
    };
    rows.iter().map(row).collect()
}

fn cited(id: &str) -> Filter {
    Filter { cited: Some(id.to_owned()), ..Filter::default() }
}

#[tokio::test]
async fn citations_are_stored_with_their_provision_and_judged_by_the_day() {
    for house in with_demonstration().await {
        let at_opening = of(&house, cited("pp-140"), OPENING).await;
        let find = |rows: &[(String, String, State)], address: &str| {
            rows.iter().find(|(known, ..)| known.ends_with(address)).cloned().unwrap()
        };
        let (_, quote, state) = find(&at_opening, "wtdc-30/2017/recalling/i");
        assert_eq!((quote.as_str(), state), ("Resolution 140 (Rev. Busan, 2014)", State::InForce));
        // The old text was written before Busan and names the text of Guadalajara.
        let old = at_opening.iter().find(|(address, ..)| address.starts_with("wtdc-30/2014")).unwrap();
        assert_eq!((old.1.contains("Guadalajara, 2010"), old.2), (true, State::SupersededSince));
        let today = of(&house, cited("pp-140"), jiff::civil::date(2026, 11, 24)).await;
        assert_eq!(find(&today, "wtdc-30/2017/recalling/i").2, State::SupersededSince);
    }
}

#[tokio::test]
async fn folder_of_an_older_program_gets_its_citations() {
    for house in with_demonstration().await {
        let before = of(&house, Filter::default(), OPENING).await;
        assert!(before.len() > 40, "{}", before.len());
        let mut tx = house.app.db.begin().await.unwrap();
        tx.execute("DELETE FROM citations", values![]).await.unwrap();
        tx.execute("DELETE FROM citation_readings", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let refused = fill(&house.app, &Person::visitor()).await.unwrap_err();
        assert!(matches!(refused, Error::Lacks(_)));
        assert_eq!(fill(&house.app, &house.operator()).await.unwrap(), 2);
        assert_eq!(of(&house, Filter::default(), OPENING).await, before);
        assert_eq!(fill(&house.app, &house.operator()).await.unwrap(), 0);
        assert_eq!(house.audited("citations.read").await.len(), 1);
    }
}

#[tokio::test]
async fn texts_that_come_later_are_linked_to_what_cites_them() {
    for house in with_demonstration().await {
        let text = "RESOLUTION 37 (Rev. Buenos Aires, 2017)\nBridging the digital divide\n\
            The World Telecommunication Development Conference (Buenos Aires, 2017),\nrecalling\n\
            a)\tResolution 30 (Rev. Dubai, 2014) of this conference and Resolution 47 (Rev. Buenos Aires, 2017),\n\
            resolves\nto continue.";
        import(&house.app, &house.operator(), "37.txt", text.as_bytes(), false).await.unwrap();
        let filter = Filter { cites: Some("wtdc-37".into()), ..Filter::default() };
        let rows = listed(&house.app, &filter, OPENING).await.unwrap();
        let known: Vec<(Option<&str>, bool)> =
            rows.iter().map(|one| (one.stored.cited.as_deref(), one.stored.known)).collect();
        assert_eq!(known, [(Some("wtdc-30"), true), (Some("wtdc-47"), false)]);
        assert_eq!(of(&house, cited("wtdc-30"), OPENING).await.len(), 1);
    }
}

#[tokio::test]
async fn pages_say_how_the_cited_text_stands() {
    for house in with_demonstration().await {
        let page = house.get("/citations?as_of=2026-11-24&standing=dead&cites=wtdc-30").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("superseded since") && page.body.contains("Resolution 140 (Rev. Busan, 2014)")
        );
        assert!(page.body.contains("/exports/citations/citations.csv?as_of=2026-11-24"), "{}", page.body);
        let none = house.get("/citations?cited=no-such-text").await;
        assert!(none.body.contains("No citation fits"));
        assert_eq!(house.get("/citations?as-of=soon").await.status, StatusCode::UNPROCESSABLE_ENTITY);

        let text = house.get("/instruments/wtdc-30?version=2017&proposal=rcc-23a15-1").await;
        let link = "href=\"/instruments/pp-140?cited=2014&amp;as_of=2017-10-09\"";
        assert!(text.body.contains(&format!("<a class=\"cite\" {link}")), "words lead to what they cite");
        let redline = house.get("/instruments/wtdc-30?view=redline").await;
        assert!(redline.body.contains(link));
        let followed = house.get("/instruments/pp-140?cited=2014&as_of=2026-11-24").await;
        assert!(
            followed.body.contains("no longer in force: Rev. Bucharest, 2022 replaced it"),
            "{}",
            followed.body
        );
        assert!(followed.body.contains("not held here"));
        let unknown = house.get("/instruments/pp-140?cited=1999").await;
        assert!(unknown.body.contains("text of 1999"));

        let around = house.get("/instruments/pp-140/citations").await;
        assert!(
            around.body.contains("<svg class=\"neighbourhood\"")
                && around.body.contains("WTDC Resolution 30")
        );
        assert_eq!(house.get("/instruments/wtdc-99/citations").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_get_the_same_rows_as_the_page() {
    for house in with_demonstration().await {
        let query = "cites=wtdc-30&as_of=2026-11-24";
        let api = house.get(&format!("/api/v1/citations?{query}&per_page=500")).await;
        let json: Value = serde_json::from_str(&api.body).unwrap();
        let rows = json["citations"].as_array().unwrap();
        assert_eq!(json["total"].as_u64().unwrap(), rows.len() as u64);
        let csv = house.get(&format!("/exports/citations/citations.csv?{query}")).await;
        let csv_rows = csv::Reader::from_reader(csv.body.as_bytes()).records().count();
        assert_eq!(csv_rows, rows.len());
        let first =
            rows.iter().find(|row| row["cited"] == "pp-71" && row["version"] == "wtdc-30/2017").unwrap();
        assert_eq!(first["state"], "superseded-since");
        assert_eq!(first["revision"]["cited_as"], "(Rev. Bucharest, 2022)");
        assert_eq!(house.get("/api/v1/citations?per_page=0").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(house.get("/exports/citations/citations.xlsx").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn lists_ask_as_often_for_three_texts_as_for_one() {
    for house in with_demonstration().await {
        let asked = |house: &House| {
            let app = house.app.clone();
            async move {
                let filter = Filter::default();
                let (_, count) = resolute::db::counted(listed(&app, &filter, OPENING)).await;
                count
            }
        };
        let one = asked(&house).await;
        for number in [41, 42] {
            let text = format!(
                "RESOLUTION {number} (Buenos Aires, 2017)\nTitle\nThe World Telecommunication Development Conference \
                 (Buenos Aires, 2017),\nrecalling\na)\tResolution 140 (Rev. Busan, 2014),\nresolves\nto go on."
            );
            import(&house.app, &house.operator(), "a.txt", text.as_bytes(), false).await.unwrap();
        }
        assert_eq!(asked(&house).await, one);
    }
}
