//! The frameworks that are known here.

use askama::Template;

use crate::frameworks::model::SCHEMES;
use crate::web::page::Page;

/// The page.
#[derive(Template)]
#[template(path = "frameworks/views/list.html")]
pub struct ListPage {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    name: String,
    lede: String,
    count: usize,
    adopted_by: Option<(String, String)>,
}

impl ListPage {
    /// Puts the page into words; `names` are identifiers and titles of instruments.
    pub fn new(page: Page, counts: &[(String, i64)], names: &[(String, String)]) -> ListPage {
        let row = |scheme: super::super::model::Scheme| {
            let count = counts.iter().find(|(id, _)| id == scheme.id).map_or(0, |(_, count)| *count);
            let adopted = scheme.adopted_by.and_then(|id| names.iter().find(|(known, _)| known == id));
            Row {
                href: format!("/frameworks/{}", scheme.id),
                name: page.t(&format!("scheme-{}", scheme.id)),
                lede: page.t(&format!("scheme-lede-{}", scheme.id)),
                count: usize::try_from(count).unwrap_or_default(),
                adopted_by: adopted.map(|(id, name)| (format!("/instruments/{id}"), name.clone())),
            }
        };
        ListPage { rows: SCHEMES.into_iter().map(row).collect(), page }
    }
}
