//! Calls for inputs to a report: asked once, reminded, answered by link or by account, landed beside what officers wrote.

use axum::http::StatusCode;
use jiff::Timestamp;
use resolute::activities::links;
use resolute::app::App;
use resolute::error::Error;
use resolute::reports::inputs::model::State;
use resolute::reports::inputs::{self, Asking, Judgement, Reader, jobs, listing};
use resolute::reports::{self, Step};
use resolute::verdicts::Verdict;
use serde_json::Value;

use crate::house::{House, SignedIn};
use crate::instruments::with_demonstration;
use crate::register::{publish, record};

const DUTY: &str = "wtdc-30/2014/instructs-bdt-director/1";

async fn draft(app: &App, house: &House) -> i64 {
    let period = ("2015-01-01", "2017-10-01");
    let asked = reports::Asked::of("implementation", "wtdc-30", period, "en").unwrap();
    reports::keep(app, &house.operator(), &asked, None).await.unwrap()
}

fn by_mail(places: &str, due_on: &str) -> Asking {
    Asking {
        places: places.to_owned(),
        email: "focal@ministry.example".to_owned(),
        name: "Focal Point".to_owned(),
        actor: "BDT".to_owned(),
        due_on: due_on.to_owned(),
        message: "EXERCISE: two lines are enough.".to_owned(),
        ..Asking::default()
    }
}

fn at(app: &App, now: fn() -> Timestamp) -> App {
    App { now, ..app.clone() }
}

/// The addresses that stand in the messages to somebody, in the order in which they were queued.
async fn links_to(app: &App, address: &str) -> Vec<String> {
    let sql = "SELECT plain FROM mails WHERE address = $1 ORDER BY id";
    let mails: Vec<(String,)> = app.db.all(sql, resolute::values![address]).await.unwrap();
    let lines = mails.iter().flat_map(|(plain,)| plain.lines());
    lines.filter_map(|line| line.split_once("/inputs/").map(|(_, rest)| format!("/inputs/{rest}"))).collect()
}

async fn states(app: &App, house: &House, report: i64) -> Vec<State> {
    let kept = reports::seen(app, &house.operator(), report).await.unwrap();
    let today = jiff::tz::Offset::UTC.to_datetime((app.now)()).date();
    let lines = listing::lines(app, &kept, today).await.unwrap();
    lines.iter().map(|line| line.state).collect()
}

fn visitor(house: &House) -> SignedIn {
    SignedIn { app: house.as_visitor(), person: resolute::accounts::Person::visitor() }
}

