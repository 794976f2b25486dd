//! An entry from draft to public page, and who may do what with it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use resolute::accounts::Person;
use resolute::activities::model::{Money, Record, Standing};
use resolute::activities::{self, Saved};
use resolute::error::Error;
use resolute::reference;

use crate::house::{House, call, houses};

fn record() -> Record {
    Record {
        title: "A network for rural schools".to_owned(),
        description: "Connects the schools of a district.".to_owned(),
        main_line: Some("C2".to_owned()),
        lines: vec!["C4".to_owned()],
        targets: vec!["9.c".to_owned()],
        organisation: "A ministry".to_owned(),
        organisation_type: "GOV".to_owned(),
        regions: vec!["CIS".to_owned()],
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

async fn published(house: &House) -> Saved {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, &record()).await.unwrap();
    let submitted = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
    activities::approve(app, person, submitted.id, submitted.revision).await.unwrap()
}

#[tokio::test]
async fn nothing_unreviewed_is_public_and_every_step_is_kept() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let begun = activities::begin(app, person, &record()).await.unwrap();
        let address = format!("/api/v1/activities/{}", begun.id);
        assert_eq!(house.get(&address).await.status, StatusCode::NOT_FOUND);
        let saved = activities::save(app, person, begun.id, begun.revision, &record()).await.unwrap();
        let submitted = activities::submit(app, person, begun.id, saved.revision).await.unwrap();
        assert_eq!(house.get(&address).await.status, StatusCode::NOT_FOUND);
        activities::approve(app, person, begun.id, submitted.revision).await.unwrap();
        let answer = house.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert!(answer.body.contains("A network for rural schools"));
        let steps = activities::steps(&app.db, begun.id).await.unwrap();
        assert_eq!(
            steps.iter().map(|it| it.step.as_str()).collect::<Vec<_>>(),
            ["begun", "submitted", "approved"]
        );
        assert_eq!(house.audited("activity.publish").await.len(), 1);
        let tags: Vec<(String, String)> = app
            .db
            .all("SELECT scheme, notation FROM activity_tags ORDER BY scheme, notation", resolute::values![])
            .await
            .unwrap();
        let tags: Vec<String> =
            tags.into_iter().map(|(scheme, notation)| format!("{scheme}/{notation}")).collect();
        assert_eq!(tags, ["action-lines/C2", "action-lines/C4", "itu-regions/CIS", "sdgs/9", "sdgs/9.c"]);
    }
}

#[tokio::test]
async fn changes_to_a_published_entry_wait_beside_it() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let public = published(&house).await;
        let changed = Record { title: "A wider network".to_owned(), ..record() };
        let saved = activities::save(app, person, public.id, public.revision, &changed).await.unwrap();
        let submitted = activities::submit(app, person, public.id, saved.revision).await.unwrap();
        let shown = activities::by_id(&app.db, public.id).await.unwrap().unwrap();
        assert_eq!(
            (shown.standing, shown.record.title.as_str()),
            (Standing::Published, "A network for rural schools")
        );
        let waiting = activities::proposal(&app.db, public.id).await.unwrap().unwrap();
        assert_eq!(waiting.record, changed);
        let refused = activities::save(app, person, public.id, submitted.revision, &changed).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        activities::approve(app, person, public.id, submitted.revision).await.unwrap();
        let shown = activities::by_id(&app.db, public.id).await.unwrap().unwrap();
        assert_eq!(shown.record.title, "A wider network");
        assert_eq!(activities::proposal(&app.db, public.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn two_who_edit_at_once_are_told_and_a_visitor_is_refused() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let begun = activities::begin(app, person, &record()).await.unwrap();
        activities::save(app, person, begun.id, begun.revision, &record()).await.unwrap();
        let late = activities::save(app, person, begun.id, begun.revision, &record()).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        let refused = activities::begin(app, &Person::visitor(), &record()).await;
        assert!(matches!(refused, Err(Error::Lacks(_))), "{refused:?}");
        let incomplete = activities::begin(app, person, &Record::default()).await.unwrap();
        let refused = activities::submit(app, person, incomplete.id, incomplete.revision).await;
        assert!(
            matches!(&refused, Err(Error::Invalid(said)) if said.contains("title: required")),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn the_page_is_there_for_everybody_once_it_is_public_and_before_for_its_owner() {
    for house in furnished().await {
        let owner = house.signed_in("contributor", Some("BDT")).await;
        let begun = activities::begin(&house.app, &owner.person, &record()).await.unwrap();
        let address = format!("/activities/{}", begun.id);
        let visitor = call(house.as_visitor(), Request::get(&address).body(Body::empty()).unwrap()).await;
        assert_eq!(visitor.status, StatusCode::NOT_FOUND);
        let other = house.signed_in("contributor", Some("ITU")).await;
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.get(&format!("{address}/preview")).await.status, StatusCode::NOT_FOUND);
        let own = owner.get(&address).await;
        assert_eq!(own.status, StatusCode::OK);
        assert!(own.body.contains("Not public: draft"), "{}", own.body);
        let reviewer = house.signed_in("reviewer", None).await;
        assert!(reviewer.get(&format!("{address}/preview")).await.body.contains("Preview"));
        let contact =
            activities::owners::Contact { name: "Somebody Private".to_owned(), email: String::new() };
        activities::owners::keep_contact(&house.app, &owner.person, begun.id, &contact).await.unwrap();
        let submitted =
            activities::submit(&house.app, &owner.person, begun.id, begun.revision).await.unwrap();
        activities::approve(&house.app, &reviewer.person, begun.id, submitted.revision).await.unwrap();
        let public = call(house.as_visitor(), Request::get(&address).body(Body::empty()).unwrap()).await;
        assert_eq!(public.status, StatusCode::OK);
        for said in [
            "A network for rural schools",
            "/frameworks/action-lines/C2",
            "/frameworks/sdgs/9.c",
            "A ministry",
        ] {
            assert!(public.body.contains(said), "{said}: {}", public.body);
        }
        assert!(!public.body.contains("Change the entry"));
        let arabic = house.get(&format!("{address}?lang=ar")).await;
        assert!(arabic.body.contains("خطوط العمل") || arabic.body.contains("خطوط عمل"), "{}", arabic.body);
    }
}

#[tokio::test]
async fn amounts_stand_on_the_page_as_they_were_given() {
    for house in furnished().await {
        let money = Money {
            kind: "budget".to_owned(),
            amount: "1250000.50".to_owned(),
            currency: "CHF".to_owned(),
            ..Money::default()
        };
        let with = Record { money: vec![money], ..record() };
        let begun = activities::begin(&house.app, &house.operator(), &with).await.unwrap();
        let page = house.get(&format!("/activities/{}", begun.id)).await;
        assert!(page.body.contains(">1250000.50<") && page.body.contains(">CHF<"), "{}", page.body);
    }
}
