//! The reference set in the database.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use resolute::accounts::Person;
use resolute::error::Error;
use resolute::{actors, frameworks, instruments, reference};

use crate::house::{call, houses};

#[tokio::test]
async fn reference_set_loads_once_with_provenance() {
    for house in houses().await {
        let first = reference::load(&house.app, &house.operator()).await.unwrap();
        assert!(first.iter().all(|file| file.changed));
        assert!(first.iter().filter(|file| file.rows == 0).count() <= 1, "one file has no rows yet");
        let second = reference::load(&house.app, &house.operator()).await.unwrap();
        assert!(second.iter().all(|file| !file.changed));
        assert_eq!(house.audited("reference.load").await.len(), first.len());

        let files = reference::files(&house.app.db).await.unwrap();
        assert_eq!(files.len(), resolute_reference::FILES.len());
        let empty = house.get("/reference/register_completeness").await;
        assert!(empty.body.contains("from_year"), "a file without rows shows its columns");
        let rows = reference::rows_of(&house.app.db, "conferences").await.unwrap();
        assert_eq!(rows.len(), 68);
        assert!(rows.iter().all(|row| !row.cell("source").is_empty() && !row.cell("verified").is_empty()));

        assert_eq!(
            actors::by_id(&house.app.db, "DIR-BDT").await.unwrap().unwrap().parent.as_deref(),
            Some("BDT")
        );
        let goals_and_targets = frameworks::concepts(&house.app.db, "sdgs").await.unwrap();
        assert_eq!(goals_and_targets.iter().filter(|concept| concept.parent.is_none()).count(), 17);
        assert_eq!(goals_and_targets.len(), 17 + 169 + 252, "goals, targets, indicators");
        let links = frameworks::links(&house.app.db, "action-lines", "sdgs").await.unwrap();
        let goals = links.iter().filter(|link| link.confirmed && !link.to_notation.contains('.'));
        assert_eq!((goals.count(), links.len()), (123, 127 + 165));
        let versions = instruments::versions(&house.app.db, "wtdc-30").await.unwrap();
        assert_eq!(versions[3].adopted_on.as_deref(), Some("2014-03-30"));
    }
}

#[tokio::test]
async fn reference_set_is_not_loaded_by_a_visitor() {
    for house in houses().await {
        let refused = reference::load(&house.app, &Person::visitor()).await.unwrap_err();
        assert!(matches!(refused, Error::Lacks(_)));
        assert!(reference::files(&house.app.db).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn health_answers_everybody_and_metrics_only_the_operator() {
    for house in houses().await {
        let health = house.get("/health").await;
        assert_eq!((health.status, health.content_type.as_str()), (StatusCode::OK, "application/json"));
        assert!(health.body.contains(house.app.db.engine()), "{}", health.body);
        let metrics = Request::get("/metrics").body(Body::empty()).unwrap();
        assert_eq!(call(house.as_visitor(), metrics).await.status, StatusCode::UNAUTHORIZED);
    }
}
