//! Plans: the real one of the reference set, outputs that answer duties, and what that does to the state of a duty.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::civil::date;
use resolute::error::Error;
use resolute::plans::exchange::{self, reading};
use resolute::plans::links::{self, suggesting};
use resolute::plans::milestones;
use resolute::plans::model::{Given, Kind, PlanGiven, StepGiven};
use resolute::plans::register::{Filter, register};
use resolute::trace::model::State;
use resolute::verdicts::Verdict;
use resolute::{mandates, plans, reference, trace};
use serde_json::{Value, json};

use crate::house::{Answer, House, SignedIn, call, houses};
use crate::instruments::with_demonstration;

const REAL: &str = "itu-d-2020-2023";
/// A duty in force of the demonstration.
const DUTY: &str = "wtdc-30/2014/instructs-bdt-director/2";

fn output(code: &str, title: &str) -> Given {
    Given {
        code: code.to_owned(),
        kind: "output".to_owned(),
        title: title.to_owned(),
        lead: "BDT".to_owned(),
        ..Given::default()
    }
}

async fn state_of(house: &House, address: &str, day: &str) -> State {
    let duty = mandates::by_address(&house.app.db, address, None).await.unwrap();
    trace::listed(&house.app, duty, Some(day)).await.unwrap().status.state
}

async fn with_reference() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

#[tokio::test]
async fn the_real_plan_is_loaded_with_its_figures_as_they_stand() {
    for house in with_reference().await {
        let all = plans::all(&house.app.db).await.unwrap();
        let codes: Vec<&str> = all.iter().map(|plan| plan.code.as_str()).collect();
        assert_eq!(codes, ["itu-d-2023-2025", REAL]);
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let (items, _) = register(&house.app, &plan, &Filter::default()).await.unwrap();
        let of = |kind| items.iter().filter(|one| one.item.kind == kind).count();
        assert_eq!([of(Kind::Objective), of(Kind::Outcome), of(Kind::Output)], [4, 16, 17]);
        // Every cell of the file stands in an item, exactly.
        #[derive(serde::Deserialize)]
        struct Row {
            period: String,
            code: String,
            parent: String,
            title: String,
            planned_cost_kchf: String,
            goal5_kchf: String,
            source: String,
            verified: String,
        }
        for row in resolute_reference::rows::<Row>("itu_d_results_framework") {
            if row.period != "2020-2023" {
                continue;
            }
            let one = items.iter().find(|one| one.item.code == row.code).unwrap();
            assert_eq!(
                (&one.item.title, one.under.as_deref().unwrap_or("")),
                (&row.title, row.parent.as_str())
            );
            assert_eq!((&one.item.source, &one.item.verified), (&row.source, &row.verified));
            assert_eq!(one.item.details.required, row.planned_cost_kchf);
            if !row.planned_cost_kchf.is_empty() {
                assert_eq!((&*one.item.details.currency, &*one.item.details.unit), ("CHF", "thousand"));
                assert_eq!(one.item.details.shares[4].amount, row.goal5_kchf);
            }
        }
        let page = house.get("/plans/itu-d-2020-2023").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("55,147 thousand CHF") && page.body.contains("PP-71 (Rev. Dubai, 2018)"));
        // Loading again changes nothing.
        reference::load(&house.app, &house.operator()).await.unwrap();
        assert_eq!(plans::items(&house.app.db, plan.id).await.unwrap().len(), 37);
        let list = house.get("/plans").await.body;
        assert!(list.contains("ITU-D results framework 2020-2023") && list.contains("17 outputs"), "{list}");
        let csv = house.get("/exports/plan/itu-d-2020-2023.csv?kind=output").await.body;
        assert!(csv.starts_with("code,kind,parent,title,lead,") && csv.lines().count() == 18, "{csv}");
    }
}

