//! What is due when: conferences that move, and everything that hangs on them.

use axum::http::StatusCode;
use resolute::conferences::model::MoveAsked;
use resolute::deadlines::{self, move_to};
use resolute::{conferences, instruments, mandates, obligations, reference, trace};
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
        let due = deadlines::deadlines(&house.app, "2014-12-01".parse().unwrap()).await.unwrap();
        assert!(
            due.iter().any(|one| one.kind == deadlines::model::Kind::Duty && one.day.is_some()),
            "{due:?}"
        );
    }
}

#[tokio::test]
async fn the_asks_of_the_general_assembly_are_obligations_with_their_provenance() {
    for house in with_demonstration().await {
        let found = json(&house, "/api/v1/obligations?instrument=unga-80-173&as_of=2026-11-25").await;
        assert_eq!(found["total"], 15);
        let all = found["obligations"].as_array().unwrap();
        assert!(
            all.iter()
                .all(|one| one["source"] != "" && one["verified"] != "" && one["said_by"] == "reference")
        );
        let decisions: Vec<&Value> = all.iter().filter(|one| one["nature"] == "decision").collect();
        assert_eq!((decisions.len(), &decisions[0]["state"]), (1, &Value::Null));
        let road_map = all.iter().find(|one| one["paragraph"] == "113").unwrap();
        assert_eq!(
            (&road_map["due_year"], &road_map["receiver_words"]),
            (&2027.into(), &"CSTD 30th session".into())
        );
        // Only the end of the year is surely late.
        assert_eq!(road_map["day"], "2027-12-31");
        let due = json(&house, "/api/v1/deadlines?kind=obligation&as_of=2026-11-25").await;
        assert_eq!(due["total"], 14);
        let again = reference::load(&house.app, &house.operator()).await.unwrap();
        assert!(again.iter().all(|one| !one.changed));
        assert_eq!(
            json(&house, "/api/v1/obligations?instrument=unga-80-173&as_of=2026-11-25").await["total"],
            15
        );
        // A session that somebody adds under the name that the source gives it dates what is due at it.
        let new = conferences::model::NewConference {
            label: "CSTD 30th session".to_owned(),
            body: "CSTD".to_owned(),
            place: "EXERCISE".to_owned(),
            days: to("2027-04-12", "2027-04-16", "EXERCISE"),
        };
        deadlines::add(&house.app, &house.operator(), &new).await.unwrap();
        let found = json(&house, "/api/v1/obligations?instrument=unga-80-173&as_of=2026-11-25").await;
        let road_map = found["obligations"].as_array().unwrap().iter().find(|one| one["paragraph"] == "113");
        assert_eq!(road_map.unwrap()["day"], "2027-04-12");
    }
}

