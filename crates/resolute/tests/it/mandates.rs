//! The register of duties, and corrections by hand.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::exports::{Kind, export};
use resolute::imports::import;
use resolute::mandates::model::{CorrectionAsked, Filter};
use resolute::trace::{Facets, register};
use resolute::{mandates, reference};
use serde_json::{Value, json};

use crate::house::call;
use crate::instruments::with_demonstration;

const FIRST: &str = "wtdc-30/2017/instructs-bdt-director/1";

fn asked(etag: &str, field: &str, value: Value, reason: &str) -> CorrectionAsked {
    CorrectionAsked {
        field: field.to_owned(),
        value,
        reason: reason.to_owned(),
        etag: etag.to_owned(),
        acting_for: None,
    }
}

#[tokio::test]
async fn register_narrows_by_facets_that_count_what_is_there() {
    for house in with_demonstration().await {
        let all = register(&house.app, &Filter::default()).await.unwrap();
        let facets = Facets::of(&all);
        for (facet, narrow) in [
            (
                "addressee",
                (|value| Filter { addressee: Some(value), ..Filter::default() }) as fn(String) -> Filter,
            ),
            ("verb", |value| Filter { verb: Some(value), ..Filter::default() }),
            ("force", |value| Filter { force: Some(value), ..Filter::default() }),
            ("standing", |value| Filter { standing: Some(value), ..Filter::default() }),
            ("state", |value| Filter { state: Some(value), ..Filter::default() }),
            ("due", |value| Filter { due: Some(value), ..Filter::default() }),
            ("recurrence", |value| Filter { recurrence: Some(value), ..Filter::default() }),
        ] {
            for (value, count) in &facets.0[facet] {
                let narrowed = register(&house.app, &narrow(value.clone())).await.unwrap();
                assert_eq!(narrowed.len(), *count, "{facet}={value} on {}", house.app.db.engine());
            }
        }
        let words = Filter { q: Some("Comprehensive SUMMARY".to_owned()), ..Filter::default() };
        assert_eq!(register(&house.app, &words).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn correction_keeps_author_and_reason_and_survives_another_reading() {
    for house in with_demonstration().await {
        let before = mandates::by_address(&house.app.db, FIRST, None).await.unwrap();
        let asked =
            asked(&before.etag(), "due.recurrence", json!("twice-a-year"), "CWG-WSIS meets twice a year");
        let asked = CorrectionAsked { acting_for: Some("DIR-BDT".to_owned()), ..asked };
        let after = mandates::correct(&house.app, &house.operator(), before.id, asked.clone()).await.unwrap();
        assert_eq!(after.reading.due.recurrence.as_deref(), Some("twice-a-year"));
        assert_eq!(after.machine().unwrap(), before.machine().unwrap());
        let history = mandates::corrections(&house.app.db, FIRST, "rcc-23a15-1").await.unwrap();
        assert_eq!(
            (history[0].acting_for.as_str(), history[0].reason.as_str()),
            ("DIR-BDT", "CWG-WSIS meets twice a year")
        );
        let audited = house.audited("mandate.correct").await;
        let expected = ("local operator".to_owned(), "DIR-BDT".to_owned(), format!("mandate/{FIRST}"));
        assert_eq!(audited, [expected]);

        let stale = mandates::correct(&house.app, &house.operator(), before.id, asked).await.unwrap_err();
        assert!(matches!(stale, Error::Conflict(_)));

        // The same proposal, in a file that differs by one empty line at its end, is read anew.
        let text = include_str!("../../../../testdata/rcc-23a15-1/RCC-23A15-1.amended.txt");
        import(&house.app, &house.operator(), "newer.txt", text.as_bytes(), false).await.unwrap();
        let again = mandates::by_address(&house.app.db, FIRST, Some("rcc-23a15-1")).await.unwrap();
        assert_ne!(again.id, before.id);
        assert_eq!(again.reading.due.recurrence.as_deref(), Some("twice-a-year"));
    }
}

#[tokio::test]
async fn correction_is_refused_without_right_reason_or_sense() {
    for house in with_demonstration().await {
        let duty = mandates::by_address(&house.app.db, FIRST, None).await.unwrap();
        let refuse = async |person: &Person, asked: CorrectionAsked| {
            mandates::correct(&house.app, person, duty.id, asked).await.unwrap_err()
        };
        let fine = asked(&duty.etag(), "verb", json!("report"), "reads better");
        let unknown = CorrectionAsked { acting_for: Some("NOBODY".to_owned()), ..fine.clone() };
        assert!(matches!(refuse(&Person::visitor(), fine).await, Error::Lacks(_)));
        assert!(matches!(refuse(&house.operator(), unknown).await, Error::Invalid(_)));
        let me = house.operator();
        for bad in [
            asked(&duty.etag(), "verb", json!("report"), "  "),
            asked(&duty.etag(), "address", json!("elsewhere"), "why not"),
            asked(&duty.etag(), "continuing", json!("perhaps"), "why not"),
            asked(&duty.etag(), "addressees", json!(["DIR-BDT", "Dir BDT"]), "no such code"),
            asked(&duty.etag(), "verb", json!(duty.reading.verb), "the same"),
        ] {
            assert!(matches!(refuse(&me, bad).await, Error::Invalid(_)));
        }
        let tomorrow = refuse(&me, asked(&duty.etag(), "due.date", json!("tomorrow"), "soon")).await;
        assert!(tomorrow.to_string().contains("a date written as 2026-11-23"), "{tomorrow}");
        assert!(mandates::corrections(&house.app.db, FIRST, "rcc-23a15-1").await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn api_corrects_for_the_operator_and_not_for_a_visitor() {
    for house in with_demonstration().await {
        let duty: Value =
            serde_json::from_str(&house.get(&format!("/api/v1/provisions/{FIRST}")).await.body).unwrap();
        let body =
            json!({"field": "recipient", "value": "CWG-WSIS&SDG", "reason": "renamed", "etag": duty["etag"]});
        let request = || {
            Request::post(format!("/api/v1/mandates/{}/corrections", duty["id"]))
                .header(header::CONTENT_TYPE, "application/json")
                .body(Body::from(body.to_string()))
                .unwrap()
        };
        assert_eq!(call(house.as_visitor(), request()).await.status, StatusCode::UNAUTHORIZED);
        let answer = call(house.app.clone(), request()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert!(answer.body.contains("CWG-WSIS&SDG"));
        assert_eq!(call(house.app.clone(), request()).await.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn download_is_exactly_the_list_on_the_page() {
    for house in with_demonstration().await {
        let narrowed = Filter { addressee: Some("ITU-SG".to_owned()), ..Filter::default() };
        let listed = register(&house.app, &narrowed).await.unwrap();
        let answer = house.get("/exports/mandates/duties.csv?addressee=ITU-SG").await;
        assert_eq!(
            (answer.status, answer.content_type.as_str()),
            (StatusCode::OK, "text/csv; charset=utf-8")
        );
        assert_eq!(answer.headers["content-disposition"], "attachment; filename=\"duties.csv\"");
        assert_eq!(csv::Reader::from_reader(answer.body.as_bytes()).records().count(), listed.len());
        let sorted = house.get("/exports/mandates/duties.csv?sort=due&as_of=2017-10-09").await;
        let mut rows = csv::Reader::from_reader(sorted.body.as_bytes());
        let first = rows.records().next().unwrap().unwrap();
        assert!(!first[11].is_empty(), "the first row has the event it is due at: {first:?}");
        let docx = house.get("/exports/proposal/rcc-23a15-1.docx").await;
        assert!(docx.body.starts_with("PK"));
        let akn = house.get("/exports/proposal/rcc-23a15-1.akn").await;
        assert_eq!(akn.headers["content-disposition"], "attachment; filename=\"rcc-23a15-1.akn.xml\"");
        assert!(akn.body.contains("<statement name=\"resolutionDraft\""), "{}", akn.body);
        assert_eq!(house.get("/exports/mandates/duties.pdf").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn lists_go_out_as_csv_xlsx_and_json_with_the_same_rows() {
    for house in with_demonstration().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let duties = register(&house.app, &Filter::default()).await.unwrap().len();
        let file = async |format| export(&house.app, Kind::Mandates, None, format, &Filter::default()).await;
        let csv = file("csv").await.unwrap();
        assert_eq!(csv::Reader::from_reader(csv.bytes.as_slice()).records().count(), duties);
        let json: Vec<Value> = serde_json::from_slice(&file("json").await.unwrap().bytes).unwrap();
        assert_eq!(json.len(), duties);
        assert!(file("xlsx").await.unwrap().bytes.starts_with(b"PK"));
        assert!(matches!(file("pdf").await.unwrap_err(), Error::Invalid(why) if why.contains("csv")));
    }
}
