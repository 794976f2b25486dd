//! Reports: drawn from the registers, the same bytes from the same data, the same words in every format.

use axum::http::StatusCode;
use resolute::activities::links::{self, model::EvidenceGiven};
use resolute::activities::model::Record;
use resolute::error::Error;
use resolute::finding;
use resolute::reports::{self, Asked, Built, Format, Scope, Snapshot, Step, Subject, shipped, written};
use resolute::verdicts::Verdict;
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
    let scope = match shipped::by_name(template).unwrap().needs.subjects()[0] {
        Subject::Instrument => Scope::Instrument("wtdc-30".to_owned()),
        Subject::Plan => Scope::Plan("itu-d-2020-2023".to_owned()),
        Subject::Line => Scope::Line("C5".to_owned()),
        Subject::Actor => Scope::Actor("BDT".to_owned()),
        Subject::Everything => Scope::Everything {},
    };
    Asked::about(template, scope, ("2015-01-01", "2017-10-01"), language).unwrap()
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

#[tokio::test]
async fn a_report_lives_from_draft_to_issue_and_is_corrected_by_a_new_one() {
    for house in furnished().await {
        let (app, operator) = (&house.app, house.operator());
        let visitor = House { app: house.as_visitor(), folder: tempfile::tempdir().unwrap() };
        let id = reports::keep(app, &operator, &asked("implementation", "en"), None).await.unwrap();
        let path = format!("/reports/{id}");
        assert_eq!(
            visitor.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "a draft is for those who write it"
        );
        let place = "introduction";
        reports::write(app, &operator, id, (place, "One <thought>.", 0)).await.unwrap();
        let late = reports::write(app, &operator, id, (place, "Another.", 0)).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "two editors");
        let nowhere = reports::write(app, &operator, id, ("states", "7", 0)).await;
        assert!(matches!(nowhere, Err(Error::NotFound(_))), "data is not typed over");

        let step = async |step: Step| {
            let revision = reports::seen(app, &operator, id).await.unwrap().revision;
            reports::step(app, &operator, id, (step, revision)).await
        };
        assert!(matches!(step(Step::Issue).await, Err(Error::Conflict(_))), "not before it is reviewed");
        let links = links::by_lineage(&app.db, &covered(app, &operator, id).await, (0, 10)).await.unwrap();
        let guess = links.iter().find(|link| !link.is_confirmed()).unwrap();
        links::decide(app, &operator, guess.id, Verdict::Confirmed, "").await.unwrap();
        let before = reports::seen(app, &operator, id).await.unwrap();
        step(Step::Refresh).await.unwrap();
        let after = reports::seen(app, &operator, id).await.unwrap();
        assert_ne!(before.listed.sha256, after.listed.sha256);
        assert_eq!(after.written(place).unwrap().words, "One <thought>.");
        let stale = reports::step(app, &operator, id, (Step::Review, before.revision)).await;
        assert!(matches!(stale, Err(Error::Conflict(_))), "nobody decides over what they did not see");
        step(Step::Review).await.unwrap();
        let read = reports::seen(app, &operator, id).await.unwrap();
        reports::write(app, &operator, id, (place, "A second thought.", read.texts[0].revision))
            .await
            .unwrap();
        assert!(matches!(step(Step::Issue).await, Err(Error::Conflict(_))), "a change is reviewed again");
        step(Step::Review).await.unwrap();
        step(Step::Issue).await.unwrap();
        let late = reports::write(app, &operator, id, (place, "Too late.", 2)).await;
        assert!(matches!(late, Err(Error::Conflict(_))));
        assert!(matches!(step(Step::Refresh).await, Err(Error::Conflict(_))));

        let page = visitor.get(&path).await;
        assert!(page.status == StatusCode::OK && page.body.contains("A second thought."), "{}", page.body);
        assert!(
            !page.body.contains("What is to be said about this paragraph"),
            "no prompts in what is issued"
        );
        let work = visitor.get("/instruments/wtdc-30/work?proposal=none&as_of=2017-10-01").await;
        assert!(work.body.contains("/reports?covers="), "At work counts it");
        let bytes = visitor.get_bytes(&format!("{path}/report.html")).await;
        let new = step(Step::Correct).await.unwrap();
        let newer = reports::seen(app, &operator, new).await.unwrap();
        assert_eq!((newer.listed.corrects, newer.texts.len()), (Some(id), 1));
        let html = String::from_utf8(written::write(&newer.built().unwrap(), Format::Html).unwrap()).unwrap();
        assert!(html.contains("This issue corrects report"), "{html}");
        assert_eq!(visitor.get_bytes(&format!("{path}/report.html")).await, bytes, "what is issued stays");
        assert!(!house.audited("report.issue").await.is_empty());
    }
}

/// The lineage of the paragraph that the tests tie activities to.
async fn covered(app: &resolute::app::App, person: &resolute::accounts::Person, id: i64) -> String {
    let kept = reports::seen(app, person, id).await.unwrap();
    let mut duties = kept.snapshot.calls.iter().flat_map(|call| &call.duties);
    duties.find(|duty| duty.address == DUTY).unwrap().lineage.clone()
}