#[tokio::test]
async fn a_duty_with_a_recipient_is_suggested_confirmed_handed_over_and_received_in_this_order() {
    for house in with_demonstration().await {
        let at = "/api/v1/obligations?standing=suggested&as_of=2017-10-09";
        let before = json(&house, at).await;
        let one = before["obligations"][0].clone();
        let address =
            one["paragraph"].as_str().expect("the demonstration has a duty with a recipient").to_owned();
        assert!(!one["because"].as_str().unwrap().is_empty() && one["id"] == 0);
        let editor = house.signed_in("editor", None).await;
        let page = editor.get("/obligations?standing=suggested&as_of=2017-10-09").await;
        assert!(page.body.contains("Suggested because") && page.body.contains(&address), "{}", page.body);
        let sent =
            editor.send("/obligations/decisions", &[("address", &address), ("verdict", "confirmed")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let after = json(&house, at).await;
        assert_eq!(after["total"].as_u64().unwrap() + 1, before["total"].as_u64().unwrap());
        let mine =
            obligations::all(&house.app.db).await.unwrap().into_iter().find(|one| one.lineage.is_some());
        let mine = mine.unwrap();
        let path = format!("/obligations/{}", mine.id);
        let refused = editor.send(&format!("{path}/receipt"), &[("happened_on", "2017-10-09")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("not handed over yet"), "{}", refused.body);
        let handed = [("happened_on", "2017-10-20"), ("document", "https://example.org/summary")];
        assert_eq!(editor.send(&format!("{path}/handing-over"), &handed).await.status, StatusCode::SEE_OTHER);
        let early = editor.send(&format!("{path}/receipt"), &[("happened_on", "2017-10-19")]).await;
        assert!(early.body.contains("cannot have been received"), "{}", early.body);
        let future = editor.send(&format!("{path}/receipt"), &[("happened_on", "2017-12-01")]).await;
        assert!(future.body.contains("has not come yet"));
        let received = [("happened_on", "2017-10-23"), ("by_whom", "EXERCISE")];
        assert_eq!(editor.send(&format!("{path}/receipt"), &received).await.status, StatusCode::SEE_OTHER);
        let twice = editor.send(&format!("{path}/receipt"), &received).await;
        assert!(twice.body.contains("received already"));
        let page = house.get(&path).await;
        assert!(
            page.body.contains("https://example.org/summary") && page.body.contains("EXERCISE"),
            "{}",
            page.body
        );
        let on = |day: &str| {
            format!("/api/v1/obligations?instrument={}&as_of={day}", mine.instrument.clone().unwrap())
        };
        let progress = |list: Value| {
            let rows = list["obligations"].as_array().unwrap().clone();
            rows.into_iter().find(|one| one["id"] == mine.id).map(|one| one["progress"].clone())
        };
        assert_eq!(progress(json(&house, &on("2017-10-19")).await), Some("open".into()));
        assert_eq!(progress(json(&house, &on("2017-10-21")).await), Some("handed".into()));
        assert_eq!(progress(json(&house, &on("2017-10-23")).await), Some("received".into()));
        let visitor = house.signed_in("contributor", Some("UNESCO")).await;
        assert_eq!(
            visitor.send(&format!("{path}/handing-over"), &handed).await.status,
            StatusCode::FORBIDDEN
        );
        let csv = house.get("/exports/obligations/obligations.csv?progress=received").await;
        assert!(csv.body.contains("https://example.org/summary"), "{}", csv.body);
    }
}

#[tokio::test]
async fn calendars_are_read_by_another_program_and_a_second_reading_doubles_nothing() {
    let judge = std::process::Command::new("python3").args(["-c", "import icalendar"]).output();
    let has_judge = judge.is_ok_and(|output| output.status.success());
    for house in with_demonstration().await {
        let path = "/calendar/instruments/wtdc-30.ics";
        let first = house.get(path).await;
        assert_eq!(first.status, StatusCode::OK);
        assert!(house.get("/calendar/actors/DIR-BDT.ics").await.body.starts_with("BEGIN:VCALENDAR\r\n"));
        assert_eq!(house.get("/calendar/nothing/x.ics").await.status, StatusCode::NOT_FOUND);
        let all = house.get("/calendar/all.ics?as_of=2014-12-01").await.body;
        let label = json(&house, "/api/v1/deadlines?as_of=2014-12-01&kind=duty&instrument=wtdc-30").await
            ["deadlines"]
            .as_array()
            .unwrap()
            .iter()
            .find_map(|one| one["conference"].as_str().map(str::to_owned))
            .unwrap();
        move_to(&house.app, &house.operator(), &label, &to("2019-02-11", "", "EXERCISE")).await.unwrap();
        let moved = house.get("/calendar/all.ics?as_of=2014-12-01").await.body;
        let (old, new) = (house.path("old.ics"), house.path("new.ics"));
        std::fs::write(&old, &all).unwrap();
        std::fs::write(&new, &moved).unwrap();
        if !has_judge {
            println!("skipped: Python has no icalendar here");
            continue;
        }
        let script = "import sys, icalendar\n\
            def events(path):\n    calendar = icalendar.Calendar.from_ical(open(path, 'rb').read())\n    \
            return [event for event in calendar.walk('VEVENT')]\n\
            old, new = events(sys.argv[1]), events(sys.argv[2])\n\
            book = {str(event['UID']): event for event in old}\n\
            assert old and len(book) == len(old), 'a UID stands twice'\n\
            before = len(book)\n\
            moved = 0\n\
            for event in new:\n    assert not event.errors, event.errors\n    \
            known = book.get(str(event['UID']))\n    assert known is not None, event['UID']\n    \
            if known['DTSTART'].dt != event['DTSTART'].dt:\n        moved += 1\n        \
            assert event['SEQUENCE'] > known['SEQUENCE']\n    book[str(event['UID'])] = event\n\
            assert len(book) == before and moved, (before, len(book), moved)\n\
            print(before, moved)";
        let judged =
            std::process::Command::new("python3").args(["-c", script]).arg(&old).arg(&new).output().unwrap();
        assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    }
}

#[tokio::test]
async fn reminders_go_to_who_asked_and_never_twice() {
    use resolute::deadlines::reminders::{self, Every};
    for house in with_demonstration().await {
        let mut app = house.app.clone();
        let reader = house.signed_in("contributor", Some("UNGIS")).await;
        let sql =
            "UPDATE people SET address = 'one@example.org', address_key = 'one@example.org' WHERE id = $1";
        let mut tx = app.db.begin().await.unwrap();
        tx.execute(sql, resolute::values![reader.person.id.unwrap()]).await.unwrap();
        tx.commit().await.unwrap();
        app.now = || "2027-11-01T08:00:00Z".parse().unwrap();
        // Nobody asked yet.
        assert_eq!(reminders::jobs::remind_due(&app).await.unwrap(), 0);
        assert_eq!(reader.send("/my/reminders", &[("every", "daily")]).await.status, StatusCode::SEE_OTHER);
        assert!(reader.get("/my/reminders").await.body.contains("value=\"daily\" selected"));
        assert_eq!(reminders::jobs::remind_due(&app).await.unwrap(), 1);
        app.now = || "2027-11-03T08:00:00Z".parse().unwrap();
        assert_eq!(reminders::jobs::remind_due(&app).await.unwrap(), 0);
        // The year is over: now it is late, and that is told once.
        app.now = || "2028-01-02T08:00:00Z".parse().unwrap();
        assert_eq!(reminders::jobs::remind_due(&app).await.unwrap(), 1);
        app.now = || "2028-01-04T08:00:00Z".parse().unwrap();
        assert_eq!(reminders::jobs::remind_due(&app).await.unwrap(), 0);
        let digest = reminders::of_person(&app.db, reader.person.id.unwrap()).await.unwrap().unwrap();
        assert_eq!(digest.every, Every::Day);
        let stop = format!("/reminders/{}/stop", digest.secret);
        assert!(house.get(&stop).await.body.contains("method=\"post\""));
        assert_eq!(reader.send(&stop, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(reminders::of_person(&app.db, reader.person.id.unwrap()).await.unwrap().is_none());
        let mails: Vec<(String,)> =
            app.db.all("SELECT address FROM mails", resolute::values![]).await.unwrap();
        assert_eq!(mails.len(), 2);
    }
}

#[tokio::test]
async fn nothing_is_owed_by_a_text_that_was_not_there_yet() {
    for house in with_demonstration().await {
        for address in ["/api/v1/deadlines?as_of=2017-10-09", "/api/v1/obligations?as_of=2017-10-09"] {
            let early = json(&house, &format!("{address}&instrument=unga-80-173")).await;
            assert_eq!(early["total"], 0, "{address}");
        }
        let now = json(&house, "/api/v1/deadlines?as_of=2026-11-25&instrument=unga-80-173").await;
        assert_eq!(now["total"], 14, "tasks, not the decision");
    }
}
