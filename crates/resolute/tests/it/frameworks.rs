//! Frameworks, their concepts and links, and roles with the clause that says so.

use std::sync::Arc;

use axum::http::StatusCode;
use resolute::db::counted;
use resolute::frameworks::roles;
use resolute::frameworks::roles::model::contradicting;
use resolute::web::locale::Locale;
use resolute::{frameworks, reference};

use serde_json::Value;

use crate::house::houses;
use crate::instruments::with_demonstration;

#[tokio::test]
async fn titles_stand_in_their_languages_with_their_source() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let db = &house.app.db;
        let target = frameworks::labels(db, Some("sdgs"), Some("9.c"), None).await.unwrap();
        let languages: Vec<&str> = target.iter().map(|label| label.language.as_str()).collect();
        assert_eq!(languages, ["ar", "en", "es", "fr", "ru", "zh"]);
        assert!(target[1].words.contains("access to information and communications technology"));
        assert!(target.iter().all(|label| label.source == "SDG-TR" && label.verified.starts_with("partial")));
        let line = frameworks::labels(db, Some("action-lines"), Some("C1"), Some("en")).await.unwrap();
        let titles: Vec<(&str, &str)> =
            line.iter().map(|label| (label.kind.as_str(), &label.words[..11])).collect();
        assert_eq!(titles, [("title-2003", "The role of"), ("title-2005", "The role of")]);
        // What is translated here says so.
        let own = frameworks::labels(db, Some("action-lines"), Some("C1"), Some("ar")).await.unwrap();
        assert_eq!((own.len(), own[0].source.as_str()), (1, "OWN"));
        assert!(own[0].verified.contains("not yet reviewed"));
        let indicator = frameworks::labels(db, Some("sdgs"), Some("9.c.1"), Some("ru")).await.unwrap();
        assert!(indicator[0].words.starts_with("Доля населения, охваченного"), "{indicator:?}");
        let region = frameworks::concept(db, "itu-regions", "CIS").await.unwrap().unwrap();
        assert_eq!(
            (region.fact("regional_telecom_organization").as_str(), region.fact("x").as_str()),
            ("RCC", "")
        );
    }
}

#[tokio::test]
async fn names_and_members_are_held_in_memory_until_something_changes() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let terms = house.app.terms.get(&house.app.db).await.unwrap();
        assert_eq!(terms.label("countries", "CIV", Locale::Zh), "科特迪瓦");
        assert_eq!(terms.label("people", "youth", Locale::Fr), "Jeunes");
        assert_eq!(terms.label("gdc", "1", Locale::En), "Close all digital divides");
        assert_eq!(terms.notation("action-lines", "c7-EGOV"), Some("C7-egov"));
        assert_eq!(terms.itu_region("KAZ"), Some("CIS"));
        assert_eq!(
            terms.children("sdgs", "9.c").map(|term| term.concept.notation.as_str()).collect::<Vec<_>>(),
            ["9.c.1"]
        );
        let count = |scheme: &str, group: &str, day: &str| terms.members(scheme, group, day).len();
        assert_eq!(
            (count("country-groups", "LDC", "2024-12-12"), count("country-groups", "LDC", "2024-12-13")),
            (45, 44)
        );
        assert_eq!(
            (count("country-groups", "LLDC", "2024"), count("country-groups", "SIDS", "2024")),
            (32, 53)
        );
        assert_eq!((count("un-regions", "001", "2024"), count("un-regions", "002", "2024")), (248, 60));
        let regions =
            ["AFR", "AMS", "ARB", "ASP", "CIS", "EUR"].map(|region| count("itu-regions", region, "2024"));
        assert_eq!(regions.iter().sum::<usize>(), 195, "194 Member States and the State of Palestine");
        let (again, statements) = counted(house.app.terms.get(&house.app.db)).await;
        assert!(Arc::ptr_eq(&terms, &again.unwrap()) && statements == 1);
    }
}

#[tokio::test]
async fn doubtful_links_are_kept_with_the_reason_and_who_shows_them() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let links = frameworks::links_of(&house.app.db, "action-lines", "C8").await.unwrap();
        let doubtful = links.iter().find(|link| link.to_notation == "9").unwrap();
        assert_eq!(
            (doubtful.confirmed, doubtful.witnesses.as_str(), doubtful.verified.as_str()),
            (false, "app_line_file", "app_only")
        );
        assert!(doubtful.note.contains("culture"), "{doubtful:?}");
        let confirmed = links.iter().find(|link| link.to_notation == "4").unwrap();
        assert_eq!(confirmed.witnesses, "app_line_file;app_goal_file;transcription");
    }
}

