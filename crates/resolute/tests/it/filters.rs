//! Each filter of activities, through each door; lists of any length; an index that is being made.

use std::process::Command;

use axum::body::Body;
use axum::http::Request;
use futures_util::StreamExt;
use resolute::activities::model::{Kind, Progress, Record, Standing};
use resolute::activities::{self, Loaded};
use resolute::db::counted;
use resolute::finding::{self, Freshness};
use resolute::search::changes;
use resolute::{reference, server, values};
use serde_json::Value;
use tower::ServiceExt;

use crate::house::{House, houses};
use crate::register::{publish, record};

/// Filter, as the register calls it and as the search of everything does, a value of the first entry and one of the second.
const FILTERS: [[&str; 4]; 12] = [
    ["kind", "type", "project", "training"],
    ["line", "action-line", "C2", "C4"],
    ["goal", "goal", "9", "4"],
    ["region", "region", "CIS", "ASP"],
    ["country", "country", "KAZ", "FJI"],
    ["group", "group", "LLDC", "SIDS"],
    ["organisation-type", "organisation-type", "GOV", "ACA"],
    ["actor", "actor", "BDT", "TSB"],
    ["status", "status", "completed", "ongoing"],
    ["year", "year", "2015", "2017"],
    ["mandate", "mandate", "lineage-one", "lineage-two"],
    ["confirmed", "confirmed", "yes", "no"],
];

async fn with_two_entries() -> Vec<House> {
    let houses = houses().await;
    for house in &houses {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let day = |year| Some(jiff::civil::date(year, 6, 1));
        let one = Record {
            progress: Some(Progress::Completed),
            actor: Some("BDT".to_owned()),
            starts_on: day(2014),
            ends_on: day(2015),
            ..record("Wells of the first entry")
        };
        let other = Record {
            kind: Kind::Training,
            main_line: Some("C4".to_owned()),
            targets: vec!["4.4".to_owned()],
            organisation_type: "ACA".to_owned(),
            actor: Some("TSB".to_owned()),
            countries: vec!["FJI".to_owned()],
            progress: Some(Progress::Ongoing),
            starts_on: day(2016),
            ends_on: day(2017),
            ..record("Wells of the second entry")
        };
        let third = Record {
            kind: Kind::Event,
            main_line: Some("C11".to_owned()),
            targets: vec!["17.8".to_owned()],
            organisation_type: "IO".to_owned(),
            countries: vec!["FRA".to_owned()],
            progress: None,
            starts_on: day(2001),
            ends_on: day(2001),
            ..record("Wells of the third entry")
        };
        let (one, other) = (publish(house, &one).await, publish(house, &other).await);
        let third = publish(house, &third).await;
        let mut tx = house.app.db.begin().await.unwrap();
        for (id, lineage) in [(one, "lineage-one"), (other, "lineage-two")] {
            let sql = "INSERT INTO activity_links
                           (activity, lineage, address, said_by, because, standing, person, acting_for, at)
                       VALUES ($1, $2, 'wtdc-30/2017/resolves/1', 'person', 'it says so', 'confirmed', 'A', 'BDT', '2017')";
            tx.execute(sql, values![id, lineage]).await.unwrap();
        }
        let sql = "UPDATE activities SET confirmed_on = $2 WHERE id = $1";
        tx.execute(sql, values![other, "2010-01-01"]).await.unwrap();
        tx.execute(sql, values![third, None::<String>]).await.unwrap();
        changes::note_range(&mut tx, "activity", one..=third).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(finding::follow(&house.app).await.unwrap(), Freshness::Current);
    }
    houses
}

async fn total(house: &House, address: &str) -> u64 {
    let answer = house.get(address).await;
    assert!(answer.status.is_success(), "{address}: {}", answer.body);
    let json: Value = serde_json::from_str(&answer.body).unwrap();
    json["total"].as_u64().unwrap()
}

