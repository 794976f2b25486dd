//! Sister texts: suggested with their reason, confirmed and dismissed by people.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::imports::import;
use resolute::instruments;
use resolute::parallels::model::Pair;
use resolute::parallels::{Judgement, judge, verdicts};
use resolute::verdicts::Verdict;
use serde_json::Value;

use crate::house::{House, call};
use crate::instruments::with_demonstration;

/// A resolution made for this test. Item 2 follows *further instructs* 9 of the proposal and the others do not; item 3
/// still cites a revision that the proposal replaces in its last paragraph.
const SISTER: &str = "RESOLUTION 900 (Dubai, 2018)\nA text made for a test\n\
    The Plenipotentiary Conference (Dubai, 2018),\ninstructs the Director of the Telecommunication Development Bureau\n\
    1\tto publish the calendar of meetings in the six official languages;\n\
    2\tto strengthen, with the ITU regional and area offices, coordination with the UN regional economic commissions \
    and all UN agencies, in particular WSIS action line facilitators, and to improve regional input to the WSIS Forum, \
    WSIS Prizes and WSIS Stocktaking;\n\
    3\tto bring this text to the attention of the Plenipotentiary Conference for consideration and required action, as \
    appropriate, when reviewing Resolution 140 (Rev. Guadalajara, 2010).\n";

const NINE: &str = "wtdc-30/2017/further-instructs-bdt-director/9";

async fn with_sister() -> Vec<House> {
    let houses = with_demonstration().await;
    for house in &houses {
        let report =
            import(&house.app, &house.operator(), "sister.txt", SISTER.as_bytes(), false).await.unwrap();
        assert_eq!(report.versions, ["pp-900/2018"]);
    }
    houses
}

async fn json(house: &House, path: &str) -> Value {
    let answer = house.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn a_sister_text_is_suggested_from_both_sides_with_its_reason() {
    for house in with_sister().await {
        let found = json(&house, &format!("/api/v1/instruments/wtdc-30/parallels?provision={NINE}")).await;
        let sister = &found[0]["sisters"][0];
        assert_eq!(sister["address"], "pp-900/2018/instructs-bdt-director/2");
        assert_eq!(sister["standing"], "adopted");
        assert_eq!(sister["verdict"], Value::Null);
        let words: Vec<&str> =
            sister["shared"].as_array().unwrap().iter().map(|one| one["words"].as_str().unwrap()).collect();
        assert!(words.iter().any(|words| words.contains("WSIS Prizes")), "{words:?}");

        let back = json(&house, "/api/v1/instruments/pp-900/parallels").await;
        let addresses: Vec<&str> =
            back.as_array().unwrap().iter().map(|one| one["address"].as_str().unwrap()).collect();
        assert!(addresses.contains(&"pp-900/2018/instructs-bdt-director/2"), "{addresses:?}");
        assert!(!addresses.contains(&"pp-900/2018/instructs-bdt-director/1"), "{addresses:?}");
        let to: Vec<&Value> =
            back[0]["sisters"].as_array().unwrap().iter().map(|one| &one["proposal"]).collect();
        assert_eq!(to, ["rcc-23a15-1"]);
    }
}

#[tokio::test]
async fn old_wording_that_a_sister_text_still_has_is_named() {
    for house in with_sister().await {
        let path = "/api/v1/instruments/wtdc-30/parallels?provision=wtdc-30/2017/requests-secretary-general";
        let found = json(&house, path).await;
        let sister = &found[0]["sisters"][0];
        assert_eq!(sister["address"], "pp-900/2018/instructs-bdt-director/3");
        assert_eq!(sister["still"][0], "Resolution 140 (Rev. Guadalajara, 2010");
    }
}

#[tokio::test]
async fn the_page_shows_both_texts_and_says_that_one_is_proposed() {
    for house in with_sister().await {
        let page = house.get("/instruments/pp-900/parallels").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("proposed in RCC/23A15/1, not adopted"), "{}", page.body);
        assert!(page.body.contains("Suggested because both say"));
        assert!(page.body.contains("<mark class=\"shared\">"));
        // The margin of the paragraph and the page of its duty lead here.
        let text = house.get("/instruments/pp-900").await;
        assert!(
            text.body.contains("parallels?version=2018&#38;provision=pp-900/2018/instructs-bdt-director/2"),
            "{}",
            text.body
        );
        let duty = house.get("/mandates/pp-900/2018/instructs-bdt-director/2").await;
        assert!(duty.body.contains("1 sister text"), "{}", duty.body);
        // Where nothing is held to compare, the page says what to do.
        let empty = house.get("/instruments/pp-140/parallels").await;
        assert!(empty.body.contains("/proposals/new"));
        assert_eq!(
            house.get("/instruments/pp-900/parallels?version=1999").await.status,
            StatusCode::NOT_FOUND
        );
    }
}

