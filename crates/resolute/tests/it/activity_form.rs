//! The form of an entry, as a person without script and as the script of the page use it; the API beside it.

use axum::http::StatusCode;
use resolute::activities;
use resolute::activities::model::Standing;
use serde_json::{Value, json};

use crate::house::{Answer, House, SignedIn, houses};
use crate::instruments::with_demonstration;

const COMPLETE: &[(&str, &str)] = &[
    ("title", "Schools learn to keep their networks safe"),
    ("language", "en"),
    ("kind", "training"),
    ("description", "Teachers are trained in cybersecurity and the protection of children online."),
    ("main_line", "C5"),
    ("targets", "4.4"),
    ("organisation", "A ministry"),
    ("organisation_type", "GOV"),
    ("countries", "KAZ"),
    ("details.training.hours", "12"),
    ("money.0.kind", "budget"),
    ("money.0.amount", "1250000.50"),
    ("money.0.currency", "chf"),
    ("contact_name", "Somebody Private"),
    ("contact_email", "private@example.org"),
];

async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        resolute::reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

fn with(extra: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut fields: Vec<_> =
        COMPLETE.iter().copied().filter(|(name, _)| extra.iter().all(|(other, _)| other != name)).collect();
    fields.extend(extra);
    fields
}

fn location(answer: &Answer) -> String {
    answer.headers.get("location").map_or("", |value| value.to_str().unwrap()).to_owned()
}

/// The number of the entry that a redirect leads to.
fn id_of(answer: &Answer) -> i64 {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    location(answer).split('/').nth(2).unwrap().parse().unwrap()
}

async fn begun(person: &SignedIn) -> i64 {
    id_of(&person.send("/activities", &with(&[("do", "save")])).await)
}

#[tokio::test]
async fn a_form_becomes_a_draft_and_then_waits_for_a_reviewer() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let empty = person.get("/activities/new").await;
        assert_eq!(empty.status, StatusCode::OK);
        assert!(empty.body.contains("name=\"title\"") && !empty.body.contains(" checked"), "{}", empty.body);
        let answer = person.send("/activities", &with(&[("do", "save"), ("title", "Only a title")])).await;
        let id = id_of(&answer);
        assert_eq!(location(&answer), format!("/activities/{id}/edit?saved=1"));
        let edit = person.get(&format!("/activities/{id}/edit?saved=1")).await;
        for kept in
            ["Only a title", "value=\"1250000.50\"", "value=\"CHF\"", "private@example.org", "value=\"12\""]
        {
            assert!(edit.body.contains(kept), "{kept}");
        }
        let submitted =
            person.send(&format!("/activities/{id}"), &with(&[("do", "submit"), ("revision", "1")])).await;
        assert_eq!(location(&submitted), format!("/activities/{id}/submission"), "{}", submitted.body);
        let next = person.get(&format!("/activities/{id}/submission")).await;
        assert!(next.body.contains("What happens next"));
        let entry = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!(entry.standing, Standing::Submitted);
        assert_eq!(entry.record.title, "Schools learn to keep their networks safe");
        assert_eq!(entry.record.money[0].amount, "1250000.50");
        // What waits cannot be changed under the reviewer's eyes; taken back it can.
        let form = person.get(&format!("/activities/{id}/edit")).await;
        assert!(form.body.contains("Take it back") && !form.body.contains("name=\"title\""));
        let back = person.send(&format!("/activities/{id}/return"), &[]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert!(person.get(&format!("/activities/{id}/edit")).await.body.contains("name=\"title\""));
        assert_eq!(house.audited("activity.submit").await.len(), 1);
    }
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let wrong = with(&[
            ("website", "javascript:alert(1)"),
            ("starts_on", "2020-02-30"),
            ("money.1.amount", "1,000"),
            ("money.1.currency", "EUR"),
            ("do", "save"),
        ]);
        let answer = person.send("/activities", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in [
            "href=\"#f-website\"",
            "href=\"#f-starts-on\"",
            "href=\"#f-money\"",
            "id=\"f-website-problem\"",
            "value=\"javascript:alert(1)\"",
            "value=\"1,000\"",
            "value=\"2020-02-30\"",
            "Teachers are trained",
        ] {
            assert!(answer.body.contains(said), "{said}: {}", answer.body);
        }
        let id = begun(&person).await;
        let missing = with(&[("do", "submit"), ("revision", "1"), ("description", ""), ("main_line", "")]);
        let answer = person.send(&format!("/activities/{id}"), &missing).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("2 things are missing"), "{}", answer.body);
        // It is saved all the same, and the form names the revision that it has now.
        assert!(answer.body.contains("name=\"revision\" value=\"2\""));
        let entry = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!((entry.standing, entry.record.main_line), (Standing::Draft, None));
    }
}

