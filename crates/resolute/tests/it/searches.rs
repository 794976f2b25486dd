//! Searches that people keep: saved, told by mail and as a feed, stopped.

use axum::http::StatusCode;
use jiff::Timestamp;
use resolute::app::App;
use resolute::finding;
use resolute::searches::{self, Alert, jobs};
use resolute::values;

use crate::house::{House, SignedIn};
use crate::register::{publish, record, with_entries};

/// Somebody with an account and a confirmed address.
async fn somebody(house: &House) -> SignedIn {
    let somebody = house.signed_in("contributor", Some("BDT")).await;
    let mut tx = house.app.db.begin().await.unwrap();
    let sql = "UPDATE people SET address = $2, address_key = $2 WHERE id = $1";
    tx.execute(sql, values![somebody.person.id.unwrap(), "person@example.org"]).await.unwrap();
    tx.commit().await.unwrap();
    somebody
}

async fn mails(app: &App) -> Vec<(String, String, Option<String>)> {
    app.db.all("SELECT subject, plain, unsubscribe FROM mails ORDER BY id", values![]).await.unwrap()
}

fn later(app: &App, now: fn() -> Timestamp) -> App {
    App { now, ..app.clone() }
}

fn an_hour_later() -> Timestamp {
    Timestamp::constant(1_510_003_600, 0)
}

fn a_day_later() -> Timestamp {
    Timestamp::constant(1_510_086_400, 0)
}

fn two_days_later() -> Timestamp {
    Timestamp::constant(1_510_172_800, 0)
}

#[tokio::test]
async fn news_are_told_once_and_what_was_there_before_is_none() {
    for house in with_entries().await {
        let owner = somebody(&house).await;
        let at = later(&house.app, an_hour_later);
        searches::save(&at, &owner.person, "Schools", "line=C2&q=schools", Alert::Daily).await.unwrap();
        let day = later(&house.app, a_day_later);
        assert_eq!(jobs::tell_due(&day).await.unwrap(), 0, "nothing new");
        let new = House { app: day.clone(), folder: house.folder };
        let id = publish(&new, &record("Computers for schools")).await;
        finding::follow(&day).await.unwrap();
        assert_eq!(jobs::tell_due(&day).await.unwrap(), 0, "not before the day is over");
        let next = later(&day, two_days_later);
        finding::follow(&next).await.unwrap();
        assert_eq!(jobs::tell_due(&next).await.unwrap(), 1);
        assert_eq!(jobs::tell_due(&next).await.unwrap(), 0, "not twice");
        let mails = mails(&next).await;
        assert_eq!(mails.len(), 1);
        let (subject, plain, stop) = &mails[0];
        assert_eq!(subject, "Schools: 1 new activity");
        assert!(plain.contains("Computers for schools"), "{plain}");
        assert!(plain.contains(&format!("/activities/{id}")), "{plain}");
        let stop = stop.as_deref().unwrap().trim_start_matches("http://localhost:8080");
        let page = new.get(stop).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let stopped = owner.send(stop, &[]).await;
        assert_eq!(stopped.status, StatusCode::SEE_OTHER, "{}", stopped.body);
        let kept = searches::of_person(&next.db, owner.person.id.unwrap()).await.unwrap();
        assert_eq!(kept[0].alert, Alert::None);
    }
}

/// A program that starts again on the same folder knows what it has told.
#[tokio::test]
async fn nothing_is_told_twice_by_a_program_that_starts_again() {
    let house = with_entries().await.swap_remove(0);
    let owner = somebody(&house).await;
    let app = later(&house.app, an_hour_later);
    searches::save(&app, &owner.person, "Schools", "q=schools", Alert::AtOnce).await.unwrap();
    let day = later(&app, a_day_later);
    publish(&House { app: day.clone(), folder: tempfile::tempdir().unwrap() }, &record("More schools")).await;
    finding::follow(&day).await.unwrap();
    assert_eq!(jobs::tell_due(&day).await.unwrap(), 1);
    let config = day.config.clone();
    let operator = house.operator();
    house.app.db.close().await;
    drop((house.app, app, day, owner));
    let opened = App::open((*config).clone(), operator).await.unwrap();
    let again = later(&opened, two_days_later);
    finding::follow(&again).await.unwrap();
    assert_eq!(jobs::tell_due(&again).await.unwrap(), 0, "the index was made by the program before");
    again.search.discard().unwrap();
    finding::rebuild(&again).await.unwrap();
    let third = later(&opened, || Timestamp::constant(1_510_259_200, 0));
    assert_eq!(jobs::tell_due(&third).await.unwrap(), 0, "nor with an index made anew");
    assert_eq!(mails(&third).await.len(), 1);
}

