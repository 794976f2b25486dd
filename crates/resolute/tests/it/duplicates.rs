//! Entries that may be the same: found as the register changes, warned of while a title is typed, decided by reviewers.

use axum::http::StatusCode;
use resolute::activities::duplicates::{self, Asked, PairKind, State};
use resolute::activities::{self, Record};
use resolute::db::counted as counting;
use resolute::error::Error;
use resolute::reference;
use serde_json::{Value, json};

use crate::house::{House, houses};

/// An entry made for this test.
fn record(title: &str, organisation: &str, country: &str) -> Record {
    Record {
        title: title.to_owned(),
        description: "Made for a test of likeness.".to_owned(),
        main_line: Some("C2".to_owned()),
        goals: vec!["9".to_owned()],
        organisation: organisation.to_owned(),
        organisation_type: "GOV".to_owned(),
        countries: vec![country.to_owned()],
        ..Record::default()
    }
}

async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

async fn publish(house: &House, record: &Record) -> i64 {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, record).await.unwrap();
    let submitted = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
    activities::approve(app, person, submitted.id, submitted.revision).await.unwrap();
    begun.id
}

/// A portal, the same with an error, its next phase, and something else.
async fn with_pairs(house: &House) -> [i64; 4] {
    [
        publish(house, &record("Telecentres of the mountain districts", "Exercise ministry of posts", "KAZ"))
            .await,
        publish(house, &record("Telecenters of the mountain distrcts", "Exercise Ministry of Posts", "KAZ"))
            .await,
        publish(
            house,
            &record("Telecentres of the mountain districts, phase II", "Exercise ministry of posts", "KAZ"),
        )
        .await,
        publish(house, &record("Register of seed varieties", "Exercise institute of crops", "PER")).await,
    ]
}