/// How many of the three entries a page lists.
async fn listed(house: &House, address: &str) -> usize {
    let answer = house.get(address).await;
    assert!(answer.status.is_success(), "{address}: {}", answer.body);
    ["first", "second", "third"]
        .iter()
        .filter(|which| answer.body.contains(&format!("the {which} entry")))
        .count()
}

#[tokio::test]
async fn every_filter_has_its_rows_through_every_door() {
    for house in with_two_entries().await {
        assert_eq!(total(&house, "/api/v1/activities").await, 3);
        for [of_register, of_search, one, other] in FILTERS {
            for (chosen, count) in
                [(vec![one], 1), (vec![other], 1), (vec![one, other], 2), (vec!["none"], 0)]
            {
                let query = |name: &str| -> String {
                    chosen.iter().map(|value| format!("&{name}={value}")).collect()
                };
                let engine = house.app.db.engine();
                let register = query(of_register);
                let said = format!("{register} on {engine}");
                assert_eq!(
                    total(&house, &format!("/api/v1/activities?q=wells{register}")).await,
                    count,
                    "{said}"
                );
                let found = query(of_search);
                let search = format!("/api/v1/search?q=wells&kind=activity{found}");
                assert_eq!(total(&house, &search).await, count, "{said}");
                let count = usize::try_from(count).unwrap();
                assert_eq!(listed(&house, &format!("/activities?q=wells{register}")).await, count, "{said}");
                assert_eq!(listed(&house, &format!("/search?q=wells{found}")).await, count, "{said}");
                let file = format!("/exports/activities/activities.csv?q=wells{register}");
                assert_eq!(listed(&house, &file).await, count, "{said}");
            }
        }
        let page = house.get("/search?q=wells&kind=activity").await.body;
        for [_, name, one, _] in FILTERS {
            let name = if name == "status" { "progress" } else { name };
            assert!(page.contains(&format!("name=\"{name}\" value=\"{one}\"")), "{name} is offered: {page}");
        }
        assert!(page.contains("Kazakhstan"), "a value is said in words");
    }
}

/// The command reads the index that the server beside it keeps.
#[tokio::test]
async fn every_filter_has_its_rows_on_the_command_line() {
    let house = with_two_entries().await.swap_remove(0);
    for [_, facet, one, other] in FILTERS {
        for (chosen, count) in [(vec![one], 1), (vec![other], 1), (vec![one, other], 2)] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_resolute"));
            command.env_clear().arg("--data").arg(house.folder.path());
            command.args(["search", "wells", "--kind", "activity", "--format", "json"]);
            for value in &chosen {
                command.args(["--facet", &format!("{facet}={value}")]);
            }
            let output = command.output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(answer["total"], count, "{facet} {chosen:?}: {answer}");
        }
    }
}

async fn load_many(house: &House, count: i64) -> i64 {
    let mut tx = house.app.db.begin().await.unwrap();
    let at = (house.app.now)();
    let (mut first, mut last) = (i64::MAX, 0);
    for number in 0..count {
        let name = format!("XM-{number}");
        let (source, external_id) = ("list", Some(name.as_str()));
        let loaded = Loaded { source, external_id, owner: None, standing: Standing::Published };
        let id = activities::insert(&mut tx, loaded, &record(&format!("Many {number}")), at).await.unwrap();
        (first, last) = (first.min(id), last.max(id));
    }
    changes::note_range(&mut tx, "activity", first..=last).await.unwrap();
    tx.commit().await.unwrap();
    last
}