/// A resolution made for this test: like no paragraph of the proposal, but two paragraphs name it.
const CITES: &str = "RESOLUTION 901 (Dubai, 2018)\nA text made for a test\n\
    The Plenipotentiary Conference (Dubai, 2018),\nrecalling\n\
    a)\tResolution 30 (Rev. Buenos Aires, 2017) of the World Telecommunication Development Conference,\nresolves\n\
    1\tto weigh, in line with resolves 2 of Resolution 30 (Rev. Buenos Aires, 2017) of the World Telecommunication \
    Development Conference, what libraries need;\n2\tto thank the staff.\n";

#[tokio::test]
async fn what_cites_a_text_by_name_is_listed_apart_from_what_is_like_it() {
    for house in with_demonstration().await {
        let path = "/api/v1/instruments/wtdc-30/parallels/citing";
        assert_eq!(json(&house, path).await, Value::Array(Vec::new()));
        import(&house.app, &house.operator(), "cites.txt", CITES.as_bytes(), false).await.unwrap();
        let found = json(&house, path).await;
        let rows: Vec<(&str, &str)> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["address"].as_str().unwrap(), one["cites"][0]["names"].as_str().unwrap()))
            .collect();
        assert_eq!(rows[0], ("pp-901/2018/recalling/a", "WTDC Resolution 30 (Rev. Buenos Aires, 2017)"));
        assert!(rows.len() == 2 && rows[1].0 == "pp-901/2018/resolves/1", "{rows:?}");
        assert_eq!(found[0]["cites"][0]["year"], 2017);

        let page = house.get("/instruments/wtdc-30/parallels").await;
        assert!(page.body.contains("2 paragraphs cite this text by name and should follow"), "{}", page.body);
        assert!(page.body.contains("Cites WTDC Resolution 30 (Rev. Buenos Aires, 2017) by name."));
        assert!(page.body.contains("<mark class=\"shared\">Resolution 30 (Rev. Buenos Aires, 2017)"));
        // Its own proposals cite it too, and are no other text.
        let of_901 = json(&house, "/api/v1/instruments/pp-901/parallels/citing").await;
        assert_eq!(of_901, Value::Array(Vec::new()));
        assert_eq!(
            house.get("/api/v1/instruments/pp-999999/parallels/citing").await.status,
            StatusCode::NOT_FOUND
        );
    }
}

fn judgement(verdict: Verdict) -> Judgement {
    Judgement {
        one: format!("{NINE}@rcc-23a15-1"),
        other: "pp-900/2018/instructs-bdt-director/2".to_owned(),
        verdict,
        reason: "the same offices, commissions and prizes".to_owned(),
        acting_for: None,
    }
}

