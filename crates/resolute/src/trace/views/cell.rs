//! One cell of the matrix: the rows behind its number.

use askama::Template;

use super::matrix::{Cell, Matrix};
use super::passage::{mandate_href, shortened};
use crate::figures::views::Block;
use crate::frameworks::model::{Concept, ConceptLink};
use crate::reference::views::provenance::{Provenance, Sources};
use crate::trace::Listed;
use crate::web::page::Page;

/// Characters of a duty that are shown; its page has all of them.
const WORDS_SHOWN: usize = 200;

/// The page.
#[derive(Template)]
#[template(path = "trace/views/cell.html")]
pub struct CellPage {
    page: Page,
    line: Concept,
    goal: Concept,
    verdict: String,
    links: Vec<LinkRow>,
    duties: Vec<(String, String)>,
    block: Block,
}

struct LinkRow {
    href: String,
    notation: String,
    label: String,
    confirmed: bool,
    seen: Vec<String>,
    note: String,
    provenance: Provenance,
}

impl CellPage {
    /// Puts the page into words; of `duties`, which name the line, those that name the goal too are shown.
    pub fn new(
        page: Page,
        matrix: &Matrix,
        at: (usize, usize),
        (duties, block): (&[Listed], Block),
        sources: &Sources,
    ) -> CellPage {
        let (line, goal) = (matrix.lines[at.0].concept.clone(), matrix.goals[at.1].clone());
        let visit = &page.visit;
        let row = |link: &&ConceptLink| {
            let other =
                matrix.goals.iter().chain(&matrix.targets).find(|one| one.notation == link.to_notation);
            LinkRow {
                href: other.map_or_else(String::new, Concept::href),
                notation: link.to_notation.clone(),
                label: other.map_or_else(String::new, |other| other.label.clone()),
                confirmed: link.confirmed,
                seen: link
                    .witnesses
                    .split(';')
                    .filter(|seen| !seen.is_empty())
                    .map(|seen| visit.t(&format!("seen-{}", seen.replace('_', "-"))))
                    .collect(),
                note: link.note.clone(),
                provenance: sources.of(visit, &link.source, &link.verified),
            }
        };
        let mut links = matrix.links_at(at);
        let place =
            |link: &ConceptLink| matrix.targets.iter().position(|one| one.notation == link.to_notation);
        links.sort_by_key(|link| place(link));
        let named = goal.named();
        let both = duties.iter().filter(|duty| duty.mandate.reading.concepts.contains(&named));
        let duty = |duty: &Listed| {
            let mandate = &duty.mandate;
            (
                mandate_href(&mandate.address, mandate.proposal.as_deref()),
                shortened(&mandate.reading.text, WORDS_SHOWN),
            )
        };
        let verdict = match matrix.lines[at.0].cells[at.1] {
            Cell { linked: true, targets: 0, .. } => page.t("matrix-whole"),
            Cell { linked: true, targets, .. } => page.n("matrix-targets", targets),
            cell if cell.opens() => page.t("matrix-doubtful"),
            _ => page.t("matrix-not-linked"),
        };
        CellPage {
            verdict,
            links: links.iter().map(row).collect(),
            duties: both.map(duty).collect(),
            block,
            line,
            goal,
            page,
        }
    }
}
