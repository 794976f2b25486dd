//! Action lines across goals: which line serves which goal, through which targets, and what is doubtful.

use std::borrow::Borrow;

use askama::Template;

use crate::app::App;
use crate::error::Result;
use crate::frameworks;
use crate::frameworks::model::{ACTION_LINES, Concept, ConceptLink, SDGS};
use crate::reference::views::provenance::{Provenance, Sources};
use crate::web::facets::downloads;
use crate::web::page::{Choice, Page};

/// Steps of shade of a cell; the number is always printed beside it.
const SHADES: usize = 4;

/// Which action line serves which goal.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The columns.
    pub goals: Vec<Concept>,
    /// The rows.
    pub lines: Vec<Line>,
    /// The targets of all goals.
    pub targets: Vec<Concept>,
    /// Every link, to goals and to targets, confirmed or doubtful.
    pub all: Vec<ConceptLink>,
    /// How many confirmed links between lines and goals there are.
    pub links: usize,
}

/// An action line.
#[derive(Debug, Clone)]
pub struct Line {
    /// The action line.
    pub concept: Concept,
    /// One for each goal.
    pub cells: Vec<Cell>,
}

/// Where an action line and a goal meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Whether the matrix links the two.
    pub linked: bool,
    /// How many targets of the goal the link names; none where it means the goal as a whole.
    pub targets: usize,
    /// How many links of the cell are doubtful.
    pub doubtful: usize,
    /// From 0 to 4: the share of the goal's targets that are named.
    pub shade: usize,
}

impl Cell {
    /// Whether there is a row to be opened.
    pub fn opens(&self) -> bool {
        self.linked || self.targets > 0 || self.doubtful > 0
    }
}

impl Line {
    /// How many goals are linked.
    pub fn linked(&self) -> usize {
        self.cells.iter().filter(|cell| cell.linked).count()
    }
}

impl Matrix {
    /// How many action lines are linked with the goal of a column.
    pub fn linked_with(&self, column: impl Borrow<usize>) -> usize {
        let column = *column.borrow();
        self.lines.iter().filter(|line| line.cells[column].linked).count()
    }

    /// Row and column of a cell.
    pub fn place(&self, line: &str, goal: &str) -> Option<(usize, usize)> {
        let row = self.lines.iter().position(|one| one.concept.notation == line)?;
        let column = self.goals.iter().position(|one| one.notation == goal)?;
        Some((row, column))
    }

    /// The links of a cell: to the goal and to its targets.
    pub fn links_at(&self, (row, column): (usize, usize)) -> Vec<&ConceptLink> {
        let (line, goal) = (&self.lines[row].concept.notation, &self.goals[column].notation);
        self.all.iter().filter(|link| link.from_notation == *line && goal_of(link) == goal).collect()
    }
}

/// The goal of a link; of a target, the goal that it belongs to.
fn goal_of(link: &ConceptLink) -> &str {
    link.to_notation.split('.').next().unwrap_or_default()
}

/// The matrix of the reference set.
///
/// # Errors
/// As the database.
pub async fn matrix(app: &App) -> Result<Matrix> {
    let (goals, narrower): (Vec<Concept>, Vec<Concept>) =
        frameworks::concepts(&app.db, SDGS).await?.into_iter().partition(|concept| concept.parent.is_none());
    let is_target = |one: &Concept| goals.iter().any(|goal| one.parent.as_ref() == Some(&goal.notation));
    let targets = narrower.into_iter().filter(is_target).collect::<Vec<_>>();
    let lines = frameworks::concepts(&app.db, ACTION_LINES).await?;
    let all = frameworks::links(&app.db, ACTION_LINES, SDGS).await?;
    let line = |concept: Concept| {
        let cell = |goal: &Concept| cell(&concept, goal, &targets, &all);
        Line { cells: goals.iter().map(cell).collect(), concept }
    };
    let lines: Vec<Line> = lines.into_iter().map(line).collect();
    let links = lines.iter().map(Line::linked).sum();
    Ok(Matrix { lines, goals, targets, all, links })
}

