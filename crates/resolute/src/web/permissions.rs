//! Who may open what: one row a route. A route without a row is closed.

use axum::http::Method;

use crate::accounts::Right;

const ROWS: &[(&str, &str, Right)] = &[
    // pages
    ("GET", "/", Right::Read),
    ("GET", "/instruments", Right::Read),
    ("GET", "/instruments/{id}", Right::Read),
    ("GET", "/instruments/{id}/work", Right::Read),
    ("GET", "/instruments/{id}/languages", Right::Read),
    ("GET", "/instruments/{id}/texts/new", Right::Read),
    ("POST", "/instruments/{id}/texts/readings", Right::Edit),
    ("POST", "/instruments/{id}/texts", Right::Edit),
    ("GET", "/instruments/{id}/parallels", Right::Read),
    ("POST", "/parallels", Right::Edit),
    ("GET", "/instruments/{id}/citations", Right::Read),
    ("GET", "/citations", Right::Read),
    ("GET", "/compare", Right::Read),
    ("GET", "/compare/files", Right::Read),
    // Nothing is kept, so whoever may read may compare.
    ("POST", "/compare/files", Right::Read),
    ("GET", "/history/{*address}", Right::Read),
    ("GET", "/proposals", Right::Read),
    ("POST", "/proposals", Right::Edit),
    ("GET", "/proposals/new", Right::Read),
    ("POST", "/proposals/readings", Right::Edit),
    ("GET", "/proposals/{id}", Right::Read),
    ("POST", "/proposals/{id}/settlements", Right::Edit),
    // A check keeps nothing, so whoever may read may have a file checked.
    ("GET", "/check", Right::Read),
    ("POST", "/check", Right::Read),
    ("GET", "/check/rules", Right::Read),
    ("GET", "/mandates", Right::Read),
    ("GET", "/mandates/{*address}", Right::Read),
    ("POST", "/corrections/{id}", Right::Edit),
    ("GET", "/activities/{id}/links", Right::Read),
    ("POST", "/activities/{id}/links", Right::Contribute),
    ("POST", "/links/{id}/verdicts", Right::Review),
    ("POST", "/links/{id}/evidence", Right::Contribute),
    ("POST", "/evidence/{id}/verdicts", Right::Review),
    ("GET", "/map", Right::Read),
    ("GET", "/countries/{code}", Right::Read),
    ("GET", "/review", Right::Review),
    ("POST", "/review/decisions", Right::Review),
    ("GET", "/review/{id}", Right::Review),
    ("POST", "/review/{id}/decisions", Right::Review),
    ("GET", "/review/{id}/merger", Right::Review),
    ("POST", "/review/{id}/merger", Right::Review),
    ("POST", "/review/{id}/separation", Right::Review),
    ("GET", "/review/duplicates", Right::Review),
    ("POST", "/review/duplicates", Right::Review),
    ("GET", "/search", Right::Read),
    ("GET", "/about", Right::Read),
    ("GET", "/reference", Right::Read),
    ("GET", "/reference/{file}", Right::Read),
    ("GET", "/activities/{id}", Right::Read),
    // Who may see it is for the entry to say.
    ("GET", "/activities/{id}/preview", Right::Read),
    ("GET", "/actors", Right::Read),
    ("GET", "/actors/{id}", Right::Read),
    ("GET", "/frameworks", Right::Read),
    ("GET", "/frameworks/{scheme}", Right::Read),
    ("GET", "/frameworks/{scheme}/{notation}", Right::Read),
    ("GET", "/matrix", Right::Read),
    ("GET", "/matrix/{line}/{goal}", Right::Read),
    // for programs
    ("GET", "/api/v1", Right::Read),
    ("GET", "/api/v1/openapi.json", Right::Read),
    ("GET", "/api/v1/instruments", Right::Read),
    ("GET", "/api/v1/instruments/{id}", Right::Read),
    ("GET", "/api/v1/instruments/{id}/work", Right::Read),
    ("GET", "/api/v1/instruments/{id}/languages", Right::Read),
    ("GET", "/api/v1/instruments/{id}/parallels", Right::Read),
    ("GET", "/api/v1/instruments/{id}/parallels/citing", Right::Read),
    ("POST", "/api/v1/parallels", Right::Edit),
    ("GET", "/api/v1/citations", Right::Read),
    ("GET", "/api/v1/texts/{id}/document", Right::Read),
    ("GET", "/api/v1/comparisons", Right::Read),
    ("GET", "/api/v1/history/{*address}", Right::Read),
    ("GET", "/api/v1/proposals", Right::Read),
    ("GET", "/api/v1/proposals/{id}", Right::Read),
    ("GET", "/api/v1/proposals/{id}/document", Right::Read),
    ("POST", "/api/v1/proposals/{id}/settlements", Right::Edit),
    ("POST", "/api/v1/checks", Right::Read),
    ("POST", "/api/v1/imports", Right::Edit),
    ("GET", "/api/v1/mandates", Right::Read),
    ("GET", "/api/v1/mandates/{id}/corrections", Right::Read),
    ("POST", "/api/v1/mandates/{id}/corrections", Right::Edit),
    ("GET", "/api/v1/provisions/{*address}", Right::Read),
    ("GET", "/feeds/versions.atom", Right::Read),
    ("GET", "/feeds/mandates.atom", Right::Read),
    ("GET", "/api/v1/search", Right::Read),
    ("GET", "/api/v1/actors", Right::Read),
    ("GET", "/api/v1/actors/{id}", Right::Read),
    ("GET", "/api/v1/frameworks", Right::Read),
    ("GET", "/api/v1/frameworks/{scheme}", Right::Read),
    ("GET", "/api/v1/frameworks/{scheme}/{notation}", Right::Read),
    ("GET", "/api/v1/roles", Right::Read),
    ("GET", "/api/v1/activities/{id}", Right::Read),
    ("GET", "/api/v1/activities/{id}/links", Right::Read),
    ("POST", "/api/v1/activities/{id}/links", Right::Contribute),
    ("POST", "/api/v1/activities/{id}/decisions", Right::Review),
    ("POST", "/api/v1/activities/{id}/merger", Right::Review),
    ("POST", "/api/v1/links/{id}/verdicts", Right::Review),
    ("POST", "/api/v1/links/{id}/evidence", Right::Contribute),
    ("POST", "/api/v1/evidence/{id}/verdicts", Right::Review),
    ("GET", "/api/v1/review", Right::Review),
    ("GET", "/api/v1/matrix", Right::Read),
    ("GET", "/api/v1/figures", Right::Read),
    ("GET", "/api/v1/activities/similar", Right::Read),
    ("GET", "/api/v1/duplicates", Right::Review),
    ("POST", "/api/v1/duplicates", Right::Review),
    ("GET", "/api/v1/reference", Right::Read),
    ("GET", "/api/v1/reference/{file}", Right::Read),
    // downloads
    ("GET", "/exports/{kind}/{file}", Right::Read),
    // what pages are made of
    ("GET", "/assets/{file}", Right::Read),
    // the server itself
    ("GET", "/health", Right::Read),
    ("GET", "/metrics", Right::Operate),
];

/// The right that a route asks for; `None` for a route that nobody may open.
pub fn right_for(method: &Method, path: &str) -> Option<Right> {
    // A HEAD asks for what a GET would give.
    let method = if method == Method::HEAD { "GET" } else { method.as_str() };
    ROWS.iter().find(|(known, route, _)| *known == method && *route == path).map(|(_, _, right)| *right)
}

/// Whether a route that stands in the table has no such method, which is the client's mistake and no refusal.
pub fn lacks_method(method: &Method, path: &str) -> bool {
    right_for(method, path).is_none() && ROWS.iter().any(|(_, route, _)| *route == path)
}
