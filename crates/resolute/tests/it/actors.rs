//! The register of actors, and what is known of one.

use axum::http::StatusCode;
use resolute::activities::model::{Party, Record};
use resolute::actors::model::Filter;
use resolute::actors::{known, register};
use resolute::db::counted;
use resolute::exports::{Kind, export};
use resolute::mandates::model::Filter as DutyFilter;
use resolute::{activities, reference, trace};
use serde_json::Value;

use crate::house::houses;
use crate::instruments::with_demonstration;

const OPENING: &str = "2017-10-09";

fn on(day: &str) -> Filter {
    Filter { as_of: Some(day.to_owned()), ..Filter::default() }
}

#[tokio::test]
async fn register_narrows_by_facets_that_count_what_is_there() {
    for house in with_demonstration().await {
        let (all, counts) = register(&house.app, &on(OPENING)).await.unwrap();
        assert_eq!(all.len(), 82);
        for (facet, narrow) in [
            ("kind", (|value| Filter { kind: Some(value), ..on(OPENING) }) as fn(String) -> Filter),
            ("parent", |value| Filter { parent: Some(value), ..on(OPENING) }),
            ("role", |value| Filter { role: Some(value), ..on(OPENING) }),
            ("duties", |value| Filter { duties: Some(value), ..on(OPENING) }),
        ] {
            for (value, count) in &counts[facet] {
                let (narrowed, _) = register(&house.app, &narrow(value.clone())).await.unwrap();
                assert_eq!(narrowed.len(), *count, "{facet}={value} on {}", house.app.db.engine());
            }
        }
        let (several, counts) =
            register(&house.app, &Filter { kind: Some("bureau;sector".to_owned()), ..on(OPENING) })
                .await
                .unwrap();
        assert_eq!(several.len(), 6);
        assert_eq!(counts["kind"]["elected official"], 5, "a further kind would add its own");
        let (found, _) =
            register(&house.app, &Filter { q: Some("advisory GROUP".to_owned()), ..on(OPENING) })
                .await
                .unwrap();
        assert_eq!(found[0].actor.id, "TDAG");
        let (sorted, _) =
            register(&house.app, &Filter { sort: Some("duties".to_owned()), ..on(OPENING) }).await.unwrap();
        assert!(sorted[0].duties["in-force"] >= sorted[1].duties["in-force"]);
    }
}

#[tokio::test]
async fn every_figure_of_an_actor_opens_its_rows() {
    for house in with_demonstration().await {
        for (id, facet) in [("DIR-BDT", "addressee"), ("CWG-WSIS", "recipient"), ("ITU-RO", "partner")] {
            let known = known(&house.app, id, Some(OPENING)).await.unwrap();
            let duties = match facet {
                "addressee" => &known.given,
                "recipient" => &known.received,
                _ => &known.shared,
            };
            assert!(!duties.is_empty(), "{id}");
            for standing in trace::Standing::ALL {
                let own = duties.iter().filter(|duty| duty.standing == standing).count();
                let mut filter = DutyFilter {
                    standing: Some(standing.code().to_owned()),
                    as_of: Some(OPENING.to_owned()),
                    ..DutyFilter::default()
                };
                match facet {
                    "addressee" => filter.addressee = Some(id.to_owned()),
                    "recipient" => filter.recipient = Some(id.to_owned()),
                    _ => filter.partner = Some(id.to_owned()),
                }
                let opened = trace::register(&house.app, &filter).await.unwrap().len();
                assert_eq!(opened, own, "{facet}={id} {}", standing.code());
            }
        }
        let page = house.get(&format!("/actors/DIR-BDT?as_of={OPENING}")).await;
        assert!(page.body.contains("Director of the Telecommunication Development Bureau"));
        assert!(page.body.contains(
            "href=\"/mandates?addressee=DIR-BDT&#38;instrument=wtdc-30&#38;standing=in-force&#38;as_of=2017-10-09\""
        ));
        // The way here follows what the actor belongs to.
        let way: Vec<usize> = ["/actors/UN\"", "/actors/ITU\"", "/actors/ITU-D\"", "/actors/BDT\""]
            .map(|one| page.body.find(one).unwrap())
            .into();
        assert!(way.is_sorted(), "{way:?}");
    }
}

#[tokio::test]
async fn page_says_what_nobody_verified_and_what_is_empty() {
    for house in with_demonstration().await {
        let page = house.get("/actors/CEPT").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("not verified"), "{}", page.body);
        assert!(page.body.contains("name general knowledge"));
        assert!(page.body.contains("No text that is held here gives it a duty."));
        assert!(page.body.contains("No source that is known here gives it a role for an action line."));
        let body = house.get("/actors/WTDC").await.body;
        assert!(body.contains("/instruments/wtdc-30"), "instruments it adopted");
        assert_eq!(house.get("/actors/NOBODY").await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/actors/ITU?as_of=tomorrow").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            house.get("/actors?q=nobody-is-called-so").await.body.contains("No actor fits all of these.")
        );
        // Only of a body that adopts instruments it says something that none is known.
        let none = "None that is known here.";
        assert!(house.get("/actors/WTSA").await.body.contains("/instruments/wtsa-75"));
        assert!(!house.get("/actors/DIR-BDT").await.body.contains(none));
        let sponsor = house.get("/actors/RCC").await.body;
        assert!(sponsor.contains("/proposals/rcc-23a15-1"));
    }
}

