//! What everybody may know of what became of an entry, and of other records: no draft, no question, no name of who did not
//! agree.

use axum::http::StatusCode;
use resolute::activities::history::{What, told};
use resolute::activities::links;
use resolute::activities::model::Step;
use resolute::activities::owners::{self, Contact};
use resolute::activities::review::{self, Decision, merge};
use resolute::activities::{self, Saved};
use resolute::error::Error;
use resolute::verdicts::Verdict;
use serde_json::Value;

use crate::house::{House, SignedIn, call};
use crate::instruments::with_demonstration;
use crate::review::record;

const CONTACT: &str = "secret-contact@example.org";

async fn submitted(house: &House, owner: &SignedIn, title: &str) -> Saved {
    let begun = activities::begin(&house.app, &owner.person, &record(title)).await.unwrap();
    let contact = Contact { name: "Secret Contact".to_owned(), email: CONTACT.to_owned() };
    owners::keep_contact(&house.app, &owner.person, begun.id, &contact).await.unwrap();
    activities::submit(&house.app, &owner.person, begun.id, begun.revision).await.unwrap()
}

async fn decided(house: &House, by: &SignedIn, what: Saved, decision: Decision, reason: &str) {
    review::decide(&house.app, &by.person, (what.id, what.revision), decision, reason).await.unwrap();
}

/// What a visitor is told: status and text of the page and of the API.
async fn asked(house: &House, id: i64) -> [(StatusCode, String); 2] {
    let ask = async |path: String| {
        let request = axum::http::Request::get(path).body(axum::body::Body::empty()).unwrap();
        let answer = call(house.as_visitor(), request).await;
        (answer.status, answer.body)
    };
    [ask(format!("/activities/{id}/history")).await, ask(format!("/api/v1/activities/{id}/history")).await]
}