#[tokio::test]
async fn a_focal_point_without_an_account_answers_by_the_link_and_the_answer_lands_beside_what_was_written() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let own = resolute::activities::model::Record {
            organisation: "BDT".to_owned(),
            ..record("Schools online")
        };
        let id = publish(&house, &own).await;
        let mut tx = app.db.begin().await.unwrap();
        tx.execute("UPDATE activities SET owner = 'BDT' WHERE id = $1", resolute::values![id]).await.unwrap();
        tx.commit().await.unwrap();
        let link = links::suggest(app, &operator, (id, DUTY), ("person", "It says so.")).await.unwrap();
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        let report = draft(app, &house).await;
        reports::write(app, &operator, report, (DUTY, "The officer's own words.", 0)).await.unwrap();

        let done = inputs::ask(app, &operator, report, &by_mail(DUTY, "2017-11-20")).await.unwrap();
        assert_eq!((done.asked.len(), done.reminded.len(), done.left_alone.len()), (1, 0, 0));
        let address = links_to(app, "focal@ministry.example").await.remove(0);
        let guest = visitor(&house);
        let page = guest.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert_eq!(page.headers["cache-control"], "no-store");
        for shown in [
            "Schools online",
            "EXERCISE: two lines",
            "what is held is complete",
            "The officer&#39;s own words.",
        ] {
            assert!(page.body.contains(shown), "{shown}: {}", page.body);
        }
        assert_eq!(states(app, &house, report).await, [State::Opened]);

        let code = address.split_once("code=").unwrap().1;
        let long = "x".repeat(100_000);
        let fields = |words| [("code", code), ("kind", "words"), ("words", words), ("signed_as", "A. Focal")];
        let refused = guest.send("/inputs/answer", &fields(&long)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("100000 characters") && refused.body.contains(&long),
            "nothing is lost"
        );
        let empty = guest.send("/inputs/answer", &fields(" ")).await;
        assert!(empty.body.contains("nothing was written"));
        let other = [("code", "0123"), ("kind", "words"), ("words", "Kept by me.")];
        let stranger = guest.send("/inputs/answer", &other).await;
        assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stranger.body.contains("This link is none of ours") && stranger.body.contains("Kept by me."));
        let editor = house.signed_in("editor", None).await;
        let passed_on = editor.send("/inputs/answer", &fields("Not mine.")).await;
        assert_eq!(passed_on.status, StatusCode::FORBIDDEN);
        assert!(passed_on.body.contains("Not mine."), "{}", passed_on.body);

        let taken =
            guest.send("/inputs/answer", &fields("We connected <ten> schools.\n\nMore follow.")).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        assert_eq!(states(app, &house, report).await, [State::Received]);
        let page = house.get(&format!("/reports/{report}")).await;
        for shown in [
            "The officer&#39;s own words.",
            "We connected &lt;ten&gt; schools.",
            "by A. Focal for ",
            "waits for acceptance",
        ] {
            assert!(page.body.contains(shown), "{shown}: {}", page.body);
        }

        let step = async |step: Step| {
            let revision = reports::seen(app, &operator, report).await.unwrap().revision;
            reports::step(app, &operator, report, (step, revision)).await
        };
        step(Step::Review).await.unwrap();
        let early = step(Step::Issue).await;
        assert!(matches!(&early, Err(Error::Conflict(why)) if why.contains("accept them")), "{early:?}");
        let kept = reports::seen(app, &operator, report).await.unwrap();
        let given = &kept.contributions[0];
        let judged = |verdict: &str, words: Option<&str>, revision| Judgement {
            verdict: verdict.to_owned(),
            words: words.map(str::to_owned),
            revision,
            input: given.input,
        };
        let stale = inputs::judge(app, &operator, report, &judged("accepted", None, 9)).await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        inputs::judge(
            app,
            &operator,
            report,
            &judged("accepted", Some("Ten schools were connected."), given.revision),
        )
        .await
        .unwrap();
        let late = guest.send("/inputs/answer", &fields("Another answer.")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Another answer."), "what was typed stays");
        step(Step::Review).await.unwrap();
        step(Step::Issue).await.unwrap();
        let issued = guest.get(&format!("/reports/{report}")).await;
        for shown in ["Ten schools were connected.", "(edited)", "The officer&#39;s own words."] {
            assert!(issued.body.contains(shown), "{shown}: {}", issued.body);
        }
        assert!(!issued.body.contains("waits for acceptance"));
        let after = guest.send("/inputs/answer", &fields("Too late.")).await;
        assert_eq!(after.status, StatusCode::CONFLICT);
        assert!(after.body.contains("is issued") && after.body.contains("Too late."), "{}", after.body);
        let steps = app
            .db
            .all::<(String, String)>("SELECT step, words FROM input_steps ORDER BY id", resolute::values![]);
        let steps = steps.await.unwrap();
        let names: Vec<&str> = steps.iter().map(|(step, _)| step.as_str()).collect();
        assert_eq!(names, ["asked", "opened", "received", "accepted"]);
        assert_eq!(steps[2].1, "We connected <ten> schools.\n\nMore follow.", "as it was given");
        assert_eq!(house.audited("input.answer").await[0].0, "by link");

        // A correction starts with the same words.
        let revision = reports::seen(app, &operator, report).await.unwrap().revision;
        let next = reports::step(app, &operator, report, (Step::Correct, revision)).await.unwrap();
        let corrected = reports::seen(app, &operator, next).await.unwrap();
        assert_eq!(corrected.contributions[0].words, "Ten schools were connected.");
        let page = house.get(&format!("/reports/{next}/inputs")).await;
        assert!(page.body.contains("Ten schools were connected."), "{}", page.body);
    }
}

