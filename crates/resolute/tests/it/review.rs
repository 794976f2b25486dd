//! What a reviewer sees and decides; links of activities to duties, and what they do to the state of a duty.

use axum::http::StatusCode;
use resolute::activities::links::{self, model::EvidenceGiven};
use resolute::activities::model::{Record, Standing};
use resolute::activities::review::{self, Decision};
use resolute::activities::{self, Saved};
use resolute::error::Error;
use resolute::trace;
use resolute::verdicts::Verdict;

use crate::house::House;
use crate::instruments::with_demonstration;

/// A whole entry.
pub(crate) fn record(title: &str) -> Record {
    Record {
        title: title.to_owned(),
        description: "Connects the schools of a district.".to_owned(),
        main_line: Some("C2".to_owned()),
        targets: vec!["9.c".to_owned()],
        organisation: "A ministry".to_owned(),
        organisation_type: "GOV".to_owned(),
        regions: vec!["CIS".to_owned()],
        ..Record::default()
    }
}

async fn submitted(house: &House, record: &Record) -> Saved {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, record).await.unwrap();
    activities::submit(app, person, begun.id, begun.revision).await.unwrap()
}

pub(crate) async fn published(house: &House, record: &Record) -> (i64, i64) {
    let waiting = submitted(house, record).await;
    let done =
        activities::approve(&house.app, &house.operator(), waiting.id, waiting.revision).await.unwrap();
    (done.id, done.revision)
}

#[tokio::test]
async fn the_queue_shows_what_waits_and_each_decision_leads_out_of_it() {
    for house in with_demonstration().await {
        let reviewer = house.signed_in("reviewer", None).await;
        let one = submitted(&house, &record("A network for rural schools")).await;
        let other = submitted(&house, &record("A library on a bus")).await;
        let page = reviewer.get("/review").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("2 entries wait") && page.body.contains("A library on a bus"),
            "{}",
            page.body
        );
        let narrowed = reviewer.get("/review?q=LIBRARY").await;
        assert!(narrowed.body.contains("1 entry waits"));
        assert!(reviewer.get("/review?what=change").await.body.contains("0 entries wait"));

        let unsaid = [("decision", "reject"), ("revision", &one.revision.to_string()), ("reason", " ")];
        let refused = reviewer.send(&format!("/review/{}/decisions", one.id), &unsaid).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = [
            ("decision", "ask-back"),
            ("revision", &one.revision.to_string()),
            ("reason", "Which district?"),
        ];
        let done = reviewer.send(&format!("/review/{}/decisions", one.id), &asked).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let entry = activities::by_id(&house.app.db, one.id).await.unwrap().unwrap();
        assert_eq!(entry.standing, Standing::Returned);
        let steps = activities::steps(&house.app.db, one.id).await.unwrap();
        assert_eq!(
            steps.last().map(|step| (step.step.as_str(), step.reason.as_str())),
            Some(("asked-back", "Which district?"))
        );
        assert!(reviewer.get("/review?standing=returned").await.body.contains("1 entry waits"));

        let which = format!("{}.{}", other.id, other.revision);
        let ask = reviewer.send("/review/decisions", &[("which", &which), ("decision", "approve")]).await;
        assert!(ask.body.contains("This will be done with 1 entry"), "{}", ask.body);
        assert_eq!(
            house.get(&format!("/api/v1/activities/{}", other.id)).await.status,
            StatusCode::NOT_FOUND
        );
        let sure = [("which", which.as_str()), ("decision", "approve"), ("confirmed", "yes")];
        let done = reviewer.send("/review/decisions", &sure).await;
        assert!(done.body.contains("Approved and public"), "{}", done.body);
        assert_eq!(house.get(&format!("/api/v1/activities/{}", other.id)).await.status, StatusCode::OK);
        assert_eq!(house.audited("activity.ask-back").await.len(), 1);
    }
}

