//! What every test starts from: an empty house on each engine.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use jiff::Timestamp;
use resolute::accounts::{Person, Role, RoleKind};
use resolute::app::App;
use resolute::config::Config;
use resolute::server;
use tower::ServiceExt;

/// A running program with its own data folder, and its own schema on PostgreSQL.
pub(crate) struct House {
    pub(crate) app: App,
    pub(crate) folder: tempfile::TempDir,
}

/// The engines to test on: SQLite always, PostgreSQL where `RESOLUTE_TEST_POSTGRES_URL` names a server.
pub(crate) async fn houses() -> Vec<House> {
    let mut houses = vec![House::on_sqlite().await];
    match std::env::var("RESOLUTE_TEST_POSTGRES_URL") {
        Ok(url) => houses.push(House::on_postgres(&url).await),
        Err(_) => assert!(
            std::env::var("CI").is_err(),
            "in CI the suite runs on both engines; RESOLUTE_TEST_POSTGRES_URL is not set"
        ),
    }
    houses
}

impl House {
    pub(crate) async fn on_sqlite() -> House {
        House::open(None).await
    }

    /// A database of its own on the test server, so that tests may run side by side.
    pub(crate) async fn on_postgres(url: &str) -> House {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("resolute_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let server = sqlx::PgPool::connect(url).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&server).await.unwrap();
        server.close().await;
        let (base, _) = url.rsplit_once('/').unwrap();
        House::open(Some(format!("{base}/{name}"))).await
    }

    async fn open(database_url: Option<String>) -> House {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::load(folder.path(), |_| None).unwrap();
        config.database_url = database_url;
        let mut app = App::open(config, Person::local_operator("BDT")).await.unwrap();
        app.now = || Timestamp::constant(1_510_000_000, 0);
        House { app, folder }
    }

    pub(crate) fn operator(&self) -> Person {
        Person::local_operator("BDT")
    }

    /// The same house, seen by somebody who has not signed in.
    pub(crate) fn as_visitor(&self) -> App {
        App { unsigned: Person::visitor().into(), ..self.app.clone() }
    }

    /// Somebody with one role, for one actor or for all: `house.signed_in("reviewer", None)`. They come through the same
    /// door as everybody: hand `app` to `call`, or `person` to an action.
    pub(crate) async fn signed_in(&self, role: &str, actor: Option<&str>) -> SignedIn {
        let kind = RoleKind::from_code(role).unwrap();
        self.signed_in_as(vec![Role { kind, actor: actor.map(str::to_owned) }]).await
    }

    /// Somebody with the given roles; none at all for who has an account and nothing else. They are kept as everybody is,
    /// so that records name an account that is there.
    pub(crate) async fn signed_in_as(&self, roles: Vec<Role>) -> SignedIn {
        let mut tx = self.app.db.begin().await.unwrap();
        let at = (self.app.now)().to_string();
        let sql =
            "INSERT INTO people (known_as, language, registered_at, confirmed_at) VALUES ($1, 'en', $2, $2)
                   RETURNING id";
        let id = tx.insert(sql, resolute::values!["A Person", &at]).await.unwrap();
        for role in &roles {
            let sql = "INSERT INTO role_grants (person, role, actor, granted_by, granted_at)
                       VALUES ($1, $2, $3, 'local operator', $4)";
            let actor = role.actor.as_deref().unwrap_or_default();
            tx.execute(sql, resolute::values![id, role.kind.code(), actor, &at]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let person = Person::with_account(id, "A Person", false, roles);
        let app = App { unsigned: person.clone().into(), ..self.app.clone() };
        SignedIn { app, person }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Who did something, for whom and to what, as the audit has it.
    pub(crate) async fn audited(&self, action: &str) -> Vec<(String, String, String)> {
        let sql = "SELECT person, acting_for, subject FROM audit WHERE action = $1 ORDER BY id";
        self.app.db.all(sql, resolute::values![action]).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        call(self.app.clone(), Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// A file that is no text.
    pub(crate) async fn get_bytes(&self, path: &str) -> Vec<u8> {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = server::application(self.app.clone()).oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }
}

/// Somebody who has signed in, and the house as it answers them.
pub(crate) struct SignedIn {
    pub(crate) app: App,
    pub(crate) person: Person,
}

impl SignedIn {
    /// Opens a page.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        call(self.app.clone(), Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form of one of our pages, with its token.
    pub(crate) async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = "0".repeat(32);
        let all = fields.iter().copied().chain([("token", token.as_str())]);
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, format!("resolute-form={token}"))
            .body(Body::from(body));
        call(self.app.clone(), request.unwrap()).await
    }

    /// Sends a form as its script does while one types.
    pub(crate) async fn type_into(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = "0".repeat(32);
        let all = fields.iter().copied().chain([("token", token.as_str())]);
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(all).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json")
            .header(header::COOKIE, format!("resolute-form={token}"))
            .body(Body::from(body));
        call(self.app.clone(), request.unwrap()).await
    }

    /// Asks the API: `POST`, `PUT` or whichever method, with JSON.
    pub(crate) async fn ask(&self, method: &str, path: &str, body: &serde_json::Value) -> Answer {
        let request =
            Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        call(self.app.clone(), request.body(Body::from(body.to_string())).unwrap()).await
    }
}

/// What a client gets back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) content_type: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

pub(crate) async fn call(app: App, request: Request<Body>) -> Answer {
    let response = server::application(app).oneshot(request).await.unwrap();
    let status = response.status();
    let headers = response.headers().clone();
    let content_type =
        headers.get(header::CONTENT_TYPE).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, content_type, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}