#[tokio::test]
async fn nobody_is_asked_twice_and_reminders_go_once_before_and_once_after() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let report = draft(app, &house).await;
        let past = inputs::ask(app, &operator, report, &by_mail(DUTY, "2017-11-01")).await;
        assert!(matches!(&past, Err(Error::Invalid(why)) if why.contains("has passed")), "{past:?}");
        let nowhere = inputs::ask(app, &operator, report, &by_mail("nowhere", "2017-11-20")).await;
        assert!(matches!(&nowhere, Err(Error::NotFound(why)) if why.contains("introduction")), "{nowhere:?}");
        let nobody = Asking { actor: "NOBODY".to_owned(), ..by_mail(DUTY, "2017-11-20") };
        assert!(matches!(inputs::ask(app, &operator, report, &nobody).await, Err(Error::Invalid(_))));
        let both = format!("{DUTY};introduction;{DUTY}");
        let done = inputs::ask(app, &operator, report, &by_mail(&both, "2017-11-20")).await.unwrap();
        assert_eq!(done.asked.len(), 2);
        assert_eq!(links_to(app, "focal@ministry.example").await.len(), 2, "one message with both");

        let again = inputs::ask(app, &operator, report, &by_mail(DUTY, "2017-11-20")).await.unwrap();
        assert_eq!((again.asked.len(), again.left_alone.len()), (0, 1), "asked a moment ago");
        let next_day = at(app, || Timestamp::constant(1_510_000_000 + 2 * 86_400, 0));
        let again = inputs::ask(&next_day, &operator, report, &by_mail(DUTY, "2017-11-20")).await.unwrap();
        assert_eq!((again.asked.len(), again.reminded.len()), (0, 1));
        assert_eq!(jobs::remind_due(&next_day).await.unwrap(), 0, "two weeks before");
        let week_before = at(app, || Timestamp::constant(1_510_000_000 + 8 * 86_400, 0));
        assert_eq!(jobs::remind_due(&week_before).await.unwrap(), 2);
        assert_eq!(jobs::remind_due(&week_before).await.unwrap(), 0, "once");
        let late = at(app, || Timestamp::constant(1_510_000_000 + 15 * 86_400, 0));
        assert_eq!(states(&late, &house, report).await, [State::Overdue, State::Overdue]);
        assert_eq!(jobs::remind_due(&late).await.unwrap(), 2);
        assert_eq!(jobs::remind_due(&late).await.unwrap(), 0, "once");

        let due = house.get("/api/v1/deadlines?kind=input&as_of=2017-11-21&actor=BDT").await;
        let due: Value = serde_json::from_str(&due.body).unwrap();
        assert_eq!(due["deadlines"][0]["state"], "overdue");
        assert_eq!(due["deadlines"].as_array().unwrap().len(), 2);
        assert!(!due.to_string().contains("focal@ministry.example"), "who is asked is for those who ask");
        let calendar = house.get("/calendar/actors/BDT.ics").await;
        assert!(calendar.body.contains("20171120"), "{}", calendar.body);

        // An outdated link is none.
        let address = links_to(app, "focal@ministry.example").await.remove(0);
        let code = address.split_once("code=").unwrap().1.to_owned();
        let year_later = at(&house.as_visitor(), || Timestamp::constant(1_510_000_000 + 400 * 86_400, 0));
        let person = resolute::accounts::Person::visitor();
        let gone = inputs::find(&year_later, &person, Reader::Code(&code), None).await;
        assert!(matches!(gone, Err(Error::Field("code", _))), "{gone:?}");

        // What is withdrawn takes no answer, and may be asked again.
        inputs::withdraw(app, &operator, done.asked[0], "EXERCISE").await.unwrap();
        let guest = visitor(&house);
        let sent =
            guest.send("/inputs/answer", &[("code", &code), ("kind", "words"), ("words", "My words.")]).await;
        assert_eq!(sent.status, StatusCode::CONFLICT);
        assert!(sent.body.contains("was withdrawn") && sent.body.contains("My words."), "{}", sent.body);
        let anew = inputs::ask(app, &operator, report, &by_mail(DUTY, "2017-12-20")).await.unwrap();
        assert_eq!(anew.asked.len(), 1);
        assert_eq!(house.audited("input.withdraw").await.len(), 1);
    }
}

