//! Action lines across goals: which line serves which goal, through which targets, and what is doubtful.

use std::borrow::Borrow;

use askama::Template;

use crate::activities::money::Pot;
use crate::activities::money::views::pot_words;
use crate::app::App;
use crate::error::Result;
use crate::figures::model::{Finding, Trend};
use crate::figures::money::{Cells, rounded};
use crate::figures::views::percent;
use crate::figures::{self, Evidence};
use crate::frameworks;
use crate::frameworks::model::{ACTION_LINES, Concept, ConceptLink, SDGS};
use crate::reference::views::provenance::{Provenance, Sources};
use crate::web::facets::downloads;
use crate::web::format;
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
    evidence: Evidence,
    measure: Measure,
    measures: Vec<(&'static str, String, bool)>,
    /// Where the measure is money: what is summed, and the unit of the cells.
    money: Option<Cells>,
    unit: u32,
    unit_words: String,
    pots: Vec<(String, String, bool)>,
    figures: Vec<Choice>,
    /// Gaps and surprises: title, what they are, cells.
    found: Vec<(String, String, Vec<Found>)>,
}

/// What a cell of the matrix says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// How many targets the official link names.
    Links,
    /// How many activities have both.
    Activities,
    /// Which part of the line's activities have the goal.
    Share,
    /// How many times as often both come together as by chance.
    Lift,
    /// In how many countries.
    Countries,
    /// Which way the counts by year go.
    Trend,
    /// How much money the activities with both speak of, of one kind and currency.
    Money,
    /// Which way that goes.
    MoneyTrend,
}

impl Measure {
    const ALL: [(Measure, &'static str); 8] = [
        (Measure::Links, "links"),
        (Measure::Activities, "activities"),
        (Measure::Share, "share"),
        (Measure::Lift, "lift"),
        (Measure::Countries, "countries"),
        (Measure::Trend, "trend"),
        (Measure::Money, "money"),
        (Measure::MoneyTrend, "money-trend"),
    ];

    /// The measure of a word; official links where it is none.
    pub fn of(code: &str) -> Measure {
        Measure::ALL
            .into_iter()
            .find(|(_, known)| *known == code)
            .map_or(Measure::Links, |(measure, _)| measure)
    }

    /// Whether it says something about money.
    pub fn is_money(self) -> bool {
        matches!(self, Measure::Money | Measure::MoneyTrend)
    }
}

/// A cell that is worth a look.
struct Found {
    line: (String, String),
    goal: (String, String),
    cell: String,
    count: usize,
    lift: String,
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
    pub fn new(
        page: Page,
        matrix: Matrix,
        (evidence, measure, money): (Evidence, Measure, Option<Cells>),
        sources: &Sources,
    ) -> MatrixPage {
        let visit = &page.visit;
        let doubt = |link: &ConceptLink| Doubt {
            line: (link.from_notation.clone(), frameworks::model::href(ACTION_LINES, &link.from_notation)),
            other: (link.to_notation.clone(), frameworks::model::href(SDGS, &link.to_notation)),
            cell: format!("/matrix/{}/{}", link.from_notation, goal_of(link)),
            note: link.note.clone(),
            provenance: sources.of(visit, &link.source, &link.verified),
        };
        let source = matrix.all.iter().find(|link| link.confirmed).map_or("", |link| link.source.as_str());
        let unit = money.as_ref().map_or(0, Cells::unit);
        let pots = money.iter().flat_map(|cells| {
            let one = |pot: &Pot| (pot.code(), pot_words(visit, pot), *pot == cells.pot);
            cells.pots.iter().map(one).collect::<Vec<_>>()
        });
        MatrixPage {
            pots: pots.collect(),
            unit_words: money.as_ref().map_or_else(String::new, |cells| {
                let unit = visit
                    .with(&format!("matrix-unit-{unit}"), &[("currency", cells.pot.currency.clone().into())]);
                let values = [("what", pot_words(visit, &cells.pot).into()), ("unit", unit.into())];
                visit.with("matrix-money-note", &values)
            }),
            unit,
            figures: downloads(visit, "/exports/matrix/matrix"),
            money,
            provenance: sources.of(visit, source, "confirmed"),
            doubtful: matrix.all.iter().filter(|link| !link.confirmed).map(doubt).collect(),
            downloads: downloads(visit, "/exports/mappings/mappings"),
            measures: Measure::ALL
                .map(|(one, code)| (code, visit.t(&format!("matrix-measure-{code}")), one == measure))
                .to_vec(),
            found: [("gaps", Finding::Gap), ("surprises", Finding::Surprise)]
                .map(|(code, kind)| {
                    let words = |key: String| visit.t(&key);
                    let (title, lede) =
                        (words(format!("matrix-{code}")), words(format!("matrix-{code}-lede")));
                    (title, lede, found(&matrix, &evidence, kind))
                })
                .into_iter()
                .filter(|(_, _, cells)| !cells.is_empty())
                .collect(),
            measure,
            evidence,
            matrix,
            page,
        }
    }

