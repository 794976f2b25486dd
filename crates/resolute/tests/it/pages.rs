//! What every page has: its language, its headers, words instead of bare refusals, forms that only our pages send.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::house::{Answer, House, call};
use crate::instruments::with_demonstration;

type Headers<'a> = &'a [(&'a str, &'a str)];

async fn asked(house: &House, path: &str, headers: Headers<'_>) -> Answer {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    call(house.app.clone(), request.body(Body::empty()).unwrap()).await
}

fn header_of<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn language_is_that_of_the_address_then_the_choice_then_the_browser() {
    let house = House::on_sqlite().await;
    let cases: [(&str, Headers<'_>, &str); 4] = [
        ("/about", &[], "en"),
        ("/about", &[("accept-language", "de, fr;q=0.8")], "fr"),
        ("/about", &[("accept-language", "fr"), ("cookie", "lang=ru")], "ru"),
        ("/about?lang=ar", &[("accept-language", "fr"), ("cookie", "lang=ru")], "ar"),
    ];
    for (path, headers, language) in cases {
        let answer = asked(&house, path, headers).await;
        assert_eq!(header_of(&answer, "content-language"), language, "{path} {headers:?}");
        assert!(answer.body.contains(&format!("<html lang=\"{language}\"")));
        assert!(header_of(&answer, "vary").contains("accept-language"));
    }
    let chosen = asked(&house, "/about?lang=ar", &[]).await;
    let cookies: Vec<&str> =
        chosen.headers.get_all(header::SET_COOKIE).iter().map(|one| one.to_str().unwrap()).collect();
    assert!(
        cookies.iter().any(|one| one.starts_with("lang=ar; ") && one.contains("HttpOnly")),
        "{cookies:?}"
    );
}

#[tokio::test]
async fn every_answer_says_what_a_page_of_ours_never_does() {
    let house = House::on_sqlite().await;
    for path in ["/about", "/no-such-page", "/api/v1/instruments"] {
        let answer = house.get(path).await;
        let policy = header_of(&answer, "content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(header_of(&answer, "x-content-type-options"), "nosniff");
    }
    let page = house.get("/about").await.body;
    assert!(!page.contains("<style") && !page.contains(" style=\"") && !page.contains("onclick"), "{page}");
}

#[tokio::test]
async fn refusals_are_words_for_people_and_problems_for_programs() {
    let house = House::on_sqlite().await;
    let page = asked(&house, "/instruments/wtdc-999?lang=fr", &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(
        page.body.contains("Cette page n&#39;existe pas") || page.body.contains("Cette page n'existe pas")
    );
    let data = house.get("/api/v1/instruments/wtdc-999").await;
    assert_eq!(data.status, StatusCode::NOT_FOUND);
    assert_eq!(header_of(&data, "content-type"), "application/problem+json");
}

#[tokio::test]
async fn forms_are_taken_from_our_own_pages_only() {
    for house in with_demonstration().await {
        let body = "etag=x&field=verb&value=send&reason=why&token=";
        let post = |token: &str, site: &str| {
            Request::post("/corrections/1")
                .header("content-type", "application/x-www-form-urlencoded")
                .header("cookie", format!("resolute-form={}", "0".repeat(32)))
                .header("sec-fetch-site", site.to_owned())
                .body(Body::from(format!("{body}{token}")))
                .unwrap()
        };
        let token = "0".repeat(32);
        let elsewhere = call(house.app.clone(), post(&token, "cross-site")).await;
        assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
        let without = call(house.app.clone(), post("", "same-origin")).await;
        assert_eq!(without.status, StatusCode::FORBIDDEN);
        let visitor = call(house.as_visitor(), post(&token, "same-origin")).await;
        assert_eq!(visitor.status, StatusCode::FORBIDDEN);
        // The etag is not that of the duty: nothing is lost, and the form says who was faster.
        let own = call(house.app.clone(), post(&token, "same-origin")).await;
        assert_eq!(own.status, StatusCode::CONFLICT);
        assert!(own.body.contains("value=\"send\""));
    }
}

#[tokio::test]
async fn home_page_has_every_operative_paragraph_and_says_what_its_text_is_not() {
    for house in with_demonstration().await {
        let page = house.get("/").await.body;
        let rows = page.matches("<li class=\"duty\"").count();
        assert_eq!(rows, 28);
        assert!(page.contains("RCC/23A15/1") && page.contains("not the adopted text"), "{page}");
        assert!(page.contains("9 October 2017, opening of WTDC-17"));
        let today = house.get("/?as_of=2026-11-23").await.body;
        assert!(today.contains("Rev. Buenos Aires, 2017") && today.contains("is not held here"));
    }
}

#[tokio::test]
async fn a_page_never_shows_a_bare_key() {
    for house in with_demonstration().await {
        let pages = [
            "/",
            "/instruments/wtdc-30?view=redline",
            "/mandates",
            "/mandates/wtdc-30/2017/instructs-bdt-director/1?proposal=rcc-23a15-1",
            "/proposals/rcc-23a15-1",
            "/about",
        ];
        let prefixes =
            ["state-", "force-", "due-", "standing-", "recurrence-", "reason-", "rule-", "version-", "view-"];
        for path in pages {
            let page = house.get(path).await.body;
            for prefix in prefixes {
                // A key would stand alone between tags; classes and identifiers stand inside them.
                let bare = page.split('>').any(|part| part.starts_with(prefix));
                assert!(!bare, "{path} shows a key that begins with {prefix}");
            }
        }
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_words_for_people_and_for_programs() {
    let house = House::on_sqlite().await;
    let page = house.get("/mandates?page=abc").await;
    assert_eq!(
        (page.status, page.content_type.as_str()),
        (StatusCode::BAD_REQUEST, "text/html; charset=utf-8")
    );
    assert!(page.body.contains("<h1") && page.body.contains("page: invalid digit"), "{}", page.body);
    let program = house.get("/api/v1/mandates?page=abc").await;
    assert_eq!(program.content_type, "application/problem+json");
    assert!(program.body.contains("page: invalid digit"), "{}", program.body);
    let description = house.get("/api/v1/openapi.json").await.body;
    let description: serde_json::Value = serde_json::from_str(&description).unwrap();
    let responses = &description["paths"]["/api/v1/proposals/{id}/settlements"]["post"]["responses"];
    assert!(["400", "413", "415"].iter().all(|status| responses.get(status).is_some()), "{responses}");
    let deleting = Request::delete("/about").body(Body::empty()).unwrap();
    assert_eq!(call(house.app.clone(), deleting).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn contents_of_the_changes_lead_to_calls_that_are_shown() {
    for house in with_demonstration().await {
        let page = house.get("/instruments/wtdc-30?view=changes").await.body;
        let (_, contents) = page.split_once("class=\"contents\"").unwrap();
        let (contents, _) = contents.split_once("</nav>").unwrap();
        let anchors: Vec<&str> =
            contents.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(anchors.len() > 5, "{anchors:?}");
        for anchor in anchors {
            assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        }
    }
}

#[tokio::test]
async fn duty_opened_from_at_work_shows_the_state_that_the_row_showed() {
    for house in with_demonstration().await {
        let row = "/mandates/wtdc-30/2017/resolves-itu-d/1?proposal=rcc-23a15-1&amp;as_of=2017-10-09";
        let home = house.get("/").await.body;
        assert!(home.contains(row) || home.contains(&row.replace("&amp;", "&#38;")), "no link to {row}");
        let duty = house.get(&row.replace("&amp;", "&")).await.body;
        let (_, elsewhere) = duty.split_once("/mandates/wtdc-30/2014/resolves-itu-d/1?").unwrap();
        assert!(elsewhere.split("</li>").next().unwrap().contains("not planned"));
    }
}

#[tokio::test]
async fn refused_decision_gives_back_the_reason_that_was_typed() {
    for house in with_demonstration().await {
        let token = "0".repeat(32);
        let fields = "paragraph=50&start=3&end=110&revision=99&reason=seen+in+the+printed+edition";
        let request = Request::post("/proposals/rcc-23a15-1/settlements")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("cookie", format!("resolute-form={token}"))
            .body(Body::from(format!("{fields}&token={token}")))
            .unwrap();
        let answer = call(house.app.clone(), request).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.body.contains("seen in the printed edition"), "{}", answer.body);
    }
}

#[tokio::test]
async fn labels_keep_their_own_direction_on_a_page_from_right_to_left() {
    for house in with_demonstration().await {
        let page = house.get("/instruments/wtdc-30?view=redline&lang=ar").await.body;
        assert!(
            page.contains("dir=\"rtl\"") && page.contains("class=\"permalink\" lang=\"en\" dir=\"auto\"")
        );
        let empty = house.get("/mandates?q=zzz").await.body;
        assert_eq!(empty.matches("<button type=\"submit\">Apply").count(), 1);
    }
}

#[tokio::test]
async fn figure_above_the_home_page_opens_its_rows() {
    for house in with_demonstration().await {
        let rows = |answer: &Answer| answer.body.matches("<li class=\"duty").count();
        assert_eq!(rows(&house.get("/").await), 28);
        let elapsed = house.get("/?state=elapsed").await;
        assert!(elapsed.body.contains("aria-current=\"true\""), "the chosen figure says so");
        assert_eq!(rows(&elapsed), 2);
        assert_eq!(rows(&house.get("/?state=proposed").await), 3);
        assert_eq!(house.get("/?state=finished").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
