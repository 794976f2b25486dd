//! The description of the API as a page for people.

use askama::Template;
use axum::response::Response;
use utoipa::OpenApi;
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::{PathItem, RefOr, Required};

use super::Description;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

/// The rooms of the API, in the order of the page.
const TAGS: [&str; 20] = [
    "instruments",
    "proposals",
    "comparisons",
    "checks",
    "tags",
    "mandates",
    "citations",
    "parallels",
    "actors",
    "partners",
    "trends",
    "frameworks",
    "plans",
    "deadlines",
    "activities",
    "imports",
    "reports",
    "accounts",
    "reference",
    "search",
];

#[derive(Template)]
#[template(path = "api/views/description.html")]
struct DescriptionPage {
    page: Page,
    groups: Vec<Group>,
}

struct Group {
    code: &'static str,
    name: String,
    operations: Vec<OperationView>,
}

struct OperationView {
    method: &'static str,
    path: String,
    /// Whether the address works as it stands.
    opens: bool,
    summary: String,
    parameters: Vec<ParameterView>,
    answers: String,
}

struct ParameterView {
    name: String,
    description: String,
    required: bool,
}

/// `GET /api/v1`
pub async fn show(visit: Visit) -> Response {
    let title = visit.t("api-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    let description = Description::openapi();
    let operations: Vec<(&'static str, OperationView)> =
        description.paths.paths.iter().flat_map(|(path, item)| operations_of(path, item)).collect();
    let mut groups: Vec<Group> = TAGS
        .into_iter()
        .map(|code| Group { code, name: page.t(&format!("api-tag-{code}")), operations: Vec::new() })
        .collect();
    for (tag, operation) in operations {
        if let Some(group) = groups.iter_mut().find(|group| group.code == tag) {
            group.operations.push(operation);
        }
    }
    answer(&DescriptionPage { page, groups })
}

fn operations_of(path: &str, item: &PathItem) -> Vec<(&'static str, OperationView)> {
    [("GET", &item.get), ("POST", &item.post)]
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
        .filter_map(|(method, operation)| {
            let tag = operation.tags.iter().flatten().next()?;
            let tag = TAGS.into_iter().find(|known| known == tag)?;
            Some((tag, view(method, path, operation)))
        })
        .collect()
}

fn view(method: &'static str, path: &str, operation: &Operation) -> OperationView {
    let inline = operation.parameters.iter().flatten().filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        // The macros write every parameter out where it is used.
        RefOr::Ref(_) => None,
    });
    let parameters = inline.map(|parameter| ParameterView {
        name: parameter.name.clone(),
        description: parameter.description.clone().unwrap_or_default(),
        required: parameter.parameter_in == ParameterIn::Path || matches!(parameter.required, Required::True),
    });
    let parameters: Vec<ParameterView> = parameters.collect();
    let answers: Vec<&str> = operation.responses.responses.keys().map(String::as_str).collect();
    OperationView {
        method,
        path: path.to_owned(),
        opens: method == "GET" && parameters.iter().all(|parameter| !parameter.required),
        summary: operation.summary.clone().or_else(|| operation.description.clone()).unwrap_or_default(),
        parameters,
        answers: answers.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_described_operation_has_a_room_on_the_page() {
        let description = Description::openapi();
        for (path, item) in &description.paths.paths {
            let described = [&item.get, &item.post].into_iter().flatten().count();
            assert_eq!(operations_of(path, item).len(), described, "{path}");
        }
    }
}
