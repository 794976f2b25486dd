//! What a register holds on its first day: real entries that say where they come from, or made-up ones that say what they
//! are.

use axum::http::StatusCode;
use resolute::activities::{self, demonstration, duplicates, exercise};
use resolute::error::Error;
use resolute::reference;

use crate::house::{House, houses};

async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

#[tokio::test]
async fn nominations_are_loaded_once_and_name_their_source() {
    for house in furnished().await {
        let (app, operator) = (&house.app, house.operator());
        assert_eq!(demonstration::load(app, &operator).await.unwrap().new, 175);
        let again = demonstration::load(app, &operator).await.unwrap();
        assert_eq!((again.new, again.changed, again.same), (0, 0, 175));
        let mut tx = app.db.snapshot().await.unwrap();
        let (id, revision) =
            activities::by_source(&mut tx, demonstration::SOURCE, "row-1").await.unwrap().unwrap();
        drop(tx);
        assert_eq!(revision, 1);
        let page = house.get(&format!("/activities/{id}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        for words in
            ["EDUganda", "nominated for the WSIS Project Prizes 2015; not reviewed by its owner", "MIT"]
        {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let json: serde_json::Value =
            serde_json::from_str(&house.get(&format!("/api/v1/activities/{id}")).await.body).unwrap();
        assert_eq!(json["confirmed_on"], serde_json::Value::Null);
        assert_eq!(json["record"]["countries"][0], "EGY");
        assert_eq!(json["record"]["main_line"], "C11");
        let refused = exercise::load(app, &operator, 10, |_| ()).await;
        assert!(
            matches!(refused, Err(Error::Conflict(_))),
            "made-up entries stand beside no real ones: {refused:?}"
        );
        // Real data has no page that says exercise.
        assert!(page.headers.get("resolute-exercise").is_none());
        assert!(!exercise::is_loaded(&app.db).await.unwrap());
    }
}

#[tokio::test]
async fn a_visitor_may_not_load_anything() {
    let house = House::on_sqlite().await;
    let refused = demonstration::load(&house.app, &house.as_visitor().unsigned).await;
    assert!(matches!(refused, Err(Error::Lacks(_))), "{refused:?}");
    let refused = exercise::load(&house.app, &house.as_visitor().unsigned, 10, |_| ()).await;
    assert!(matches!(refused, Err(Error::Lacks(_))), "{refused:?}");
}

#[tokio::test]
async fn made_up_entries_say_so_on_every_answer_and_file() {
    for mut house in furnished().await {
        let operator = house.operator();
        let mut heard = Vec::new();
        exercise::load(&house.app, &operator, 1_500, |done| heard.push(done)).await.unwrap();
        assert_eq!(heard, [1_000, 1_500]);
        exercise::load(&house.app, &operator, 1_500, |_| panic!("they are there already")).await.unwrap();
        assert!(exercise::is_loaded(&house.app.db).await.unwrap());
        house.app.exercise = true;
        let mut tx = house.app.db.snapshot().await.unwrap();
        let (id, _) =
            activities::by_source(&mut tx, exercise::SOURCE, "XX-EXERCISE-000000001").await.unwrap().unwrap();
        drop(tx);
        let page = house.get(&format!("/activities/{id}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(
            page.body.contains("EXERCISE ") && page.body.contains("nothing here is official"),
            "{}",
            page.body
        );
        let api = house.get(&format!("/api/v1/activities/{id}")).await;
        assert_eq!(api.headers["resolute-exercise"], "EXERCISE: nothing here is real or official");
        assert!(api.body.contains("Exercise organisation "), "{}", api.body);
        let file = house.get("/exports/actors/actors.csv").await;
        assert_eq!(file.headers["content-disposition"], "attachment; filename=\"EXERCISE-actors.csv\"");
        // One in two hundred was entered again, and is found.
        duplicates::follow(&house.app).await.unwrap();
        let asked = duplicates::Asked::default();
        let (kind, state) = (duplicates::PairKind::Duplicate, duplicates::State::Open);
        let open = duplicates::count(&house.app.db, kind, state, &asked);
        assert!(open.await.unwrap() >= 5);
    }
}
