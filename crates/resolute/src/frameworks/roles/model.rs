//! Roles, and where they contradict each other.

use serde::Serialize;

/// What an actor is for a concept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, utoipa::ToSchema)]
pub struct Role {
    /// Scheme of the concept.
    pub scheme: String,
    /// `C6`.
    pub notation: String,
    /// Code of the actor.
    pub actor: String,
    /// `sole facilitator`, in the words of the row.
    pub role: String,
    /// What says so: `tunis-annex-2005`, `current-2026`, or the identifier of a proposal.
    pub basis: String,
    /// Clause of the proposal: call and labels, `resolves/9/ii`; empty for others.
    pub clause: String,
    /// Year as of which it is said.
    pub year: i64,
    /// Instrument that says so, where it is one.
    pub instrument: Option<String>,
    /// Proposal that says so, where it is one.
    pub proposal: Option<String>,
    /// The cell that it was read from, as it stands.
    pub words: String,
    /// Key of the source.
    pub source: String,
    /// How far it was verified.
    pub verified: String,
}

impl Role {
    /// The item of the clause, without the sub-item: two roles in one item cannot both hold.
    fn item(&self) -> &str {
        let end = self.clause.match_indices('/').nth(1).map_or(self.clause.len(), |(at, _)| at);
        &self.clause[..end]
    }

    fn is_of_one_item_with(&self, other: &Role) -> bool {
        !self.clause.is_empty()
            && self.scheme == other.scheme
            && self.notation == other.notation
            && self.actor == other.actor
            && self.basis == other.basis
            && self.item() == other.item()
    }
}

/// The other roles that the same item of the same text gives the same actor for the same concept.
pub fn contradicting<'a>(role: &Role, all: &'a [Role]) -> Vec<&'a Role> {
    all.iter().filter(|other| other.role != role.role && role.is_of_one_item_with(other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(notation: &str, role: &str, clause: &str) -> Role {
        Role {
            scheme: "action-lines".to_owned(),
            notation: notation.to_owned(),
            actor: "ITU".to_owned(),
            role: role.to_owned(),
            basis: "rcc-23a15-1".to_owned(),
            clause: clause.to_owned(),
            year: 2017,
            instrument: None,
            proposal: Some("rcc-23a15-1".to_owned()),
            words: role.to_owned(),
            source: String::new(),
            verified: "yes".to_owned(),
        }
    }

    #[test]
    fn two_roles_in_one_item_contradict_each_other() {
        let all = [
            role("C6", "sole facilitator", "resolves/9/i"),
            role("C6", "co-facilitator", "resolves/9/ii"),
            role("C6", "partner", "recognizing/a"),
            role("C1", "co-facilitator", "resolves/9"),
        ];
        let against = contradicting(&all[0], &all);
        assert_eq!(against, [&all[1]]);
        assert!(contradicting(&all[2], &all).is_empty(), "another clause tells another time");
        assert!(contradicting(&all[3], &all).is_empty(), "another action line");
    }
}
