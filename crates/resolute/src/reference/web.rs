//! Pages: what Resolute is and by which rule it judges, and every fact that it ships with, with its standing.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::model::{Checked, ReferenceRow};
use crate::app::App;
use crate::error::{Error, Result};
use crate::trace::model::State as DutyState;
use crate::trace::views::chip::Chip;
use crate::web::page::{Page, Section, answer};
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "reference/views/about.html")]
struct AboutPage {
    page: Page,
    rules: Vec<(Chip, String)>,
}

/// `GET /about`
pub async fn about(visit: Visit) -> Response {
    let rule = |state: DutyState| (Chip::of(&visit, state), visit.t(&format!("rule-{}", state.code())));
    let rules = DutyState::ALL.into_iter().map(rule).collect();
    let title = visit.t("about-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    answer(&AboutPage { page, rules })
}

#[derive(Template)]
#[template(path = "reference/views/files.html")]
struct FilesPage {
    page: Page,
    rows: Vec<FileRow>,
}

/// A file and how far its rows were checked.
#[derive(Debug, Default, PartialEq, Eq)]
struct FileRow {
    name: String,
    all: usize,
    verified: usize,
    partly: usize,
    unverified: usize,
    plain: usize,
}

impl FileRow {
    fn of(name: &str, rows: &[ReferenceRow]) -> FileRow {
        let mut row = FileRow { name: name.to_owned(), all: rows.len(), ..FileRow::default() };
        for one in rows {
            match Checked::of(one.cell("verified")) {
                Checked::Plain => row.plain += 1,
                Checked::Verified => row.verified += 1,
                Checked::Partly => row.partly += 1,
                Checked::Unverified => row.unverified += 1,
            }
        }
        row
    }
}

/// `GET /reference`
pub async fn list(State(app): State<App>, visit: Visit) -> Result<Response> {
    let mut rows = Vec::new();
    for (name, _) in resolute_reference::FILES {
        rows.push(FileRow::of(name, &super::rows_of(&app.db, name).await?));
    }
    let title = visit.t("reference-title");
    let page = Page::new(visit, title.clone(), Section::Other).here(title);
    Ok(answer(&FilesPage { page, rows }))
}

#[derive(Template)]
#[template(path = "reference/views/file.html")]
struct FilePage {
    page: Page,
    columns: Vec<String>,
    rows: Vec<ReferenceRow>,
}

/// `GET /reference/{file}`
pub async fn show(State(app): State<App>, visit: Visit, Path(file): Path<String>) -> Result<Response> {
    let rows = super::rows_of(&app.db, &file).await?;
    // A file may have no rows yet: its header says what they would be.
    let header = resolute_reference::file(&file).and_then(|text| text.lines().next());
    let columns = match (rows.first(), header) {
        (Some(first), _) => first.cells.iter().map(|(column, _)| column.clone()).collect(),
        (None, Some(header)) => header.split(',').map(str::to_owned).collect(),
        (None, None) => return Err(Error::NotFound(format!("reference file \"{file}\""))),
    };
    let up = visit.t("reference-title");
    let page = Page::new(visit, file.clone(), Section::Other).under(up, "/reference").here(file);
    Ok(answer(&FilePage { page, columns, rows }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_yes_counts_as_verified() {
        let row = |verified: &str| ReferenceRow {
            line: 2,
            cells: vec![("verified".to_owned(), verified.to_owned())],
        };
        let cells = ["yes", "partial", "2003 title yes; leads partial", "general knowledge", "no", ""];
        let rows: Vec<ReferenceRow> = cells.into_iter().map(row).collect();
        let counted = FileRow::of("x", &rows);
        assert_eq!(
            (counted.all, counted.verified, counted.partly, counted.unverified, counted.plain),
            (6, 1, 2, 2, 1)
        );
    }
}
