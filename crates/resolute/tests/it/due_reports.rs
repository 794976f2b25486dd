//! The register of reports: read in duties, recorded by hand, paired, reviewed.

use axum::http::StatusCode;
use resolute::error::Error;
use resolute::reports::register::{self, Given, PairGiven, ReviewGiven, listing, model::Entry};
use serde_json::Value;

use crate::house::House;
use crate::instruments::with_demonstration;

async fn entries(house: &House) -> Vec<Entry> {
    listing::entries(&house.app, "2017-10-01".parse().unwrap()).await.unwrap()
}

fn given() -> Given {
    Given {
        title: "EXERCISE report on the forum".to_owned(),
        giver: "DIR-BDT".to_owned(),
        receiver: "CWG-WSIS".to_owned(),
        recurrence: "annual".to_owned(),
        first_due_on: "2016-02-29".to_owned(),
        instrument: "wtdc-30".to_owned(),
        paragraph: "EXERCISE paragraph".to_owned(),
        words: "to provide CWG-WSIS with a comprehensive summary of the activities of the forum each year"
            .to_owned(),
        source: "https://example.org/text".to_owned(),
        reason: "EXERCISE: the sentence stands in an annex.".to_owned(),
    }
}

fn review(entry: &str, verdict: &str, into: &str) -> ReviewGiven {
    ReviewGiven {
        entry: entry.to_owned(),
        verdict: verdict.to_owned(),
        merged_into: into.to_owned(),
        occasion: "WTDC-22".to_owned(),
        reason: "EXERCISE reason".to_owned(),
    }
}

#[tokio::test]
async fn a_duty_that_asks_for_a_report_is_suggested_with_its_words_and_decided_by_an_editor() {
    for house in with_demonstration().await {
        let app = &house.app;
        let all = entries(&house).await;
        let summary =
            all.iter().find(|one| one.because.contains("summary")).expect("Resolution 30 asks for one");
        assert_eq!((summary.standing.as_str(), summary.said_by.as_str()), ("suggested", "machine"));
        assert_eq!(summary.receivers, ["CWG-WSIS"]);
        assert!(
            summary.words.contains(&summary.because),
            "the reason is words of the paragraph: {summary:?}"
        );
        let duty = summary.duty.clone().unwrap();
        assert!(house.get(&duty).await.body.contains("/reports/register/entry?key="));
        let editor = house.signed_in("editor", None).await;
        let reader = house.signed_in("contributor", Some("BDT")).await;
        let form = [("key", summary.key.as_str()), ("verdict", "dismissed")];
        assert_eq!(reader.send("/reports/register/decisions", &form).await.status, StatusCode::FORBIDDEN);
        assert_eq!(editor.send("/reports/register/decisions", &form).await.status, StatusCode::SEE_OTHER);
        assert!(!entries(&house).await.iter().any(|one| one.key == summary.key));
        let gone = house.get(&duty).await;
        assert!(!gone.body.contains("/reports/register/entry?key="), "what asks for no report says so");
        register::decide(app, &house.operator(), &summary.key, true).await.unwrap();
        let again = register::decide(app, &house.operator(), &summary.key, true).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        let page = house.get("/reports/register?standing=confirmed&as_of=2017-10-01").await;
        assert!(
            page.status == StatusCode::OK && page.body.contains("comprehensive summary"),
            "{}",
            page.body
        );
        let csv = house.get("/exports/due-reports/due-reports.csv?standing=confirmed&as_of=2017-10-01").await;
        assert!(csv.body.contains(&summary.key), "{}", csv.body);
        assert_eq!(house.audited("due-report.decide").await.len(), 2);
    }
}

