//! Frameworks, their concepts and links, and roles with the clause that says so.

use resolute::db::counted;
use resolute::frameworks::roles;
use resolute::frameworks::roles::model::contradicting;
use resolute::{frameworks, reference};

use crate::house::houses;

#[tokio::test]
async fn titles_stand_in_their_languages_with_their_source() {
    for house in houses().await {
        reference::load(&house.app, &house.operator()).await.unwrap();
        let db = &house.app.db;
        let target = frameworks::labels(db, "sdgs", Some("9.c"), None).await.unwrap();
        let languages: Vec<&str> = target.iter().map(|label| label.language.as_str()).collect();
        assert_eq!(languages, ["ar", "en", "es", "fr", "ru", "zh"]);
        assert!(target[1].words.contains("access to information and communications technology"));
        assert!(target.iter().all(|label| label.source == "SDG-TR" && label.verified.starts_with("partial")));
        let line = frameworks::labels(db, "action-lines", Some("C1"), Some("en")).await.unwrap();
        let titles: Vec<(&str, &str)> =
            line.iter().map(|label| (label.kind.as_str(), &label.words[..11])).collect();
        assert_eq!(titles, [("title-2003", "The role of"), ("title-2005", "The role of")]);
        let region = frameworks::concept(db, "itu-regions", "CIS").await.unwrap().unwrap();
        assert_eq!(
            (region.fact("regional_telecom_organization").as_str(), region.fact("x").as_str()),
            ("RCC", "")
        );
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
        assert!(!frameworks::labels(&house.app.db, "sdgs", None, None).await.unwrap().is_empty());
    }
}
