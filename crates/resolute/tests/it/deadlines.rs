//! What is due when: conferences that move, and everything that hangs on them.

use axum::http::StatusCode;
use resolute::conferences::model::MoveAsked;
use resolute::deadlines::{self, move_to};
use resolute::{conferences, instruments, mandates, reference, trace};
use serde_json::Value;

use crate::house::House;
use crate::instruments::with_demonstration;

async fn json(house: &House, address: &str) -> Value {
    let answer = house.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn to(first: &str, last: &str, reason: &str) -> MoveAsked {
    let [starts_on, ends_on, reason] = [first, last, reason].map(str::to_owned);
    MoveAsked { starts_on, ends_on, reason, seen: None }
}

#[tokio::test]
async fn what_is_due_at_a_conference_moves_with_it_and_stays_moved() {
    for house in with_demonstration().await {
        let app = &house.app;
        let at = "/api/v1/deadlines?as_of=2014-12-01&kind=duty&instrument=wtdc-30";
        let before = json(&house, at).await;
        let hanging = |list: &Value, label: &str| -> Vec<(String, String)> {
            let rows = list["deadlines"].as_array().unwrap().iter();
            rows.filter(|one| one["conference"] == label)
                .map(|one| (one["uid"].as_str().unwrap().to_owned(), one["day"].as_str().unwrap().to_owned()))
                .collect()
        };
        let label = before["deadlines"].as_array().unwrap().iter().find_map(|one| one["conference"].as_str());
        let label = label.expect("a duty of the demonstration names a conference").to_owned();
        let known = conferences::by_label(&app.db, &label).await.unwrap();
        let moved = move_to(app, &house.operator(), &label, &to("2019-02-11", "2019-02-22", "EXERCISE"))
            .await
            .unwrap();
        assert!(!moved.moves_with_it.is_empty() && moved.before_adoption.is_empty(), "{moved:?}");
        let after = json(&house, at).await;
        let (old, new) = (hanging(&before, &label), hanging(&after, &label));
        assert!(!old.is_empty() && old.len() == new.len());
        for ((uid, day), (same, other)) in old.iter().zip(&new) {
            assert_eq!((Some(day), uid), (known.starts_on.as_ref(), same));
            assert_eq!(other, "2019-02-11");
        }
        // Loading the reference set once more takes nothing back.
        let mut tx = app.db.begin().await.unwrap();
        tx.execute("UPDATE reference_files SET sha256 = 'older'", resolute::values![]).await.unwrap();
        tx.commit().await.unwrap();
        reference::load(app, &house.operator()).await.unwrap();
        let kept = conferences::by_label(&app.db, &label).await.unwrap();
        assert_eq!(kept.starts_on.as_deref(), Some("2019-02-11"));
        let told = json(&house, &format!("/api/v1/conferences/{label}")).await;
        assert_eq!(told["moves"][0]["reason"], "EXERCISE");
        assert_eq!(told["moves"][0]["starts_before"].as_str(), known.starts_on.as_deref());
        assert_eq!(house.audited("conference.move").await.len(), 1);
    }
}

#[tokio::test]
async fn a_text_is_adopted_on_the_moved_day_and_a_due_day_before_it_is_told() {
    for house in with_demonstration().await {
        let app = &house.app;
        move_to(app, &house.operator(), "WTDC-14", &to("2014-04-07", "2014-04-18", "EXERCISE"))
            .await
            .unwrap();
        let versions = instruments::versions(&app.db, "wtdc-30").await.unwrap();
        let dubai = versions.iter().find(|one| one.id == "wtdc-30/2014").unwrap();
        assert_eq!(dubai.adopted_on.as_deref(), Some("2014-04-07"));
        let mut due = deadlines::Calendar::load(&app.db).await.unwrap();
        let list = mandates::list(&app.db, &Default::default()).await.unwrap();
        let mut named = list.into_iter().find(|one| one.reading.due.conference.is_some()).unwrap();
        due.renew(&mut named);
        let label = named.reading.due.conference.clone().unwrap();
        let early = move_to(app, &house.operator(), &label, &to("2010-01-04", "", "EXERCISE")).await.unwrap();
        assert!(early.before_adoption.contains(&named.address), "{early:?}");
        due = deadlines::Calendar::load(&app.db).await.unwrap();
        assert_eq!(due.by_label(&label).unwrap().conference.start, Some(jiff::civil::date(2010, 1, 4)));
    }
}

#[tokio::test]
async fn pages_of_deadlines_and_conferences_open_and_refuse_what_is_no_date() {
    for house in with_demonstration().await {
        for page in [
            "/deadlines",
            "/deadlines?as_of=2017-10-09&state=not-known",
            "/conferences",
            "/conferences/PP-18",
        ] {
            let answer = house.get(page).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.body);
        }
        assert_eq!(house.get("/conferences/WSIS%2B10%20HLE").await.status, StatusCode::OK);
        assert_eq!(house.get("/conferences/PP-99").await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/deadlines?until=soon").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let editor = house.signed_in("editor", None).await;
        let form =
            [("starts_on", "2026-11-16"), ("ends_on", "2026-11-10"), ("reason", "x"), ("seen", "2026-11-09")];
        let refused = editor.send("/conferences/PP-26", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("lies before the first day") && refused.body.contains("2026-11-10"));
        let form =
            [("starts_on", "2026-11-16"), ("ends_on", ""), ("reason", "EXERCISE"), ("seen", "2026-11-08")];
        assert!(
            editor.send("/conferences/PP-26", &form).await.body.contains("moved this conference meanwhile")
        );
        let form =
            [("starts_on", "2026-11-16"), ("ends_on", ""), ("reason", "EXERCISE"), ("seen", "2026-11-09")];
        assert_eq!(editor.send("/conferences/PP-26", &form).await.status, StatusCode::SEE_OTHER);
        let contributor = house.signed_in("contributor", Some("BDT")).await;
        assert_eq!(contributor.send("/conferences/PP-26", &form).await.status, StatusCode::FORBIDDEN);
        let new = [
            ("label", "PP-30"),
            ("body", "PP"),
            ("place", "EXERCISE"),
            ("starts_on", "2030-10-07"),
            ("ends_on", ""),
            ("reason", "EXERCISE"),
        ];
        assert_eq!(editor.send("/conferences", &new).await.status, StatusCode::SEE_OTHER);
        assert!(editor.send("/conferences", &new).await.body.contains("already"));
        let csv = house.get("/exports/deadlines/deadlines.csv?kind=conference&as_of=2026-01-01").await;
        assert!(csv.body.contains("2026-11-16") && csv.body.contains("2030-10-07"), "{}", csv.body);
    }
}

#[tokio::test]
async fn a_recurring_duty_is_delivered_only_when_each_occasion_has_evidence() {
    use resolute::deadlines::model::{Occasion, evidenced};
    let on = |key: &str, day: &str, earlier: &[&str]| Occasion {
        key: key.to_owned(),
        day: Some(day.parse().unwrap()),
        earlier: earlier.iter().map(|day| day.parse().unwrap()).collect(),
        conference: None,
    };
    let two = [on("annual/1", "2018-10-09", &[]), on("annual/2", "2019-10-09", &[])];
    let day = |text: &str| Some(text.parse().unwrap());
    let shown = |occasions: &[Occasion], evidence: &[Option<jiff::civil::Date>]| -> Vec<bool> {
        evidenced(occasions, evidence).into_iter().map(|(_, shown)| shown).collect()
    };
    // Without a day it is for the one that there is, and for none of several.
    assert_eq!(shown(&two, &[None]), [false, false]);
    assert_eq!(shown(&two[..1], &[None]), [true]);
    assert_eq!(shown(&two, &[day("2018-10-09")]), [true, false]);
    // A conference that moved keeps the evidence that was given for its day before.
    assert_eq!(shown(&[on("event/PP-18", "2018-10-29", &["2018-11-05"])], &[day("2018-11-05")]), [true]);
    for house in with_demonstration().await {
        let listed = trace::register(&house.app, &Default::default()).await.unwrap();
        assert!(!listed.is_empty());
        let days = deadlines::occurrences(&house.app, "2014-12-01".parse().unwrap()).await.unwrap();
        assert!(days.values().any(|days| !days.is_empty()), "{days:?}");
    }
}
