//! Who may do what: one table of roles.
//!
//! A role holds for one actor (an organisation, a State, a body) or, where its row allows it, for all of them. What is
//! asked of a person is a [`Right`]; which roles carry it stands here and nowhere else.

use serde::{Deserialize, Serialize};

/// What an action or page asks of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// To read what is public. Everybody has it.
    Read,
    /// To look after one's own account. Everybody who signed in has it.
    Account,
    /// To write activities of the actors one acts for.
    Contribute,
    /// To decide what of the contributed becomes public.
    Review,
    /// To keep texts, settle proposals, correct duties, judge suggestions.
    Edit,
    /// To give roles to others and take them away.
    GrantRoles,
    /// To look after accounts and settings.
    Administer,
    /// To look after the server itself.
    Operate,
}

impl Right {
    /// Every right, from the smallest.
    pub const ALL: [Right; 8] = [
        Right::Read,
        Right::Account,
        Right::Contribute,
        Right::Review,
        Right::Edit,
        Right::GrantRoles,
        Right::Administer,
        Right::Operate,
    ];

    /// As it stands in addresses, tokens and keys of words.
    pub fn code(self) -> &'static str {
        match self {
            Right::Read => "read",
            Right::Account => "account",
            Right::Contribute => "contribute",
            Right::Review => "review",
            Right::Edit => "edit",
            Right::GrantRoles => "grant-roles",
            Right::Administer => "administer",
            Right::Operate => "operate",
        }
    }

    /// The right of a code.
    pub fn from_code(code: &str) -> Option<Right> {
        Right::ALL.into_iter().find(|right| right.code() == code)
    }

    /// The roles that carry it, the local operator left out: nobody can be given that one.
    pub fn carried_by(self) -> Vec<RoleKind> {
        let rows = TABLE.iter().filter(|row| row.role != RoleKind::LocalOperator);
        rows.filter(|row| row.rights.contains(&self)).map(|row| row.role).collect()
    }
}

/// What somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoleKind {
    /// Writes for an actor.
    Contributor,
    /// Answers for an actor: writes, and says who else may write for it.
    FocalPoint,
    /// Decides what of the contributed becomes public.
    Reviewer,
    /// Keeps texts and corrects what machines read in them.
    Editor,
    /// Leads a working body.
    Chair,
    /// Looks after accounts.
    Administrator,
    /// Sits at the machine that runs the program.
    LocalOperator,
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// It is always the role of one actor.
    OneActor,
    /// It may be limited to an actor, and need not be.
    OneOrAll,
}

struct Row {
    role: RoleKind,
    code: &'static str,
    reach: Reach,
    rights: &'static [Right],
    /// The roles that its holder may give and take away, within its reach.
    grants: &'static [RoleKind],
}

const TABLE: &[Row] = &[
    Row {
        role: RoleKind::Contributor,
        code: "contributor",
        reach: Reach::OneActor,
        rights: &[Right::Contribute],
        grants: &[],
    },
    Row {
        role: RoleKind::FocalPoint,
        code: "focal-point",
        reach: Reach::OneActor,
        rights: &[Right::Contribute, Right::GrantRoles],
        grants: &[RoleKind::Contributor, RoleKind::FocalPoint],
    },
    Row {
        role: RoleKind::Reviewer,
        code: "reviewer",
        reach: Reach::OneOrAll,
        rights: &[Right::Contribute, Right::Review],
        grants: &[],
    },
    Row {
        role: RoleKind::Editor,
        code: "editor",
        reach: Reach::OneOrAll,
        rights: &[Right::Contribute, Right::Review, Right::Edit],
        grants: &[],
    },
    Row {
        role: RoleKind::Chair,
        code: "chair",
        reach: Reach::OneOrAll,
        rights: &[Right::Contribute, Right::Review],
        grants: &[],
    },
    Row {
        role: RoleKind::Administrator,
        code: "administrator",
        reach: Reach::OneOrAll,
        rights: &[
            Right::Contribute,
            Right::Review,
            Right::Edit,
            Right::GrantRoles,
            Right::Administer,
            Right::Operate,
        ],
        grants: &RoleKind::GIVEN,
    },
    Row {
        role: RoleKind::LocalOperator,
        code: "local-operator",
        reach: Reach::OneOrAll,
        rights: &[
            Right::Contribute,
            Right::Review,
            Right::Edit,
            Right::GrantRoles,
            Right::Administer,
            Right::Operate,
        ],
        grants: &RoleKind::GIVEN,
    },
];