#[tokio::test]
async fn only_who_reviews_for_the_owner_decides() {
    for house in with_demonstration().await {
        let waiting = submitted(&house, &record("A network")).await;
        for (role, actor) in [("contributor", Some("BDT")), ("reviewer", Some("UNESCO"))] {
            let person = house.signed_in(role, actor).await.person;
            let refused =
                review::decide(&house.app, &person, (waiting.id, waiting.revision), Decision::Approve, "")
                    .await;
            assert!(matches!(refused, Err(Error::Lacks(_))), "{role}: {refused:?}");
        }
        let foreign = house.signed_in("reviewer", Some("UNESCO")).await;
        assert!(foreign.get("/review").await.body.contains("0 entries wait"));
        assert_eq!(foreign.get(&format!("/review/{}", waiting.id)).await.status, StatusCode::FORBIDDEN);
        let own = house.signed_in("reviewer", Some("BDT")).await;
        assert!(own.get("/review").await.body.contains("1 entry waits"));
        let stale = review::decide(&house.app, &own.person, (waiting.id, 1), Decision::Approve, "").await;
        assert!(matches!(stale, Err(Error::Conflict(_))), "{stale:?}");
    }
}

#[tokio::test]
async fn changes_are_shown_side_by_side_and_refusing_them_keeps_the_public_words() {
    for house in with_demonstration().await {
        let reviewer = house.signed_in("reviewer", None).await;
        let (id, revision) = published(&house, &record("A network for rural schools")).await;
        let changed = record("A network for remote schools");
        let saved = activities::save(&house.app, &house.operator(), id, revision, &changed).await.unwrap();
        let waiting = activities::submit(&house.app, &house.operator(), id, saved.revision).await.unwrap();
        let page = reviewer.get(&format!("/review/{id}")).await;
        assert!(page.body.contains("1 field changes") && page.body.contains("<del"), "{}", page.body);
        review::decide(&house.app, &reviewer.person, (id, waiting.revision), Decision::Reject, "not so")
            .await
            .unwrap();
        let entry = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!(entry.record.title, "A network for rural schools");
        assert_eq!(activities::proposal(&house.app.db, id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn merging_loses_nothing_leads_on_and_can_be_undone() {
    for house in with_demonstration().await {
        let reviewer = house.signed_in("reviewer", None).await;
        let kept = published(&house, &record("A network for rural schools")).await;
        let twice = Record { impact: "Ten schools.".to_owned(), ..record("Network for rural schools") };
        let other = published(&house, &twice).await;
        let page = reviewer.get(&format!("/review/{}/merger?with={}", other.0, kept.0)).await;
        assert!(page.body.contains("The kept entry takes 1 field"), "{}", page.body);
        review::merge(&house.app, &reviewer.person, other, kept, "the same").await.unwrap();
        let answer = house.get(&format!("/api/v1/activities/{}", other.0)).await;
        assert!(answer.body.contains(&format!("\"id\":{}", kept.0)) && answer.body.contains("Ten schools."));
        let absorbed = activities::by_id(&house.app.db, other.0).await.unwrap().unwrap();
        assert_eq!((absorbed.standing, absorbed.record), (Standing::Merged, twice));
        let again = review::merge(&house.app, &reviewer.person, other, kept, "").await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        review::unmerge(&house.app, &reviewer.person, other.0, "not the same").await.unwrap();
        let entry = activities::by_id(&house.app.db, other.0).await.unwrap().unwrap();
        assert_eq!((entry.standing, entry.merged_into), (Standing::Submitted, None));
    }
}

#[tokio::test]
async fn a_confirmed_link_changes_the_state_of_a_duty_and_its_evidence_delivers_it() {
    const DUTY: &str = "wtdc-30/2014/instructs-bdt-director/1";
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let begun = Record { starts_on: Some(jiff::civil::date(2015, 5, 1)), ..record("A network") };
        let (id, _) = published(&house, &begun).await;
        let state = async || {
            let mandate = resolute::mandates::by_address(&app.db, DUTY, None).await.unwrap();
            trace::listed(app, mandate, Some("2017-10-09")).await.unwrap().status.state.code()
        };
        let before = state().await;
        let link =
            links::suggest(app, &operator, (id, DUTY), ("person", "It connects schools.")).await.unwrap();
        assert_eq!(state().await, before, "a suggestion counts for nothing");
        let twice = links::suggest(app, &operator, (id, DUTY), ("person", "")).await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
        let contributor = house.signed_in("contributor", Some("BDT")).await.person;
        let refused = links::decide(app, &contributor, link, Verdict::Confirmed, "").await;
        assert!(matches!(refused, Err(Error::Lacks(_))));
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        assert_eq!(state().await, "under-way");
        let page = house.get(&format!("/mandates/{DUTY}")).await;
        assert!(page.body.contains("A network") && page.body.contains("confirmed"), "{}", page.body);
        let work = house.get("/").await;
        assert!(work.body.contains(&format!("/mandates/{DUTY}")), "{}", work.status);

        let given = EvidenceGiven {
            kind: "link".to_owned(),
            title: "Report of the year".to_owned(),
            address: "https://example.org/report".to_owned(),
            happened_on: jiff::civil::date(2016, 3, 1),
            occurrence: None,
        };
        let unsafe_address = EvidenceGiven { address: "javascript:alert(1)".to_owned(), ..given.clone() };
        assert!(matches!(
            links::add_evidence(app, &operator, link, &unsafe_address).await,
            Err(Error::Invalid(_))
        ));
        let evidence = links::add_evidence(app, &operator, link, &given).await.unwrap();
        assert_eq!(state().await, "under-way");
        links::decide_evidence(app, &operator, evidence, Verdict::Confirmed, "").await.unwrap();
        assert_eq!(state().await, "delivered");
        let listed = house.get(&format!("/activities/{id}/links")).await;
        assert!(listed.body.contains("Report of the year"), "{}", listed.body);
        assert_eq!(house.audited("activity.evidence-verdict").await.len(), 1);
    }
}

#[tokio::test]
async fn nobody_is_named_by_a_number_and_what_readers_say_can_be_asked_for() {
    for house in with_demonstration().await {
        let (one, other) = (house.signed_in("reviewer", None).await, house.signed_in("reviewer", None).await);
        let waiting = submitted(&house, &record("A network")).await;
        review::assign(&house.app, &other.person, waiting.id).await.unwrap();
        let item = format!("/review/{}", waiting.id);
        for page in ["/review", &item, "/api/v1/review"] {
            let body = one.get(page).await.body;
            assert!(body.contains("reviewer") && !body.contains("person/"), "{page}: {body}");
        }
        let mut tx = house.app.db.begin().await.unwrap();
        let id = other.person.id.unwrap();
        tx.execute("UPDATE people SET name_public = TRUE WHERE id = $1", resolute::values![id])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        for page in ["/review", &item, "/api/v1/review"] {
            assert!(one.get(page).await.body.contains("A Person"), "{page}");
        }
        assert!(one.get(&item).await.body.contains("C2 Infrastructure"), "concepts are told by their names");

        let (id, _) = published(&house, &record("A library")).await;
        assert!(!one.get("/review").await.body.contains("what=remark\""));
        let reader = house.signed_in_as(Vec::new()).await;
        reader.send(&format!("/activities/{id}/remarks"), &[("words", "The year is wrong.")]).await;
        assert!(one.get("/review").await.body.contains("1 remark of a reader is open"));
        let remarks = one.get("/review?what=remark").await.body;
        assert!(remarks.contains("The year is wrong.") && remarks.contains("A library"), "{remarks}");
        assert!(!remarks.contains("person/"));
        let foreign = house.signed_in("reviewer", Some("UNESCO")).await;
        assert!(!foreign.get("/review?what=remark").await.body.contains("The year is wrong."));
    }
}
