//! Texts of one version in several languages: kept as they are, aligned, shown side by side.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::finding::{self, Freshness};
use resolute::instruments;
use resolute::instruments::languages::{KeptText, Wish, keep_text};
use resolute::reference;
use serde_json::Value;

use crate::house::{Answer, House, call, houses};

const ENGLISH: &str = "Article 1\nThe members of the club meet each year in Geneva.\n\
    Article 2\nThe dues are 30 francs a year, and are paid before 15 March.\nArticle 3\nThe club has no president.\n";
const ARABIC: &str = "المادة ١\nيجتمع أعضاء النادي كل سنة في جنيف.\n\
    المادة ٢\nتبلغ الاشتراكات ٣٠ فرنكا في السنة، وتدفع قبل ١٥ مارس.\nالمادة ٣\nليس للنادي رئيس.\n";

fn wish(language: Option<&str>) -> Wish {
    let given = |text: &str| Some(text.to_owned());
    Wish {
        instrument: "CLUB-RULES".to_owned(),
        year: 1998,
        language: language.map(str::to_owned),
        title: given("Rules of a club made for a test"),
        body: given("CLUB"),
        kind: given("charter"),
        place: None,
        source: given("written for this test"),
    }
}

async fn keep(house: &House, language: Option<&str>, text: &str) -> Result<KeptText, Error> {
    keep_text(&house.app, &house.operator(), &wish(language), ("rules.txt", text.as_bytes()), false).await
}

async fn with_rules() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        keep(house, Some("en"), ENGLISH).await.unwrap();
        keep(house, None, ARABIC).await.unwrap();
    }
    houses
}

#[tokio::test]
async fn a_text_in_another_language_is_kept_once_and_its_language_is_guessed() {
    for house in with_rules().await {
        let again = keep(&house, None, ARABIC).await.unwrap();
        assert!(!again.changed);
        assert_eq!((again.version.as_str(), again.language.as_str()), ("club-rules/1998", "ar"));
        assert_eq!(again.guess.unwrap().language, "ar");
        assert_eq!(house.audited("text.keep").await.len(), 2);
        let instrument = instruments::by_id(&house.app.db, "club-rules").await.unwrap();
        assert!(!instrument.verified.starts_with("yes"));
        assert_eq!(instrument.source, "written for this test");

        let newer = keep(&house, Some("ar"), &ARABIC.replace("٣٠", "٤٠")).await.unwrap();
        assert!(newer.changed && newer.replaced);
        let texts = instruments::texts(&house.app.db, Some("club-rules")).await.unwrap();
        assert_eq!(texts.len(), 2);
    }
}

#[tokio::test]
async fn the_languages_stand_beside_each_other_in_their_own_direction() {
    for house in with_rules().await {
        let answer = house.get("/api/v1/instruments/club-rules/languages?languages=en,ar").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let rows: Value = serde_json::from_str(&answer.body).unwrap();
        let rows = rows.as_array().unwrap();
        assert_eq!(rows.len(), 6);
        for (row, (english, arabic)) in rows.iter().zip(ENGLISH.lines().zip(ARABIC.lines())) {
            assert_eq!(row["cells"][0]["paragraphs"][0], english);
            assert_eq!(row["cells"][1]["paragraphs"][0], arabic);
        }
        let page = house.get("/instruments/club-rules/languages?languages=en,ar").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("lang=\"ar\" dir=\"rtl\""), "{}", page.body);
        assert!(page.body.contains("ليس للنادي رئيس."));
        let missing = house.get("/instruments/club-rules/languages?languages=fr").await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert!(!page.body.contains("This text is not in English"), "English stands beside it");
        // The English text was only kept, so there is no other page on which to read it.
        assert!(!page.body.contains("href=\"/instruments/club-rules?version=1998\""), "{}", page.body);
        let alone = house.get("/instruments/club-rules/languages?languages=ar").await;
        assert!(alone.body.contains("This text is not in English"));
        // A text that was not read as a resolution is shown on this page.
        let text = house.get("/instruments/club-rules").await;
        assert_eq!(text.status, StatusCode::SEE_OTHER);
        let chosen = house.get("/instruments/club-rules?languages=ar").await;
        assert_eq!(chosen.headers["location"], "/instruments/club-rules/languages?version=1998&languages=ar");
    }
}