fn cell(line: &Concept, goal: &Concept, targets: &[Concept], all: &[ConceptLink]) -> Cell {
    let own =
        || all.iter().filter(|link| link.from_notation == line.notation && goal_of(link) == goal.notation);
    let named = own().filter(|link| link.confirmed && link.to_notation.contains('.')).count();
    let of = targets.iter().filter(|target| target.parent.as_ref() == Some(&goal.notation)).count();
    Cell {
        linked: own().any(|link| link.confirmed && link.to_notation == goal.notation),
        targets: named,
        doubtful: own().filter(|link| !link.confirmed).count(),
        shade: (named * SHADES).div_ceil(of.max(1)).min(SHADES),
    }
}

/// The page.
#[derive(Template)]
#[template(path = "trace/views/matrix.html")]
pub struct MatrixPage {
    page: Page,
    matrix: Matrix,
    provenance: Provenance,
    doubtful: Vec<Doubt>,
    downloads: Vec<Choice>,
}

/// A link that stands in one source only, or is an error of one.
struct Doubt {
    line: (String, String),
    other: (String, String),
    cell: String,
    note: String,
    provenance: Provenance,
}

impl MatrixPage {
    /// Puts the page into words.
    pub fn new(page: Page, matrix: Matrix, sources: &Sources) -> MatrixPage {
        let visit = &page.visit;
        let doubt = |link: &ConceptLink| Doubt {
            line: (link.from_notation.clone(), frameworks::model::href(ACTION_LINES, &link.from_notation)),
            other: (link.to_notation.clone(), frameworks::model::href(SDGS, &link.to_notation)),
            cell: format!("/matrix/{}/{}", link.from_notation, goal_of(link)),
            note: link.note.clone(),
            provenance: sources.of(visit, &link.source, &link.verified),
        };
        let source = matrix.all.iter().find(|link| link.confirmed).map_or("", |link| link.source.as_str());
        MatrixPage {
            provenance: sources.of(visit, source, "confirmed"),
            doubtful: matrix.all.iter().filter(|link| !link.confirmed).map(doubt).collect(),
            downloads: downloads(visit, "/exports/mappings/mappings"),
            matrix,
            page,
        }
    }

    /// What a cell says, for those who cannot see where it stands.
    fn said(&self, line: &Line, column: impl Borrow<usize>) -> String {
        let column = *column.borrow();
        let cell = line.cells[column];
        let goal = &self.matrix.goals[column].notation;
        let what = match cell {
            Cell { linked: true, targets: 0, .. } => self.page.t("matrix-whole"),
            Cell { linked: true, targets, .. } => self.page.n("matrix-targets", targets),
            _ => self.page.t("matrix-doubtful"),
        };
        format!("{} × SDG {goal}: {what}", line.concept.notation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concept(notation: &str, parent: Option<&str>) -> Concept {
        Concept::of(SDGS, notation, parent, &format!("about {notation}"))
    }

    fn link(to: &str, confirmed: bool) -> ConceptLink {
        ConceptLink {
            kind: "related".to_owned(),
            status: "official".to_owned(),
            from_scheme: ACTION_LINES.to_owned(),
            from_notation: "C1".to_owned(),
            to_scheme: SDGS.to_owned(),
            to_notation: to.to_owned(),
            confirmed,
            witnesses: String::new(),
            note: String::new(),
            source: String::new(),
            verified: String::new(),
        }
    }

    #[test]
    fn a_cell_counts_targets_of_its_own_goal_and_shades_by_their_share() {
        let targets = [concept("1.1", Some("1")), concept("1.2", Some("1")), concept("10.1", Some("10"))];
        let links = [link("1", true), link("1.1", true), link("1.2", false), link("10", true)];
        let at = |goal: &str| cell(&concept("C1", None), &concept(goal, None), &targets, &links);
        assert_eq!(at("1"), Cell { linked: true, targets: 1, doubtful: 1, shade: 2 });
        assert_eq!(at("10"), Cell { linked: true, targets: 0, doubtful: 0, shade: 0 });
        assert!(!at("2").opens());
    }
}