#[tokio::test]
async fn two_texts_of_one_entry_are_both_shown() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let id = begun(&person).await;
        let address = format!("/activities/{id}");
        let first = with(&[("do", "save"), ("revision", "1"), ("description", "The first wrote this.")]);
        assert_eq!(person.send(&address, &first).await.status, StatusCode::SEE_OTHER);
        let second = with(&[("do", "save"), ("revision", "1"), ("description", "The second wrote that.")]);
        let answer = person.send(&address, &second).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(
            answer.body.contains("The first wrote this.") && answer.body.contains("The second wrote that.")
        );
        assert!(answer.body.contains("name=\"revision\" value=\"2\""), "{}", answer.body);
        let held = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!(held.record.description, "The first wrote this.");
        // The same once more is no conflict.
        assert_eq!(person.send(&address, &first).await.status, StatusCode::SEE_OTHER);
        let again = with(&[("do", "save"), ("revision", "2"), ("description", "Both agreed.")]);
        assert_eq!(person.send(&address, &again).await.status, StatusCode::SEE_OTHER);
        let held = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!(held.record.description, "Both agreed.");
    }
}

#[tokio::test]
async fn who_may_not_write_for_an_owner_is_refused() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let id = begun(&person).await;
        let other = house.signed_in("contributor", Some("ITU")).await;
        for address in ["edit", "submission", "withdrawal", "confirmation"] {
            let answer = other.get(&format!("/activities/{id}/{address}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        }
        let answer = other.send(&format!("/activities/{id}"), &with(&[("revision", "1")])).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let foreign = person.send("/activities", &with(&[("acting_for", "ITU")])).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let nobody = house.signed_in_as(Vec::new()).await;
        assert_eq!(nobody.send("/activities", COMPLETE).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn suggestions_say_which_words_led_to_them_and_nothing_is_taken_by_itself() {
    for house in with_demonstration().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let vague = with(&[("do", "save"), ("main_line", ""), ("targets", "")]);
        let id = id_of(&person.send("/activities", &vague).await);
        let form = person.get(&format!("/activities/{id}/edit")).await.body;
        assert!(
            form.contains("value=\"lines:C5\"") && form.contains("Suggested because you wrote:"),
            "{form}"
        );
        assert!(form.contains("cybersecurity"));
        let held = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!((held.record.main_line, held.record.lines.len()), (None, 0));
        let mut added = vague.clone();
        added.extend([("add", "lines:C5"), ("revision", "1")]);
        let answer = person.send(&format!("/activities/{id}"), &added).await;
        assert_eq!(id_of(&answer), id);
        let held = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        assert_eq!(held.record.main_line.as_deref(), Some("C5"));
        // A duty becomes a link, which a reviewer confirms.
        let mut tied = vague.clone();
        tied.extend([("add", "mandates:wtdc-30/2014/instructs-bdt-director/2"), ("revision", "2")]);
        person.send(&format!("/activities/{id}"), &tied).await;
        let links = activities::links::by_activity(&house.app.db, id).await.unwrap();
        assert_eq!(links.iter().map(|it| it.standing.as_str()).collect::<Vec<_>>(), ["suggested"]);
    }
}

#[tokio::test]
async fn the_script_of_the_form_is_told_in_the_language_of_the_page() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let answer = person.type_into("/activities?lang=fr", &with(&[("description", "")])).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let told: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(told["revision"], 1);
        let problems = told["problems"].as_array().unwrap();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0]["field"], "description");
        assert!(problems[0]["words"].as_str().unwrap().contains("Il faut"), "{problems:?}");
        let address = told["action"].as_str().unwrap();
        let saved = person.type_into(address, &with(&[("revision", "1")])).await;
        assert_eq!(serde_json::from_str::<Value>(&saved.body).unwrap()["revision"], 2);
        let late = person.type_into(address, &with(&[("revision", "1"), ("title", "Late")])).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("conflict"));
    }
}

#[tokio::test]
async fn a_contact_person_is_seen_by_owners_and_reviewers_only() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let id = id_of(&person.send("/activities", &with(&[("do", "submit")])).await);
        let reviewer = house.signed_in("reviewer", None).await;
        activities::approve(&house.app, &reviewer.person, id, 2).await.unwrap();
        for address in [format!("/activities/{id}"), format!("/api/v1/activities/{id}")] {
            let answer = house.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(
                !answer.body.contains("private@example.org") && !answer.body.contains("Somebody Private")
            );
        }
        let state = reviewer.get(&format!("/api/v1/activities/{id}/state")).await;
        assert!(state.body.contains("private@example.org"));
        let kept: Vec<(String,)> = house
            .app
            .db
            .all(
                "SELECT COALESCE(before_json, '') || COALESCE(after_json, '') FROM audit",
                resolute::values![],
            )
            .await
            .unwrap();
        assert!(kept.iter().all(|(json,)| !json.contains("private@example.org")));
        assert_eq!(house.audited("activity.contact").await.len(), 1);
    }
}