impl RoleKind {
    /// The roles that can be given, from the smallest.
    pub const GIVEN: [RoleKind; 6] = [
        RoleKind::Contributor,
        RoleKind::FocalPoint,
        RoleKind::Reviewer,
        RoleKind::Editor,
        RoleKind::Chair,
        RoleKind::Administrator,
    ];

    /// As it stands in addresses, the database and keys of words.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The role of a code, among those that can be given.
    pub fn from_code(code: &str) -> Option<RoleKind> {
        RoleKind::GIVEN.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is always the role of one actor.
    pub fn needs_actor(self) -> bool {
        self.row().reach == Reach::OneActor
    }

    /// Whether it carries a right.
    pub fn carries(self, right: Right) -> bool {
        self.row().rights.contains(&right)
    }

    fn row(self) -> &'static Row {
        TABLE.iter().find(|row| row.role == self).expect("every role has its row, as a test says")
    }
}

/// A role that somebody has, for one actor or for all of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Role {
    /// Which.
    pub kind: RoleKind,
    /// Code of the actor; `None` for all of them.
    pub actor: Option<String>,
}

impl Role {
    /// Whether it holds for an actor.
    pub fn reaches(&self, actor: &str) -> bool {
        self.actor.as_deref().is_none_or(|own| own == actor)
    }

    /// Whether its holder may give another role, or take it away.
    pub fn may_grant(&self, other: &Role) -> bool {
        let within = match (&self.actor, &other.actor) {
            (None, _) => true,
            (Some(own), Some(theirs)) => own == theirs,
            (Some(_), None) => false,
        };
        within && self.kind.row().grants.contains(&other.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(kind: RoleKind, actor: Option<&str>) -> Role {
        Role { kind, actor: actor.map(str::to_owned) }
    }

    #[test]
    fn every_role_has_its_row_and_its_code() {
        for kind in RoleKind::GIVEN {
            assert_eq!(RoleKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(RoleKind::LocalOperator.code(), "local-operator");
        // Nobody can be given what only the machine gives.
        assert_eq!(RoleKind::from_code("local-operator"), None);
        for right in Right::ALL {
            assert_eq!(Right::from_code(right.code()), Some(right));
        }
    }

    #[test]
    fn every_right_that_is_not_for_all_is_carried_by_somebody() {
        for right in Right::ALL.into_iter().filter(|right| !matches!(right, Right::Read | Right::Account)) {
            assert!(!right.carried_by().is_empty(), "{right:?}");
            assert!(RoleKind::LocalOperator.carries(right), "{right:?}");
        }
        assert_eq!(
            Right::Review.carried_by(),
            [RoleKind::Reviewer, RoleKind::Editor, RoleKind::Chair, RoleKind::Administrator]
        );
    }

    #[test]
    fn a_focal_point_gives_roles_of_its_own_actor_only() {
        let own = role(RoleKind::FocalPoint, Some("KEN"));
        assert!(own.may_grant(&role(RoleKind::Contributor, Some("KEN"))));
        assert!(!own.may_grant(&role(RoleKind::Contributor, Some("RWA"))));
        assert!(!own.may_grant(&role(RoleKind::Reviewer, Some("KEN"))));
        assert!(!own.may_grant(&role(RoleKind::Contributor, None)));
        let all = role(RoleKind::Administrator, None);
        assert!(all.may_grant(&role(RoleKind::Administrator, None)));
        assert!(!role(RoleKind::Administrator, Some("KEN")).may_grant(&role(RoleKind::Administrator, None)));
        assert!(!all.may_grant(&role(RoleKind::LocalOperator, None)));
        assert!(!role(RoleKind::Reviewer, None).may_grant(&role(RoleKind::Contributor, Some("KEN"))));
    }
}
