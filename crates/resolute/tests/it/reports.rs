//! Reports: drawn from the registers, the same bytes from the same data, the same words in every format.

use axum::http::StatusCode;
use resolute::activities::links::{self, model::EvidenceGiven, model::Verdict};
use resolute::activities::model::Record;
use resolute::reports::{self, Asked, Built, Format, Snapshot, shipped, written};
use serde_json::Value;

use crate::house::House;
use crate::instruments::with_demonstration;
use crate::register::{publish, record};

const DUTY: &str = "wtdc-30/2014/instructs-bdt-director/1";

/// Houses with the demonstration, an activity that is confirmed for a paragraph with evidence, and one that is suggested.
async fn furnished() -> Vec<House> {
    let houses = with_demonstration().await;
    for house in &houses {
        let (app, operator) = (&house.app, house.operator());
        for (title, is_confirmed) in [("Schools <online> & more", true), ("A guess", false)] {
            let record = Record { starts_on: Some(jiff::civil::date(2016, 2, 1)), ..record(title) };
            let id = publish(house, &record).await;
            let link = links::suggest(app, &operator, (id, DUTY), ("person", "It says so.")).await.unwrap();
            if !is_confirmed {
                continue;
            }
            links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
            let given = EvidenceGiven {
                kind: "link".to_owned(),
                title: "Report of the year".to_owned(),
                address: "https://example.org/report".to_owned(),
                happened_on: jiff::civil::date(2016, 3, 1),
                occurrence: None,
            };
            let evidence = links::add_evidence(app, &operator, link, &given).await.unwrap();
            links::decide_evidence(app, &operator, evidence, Verdict::Confirmed, "").await.unwrap();
        }
    }
    houses
}

fn asked(template: &str, language: &str) -> Asked {
    Asked::of(template, "wtdc-30", ("2015-01-01", "2017-10-01"), language).unwrap()
}

/// The words of a file of HTML, without the signs of footnotes.
fn words_of_html(html: &str) -> Vec<String> {
    let body = html.split_once("<body>").unwrap().1;
    let mut text = String::new();
    let mut rest = body;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        // Signs of footnotes and the way back from them are drawn by Word itself.
        if let Some(after) = rest.strip_prefix("<sup>") {
            rest = after.split_once("</sup>").unwrap().1;
        } else if rest.starts_with("<a href=\"#ref-") {
            rest = rest.split_once("</a>").unwrap().1;
        } else {
            let tag = &rest[..=rest.find('>').unwrap()];
            if !tag.starts_with("<a") && !tag.starts_with("</a") && !tag.contains("span") {
                text.push(' ');
            }
            rest = &rest[tag.len()..];
        }
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&").split_whitespace().map(str::to_owned).collect()
}

fn words_of_docx(bytes: &[u8]) -> Vec<String> {
    let document = resolute_docx::read(bytes).unwrap();
    let lines: Vec<String> = document.paragraphs.iter().map(resolute_document::Paragraph::text).collect();
    lines.join("\n").split_whitespace().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_same_data_gives_the_same_bytes_on_both_engines_and_again_from_the_snapshot() {
    let houses = furnished().await;
    for shipped in &shipped::SHIPPED {
        for language in ["en", "ar"] {
            let mut first: Option<Vec<Vec<u8>>> = None;
            for house in &houses {
                let built = reports::build(&house.app, &asked(shipped.name, language)).await.unwrap();
                let files: Vec<Vec<u8>> =
                    Format::ALL.into_iter().map(|format| written::write(&built, format).unwrap()).collect();
                let kept = Snapshot::from_json(&built.snapshot.json().unwrap()).unwrap();
                let again: Built = reports::rebuild(shipped.text, kept).unwrap();
                let rebuilt: Vec<Vec<u8>> =
                    Format::ALL.into_iter().map(|format| written::write(&again, format).unwrap()).collect();
                assert!(files == rebuilt, "{} {language}", shipped.name);
                match &first {
                    Some(first) => assert!(&files == first, "{} {language}: engines differ", shipped.name),
                    None => first = Some(files),
                }
            }
        }
    }
}

#[tokio::test]
async fn word_and_page_have_the_same_words() {
    let house = furnished().await.swap_remove(0);
    for shipped in &shipped::SHIPPED {
        let built = reports::build(&house.app, &asked(shipped.name, "en")).await.unwrap();
        let html = written::write(&built, Format::Html).unwrap();
        let docx = written::write(&built, Format::Docx).unwrap();
        assert_eq!(
            words_of_docx(&docx),
            words_of_html(std::str::from_utf8(&html).unwrap()),
            "{}",
            shipped.name
        );
    }
}

#[tokio::test]
async fn every_paragraph_has_its_line_and_only_what_is_confirmed_counts() {
    for house in furnished().await {
        let built = reports::build(&house.app, &asked("implementation", "en")).await.unwrap();
        let duties: Vec<_> = built.snapshot.calls.iter().flat_map(|call| &call.duties).collect();
        let work = house.get("/api/v1/instruments/wtdc-30/work?proposal=none&as_of=2017-10-01").await;
        let work: Value = serde_json::from_str(&work.body).unwrap();
        let rows = work["rows"].as_array().unwrap();
        assert!(!rows.is_empty());
        assert_eq!(duties.len(), rows.len());
        let html = String::from_utf8(written::write(&built, Format::Html).unwrap()).unwrap();
        for (duty, row) in duties.iter().zip(rows) {
            assert_eq!(duty.address, row["address"].as_str().unwrap());
            assert_eq!(duty.status.state.code(), row["status"]["state"].as_str().unwrap());
            assert!(html.contains(&format!("/mandates/{}", duty.address)), "{}", duty.address);
        }
        let mine = duties.iter().find(|duty| duty.address == DUTY).unwrap();
        assert_eq!((mine.confirmed, mine.activities.len(), mine.waiting), (1, 1, 1));
        assert_eq!(mine.activities[0].evidence[0].title, "Report of the year");
        assert!(html.contains("Schools &lt;online&gt; &amp; more") && !html.contains("A guess"), "{html}");
        assert!(html.contains("1 suggested link waits"));
    }
}

#[tokio::test]
async fn a_report_is_shown_and_given_before_anything_is_kept() {
    for house in furnished().await {
        let list = house.get("/reports").await;
        assert!(list.status == StatusCode::OK && list.body.contains("/reports/new?template=implementation"));
        let query = "template=implementation&instrument=wtdc-30&from=2015-01-01&to=2017-10-01&language=ar";
        let page = house.get(&format!("/reports/new?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("<article class=\"report\" lang=\"ar\" dir=\"rtl\">"), "{}", page.body);
        assert!(page.body.contains("lang=\"en\" dir=\"ltr\""));
        let docx = house.get_bytes(&format!("/reports/new/report.docx?{query}")).await;
        assert!(resolute_docx::read(&docx).is_ok());
        let json = house.get(&format!("/api/v1/reports/preview?{query}")).await;
        let json: Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(json["sha256"].as_str().unwrap().len(), 64);
        let wrong = house.get("/reports/new?template=implementation&from=2017-01-01&to=2015-01-01").await;
        assert!(wrong.body.contains("before it begins"), "{}", wrong.body);
        let nothing = house.get("/api/v1/reports/preview?template=poem&from=2015-01-01&to=2017-01-01").await;
        assert!(nothing.status == StatusCode::NOT_FOUND && nothing.body.contains("implementation"));
    }
}