#[tokio::test]
async fn the_history_of_an_entry_is_public_and_tells_only_what_was_public() {
    for house in with_demonstration().await {
        let (owner, reviewer) =
            (house.signed_in("contributor", Some("BDT")).await, house.signed_in("reviewer", None).await);
        let app = &house.app;
        let waits = submitted(&house, &owner, "A secret draft title").await;
        let id = waits.id;
        for (status, body) in asked(&house, id).await {
            assert_eq!(status, StatusCode::NOT_FOUND, "{body}");
        }
        decided(&house, &reviewer, waits, Decision::AskBack, "A secret question").await;
        let entry = activities::by_id(&app.db, id).await.unwrap().unwrap();
        let saved =
            activities::save(app, &owner.person, id, entry.revision, &record("A network")).await.unwrap();
        let again = activities::submit_with(app, &owner.person, (id, saved.revision), "A secret answer")
            .await
            .unwrap();
        decided(&house, &reviewer, again, Decision::Approve, "A secret praise").await;
        // Changes that are refused, and changes that wait, are nobody's.
        for (title, decision) in [
            ("A refused title", Some(Decision::Reject)),
            ("A changed network", Some(Decision::Approve)),
            ("A waiting title", None),
        ] {
            let entry = activities::by_id(&app.db, id).await.unwrap().unwrap();
            let saved =
                activities::save(app, &owner.person, id, entry.revision, &record(title)).await.unwrap();
            let waits = activities::submit(app, &owner.person, id, saved.revision).await.unwrap();
            if let Some(decision) = decision {
                decided(&house, &reviewer, waits, decision, "A secret refusal").await;
            }
        }
        let address = "wtdc-30/2014/instructs-bdt-director/1";
        let link =
            links::suggest(app, &owner.person, (id, address), ("person", "A secret reason")).await.unwrap();
        links::decide(app, &reviewer.person, link, Verdict::Confirmed, "A secret verdict").await.unwrap();
        let other = "wtdc-30/2014/instructs-bdt-director/2";
        let link = links::suggest(app, &owner.person, (id, other), ("person", "")).await.unwrap();
        links::decide(app, &reviewer.person, link, Verdict::Dismissed, "").await.unwrap();

        let [(status, page), (_, api)] = asked(&house, id).await;
        assert_eq!(status, StatusCode::OK);
        for body in [&page, &api] {
            for public in ["A network", "changed", address] {
                assert!(body.contains(public), "{public}: {body}");
            }
            for secret in
                ["secret", "Secret", CONTACT, "refused title", "waiting title", "A Person", "person/", other]
            {
                assert!(!body.contains(secret), "{secret}: {body}");
            }
        }
        assert!(page.contains("by a reviewer") && page.contains("1 field was changed"), "{page}");
        let json: Value = serde_json::from_str(&api).unwrap();
        let what: Vec<&str> =
            json["events"].as_array().unwrap().iter().map(|one| one["what"].as_str().unwrap()).collect();
        assert_eq!(what, ["approved", "approved", "link-confirmed"]);
        assert_eq!(json["events"][0]["before"], Value::Null);
        assert_eq!(json["events"][1]["before"]["title"], "A network");
        assert_eq!(json["events"][1]["after"]["title"], "A changed network");
        assert_eq!(json["events"][1]["who"], Value::Null);
        let lines = resolute::activities::history::api::of(app, id).await.unwrap().lines();
        assert!(
            lines.len() == 3 && lines[2].contains("link-confirmed") && lines[2].contains(address),
            "{lines:?}"
        );

        // Who agrees is named.
        let mut tx = app.db.begin().await.unwrap();
        tx.execute(
            "UPDATE people SET name_public = TRUE WHERE id = $1",
            resolute::values![reviewer.person.id.unwrap()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let [(_, page), (_, api)] = asked(&house, id).await;
        assert!(page.contains("by a reviewer, A Person") && api.contains("\"who\":\"A Person\""), "{page}");
    }
}

#[tokio::test]
async fn a_merged_entry_keeps_its_history_and_a_separated_one_has_none_while_it_waits() {
    for house in with_demonstration().await {
        let (owner, reviewer) =
            (house.signed_in("contributor", Some("BDT")).await, house.signed_in("reviewer", None).await);
        let mut public = Vec::new();
        for title in ["One network", "The same network"] {
            let waits = submitted(&house, &owner, title).await;
            decided(&house, &reviewer, waits, Decision::Approve, "").await;
            public.push(activities::by_id(&house.app.db, waits.id).await.unwrap().unwrap());
        }
        let ends = [(public[1].id, public[1].revision), (public[0].id, public[0].revision)];
        merge(&house.app, &reviewer.person, ends[0], ends[1], "A secret reason").await.unwrap();
        let [(status, page), _] = asked(&house, public[1].id).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("This entry was merged") && !page.contains("secret"), "{page}");
        let (_, events) = told(&house.app, public[0].id).await.unwrap();
        assert!(matches!(events.last().unwrap().what, What::Step(Step::Absorbed, Some(_))), "{events:?}");
        reviewer.send(&format!("/review/{}/separation", public[1].id), &[]).await;
        let gone = told(&house.app, public[1].id).await;
        assert!(matches!(gone, Err(Error::NotFound(_))), "{gone:?}");
    }
}

#[tokio::test]
async fn pages_of_public_records_lead_to_their_history() {
    for house in with_demonstration().await {
        for (page, record) in [
            (
                "/mandates/wtdc-30/2017/instructs-bdt-director/1",
                "mandate%2Fwtdc-30%2F2017%2Finstructs-bdt-director%2F1",
            ),
            ("/actors/BDT", "actor%2FBDT"),
            ("/frameworks/action-lines/C5", "concept%2Faction-lines%2FC5"),
        ] {
            let href = format!("/audit?subject={record}");
            let body = house.get(page).await.body;
            assert!(body.contains(&href), "{page}");
            let request = axum::http::Request::get(&href).body(axum::body::Body::empty()).unwrap();
            assert_eq!(call(house.as_visitor(), request).await.status, StatusCode::OK, "{href}");
        }
    }
}