async fn json_of(house: &House, path: &str) -> Value {
    let answer = house.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn asked(kind: PairKind) -> Asked {
    Asked { kind: Some(kind.code().to_owned()), ..Asked::default() }
}

async fn listed(house: &House, asked: &Asked) -> Vec<(i64, i64)> {
    let pairs = duplicates::list(&house.app.db, asked, 50, 0).await.unwrap();
    pairs.into_iter().map(|pair| (pair.one.0, pair.other.0)).collect()
}

#[tokio::test]
async fn pairs_are_found_as_the_register_changes() {
    for house in furnished().await {
        let [portal, twin, phase, _] = with_pairs(&house).await;
        duplicates::follow(&house.app).await.unwrap();
        assert_eq!(listed(&house, &asked(PairKind::Duplicate)).await, [(portal, twin)]);
        let related = listed(&house, &asked(PairKind::Related)).await;
        assert!(related.contains(&(portal, phase)) && related.contains(&(twin, phase)), "{related:?}");

        // A change of one entry is followed, and what was found of it is forgotten.
        let (app, person) = (&house.app, &house.operator());
        let entry = activities::by_id(&app.db, twin).await.unwrap().unwrap();
        let other = record("Post offices that lend books", "Exercise ministry of posts", "KAZ");
        let saved = activities::save(app, person, twin, entry.revision, &other).await.unwrap();
        let saved = activities::submit(app, person, twin, saved.revision).await.unwrap();
        duplicates::follow(app).await.unwrap();
        assert_eq!(
            listed(&house, &asked(PairKind::Duplicate)).await,
            [(portal, twin)],
            "nothing public changed"
        );
        activities::approve(app, person, twin, saved.revision).await.unwrap();
        duplicates::follow(app).await.unwrap();
        assert!(listed(&house, &asked(PairKind::Duplicate)).await.is_empty());
        assert_eq!(listed(&house, &asked(PairKind::Related)).await, [(portal, phase)]);
    }
}

#[tokio::test]
async fn a_node_that_starts_anew_finds_the_same_pairs() {
    for house in furnished().await {
        let [portal, twin, ..] = with_pairs(&house).await;
        duplicates::follow(&house.app).await.unwrap();
        let again = resolute::app::App { duplicates: duplicates::Held::default(), ..house.app.clone() };
        duplicates::follow(&again).await.unwrap();
        assert_eq!(listed(&house, &asked(PairKind::Duplicate)).await, [(portal, twin)]);
        let third =
            publish(&house, &record("TELECENTRES, mountain districts", "Exercise ministry of posts", "KAZ"))
                .await;
        duplicates::follow(&again).await.unwrap();
        let found = listed(&house, &asked(PairKind::Duplicate)).await;
        assert!(found.contains(&(portal, third)) && found.contains(&(twin, third)), "{found:?}");
    }
}

#[tokio::test]
async fn a_title_that_is_being_typed_is_warned_of_and_says_why() {
    for house in furnished().await {
        let [portal, twin, ..] = with_pairs(&house).await;
        let draft = record("Telecentres of mountain districts", "Exercise ministry of posts", "KAZ");
        activities::begin(&house.app, &house.operator(), &draft).await.unwrap();
        let path = "/api/v1/activities/similar?title=mountain+districts+telecentres&organisation=Ministry+of+Posts&country=KAZ";
        let found = json_of(&house, path).await;
        assert_eq!(found["complete"], true);
        let ids: Vec<i64> =
            found["similar"].as_array().unwrap().iter().map(|one| one["id"].as_i64().unwrap()).collect();
        assert!(ids.contains(&portal) && ids.contains(&twin), "{found}");
        assert_eq!(ids.len(), 3, "the draft of somebody else is not public: {found}");
        assert_eq!(found["similar"][0]["kind"], "duplicate");
        assert_eq!(found["similar"][0]["reasons"][0]["words"], "same title");
        let french = json_of(&house, &format!("{path}&lang=fr&but={portal}")).await;
        assert!(french["similar"].as_array().unwrap().iter().all(|one| one["id"] != portal));
        assert!(french.to_string().contains("même pays"), "{french}");
        let nothing = json_of(&house, "/api/v1/activities/similar?title=").await;
        assert_eq!(nothing["similar"], json!([]));
        let long = format!("/api/v1/activities/similar?title={}", "x".repeat(3_000));
        assert_eq!(house.get(&long).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_reviewer_says_that_two_are_two_things_and_takes_it_back() {
    for house in furnished().await {
        let [portal, twin, ..] = with_pairs(&house).await;
        duplicates::follow(&house.app).await.unwrap();
        let reviewer = house.signed_in("reviewer", None).await;
        let page = reviewer.get("/review/duplicates").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("Telecenters of the mountain distrcts"), "{}", page.body);
        assert!(page.body.contains("same organisation") && page.body.contains("1 pair"), "{}", page.body);
        let (one, other) = (portal.to_string(), twin.to_string());
        let fields = [
            ("one", one.as_str()),
            ("other", other.as_str()),
            ("state", "distinct"),
            ("reason", "two grants"),
        ];
        let answer = reviewer.send("/review/duplicates", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let again = reviewer.send("/review/duplicates", &fields).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(listed(&house, &asked(PairKind::Duplicate)).await.is_empty());
        // It holds although the pair is found again.
        duplicates::follow(&resolute::app::App {
            duplicates: duplicates::Held::default(),
            ..house.app.clone()
        })
        .await
        .unwrap();
        let kept = Asked { state: Some("distinct".to_owned()), ..Asked::default() };
        let pairs = duplicates::list(&house.app.db, &kept, 50, 0).await.unwrap();
        assert_eq!(pairs[0].distinct.as_ref().map(|said| said.reason.as_str()), Some("two grants"));
        let page = reviewer.get("/review/duplicates?state=distinct").await;
        assert!(page.body.contains("two grants") && page.body.contains("Take this back"), "{}", page.body);

        let said = json!({ "one": twin, "other": portal, "state": "open" });
        let answer = reviewer.ask("POST", "/api/v1/duplicates", &said).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
        assert_eq!(listed(&house, &asked(PairKind::Duplicate)).await, [(portal, twin)]);
        assert_eq!(house.audited("duplicates.set-apart").await.len(), 1);
        assert_eq!(
            house.audited("duplicates.take-back").await[0].2,
            format!("activity-pair/{portal}/{twin}")
        );
    }
}

#[tokio::test]
async fn who_does_not_review_is_refused() {
    for house in furnished().await {
        let [portal, twin, ..] = with_pairs(&house).await;
        duplicates::follow(&house.app).await.unwrap();
        let contributor = house.signed_in("contributor", Some("BDT")).await;
        for path in ["/review/duplicates", "/api/v1/duplicates"] {
            assert_eq!(contributor.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let refused =
            duplicates::set_apart(&house.app, &contributor.person, (portal, twin), &Default::default()).await;
        assert!(matches!(refused, Err(Error::Lacks(_))), "{refused:?}");
        let operator = house.operator();
        let unknown =
            duplicates::set_apart(&house.app, &operator, (portal, 999_999), &Default::default()).await;
        assert!(matches!(unknown, Err(Error::NotFound(_))), "{unknown:?}");
        let nothing = duplicates::take_back(&house.app, &operator, (portal, twin)).await;
        assert!(matches!(nothing, Err(Error::Conflict(_))), "{nothing:?}");
    }
}

#[tokio::test]
async fn the_list_asks_the_database_as_often_for_three_pairs_as_for_one_and_is_filtered() {
    for house in furnished().await {
        let [portal, ..] = with_pairs(&house).await;
        duplicates::follow(&house.app).await.unwrap();
        let telecentres = Asked { q: Some("telecentERS".to_owned()), ..Asked::default() };
        let list = || duplicates::list(&house.app.db, &telecentres, 50, 0);
        let (one, asked_for_one) = counting_of(list()).await;
        assert_eq!(one.len(), 1);
        publish(
            &house,
            &record("Telecenters of all mountain districts", "Exercise ministry of posts", "KAZ"),
        )
        .await;
        duplicates::follow(&house.app).await.unwrap();
        let (three, asked_for_three) = counting_of(list()).await;
        assert_eq!((three.len(), asked_for_one), (3, asked_for_three));
        assert!(three.iter().all(|pair| pair.score > 500));
        let reason = Asked { reason: Some("same-page".to_owned()), ..Asked::default() };
        assert_eq!(
            duplicates::count(&house.app.db, PairKind::Duplicate, State::Open, &reason).await.unwrap(),
            0
        );
        let none = Asked { q: Some("100%".to_owned()), ..Asked::default() };
        assert!(listed(&house, &none).await.is_empty());
        assert_eq!(duplicates::of_entry(&house.app.db, portal).await.unwrap().len(), 3);
    }
}

async fn counting_of<T>(work: impl Future<Output = resolute::error::Result<T>>) -> (T, usize) {
    let (answer, statements) = counting(work).await;
    (answer.unwrap(), statements)
}
