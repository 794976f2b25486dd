//! Searching as people, programs and the operator do it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use resolute::db::counted;
use resolute::finding::{self, FACETS, Freshness};
use resolute::mandates::model::CorrectionAsked;
use resolute::search::{Asked, Entry, Found, Position, Search, Sort};
use resolute::{backups, mandates, reference};
use serde_json::{Value, json};

use crate::house::House;
use crate::instruments::with_demonstration;

/// Houses whose index has followed everything.
async fn searchable() -> Vec<House> {
    let houses = with_demonstration().await;
    for house in &houses {
        assert_eq!(finding::follow(&house.app).await.unwrap(), Freshness::Current);
    }
    houses
}

async fn search(house: &House, query: &str) -> Value {
    let answer = house.get(&format!("/api/v1/search?{query}")).await;
    assert!(answer.status.is_success(), "{query}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn q(words: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish()
}

fn keys(answer: &Value) -> Vec<String> {
    let results = answer["results"].as_array().unwrap();
    results.iter().map(|result| result["key"].as_str().unwrap().to_owned()).collect()
}

/// An index of its own, with these entries.
fn index(folder: &std::path::Path, entries: &[Entry]) -> Search {
    let search = Search::in_folder(folder.to_owned(), FACETS);
    let mut batch = search.begin().unwrap().unwrap();
    for entry in entries {
        batch.replace(&entry.key, std::slice::from_ref(entry)).unwrap();
    }
    batch.commit(&position(1)).unwrap();
    search
}

fn position(sequence: i64) -> Position {
    Position {
        identity: "test".to_owned(),
        sequence,
        day: Date::constant(2017, 10, 9),
        program: "1".to_owned(),
        made: None,
    }
}

fn paragraph(key: &str, language: &str, text: &str) -> Entry {
    Entry {
        kind: "provision".to_owned(),
        key: key.to_owned(),
        language: language.to_owned(),
        text: text.to_owned(),
        ..Entry::default()
    }
    .having("kind", "provision")
    .having("language", language)
}

fn find(search: &Search, words: &str) -> Found {
    search.find(&Asked { words: words.to_owned(), limit: 20, ..Asked::default() }).unwrap()
}

fn marked(found: &Found) -> Vec<&str> {
    let pieces = found.hits.iter().flat_map(|hit| hit.passage.pieces());
    pieces.filter(|(_, marked)| *marked).map(|(piece, _)| piece).collect()
}

/// The opening of the Charter of the United Nations in its languages, and what a reader may type for it.
#[test]
fn each_of_six_languages_is_found_by_other_forms_of_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let texts = [
        ("en", "to promote social progress and better standards of life in larger freedom"),
        (
            "fr",
            "à favoriser le progrès social et instaurer de meilleures conditions de vie dans l'organisation",
        ),
        ("es", "a promover el progreso social y a elevar el nivel de vida dentro de las naciones"),
        ("ru", "содействовать социальному прогрессу и улучшению условий жизни при большей свободе"),
        ("ar", "وأن ندفع بالرقي الاجتماعي قدماً، وأن نرفع مستوى الحياة في جو من الحرية أفسح والمعلومات"),
        ("zh", "促成大自由中之社会进步及较善之民生"),
    ];
    let entries: Vec<Entry> = texts.iter().map(|(code, text)| paragraph(code, code, text)).collect();
    let search = index(folder.path(), &entries);
    for (language, typed, shown) in [
        ("en", "freedoms", "freedom"),
        ("fr", "organisations", "organisation"),
        ("fr", "progres instaures", "progrès"),
        ("es", "nación", "naciones"),
        ("es", "nacion", "naciones"),
        ("ru", "свобода", "свободе"),
        ("ru", "улучшение жизнь", "улучшению"),
        ("ar", "معلومات", "والمعلومات"),
        ("ar", "الاجتماعى", "الاجتماعي"),
        ("zh", "社会进步", "社会进步"),
        ("zh", "民", "民"),
    ] {
        let found = find(&search, typed);
        let hit = found.hits.first().unwrap_or_else(|| panic!("{typed} finds nothing: {found:?}"));
        assert_eq!((hit.entry.key.as_str(), hit.language.as_str()), (language, language), "{typed}");
        assert!(marked(&found).contains(&shown), "{typed}: {:?}", marked(&found));
        let text = texts.iter().find(|(code, _)| *code == language).unwrap().1;
        assert_eq!(hit.passage.text, text, "the characters are those of the text");
    }
}

