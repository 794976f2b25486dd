//! The frameworks that are known here.

use askama::Template;

use crate::frameworks::model::Scheme;
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
    imported: bool,
}

impl ListPage {
    /// Puts the page into words; `names` are identifiers and titles of instruments.
    pub fn new(
        page: Page,
        schemes: &[Scheme],
        counts: &[(String, i64)],
        names: &[(String, String)],
    ) -> ListPage {
        let row = |scheme: &Scheme| {
            let count = counts.iter().find(|(id, _)| *id == scheme.id).map_or(0, |(_, count)| *count);
            let adopted = scheme.adopted_by.as_ref();
            let adopted = adopted.and_then(|id| names.iter().find(|(known, _)| known == id));
            Row {
                href: format!("/frameworks/{}", scheme.id),
                name: scheme.title(page.visit.locale.code()).0,
                lede: lede(&page, scheme),
                count: usize::try_from(count).unwrap_or_default(),
                adopted_by: adopted.map(|(id, name)| (format!("/instruments/{id}"), name.clone())),
                imported: scheme.is_imported(),
            }
        };
        ListPage { rows: schemes.iter().map(row).collect(), page }
    }
}

/// What a framework is: for those that ship in the language of the page, for others in its own words.
pub fn lede(page: &Page, scheme: &Scheme) -> String {
    if scheme.is_imported() {
        return scheme.note.clone();
    }
    page.t(&format!("scheme-lede-{}", scheme.id))
}