#[tokio::test]
async fn names_lead_to_pages_wherever_they_stand() {
    for house in with_demonstration().await {
        for (path, expected) in [
            ("/", "/actors/DIR-BDT"),
            ("/mandates", "/actors/DIR-BDT"),
            ("/mandates/wtdc-30/2017/instructs-bdt-director/1", "/actors/CWG-WSIS"),
            ("/mandates/wtdc-30/2017/resolves-itu-d/9", "/frameworks/action-lines/C6"),
            ("/instruments/wtdc-30", "/actors/DIR-BDT"),
        ] {
            let body = house.get(path).await.body;
            assert!(body.contains(&format!("href=\"{expected}\"")), "{path} does not lead to {expected}");
        }
    }
}

#[tokio::test]
async fn api_and_files_give_the_list_of_the_page() {
    for house in with_demonstration().await {
        let path = "kind=bureau&kind=sector&sort=kind";
        let answer = house.get(&format!("/api/v1/actors?{path}&per_page=4")).await;
        let json: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((json["total"].as_u64(), json["actors"].as_array().unwrap().len()), (Some(6), 4));
        assert!(answer.headers.contains_key("etag"));
        assert_eq!(house.get("/api/v1/actors?page=0").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let csv = house.get(&format!("/exports/actors/actors.csv?{path}")).await;
        let mut rows = csv::Reader::from_reader(csv.body.as_bytes());
        let ids: Vec<String> = rows.records().map(|row| row.unwrap()[0].to_owned()).collect();
        let listed: Vec<&str> =
            json["actors"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(
            (ids.len(), &ids[..4]),
            (6, &listed.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()[..])
        );
        let file = export(&house.app, Kind::Actors, None, "xlsx", &DutyFilter::default()).await.unwrap();
        assert!(file.bytes.starts_with(b"PK") && file.name == "actors.xlsx");
        let one: Value = serde_json::from_str(&house.get("/api/v1/actors/ITU").await.body).unwrap();
        assert_eq!(one["part_of"], serde_json::json!(["UN"]));
        assert!(one["members"].as_array().unwrap().iter().any(|member| member == "ITU-D"));
        assert_eq!(house.get("/api/v1/actors/NOBODY").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn lists_ask_as_often_for_many_rows_as_for_one() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        for (one, many) in [
            ("/actors?q=TDAG", "/actors"),
            ("/api/v1/actors?q=TDAG", "/api/v1/actors"),
            ("/frameworks/itu-regions?q=CIS", "/frameworks/itu-regions"),
            ("/frameworks/sdgs?q=9.c", "/frameworks/sdgs"),
            ("/api/v1/roles?notation=C9&basis=current-2026", "/api/v1/roles"),
            ("/actors/TDAG", "/actors/UN"),
        ] {
            // What is read once and then kept in memory is no row's doing.
            house.get(one).await;
            let (answer, few) = counted(house.get(one)).await;
            assert_eq!(answer.status, StatusCode::OK, "{one}");
            let (_, statements) = counted(house.get(many)).await;
            assert!(few > 0);
            assert_eq!(few, statements, "{one} and {many}");
        }
    }
}

#[tokio::test]
async fn an_actor_shows_what_it_does_and_with_whom_and_every_figure_opens_its_rows() {
    for house in houses().await {
        let person = house.operator();
        reference::load(&house.app, &person).await.unwrap();
        let empty = house.get("/actors/UNESCO").await.body;
        assert!(empty.contains("No published activity names it yet."));
        let party = |actor: &str| Party {
            role: "partner".to_owned(),
            name: actor.to_owned(),
            actor: Some(actor.to_owned()),
        };
        let record = Record {
            title: "EXERCISE: schools on the network".to_owned(),
            description: "Connects the schools of a district.".to_owned(),
            main_line: Some("C2".to_owned()),
            goals: vec!["9".to_owned()],
            organisation: "BDT".to_owned(),
            actor: Some("BDT".to_owned()),
            organisation_type: "IO".to_owned(),
            parties: vec![party("UNESCO"), party("UNDP")],
            regions: vec!["CIS".to_owned()],
            ..Record::default()
        };
        let begun = activities::begin(&house.app, &person, &record).await.unwrap();
        let submitted = activities::submit(&house.app, &person, begun.id, begun.revision).await.unwrap();
        let waiting = known(&house.app, "UNESCO", None).await.unwrap();
        assert!(waiting.does.is_empty() && waiting.partners.is_empty(), "nothing unreviewed is told");
        activities::approve(&house.app, &person, submitted.id, submitted.revision).await.unwrap();

        let found = known(&house.app, "UNESCO", None).await.unwrap();
        assert_eq!(found.does, [("project".to_owned(), 1)]);
        let partners: Vec<(&str, usize)> =
            found.partners.iter().map(|one| (one.actor.as_str(), one.activities)).collect();
        assert_eq!(partners, [("BDT", 1), ("UNDP", 1)]);
        let page = house.get("/actors/UNESCO").await.body;
        for expected in [
            "1 published activity",
            "href=\"/activities?actor=UNESCO\"",
            "href=\"/activities?actor=UNESCO&#38;type=project\"",
            "href=\"/activities?actor=UNESCO&#38;pair=BDT%7EUNESCO\"",
        ] {
            assert!(page.contains(expected), "{expected}");
        }
        let rows = house.get("/activities?actor=UNESCO&pair=BDT~UNESCO").await.body;
        assert!(rows.contains("EXERCISE: schools on the network"), "the figure opens its rows");
    }
}