#[tokio::test]
async fn roles_keep_their_clause_and_the_contradiction_stands() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let roles = roles::of_concept(&house.app.db, "action-lines", "C6").await.unwrap();
        let by_clause: Vec<(&str, &str)> = roles
            .iter()
            .filter(|role| role.basis == "rcc-23a15-1")
            .map(|role| (role.clause.as_str(), role.role.as_str()))
            .collect();
        assert_eq!(
            by_clause,
            [
                ("introduction", "sole facilitator"),
                ("recognizing/a", "partner"),
                ("recognizing/b", "moderator/facilitator"),
                ("recognizing/c", "key partner"),
                ("resolves/9/i", "sole facilitator"),
                ("resolves/9/ii", "co-facilitator"),
            ]
        );
        let against: Vec<&str> = roles
            .iter()
            .filter(|role| !contradicting(role, &roles).is_empty())
            .map(|role| role.clause.as_str())
            .collect();
        assert_eq!(against, ["resolves/9/i", "resolves/9/ii"]);
        let everybody = roles::all(&house.app.db).await.unwrap();
        let contradicted: std::collections::BTreeSet<&str> = everybody
            .iter()
            .filter(|role| !contradicting(role, &everybody).is_empty())
            .map(|role| role.notation.as_str())
            .collect();
        assert_eq!(contradicted.into_iter().collect::<Vec<_>>(), ["C6"]);
        assert!(
            everybody.iter().filter(|role| role.basis == "tunis-annex-2005").all(|role| role.year == 2005)
        );
    }
}