#[tokio::test]
async fn a_focal_point_with_an_account_finds_it_says_that_all_is_held_and_the_figures_open_their_rows() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let focal = house.signed_in("focal-point", Some("BDT")).await;
        let other = house.signed_in("focal-point", Some("ITU-SG")).await;
        let editor = house.signed_in("editor", None).await;
        let report = draft(app, &house).await;
        let account = focal.person.id.unwrap();
        let value = format!("{account}@BDT");
        let form =
            [("places", DUTY), ("places", "introduction"), ("focal", &value), ("due_on", "2017-11-20")];
        let asked = editor.send(&format!("/reports/{report}/inputs"), &form).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
        let wrong =
            [("places", DUTY), ("focal", &value), ("due_on", "2001-01-01"), ("message", "Kept message")];
        let refused = editor.send(&format!("/reports/{report}/inputs"), &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("has passed") && refused.body.contains("Kept message"),
            "{}",
            refused.body
        );

        let mine = focal.get("/my/inputs").await;
        assert!(mine.body.contains("/inputs/1") && mine.body.contains("/inputs/2"), "{}", mine.body);
        assert!(!other.get("/my/inputs").await.body.contains("/inputs/1"));
        assert_eq!(other.get("/inputs/1").await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.get(&format!("/reports/{report}/inputs")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            other.get(&format!("/reports/{report}/inputs/inputs.csv")).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(focal.get("/inputs/1").await.status, StatusCode::OK);
        let done = focal.send("/inputs/1", &[("kind", "complete"), ("words", "")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let declined = focal.send("/inputs/2", &[("kind", "declined"), ("reason", "Not ours.")]).await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER, "{}", declined.body);
        assert_eq!(states(app, &house, report).await, [State::Received, State::Declined]);
        let figures = editor.get(&format!("/api/v1/reports/{report}/inputs?state=declined")).await;
        let figures: Value = serde_json::from_str(&figures.body).unwrap();
        assert_eq!((&figures["figures"]["asked"], &figures["figures"]["received"]), (&2.into(), &1.into()));
        assert_eq!(figures["inputs"].as_array().unwrap().len(), 1);
        let page = editor.get(&format!("/reports/{report}/inputs?state=received")).await;
        assert!(
            page.body.contains("?state=received\"") && page.body.contains("id=\"input-1\""),
            "{}",
            page.body
        );
        assert!(!page.body.contains("id=\"input-2\""));
        let csv = editor.get(&format!("/reports/{report}/inputs/inputs.csv")).await;
        assert!(csv.body.contains("complete") && csv.body.contains("declined"), "{}", csv.body);

        // The next report of the kind shows what was answered before.
        let next = draft(app, &house).await;
        let asking = Asking { account: Some(account), email: String::new(), ..by_mail(DUTY, "2017-12-20") };
        let done = inputs::ask(app, &operator, next, &asking).await.unwrap();
        let held = focal.ask("GET", &format!("/api/v1/inputs/{}", done.asked[0]), &Value::Null).await;
        let held: Value = serde_json::from_str(&held.body).unwrap();
        assert_eq!(held["held"]["earlier"][0]["report"], report);

        // Who leaves is forgotten, and what they did stays.
        resolute::accounts::personal_data::actions::remove(app, &operator, account).await.unwrap();
        let readers: Vec<(i64,)> =
            app.db.all("SELECT input FROM input_readers", resolute::values![]).await.unwrap();
        assert!(readers.is_empty());
        assert_eq!(states(app, &house, report).await, [State::Received, State::Declined]);
        let page = editor.get(&format!("/reports/{report}/inputs")).await;
        assert_eq!(page.status, StatusCode::OK);
    }
}
