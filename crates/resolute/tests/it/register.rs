//! The register of activities: finding, narrowing, ordering, as people and programs do it.

use jiff::Timestamp;
use resolute::activities::model::{Kind, Progress, Record, Standing};
use resolute::activities::{self, Loaded};
use resolute::finding::{self, Freshness};
use resolute::reference;
use resolute::search::changes;
use serde_json::Value;

use crate::house::{House, houses};

pub(crate) fn record(title: &str) -> Record {
    Record {
        title: title.to_owned(),
        description: "Connects the schools of a district.".to_owned(),
        main_line: Some("C2".to_owned()),
        targets: vec!["9.c".to_owned()],
        organisation: "A ministry".to_owned(),
        organisation_type: "GOV".to_owned(),
        countries: vec!["KAZ".to_owned()],
        starts_on: Some(jiff::civil::date(2015, 3, 1)),
        ends_on: Some(jiff::civil::date(2017, 3, 1)),
        ..Record::default()
    }
}

pub(crate) async fn publish(house: &House, record: &Record) -> i64 {
    let (app, person) = (&house.app, &house.operator());
    let begun = activities::begin(app, person, record).await.unwrap();
    let submitted = activities::submit(app, person, begun.id, begun.revision).await.unwrap();
    activities::approve(app, person, submitted.id, submitted.revision).await.unwrap().id
}

/// Three published entries and one that is not.
pub(crate) async fn with_entries() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        publish(house, &record("A network for rural schools")).await;
        let training = Record {
            kind: Kind::Training,
            main_line: Some("C4".to_owned()),
            lines: vec!["C2".to_owned()],
            countries: vec!["FRA".to_owned()],
            progress: Some(Progress::Ongoing),
            description: "Teachers learn to repair what schools have.".to_owned(),
            ..record("Before the bell: teachers and their networks")
        };
        publish(house, &training).await;
        publish(house, &Record { language: "fr".to_owned(), ..record("Écoles reliées") }).await;
        activities::begin(&house.app, &house.operator(), &record("A secret draft")).await.unwrap();
        assert_eq!(finding::follow(&house.app).await.unwrap(), Freshness::Current);
    }
    houses
}