#[tokio::test]
async fn programs_write_entries_and_are_told_field_by_field() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let record = json!({ "title": "By a program", "kind": "project", "lines": ["C99"] });
        let refused = person.ask("POST", "/api/v1/activities", &json!({ "record": record })).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.content_type, "application/problem+json");
        let said: Value = serde_json::from_str(&refused.body).unwrap();
        assert_eq!(said["errors"][0]["field"], "lines");
        assert_eq!(said["errors"][0]["rule"], "unknown-code");
        assert!(said["errors"][0]["message"].as_str().unwrap().contains("C99"));

        let record = json!({ "title": "By a program", "kind": "project" });
        let begun = person.ask("POST", "/api/v1/activities", &json!({ "record": record })).await;
        assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.body);
        let address = location(&begun);
        let saved = json!({ "record": { "title": "Changed", "kind": "project" }, "revision": 1 });
        assert_eq!(person.ask("PUT", &address, &saved).await.status, StatusCode::OK);
        let late = json!({ "record": { "title": "Late", "kind": "project" }, "revision": 1 });
        let conflict = person.ask("PUT", &address, &late).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        let both: Value = serde_json::from_str(&conflict.body).unwrap();
        assert_eq!(
            (&both["current"]["record"]["title"], &both["yours"]["title"]),
            (&json!("Changed"), &json!("Late"))
        );
        let unnamed = json!({ "record": { "title": "Blind", "kind": "project" } });
        assert_eq!(person.ask("PUT", &address, &unnamed).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let submitted = person.ask("POST", &format!("{address}/submission"), &json!({})).await;
        assert_eq!(submitted.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(submitted.body.contains("\"rule\":\"required\""), "{}", submitted.body);
        let other = house.signed_in("contributor", Some("ITU")).await;
        assert_eq!(other.get(&format!("{address}/state")).await.status, StatusCode::NOT_FOUND);
        let suggested = json!({ "title": "Cybersecurity training for teachers" });
        let found = person.ask("POST", "/api/v1/activities/suggestions", &suggested).await;
        let found: Value = serde_json::from_str(&found.body).unwrap();
        let lines = found["lines"].as_array().unwrap();
        let line = lines.iter().find(|it| it["notation"] == "C5").unwrap();
        assert_eq!(line["words"][0], "Cybersecurity", "{lines:?}");
    }
}

#[tokio::test]
async fn changes_to_a_public_entry_go_the_same_way_and_the_public_page_waits() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let id = id_of(&person.send("/activities", &with(&[("do", "submit")])).await);
        activities::approve(&house.app, &house.operator(), id, 2).await.unwrap();
        let revision = activities::by_id(&house.app.db, id).await.unwrap().unwrap().revision.to_string();
        let mut changed = with(&[("title", "Another title"), ("do", "preview")]);
        changed.push(("revision", &revision));
        let answer = person.send(&format!("/activities/{id}"), &changed).await;
        assert_eq!(location(&answer), format!("/activities/{id}/preview"), "{}", answer.body);
        assert!(person.get(&format!("/activities/{id}/preview")).await.body.contains("Another title"));
        let public = house.get(&format!("/api/v1/activities/{id}")).await;
        assert!(!public.body.contains("Another title"));
        let own = person.get(&format!("/activities/{id}")).await;
        assert!(own.body.contains("Changes to this entry are not public yet"));
        assert_eq!(
            activities::proposal(&house.app.db, id).await.unwrap().unwrap().record.title,
            "Another title"
        );
    }
}

