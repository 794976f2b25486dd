//! What happened to a paragraph: the page, the API, and the states that are kept.

use axum::http::StatusCode;
use resolute::activities::links::model::EvidenceGiven;
use resolute::activities::model::Record;
use resolute::activities::{links, review};
use resolute::trace::{paragraph, states};
use resolute::values;
use resolute::verdicts::Verdict;
use serde_json::Value;

use crate::house::House;
use crate::instruments::with_demonstration;
use crate::review::{published, record};

const PROPOSED: &str = "wtdc-30/2017/instructs-bdt-director/2";
pub(crate) const DUTY: &str = "wtdc-30/2014/instructs-bdt-director/1";

async fn json(house: &House, address: &str) -> Value {
    let answer = house.get(&format!("/api/v1/trace/{address}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn a_paragraph_tells_its_words_its_duty_and_what_is_missing() {
    for house in with_demonstration().await {
        let trace = json(&house, PROPOSED).await;
        assert_eq!(trace["as_of"], "2017-10-09", "the day on which the conference opens");
        let words = trace["words"].as_array().unwrap();
        assert_eq!(words.len(), 2, "the old text and the proposed one");
        assert_eq!(
            (&words[0]["standing"], &words[1]["standing"]),
            (&"reconstructed".into(), &"proposed".into())
        );
        assert!(
            trace["duty"]["continues"].as_str().unwrap().starts_with("wtdc-30/2014/instructs-bdt-director/")
        );
        assert_eq!(
            trace["duty"]["standing"], "in-force",
            "the duty in force goes on under the proposed words"
        );
        let missing: Vec<&str> =
            trace["missing"].as_array().unwrap().iter().map(|one| one["missing"].as_str().unwrap()).collect();
        assert!(missing.contains(&"activity") && missing.contains(&"text"), "{missing:?}");
        let page = house.get(&format!("/trace/{PROPOSED}")).await;
        assert_eq!(page.status, StatusCode::OK);
        for words in
            ["What happened to this paragraph", "These words are proposed", "What is missing", "<ins"]
        {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let old = json(&house, trace["duty"]["continues"].as_str().unwrap()).await;
        assert_eq!(old["duty"]["lineage"], trace["duty"]["lineage"], "an address of any version will do");

        let preamble = json(&house, "wtdc-30/2017/recalling/a").await;
        assert_eq!((&preamble["duty"], &preamble["missing"][0]["missing"]), (&Value::Null, &"duty".into()));
    }
}

#[tokio::test]
async fn an_address_that_no_text_has_is_answered_with_the_nearest() {
    for house in with_demonstration().await {
        let answer = house.get("/api/v1/trace/wtdc-30/2017/instructs-bdt-directer/2").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.body.contains(PROPOSED), "{}", answer.body);
        let answer = house.get("/trace/nothing").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let answer = house.get(&format!("/trace/{PROPOSED}?as_of=tomorrow")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_state_that_turns_is_kept_with_its_reason_and_one_that_stays_is_not() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        assert!(states::follow(app).await.unwrap() > 20, "every paragraph has a state");
        assert_eq!(states::follow(app).await.unwrap(), 0, "nothing turned");
        let begun = Record { starts_on: Some(jiff::civil::date(2015, 5, 1)), ..record("A network") };
        let (id, _) = published(&house, &begun).await;
        let link =
            links::suggest(app, &operator, (id, DUTY), ("person", "It connects schools.")).await.unwrap();
        assert_eq!(states::follow(app).await.unwrap(), 0, "a suggestion counts for nothing");
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        assert_eq!(states::follow(app).await.unwrap(), 1);
        links::decide(app, &operator, link, Verdict::Withdrawn, "it was another").await.unwrap();
        assert_eq!(states::follow(app).await.unwrap(), 1, "what is taken back is told as well");
        let trace = json(&house, DUTY).await;
        let kept: Vec<&str> =
            trace["states"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
        assert_eq!(kept.len(), 3, "{kept:?}");
        assert_eq!(kept[0], kept[2]);
        assert_ne!(kept[0], kept[1]);
    }
}

/// Ties so many made-up activities to the duty; the identity of its paragraph.
pub(crate) async fn tie_many(house: &House, many: usize) -> String {
    let app = &house.app;
    let mut tx = app.db.begin().await.unwrap();
    let numbers = tx.numbers("activities", many).await.unwrap();
    let columns = &[
        "id",
        "source",
        "external_id",
        "standing",
        "title",
        "kind",
        "progress",
        "organisation",
        "record_json",
        "created_at",
        "changed_at",
    ];
    let mut rows = tx.rows("activities", columns);
    let mut ties = tx.rows(
        "activity_links",
        &["activity", "lineage", "address", "said_by", "because", "standing", "person", "acting_for", "at"],
    );
    let lineage = json(house, DUTY).await["duty"]["lineage"].as_str().unwrap().to_owned();
    for number in numbers {
        rows.integer(number);
        for text in [
            "list",
            &number.to_string(),
            "published",
            "EXERCISE",
            "project",
            "",
            "EXERCISE",
            "{}",
            "2017-01-01T00:00:00Z",
            "2017-01-01T00:00:00Z",
        ] {
            rows.text(text);
        }
        ties.integer(number);
        for text in [lineage.as_str(), DUTY, "person", "", "confirmed", "", "", "2017-01-01T00:00:00Z"] {
            ties.text(text);
        }
    }
    tx.load(rows).await.unwrap();
    tx.load(ties).await.unwrap();
    tx.commit().await.unwrap();
    lineage
}

#[tokio::test]
async fn a_paragraph_with_ten_thousand_activities_is_shown_a_page_at_a_time() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let (id, _) = published(&house, &record("A network")).await;
        let link = links::suggest(app, &operator, (id, DUTY), ("person", "")).await.unwrap();
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        let lineage = tie_many(&house, 10_000).await;
        let trace = json(&house, DUTY).await;
        assert_eq!(trace["activities"]["confirmed"], 10_001);
        assert_eq!(trace["activities"]["links"].as_array().unwrap().len(), paragraph::PER_PAGE);
        assert_eq!(trace["activities"]["pages"], 201);
        let last = json(&house, &format!("{DUTY}?page=201")).await;
        assert_eq!(last["activities"]["links"][0]["title"], "A network", "oldest last");
        let page = house.get(&format!("/trace/{DUTY}?page=3")).await.body;
        assert!(page.contains("page=2&#38;") && page.contains("page=4&#38;"), "{page}");
        let (count,): (i64,) = app
            .db
            .one("SELECT count(*) FROM activity_links WHERE lineage = $1", values![&lineage])
            .await
            .unwrap();
        assert_eq!(count, 10_001);
    }
}

#[tokio::test]
async fn evidence_of_an_entry_that_was_taken_back_counts_no_more() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let begun = Record { starts_on: Some(jiff::civil::date(2015, 5, 1)), ..record("A network") };
        let kept = published(&house, &record("A network for rural schools")).await;
        let other = published(&house, &begun).await;
        let link = links::suggest(app, &operator, (other.0, DUTY), ("person", "")).await.unwrap();
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        assert_eq!(json(&house, DUTY).await["activities"]["confirmed"], 1);
        let reviewer = house.signed_in("reviewer", None).await;
        review::merge(app, &reviewer.person, other, kept, "the same").await.unwrap();
        let trace = json(&house, DUTY).await;
        assert_eq!(trace["activities"]["confirmed"], 1, "its links went with it");
        assert_eq!(trace["activities"]["links"][0]["activity"], kept.0);
    }
}