    /// Whether the cells say what activities show.
    fn shows_activities(&self) -> bool {
        self.measure != Measure::Links
    }

    /// What a cell prints under the measure that was chosen.
    fn printed(&self, line: &Line, column: impl Borrow<usize>) -> String {
        let (row, column) = (&line.concept.notation, &self.matrix.goals[*column.borrow()].notation);
        let (cross, key) = (&self.evidence.cross, (row.clone(), column.clone()));
        let visit = &self.page.visit;
        match self.measure {
            Measure::Links => String::new(),
            Measure::Activities => visit.number(cross.count(row, column)),
            Measure::Share => {
                cross.share(row, column).map_or_else(String::new, |share| percent(visit, share))
            }
            Measure::Lift => {
                let seen = cross.lift(row, column).filter(|_| cross.count(row, column) > 0);
                seen.map_or_else(String::new, |lift| format!("{lift:.1}"))
            }
            Measure::Countries => {
                visit.number(self.evidence.countries.get(&key).copied().unwrap_or_default())
            }
            Measure::Trend => self.evidence.trends.get(&key).map_or("", |trend| trend.sign()).to_owned(),
            Measure::Money => self.money_of(row, column).map_or_else(String::new, |cell| {
                format::decimal(visit.locale, &rounded(cell.amount, self.unit))
            }),
            Measure::MoneyTrend => {
                self.money_of(row, column).map_or_else(String::new, |cell| cell.trend.sign().to_owned())
            }
        }
    }

    fn money_of(&self, row: &str, column: &str) -> Option<&figures::money::Cell> {
        self.money.as_ref()?.get(row, column)
    }

    /// What a cell says under the measure, for those who cannot see where it stands.
    fn said_of(&self, line: &Line, column: impl Borrow<usize>) -> String {
        let column = *column.borrow();
        let goal = &self.matrix.goals[column].notation;
        let key = (line.concept.notation.clone(), goal.clone());
        let what = match self.measure {
            Measure::Trend => {
                let trend = self.evidence.trends.get(&key).copied().unwrap_or(Trend::Unknown);
                self.page.t(&format!("figures-trend-{}", trend.code()))
            }
            Measure::MoneyTrend => {
                let trend = self.money_of(&key.0, &key.1).map_or(Trend::Unknown, |cell| cell.trend);
                self.page.t(&format!("money-trend-{}", trend.code()))
            }
            _ => self.printed(line, column),
        };
        let linked = if line.cells[column].linked { self.page.t("matrix-linked") } else { String::new() };
        format!("{} × SDG {goal}: {what} {linked}", line.concept.notation)
    }

    /// From 0 to 4: how large the share of the line's activities is that have the goal.
    fn shade_of(&self, line: &Line, column: impl Borrow<usize>) -> usize {
        let goal = &self.matrix.goals[*column.borrow()].notation;
        let share = self.evidence.cross.share(&line.concept.notation, goal).unwrap_or_default();
        [0.02, 0.1, 0.25, 0.5].into_iter().filter(|limit| share >= *limit).count()
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

/// The cells of a kind, those with most activities first, then in the order of the matrix.
fn found(matrix: &Matrix, evidence: &Evidence, kind: Finding) -> Vec<Found> {
    let mut cells = Vec::new();
    for line in &matrix.lines {
        for (cell, goal) in line.cells.iter().zip(&matrix.goals) {
            let (row, column) = (&line.concept.notation, &goal.notation);
            // A line without any activity says nothing about one of its cells.
            let speaks = evidence.cross.row(row) > 0;
            if speaks && evidence.cross.finding(row, column, cell.linked) == Some(kind) {
                cells.push(Found {
                    line: (row.clone(), line.concept.label.clone()),
                    goal: (column.clone(), goal.label.clone()),
                    cell: format!("/matrix/{row}/{column}"),
                    count: evidence.cross.count(row, column),
                    lift: evidence
                        .cross
                        .lift(row, column)
                        .map_or_else(String::new, |lift| format!("{lift:.1}")),
                });
            }
        }
    }
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.count));
    cells
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