async fn list(house: &House, query: &str) -> Value {
    // A busy machine may take longer than a question waits.
    finding::follow(&house.app).await.unwrap();
    let answer = house.get(&format!("/api/v1/activities?{query}")).await;
    assert!(answer.status.is_success(), "{query}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn titles(list: &Value) -> Vec<&str> {
    let rows = list["activities"].as_array().unwrap();
    rows.iter().map(|row| row["title"]["text"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_count_is_the_number_of_rows_that_it_opens_and_drafts_are_nowhere() {
    for house in with_entries().await {
        for chosen in ["", "line=C2", "kind=training&q=teachers", "country=KAZ&country=FRA"] {
            let all = list(&house, chosen).await;
            assert!(all["total"].as_u64().unwrap() > 0, "{chosen}");
            assert!(!all.to_string().contains("secret"), "{all}");
            for (name, values) in all["facets"].as_object().unwrap() {
                for value in values.as_array().unwrap() {
                    let code = value["value"].as_str().unwrap();
                    let narrow: String = chosen
                        .split('&')
                        .filter(|part| !part.starts_with(&format!("{name}=")))
                        .map(|part| format!("{part}&"))
                        .collect();
                    let opened = list(&house, &format!("{narrow}{name}={code}")).await;
                    assert_eq!(opened["total"], value["count"], "{chosen} {name}={code}");
                }
            }
        }
    }
}

#[tokio::test]
async fn filters_narrow_each_other_and_values_widen_and_groups_follow_the_country() {
    for house in with_entries().await {
        let total = |list: Value| list["total"].as_u64().unwrap();
        assert_eq!(total(list(&house, "").await), 3);
        assert_eq!(total(list(&house, "line=C2").await), 3, "a further line counts too");
        assert_eq!(total(list(&house, "line=C4&country=KAZ").await), 0);
        assert_eq!(total(list(&house, "country=KAZ;FRA").await), 3);
        assert_eq!(total(list(&house, "group=LLDC").await), 2, "Kazakhstan has no coast");
        assert_eq!(total(list(&house, "region=CIS").await), 2);
        assert_eq!(total(list(&house, "goal=9&year=2016&confirmed=yes&status=ongoing").await), 1);
        assert_eq!(total(list(&house, "language=fr&q=ecole").await), 1);
        let empty = list(&house, "line=C4&country=KAZ").await;
        assert_eq!(empty["without"]["line"], 2, "{empty}");
        assert_eq!(empty["without"]["country"], 1, "{empty}");
    }
}

#[tokio::test]
async fn rows_come_in_the_order_that_is_asked_for_and_page_by_page() {
    for house in with_entries().await {
        let by_title = list(&house, "sort=title").await;
        let expected =
            ["A network for rural schools", "Before the bell: teachers and their networks", "Écoles reliées"];
        assert_eq!(titles(&by_title), expected);
        let mut paged = Vec::new();
        for page in 1..=3 {
            let list = list(&house, &format!("sort=title&per_page=1&page={page}")).await;
            assert_eq!(list["pages"], 3);
            paged.extend(titles(&list).into_iter().map(str::to_owned));
        }
        assert_eq!(paged, expected);
        let fit = list(&house, "q=teachers").await;
        assert_eq!(titles(&fit), ["Before the bell: teachers and their networks"]);
        assert!(fit["activities"][0]["passage"]["marks"].as_array().is_some_and(|marks| !marks.is_empty()));
        let after = list(&house, "page=600&per_page=100").await;
        assert!(titles(&after).is_empty(), "{after}");
        let deep = house.get("/api/v1/activities?page=60000000&per_page=100").await;
        assert_eq!(deep.status, 422, "{}", deep.body);
    }
}

#[tokio::test]
async fn the_page_shows_what_was_found_and_why_and_says_which_filter_to_drop() {
    for house in with_entries().await {
        let page = house.get("/activities?q=teachers&line=C2").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("1 activity"), "{}", page.body);
        assert!(page.body.contains("<mark>teachers</mark>"), "{}", page.body);
        assert!(!page.body.contains("not confirmed for two years"), "{}", page.body);
        assert!(
            page.body.contains("/exports/activities/activities.csv?q=teachers&#38;line=C2"),
            "{}",
            page.body
        );
        assert!(page.body.contains("href=\"/activities?q=teachers\""), "a chip takes its filter away");
        let empty = house.get("/activities?line=C4&country=KAZ").await;
        assert!(empty.body.contains("href=\"/activities?line=C4\""), "{}", empty.body);
        let arabic = house.get("/activities?lang=ar").await;
        assert!(arabic.body.contains("أنشطة</p>") && arabic.body.contains("dir=\"rtl\""), "{}", arabic.body);
        let file = house.get("/exports/activities/activities.csv?line=C4").await;
        assert_eq!(file.status, 200, "{}", file.body);
        assert!(file.body.contains("Before the bell") && !file.body.contains("rural"), "{}", file.body);
        let all = house.get("/exports/activities/activities.json").await;
        assert!(all.body.contains("rural") && !all.body.contains("secret"), "{}", all.body);
        let deep = house.get("/activities?page=99999999").await;
        assert_eq!(deep.status, 200, "{}", deep.body);
        let suggested = house.get("/api/v1/search/suggestions?q=rural%20teac").await;
        assert!(suggested.body.contains("teachers"), "{}", suggested.body);
    }
}

#[tokio::test]
async fn an_owners_word_is_counted_and_grows_old() {
    for house in with_entries().await {
        let id = publish(&house, &record("Confirmed once")).await;
        let today = jiff::civil::date(2017, 11, 6);
        activities::confirm(&house.app, &house.operator(), id, today).await.unwrap();
        // Publishing is the first word; the register holds three entries besides.
        assert_eq!(list(&house, "confirmed=yes").await["total"], 4);
        let later = House {
            app: resolute::app::App { now: in_three_years, ..house.app.clone() },
            folder: house.folder,
        };
        assert_eq!(list(&later, "confirmed=yes").await["total"], 0);
        assert_eq!(list(&later, "confirmed=no").await["total"], 4);
        let page = later.get("/activities?confirmed=no").await;
        assert!(page.body.contains("not confirmed for two years"), "{}", page.body);
    }
}

fn in_three_years() -> Timestamp {
    Timestamp::constant(1_605_000_000, 0)
}

/// As an import leaves them: many rows, one note, an index that was there already.
#[tokio::test]
async fn what_came_in_bulk_is_found_and_changed_and_gone_again() {
    for house in with_entries().await {
        let mut tx = house.app.db.begin().await.unwrap();
        let at = (house.app.now)();
        let (mut first, mut last) = (i64::MAX, 0);
        for number in 0..2_500 {
            let name = format!("XM-{number}");
            let loaded = Loaded {
                source: "list",
                external_id: Some(&name),
                owner: None,
                standing: Standing::Published,
            };
            let id = activities::insert(&mut tx, loaded, &record(&format!("Imported {number}")), at)
                .await
                .unwrap();
            (first, last) = (first.min(id), last.max(id));
        }
        changes::note_range(&mut tx, "activity", first..=last).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(list(&house, "source=list").await["total"], 2_500);
        assert_eq!(list(&house, "q=XM-77").await["total"], 1);
        // The last number lies between others that stay; the run covers more than there is.
        let mut tx = house.app.db.begin().await.unwrap();
        let sql = "UPDATE activities SET standing = 'rejected' WHERE id >= $1";
        tx.execute(sql, resolute::values![last - 9]).await.unwrap();
        changes::note_range(&mut tx, "activity", last - 4_000..=last + 4_000).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(list(&house, "source=list").await["total"], 2_490);
        finding::rebuild(&house.app).await.unwrap();
        assert_eq!(list(&house, "source=list").await["total"], 2_490);
        assert_eq!(list(&house, "").await["total"], 2_493);
    }
}