#[tokio::test]
async fn evidence_that_disappears_is_told_and_the_state_falls_back() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let begun = Record { starts_on: Some(jiff::civil::date(2015, 5, 1)), ..record("A network") };
        let (id, _) = published(&house, &begun).await;
        let link = links::suggest(app, &operator, (id, DUTY), ("person", "")).await.unwrap();
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        let given = EvidenceGiven {
            kind: "link".to_owned(),
            title: "Report of the year".to_owned(),
            address: "https://example.org/report".to_owned(),
            happened_on: jiff::civil::date(2016, 3, 1),
            occurrence: None,
        };
        let evidence = links::add_evidence(app, &operator, link, &given).await.unwrap();
        links::decide_evidence(app, &operator, evidence, Verdict::Confirmed, "").await.unwrap();
        let asked = format!("{DUTY}?as_of=2017-09-01");
        let before = json(&house, &asked).await;
        assert_eq!(before["duty"]["status"]["state"], "delivered");
        assert_eq!(before["gone"]["withdrawn"].as_array().unwrap().len(), 0);
        let why = "the page is no longer there";
        links::decide_evidence(app, &operator, evidence, Verdict::Withdrawn, why).await.unwrap();
        let after = json(&house, &asked).await;
        assert_ne!(after["duty"]["status"]["state"], "delivered");
        let gone = &after["gone"]["withdrawn"][0];
        assert_eq!((&gone["title"], &gone["reason"]), (&"Report of the year".into(), &why.into()));
        let missing = after["missing"].as_array().unwrap();
        assert!(missing.iter().any(|one| one["missing"] == "gone" && one["count"] == 1), "{missing:?}");
        let page = house.get(&format!("/trace/{asked}")).await.body;
        assert!(page.contains(why) && page.contains("id=\"gone\""), "{page}");
        // Said again to be right, it counts again, and the list is empty.
        links::decide_evidence(app, &operator, evidence, Verdict::Confirmed, "").await.unwrap();
        assert_eq!(json(&house, &asked).await["duty"]["status"]["state"], "delivered");
        assert_eq!(json(&house, &asked).await["gone"]["withdrawn"].as_array().unwrap().len(), 0);
    }
}

