//! Every address of the program, grouped by noun.

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Router, middleware};

use crate::activities::exchange;
use crate::app::App;
use crate::reports::{inputs, register};
use crate::server::health;
use crate::web::assets;
use crate::{
    accounts, activities, actors, api, audit, checks, comparisons, conferences, deadlines, exports, feeds,
    figures, finding, frameworks, imports, instruments, mandates, reference, reports, searches, tagging,
    trace,
};
use crate::{obligations, parallels, plans, trends};

/// All routes. Each one also stands in [`crate::web::permissions`].
pub fn routes() -> Router<App> {
    Router::new()
        .merge(pages())
        .merge(accounts_pages())
        .merge(for_programs())
        // downloads
        .route("/exports/{kind}/{file}", get(exports::web::show))
        // what pages are made of
        .route("/assets/{file}", get(assets::show))
        // the server itself
        .route("/health", get(health::health))
        .route("/metrics", get(health::metrics))
}

/// Who comes, who is here, and what is theirs.
fn accounts_pages() -> Router<App> {
    use crate::accounts::{people, roles, sessions, web};
    Router::new()
        .route("/register", get(people::web::ask_register).post(people::web::create))
        .route("/register/sent", get(people::web::sent))
        .route("/confirm", get(people::web::ask_confirm).post(people::web::create_confirmation))
        .route("/confirm/again", get(people::web::ask_again).post(people::web::create_link))
        .route("/password/forgotten", get(people::web::ask_forgotten).post(people::web::create_link))
        .route("/password/new", get(people::web::ask_password).post(people::web::create_password))
        .route("/sign-in", get(sessions::web::ask).post(sessions::web::create))
        .route("/sign-in/code", get(sessions::web::ask_code).post(sessions::web::create_code))
        .route("/sign-out", post(sessions::web::delete))
        .route("/account", get(web::show))
        .route("/account/name", get(web::ask_name).post(web::update_name))
        .route("/account/address", get(web::ask_address).post(web::update_address))
        .route("/account/password", get(web::ask_password).post(web::update_password))
        .route("/account/second-factor", get(web::ask_factor).post(web::create_factor))
        .route("/account/second-factor/codes", get(web::ask_codes).post(web::create_codes))
        .route("/account/second-factor/off", get(web::ask_off).post(web::delete_factor))
        .route("/account/sessions", post(sessions::web::end))
        .route("/account/tokens", post(web::delete_token))
        .route("/account/tokens/new", get(web::ask_token).post(web::create_token))
        .route("/account/roles", get(web::ask_role).post(web::create_request))
        .route("/account/data.zip", get(web::data))
        .route("/account/removal", get(web::ask_removal).post(web::delete))
        .route("/people", get(roles::web::list))
        .route("/people/{id}", get(roles::web::show))
        .route("/people/{id}/roles", post(roles::web::create))
        .route("/people/roles/{id}/withdrawal", post(roles::web::delete))
        .route("/people/requests/{id}", post(roles::web::answer_request))
        .route("/audit", get(audit::web::show))
}