#[tokio::test]
async fn what_is_not_known_is_asked_for_and_visitors_are_refused() {
    for house in houses().await {
        let given = ("rules.txt", ENGLISH.as_bytes());
        let visitor = keep_text(&house.app, &Person::visitor(), &wish(None), given, false).await;
        assert!(matches!(visitor, Err(Error::Lacks(_))));
        let nameless = Wish { title: None, ..wish(None) };
        let refused = keep_text(&house.app, &house.operator(), &nameless, given, false).await.unwrap_err();
        assert!(refused.to_string().contains("--title"), "{refused}");
        let klingon = keep(&house, Some("tlh"), ENGLISH).await.unwrap_err();
        assert!(klingon.to_string().contains("ar, en, es"), "{klingon}");
        assert!(matches!(keep(&house, None, "1 2 3").await, Err(Error::Invalid(_))));
        let dry = keep_text(&house.app, &house.operator(), &wish(None), given, true).await.unwrap();
        assert!(dry.changed);
        assert!(instruments::all(&house.app.db).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_kept_paragraph_in_another_language_is_found() {
    for house in with_rules().await {
        assert_eq!(finding::follow(&house.app).await.unwrap(), Freshness::Current);
        let words = form_urlencoded::byte_serialize("للنادي رئيس".as_bytes()).collect::<String>();
        let answer = house.get(&format!("/api/v1/search?q={words}")).await;
        let found: Value = serde_json::from_str(&answer.body).unwrap();
        assert!(found["results"][0].to_string().contains("club-rules"), "{}", answer.body);
        assert!(found["results"][0].to_string().contains("ليس"), "{}", answer.body);
    }
}

/// Sends the form, the file last, as the browser does.
async fn give(house: &House, fields: &[(&str, &str)], file: &str) -> Answer {
    let cookie = "0".repeat(32);
    let mut body = String::new();
    for (name, value) in fields {
        body += &format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    body += &format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rules.txt\"\r\n\r\n{file}\r\n--edge--\r\n"
    );
    let request = Request::post("/instruments/club-rules/texts/readings")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header(header::COOKIE, format!("resolute-form={cookie}"))
        .body(Body::from(body))
        .unwrap();
    call(house.app.clone(), request).await
}

/// The value of a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split_once('"').unwrap().0
}

#[tokio::test]
async fn a_text_is_given_by_a_form_in_two_steps() {
    let french = "Article 1\nLes membres du club se réunissent chaque année dans la ville de Genève et au bord du lac.\n";
    let token = "0".repeat(32);
    for house in with_rules().await {
        assert_eq!(house.get("/instruments/club-rules/texts/new").await.status, StatusCode::OK);
        assert!(house.get("/instruments/club-rules/languages").await.body.contains("club-rules/texts/new"));
        let all = [("token", token.as_str()), ("version", "1998"), ("language", ""), ("source", "a <test>")];
        let without_source = give(&house, &all[..3], french).await;
        assert_eq!(without_source.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without_source.body.contains("where this text itself is from"), "{}", without_source.body);
        let forged = give(&house, &[("token", "1"), all[1], all[3]], french).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        let of_no_year = give(&house, &[all[0], ("version", "soon"), all[3]], french).await;
        assert_eq!(of_no_year.status, StatusCode::UNPROCESSABLE_ENTITY);

        let read = give(&house, &all, french).await;
        assert_eq!(read.status, StatusCode::OK, "{}", read.body);
        assert!(read.body.contains("Français") && read.body.contains("se réunissent"), "{}", read.body);
        assert!(house.audited("text.keep").await.len() == 2, "nothing is kept by reading");

        let fields = [
            ("token", token.as_str()),
            ("held", hidden(&read.body, "held")),
            ("name", "rules.txt"),
            ("version", "1998"),
            ("language", hidden(&read.body, "language")),
            ("source", "a <test>"),
            ("decision", "keep"),
        ];
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let keep = |app| {
            let request = Request::post("/instruments/club-rules/texts")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::COOKIE, format!("resolute-form={token}"))
                .body(Body::from(body.clone()))
                .unwrap();
            call(app, request)
        };
        assert_ne!(keep(house.as_visitor()).await.status, StatusCode::SEE_OTHER);
        let kept = keep(house.app.clone()).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        assert_eq!(house.audited("text.keep").await.len(), 3);
        let page = house.get("/instruments/club-rules/languages?languages=fr").await;
        assert!(page.body.contains("se réunissent chaque année"), "{}", page.body);
    }
}