#[tokio::test]
async fn a_duty_that_hangs_on_a_conference_turns_when_its_day_moves() {
    for mut house in with_demonstration().await {
        // A day on which the text of 2014 is in force.
        house.app.now = || jiff::Timestamp::constant(1_504_224_000, 0);
        let (app, operator) = (&house.app, house.operator());
        let mut duties = resolute::trace::register(app, &Default::default()).await.unwrap();
        duties.retain(|one| {
            one.standing == resolute::trace::Standing::InForce
                && one.mandate.reading.due.conference.is_some()
                && one.mandate.reading.due.day.is_some_and(|day| day < jiff::civil::date(2017, 9, 1))
        });
        let duty = duties.first().expect("a duty of a text in force was due at a conference").mandate.clone();
        let label = duty.reading.due.conference.clone().unwrap();
        let (id, _) = published(&house, &record("A network")).await;
        let link = links::suggest(app, &operator, (id, &duty.address), ("person", "")).await.unwrap();
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        states::follow(app).await.unwrap();
        let last =
            async || json(&house, &duty.address).await["states"].as_array().unwrap().last().unwrap().clone();
        let overdue = last().await;
        assert_eq!((&overdue["state"], &overdue["day"]), (&"overdue".into(), &"2017-09-01".into()));
        let days = resolute::conferences::model::MoveAsked {
            starts_on: "2018-01-10".to_owned(),
            ends_on: "2018-01-20".to_owned(),
            reason: "put off".to_owned(),
            seen: None,
        };
        resolute::deadlines::move_to(app, &operator, &label, &days).await.unwrap();
        assert!(states::follow(app).await.unwrap() >= 1, "what hangs on it turned at once");
        let turned = last().await;
        assert_eq!((&turned["state"], &turned["day"]), (&"planned".into(), &"2017-09-01".into()));
        assert!(!turned["reasons"].as_array().unwrap().is_empty(), "with the reason");
        let trace = json(&house, &duty.address).await;
        let due = &trace["occasions"][0];
        assert_eq!((&due["day"], &due["state"]), (&"2018-01-10".into(), &"later".into()));
        assert_eq!(due["conference"], label);
        let page = house.get(&format!("/mandates/{}", duty.address)).await.body;
        assert!(page.contains("id=\"occasions\"") && page.contains("10 January 2018"), "{page}");
    }
}

#[tokio::test]
async fn what_is_due_at_an_event_without_a_day_says_so_with_the_way_on() {
    for house in with_demonstration().await {
        let operator = house.operator();
        let mandate = resolute::mandates::by_address(&house.app.db, DUTY, None).await.unwrap();
        let asked = resolute::mandates::model::CorrectionAsked {
            field: "due.event".to_owned(),
            value: "the next meeting of the friends of the network".into(),
            reason: "as the words say".to_owned(),
            etag: mandate.etag(),
            acting_for: None,
        };
        resolute::mandates::correct(&house.app, &operator, mandate.id, asked).await.unwrap();
        let trace = json(&house, &format!("{DUTY}?as_of=2017-09-01")).await;
        let undated = trace["occasions"].as_array().unwrap().iter().find(|one| one["day"].is_null()).unwrap();
        assert_eq!(undated["state"], "not-known");
        let missing = trace["missing"].as_array().unwrap();
        assert!(missing.iter().any(|one| one["missing"] == "event"), "{missing:?}");
        let page = house.get(&format!("/trace/{DUTY}?as_of=2017-09-01")).await.body;
        assert!(page.contains("Nobody knows when this is") && page.contains("#correct"), "{page}");
    }
}

#[tokio::test]
async fn an_overview_counts_as_the_lists_behind_it_do() {
    for house in with_demonstration().await {
        let get = async |address: &str| -> Value {
            let answer = house.get(address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
            serde_json::from_str(&answer.body).unwrap()
        };
        let day = "as_of=2017-09-01";
        for (of, id, facet) in [
            ("instrument", "wtdc-30", "instrument"),
            ("actor", "DIR-BDT", "addressee"),
            ("line", "C2", "concept"),
        ] {
            let overview = get(&format!("/api/v1/overviews/{of}/{id}?{day}")).await;
            let list = format!("/api/v1/mandates?{facet}={id}&standing=in-force&{day}");
            assert_eq!(overview["duties"], get(&list).await["total"], "{of}");
            let states = overview["states"].as_object().unwrap();
            let sum: u64 = states.values().map(|count| count.as_u64().unwrap()).sum();
            assert_eq!(overview["duties"], sum, "{of}: every duty has one state");
            for (state, count) in states {
                assert_eq!(*count, get(&format!("{list}&state={state}")).await["total"], "{of} {state}");
            }
            if of != "line" {
                for (state, count) in overview["due"].as_object().unwrap() {
                    let due = get(&format!("/api/v1/deadlines?{of}={id}&state={state}&{day}")).await;
                    assert_eq!(*count, due["total"], "{of} {state}");
                }
            }
        }
        let answer = house.get("/api/v1/overviews/region/EUR").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        for page in [format!("/actors/DIR-BDT?{day}"), format!("/frameworks/action-lines/C2?{day}")] {
            let body = house.get(&page).await.body;
            assert!(body.contains("At a glance") && body.contains("standing=in-force"), "{page}: {body}");
        }
    }
}