#[test]
fn typing_is_forgiven_and_what_was_looked_for_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let search = index(
        folder.path(),
        &[
            paragraph(
                "1",
                "en",
                "identified ITU as a moderator/facilitator for implementing Action Lines C2 and C5",
            ),
            paragraph("2", "ru", "Международный союз электросвязи"),
            paragraph("3", "en", "the WSIS stocktaking database"),
        ],
    );
    for (typed, key, shown) in [
        ("facilitater", "1", "facilitator"),
        ("faclitator", "1", "facilitator"),
        ("moedrator", "1", "moderator"),
        ("stockt", "3", "stocktaking"),
        ("электосвязи", "2", "электросвязи"),
        ("междунородный союз", "2", "международный"),
    ] {
        let found = find(&search, typed);
        assert_eq!(found.hits.first().map(|hit| hit.entry.key.as_str()), Some(key), "{typed}");
        assert_eq!(found.instead[0].shown[0], shown, "{typed}");
    }
    let exact = find(&search, "facilitator");
    assert!(exact.instead.is_empty(), "what is there is taken as it was typed");
    let unknown = find(&search, "stocktaking qqqqqqqqqq");
    assert_eq!((unknown.total, unknown.instead[0].shown.len()), (1, 0));
    let growing = Asked { words: "data".to_owned(), limit: 5, growing: true, ..Asked::default() };
    assert_eq!(search.find(&growing).unwrap().hits[0].entry.key, "3");
    let apart = find(&search, "stocktaking telecommunication moderator");
    assert!(apart.some_words && apart.total == 2, "{apart:?}");
}

#[test]
fn exact_words_come_before_other_forms_and_codes_before_everything() {
    let folder = tempfile::tempdir().unwrap();
    let mut titled = paragraph("title", "en", "");
    titled.names = vec!["Reports of the Director".to_owned()];
    let mut coded = paragraph("code", "en", "something else");
    coded.codes = vec!["REPORTS".to_owned()];
    let search = index(
        folder.path(),
        &[
            paragraph("stem", "en", "reporting to the Council"),
            paragraph("exact", "en", "the reports of the Council and many words more"),
            titled,
            coded,
        ],
    );
    let order = |typed: &str| -> Vec<String> {
        find(&search, typed).hits.into_iter().map(|hit| hit.entry.key).collect()
    };
    assert_eq!(order("reports"), ["code", "title", "exact", "stem"]);
    assert_eq!(order("\"reports of the council\""), ["exact"]);
    assert_eq!(order("the reports council"), ["exact", "stem"]);
}

#[test]
fn nothing_that_is_typed_fails_and_a_page_too_deep_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let search = index(folder.path(), &[paragraph("1", "en", "a < b & \"c\"")]);
    for odd in ["\"", "((", "AND", "a OR NOT", "field:x", "[1 TO", "*", "?", "\\", "\u{0}", "💥", "«", "'''"]
    {
        find(&search, odd);
    }
    assert!(find(&search, "\"(*&^%\"").hits.is_empty(), "signs are in no text");
    let deep = Asked { offset: usize::MAX, limit: 20, ..Asked::default() };
    assert!(search.find(&deep).unwrap_err().to_string().contains("narrow"));
}

/// Every order goes on to its last page, and every page has what the whole list has there.
#[test]
fn every_order_goes_on_to_the_last_page_of_thirty_thousand() {
    const COUNT: usize = 30_000;
    let folder = tempfile::tempdir().unwrap();
    let entries: Vec<Entry> = (0..COUNT)
        .map(|number| Entry {
            names: vec![format!("Entry {} of the list", number * 7_919 % COUNT)],
            orders: match number % 10 {
                0 => Vec::new(),
                _ => vec![("published".to_owned(), i64::try_from(number * 31 % 1_000).unwrap())],
            },
            // Some fit better than others.
            text: "stock ".repeat(1 + number % 4),
            ..paragraph(&number.to_string(), "en", "")
        })
        .collect();
    let search = index(folder.path(), &entries);
    let lists = [
        (Sort::Fit, "stock"),
        (Sort::Title, ""),
        (Sort::Falling("published"), "entry list"),
        (Sort::Rising("published"), ""),
    ];
    for (sort, words) in lists {
        let page = |offset: usize, limit: usize| -> Vec<Entry> {
            let asked = Asked { words: words.to_owned(), offset, limit, sort, ..Asked::default() };
            search.find(&asked).unwrap().hits.into_iter().map(|hit| hit.entry).collect()
        };
        let keys = |entries: &[Entry]| entries.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
        let all = page(0, COUNT);
        assert_eq!(keys(&all).iter().collect::<BTreeSet<_>>().len(), COUNT, "{sort:?} {words}");
        for offset in [0, 20, 9_990, 10_000, 10_020, 19_999, COUNT - 20, COUNT - 3] {
            let end = COUNT.min(offset + 20);
            assert_eq!(
                keys(&page(offset, 20)),
                keys(&all[offset..end]),
                "{sort:?} \"{words}\" from {offset}"
            );
        }
        assert!(page(COUNT, 20).is_empty());
        let number = |entry: &Entry| entry.order("published");
        match sort {
            Sort::Title => assert!(all.is_sorted_by_key(|entry| entry.names[0].clone().to_lowercase())),
            Sort::Falling(_) => assert!(all.is_sorted_by_key(|entry| std::cmp::Reverse(number(entry)))),
            Sort::Rising(_) => assert!(all.is_sorted_by_key(|entry| number(entry).unwrap_or(i64::MAX))),
            Sort::Fit => {}
        }
    }
}

