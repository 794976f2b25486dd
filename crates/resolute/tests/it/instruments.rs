//! Keeping the real proposal, and the page *At work* over it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jiff::Timestamp;
use resolute::accounts::Person;
use resolute::app::App;
use resolute::error::Error;
use resolute::imports::{LineKind, Settlement, import, load_demonstration, settle_span};
use resolute::trace::model::State;
use resolute::trace::{Standing, work};
use resolute::{instruments, reference};
use resolute_document::lineage::Descent;
use serde_json::Value;

use crate::house::{House, call, houses};

pub(crate) async fn with_demonstration() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        load_demonstration(&house.app, &house.operator()).await.unwrap();
    }
    houses
}

#[tokio::test]
async fn proposal_is_kept_once_with_both_readings() {
    for house in with_demonstration().await {
        let again = load_demonstration(&house.app, &house.operator()).await.unwrap();
        assert!(!again.changed);
        assert_eq!(again.lines[0].kind, LineKind::Unchanged);
        assert_eq!(house.audited("file.import").await.len(), 1);

        let proposal = instruments::proposal(&house.app.db, "rcc-23a15-1").await.unwrap();
        assert_eq!((proposal.symbol.as_str(), proposal.action.as_str()), ("RCC/23A15/1", "MOD"));
        assert_eq!(proposal.base_version.as_deref(), Some("wtdc-30/2014"));
        assert_eq!(
            (proposal.amended_version.as_str(), proposal.addressed_to.as_deref()),
            ("wtdc-30/2017", Some("WTDC-17"))
        );
        let texts = instruments::texts(&house.app.db, Some("wtdc-30")).await.unwrap();
        let standings: Vec<&str> = texts.iter().map(|text| text.standing.as_str()).collect();
        assert_eq!(standings, ["reconstructed", "proposed"]);
    }
}