/// An entry of a long import becomes visible after the moment that it bears.
#[tokio::test]
async fn what_becomes_visible_late_is_told_and_what_was_told_is_not_repeated() {
    for house in with_entries().await {
        let owner = somebody(&house).await;
        let app = later(&house.app, an_hour_later);
        searches::save(&app, &owner.person, "All", "", Alert::AtOnce).await.unwrap();
        let mut tx = app.db.begin().await.unwrap();
        let sql = "UPDATE saved_searches SET created_at = $1, told_until = $1";
        tx.execute(sql, values![Timestamp::constant(1_509_999_000, 0).to_string()]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(jobs::tell_due(&app).await.unwrap(), 1, "three entries, one message");
        let house = House { app, folder: house.folder };
        publish(&house, &record("Late")).await;
        // As if its import had begun half an hour before the last look.
        let mut tx = house.app.db.begin().await.unwrap();
        let sql = "UPDATE activities SET published_at = $1 WHERE title = 'Late'";
        tx.execute(sql, values![Timestamp::constant(1_510_001_800, 0).to_string()]).await.unwrap();
        tx.commit().await.unwrap();
        finding::follow(&house.app).await.unwrap();
        let soon = later(&house.app, || Timestamp::constant(1_510_003_800, 0));
        assert_eq!(jobs::tell_due(&soon).await.unwrap(), 1);
        let mails = mails(&soon).await;
        assert_eq!(mails[1].0, "All: 1 new activity", "{mails:?}");
    }
}

#[tokio::test]
async fn searches_are_their_owners_and_pages_say_what_they_ask_for() {
    for house in with_entries().await {
        let owner = somebody(&house).await;
        let other = house.signed_in("contributor", Some("BDT")).await;
        let form = owner.get("/my/searches/new?q=schools&line=C2").await;
        assert_eq!(form.status, StatusCode::OK, "{}", form.body);
        assert!(form.body.contains("name=\"query\" value=\"q=schools&#38;line=C2\""), "{}", form.body);
        let fields = [("name", "Mine"), ("query", "q=schools&line=C2"), ("alert", "weekly")];
        let saved = owner.send("/my/searches", &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let again = owner.send("/my/searches", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a name is given once: {}", again.body);
        let list = owner.get("/my/searches").await;
        assert!(list.body.contains("/activities?q=schools&#38;line=C2"), "{}", list.body);
        let kept = searches::of_person(&house.app.db, owner.person.id.unwrap()).await.unwrap();
        let feed = house.get(&format!("/feeds/searches/{}.atom", kept[0].secret)).await;
        assert_eq!(feed.status, StatusCode::OK, "{}", feed.body);
        assert!(feed.body.contains("A network for rural schools"), "{}", feed.body);
        let unknown = house.get("/feeds/searches/0000.atom").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        let removal = format!("/my/searches/{}/removal", kept[0].id);
        assert_eq!(other.send(&removal, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(owner.send(&removal, &[]).await.status, StatusCode::SEE_OTHER);
        let ended = house.get(&format!("/feeds/searches/{}.atom", kept[0].secret)).await;
        assert_eq!(ended.status, StatusCode::GONE, "a reader of the feed is told to stop: {}", ended.body);
        let ended = house.get(&format!("/searches/{}/stop", kept[0].secret)).await;
        assert_eq!(ended.status, StatusCode::GONE, "and who follows the link of an old message");
        assert!(ended.body.contains("not kept any more"), "{}", ended.body);
        assert!(searches::of_person(&house.app.db, owner.person.id.unwrap()).await.unwrap().is_empty());
        assert_eq!(house.audited("search.save").await.len(), 1);
        let all = house.get("/feeds/activities.atom?line=C4").await;
        assert!(all.body.contains("Before the bell") && !all.body.contains("rural"), "{}", all.body);
    }
}