/// Words are weighed only as far as it matters; that must not be seen.
#[test]
fn the_first_of_many_are_those_of_the_whole_list() {
    let folder = tempfile::tempdir().unwrap();
    let entries: Vec<Entry> = (0..4_000_usize)
        .map(|number| Entry {
            names: if number % 97 == 0 { vec!["Plans for water".to_owned()] } else { Vec::new() },
            ..paragraph(
                &number.to_string(),
                "en",
                &format!(
                    "{} {} {} {}",
                    "planning of the water ".repeat(1 + number % 3),
                    if number % 13 == 0 { "water plans" } else { "waters" },
                    if number % 31 == 0 { "plans water" } else { "a plan" },
                    "and other words ".repeat(number % 17)
                ),
            )
        })
        .collect();
    let search = index(folder.path(), &entries);
    for words in ["water plans", "the waters planning", "plan water other", "\"water plans\" words"] {
        let keys = |limit: usize| -> Vec<String> {
            let asked = Asked { words: words.to_owned(), limit, ..Asked::default() };
            search.find(&asked).unwrap().hits.into_iter().map(|hit| hit.entry.key).collect()
        };
        let all = keys(4_000);
        assert!(all.len() > 250, "{words}: {}", all.len());
        assert_eq!(keys(20), all[..20], "{words}");
        assert_eq!(keys(200), all[..200], "{words}");
    }
    let titled = find(&search, "plans water").hits;
    assert!(titled[0].entry.names == ["Plans for water"], "names come before texts: {:?}", titled[0].entry);
}

#[tokio::test]
async fn symbols_are_found_in_either_alphabet_and_addresses_lead_to_their_paragraph() {
    for house in searchable().await {
        let latin = search(&house, &q("A/70/125")).await;
        let cyrillic = search(&house, &q("А/70/125")).await;
        assert_eq!(keys(&latin), keys(&cyrillic));
        assert!(keys(&latin).iter().any(|key| key.starts_with("wtdc-30/2017/recalling/b")));
        // This item prints the symbol with a Cyrillic letter; its characters are shown as they stand.
        let item = latin["results"].as_array().unwrap().iter().find(|one| one["key"] == INSTRUCTS_2).unwrap();
        assert!(item["passage"]["text"].as_str().unwrap().contains("А/70/125"));
        assert_eq!((&item["standing"], &item["kind"]), (&json!("proposed"), &json!("mandate")));

        for (typed, first) in [
            ("RCC/23A15/1", "proposal/rcc-23a15-1"),
            ("rcc-23a15-1", "proposal/rcc-23a15-1"),
            ("wtdc-30/2017/instructs-bdt-director/2", INSTRUCTS_2),
            ("WTDC Resolution 30", "instrument/wtdc-30"),
            ("WTDC-30", "instrument/wtdc-30"),
            ("A/RES/70/125", "instrument/unga-70-125"),
            ("A/70/125", "instrument/unga-70-125"),
            ("PP-140", "instrument/pp-140"),
            ("Resolution 140", "instrument/pp-140"),
            ("Résolution 30", "instrument/wtdc-30"),
            ("DIR-BDT", "actor/DIR-BDT"),
            ("C5", "concept/action-lines/C5"),
            ("SDG 9", "concept/sdgs/9"),
        ] {
            let answer = search(&house, &q(typed)).await;
            assert_eq!(answer["results"][0]["key"], first, "{typed}");
            assert_eq!(answer["results"][0]["exactly"], true, "{typed}");
            assert_eq!(answer["instead"], json!([]), "{typed} is there");
        }
        // As margins print it: the same place of every text, all of them before what only has the words.
        let inside = search(&house, &q("instructs-bdt-director/2")).await;
        let places: Vec<&Value> = inside["results"].as_array().unwrap().iter().collect();
        let exact = places.iter().take_while(|one| one["exactly"] == true).count();
        assert!(places[..exact].iter().any(|one| one["key"] == INSTRUCTS_2), "{inside:#}");
        assert_eq!(places.iter().filter(|one| one["exactly"] == true).count(), exact);
        assert_eq!(inside["instead"], json!([]));
        let near = search(&house, &q("wtdc-30/2017/instructs-bdt-director/299")).await;
        assert_ne!(near["results"][0]["exactly"], true, "{near:#}");
    }
}

