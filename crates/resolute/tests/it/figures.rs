//! Counts of activities on the matrix, the map, and the pages of lines, groups and countries.

use axum::http::StatusCode;
use resolute::activities::model::{Kind, Money, Record};
use resolute::{activities, figures, finding};
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
        money: vec![Money {
            kind: "budget".to_owned(),
            amount: format!("{}.10", 1_000_000 + i32::from(number)),
            currency: "CHF".to_owned(),
            valued_on: None,
            starts_on: Some(jiff::civil::date(2010 + number % 7, 1, 1)),
            ends_on: Some(jiff::civil::date(2010 + number % 7, 12, 31)),
        }],
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
        // On a busy machine a question would be answered before the index has all of it.
        finding::follow(&house.app).await.unwrap();
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
        for measure in
            ["links", "activities", "share", "lift", "countries", "trend", "money", "money-trend", "nonsense"]
        {
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

#[tokio::test]
async fn money_stands_beside_counts_and_a_group_beside_its_share_of_the_world() {
    for house in furnished().await {
        let cells = house.get("/api/v1/matrix?of=budget-CHF").await;
        let cells: Vec<Value> = serde_json::from_str(&cells.body).unwrap();
        let cell = |line: &str, goal: &str| {
            cells.iter().find(|cell| cell["line"] == line && cell["goal"] == goal).unwrap().clone()
        };
        // 1000006.10 to 1000011.10, in each goal whole.
        for goal in ["9", "17"] {
            assert_eq!(cell("C2", goal)["money"]["amount"], "6000051.60");
        }
        assert_eq!(cell("C2", "3")["money"], Value::Null);
        let page = house.get("/matrix?measure=money").await.body;
        assert!(page.contains("C2 × SDG 9: 6") && page.contains("budget, CHF, in million CHF"), "{page}");
        assert_eq!(
            house.get("/matrix?measure=money&of=budget-XXX").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let table = house.get("/exports/matrix/matrix.csv").await.body;
        assert!(table.contains("C7-ehea,3,") && table.contains(",budget,CHF,6000015.60,"), "{table}");

        let figures: Value =
            serde_json::from_str(&house.get("/api/v1/figures?region=CIS").await.body).unwrap();
        assert_eq!(figures["money"]["sums"][0]["amount"], "6000051.60");
        assert!(figures["countries"][0].as_u64().unwrap() < figures["countries"][1].as_u64().unwrap());
        let group = house.get("/frameworks/itu-regions/CIS").await.body;
        assert!(
            group.contains("Beside its share of the world") && group.contains("6,000,051.60\u{a0}CHF"),
            "{group}"
        );
        assert!(group.contains("12,000,067.20\u{a0}CHF") && group.contains("50 %"), "{group}");
        assert!(group.contains("No regional initiative of this region is registered yet."), "{group}");
        let country = house.get("/countries/KEN").await.body;
        assert!(country.contains("6,000,015.60\u{a0}CHF"), "{country}");
        assert!(country.contains("/activities/money/lines?country=KEN"), "{country}");
        assert!(country.len() < 100_000, "{}", country.len());
    }
}

#[tokio::test]
async fn a_line_shows_its_indicators_and_a_kind_its_own_fields() {
    for house in furnished().await {
        let line = house.get("/frameworks/action-lines/C4").await.body;
        assert!(line.contains("5.b.1") && line.contains("No observations are held yet."), "{line}");
        let mut initiative = record(40, "C2", &["9"], "KAZ");
        initiative.title = "A hub for the region".to_owned();
        initiative.kind = Kind::RegionalInitiative;
        initiative.regions = vec!["CIS".to_owned()];
        initiative.details =
            [("conference".to_owned(), "WTDC-17".to_owned()), ("initiative".to_owned(), "CIS 4".to_owned())]
                .into();
        publish(&house, &initiative).await;
        finding::follow(&house.app).await.unwrap();
        let list = house.get("/activities?kind=regional-initiative").await.body;
        assert!(list.contains("Conference that agreed it") && list.contains("WTDC-17"), "{list}");
        let all = house.get("/activities").await.body;
        assert!(!all.contains("Conference that agreed it"), "one kind alone has fields of its own");
        let region = house.get("/frameworks/itu-regions/CIS").await.body;
        assert!(region.contains("A hub for the region") && region.contains("1 initiative"), "{region}");
    }
}
