//! What owners do with their entries: their room, giving up, confirming, the yearly question; remarks of readers.

use axum::http::StatusCode;
use jiff::Timestamp;
use resolute::activities::model::Standing;
use resolute::activities::owners::{self, Contact, reminders};
use resolute::activities::{self, Saved};
use resolute::app::App;
use resolute::error::Error;

use crate::house::{House, houses};
use crate::review::record;

async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        resolute::reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

async fn published(house: &House, title: &str) -> Saved {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, &record(title)).await.unwrap();
    let submitted = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
    activities::approve(app, person, submitted.id, submitted.revision).await.unwrap()
}

#[tokio::test]
async fn a_draft_is_given_up_and_taken_up_again() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        let app = &house.app;
        let id = activities::begin(app, &person.person, &record("A network")).await.unwrap().id;
        assert!(person.get(&format!("/activities/{id}/withdrawal")).await.body.contains("Yes, give it up"));
        let given_up = person.send(&format!("/activities/{id}/withdrawal"), &[]).await;
        assert_eq!(given_up.status, StatusCode::SEE_OTHER);
        let edit = person.get(&format!("/activities/{id}/edit")).await;
        assert_eq!(edit.headers.get("location").unwrap(), &format!("/activities/{id}/withdrawal"));
        let room = person.get("/my/activities").await.body;
        assert!(room.contains("Take it up again") && room.contains("A network"), "{room}");
        let refused = activities::save(app, &person.person, id, 1, &record("Changed")).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        let refused = activities::submit(app, &person.person, id, 1).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        let again = owners::withdraw(app, &person.person, id).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        let other = house.signed_in("contributor", Some("ITU")).await;
        assert!(owners::restore(app, &other.person, id).await.is_err());
        let back = person.send(&format!("/activities/{id}/restoration"), &[]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        activities::save(app, &person.person, id, 1, &record("Changed")).await.unwrap();
        assert_eq!(house.audited("activity.withdraw").await.len(), 1);
        assert_eq!(house.audited("activity.restore").await.len(), 1);
    }
}