/// For people.
fn pages() -> Router<App> {
    Router::new()
        .route("/", get(trace::web::home))
        .route("/instruments", get(instruments::web::list))
        .route("/instruments/{id}", get(instruments::web::show))
        .route("/instruments/{id}/work", get(trace::web::of_instrument))
        .route("/instruments/{id}/pack.zip", get(exports::pack::web::show))
        .route("/instruments/{id}/languages", get(instruments::languages::web::show))
        .route("/instruments/{id}/texts/new", get(instruments::languages::giving::ask))
        .route(
            "/instruments/{id}/texts/readings",
            post(instruments::languages::giving::create_reading)
                .layer(DefaultBodyLimit::max(imports::LARGEST_FILE)),
        )
        .route("/instruments/{id}/texts", post(instruments::languages::giving::create))
        .route("/instruments/{id}/parallels", get(parallels::web::show))
        .route("/parallels", post(parallels::web::create_verdict))
        .route("/instruments/{id}/citations", get(instruments::citations::web::of_instrument))
        .route("/citations", get(instruments::citations::web::list))
        .route("/compare", get(comparisons::web::show))
        .route(
            "/compare/files",
            get(comparisons::web::ask_files)
                .post(comparisons::web::compare_files)
                .layer(DefaultBodyLimit::max(2 * imports::LARGEST_FILE)),
        )
        .route("/history/{*address}", get(comparisons::web::history))
        .route("/proposals", get(imports::web::list).post(imports::web::create))
        .route("/proposals/new", get(imports::web::ask))
        .route(
            "/proposals/readings",
            post(imports::web::create_reading).layer(DefaultBodyLimit::max(imports::LARGEST_FILE)),
        )
        .route("/proposals/{id}", get(imports::web::show))
        .route("/proposals/{id}/settlements", post(imports::web::create_settlement))
        .route(
            "/check",
            get(checks::web::ask)
                .post(checks::web::create)
                .layer(DefaultBodyLimit::max(imports::LARGEST_FILE)),
        )
        .route("/check/rules", get(checks::web::rules))
        .route("/mandates", get(mandates::web::list))
        .route("/mandates/{*address}", get(mandates::web::show))
        .route("/corrections/{id}", post(mandates::web::create_correction))
        .route("/trace/{*address}", get(trace::paragraph::web::show))
        .route(
            "/activities/{id}/links",
            get(activities::links::web::show).post(activities::links::web::create),
        )
        .route("/links/{id}/verdicts", post(activities::links::web::create_verdict))
        .route("/links/{id}/evidence", post(activities::links::web::create_evidence))
        .route("/evidence/{id}/verdicts", post(activities::links::web::create_evidence_verdict))
        .route("/plans", get(plans::web::list).post(plans::web::create))
        .route("/plans/new", get(plans::web::ask))
        .route("/plans/coverage", get(plans::coverage::web::show))
        .route("/plans/template.xlsx", get(plans::exchange::web::template))
        .route("/plans/{plan}", get(plans::web::show).post(plans::editing::web::update))
        .route("/plans/{plan}/edit", get(plans::editing::web::ask))
        .route("/plans/{plan}/remove", post(plans::editing::web::remove))
        .route("/plans/{plan}/suggestions", post(plans::editing::web::suggest))
        .route("/plans/{plan}/timeline", get(plans::web::show_timeline))
        .route("/plans/{plan}/carry", get(plans::web::ask_carry).post(plans::web::create_carry))
        .route(
            "/plans/{plan}/import",
            get(plans::exchange::web::ask)
                .post(plans::exchange::web::create)
                .layer(DefaultBodyLimit::max(plans::exchange::web::LARGEST)),
        )
        .route("/plans/{plan}/items", post(plans::web::create_item))
        .route("/plans/{plan}/items/new", get(plans::web::ask_item))
        .route("/plans/items/{id}", get(plans::web::show_item).post(plans::web::update_item))
        .route("/plans/items/{id}/edit", get(plans::web::edit_item))
        .route("/plans/items/{id}/steps", post(plans::web::create_step))
        .route("/plans/items/{id}/answers", post(plans::links::web::create))
        .route("/plans/items/{id}/milestones", post(plans::milestones::web::create))
        .route("/milestones/{id}/steps", post(plans::milestones::web::create_step))
        .route("/plans/steps/{id}/verdicts", post(plans::web::create_step_verdict))
        .route("/answers/{id}/verdicts", post(plans::links::web::create_verdict))
        .route("/map", get(figures::map::web::show))
        .route("/countries/{code}", get(figures::country::web::show))
        .route("/review", get(activities::review::web::list))
        .route("/review/decisions", post(activities::review::web::create_batch))
        .route("/review/{id}", get(activities::review::web::show))
        .route("/review/{id}/decisions", post(activities::review::web::create_decision))
        .route(
            "/review/{id}/merger",
            get(activities::review::web::ask_merger).post(activities::review::web::create_merger),
        )
        .route("/review/{id}/separation", post(activities::review::web::create_separation))
        .route(
            "/review/duplicates",
            get(activities::duplicates::web::show).post(activities::duplicates::web::create),
        )
        .route(
            "/imports",
            get(exchange::web::list)
                .post(exchange::web::create)
                .layer(DefaultBodyLimit::max(exchange::web::LARGEST_UPLOAD)),
        )
        .route("/imports/template.xlsx", get(exchange::web::template))
        .route("/imports/publishers", get(exchange::publishers::web::show))
        .route("/imports/{id}", get(exchange::web::show).post(exchange::web::decide))
        .route("/imports/{id}/columns", get(exchange::web::ask_columns).post(exchange::web::create_columns))
        .route("/search", get(finding::web::show))
        .route("/about", get(reference::web::about))
        .route("/reference", get(reference::web::list))
        .route("/reference/{file}", get(reference::web::show))
        .route("/api/v1", get(api::web::show))
        .route("/activities", get(activities::register::web::list).post(activities::form::web::create))
        .route("/activities/new", get(activities::form::web::ask))
        .route("/activities/money", get(activities::money::web::show))
        .route("/activities/money/lines", get(activities::money::web::list))
        .route("/activities/{id}", get(activities::web::show).post(activities::form::web::update))
        .route("/activities/{id}/edit", get(activities::form::web::edit))
        .route("/reports", get(reports::web::list).post(reports::web::create))
        .route("/reports/{id}", get(reports::web::show))
        .route("/reports/{id}/{file}", get(reports::web::file))
        .route("/reports/{id}/texts", post(reports::web::create_text))
        .route("/reports/{id}/steps", post(reports::web::create_step))
        .route("/reports/new", get(reports::web::ask))
        .route("/reports/preview", post(reports::web::preview))
        .route("/reports/new/{file}", get(reports::web::preview_file))
        .route("/reports/register", get(register::web::list).post(register::web::create))
        .route("/reports/register/entry", get(register::web::show))
        .route("/reports/register/decisions", post(register::web::create_decision))
        .route("/reports/register/pairs", get(register::web::list_pairs).post(register::web::create_pair))
        .route("/reports/register/reviews", post(register::web::create_review))
        .route("/reports/{id}/inputs", get(inputs::web::list).post(inputs::web::create))
        .route("/reports/{id}/inputs/{file}", get(inputs::web::file))
        .route("/reports/{id}/contributions", post(inputs::web::create_judgement))
        .route("/inputs/answer", get(inputs::web::show_by_code).post(inputs::web::create_answer_by_code))
        .route("/inputs/{id}", get(inputs::web::show).post(inputs::web::create_answer))
        .route("/inputs/{id}/reminders", post(inputs::web::create_reminder))
        .route("/inputs/{id}/moves", post(inputs::web::create_move))
        .route("/inputs/{id}/withdrawal", post(inputs::web::create_withdrawal))
        .route("/my/inputs", get(inputs::web::mine))
        .route("/my/searches", get(searches::web::list).post(searches::web::create))
        .route("/my/searches/new", get(searches::web::ask))
        .route("/my/searches/{id}", post(searches::web::update))
        .route("/my/searches/{id}/removal", post(searches::web::remove))
        .route("/searches/{secret}/stop", get(searches::web::ask_stop).post(searches::web::stop))
        .route("/activities/{id}/history", get(activities::history::web::show))
        .route("/activities/{id}/preview", get(activities::web::preview))
        .route("/activities/{id}/submission", get(activities::form::web::show_submission))
        .route("/activities/{id}/return", post(activities::form::web::take_back))
        .route(
            "/activities/{id}/withdrawal",
            get(activities::owners::web::ask_withdrawal).post(activities::owners::web::create_withdrawal),
        )
        .route("/activities/{id}/restoration", post(activities::owners::web::create_restoration))
        .route(
            "/activities/{id}/confirmation",
            get(activities::owners::web::ask_confirmation).post(activities::owners::web::create_confirmation),
        )
        .route(
            "/activities/{id}/remarks",
            get(activities::owners::web::ask_remark).post(activities::owners::web::create_remark),
        )
        .route("/remarks/{id}/settlement", post(activities::owners::web::create_settlement))
        .route("/my/activities", get(activities::owners::web::show))
        .route(
            "/my/activities/reminders",
            get(activities::owners::web::ask_reminders).post(activities::owners::web::set_reminders),
        )
        .route("/actors", get(actors::web::list))
        .route("/actors/{id}", get(actors::web::show))
        .route("/trends", get(trends::web::show))
        .route("/partners", get(activities::partners::web::list))
        .route("/partners/names", get(activities::names::web::list).post(activities::names::web::create))
        .route("/partners/{actor}", get(activities::partners::web::show))
        .route("/agreements", get(activities::agreements::web::list))
        .route("/trainings", get(activities::trainings::web::list))
        .route(
            "/activities/{id}/under",
            get(activities::unders::web::show).post(activities::unders::web::create),
        )
        .route("/unders/{id}/verdicts", post(activities::unders::web::create_verdict))
        .route("/activities/{id}/outputs", post(activities::serves::web::create))
        .route("/serves/{id}/verdicts", post(activities::serves::web::create_verdict))
        .route("/deadlines", get(deadlines::web::list))
        .route("/my/reminders", get(deadlines::reminders::web::ask).post(deadlines::reminders::web::choose))
        .route(
            "/reminders/{secret}/stop",
            get(deadlines::reminders::web::ask_stop).post(deadlines::reminders::web::stop),
        )
        .route("/calendar/{file}", get(deadlines::calendars::all))
        .route("/calendar/{of}/{file}", get(deadlines::calendars::one))
        .route("/obligations", get(obligations::web::list).post(obligations::web::create))
        .route("/obligations/decisions", post(obligations::web::create_decision))
        .route("/obligations/{id}", get(obligations::web::show))
        .route("/obligations/{id}/handing-over", post(obligations::web::hand_over))
        .route("/obligations/{id}/receipt", post(obligations::web::receive))
        .route("/conferences", get(conferences::web::list).post(conferences::web::create))
        .route("/conferences/{label}", get(conferences::web::show).post(conferences::web::update))
        .route("/frameworks", get(frameworks::web::list))
        .route("/frameworks/{scheme}", get(frameworks::web::show))
        .route("/frameworks/{scheme}/{notation}", get(frameworks::web::show_concept))
        .route("/frameworks/{scheme}/{notation}/links", post(frameworks::mappings::web::create))
        .route("/matrix", get(trace::web::show_matrix))
        .route("/matrix/{line}/{goal}", get(trace::web::show_cell))
}