#[tokio::test]
async fn whom_to_ask_is_needed_and_the_writer_is_suggested() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let form = person.get("/activities/new").await.body;
        assert!(form.contains("name=\"contact_name\" value=\"A Person\""), "{form}");
        let nobody = with(&[("do", "submit"), ("contact_name", " "), ("contact_email", "")]);
        let refused = person.send("/activities", &nobody).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("id=\"f-contact-name-problem\"")
                && refused.body.contains("href=\"#f-contact-name\""),
            "{}",
            refused.body
        );
        let record = json!({
            "title": "By a program", "kind": "project", "description": "What is done.", "main_line": "C5",
            "goals": ["4"], "organisation": "A ministry", "organisation_type": "GOV", "countries": ["KAZ"],
        });
        let begun = person.ask("POST", "/api/v1/activities", &json!({ "record": record })).await;
        let address = location(&begun);
        let refused = person.ask("POST", &format!("{address}/submission"), &json!({})).await;
        let said: Value = serde_json::from_str(&refused.body).unwrap();
        assert_eq!(
            (refused.status, &said["errors"][0]["field"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("contact_name"))
        );
        let named =
            json!({ "record": record, "revision": 1, "contact": { "name": "Somebody", "email": "" } });
        assert_eq!(person.ask("PUT", &address, &named).await.status, StatusCode::OK);
        let submitted = person.ask("POST", &format!("{address}/submission"), &json!({})).await;
        assert_eq!(submitted.status, StatusCode::OK, "{}", submitted.body);
    }
}

#[tokio::test]
async fn the_owner_answers_what_a_reviewer_asked_and_only_they_read_it() {
    for house in furnished().await {
        let (person, reviewer) =
            (house.signed_in("contributor", Some("BDT")).await, house.signed_in("reviewer", None).await);
        let first = person.send("/activities", &with(&[("do", "submit")])).await;
        let id = id_of(&first);
        let entry = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        let asked = [
            ("decision", "ask-back"),
            ("revision", &*entry.revision.to_string()),
            ("reason", "Which district?"),
        ];
        reviewer.send(&format!("/review/{id}/decisions"), &asked).await;
        let form = person.get(&format!("/activities/{id}/edit")).await.body;
        assert!(form.contains("Which district?") && form.contains("name=\"answer\""), "{form}");
        let revision = activities::by_id(&house.app.db, id).await.unwrap().unwrap().revision.to_string();
        let answered: Vec<(&str, &str)> = [
            with(&[("do", "submit"), ("answer", "The one in the north.")]),
            vec![("revision", revision.as_str())],
        ]
        .concat();
        let sent = person.send(&format!("/activities/{id}"), &answered).await;
        assert_eq!(location(&sent), format!("/activities/{id}/submission"), "{}", sent.body);
        assert!(reviewer.get(&format!("/review/{id}")).await.body.contains("The one in the north."));
        let waits = activities::by_id(&house.app.db, id).await.unwrap().unwrap();
        activities::approve(&house.app, &reviewer.person, id, waits.revision).await.unwrap();
        for path in ["", "/history"] {
            let public = house.signed_in_as(Vec::new()).await.get(&format!("/activities/{id}{path}")).await;
            assert_eq!(public.status, StatusCode::OK);
            assert!(
                !public.body.contains("The one in the north.") && !public.body.contains("Which district?")
            );
        }
    }
}

#[tokio::test]
async fn duties_are_put_in_order_once_and_again_only_where_they_changed() {
    use resolute::activities::form::suggested;
    use resolute::db::counted;
    for house in with_demonstration().await {
        let record =
            activities::Record { title: "Training on cybersecurity".to_owned(), ..Default::default() };
        let (_, first) = counted(suggested(&house.app, &record)).await;
        let (again, second) = counted(suggested(&house.app, &record)).await;
        assert_eq!((first, second), (2, 1), "the stamp is asked for each time, the duties once");
        let id = resolute::mandates::by_address(&house.app.db, "wtdc-30/2017/instructs-bdt-director/1", None)
            .await
            .unwrap()
            .id;
        let mut tx = house.app.db.begin().await.unwrap();
        tx.execute("DELETE FROM mandates WHERE id = $1", resolute::values![id]).await.unwrap();
        tx.commit().await.unwrap();
        let (_, changed) = counted(suggested(&house.app, &record)).await;
        assert_eq!(changed, 2);
        assert!(!again.unwrap().lines.is_empty());
    }
}

#[tokio::test]
async fn who_writes_for_nobody_yet_is_told_how_to_ask() {
    for house in furnished().await {
        let person = house.signed_in_as(Vec::new()).await;
        let room = person.get("/my/activities").await;
        assert_eq!(room.status, StatusCode::OK);
        assert!(
            room.body.contains("You act for nobody yet") && room.body.contains("/account/roles"),
            "{}",
            room.body
        );
        let form = person.get("/activities/new").await;
        assert_eq!(form.status, StatusCode::FORBIDDEN);
        assert!(form.body.contains("/account/roles"));
        let own = person.get("/my/searches").await.body;
        assert!(own.contains("href=\"/my/searches\">Saved searches"), "{own}");
        let same_title = house.signed_in("contributor", Some("BDT")).await;
        assert!(same_title.get("/").await.body.contains("href=\"/my/activities\""));
    }
}
