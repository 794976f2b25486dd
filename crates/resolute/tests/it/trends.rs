//! What grew and fell among new activities, as analysts see it.

use axum::http::StatusCode;
use jiff::civil::date;
use resolute::activities::model::{Party, Record};
use resolute::reports::scope::Scope;
use resolute::reports::written::write;
use resolute::reports::{self, Asked, Format};
use resolute::{finding, reference};
use serde_json::Value;

use crate::house::{House, houses};
use crate::register::{publish, record};

/// Invented entries: in the later two years three times as many serve C7-ehea, have the word *telemedicine*, and are done
/// with WHO; everything else stays as it was. 2017-11-06 is today.
async fn furnished() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        for number in 0..120 {
            publish(house, &invented(number)).await;
        }
        let french = Record { language: "fr".to_owned(), ..record("EXERCICE : une télémédecine") };
        publish(house, &french).await;
        finding::follow(&house.app).await.unwrap();
    }
    houses
}

fn invented(number: usize) -> Record {
    let later = number >= 60;
    // Of the earlier sixty six, of the later sixty thirty.
    let grew = if later { number.is_multiple_of(2) } else { number.is_multiple_of(10) };
    let words = if grew { "Telemedicine for clinics" } else { "A network for schools" };
    let with_who =
        Party { role: "partner".to_owned(), name: "WHO".to_owned(), actor: Some("WHO".to_owned()) };
    let year = if later { 2015 + number % 2 } else { 2013 + number % 2 };
    Record {
        title: format!("EXERCISE {number}: {words}"),
        description: if number.is_multiple_of(3) { "With villages in the mountains." } else { "With towns." }
            .to_owned(),
        main_line: Some(if grew { "C7-ehea" } else { "C2" }.to_owned()),
        organisation: "BDT".to_owned(),
        actor: Some("BDT".to_owned()),
        parties: if grew { vec![with_who] } else { Vec::new() },
        countries: vec![["KAZ", "FRA", "KEN"][number % 3].to_owned()],
        starts_on: Some(date(i16::try_from(year).unwrap(), 5, 1)),
        ends_on: None,
        ..record("")
    }
}

