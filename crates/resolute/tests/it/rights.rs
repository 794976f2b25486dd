//! Who may do what: visitors, people with roles, the local operator.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use resolute::accounts::{Right, RoleKind};

use crate::house::{call, houses};
use crate::instruments::with_demonstration;

#[tokio::test]
async fn a_program_without_a_token_is_asked_for_one() {
    for house in houses().await {
        let request = Request::post("/api/v1/imports").body(Body::empty()).unwrap();
        let answer = call(house.as_visitor(), request).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert_eq!(answer.content_type, "application/problem+json");
        assert!(answer.headers[header::WWW_AUTHENTICATE].to_str().unwrap().starts_with("Bearer"));
        assert!(answer.body.contains("editor"), "{}", answer.body);
    }
}

#[tokio::test]
async fn who_lacks_a_role_is_told_which_and_who_gives_it() {
    for house in with_demonstration().await {
        let contributor = house.signed_in("contributor", Some("BDT")).await;
        let fields = [("etag", "x"), ("field", "verb"), ("value", "send"), ("reason", "why")];
        let refused = contributor.send("/corrections/1", &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("editor · administrator"), "{}", refused.body);
        let refused = contributor.ask("POST", "/api/v1/parallels", &serde_json::json!({})).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(contributor.get("/metrics").await.status, StatusCode::FORBIDDEN);

        // The etag is not that of the duty, so the editor comes as far as the rule and no further.
        let editor = house.signed_in("editor", None).await;
        assert_eq!(editor.send("/corrections/1", &fields).await.status, StatusCode::CONFLICT);
        // Who edits for one actor changes no text of a conference.
        let limited = house.signed_in("editor", Some("BDT")).await;
        assert_eq!(limited.send("/corrections/1", &fields).await.status, StatusCode::FORBIDDEN);
        assert!(limited.person.may_for(Right::Edit, "BDT") && !limited.person.may_for(Right::Edit, "ITU"));
        assert_eq!(limited.person.roles[0].kind, RoleKind::Editor);
    }
}

#[tokio::test]
async fn somebody_acts_for_the_actors_of_their_roles_only() {
    for house in with_demonstration().await {
        let person = house.signed_in("contributor", Some("BDT")).await.person;
        assert_eq!(person.for_actor(&house.app.db, Some("BDT")).await.unwrap().acting_for, "BDT");
        assert!(person.for_actor(&house.app.db, Some("UNESCO")).await.is_err());
        let reviewer = house.signed_in("reviewer", None).await.person;
        assert_eq!(reviewer.for_actor(&house.app.db, Some("UNESCO")).await.unwrap().acting_for, "UNESCO");
    }
}