const INSTRUCTS_2: &str = "wtdc-30/2017/instructs-bdt-director/2@rcc-23a15-1@en";

#[tokio::test]
async fn goals_are_found_by_their_titles_in_every_language() {
    for house in searchable().await {
        for (typed, language) in [
            ("éducation qualité", "fr"),
            ("educación calidad", "es"),
            ("образования качественного", "ru"),
            ("التعليم الجيد", "ar"),
            ("优质教育", "zh"),
            ("quality educations", "en"),
        ] {
            let answer = search(&house, &format!("{}&kind=concept", q(typed))).await;
            let goal =
                answer["results"].as_array().unwrap().iter().find(|one| one["key"] == "concept/sdgs/4");
            let goal = goal.unwrap_or_else(|| panic!("{typed}: {answer:#}"));
            assert_eq!(goal["language"], language, "{typed}");
        }
    }
}

#[tokio::test]
async fn a_count_is_the_number_of_rows_that_it_opens() {
    for house in searchable().await {
        let answer = search(&house, &q("implementation")).await;
        let total = answer["total"].as_u64().unwrap();
        assert!(total > 20, "{total}");
        for (facet, values) in answer["facets"].as_object().unwrap() {
            for value in values.as_array().unwrap() {
                let narrowed =
                    format!("{}&{facet}={}", q("implementation"), value["value"].as_str().unwrap());
                let opened = search(&house, &narrowed).await;
                assert_eq!(opened["total"], value["count"], "{narrowed} on {}", house.app.db.engine());
                // The narrowed facet still offers its other values; the others count what is left.
                assert_eq!(opened["facets"][facet], *values, "{narrowed}");
            }
        }
        let both = search(&house, &format!("{}&standing=proposed&standing=ended", q("implementation"))).await;
        let of = |code: &str| {
            let values = answer["facets"]["standing"].as_array().unwrap();
            values
                .iter()
                .find(|value| value["value"] == code)
                .map_or(0, |value| value["count"].as_u64().unwrap())
        };
        assert_eq!(both["total"], of("proposed") + of("ended"));
        let mut seen = BTreeSet::new();
        for page in 1..=total.div_ceil(20) {
            seen.extend(keys(&search(&house, &format!("{}&page={page}", q("implementation"))).await));
        }
        assert_eq!(seen.len() as u64, total, "the pages hold every result once");
    }
}

#[tokio::test]
async fn the_page_marks_what_was_found_and_says_what_is_not_law() {
    for house in searchable().await {
        let page = house.get(&format!("/search?{}", q("moderattor"))).await;
        assert!(page.body.contains("Nothing for “moderattor”; showing “moderator”."), "{}", page.body);
        assert!(page.body.contains("<mark>moderator</mark>/facilitator"));
        let proposed = house.get(&format!("/search?{}&standing=proposed", q("moderator"))).await.body;
        assert!(proposed.contains("state-proposed") && proposed.contains("Standing: <bdi>proposed</bdi>"));
        // The chip without its value leads back, with the question kept.
        assert!(proposed.contains("href=\"/search?q=moderator\""), "{proposed}");

        let hostile = house.get(&format!("/search?{}", q("\"<script>alert(1)</script>"))).await;
        assert!(!hostile.body.contains("<script>alert"), "what was typed is escaped");
        let empty = house.get(&format!("/search?{}&kind=actor", q("core competencies"))).await.body;
        assert!(empty.contains("Without “Kind” there are"), "{empty}");
        let late = house.get(&format!("/search?{}&page=400", q("moderator"))).await.body;
        assert!(late.contains("<mark>moderator</mark>"), "the last page stands in for one that is gone");
        let start = house.get("/search?lang=fr").await.body;
        assert!(start.contains("Que cherchez-vous") && start.contains("action=\"/search\""));
    }
}