#[tokio::test]
async fn words_suggest_which_outputs_answer_which_duties_and_count_for_nothing() {
    for house in with_demonstration().await {
        let before = state_of(&house, DUTY, "2017-10-09").await;
        let kept = suggesting::fill(&house.app, &house.operator()).await.unwrap();
        assert!(kept > 0, "nothing is suggested");
        let suggested = links::all(&house.app.db, None).await.unwrap();
        assert_eq!(suggested.len(), kept);
        assert!(suggested.iter().all(|link| link.said_by == "machine" && link.standing == "suggested"));
        assert!(suggested.iter().all(|link| !link.because.is_empty()), "each says which words led to it");
        // Whose work it is says nothing of what it is.
        assert!(suggested.iter().all(|link| !link.because.contains("telecommunication")), "{suggested:?}");
        let human = suggested.iter().find(|link| link.code == "D.3-3" && link.because.contains("capacity"));
        assert!(human.is_some_and(|link| link.because.contains("human")), "{suggested:?}");
        assert_eq!(suggesting::fill(&house.app, &house.operator()).await.unwrap(), 0, "once is enough");
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, before);
        let first = &suggested[0];
        let page = house.get(&format!("/plans/items/{}", first.item)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(&first.address) && page.body.contains("suggested"), "{}", page.body);
    }
}

#[tokio::test]
async fn an_output_for_a_duty_changes_its_state_once_it_is_confirmed() {
    for house in with_demonstration().await {
        let writer = house.signed_in("contributor", Some("BDT")).await;
        let reviewer = house.signed_in("reviewer", Some("BDT")).await;
        let form = writer.get(&format!("/plans/{REAL}/items/new?duty={DUTY}")).await;
        assert_eq!(form.status, StatusCode::OK, "{}", form.body);
        let before = state_of(&house, DUTY, "2017-10-09").await;
        let sent = [
            ("kind", "output"),
            ("code", "X.1"),
            ("title", "Assistance in statistics"),
            ("lead", "BDT"),
            ("duty", DUTY),
        ];
        let made = writer.send(&format!("/plans/{REAL}/items"), &sent).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let duty = mandates::by_address(&house.app.db, DUTY, None).await.unwrap();
        let answers = links::by_lineage(&house.app.db, &duty.lineage).await.unwrap();
        assert_eq!((answers.len(), answers[0].standing.as_str()), (1, "suggested"));
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, before, "a suggestion counts for nothing");

        let verdict = [("verdict", "confirmed"), ("back", "duty")];
        let path = format!("/answers/{}/verdicts", answers[0].id);
        assert_eq!(writer.send(&path, &verdict).await.status, StatusCode::FORBIDDEN);
        let confirmed = reviewer.send(&path, &verdict).await;
        assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.body);
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, State::Planned);
        assert_eq!(reviewer.send(&path, &verdict).await.status, StatusCode::CONFLICT);

        let page = house.get(&format!("/mandates/{DUTY}")).await.body;
        assert!(page.contains("Assistance in statistics"), "{page}");
        let work: Value = serde_json::from_str(
            &house.get("/api/v1/instruments/wtdc-30/work?proposal=none&as_of=2017-10-09").await.body,
        )
        .unwrap();
        let row = work["rows"].as_array().unwrap().iter().find(|row| row["address"] == DUTY);
        assert_eq!(row.unwrap()["counts"]["outputs"], 1);

        // It begins, and is finished with evidence that a reviewer confirms.
        let item = answers[0].item;
        let started = [("step", "started"), ("happened_on", "2017-03-01")];
        let path = format!("/plans/items/{item}/steps");
        assert_eq!(writer.send(&path, &started).await.status, StatusCode::SEE_OTHER);
        assert_eq!(state_of(&house, DUTY, "2017-02-01").await, State::Planned);
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, State::UnderWay);
        let future = [("step", "finished"), ("happened_on", "2030-01-01")];
        assert_eq!(writer.send(&path, &future).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let finished = [
            ("step", "finished"),
            ("happened_on", "2017-09-01"),
            ("evidence", "The report"),
            ("note", "Done"),
        ];
        assert_eq!(writer.send(&path, &finished).await.status, StatusCode::SEE_OTHER);
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, State::UnderWay);
        let step = plans::steps_of(&house.app.db, item).await.unwrap().pop().unwrap();
        plans::decide_step(&house.app, &reviewer.person, step.id, true).await.unwrap();
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, State::Delivered);
        assert_eq!(house.audited("plan-item.evidence-verdict").await.len(), 1);

        links::decide(&house.app, &reviewer.person, answers[0].id, Verdict::Dismissed, "wrong")
            .await
            .unwrap();
        assert_eq!(state_of(&house, DUTY, "2017-10-09").await, before);
        let answered = links::answers(&house.app.db, date(2017, 10, 9)).await.unwrap();
        assert!(answered.is_empty());
    }
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    for house in with_reference().await {
        let writer = house.signed_in("contributor", Some("BDT")).await;
        let path = format!("/plans/{REAL}/items");
        let sent = [
            ("kind", "output"),
            ("code", "X.2"),
            ("title", "Kept words"),
            ("starts_on", "2021-05-01"),
            ("due_on", "2021-04-01"),
        ];
        let refused = writer.send(&path, &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("It would be due before it starts."), "{}", refused.body);
        assert!(
            refused.body.contains("value=\"Kept words\"") && refused.body.contains("id=\"due_on-problem\"")
        );

        // A contributor of another body may not, a visitor neither.
        let other = house.signed_in("contributor", Some("ITU-T")).await;
        let sound = [("kind", "output"), ("code", "X.2"), ("title", "Words")];
        assert_eq!(other.send(&path, &sound).await.status, StatusCode::FORBIDDEN);
        assert_eq!(house.audited("plan-item.add").await.len(), 0);

        // An event whose day nobody knows is kept, and says so.
        let mut given = output("X.3", "At an event");
        given.due_event = "the next meeting of the group".to_owned();
        let upper = plans::add_item(&house.app, &writer.person, REAL, &given).await.unwrap();
        let page = house.get(&format!("/plans/items/{upper}")).await.body;
        assert!(page.contains("the next meeting of the group") && page.contains("date not known"), "{page}");

        // Outputs in a circle.
        let mut lower = output("X.3.a", "A part of it");
        lower.parent = "X.3".to_owned();
        plans::add_item(&house.app, &writer.person, REAL, &lower).await.unwrap();
        given.parent = "X.3.a".to_owned();
        let circle = plans::change_item(&house.app, &writer.person, (upper, 1), &given).await.unwrap_err();
        assert!(matches!(&circle, Error::Invalid(why) if why.contains("already under it")), "{circle}");

        // Two who change the same: the second sees both.
        given.parent = String::new();
        given.title = "First".to_owned();
        plans::change_item(&house.app, &writer.person, (upper, 1), &given).await.unwrap();
        let second = [("kind", "output"), ("code", "X.3"), ("title", "Second"), ("revision", "1")];
        let conflict = writer.send(&format!("/plans/items/{upper}"), &second).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", conflict.body);
        assert!(conflict.body.contains("First") && conflict.body.contains("Second"), "{}", conflict.body);
        let again = plans::item(&house.app.db, upper).await.unwrap();
        assert_eq!((again.title.as_str(), again.revision), ("First", 2));
    }
}

