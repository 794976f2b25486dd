//! Texts of one version in several languages: kept as they are, aligned, shown side by side.

use axum::http::StatusCode;
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::instruments;
use resolute::instruments::languages::{KeptText, Wish, keep_text};
use resolute::reference;
use serde_json::Value;

use crate::house::{House, houses};

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
        // A text that was not read as a resolution is shown on this page.
        let text = house.get("/instruments/club-rules").await;
        assert_eq!(text.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn what_is_not_known_is_asked_for_and_visitors_are_refused() {
    for house in houses().await {
        let given = ("rules.txt", ENGLISH.as_bytes());
        let visitor = keep_text(&house.app, &Person::visitor(), &wish(None), given, false).await;
        assert!(matches!(visitor, Err(Error::Forbidden(_))));
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