#[tokio::test]
async fn an_empty_answer_says_which_filter_to_drop() {
    for house in searchable().await {
        let answer = search(&house, &format!("{}&kind=actor&language=en", q("core competencies"))).await;
        assert_eq!(answer["total"], 0);
        assert!(answer["without"]["kind"].as_u64().unwrap() > 0, "{answer}");
        assert!(answer["without"]["language"].is_null());
        let nonsense =
            search(&house, "q=x&kind=no-such-kind&page=0&per_page=-1&typing=perhaps&other=%FF").await;
        assert_eq!((&nonsense["total"], &nonsense["page"]), (&json!(0), &json!(1)));
        let deep = house.get("/api/v1/search?q=itu&page=99999999").await;
        assert_eq!(deep.status, 422);
    }
}

#[tokio::test]
async fn a_correction_is_found_once_it_is_followed_and_costs_the_same_number_of_queries() {
    for house in searchable().await {
        let address = "wtdc-30/2017/instructs-bdt-director/1";
        let duty = mandates::by_address(&house.app.db, address, None).await.unwrap();
        let asked = CorrectionAsked {
            field: "addressees".to_owned(),
            value: json!(["DIR-TSB"]),
            reason: "a test".to_owned(),
            etag: duty.etag(),
            acting_for: None,
        };
        mandates::correct(&house.app, &house.operator(), duty.id, asked).await.unwrap();
        let (first, queries) = counted(finding::follow(&house.app)).await;
        assert_eq!(first.unwrap(), Freshness::Current);
        let found = search(&house, "addressee=DIR-TSB&kind=mandate").await;
        assert!(keys(&found).contains(&format!("{address}@rcc-23a15-1@en")), "{found}");

        // As many for an instrument with one text as for one with many paragraphs; none for a question but the log's.
        assert!(queries < 20, "{queries} queries for one change");
        let (_, idle) = counted(finding::follow(&house.app)).await;
        assert_eq!(idle, 1);
    }
}

#[tokio::test]
async fn standings_are_those_of_the_day_and_turn_with_it() {
    for mut house in searchable().await {
        // November 2017: the revision of Dubai was followed by that of Buenos Aires.
        let standing = |answer: &Value| answer["results"][0]["standing"].clone();
        assert_eq!(standing(&search(&house, &q("wtdc-30/2014")).await), "ended");
        house.app.now = || Timestamp::constant(1_400_000_000, 0);
        finding::follow(&house.app).await.unwrap();
        assert_eq!(standing(&search(&house, &q("wtdc-30/2014")).await), "in-force");
        assert_eq!(standing(&search(&house, &q("wtdc-30/2017")).await), "proposed");
        let everything = all_results(&house.app.search);
        finding::rebuild(&house.app).await.unwrap();
        assert_eq!(all_results(&house.app.search), everything, "following a day ends where making anew does");
    }
}

#[tokio::test]
async fn restored_data_and_a_damaged_index_are_indexed_anew() {
    for house in searchable().await {
        let before = all_results(&house.app.search);
        backups::backup(&house.app, &house.path("b.zip")).await.unwrap();
        let other = House::on_sqlite().await;
        finding::follow(&other.app).await.unwrap();
        assert!(all_results(&other.app.search).is_empty());
        backups::restore(&other.app, &house.path("b.zip")).await.unwrap();
        finding::follow(&other.app).await.unwrap();
        assert_eq!(all_results(&other.app.search), before);

        let index = std::fs::read_dir(other.path("search")).unwrap().next().unwrap().unwrap().path();
        let files = std::fs::read_dir(&index).unwrap().map(|file| file.unwrap().path());
        let segment =
            files.into_iter().find(|file| file.extension().is_some_and(|kind| kind == "store")).unwrap();
        let mut bytes = std::fs::read(&segment).unwrap();
        bytes[10] ^= 0xff;
        std::fs::remove_file(&segment).unwrap();
        std::fs::write(&segment, bytes).unwrap();
        assert!(!other.app.search.verify().unwrap());
        finding::follow(&other.app).await.unwrap();
        assert_eq!(all_results(&other.app.search), before);
        reference::load(&other.app, &other.operator()).await.unwrap();
    }
}

/// Everything that an index holds: keys with their facets.
fn all_results(search: &Search) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    loop {
        let asked = Asked { offset: all.len(), limit: 1_000, ..Asked::default() };
        let found = search.find(&asked).unwrap();
        if found.hits.is_empty() {
            return all;
        }
        let before = all.len();
        all.extend(found.hits.iter().map(|hit| serde_json::to_string(&hit.entry).unwrap()));
        assert_eq!(all.len(), before + found.hits.len(), "no entry stands twice");
    }
}