#[tokio::test]
async fn changes_that_are_given_up_come_back_unless_others_were_begun() {
    for house in furnished().await {
        let (app, person) = (&house.app, &house.operator());
        let public = published(&house, "A network").await;
        activities::save(app, person, public.id, public.revision, &record("Wider")).await.unwrap();
        owners::withdraw(app, person, public.id).await.unwrap();
        assert_eq!(activities::proposal(&app.db, public.id).await.unwrap(), None);
        let entry = activities::by_id(&app.db, public.id).await.unwrap().unwrap();
        assert_eq!(entry.standing, Standing::Published);
        owners::restore(app, person, public.id).await.unwrap();
        let changes = activities::proposal(&app.db, public.id).await.unwrap().unwrap();
        assert_eq!((changes.standing, changes.record.title.as_str()), (Standing::Draft, "Wider"));
        owners::withdraw(app, person, public.id).await.unwrap();
        activities::save(app, person, public.id, entry.revision, &record("Other")).await.unwrap();
        let refused = owners::restore(app, person, public.id).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn the_room_says_what_waits_for_whom() {
    for house in furnished().await {
        let person = house.signed_in("contributor", Some("BDT")).await;
        assert!(person.get("/my/activities").await.body.contains("Nothing yet."));
        activities::begin(&house.app, &person.person, &record("A draft")).await.unwrap();
        published(&house, "A public one").await;
        let room = person.get("/my/activities").await.body;
        assert!(
            room.contains("A draft")
                && room.contains("A public one")
                && room.contains("Finish it and submit it.")
        );
        let narrow = person.get("/my/activities?standing=published").await.body;
        assert!(!narrow.contains("A draft") && narrow.contains("A public one"));
        let foreign = person.get("/my/activities?owner=ITU").await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let listed = person.get("/api/v1/my/activities").await.body;
        assert!(listed.contains("\"next\":\"draft\""), "{listed}");
        let other = house.signed_in("contributor", Some("ITU")).await;
        assert!(!other.get("/my/activities").await.body.contains("A draft"));
    }
}

#[tokio::test]
async fn who_submits_confirms_and_a_word_grows_old() {
    for house in furnished().await {
        let public = published(&house, "A network").await;
        let address = format!("/api/v1/activities/{}", public.id);
        let said =
            |body: String| serde_json::from_str::<serde_json::Value>(&body).unwrap()["confirmed"].clone();
        assert_eq!(said(house.get(&address).await.body), "yes");
        let later =
            House { app: at(&house.app, || Timestamp::constant(1_610_000_000, 0)), folder: house.folder };
        assert_eq!(said(later.get(&address).await.body), "no");
        assert!(
            later
                .get(&format!("/activities/{}", public.id))
                .await
                .body
                .contains("not confirmed for two years")
        );
        let owner = later.signed_in("contributor", Some("BDT")).await;
        let page = owner.get(&format!("/activities/{}/confirmation", public.id)).await.body;
        assert!(page.contains("Nothing changed: it is still right") && page.contains("A ministry"));
        owner.send(&format!("/activities/{}/confirmation", public.id), &[]).await;
        assert_eq!(said(later.get(&address).await.body), "yes");
        let other = later.signed_in("contributor", Some("ITU")).await;
        let refused = other.ask("POST", &format!("{address}/confirmation"), &serde_json::json!({})).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(later.audited("activity.confirm").await.len(), 1);
    }
}

#[tokio::test]
async fn readers_say_what_is_wrong_and_the_owner_settles_it() {
    for house in furnished().await {
        let public = published(&house, "A network").await;
        let (app, address) = (&house.app, format!("/activities/{}/remarks", public.id));
        let reader = house.signed_in_as(Vec::new()).await;
        assert_eq!(reader.send(&address, &[("words", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = reader.send(&address, &[("words", "The district is another one.")]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
        assert!(!reader.get(&address).await.body.contains("another one"), "a remark is not public");
        let owner = house.signed_in("contributor", Some("BDT")).await;
        assert!(owner.get(&address).await.body.contains("The district is another one."));
        assert!(owner.get("/my/activities").await.body.contains("1 person says that something is wrong."));
        let open = owners::open_remarks(&app.db, 10).await.unwrap();
        let other = house.signed_in("contributor", Some("ITU")).await;
        assert!(owners::settle(app, &other.person, open[0].id).await.is_err());
        owner.send(&format!("/remarks/{}/settlement", open[0].id), &[]).await;
        assert!(owners::open_remarks(&app.db, 10).await.unwrap().is_empty());
        let visitor = resolute::accounts::Person::visitor();
        assert!(matches!(owners::remark(app, &visitor, public.id, "x").await, Err(Error::Lacks(_))));
        assert_eq!(house.audited("activity.remark").await.len(), 1);
        assert_eq!(house.audited("activity.settle-remark").await.len(), 1);
    }
}

/// The same program at another moment.
fn at(app: &App, now: fn() -> Timestamp) -> App {
    App { now, ..app.clone() }
}

async fn queued(app: &App) -> Vec<(String, String, String)> {
    app.db.all("SELECT address, subject, plain FROM mails ORDER BY id", resolute::values![]).await.unwrap()
}

#[tokio::test]
async fn an_owner_is_asked_once_a_year_about_all_entries_together() {
    for house in furnished().await {
        let app = &house.app;
        let mut tx = app.db.begin().await.unwrap();
        tx.execute(
            "INSERT INTO people (id, address, address_key, known_as, language, registered_at, confirmed_at)
             VALUES (77, 'writer@example.org', 'writer@example.org', 'Writer', 'fr', '2017-01-01', '2017-01-01')",
            resolute::values![],
        )
        .await
        .unwrap();
        tx.execute(
            "INSERT INTO role_grants (person, role, actor, granted_by, granted_at)
             VALUES (77, 'contributor', 'BDT', 'test', '2017-01-01')",
            resolute::values![],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let first = published(&house, "First network").await;
        published(&house, "Second network").await;
        assert_eq!(reminders::remind(app).await.unwrap(), 0, "nothing is a year old yet");
        let next_year = at(app, || Timestamp::constant(1_510_000_000 + 366 * 86_400, 0));
        assert_eq!(reminders::remind(&next_year).await.unwrap(), 1);
        assert_eq!(reminders::remind(&next_year).await.unwrap(), 0, "nobody is asked twice");
        let mails = queued(app).await;
        assert_eq!(mails[0].0, "writer@example.org");
        assert!(mails[0].1.starts_with("2 fiches de "), "{}", mails[0].1);
        assert!(mails[0].2.contains("First network") && mails[0].2.contains("Second network"));
        assert!(mails[0].2.contains(&format!("/activities/{}/confirmation", first.id)));
        // One is confirmed; a year later only the other is due, and half a year later the one.
        let on = jiff::civil::date(2019, 6, 1);
        activities::confirm(&next_year, &house.operator(), first.id, on).await.unwrap();
        let third_year = at(app, || Timestamp::constant(1_510_000_000 + 2 * 366 * 86_400, 0));
        assert_eq!(reminders::remind(&third_year).await.unwrap(), 1);
        assert!(!queued(app).await[1].2.contains("First network"));
        let person = resolute::accounts::Person::with_account(77, "Writer", false, Vec::new());
        reminders::set_reminded(app, &person, false).await.unwrap();
        let much_later = at(app, || Timestamp::constant(1_510_000_000 + 5 * 366 * 86_400, 0));
        assert_eq!(reminders::remind(&much_later).await.unwrap(), 0, "who wants no mail gets none");
        reminders::set_reminded(app, &person, true).await.unwrap();
        assert_eq!(reminders::remind(&much_later).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_contact_without_an_address_is_refused() {
    for house in furnished().await {
        let id = activities::begin(&house.app, &house.operator(), &record("A network")).await.unwrap().id;
        let contact = Contact { name: "N".to_owned(), email: "nowhere".to_owned() };
        let refused = owners::keep_contact(&house.app, &house.operator(), id, &contact).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    }
}