#[tokio::test]
async fn a_folder_of_an_older_program_is_filled_when_the_set_is_loaded_again() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let mut tx = house.app.db.begin().await.unwrap();
        // As an older program left it: the same files, fewer tables.
        for sql in ["DELETE FROM roles", "DELETE FROM concept_labels", "DELETE FROM concept_links"] {
            tx.execute(sql, vec![]).await.unwrap();
        }
        tx.execute("UPDATE reference_files SET loader = 0", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let (loaded, statements) = counted(reference::load(&house.app, &house.operator())).await;
        assert!(loaded.unwrap().iter().all(|file| file.changed));
        assert!(statements > 10);
        assert_eq!(frameworks::links(&house.app.db, "action-lines", "sdgs").await.unwrap().len(), 127 + 165);
        assert!(!roles::of_actor(&house.app.db, "ITU").await.unwrap().is_empty());
        assert!(!frameworks::labels(&house.app.db, Some("sdgs"), None, None).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn concept_page_shows_both_clauses_of_a_contradiction() {
    for house in with_demonstration().await {
        let body = house.get("/frameworks/action-lines/C6").await.body;
        for expected in [
            "Enabling environment",
            "One paragraph gives two roles for the same action line.",
            "#resolves-itu-d-9-i\"",
            "#resolves-itu-d-9-ii\"",
            "version=2014&#38;proposal=rcc-23a15-1#recognizing-b\"",
            "version=2017&#38;proposal=rcc-23a15-1#recognizing-b\"",
            "Proposal RCC/23A15/1",
            "A proposal is not law",
            "verified in part",
            "href=\"/actors/UNDP\"",
        ] {
            assert!(body.contains(expected), "{expected}");
        }
        let other = house.get("/frameworks/action-lines/C1").await.body;
        assert!(!other.contains("One paragraph gives two roles"), "only C6 is contradictory");
        assert!(other.contains("#resolves-itu-d-9-ii\""), "the sub-item that names C1 is found in the words");
        // The anchors that the roles lead to are there.
        let text = house.get("/instruments/wtdc-30?version=2014&proposal=rcc-23a15-1").await.body;
        assert!(text.contains("id=\"resolves-itu-d-9-ii\"") && text.contains("id=\"recognizing-b\""));
    }
}

#[tokio::test]
async fn titles_come_in_the_language_of_the_page_and_say_their_own() {
    for house in with_demonstration().await {
        let arabic = house.get("/frameworks/sdgs/1?lang=ar").await.body;
        assert!(arabic.contains("<span lang=\"ar\" dir=\"rtl\">لا فقر</span>"), "{arabic}");
        let line = house.get("/frameworks/action-lines/C6?lang=ar").await.body;
        assert!(line.contains("<span lang=\"ar\" dir=\"rtl\">بيئة تمكينية</span>"));
        assert!(line.contains("غير متحقق منه"), "a translation of ours says that nobody checked it");
        let lines = house.get("/frameworks/action-lines?lang=ar").await.body;
        assert!(lines.contains("مترجما هنا ولم يُراجع بعد."), "{lines}");
        let target = house.get("/frameworks/sdgs/9.c").await.body;
        for expected in
            ["9.c.1", "Significantly increase access", "href=\"/frameworks/sdgs/9\"", "href=\"/matrix/C2/9\""]
        {
            assert!(target.contains(expected), "{expected}");
        }
        // Another scheme has the same notations.
        let wsis = house.get("/frameworks/wsis-targets/1").await.body;
        assert!(wsis.contains("Connect villages") && !wsis.contains("No poverty"));
        let region = house.get("/frameworks/itu-regions/CIS").await.body;
        assert!(region.contains("9 countries and areas") && region.contains("href=\"/actors/RCC\""));
        let group = house.get("/frameworks/country-groups/LDC").await.body;
        assert!(group.contains("47 countries and areas"), "as of 2017, before three of them graduated");
        let later = house.get("/frameworks/country-groups/LDC?as_of=2026-11-24").await.body;
        assert!(later.contains("41 countries and areas") && later.contains("set for 24 November 2026"));
        assert!(later.contains("until 13 December 2024") && later.contains("until 2020-12"));
        let france = house.get("/frameworks/countries/FRA?lang=es").await.body;
        for expected in
            ["Francia", "/frameworks/itu-regions/EUR", "/frameworks/un-regions/155", "/un-regions/150"]
        {
            assert!(france.contains(expected), "{expected}");
        }
        for missing in
            ["/frameworks/nothing", "/frameworks/sdgs/99", "/matrix/C1/99", "/api/v1/frameworks/nothing"]
        {
            assert_eq!(house.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
        }
    }
}

#[tokio::test]
async fn every_cell_of_the_matrix_opens_the_links_that_it_counts() {
    for house in with_demonstration().await {
        let page = house.get("/matrix").await.body;
        let cells: Vec<&str> =
            page.split("href=\"/matrix/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(cells.len() > 123, "{}", cells.len());
        for cell in ["C6/16", "C3/1", "C8/9"] {
            assert!(cells.contains(&cell), "{cell}");
        }
        let through_targets = house.get("/matrix/C6/16").await.body;
        assert!(through_targets.contains("linked through 5 targets"));
        assert_eq!(
            through_targets.matches("<span aria-hidden=\"true\">●</span>").count(),
            6,
            "the goal and five targets"
        );
        assert!(through_targets.contains("not in the transcription"), "a doubtful target says why");
        let whole = house.get("/matrix/C3/1").await.body;
        assert!(whole.contains("linked with the goal as a whole"));
        let doubtful = house.get("/matrix/C8/9").await.body;
        assert!(
            doubtful.contains("only a doubtful link") && doubtful.contains("culture as driver of innovation")
        );
        let empty = house.get("/matrix/C9/1").await.body;
        assert!(empty.contains("The matrix does not link the two."));
        let csv = house.get("/exports/mappings/mappings.csv").await.body;
        let rows = csv::Reader::from_reader(csv.as_bytes())
            .records()
            .filter(|row| row.as_ref().unwrap()[4] == *"yes")
            .count();
        assert_eq!(rows, 123 + 156);
    }
}

#[tokio::test]
async fn api_and_files_carry_provenance_and_contradiction() {
    for house in with_demonstration().await {
        let json = |body: String| serde_json::from_str::<Value>(&body).unwrap();
        let schemes = json(house.get("/api/v1/frameworks").await.body);
        assert_eq!((schemes[1]["id"].as_str(), schemes[1]["concepts"].as_u64()), (Some("sdgs"), Some(438)));
        let page = json(house.get("/api/v1/frameworks/sdgs?page=2&per_page=100").await.body);
        assert_eq!((page["total"].as_u64(), page["concepts"].as_array().unwrap().len()), (Some(438), 100));
        let concept = json(house.get("/api/v1/frameworks/action-lines/C6").await.body);
        let against: Vec<&Value> = concept["roles"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|role| role["contradicts"] != serde_json::json!([]))
            .map(|role| &role["provisions"][1])
            .collect();
        assert_eq!(against, ["wtdc-30/2017/resolves-itu-d/9/i", "wtdc-30/2017/resolves-itu-d/9/ii"]);
        let roles = json(house.get("/api/v1/roles?actor=ITU&basis=tunis-annex-2005").await.body);
        assert!(roles["total"].as_u64().unwrap() > 10);
        assert!(roles["roles"].as_array().unwrap().iter().all(|role| role["verified"] != "yes"));
        for (path, columns) in [
            ("/exports/roles/roles.csv", "contradicts"),
            ("/exports/concepts/sdgs.csv", "title_zh"),
            ("/exports/concepts/concepts.csv", "title_2003"),
        ] {
            let csv = house.get(path).await.body;
            assert!(csv.lines().next().unwrap().contains(columns), "{path}");
        }
        assert_eq!(house.get("/exports/concepts/nothing.csv").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn clauses_stand_beside_each_other_for_every_action_line() {
    for house in with_demonstration().await {
        let body = house.get("/frameworks/action-lines").await.body;
        let table = body.split("id=\"clauses\"").nth(1).unwrap();
        assert_eq!(table.matches("<th scope=\"row\">").count(), 11);
        assert_eq!(table.matches("class=\"contradicted\"").count(), 1);
        assert!(table.contains("CONFLICT: in both i) sole facilitator and ii) co-facilitator"));
        assert!(table.contains("version=2014&#38;proposal=rcc-23a15-1#resolves-itu-d-9\""));
        assert!(!house.get("/frameworks/sdgs").await.body.contains("id=\"clauses\""));
    }
}