#[tokio::test]
async fn programs_do_what_pages_do() {
    for house in with_reference().await {
        let officer = house.signed_in("administrator", None).await;
        let plan = json!({
            "code": "bdt-2026", "title": "Work of 2026", "body": "BDT", "from_year": "2026", "to_year": "2026",
        });
        let made = officer.ask("POST", "/api/v1/plans", &plan).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        assert_eq!(officer.ask("POST", "/api/v1/plans", &plan).await.status, StatusCode::CONFLICT);
        let wrong = json!({ "code": "O 1", "kind": "thing" });
        let refused = officer.ask("POST", "/api/v1/plans/bdt-2026/items", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("code") && refused.body.contains("kind"), "{}", refused.body);
        let item = json!({
            "code": "O.1", "kind": "output", "title": "A report", "required": "1200.50", "currency": "CHF",
            "due_event": "WTDC-17",
        });
        let made = officer.ask("POST", "/api/v1/plans/bdt-2026/items", &item).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let id = serde_json::from_str::<Value>(&made.body).unwrap()["id"].as_i64().unwrap();
        let mut read: Value =
            serde_json::from_str(&house.get(&format!("/api/v1/plans/items/{id}")).await.body).unwrap();
        assert_eq!((&read["required"], &read["revision"]), (&json!("1200.50"), &json!(1)));
        let list: Value = serde_json::from_str(&house.get("/api/v1/plans/bdt-2026").await.body).unwrap();
        assert_eq!(list["items"][0]["due"]["day"], "2017-10-09");
        for field in ["steps", "answers", "id", "plan", "parent", "starts_on", "due_on"] {
            read.as_object_mut().unwrap().remove(field);
        }
        read["title"] = json!("Another report");
        let path = format!("/api/v1/plans/items/{id}");
        assert_eq!(officer.ask("PUT", &path, &read).await.status, StatusCode::OK);
        assert_eq!(officer.ask("PUT", &path, &read).await.status, StatusCode::CONFLICT);
        let visitor = house.get("/api/v1/plans").await;
        assert!(visitor.body.contains("bdt-2026"));
        assert_eq!(house.get("/plans/no-such-plan").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_row_that_a_person_changed_is_not_overwritten_by_the_file() {
    for house in with_reference().await {
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let items = plans::items(&house.app.db, plan.id).await.unwrap();
        let item = items.iter().find(|item| item.code == "D.3-2").unwrap();
        let mut given = Given::of(item, "D.3");
        given.lead = "BDT".to_owned();
        plans::change_item(&house.app, &house.operator(), (item.id, 1), &given).await.unwrap();
        let mut tx = house.app.db.begin().await.unwrap();
        let sql = "UPDATE reference_files SET sha256 = 'other' WHERE name = 'itu_d_results_framework'";
        tx.execute(sql, vec![]).await.unwrap();
        tx.commit().await.unwrap();
        reference::load(&house.app, &house.operator()).await.unwrap();
        assert_eq!(plans::item(&house.app.db, item.id).await.unwrap().lead, "BDT");
        assert_eq!(plans::items(&house.app.db, plan.id).await.unwrap().len(), items.len());
        let refused = plans::add_plan(
            &house.app,
            &house.signed_in("contributor", Some("BDT")).await.person,
            &PlanGiven {
                code: "mine".to_owned(),
                title: "Mine".to_owned(),
                body: "BDT".to_owned(),
                from_year: "2020".to_owned(),
                to_year: "2021".to_owned(),
                ..PlanGiven::default()
            },
        )
        .await;
        assert!(matches!(refused, Err(Error::Lacks(_))));
        let step = StepGiven {
            step: "started".to_owned(),
            happened_on: "2017-01-01".to_owned(),
            ..StepGiven::default()
        };
        let visitor = plans::add_step(&house.app, &house.as_visitor().unsigned, item.id, &step).await;
        assert!(matches!(visitor, Err(Error::Lacks(_))));
    }
}

/// Hands a list in with the form of a plan.
async fn handed_in(who: &SignedIn, plan: &str, list: &str, dry_run: bool) -> Answer {
    let token = "0".repeat(32);
    let dry =
        if dry_run { "--b\r\nContent-Disposition: form-data; name=\"dry_run\"\r\n\r\nyes\r\n" } else { "" };
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n{dry}--b\r\nContent-Disposition: \
         form-data; name=\"file\"; filename=\"plan.csv\"\r\n\r\n{list}\r\n--b--\r\n"
    );
    let request = Request::post(format!("/plans/{plan}/import"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header(header::COOKIE, format!("resolute-form={token}"))
        .body(Body::from(body));
    call(who.app.clone(), request.unwrap()).await
}

#[tokio::test]
async fn a_list_goes_out_and_comes_in_again_and_changes_nothing() {
    for house in with_demonstration().await {
        let writer = house.signed_in("contributor", Some("BDT")).await;
        let mut given = output("X.1", "=risky, \"quoted\"");
        given.due_event = "WTDC-17".to_owned();
        given.details.required = "1200.50".to_owned();
        given.details.currency = "CHF".to_owned();
        given.details.words = "'two\nlines".to_owned();
        given.details.supporting = vec!["ITU-T".to_owned(), "ITU-R".to_owned()];
        let id = plans::add_item(&house.app, &writer.person, REAL, &given).await.unwrap();
        let link = links::suggest(&house.app, &house.operator(), (id, DUTY), ("person", "")).await.unwrap();
        links::decide(&house.app, &house.operator(), link, Verdict::Confirmed, "").await.unwrap();
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let before = plans::items(&house.app.db, plan.id).await.unwrap();
        for ending in ["csv", "xlsx", "json"] {
            let bytes = house.get_bytes(&format!("/exports/plan/{REAL}.{ending}")).await;
            assert!(reading::is_plan(&bytes), "{ending}");
            let read = reading::read(&bytes).unwrap();
            assert_eq!((read.rows.len(), read.plan.as_deref()), (38, Some(REAL)), "{ending}");
            assert!(read.unknown.is_empty(), "{ending}: {:?}", read.unknown);
            let report = exchange::import(&house.app, &writer.person, REAL, &read, false).await.unwrap();
            assert_eq!(report.errors, [], "{ending}");
            assert_eq!(
                (report.added, report.changed, report.unchanged, report.linked),
                (0, 0, 38, 0),
                "{ending}"
            );
            assert!(!report.stored);
        }
        assert_eq!(plans::items(&house.app.db, plan.id).await.unwrap(), before);
    }
}

#[tokio::test]
async fn a_list_is_taken_in_whole_or_not_at_all() {
    for house in with_demonstration().await {
        let writer = house.signed_in("contributor", Some("BDT")).await;
        // The part of a task stands above it, the upper item after the lower one.
        let list = format!(
            "code,kind,parent,title,lead,starts_on,due_on,answers,colour\n\
             T.1,task,O.77,A piece of it,,,,,red\n\
             O.77,output,D.1,A new output,BDT,2021-01-01,2021-06-30,{DUTY},\n\
             D.3-2,output,D.3,Statistics and data analysis,BDT,,,,\n"
        );
        let wrong = list.replace("2021-06-30", "2020-06-30").replace("T.1,task,O.77", "T.1,task,T.1");
        let refused = handed_in(&writer, REAL, &wrong, false).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        assert!(refused.body.contains("would stand under itself"), "{}", refused.body);
        assert!(refused.body.contains("It would be due before it starts."), "{}", refused.body);
        assert_eq!(house.audited("plan-item.add").await.len(), 0);

        let looked = handed_in(&writer, REAL, &list, true).await;
        assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
        assert!(
            looked.body.contains("Nothing was stored.") && looked.body.contains("colour"),
            "{}",
            looked.body
        );
        assert_eq!(house.audited("plan-item.add").await.len(), 0);

        let taken = handed_in(&writer, REAL, &list, false).await;
        assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
        assert_eq!(
            (house.audited("plan-item.add").await.len(), house.audited("plan-item.change").await.len()),
            (2, 1)
        );
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let items = plans::items(&house.app.db, plan.id).await.unwrap();
        let of = |code: &str| items.iter().find(|item| item.code == code).unwrap();
        assert_eq!(of("T.1").parent, Some(of("O.77").id));
        assert_eq!(of("D.3-2").lead, "BDT");
        assert_eq!(links::by_item(&house.app.db, of("O.77").id).await.unwrap()[0].standing, "suggested");

        let other = house.signed_in("contributor", Some("ITU-T")).await;
        assert_eq!(handed_in(&other, REAL, &list, false).await.status, StatusCode::FORBIDDEN);
        let broken = handed_in(&writer, REAL, "PK\u{3}\u{4}no book", false).await;
        assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let twice = "code,kind,title\nA.1,output,One\nA.1,output,Two\n";
        let refused = handed_in(&writer, REAL, twice, false).await;
        assert!(refused.body.contains("stands on line 2 already"), "{}", refused.body);
        assert!(house.get_bytes("/plans/template.xlsx").await.starts_with(b"PK"));
    }
}

#[tokio::test]
async fn a_milestone_goes_its_way_by_who_may_take_each_step() {
    for house in with_reference().await {
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let items = plans::items(&house.app.db, plan.id).await.unwrap();
        let item = items.iter().find(|item| item.code == "D.3-2").unwrap().id;
        let writer = house.signed_in("contributor", Some("BDT")).await;
        let reviewer = house.signed_in("reviewer", Some("BDT")).await;
        let chair = house.signed_in("chair", Some("ITU-D")).await;
        let path = format!("/plans/items/{item}/milestones");
        let empty = writer.send(&path, &[("title", ""), ("due_on", "2021-01-01")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let made = writer.send(&path, &[("title", "First figures"), ("due_on", "2017-01-01")]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let id = milestones::by_item(&house.app.db, item).await.unwrap()[0].id;
        let step = async |who: &SignedIn, step: &str, reason: &str| {
            who.send(&format!("/milestones/{id}/steps"), &[("step", step), ("reason", reason)]).await.status
        };
        assert_eq!(step(&reviewer, "reviewed", "").await, StatusCode::CONFLICT, "nobody submitted it");
        assert_eq!(step(&writer, "submitted", "").await, StatusCode::SEE_OTHER);
        assert_eq!(step(&writer, "reviewed", "").await, StatusCode::FORBIDDEN);
        assert_eq!(step(&reviewer, "sent-back", "").await, StatusCode::UNPROCESSABLE_ENTITY, "no reason");
        assert_eq!(step(&reviewer, "sent-back", "2016 is missing").await, StatusCode::SEE_OTHER);
        let page = writer.get(&format!("/plans/items/{item}")).await.body;
        assert!(page.contains("2016 is missing") && page.contains("past due"), "{page}");
        assert_eq!(step(&writer, "submitted", "").await, StatusCode::SEE_OTHER);
        assert_eq!(step(&reviewer, "reviewed", "").await, StatusCode::SEE_OTHER);
        assert_eq!(step(&reviewer, "approved", "").await, StatusCode::FORBIDDEN);
        assert_eq!(step(&chair, "approved", "").await, StatusCode::SEE_OTHER);
        assert_eq!(step(&chair, "sent-back", "late").await, StatusCode::CONFLICT);
        let steps = milestones::steps(&house.app.db, item).await.unwrap();
        let steps: Vec<&str> = steps[&id].iter().map(|one| one.step.as_str()).collect();
        assert_eq!(steps, ["draft", "submitted", "sent-back", "submitted", "reviewed", "approved"]);
        assert_eq!(house.audited("milestone.step").await.len(), 5);
    }
}

#[tokio::test]
async fn what_is_unfinished_is_carried_over_and_says_where_it_came_from() {
    for house in with_demonstration().await {
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let items = plans::items(&house.app.db, plan.id).await.unwrap();
        let of = |code: &str| items.iter().find(|item| item.code == code).unwrap().id;
        let operator = house.operator();
        let done = StepGiven {
            step: "finished".to_owned(),
            happened_on: "2017-01-01".to_owned(),
            ..StepGiven::default()
        };
        // An output is finished; an objective is, and what is under it is not.
        for code in ["D.3-2", "D.4"] {
            plans::add_step(&house.app, &operator, of(code), &done).await.unwrap();
        }
        let link = links::suggest(&house.app, &operator, (of("D.3-3"), DUTY), ("person", "")).await.unwrap();
        links::decide(&house.app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        let milestone = milestones::MilestoneGiven { title: "Half of it".to_owned(), ..Default::default() };
        milestones::add(&house.app, &operator, of("D.3-3"), &milestone).await.unwrap();

        let officer = house.signed_in("reviewer", Some("BDT")).await;
        let shown = officer.get(&format!("/plans/{REAL}/carry")).await;
        assert!(shown.body.contains("36 items would be carried over"), "{}", shown.body);
        assert!(shown.body.contains("value=\"itu-d-2024-2027\""), "{}", shown.body);
        let sent = [
            ("title", "ITU-D plan 2024-2027"),
            ("code", "itu-d-2024-2027"),
            ("from_year", "2024"),
            ("to_year", "2027"),
        ];
        let path = format!("/plans/{REAL}/carry");
        assert_eq!(
            house.signed_in("contributor", Some("BDT")).await.send(&path, &sent).await.status,
            StatusCode::FORBIDDEN
        );
        let made = officer.send(&path, &sent).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        assert_eq!(
            officer.send(&path, &sent).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the code is taken"
        );
        let next = plans::by_code(&house.app.db, "itu-d-2024-2027").await.unwrap();
        assert_eq!(
            (next.carried_from, next.body.as_str(), next.keeper.as_str()),
            (Some(plan.id), "ITU-D", "BDT")
        );
        let carried = plans::items(&house.app.db, next.id).await.unwrap();
        assert_eq!(carried.len(), 36);
        assert!(!carried.iter().any(|item| item.code == "D.3-2"));
        let one = carried.iter().find(|item| item.code == "D.3-3").unwrap();
        let above = carried.iter().find(|item| Some(item.id) == one.parent).unwrap();
        assert_eq!((one.carried_from, above.code.as_str()), (Some(of("D.3-3")), "D.3"));
        assert_eq!(links::by_item(&house.app.db, one.id).await.unwrap()[0].standing, "confirmed");
        assert_eq!(milestones::by_item(&house.app.db, one.id).await.unwrap()[0].title, "Half of it");
        assert_eq!(plans::items(&house.app.db, plan.id).await.unwrap(), items, "the old plan stays as it is");
        let page = house.get(&format!("/plans/items/{}", one.id)).await.body;
        assert!(page.contains("ITU-D results framework 2020-2023"), "{page}");
        let timeline = house.get("/plans/itu-d-2024-2027/timeline").await;
        assert_eq!(timeline.status, StatusCode::OK);
        assert!(timeline.body.contains("36 items without a day"), "{}", timeline.body);
    }
}

#[tokio::test]
async fn coverage_lists_what_is_missing_and_a_suggestion_covers_nothing() {
    for house in with_demonstration().await {
        suggesting::fill(&house.app, &house.operator()).await.unwrap();
        let all = async |query: &str| -> Value {
            let answer =
                house.get(&format!("/api/v1/plans/coverage?per_page=500&as_of=2017-10-09{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            serde_json::from_str(&answer.body).unwrap()
        };
        let labels = |json: &Value| -> Vec<String> {
            json["gaps"]
                .as_array()
                .unwrap()
                .iter()
                .map(|gap| gap["label"].as_str().unwrap().to_owned())
                .collect()
        };
        let open = labels(&all("&gap=duty-without-output").await);
        assert!(open.iter().any(|label| label == DUTY), "{open:?}");
        assert_eq!(all("&gap=output-without-duty&plan=itu-d-2020-2023").await["total"], 17);
        let output = {
            let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
            plans::items(&house.app.db, plan.id)
                .await
                .unwrap()
                .into_iter()
                .find(|one| one.code == "D.3-2")
                .unwrap()
        };
        let linked = links::by_item(&house.app.db, output.id).await.unwrap();
        let duty = mandates::by_address(&house.app.db, DUTY, None).await.unwrap();
        let link = match linked.iter().find(|link| link.lineage == duty.lineage) {
            Some(link) => link.id,
            None => links::suggest(&house.app, &house.operator(), (output.id, DUTY), ("person", ""))
                .await
                .unwrap(),
        };
        links::decide(&house.app, &house.operator(), link, Verdict::Confirmed, "").await.unwrap();
        let left = labels(&all("&gap=duty-without-output").await);
        assert_eq!(left.len() + 1, open.len());
        let covered = all("&gap=output-without-duty&plan=itu-d-2020-2023").await;
        assert_eq!(covered["total"], 16);
        let outputs = json!({ "gap": "output-without-duty", "missing": 16, "of": 17 });
        assert!(covered["shares"].as_array().unwrap().contains(&outputs), "{}", covered["shares"]);

        // A deadline nobody leads.
        let given = Given { lead: String::new(), due_on: "2021-01-01".to_owned(), ..output_given("X.9") };
        plans::add_item(&house.app, &house.operator(), REAL, &given).await.unwrap();
        let late = labels(&all("&gap=deadline-without-owner").await);
        assert!(late.contains(&"X.9".to_owned()), "{late:?}");
        let plan = plans::by_code(&house.app.db, REAL).await.unwrap();
        let items = plans::items(&house.app.db, plan.id).await.unwrap();
        let item = items.iter().find(|one| one.code == "X.9").unwrap().id;
        let given = milestones::model::MilestoneGiven {
            title: "A first draft".to_owned(),
            due_on: "2021-01-01".to_owned(),
            ..Default::default()
        };
        milestones::add(&house.app, &house.operator(), item, &given).await.unwrap();
        let with_milestone = all("&gap=deadline-without-owner&plan=itu-d-2020-2023").await;
        let words: Vec<&str> = with_milestone["gaps"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["words"].as_str())
            .collect();
        assert!(words.contains(&"A first draft"), "{words:?}");
        let page = house.get("/plans/coverage?as_of=2017-10-09&by=actor&instrument=wtdc-30").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("duty without deadline") && page.body.contains("class=\"bars\""),
            "{}",
            page.body
        );
        let csv = house
            .get("/exports/coverage/coverage.csv?gap=output-without-duty&plan=itu-d-2020-2023")
            .await
            .body;
        assert_eq!(csv.lines().count(), 18, "{csv}");
        for day in ["not-a-day", "2021-13-01"] {
            let refused = house.get(&format!("/plans/coverage?as_of={day}")).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
}

fn output_given(code: &str) -> Given {
    output(code, "A thing with a day")
}

#[tokio::test]
async fn a_page_of_a_plan_asks_the_database_as_often_for_many_items_as_for_few() {
    let house = House::on_sqlite().await;
    reference::load(&house.app, &house.operator()).await.unwrap();
    let plan =
        json!({ "code": "long", "title": "Long", "body": "BDT", "from_year": "2026", "to_year": "2026" });
    let officer = house.signed_in("administrator", None).await;
    officer.ask("POST", "/api/v1/plans", &plan).await;
    plans::add_item(&house.app, &house.operator(), "long", &output("O.1", "One")).await.unwrap();
    let count = async |path: &str| resolute::db::counted(house.get(path)).await.1;
    let few =
        [count("/plans/long").await, count("/plans/long/timeline").await, count("/plans/coverage").await];
    for number in 2..20 {
        plans::add_item(&house.app, &house.operator(), "long", &output(&format!("O.{number}"), "More"))
            .await
            .unwrap();
    }
    let many =
        [count("/plans/long").await, count("/plans/long/timeline").await, count("/plans/coverage").await];
    assert_eq!(few, many);
}

#[tokio::test]
async fn a_plan_is_changed_by_who_read_it_last_and_taken_away_only_while_it_is_empty() {
    for house in with_reference().await {
        let reviewer = house.signed_in("reviewer", Some("BDT")).await;
        let plan = PlanGiven {
            code: "trial".to_owned(),
            title: "A tital with a mistake".to_owned(),
            body: "ITU-D".to_owned(),
            keeper: "BDT".to_owned(),
            from_year: "2024".to_owned(),
            to_year: "2027".to_owned(),
            ..PlanGiven::default()
        };
        plans::add_plan(&house.app, &house.operator(), &plan).await.unwrap();
        let form = reviewer.get("/plans/trial/edit").await;
        assert_eq!(form.status, StatusCode::OK, "{}", form.body);
        let read = form.body.split("name=\"read\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let sent = [
            ("read", read),
            ("title", "A title without one"),
            ("body", "ITU-D"),
            ("keeper", "BDT"),
            ("from_year", "2024"),
            ("to_year", "2027"),
        ];
        let done = reviewer.send("/plans/trial", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(plans::by_code(&house.app.db, "trial").await.unwrap().title, "A title without one");
        // Who read it before is shown both.
        let late = reviewer
            .send("/plans/trial", &[sent[0], ("title", "Late"), sent[2], sent[3], sent[4], sent[5]])
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Late") && late.body.contains("A title without one"), "{}", late.body);
        let upside_down = [sent[0], sent[1], sent[2], sent[3], ("from_year", "2028"), sent[5]];
        let refused = reviewer.send("/plans/trial", &upside_down).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        // It can be found, and what stands in it too.
        plans::add_item(&house.app, &house.operator(), "trial", &output("T.1", "Ambulant lighthouses"))
            .await
            .unwrap();
        resolute::finding::follow(&house.app).await.unwrap();
        let found = house.get("/api/v1/search?q=ambulant%20lighthouses").await;
        assert!(found.body.contains("\"plan-item\"") && found.body.contains("T.1"), "{}", found.body);
        assert!(house.get("/search?q=without").await.body.contains("/plans/trial"));
        let kept = reviewer.send("/plans/trial/remove", &[]).await;
        assert_eq!(kept.status, StatusCode::CONFLICT, "{}", kept.body);

        let empty = PlanGiven { code: "empty".to_owned(), ..plan };
        plans::add_plan(&house.app, &house.operator(), &empty).await.unwrap();
        assert!(reviewer.get("/plans/empty").await.body.contains("/plans/empty/remove"));
        let gone = reviewer.send("/plans/empty/remove", &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
        assert_eq!(house.get("/plans/empty").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_plan_of_the_reference_set_stays_as_its_source_gives_it() {
    for house in with_demonstration().await {
        let reviewer = house.signed_in("reviewer", Some("BDT")).await;
        let page = reviewer.get(&format!("/plans/{REAL}")).await;
        assert!(!page.body.contains("/edit\"") && page.body.contains("/suggestions"), "{}", page.body);
        let known: Value =
            serde_json::from_str(&house.get(&format!("/api/v1/plans/{REAL}")).await.body).unwrap();
        let given = PlanGiven {
            title: "Mine".to_owned(),
            ..PlanGiven::of(&plans::by_code(&house.app.db, REAL).await.unwrap())
        };
        let read = known["fingerprint"].as_str().unwrap();
        let refused = plans::editing::change(&house.app, &house.operator(), REAL, read, &given).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        // Looking for suggestions says how many are new, and the second time that nothing is.
        let first = reviewer.send(&format!("/plans/{REAL}/suggestions"), &[]).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let again = reviewer.send(&format!("/plans/{REAL}/suggestions"), &[]).await;
        assert!(again.headers["location"].to_str().unwrap().ends_with("?found=0"));
        let page = reviewer.get(&format!("/plans/{REAL}?found=0")).await;
        assert!(page.body.contains("Nothing new was found"), "{}", page.body);
    }
}