async fn json(house: &House, address: &str) -> Value {
    // A busy machine may take longer than a question waits.
    finding::follow(&house.app).await.unwrap();
    let answer = house.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// Kind, value and way of everything that changed.
fn changed(trends: &Value) -> Vec<(String, String, String)> {
    let mut changed = Vec::new();
    for family in trends["kinds"].as_array().unwrap() {
        for change in family["beyond"].as_array().unwrap() {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            changed.push((text(&family["kind"]), text(&change["value"]), text(&change["way"])));
        }
    }
    changed
}

const PERIODS: &str = "before-from=2013-01-01&before-to=2014-12-31&from=2015-01-01&to=2016-12-31";

#[tokio::test]
async fn what_truly_grew_is_found_and_every_count_is_the_number_of_rows_that_it_opens() {
    for house in furnished().await {
        // Without days the same periods: the last two of full years that are held.
        let trends = json(&house, "/api/v1/trends").await;
        assert_eq!(trends, json(&house, &format!("/api/v1/trends?{PERIODS}")).await);
        assert_eq!(trends["totals"], serde_json::json!([60, 61]));
        let found = changed(&trends);
        for (kind, value, way) in [
            ("terms", "telemedicin", "grew"),
            ("terms", "network", "fell"),
            ("lines", "C7-ehea", "grew"),
            ("lines", "C2", "fell"),
            ("partnerships", "BDT~WHO", "grew"),
            ("actors", "WHO", "grew"),
        ] {
            let expected = (kind.to_owned(), value.to_owned(), way.to_owned());
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
        assert!(!found.iter().any(|(kind, ..)| kind == "countries" || kind == "regions"), "{found:?}");
        let words = &trends["kinds"][0]["beyond"];
        assert_eq!(words[0]["language"], "en", "{words}");
        let one = words.as_array().unwrap().iter().find(|one| one["value"] == "telemedicin").unwrap();
        assert_eq!(one["written"][0], "telemedicine");
        assert_eq!((&one["before"], &one["after"], &one["of_after"]), (&6.into(), &30.into(), &60.into()));
        for family in trends["kinds"].as_array().unwrap() {
            let rest = family["rest"].as_array().unwrap();
            for change in family["beyond"].as_array().unwrap().iter().chain(rest) {
                for side in ["before", "after"] {
                    let rows = change[format!("rows_{side}")].as_str().unwrap();
                    let opened = json(&house, &rows.replace("/activities?", "/api/v1/activities?")).await;
                    assert_eq!(opened["total"], change[side], "{rows}");
                }
            }
        }
        for (rows, total) in trends["rows"].as_array().unwrap().iter().zip([60, 61]) {
            let rows = rows.as_str().unwrap().replace("/activities?", "/api/v1/activities?");
            assert_eq!(json(&house, &rows).await["total"], total);
        }
    }
}

#[tokio::test]
async fn filters_narrow_what_is_compared_and_what_is_narrowed_by_is_not_compared() {
    for house in furnished().await {
        let narrowed =
            json(&house, &format!("/api/v1/trends?{PERIODS}&line=C2&line=C7-ehea&country=KAZ&country=FRA"))
                .await;
        assert_eq!(narrowed["totals"], serde_json::json!([40, 41]), "{narrowed}");
        let kinds: Vec<&str> =
            narrowed["kinds"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
        assert!(
            !kinds.contains(&"lines") && !kinds.contains(&"countries") && kinds.contains(&"regions"),
            "{kinds:?}"
        );
        let few = json(&house, &format!("/api/v1/trends?{PERIODS}&line=C7-ehea")).await;
        assert_eq!((&few["too_few"], few["kinds"].as_array().unwrap().len()), (&true.into(), 0));
        let page = house.get(&format!("/trends?{PERIODS}&line=C7-ehea")).await;
        assert!(page.body.contains("Too few activities are new"), "{}", page.body);
        let alone = json(&house, "/api/v1/trends?of=countries").await;
        assert_eq!(alone["kinds"].as_array().unwrap().len(), 1);
        let page = house.get("/trends?of=countries").await;
        assert!(page.body.contains("Nothing grew or fell beyond chance"), "{}", page.body);
    }
}

#[tokio::test]
async fn the_page_and_the_files_say_what_the_program_says() {
    for house in furnished().await {
        let page = house.get(&format!("/trends?{PERIODS}")).await;
        assert_eq!(page.status, StatusCode::OK);
        for words in
            ["telemedicine", "30 of 60", "fewer than 1 in 10", "class=\"intervals\"", "value=\"2013-01-01\""]
        {
            assert!(page.body.contains(words), "{words} in {}", page.body);
        }
        assert!(page.body.len() < 100_000, "{}", page.body.len());
        let arabic = house.get(&format!("/trends?{PERIODS}&lang=ar")).await;
        assert!(arabic.body.contains("dir=\"rtl\"") && arabic.body.contains("الاتجاهات"), "{}", arabic.body);
        assert!(page.body.contains("No value has enough new activities"), "{}", page.body);
        // Who narrows an opened list further keeps the period and the word.
        let list = house.get("/activities?term=telemedicin&new-from=2015-01-01&new-to=2016-12-31").await;
        for kept in ["name=\"term\" value=\"telemedicin\"", "name=\"new-to\" value=\"2016-12-31\""] {
            assert!(list.body.contains(kept), "{kept} in {}", list.body);
        }
        let csv = house.get(&format!("/exports/trends/trends.csv?{PERIODS}&of=lines")).await;
        assert!(csv.body.contains("lines,C7-ehea,,,grew,2013-01-01,2014-12-31,6,60,"), "{}", csv.body);
        let json = house.get(&format!("/exports/trends/trends.json?{PERIODS}")).await;
        assert!(
            json.body.contains("\"way\": \"grew\"") || json.body.contains("\"way\":\"grew\""),
            "{}",
            json.body
        );
        assert!(!house.get_bytes(&format!("/exports/trends/trends.xlsx?{PERIODS}")).await.is_empty());
    }
}

#[tokio::test]
async fn the_report_is_the_same_twice_and_on_both_engines_and_has_a_place_for_words_beside_each_finding() {
    let mut made: Option<Vec<Vec<u8>>> = None;
    for house in furnished().await {
        for language in ["en", "ar"] {
            let days = ("2015-01-01", "2016-12-31");
            let asked = Asked::about("emerging-trends", Scope::Everything {}, days, language).unwrap();
            let built = reports::build(&house.app, &asked).await.unwrap();
            assert_eq!(built, reports::build(&house.app, &asked).await.unwrap());
            let read_back = reports::Snapshot::from_json(&built.snapshot.json().unwrap()).unwrap();
            assert_eq!(read_back, built.snapshot);
            let files: Vec<Vec<u8>> = [Format::Html, Format::Json, Format::Docx]
                .map(|format| write(&built, format).unwrap())
                .into();
            let html = String::from_utf8_lossy(&files[0]);
            if language == "ar" {
                assert!(html.contains("الاتجاهات الناشئة"), "{html}");
                continue;
            }
            assert!(html.contains("telemedicine") && html.contains("30 of 60"), "{html}");
            let places: Vec<&str> = built.places().collect();
            assert!(
                places.contains(&"lines-C7-ehea") && places.contains(&"terms-telemedicin-en"),
                "{places:?}"
            );
            match &made {
                Some(made) => assert_eq!(*made, files, "both engines give the same bytes"),
                None => made = Some(files),
            }
        }
        // About one line: it is not compared itself.
        let days = ("2015-01-01", "2016-12-31");
        let asked = Asked::about("emerging-trends", Scope::Line("C2".to_owned()), days, "en").unwrap();
        let emerging = reports::build(&house.app, &asked).await.unwrap().snapshot.emerging.unwrap();
        assert!(emerging.kinds.iter().all(|part| part.code != "lines") && emerging.periods[0].count > 0);
    }
}

#[tokio::test]
async fn periods_that_are_none_are_refused_with_the_reason() {
    for house in houses().await {
        for (query, reason) in [
            ("from=soon&to=2016-01-01", "is no date"),
            ("from=2016-01-01&to=2015-01-01", "before it begins"),
            ("from=2016-01-01", "needs from and to"),
            ("before-from=2015-01-01&before-to=2016-06-01&from=2016-01-01&to=2016-12-31", "must not overlap"),
            ("from=1980-01-01&to=2016-12-31", "longer than 20 years"),
            ("of=colours", "there are terms, lines"),
        ] {
            for address in ["/api/v1/trends", "/trends", "/exports/trends/trends.csv"] {
                let answer = house.get(&format!("{address}?{query}")).await;
                assert_eq!(
                    answer.status,
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "{address}?{query}: {}",
                    answer.body
                );
                assert!(answer.body.contains(reason), "{address}?{query}: {}", answer.body);
            }
        }
        // An empty house has nothing to compare, and says so.
        let empty = house.get("/trends").await;
        assert_eq!(empty.status, StatusCode::OK);
        assert!(empty.body.contains("Too few activities are new"), "{}", empty.body);
    }
}

#[tokio::test]
async fn arabic_words_are_compared_in_their_own_language() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        for number in 0..80 {
            let later = number >= 40;
            let title = match later == (number % 8 == 0) {
                true => format!("تمرين {number}: شبكة للمدارس"),
                false => format!("تمرين {number}: التطبيب عن بُعد"),
            };
            let year = if later { 2016 } else { 2015 };
            let invented = Record {
                language: "ar".to_owned(),
                description: "وصف".to_owned(),
                starts_on: Some(date(year, 2, 1)),
                ends_on: None,
                ..record(&title)
            };
            publish(&house, &invented).await;
        }
        let trends = json(&house, "/api/v1/trends?from=2016-01-01&to=2016-12-31&of=terms").await;
        let words = trends["kinds"][0]["beyond"].as_array().unwrap();
        let grew = words.iter().find(|one| one["way"] == "grew").unwrap();
        assert_eq!(
            (&grew["language"], &grew["before"], &grew["after"]),
            (&"ar".into(), &5.into(), &35.into()),
            "{grew}"
        );
        assert!(words.iter().any(|one| one["written"].to_string().contains("التطبيب")), "{words:?}");
        let rows = grew["rows_after"].as_str().unwrap().replace("/activities?", "/api/v1/activities?");
        assert_eq!(json(&house, &rows).await["total"], 35);
    }
}
