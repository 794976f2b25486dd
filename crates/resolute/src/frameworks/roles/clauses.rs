//! The provisions of a held text that give a role: the clause of the reference set, found again in the words.

use super::model::Role;
use crate::app::App;
use crate::error::Result;
use crate::instruments::{self, Clause};

/// The provisions of every text that roles point into.
#[derive(Debug, Clone, Default)]
pub struct Clauses(Vec<Clause>);

impl Clauses {
    /// Where a clause of a proposal stands: in the old text and in the new, where they are held.
    pub fn at(&self, proposal: &str, clause: &str) -> Vec<&Clause> {
        let side = |standing: &str| {
            self.0
                .iter()
                .find(|one| one.proposal == proposal && one.standing == standing && is_at(one, clause))
        };
        ["reconstructed", "proposed"].into_iter().filter_map(side).collect()
    }

    /// Those of the proposals that give any of the roles; nothing is asked where none does.
    ///
    /// # Errors
    /// As the database.
    pub async fn of(app: &App, roles: &[Role]) -> Result<Clauses> {
        let mut proposals: Vec<&str> = roles.iter().filter_map(|role| role.proposal.as_deref()).collect();
        proposals.sort_unstable();
        proposals.dedup();
        if proposals.is_empty() {
            return Ok(Clauses::default());
        }
        Ok(Clauses(instruments::clauses(&app.db, &proposals.join(";")).await?))
    }

    /// The symbol of a proposal whose texts are held.
    pub fn symbol_of(&self, proposal: &str) -> Option<&str> {
        self.0.iter().find(|one| one.proposal == proposal).map(|one| one.symbol.as_str())
    }

    /// The provisions that give a role: one in the old text and one in the new, where they are held. The sub-item that
    /// names both the concept and the role is meant before its item.
    pub fn giving(&self, role: &Role) -> Vec<&Clause> {
        if role.clause.is_empty() {
            return Vec::new();
        }
        let of_proposal = || self.0.iter().filter(|one| Some(&one.proposal) == role.proposal.as_ref());
        let side = |standing: &str| {
            let here: Vec<&Clause> = of_proposal().filter(|one| one.standing == standing).collect();
            let item = here.iter().find(|one| is_at(one, &role.clause))?;
            let inside = format!("{}/", item.address);
            let names = |one: &&&Clause| one.address.starts_with(&inside) && says(&one.words, role);
            Some(*here.iter().find(names).unwrap_or(item))
        };
        ["reconstructed", "proposed"].into_iter().filter_map(side).collect()
    }
}

/// Whether a provision stands at a clause: `wtdc-30/2017/resolves-itu-d/9` at `resolves/9`. An address names the
/// addressee with the call, a clause only the call.
fn is_at(one: &Clause, clause: &str) -> bool {
    let Some(own) = one.address.splitn(3, '/').nth(2) else { return false };
    let (own_call, own_labels) = own.split_once('/').unwrap_or((own, ""));
    let (call, labels) = clause.split_once('/').unwrap_or((clause, ""));
    let same_call = own_call.strip_prefix(call).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    same_call && own_labels == labels
}

/// Whether words name both the concept, as a word of its own, and the role.
fn says(words: &str, role: &Role) -> bool {
    let line = role.notation.split('-').next().unwrap_or(&role.notation);
    let mut tokens = words.split(|character: char| !character.is_alphanumeric());
    tokens.any(|token| token == line) && words.contains(&role.role)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(standing: &str, address: &str, words: &str) -> Clause {
        Clause {
            proposal: "p".to_owned(),
            symbol: "P/1".to_owned(),
            standing: standing.to_owned(),
            instrument: "wtdc-30".to_owned(),
            address: address.to_owned(),
            words: words.to_owned(),
        }
    }

    #[test]
    fn the_sub_item_that_says_so_is_found_in_both_texts() {
        let clauses = Clauses(vec![
            clause("reconstructed", "wtdc-30/2014/resolves-itu-d/9", "to identify"),
            clause("reconstructed", "wtdc-30/2014/resolves-itu-d/9/ii", "C1 and C11, as a co-facilitator"),
            clause("proposed", "wtdc-30/2017/resolves-itu-d/19", "C1, as a co-facilitator"),
            clause("proposed", "wtdc-30/2017/resolves-itu-d/9", "to identify"),
            clause("proposed", "wtdc-30/2017/resolves-itu-d/9/i", "C11, as a sole facilitator"),
        ]);
        let role = |notation: &str| Role {
            scheme: "action-lines".to_owned(),
            notation: notation.to_owned(),
            actor: "ITU".to_owned(),
            role: "co-facilitator".to_owned(),
            basis: "p".to_owned(),
            clause: "resolves/9".to_owned(),
            year: 2017,
            instrument: None,
            proposal: Some("p".to_owned()),
            words: String::new(),
            source: String::new(),
            verified: String::new(),
        };
        let addresses = |notation: &str| -> Vec<String> {
            clauses.giving(&role(notation)).iter().map(|one| one.address.clone()).collect()
        };
        assert_eq!(addresses("C1"), ["wtdc-30/2014/resolves-itu-d/9/ii", "wtdc-30/2017/resolves-itu-d/9"]);
        assert_eq!(addresses("C111")[0], "wtdc-30/2014/resolves-itu-d/9", "C111 is no C11");
        let elsewhere = Role { clause: "noting/a".to_owned(), ..role("C1") };
        assert!(clauses.giving(&elsewhere).is_empty());
    }
}