#[tokio::test]
async fn a_verdict_is_dated_audited_and_can_be_taken_back() {
    for house in with_sister().await {
        let (app, operator) = (&house.app, house.operator());
        judge(app, &operator, &judgement(Verdict::Confirmed)).await.unwrap();
        let pair = Pair::of(&judgement(Verdict::Confirmed).one, &judgement(Verdict::Confirmed).other);
        let kept = verdicts(&app.db).await.unwrap();
        assert_eq!(kept[&pair].verdict, Verdict::Confirmed);
        assert_eq!(kept[&pair].acting_for, "BDT");
        assert_eq!(house.audited("parallel.confirm").await.len(), 1);
        let page = house.get(&format!("/instruments/wtdc-30/parallels?provision={NINE}")).await;
        assert!(page.body.contains("Confirmed by local operator for BDT"), "{}", page.body);

        judge(app, &operator, &judgement(Verdict::Dismissed)).await.unwrap();
        let page = house.get(&format!("/instruments/wtdc-30/parallels?provision={NINE}")).await;
        assert!(page.body.contains("Show 1 dismissed pair"), "{}", page.body);
        assert!(!page.body.contains("<article"));

        judge(app, &operator, &judgement(Verdict::Withdrawn)).await.unwrap();
        assert!(verdicts(&app.db).await.unwrap().is_empty());
        assert_eq!(house.audited("parallel.withdraw").await.len(), 1);
    }
}

#[tokio::test]
async fn a_verdict_is_refused_by_right_and_by_rule() {
    for house in with_sister().await {
        let (app, operator) = (&house.app, house.operator());
        let refused = judge(app, &Person::visitor(), &judgement(Verdict::Confirmed)).await;
        assert!(matches!(refused, Err(Error::Lacks(_))));
        let unknown = Judgement { one: "pp-1/1999/resolves/1".to_owned(), ..judgement(Verdict::Confirmed) };
        assert!(matches!(judge(app, &operator, &unknown).await, Err(Error::NotFound(_))));
        let own = Judgement {
            one: "pp-900/2018/instructs-bdt-director/1".to_owned(),
            ..judgement(Verdict::Confirmed)
        };
        assert!(matches!(judge(app, &operator, &own).await, Err(Error::Invalid(_))));
        assert!(matches!(
            judge(app, &operator, &judgement(Verdict::Withdrawn)).await,
            Err(Error::Conflict(_))
        ));
        judge(app, &operator, &judgement(Verdict::Confirmed)).await.unwrap();
        assert!(matches!(
            judge(app, &operator, &judgement(Verdict::Confirmed)).await,
            Err(Error::Conflict(_))
        ));
        assert_eq!(house.audited("parallel.confirm").await.len(), 1);
    }
}

#[tokio::test]
async fn the_form_needs_its_token_and_the_api_answers() {
    for house in with_sister().await {
        let body = format!(
            "one={NINE}%40rcc-23a15-1&other=pp-900/2018/instructs-bdt-director/2&verdict=confirmed&back=/instruments/wtdc-30/parallels"
        );
        let request = Request::post("/parallels")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        assert_eq!(call(house.app.clone(), request).await.status, StatusCode::FORBIDDEN);
        let request = Request::post("/api/v1/parallels")
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(serde_json::to_string(&judgement(Verdict::Confirmed)).unwrap()))
            .unwrap();
        assert_eq!(call(house.app.clone(), request).await.status, StatusCode::NO_CONTENT);
        let found = json(&house, &format!("/api/v1/instruments/wtdc-30/parallels?provision={NINE}")).await;
        assert_eq!(found[0]["sisters"][0]["verdict"]["verdict"], "confirmed");
    }
}

#[tokio::test]
async fn the_index_follows_when_a_text_comes() {
    for house in with_demonstration().await {
        let path = format!("/api/v1/instruments/wtdc-30/parallels?provision={NINE}");
        assert_eq!(json(&house, &path).await, Value::Array(Vec::new()));
        import(&house.app, &house.operator(), "sister.txt", SISTER.as_bytes(), false).await.unwrap();
        assert_eq!(json(&house, &path).await[0]["sisters"][0]["instrument"], "pp-900");
        assert!(instruments::by_id(&house.app.db, "pp-900").await.is_ok());
    }
}
