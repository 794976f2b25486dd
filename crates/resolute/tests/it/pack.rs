//! A resolution taken away as pages: every link inside leads somewhere inside, and nothing is asked of a server.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use axum::http::StatusCode;
use resolute::activities::links;
use resolute::exports::pack::{self, Pack};
use resolute::verdicts::Verdict;
use resolute::web::locale::Locale;

use crate::house::House;
use crate::instruments::with_demonstration;
use crate::review::{published, record};
use crate::trace::{DUTY, tie_many};

/// Paths in the zip, the name of its folder left out, with their bytes.
fn unzipped(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).unwrap();
        let name = file.name().to_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        let own = name.split_once('/').unwrap().1.to_owned();
        assert!(files.insert(own, content).is_none(), "{name} stands twice");
    }
    files
}

async fn downloaded(house: &House, query: &str) -> BTreeMap<String, Vec<u8>> {
    unzipped(house.get_bytes(&format!("/instruments/wtdc-30/pack.zip{query}")).await)
}

/// Values of an attribute in a page of ours.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let sign = format!(" {attribute}=\"");
    page.match_indices(&sign).map(|(at, _)| page[at + sign.len()..].split('"').next().unwrap()).collect()
}

/// The path of a link seen from a page, and the place in it.
fn led<'a>(from: &str, href: &'a str) -> (String, Option<&'a str>) {
    let (path, place) = href.split_once('#').map_or((href, None), |(path, place)| (path, Some(place)));
    if path.is_empty() {
        return (from.to_owned(), place);
    }
    match (path.strip_prefix("../"), from.rsplit_once('/')) {
        (Some(path), _) => (path.to_owned(), place),
        (None, Some((folder, _))) => (format!("{folder}/{path}"), place),
        (None, None) => (path.to_owned(), place),
    }
}

/// Walks every link of every page.
fn walk(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        for forbidden in ["<script", "<form", " src=", "url(", "action="] {
            assert!(!page.contains(forbidden), "{forbidden} in {name}");
        }
        let ids: BTreeSet<&str> = values(page, "id").into_iter().collect();
        for href in values(page, "href") {
            if href.starts_with("https://") || href.starts_with("http://") {
                continue;
            }
            assert!(!href.starts_with('/') && !href.contains('?'), "{href} in {name}");
            let (path, place) = led(name, href);
            let target = files.get(&path).unwrap_or_else(|| panic!("{href} in {name} leads to {path}"));
            if let Some(place) = place {
                let text = std::str::from_utf8(target).unwrap();
                let there = if path == *name {
                    ids.contains(place)
                } else {
                    text.contains(&format!(" id=\"{place}\""))
                };
                assert!(there, "{href} in {name}: no such place");
            }
            reached.insert(path);
        }
    }
    reached
}

#[tokio::test]
async fn a_pack_is_whole_and_asks_nothing_of_a_server() {
    for house in with_demonstration().await {
        let (app, operator) = (&house.app, house.operator());
        let (id, _) = published(&house, &record("A network for rural schools")).await;
        let link =
            links::suggest(app, &operator, (id, DUTY), ("person", "It connects schools.")).await.unwrap();
        links::decide(app, &operator, link, Verdict::Confirmed, "").await.unwrap();
        let files = downloaded(&house, "").await;
        let reached = walk(&files);
        for name in files.keys().filter(|name| *name != "README.txt") {
            assert!(reached.contains(name), "nothing leads to {name}");
        }
        for name in files.keys() {
            assert!(
                name.chars()
                    .all(|sign| sign.is_ascii_alphanumeric() || "/.-".contains(sign) || name == "README.txt"),
                "{name}"
            );
        }
        let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
        let paragraphs = files.keys().filter(|name| name.starts_with("paragraphs/")).count();
        let rows = text("index.html").matches("class=\"duty").count();
        assert!(paragraphs > 20 && paragraphs == rows, "{paragraphs} pages of {rows} paragraphs");
        assert!(text("README.txt").contains("9 October 2017") && text("README.txt").contains("index.html"));
        assert!(text("index.html").contains("not planned") && !text("index.html").contains("localhost"));
        let mut pages = files.keys().filter(|name| name.starts_with("paragraphs/"));
        let page = text(pages.find(|name| text(name).contains("A network for rural schools")).unwrap());
        for words in ["A network for rural schools", "What is missing", "How its state turned"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(text("activities.csv").contains("A network for rural schools"));
        assert!(text("evidence.csv").starts_with("paragraph,"));
        let duties: serde_json::Value = serde_json::from_str(&text("duties.json")).unwrap();
        let duties = duties.as_array().unwrap();
        assert!(duties.len() > 20);
        for duty in duties {
            let address = duty["mandate"]["address"].as_str().or(duty["address"].as_str()).unwrap();
            assert!(text("duties.csv").contains(address), "{address}");
        }
        assert!(
            files
                .keys()
                .any(|name| name.starts_with("texts/2017-rcc-23a15-1") && name.ends_with("redline.html"))
        );
    }
}

#[tokio::test]
async fn the_same_day_gives_the_same_bytes_and_another_language_other_words() {
    for house in with_demonstration().await {
        let day = "?as_of=2017-10-09";
        let once = house.get_bytes(&format!("/instruments/wtdc-30/pack.zip{day}")).await;
        let again = house.get_bytes(&format!("/api/v1/instruments/wtdc-30/pack{day}")).await;
        assert!(once == again, "the page and the API give the same");
        let arabic = downloaded(&house, &format!("{day}&lang=ar")).await;
        walk(&arabic);
        let page = String::from_utf8(arabic["index.html"].clone()).unwrap();
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
        let of_today = downloaded(&house, "?as_of=2026-11-25").await;
        walk(&of_today);
        let none = downloaded(&house, "?proposal=none&as_of=2016-01-01").await;
        walk(&none);
        for (query, status) in [("?as_of=soon", 422), ("?proposal=other", 404)] {
            let answer = house.get(&format!("/instruments/wtdc-30/pack.zip{query}")).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
        }
        let answer = house.get("/api/v1/instruments/nothing/pack").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let page = house.get("/instruments/wtdc-30").await.body;
        assert!(page.contains("/instruments/wtdc-30/pack.zip?"), "{page}");
    }
}

#[tokio::test]
async fn a_pack_of_ten_thousand_activities_comes_in_pages() {
    for house in with_demonstration().await {
        tie_many(&house, 10_000).await;
        let asked = pack::Asked::default();
        let mut pack = Pack::of(&house.app, Locale::En, "wtdc-30", &asked).await.unwrap();
        let (mut largest, mut pages, mut rows) = (0, BTreeSet::new(), 0);
        let mut list = String::new();
        while let Some(piece) = pack.next().await.unwrap() {
            largest = largest.max(piece.bytes.len());
            list = piece.file.clone().unwrap_or(list);
            if list == "activities.csv" {
                rows += piece.bytes.iter().filter(|byte| **byte == b'\n').count();
            }
            pages.extend(piece.file.filter(|name| name.contains(".page-")));
        }
        assert_eq!(pages.len(), 19, "further pages than the first: {pages:?}");
        assert_eq!(rows, 10_001, "one line for each, and the names of the columns");
        assert!(largest < 1 << 20, "{largest} bytes at once");
    }
}
