//! Who works with whom: pairs, agreements, what is done under them.

use axum::http::StatusCode;
use jiff::civil::date;
use resolute::activities::model::{Kind, Party, Record};
use resolute::{finding, reference};
use serde_json::Value;

use crate::house::{House, houses};
use crate::register::{publish, record};

fn party(name: &str, actor: Option<&str>) -> Party {
    Party { role: "partner".to_owned(), name: name.to_owned(), actor: actor.map(str::to_owned) }
}

/// What BDT does with somebody.
fn with(title: &str, kind: Kind, partners: &[&str]) -> Record {
    Record {
        kind,
        organisation: "BDT".to_owned(),
        actor: Some("BDT".to_owned()),
        parties: partners.iter().map(|code| party(code, Some(code))).collect(),
        ..record(title)
    }
}

/// A training, a project and three agreements; 2017-11-06 is today.
async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        publish(house, &with("Teachers and their networks", Kind::Training, &["UNESCO"])).await;
        let project = Record {
            main_line: Some("C5".to_owned()),
            starts_on: Some(date(2012, 1, 1)),
            parties: vec![party("UNESCO", Some("UNESCO")), party("WHO", Some("WHO")), party("A bank", None)],
            ..with("A network for clinics", Kind::Project, &[])
        };
        publish(house, &project).await;
        for (title, until) in [("Agreement on schools", "2018-03-01"), ("Agreement on clinics", "2017-11-05")]
        {
            let mut agreement = with(title, Kind::Agreement, &["UNESCO"]);
            agreement.details.insert("signed-on".to_owned(), "2014-02-03".to_owned());
            agreement.details.insert("in-force-until".to_owned(), until.to_owned());
            publish(house, &agreement).await;
        }
        publish(house, &record("A ministry alone")).await;
        finding::follow(&house.app).await.unwrap();
    }
    houses
}

async fn json(house: &House, address: &str) -> Value {
    // A busy machine may take longer than a question waits.
    finding::follow(&house.app).await.unwrap();
    let answer = house.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn every_number_of_a_pair_is_the_number_of_rows_that_it_opens() {
    for house in furnished().await {
        for query in
            ["", "line=C5", "kind=training", "agreement=ended&actor=UNESCO", "region=CIS", "year=2012"]
        {
            let found = json(&house, &format!("/api/v1/partners?{query}")).await;
            let joint = json(&house, &format!("/api/v1/activities?{query}&joint=yes")).await;
            assert_eq!(found["joint_activities"], joint["total"], "{query}");
            assert!(!found["pairs"].as_array().unwrap().is_empty(), "{query}: {found}");
            for pair in found["pairs"].as_array().unwrap() {
                let rows = pair["href"].as_str().unwrap().replace("/activities?", "/api/v1/activities?");
                assert_eq!(json(&house, &rows).await["total"], pair["activities"], "{query}: {pair}");
                for (name, shares) in [("line", &pair["lines"]), ("region", &pair["regions"])] {
                    for share in shares.as_array().unwrap() {
                        let narrow: String = rows
                            .split('&')
                            .filter(|part| !part.contains(&format!("{name}=")))
                            .collect::<Vec<_>>()
                            .join("&");
                        let code = share["code"].as_str().unwrap();
                        let narrow = if narrow.contains('?') {
                            narrow
                        } else {
                            format!("/api/v1/activities?{narrow}")
                        };
                        let opened = json(&house, &format!("{narrow}&{name}={code}")).await;
                        assert_eq!(opened["total"], share["activities"], "{query} {name}={code}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn pairs_are_counted_over_known_bodies_and_agreements_by_their_days() {
    for house in furnished().await {
        let found = json(&house, "/api/v1/partners").await;
        let pairs = found["pairs"].as_array().unwrap();
        let told: Vec<(String, u64, u64, i64)> = pairs
            .iter()
            .map(|pair| {
                let actors = pair["actors"].as_array().unwrap();
                let names = format!("{}~{}", actors[0].as_str().unwrap(), actors[1].as_str().unwrap());
                let count = |field: &str| pair[field].as_u64().unwrap();
                (names, count("activities"), count("agreements_in_force"), pair["since"].as_i64().unwrap())
            })
            .collect();
        let row =
            |names: &str, activities, agreements, since| (names.to_owned(), activities, agreements, since);
        assert_eq!(
            told,
            [row("BDT~UNESCO", 4, 1, 2012), row("BDT~WHO", 1, 0, 2012), row("UNESCO~WHO", 1, 0, 2012)]
        );
        let soon = json(&house, "/api/v1/activities?agreement=ends-soon").await;
        assert_eq!(soon["activities"][0]["title"]["text"], "Agreement on schools");
        assert_eq!(
            (&soon["total"], json(&house, "/api/v1/activities?agreement=ended").await["total"].as_u64()),
            (&1.into(), Some(1))
        );
        let page = house.get("/partners?actor=WHO").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("pair=BDT%7EWHO") && !page.body.contains("pair=BDT%7EUNESCO"),
            "{}",
            page.body
        );
        let csv = house.get("/exports/partners/partners.csv?actor=WHO").await;
        assert_eq!(csv.body.lines().count(), 3, "{}", csv.body);
        assert!(csv.body.contains("BDT,WHO,1,0,C5 (1)"), "{}", csv.body);
    }
}

#[tokio::test]
async fn an_agreement_that_ends_overnight_is_ended_in_the_morning() {
    for house in furnished().await {
        let mut app = house.app.clone();
        app.now = || "2018-03-02T09:00:00Z".parse().unwrap();
        finding::follow(&app).await.unwrap();
        let tomorrow = House { app, folder: tempfile::tempdir().unwrap() };
        assert_eq!(json(&tomorrow, "/api/v1/activities?agreement=ended").await["total"], 2);
        assert_eq!(json(&tomorrow, "/api/v1/activities?agreement=in-force").await["total"], 0);
    }
}

#[tokio::test]
async fn an_empty_house_says_what_to_do() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let page = house.get("/partners").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("No published activity names two or more known bodies yet"),
            "{}",
            page.body
        );
    }
}
