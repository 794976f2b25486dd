//! The record of every write: public where its subject is, added to and never changed.

use axum::http::StatusCode;
use resolute::accounts::rights::{Role, RoleKind};
use serde_json::Value;

use crate::house::houses;
use crate::instruments::with_demonstration;

const ADDRESS: &str = "wtdc-30/2017/instructs-bdt-director/1";

#[tokio::test]
async fn the_database_refuses_to_change_or_remove_a_row() {
    for house in houses().await {
        resolute::reference::load(&house.app, &house.operator()).await.unwrap();
        for sql in ["UPDATE audit SET person = 'somebody else'", "DELETE FROM audit"] {
            let mut tx = house.app.db.begin().await.unwrap();
            let refused =
                resolute::error::Error::from(tx.execute(sql, resolute::values![]).await.unwrap_err());
            assert!(refused.with_causes().contains("only ever added"), "{sql}: {}", refused.with_causes());
        }
        let (count,): (i64,) =
            house.app.db.one("SELECT count(*) FROM audit", resolute::values![]).await.unwrap();
        assert!(count > 0);
    }
}

#[tokio::test]
async fn a_record_tells_who_by_name_only_where_they_agreed() {
    for house in with_demonstration().await {
        let editor = house.signed_in_as(vec![Role { kind: RoleKind::Editor, actor: None }]).await;
        let duty = format!("/api/v1/provisions/{ADDRESS}");
        let duty: Value = serde_json::from_str(&house.get(&duty).await.body).unwrap();
        let body = serde_json::json!({"field": "recipient", "value": "CWG-WSIS&SDG", "reason": "renamed", "etag": duty["etag"]});
        let corrected =
            editor.ask("POST", &format!("/api/v1/mandates/{}/corrections", duty["id"]), &body).await;
        assert_eq!(corrected.status, StatusCode::OK, "{}", corrected.body);
        let subject = format!("mandate/{ADDRESS}");
        let path = format!("/api/v1/audit?subject={subject}");
        let history: Value = serde_json::from_str(&house.get(&path).await.body).unwrap();
        assert_eq!(history["deeds"][0]["action"], "mandate.correct");
        assert_eq!(history["deeds"][0]["who"], "editor");
        assert_eq!(history["deeds"][0]["after"]["recipient"], "CWG-WSIS&SDG");

        let id = editor.person.id.unwrap();
        let mut tx = house.app.db.begin().await.unwrap();
        tx.execute("UPDATE people SET name_public = TRUE WHERE id = $1", resolute::values![id])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let page = house.get(&format!("/audit?subject={subject}&lang=fr")).await;
        assert!(page.body.contains("A Person") && page.body.contains("mandate.correct"), "{}", page.body);
        // The page of the duty tells the same.
        let page = house.get(&format!("/mandates/{ADDRESS}")).await;
        assert!(page.body.contains("A Person") && !page.body.contains("person/"), "{}", page.body);

        resolute::accounts::personal_data::actions::remove(&house.app, &house.operator(), id).await.unwrap();
        let history: Value = serde_json::from_str(&house.get(&path).await.body).unwrap();
        assert_eq!(history["deeds"][0]["who"], "a former user");
    }
}

#[tokio::test]
async fn what_is_not_public_has_no_public_history() {
    for house in houses().await {
        let visitor = house.as_visitor();
        let ask = async |app, path: &str| {
            let request = axum::http::Request::get(path).body(axum::body::Body::empty()).unwrap();
            crate::house::call(app, request).await.status
        };
        assert_eq!(ask(visitor.clone(), "/api/v1/audit?subject=person/1").await, StatusCode::UNAUTHORIZED);
        assert_eq!(ask(visitor.clone(), "/api/v1/audit?subject=activity/1").await, StatusCode::UNAUTHORIZED);
        assert_eq!(ask(visitor.clone(), "/api/v1/audit?subject=actor/BDT").await, StatusCode::OK);
        let reviewer = house.signed_in("reviewer", None).await;
        assert_eq!(reviewer.get("/api/v1/audit?subject=activity/1").await.status, StatusCode::OK);
        assert_eq!(reviewer.get("/api/v1/audit?subject=person/9999").await.status, StatusCode::FORBIDDEN);
        let own = format!("/api/v1/audit?subject={}", reviewer.person.name);
        assert_eq!(reviewer.get(&own).await.status, StatusCode::OK);
    }
}
