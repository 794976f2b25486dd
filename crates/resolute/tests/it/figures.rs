//! Counts of activities on the matrix, the map, and the pages of lines, groups and countries.

use axum::http::StatusCode;
use resolute::activities::model::Record;
use resolute::{activities, figures};
use serde_json::Value;

use crate::house::House;
use crate::instruments::with_demonstration;

async fn publish(house: &House, record: &Record) {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, record).await.unwrap();
    let waiting = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
    activities::approve(app, person, begun.id, waiting.revision).await.unwrap();
}

fn record(number: i16, line: &str, goals: &[&str], country: &str) -> Record {
    Record {
        title: format!("Work number {number}"),
        description: "What is done.".to_owned(),
        main_line: Some(line.to_owned()),
        goals: goals.iter().map(|goal| (*goal).to_owned()).collect(),
        organisation: "A body".to_owned(),
        organisation_type: "GOV".to_owned(),
        countries: vec![country.to_owned()],
        starts_on: Some(jiff::civil::date(2010 + number % 7, 1, 1)),
        ..Record::default()
    }
}

async fn furnished() -> Vec<House> {
    let houses = with_demonstration().await;
    for house in &houses {
        for number in 0..6 {
            publish(house, &record(number, "C7-ehea", &["3"], "KEN")).await;
        }
        for number in 6..12 {
            publish(house, &record(number, "C2", &["9", "17"], "KAZ")).await;
        }
    }
    houses
}

#[tokio::test]
async fn the_matrix_counts_what_the_register_shows() {
    for house in furnished().await {
        let answer = house.get("/api/v1/matrix").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let cells: Vec<Value> = serde_json::from_str(&answer.body).unwrap();
        let cell = |line: &str, goal: &str| {
            cells.iter().find(|cell| cell["line"] == line && cell["goal"] == goal).unwrap().clone()
        };
        assert_eq!(
            (cell("C7-ehea", "3")["activities"].clone(), cell("C7-ehea", "3")["lift"].clone()),
            (6.into(), 2.0.into())
        );
        assert_eq!(cell("C2", "17")["countries"], 1);
        assert_eq!(cell("C2", "3")["activities"], 0);
        for measure in ["links", "activities", "share", "lift", "countries", "trend", "nonsense"] {
            let page = house.get(&format!("/matrix?measure={measure}")).await;
            assert_eq!(page.status, StatusCode::OK, "{measure}: {}", page.body);
        }
        let page = house.get("/matrix?measure=activities").await.body;
        assert!(page.contains("C7-ehea × SDG 3: 6") && page.contains("Gaps: officially linked"), "{page}");
        let rows = house.get("/matrix/C7-ehea/3").await.body;
        assert!(
            rows.contains("6 activities") && rows.contains("/activities?line=C7-ehea&#38;goal=3"),
            "{rows}"
        );
    }
}

#[tokio::test]
async fn lines_groups_and_countries_say_what_is_done_and_what_must_be() {
    for house in furnished().await {
        let line = house.get("/frameworks/action-lines/C2").await.body;
        assert!(line.contains("6 activities") && line.contains("50 % of all 12"), "{line}");
        let group = house.get("/frameworks/itu-regions/CIS").await.body;
        assert!(group.contains("6 activities"), "countries bring their region: {group}");
        let country = house.get("/countries/KAZ").await;
        assert_eq!(country.status, StatusCode::OK, "{}", country.body);
        assert!(country.body.contains("6 activities") && country.body.contains("What it must do"));
        assert_eq!(house.get("/countries/KZ").await.status, StatusCode::PERMANENT_REDIRECT);
        assert_eq!(house.get("/countries/XXX").await.status, StatusCode::NOT_FOUND);
        let then =
            figures::country::country(&house.app, "KAZ", jiff::civil::date(2017, 10, 9)).await.unwrap();
        assert!(!then.duties.is_empty());
        let map = house.get("/map?line=C2").await.body;
        assert!(map.contains("Kazakhstan: 6 activities") && map.contains("1 country"), "{map}");
        assert!(map.len() < 140_000, "{} bytes before compression", map.len());
        let json = house.get("/api/v1/figures?country=KEN").await;
        let json: Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!((json["activities"].clone(), json["of_all"].clone()), (6.into(), 12.into()));
        assert_eq!(house.get("/api/v1/figures?line=C99").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