#[tokio::test]
async fn text_without_a_resolution_and_a_visitor_are_refused_and_leave_nothing() {
    for house in houses().await {
        let refused =
            import(&house.app, &house.operator(), "note.txt", b"Dear all,", false).await.unwrap_err();
        assert!(matches!(&refused, Error::Invalid(why) if why.contains("note.txt")), "{refused}");
        // The proposal with its marks in plain sight has brackets in its tag, so nobody can say which text it is.
        let marked = include_bytes!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.marked.txt");
        let amended = String::from_utf8_lossy(marked).replace("MOD\t", "");
        let undated = import(&house.app, &house.operator(), "marked.txt", amended.as_bytes(), false).await;
        assert!(matches!(undated.unwrap_err(), Error::Invalid(_)));
        let visitor = load_demonstration(&house.app, &Person::visitor()).await.unwrap_err();
        assert!(matches!(visitor, Error::Lacks(_)));
        assert!(instruments::proposals(&house.app.db).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn dry_run_says_what_it_would_do_and_stores_nothing() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let bytes = include_bytes!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.docx");
        let report = import(&house.app, &house.operator(), "a.docx", bytes, true).await.unwrap();
        assert_eq!((report.changed, report.proposals.as_slice()), (false, &["rcc-23a15-1".to_owned()][..]));
        assert!(instruments::proposals(&house.app.db).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn at_work_shows_every_operative_paragraph_as_of_the_conference() {
    for house in with_demonstration().await {
        let page = work(&house.app, "wtdc-30", None, None).await.unwrap();
        assert_eq!(page.as_of.to_string(), "2017-10-09");
        assert_eq!(page.in_force.as_ref().unwrap().id, "wtdc-30/2014");
        assert_eq!(page.rows().filter(|row| row.change != Descent::Ended).count(), 28);
        let headings: Vec<usize> = page.blocks.iter().map(|block| block.rows.len()).collect();
        assert_eq!(headings, [9, 4, 9, 5, 1]);

        let row = |address: &str| page.rows().find(|row| row.mandate.address.ends_with(address)).unwrap();
        let added = row("further-instructs-bdt-director/9");
        assert_eq!(
            (added.change, added.standing, added.status.state),
            (Descent::Added, Standing::Proposed, State::Proposed)
        );
        let relabelled = row("further-instructs-bdt-director/5");
        assert_eq!((relabelled.change, relabelled.label_before.as_deref()), (Descent::Relabelled, Some("4")));
        let continuing = row("instructs-bdt-director/1");
        assert_eq!((continuing.standing, continuing.status.state), (Standing::InForce, State::NotPlanned));
        // Asked for by a conference that was held in 2014, and nothing is linked to it.
        assert_eq!(row("requests-secretary-general").status.state, State::Elapsed);
    }
}

#[tokio::test]
async fn at_work_today_knows_that_the_base_was_replaced() {
    for house in with_demonstration().await {
        let page = work(&house.app, "wtdc-30", None, Some("2026-11-23")).await.unwrap();
        assert_eq!(page.in_force.as_ref().unwrap().id, "wtdc-30/2017");
        let continuing =
            page.rows().find(|row| row.mandate.address.ends_with("/instructs-bdt-director/1")).unwrap();
        assert_eq!((continuing.standing, continuing.status.state), (Standing::Ended, State::Elapsed));
        let none = work(&house.app, "wtdc-30", Some("none"), Some("2026-11-23")).await.unwrap();
        assert_eq!(none.rows().count(), 0);
    }
}

#[tokio::test]
async fn settled_span_is_read_anew_and_somebody_slower_is_told() {
    for house in with_demonstration().await {
        let proposal = instruments::proposal(&house.app.db, "rcc-23a15-1").await.unwrap();
        let stored = instruments::document(&house.app.db, proposal.document).await.unwrap();
        let document = stored.document().unwrap();
        let uncertain = || document.findings.iter().filter(|finding| finding.code == "uncertain-change");
        let first = uncertain().next().unwrap();
        let (start, end) = first.range.unwrap();
        let wish = Settlement {
            paragraph: first.paragraph.unwrap(),
            start,
            end,
            alternative: None,
            reason: "as printed".to_owned(),
            revision: stored.revision,
            acting_for: None,
        };
        let visitor = settle_span(&house.app, &Person::visitor(), "rcc-23a15-1", &wish).await.unwrap_err();
        assert!(matches!(visitor, Error::Lacks(_)));
        // A day later: settling a place is not keeping the proposal anew.
        let later = App { now: || Timestamp::constant(1_510_086_400, 0), ..house.app.clone() };
        settle_span(&later, &house.operator(), "rcc-23a15-1", &wish).await.unwrap();
        let same = instruments::proposal(&house.app.db, "rcc-23a15-1").await.unwrap();
        assert_eq!(same.kept_at, proposal.kept_at);
        let after = instruments::document(&house.app.db, proposal.document).await.unwrap();
        let left = after.document().unwrap().findings;
        assert_eq!(
            left.iter().filter(|finding| finding.code == "uncertain-change").count(),
            uncertain().count() - 1
        );
        assert_eq!(work(&house.app, "wtdc-30", None, None).await.unwrap().rows().count(), 28);

        let audited = house.audited("proposal.settle").await;
        assert_eq!(audited, [("local operator".into(), "BDT".into(), "proposal/rcc-23a15-1".into())]);

        let second = uncertain().nth(1).unwrap();
        let (start, end) = second.range.unwrap();
        let same = settle_span(&house.app, &house.operator(), "rcc-23a15-1", &wish).await.unwrap_err();
        assert!(matches!(same, Error::Conflict(_)), "{same}");
        let late = Settlement { paragraph: second.paragraph.unwrap(), start, end, ..wish };
        let conflict = settle_span(&house.app, &house.operator(), "rcc-23a15-1", &late).await.unwrap_err();
        assert!(matches!(conflict, Error::Conflict(_)), "{conflict}");
    }
}

#[tokio::test]
async fn api_gives_the_same_rows_and_says_what_is_missing() {
    for house in with_demonstration().await {
        let answer = house.get("/api/v1/instruments/wtdc-30/work").await;
        let page: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((answer.status, page["shown"].as_str()), (StatusCode::OK, Some("proposal")));
        assert!(page["rows"].as_array().unwrap().len() >= 28);
        assert_eq!(house.get("/api/v1/instruments/wtdc-31/work").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            house.get("/api/v1/instruments/wtdc-30/work?as_of=soon").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let etag = answer.headers["etag"].clone();
        let again = Request::get("/api/v1/instruments/wtdc-30/work").header("if-none-match", etag);
        let again = call(house.app.clone(), again.body(Body::empty()).unwrap()).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        let description: Value = serde_json::from_str(&house.get("/api/v1/openapi.json").await.body).unwrap();
        assert_eq!(description["openapi"], "3.1.0");
        assert!(description["paths"]["/api/v1/mandates"]["get"].is_object());
    }
}

#[tokio::test]
async fn text_of_a_version_goes_out_without_marks() {
    for house in with_demonstration().await {
        let old = house.get("/exports/text/wtdc-30-2014.txt").await;
        assert_eq!(old.status, StatusCode::OK);
        assert!(old.body.contains("(Rev. Dubai, 2014)") && !old.body.contains("BUENOS AIRES"));
        assert_eq!(house.get("/exports/text/wtdc-30-2010.txt").await.status, StatusCode::NOT_FOUND);
        let held = instruments::texts(&house.app.db, Some("wtdc-30")).await.unwrap();
        let new = house.get(&format!("/api/v1/texts/{}/document", held[1].id)).await;
        let document: Value = serde_json::from_str(&new.body).unwrap();
        let paragraphs = document["paragraphs"].as_array().unwrap();
        assert!(paragraphs.iter().all(|paragraph| paragraph["mark"] == "unchanged"));
        assert!(new.body.contains("BUENOS AIRES, 2017"));
    }
}