#[tokio::test]
async fn people_write_and_issue_through_the_pages() {
    for house in furnished().await {
        let editor = house.signed_in("editor", Some("BDT")).await;
        let made = editor
            .send(
                "/reports",
                &[
                    ("template", "comprehensive-summary"),
                    ("instrument", "wtdc-30"),
                    ("from", "2015-01-01"),
                    ("to", "2017-10-01"),
                    ("language", "fr"),
                ],
            )
            .await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let path = made.headers["location"].to_str().unwrap().to_owned();
        let page = editor.get(&path).await;
        assert!(page.body.contains("<textarea") && page.body.contains("name=\"step\""), "{}", page.body);
        let texts = format!("{path}/texts");
        let mine = [("place", "news"), ("words", "Bonne nouvelle"), ("revision", "0")];
        assert_eq!(editor.send(&texts, &mine).await.status, StatusCode::SEE_OTHER);
        let other = [("place", "news"), ("words", "Autre nouvelle"), ("revision", "0")];
        let refused = editor.send(&texts, &other).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("Bonne nouvelle\n\nAutre nouvelle"), "both words are shown");
        let contributor = house.signed_in("contributor", Some("BDT")).await;
        assert_eq!(contributor.send(&texts, &mine).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn every_figure_of_the_summary_is_the_number_of_rows_that_it_opens() {
    for house in furnished().await {
        let (app, operator) = (&house.app, house.operator());
        finding::follow(app).await.unwrap();
        let built = reports::build(app, &asked("comprehensive-summary", "en")).await.unwrap();
        let figures = built.snapshot.figures.as_ref().unwrap();
        assert!(figures.total.count >= 2 && figures.lines.len() >= 11, "{figures:?}");
        let lines = figures.lines.iter().flat_map(|line| {
            std::iter::once(&line.counted).chain(&line.goals).chain(&line.regions).chain(&line.groups)
        });
        let all = lines.chain([&figures.total]).chain(&figures.goals).chain(&figures.regions);
        for one in all.chain(&figures.groups).filter(|one| one.count > 0) {
            let rows = house.get(&one.href.replace("/activities?", "/api/v1/activities?")).await;
            let rows: Value = serde_json::from_str(&rows.body).unwrap();
            assert_eq!(rows["total"], one.count, "{}", one.href);
        }
        let html = String::from_utf8(written::write(&built, Format::Html).unwrap()).unwrap();
        assert!(html.contains("No earlier summary about this text is issued here"), "{html}");
        assert!(html.contains("Nothing is recorded here about this."));

        let id = reports::keep(app, &operator, &asked("comprehensive-summary", "en"), None).await.unwrap();
        for (step, revision) in [(Step::Review, 1), (Step::Issue, 2)] {
            reports::step(app, &operator, id, (step, revision)).await.unwrap();
        }
        let record = Record { starts_on: Some(jiff::civil::date(2017, 2, 1)), ..record("A newer one") };
        publish(&house, &record).await;
        finding::follow(app).await.unwrap();
        let next = Asked::of("comprehensive-summary", "wtdc-30", ("2015-01-01", "2017-12-31"), "en").unwrap();
        let built = reports::build(app, &next).await.unwrap();
        let html = String::from_utf8(written::write(&built, Format::Html).unwrap()).unwrap();
        assert_eq!(built.snapshot.previous.as_ref().unwrap().number, id);
        assert!(html.contains(&format!("/reports/{id}")) && html.contains("<td>+1</td>"), "{html}");
    }
}

#[tokio::test]
async fn a_template_is_copied_changed_previewed_and_a_mistake_names_its_line() {
    for house in furnished().await {
        let editor = house.signed_in("editor", Some("BDT")).await;
        let form = |text: &'static str| {
            [
                ("template", "implementation"),
                ("instrument", "wtdc-30"),
                ("from", "2015-01-01"),
                ("to", "2017-10-01"),
                ("language", "en"),
                ("text", text),
            ]
        };
        let wrong =
            editor.send("/reports/preview", &form("{{ heading(1, 'Mine') }}\r\n\r\n{{ nobody }}")).await;
        assert!(wrong.body.contains("line 3") && wrong.body.contains("{{ nobody }}"), "{}", wrong.body);
        let text = "{{ heading(1, 'Mine') }}\n\nStates: {{ figure(duties, queries[0].href) }}";
        let right = editor.send("/reports/preview", &form(text)).await;
        assert!(right.body.contains("<h2>Mine</h2>"), "{}", right.body);
        let made = editor.send("/reports", &form(text)).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let kept = house
            .app
            .db
            .one::<(String, String)>("SELECT title, template_text FROM reports", resolute::values![]);
        assert_eq!(kept.await.unwrap(), ("Mine".to_owned(), text.to_owned()));
        let contributor = house.signed_in("contributor", Some("BDT")).await;
        assert_eq!(contributor.send("/reports/preview", &form(text)).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn where_the_text_in_force_is_not_held_the_last_one_that_was_law_is_told_and_said_so() {
    for house in furnished().await {
        let before = reports::build(&house.app, &asked("implementation", "en")).await.unwrap();
        let end =
            |template: &str| Asked::of(template, "wtdc-30", ("2015-01-01", "2017-12-31"), "en").unwrap();
        for template in ["implementation", "comprehensive-summary"] {
            let built = reports::build(&house.app, &end(template)).await.unwrap();
            assert_eq!(built.snapshot.duties().count(), before.snapshot.duties().count());
            let words = words_of_docx(&written::write(&built, Format::Docx).unwrap()).join(" ");
            assert!(words.contains("The text in force on 31 December 2017 is not held here:"), "{words}");
            assert!(
                words.contains("(Rev. Dubai, 2014)") && words.contains("It ended on 9 October 2017"),
                "{words}"
            );
            for duty in built.snapshot.duties() {
                assert!(words.contains(&duty.address), "{}", duty.address);
            }
            let rows = house.get(&built.snapshot.queries[0].href).await;
            assert_eq!(rows.status, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn what_is_issued_keeps_its_parts_whatever_becomes_of_the_program() {
    for house in furnished().await {
        let (app, operator) = (&house.app, house.operator());
        let id = reports::keep(app, &operator, &asked("road-map", "en"), None).await.unwrap();
        reports::write(app, &operator, id, ("next", "Ask the facilitators.", 0)).await.unwrap();
        for step in [Step::Review, Step::Issue] {
            let revision = reports::seen(app, &operator, id).await.unwrap().revision;
            reports::step(app, &operator, id, (step, revision)).await.unwrap();
        }
        let kept = reports::seen(app, &operator, id).await.unwrap();
        let bytes = written::write(&kept.built().unwrap(), Format::Html).unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains("Ask the facilitators."));
        let mut tx = app.db.begin().await.unwrap();
        let sql = "UPDATE reports SET template_text = 'Another program.'";
        tx.execute(sql, resolute::values![]).await.unwrap();
        tx.commit().await.unwrap();
        let later = reports::seen(app, &operator, id).await.unwrap();
        assert_eq!(written::write(&later.built().unwrap(), Format::Html).unwrap(), bytes);
        // What was issued before parts were kept is drawn from its data and its template, as it was.
        let mut tx = app.db.begin().await.unwrap();
        let sql = "UPDATE reports SET issued_json = NULL, template_text = $1";
        tx.execute(sql, resolute::values![&kept.template_text]).await.unwrap();
        tx.commit().await.unwrap();
        let older = reports::seen(app, &operator, id).await.unwrap();
        assert_eq!(written::write(&older.built().unwrap(), Format::Html).unwrap(), bytes);
    }
}

#[tokio::test]
async fn a_report_is_about_what_its_template_takes() {
    let house = furnished().await.swap_remove(0);
    let period = "from=2016-01-01&to=2016-12-31";
    for (query, status, words) in [
        ("template=plan-performance", StatusCode::UNPROCESSABLE_ENTITY, "give the plan"),
        ("template=plan-performance&plan=no-such", StatusCode::NOT_FOUND, "no-such"),
        ("template=plan-performance&plan=itu-d-2020-2023&line=C5", StatusCode::UNPROCESSABLE_ENTITY, "line"),
        ("template=road-map&line=C99", StatusCode::NOT_FOUND, "C99"),
        ("template=annual-contribution&actor=nobody", StatusCode::NOT_FOUND, "nobody"),
        ("template=road-map&line=c5", StatusCode::OK, "Road map of action line C5"),
        ("template=annual-contribution", StatusCode::OK, "Contribution to the annual report"),
    ] {
        let answer = house.get(&format!("/api/v1/reports/preview?{query}&{period}")).await;
        assert_eq!(answer.status, status, "{query}: {}", answer.body);
        assert!(answer.body.contains(words), "{query}: {}", answer.body);
    }
    let page = house.get(&format!("/reports/new?template=road-map&{period}")).await;
    assert!(
        page.body.contains("<select id=\"line\"") && page.body.contains("give the line"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("<select id=\"instrument\""), "{}", page.body);
}

#[tokio::test]
async fn the_year_of_everybody_names_what_began_and_what_shows_it() {
    for house in furnished().await {
        let asked =
            Asked::about("annual-contribution", Scope::Everything {}, ("2016-01-01", "2016-12-31"), "en")
                .unwrap();
        let built = reports::build(&house.app, &asked).await.unwrap();
        let year = built.snapshot.contribution.as_ref().unwrap();
        assert!(year.named.iter().any(|one| one.title == "Schools <online> & more"), "{year:?}");
        assert_eq!(year.shown.iter().filter(|one| one.title == "Report of the year").count(), 1);
        let turned = year.turned.iter().find(|one| one.address == DUTY);
        assert!(turned.is_some(), "evidence of the year turned its state: {year:?}");
        assert!(
            reports::build_with(&house.app, &asked, Some("a\n{{ contribution.nothing.there }}"))
                .await
                .unwrap_err()
                .to_string()
                .contains("line 2")
        );
    }
}