/// The API, every answer with its `ETag`.
fn for_programs() -> Router<App> {
    Router::new()
        .route("/api/v1/openapi.json", get(api::description))
        .route("/api/v1/instruments", get(instruments::api::list))
        .route("/api/v1/instruments/{id}", get(instruments::api::show))
        .route("/api/v1/instruments/{id}/work", get(trace::api::at_work))
        .route("/api/v1/instruments/{id}/pack", get(exports::pack::web::give))
        .route("/api/v1/instruments/{id}/languages", get(instruments::languages::api::show))
        .route("/api/v1/instruments/{id}/parallels", get(parallels::api::list))
        .route("/api/v1/instruments/{id}/parallels/citing", get(parallels::api::list_citing))
        .route("/api/v1/parallels", post(parallels::api::create_verdict))
        .route("/api/v1/citations", get(instruments::citations::api::list))
        .route("/api/v1/texts/{id}/document", get(instruments::api::text_document))
        .route("/api/v1/comparisons", get(comparisons::api::show))
        .route("/api/v1/history/{*address}", get(comparisons::api::history))
        .route("/api/v1/proposals", get(instruments::api::proposals))
        .route("/api/v1/proposals/{id}", get(instruments::api::proposal))
        .route("/api/v1/proposals/{id}/document", get(instruments::api::proposal_document))
        .route("/api/v1/proposals/{id}/settlements", post(imports::api::create_settlement))
        .route(
            "/api/v1/checks",
            post(checks::api::create).layer(DefaultBodyLimit::max(imports::LARGEST_FILE)),
        )
        .route("/api/v1/tags", post(tagging::api::create))
        .route(
            "/api/v1/imports",
            post(imports::api::create).layer(DefaultBodyLimit::max(imports::LARGEST_FILE)),
        )
        .route(
            "/api/v1/activities/imports",
            post(exchange::api::create).layer(DefaultBodyLimit::max(exchange::LARGEST_REQUEST)),
        )
        .route("/api/v1/activities/imports/{id}", get(exchange::api::show))
        .route("/api/v1/activities/publishers", get(exchange::publishers::api::list))
        .route("/api/v1/activities/publisher", get(exchange::publishers::api::show))
        .route("/api/v1/activities/money", get(activities::money::api::show))
        .route("/api/v1/activities/money/lines", get(activities::money::api::list))
        .route("/api/v1/plans", get(plans::api::list).post(plans::api::create))
        .route("/api/v1/plans/coverage", get(plans::coverage::web::show_json))
        .route(
            "/api/v1/plans/{plan}",
            get(plans::api::show)
                .put(plans::editing::web::update_json)
                .delete(plans::editing::web::remove_json),
        )
        .route("/api/v1/plans/{plan}/suggestions", post(plans::editing::web::suggest_json))
        .route("/api/v1/plans/{plan}/carry", post(plans::api::create_carry))
        .route(
            "/api/v1/plans/{plan}/imports",
            post(plans::exchange::web::create_json)
                .layer(DefaultBodyLimit::max(plans::exchange::web::LARGEST)),
        )
        .route("/api/v1/plans/{plan}/items", post(plans::api::create_item))
        .route("/api/v1/plans/items/{id}", get(plans::api::show_item).put(plans::api::update_item))
        .route("/api/v1/plans/items/{id}/steps", post(plans::api::create_step))
        .route("/api/v1/plans/items/{id}/answers", post(plans::api::create_answer))
        .route(
            "/api/v1/plans/items/{id}/milestones",
            get(plans::milestones::web::list_json).post(plans::milestones::web::create_json),
        )
        .route("/api/v1/milestones/{id}/steps", post(plans::milestones::web::create_step_json))
        .route("/api/v1/answers/{id}/verdicts", post(plans::api::create_verdict))
        .route("/api/v1/mandates", get(trace::api::mandates))
        .route("/api/v1/mandates/{id}/corrections", get(mandates::api::corrections))
        .route("/api/v1/mandates/{id}/corrections", post(mandates::api::create_correction))
        .route("/api/v1/provisions/{*address}", get(trace::api::mandate))
        .route("/api/v1/trace/{*address}", get(trace::paragraph::api::show))
        .route("/api/v1/overviews/{of}/{id}", get(trace::overview::api::show))
        .route("/feeds/activities.atom", get(feeds::activities::activities))
        .route("/feeds/searches/{file}", get(feeds::activities::search))
        .route("/feeds/versions.atom", get(feeds::web::versions))
        .route("/feeds/mandates.atom", get(feeds::web::duties))
        .route("/api/v1/search", get(finding::api::search))
        .route("/api/v1/reports", get(reports::api::list).post(reports::api::create))
        .route("/api/v1/reports/{id}", get(reports::api::show))
        .route("/api/v1/reports/{id}/texts", post(reports::api::create_text))
        .route("/api/v1/reports/{id}/steps", post(reports::api::create_step))
        .route("/api/v1/reports/register", get(register::api::list).post(register::api::create))
        .route("/api/v1/reports/register/decisions", post(register::api::create_decision))
        .route(
            "/api/v1/reports/register/pairs",
            get(register::api::list_pairs).post(register::api::create_pair),
        )
        .route(
            "/api/v1/reports/register/reviews",
            get(register::api::list_reviews).post(register::api::create_review),
        )
        .route("/api/v1/reports/{id}/inputs", get(inputs::api::list).post(inputs::api::create))
        .route("/api/v1/reports/{id}/contributions", post(inputs::api::create_judgement))
        .route("/api/v1/inputs/{id}", get(inputs::api::show).post(inputs::api::create_answer))
        .route("/api/v1/inputs/{id}/steps", post(inputs::api::create_step))
        .route("/api/v1/my/inputs", get(inputs::api::mine))
        .route("/api/v1/reports/templates", get(reports::api::templates))
        .route("/api/v1/reports/preview", get(reports::api::preview))
        .route("/api/v1/searches", get(searches::api::list).post(searches::api::create))
        .route("/api/v1/searches/{id}/removal", post(searches::api::remove))
        .route("/api/v1/search/suggestions", get(finding::api::suggest))
        .route("/api/v1/actors", get(actors::api::list))
        .route("/api/v1/actors/{id}", get(actors::api::show))
        .route("/api/v1/trends", get(trends::api::show))
        .route("/api/v1/partners", get(activities::partners::api::list))
        .route(
            "/api/v1/partner-names",
            get(activities::names::api::list).post(activities::names::api::decide),
        )
        .route("/api/v1/agreements", get(activities::agreements::api::list))
        .route("/api/v1/trainings", get(activities::trainings::api::list))
        .route(
            "/api/v1/activities/{id}/under",
            get(activities::unders::api::list).post(activities::unders::api::create),
        )
        .route("/api/v1/unders/{id}/verdicts", post(activities::unders::api::create_verdict))
        .route(
            "/api/v1/activities/{id}/outputs",
            get(activities::serves::api::list).post(activities::serves::api::create),
        )
        .route("/api/v1/serves/{id}/verdicts", post(activities::serves::api::create_verdict))
        .route("/api/v1/deadlines", get(deadlines::api::list))
        .route("/api/v1/obligations", get(obligations::api::list).post(obligations::api::create))
        .route("/api/v1/obligations/decisions", post(obligations::api::create_decision))
        .route("/api/v1/obligations/{id}", get(obligations::api::show))
        .route("/api/v1/obligations/{id}/handing-over", post(obligations::api::hand_over))
        .route("/api/v1/obligations/{id}/receipt", post(obligations::api::receive))
        .route("/api/v1/conferences", get(conferences::api::list).post(conferences::api::create))
        .route("/api/v1/conferences/{label}", get(conferences::api::show))
        .route("/api/v1/conferences/{label}/moves", post(conferences::api::create_move))
        .route("/api/v1/frameworks", get(frameworks::api::list))
        .route("/api/v1/frameworks/{scheme}", get(frameworks::api::concepts))
        .route("/api/v1/frameworks/{scheme}/{notation}", get(frameworks::api::show))
        .route("/api/v1/frameworks/{scheme}/{notation}/links", get(frameworks::mappings::api::list))
        .route("/api/v1/concept-links", post(frameworks::mappings::api::create))
        .route("/api/v1/roles", get(frameworks::roles::api::list))
        .route("/api/v1/activities", post(activities::form::api::create))
        .route("/api/v1/activities/suggestions", post(activities::form::api::suggest))
        .route("/api/v1/activities/{id}", get(activities::api::show).put(activities::form::api::update))
        .route("/api/v1/activities/{id}/history", get(activities::history::api::show))
        .route("/api/v1/activities/{id}/submission", post(activities::form::api::submit))
        .route("/api/v1/activities/{id}/confirmation", post(activities::owners::api::confirm))
        .route("/api/v1/activities/{id}/state", get(activities::owners::api::state))
        .route("/api/v1/activities/{id}/withdrawal", post(activities::owners::api::withdraw))
        .route("/api/v1/activities/{id}/restoration", post(activities::owners::api::restore))
        .route("/api/v1/activities/{id}/remarks", post(activities::owners::api::remark))
        .route("/api/v1/my/activities", get(activities::owners::api::list))
        .route("/api/v1/activities", get(activities::register::api::list))
        .route("/api/v1/activities/{id}/links", get(activities::links::api::list))
        .route("/api/v1/activities/{id}/links", post(activities::links::api::create))
        .route("/api/v1/activities/{id}/decisions", post(activities::review::api::create_decision))
        .route("/api/v1/activities/{id}/merger", post(activities::review::api::create_merger))
        .route("/api/v1/links/{id}/verdicts", post(activities::links::api::create_verdict))
        .route("/api/v1/links/{id}/evidence", post(activities::links::api::create_evidence))
        .route("/api/v1/evidence/{id}/verdicts", post(activities::links::api::create_evidence_verdict))
        .route("/api/v1/review", get(activities::review::api::list))
        .route("/api/v1/matrix", get(figures::api::show_matrix))
        .route("/api/v1/figures", get(figures::api::show))
        .route("/api/v1/activities/similar", get(activities::duplicates::api::similar))
        .route(
            "/api/v1/duplicates",
            get(activities::duplicates::api::list).post(activities::duplicates::api::create),
        )
        .route("/api/v1/account", get(accounts::api::show))
        .route("/api/v1/people", get(accounts::api::list))
        .route("/api/v1/people/{id}/roles", post(accounts::api::create_role))
        .route("/api/v1/people/roles/{id}/withdrawal", post(accounts::api::create_withdrawal))
        .route("/api/v1/audit", get(audit::api::list))
        .route("/api/v1/reference", get(reference::api::list))
        .route("/api/v1/reference/{file}", get(reference::api::show))
        .route_layer(middleware::from_fn(api::with_etag))
}
