//! Roles as rows of a page: what, for whom, by which clause, since when, and what does not agree.

use resolute_document::Register;

use super::clauses::Clauses;
use super::loading::{CLAUSES, PROPOSAL};
use super::model::{Role, contradicting};
use crate::frameworks::model::{ACTION_LINES, href};
use crate::instruments::Clause;
use crate::reference::model::ReferenceRow;
use crate::reference::views::provenance::{Provenance, Sources};
use crate::trace::views::passage::anchor;
use crate::trace::views::who::Who;
use crate::web::visit::Visit;

/// A role for people.
#[derive(Debug, Clone)]
pub struct RoleView {
    /// Notation and page of the action line.
    pub line: (String, String),
    /// The actor.
    pub actor: Who,
    /// The role, in the language of the page.
    pub role: String,
    /// The cell it was read from, where it says more than the role.
    pub words: Option<String>,
    /// What says so, and its page.
    pub basis: (String, Option<String>),
    /// The year as of which it is said.
    pub year: i64,
    /// The clause in words of the text; empty where it has none.
    pub clause: String,
    /// The clause in each text that is held: whether old or proposed, and where it stands.
    pub places: Vec<(String, String)>,
    /// The clauses that give another role.
    pub against: Vec<String>,
    /// Where the fact comes from.
    pub provenance: Provenance,
}

/// What the rows of a table of roles are made from.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// Who reads.
    pub visit: &'a Visit,
    /// All roles among which one may contradict another.
    pub all: &'a [Role],
    /// The provisions of the texts.
    pub clauses: &'a Clauses,
    /// Titles of the sources.
    pub sources: &'a Sources,
    /// Names of the actors.
    pub register: &'a Register,
}

impl Writer<'_> {
    /// One role.
    pub fn view(&self, role: &Role) -> RoleView {
        let against = contradicting(role, self.all);
        let held = self.clauses.giving(role);
        RoleView {
            line: (role.notation.clone(), href(&role.scheme, &role.notation)),
            actor: Who::of(&role.actor, self.register),
            role: role_words(self.visit, &role.role),
            words: Some(role.words.clone()).filter(|words| *words != role.role),
            basis: self.basis(role),
            year: role.year,
            clause: role.clause.replace('/', " "),
            places: held.iter().map(|one| place(self.visit, one)).collect(),
            against: against
                .iter()
                .map(|other| {
                    format!("{}: {}", other.clause.replace('/', " "), role_words(self.visit, &other.role))
                })
                .collect(),
            provenance: self.sources.of(self.visit, &role.source, &role.verified),
        }
    }

    fn basis(&self, role: &Role) -> (String, Option<String>) {
        if let Some(proposal) = &role.proposal {
            // Without the text there is no page to lead to.
            let symbol = self.clauses.symbol_of(proposal);
            let name = symbol.unwrap_or(proposal);
            let words = self.visit.with("role-basis-proposal", &[("proposal", name.into())]);
            return (words, symbol.map(|_| format!("/proposals/{proposal}")));
        }
        let key = format!("role-basis-{}", role.basis);
        let words = self.visit.t(&key);
        let words = if words == key { role.basis.clone() } else { words };
        (words, role.instrument.as_ref().map(|id| format!("/instruments/{id}")))
    }
}

/// Whether a clause stands in the old or the proposed text, and where.
fn place(visit: &Visit, one: &Clause) -> (String, String) {
    let year = one.address.split('/').nth(1).unwrap_or_default();
    let key = if one.standing == "proposed" { "clause-proposed" } else { "clause-before" };
    let place = anchor(&one.address, false);
    let href = format!("/instruments/{}?version={year}&proposal={}#{place}", one.instrument, one.proposal);
    (visit.with(key, &[("year", year.into())]), href)
}

/// What ITU is for every action line, clause beside clause, in the words of the rows.
#[derive(Debug, Clone)]
pub struct ByClause {
    /// Title of each column, with the clause in each text that is held.
    pub columns: Vec<(String, Vec<(String, String)>)>,
    /// Notation and page of the action line, its cells, and whether a clause contradicts itself.
    pub rows: Vec<((String, String), Vec<String>, bool)>,
}

impl ByClause {
    /// The table of the rows of `itu_roles`.
    pub fn of(visit: &Visit, rows: &[ReferenceRow], roles: &[Role], clauses: &Clauses) -> ByClause {
        let clause = |(column, clause): (&'static str, &str)| {
            let places = clauses.at(PROPOSAL, clause).into_iter().map(|one| place(visit, one)).collect();
            (column, clause.replace('/', " "), places)
        };
        let plain = |column: &'static str, key: &str| (column, visit.t(key), Vec::new());
        let mut columns = vec![plain("tunis_annex", "role-annex")];
        columns.extend(CLAUSES.map(clause));
        columns.push(plain("role_before_amendment", "role-before"));
        columns.push(plain("role_after_amendment", "role-after"));
        columns.push(plain("note", "fact-note"));
        let row = |row: &ReferenceRow| {
            let notation = row.cell("action_line");
            let own = roles.iter().filter(|role| role.notation == notation && role.basis == PROPOSAL);
            let contradicted = own.into_iter().any(|role| !contradicting(role, roles).is_empty());
            let cells = columns.iter().map(|(column, _, _)| row.cell(column).to_owned()).collect();
            ((notation.to_owned(), href(ACTION_LINES, notation)), cells, contradicted)
        };
        ByClause {
            rows: rows.iter().map(row).collect(),
            columns: columns.into_iter().map(|(_, title, places)| (title, places)).collect(),
        }
    }
}

/// A role in the language of the page; one that it has no words for stands as in the row.
pub fn role_words(visit: &Visit, role: &str) -> String {
    let key = format!("role-is-{}", role.replace([' ', '/'], "-"));
    let words = visit.t(&key);
    if words == key { role.to_owned() } else { words }
}