#[tokio::test]
async fn a_missed_report_is_recorded_paired_and_reviewed_and_nothing_is_overwritten() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let editor = house.signed_in("editor", None).await;
        for (wrong, why) in [
            (Given { reason: String::new(), ..given() }, "why it is recorded"),
            (Given { giver: "NOBODY".to_owned(), ..given() }, "no known actor"),
            (Given { recurrence: "sometimes".to_owned(), ..given() }, "says not how often"),
            (Given { first_due_on: "soon".to_owned(), ..given() }, "no date"),
        ] {
            let refused = register::record(app, &operator, &wrong).await;
            assert!(matches!(&refused, Err(Error::Invalid(said)) if said.contains(why)), "{refused:?}");
        }
        let typed =
            [("title", "Kept title"), ("giver", "NOBODY"), ("words", "w"), ("source", "s"), ("reason", "r")];
        let refused = editor.send("/reports/register", &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Kept title"), "{}", refused.body);
        let key = register::record(app, &operator, &given()).await.unwrap();
        let other =
            register::record(app, &operator, &Given { title: "EXERCISE second".to_owned(), ..given() })
                .await
                .unwrap();
        let all = entries(&house).await;
        let mine = all.iter().find(|one| one.key == key).unwrap();
        assert_eq!(
            mine.next_due,
            Some("2018-02-28".parse().unwrap()),
            "29 February comes back in leap years"
        );
        assert_eq!((mine.said_by.as_str(), mine.person.as_str()), ("person", "local operator"));

        // Two reports of one actor to one body, due as often, and the words of one stand in the other text.
        let pairs = house.get("/api/v1/reports/register/pairs").await;
        let pairs: Value = serde_json::from_str(&pairs.body).unwrap();
        assert!(pairs.as_array().unwrap().iter().all(|pair| pair["one"]["key"] != pair["other"]["key"]));
        let pair = PairGiven { one: other.clone(), other: key.clone(), verdict: "confirmed".to_owned() };
        register::judge_pair(app, &operator, &pair).await.unwrap();
        let again = register::judge_pair(app, &operator, &pair).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        let itself = PairGiven { other: other.clone(), ..pair.clone() };
        assert!(matches!(register::judge_pair(app, &operator, &itself).await, Err(Error::Invalid(_))));
        let page = house.get("/reports/register/pairs").await;
        assert!(page.status == StatusCode::OK && page.body.contains("EXERCISE second"), "{}", page.body);

        let states = house.get("/api/v1/mandates").await.body;
        register::review(app, &operator, &review(&key, "continue", "")).await.unwrap();
        register::review(app, &operator, &review(&key, "merge", &other)).await.unwrap();
        let round = register::review(app, &operator, &review(&other, "merge", &key)).await;
        assert!(matches!(&round, Err(Error::Invalid(why)) if why.contains("merged into")), "{round:?}");
        let nowhere = register::review(app, &operator, &review(&key, "merge", "")).await;
        assert!(matches!(nowhere, Err(Error::Invalid(_))));
        let unknown = register::review(app, &operator, &review("nothing", "continue", "")).await;
        assert!(matches!(unknown, Err(Error::NotFound(_))));
        let form =
            [("entry", key.as_str()), ("verdict", "continue"), ("occasion", ""), ("reason", "Kept reason")];
        let refused = editor.send("/reports/register/reviews", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Kept reason"));
        let reviews = house.get(&format!("/api/v1/reports/register/reviews?key={key}")).await;
        let reviews: Value = serde_json::from_str(&reviews.body).unwrap();
        let verdicts: Vec<&str> = reviews["reviews"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["verdict"].as_str().unwrap())
            .collect();
        assert_eq!(verdicts, ["continue", "merge"], "history is kept");
        let page = house.get(&format!("/reports/register/entry?key={key}")).await;
        assert!(
            page.body.contains("WTDC-22") && page.body.contains("EXERCISE: the sentence stands"),
            "{}",
            page.body
        );
        assert_eq!(house.get("/api/v1/mandates").await.body, states, "no duty changes by a review");
        assert_eq!(house.audited("due-report.review").await.len(), 2);

        // A review of a report that a duty asks for stands on the page of the duty.
        let read = all.iter().find(|one| one.duty.is_some()).unwrap();
        register::review(app, &operator, &review(&read.key, "discontinue", "")).await.unwrap();
        let duty = house.get(read.duty.as_deref().unwrap()).await;
        assert!(duty.body.contains("given up · WTDC-22"), "{}", duty.body);
        assert_eq!(house.get("/reports/register/entry?key=nothing").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_that_are_recorded_at_once_both_stay_and_a_decision_keeps_why_they_were_recorded() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let (first, second) = (given(), given());
        let (one, other) =
            tokio::join!(register::record(app, &operator, &first), register::record(app, &operator, &second));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_ne!(one, other);
        let pairs = register::pairs(app, "2017-10-01".parse().unwrap()).await.unwrap();
        let pair = pairs.iter().find(|pair| [&pair.one.key, &pair.other.key].contains(&&one));
        let pair = pair.expect("the same title, by the same actor to the same body");
        assert_eq!(
            (pair.standing.as_str(), pair.same_receiver.as_slice()),
            ("suggested", &["CWG-WSIS".to_owned()][..])
        );

        register::decide(app, &operator, &one, false).await.unwrap();
        assert!(!entries(&house).await.iter().any(|entry| entry.key == one));
        register::decide(app, &operator, &one, true).await.unwrap();
        let all = entries(&house).await;
        let back = all.iter().find(|entry| entry.key == one).unwrap();
        assert_eq!((back.reason.as_str(), back.said_by.as_str()), (given().reason.as_str(), "person"));
        assert!(all.iter().any(|entry| entry.key == other));
    }
}