#[tokio::test]
async fn a_download_is_sent_in_pieces_and_ends_with_its_reader() {
    for house in with_two_entries().await {
        load_many(&house, 2_600).await;
        finding::follow(&house.app).await.unwrap();
        for ending in ["csv", "json", "xml"] {
            let pieces = async |most: usize| {
                let address = format!("/exports/activities/activities.{ending}?source=list&line=C2");
                let request = Request::get(address).body(Body::empty()).unwrap();
                let answer = server::application(house.app.clone()).oneshot(request).await.unwrap();
                assert!(answer.status().is_success());
                let mut pieces = answer.into_body().into_data_stream();
                let (mut count, mut longest, mut text) = (0, 0, Vec::new());
                while count < most
                    && let Some(piece) = pieces.next().await
                {
                    let piece = piece.unwrap();
                    (count, longest) = (count + 1, longest.max(piece.len()));
                    text.extend_from_slice(&piece);
                }
                (count, longest, String::from_utf8(text).unwrap())
            };
            let ((count, longest, text), statements) = counted(pieces(usize::MAX)).await;
            assert_eq!(text.matches("Many ").count(), 2_600, "{ending}");
            assert!(
                count >= 6 && longest < text.len() / 4,
                "{ending}: {count} pieces, the longest {longest}"
            );
            let ((_, _, beginning), few) = counted(pieces(2)).await;
            assert!(text[..beginning.len().min(100)] == beginning[..beginning.len().min(100)]);
            assert!(
                few + 3 <= statements,
                "{ending}: {few} of {statements} statements for a reader that left"
            );
        }
    }
}

#[tokio::test]
async fn an_index_is_made_in_steps_that_are_kept() {
    for house in with_two_entries().await {
        let last = load_many(&house, 2_600).await;
        house.app.search.discard().unwrap();
        let mut reached = 0;
        let mut steps = 0;
        while finding::advance(&house.app, 1_000).await.unwrap().is_none() {
            let at = house.app.search.position().unwrap().unwrap();
            steps += 1;
            let Some((noun, made)) = at.made else { continue };
            assert_eq!(noun, "activity");
            assert!(reached < made && made < last, "{reached} {made}: it goes on where it was");
            reached = made;
            let found = house.app.search.numbers(&activities::register::Asked::of_query("").asked()).unwrap();
            assert!(
                found.iter().all(|number| *number <= made) && found.len() >= steps * 1_000,
                "{}",
                found.len()
            );
        }
        assert!(steps >= 3, "{steps}");
        assert_eq!(total(&house, "/api/v1/activities").await, 2_603);
    }
}

#[tokio::test]
async fn an_index_that_is_being_made_says_so() {
    let house = with_two_entries().await.swap_remove(0);
    house.app.search.build(Some((250_000, 1_000_000)));
    for address in ["/activities?q=wells", "/search?q=wells", "/activities?q=wells&lang=ar"] {
        let page = house.get(address).await;
        assert_eq!(page.status, 200);
        assert!(
            page.body.contains("1,000,000")
                || page.body.contains("1000000")
                || page.body.contains("lang=\"ar\"")
        );
        assert_eq!(listed(&house, address).await, 3, "what is there is shown");
    }
    let english = house.get("/activities?q=wells").await.body;
    assert!(english.contains("Activities that can be found so far"), "{english}");
    house.app.search.build(None);
    assert!(!house.get("/activities?q=wells").await.body.contains("so far"));
}

/// A list of countries that says otherwise which groups they belong to.
#[tokio::test]
async fn activities_are_found_under_the_groups_that_a_newer_list_says() {
    for house in with_two_entries().await {
        let groups = async || {
            finding::follow(&house.app).await.unwrap();
            total(&house, "/api/v1/activities?group=LLDC").await
        };
        assert_eq!(groups().await, 1);
        let mut tx = house.app.db.begin().await.unwrap();
        // As an older list had it: Kazakhstan is in no group.
        let sql = "DELETE FROM concept_members WHERE group_scheme = 'country-groups' AND notation = 'KAZ'";
        assert_eq!(tx.execute(sql, values![]).await.unwrap(), 1);
        tx.execute("UPDATE concept_revision SET revision = revision + 1", values![]).await.unwrap();
        tx.execute("UPDATE reference_files SET sha256 = 'older'", values![]).await.unwrap();
        changes::note(&mut tx, "activity/*").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(groups().await, 0);
        reference::load(&house.app, &house.operator()).await.unwrap();
        assert_eq!(groups().await, 1, "on {}", house.app.db.engine());
    }
}
