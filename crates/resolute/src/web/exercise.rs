//! What a practice server adds to every answer, so that nothing that leaves it is taken for real.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;

/// The header that says so to programs.
const SAID: HeaderName = HeaderName::from_static("resolute-exercise");
const WORDS: HeaderValue = HeaderValue::from_static("EXERCISE: nothing here is real or official");
/// What the name of a file begins with.
const PREFIX: &str = "EXERCISE-";

/// Marks every answer of a practice server, and the name of every file that it hands out.
pub(crate) async fn mark(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if app.exercise {
        response.headers_mut().insert(SAID, WORDS);
        rename(response.headers_mut());
    }
    response
}

/// `attachment; filename="a.csv"` names `EXERCISE-a.csv`, in both ways of writing a name (RFC 6266).
fn rename(headers: &mut HeaderMap) {
    let Some(given) = headers.get(header::CONTENT_DISPOSITION).and_then(|value| value.to_str().ok()) else {
        return;
    };
    let named = given
        .replace("filename=\"", &format!("filename=\"{PREFIX}"))
        .replace("filename*=UTF-8''", &format!("filename*=UTF-8''{PREFIX}"));
    if let Ok(value) = HeaderValue::from_str(&named) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_say_exercise() {
        let mut headers = HeaderMap::new();
        rename(&mut headers);
        assert!(headers.is_empty());
        let given = HeaderValue::from_static("attachment; filename=\"a.csv\"; filename*=UTF-8''a.csv");
        headers.insert(header::CONTENT_DISPOSITION, given);
        rename(&mut headers);
        assert_eq!(
            headers[header::CONTENT_DISPOSITION],
            "attachment; filename=\"EXERCISE-a.csv\"; filename*=UTF-8''EXERCISE-a.csv"
        );
    }
}
