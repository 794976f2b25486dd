//! Action lines across goals.

use crate::app::App;
use crate::error::Result;
use crate::frameworks;
use crate::frameworks::model::{ACTION_LINES, Concept, SDGS};

/// Which action line serves which goal.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The columns.
    pub goals: Vec<Concept>,
    /// The rows.
    pub lines: Vec<Line>,
    /// How many confirmed links there are.
    pub links: usize,
}

/// An action line.
#[derive(Debug, Clone)]
pub struct Line {
    /// `C5`.
    pub notation: String,
    /// Its title.
    pub label: String,
    /// For each goal, whether the two are linked.
    pub cells: Vec<bool>,
}

impl Line {
    /// Whether any goal is linked.
    pub fn is_linked(&self) -> bool {
        self.cells.contains(&true)
    }

    /// The goals that are linked, for reading the row in words.
    pub fn goals<'a>(&'a self, goals: &'a [Concept]) -> impl Iterator<Item = &'a Concept> {
        goals.iter().zip(&self.cells).filter(|(_, linked)| **linked).map(|(goal, _)| goal)
    }
}

/// The matrix of the reference set; doubtful links are left out.
///
/// # Errors
/// As the database.
pub async fn matrix(app: &App) -> Result<Matrix> {
    let mut goals = frameworks::concepts(&app.db, SDGS).await?;
    goals.retain(|goal| goal.parent.is_none());
    let lines = frameworks::concepts(&app.db, ACTION_LINES).await?;
    let links = frameworks::links(&app.db, ACTION_LINES, SDGS).await?;
    let linked = |line: &Concept, goal: &Concept| {
        links.iter().any(|link| {
            link.confirmed && link.from_notation == line.notation && link.to_notation == goal.notation
        })
    };
    let lines: Vec<Line> = lines
        .into_iter()
        .map(|line| Line {
            cells: goals.iter().map(|goal| linked(&line, goal)).collect(),
            notation: line.notation,
            label: line.label,
        })
        .collect();
    let links = lines.iter().flat_map(|line| &line.cells).filter(|linked| **linked).count();
    Ok(Matrix { goals, lines, links })
}
