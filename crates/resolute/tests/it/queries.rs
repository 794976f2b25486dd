//! A list sends as many statements for many rows as for one: nobody asks once for each row.

use axum::http::StatusCode;
use resolute::db::counted;
use resolute::imports::import;
use resolute::reference;

use crate::house::{House, houses};

/// A resolution of the register with as many duties as asked for.
fn resolution(number: u32, place: &str, duties: usize) -> String {
    let items: String = (1..=duties)
        .map(|item| format!("{item}\tto report annually to the Council on Action Line C{item};\n"))
        .collect();
    format!(
        "RESOLUTION {number} ({place})\nA title of a text that is made for this test\nThe World Telecommunication \
         Development Conference ({}),\nrecalling\nits earlier decisions,\n\
         instructs the Director of the Telecommunication Development Bureau\n{items}",
        place.trim_start_matches("Rev. ")
    )
}

async fn keep(house: &House, number: u32, duties: usize) {
    let text = resolution(number, "Rev. Buenos Aires, 2017", duties);
    let name = format!("{number}.txt");
    import(&house.app, &house.operator(), &name, text.as_bytes(), false).await.unwrap();
}

/// Lists whose rows come from texts.
const LISTS: [&str; 13] = [
    "/instruments",
    "/proposals",
    "/mandates",
    "/mandates?addressee=DIR-BDT&sort=due",
    "/actors",
    "/frameworks/action-lines",
    "/api/v1/instruments",
    "/api/v1/proposals",
    "/api/v1/mandates",
    "/api/v1/actors",
    "/exports/mandates/duties.csv",
    "/exports/instruments/instruments.csv",
    "/exports/actors/actors.csv",
];

/// Pages of one thing, with a list inside that grows.
const PAGES: [&str; 4] =
    ["/actors/DIR-BDT", "/actors/WTDC", "/frameworks/action-lines/C1", "/api/v1/frameworks/action-lines/C1"];

#[tokio::test]
async fn lists_ask_as_often_for_three_texts_as_for_one() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        keep(&house, 30, 1).await;
        let mut few = Vec::new();
        for path in LISTS.iter().chain(&PAGES) {
            // What is read once and then kept in memory is no row's doing.
            house.get(path).await;
            let (answer, statements) = counted(house.get(path)).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(statements > 0, "{path}");
            few.push((answer.body.len(), statements));
        }
        for number in [37, 45] {
            keep(&house, number, 3).await;
        }
        for (path, (length, before)) in LISTS.iter().chain(&PAGES).zip(few) {
            let (answer, statements) = counted(house.get(path)).await;
            let engine = house.app.db.engine();
            assert_eq!(statements, before, "{path} on {engine} asks for each of its rows");
            // Of actors and action lines there are as many as before; they have larger figures.
            let grows = path.contains("mandates") || path.contains("instruments");
            assert!(!grows || answer.body.len() > length, "{path} has no further row to be counted by");
        }
    }
}

#[tokio::test]
async fn at_work_asks_as_often_for_three_paragraphs_as_for_one() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        // Two instruments of which equally much is known besides.
        keep(&house, 37, 1).await;
        keep(&house, 45, 3).await;
        for (one, three) in [
            ("/instruments/wtdc-37/work", "/instruments/wtdc-45/work"),
            ("/instruments/wtdc-37", "/instruments/wtdc-45"),
            ("/api/v1/instruments/wtdc-37/work", "/api/v1/instruments/wtdc-45/work"),
        ] {
            // What is read once and then kept in memory is no row's doing.
            house.get(one).await;
            house.get(three).await;
            let (short, few) = counted(house.get(one)).await;
            let (long, statements) = counted(house.get(three)).await;
            assert_eq!((short.status, long.status), (StatusCode::OK, StatusCode::OK), "{one} {three}");
            assert!(long.body.len() > short.body.len());
            assert_eq!(few, statements, "{one} and {three}");
        }
    }
}
